"""What "the minister" takes up: descriptions, and the referents that they can describe."""

from __future__ import annotations

import functools

from ...language.document import Token
from ..figures.figure import Figure
from ..figures.roles import VOICES
from ..names import wordlists
from .discourse import FORGOTTEN, Discourse, Referent

DEFINITE = frozenset({"the", "this", "that", "these", "those"})

BYGONE = frozenset({"former", "ex", "then", "late", "onetime", "retired", "outgoing"})
"""Words by which an office is no longer held: "the president" is not the former one."""

PLAIN = frozenset({"same", "second", "first", "new", "latter"})
"""Qualities that tell nothing about who is meant."""

COUNTED = frozenset({"first", "second", "third", "other", "latter"})
"""Words that tell one unnamed person from another: "the first official" is not the one who spoke last."""

REACH = 12
"""Sentences back in which an unnamed antecedent may stand; named actors are never out of reach."""

FIRMS = frozenset({"agency", "charity", "club", "company", "firm", "group", "organisation", "organization"})
"""Nouns for a body of which the text need not have said what it is."""

COUNSEL = {"prosecuting": "prosecutor", "defending": "barrister"}
"""What court reports say beside a lawyer's name, and the noun that takes it up: "Ann Lee, prosecuting, said"."""

RANKS = frozenset({"assistant", "associate", "deputy", "shadow", "under", "vice"})
"""Words that make another office of an office: the president is not the vice president."""

OWNERS = FIRMS | {"bank", "country", "government", "nation", "party", "team", "union"}
"""Bodies that have one holder of an office: who "the party's leader" is, is told by the office alone."""

ALONE = 3
"""Sentences in which no second country may be spoken of for "the country" to be clear."""


def taken_up(token: Token, discourse: Discourse) -> Referent | None:
    """What a definite description takes up: the latest that bears its noun, else the only one of its family."""
    if not token.children or _restricted(token):
        return None
    owner = _owner(token)
    if not (owner or any(c.dep_ == "det" and c.lower_ in DEFINITE for c in token.children)):
        return None
    noun = token.lower_ if token.is_upper else token.lemma_.lower()
    plural = token.is_plural
    qualities = {c.lower_ for c in token.children if c.dep_ in ("amod", "compound", "nmod:poss") and c.pos_ != "PRON"}
    wanted = {noun, f"former {noun}"} if qualities & BYGONE else {noun}
    counted = bool(qualities & COUNTED)
    qualities -= BYGONE | PLAIN | {owner}
    near = [r for r in discourse.referents if r.plural == plural and (r.figures or discourse.within(r, REACH))]
    near = [r for r in near if r.figures or not counted]
    near = [r for r in near if not _holds_another(r, noun, qualities)]
    fitting = [r for r in near if _is_called(r, wanted) and qualities <= r.nouns | r.words | r.offices.get(noun, set())]
    if owner and len(fitting) != 1:
        return None
    if not fitting and not plural:
        fitting = _of_family(token, noun, qualities, near, discourse)
    gender = wordlists.person_nouns().get(noun)
    if gender in ("m", "f"):
        fitting = [r for r in fitting if r.gender in ("-", gender)]
    return max(fitting, key=lambda r: (r.last, r.weight), default=None)


def _is_called(referent: Referent, nouns: set[str]) -> bool:
    """Whether one of these nouns describes a referent, be it by the initials of its office."""
    return any(n in referent.nouns or (n in referent.offices and n in _initials()) for n in nouns)


@functools.cache
def _initials() -> frozenset[str]:
    return frozenset(short for short, _ in wordlists.office_initials())


def _holds_another(referent: Referent, noun: str, qualities: set[str]) -> bool:
    """Whether a referent is known to hold another office of this noun: the interior minister is not "the finance
    minister", nor the deputy prime minister "the prime minister"."""
    office = referent.offices.get(noun)
    if not office:
        return False
    if office & RANKS - qualities:
        return True
    told = qualities - nations() - referent.words
    return bool(told) and not office & told


@functools.cache
def nations() -> frozenset[str]:
    """Adjectives of countries in lower case."""
    return frozenset(adjective.lower() for adjective in wordlists.country_adjectives())


def offices(words: list[str]) -> dict[str, set[str]]:
    """Noun of each office among the words of a role, or its initials, to the words before it that say which it is."""
    if not words:
        return {}
    found = {word: set(words[:k]) - nations() for k, word in enumerate(words) if is_personal(word)}
    text = f" {' '.join(words)} "
    for initials, office in wordlists.office_initials():
        before, named, _ = text.partition(f" {office} ")
        if named:
            found[initials] = set(before.split()) - nations()
        elif initials in found:
            *qualities, noun = office.split()
            found[noun] = found[initials] | set(qualities)
    return found


def hold(referent: Referent, words: list[str]) -> None:
    """Note which offices these words of a role say that a referent holds, under their initials, too."""
    for noun, qualities in offices(words).items():
        referent.offices.setdefault(noun, set()).update(qualities)


def phrase_of(noun: Token) -> list[str]:
    """The words of a noun phrase up to its head, in their order and in lower case."""
    return [t.lower_ for t in noun.doc[noun.left_edge.i : noun.i + 1] if t.pos_ in ("ADJ", "NOUN", "PROPN")]


def _of_family(
    token: Token, noun: str, qualities: set[str], near: list[Referent], discourse: Discourse
) -> list[Referent]:
    """The one actor that a noun of the same family describes ("the lawmaker" a senator), if there is but one."""
    families = wordlists.families(narrow=False).get(noun, frozenset())
    personal = is_personal(noun)
    kin = [r for r in near if r.figures and (r.sort == "person") == personal]
    kin = [r for r in kin if families & _families(r) or (personal and _is_called(r, {noun}))]
    if any(r.sort == "country" for r in kin):
        spoken = [r for r in discourse.referents if r.sort == "country" and not r.plural and discourse.within(r, ALONE)]
        return spoken if len(spoken) == 1 and not qualities else []
    described = [r for r in kin if qualities <= (r.nouns | r.words)] or _only_body(noun, qualities, near, discourse)
    if not described and len(kin) == 1 and personal:
        capitals = {c.lower_ for c in token.children if c.text[:1].isupper()}
        described = kin if qualities <= capitals else []  # "the California congressman"
    return described if sum(r.weight >= FORGOTTEN for r in described) <= 1 else []


def _owner(token: Token) -> str:
    """The noun for a body whose one holder of an office is meant, else empty: "the company's chairman"."""
    for child in token.lefts:
        if child.dep_ == "nmod:poss" and child.lower_ in OWNERS and any(c.lower_ == "the" for c in child.lefts):
            return child.lower_
    return ""


def _only_body(noun: str, qualities: set[str], near: list[Referent], discourse: Discourse) -> list[Referent]:
    """The one organization spoken of of late, if nothing tells what it is: "Acme closed a mill. The firm said ..."."""
    late = [r for r in near if r.sort == "body" and r.figures and discourse.within(r, ALONE)]
    return late if noun in FIRMS and not qualities and len(late) == 1 and not _families(late[0]) - late[0].words else []


def _families(referent: Referent) -> set[str]:
    """Families of nouns that describe a referent; an organization's own family is among its nouns."""
    lists = wordlists.families()
    found = {family for noun in referent.nouns for family in lists.get(noun, ())}
    if referent.sort == "country":
        found.add("country")
    return found | (referent.nouns if referent.sort == "body" else set())


def nouns_of(figure: Figure) -> set[str]:
    """Nouns that take up a body by its name: its family ("alliance" for NATO), its last word, the one before "of"."""
    if figure.kind in ("person", "country"):
        return set()
    known = {name.known.family for name in figure.names if name.known}
    words = [word.lower() for word in figure.words]
    before = [words[k - 1] for k in range(1, len(words)) if words[k] in ("of", "for")]
    return {*known, *before, words[-1]} - {""}


def role_nouns(words: list[str]) -> set[str]:
    """The nouns for a person among the words of a role; of a bygone office each counts as "former ..." alone."""
    nouns = offices(words).keys()
    return {f"former {noun}" for noun in nouns} if BYGONE & set(words) else set(nouns)


def described_by(noun: Token, referent: Referent) -> set[str]:
    """The nouns that a description beside a name adds to a referent; none where the two do not go together."""
    lemma = noun.lemma_.lower()
    if is_personal(lemma) != (referent.sort == "person"):
        return set()
    bygone = any(child.lower_ in BYGONE for child in noun.children)
    return {f"former {lemma}" if bygone else lemma}


def is_personal(noun: str) -> bool:
    """Whether a noun describes a person."""
    return noun in wordlists.person_nouns() or (noun,) in wordlists.titles()


def named_by(name: Token) -> Token | None:
    """The noun that a name in apposition names: "the minister, | Ann Lee".

    "A spokesman for the mayor, Ann Lee" is the spokesman; of "the wife of the mayor, Ann Lee" nobody can tell.
    """
    noun = name.head
    if name.dep_ != "appos" or noun.pos_ not in ("NOUN", "PROPN"):
        return None
    if noun.dep_ == "nmod" and is_personal(noun.lemma_.lower()) and is_personal(noun.head.lemma_.lower()):
        return noun.head if noun.head.lower_ in VOICES else None
    return noun


def _restricted(token: Token) -> bool:
    """Whether a noun is told apart by what follows it ("the president of France", "the man who came")."""
    return any(c.dep_ in ("nmod", "acl:relcl", "acl", "appos") and c.i > token.i for c in token.children)


def copular_subject(token: Token) -> Token | None:
    """The subject of which a noun is said: "Lapid is the minister"."""
    if not any(child.dep_ == "cop" for child in token.children):
        return None
    return next((child for child in token.children if child.dep_ == "nsubj"), None)


def words_of(token: Token) -> set[str]:
    """The words of a noun phrase left of its head, with the head."""
    return {c.lower_ for c in token.children if c.i < token.i and c.pos_ in ("ADJ", "NOUN", "PROPN")} | {token.lower_}
