"""The editor's desk: what is asked of a briefing before it is published, and said on a terminal."""
