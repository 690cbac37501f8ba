"""The recipe for the English network: corpora in, `generator/language/model/` out.

Nothing here runs when a briefing is made; `README.md` says how to run it.
"""
