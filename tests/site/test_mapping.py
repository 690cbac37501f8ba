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


def test_a_map_is_completed_from_the_former_one(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """With the pages that were kept, in the order of all pages, but for those that the former map, parted or not,
    leaves out. Of what MkDocs lists, only what it made counts."""
    former, site = tmp_path / "former", tmp_path / "site"
    for folder, lines in ((former, ["", "p1/", "p3/"]), (site, ["", "p2/", "p3/", "p4/"])):
        folder.mkdir()
        day = "1" if folder == former else "2"
        text = "".join(f"<url><loc>https://a.org/{at}</loc><lastmod>{day}</lastmod></url>\n" for at in lines)
        (folder / "sitemap.xml").write_text(f"{HEAD}{text}</urlset>\n")
    monkeypatch.setattr(mapping, "MOST", 2)
    mapping.part(former)
    assert mapping.complete(site, former, ["", "p1/", "p2/", "p3/", "p4/"], {"p1/", "p3/", "p4/"})
    lines = (site / "sitemap.xml").read_text().removeprefix(HEAD).splitlines()
    assert lines == [
        *(f"<url><loc>https://a.org/{at}</loc><lastmod>2</lastmod></url>" for at in ("", "p1/", "p2/", "p3/")),
        "</urlset>",
    ]


def test_a_site_without_an_address_has_an_empty_map(tmp_path: Path) -> None:
    """Which is whole as it is; a former map that is not empty means that something is amiss."""
    for name in ("former", "site", "full"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "sitemap.xml").write_text(f"{HEAD}</urlset>\n")
    mapped(tmp_path / "full", 3)
    assert mapping.complete(tmp_path / "site", tmp_path / "former", [""], {""})
    assert not mapping.complete(tmp_path / "site", tmp_path / "full", [""], {""})
