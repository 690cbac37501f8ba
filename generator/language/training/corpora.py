"""Readers of public corpora: every source becomes the same tokens, sentences and documents.

First step of the recipe. Treebanks give syntax, name corpora give names, GUM gives both on
the same words; `Sentence.has_syntax` and `Sentence.has_names` say which losses apply.
"""

from __future__ import annotations

import gzip
import json
import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

ROOT = -1
"""Head of a sentence's root."""

UNKNOWN_NAME = "?"
"""Name tag of a word of which the corpus does not say what our guideline wants to know."""

OUTSIDE = "O"


@dataclass(frozen=True, slots=True)
class Token:
    """One word of a corpus, with what the corpus says about it."""

    form: str
    lemma: str = ""
    upos: str = ""
    xpos: str = ""
    feats: str = ""
    head: int = ROOT
    """Index of the head within the sentence, `ROOT` for the root."""
    deprel: str = ""
    space_after: bool = True
    name: str = OUTSIDE
    """`O`, `B-PERSON`, `I-PERSON`, ... or `UNKNOWN_NAME`."""


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence (or, in name corpora without sentences, one line or passage)."""

    tokens: tuple[Token, ...]
    has_syntax: bool = False
    has_names: bool = False
    starts_paragraph: bool = False

    def __len__(self) -> int:
        return len(self.tokens)

    @property
    def text(self) -> str:
        """The sentence as it was written."""
        return "".join(t.form + (" " if t.space_after else "") for t in self.tokens).rstrip()


Document = list[Sentence]


@dataclass(slots=True)
class Mention:
    """One `Entity=` bracket of GUM: words `start` to `end` (exclusive) of a document."""

    start: int
    end: int
    kind: str
    minimal: list[int] = field(default_factory=list)
    """Offsets of the words of the minimal span, from the mention's start."""
    identity: str = ""
    """Wikipedia identity, empty when the corpus gives none."""


def read_lines(path: Path) -> Iterator[str]:
    """Lines of a plain or gzipped file, without their ends."""
    opener = gzip.open if path.suffix == ".gz" else open
    with opener(path, "rt", encoding="utf-8") as handle:
        for line in handle:
            yield line.rstrip("\r\n")


# --- treebanks ----------------------------------------------------------------------------


def read_conllu(path: Path) -> list[Document]:
    """Documents of a CoNLL-U file; GUM's `Entity=` brackets become name tags."""
    documents: list[Document] = []
    for rows, comments in _conllu_blocks(read_lines(path)):
        if not documents or any(c.startswith("# newdoc") for c in comments):
            documents.append([])
        documents[-1].append(_conllu_sentence(rows, comments))
    return [d for d in documents if d]


def read_gum(path: Path) -> list[Document]:
    """GUM: CoNLL-U, with names derived from its entity brackets."""
    documents: list[Document] = []
    brackets: list[list[list[str]]] = []
    for rows, comments in _conllu_blocks(read_lines(path)):
        if not documents or any(c.startswith("# newdoc") for c in comments):
            documents.append([])
            brackets.append([])
        documents[-1].append(_conllu_sentence(rows, comments))
        words = [r for r in rows if r[0].isdigit()]
        brackets[-1].append([_misc(r[9], "Entity") for r in words])
    return [
        with_names(document, gum_names(document, gum_mentions(entity)))
        for document, entity in zip(documents, brackets, strict=True)
    ]


def _conllu_blocks(lines: Iterable[str]) -> Iterator[tuple[list[list[str]], list[str]]]:
    rows: list[list[str]] = []
    comments: list[str] = []
    for line in lines:
        if not line:
            if rows:
                yield rows, comments
            rows, comments = [], []
        elif line.startswith("#"):
            comments.append(line)
        else:
            rows.append(line.split("\t"))
    if rows:
        yield rows, comments


def _conllu_sentence(rows: list[list[str]], comments: list[str]) -> Sentence:
    tokens: list[Token] = []
    joined_until, space_after_joined = 0, True
    for row in rows:
        if "-" in row[0]:
            joined_until = int(row[0].split("-")[1])
            space_after_joined = "SpaceAfter=No" not in row[9]
            continue
        if "." in row[0]:
            continue
        position = int(row[0])
        if position < joined_until:
            space = False
        elif position == joined_until:
            space = space_after_joined
        else:
            space = "SpaceAfter=No" not in row[9]
        form = row[1].replace(" ", "_")
        tokens.append(
            Token(
                form=form,
                lemma=form if row[2] == "_" else row[2],
                upos=row[3],
                xpos=row[4],
                feats="" if row[5] == "_" else row[5],
                head=int(row[6]) - 1,
                deprel=row[7],
                space_after=space,
            )
        )
    return Sentence(
        tuple(tokens),
        has_syntax=True,
        starts_paragraph=any(re.match(r"# new(par|doc)( |$)", c) for c in comments),
    )


def _misc(field_text: str, key: str) -> str:
    for part in field_text.split("|"):
        if part.startswith(key + "="):
            return part[len(key) + 1 :]
    return ""


_BRACKET = re.compile(r"\(([^()]+)(\))?|([^()]+)\)")


def gum_mentions(brackets: Sequence[Sequence[str]]) -> list[Mention]:
    """Mentions of a document from the `Entity=` value of every word, sentence by sentence.

    An opening bracket holds group, type, information status, salience, centering, minimal
    span, kind of link and identity, joined by hyphens; a closing one the group alone.
    """
    waiting: dict[str, list[Mention]] = defaultdict(list)
    done: list[Mention] = []
    position = 0
    for sentence in brackets:
        for value in sentence:
            for opening, single, closing in _BRACKET.findall(value):
                if opening:
                    parts = opening.split("-")
                    minimal = parts[5] if len(parts) > 5 else ""
                    offsets = [int(x) - 1 for x in minimal.split(",") if x.isdigit()]
                    identity = "-".join(parts[7:])
                    kind = parts[1] if len(parts) > 1 else ""
                    mention = Mention(position, position + 1, kind, offsets, identity)
                    if single:
                        done.append(mention)
                    else:
                        waiting[parts[0]].append(mention)
                elif waiting[closing.split("-")[0]]:
                    mention = waiting[closing.split("-")[0]].pop()
                    mention.end = position + 1
                    done.append(mention)
            position += 1
    return done


GUM_KINDS = {"person": "PERSON", "organization": "ORG", "place": "LOC"}

TITLES = frozenset([
    "administrator", "admiral", "ambassador", "archbishop", "attorney", "baron", "bishop", "brother", "captain",
    "capt", "cardinal", "ceo", "chair", "chairman", "chairwoman", "chancellor", "chief", "col", "colonel",
    "commander", "commissioner", "congressman", "congresswoman", "coach", "count", "countess", "dame", "deputy",
    "director", "doctor", "dr", "duchess", "duke", "emperor", "empress", "father", "gen", "general", "gov",
    "governor", "governors", "imam", "judge", "justice", "king", "lady", "lord", "lt", "lieutenant", "maj", "major",
    "mayor", "minister", "miss", "mp", "mps", "mr", "mrs", "ms", "officer", "pope", "premier", "president",
    "presidents", "prime", "prince", "princess", "prof", "professor", "queen", "rabbi", "rep", "representative",
    "rev", "reverend", "saint", "secretary", "sen", "senator", "senators", "sergeant", "sgt", "sheikh", "sheriff",
    "sir", "sister", "spokesman", "spokeswoman", "sultan", "undersecretary", "vice", "vice-president",
])  # fmt: skip
"""Words before a person's name that are not part of it."""

_NOT_A_NAME = frozenset([
    "administration", "church", "city", "college", "congressman", "county", "court", "dad", "earth", "god",
    "government", "grandma", "grandpa", "house", "internet", "man", "mom", "moon", "mum", "parliament", "party",
    "school", "senator", "state", "sun", "university", "web", "world",
])  # fmt: skip
"""Capitalised words which alone name nobody in particular."""

_CONNECTORS = frozenset([
    "of", "the", "and", "&", "for", "de", "la", "del", "von", "van", "der", "di", "da", "du", "le", "des", "-", "–",
    ".", "'", "'s", "’s",
])  # fmt: skip


def gum_names(document: Document, mentions: Iterable[Mention]) -> list[tuple[int, int, str]]:
    """Spans of names in a document, from its mentions and its syntax.

    A mention ("the mayor of Dortmund, who ...") is larger than a name: the name is the run
    of proper-noun tags around the mention's head, through connectors inside the mention.
    Longer names win over the names inside them.
    """
    words = [t for s in document for t in s.tokens]
    sentence_of = [k for k, s in enumerate(document) for _ in s.tokens]
    first_of = [sum(len(s) for s in document[:k]) for k in range(len(document))]
    heads = [ROOT if t.head == ROOT else first_of[k] + t.head for t, k in zip(words, sentence_of, strict=True)]
    found: set[tuple[int, int, str]] = set()
    for mention in mentions:
        kind = GUM_KINDS.get(mention.kind)
        if kind is None or sentence_of[mention.start] != sentence_of[mention.end - 1]:
            continue
        span = _name_in_mention(words, heads, mention, kind)
        if span is not None:
            found.add((*span, kind))
    taken: set[int] = set()
    names: list[tuple[int, int, str]] = []
    for start, end, kind in sorted(found, key=lambda n: (n[0] - n[1], n)):
        if taken.isdisjoint(range(start, end)):
            taken.update(range(start, end))
            names.append((start, end, kind))
    return sorted(names)


def _name_in_mention(
    words: Sequence[Token], heads: Sequence[int], mention: Mention, kind: str
) -> tuple[int, int] | None:
    def proper(index: int) -> bool:
        return words[index].xpos in ("NNP", "NNPS") and not words[index].form.islower()

    inside = range(mention.start, mention.end)
    tops = [i for i in inside if heads[i] not in inside]
    if not tops:
        return None
    core = {mention.start + k for k in mention.minimal} & set(inside)
    seed = tops[0]
    if not proper(seed):
        candidates = [i for i in sorted(core) if proper(i)]
        if not (mention.identity and candidates):
            return None
        seed = candidates[0]
    while words[seed].deprel.startswith("flat") and heads[seed] in inside and proper(heads[seed]):
        seed = heads[seed]

    def part(index: int) -> bool:
        if proper(index):
            return True
        form = words[index].form
        return kind != "PERSON" and index in core and len(core) > 1 and form[:1].isupper()

    def separate(index: int) -> bool:
        return words[index].deprel in ("conj", "appos", "parataxis", "list")

    def joins(index: int) -> bool:
        form = words[index].form.lower()
        if kind == "PERSON":
            return form in ("-", "–", ".", "'", "de", "la", "van", "von", "der", "bin", "al", "el", "ibn")
        return form in _CONNECTORS

    start = end = seed
    while True:
        probe = end + 1
        while probe < mention.end and probe - end <= 3 and joins(probe) and not part(probe):
            probe += 1
        if probe < mention.end and part(probe) and not (separate(probe) and probe not in core):
            end = probe
        else:
            break
    while True:
        probe = start - 1
        while probe >= mention.start and start - probe <= 3 and joins(probe) and not part(probe):
            probe -= 1
        joined_by_and = any(words[i].form.lower() in ("and", "&") for i in range(probe + 1, start))
        if probe >= mention.start and part(probe) and not joined_by_and and not separate(start):
            start = probe
        else:
            break
    while start <= end and words[start].form.lower().rstrip(".") in (
        TITLES | {"-", "–", "'"} if kind == "PERSON" else {"the"}
    ):
        start += 1
    while start <= end and words[end].form.lower() in ("'s", "’s", "-", "the", "of", "."):
        if words[end].form == "." and words[end - 1].form.isupper():
            break
        end -= 1
    if start > end or not any(proper(i) for i in range(start, end + 1)):
        return None
    if start == end:
        only = words[start]
        if only.form.lower() in _NOT_A_NAME | TITLES or (kind == "PERSON" and only.xpos == "NNPS"):
            return None
    return start, end + 1


def with_names(document: Document, names: Iterable[tuple[int, int, str]]) -> Document:
    """The document with name tags on its words (spans over the document's words)."""
    tags = [OUTSIDE] * sum(len(s) for s in document)
    for start, end, kind in names:
        tags[start:end] = span_tags(end - start, kind)
    result: Document = []
    position = 0
    for sentence in document:
        tokens = tuple(
            replace(t, name=tag)
            for t, tag in zip(sentence.tokens, tags[position : position + len(sentence)], strict=True)
        )
        result.append(replace(sentence, tokens=tokens, has_names=True))
        position += len(sentence)
    return result


def span_tags(length: int, kind: str) -> list[str]:
    """Tags of one name of so many words."""
    if kind == UNKNOWN_NAME:
        return [UNKNOWN_NAME] * length
    return [f"B-{kind}"] + [f"I-{kind}"] * (length - 1)


def name_spans(tags: Sequence[str]) -> list[tuple[int, int, str]]:
    """Names as (start, end, kind); an `I-` that continues nothing opens a name."""
    spans: list[tuple[int, int, str]] = []
    start = 0
    for i, tag in enumerate([*tags, OUTSIDE]):
        open_kind = tags[start][2:] if start < i else ""
        if start < i and tag != f"I-{open_kind}":
            spans.append((start, i, open_kind))
            start = i
        if tag in (OUTSIDE, UNKNOWN_NAME):
            start = i + 1
    return spans


# --- name corpora -------------------------------------------------------------------------

STANDARD_KINDS = {"PER": "PERSON", "ORG": "ORG", "LOC": "LOC"}

WNUT_KINDS = {"person": "PERSON", "location": "LOC", "corporation": "ORG", "group": "ORG"}

CROSSNER_KINDS = {
    "person": "PERSON",
    "politician": "PERSON",
    "writer": "PERSON",
    "musicalartist": "PERSON",
    "researcher": "PERSON",
    "scientist": "PERSON",
    "organisation": "ORG",
    "politicalparty": "ORG",
    "band": "ORG",
    "university": "ORG",
    "magazine": "ORG",
    "location": "LOC",
    "country": "LOC",
    "misc": UNKNOWN_NAME,
    "academicjournal": UNKNOWN_NAME,
    "astronomicalobject": UNKNOWN_NAME,
}
"""CrossNER's `misc` mixes demonyms with newspapers: no loss there. Other kinds are no names."""

_TREEBANK_BRACKETS = {
    "-LRB-": "(", "-RRB-": ")", "-LSB-": "[", "-RSB-": "]", "``": '"', "''": '"'
}  # fmt: skip


def read_iob(
    path: Path,
    kinds: dict[str, str],
    *,
    word_column: int = 0,
    tag_column: int = 1,
    drop_handles: bool = False,
) -> list[Document]:
    """One document a sentence from a column file (CoNLL, IOB2, I-only).

    *When you want it*: every corpus that marks names word by word. Words are cut as the
    run-time tokenizer will see them later, by `retokenize`.
    """
    documents: list[Document] = []
    words: list[str] = []
    tags: list[str] = []
    text = ""

    def flush() -> None:
        if words:
            documents.append([_named_sentence(words, tags, kinds, drop_handles, text)])
        words.clear()
        tags.clear()

    for line in read_lines(path):
        columns = line.split("\t") if "\t" in line else line.split(" ")
        if not line.strip():
            flush()
            text = ""
        elif line.startswith("# text = "):
            text = line.removeprefix("# text = ")
        elif line.startswith("-DOCSTART-") or (line.startswith("# ") and " = " in line):
            continue
        elif len(columns) > tag_column and columns[word_column].strip():
            word = columns[word_column].strip().replace(" ", "_")
            words.append(_TREEBANK_BRACKETS.get(word, word))
            tags.append(columns[tag_column].strip())
    flush()
    return documents


def _named_sentence(
    words: Sequence[str], tags: Sequence[str], kinds: dict[str, str], drop_handles: bool, text: str
) -> Sentence:
    names = [OUTSIDE] * len(words)
    for start, end, kind in name_spans(tags):
        ours = kinds.get(kind)
        if ours is None:
            continue
        if drop_handles and (words[start][0] == "@" or (start and words[start - 1] == "@")):
            continue
        names[start:end] = span_tags(end - start, ours)
    spaces = spaces_in(text, words) or guess_spaces(words)
    return Sentence(
        tuple(Token(w, name=n, space_after=s) for w, n, s in zip(words, names, spaces, strict=True)),
        has_names=True,
        starts_paragraph=True,
    )


_NO_SPACE_BEFORE = frozenset([
    ".", ",", ";", ":", "!", "?", ")", "]", "}", "%", "'s", "'re", "'ve", "'ll", "'m", "'d", "n't", "’s", "’re",
    "’ve", "’ll", "n’t", "...",
])  # fmt: skip
_NO_SPACE_AFTER = frozenset(["(", "[", "{", "$", "£", "€", "#"])


def spaces_in(text: str, words: Sequence[str]) -> list[bool]:
    """Whether a space follows each word in the text it was cut from; empty if the words do not fit it."""
    spaces: list[bool] = []
    position = 0
    for word in words:
        if not text.startswith(word, position):
            return []
        position += len(word)
        rest = text[position:]
        spaces.append(not rest or rest[0].isspace())
        position += len(rest) - len(rest.lstrip())
    return spaces


def guess_spaces(words: Sequence[str]) -> list[bool]:
    """Whether a space follows each word, for corpora that do not say.

    Straight double quotes open and close in turn.
    """
    spaces = [True] * len(words)
    inside_quotes = False
    for i, word in enumerate(words):
        if i + 1 < len(words) and words[i + 1] in _NO_SPACE_BEFORE:
            spaces[i] = False
        if word in _NO_SPACE_AFTER:
            spaces[i] = False
        if word == '"':
            if inside_quotes and i:
                spaces[i - 1] = False
            elif not inside_quotes:
                spaces[i] = False
            inside_quotes = not inside_quotes
    return spaces


def retokenize(document: Document, cut: Callable[[str], list[str]]) -> Document:
    """Cut words of a corpus without syntax as the run-time tokenizer would.

    `cut` gives the pieces of one word; a name tag spreads over them.
    """
    result: Document = []
    for sentence in document:
        if sentence.has_syntax:
            result.append(sentence)
            continue
        tokens: list[Token] = []
        for token in sentence.tokens:
            pieces = cut(token.form)
            if "".join(pieces) != token.form:
                pieces = [token.form]
            for k, piece in enumerate(pieces):
                tag = token.name if k == 0 else token.name.replace("B-", "I-")
                last = k == len(pieces) - 1
                tokens.append(replace(token, form=piece, name=tag, space_after=token.space_after and last))
        result.append(replace(sentence, tokens=tuple(tokens)))
    return result


RE3D_KINDS = {"Person": "PERSON", "Organisation": "ORG", "Location": "LOC", "Nationality": ""}

RE3D_CONFIDENCE = 0.8
"""re3d says how sure its annotators were of each span; below this they often disagreed."""

RE3D_EXCLUDED = ("BBC",)
"""Sources under a non-commercial licence: never read, even if present."""

_PRONOUNS = frozenset(["i", "we", "he", "she", "they", "it", "his", "her", "our", "their", "its", "my", "your", "you"])


def read_re3d(folder: Path, tokenize: Callable[[str], list[tuple[str, bool]]]) -> list[Document]:
    """re3d's documents, one paragraph a sentence; its spans cut down to names.

    `tokenize` gives the words of a text, each with whether a space follows.
    """
    documents: list[Document] = []
    for path in sorted(folder.glob("*.documents.json.gz")):
        source = path.name.removesuffix(".documents.json.gz")
        if any(word in source for word in RE3D_EXCLUDED):
            continue
        spans: dict[str, list[tuple[int, int, str]]] = defaultdict(list)
        for line in read_lines(folder / f"{source}.entities.json.gz"):
            if line.strip():
                entity = json.loads(line)
                sure = entity.get("confidence", 0) >= RE3D_CONFIDENCE
                if entity["type"] in RE3D_KINDS and sure:
                    kind = RE3D_KINDS[entity["type"]]
                    spans[entity["documentId"]].append((entity["begin"], entity["end"], kind))
        for line in read_lines(path):
            if line.strip():
                record = json.loads(line)
                documents.append(_re3d_document(record["text"], spans[record["_id"]], tokenize))
    return documents


def _re3d_document(
    text: str,
    spans: Sequence[tuple[int, int, str]],
    tokenize: Callable[[str], list[tuple[str, bool]]],
) -> Document:
    nationalities = {(b, e) for b, e, kind in spans if not kind}
    document: Document = []
    for match in re.finditer(r"[^\n]+", text):
        words: list[str] = []
        spaces: list[bool] = []
        starts: list[int] = []
        position = match.start()
        for word, space in tokenize(match.group()):
            position = text.index(word, position)
            if word.strip():
                words.append(word)
                spaces.append(space)
                starts.append(position)
            position += len(word)
        ends = [s + len(w) for s, w in zip(starts, words, strict=True)]
        names = [OUTSIDE] * len(words)
        for begin, end, kind in sorted(spans, key=lambda s: s[0] - s[1]):
            inside = [i for i in range(len(words)) if starts[i] >= begin and ends[i] <= end]
            if not kind or not inside or names[inside[0]] != OUTSIDE:
                continue
            cut = _re3d_name(words, inside[0], inside[-1] + 1, kind, starts, ends, nationalities)
            if cut is None:
                continue
            if all(names[i] == OUTSIDE for i in range(*cut)):
                names[cut[0] : cut[1]] = span_tags(cut[1] - cut[0], kind)
        if words:
            document.append(
                Sentence(
                    tuple(Token(w, name=n, space_after=s) for w, n, s in zip(words, names, spaces, strict=True)),
                    has_names=True,
                    starts_paragraph=True,
                )
            )
    return document


def _re3d_name(
    words: Sequence[str],
    start: int,
    end: int,
    kind: str,
    starts: Sequence[int],
    ends: Sequence[int],
    nationalities: set[tuple[int, int]],
) -> tuple[int, int] | None:
    """The name inside a re3d span, which may hold articles, titles, demonyms and descriptions."""
    while start < end and (
        words[start].lower() in ("the", "a", "an")
        or not words[start][0].isalnum()
        or (kind == "PERSON" and words[start].lower().rstrip(".") in TITLES)
        or (end - start == 2 and (starts[start], ends[start]) in nationalities)
    ):
        start += 1
    while end > start and (
        (not words[end - 1][-1].isalnum() and words[end - 1][-1] != ".") or words[end - 1] in ("'s", "’s")
    ):
        end -= 1
    inside = words[start:end]
    if not inside or not inside[0][:1].isupper() or not inside[-1][:1].isupper():
        return None
    if any(w.islower() and w not in _CONNECTORS for w in inside):
        return None
    if any(w.lower() in _PRONOUNS for w in inside):
        return None
    if len(inside) == 1 and inside[0].lower() in _NOT_A_NAME | TITLES:
        return None
    return start, end


# --- one guideline ------------------------------------------------------------------------

PLACE_AGREEMENT = 0.75
"""Share of a name's mentions that must be places before its ORG mentions follow (see below)."""

PLACE_MENTIONS = 4
"""How often a name must occur before corpora may be said to agree on it."""


def place_names(documents: Iterable[Document]) -> set[str]:
    """Names that the corpora together treat as places: countries, cities, regions."""
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    for document in documents:
        for sentence in document:
            tags = [t.name for t in sentence.tokens]
            for start, end, kind in name_spans(tags):
                form = " ".join(t.form for t in sentence.tokens[start:end]).lower()
                counts[form][kind] += 1
    return {
        form
        for form, kinds in counts.items()
        if kinds.total() >= PLACE_MENTIONS and kinds["LOC"] >= PLACE_AGREEMENT * kinds.total()
    }


def relabel_places(document: Document, places: set[str]) -> Document:
    """A country or city that acts or plays ("France beat Chile") is a place for us, not an ORG.

    Corpora disagree on this; the guideline of this project does not.
    """
    result: Document = []
    for sentence in document:
        tags = [t.name for t in sentence.tokens]
        for start, end, kind in name_spans(tags):
            form = " ".join(t.form for t in sentence.tokens[start:end]).lower()
            if kind == "ORG" and form in places:
                tags[start:end] = span_tags(end - start, "LOC")
        tokens = tuple(replace(t, name=n) for t, n in zip(sentence.tokens, tags, strict=True))
        result.append(replace(sentence, tokens=tokens))
    return result
