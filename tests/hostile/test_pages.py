"""A briefing on seeds with markup and script in every field: the built pages hold the words and run none of them."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import unicodedata
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path

import pytest

from generator.cli import main

from .made import LINE, PAYLOADS, PROSE, within

ROOT = Path(__file__).parents[2]
NAMES = (
    "con",
    "nul",
    "..txt",
    "a;b",
    "a'b\"c",
    "<b>x",
    "$(touch pwned)",
    "%2e%2e%2f",
    "CASE",
    "case",
    "Ｃase",
    "index",
    "n13",
    "n14",
    "n15",
)
"""File names that shells, other systems, addresses or pages could take for something else."""

TITLES = (
    "../../etc/pwned", "con", "Case", "CASE", "\u202etxt.exe", "index", "..", "X" * 300,
    "__config", "__search", "__palette", "location", "q-0123456789",
)  # fmt: skip
"""Titles that a page's or an element's name could be made of; a script of the theme looks for ``__config``."""

MARKED = "pwned"

OF_THE_THEME = ("javascript:void(0)",)
"""Addresses that run something and come from the theme itself."""


def write_seeds(folder: Path) -> None:
    """For each payload a seed with it in every field, in turn as text, Markdown and HTML; then the odd names."""
    for k, payload in enumerate(PAYLOADS):
        quoted = json.dumps(f"Talks {k} {payload}")
        front = f"---\ntitle: {quoted}\nstandfirst: {quoted}\nauthors: [{quoted}]\npublisher: {quoted}\nurl: {quoted}\n"
        front += f"date: 2022-02-{k + 1:02}\n---\n"
        spoken = LINE.format(payload)
        text = f"{front}{PROSE}\n\n{spoken}\n\n“We fear {payload} in Norway,” said Anna Keller, a spokeswoman.\n"
        (folder / f"{k:02} pwned.{('txt', 'md')[k % 2]}").write_text(text, encoding="utf-8")
        page = f"<html><head><title>{payload}</title><meta name=author content='{payload}'></head><body><h1>{payload}"
        page += f"</h1><p>By {payload}</p><p>{PROSE}</p><p>{spoken}</p><p onclick=pwned()>{PROSE}</p></body></html>"
        (folder / f"{k:02}.html").write_text(page, encoding="utf-8")
    for k, name in enumerate(NAMES):
        title = TITLES[k % len(TITLES)]
        (folder / f"{name}.txt").write_text(f"---\ntitle: {json.dumps(title)}\n---\n{PROSE} It is paper {k}.\n")


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """The folders of the pages and of the site."""
    folder = tmp_path_factory.mktemp("hostile")
    seeds, docs, site = folder / "seeds", folder / "docs", folder / "site"
    seeds.mkdir()
    write_seeds(seeds)
    docs.mkdir()
    shutil.copy(ROOT / "docs" / "about.md", docs / "about.md")
    shutil.copy(ROOT / "mkdocs.yml", folder / "mkdocs.yml")
    with within(120.0):
        assert main(["generate", "--seeds", str(seeds), "--docs", str(docs), "--no-store", "--workers", "1"]) == 0
    run = subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "--strict", "--quiet", "-d", str(site)],
        cwd=folder, env={**os.environ, "NO_MKDOCS_2_WARNING": "1"}, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert run.returncode == 0, run.stdout + run.stderr
    return docs, site


class Page(HTMLParser):
    """What a browser would make of a page: its elements, and the text that it shows."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str]]] = []
        self.shown: list[str] = []
        self.scripts: list[str] = []
        self.remarks: list[str] = []
        self.inside = ""
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, {name: value or "" for name, value in attrs}))
        self.inside = tag if tag in ("script", "style") else ""

    def handle_endtag(self, tag: str) -> None:
        self.inside = ""

    def handle_data(self, data: str) -> None:
        (self.scripts if self.inside else self.shown).append(data)

    def handle_comment(self, data: str) -> None:
        self.remarks.append(data)


def pages(site: Path) -> Iterator[tuple[str, Page]]:
    """Every page of the site, by its place."""
    for path in sorted(site.rglob("*.html")):
        yield str(path.relative_to(site)), Page(path.read_text(encoding="utf-8"))


def test_no_words_of_a_seed_became_anything_but_text(built: tuple[Path, Path]) -> None:
    """No script, no handler, no address, no element and no remark comes from a seed."""
    wrong: list[tuple[str, object]] = []
    for place, page in pages(built[1]):
        for tag, attributes in page.elements:
            for name, value in attributes.items():
                plain = "".join(value.split()).lower()
                runs = name.startswith("on") or plain.startswith(("javascript:", "data:text", "vbscript:"))
                if runs and plain not in OF_THE_THEME:
                    wrong.append((place, (tag, name, value)))
                if name == "srcdoc" or (name in ("src", "action", "formaction") and MARKED in plain):
                    wrong.append((place, (tag, name, value)))
            if tag in ("iframe", "object", "embed", "base") or (tag == "svg" and MARKED in str(attributes)):
                wrong.append((place, (tag, attributes)))
        wrong += [(place, text) for text in page.remarks if MARKED in text]
        wrong += [(place, text) for text in page.scripts if MARKED in text and not is_data(text)]
    assert wrong == []


def is_data(script: str) -> bool:
    """JSON for machines: it may hold a seed's words, and nothing runs it."""
    try:
        json.loads(script)
    except ValueError:
        return False
    return "<" not in script


def test_the_words_stand_on_the_page_as_they_were_written(built: tuple[Path, Path]) -> None:
    """Each sentence with a payload is shown whole on the page of its article, and the title on the list of sources."""
    docs, site = built
    briefing = json.loads((docs / "data/briefing.json").read_text(encoding="utf-8"))
    shown = {place: flat("".join(page.shown)) for place, page in pages(site)}
    checked = 0
    for article in briefing["articles"]:
        page = shown[f"sources/{article['id']}/index.html"]
        assert flat(article["title"]) in page
        for payload in PAYLOADS:
            if flat(payload) in flat(article["text"]):
                assert flat(payload) in page, article["seed"]
                checked += 1
    assert checked >= len(PAYLOADS)
    for k, payload in enumerate(PAYLOADS):
        texts = [a["text"] for a in briefing["articles"] if a["seed"].startswith(f"{k:02} pwned")]
        assert len(texts) == 1
        assert LINE.format(payload) in texts[0] or k % 2, "plain text is taken to the letter"


def test_no_title_takes_the_name_of_another_element(built: tuple[Path, Path]) -> None:
    """Each id stands once on its page, and what begins with two underscores is the theme's own."""
    for place, page in pages(built[1]):
        if ("meta", "noindex") in {(tag, attributes.get("content")) for tag, attributes in page.elements}:
            continue  # a former address, which only leads on and holds nothing of the theme's
        ids = [(attributes["id"], tag) for tag, attributes in page.elements if attributes.get("id")]
        names = [name for name, _ in ids]
        assert sorted({name for name in names if names.count(name) > 1}) == [], place
        assert [one for one in ids if one[0].startswith("__") and one[1] in ("h1", "h2", "h3", "h4", "p")] == [], place
        assert ("__config", "script") in ids, place


def flat(text: str) -> str:
    """Without what no reader sees: how often a space stands, and how a letter is composed."""
    return " ".join(unicodedata.normalize("NFC", text).split())


def test_no_seed_writes_outside_of_its_folder(built: tuple[Path, Path]) -> None:
    """Names such as ``../../etc`` name nothing, and no two pages differ by capitals alone."""
    docs, _ = built
    assert sorted(p.name for p in docs.parent.iterdir()) == ["docs", "mkdocs.yml", "seeds", "site"]
    made = [str(path.relative_to(docs)) for path in docs.rglob("*") if path.is_file()]
    assert len({unicodedata.normalize("NFKC", name).casefold() for name in made}) == len(made)
    assert all(name.isascii() and len(name) < 200 for name in made)
    assert not {Path(name).stem.casefold() for name in made} & {"con", "prn", "aux", "nul", "com1", "lpt1"}
    assert not (ROOT / "pwned").exists()
