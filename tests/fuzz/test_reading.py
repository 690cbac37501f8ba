"""Whatever bytes a seed holds, it is an article or a plain refusal, soon."""

from __future__ import annotations

import re
import tempfile
from pathlib import Path

from hypothesis import example, given, settings

from generator.reading import SeedError, read
from generator.records import Article
from tests.hostile.made import PROSE, within

from .ingredients import files

SECONDS = 5.0
UNSEEN = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")
"""What would be obeyed, or would turn the words around, where the text is shown."""


@given(files())
@example((".txt", b""))
@example((".html", f"<title>&#x202e;Talks</title><h1>&#x202e;&#27;[31m</h1><p>{PROSE}</p>".encode()))
@example((".md", f"---\ntitle: \"\\u202e\\0Talks\"\nauthors: ['\u2066x']\n---\n{PROSE}".encode()))
@settings(max_examples=150)
def test_any_bytes_are_an_article_or_refused(file: tuple[str, bytes]) -> None:
    """An article whose blocks make up its text, with nothing unseen in it, the same at every reading; or a reason."""
    suffix, content = file
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / f"seed{suffix}"
        path.write_bytes(content)
        with within(SECONDS):
            first = outcome(path)
        assert outcome(path) == first


def outcome(path: Path) -> Article | str:
    """The article, or why there is none; anything else that is raised is a fault."""
    try:
        article = read(path)
    except SeedError as problem:
        return plain(str(problem), path.name)
    assert article.title.strip()
    assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", article.id)
    assert len(article.id) <= 80
    assert "\n\n".join(article.text[block.start : block.end] for block in article.blocks) == article.text
    shown = (article.title, article.text, article.standfirst, article.publisher, article.url, *article.authors)
    for text in (*shown, *article.furniture):
        assert not UNSEEN.search(text or ""), repr(text)
    return article


def plain(reason: str, name: str) -> str:
    """A reason that names the file and does not drown the reader."""
    assert reason.startswith(name)
    assert len(reason) < 1000
    return reason
