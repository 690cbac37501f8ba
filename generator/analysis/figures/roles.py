"""What a text says that a person is: titles before the name, descriptions beside it, and whose they are."""

from __future__ import annotations

from collections.abc import Iterator

from ...language.document import Doc, Token
from ..names import titles, wordlists
from ..names.name import Name
from .figure import Figure

MAX_WORDS = 14
"""Words of the longest description that still reads as a role."""

CUT_AT = frozenset({"acl:relcl", "acl", "parataxis", "appos", "advcl", "dep", "list"})
"""Relations that begin more than a role: what the person did."""

PREFIXES = frozenset({"co", "deputy", "director", "ex", "secretary", "vice"})
"""First parts of a role that a hyphen joins to it."""

VOICES = frozenset({"spokesman", "spokeswoman", "spokesperson"})
"""Who speaks for a body is no reason to leave the body out."""

HEADS = frozenset(
    {"leader", "president", "chief", "chairman", "chairwoman", "head", "director", "founder", "ceo", "secretary"}
)
"""Nor is who leads it, where the body stands before the name ("Sinn Fein leader Gerry Adams")."""


def of(doc: Doc, figure: Figure) -> list[tuple[int, int]]:
    """The stretches of tokens that say what a person is, in the order of the text, without articles."""
    found: list[tuple[int, int]] = []
    for name in figure.names:
        before = titles.role_before(doc, name.start)
        if before[0] < before[1]:
            found.append(before)
        for noun in (*_descriptions(doc, name), *_named_after(doc, name)):
            start, end = _stretch(noun)
            if start < name.start < end:
                end = name.start - 1  # the comma before the name
            if 0 < end - start <= MAX_WORDS and not _names_another(doc, start, end, name):
                found.append((start, end))
    return sorted(set(found))


def _names_another(doc: Doc, start: int, end: int, name: Name) -> bool:
    """Whether a description is the title of somebody else, with or without his name: "Lee, Chief of Staff Bo Dahl"."""
    for token in doc[start + 1 : end + 1]:
        begins = token.ent_type_ == "PERSON" and token.ent_iob_ == "B" and token.i != name.start
        if begins and token.nbor(-1).pos_ not in ("ADP", "CCONJ", "PUNCT") and token.dep_ in ("appos", "conj", "nsubj"):
            return True
    return False


def affiliations(doc: Doc, figure: Figure) -> set[int]:
    """Tokens of a person's descriptions whose bodies do not act: "a director of the Arms Control Association".

    Whoever speaks for a body is left out: there the body speaks.
    """
    found: set[int] = set()
    for name in figure.names:
        for noun in _descriptions(doc, name):
            if noun.lower_ not in VOICES:
                found.update(token.i for token in _phrase(noun))
        start, end = titles.role_before(doc, name.start)
        if not any(token.lower_ in VOICES | HEADS for token in doc[start:end]):
            found.update(range(start, end))
    return found


def _descriptions(doc: Doc, name: Name) -> Iterator[Token]:
    """Heads of what stands beside a name: "Rakov, an expert and a former officer"; "Acton, who is a physicist"."""
    root = doc[name.start : name.end].root
    for child in root.children:
        if child.i < name.end or _shared(root, child):
            continue
        if child.dep_ == "appos" or (child.dep_ == "acl:relcl" and any(c.dep_ == "cop" for c in child.children)):
            yield from (noun for noun in (child, *_conjuncts(child)) if _describes(noun))


def _shared(root: Token, description: Token) -> bool:
    """Whether another name stands between a name and a description: "Gore or Kerry, who is now secretary"."""
    return any(child.dep_ == "conj" and child.i < description.i for child in root.children)


def _named_after(doc: Doc, name: Name) -> Iterator[Token]:
    """The head of a description that the name is an addition to: "Israel's foreign minister, Yair Lapid".

    "The wife of the president, Jill Biden" tells nothing: grammar leaves open which of the two she is.
    """
    root = doc[name.start : name.end].root
    if root.dep_ not in ("appos", "nmod:appos") or name.start == 0 or doc[name.start - 1].text != ",":
        return
    noun = root.head
    if noun.dep_ == "nmod" and not _describes(noun):
        noun = noun.head  # "the president of the Bar Association, Ann Lee"
    elif noun.dep_ == "nmod" and _describes(noun.head):
        return
    one = noun.tag_ in ("NN", "NNP") and not any(child.dep_ == "conj" for child in noun.children)
    if one and noun.i < name.start and _describes(noun) and not _of_kin(noun):
        yield noun


def _of_kin(noun: Token) -> bool:
    """Whether a noun says only whose relative somebody is, without naming whose: "her brother"."""
    return noun.lemma_.lower() in titles.KIN and not any(
        child.dep_ == "nmod:poss" and child.pos_ == "PROPN" for child in noun.children
    )


def _conjuncts(noun: Token) -> Iterator[Token]:
    """The nouns coordinated to a noun, through one relative clause too ("a physicist who is co-director")."""
    for child in noun.children:
        said = child.dep_ == "acl:relcl" and any(c.dep_ == "cop" for c in child.children)
        if child.pos_ == "NOUN" and (said or child.dep_ == "conj"):
            yield child


def _describes(noun: Token) -> bool:
    """Whether a noun says what a person is."""
    lemma = noun.lemma_.lower()
    known = {lemma, lemma.removeprefix("co-"), noun.lower_}
    person = any(word in wordlists.person_nouns() or (word,) in wordlists.titles() for word in known)
    return noun.pos_ in ("NOUN", "PROPN") and person


def _stretch(noun: Token) -> tuple[int, int]:
    """The words of a description up to the first gap, without its article and without marks at its ends."""
    doc = noun.doc
    tokens = sorted(token.i for token in _phrase(noun))
    start, end = tokens[0], tokens[0] + 1
    for i in tokens[1:]:
        if i != end:
            break
        end = i + 1
    while start < end and _leads_in(doc[start]):
        start += 1
    if start > 1 and doc[start - 1].tag_ == "HYPH" and doc[start - 2].lower_ in PREFIXES:
        start -= 2  # "co-chair", "secretary-general"
    for owner in (child for child in noun.children if child.dep_ == "nmod:poss"):
        if start <= owner.i < noun.i and owner.pos_ == "NOUN":  # "the union's officer": the role cannot say which union
            start = owner.right_edge.i + 1
    while start < end < len(doc) and doc[end - 1].pos_ == "DET" and doc[end].ent_type_:
        end = next((k for k in range(end + 1, len(doc)) if doc[k].ent_iob_ != "I"), len(doc))  # "head of the | Union"
    if end == noun.i + 1 < len(doc) and doc[end].lower_ == "general":
        end += 1  # "secretary | general of the union": a tree may part them
    while end > start and doc[end - 1].is_punct:
        end -= 1
    words = [token.text for token in doc[start:end]]
    if words.count("(") > words.count(")"):  # "chief economist at the Bank of England (BoE": closed, or left out
        closed = end < len(doc) and doc[end].text == ")"
        end = end + 1 if closed else start + max(k for k, word in enumerate(words) if word == "(")
    return (start, end) if start <= noun.i < end else (0, 0)


def _leads_in(token: Token) -> bool:
    """Whether a word before a description is no part of it: an article, "her", "now", "and", a mark."""
    parted = token.pos_ in ("DET", "CCONJ", "ADV", "ADP") or token.dep_ == "case"  # "including"
    return parted or token.is_punct or token.tag_ == "PRP$"


def _phrase(noun: Token) -> Iterator[Token]:
    """The tokens of a noun phrase without clauses, appositions and coordinated phrases."""
    yield noun
    for child in noun.children:
        if (
            child.dep_ in CUT_AT
            or child.dep_ in ("conj", "cop", "nsubj", "punct", "cc")
            or child.dep_.startswith("aux")
        ):
            continue
        yield from child.subtree
