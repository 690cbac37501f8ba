"""How far the phrase goes that names an interest, once the word is chosen that it is built around: above all where it
begins.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from ...language.days import WEEKDAYS
from ...language.document import Token
from ...records import InterestKind
from .. import clauses, subjects
from .holders import FIRST_PERSON
from .label_ends import VALUED, phrase_end
from .representatives import is_representative

ARTICLES = frozenset({"the", "a", "an", "this", "that", "these", "those"})

OPENING_MARKS = frozenset({"case", "mark", "punct", "cc", "discourse"})

WILLING = frozenset({"will", "would", "'ll", "’ll", "shall", "wo"})

ASKING = frozenset({"how", "why", "where", "when", "whether", "what", "who", "whom"})
"""Words that open an indirect question, which without them would read as a fact."""

NEAR = 4
"""Words between a modal and the end of its verb that a label still shows."""


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
        own = doer is not None and _is_himself(doer, is_holder) and (kind != "concern" or head == cue)
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


def _is_himself(doer: Token, is_holder: Callable[[Token], bool]) -> bool:
    """Whether a subject is the holder or acts for him; others who share his name ("the American PUBLIC") are named."""
    return (doer.pos_ in ("PRON", "PROPN") or is_representative(doer)) and is_holder(doer)


def _doer(head: Token, cue: Token) -> Token | None:
    """The subject that stands before a predicate; an understood one only for a passive that is itself the cue."""
    found = clauses.child(head, "nsubj", "nsubj:pass", "csubj") or clauses.child(head, *clauses.SUBJECTS)
    if found is None and head == cue and clauses.is_passive(head):
        found = _shared(head) or subjects.surface_subject(head)
    return found if found is not None and found.i < head.i else None


def _with_that(doer: Token, kind: InterestKind) -> int:
    """Where a clause begins: of what is denied, regretted or vital with its "that", so that it reads as no fact, and an
    indirect question with the word that asks ("HOW Paris values it")."""
    start = doer.left_edge.i
    before = doer.doc[start - 1] if start > doer.sent.start else doer
    if before.lower_ in ASKING and doer.head.dep_ != "acl:relcl":
        return before.left_edge.i if before.left_edge.i < start else start - 1
    plain = not any(c.dep_ in ("aux", "cop", "aux:pass") for c in doer.head.children)  # "that it NEEDS more help"
    kept = kind in ("opposition", "stake") or (plain and doer.head.pos_ == "VERB") or doer.lower_ in ("it", "there")
    return start - 1 if kept and before.lower_ == "that" else start


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
            between = verb.doc[whom.right_edge.i + 1 : start]  # "urged Congress MONDAY to act"
            right_before = cue.i < whom.i < start and all(t.text in WEEKDAYS for t in between)
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
    return whom.dep_ in ("obj", "iobj", "nsubj", "nsubj:pass") or (
        whom.dep_ in ("obl", "nmod")
        and {clauses.preposition(whom), before} & {"on", "upon", "for", "to", "with"} != set()
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
    return start - 1 if start == noun.i and _says_which(noun) else start


def _says_which(noun: Token) -> bool:
    """Whether a bare noun stands with "the" or "this" alone, which tells that something known is meant ("opposes: THE
    deal")."""
    before = noun.doc[noun.i - 1] if noun.i > noun.sent.start else noun
    return noun.pos_ == "NOUN" and noun.right_edge == noun and before.text in ARTICLES and before.head == noun
