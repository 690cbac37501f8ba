"""What a report on two briefings says, and where the earlier one comes from."""

import subprocess

import pytest

from generator.desk import changes, earlier
from generator.merging import merge
from generator.records import ActorNote, EditorFile, replace
from generator.writing.data import as_text
from tests.merging.made import Told


def storm(**more):
    """An article with one fact of each kind."""
    told = Told(
        "storm.txt", "“We are ready,” Ana Ruiz said. Peru closed its harbours. Peru wants help.", "2024-03-05", **more
    )
    told.actor("Ana Ruiz").actor("Peru", "country").quote("We are ready", "ana-ruiz")
    told.event("Peru closed its harbours.", "2024-03-04", "peru")
    return told.interest("Peru wants help.", "peru", "goal", "help")


def briefing(*told, notes=()):
    return merge([t.analysis for t in told], EditorFile(actors=tuple(notes)))


def lines(before, after):
    """The report's headings and entries."""
    return [line for line in changes.report(before, after).splitlines() if line]


def test_nothing_changed():
    """Equal briefings differ in nothing."""
    assert lines(briefing(storm()), briefing(storm())) == ["# What changes in the briefing", "Nothing."]


def test_a_new_article_with_its_facts():
    """Every kind is listed with its words and its source."""
    assert lines(briefing(), briefing(storm(title="Storm", url="https://example.org/s"))) == [
        "# What changes in the briefing",
        "## New articles (1)",
        "- [Storm](<https://example.org/s>)",
        "## New actors (2)",
        "- **Ana Ruiz** (person)",
        "- **Peru** (country)",
        "## New quotes (1)",
        "- **Ana Ruiz** said “We are ready” — [Storm](<https://example.org/s>)",
        "## New events (1)",
        "- **2024-03-04** (occurred) Peru closed its harbours. — [Storm](<https://example.org/s>)",
        "## New interests (1)",
        "- **Peru** wants: help, stated as “Peru wants help.” — [Storm](<https://example.org/s>)",
    ]


def test_two_actors_of_one_name_that_become_one():
    """It says so, and not that the one is now the other of the same name."""
    after = briefing(storm())
    peru = next(actor for actor in after.actors if actor.id == "peru")
    one, two = replace(peru, mentions=peru.mentions[:1]), replace(peru, id="peru-2", mentions=peru.mentions[1:])
    before = replace(after, actors=(*(a for a in after.actors if a.id != "peru"), one, two))
    assert "- **Peru** (country) is one actor: what the page peru-2 told is on peru" in lines(before, after)


def test_an_article_that_is_gone_takes_its_facts():
    """The same lists, under other headings."""
    found = lines(briefing(storm()), briefing())
    assert [line for line in found if line.startswith("##")] == [
        "## Articles that are gone (1)",
        "## Actors that are gone (2)",
        "## Quotes that are gone (1)",
        "## Events that are gone (1)",
        "## Interests that are gone (1)",
    ]


def test_a_second_source_and_a_moved_date():
    """A fact that another article tells too is changed, not new; an event's other date is named."""
    month = storm()
    month.events[0] = replace(month.events[0], date="2024-03")
    second = Told("news.txt", "On Monday Peru closed its harbours.", "2024-03-06").actor("Peru", "country")
    second.event("Peru closed its harbours.", "2024-03-04", "peru")
    found = lines(briefing(month), briefing(month, second))
    assert found[1:3] == ["## New articles (1)", "- *news* (news.txt)"]
    (change,) = (line for line in found if "closed its harbours" in line)
    assert change.endswith(": was dated 2024-03; 2 sources, was 1; confidence high, was medium")


def test_an_actor_that_is_renamed():
    """The editor's note moves an actor to another id: it is neither lost nor new, and its facts are as they were."""
    after = briefing(storm(), notes=[ActorNote("Ana Maria Ruiz", "person", ("Ana Ruiz",))])
    found = lines(briefing(storm()), after)
    assert "- **Ana Ruiz** (person) is now **Ana Maria Ruiz** (person)" in found
    assert not [line for line in found if line.startswith(("## New actors", "## Actors that are gone"))]
    assert not any("was said by" in line for line in found)


def test_the_words_of_seeds_are_no_markup():
    """What looks like Markdown, HTML or a link in an article is shown as it stands."""
    told = Told("x.txt", "“[click](javascript:alert) <b>now</b>,” Ana Ruiz said.", title="# *Title* `x`")
    told.actor("Ana Ruiz").quote("[click](javascript:alert) <b>now</b>", "ana-ruiz")
    report = changes.report(briefing(), briefing(told))
    assert "<b>" not in report
    assert "](javascript" not in report
    assert "`" not in report
    assert "javascript" in report


def test_an_earlier_file(tmp_path):
    """A briefing.json is read back as it was written, as far as it is compared."""
    path = tmp_path / "briefing.json"
    path.write_text(as_text(briefing(storm())), "utf-8")
    before = earlier.load(str(path), tmp_path, None, None)
    assert changes.report(before, briefing(storm())).endswith("Nothing.\n")


@pytest.mark.parametrize("content", ["", "{}", "[1]", '{"articles": 3}', "\udcff"])
def test_a_file_that_is_no_briefing(tmp_path, content):
    """The message names the file and what would be right."""
    path = tmp_path / "old.json"
    path.write_bytes(content.encode("utf-8", "surrogateescape"))
    with pytest.raises(earlier.ChangesError, match=r"old\.json: not a briefing\.json"):
        earlier.load(str(path), tmp_path, None, None)


def git(folder, *arguments):
    identity = ("-c", "user.name=x", "-c", "user.email=x@example.org")
    subprocess.run(["git", *identity, *arguments], cwd=folder, check=True, capture_output=True)


def test_a_git_revision(tmp_path):
    """The seeds of the revision are what is compared with, whatever lies in the folder now."""
    seeds = tmp_path / "seeds"
    seeds.mkdir()
    (seeds / "storm.txt").write_text("Storm\n\nThe storm closed the harbour of Lima on Monday, and the ships waited.\n")
    git(tmp_path, "init", "-q")
    git(tmp_path, "add", ".")
    git(tmp_path, "commit", "-qm", "first")
    (seeds / "storm.txt").unlink()
    before = earlier.load("HEAD", seeds, None, 1)
    assert [article.seed for article in before.articles] == ["storm.txt"]


@pytest.mark.parametrize("since", ["no-such-revision", "--output=/tmp/x"])
def test_neither_file_nor_revision(tmp_path, since):
    """A wrong name is an error that says so, and never an option to git."""
    with pytest.raises(earlier.ChangesError, match="neither a file nor a git revision"):
        earlier.load(since, tmp_path, None, 1)
