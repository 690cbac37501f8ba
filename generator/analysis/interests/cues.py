"""The words that state an interest, read from ``lexicons/interest_cues.tsv``, and what must stand beside them."""

from __future__ import annotations

import functools
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Literal, cast

from ...language.days import MONTHS, WEEKDAYS
from ...language.document import Token
from ...language.lexicon import rows
from ...records import INTEREST_KINDS, InterestKind
from .. import clauses
from .judgement_words import sorts
from .word_forms import forms

LEXICONS = Path(__file__).parent / "lexicons"

Part = Literal["verb", "noun", "adj"]

PARTS: dict[str, Part] = {"VERB": "verb", "NOUN": "noun", "ADJ": "adj"}
"""By the parse's parts of speech."""

DEFAULT_HOLDERS = {"verb": "subject", "adj": "subject", "noun": "owner,maker,haver"}
HAVE = frozenset({"have", "has", "had", "having", "'ve", "’ve"})
"""Auxiliaries of the perfect, which tell "has opposed" from "is opposed"."""
ALONE = {"call": ("on", "upon", "for", "on+to", "upon+to", "for+to"), "commit": ("to+noun",)}
"""Verbs that with an object and these needs state nothing of the kind: who "called Lee on Monday" or "called up
troops for a year" asks for nothing, and troops are committed to a field."""
TIME_UNITS = frozenset({"minute", "hour", "day", "week", "month", "year", "decade"})
DAYS = frozenset((*WEEKDAYS, *MONTHS))
PARTICLES = frozenset({"off", "down", "away", "out", "back", "up", "over"})
"""Words that turn a verb's sense: who backs off, down, away or out backs nothing."""


@dataclass(frozen=True, slots=True)
class Cue:
    """One line of the cue file."""

    word: str
    particle: str
    part: Part
    kind: InterestKind | None
    """``None`` for a word that states an interest only when it is denied ("does not accept")."""
    needs: tuple[str, ...]
    holders: tuple[str, ...]
    denied: InterestKind | None


@dataclass(frozen=True, slots=True)
class Match:
    """A cue found in a text: where, and the word that heads what it needs (the cue itself if it needs nothing)."""

    cue: Cue
    token: Token
    complement: Token
    other: Token | None
    """The one who is asked, warned, urged …, where the cue has such a place."""
    must_be_actor: bool = False
    """Whether that one must be somebody for the cue to state an interest."""


def find(token: Token) -> Match | None:
    """The first cue that a word is, with all that it needs; ``None`` if it is none."""
    for cue in _candidates(token):
        if cue.particle and not any(c.lower_ == cue.particle for c in token.children):
            continue
        for need in cue.needs:
            if cue.word in ALONE and need in ALONE[cue.word] and _has_object(token):
                continue
            if need == "obj" and not cue.particle and _turned(token):
                continue
            found = _met(token, need, cue)
            if found is not None:
                return Match(cue, token, *found, must_be_actor=need.startswith("whom"))
    return None


def _candidates(token: Token) -> Sequence[Cue]:
    """The lines of the file that a word may be, by its form and part of speech."""
    part = PARTS.get(token.pos_)
    own = table().get((token.lower_, part), ()) if part else ()
    described = table().get((token.lower_, "adj"), ()) if token.tag_ == "VBN" and part == "verb" else ()
    if not described or any(c.dep_ == "obj" or c.lower_ in HAVE for c in token.children):
        return own
    by = (cue for cue in described if "by" in cue.needs)
    return (*own, *by) if clauses.agent(token) is not None else (*described, *own, *by)


def _met(token: Token, need: str, cue: Cue) -> tuple[Token, Token | None] | None:
    """The complement (and addressee) that meets a need, or ``None``."""
    part = cue.part
    if need == "-":
        return token, None
    if "=" in need:
        frame, listed = need.split("=")
        return _framed(token, frame, listed)
    if need.endswith("+to") and need != "to+noun":
        return _addressed(token, need.removesuffix("+to"))
    ways: dict[str, Callable[[Token], Token | None]] = {
        "to": clauses.infinitive if part == "verb" else _asked if cue.kind == "demand" else _to,
        "to+noun": _noun_after_to,
        "two": _two,
        "inf": clauses.infinitive,
        "ing": clauses.gerund,
        "that": clauses.content_clause,
        "ought": clauses.called_for,
        "obj": _object,
    }
    way = ways.get(need, functools.partial(clauses.oblique, word=need))
    thing = way(token)
    doer = thing is not None and need == "for" and thing.dep_ in ("nsubj", "nsubj:pass")
    if thing is not None and doer and cue.kind == "demand" and clauses.has_to(thing.head):
        thing = thing.head  # "its demand for Oslo TO PAY", "asked for tensions TO BE LOWERED"
    if thing is None and part == "noun" and clauses.child(token.head, "expl") is not None:
        thing = way(token.head)  # "there is CONCERN in Oslo over tariffs"
    if thing is None and part == "noun" and token.dep_ == "obj" and token.head.lower_ in light_verbs():
        thing = (
            way(token.head) if need in ("over", "about", "against") else None
        )  # "lodged a PROTEST with Oslo over it"
    return None if thing is None or _tells_when(thing, need) else (thing, None)


def _tells_when(noun: Token, need: str) -> bool:
    """Whether a phrase tells how long or when ("called up troops for 180 DAYS", "a phone call on TUESDAY evening")."""
    long = need == "for" and _singular(noun) in TIME_UNITS and clauses.child(noun, "nummod") is not None
    named = (noun, *(c for c in noun.children if c.i < noun.i))
    return long or (need in ("on", "upon") and any(t.text in DAYS for t in named))


def _turned(verb: Token) -> bool:
    """Whether a particle right behind a verb gives it another sense ("backed OFF his proposals")."""
    after = clauses.following(verb)
    return after is not None and after.lower_ in PARTICLES and after.pos_ in ("ADP", "ADV", "PART")


def _framed(token: Token, frame: str, listed: str) -> tuple[Token, Token | None] | None:
    """What meets a need that names words: of what is judged what it is ("calls THE OFFER a mistake"), unless it is
    only taken up ("sees it as a THREAT")."""
    thing = _listed_place(token, frame)
    if frame != "pred":
        if thing is None or not _is_listed(thing, listed):
            return None
        judged = _object(token) if frame == "as" else None
    else:
        places = [c for c in token.children if c.dep_ in ("obj", "xcomp", "ccomp", "nsubj:pass")]
        thing = next((c for c in places if c.dep_ != "nsubj:pass" and _is_listed(c, listed)), None)
        if thing is None:
            return None
        judged = next((c for c in places if c != thing), None)
    return (judged if judged is not None and judged.pos_ in ("NOUN", "PROPN") else thing), None


def _is_listed(thing: Token, listed: str) -> bool:
    """Whether a word is among those that a need names; ``@`` before a name means a sort of ``judgements.tsv``."""
    if listed.startswith("@"):
        return listed[1:] in sorts(_singular(thing))
    return _singular(thing) in listed.split("|")


def _has_object(verb: Token) -> bool:
    """Whether a verb has an object other than "itself"."""
    thing = clauses.child(verb, "obj")
    return thing is not None and not thing.lower_.endswith(("self", "selves"))


def _listed_place(token: Token, frame: str) -> Token | None:
    """The noun in a place that must hold a listed one."""
    if frame == "obj":
        return _object(token)
    if frame == "to":
        return clauses.infinitive(token) or clauses.oblique(token, "to")
    return clauses.oblique(token, frame)


def _to(token: Token) -> Token | None:
    """An infinitive or a phrase with "to", the nearer of the two ("opposed to leaving", "opposition TO A MOVE to tax
    it")."""
    found = [t for t in (clauses.infinitive(token), clauses.oblique(token, "to")) if t is not None]
    return min(found, key=lambda t: t.i, default=None)


def _noun_after_to(token: Token) -> Token | None:
    """A phrase with "to" that is no infinitive ("objected TO IT", "support TO KYIV")."""
    thing = clauses.oblique(token, "to")
    return None if thing is None or clauses.has_to(thing) else thing


def _asked(noun: Token) -> Token | None:
    """What a demand asks: behind "to" a noun is only who is asked ("its request to Oslo TO PAY")."""
    whom = clauses.oblique(noun, "to")
    return clauses.infinitive(noun) or (clauses.infinitive(whom) if whom is not None else None)


def _object(verb: Token) -> Token | None:
    """The object of a verb; for a passive its subject, for a participle the noun it describes."""
    if verb.pos_ != "VERB":
        return None
    if clauses.is_passive(verb):
        described = verb.head if verb.dep_ in ("acl", "acl:relcl") else None
        return clauses.child(verb, "nsubj:pass", "nsubj") or described
    thing = clauses.child(verb, "obj")
    if thing is None and verb.dep_ == "acl:relcl" and verb.head.lower_ == "what":
        told = verb.head.head  # "WHAT we need is TIME"
        return told if verb.head.dep_.startswith("nsubj") and clauses.child(told, "cop") is not None else None
    if thing is not None and thing.lower_ in clauses.RELATIVES and (thing.pos_ == "PRON" or thing.i < verb.i):
        return verb.head if verb.dep_ in ("acl", "acl:relcl") and verb.head.pos_ == "NOUN" else None
    return None if thing is not None and thing.lower_.endswith(("self", "selves")) else thing


def _two(verb: Token) -> Token | None:
    """What somebody is given, where it is said to whom ("allows Israel freedom": freedom)."""
    return clauses.child(verb, "obj") if clauses.recipient(verb) is not None else None


def _addressed(token: Token, frame: str) -> tuple[Token, Token | None] | None:
    """What somebody is asked to do, and who is asked ("urged Kyiv to act": act, Kyiv)."""
    action = clauses.infinitive(token)
    if frame not in ("obj", "whom"):
        whom = clauses.oblique(token, frame)
        if whom is not None and any(c.lower_ in ("a", "an") for c in whom.lefts):
            return None  # "called for a meeting to discuss it" asks nobody to discuss
    else:
        whom = clauses.child(token, "iobj", "obj", "nsubj:pass") or _behind(token)
        whom = whom or (clauses.child(action, "nsubj") if action is not None else None)
    if whom is not None and action is None:
        action = clauses.infinitive(whom.right_edge)
    return (action, whom) if whom is not None and action is not None and whom.i < action.i else None


def _behind(verb: Token) -> Token | None:
    """The one right behind a verb that the tree takes for a second subject ("China warned KOREA to wait")."""
    subjects = [c for c in verb.children if c.dep_ == "nsubj"]
    return subjects[-1] if len(subjects) > 1 and subjects[0].i < verb.i < subjects[-1].i else None


def _singular(noun: Token) -> str:
    lower = noun.lower_
    return lower[:-1] if lower.endswith("s") and not lower.endswith("ss") else lower


@functools.cache
def table() -> dict[tuple[str, str], tuple[Cue, ...]]:
    """Every form of every cue word, lower case, with its part of speech, to the lines of the file."""
    found: dict[tuple[str, str], list[Cue]] = {}
    for row in rows(LEXICONS / "interest_cues.tsv"):
        cue, irregular = read_cue(row)
        for form in {*forms(cue.word, cue.part), *irregular}:
            found.setdefault((form, cue.part), []).append(cue)
    return {key: tuple(cues) for key, cues in found.items()}


def read_cue(row: tuple[str, ...]) -> tuple[Cue, tuple[str, ...]]:
    """One line as a cue and its irregular forms. Raises ``ValueError`` naming what is wrong with it."""
    word, part, kind, needs, holder, denied, irregular = (*row, "", "", "", "", "", "")[:7]
    if part not in ("verb", "noun", "adj"):
        raise ValueError(f"interest_cues.tsv: {word}: part is {part!r}, not verb, noun or adj")
    for value in (kind, denied):
        if value not in (*INTEREST_KINDS, "none", ""):
            raise ValueError(f"interest_cues.tsv: {word}: no such kind: {value!r}")
    main, _, particle = word.partition(" ")
    if part == "noun" and particle:
        main, particle = particle, main
    return (
        Cue(
            word=main,
            particle=particle,
            part=cast(Part, part),
            kind=_kind(kind),
            needs=tuple(needs.split(",")) if needs else ("-",),
            holders=tuple((holder or DEFAULT_HOLDERS[part]).split(",")),
            denied=_kind(denied),
        ),
        tuple(filter(None, irregular.split(","))),
    )


def _kind(value: str) -> InterestKind | None:
    return next((kind for kind in INTEREST_KINDS if kind == value), None)


@functools.cache
def light_verbs() -> dict[str, str]:
    """Every form of the verbs that only carry a noun, to ``maker`` or ``haver``."""
    found: dict[str, str] = {}
    for word, role, *irregular in rows(LEXICONS / "light_verbs.tsv"):
        for form in (*forms(word, "verb"), *",".join(irregular).split(",")):
            if form:
                found.setdefault(form, role)
    return found
