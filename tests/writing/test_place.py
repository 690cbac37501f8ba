"""Addresses on the web of the pages in the documents folder."""

from __future__ import annotations

import pytest

from generator.writing import Place


@pytest.mark.parametrize(
    ("page", "folders", "files"),
    [
        ("index.md", "", "index.html"),
        ("actors/index.md", "actors/", "actors/index.html"),
        ("actors/index_.md", "actors/index_/", "actors/index_.html"),
        ("sources/x.md#q-1", "sources/x/#q-1", "sources/x.html#q-1"),
        ("data/feed.xml", "data/feed.xml", "data/feed.xml"),
    ],
)
def test_a_page_is_where_the_builder_puts_it(page: str, folders: str, files: str) -> None:
    """With a folder a page, as MkDocs does by default, and with a file a page."""
    assert Place().path(page) == folders
    assert Place(folders=False).path(page) == files
    assert Place("https://example.org/b/").url(page) == "https://example.org/b/" + folders
    assert Place().url(page) is None
