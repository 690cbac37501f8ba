"""How far the phrase goes that names an interest."""

from __future__ import annotations

from ...language.document import Token
from ...records import InterestKind
from .. import clauses, subjects

VALUED: tuple[InterestKind, ...] = ("stake", "support", "opposition")
"""Kinds that go to a thing rather than to what is to happen."""

WISHES: tuple[InterestKind, ...] = ("goal", "demand")
"""Kinds in which an object may be named with what it is to be ("wants the ban LIFTED")."""

OCCASIONS = frozenset(
    {"interview", "tweet", "post", "briefing", "conference", "address", "remarks", "column", "blog"}
    | {"ruling", "diatribe", "essay", "editorial", "op-ed", "video", "broadcast", "filing", "complaint", "testimony"}
    | {"hearing", "debate", "email", "book", "podcast", "monologue", "tirade", "opinion"}
)
"""Nouns, beside ``DOCUMENTS``, for where something is said."""


ABOUT = frozenset({"for", "from", "over", "of", "on", "with", "against", "to"})
"""Prepositions of what a bare noun needs to say anything ("sought BACKING for its plan")."""


def phrase_end(head: Token, cue: Token, kind: InterestKind) -> int:
    """The token after the last of a phrase: without what only tells where it was said ("in a letter") or what it was
    called ("as a farce"), with what is wanted of a thing ("the ban LIFTED", "Paris OUT OF THE UNION")."""
    end = head.right_edge.i + 1
    if head.i < cue.i < end:
        return end if _is_told_by_act(head, cue) else cue.left_edge.i if _describes(cue, head) else cue.i
    for c in head.subtree:
        if c.i > head.i and c.right_edge.i == end - 1 and c.left_edge.i > head.i and _only_frames(c, kind):
            end = c.left_edge.i
    goes_on = (c.right_edge.i + 1 for c in cue.children if c.left_edge.i == end and _goes_on(c, head, cue, kind))
    return next(goes_on, end) if head.head == cue else end


def _describes(cue: Token, noun: Token) -> bool:
    return cue.dep_ == "acl:relcl" and cue.head == noun


def _is_told_by_act(noun: Token, cue: Token) -> bool:
    """Whether a bare noun is told by the act in its relative clause ("TARIFFS he planned to place on steel")."""
    bare = all(c.dep_ in ("det", "case", "cc", "punct") for c in noun.lefts)
    return bare and _describes(cue, noun) and clauses.infinitive(cue) is not None


def _goes_on(part: Token, head: Token, cue: Token, kind: InterestKind) -> bool:
    """Whether a part of the cue's clause right behind a phrase belongs to its name."""
    if cue.pos_ == "NOUN" and clauses.preposition(head) == "to":
        return clauses.has_to(part)  # "opposition to the move TO TAX it"
    if head.dep_ == "obj" and head.pos_ == "NOUN" and head.left_edge == head.right_edge:
        return clauses.preposition(part) in ABOUT or _completes(part, cue, kind)
    return (head.dep_ == "obj" or clauses.preposition(head) == "against") and _completes(part, cue, kind)


def _only_frames(part: Token, kind: InterestKind) -> bool:
    """Whether the last part of a phrase tells only where something was said, or what it was called."""
    link = clauses.preposition(part)
    if kind in VALUED and link == "as" and part.dep_ in ("nmod", "obl"):
        return True
    return link in ("in", "at", "during") and part.lower_ in subjects.DOCUMENTS | OCCASIONS


def _completes(part: Token, cue: Token, kind: InterestKind) -> bool:
    """Whether what follows an object is what is wanted, opposed … of it, and not when or why."""
    if (part.dep_ == "xcomp" and kind in WISHES) or (part.dep_ in ("advcl", "acl", "xcomp") and part.tag_ == "VBG"):
        return not clauses.has_to(part) and clauses.preposition(part) in ("", "being")
    moved = part.dep_ in ("advmod", "obl") and part.left_edge.lower_ in ("out", "back", "off", "away", "gone")
    return moved and cue.lemma_.lower() in ("want", "see", "keep", "need")
