"""Saved web pages: their lines, trafilatura's vote on them, and never a request."""

import socket

import pytest

from generator.reading import assembly, webmeta, webpage

from .made import BODY, STANDFIRST, TEASERS, TEXT, TITLE


def paragraphs(*texts):
    return "".join(f"<p>{text}</p>" for text in texts)


LINKS = "".join(f'<li><a href="/x">{line}</a></li>' for line in TEASERS.splitlines()[1:])

PAGE = f"""<!DOCTYPE html>
<html lang="en"><head><title>{TITLE} | The Example Courier</title><script>var a = "<p>no text</p>";</script>
<style>p {{ color: red }}</style></head><body>
<header><nav><ul><li><a href="/">Home</a></li><li><a href="/w">World</a></li></ul></nav></header>
<main><article><h1>{TITLE}</h1><p class="standfirst">{STANDFIRST}</p>
<p class="byline">By <a href="/ann">Ann Example</a></p><time datetime="2022-02-11T18:04:00Z">11 February 2022</time>
<figure><img src="https://example.org/dam.jpg"><figcaption>The dam at dawn. Photo: Ben Sample</figcaption></figure>
{paragraphs(*BODY[:3])}
<h2>What they want</h2>
<blockquote><p>{BODY[3]}</p></blockquote>
<div hidden><p>This paragraph is hidden from every reader, and nobody should ever find it here.</p></div>
<p>{BODY[4].replace("host", "<b>host</b>")}</p>{paragraphs(*BODY[5:])}
<aside><h3>Related stories</h3><ul>{LINKS}</ul></aside>
</article></main>
<footer><p>© 2022 The Example Courier. All rights reserved.</p><a href="/p">Privacy policy</a></footer>
</body></html>"""


def lines(html):
    return webpage.lines(webpage.parse(html), html)


def read(html):
    return assembly.assemble(lines(html))


def test_a_page_gives_its_article():
    """Body, title, standfirst and author; caption, teasers, navigation and rights are listed as furniture."""
    found = read(PAGE)
    assert found.title == TITLE
    assert found.text == TEXT.replace(BODY[3], f"What they want\n\n{BODY[3]}")
    assert found.standfirst == STANDFIRST
    assert found.authors == ("Ann Example",)
    removed = " ".join(found.furniture)
    for part in ("Home", "The dam at dawn.", *TEASERS.splitlines(), "All rights reserved", "Privacy policy"):
        assert part in removed
    assert "hidden" not in removed


def test_blocks_keep_their_kind():
    """The markup says what is a heading and what a quotation."""
    found = read(PAGE)
    kinds = {found.text[block.start : block.end]: block.kind for block in found.blocks}
    assert kinds["What they want"] == "heading"
    assert kinds[BODY[3]] == "quotation"
    assert kinds[BODY[0]] == "paragraph"


def test_scripts_styles_and_hidden_parts_are_no_lines():
    """What no reader sees is neither article nor furniture."""
    found = " ".join(line.text for line in lines(PAGE))
    assert "color" not in found
    assert "no text" not in found
    assert "hidden" not in found


def test_two_breaks_part_paragraphs_and_one_does_not():
    """Old pages have no paragraphs but breaks."""
    found = [line.text for line in lines("<div>one<br>two<br><br>three<br> <br>four</div>")]
    assert found == ["one two", "three", "four"]


def test_links_are_labels_and_sentences_with_links_are_not():
    """A line that is a link alone leads elsewhere."""
    first, second = lines(
        '<p><a href="/a">Why the harvest failed</a></p><p>The dam <a href="/b">failed</a> in May.</p>'
    )
    assert (first.label, second.label) == (True, False)


def test_unknown_elements_do_not_cut_a_sentence():
    """Custom elements stand in mid-line."""
    assert [line.text for line in lines("<p>The <x-term>dam</x-term> failed <o:p></o:p>in May.</p>")] == [
        "The dam failed in May."
    ]


def test_no_request_is_made(monkeypatch):
    """Images, style sheets, entities and addresses in a page are never fetched."""

    def refuse(*_):
        raise AssertionError("a page tried to reach the network")

    monkeypatch.setattr(socket.socket, "connect", refuse)
    monkeypatch.setattr(socket, "getaddrinfo", refuse)
    external = '<!DOCTYPE html [<!ENTITY e SYSTEM "http://example.org/e">]><link rel="stylesheet" href="http://example.org/s.css">'
    assert read(external + PAGE + "<p>&e;</p>").title == TITLE
    assert webmeta.of(webpage.parse(PAGE)).title == TITLE


@pytest.mark.parametrize(
    "html",
    [
        "",
        "   ",
        "<!-- nothing -->",
        "<html></html>",
        "<?xml version='1.0' encoding='utf-16'?><p>x</p>",
        "<div>" * 3000 + "x",
        "<table>" * 300,
        "<p>\ud83d</p>",
        "</p></div>",
        "<a href='" + "x" * 100_000 + "'>y</a>",
        "<br>" * 10_000,
    ],
)
def test_no_page_breaks_the_reader(html):
    """Empty, broken, deeply nested or endless: there is no article in it, and that is all."""
    tree = webpage.parse(html)
    assert tree is None or assembly.assemble(webpage.lines(tree, html)) is None


def test_a_page_with_too_many_elements_is_read_without_the_vote(monkeypatch):
    """trafilatura's time grows faster than the page; the lines alone will do."""
    monkeypatch.setattr(webpage, "MOST_ELEMENTS", 10)
    assert {line.vote for line in lines(PAGE)} == {None}
    assert BODY[0] in read(PAGE).text
