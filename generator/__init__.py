"""Turns news articles into a briefing site: who wants what, who said it, what happened when."""
