"""``python -m tests.supply``: the list of licences anew, from what is installed."""

from __future__ import annotations

from .licences import LIST, listed

LIST.write_text(listed(), "utf-8")
