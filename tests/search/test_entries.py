"""What of a built page can be found."""

from __future__ import annotations

from generator.search.entries import Entry, searchable


def page(content: str, head: str = "") -> str:
    """A page as the theme builds it, cut down to what matters."""
    return (
        f"<!doctype html><html><head>{head}</head><body><nav><a>Home</a></nav>"
        f'<main><article class="md-content__inner md-typeset">{content}</article></main><footer>end</footer></body>'
    )


def test_an_entry_begins_at_each_heading():
    """With the words below it up to the next; links and marks in it are words, the permalink is none."""
    found = searchable(
        page(
            '<h1 id="top">Quotes<a class="headerlink" href="#top">¶</a></h1><p>Two <b>of</b> them.</p>'
            '<h2 id="q-1">“We <a href="x">cannot</a> wait”</h2><p>said A</p>'
            "<blockquote><p>one</p><p>two</p></blockquote>"
        )
    )
    assert found is not None
    assert found.entries == (
        Entry("h1", "top", "Quotes", "Two of them."),
        Entry("h2", "q-1", "“We cannot wait”", "said A one two"),
    )


def test_what_is_excluded_is_not_there():
    """A heading with all that follows it up to the next, any other element with what is in it, scripts and pictures."""
    found = searchable(
        page(
            '<h1 id="top">Mara</h1><p>minister<span data-search-exclude> ●Event</span>, 40</p><script>no()</script>'
            '<figure data-search-exclude=""><p>map</p></figure><svg><text>Drawn</text></svg>'
            '<h2 id="said" data-search-exclude>What she said</h2><p>hidden</p><h2 id="more">More</h2><p>shown</p>'
        )
    )
    assert found is not None
    assert found.entries == (Entry("h1", "top", "Mara", "minister, 40"), Entry("h2", "more", "More", "shown"))


def test_a_paragraph_of_an_article_is_an_entry():
    """So that a search leads to the very place; notes in the margin are excluded where they stand."""
    found = searchable(
        page(
            '<h1 id="top">Row</h1><p>by A</p><div class="row"><p class="para" id="p1">First.</p></div>'
            '<div class="row"><blockquote><p class="para" id="p2">Second.</p></blockquote></div>'
        )
    )
    assert found is not None
    assert [(entry.element, entry.anchor, entry.text) for entry in found.entries] == [
        ("h1", "top", "by A"),
        ("p", "p1", "First."),
        ("p", "p2", "Second."),
    ]


def test_markup_in_words_stays_words():
    """What an article says is text, whatever it looks like."""
    found = searchable(
        page('<h1 id="top">A &lt;b&gt; &amp; C</h1><p>&lt;script&gt;x&lt;/script&gt; &lt;/article&gt;</p>')
    )
    assert found is not None
    assert found.entries == (Entry("h1", "top", "A <b> & C", "<script>x</script> </article>"),)


def test_the_front_matter_ranks_a_page():
    """By what the template put into the head; "exclude" leaves the page out."""
    content = '<h1 id="top">A</h1>'
    ranked, plain = searchable(page(content, '<meta name="search" content="10">')), searchable(page(content))
    assert ranked is not None
    assert plain is not None
    assert (ranked.boost, plain.boost) == (10, 1)
    assert searchable(page(content, '<meta name="search" content="exclude">')) is None


def test_a_page_without_content_holds_nothing():
    """One that the theme did not make, and an empty one."""
    assert searchable("<html><body><p>redirect</p></body></html>") is None
    assert searchable(page("")) is None
