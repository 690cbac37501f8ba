"""New training text from old: speech turned round, marks changed, names replaced, case changed.

The treebanks hold 32 sentences with the subject after a speech verb; news writing is full of
them. Every change here keeps trees whole: a sentence stays one tree with one root, and its
words, tags and spaces stay in step. All randomness comes from the caller's generator.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field, replace
from random import Random

from generator.language.training.corpora import (
    OUTSIDE,
    ROOT,
    UNKNOWN_NAME,
    Document,
    Sentence,
    Token,
    name_spans,
    span_tags,
)

PLAIN_SHARE = 0.55
"""Share of passages that are left exactly as the corpus has them."""

SPEECH_RATE = 0.13
"""Share of a changed passage's fitting sentences that become speech; measured: 2.7 % of all."""

WRAP_RATE = 0.06
DATELINE_RATE = 0.03
UPPER_RATE = 0.05
HEADLINE_RATE = 0.05
NO_STOP_RATE = 0.04
UPPER_SURNAME_RATE = 0.04
MARKS_RATE = 0.6
NAMES_RATE = 0.5
"""Rates within changed passages; chosen by judgement, not swept."""

# --- speech frames ------------------------------------------------------------------------

SPEECH_VERBS = {
    lemma: (past, present)
    for lemma, past, present in (
        line.split()
        for line in """say said says
say said says
say said says
say said says
add added adds
tell told tells
ask asked asks
reply replied replies
answer answered answers
admit admitted admits
insist insisted insists
write wrote writes
recall recalled recalls
announce announced announces
predict predicted predicts
warn warned warns
argue argued argues
claim claimed claims
explain explained explains
state stated states
note noted notes
declare declared declares
complain complained complains
shout shouted shouts
concede conceded concedes
acknowledge acknowledged acknowledges
suggest suggested suggests
promise promised promises
vow vowed vows
pledge pledged pledges
stress stressed stresses
emphasize emphasized emphasizes
continue continued continues
conclude concluded concludes
confirm confirmed confirms
deny denied denies
maintain maintained maintains
observe observed observes
remark remarked remarks
comment commented comments
report reported reports
tweet tweeted tweets
post posted posts
joke joked jokes
lament lamented laments
caution cautioned cautions
urge urged urges
demand demanded demands
agree agreed agrees
allege alleged alleges
assert asserted asserts
boast boasted boasts
cry cried cries
exclaim exclaimed exclaims
whisper whispered whispers
quip quipped quips
reveal revealed reveals
recount recounted recounts
remember remembered remembers
reckon reckoned reckons
testify testified testifies
think thought thinks
estimate estimated estimates
forecast forecast forecasts
wonder wondered wonders
respond responded responds
counter countered counters
muse mused muses
scream screamed screams
sigh sighed sighs""".splitlines()
    )
}
"""Speech verbs: lemma to past and present form."""

SPEECH_LEMMAS = frozenset(SPEECH_VERBS)

_SAY_SHARE = 0.35
_PAST_SHARE = 0.75

_FINITE = "Mood=Ind|Number={number}|Person=3|Tense={tense}|VerbForm=Fin"

QUOTE_STYLES: tuple[tuple[str, str, float], ...] = (
    ('"', '"', 0.40),
    ("“", "”", 0.38),
    ("‘", "’", 0.08),
    ("'", "'", 0.04),
    ("", "", 0.10),
)
"""Opening mark, closing mark, weight; the empty style is speech without quotation marks."""


@dataclass(eq=False, slots=True)
class Node:
    """A word of a tree under change: its head is another node, not a number."""

    token: Token
    head: Node | None = None
    deprel: str = "root"


def to_nodes(tokens: Sequence[Token]) -> list[Node]:
    """Nodes of a sentence, in order."""
    nodes = [Node(t, deprel=t.deprel) for t in tokens]
    for node in nodes:
        if node.token.head != ROOT:
            node.head = nodes[node.token.head]
    return nodes


def to_tokens(nodes: Sequence[Node]) -> tuple[Token, ...]:
    """Tokens of nodes in their (new) order."""
    place = {id(node): i for i, node in enumerate(nodes)}
    return tuple(
        replace(
            node.token,
            head=ROOT if node.head is None else place[id(node.head)],
            deprel="root" if node.head is None else node.deprel,
        )
        for node in nodes
    )


def root_of(nodes: Iterable[Node]) -> Node:
    """The node without a head."""
    return next(n for n in nodes if n.head is None)


_MARK_TAGS = {",": ",", ":": ":", "—": ":", "–": ":", "-": ":", "(": "-LRB-", ")": "-RRB-"}


def _mark(form: str, head: Node, *, space: bool, opening: bool | None = None) -> Node:
    """A punctuation mark attached to `head`; `opening` says which end of a quotation it is, if any."""
    tag = _MARK_TAGS.get(form, ".") if opening is None else "``" if opening else "''"
    lemma = '"' if form in "“”" else "'" if form in "‘’" else form
    return Node(Token(form, lemma, "PUNCT", tag, space_after=space), head, "punct")


@dataclass(frozen=True, slots=True)
class Pools:
    """What the augmentations draw from; made once from the training documents."""

    subjects: list[tuple[Token, ...]]
    """Noun phrases that are subjects in the treebanks; the root of each is its head noun."""
    people: list[str]
    """Word forms from person names."""
    places: list[str]
    """Word forms from one-word place names."""
    organisations: list[str]
    keep: frozenset[str]
    """Words of names that say what the thing is ("University"): never replaced."""
    chain: dict[str, dict[str, list[str]]] = field(repr=False)
    """Per kind, letters that follow each three letters in the names seen."""


KEEP_COUNT = 4
"""A word in so many different organisation or place names is a common word."""


def make_pools(documents: Iterable[Document]) -> Pools:
    """Collect subjects and name words from training documents."""
    subjects: list[tuple[Token, ...]] = []
    forms: dict[str, set[str]] = defaultdict(set)
    used_in: dict[str, set[str]] = defaultdict(set)
    for document in documents:
        for sentence in document:
            if sentence.has_syntax:
                subjects.extend(_subjects(sentence))
            if sentence.has_names:
                tokens = sentence.tokens
                for start, end, kind in name_spans([t.name for t in tokens]):
                    words = [t.form for t in tokens[start:end]]
                    for word in words:
                        if word.isalpha() and word.istitle() and len(word) > 2:
                            if kind == "PERSON" or len(words) == 1:
                                forms[kind].add(word)
                            if kind != "PERSON":
                                used_in[word].add(" ".join(words))
    keep = frozenset(w for w, names in used_in.items() if len(names) >= KEEP_COUNT)
    pools = {kind: sorted(words - keep) for kind, words in forms.items()}
    chain: dict[str, dict[str, list[str]]] = {}
    for kind, words in pools.items():
        follows: dict[str, list[str]] = defaultdict(list)
        for word in words:
            padded = f"^^{word}$"
            for i in range(len(padded) - 2):
                follows[padded[i : i + 2]].append(padded[i + 2])
        chain[kind] = dict(follows)
    return Pools(
        subjects,
        pools.get("PERSON", []),
        pools.get("LOC", []),
        pools.get("ORG", []),
        keep,
        chain,
    )


_MAX_SUBJECT = 16


def _subjects(sentence: Sentence) -> list[tuple[Token, ...]]:
    """Subjects that could speak: of a speech or thought verb, or a proper noun, or a title."""
    found = []
    for i, token in enumerate(sentence.tokens):
        if token.deprel != "nsubj" or token.upos not in ("NOUN", "PROPN") or token.head == ROOT:
            continue
        verb = sentence.tokens[token.head]
        speaker = verb.lemma in SPEECH_LEMMAS | {"believe", "want", "hope", "know"}
        if not (speaker or (token.upos == "PROPN" and i % 3 == 0)):
            continue
        inside = subtree(sentence.tokens, i)
        if len(inside) > _MAX_SUBJECT or inside[-1] - inside[0] + 1 != len(inside):
            continue
        tokens = [sentence.tokens[k] for k in inside]
        if any(t.form in ('"', "“", "”", "(", ")", ":", "''", "``") for t in tokens):
            continue
        if not tokens[-1].form[-1].isalnum() or tokens[0].upos == "PUNCT":
            continue
        names = ["O" if t.xpos not in ("NNP", "NNPS") else UNKNOWN_NAME for t in tokens]
        found.append(
            tuple(
                replace(
                    t,
                    head=ROOT if k == i else inside.index(t.head),
                    deprel="root" if k == i else t.deprel,
                    name=t.name if sentence.has_names else n,
                )
                for k, t, n in zip(inside, tokens, names, strict=True)
            )
        )
    return found


def subtree(tokens: Sequence[Token], top: int) -> list[int]:
    """Indices of a word and all below it, in order."""
    inside = {top}
    grew = True
    while grew:
        grew = False
        for i, token in enumerate(tokens):
            if i not in inside and token.head in inside:
                inside.add(i)
                grew = True
    return sorted(inside)


def _word(
    form: str,
    upos: str,
    xpos: str,
    feats: str = "",
    *,
    lemma: str = "",
    head: Node | None = None,
    deprel: str = "root",
    name: str = OUTSIDE,
) -> Node:
    token = Token(form, lemma or (form if upos == "PROPN" else form.lower()), upos, xpos, feats, name=name)
    return Node(token, head, deprel)


_ROLES = [
    "minister", "president", "mayor", "senator", "governor", "spokesman", "spokeswoman", "chairman", "director",
    "professor", "lawyer", "judge", "general", "ambassador", "secretary", "chancellor", "analyst", "economist",
    "activist", "researcher", "coach", "player", "teacher", "farmer", "resident", "witness", "official", "officer",
    "commander", "leader", "campaigner", "prosecutor", "councillor", "doctor", "nurse", "scientist", "engineer",
    "manager", "executive", "student", "protester", "lawmaker", "organiser", "driver", "shopkeeper", "priest",
    "diplomat", "soldier", "adviser", "expert", "critic", "deputy", "historian", "journalist", "victim", "refugee",
    "worker", "trader", "investor",
]  # fmt: skip

_ADJECTIVES = [
    "prime", "foreign", "former", "senior", "local", "chief", "deputy", "young", "angry", "retired", "Russian",
    "French", "Kenyan", "Turkish", "Brazilian", "Polish", "emotional", "unnamed",
]  # fmt: skip

_TITLES = [
    "President", "Senator", "Governor", "Mayor", "Prime_Minister", "Professor", "Dr.", "Mr.", "Mrs.", "Ms.",
    "General", "Col.", "Rep.", "Sen.", "Judge", "Chancellor", "Detective", "Ambassador", "Secretary", "King",
    "Queen", "Pope", "Archbishop", "Minister", "Sgt.", "Captain",
]  # fmt: skip

_SING = "Number=Sing"
_PLURAL = "Number=Plur"


def invented(rng: Random, pools: Pools, kind: str) -> str:
    """A name word nobody has seen: from letter pairs of the names seen, or a known rare one."""
    known = {"PERSON": pools.people, "LOC": pools.places, "ORG": pools.organisations}[kind]
    if not known:
        return "Xalnor"
    if rng.random() < 0.3:
        return rng.choice(known)
    follows = pools.chain[kind]
    for _ in range(20):
        letters, pair = "", "^^"
        while len(letters) < 12:
            nxt = rng.choice(follows.get(pair, ["$"]))
            if nxt == "$":
                break
            letters += nxt
            pair = (pair + nxt)[-2:]
        if 4 <= len(letters) <= 11 and letters[0].isupper():
            return letters
    return rng.choice(known)


def _name(rng: Random, pools: Pools, kind: str = "PERSON", words: int = 2) -> list[Node]:
    top = _word(invented(rng, pools, kind), "PROPN", "NNP", _SING, name=f"B-{kind}")
    rest = [
        _word(invented(rng, pools, kind), "PROPN", "NNP", _SING, head=top, deprel="flat", name=f"I-{kind}")
        for _ in range(words - 1)
    ]
    return [top, *rest]


def _article(form: str, head: Node) -> Node:
    feats = "Definite=Def|PronType=Art" if form.lower() == "the" else "Definite=Ind|PronType=Art"
    lemma = "the" if form.lower() == "the" else "a"
    return _word(form, "DET", "DT", feats, lemma=lemma, head=head, deprel="det")


def _noun(form: str, *, lemma: str = "", plural: bool = False, head: Node | None = None, deprel: str = "root") -> Node:
    tag, feats = ("NNS", _PLURAL) if plural else ("NN", _SING)
    return _word(form, "NOUN", tag, feats, lemma=lemma, head=head, deprel=deprel)


def _role(rng: Random, pools: Pools) -> list[Node]:
    """ "the former minister of Xalnor", "a young teacher", "protesters"."""
    plural = rng.random() < 0.15
    role = rng.choice(_ROLES)
    noun = _word(
        role + "s" if plural else role, "NOUN", "NNS" if plural else "NN", _PLURAL if plural else _SING, lemma=role
    )
    nodes: list[Node] = []
    adjective = rng.choice(_ADJECTIVES) if rng.random() < 0.35 else ""
    if not plural or rng.random() < 0.5:
        following = adjective or role
        indefinite = "an" if following[0].lower() in "aeiou" else "a"
        nodes.append(_article("the" if plural or rng.random() < 0.6 else indefinite, noun))
    if adjective:
        lemma = adjective
        nodes.append(_word(adjective, "ADJ", "JJ", "Degree=Pos", lemma=lemma, head=noun, deprel="amod"))
    nodes.append(noun)
    if rng.random() < 0.3:
        place = _name(rng, pools, "LOC", 1)
        place[0].head, place[0].deprel = noun, "nmod"
        word = rng.choice(["of", "from", "in"])
        nodes += [_word(word, "ADP", "IN", head=place[0], deprel="case"), *place]
    return nodes


def make_subject(rng: Random, pools: Pools) -> tuple[list[Node], bool]:
    """A noun phrase that speaks, and whether it is plural."""
    choice = rng.random()
    if choice < 0.12:
        form = rng.choice(["he", "she", "he", "she", "they", "he", "I", "we"])
        number = "Plur" if form in ("they", "we") else "Sing"
        person = "1" if form in ("I", "we") else "3"
        gender = {"he": "Gender=Masc|", "she": "Gender=Fem|"}.get(form, "")
        feats = f"Case=Nom|{gender}Number={number}|Person={person}|PronType=Prs"
        return [_word(form, "PRON", "PRP", feats, lemma=form)], number == "Plur"
    if choice < 0.45 and pools.subjects:
        nodes = to_nodes(rng.choice(pools.subjects))
        first = nodes[0].token
        if first.xpos not in ("NNP", "NNPS") and first.form != "I" and first.form[1:].islower():
            nodes[0].token = replace(first, form=first.form.lower())
        nodes[-1].token = replace(nodes[-1].token, space_after=True)
        return nodes, "Number=Plur" in root_of(nodes).token.feats
    if choice < 0.60:
        nodes = _role(rng, pools)
        return nodes, "Plur" in root_of(nodes).token.feats
    nodes = _name(rng, pools, "PERSON", rng.choice([1, 1, 2, 2, 2, 3]))
    top = nodes[0]
    kind = rng.random()
    if kind < 0.25:
        title = rng.choice(_TITLES).split("_")
        titles = [_word(w, "PROPN", "NNP", _SING) for w in title]
        titles[-1].head, titles[-1].deprel = top, "nmod:desc"
        for extra in titles[:-1]:
            extra.head, extra.deprel = titles[-1], "amod"
        nodes = [*titles, *nodes]
    elif kind < 0.40:
        role = rng.choice(_ROLES)
        desc = _word(role, "NOUN", "NN", _SING, head=top, deprel="nmod:desc")
        before: list[Node] = []
        if rng.random() < 0.4:
            place = _name(rng, pools, rng.choice(["ORG", "LOC"]), 1)
            place[0].head, place[0].deprel = desc, "compound"
            before = place
        nodes = [*before, desc, *nodes]
    elif kind < 0.70:
        role_nodes = _role(rng, pools)
        role_top = root_of(role_nodes)
        role_top.head, role_top.deprel = top, "appos"
        nodes[-1].token = replace(nodes[-1].token, space_after=False)
        nodes = [*nodes, _mark(",", role_top, space=True), *role_nodes]
        if rng.random() < 0.4:
            nodes += _relative(rng, role_top)
    elif kind < 0.80:
        nodes[-1].token = replace(nodes[-1].token, space_after=False)
        verb = _relative(rng, top)
        nodes = [*nodes, _mark(",", verb[1], space=True), *verb]
    return nodes, False


_RELATIVES = (
    ("who lives nearby", "live", "lives", "VBZ", "nearby", "ADV", "RB"),
    ("who saw it", "see", "saw", "VBD", "it", "PRON", "PRP"),
    ("who disagreed", "disagree", "disagreed", "VBD", "", "", ""),
    ("who resigned yesterday", "resign", "resigned", "VBD", "yesterday", "NOUN", "NN"),
    ("who works there", "work", "works", "VBZ", "there", "ADV", "RB"),
)


def _relative(rng: Random, head: Node) -> list[Node]:
    """A short relative clause; its second node is its verb."""
    _, lemma, form, tag, last, last_pos, last_tag = rng.choice(_RELATIVES)
    tense = "Past" if tag == "VBD" else "Pres"
    verb = _word(
        form, "VERB", tag, _FINITE.format(number="Sing", tense=tense), lemma=lemma, head=head, deprel="acl:relcl"
    )
    nodes = [_word("who", "PRON", "WP", "PronType=Rel", head=verb, deprel="nsubj"), verb]
    if last:
        deprel = {"ADV": "advmod", "PRON": "obj", "NOUN": "obl:unmarked"}[last_pos]
        feats = {
            "PRON": "Case=Acc|Gender=Neut|Number=Sing|Person=3|PronType=Prs",
            "NOUN": _SING,
        }.get(last_pos, "PronType=Dem" if last == "there" else "")
        nodes.append(_word(last, last_pos, last_tag, feats, head=verb, deprel=deprel))
    return nodes


_DAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]


_UTTERANCES = ["statement", "interview", "letter", "speech", "report", "ruling"]
_OCCASIONS = ["meeting", "match", "trial", "vote", "debate", "hearing"]
_MANNERS = ["later", "bluntly", "quietly", "angrily", "repeatedly"]


def _tail(rng: Random, pools: Pools, verb: Node) -> list[Node]:
    """What may follow a speech verb and its subject: when, where, how."""
    choice = rng.randrange(7)
    if choice == 0:
        day = _word(rng.choice(_DAYS), "PROPN", "NNP", _SING, head=verb, deprel="obl")
        return [_word("on", "ADP", "IN", head=day, deprel="case"), day]
    if choice == 1:
        return [_word(rng.choice(_DAYS), "PROPN", "NNP", _SING, head=verb, deprel="obl:unmarked")]
    if choice == 2:
        noun = _noun(rng.choice(_UTTERANCES), head=verb, deprel="obl")
        article = "an" if noun.token.form == "interview" else "a"
        return [_word("in", "ADP", "IN", head=noun, deprel="case"), _article(article, noun), noun]
    if choice == 3:
        noun = _noun(rng.choice(_OCCASIONS), head=verb, deprel="obl")
        when = rng.choice(["after", "during", "before"])
        return [_word(when, "ADP", "IN", head=noun, deprel="case"), _article("the", noun), noun]
    if choice == 4:
        return [_word(rng.choice(_MANNERS), "ADV", "RB", head=verb, deprel="advmod")]
    place = _name(rng, pools, "LOC", 1)
    place[0].head, place[0].deprel = verb, "obl"
    return [_word("in", "ADP", "IN", head=place[0], deprel="case"), *place]


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
    subject, plural = make_subject(rng, pools)
    speaker = root_of(subject)
    order = rng.random()
    verb = _speech_verb(rng, plural, speaker.token.form, stop.token.form == "?")
    receiver: list[Node] = []
    if verb.token.lemma == "tell":
        receiver = _name(rng, pools, "ORG", 1) if rng.random() < 0.6 else _role(rng, pools)
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
        nodes = [*subject, _mark(":", speaker, space=True), *marks]
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
                subject = [*subject, _mark(",", root_of_phrase(subject, speaker), space=True)]
            front = [*subject, verb, *receiver, *tail]
            if rng.random() < 0.3:
                front[-1].token = replace(front[-1].token, space_after=False)
                front.append(_mark(rng.choice([":", ","]), verb, space=True))
            elif opening:
                front[-1].token = replace(front[-1].token, space_after=False)
                front.append(_mark(",", verb, space=True))
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
                middle = [*subject, _mark(",", root_of_phrase(subject, speaker), space=True), verb, *receiver, *tail]
            first_part, second_part = (content[:split], content[split:]) if split else (content, [])
            if second_part and second_part[0].token.form == ",":
                second_part = second_part[1:]
            nodes = _open(opening, said, first_part)
            first_part[-1].token = replace(first_part[-1].token, space_after=False)
            if stop.token.form == ".":
                comma = _mark(",", said, space=not closing)
            else:
                comma = stop
                comma.head, comma.token = said, replace(stop.token, space_after=not closing)
            british = closing and stop.token.form == "." and rng.random() < 0.1
            if british:
                comma.token = replace(comma.token, space_after=True)
                nodes += [_mark(closing, said, space=False, opening=False), comma]
            else:
                nodes.append(comma)
                if closing:
                    nodes.append(_mark(closing, said, space=True, opening=False))
            nodes += middle
            nodes[-1].token = replace(nodes[-1].token, space_after=False)
            if second_part:
                nodes.append(_mark(",", verb, space=True))
                nodes += _enclosed(second_part, said, opening, closing, rng, _mark(".", verb, space=True))
            else:
                nodes.append(_mark(".", verb, space=True))
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
        feats = _FINITE.format(number=number, tense="Past")
        form, tag = past, "VBD"
    elif plural or subject == "I":
        form, tag, feats = lemma, "VBP", _FINITE.format(number=number, tense="Pres")
    else:
        form, tag, feats = present, "VBZ", _FINITE.format(number="Sing", tense="Pres")
    if subject in ("I", "we"):
        feats = feats.replace("Person=3", "Person=1")
    return _word(form, "VERB", tag, feats, lemma=lemma)


def _open(opening: str, head: Node, content: Sequence[Node]) -> list[Node]:
    if not opening:
        return list(content)
    return [_mark(opening, head, space=False, opening=True), *content]


def _enclosed(content: Sequence[Node], head: Node, opening: str, closing: str, rng: Random, stop: Node) -> list[Node]:
    """Content between marks, with its stop inside (or, sometimes, outside)."""
    nodes = _open(opening, head, content)
    stop.deprel = "punct"
    stop.token = replace(stop.token, space_after=True)
    nodes[-1].token = replace(nodes[-1].token, space_after=False)
    if not closing:
        return [*nodes, stop]
    end = _mark(closing, head, space=True, opening=False)
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
        below = [k for k, other in enumerate(content) if _is_under(other, node)]
        start = below[0]
        whole = below[-1] == len(content) - 1 and len(below) == len(content) - start
        if whole and start >= 2 and content[start - 1].token.form != ",":
            return start
    return 0


def _is_under(node: Node | None, top: Node) -> bool:
    while node is not None:
        if node is top:
            return True
        node = node.head
    return False


def wrapped(rng: Random, sentences: Sequence[Sentence]) -> list[Sentence]:
    """Several sentences between one pair of marks: the opening one belongs to the first."""
    opening, closing = _style(rng, False)
    result = list(sentences)
    for at, mark in ((0, opening), (len(result) - 1, closing)):
        nodes = to_nodes(result[at].tokens)
        root = root_of(nodes)
        if at == 0 and mark == opening:
            nodes = [_mark(opening, root, space=False, opening=True), *nodes]
            result[0] = replace(result[0], tokens=to_tokens(nodes))
            if len(result) > 1:
                continue
        nodes = to_nodes(result[-1].tokens)
        root = root_of(nodes)
        nodes[-1].token = replace(nodes[-1].token, space_after=False)
        nodes.append(_mark(closing, root, space=True, opening=False))
        result[-1] = replace(result[-1], tokens=to_tokens(nodes))
        break
    return result


_MONTHS = ["Jan.", "Feb.", "March", "April", "May", "June", "July", "Aug.", "Sept.", "Oct.", "Nov.", "Dec."]
_AGENCIES = ["Reuters", "AP", "AFP", "dpa", "Bloomberg", "IPS", "Xinhua", "ANSA", "PAP", "BIRN", "TASS"]


def with_dateline(rng: Random, sentence: Sentence, pools: Pools) -> Sentence:
    """`KYIV, Feb. 13 (Reuters) — A.`: the place is loosely attached, the sentence keeps its root."""
    nodes = to_nodes(sentence.tokens)
    root = root_of(nodes)
    place = _name(rng, pools, "LOC", 1)[0]
    place.token = replace(place.token, form=place.token.form.upper() if rng.random() < 0.8 else place.token.form)
    place.head, place.deprel = root, "parataxis"
    line = [place]
    if rng.random() < 0.6:
        place.token = replace(place.token, space_after=False)
        month = _word(rng.choice(_MONTHS), "PROPN", "NNP", _SING, head=place, deprel="nmod:unmarked")
        number = str(rng.randint(1, 31))
        day = _word(number, "NUM", "CD", "NumForm=Digit|NumType=Card", head=month, deprel="nummod")
        line += [_mark(",", month, space=True), month, day]
    if rng.random() < 0.7:
        agency = _word(rng.choice(_AGENCIES), "PROPN", "NNP", _SING, head=place, deprel="appos", name="B-ORG")
        agency.token = replace(agency.token, space_after=False)
        line += [_mark("(", agency, space=False), agency, _mark(")", agency, space=True)]
    line.append(_mark(rng.choice(["—", "-", "–"]), place, space=True))
    return replace(sentence, tokens=to_tokens([*line, *nodes]))


# --- marks, case, names -------------------------------------------------------------------

_MARK_STYLES: tuple[tuple[str, str, str], ...] = (
    ("“", "”", "’"),
    ("“", "”", "’"),
    ("“", "”", "’"),
    ("‘", "’", "’"),
    ("'", "'", "'"),
    ("''", "''", "'"),
    ("„", "“", "’"),
)


def with_marks(rng: Random, sentences: Sequence[Sentence]) -> list[Sentence]:
    """Straight double marks and apostrophes of a passage in another style."""
    opening, closing, apostrophe = rng.choice(_MARK_STYLES)
    inside = False
    result = []
    for sentence in sentences:
        tokens = []
        for token in sentence.tokens:
            form = token.form
            if form in ('"', "``", "''"):
                opens = {"``": True, "''": False}.get(token.xpos, not inside)
                inside = opens
                form = opening if opens else closing
            elif "'" in form and len(form) > 1:
                form = form.replace("'", apostrophe)
            elif form == "'" and token.xpos == "POS":
                form = apostrophe
            tokens.append(replace(token, form=form))
        result.append(replace(sentence, tokens=tuple(tokens)))
    return result


def _changed_forms(sentence: Sentence, change: Callable[[Token], str]) -> Sentence:
    return replace(sentence, tokens=tuple(replace(t, form=change(t)) for t in sentence.tokens))


def upper(sentence: Sentence) -> Sentence:
    """ALL CAPITALS."""
    return _changed_forms(sentence, lambda t: t.form.upper() if len(t.form.upper()) == len(t.form) else t.form)


_SMALL = frozenset(["ADP", "CCONJ", "DET", "PART", "SCONJ", "PUNCT"])


def headline(sentence: Sentence) -> Sentence:
    """Every Word With a Capital, and no full stop at the end."""

    def change(token: Token) -> str:
        small = token.upos in _SMALL or (not token.upos and len(token.form) < 4)
        return token.form if small or "'" in token.form[:2] else token.form[:1].upper() + token.form[1:]

    return without_stop(_changed_forms(sentence, change))


def without_stop(sentence: Sentence) -> Sentence:
    """The sentence without its final full stop, if that leaves a tree."""
    tokens = sentence.tokens
    last = len(tokens) - 1
    if last < 2 or tokens[last].form != "." or (tokens[last].head == ROOT and sentence.has_syntax):
        return sentence
    if any(t.head == last for t in tokens):
        return sentence
    return replace(sentence, tokens=tokens[:last])


def upper_surnames(sentence: Sentence) -> Sentence:
    """`Emmanuel MACRON`, as lists of delegates write."""
    tokens = list(sentence.tokens)
    for start, end, kind in name_spans([t.name for t in tokens]):
        if kind == "PERSON" and end - start > 1:
            tokens[end - 1] = replace(tokens[end - 1], form=tokens[end - 1].form.upper())
    return replace(sentence, tokens=tuple(tokens))


def with_other_names(rng: Random, sentences: Sequence[Sentence], pools: Pools) -> list[Sentence]:
    """Words of names replaced by invented ones, the same word by the same one in a passage."""
    chosen: dict[tuple[str, str], str] = {}
    result = []
    for sentence in sentences:
        tokens = list(sentence.tokens)
        for start, end, kind in name_spans([t.name for t in tokens]):
            if not pools.chain.get(kind) or (kind == "LOC" and rng.random() < 0.5):
                continue
            for i in range(start, end):
                form = tokens[i].form
                if not form.isalpha() or len(form) < 3 or form in pools.keep:
                    continue
                key = (kind, form)
                if key not in chosen:
                    chosen[key] = _other_word(rng, form, kind, pools)
                word = chosen[key]
                lemma = word if tokens[i].upos == "PROPN" else tokens[i].lemma
                tokens[i] = replace(tokens[i], form=word, lemma=lemma)
        result.append(replace(sentence, tokens=tuple(tokens)))
    return result


NEW_ORGANISATION_RATE = 0.35
"""Share of organisations, in changed passages without trees, that become a wholly new one."""

_PATTERNS = """PLACE PAPER; PLACE PAPER; PLACE City Council; PLACE Police; PLACE University; University of PLACE;
Bank of PLACE; PLACE CLUB; PLACE CLUB; FC PLACE; Ministry of TOPIC; TOPIC Ministry; Department of TOPIC;
TOPIC Department; WORD Party; QUALITY QUALITY Party; QUALITY Party of PLACE; National Association of PEOPLE;
Union of PLACE PEOPLE;
WORD Foundation; WORD FIRM; WORD FIRM; SURNAME FIRM; SURNAME & SURNAME; Supreme Court of PLACE; PLACE Court of Appeal;
PLACE Liberation Front; QUALITY Army of PLACE; ACRONYM; ACRONYM; ACRONYM; Greater PLACE TOPIC Action Center;
PLACE TOPIC Institute; Institute for TOPIC; Committee on TOPIC; House TOPIC Committee; PLACE Stock Exchange;
International TOPIC Agency; PLACE TOPIC Authority; Central Bank of PLACE; PLACE Chamber of Commerce; SURNAME Institute;
PLACE TOPIC Watch; Movement for QUALITY PLACE; PLACE Football Association; Radio PLACE; PLACE Television"""
"""Names of organisations as newspapers write them; capitals stand for the words below, invented or known."""

_PATTERN_WORDS = {
    "PAPER": "Post Times Herald Tribune Gazette Courier Chronicle News Mail Standard Observer Star Journal Today",
    "CLUB": "United City Rovers Athletic Rangers Wanderers Tigers FC Giants",
    "TOPIC": "Health Defence Defense Finance Justice Agriculture Energy Education Transport Trade Labour Housing "
    "Science Security Environment Media Migration Culture Aviation",
    "QUALITY": "National Democratic Liberal Socialist People's United Free New Green Conservative Progressive Labour",
    "PEOPLE": "Teachers Farmers Journalists Manufacturers Nurses Miners Workers Lawyers Students Fishermen",
    "FIRM": "Group Holdings Corporation Inc. Ltd Bank Airlines Energy Partners Industries Motors Oil Telecom Foods",
}


def organisation(rng: Random, pools: Pools) -> list[str]:
    """Words of an organisation that does not exist, in a shape that many have."""
    words: list[str] = []
    for part in rng.choice([p.split() for p in _PATTERNS.split(";")]):
        if part == "PLACE":
            words.append(
                rng.choice(pools.places) if pools.places and rng.random() < 0.6 else invented(rng, pools, "LOC")
            )
        elif part == "ACRONYM":
            words.append("".join(rng.choice("ABCDEFGHIKLMNOPRSTUVW") for _ in range(rng.randint(2, 5))))
        elif part in ("WORD", "SURNAME"):
            words.append(invented(rng, pools, "ORG" if part == "WORD" else "PERSON"))
        elif part in _PATTERN_WORDS:
            word = rng.choice(_PATTERN_WORDS[part].split())
            words += [word.removesuffix("'s"), "'s"] if word.endswith("'s") else [word]
        else:
            words.append(part)
    return words


def with_new_organisations(rng: Random, sentence: Sentence, pools: Pools) -> Sentence:
    """Some organisations of a sentence without a tree exchanged for new ones, of whatever length."""
    if sentence.has_syntax:
        return sentence
    tokens = list(sentence.tokens)
    for start, end, kind in reversed(name_spans([t.name for t in tokens])):
        if kind == "ORG" and rng.random() < NEW_ORGANISATION_RATE:
            words = organisation(rng, pools)
            tags = span_tags(len(words), "ORG")
            new = [Token(w, name=n) for w, n in zip(words, tags, strict=True)]
            new[-1] = replace(new[-1], space_after=tokens[end - 1].space_after)
            tokens[start:end] = new
    return replace(sentence, tokens=tuple(tokens))


def _other_word(rng: Random, form: str, kind: str, pools: Pools) -> str:
    if form.isupper():
        if len(form) <= 5:
            return "".join(rng.choice("ABCDEFGHIKLMNOPRSTUVWZ") for _ in form)
        return invented(rng, pools, kind).upper()
    if form.istitle():
        return invented(rng, pools, kind)
    return form


def augmented(rng: Random, passage: Sequence[Sentence], pools: Pools) -> list[Sentence]:
    """A passage for one epoch of training: more often than not, as it is."""
    result = list(passage)
    if rng.random() < PLAIN_SHARE:
        return result
    named = all(s.has_names for s in result)
    if named and rng.random() < NAMES_RATE:
        result = with_other_names(rng, result, pools)
        result = [with_new_organisations(rng, s, pools) for s in result]
    for i, sentence in enumerate(result):
        if rng.random() < SPEECH_RATE and can_be_speech(sentence):
            result[i] = as_speech(rng, sentence, pools)
    if rng.random() < WRAP_RATE and len(result) > 1:
        start = rng.randrange(len(result))
        chosen = result[start : start + rng.randint(1, 3)]
        marks = {t.form for s in chosen for t in s.tokens}
        if all(s.has_syntax for s in chosen) and marks.isdisjoint({'"', "“", "”", "``", "''"}):
            result[start : start + len(chosen)] = wrapped(rng, chosen)
    if rng.random() < DATELINE_RATE and result[0].has_syntax:
        result[0] = with_dateline(rng, result[0], pools)
    if rng.random() < UPPER_SURNAME_RATE:
        result = [upper_surnames(s) for s in result]
    if rng.random() < MARKS_RATE:
        result = with_marks(rng, result)
    if rng.random() < UPPER_RATE:
        result = [upper(s) for s in result]
    elif rng.random() < HEADLINE_RATE:
        result[0] = headline(result[0])
    elif rng.random() < NO_STOP_RATE:
        result[-1] = without_stop(result[-1])
    return result


def count_changes(before: Iterable[Sentence], after: Iterable[Sentence]) -> Counter[str]:
    """How many sentences a round of augmentation left alone or changed; for the log."""
    counts: Counter[str] = Counter()
    for old, new in zip(before, after, strict=True):
        counts["same" if old.tokens == new.tokens else "changed"] += 1
    return counts
