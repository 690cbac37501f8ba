"""Whether an event has occurred, goes on, is planned, or is only thought of."""

from __future__ import annotations

from collections.abc import Sequence

from spacy.tokens import Token

from ..language.times.tense import direction
from ..records import EventStatus
from .clauses import CONDITIONS
from .dating import Moment, bounds

UNSURE = frozenset({"may", "might", "could", "can", "should"})
MOST_STEPS = 6


def status(head: Token, group: Sequence[Moment], value: str | None, published: str | None) -> EventStatus:
    """The status of the event that a clause or noun with this head tells."""
    way = direction(head)
    if conditional(head):
        return "hypothetical"
    now, then = bounds(published), bounds(value)
    if now and then and then[0] > now[1]:
        return "hypothetical" if _unsure(head) else "planned"
    if _since(head, group, value, published):
        return "ongoing"
    if way == "future" and not (now and then and then[1] < now[0]):
        return "hypothetical" if _unsure(head) else "planned"
    return "occurred"


def conditional(head: Token) -> bool:
    """Whether the words stand under a condition: "if Russia invades this week"."""
    token = head
    for _ in range(MOST_STEPS):
        if any(c.dep_ == "mark" and c.lower_ in CONDITIONS for c in token.children):
            return True
        if any(c.dep_ == "advcl" and any(m.lower_ in ("if", "unless") for m in c.children) for c in token.children):
            return True
        if token.head == token or token.dep_ in ("ROOT", "ccomp", "acl:relcl"):
            return False
        token = token.head
    return False


def _unsure(head: Token) -> bool:
    return any(c.dep_ == "aux" and c.lower_ in UNSURE for c in head.children) or head.lemma_.lower() in ("hope", "want")


def _since(head: Token, group: Sequence[Moment], value: str | None, published: str | None) -> bool:
    """A stretch that reaches up to the day of writing, told in the present or the perfect."""
    if not value or "/" not in value:
        return False
    if any(m.relation == "since" for m in group):
        return True
    now, then = bounds(published), bounds(value)
    if not now or not then or then[1] < now[0]:
        return False
    helpers = {c.lower_ for c in head.children if c.dep_ in ("aux", "aux:pass", "cop")} | {head.lower_}
    return bool(helpers & {"have", "has", "is", "are", "'ve", "’ve", "continue", "continues"})
