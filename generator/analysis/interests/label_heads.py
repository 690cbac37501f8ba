"""Around which word the name of an interest is built, and how far the phrase of that word goes.

"Israel's need to talk" is named by the need, "accused Lee of lying" by the lying, "an attempt to prevent damage"
as a fear by the damage. Tokens in, tokens and places out.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from spacy.tokens import Token

from ...records import InterestKind
from .. import clauses, subjects
from .constructions import STANCES, avoidance
from .holders import FIRST_PERSON
from .label_ends import VALUED, phrase_end

BARE_STAKES = frozenset({"dependence", "reliance", "lifeline"})
"""Nouns of stakes that "depends on" only repeats: what is depended on stands after them."""

BROAD_STAKES = frozenset({"interest", "interests", "stake", "stakes", "trust"})
"""Nouns of stakes that say less than what follows "in" ("an interest in STABLE PRICES")."""

ARTICLES = frozenset({"the", "a", "an", "this", "that", "these", "those"})

EMPTY = frozenset({"so", "this", "that", "it", "same"})
"""Words that only point back: with "do" they say nothing by themselves ("refused to do so")."""

DAYS = frozenset({"today", "yesterday", "tomorrow", "this", "that", "it"})
"""Words that say nothing of what is judged ("TODAY is an insult")."""

OPENING_MARKS = frozenset({"case", "mark", "punct", "cc", "discourse"})

THAT_CLAUSES = frozenset({"acl", "ccomp", "acl:relcl", "csubj", "advcl"})

TOPICS = ("regarding", "about", "over", "concerning")
"""Prepositions after which stands what a demand is about, which may be the very thing that is not wanted."""

AIMED: tuple[InterestKind, ...] = ("goal", "demand", "concern")
"""Kinds whose noun is named by what it is said to be."""

NAMED_BY_WHAT_FOLLOWS = frozenset({"need", "necessity", "urgency", "importance", "value", "benefit", "benefits"})
"""Nouns that only say that something is wanted or good: what it is stands after them ("the need FOR HOUSING")."""

WILLING = frozenset({"will", "would", "'ll", "’ll", "shall", "wo"})

NEAR = 4
"""Words between a modal and the end of its verb that a label still shows."""

BLAME = (("accus", "of"), ("", "for"))
"""Beginning of a verb and the preposition before what somebody is accused of, blamed or criticised for."""


def says_nothing(complement: Token) -> bool:
    """Whether a complement only points back to what was said before ("do so", "do the same")."""
    if complement.lower_ not in ("do", "doing", "done"):
        return False
    after = [t for t in complement.subtree if t.i > complement.i and not t.is_punct]
    following = clauses.following(complement)
    after = after or ([following] if following is not None else [])
    return bool(after) and after[0].lower_ in EMPTY | {"the"} and any(t.lower_ in EMPTY for t in after[:2])


def heads(complement: Token, cue: Token, kind: InterestKind, is_holder: Callable[[Token], bool]) -> Iterator[Token]:
    """The words that a label may be built around, best first."""
    if kind in ("concern", "opposition"):
        for verb in (cue, complement):  # "to prevent police from USING force"
            yield from (c for c in verb.children if c.tag_ == "VBG" and clauses.preposition(c) == "from")
    if kind == "concern" and complement.lower_ in avoidance():
        avoided = clauses.child(complement, "obj") or clauses.gerund(complement)
        if avoided is not None and avoided.pos_ != "PRON":
            yield avoided
    if kind == "opposition" and cue.pos_ == "VERB" and complement != cue:
        yield from _blamed_for(cue, complement)
    if complement == cue:
        yield from _of_itself(cue, kind)
    elif is_holder(complement):
        yield from _said_of(cue, kind)
        yield from _content(cue, complement)
        yield from _bringer(cue)
    elif complement.lower_ in NAMED_BY_WHAT_FOLLOWS and cue.pos_ == "VERB":
        yield from filter(
            None, (clauses.infinitive(complement), *(clauses.oblique(complement, w) for w in ("for", "of")))
        )
        yield complement
    elif (complement.pos_ != "PRON" or _says_more(complement, cue)) and not _is_told_by_noun(complement, cue, kind):
        yield complement
    yield cue


def _says_more(pronoun: Token, cue: Token) -> bool:
    """Whether words behind a pronoun say what it is or what is wanted of it ("what IT CALLED A FARCE", "him BACK")."""
    if pronoun.lower_ == "what" and clauses.child(pronoun, "acl:relcl") is not None:
        return True
    return pronoun.dep_ == "obj" and phrase_end(pronoun, cue, "goal") > pronoun.right_edge.i + 1


def _is_told_by_noun(complement: Token, cue: Token, kind: InterestKind) -> bool:
    """Whether a noun says more than what follows it ("NEED to talk", "INTERESTS with Oslo", "DEMANDS for Oslo")."""
    if cue.pos_ != "NOUN" or cue.lower_ in BARE_STAKES:
        return False
    if clauses.preposition(cue) == "in" and clauses.has_to(complement):
        return False  # "it is in our interest TO TALK"
    if kind == "demand" and clauses.preposition(complement) in TOPICS:
        return True
    if kind == "demand":
        return complement.pos_ == "PROPN" and clauses.preposition(complement) in ("for", "to", "on")
    told_with = ("with",) if cue.lower_ in BROAD_STAKES else ("with", "in")
    return kind == "stake" and (clauses.has_to(complement) or clauses.preposition(complement) in told_with)


def _content(cue: Token, holder: Token) -> Iterator[Token]:
    """The clause with "that" after a noun and its holder ("fears in Oslo THAT IT FALLS")."""
    for c in (*cue.children, *holder.children):
        if c.i > holder.i and c.dep_ in THAT_CLAUSES and clauses.preposition(c) == "that":
            yield c


def _bringer(cue: Token) -> Iterator[Token]:
    """What touches the holder ("THE PLAN worries Paris", "THE CANAL is vital to Egypt")."""
    brings = clauses.agent(cue) if clauses.is_passive(cue) else subjects.surface_subject(cue)
    if brings is not None and brings.pos_ in ("NOUN", "PROPN"):
        yield brings


def _blamed_for(verb: Token, whom: Token) -> Iterator[Token]:
    """What somebody is accused of or criticised for, if it is said right after who it is."""
    word = next(word for begins, word in BLAME if verb.lower_.startswith(begins))
    for c in (*verb.children, *(whom.children if word == "of" else ())):
        told = c.i > whom.i and c.dep_ in ("obl", "advcl", "xcomp", "acl", "nmod")
        if (
            told
            and c.pos_ in ("VERB", "NOUN", "PROPN", "ADJ")
            and clauses.preposition(c) == word
            and c.left_edge.lower_ == word
            and _follows(c, whom)
        ):
            yield c


def _follows(part: Token, whom: Token) -> bool:
    """Whether a part begins where the name of somebody ends."""
    between = whom.doc[whom.i + 1 : part.left_edge.i]
    return all(t.dep_ in ("flat", "compound", "case", "punct", "cc", "conj") or t.pos_ == "PROPN" for t in between)


def _of_itself(cue: Token, kind: InterestKind) -> Iterator[Token]:
    """Of a word that needs nothing: what is said of it ("the goal is PEACE"), what it is about ("wary of PARIS"),
    of what it is said ("PARIS is our best friend")."""
    yield from _said_of(cue, kind)
    bidden = any(c.tag_ == "MD" for c in cue.children)
    if kind in ("concern", "opposition") and (cue.pos_ == "ADJ" or (cue.tag_ == "VBN" and not bidden)):
        yield from (c for c in cue.children if c.i > cue.i and c.dep_ in ("obl", "advcl", "ccomp"))
    if kind in VALUED and clauses.child(cue, "cop") is not None and clauses.preposition(cue) not in STANCES:
        yield from (
            c
            for c in cue.children
            if c.dep_ == "nsubj" and c.i < cue.i and c.pos_ in ("NOUN", "PROPN") and c.lower_ not in DAYS
        )
    if clauses.preposition(cue) == "at" and clauses.child(cue.head, "cop") is not None:
        yield cue.head  # "at stake is ITS ACCESS"


def _said_of(noun: Token, kind: InterestKind) -> Iterator[Token]:
    """What a sentence says that an aim or a fear is ("the aim of Oslo is PEACE", "its main concern is SAFETY")."""
    if kind in AIMED and noun.pos_ == "NOUN" and clauses.is_told_of(noun) and noun.head.pos_ != "ADJ":
        yield noun.head


def extents(
    head: Token, cue: Token, kind: InterestKind, is_holder: Callable[[Token], bool]
) -> Iterator[tuple[int, int]]:
    """The tokens of the phrase that a word heads, without what only ties it to its surroundings (end exclusive);
    then those of a shorter one, for where that is too long before its head."""
    end = phrase_end(head, cue, kind)
    if head.tag_ == "VBG" and clauses.child(head, "nsubj", "nsubj:pass", "aux") is None:
        yield _with_negation(head, head.i), end
    elif (being := clauses.child(head, "cop")) is not None and being.lower_ == "being":
        yield being.i, end
    elif clauses.has_to(head):
        if head == cue and (bound := _bound(head)) is not None and not is_holder(bound):
            yield bound.left_edge.i, end
        yield _infinitive_start(head, cue, kind), end
        yield next(c.i for c in head.children if c.lower_ == "to" and c.i < head.i), end
    elif head.pos_ == "VERB" or (
        clauses.is_predicate(head) and not (head.pos_ == "NOUN" and (kind in VALUED or _doer(head, cue) == cue))
    ):
        valued = head == cue and kind in VALUED and not any(c.tag_ == "MD" for c in cue.children)
        doer = None if valued else _doer(head, cue)
        own = doer is not None and is_holder(doer) and (kind != "concern" or head == cue)
        if doer is not None and not own and doer.lower_ not in FIRST_PERSON | clauses.RELATIVES:
            yield _with_that(doer, kind), end
        elif doer is not None and kind == "opposition" and head.dep_ == "ccomp":
            yield _with_that(doer, kind), end  # "complained that HE PAID"
        mark = next((c for c in head.children if c.dep_ == "mark" and c.lower_ == "that" and c.i < head.i), None)
        if doer is None and mark is not None:
            yield mark.i + 1, end  # a finite clause has a subject, wherever the tree hangs it
        said = _will(head, cue)
        yield _predicate_start(head, kind) if said is None else said, end
    else:
        yield _noun_start(head, owned=head != cue), end
        yield min([head.i, *(c.i for c in head.children if c.dep_ == "compound" and c.i < head.i)]), end


def _doer(head: Token, cue: Token) -> Token | None:
    """The subject that stands before a predicate; an understood one only for a passive that is itself the cue."""
    found = clauses.child(head, "nsubj", "nsubj:pass", "csubj") or clauses.child(head, *clauses.SUBJECTS)
    if found is None and head == cue and clauses.is_passive(head):
        found = _shared(head) or subjects.surface_subject(head)
    return found if found is not None and found.i < head.i else None


def _with_that(doer: Token, kind: InterestKind) -> int:
    """Where a clause begins: of what is denied, regretted or vital with its "that", so that it reads as no fact."""
    start = doer.left_edge.i
    before = doer.doc[start - 1] if start > doer.sent.start else None
    return start - 1 if kind in ("opposition", "stake") and before is not None and before.lower_ == "that" else start


def _shared(verb: Token) -> Token | None:
    """The subject of a modal that shares this verb with another ("THIS can and should be done")."""
    for i in range(verb.i - 1, verb.sent.start, -1):
        token = verb.doc[i]
        if token.tag_ == "MD" and token.head != verb:
            return clauses.child(token, "nsubj", "nsubj:pass")
        if token.pos_ not in ("AUX", "CCONJ", "PART", "ADV"):
            break
    return None


def _bound(infinitive: Token) -> Token | None:
    """The subject of "have" before an infinitive: "THAT has to be the aim"."""
    had = infinitive.head
    subject = clauses.child(had, "nsubj") if had.lower_ in ("have", "has", "had") else None
    return subject if subject is not None and subject.lower_ not in FIRST_PERSON else None


def _infinitive_start(verb: Token, cue: Token, kind: InterestKind) -> int:
    """Where an infinitive begins: at "to" or its "not"; in a demand at the one who is to act, if named right there."""
    to = next(c for c in verb.children if c.lower_ == "to" and c.i < verb.i)
    start = _with_negation(verb, to.i)
    if kind == "concern" and cue == verb:
        return to.i
    if kind in ("demand", "opposition") and cue.i < start:
        for whom in (*cue.children, *verb.children):
            right_before = cue.i < whom.i < start and whom.right_edge.i == start - 1
            if kind == "opposition":  # "cannot allow THEM to work"
                asked = whom.pos_ in ("NOUN", "PROPN", "PRON") and whom.dep_ in ("obj", "iobj", "nsubj")
            else:
                asked = whom.pos_ in ("NOUN", "PROPN") and _is_asked(whom)
            if right_before and asked:
                first = _noun_start(whom)
                return first - 1 if verb.doc[first - 1].lower_ in ARTICLES else first
    return start


def _with_negation(verb: Token, place: int) -> int:
    """A place, or the one before it where a "not" of the verb stands."""
    before = verb.doc[place - 1] if place > verb.sent.start else None
    return place - 1 if before is not None and before.lower_ in ("not", "never") else place


def _predicate_start(verb: Token, kind: InterestKind) -> int:
    """Where a predicate begins without its subject and modal; what is opposed or feared loses its "not"."""
    passive = [c.i for c in verb.children if c.dep_ in ("aux:pass", "cop") and c.lower_ == "be"]
    start = min([verb.i, *passive])
    return start if kind in ("opposition", "concern") else _with_negation(verb, start)


def _will(verb: Token, cue: Token) -> int | None:
    """Where the modal stands with which somebody says what he will do ("WILL leave the union"), if it is near; with
    a "we" or "I" before it."""
    modal = next((c for c in verb.children if c.dep_ == "aux" and c.lower_ in WILLING and c.i < verb.i), None)
    if verb != cue or modal is None or verb.i - modal.i > NEAR:
        return None
    before = modal.doc[modal.i - 1] if modal.i > modal.sent.start else modal
    return before.i if before.lower_ in ("we", "i") else modal.i


def _is_asked(whom: Token) -> bool:
    """Whether a word beside a demand is the one who is asked ("urged PARIS", "called on PARIS"; not "in the past")."""
    before = whom.doc[whom.left_edge.i - 1].lower_ if whom.left_edge.i else ""
    return whom.dep_ in ("obj", "iobj", "nsubj") or (
        whom.dep_ == "obl" and {clauses.preposition(whom), before} & {"on", "upon", "for", "to", "with"} != set()
    )


def _noun_start(noun: Token, *, owned: bool = True) -> int:
    """Where a noun phrase begins without its preposition, article and possessive pronoun, and, unless ``owned``,
    without its owner."""
    start = noun.i
    for c in sorted((c for c in noun.children if c.i < noun.i), key=lambda c: -c.i):
        loose = c.dep_ in OPENING_MARKS and c.text not in '“"‘$£€-‑#'
        alone = noun.right_edge == noun and start == noun.i  # "our jobs" says more than "jobs"
        owner = c.dep_ == "nmod:poss" and ((c.pos_ == "PRON" and not alone) or not owned)
        if c.lower_ in ARTICLES or loose or owner or c.dep_ in clauses.SUBJECTS:
            break
        if c.dep_ in ("cop", "aux", "expl", "obl", "advcl", "parataxis") or c.right_edge.i < start - 1:
            break
        start = c.left_edge.i
    while start < noun.i and (noun.doc[start].lower_ in ARTICLES or noun.doc[start].is_space):
        start += 1
    return start
