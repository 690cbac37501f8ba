"""No paragraph of a clean article is ever removed."""

import json
import re
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.reading import assembly, dateline, lines
from generator.reading.frontmatter import split

from .made import ANOTHER, BODY, TITLE, page

SHARED = Path(__file__).parents[3] / "shared"
"""Annotated articles beside the checkout, where there are any."""

GOLD = sorted((SHARED / "gold").glob("*.json"))

SENTENCES = (
    *BODY,
    *ANOTHER,
    "No.",
    "“Why?” she asked.",
    "He did not answer.",
    "The two met again: once in May, once in June.",
    "Prices rose by 3.5% to $71.20 a barrel, the highest since 2014.",
    "Dr. E. M. Sample of the U.S. Department of Rivers disagreed.",
    "“I will not go,” he said. “Not today, not tomorrow, not ever.”",
    "What followed was a silence of three weeks …",
    "“We, the people of both banks, ask you to share this water,” the letter begins.",
    "Nobody was hurt.",
)


@settings(max_examples=150)
@given(st.permutations(SENTENCES), st.integers(3, len(SENTENCES)))
def test_any_paragraphs_in_any_order_stay(order, count):
    """Long or short, quoted or told: what a reporter wrote is kept, in its order, whatever stands beside it."""
    chosen = [BODY[0], *(sentence for sentence in order[:count] if sentence != BODY[0]), BODY[6]]
    chosen = list(dict.fromkeys(chosen))
    found = assembly.assemble(lines.split(page(TITLE, *chosen)))
    assert found.text.split("\n\n") == chosen
    assert found.furniture == ()


@pytest.mark.skipif(not GOLD, reason="no annotated articles in ../shared/gold")
@pytest.mark.parametrize("path", GOLD, ids=lambda path: path.stem)
def test_the_annotated_articles_without_their_furniture(path):
    """Between the first and the last words of the body every line that no annotator called furniture stays."""
    gold = json.loads(path.read_text("utf-8"))["body"]
    _, text = split((path.parent / "texts" / f"{path.stem}.txt").read_text("utf-8"), path.name)
    start, end = text.find(gold["first"]), text.rfind(gold["last"])
    assert start >= 0
    assert end >= 0
    noise = [" ".join(line.split()) for line in gold["noise"]]
    body = []
    for part in re.split(r"\n\s*\n", text[start : end + len(gold["last"])]):
        paragraph = " ".join(part.split())
        while glued := next((line for line in noise if paragraph.startswith(line)), None):
            paragraph = paragraph[len(glued) :].strip()
        if paragraph:
            body.append(dateline.cut(paragraph)[1])
    found = assembly.assemble(lines.split(page("A Title of the Article", *body)))
    assert found.text.split("\n\n") == body
