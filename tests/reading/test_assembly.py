"""From lines to body, title, standfirst, furniture."""

import pytest

from generator.reading import assembly, lines

from .made import ANOTHER, BODY, NAVIGATION, PAGE_END, SHARE_BAR, STANDFIRST, TEASERS, TEXT, TITLE, page


def read(*parts, title=None):
    return assembly.assemble(lines.split(page(*parts)), title)


def test_a_clean_article():
    """Title above, paragraphs below, nothing removed."""
    found = read(TITLE, TEXT)
    assert (found.title, found.text, found.furniture, found.standfirst) == (TITLE, TEXT, (), None)
    assert [found.text[block.start : block.end] for block in found.blocks] == list(BODY)
    assert {block.kind for block in found.blocks} == {"paragraph"}


def test_a_page_with_everything_around():
    """Navigation, share bar, byline, date, teasers, pleas, comments and rights go; the article stays."""
    found = read(
        NAVIGATION,
        TITLE,
        STANDFIRST,
        "By Ann Example",
        "Published: 11 February 2022 18:04",
        SHARE_BAR,
        TEXT,
        TEASERS,
        PAGE_END,
    )
    assert (found.title, found.standfirst, found.text) == (TITLE, STANDFIRST, TEXT)
    assert found.authors == ("Ann Example",)
    assert found.published == "2022-02-11"
    removed = "\n".join(found.furniture)
    for part in (NAVIGATION, SHARE_BAR, TEASERS, PAGE_END):
        assert part in removed


def test_furniture_keeps_its_order_and_loses_nothing():
    """Every line of the page is in title, standfirst, body or furniture, once."""
    whole = page(NAVIGATION, TITLE, STANDFIRST, "By Ann Example", TEXT, TEASERS, PAGE_END)
    found = assembly.assemble(lines.split(whole))
    kept = {found.title, found.standfirst, *found.text.split("\n\n")}
    assert [line for line in whole.split("\n") if line and line not in kept] == list(found.furniture)


@pytest.mark.parametrize(
    "between", [SHARE_BAR, TEASERS, "Advertisement", "Story continues below", "Read more: Why the harvest failed"]
)
def test_furniture_between_paragraphs_goes(between):
    """In mid-article too."""
    found = read(TITLE, *BODY[:4], between, *BODY[4:])
    assert found.text == TEXT
    assert "\n".join(found.furniture) == between


def test_captions_with_credits_go():
    """Above the body and within it."""
    caption = "The river at Lund in May. Photograph: Ann Example/The Courier"
    found = read(TITLE, caption, *BODY[:4], caption, *BODY[4:])
    assert found.text == TEXT
    assert found.furniture == (caption, caption)


def test_teasers_in_another_script_go():
    """Picture texts and headlines below an article, in any language."""
    teasers = [
        "עדי שטרן",
        "Head of the Art Academy Leads a Quiet Revolution",
        "Переговоры о реке",
        "What the New Dam Will Cost",
    ]
    found = read(TITLE, TEXT, *teasers)
    assert found.text == TEXT
    assert found.furniture == tuple(teasers)


def test_a_list_of_excerpts_below_is_no_part_of_the_article():
    """Headline and summary, headline and summary: other articles."""
    excerpts = [
        "Storm closes schools on the coast",
        "All schools between Kessel and the border stayed shut on Monday after the storm took two roofs away.",
        "What the new budget means for you",
        "The government wants to spend more on roads and less on ports, and some towns will lose their trains.",
        "Harvest fails in the south",
        "Farmers say that the rain came three weeks too late this year and that half of the wheat is lost to them.",
    ]
    assert read(TITLE, TEXT, "Related stories", *excerpts).text == TEXT


def test_names_and_pictures_of_authors_go():
    """As pages print them, the name twice."""
    found = read(TITLE, STANDFIRST, "Ann Example\nAnn Example\nSend in e-mailSend in e-mail", TEXT)
    assert (found.text, found.authors) == (TEXT, ("Ann Example",))


def test_a_repeated_title_goes():
    """It stands in the breadcrumb, above the picture and at the end."""
    found = read(TITLE, "By Ann Example", *BODY[:3], TITLE, *BODY[3:], TITLE)
    assert found.text == TEXT
    assert found.furniture.count(TITLE) == 2


def test_sub_headings_and_lists_keep_their_kind():
    """A short line between paragraphs heads what follows; bullets are items."""
    items = "* The dam must be lower than planned, Bergia says.\n* The farms must have water in August, Arland says."
    found = read(TITLE, *BODY[:3], "What they want", items, *BODY[3:])
    kinds = [(block.kind, found.text[block.start : block.end][:14]) for block in found.blocks][3:6]
    assert kinds == [("heading", "What they want"), ("item", "The dam must b"), ("item", "The farms must")]


@pytest.mark.parametrize(
    "title",
    [
        TITLE,
        "River treaty talks to resume.",
        "Is the river treaty dead?",
        "‘We want the water to flow’: river talks to resume",
        "River talks: again.",
        "TALKS TO RESUME",
    ],
)
def test_titles_of_all_kinds(title):
    """With a full stop or a question mark, in capitals, with a quotation."""
    found = read(title, TEXT)
    assert (found.title, found.text) == (title, TEXT)


@pytest.mark.parametrize("head", ["KESSEL, Bergia (AP) _", "WASHINGTON --"])
def test_a_dateline_is_no_title(head):
    """It is furniture; the title is made of the first sentence."""
    found = read(head, TEXT)
    assert found.furniture == (head,)
    assert found.text == TEXT
    assert found.title == "Ministers from Arland and Bergia agreed on Friday to reopen talks on …"


def test_an_article_without_a_title_loses_no_sentence():
    """Its first paragraph is no title: it is too long for one."""
    found = read(TEXT)
    assert found.text == TEXT
    assert found.title.startswith("Ministers from Arland")


def test_a_given_title_is_the_title():
    """Front matter or a page's head know it; the same line on the page goes, another line stays where it is."""
    found = read(TITLE, TEXT, title=TITLE)
    assert (found.title, found.text, found.furniture) == (TITLE, TEXT, ())
    assert read(TEXT, title="Another title").title == "Another title"


def test_datelines_and_desk_initials_are_cut_off():
    """And are listed."""
    found = read(TITLE, f"LUND, Feb. 11 (Reuters) - {BODY[0]}", *BODY[1:-1], f"{BODY[-1]} (sp/eml)")
    assert found.text == TEXT
    assert found.furniture == ("LUND, Feb. 11 (Reuters) -", "(sp/eml)")
    assert found.agency == "Reuters"


@pytest.mark.parametrize("text", ["", "Home\nNews\nSport", "Log in\nSubscribe"])
def test_no_article(text):
    """Labels alone are none."""
    assert assembly.assemble(lines.split(text)) is None


def test_the_longer_of_two_stories_on_a_page_is_read():
    """A second story below the comments is another article."""
    found = read(TITLE, TEXT, "12 comments\nLeave a comment\nMost read", "The Port of Kessel Will Close", *ANOTHER)
    assert found.text.startswith(BODY[0])


@pytest.mark.parametrize("part", [NAVIGATION, SHARE_BAR, TEASERS, PAGE_END])
@pytest.mark.parametrize("above", [True, False])
def test_each_part_of_a_page_goes_alone(part, above):
    """Above the article or below it."""
    found = read(part, TITLE, "By Ann Example", TEXT) if above else read(TITLE, TEXT, part)
    assert (found.title, found.text) == (TITLE, TEXT)
