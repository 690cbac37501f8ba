"""In which sense a word that may state an interest is meant in its sentence.

A forecast is no demand ("it would encourage investors"), a threat no fear, a belief about others no certainty.
"""

from __future__ import annotations

import functools
from dataclasses import replace

from ...language.document import Token
from ...language.lexicon import rows, words, words_of
from ...records import InterestKind
from .. import clauses, subjects
from . import cues
from .constructions import AHEAD, SILENT
from .cues import LEXICONS, Match
from .holders import Holders

THINGS = frozenset({"it", "this", "that", "which"})
"""Pronouns that take up a thing more often than somebody."""

ASKING = frozenset({"ask", "beg", "call", "demand", "encourage", "exhort", "implore", "order", "press", "pressure"})
ASKING |= {"require", "request", "tell", "urge", "want"}
"""Verbs with which somebody wants somebody else to act."""

SUBJUNCTIVE = frozenset({"insist", "demand", "ask", "request", "recommend", "propose", "urge"})
"""Verbs whose clause tells what ought to be."""

REQUESTS = frozenset({"demand", "call", "request", "appeal", "plea", "order", "pressure"})
"""Nouns for what somebody wants somebody else to do."""

EFFECTS = frozenset({"encourage", "require", "challenge", "allow", "worry", "concern", "unsettle"})
"""Verbs that tell what somebody does as well as what a thing brings about."""


def tells_effect(match: Match) -> bool:
    """Whether a thing, taken up by "it", brings something about ("it would ENCOURAGE investors to wait")."""
    subject = clauses.child(match.token, "nsubj")
    helpers = {c.lower_ for c in match.token.children if c.dep_ == "aux"}
    return subject is not None and subject.lower_ in ("it", "this", "that") and bool(helpers & AHEAD)


def threatens_harm(match: Match) -> bool:
    """Whether a thing is said to do harm ("it THREATENED to undermine the talks"): nobody means to."""
    subject = subjects.surface_subject(match.token)
    thing = subject is not None and subject.pos_ in ("PRON", "DET") and subject.lower_ in THINGS
    return thing and (match.complement.lemma_.lower() in harms() or match.complement.pos_ != "VERB")


def is_asked_of(verb: Token) -> bool:
    """Whether somebody else is asked to do what a verb says ("asked the council to call Oslo and to URGE it to stop"):
    then it is the asker's wish, told by the words above."""
    for _ in range(clauses.MAX_CLIMB):
        joined = verb.dep_ == "conj" and clauses.is_predicate(verb.head)
        goes_on = verb.dep_ == "xcomp" and verb.head.pos_ == "VERB" and verb.head.lemma_.lower() not in ASKING
        if not (joined or goes_on):
            break
        verb = verb.head
    above, asked = verb.head, False
    if verb.dep_ == "acl" and above.pos_ == "NOUN" and above.lemma_.lower() in REQUESTS and clauses.has_to(verb):
        return True
    if verb.dep_ == "acl" and above.dep_ in ("obj", "iobj"):
        above, asked = above.head, True
    elif verb.dep_ == "xcomp":
        asked = clauses.child(above, "obj", "iobj") is not None or clauses.oblique(above, "on") is not None
    return asked and above.lemma_.lower() in ASKING and clauses.has_to(verb)


def is_bidden(word: Token) -> bool:
    """Whether a word tells what somebody ought to want ("Paris SHOULD SUPPORT it") or would have wanted ("might HAVE
    ADMIRED it"), not what he wants."""
    helpers = {c.lower_ for c in word.children if c.dep_ == "aux"}
    supposed = "have" in helpers and bool(helpers & {"might", "would", "could", "may"})
    clause = clauses.clause_head(word)
    asked = clause.dep_ == "ccomp" and clause.head.lemma_.lower() in SUBJUNCTIVE and not clauses.has_to(clause)
    asked = asked and clause == word and clauses.called_for(clause.head) == clause  # "insisted that Oslo BACK the plan"
    return supposed or asked or bool(helpers & {"should", "ought"})


def is_thought_of(verb: Token) -> bool:
    """Whether a verb tells only what somebody might do ("the ministry COULD press Oslo"); its denial ("could not
    accept") tells what is so."""
    maybe = any(c.dep_ == "aux" and c.lower_ in ("could", "might") for c in verb.children)
    return maybe and verb.pos_ == "VERB" and not clauses.negated(verb)


def is_believed(clause: Token, ids: tuple[str, ...], holders: Holders) -> bool:
    """Whether others only take it to be so ("Oslo believes that PARIS wants war")."""
    above = clause.head
    inside = clause.dep_ == "ccomp" or clauses.preposition(clause) == "of"  # "suspects Paris of seeking war"
    if not inside or above.lemma_.lower() not in beliefs():
        return False
    return not set(ids) & set(holders.of(subjects.subject(above)))


def is_alleged(clause: Token) -> bool:
    """Whether it is only what an opponent accuses somebody of ("accused Paris of SIDING with Rome", "accusations that
    Paris SIDES with Rome")."""
    above = clause.head.lemma_.lower()
    if clauses.preposition(clause) == "of" and above == "accuse":
        return True
    if clause.tag_ == "VBG" and clauses.preposition(clause) == "for" and clause.head.pos_ == "VERB":
        return any(cue.kind == "opposition" for cue in cues.table().get((clause.head.lower_, "verb"), ()))
    return (
        clause.head.pos_ == "NOUN"
        and clause.dep_.startswith(("acl", "ccomp"))
        and above in ("accusation", "allegation", "charge", "claim")
    )


def states_fact(clause: Token) -> bool:
    """Whether somebody warns only of how things are ("warned that THIS IS PART of the deal", "that THERE IS NO ROOM for
    it"): no danger is named."""
    being = clauses.child(clause, "cop", "expl")
    ahead = any(c.tag_ == "MD" for c in clause.children)
    named = next((c for c in clause.children if c.dep_ == "nsubj" and c.i > clause.i), clause)
    return being is not None and not ahead and named.pos_ == "NOUN" and named.lemma_.lower() not in perils()


def answered(complement: Token) -> Token | None:
    """What somebody warns will be answered ("warned that ANY ATTACK would be met with force"): he opposes it."""
    if complement.pos_ != "VERB" or not clauses.is_passive(complement):
        return None
    return subjects.surface_subject(complement) if complement.lemma_.lower() in reprisals("act") else None


def threatened(match: Match) -> tuple[InterestKind, Match]:
    """What a threat to act states: opposition to what would bring the act about ("threatens to leave IF ROME PAYS"),
    a demand for what would avert it ("UNLESS ROME PAYS"), else the aim to act."""
    for c in match.token.children:
        mark = clauses.preposition(c) if c.dep_ == "advcl" else ""
        if mark in ("if", "unless") and clauses.child(c, *clauses.SUBJECTS) is not None:
            return ("opposition" if mark == "if" else "demand"), replace(match, complement=c)
    return "goal", match


def own_plan(match: Match, holders: Holders, ids: tuple[str, ...]) -> bool:
    """Whether somebody warns of what he means to do himself ("Paris warned that it would answer", "warned of
    reprisals")."""
    told = match.complement
    things = [told, *(c for c in told.children if c.dep_ == "obj")]
    if any(t.lemma_.lower() in reprisals("thing") and clauses.child(t, "nmod") is None for t in things):
        return True
    if told.lemma_.lower() in reprisals("inflict") and any(
        c.lemma_.lower() in reprisals("penalty") for c in told.children
    ):
        return True  # "warned that it would face sanctions"
    doer = subjects.surface_subject(match.complement)
    if doer is None or not any(c.lower_ in ("will", "would") for c in match.complement.children):
        return False
    owner = clauses.child(doer, "nmod:poss")  # "warned that HIS government would answer"
    own = owner is not None and owner.pos_ == "PRON" and bool(set(holders.of(owner)) & set(ids))
    meant = holders.of(doer)
    return own or (not meant and doer.pos_ == "PRON") or bool(set(meant) & set(ids))


def is_disclaimed(noun: Token) -> bool:
    """Whether an aim is named only to say what it is not ("our objective ISN'T to make money")."""
    told = noun.pos_ == "NOUN" and clauses.is_told_of(noun)
    return told and any(c.lower_ in clauses.NEGATIONS and c.i > noun.i for c in noun.head.children)


def insists_on_own_act(match: Match) -> bool:
    """Whether somebody insists on what he does himself ("insists ON RAISING tariffs"): he asks nothing of others."""
    act = match.complement
    return match.cue.word == "insist" and act.tag_ == "VBG" and clauses.child(act, *clauses.SUBJECTS) is None


def is_dropped(match: Match, ids: tuple[str, ...], holders: Holders) -> bool:
    """Whether somebody gives up a plan or demand of his own ("SHELVED its plan to list", "its plans were SCRAPPED")."""
    noun, verb = match.token, match.token.head
    links = abandonment().get(verb.lemma_.lower(), frozenset())
    if noun.pos_ != "NOUN" or not links or clauses.negated(verb):
        return False
    said = {clauses.preposition(noun)} if noun.dep_ == "obl" else {"-", *(c.lower_ for c in verb.children)}
    if not links & said:
        return False
    if noun.dep_ == "nsubj:pass":
        return clauses.agent(verb) is None
    return noun.dep_ in ("obj", "obl") and bool(set(ids) & set(holders.of(subjects.subject(verb))))


def is_unlikely(above: Token) -> bool:
    """Whether a word says that the infinitive below it will not be ("is NOT EXPECTED to ask", "REFUSED to rule it
    out")."""
    return (
        above.lemma_.lower() in SILENT
        or above.lower_ == "unlikely"
        or (above.lower_ in ("expected", "likely", "set") and clauses.negated(above))
    )


def is_scant(noun: Token) -> bool:
    """Whether there is next to nothing of a feeling or wish ("showed LITTLE interest", "has FEW objections")."""
    few = any(c.lower_ in ("little", "few", "scant", "zero") for c in noun.lefts)
    few = few or (
        any(c.lower_ == "any" for c in noun.lefts) and clauses.negated(noun.head)
    )  # "has not had ANY requests"
    return noun.pos_ == "NOUN" and few and not any(c.lower_ in ("a", "the") for c in noun.lefts)


@functools.cache
def abandonment() -> dict[str, frozenset[str]]:
    """Verbs of giving up what one had planned or asked for, with the words that may stand between ("-": none)."""
    found: dict[str, set[str]] = {}
    for verb, link in rows(LEXICONS / "abandonment.tsv"):
        found.setdefault(verb, set()).add(link)
    return {verb: frozenset(links) for verb, links in found.items()}


@functools.cache
def beliefs() -> frozenset[str]:
    """Verbs by which others say what they take somebody to want."""
    return words(LEXICONS / "beliefs.tsv")


@functools.cache
def reprisals(sort: str) -> frozenset[str]:
    """Words for what answers an act: things ("retaliation") or acts ("punish")."""
    return words_of(LEXICONS / "reprisals.tsv", sort)


@functools.cache
def harms() -> frozenset[str]:
    """Verbs of what things threaten to do."""
    return words(LEXICONS / "harms.txt")


@functools.cache
def perils() -> frozenset[str]:
    """Nouns for what may go wrong."""
    return words(LEXICONS / "perils.txt")
