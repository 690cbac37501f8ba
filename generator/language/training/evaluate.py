"""Measure a model as it is used: text in, `Doc` out, compared with the corpora's test parts.

Needs no torch. Words are matched by their place in the text, as the CoNLL 2018 shared task did, so
a wrong word boundary counts against everything that stands on it; one paragraph is one input.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path

from generator.language.document import Doc, Token
from generator.language.pipeline import Pipeline
from generator.language.training import corpora
from generator.language.training.corpora import ROOT, UNKNOWN_NAME, Document, Sentence, name_spans
from generator.language.training.name_corpora import CROSSNER_KINDS, STANDARD_KINDS, read_iob
from generator.language.training.selection import known_names, read_corpus
from generator.language.training.treebanks import read_conllu, read_gum

Parse = Callable[[str], Doc]
Figures = dict[str, float]

NAME_KINDS = ("PERSON", "ORG", "LOC")

MAIN_RELATIONS = ("nsubj", "obj", "ccomp", "advcl", "acl", "parataxis")
"""Relations whose recall is listed: those that quotations and interests are read from."""


def paragraphs(documents: Iterable[Document]) -> Iterator[list[Sentence]]:
    """Sentences of each paragraph."""
    for document in documents:
        current: list[Sentence] = []
        for sentence in document:
            if sentence.starts_paragraph and current:
                yield current
                current = []
            current.append(sentence)
        if current:
            yield current


def text_and_places(paragraph: Sequence[Sentence]) -> tuple[str, list[list[tuple[int, int]]]]:
    """The text of a paragraph and the place of every word in it, sentence by sentence."""
    text = ""
    places: list[list[tuple[int, int]]] = []
    for sentence in paragraph:
        here = []
        for i, token in enumerate(sentence.tokens):
            here.append((len(text), len(text) + len(token.form)))
            last = i == len(sentence.tokens) - 1
            text += token.form + (" " if token.space_after or last else "")
        places.append(here)
    return text.rstrip(), places


def percent(right: int, found: int, wanted: int) -> float:
    """F1 in percent."""
    return round(200 * right / (found + wanted), 2) if found + wanted else 0.0


def measure_syntax(parse: Parse, documents: Iterable[Document]) -> Figures:
    """Tags, lemmas, trees and sentences on a treebank."""
    counts: Counter[str] = Counter()
    for paragraph in paragraphs(documents):
        text, places = text_and_places(paragraph)
        doc = parse(text)
        gold = _gold_words(paragraph, places)
        words = {(t.idx, t.idx + len(t)): t for t in doc if not t.is_space}
        counts["gold"] += len(gold)
        counts["found"] += len(words)
        found_sentences = {_bounds([t for t in s if not t.is_space]) for s in doc.sents}
        gold_sentences = {(p[0][0], p[-1][1]) for p in places}
        counts["sents"] += len(found_sentences & gold_sentences)
        counts["sents gold"] += len(gold_sentences)
        counts["sents found"] += len(found_sentences)
        for place in gold.keys() & words.keys():
            _count_word(counts, *gold[place], words[place])
        for token, _ in gold.values():
            relation = token.deprel.split(":")[0]
            if relation in MAIN_RELATIONS:
                counts[f"all {relation}"] += 1
    figures = {
        name: percent(counts[name], counts["found"], counts["gold"])
        for name in ("tokens", "upos", "xpos", "feats", "lemma", "uas", "las")
    }
    figures["lemma of matched words"] = round(100 * counts["lemma"] / max(1, counts["tokens"]), 2)
    figures["sents"] = percent(counts["sents"], counts["sents found"], counts["sents gold"])
    for relation in MAIN_RELATIONS:
        figures[relation] = round(100 * counts[relation] / max(1, counts[f"all {relation}"]), 1)
    figures["words"] = counts["gold"]
    return figures


GoldWord = tuple[corpora.Token, tuple[int, int] | None]


def _gold_words(
    paragraph: Sequence[Sentence], places: Sequence[Sequence[tuple[int, int]]]
) -> dict[tuple[int, int], GoldWord]:
    """Words by place, each with the place of its head (None for a root)."""
    return {
        here[i]: (token, None if token.head == ROOT else here[token.head])
        for sentence, here in zip(paragraph, places, strict=True)
        for i, token in enumerate(sentence.tokens)
    }


def _bounds(tokens: Sequence[Token]) -> tuple[int, int]:
    if not tokens:
        return (-1, -1)
    return tokens[0].idx, tokens[-1].idx + len(tokens[-1])


def _count_word(counts: Counter[str], gold: corpora.Token, gold_head: tuple[int, int] | None, found: Token) -> None:
    counts["tokens"] += 1
    counts["upos"] += gold.upos == found.pos_
    counts["xpos"] += gold.xpos == found.tag_
    counts["feats"] += gold.feats == found.feats
    counts["lemma"] += gold.lemma == found.lemma_
    head = None if found.head.i == found.i else (found.head.idx, found.head.idx + len(found.head))
    attached = head == gold_head
    relation = gold.deprel.split(":")[0]
    labelled = attached and relation == found.dep_.lower().split(":")[0]
    counts["uas"] += attached
    counts["las"] += labelled
    if relation in MAIN_RELATIONS:
        counts[relation] += labelled


def measure_names(parse: Parse, documents: Iterable[Document]) -> Figures:
    """Names on a name corpus: exact span and kind; what the corpus leaves open is not counted."""
    right: Counter[str] = Counter()
    found_counts: Counter[str] = Counter()
    wanted: Counter[str] = Counter()
    for paragraph in paragraphs(documents):
        text, places = text_and_places(paragraph)
        flat = [place for here in places for place in here]
        tags = [t.name for s in paragraph for t in s.tokens]
        gold = {(flat[a][0], flat[b - 1][1], kind) for a, b, kind in name_spans(tags)}
        unknown = [flat[i] for i, tag in enumerate(tags) if tag == UNKNOWN_NAME]
        found = {(e.start_char, e.end_char, e.label_) for e in parse(text).ents if e.label_ in NAME_KINDS}
        found = {f for f in found if not any(f[0] < end and start < f[1] for start, end in unknown)}
        for kind in NAME_KINDS:
            of_kind = {f for f in found if f[2] == kind}
            gold_of_kind = {g for g in gold if g[2] == kind}
            right[kind] += len(of_kind & gold_of_kind)
            found_counts[kind] += len(of_kind)
            wanted[kind] += len(gold_of_kind)
        right["span"] += len({f[:2] for f in found} & {g[:2] for g in gold})
    all_right, all_found, all_wanted = right.total() - right["span"], found_counts.total(), wanted.total()
    figures = {
        "P": round(100 * all_right / max(1, all_found), 1),
        "R": round(100 * all_right / max(1, all_wanted), 1),
        "F": percent(all_right, all_found, all_wanted),
        "span F": percent(right["span"], all_found, all_wanted),
        "names": all_wanted,
    }
    for kind in NAME_KINDS:
        figures[kind] = percent(right[kind], found_counts[kind], wanted[kind])
    return figures


def measure_unseen(parse: Parse, documents: Iterable[Document], seen: set[str]) -> Figures:
    """Recall of names by whether the very name was in training."""
    right: Counter[bool] = Counter()
    wanted: Counter[bool] = Counter()
    for paragraph in paragraphs(documents):
        text, places = text_and_places(paragraph)
        flat = [place for here in places for place in here]
        tags = [t.name for s in paragraph for t in s.tokens]
        found = {(e.start_char, e.end_char, e.label_) for e in parse(text).ents}
        for start, end, kind in name_spans(tags):
            name = (flat[start][0], flat[end - 1][1], kind)
            known = text[name[0] : name[1]].lower() in seen
            wanted[known] += 1
            right[known] += name in found
    return {
        "seen": round(100 * right[True] / max(1, wanted[True]), 1),
        "unseen": round(100 * right[False] / max(1, wanted[False]), 1),
        "unseen names": wanted[False],
    }


def read_speech_cases(path: Path) -> list[tuple[str, str, set[str]]]:
    """Hand-written sentences: text, speech verb, accepted subject heads (separated by `|`)."""
    rows = (line.split("\t") for line in path.read_text("utf-8").splitlines() if line and line[0] != "#")
    return [(text, verb, set(heads.split("|"))) for text, verb, heads in rows]


def measure_speech(parse: Parse, cases: Iterable[tuple[str, str, set[str]]]) -> tuple[Figures, list[str]]:
    """How often the speaker is the speech verb's subject and the text one sentence; and the misses."""
    right = whole = total = 0
    misses = []
    for text, verb, heads in cases:
        doc = parse(text)
        total += 1
        verbs = [t for t in doc if t.text == verb]
        ok = bool(verbs) and any(
            t.text in heads and t.dep_.startswith("nsubj") and t.head.i == verbs[-1].i for t in doc
        )
        right += ok
        one = len(list(doc.sents)) == 1
        whole += one
        if not ok or not one:
            parts = " / ".join(s.text for s in doc.sents)
            arcs = [f"{t.text}-{t.dep_}->{t.head.text}" for t in doc if t.text in heads or t.text == verb]
            misses.append(f"{parts} {' '.join(arcs)}")
    return {"right": right, "one sentence": whole, "cases": total}, misses


def main() -> None:
    """Command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--corpora", type=Path, required=True, help="folder with treebanks/ and ner/")
    parser.add_argument("--model", type=Path, required=True, help="folder of the exported model")
    parser.add_argument("--speech", type=Path, help="file of inverted-speech cases")
    parser.add_argument("--dev", action="store_true", help="development parts instead of test parts")
    parser.add_argument("--unseen", action="store_true", help="recall of names that no training part holds, too")
    parser.add_argument("--out", type=Path, help="write the figures here as JSON")
    arguments = parser.parse_args()
    parse = Pipeline(arguments.model).parse
    trees, names = arguments.corpora / "treebanks", arguments.corpora / "ner"
    part = "dev" if arguments.dev else "test"
    ewt = read_conllu(trees / f"en_ewt.{part}.conllu.gz")
    gum = read_gum(trees / f"en_gum.{part}.conllu.gz")
    figures: dict[str, Figures] = {}

    def show(name: str, measured: Figures) -> None:
        figures[name] = measured
        print(name, json.dumps(measured), flush=True)

    if arguments.speech:
        measured, misses = measure_speech(parse, read_speech_cases(arguments.speech))
        show("inverted speech", measured)
        for miss in misses:
            print("   ", miss)
    show(f"EWT {part}", measure_syntax(parse, ewt))
    show(f"GUM {part}", measure_syntax(parse, gum))
    names_of: dict[str, list[Document]] = {f"GUM {part}": gum}
    uner = read_iob(names / f"uner_ewt.{part}.iob2.gz", STANDARD_KINDS, word_column=1, tag_column=2)
    names_of[f"UNER EWT {part}"] = uner
    if not arguments.dev:
        politics = read_iob(names / "crossner_politics.dev.txt.gz", CROSSNER_KINDS)
        names_of["CrossNER politics dev"] = politics
    seen = known_names(read_corpus(arguments.corpora)) if arguments.unseen else set()
    for name, documents in names_of.items():
        show(f"names {name}", measure_names(parse, documents))
        if seen:
            show(f"recall of names {name}", measure_unseen(parse, documents, seen))
    if arguments.out:
        arguments.out.write_text(json.dumps(figures, indent=1) + "\n", "utf-8")


if __name__ == "__main__":
    main()
