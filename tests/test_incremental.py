"""A run after any change gives, byte for byte, what a run from nothing gives; what is remembered only saves time."""

from __future__ import annotations

import functools
import shutil
import tempfile
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator import assembling
from generator.cli import main

HARBOUR = """---
title: {title}
date: 2024-05-02
publisher: {publisher}
---
Norway opened a new harbour in Tromso on Thursday. "We waited eleven years for this day," Fisheries Minister Kari Dahl
told reporters.

Dahl said that the government wants more trade with Iceland. The Tromso Harbour Board will set the fees on 14 May 2024.
"""
PACT = """---
title: Iceland weighs a fishing pact
date: {date}
---
Iceland is considering a fishing pact with Norway, Prime Minister Anna Helgadottir said on Monday. "A pact must protect
our cod," she said. Kari Dahl welcomed the plan.
"""
FEES = """---
title: Harbour fees divide the north
date: 2024-05-15
---
The Tromso Harbour Board set the fees on {day}. Iceland demands that Norway lower them by June 2024, Anna Helgadottir
told parliament.
"""

VARIANTS: Mapping[str, tuple[str, ...]] = {
    "harbour.txt": (HARBOUR.format(title="Norway opens a new harbour", publisher="Northern Letters"),),
    "wire.txt": (HARBOUR.format(title="New harbour opens in Tromso", publisher="The Post"), FEES.format(day="Tuesday")),
    "pact.txt": (PACT.format(date="2024-05-06"), PACT.format(date="2024-05-01")),
    "fees.txt": (FEES.format(day="Tuesday"), FEES.format(day="Wednesday")),
    "briefing.yml": (
        "title: The north\nactors:\n  Kari Dahl:\n    descriptor: Norway’s minister\n    aliases: [Dahl]\n",
        "sources: cited\nactors:\n  Anna Helgadottir: {hide: true}\n",
        "articles:\n  harbour.txt: {publisher: Letters, date: 2024-05-07}\n",
    ),
}
"""Seeds, and what stands in them; ``wire.txt`` is a copy of the first article, or of another."""

State = tuple[tuple[str, int], ...]
"""Which seeds there are, and which of its texts each has."""


def states() -> st.SearchStrategy[State]:
    """The first seed is always there: a briefing of nothing is refused."""
    others = [name for name in VARIANTS if name != "harbour.txt"]
    each = [st.sampled_from([None, *range(len(VARIANTS[name]))]) for name in others]
    return st.tuples(*each).map(
        lambda chosen: (
            ("harbour.txt", 0),
            *((name, n) for name, n in zip(others, chosen, strict=True) if n is not None),
        )
    )


def tree(folder: Path) -> dict[str, bytes]:
    """Every file below a folder with its bytes."""
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def generate(folder: Path, state: State) -> dict[str, bytes]:
    """The documents of a briefing's folder after a run on these seeds."""
    shutil.rmtree(folder / "seeds", ignore_errors=True)
    (folder / "seeds").mkdir()
    for name, number in state:
        (folder / "seeds" / name).write_text(VARIANTS[name][number], encoding="utf-8")
    where = {"--seeds": folder / "seeds", "--docs": folder / "docs", "--store": folder / "cache" / "analyses.sqlite"}
    assert main(["generate", "--workers", "1", *(str(one) for pair in where.items() for one in pair)]) == 0
    return tree(folder / "docs")


@pytest.fixture(scope="module")
def begun(tmp_path_factory: pytest.TempPathFactory) -> Callable[[Path], None]:
    """Begins a folder in which nothing is remembered but the analyses of all articles, which take the longest."""
    folder = tmp_path_factory.mktemp("analysed")
    for number in range(2):
        state = tuple((name, min(number, len(texts) - 1)) for name, texts in VARIANTS.items())
        for one in (state, tuple(pair for pair in state if pair[0] != "briefing.yml")):
            generate(folder, one)
    generate(folder, (("harbour.txt", 0), ("briefing.yml", 2)))

    def begin(where: Path) -> None:
        (where / "cache").mkdir(parents=True)
        shutil.copy(folder / "cache" / assembling.STORE.name, where / "cache")

    return begin


@pytest.fixture(scope="module")
def clean(begun: Callable[[Path], None]) -> Callable[[State], dict[str, bytes]]:
    """The documents of a first run on these seeds."""

    @functools.cache
    def from_nothing(state: State) -> dict[str, bytes]:
        with tempfile.TemporaryDirectory() as folder:
            begun(Path(folder))
            return generate(Path(folder), state)

    return from_nothing


@settings(max_examples=4)
@given(st.lists(states(), min_size=2, max_size=3))
def test_a_run_after_any_change_gives_the_bytes_of_a_clean_one(
    begun: Callable[[Path], None], clean: Callable[[State], dict[str, bytes]], runs: list[State]
) -> None:
    """Articles come, go and change, and so do the editor's corrections, one after the other and several at once."""
    with tempfile.TemporaryDirectory() as folder:
        begun(Path(folder))
        for state in runs:
            assert generate(Path(folder), state) == clean(state)


def test_back_and_forth(begun: Callable[[Path], None], clean: Callable[[State], dict[str, bytes]]) -> None:
    """One article more, one less, a copy that becomes another story, and back again: nothing of it is left."""
    one: State = (("harbour.txt", 0), ("pact.txt", 0))
    more: State = (*one, ("fees.txt", 0))
    copied: State = (*one, ("wire.txt", 0))
    told: State = (*one, ("wire.txt", 1))
    with tempfile.TemporaryDirectory() as folder:
        begun(Path(folder))
        for state in (one, more, one, copied, told, copied, one):
            assert generate(Path(folder), state) == clean(state)
        assert clean(copied) != clean(told)
