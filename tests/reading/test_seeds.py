"""From files to articles."""

from pathlib import Path

import pytest

from generator.reading import EditorError, SeedError, read, read_all, seeds
from generator.records import ArticleNote

from .made import ANOTHER, BODY, TEXT, TITLE, page

REPOSITORY = Path(__file__).parents[2]


def written(folder, name, text):
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return path


@pytest.mark.parametrize("name", ["a.txt", "a.md", "folder/a.TXT"])
def test_a_text_is_read(tmp_path, name):
    """Title, body and id; the seed is named as the caller names it."""
    article = read(written(tmp_path, name, page(TITLE, TEXT)), name)
    assert (article.title, article.text, article.seed) == (TITLE, TEXT, name)
    assert article.id == "ministers-agree-to-reopen-talks-on-the-river-treaty"
    assert (article.published, article.published_from, article.language) == (None, None, "en")


def test_blocks_and_text_agree(tmp_path):
    """Every paragraph is a block, one blank line between, no line break or space at the edges within."""
    article = read(written(tmp_path, "a.txt", page(TITLE, *BODY[:2], "A heading", *BODY[2:])))
    parts = [article.text[block.start : block.end] for block in article.blocks]
    assert "\n\n".join(parts) == article.text
    assert all(part == " ".join(part.split()) != "" for part in parts)


@pytest.mark.parametrize("suffix", ["html", "htm"])
def test_a_saved_page_is_read(tmp_path, suffix):
    """Its head is heard too."""
    body = "".join(f"<p>{paragraph}</p>" for paragraph in BODY)
    head = (
        f'<title>{TITLE}</title><meta property="og:site_name" content="Courier"><meta name="date" content="2022-02-11">'
    )
    article = read(
        written(tmp_path, f"a.{suffix}", f"<html><head>{head}</head><body><h1>{TITLE}</h1>{body}</body></html>")
    )
    assert (article.title, article.text, article.publisher) == (TITLE, TEXT, "Courier")
    assert (article.published, article.published_from) == ("2022-02-11", "html")


FRONT = "---\ndate: 2022-01-01\ntitle: From the front\npublisher: Front\nauthors: Fay Front\nurl: https://front.example/a\n---\n"
PRINTED = page(TITLE, "By Ann Example", "Published: 11 February 2022 18:04", TEXT)
NOTE = ArticleNote(
    title="Noted",
    date="2022-03-03~",
    authors=("Nora Noted",),
    publisher="Note",
    url="https://note.example/2020/05/06/a",
)


def test_front_matter_is_heard_first(tmp_path):
    """Then the editor, then the page."""
    article = read(written(tmp_path, "a.txt", FRONT + PRINTED), note=NOTE)
    assert (article.published, article.published_from) == ("2022-01-01", "front matter")
    assert (article.title, article.publisher, article.authors) == ("From the front", "Front", ("Fay Front",))
    assert article.url == "https://front.example/a"


def test_the_editor_is_heard_second(tmp_path):
    """An editor's date counts where the front matter gives none, and keeps its ``~``."""
    article = read(written(tmp_path, "a.txt", PRINTED), note=NOTE)
    assert (article.published, article.published_from) == ("2022-03-03~", "editor")
    assert (article.title, article.publisher, article.authors) == ("Noted", "Note", ("Nora Noted",))


def test_the_printed_date_is_heard_third(tmp_path):
    """And the printed byline."""
    article = read(written(tmp_path, "a.txt", PRINTED))
    assert (article.published, article.published_from) == ("2022-02-11", "dateline")
    assert article.authors == ("Ann Example",)


def test_the_address_is_heard_last(tmp_path):
    """Where nothing else says when."""
    note = ArticleNote(url="https://note.example/2020/05/06/a")
    article = read(written(tmp_path, "a.txt", page(TITLE, TEXT)), note=note)
    assert (article.published, article.published_from) == ("2020-05-06", "url")
    assert read(written(tmp_path, "b.txt", PRINTED), note=note).published_from == "dateline"


def test_a_weekday_alone_is_no_date(tmp_path):
    """The text speaks of Friday; nobody knows which."""
    assert read(written(tmp_path, "a.txt", page(TITLE, TEXT))).published is None


def test_the_agency_of_a_dateline_is_the_publisher_if_no_other_is_known(tmp_path):
    """``LUND (AP) —`` is the Associated Press's."""
    path = written(tmp_path, "a.txt", page(TITLE, f"LUND (AP) — {BODY[0]}", *BODY[1:]))
    assert read(path).publisher == "Associated Press"
    assert read(path, note=NOTE).publisher == "Note"


@pytest.mark.parametrize(
    ("name", "data", "reason"),
    [
        ("a.txt", b"", "the file is empty"),
        ("a.html", b"<html><body></body></html>", "it holds no article"),
        ("a.txt", b"Home\nNews\nSport\n", "it holds no article"),
        ("a.txt", bytes(range(256)) * 20, "the file is not text"),
        (
            "a.txt",
            "ממשלת ישראל החליטה היום על צעדים חדשים נגד האינפלציה במשק. ".encode() * 9,
            "it is written in Hebrew",
        ),
        ("a.txt", b"---\ndate: soon\n---\n" + TEXT.encode(), "'soon' is not EDTF"),
        ("a.txt", f"---\nlanguage: he\n---\n{TEXT}".encode(), "it is written in Hebrew"),
        ("a.txt", b"x\n" * 60_000, "more than 50,000 lines"),
        ("a.txt", (TEXT * 20_000)[:20_000_000].encode(), "it is too large (2"),
    ],
)
def test_what_cannot_be_read_is_named_with_its_reason(tmp_path, name, data, reason):
    """And with what to do about it."""
    with pytest.raises(SeedError) as caught:
        read(written(tmp_path, name, data))
    assert reason in caught.value.reason
    assert caught.value.seed == name
    assert caught.value.remedy.endswith(".")


def test_front_matter_can_say_that_a_text_is_english(tmp_path):
    """The detector may err; the editor knows."""
    text = "Xi Putin Modi Lula Ramaphosa Kazan BRICS summit Prabowo Sisi Pezeshkian Abiy Zayed, it went on and on. " * 3
    assert read(written(tmp_path, "a.txt", f"---\nlanguage: en\n---\n{text}")).text


def test_a_missing_file_is_a_seed_error(tmp_path):
    """As is one that may not be read."""
    with pytest.raises(SeedError, match="cannot be opened"):
        read(tmp_path / "a.txt")


def test_a_folder_is_read_in_the_order_of_names(tmp_path):
    """Below sub-folders too; hidden files, other files and folders with such names are passed over."""
    for name in ("b.txt", "a.md", "deep/er/c.html", ".hidden.txt", ".git/d.txt", "notes.pdf", "README"):
        written(tmp_path, name, page(f"The Talks in {name}", TEXT))
    (tmp_path / "folder.txt").mkdir()
    found = read_all(tmp_path)
    assert [article.seed for article in found.articles] == ["a.md", "b.txt", "deep/er/c.html"]
    assert found.problems == ()


def test_problems_do_not_stop_the_others(tmp_path):
    """Each is named; the rest is read."""
    written(tmp_path, "a.txt", b"")
    written(tmp_path, "b.txt", page(TITLE, TEXT))
    written(tmp_path, "c.txt", b"---\ntitle: [\n---\nText")
    found = read_all(tmp_path)
    assert [article.seed for article in found.articles] == ["b.txt"]
    assert [problem.seed for problem in found.problems] == ["a.txt", "c.txt"]


def test_articles_of_one_title_have_ids_of_their_own(tmp_path):
    """Told apart by their seeds' names, so that a third changes neither; a title alone keeps its plain id."""
    written(tmp_path, "b.txt", page(TITLE, TEXT))
    written(tmp_path, "c.txt", page(TITLE, *ANOTHER))
    written(tmp_path, "d.txt", page("The Port of Kessel Will Close", *ANOTHER))
    before = {article.seed: article.id for article in read_all(tmp_path).articles}
    assert len(set(before.values())) == 3
    formerly = {article.seed: article.formerly for article in read_all(tmp_path).articles}
    assert formerly["b.txt"] == formerly["c.txt"] != ()
    assert formerly["d.txt"] == ()
    assert before["d.txt"] == "the-port-of-kessel-will-close"
    written(tmp_path, "a.txt", page(TITLE, *BODY[:4]))
    after = {article.seed: article.id for article in read_all(tmp_path).articles}
    assert before.items() <= after.items()


def test_the_editors_notes_reach_their_seeds(tmp_path):
    """By the seed's name with its folder; names that no seed has are reported."""
    written(tmp_path, "deep/a.txt", page(TITLE, TEXT))
    written(tmp_path, "briefing.yml", "articles:\n  deep/a.txt: {date: 2022~}\n  gone.txt: {date: 2021}\n")
    found = read_all(tmp_path)
    assert found.articles[0].published == "2022~"
    assert found.unknown == ("gone.txt",)


def test_a_broken_editors_file_is_an_editor_error(tmp_path):
    """It holds for every seed, so that nothing is built on half of it."""
    written(tmp_path, "briefing.yml", "artikles: {}\n")
    with pytest.raises(EditorError):
        read_all(tmp_path)


def test_a_link_out_of_the_folder_is_refused(tmp_path):
    """A link within the folder is read; one that leads elsewhere could publish anything."""
    outside = written(tmp_path, "outside/secret.txt", page(TITLE, TEXT))
    inside = written(tmp_path, "seeds/a.txt", page(TITLE, TEXT))
    (tmp_path / "seeds" / "b.txt").symlink_to(outside)
    (tmp_path / "seeds" / "c.txt").symlink_to(inside)
    (tmp_path / "seeds" / "d.txt").symlink_to(tmp_path / "gone.txt")
    found = read_all(tmp_path / "seeds")
    assert [article.seed for article in found.articles] == ["a.txt", "c.txt"]
    assert [problem.seed for problem in found.problems] == ["b.txt", "d.txt"]
    assert "outside the folder" in found.problems[0].reason


def test_a_known_seed_is_opened_for_its_digest_alone(tmp_path, monkeypatch):
    """What this run has hashed already is not opened again; a seed that was changed since, or of another note, is."""
    written(tmp_path, "a.txt", page(TITLE, TEXT))
    written(tmp_path, "b.txt", page(TITLE, *ANOTHER))
    before = read_all(tmp_path)
    monkeypatch.setattr(seeds, "_bytes", None)
    assert read_all(tmp_path, before.read, before.digests) == before
    opened = []
    monkeypatch.setattr(seeds, "_bytes", lambda path, seed: opened.append(seed) or path.read_bytes())
    assert read_all(tmp_path, before.read) == before
    assert opened == ["a.txt", "b.txt"]
    written(tmp_path, "b.txt", page("The Port of Kessel Will Close", *ANOTHER))
    opened.clear()
    after = read_all(tmp_path, before.read, {**before.digests, "b.txt": "of what lies there now"})
    assert opened == ["b.txt"]
    assert after == read_all(tmp_path)


def test_the_shipped_seeds():
    """Two articles, dated by the editor; the first without the furniture of its page."""
    found = read_all(REPOSITORY / "seeds")
    assert found.problems == ()
    assert found.unknown == ()
    first, second = (article for article in found.articles if article.seed.startswith(("000_", "001_")))
    assert (first.publisher, first.published, first.published_from) == ("Haaretz", "2022-02-13~", "editor")
    assert first.authors == ("Jonathan Lis",)
    assert len(first.blocks) == 10
    assert first.text.startswith("In the intensifying crisis")
    assert first.text.endswith("in addition to the U.S.")
    assert "Automatic approval of subscriber comments." in first.furniture
    assert second.furniture == ("Foreign Affairs",)
    assert second.published == "2021-12-30~"
    assert second.text.endswith("it is withdrawing from the Middle East.”")


def test_reading_does_not_depend_on_the_day(tmp_path, monkeypatch):
    """The same bytes give the same article; only what is written counts."""
    path = written(tmp_path, "a.txt", PRINTED)
    assert read(path) == read(path)
    assert not hasattr(seeds, "datetime")
