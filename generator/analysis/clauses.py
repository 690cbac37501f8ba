"""Reading a Universal Dependencies tree as clauses: what is the complement, what is denied, how far it goes; who is the
subject, ``subjects`` tells.

Tokens in, tokens out; nothing here knows of actors or facts. Every walk up or down the tree is bounded, so
that the work grows with the length of the text. Relation names are those of UD 2 (de Marneffe et al. 2021).
"""

from __future__ import annotations

from collections.abc import Iterator

from ..language.document import Token

SUBJECTS = frozenset({"nsubj", "nsubj:pass", "nsubj:outer", "csubj", "csubj:pass"})
CLAUSES = frozenset({"xcomp", "ccomp", "advcl", "acl", "acl:relcl", "csubj", "parataxis", "ROOT"})
GOVERNED = frozenset({"obl", "obl:agent", "nmod", "advcl", "acl", "xcomp", "ccomp", "obj"})
INFINITIVES = frozenset({"xcomp", "ccomp", "advcl", "acl", "csubj"})
NEGATIONS = frozenset({"not", "n't", "n’t", "never", "no longer", "neither", "nor", "hardly", "cannot"})
RELATIVES = frozenset({"who", "which", "that", "whom", "whose"})
OWED = frozenset({"must", "ought", "should"})
"""Modals of what ought to be."""

CONDITIONS = frozenset({"if", "whether", "unless", "lest"})

DISBELIEF = frozenset({"think", "believe", "suppose", "imagine", "expect", "see"})
"""Verbs whose denial denies what they govern ("don't think that it should be done")."""

TRACES = frozenset(
    {"evidence", "proof", "sign", "signs", "indication", "indications", "suggestion", "hint", "reason"}
    | {"sense", "impression", "guarantee"}
)
"""Nouns whose denial denies what they tell ("there is no sign that Oslo wants talks")."""

FORESEEING = frozenset({"would", "will", "'ll", "’ll", "could", "can", "may", "might"})
"""Auxiliaries with which a clause foretells, where "be" alone bids ("that it BE paid", "that it would be paid")."""

MAX_CLIMB = 8
"""Steps up a tree in search of a subject; a longer chain of nested clauses says nothing sure about it."""


def child(token: Token, *relations: str) -> Token | None:
    """The first dependent with one of these relations."""
    for c in token.children:
        if c.dep_ in relations:
            return c
    return None


def is_predicate(token: Token) -> bool:
    """Whether a word heads a clause: a verb, or a noun or adjective with a copula or a subject."""
    return token.pos_ == "VERB" or any(c.dep_ in SUBJECTS or c.dep_ == "cop" for c in token.children)


def is_told_of(noun: Token) -> bool:
    """Whether a sentence says what something is: the noun is the subject of a copula ("the GOAL is peace")."""
    return noun.dep_ in ("nsubj", "nsubj:outer") and child(noun.head, "cop") is not None


def has_to(verb: Token) -> bool:
    """Whether a verb stands in the infinitive with "to"."""
    return any(c.lower_ == "to" and c.pos_ in ("PART", "SCONJ") and c.i < verb.i for c in verb.children)


def infinitive(head: Token) -> Token | None:
    """The infinitive that a word governs ("refused to act": act)."""
    found = next((c for c in head.children if c.dep_ in INFINITIVES and c.i > head.i and has_to(c)), None)
    if found is None:
        mark = following(head)
        if mark is not None and mark.lower_ == "not":
            mark = following(mark)
        if mark is not None and mark.tag_ == "TO" and mark.head.i > mark.i and mark.head.pos_ in ("VERB", "AUX", "ADJ"):
            found = mark.head
    return found


def following(token: Token) -> Token | None:
    """The next word of the sentence.

    A complement that begins right after its governor belongs to it, wherever the tree hangs it: of the wrong
    attachments of infinitives and prepositions most are of this kind.
    """
    return token.nbor() if token.i + 1 < token.sent.end else None


def gerund(head: Token) -> Token | None:
    """The -ing form that a word governs without a preposition ("avoids condemning": condemning)."""
    for c in head.children:
        if c.tag_ == "VBG" and c.i > head.i and (c.dep_ in ("xcomp", "ccomp", "obj") or c.i == head.i + 1):
            return c
    return None


def content_clause(head: Token) -> Token | None:
    """The finite clause that a word governs ("fears that it falls": falls)."""
    for c in head.children:
        if c.dep_ in ("ccomp", "acl") and c.i > head.i and not has_to(c) and child(c, *SUBJECTS) is not None:
            return c
    return None


def called_for(head: Token) -> Token | None:
    """A clause that says what ought to be ("insisted that it STOP", "that they must stop")."""
    clause = content_clause(head)
    if clause is None:
        return None
    helpers = {c.lower_ for c in clause.children if c.dep_ in ("aux", "aux:pass", "cop")}
    bare = not helpers and (clause.tag_ in ("VB", "VBP") or (clause.tag_ == "VBZ" and not clause.lower_.endswith("s")))
    bidden = helpers & {"must", "should", "ought"} or ("be" in helpers and not helpers & FORESEEING)
    return clause if bare or bidden else None


def is_owed(predicate: Token) -> bool:
    """Whether a predicate tells what ought to be ("the rules SHOULD hold", "MUST not fall")."""
    return any(c.dep_ == "aux" and c.lower_ in OWED for c in predicate.children)


def preposition(noun: Token) -> str:
    """The first preposition or marker before a phrase, lower case; empty where there is none."""
    for c in noun.children:
        if c.dep_ in ("case", "mark") and c.i < noun.i:
            return c.lower_
    return ""


def recipient(verb: Token) -> Token | None:
    """To whom something is given ("allows POLAND freedom"); also where the tree takes it for a possessor."""
    found = child(verb, "iobj")
    thing = child(verb, "obj")
    if found is None and thing is not None:
        owner = child(thing, "nmod:poss", "compound")
        if owner is not None and owner.pos_ == "PROPN" and owner.i == verb.i + 1 and child(owner, "case") is None:
            return owner
    return found


def oblique(head: Token, word: str) -> Token | None:
    """The phrase that a word governs through this preposition ("call for talks", "call": talks)."""
    for c in head.children:
        if c.dep_ in GOVERNED and c.i > head.i and preposition(c) == word:
            return c
    case = following(head)
    if case is not None and case.lower_ == word and case.dep_ in ("case", "mark") and case.head.i > case.i:
        doer = child(case.head, "nsubj", "nsubj:pass") if has_to(case.head) else None
        return doer or case.head  # "vital for OSLO to win"
    return None


def negated(word: Token) -> bool:
    """Whether a predicate or noun is denied ("does not want", "no intention", "without fear")."""
    for c in word.children:
        if c.i < word.i and (c.lower_ in NEGATIONS or c.lemma_.lower() == "not") and not _only_adds(c):
            return True
        if c.dep_ == "det" and c.lower_ == "no":
            return True
        if c.dep_ in ("case", "mark") and c.lower_ in ("without", "against"):
            return True
    return False


def _only_adds(negation: Token) -> bool:
    """Whether a "not" denies only that it is all ("NOT ONLY does Oslo support it")."""
    after = following(negation)
    return negation.lower_ == "not" and after is not None and after.lower_ in ("only", "just", "merely", "simply")


def is_disbelieved(predicate: Token) -> bool:
    """Whether what a clause tells is denied from above ("I don't think it SHOULD", "no sign that Oslo WANTS it",
    "not in the habit of BACKING")."""
    head = predicate.head
    if predicate.tag_ == "VBG" and head.pos_ == "NOUN" and preposition(predicate) == "of":
        return negated(head) and child(head, "cop") is not None
    if predicate.dep_ == "ccomp":
        return head.lemma_.lower() in DISBELIEF and negated(head)
    scant = negated(head) or negated(head.head) or any(c.lower_ in ("little", "scant", "few") for c in head.children)
    return predicate.dep_ in ("acl", "acl:relcl") and head.lower_ in TRACES and scant


def is_passive(verb: Token) -> bool:
    """Whether a verb is in the passive voice, or a participle that describes a noun ("demands made by")."""
    if any(c.dep_ == "aux:pass" for c in verb.children):
        return True
    if verb.tag_ in ("VBD", "VBZ", "VBP", "VBG", "VB"):
        return False
    if any(c.dep_ == "nsubj:pass" for c in verb.children):
        return True
    if verb.dep_ == "acl" and is_broken_clause(verb, verb.head) and agent(verb) is None:
        return False
    return verb.tag_ == "VBN" and not any(c.dep_ in ("aux", "nsubj", "obj") for c in verb.children)


def is_broken_clause(verb: Token, noun: Token) -> bool:
    """Whether a finite past tense was read as a participle: the sentence would be a bare noun ("Ann Lee, the
    mayor, called on him to go")."""
    return verb.tag_ in ("VBN", "VBD") and noun.dep_ == "ROOT" and verb.i > noun.i and not is_predicate(noun)


def agent(verb: Token) -> Token | None:
    """The one who does what a passive verb says ("opposed by most Republicans")."""
    return next((c for c in verb.children if c.dep_ in ("obl", "obl:agent") and preposition(c) == "by"), None)


def possessor(noun: Token) -> Token | None:
    """The one whose thing it is ("Israel's need": Israel)."""
    return child(noun, "nmod:poss")


def clause_head(word: Token) -> Token:
    """The predicate of the clause that a word stands in (itself, if it is one); the sentence's root at last."""
    for _ in range(4 * MAX_CLIMB):
        if word.head == word or (word.dep_ in CLAUSES and is_predicate(word)):
            break
        if word.dep_ == "conj" and is_predicate(word):
            break
        word = word.head
    return word


def governors(word: Token) -> Iterator[Token]:
    """The words above a word, nearest first, at most ``4 * MAX_CLIMB`` of them."""
    for _ in range(4 * MAX_CLIMB):
        if word.head == word:
            return
        word = word.head
        yield word


def is_conditional(predicate: Token) -> bool:
    """Whether a clause is only supposed ("if it wants …", "whether to …", "if they stay and AVOID it")."""
    for _ in range(MAX_CLIMB):
        if any(
            c.lower_ in CONDITIONS and c.dep_ in ("mark", "advmod") and c.i < predicate.i for c in predicate.children
        ):
            return True
        shares = predicate.dep_ in ("conj", "xcomp") and child(predicate, *SUBJECTS) is None
        if not (shares or predicate.dep_ == "ccomp"):  # "if they think it IS wrong"
            return False
        predicate = predicate.head
    return False
