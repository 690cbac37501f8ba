"""What a page's head says of its article."""

import json

import pytest

from generator.reading import webmeta, webpage
from generator.reading.webmeta import Meta

ARTICLE = {
    "@context": "https://schema.org",
    "@type": "NewsArticle",
    "headline": "Talks &amp; treaties",
    "datePublished": "2022-02-11T18:04:00+01:00",
    "author": [{"@type": "Person", "name": "Ann Example"}, {"@type": "Person", "name": "Ben Sample"}],
    "publisher": {"@type": "Organization", "name": "The Example Courier"},
    "url": "https://example.org/talks",
}


def of(head, body="<p>x</p>"):
    return webmeta.of(webpage.parse(f"<html><head>{head}</head><body>{body}</body></html>"))


def script(data):
    return f'<script type="application/ld+json">{json.dumps(data)}</script>'


EXPECTED = Meta(
    title="Talks & treaties",
    authors=("Ann Example", "Ben Sample"),
    publisher="The Example Courier",
    published="2022-02-11",
    url="https://example.org/talks",
)


@pytest.mark.parametrize(
    "data", [ARTICLE, [ARTICLE], {"@graph": [{"@type": "WebSite"}, ARTICLE]}, {"mainEntity": ARTICLE}]
)
def test_json_ld(data):
    """Alone, in a list, in a graph."""
    assert of(script(data)) == EXPECTED


def test_meta_elements():
    """Open Graph, article and plain names."""
    head = (
        '<meta property="og:title" content="Talks &amp; treaties | The Example Courier">'
        '<meta property="og:site_name" content="The Example Courier">'
        '<meta name="author" content="By Ann Example and Ben Sample">'
        '<meta property="article:published_time" content="2022-02-11T18:04:00Z"><link rel="canonical" href="https://example.org/talks">'
    )
    assert of(head) == EXPECTED


def test_json_ld_wins_over_meta():
    """Where two sources disagree, the one that describes the article and not the page."""
    assert (
        of(script(ARTICLE) + '<meta property="og:title" content="Other"><meta name="author" content="Cara Other">')
        == EXPECTED
    )


def test_a_page_that_says_nothing():
    """Nothing is guessed: neither from the clock nor from a year in the footer."""
    assert of("", "<p>© 2019 The Example Courier</p>") == Meta()


@pytest.mark.parametrize(
    ("body", "day"),
    [
        ('<time datetime="2022-02-11">Friday</time>', "2022-02-11"),
        ('<time datetime="2022-02-11" pubdate>Friday</time><time datetime="2022-02-12">Saturday</time>', "2022-02-11"),
        ('<time datetime="2022-02-11"></time><time datetime="2022-02-12"></time>', None),
    ],
)
def test_time_elements(body, day):
    """One says when it was published, or is the only one; of several nobody knows which."""
    assert of("", body).published == day


@pytest.mark.parametrize(
    "head",
    [
        '<script type="application/ld+json">{broken</script>',
        '<script type="application/ld+json">' + "[" * 100_000 + "</script>",
        script(
            {
                "@type": "NewsArticle",
                "headline": 5,
                "author": 7,
                "publisher": [],
                "datePublished": {},
                "url": "javascript:x",
            }
        ),
        '<meta name="date" content="soon"><meta name="author" content="https://example.org/ann">',
        '<link rel="canonical" href="/talks">',
    ],
)
def test_what_is_broken_or_no_answer_counts_for_nothing(head):
    """Values of the wrong kind, addresses for names, scripts for addresses."""
    assert of(head) == Meta()


def test_escapes_cannot_smuggle_in_what_no_text_holds():
    """Half a character, a control character, a mark that turns the line around."""
    headline = r"Ta\ud83dlks\u0000 \u202ego\n on"
    head = f'<script type="application/ld+json">{{"@type": "Article", "headline": "{headline}"}}</script>'
    assert of(head).title == "Talks go on"
