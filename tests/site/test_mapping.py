"""The site's map: whole, and light for the theme."""

from __future__ import annotations

import gzip
import re
from pathlib import Path

import pytest

from generator.site import mapping

HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n'


def mapped(site: Path, pages: int) -> str:
    """A site with a map, and the map."""
    lines = [f"<url><loc>https://a.org/{f'p{n}/' if n else ''}</loc></url>\n" for n in range(pages)]
    text = HEAD + "".join(lines) + "</urlset>\n"
    (site / "sitemap.xml").write_text(text)
    (site / "sitemap.xml.gz").write_bytes(gzip.compress(text.encode(), mtime=7))
    return text


def test_a_long_map_is_parted(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Every page is in one of the parts, each a map of its own; the theme finds no page in the index."""
    monkeypatch.setattr(mapping, "MOST", 4)
    monkeypatch.setattr(mapping, "PART", 3)
    text = mapped(tmp_path, 8)
    mapping.part(tmp_path)
    index = (tmp_path / "sitemap.xml").read_text()
    assert re.findall("<loc>(.*)</loc>", index) == [f"https://a.org/sitemap_{n}.xml" for n in (1, 2, 3)]
    assert "<url>" not in index
    packed = (tmp_path / "sitemap.xml.gz").read_bytes()
    assert gzip.decompress(packed).decode() == index
    assert packed[4] == 7
    parts = [(tmp_path / f"sitemap_{n}.xml").read_text() for n in (1, 2, 3)]
    assert all(part.startswith(HEAD) and part.endswith("</urlset>\n") for part in parts)
    assert re.findall("<loc>.*</loc>", "".join(parts)) == re.findall("<loc>.*</loc>", text)


def test_a_short_map_stays(tmp_path: Path) -> None:
    """A site without a map, too."""
    mapping.part(tmp_path)
    text = mapped(tmp_path, 8)
    mapping.part(tmp_path)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["sitemap.xml", "sitemap.xml.gz"]
    assert (tmp_path / "sitemap.xml").read_text() == text
