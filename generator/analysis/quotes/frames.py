"""Frames of speech: each place where the article says that somebody says something, without what is said."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Token

from .cues import ACCORDING, Cue, cue_of, verb_cue
from .layout import Layout
from .speakers import is_document, sort_of
from .voice import NOMINAL, SUBJECTS, can_speak, is_passive, noun_source, quoted

SHARES_SUBJECT = frozenset(["conj", "advcl", "xcomp", "parataxis", "acl", "ccomp", "dep"])
MODIFIERS = frozenset(["amod", "compound", "case", "fixed", "nmod:desc", "flat"])
OPENS_PHRASE = frozenset(["DET", "NUM", "PROPN", "ADJ", "NOUN"])
CLOSING = 3
"""At most so many words follow a cue that closes a sentence: "..., a diplomat said on Friday"."""
SOURCE = 12
"""The words after "according to" among which the head of its object is looked for, up to the first comma."""
FINITE = frozenset(["VBD", "VBZ", "VBP"])
"""Tags of the forms whose subject may stand after them; after "saying" stands what is said."""
NEGATIONS = frozenset(["not", "n't", "n’t", "never", "hardly"])


@dataclass(frozen=True, slots=True)
class Frame:
    """A cue with the head of its source."""

    cue: Cue
    token: Token
    """The cue, or the first word of "according to"."""
    end: int
    """Index of the token after the cue."""
    source: Token | None
    """``None`` where nobody is named: "he was told", "it was said"."""
    level: int
    """The stretch in quotation marks that it stands in, or ``layout.OUTSIDE``."""
    sentence: int
    sure: bool
    """The parse itself gives the cue this source."""

    @property
    def spoken(self) -> bool:
        """Whether the words were said: not denied, wished or only possible."""
        if self.cue.lemma == "according" or self.cue.noun:
            return True
        if any(c.lower_ in NEGATIONS and c.dep_ == "advmod" for c in self.token.children):
            return False
        first = self.token.head if self.token.dep_ == "conj" and self.token.tag_ == "VB" else self.token
        if any(c.tag_ == "MD" for c in (*self.token.lefts, *first.lefts)):
            return False
        if any(c.lower_ == "to" and c.dep_ == "mark" for c in (*self.token.lefts, *first.lefts)):
            return first.head.lower_ in PHASES
        return True


PHASES = frozenset(
    "went go goes going sought seeks seek tried tries began begins continued continues proceeded took used rose".split()
)
"""Forms of verbs that tell of a following "to say" that it was said: "he went on to say"."""


def frames(layout: Layout) -> tuple[Frame, ...]:
    """All frames of an article in reading order."""
    return tuple(_frames(layout))


def _frames(layout: Layout) -> Iterator[Frame]:
    before: Frame | None = None
    for token in layout.doc:
        level, sentence = layout.level[token.i], layout.sentence[token.i]
        following = layout.doc[token.i + 1] if token.i + 1 < len(layout.doc) else None
        if token.lower_ == "according" and following is not None and following.lower_ == "to":
            head = _object_of_according(layout, token)
            if head is not None:
                yield Frame(ACCORDING, token, token.i + 2, head, level, sentence, True)
            continue
        cue = cue_of(token) or _after_mark(layout, token)
        if cue is None or token.dep_ in MODIFIERS:
            continue
        source, sure = (noun_source(token, layout), True) if cue.noun else _source(layout, token)
        goes_on = before is not None and _goes_on(before, token, level, sentence)
        if before is not None and goes_on and (source is None or adds(token)):
            source = before.source
        elif before is not None and _explains(before, token, level, sentence):
            source, sure = before.source, False
        frame = Frame(cue, token, token.i + 1, source, level, sentence, sure)
        if source is not None and not cue.noun and "beside" not in cue.takes:  # "has begun" is no saying
            before = frame
        yield frame


def _goes_on(before: Frame, token: Token, level: int, sentence: int) -> bool:
    """Whether a cue without a subject goes on with the saying before it: "..., she said, adding ..."."""
    if (before.level, before.sentence) != (level, sentence) or is_passive(token):
        return False
    return token.tag_ == "VBG" or (token.dep_ == "conj" and token.tag_ == before.token.tag_)


def adds(token: Token) -> bool:
    """Whether a word takes up the saying before it, whatever it hangs on: "she said they had left adding that ..."."""
    return token.lower_ == "adding" and token.i + 1 < len(token.doc) and token.nbor().lower_ == "that"


def _explains(before: Frame, token: Token, level: int, sentence: int) -> bool:
    """Whether a participle tells why somebody denied or claimed something: "he denied that they fired, saying ...".

    After "said" and "told" it may go with what was said: "he said that they left, saying ..."; "adding" never does.
    """
    if (before.level, before.sentence) != (level, sentence):
        return False
    if before.cue.lemma in ("say", "tell", "add") and token.lower_ != "adding":
        return False
    after_comma = token.tag_ == "VBG" and token.nbor(-1).text == "," if token.i else False
    return after_comma and token.dep_ == "advcl" and before.token.is_ancestor(token.head)


def _object_of_according(layout: Layout, token: Token) -> Token | None:
    """The head of the phrase after "according to"."""
    stop = next(
        (t.i for t in layout.doc[token.i + 2 :][:SOURCE] if t.pos_ in ("PUNCT", "SPACE", "VERB")), token.i + SOURCE
    )
    head = token.head
    if token.i + 1 < head.i < stop and head.pos_ in NOMINAL:
        return head
    for following in layout.doc[token.i + 2 : stop]:
        if following.pos_ in ("NOUN", "PROPN", "PRON") and not token.i + 1 < following.head.i < stop:
            return following
    return None


def _after_mark(layout: Layout, token: Token) -> Cue | None:
    """A form of a speech verb beside a closing mark that the parse takes for something else."""
    if token.i and token.is_lower and token.pos_ in ("NOUN", "ADJ", "ADV", "PROPN", "X"):
        before = layout.level[token.i - 1]
        if before != layout.level[token.i] and layout.within(before, layout.level[token.i]):
            return verb_cue(token)
    return None


def _source(layout: Layout, verb: Token) -> tuple[Token | None, bool]:
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
    beside = _beside(verb, layout)
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
    before = [s for s in subjects if s.i < verb.i and not _is_of_another(s, verb)]
    if before or (subjects and verb.tag_ in FINITE and _inverted(verb, layout)):
        return before[-1] if before else next((s for s in subjects if s.i > verb.i), None)
    return next((c for c in verb.lefts if c.dep_ == "expl" and c.lower_ == "it" and layout.together(c, verb)), None)


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
    if layout.together(left, verb) and verb.tag_ in ("VBD", "VBZ", "VBP"):
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
            if verb.tag_ == "VBG" and above.dep_ == "obj" and _is_mute(above):
                return _subject(above.head, layout)  # "expressed his horror saying they were shocked"
            return above if can_speak(above) and layout.together(above, verb) else None
        if below.dep_ == "ccomp" or (below.dep_ == "conj" and _said_beside(verb, above)):
            outer = above.head if below.dep_ == "conj" else None
            return _source(layout, outer)[0] if outer is not None else None
        if below.dep_ == "conj" and _nearer_subject(above, verb, layout):
            return None
        mixed = below.dep_ == "conj" and {verb.tag_, above.tag_} in ({"VBD", "VBP"}, {"VBD", "VBZ"})
        if mixed and not any(c.dep_ == "ccomp" and _is_impersonal(c) for c in above.rights):
            return None
        for child in above.children:
            if child.dep_ in ("nsubj", "nsubj:pass") and layout.together(child, verb) and child.i != verb.i:
                return child if can_speak(child) and child.lower_ not in ("i", "we") else None
        below = above
    return None


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
