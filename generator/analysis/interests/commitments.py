"""What speakers call for and commit themselves to: "this must be prevented", "it would leave the union".

Confidence: medium for what is said of the speaker's own side, low for what an onlooker says that a body must do. An
obligation in the article's own voice ("the regulator must approve the sale") tells a rule, and nobody's aim.
"""

from __future__ import annotations

import bisect
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from ...language.document import Doc, Token
from ...language.lexicon import words
from ...records import InterestKind, Quote
from .. import clauses, subjects
from ..names import wordlists
from . import cues, spans
from .cues import LEXICONS
from .holders import FIRST_PERSON, Holders
from .hollow import spoken, withheld
from .representatives import is_representative, representatives, stem
from .statements import Statement

SUFFERED = frozenset({"tolerate", "allow", "permit", "accept", "condone", "excuse", "ignore", "reward"})
"""What must not be done to a thing that the speaker is against."""

OBLIGATIONS = frozenset({"must", "should", "ought"})


DUTIES = frozenset({"duty", "obligation", "responsibility"})

OTHERS = frozenset({"you", "he", "she", "they"})
"""Pronouns of somebody else than the speaker, even where it is not known who."""

POLITICIANS = frozenset({"pm", "mp", "congressman", "congresswoman", "rep", "rep.", "mayor", "chancellor", "candidate"})
"""Words for politicians who act in nobody else's name, or not by their words alone."""

NOBODY = frozenset({"nothing", "nobody", "none", "no-one"})

INTENTIONS = frozenset({"will", "would", "'ll", "’ll", "shall", "wo"})

STATES = words(LEXICONS / "no_commitments.tsv")


@dataclass(frozen=True)
class Speech:
    """Who says the words at a place of the text, directly or reported."""

    doc: Doc
    quotes: Sequence[Quote]
    holders: Holders
    _starts: list[int] = field(init=False, repr=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "_starts", [q.content.start for q in self.quotes])

    def at(self, place: int) -> Quote | None:
        """The quote, direct or reported, whose words cover a code point; the innermost of several."""
        k = bisect.bisect_right(self._starts, place) - 1
        for q in reversed(self.quotes[max(0, k - 3) : k + 1]):
            if q.content.start <= place < q.content.end:
                return q
        return None


def stated(token: Token, holders: Holders, speech: Speech) -> Iterator[Statement]:
    """What a verb with a modal states."""
    if token.pos_ not in ("VERB", "ADJ", "NOUN"):
        return
    helpers = [c for c in token.children if c.dep_ == "aux" and c.i < token.i]
    modals = {t.lower_ for c in helpers for t in (c, *(d for d in c.children if d.dep_ == "conj"))}
    if OBLIGATIONS & modals or _has_to(token):
        yield from _obligation(token, holders, speech, modals)
    elif INTENTIONS & modals:
        yield from _intention(token, holders, speech, modals)


def _has_to(token: Token) -> bool:
    """Whether an infinitive hangs from "have": "they have to act", "they have a duty to act"."""
    if token.dep_ == "acl" and token.head.lower_ in DUTIES and clauses.has_to(token):
        return token.head.dep_ == "obj" and token.head.head.lower_ in ("have", "has")
    had = token.head
    owed = token.dep_ == "xcomp" and had.lower_ in ("have", "has") and clauses.has_to(token)
    if token.lower_ == "do" and clauses.oblique(token, "with") is not None:
        return False  # "everything that has to do with transfers"
    return owed and not clauses.negated(had) and not _is_foreseen(had)


def _is_foreseen(had: Token) -> bool:
    """Whether a thing "will have to" do something: that predicts ("prices will have to rise")."""
    doer = subjects.surface_subject(had)
    ahead = any(c.dep_ == "aux" and c.lower_ in ("will", "would", "may", "might", "could") for c in had.children)
    if ahead and any(c.dep_ == "advcl" and clauses.preposition(c) == "if" for c in had.children):
        return True  # "if it fails, Congress will have to deal with it"
    return ahead and doer is not None and doer.pos_ == "NOUN" and not is_representative(doer)


def _obligation(token: Token, holders: Holders, speech: Speech, modals: set[str]) -> Iterator[Statement]:
    """What must, should or has to be done: the speaker's goal, or the speaker's demand of another."""
    if clauses.is_conditional(token) or "have" in modals or _inverted(token) or _is_comfort(token) or _is_asked(token):
        return
    doer = subjects.surface_subject(token)
    if doer is not None and _is_nobody(doer):
        return
    who = holders.of(doer) if doer is not None else ()
    quote = speech.at(token.idx)
    if doer is not None and doer.lower_ in FIRST_PERSON and token.lemma_.lower() in spoken():
        return  # "I must tell you"
    thing = doer is not None and doer.pos_ == "NOUN" and not who and not is_representative(doer)
    if thing and "should" in modals and token.lemma_.lower() in STATES:
        return  # "the vote should boost prices" foretells
    if "must" in modals and ((not who and token.pos_ != "VERB") or _goes_on(token)):
        return  # "it must be wrong" and "he must be dreaming" guess
    if quote is None or _is_aside(token):
        return
    if (
        "should" not in modals
        and _is_body(who, holders)
        and _is_onlooker(quote, holders)
        and not clauses.is_passive(token)
    ):
        if any(clauses.preposition(c) == "if" for c in (*token.children, *token.head.children)):
            return  # "if it failed, it has to pay"
        yield Statement(who, "goal", token, token, *spans.stretch(spans.statement_head(token)), "low")
        return
    side = holders.side_of(quote)
    if not side:
        return
    kind: InterestKind = "demand"
    asked = doer is not None and (
        doer.lower_ in OTHERS or is_representative(doer) or doer.lower_ in wordlists.person_nouns()
    )
    own = bool(set(who) & set(side))
    if (not who and not asked) or own or clauses.is_passive(token):
        unnamed = doer is None or own or (doer.pos_ == "PRON" and not clauses.is_passive(token))
        kind = "concern" if clauses.negated(token) and unnamed else "goal"
    complement = token
    if clauses.is_disbelieved(token):
        kind = "opposition"
    elif kind == "goal" and clauses.negated(token) and token.lemma_.lower() in SUFFERED and clauses.is_passive(token):
        kind, complement = "opposition", doer or token  # "RACISM must not be tolerated"
    yield Statement(side, kind, token, complement, *spans.stretch(spans.statement_head(token)), "medium")


def _is_body(who: tuple[str, ...], holders: Holders) -> bool:
    return bool(who) and all(holders.cast.by_id(i).kind != "person" for i in who)


def _is_onlooker(quote: Quote, holders: Holders) -> bool:
    """Whether a speaker speaks for nobody and holds no office: what an expert says a country must do is that country's
    need."""
    side = [holders.cast.by_id(i) for i in holders.side_of(quote)]
    words = {stem(word) for actor in side for role in actor.roles for word in role.lower().split()}
    return all(actor.kind == "person" for actor in side) and not words & (representatives() | POLITICIANS)


def _is_comfort(token: Token) -> bool:
    """Whether somebody is told not to fear ("nobody should worry")."""
    match = cues.find(token)
    return match is not None and match.cue.kind == "concern" and clauses.negated(token)


def _is_asked(token: Token) -> bool:
    """Whether a clause is only what is asked or talked about ("discussing WHAT the board should DO")."""
    if token.dep_ == "acl:relcl" and token.head.lower_ == "what":
        return token.head.dep_ == "obj"
    opens = token.left_edge if token.dep_ == "ccomp" else token
    return opens != token and opens.tag_ in ("WP", "WRB", "WDT") and opens.i < token.i


def _is_aside(token: Token) -> bool:
    """Whether a relative clause only adds a rule ("a deal, WHICH HAS TO be approved"), or tells of what is none ("they
    are NOT things that one should do")."""
    if token.dep_ != "acl:relcl" and token.head.dep_ != "acl:relcl":
        return False
    clause = token if token.dep_ == "acl:relcl" else token.head
    adds = any(c.lower_ == "which" and c.dep_ in clauses.SUBJECTS for c in (*clause.children, *token.children))
    return adds or clauses.negated(clause.head)


def _is_nobody(subject: Token) -> bool:
    """Whether a subject is none at all ("nothing", "no neighbour")."""
    return subject.lower_ in NOBODY or any(c.lower_ in ("no", "neither") for c in subject.children)


def _goes_on(token: Token) -> bool:
    """Whether a verb is in the progressive ("must be dreaming")."""
    return token.tag_ == "VBG" and any(c.lower_ == "be" for c in token.children)


def _inverted(token: Token) -> bool:
    """Whether a modal stands before the subject: "should they fail" supposes."""
    modal = next((c for c in token.children if c.dep_ == "aux"), None)
    subject = clauses.child(token, "nsubj", "nsubj:pass")
    return modal is not None and subject is not None and modal.i < subject.i


def _intention(token: Token, holders: Holders, speech: Speech, modals: set[str]) -> Iterator[Statement]:
    """What a speaker says his own side will do: a goal, or, if denied, opposition."""
    if token.pos_ != "VERB" or token.lemma_.lower() in STATES or clauses.is_passive(token):
        return
    if any(c.lower_ == "have" and c.dep_ == "aux" for c in token.children) or clauses.is_conditional(token):
        return
    quote = speech.at(token.idx)
    doer = subjects.surface_subject(token)
    if quote is None or doer is None or _is_nobody(doer):
        return
    if quote.kind == "direct" and "would" in modals:
        return  # "I would go" supposes; only in reported speech is it what was "will"
    who = holders.of(doer)
    side = holders.side_of(quote)
    own = doer.lower_ in FIRST_PERSON or bool(set(who) & set(side))
    if not own or not (who or side):
        return
    if clauses.negated(token) and token.lemma_.lower() in withheld():
        return
    kind: InterestKind = "opposition" if clauses.negated(token) else "goal"
    yield Statement(who or side, kind, token, token, *spans.stretch(spans.statement_head(token)), "medium")
