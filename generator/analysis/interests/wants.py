"""Interests that a word states: "Paris wants talks", "its refusal to pay", "wary of Berlin".

The words, and what must stand beside them, are in ``lexicons/interest_cues.tsv``.

Confidence: high where a verb's subject is the actor's own name, medium where the holder is a pronoun, a
possessor, a representative or an understood subject, low for what somebody only "could" or "might" do.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from ...language.document import Token
from ...records import InterestKind
from .. import clauses
from . import bearers, constructions, cues, hollow, senses, spans
from .constructions import avoidance
from .cues import Match
from .holders import Holders
from .representatives import is_representative
from .statements import Statement

THREAT = "threaten"

WARNING = frozenset({"warn", "caution"})


SETTINGS = frozenset({"day", "time", "moment", "year", "place", "way", "reason", "point", "manner"})
"""Nouns whose relative clause lacks nothing ("the day he planned to leave")."""

SHORT = 5
"""A noun phrase of fewer words than this is shown with the clause around it."""

REMEMBERED = 2
"""Sentences for which a demand stays in mind: "The office ordered ministers … The ministers were asked …"."""


@dataclass
class Memory:
    """Who lately demanded something of whom, for a demand in the passive that does not say whose it is."""

    demands: dict[str, tuple[tuple[str, ...], int]] = field(default_factory=dict)
    sentence: int = 0

    def keep(self, addressee: Token, holder: tuple[str, ...]) -> None:
        """Remember who asked this addressee."""
        self.demands[addressee.lower_] = (holder, self.sentence)

    def asked_by(self, addressee: Token) -> tuple[str, ...]:
        """Who asked this addressee in this sentence or the ones just before."""
        holder, when = self.demands.get(addressee.lower_, ((), 0))
        return holder if self.sentence - when < REMEMBERED else ()

    def sentence_over(self) -> None:
        """Go on to the next sentence."""
        self.sentence += 1


def stated(token: Token, holders: Holders, memory: Memory) -> Iterator[Statement]:
    """What a word states, if it is a cue and it is known whose interest it is."""
    plain: list[Statement] = []
    if token.pos_ == "VERB":
        yield from constructions.condition(token, holders)
        plain += constructions.purpose(token, holders)
    elif token.pos_ in ("NOUN", "PROPN"):
        plain += constructions.stance(token, holders)
    match = cues.find(token) if not plain else None
    if match is None:
        yield from plain
        return
    meant = _meant(match, holders)
    if meant is None:
        return
    kind, match = meant
    ids, confidence = bearers.bearer(match, holders)
    if (kind == "demand" and _urges_himself(match, ids, holders)) or senses.is_dropped(match, ids, holders):
        return
    if kind == "demand" and match.other is not None:
        if ids:
            memory.keep(match.other, ids)
        elif clauses.is_passive(token) and clauses.agent(token) is None:
            ids, confidence = memory.asked_by(match.other), "low"
    if senses.is_thought_of(token) or senses.is_believed(clauses.clause_head(token), ids, holders):
        confidence = "low"
    if ids:
        start, end = _extent(match)
        yield Statement(ids, kind, token, match.complement, start, end, confidence)


def _meant(match: Match, holders: Holders) -> tuple[InterestKind, Match] | None:
    """The kind of interest that a cue states where it stands, with what it is in; ``None`` if it states none."""
    token = match.token
    if _is_supposed(token) or senses.is_bidden(token) or senses.is_asked_of(token):
        return None
    if clauses.preposition(token) == "without":
        return None  # what is done without it is not refused
    if match.cue.word in senses.EFFECTS and senses.tells_effect(match):
        return None
    if match.cue.word == THREAT and senses.threatens_harm(match):
        return None
    if match.must_be_actor and not _is_somebody(match.other, holders):
        return None
    denied = clauses.negated(token) or senses.is_disclaimed(token) or senses.is_scant(token)
    kind = match.cue.denied if denied else match.cue.kind
    if kind is None or hollow.is_hollow(match, kind) or not _is_said(match):
        return None
    if kind == "concern" and match.cue.word in WARNING:
        return _warned(match, holders)
    if kind == "demand" and (said := _said_to(match, holders)) is not None:
        return kind, replace(match, complement=said, other=match.complement)
    if match.cue.word == THREAT and clauses.has_to(match.complement):
        return senses.threatened(match)
    if (told := _told_of(match)) is not None:
        return kind, replace(match, complement=told)
    if (seen := hollow.wished_to_see(match)) is not None:
        return kind, replace(match, complement=seen)
    if kind == "demand" and senses.insists_on_own_act(match):
        return "goal", match
    if kind == "goal" and match.complement.lower_ in avoidance() and not constructions.keeps_from(match.complement):
        return "concern", match
    return kind, match


def _told_of(match: Match) -> Token | None:
    """The noun that a relative clause tells of, where the act in it lacks its object ("the TARIFF that Oslo planned to
    impose", "the TARIFFS he wants to put on steel")."""
    clause, act = match.token, match.complement
    if clause.dep_ != "acl:relcl" or not clauses.has_to(act) or clause.head.pos_ != "NOUN":
        return None
    thing = next((c for c in (*clause.children, *act.children) if c.dep_ == "obj"), None)
    if thing is not None:
        return clause.head if thing.tag_ in ("WDT", "WP") and thing.i < clause.i else None
    opened = clause.left_edge.tag_ in ("WDT", "WP", "WRB", "IN")
    complete = any(c.dep_ in ("ccomp", "xcomp", "nsubj:pass") for c in act.children) or clauses.is_passive(act)
    return None if opened or complete or clause.head.lower_ in SETTINGS else clause.head


def _urges_himself(match: Match, ids: tuple[str, ...], holders: Holders) -> bool:
    """Whether a name or pronoun for the one who is urged means the one who urges: then the tree has lost the latter."""
    whom = match.other
    return bool(ids) and whom is not None and whom.pos_ in ("PROPN", "PRON") and ids == holders.of(whom)


def _is_supposed(token: Token) -> bool:
    """Whether a word, or the clause around it, is only a condition, alleged or not believed."""
    clause = clauses.clause_head(token)
    if token.dep_ == "xcomp" and clauses.has_to(token) and senses.is_unlikely(token.head):
        return True
    supposed = any(clauses.is_conditional(word) or clauses.is_disbelieved(word) for word in (token, clause))
    return supposed or senses.is_alleged(clause)


def _warned(match: Match, holders: Holders) -> tuple[InterestKind, Match] | None:
    """What a warning states: a fear; a demand, if it says what ought to be ("warned that the rules SHOULD HOLD");
    opposition to what it says will be answered; nothing, if it tells of what its author means to do."""
    if clauses.is_owed(match.complement):
        return "demand", match
    if senses.own_plan(match, holders, bearers.bearer(match, holders)[0]):
        return None
    if senses.states_fact(match.complement):
        return None
    answered = senses.answered(match.complement)
    return ("opposition", replace(match, complement=answered)) if answered is not None else ("concern", match)


def _said_to(match: Match, holders: Holders) -> Token | None:
    """The words with which somebody urges another: ""WAIT," he urged Paris"."""
    if match.complement.head != match.token or match.complement.dep_ != "obj" or not holders.of(match.complement):
        return None
    return clauses.child(match.token, "ccomp", "parataxis")


def _is_said(match: Match) -> bool:
    """Whether a cue says something of its own: a verb that heads a clause, and a noun of whose content something
    is told ("its goal is …", "has one goal"), not only named ("exceeded its goals", "the vote-buying party")."""
    token = match.token
    if match.cue.part == "verb":
        return token.dep_ not in ("amod", "compound", "case", "nmod")
    owned = "of" in match.cue.holders and match.complement == clauses.oblique(token, "of")
    if match.cue.part == "adj" or (match.complement != token and not owned):
        return True
    whole = bearers.measured(token)
    carried = whole.dep_ == "obj" and whole.head.lower_ in cues.light_verbs()
    told = clauses.is_told_of(token)
    return carried or told or clauses.is_predicate(token) or _to_whom(match)


def _to_whom(match: Match) -> bool:
    """Whether a noun's holder stands behind it ("a threat to Poland")."""
    return any(place not in ("owner", "doer", "maker", "haver", "subject", "of") for place in match.cue.holders)


def _is_somebody(word: Token | None, holders: Holders) -> bool:
    """Whether a word means an actor, or one who acts for another ("the minister")."""
    return word is not None and (bool(holders.of(word)) or is_representative(word))


def _extent(match: Match) -> tuple[int, int]:
    """The tokens that state the interest: the clause, or the noun phrase that says by itself what is wanted."""
    token = match.token
    described = token.dep_ == "acl:relcl" and match.complement == token.head
    if described or (token.dep_ == "acl" and clauses.agent(token) is not None):
        return spans.stretch(token.head, token)
    if token.pos_ != "NOUN" or clauses.is_predicate(token):
        head = spans.statement_head(token) if match.cue.part == "verb" else token
        return spans.stretch(head, match.complement) if match.complement.i > token.i else spans.stretch(head)
    head = token.head
    if match.complement == token or token.dep_.startswith("nsubj"):
        head = clauses.clause_head(token)
        if clauses.is_predicate(head):
            return spans.stretch(head)
    if token.dep_ == "obj" and head.lower_ in cues.light_verbs() and clauses.possessor(token) is None:
        return spans.stretch(head, match.complement)
    start, end = spans.stretch(token, match.complement)
    if end - start < SHORT:
        return spans.stretch(clauses.clause_head(token), token)
    return start, end
