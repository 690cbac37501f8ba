"""Sentences put into somebody's mouth, in the orders and with the marks of news.

The treebanks hold 32 sentences with the subject after a speech verb; news writing is full of them.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from random import Random

from generator.language.training.corpora import ROOT, Sentence
from generator.language.training.nodes import (
    FINITE,
    SINGULAR,
    Node,
    is_under,
    new_article,
    new_mark,
    new_noun,
    new_word,
    root_of,
    to_nodes,
    to_tokens,
)
from generator.language.training.pools import Pools
from generator.language.training.quotation import enclosed, opened, style
from generator.language.training.speakers import new_name, new_role, new_subject
from generator.language.training.speech_verbs import SPEECH_LEMMAS, SPEECH_VERBS

_SAY_SHARE = 0.35
"""Share of made-up speech with "say"; all verbs share the rest evenly."""

_PAST_SHARE = 0.75
"""Share of speech verbs in the past tense; both shares are chosen by judgement, not swept."""

_DAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]

_UTTERANCES = ["statement", "interview", "letter", "speech", "report", "ruling"]

_OCCASIONS = ["meeting", "match", "trial", "vote", "debate", "hearing"]

_MANNERS = ["later", "bluntly", "quietly", "angrily", "repeatedly"]


def _tail(rng: Random, pools: Pools, verb: Node) -> list[Node]:
    """What may follow a speech verb and its subject: when, where, how."""
    choice = rng.randrange(7)
    if choice == 0:
        day = new_word(rng.choice(_DAYS), "PROPN", "NNP", SINGULAR, head=verb, deprel="obl")
        return [new_word("on", "ADP", "IN", head=day, deprel="case"), day]
    if choice == 1:
        return [new_word(rng.choice(_DAYS), "PROPN", "NNP", SINGULAR, head=verb, deprel="obl:unmarked")]
    if choice == 2:
        noun = new_noun(rng.choice(_UTTERANCES), head=verb, deprel="obl")
        article = "an" if noun.token.form == "interview" else "a"
        return [new_word("in", "ADP", "IN", head=noun, deprel="case"), new_article(article, noun), noun]
    if choice == 3:
        noun = new_noun(rng.choice(_OCCASIONS), head=verb, deprel="obl")
        when = rng.choice(["after", "during", "before"])
        return [new_word(when, "ADP", "IN", head=noun, deprel="case"), new_article("the", noun), noun]
    if choice == 4:
        return [new_word(rng.choice(_MANNERS), "ADV", "RB", head=verb, deprel="advmod")]
    place = new_name(rng, pools, "LOC", 1)
    place[0].head, place[0].deprel = verb, "obl"
    return [new_word("in", "ADP", "IN", head=place[0], deprel="case"), *place]


_STOPS = (".", "!", "?")

_ANY_MARK = frozenset(
    ['"', "“", "”", "‘", "’", "'", "``", "''", "(", ")", "[", "]", ":", "-", "--", "—", "–", ";", "..."]
)

SPEECH_LENGTHS = range(3, 36)

TRANSCRIPT = 0.06
"""Share of speech as in transcripts."""

SPEAKER_FIRST = 0.20
"""Share of speech behind its speaker, transcripts included."""

BRITISH = 0.1
"""Share of speech whose comma stands behind the closing mark; all three by judgement, not swept."""


@dataclass(frozen=True, slots=True)
class Said:
    """What is said: its words, their root, the final stop, and the marks around it (empty for none)."""

    content: list[Node]
    root: Node
    stop: Node
    opening: str
    closing: str


@dataclass(frozen=True, slots=True)
class Frame:
    """Who says it: the subject and its root, the verb, whom it is told, and when, where or how."""

    subject: list[Node]
    speaker: Node
    verb: Node
    receiver: list[Node]
    tail: list[Node]


def can_be_speech(sentence: Sentence) -> bool:
    """Whether a sentence may be put into somebody's mouth: whole, plain, ending in a stop."""
    tokens = sentence.tokens
    if not sentence.has_syntax or len(tokens) not in SPEECH_LENGTHS:
        return False
    if tokens[-1].form not in _STOPS or tokens[-1].head == ROOT or any(t.form in _ANY_MARK for t in tokens):
        return False
    if any(t.head == len(tokens) - 1 for t in tokens) or not tokens[0].form[0].isupper():
        return False
    root = next(t for t in tokens if t.head == ROOT)
    place = tokens.index(root)
    subject = any(t.head == place and t.deprel.startswith(("nsubj", "csubj", "expl")) for t in tokens)
    return root.lemma not in SPEECH_LEMMAS and (subject or "Mood=Imp" in root.feats)


def as_speech(rng: Random, sentence: Sentence, pools: Pools) -> Sentence:
    """The sentence as speech: `"A," said X.`, `"A," X said.`, `X said: "A."`, ...

    Attachment follows EWT and GUM: the speech verb is the root, what is said its `ccomp`;
    marks of the quotation belong to the clause they enclose. A speaker's name with a colon
    is the root there and what is said its `parataxis`.
    """
    content = to_nodes(sentence.tokens)
    stop = content.pop()
    content[-1].token = replace(content[-1].token, space_after=False)
    marks = style(rng, stop.token.form == ".")
    said = Said(content, root_of(content), stop, *marks)
    subject, plural = new_subject(rng, pools)
    speaker = root_of(subject)
    order = rng.random()
    frame = _frame(rng, pools, subject, plural, stop.token.form == "?")
    capital_first = order < SPEAKER_FIRST
    if order < TRANSCRIPT and speaker.token.upos != "PRON":
        nodes = _transcript(rng, frame, said)
    else:
        said.root.head, said.root.deprel = frame.verb, "ccomp"
        speaker.head, speaker.deprel = frame.verb, "nsubj"
        if order < SPEAKER_FIRST:
            nodes = _speaker_first(rng, frame, said)
        else:
            nodes = _speech_first(rng, frame, said, order < (0.35 if speaker.token.upos == "PRON" else 0.80))
    if capital_first or not said.opening:
        first = nodes[0].token
        nodes[0].token = replace(first, form=first.form[:1].upper() + first.form[1:])
    return replace(sentence, tokens=to_tokens(nodes))


def _frame(rng: Random, pools: Pools, subject: list[Node], plural: bool, question: bool) -> Frame:
    """A speech verb for a subject, with whom it is told and when, where or how."""
    speaker = root_of(subject)
    verb = _speech_verb(rng, plural, speaker.token.form, question)
    receiver: list[Node] = []
    if verb.token.lemma == "tell":
        receiver = new_name(rng, pools, "ORG", 1) if rng.random() < 0.6 else new_role(rng, pools)
        top = root_of(receiver)
        top.head, top.deprel = verb, "iobj"
    tail = _tail(rng, pools, verb) if rng.random() < 0.4 else []
    return Frame(subject, speaker, verb, receiver, tail)


def _transcript(rng: Random, frame: Frame, said: Said) -> list[Node]:
    """`X: A.` as in transcripts."""
    said.root.head, said.root.deprel = frame.speaker, "parataxis"
    _close_up(frame.subject)
    said.stop.head = frame.speaker
    return [*frame.subject, new_mark(":", frame.speaker, space=True), *_whole(rng, said)]


def _speaker_first(rng: Random, frame: Frame, said: Said) -> list[Node]:
    """`X said: "A."`"""
    front = [*_subject(frame), frame.verb, *frame.receiver, *frame.tail]
    if rng.random() < 0.3:
        _close_up(front)
        front.append(new_mark(rng.choice([":", ","]), frame.verb, space=True))
    elif said.opening:
        _close_up(front)
        front.append(new_mark(",", frame.verb, space=True))
    said.stop.head = frame.verb
    return [*front, *_whole(rng, said)]


def _speech_first(rng: Random, frame: Frame, said: Said, verb_first: bool) -> list[Node]:
    """`"A," said X.`, `"A," X said.`, or the same within the speech."""
    plain = said.stop.token.form == "."
    split = _split_point(said.content, said.root) if rng.random() < 0.3 and plain else 0
    middle = _middle(rng, frame, verb_first and not frame.receiver)
    first_part, second_part = (said.content[:split], said.content[split:]) if split else (said.content, [])
    if second_part and second_part[0].token.form == ",":
        second_part = second_part[1:]
    _close_up(first_part)
    nodes = [*opened(said.opening, said.root, first_part), *_break(rng, said), *middle]
    _close_up(nodes)
    if not second_part:
        return [*nodes, new_mark(".", frame.verb, space=True)]
    stop = new_mark(".", frame.verb, space=True)
    nodes.append(new_mark(",", frame.verb, space=True))
    return [*nodes, *enclosed(second_part, said.root, said.opening, said.closing, rng, stop)]


def _middle(rng: Random, frame: Frame, turned: bool) -> list[Node]:
    """Who said it, when and where: with the verb before its subject (`turned`) or behind it."""
    if not turned:
        return [*_subject(frame), frame.verb, *frame.receiver, *frame.tail]
    if _has_clause(frame.subject) and frame.tail:
        late = rng.random() < 0.3
        return [frame.verb, *frame.tail, *frame.subject] if late else [frame.verb, *frame.subject]
    return [frame.verb, *frame.subject, *frame.tail]


def _break(rng: Random, said: Said) -> list[Node]:
    """The comma (or the question's mark) and the closing mark between speech and speaker."""
    plain = said.stop.token.form == "."
    if plain:
        comma = new_mark(",", said.root, space=not said.closing)
    else:
        comma = said.stop
        comma.head, comma.token = said.root, replace(said.stop.token, space_after=not said.closing)
    if said.closing and plain and rng.random() < BRITISH:
        comma.token = replace(comma.token, space_after=True)
        return [new_mark(said.closing, said.root, space=False, opening=False), comma]
    return [comma, new_mark(said.closing, said.root, space=True, opening=False)] if said.closing else [comma]


def _subject(frame: Frame) -> list[Node]:
    """The subject before its verb, with a comma behind a relative clause or an apposition."""
    if not _has_clause(frame.subject):
        return frame.subject
    _close_up(frame.subject)
    return [*frame.subject, new_mark(",", root_of_phrase(frame.subject, frame.speaker), space=True)]


def _has_clause(subject: Sequence[Node]) -> bool:
    return any(n.deprel in ("acl:relcl", "appos") for n in subject)


def _whole(rng: Random, said: Said) -> list[Node]:
    return enclosed(said.content, said.root, said.opening, said.closing, rng, said.stop)


def _close_up(nodes: Sequence[Node]) -> None:
    """No space behind the last of some nodes."""
    nodes[-1].token = replace(nodes[-1].token, space_after=False)


def root_of_phrase(phrase: Sequence[Node], top: Node) -> Node:
    """The relative clause or apposition that a closing comma belongs to, else the phrase's head."""
    for node in phrase:
        if node.head is top and node.deprel in ("appos", "acl:relcl"):
            return node
    return top


def _speech_verb(rng: Random, plural: bool, subject: str, question: bool) -> Node:
    if question and rng.random() < 0.6:
        lemma = "ask"
    else:
        lemma = "say" if rng.random() < _SAY_SHARE else rng.choice(list(SPEECH_VERBS))
    past, present = SPEECH_VERBS[lemma]
    number = "Plur" if plural else "Sing"
    if rng.random() < _PAST_SHARE:
        feats = FINITE.format(number=number, tense="Past")
        form, tag = past, "VBD"
    elif plural or subject == "I":
        form, tag, feats = lemma, "VBP", FINITE.format(number=number, tense="Pres")
    else:
        form, tag, feats = present, "VBZ", FINITE.format(number="Sing", tense="Pres")
    if subject in ("I", "we"):
        feats = feats.replace("Person=3", "Person=1")
    return new_word(form, "VERB", tag, feats, lemma=lemma)


def _split_point(content: Sequence[Node], said: Node) -> int:
    """Where speech may be broken by `said X`: before a late clause joined by a conjunction."""
    place = {id(n): i for i, n in enumerate(content)}
    for i, node in enumerate(content):
        if node.head is not said or i <= place[id(said)]:
            continue
        if node.deprel not in ("conj", "advcl", "ccomp", "xcomp", "obl"):
            continue
        below = [k for k, other in enumerate(content) if is_under(other, node)]
        start = below[0]
        whole = below[-1] == len(content) - 1 and len(below) == len(content) - start
        if whole and start >= 2 and content[start - 1].token.form != ",":
            return start
    return 0
