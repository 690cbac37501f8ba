"""Who does what a predicate says: its subject, said or understood, also where a tree has it in the wrong place.

Tokens in, tokens out, as in ``clauses``. Every walk is bounded.
"""

from __future__ import annotations

from ..language.document import Token
from .clauses import (
    MAX_CLIMB,
    RELATIVES,
    agent,
    child,
    clause_head,
    has_to,
    is_broken_clause,
    is_passive,
    is_predicate,
    oblique,
    possessor,
    preposition,
)

SUBJECT_CONTROL = frozenset({"promise", "vow", "pledge", "threaten", "swear"})
"""Verbs whose infinitive has the subject's subject even where there is an object ("promised Kyiv to help")."""

DOCUMENTS = frozenset(
    {"statement", "resolution", "letter", "paper", "report", "motion", "bill", "petition", "vote", "decree", "message"}
    | {"declaration", "document", "order", "memo", "article", "speech"}
)
"""Nouns for what somebody issues: "a statement condemning it" is condemned by who issued the statement."""

OBLIQUE_CONTROL = {"call": ("on", "upon"), "appeal": ("to",), "plead": ("with",), "count": ("on",), "rely": ("on",)}
"""Verbs that ask somebody through a preposition, by the beginning of their forms: "called on PARIS to act"."""

OBJECT_CONTROL = frozenset({"from", "into", "of", "for"})
"""Prepositions before an -ing form behind an object that tell what the object does ("kept PARIS from acting",
"accused PARIS of lying"); with others it is the subject ("lost Paris by waiting")."""

FINITE = frozenset({"VBZ", "VBP", "VBD", "MD"})
"""Tags of verbs with a tense of their own."""

DASHES = frozenset({"-", "–", "—", "--"})

REACH = 12
"""Words to the left of a verb among which a subject is looked for that the tree has given to another verb."""


def subject(predicate: Token, climb: int = MAX_CLIMB) -> Token | None:
    """The head of the phrase that is the logical subject of a predicate, through control and relative clauses.

    For a passive it is the agent. ``None`` where the sentence does not say.
    """
    if is_passive(predicate) and predicate.pos_ == "VERB":
        doer = agent(predicate)
        if doer is not None:
            return doer
        if predicate.dep_ == "conj" and child(predicate, "aux:pass", "nsubj:pass") is None:
            return subject(predicate.head, climb - 1) if climb and not is_passive(predicate.head) else None
        return None
    return surface_subject(predicate, climb)


def surface_subject(predicate: Token, climb: int = MAX_CLIMB) -> Token | None:
    """The head of the phrase that stands as the subject of a predicate, said or understood."""
    own = [c for c in predicate.children if c.dep_ in ("nsubj", "nsubj:pass")]
    if own:
        before = [c for c in own if c.i < predicate.i]
        return _antecedent((before or own)[-1], predicate)  # of two the nearer: the other belongs elsewhere
    misplaced = _misplaced_subject(predicate) or _taken_for_owner(predicate)
    if misplaced is not None:
        return misplaced
    head = predicate.head
    if climb <= 0 or head == predicate:
        return None
    match predicate.dep_:
        case "conj":
            return surface_subject(head, climb - 1) if is_predicate(head) else None
        case "xcomp" | "ccomp" | "advcl" | "csubj":
            if predicate.dep_ in ("ccomp", "csubj") and not (has_to(predicate) or predicate.tag_ == "VBG"):
                return None
            return _controller(predicate, head, climb)
        case "acl":
            return head if is_broken_clause(predicate, head) else _controller_of_noun(predicate, head, climb)
        case "acl:relcl":
            return head
        case "obl" | "nmod" if predicate.tag_ == "VBG":
            return _controller(predicate, head, climb)
    return None


def _misplaced_subject(verb: Token) -> Token | None:
    """The subject of a finite verb that a tree gives to the verb before it as a second one.

    "If it rains, OSLO waits" with "Oslo" below "rains": the nearest noun to the left that is the second subject
    of a word before it.
    """
    helped = any(c.dep_ in ("aux", "aux:pass", "cop") and c.tag_ in FINITE for c in verb.children)
    if not (verb.tag_ in FINITE or helped) or verb.dep_ in ("conj", "acl", "acl:relcl"):
        return None
    for i in range(verb.i - 1, max(verb.sent.start, verb.i - REACH) - 1, -1):
        token = verb.doc[i]
        if token.dep_ in ("nsubj", "nsubj:pass") and token.head.i < i:
            first = child(token.head, "nsubj", "nsubj:pass")
            return token if first is not None and first.i < token.head.i else None
    return None


def _taken_for_owner(verb: Token) -> Token | None:
    """The subject that a tree takes for the owner of the verb's object, across the verb ("BROWN rebuffed demands")."""
    thing = child(verb, "obj")
    owner = child(thing, "nmod:poss", "compound") if thing is not None and thing.i > verb.i else None
    return owner if owner is not None and owner.i < verb.i and child(owner, "case") is None else None


def _antecedent(own: Token, predicate: Token) -> Token:
    """What a relative pronoun stands for; any other subject is itself."""
    if own.lower_ in RELATIVES and own.pos_ in ("PRON", "DET", "SCONJ") and predicate.dep_ in ("acl:relcl", "acl"):
        return predicate.head
    return own


def _controller(verb: Token, head: Token, climb: int) -> Token | None:
    """The understood subject of an infinitive or participle below a predicate."""
    if not is_predicate(head):
        return None
    if _beyond_dashes(verb, head):
        return surface_subject(clause_head(head.head), climb - 1)
    thing = child(head, "iobj", "obj")
    if thing is not None and verb.tag_ == "VBG" and verb.i > thing.i and preposition(verb) in OBJECT_CONTROL:
        return thing
    if thing is None:
        asked = next((words for start, words in OBLIQUE_CONTROL.items() if head.lower_.startswith(start)), ())
        thing = next(filter(None, (oblique(head, word) for word in asked)), None)
    if thing is not None and verb.dep_ != "advcl" and verb.i > thing.i and head.lemma_ not in SUBJECT_CONTROL:
        return thing
    if thing is not None and _leans_on(verb, thing):
        return None
    if is_passive(head):
        return child(head, "nsubj:pass", "nsubj") or surface_subject(head, climb - 1)
    return surface_subject(head, climb - 1)


def _beyond_dashes(verb: Token, head: Token) -> bool:
    """Whether a parenthesis between dashes ends between a verb and the one that a tree hangs it on ("He used the
    words – she SAID it first – to URGE a vote")."""
    if head.dep_ not in ("acl:relcl", "acl", "parataxis") or verb.i < head.i:
        return False
    opened = any(t.text in DASHES for t in head.doc[head.head.i + 1 : head.i])
    return opened and any(t.text in DASHES for t in head.doc[head.i + 1 : verb.i])


def _leans_on(verb: Token, thing: Token) -> bool:
    """Whether a bare participle follows an object at once: "join the camp condemning it" may tell of either, the one
    who joins or the camp, and a tree is little help there (relations ``acl`` and ``advcl`` are found for 75 and 72 % in
    GUM test)."""
    alone = not any(c.dep_ in ("mark", "case", "punct", "advmod") and c.i < verb.i for c in verb.children)
    return verb.tag_ == "VBG" and verb.dep_ == "advcl" and alone and thing.i < verb.i <= thing.right_edge.i + 1


def _controller_of_noun(verb: Token, noun: Token, climb: int) -> Token | None:
    """The understood subject of a clause that describes a noun ("Bennett's decision to leave": Bennett)."""
    if has_to(verb):
        return noun if is_passive(verb) else possessor(noun) or oblique(noun, "by") or governor_subject(noun, climb)
    if verb.tag_ == "VBG" and is_predicate(noun):
        return surface_subject(noun, climb - 1)
    if verb.tag_ == "VBG" and noun.lower_ in DOCUMENTS:
        return possessor(noun) or governor_subject(noun, climb) or noun
    return noun if verb.tag_ == "VBG" else None


def governor_subject(noun: Token, climb: int = MAX_CLIMB) -> Token | None:
    """The subject of the verb that a noun is object or adverbial of ("made a bid": who made it)."""
    if climb > 0 and noun.dep_ in ("obj", "obl", "conj", "xcomp") and noun.head != noun:
        if noun.dep_ == "conj":
            return governor_subject(noun.head, climb - 1)
        return subject(noun.head, climb - 1)
    return None
