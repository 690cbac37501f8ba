"""From many analyses and the editor's file to one briefing."""
