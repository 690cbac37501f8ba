"""Sentences put into somebody's mouth, in the orders and with the marks of news.

The treebanks hold 32 sentences with the subject after a speech verb; news writing is full of them.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
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
from generator.language.training.speakers import new_name, new_role, new_subject
from generator.language.training.speech_verbs import SPEECH_LEMMAS, SPEECH_VERBS

_SAY_SHARE = 0.35
"""Share of made-up speech with "say"; all verbs share the rest evenly."""

_PAST_SHARE = 0.75
"""Share of speech verbs in the past tense; both shares are chosen by judgement, not swept."""

QUOTE_STYLES: tuple[tuple[str, str, float], ...] = (
    ('"', '"', 0.40),
    ("“", "”", 0.38),
    ("‘", "’", 0.08),
    ("'", "'", 0.04),
    ("", "", 0.10),
)
"""Opening mark, closing mark, weight; the empty style is speech without quotation marks."""

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
    said = root_of(content)
    opening, closing = _style(rng, stop.token.form == ".")
    subject, plural = new_subject(rng, pools)
    speaker = root_of(subject)
    order = rng.random()
    verb = _speech_verb(rng, plural, speaker.token.form, stop.token.form == "?")
    receiver: list[Node] = []
    if verb.token.lemma == "tell":
        receiver = new_name(rng, pools, "ORG", 1) if rng.random() < 0.6 else new_role(rng, pools)
        top = root_of(receiver)
        top.head, top.deprel = verb, "iobj"
    tail = _tail(rng, pools, verb) if rng.random() < 0.4 else []
    capital_first = False
    if order < 0.06 and speaker.token.upos != "PRON":
        # "X: A." as in transcripts
        said.head, said.deprel = speaker, "parataxis"
        subject[-1].token = replace(subject[-1].token, space_after=False)
        stop.head = speaker
        marks = _enclosed(content, said, opening, closing, rng, stop)
        nodes = [*subject, new_mark(":", speaker, space=True), *marks]
        capital_first = True
    else:
        said.head, said.deprel = verb, "ccomp"
        speaker.head, speaker.deprel = verb, "nsubj"
        pronoun = speaker.token.upos == "PRON"
        if order < 0.20:
            # X said: "A."
            relative = any(n.deprel in ("acl:relcl", "appos") for n in subject)
            if relative:
                subject[-1].token = replace(subject[-1].token, space_after=False)
                subject = [*subject, new_mark(",", root_of_phrase(subject, speaker), space=True)]
            front = [*subject, verb, *receiver, *tail]
            if rng.random() < 0.3:
                front[-1].token = replace(front[-1].token, space_after=False)
                front.append(new_mark(rng.choice([":", ","]), verb, space=True))
            elif opening:
                front[-1].token = replace(front[-1].token, space_after=False)
                front.append(new_mark(",", verb, space=True))
            stop.head = verb
            nodes = [*front, *_enclosed(content, said, opening, closing, rng, stop)]
            capital_first = True
        else:
            split = _split_point(content, said) if rng.random() < 0.3 and stop.token.form == "." else 0
            turned = order < (0.35 if pronoun else 0.80) and not receiver
            relative = any(n.deprel in ("acl:relcl", "appos") for n in subject)
            middle = [verb, *subject, *tail] if turned else [*subject, verb, *receiver, *tail]
            if turned and relative and tail:
                middle = [verb, *tail, *subject] if rng.random() < 0.3 else [verb, *subject]
            if not turned and relative:
                subject[-1].token = replace(subject[-1].token, space_after=False)
                middle = [*subject, new_mark(",", root_of_phrase(subject, speaker), space=True), verb, *receiver, *tail]
            first_part, second_part = (content[:split], content[split:]) if split else (content, [])
            if second_part and second_part[0].token.form == ",":
                second_part = second_part[1:]
            nodes = _open(opening, said, first_part)
            first_part[-1].token = replace(first_part[-1].token, space_after=False)
            if stop.token.form == ".":
                comma = new_mark(",", said, space=not closing)
            else:
                comma = stop
                comma.head, comma.token = said, replace(stop.token, space_after=not closing)
            british = closing and stop.token.form == "." and rng.random() < 0.1
            if british:
                comma.token = replace(comma.token, space_after=True)
                nodes += [new_mark(closing, said, space=False, opening=False), comma]
            else:
                nodes.append(comma)
                if closing:
                    nodes.append(new_mark(closing, said, space=True, opening=False))
            nodes += middle
            nodes[-1].token = replace(nodes[-1].token, space_after=False)
            if second_part:
                nodes.append(new_mark(",", verb, space=True))
                nodes += _enclosed(second_part, said, opening, closing, rng, new_mark(".", verb, space=True))
            else:
                nodes.append(new_mark(".", verb, space=True))
    if capital_first or not opening:
        first = nodes[0].token
        nodes[0].token = replace(first, form=first.form[:1].upper() + first.form[1:])
    return replace(sentence, tokens=to_tokens(nodes))


def root_of_phrase(phrase: Sequence[Node], top: Node) -> Node:
    """The relative clause or apposition that a closing comma belongs to, else the phrase's head."""
    for node in phrase:
        if node.head is top and node.deprel in ("appos", "acl:relcl"):
            return node
    return top


def _style(rng: Random, plain_allowed: bool) -> tuple[str, str]:
    styles = [s for s in QUOTE_STYLES if s[0] or plain_allowed]
    opening, closing, _ = rng.choices(styles, [s[2] for s in styles])[0]
    return opening, closing


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


def _open(opening: str, head: Node, content: Sequence[Node]) -> list[Node]:
    if not opening:
        return list(content)
    return [new_mark(opening, head, space=False, opening=True), *content]


def _enclosed(content: Sequence[Node], head: Node, opening: str, closing: str, rng: Random, stop: Node) -> list[Node]:
    """Content between marks, with its stop inside (or, sometimes, outside)."""
    nodes = _open(opening, head, content)
    stop.deprel = "punct"
    stop.token = replace(stop.token, space_after=True)
    nodes[-1].token = replace(nodes[-1].token, space_after=False)
    if not closing:
        return [*nodes, stop]
    end = new_mark(closing, head, space=True, opening=False)
    if rng.random() < 0.85:
        stop.token = replace(stop.token, space_after=False)
        return [*nodes, stop, end]
    end.token = replace(end.token, space_after=False)
    return [*nodes, end, stop]


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


def wrapped(rng: Random, sentences: Sequence[Sentence]) -> list[Sentence]:
    """Several sentences between one pair of marks: the opening one belongs to the first."""
    opening, closing = _style(rng, False)
    result = list(sentences)
    for at, mark in ((0, opening), (len(result) - 1, closing)):
        nodes = to_nodes(result[at].tokens)
        root = root_of(nodes)
        if at == 0 and mark == opening:
            nodes = [new_mark(opening, root, space=False, opening=True), *nodes]
            result[0] = replace(result[0], tokens=to_tokens(nodes))
            if len(result) > 1:
                continue
        nodes = to_nodes(result[-1].tokens)
        root = root_of(nodes)
        nodes[-1].token = replace(nodes[-1].token, space_after=False)
        nodes.append(new_mark(closing, root, space=True, opening=False))
        result[-1] = replace(result[-1], tokens=to_tokens(nodes))
        break
    return result
