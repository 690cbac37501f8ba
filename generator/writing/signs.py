"""The signs of kinds and states: a shape of its own for each, so that colour is never the only sign.

They are drawn, not written, so that they look the same with every font, and never turn into emoji. In pictures
they stand as SVG paths; beside text the style sheet draws the same paths (``docs/assets/briefing.css``, held to these
by a test).
"""

from __future__ import annotations

from ..records import ActorKind, EventStatus, InterestKind

INTERESTS: dict[InterestKind, str] = {
    "goal": "m0-5 5.5 9.5h-11z",
    "demand": "m5 0-9.5 5.5v-11z",
    "concern": "m0 5-5.5-9.5h11z",
    "stake": "m-4.5-4.5h9v9h-9z",
    "opposition": "m-4.9-3 1.9-1.9 3 3 3-3 1.9 1.9-3 3 3 3-1.9 1.9-3-3-3 3-1.9-1.9 3-3z",
    "support": "m-1.6-5h3.2v3.4h3.4v3.2h-3.4v3.4h-3.2v-3.4h-3.4v-3.2h3.4z",
}
"""SVG path data around the origin, about 10 units wide."""

STATUSES: dict[EventStatus, str] = {
    "occurred": "m-5 0a5 5 0 1 1 10 0a5 5 0 1 1-10 0z",
    "ongoing": "m-5 0a5 5 0 1 1 10 0a5 5 0 1 1-10 0zm5-3.6v7.2a3.6 3.6 0 1 0 0-7.2z",
    "planned": "m-5 0a5 5 0 1 1 10 0a5 5 0 1 1-10 0zm1.5 0a3.5 3.5 0 1 0 7 0a3.5 3.5 0 1 0-7 0z",
    "hypothetical": "m-1-5h2v2h-2zm0 8h2v2h-2zm-4-4h2v2h-2zm8 0h2v2h-2zm-6.8-2.8h2v2h-2zm5.6 0h2v2h-2z"
    "m-5.6 5.6h2v2h-2zm5.6 0h2v2h-2z",
}
"""Filled by the even-odd rule: full, half, a ring, a ring of dots."""

ACTORS: dict[ActorKind, str] = {
    "person": "m-6 0a6 6 0 1 1 12 0a6 6 0 1 1-12 0z",
    "organization": "m-5.5-5.5h11v11h-11z",
    "country": "m0-7.5 7.5 7.5-7.5 7.5-7.5-7.5z",
    "group": "m0-6.5 7 12h-14z",
}
"""About 14 units wide."""

QUOTE = "m-5-3.5h4v3.7q0 3-3.2 3.8v-1.7q1.2-.4 1.3-1.8h-2.1zm6 0h4v3.7q0 3-3.2 3.8v-1.7q1.2-.4 1.3-1.8h-2.1z"
