"""A day at the desk: articles come in, the editor corrects, and what is published follows."""

import csv
import json
import subprocess
from pathlib import Path
from types import SimpleNamespace

import pytest

from generator.cli import main

OPENING = """---
title: Norway opens a new harbour in Tromso
date: 2024-05-02
publisher: Northern Letters
---
Norway opened a new harbour in Tromso on Thursday. "We waited eleven years for this day," Fisheries Minister Kari Dahl
told reporters.

Dahl said that the government wants more trade with Iceland. Iceland's ambassador, Jon Einarsson, welcomed the opening.

The Tromso Harbour Board will hold a meeting on 14 May 2024 to set the fees.
"""
PACT = """---
title: Iceland weighs a fishing pact with Norway
date: 2024-05-06
publisher: The Reykjavik Post
---
Iceland is considering a fishing pact with Norway, Prime Minister Anna Helgadottir said on Monday. "A pact must protect
our cod," she said.

Jon Einarsson met Kari Dahl in Oslo on 4 May 2024. "The fees are far too high," he told Norwegian television.
"""
FEES = """---
title: Harbour fees divide the north
date: 2024-05-15
publisher: Northern Letters
---
The Harbour Authority of Tromso set the fees on Tuesday. "Nobody will be shut out," said its director, Per Lund.

Kari Dahl backs the fees. Iceland demands that Norway lower them by June 2024.
"""
LOWER = """---
title: Norway lowers the fees of Tromso
date: 2024-06-03
publisher: Northern Letters
---
Norway lowered the harbour fees on Monday. "We listened to our neighbours," Kari Dahl told parliament.

The Harbour Authority of Tromso opposes the cut. Jon Einarsson welcomed it.
"""

CORRECTED = """title: The north
actors:
  Kari Dahl-Moe:
    aliases: [Kari Dahl]
    descriptor: Norway’s fisheries minister
  Tromso Harbour Board:
    merge: [Harbour Authority of Tromso]
facts:
  {outside}:
    speaker: Anna Helgadottir
  {waited}:
    reject: true
  {meeting}:
    pin: true
"""


def git(*arguments):
    identity = ["-c", "user.name=Desk", "-c", "user.email=desk@example.org", "-c", "commit.gpgsign=false"]
    subprocess.run(["git", *identity, *arguments], check=True, capture_output=True)


def briefing():
    assert main(["generate"]) == 0
    return json.loads(Path("docs/data/briefing.json").read_text("utf-8"))


def fact(found, kind, words):
    (one,) = [f for f in found[kind] if words in (f["content"]["text"] if kind == "quotes" else f["text"])]
    return one


@pytest.fixture(scope="module")
def day(tmp_path_factory):
    """The desk's folder with the briefing as it was in the morning, at noon and in the evening."""
    desk = tmp_path_factory.mktemp("desk")
    inbox = tmp_path_factory.mktemp("inbox")
    for name, text in (("opening", OPENING), ("pact", PACT), ("fees", FEES), ("lower", LOWER)):
        (inbox / f"{name}.txt").write_text(text, encoding="utf-8")
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(desk)
        assert main(["init", "."]) == 0
        assert main(["add", *(str(inbox / f"{name}.txt") for name in ("opening", "pact", "fees"))]) == 0
        morning = briefing()
        git("init", "-q", ".")
        git("add", "seeds")
        git("commit", "-q", "-m", "Three articles")
        (desk / "seeds/briefing.yml").write_text(
            CORRECTED.format(
                outside=fact(morning, "quotes", "Nobody will be shut out")["id"],
                waited=fact(morning, "events", "We waited")["id"],
                meeting=fact(morning, "events", "will hold a meeting")["id"],
            ),
            encoding="utf-8",
        )
        noon = briefing()
        git("commit", "-aqm", "Corrections")
        assert main(["add", str(inbox / "lower.txt")]) == 0
        evening = briefing()
        yield SimpleNamespace(desk=desk, morning=morning, noon=noon, evening=evening)


def changes(day, since, capsys, monkeypatch):
    monkeypatch.chdir(day.desk)
    capsys.readouterr()
    assert main(["changes", "--since", since]) == 0
    sections = capsys.readouterr().out.split("\n## ")[1:]
    return {s.split(" (")[0]: [line for line in s.splitlines() if line.startswith("- ")] for s in sections}


@pytest.mark.parametrize("when", ["noon", "evening"])
def test_the_corrections_hold(day, when):
    """Also when another article has come."""
    found = getattr(day, when)
    quote = fact(found, "quotes", "Nobody will be shut out")
    assert (quote["speaker"], quote["corrected"]) == ("anna-helgadottir", ["speaker"])
    assert not [e for e in found["events"] if "We waited" in e["text"]]
    actors = {actor["id"]: actor for actor in found["actors"]}
    assert "kari-dahl" not in actors
    assert "harbour-authority-of-tromso" not in actors
    assert fact(found, "quotes", "We waited eleven years")["speaker"] == "kari-dahl-moe"
    assert actors["tromso-harbour-board"]["corrected"] == ["merge"]
    assert found["pinned"] == [fact(found, "events", "will hold a meeting")["id"]]


def test_the_new_article_is_read_in_their_light(day):
    """It calls the minister by her former name, and the board by that of the authority."""
    assert fact(day.evening, "quotes", "We listened")["speaker"] == "kari-dahl-moe"
    board = next(actor for actor in day.evening["actors"] if actor["id"] == "tromso-harbour-board")
    assert "norway-lowers-the-fees-of-tromso" in {mention["article"] for mention in board["mentions"]}


def test_changes_tells_the_corrections_and_nothing_else(day, capsys, monkeypatch):
    """To be renamed is told once, not of each fact."""
    monkeypatch.chdir(day.desk)
    git("stash", "-qu")
    try:
        found = changes(day, "HEAD~1", capsys, monkeypatch)
    finally:
        git("stash", "pop", "-q")
    assert set(found) == {"Actors that merged or were renamed", "Quotes that changed", "Events that are gone"}
    assert found["Actors that merged or were renamed"] == [
        "- **Harbour Authority of Tromso** (organization) is now **Tromso Harbour Board** (organization)",
        "- **Kari Dahl** (person) is now **Kari Dahl-Moe** (person)",
    ]
    (moved,) = found["Quotes that changed"]
    assert moved.startswith("- **Anna Helgadottir** said “Nobody will be shut out,”")
    assert moved.endswith("was said by **Per Lund**")
    (gone,) = found["Events that are gone"]
    assert "We waited eleven years for this day" in gone


def test_changes_tells_what_the_new_article_brings(day, capsys, monkeypatch):
    """Against the last commit, and against the data that were published before it the same."""
    found = changes(day, "HEAD", capsys, monkeypatch)
    before = day.desk.parent / "noon.json"
    before.write_text(json.dumps(day.noon), encoding="utf-8")
    assert changes(day, str(before), capsys, monkeypatch) == found
    assert [line.startswith("- *Norway lowers the fees of Tromso*") for line in found["New articles"]] == [True]
    assert any("**Kari Dahl-Moe** said “We listened to our neighbours,”" in line for line in found["New quotes"])
    assert not any("are gone" in heading for heading in found)
    for heading, lines in found.items():
        if heading.startswith("New "):
            assert all("Norway lowers the fees" in line for line in lines), heading


def test_old_addresses_lead_to_the_new_pages(day):
    """Of the actor that was renamed, with her quotes, and of the one that was merged."""
    for old, new in (
        ("actors/kari-dahl", "actors/kari-dahl-moe"),
        ("quotes/kari-dahl", "quotes/kari-dahl-moe"),
        ("actors/harbour-authority-of-tromso", "actors/tromso-harbour-board"),
    ):
        page = (day.desk / f"docs/{old}.md").read_text("utf-8")
        assert f'leads_to: "{new}"' in page
        assert (day.desk / f"docs/{new}.md").is_file()


def test_tables_and_feeds_follow(day):
    """The speaker in the table is the corrected one; the newest article is in the feed under the new name."""
    data = day.desk / "docs/data"
    with (data / "quotes.csv").open(encoding="utf-8-sig", newline="") as file:
        rows = {row["id"]: row for row in csv.DictReader(file)}
    corrected = rows[fact(day.noon, "quotes", "Nobody will be shut out")["id"]]
    assert "Anna Helgadottir" in corrected.values() or "anna-helgadottir" in corrected.values()
    feed = (data / "feed.json").read_text("utf-8")
    assert "Norway lowers the fees of Tromso" in feed
    assert "We waited eleven years for this day" not in [item.get("title") for item in json.loads(feed)["items"]]


def test_nothing_is_left_to_report_of_the_corrections(day, capsys, monkeypatch):
    """Every line of the editor's file is used."""
    monkeypatch.chdir(day.desk)
    capsys.readouterr()
    assert main(["check"]) == 0
    assert "briefing.yml" not in capsys.readouterr().out


def test_fact_ids_survive_an_edit_elsewhere_in_the_article(day, monkeypatch):
    """A sentence more at the head of an article: its facts keep their ids, and so the corrections hold."""
    monkeypatch.chdir(day.desk)
    seed = day.desk / "seeds/harbour-fees-divide-the-north.txt"
    kept = seed.read_text("utf-8")
    try:
        seed.write_text(kept.replace("The Harbour Authority", "Winter was long. The Harbour Authority", 1), "utf-8")
        found = briefing()
    finally:
        seed.write_text(kept, "utf-8")
    before = fact(day.noon, "quotes", "Nobody will be shut out")
    after = fact(found, "quotes", "Nobody will be shut out")
    assert (after["id"], after["speaker"]) == (before["id"], "anna-helgadottir")
    assert after["content"]["start"] != before["content"]["start"]
