"""White space that nobody sees is no part of a page's weight."""

from __future__ import annotations

import re
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from generator.site.squeezing import squeeze, squeezed

PAGE = b"""<p>
   One  word

   <b>and another</b>
</p>
<PRE>
  kept

  as it is
</PRE   >
<script>
  a()

  b()
</script>
"""


def test_runs_with_a_line_break_become_one() -> None:
    """Outside of what keeps its white space; blanks within a line stay, as does every word."""
    kept = b"<PRE>\n  kept\n\n  as it is\n</PRE   >\n<script>\n  a()\n\n  b()\n</script>\n"
    assert squeezed(PAGE) == b"<p>\nOne  word\n<b>and another</b>\n</p>\n" + kept


def test_a_hidden_list_of_headings_goes() -> None:
    """One that is shown stays, and so does what stands beside it."""
    page = b'<div class="md-sidebar md-sidebar--secondary" data-md-type="toc"%s><a>A</a></div><div class="md-content">A'
    assert squeezed(page % b" hidden") == b'<div class="md-content">A'
    assert squeezed(page % b" ") == page % b" "


@given(
    st.lists(st.sampled_from(["<p>", "</p>", "<pre>", "</pre>", "a", " ", "\n", "\u00a0", "\n\n", "<b>"])).map("".join)
)
def test_a_reader_sees_no_difference(page: str) -> None:
    """Only white space goes, none of it whole, and squeezing twice is squeezing once."""
    once = squeezed(page.encode()).decode()
    assert squeezed(once.encode()).decode() == once
    fold = re.compile(r"[ \t\n]+")
    assert fold.sub(" ", once) == fold.sub(" ", page)


def test_other_files_are_left(tmp_path: Path) -> None:
    """Pages that were carried over were squeezed when they were made, and are links to the former site's."""
    for name in ("a", "b"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "index.html").write_bytes(b"<p>\n\n")
    (tmp_path / "c.xml").write_bytes(b"<p>\n\n")
    squeeze(tmp_path, ["b/index.html", "c.xml", "d.html"])
    assert (tmp_path / "c.xml").read_bytes() == b"<p>\n\n"
    assert [(tmp_path / name / "index.html").read_bytes() for name in "ab"] == [b"<p>\n\n", b"<p>\n"]
