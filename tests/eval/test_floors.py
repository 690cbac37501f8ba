"""The accuracy gate: no figure may fall below its floor, and no floor may be lowered unseen."""

import json
from pathlib import Path

import pytest

from .corpus import ARTICLES, corpus_hash, gold
from .figures import figures, tallies

FLOORS = json.loads((Path(__file__).parent / "floors.json").read_text("utf-8"))


def test_floors_belong_to_this_corpus():
    """A changed article or annotation asks for new floors: measure with `make eval`, then set both."""
    assert FLOORS["corpus"] == corpus_hash()


def test_every_annotation_stands_in_its_article():
    """Gold words are copied, not paraphrased; a slip here would measure nothing."""
    for g in gold():
        text = " ".join((ARTICLES / f"{g.name}.txt").read_text("utf-8").split())
        names = {a["name"] for a in g.actors}
        words = [f["text"] for f in (*g.quotes, *g.events, *g.interests)] + list(g.noise)
        assert [w for w in words if " ".join(w.split()) not in text] == [], g.name
        people = [n for f in g.interests for n in (*f["holder"], *f["about"])] + [
            n for e in g.events for n in e["participants"]
        ]
        people += [q["speaker"] for q in g.quotes if q["speaker"]]
        assert [n for n in people if n not in names] == [], g.name


@pytest.mark.parametrize("figure", sorted(FLOORS["floors"]))
def test_accuracy_floor(figure):
    """Each figure reaches the floor that an earlier version reached."""
    value, floor = figures()[figure], FLOORS["floors"][figure]
    errors = [f"  {kind}: {remark}" for kind, tally in tallies().items() for remark in tally.remarks]
    assert value >= floor, f"{figure} fell to {value}, the floor is {floor}\n" + "\n".join(errors)


def test_every_figure_has_a_floor():
    """A new figure comes with its floor."""
    assert set(figures()) == set(FLOORS["floors"])
