"""Who a cue's speaker is by its place in the sentence: its subject, the agent, the noun phrase beside it, or a subject
that it shares with the verb it hangs on.

A cue goes in; the head of the phrase that names who speaks comes out, and whether the parse itself says so.
"""

from __future__ import annotations

from ...language.document import Token
from .cues import cue_of
from .layout import Layout
from .speakers import is_document, sort_of
from .voice import NOMINAL, SUBJECTS, can_speak, is_passive, quoted

SHARES_SUBJECT = frozenset(["conj", "advcl", "xcomp", "parataxis", "acl", "ccomp", "dep"])
OPENS_PHRASE = frozenset(["DET", "NUM", "PROPN", "ADJ", "NOUN"])
CLOSING = 3
"""At most so many words follow a cue that closes a sentence: "..., a diplomat said on Friday"."""
SOURCE = 12
"""The words beside a cue, or after "according to", among which a source is looked for."""
FINITE = frozenset(["VBD", "VBZ", "VBP"])
"""Tags of the forms whose subject may stand after them; after "saying" stands what is said."""


def spoken_by(layout: Layout, verb: Token) -> tuple[Token | None, bool]:
    """The head of the phrase that names who speaks, and whether the parse itself says so."""
    told, passes_on = quoted(verb, layout)
    if passes_on:
        return told, told is not None
    agent = next((c for c in verb.children if _is_agent(c) and layout.together(c, verb)), None)
    if agent is not None and verb.tag_ == "VBN":
        return agent, True
    if is_passive(verb):
        return None, False
    subject = _subject(verb, layout)
    closing = _closing(verb, layout)
    if closing is not None and (subject is None or subject.i + CLOSING < closing.left_edge.i):
        return closing, False
    if subject is not None:
        return subject, True
    described = _described_before(verb, layout)
    if described is not None:
        return described, False
    beside = None if _tells_whom(verb) else _beside(verb, layout)
    if beside is not None:
        return beside, False
    shared = _shared(verb, layout)
    return shared, shared is not None


def _closing(verb: Token, layout: Layout) -> Token | None:
    """The speaker between a comma and the cue that closes a sentence: "..., a diplomat close to the talks said".

    Only a noun phrase without a verb counts, of a name or a noun that means one who speaks: the parse may have
    hung it elsewhere.
    """
    follows = any(c.dep_ == "ccomp" for c in verb.lefts)  # what is said stands before
    if verb.tag_ not in FINITE or (not follows and verb.i + 1 < layout.last_token(verb.i) - CLOSING):
        return None
    words: list[Token] = []
    for token in reversed(layout.doc[max(layout.first_token(verb.i), verb.i - SOURCE) : verb.i]):
        if token.text == ",":
            break
        words.insert(0, token)
    else:
        return None
    if not words or words[0].pos_ not in OPENS_PHRASE:
        return None
    if any(t.pos_ in ("VERB", "AUX", "PUNCT", "SPACE", "SCONJ", "PRON") for t in words):
        return None
    last = words[-1]
    if all(t.ent_type_ or t.pos_ == "DET" for t in words):
        return next((t for t in words if not words[0].i <= t.head.i <= last.i), words[0])
    if last.pos_ == "NOUN" and sort_of(last) is not None and not any(t.pos_ == "ADP" for t in words):
        return last
    nouns = [t for t in words if t.pos_ == "NOUN"]
    fits = bool(nouns) and sort_of(nouns[0]) is not None and words[0].head.i == nouns[0].i
    return nouns[0] if fits else None


def _inverted(verb: Token, layout: Layout) -> bool:
    """Whether a verb stands where its subject may follow it: first in its sentence, or after a comma or a mark.
    In "praised the boy and said the boy was ill" what follows is what was said."""
    if verb.i == layout.first_token(verb.i):
        return verb.tag_ == "VBD"
    before = layout.doc[verb.i - 1]
    if before.pos_ == "ADV" and verb.i > 1:
        before = layout.doc[verb.i - 2]
    return before.pos_ == "PUNCT" or layout.level[before.i] != layout.level[verb.i]


def _subject(verb: Token, layout: Layout) -> Token | None:
    """The subject that the parse gives a verb: of several the last before it (a name after its description)."""
    subjects = [c for c in verb.children if c.dep_ in SUBJECTS and layout.together(c, verb) and can_speak(c)]
    subjects = [s for s in subjects if not _is_of_participle(s, verb, layout)]
    if _tells_whom(verb):
        subjects = [s for s in subjects if s.i < verb.i]
    before = [s for s in subjects if s.i < verb.i and not _is_of_another(s, verb)]
    if before or (subjects and verb.tag_ in FINITE and _inverted(verb, layout)):
        return before[-1] if before else next((s for s in subjects if s.i > verb.i), None)
    return next((c for c in verb.lefts if c.dep_ == "expl" and c.lower_ == "it" and layout.together(c, verb)), None)


def _tells_whom(verb: Token) -> bool:
    """Whether what follows a verb is whom it is told, never who tells: "told Reuters"."""
    return verb.lower_ in ("told", "tells", "informed", "assured", "reminded")


def _described_before(verb: Token, layout: Layout) -> Token | None:
    """The name before a description between commas that a cue follows: "Ann Lee, the head of the union, told ..."."""
    doc, first = layout.doc, layout.first_token(verb.i)
    if verb.tag_ not in FINITE or verb.i - 2 <= first or doc[verb.i - 1].text != ",":
        return None
    for i in range(verb.i - 2, max(first, verb.i - SOURCE), -1):
        if doc[i].text == ",":
            name = doc[i - 1]
            described = sort_of(doc[i + 1 : verb.i - 1].root) == "person"
            named = name.ent_type_ == "PERSON" and described and layout.together(name, verb)
            return next(t for t in (name, *name.ancestors, name) if t.dep_ != "flat") if named else None
        if doc[i].pos_ in ("VERB", "AUX", "PUNCT", "SPACE") and doc[i].tag_ != "HYPH":
            return None
    return None


def _is_of_another(subject: Token, verb: Token) -> bool:
    """Whether a parse gives a cue the subject of a verb before it: "Leach had struck her, said the lawyer",
    "The court heard Leach, of Halifax, has denied it"."""
    if subject.right_edge.i + 1 < verb.i and _has_clause(verb.doc[subject.right_edge.i + 1]):
        return True
    inverted = (
        verb.i > 0 and verb.nbor(-1).text == "," and any(c.dep_ in SUBJECTS and c.i > verb.i for c in verb.rights)
    )
    return inverted and any(c.dep_ == "ccomp" and c.i > subject.i for c in verb.lefts)


def _is_of_participle(subject: Token, verb: Token, layout: Layout) -> bool:
    """Whether a word is what a participle before the sentence is about: "Answering Holm, the minister Ann Lee said"."""
    opening = layout.doc[layout.first_token(verb.i)]
    after = layout.doc[subject.right_edge.i + 1 : verb.i]
    follows = subject.left_edge.i == opening.i + 1 and opening.is_title and opening.lower_.endswith("ing")
    return follows and len(after) > 1 and after[0].text == "," and any(t.pos_ == "PROPN" for t in after)


def _has_clause(verb: Token) -> bool:
    """Whether a word is a verb with a tense and a subject of its own behind it: "heard Leach, of Halifax, ..."."""
    return verb.tag_ in FINITE and verb.pos_ == "VERB" and any(c.dep_ in SUBJECTS and c.i > verb.i for c in verb.rights)


def _is_agent(token: Token) -> bool:
    return token.dep_ in ("obl", "obl:agent") and any(c.lower_ == "by" and c.dep_ == "case" for c in token.lefts)


def _beside(verb: Token, layout: Layout) -> Token | None:
    """The noun phrase beside a verb: ``," said the minister`` after a quotation, or right before the verb."""
    doc = layout.doc
    left = doc[verb.i - 1] if verb.i else verb
    if layout.together(left, verb) and verb.tag_ in FINITE:
        for head in (left, *left.ancestors):
            if head.i >= verb.i or not layout.together(head, verb):
                break
            if head.dep_.startswith("nsubj") and can_speak(head):
                return head
    before = layout.level[verb.i - 1] if verb.i else layout.level[verb.i]
    after_mark = before != layout.level[verb.i] and layout.within(before, layout.level[verb.i])
    if (
        verb.i + 1 >= len(doc)
        or not (after_mark or left.text == "," or verb.i == layout.first_token(verb.i))
        or verb.tag_ == "VBG"
    ):
        return None
    following = doc[verb.i + 1]
    if following.pos_ not in ("DET", "PROPN", "NOUN", "ADJ", "PRON", "NUM") or not layout.together(following, verb):
        return None
    head = following
    while head.dep_ != "ROOT" and head.head.i > verb.i and head.head.pos_ in NOMINAL:
        head = head.head
    if not after_mark and not head.dep_.startswith("nsubj") and not _closes_with_name(verb, layout):
        return None
    return head if can_speak(head) and layout.together(head, verb) else None


def _closes_with_name(verb: Token, layout: Layout) -> bool:
    """Whether nothing but who spoke stands after ", said" to the end of a sentence."""
    rest = layout.doc[verb.i + 1 : layout.last_token(verb.i) + 1]
    named = any(t.pos_ == "PROPN" for t in rest) and not any(t.pos_ in ("VERB", "AUX") for t in rest)
    after_comma = verb.i > 0 and verb.nbor(-1).text == ","
    return verb.tag_ in FINITE and after_comma and named and len(rest) <= SOURCE


def _shared(verb: Token, layout: Layout) -> Token | None:
    """The subject that a verb has in common with the verb it hangs on: "he said, adding that ..."."""
    below = verb
    while below.dep_ in SHARES_SUBJECT or below.dep_ == "acl:relcl":
        above = below.head
        if below.dep_ in ("acl", "acl:relcl") and above.pos_ in NOMINAL:
            if (acting := _acting_on(above, verb, layout)) is not None:
                return acting
            if verb.tag_ == "VBG" and above.dep_ == "obj" and _is_mute(above):
                return _subject(above.head, layout)  # "expressed his horror saying they were shocked"
            return above if can_speak(above) and layout.together(above, verb) else None
        if below.dep_ == "ccomp" or (below.dep_ == "conj" and _said_beside(verb, above)):
            outer = above.head if below.dep_ == "conj" else None
            return spoken_by(layout, outer)[0] if outer is not None else None
        if below.dep_ == "conj" and _nearer_subject(above, verb, layout):
            return None
        mixed = below.dep_ == "conj" and {verb.tag_, above.tag_} in ({"VBD", "VBP"}, {"VBD", "VBZ"})
        if mixed and not any(c.dep_ == "ccomp" and _is_impersonal(c) for c in above.rights):
            return None
        subjects = [c for c in above.children if c.dep_ in ("nsubj", "nsubj:pass") and layout.together(c, verb)]
        subjects = [c for c in subjects if c.i != verb.i]
        if subjects:
            child = next((c for c in reversed(subjects) if c.i < above.i), subjects[0])
            return child if can_speak(child) and child.lower_ not in ("i", "we") else None
        below = above
    return None


def _acting_on(noun: Token, verb: Token, layout: Layout) -> Token | None:
    """Who acts on a thing that ", saying" seems to hang on: "the union rejected the ruling, saying that ..."."""
    if verb.tag_ != "VBG" or not verb.i or layout.doc[verb.i - 1].text != "," or sort_of(noun) is not None:
        return None
    if noun.dep_ != "obj" or noun.pos_ != "NOUN":
        return None
    subject = _subject(noun.head, layout)
    if subject is None or not (subject.pos_ in ("PROPN", "PRON") or sort_of(subject) is not None):
        return None
    return subject


def _is_mute(noun: Token) -> bool:
    """Whether a noun means nothing that speaks by itself: neither a name, nor a person or body, nor a document."""
    return noun.pos_ == "NOUN" and not noun.ent_type_ and sort_of(noun) is None and not is_document(noun)


def _nearer_subject(first: Token, verb: Token, layout: Layout) -> bool:
    """Whether somebody acts between two joined verbs, so that the second may be his: "hid before Lee came and said"."""
    for token in layout.doc[first.i + 1 : verb.i]:
        clausal = token.dep_ == "advcl" and token.tag_ in FINITE and layout.together(token, verb)
        if clausal and any(c.dep_ == "nsubj" and c.i < token.i for c in token.lefts):
            return True
    return False


def _said_beside(verb: Token, clause: Token) -> bool:
    """Whether a cue that the parse joins to what is said goes with the saying: "said it would go and warned"."""
    saying = clause.head
    if clause.dep_ != "ccomp" or cue_of(saying) is None or saying.i > clause.i:
        return False
    if _is_impersonal(clause) and verb.tag_ in FINITE:
        return True  # "say it is early but noted that ...": nobody else is there to note
    return verb.tag_ == saying.tag_ and clause.tag_ != verb.tag_


def _is_impersonal(clause: Token) -> bool:
    """Whether the subject of a clause is nobody: "it is early", "there is hope"."""
    if any(c.dep_ == "expl" for c in clause.lefts):
        return True
    return clause.pos_ == "ADJ" and any(c.dep_ == "nsubj" and c.lower_ == "it" for c in clause.lefts)
