"""From a briefing to pages, pictures and data files."""
