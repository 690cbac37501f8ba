"""The command line: exit codes, messages that name the file and the remedy, and what goes where."""

import itertools
import json
import subprocess
import sys
from pathlib import Path

import pytest

from generator import site
from generator.arguments import parser
from generator.cli import main
from generator.records import Actor, Analysis, Evidence, Mention, Quote

ROOT = Path(__file__).parents[1]
NEWS = (
    "Storm closes harbour\n\nThe harbour of Lima was closed on Monday, Ana Ruiz said. “We wait for the wind to turn.”\n"
)


@pytest.fixture
def desk(tmp_path, monkeypatch):
    """A working folder with one seed, in which an article's only actor is Ana Ruiz."""

    def analyse(article):
        start = article.text.find("Ana Ruiz")
        if start < 0:
            raise RuntimeError("no Ana here")
        mention = Mention(article.seed, start, start + 8, "Ana Ruiz")
        words = "We wait for the wind to turn."
        at = article.text.find(words)
        quote = Quote("q-1", "direct", None, None, None, Evidence(article.seed, at, at + len(words), words))
        return Analysis(article, actors=(Actor("ana", "Ana Ruiz", "person", mentions=(mention,)),), quotes=(quote,))

    monkeypatch.setattr("generator.analysis.analyse", analyse)
    monkeypatch.chdir(tmp_path)
    (tmp_path / "seeds").mkdir()
    (tmp_path / "seeds" / "storm.txt").write_text(NEWS)
    return tmp_path


def commands():
    """Every command's name and parser."""
    (choices,) = (action.choices for action in parser()._actions if action.choices)
    return sorted(choices.items())


@pytest.mark.parametrize(("name", "parser"), commands())
def test_every_command_says_what_it_does(name, parser, capsys):
    """`--help` exits with 0, and every option is explained."""
    with pytest.raises(SystemExit) as ended:
        main([name, "--help"])
    assert ended.value.code == 0
    assert f"briefing {name}" in capsys.readouterr().out
    assert parser.description.endswith(".")
    assert [action.dest for action in parser._actions if not action.help] == []


@pytest.mark.parametrize(
    "wrong",
    [[], ["nonsense"], ["generate", "--workers", "0"], ["generate", "--workers", "x"], ["analyse"], ["changes"]],
    ids=" ".join,
)
def test_wrong_usage_ends_with_2(wrong, capsys):
    """The usage goes to standard error."""
    with pytest.raises(SystemExit) as ended:
        main(wrong)
    assert ended.value.code == 2
    assert "usage: briefing" in capsys.readouterr().err


def test_a_correction_that_fits_nothing_is_said_by_generate_and_check(desk, capsys):
    """With its line, each time: also when nothing else has changed; ``check --strict`` fails on it."""
    (desk / "seeds" / "briefing.yml").write_text("articles:\n  gone.txt: {}\nfacts:\n  q-0123456789: {reject: true}\n")
    said = "warning: briefing.yml, line 4: no fact has the id q-0123456789."
    for _ in range(2):
        assert main(["generate"]) == 0
        assert said in capsys.readouterr().err
    assert main(["check"]) == 0
    report = capsys.readouterr().out
    assert said in report
    assert "warning: briefing.yml, line 2: there is no seed gone.txt." in report
    assert main(["check", "--strict"]) == 1


def test_generate_writes_and_says_so(desk, capsys):
    """Pages and data below docs/; nothing on standard output, no progress where there is no terminal."""
    assert main(["generate"]) == 0
    said = capsys.readouterr()
    assert said.out == ""
    assert said.err.startswith("1 article: ")
    assert len(said.err.splitlines()) == 1
    briefing = json.loads((desk / "docs/data/briefing.json").read_text())
    assert [actor["name"] for actor in briefing["actors"]] == ["Ana Ruiz"]
    assert main(["generate", "--no-store"]) == 0
    assert "0 files written, 0 removed" in capsys.readouterr().err


def test_an_unchanged_briefing_is_not_made_again(desk, capsys, monkeypatch):
    """Same seeds, same program, same pages: nothing is read or merged, and the warnings are said again."""
    (desk / "seeds" / "empty.txt").write_text("")
    assert main(["generate"]) == 0
    (first, _) = capsys.readouterr().err.splitlines()
    monkeypatch.setattr("generator.remembering.read_all", None)
    assert main(["generate"]) == 0
    again, said = capsys.readouterr().err.splitlines()
    assert again == first
    assert said.startswith("nothing has changed: ")


@pytest.mark.parametrize(
    "change",
    [
        lambda desk: (desk / "seeds/storm.txt").write_text(NEWS.replace("Lima", "Callao")),
        lambda desk: (desk / "seeds/storm.txt").rename(desk / "seeds/rain.txt"),
        lambda desk: (desk / "seeds/briefing.yml").write_text("title: Storms\n"),
        lambda desk: (desk / "docs/index.md").unlink(),
        lambda desk: (desk / "docs/index.md").write_text("by hand"),
        lambda desk: (desk / "docs/.briefing-manifest.json").unlink(),
        lambda desk: (desk / ".cache/briefing/written.json").write_text("{"),
        lambda desk: (desk / ".cache/briefing/written.json").write_text('{"docs": 1}'),
    ],
    ids=["text", "name", "notes", "lost page", "changed page", "lost manifest", "damaged record", "odd record"],
)
def test_any_change_is_noticed(desk, change, capsys):
    """A seed's text or name, the editor's file, a page, the record itself: the result is that of a first run."""
    main(["generate"])
    change(desk)
    assert main(["generate"]) == 0
    assert "nothing has changed" not in capsys.readouterr().err
    pages = {path: path.read_bytes() for path in (desk / "docs").rglob("*") if path.is_file()}
    assert main(["generate", "--no-store"]) == 0
    assert {path: path.read_bytes() for path in (desk / "docs").rglob("*") if path.is_file()} == pages


def test_a_bad_seed_is_named_and_the_rest_is_built(desk, capsys):
    """The message holds the file, the reason and the remedy."""
    (desk / "seeds" / "empty.txt").write_text("")
    assert main(["generate"]) == 0
    said = capsys.readouterr().err
    assert "warning: empty.txt: " in said
    assert "1 article, 1 seed left out: " in said
    assert main(["check"]) == 1
    assert "error: empty.txt: " in capsys.readouterr().out


def test_an_article_that_the_program_fails_on_is_named(desk, capsys):
    """A fault of ours costs one article."""
    (desk / "seeds" / "other.txt").write_text(NEWS.replace("Ana Ruiz", "Bo Lind"))
    assert main(["generate"]) == 0
    assert "other.txt: the analysis failed (RuntimeError: no Ana here)" in capsys.readouterr().err


@pytest.mark.parametrize("command", ["generate", "build"])
def test_without_any_article_nothing_is_touched(desk, command, capsys):
    """No folder or no readable seed: exit code 1, and what was there before stays."""
    main(["generate"])
    before = sorted((desk / "docs").rglob("*"))
    (desk / "seeds" / "storm.txt").write_text("")
    assert main([command]) == 1
    assert "no article to write about" in capsys.readouterr().err
    assert main([command, "--seeds", "nowhere"]) == 1
    said = capsys.readouterr().err
    assert f"nowhere: there is no such folder in {desk}; go to your briefing's folder" in said
    assert "briefing init DIR" in said
    assert sorted((desk / "docs").rglob("*")) == before


def test_a_broken_editors_file_stops_everything(desk, capsys):
    """Nothing is built on notes that cannot be understood; the message names the file."""
    (desk / "seeds" / "briefing.yml").write_text("actors: [")
    assert main(["generate"]) == 1
    assert "briefing.yml" in capsys.readouterr().err
    assert not (desk / "docs").exists()
    assert main(["check"]) == 1
    assert "error: briefing.yml" in capsys.readouterr().out


def test_analyse_prints_one_articles_briefing(desk, capsys):
    """JSON of the published form on standard output, with what the editor's file beside it says."""
    (desk / "seeds" / "briefing.yml").write_text("articles:\n  storm.txt:\n    date: 2024-03-05\n")
    assert main(["analyse", "seeds/storm.txt"]) == 0
    found = json.loads(capsys.readouterr().out)
    assert found["articles"][0]["published"] == "2024-03-05"
    assert found["actors"][0]["mentions"][0]["text"] == "Ana Ruiz"


def test_analyse_needs_a_readable_file(desk, capsys):
    """A file that is not there, and one that is no article."""
    assert main(["analyse", "seeds/nothing.txt"]) == 1
    assert "nothing.txt" in capsys.readouterr().err
    (desk / "seeds" / "empty.txt").write_text("")
    assert main(["analyse", "seeds/empty.txt"]) == 1
    assert "empty.txt: " in capsys.readouterr().err


def test_check_lists_what_to_look_at(desk, capsys):
    """Undated articles, notes that nothing answers to, quotations without a speaker: warnings, exit code 0."""
    notes = "articles:\n  gone.txt:\n    date: 2024\nactors:\n  - name: Bo Lind\n    aliases: [Lind]\n"
    (desk / "seeds" / "briefing.yml").write_text(notes)
    assert main(["check"]) == 0
    said = capsys.readouterr().out
    for part in (
        "storm.txt: nothing says when it was published",
        "there is no seed gone.txt",
        "no article names Bo Lind",
        "storm.txt (q-1): nobody is named for the quotation “We wait for the wind to turn.”",
        "0 errors, 4 warnings",
    ):
        assert part in said
    assert main(["check", "--strict"]) == 1


def test_changes_since_an_earlier_briefing(desk, capsys):
    """The report goes to standard output as Markdown."""
    main(["generate"])
    (desk / "docs/data/briefing.json").rename(desk / "old.json")
    (desk / "seeds" / "second.txt").write_text(NEWS.replace("Storm", "Rain"))
    capsys.readouterr()
    assert main(["changes", "--since", "old.json"]) == 0
    assert "## New articles (1)" in capsys.readouterr().out
    assert main(["changes", "--since", "older.json"]) == 1
    assert "older.json: neither a file nor a git revision" in capsys.readouterr().err


def test_build_hands_the_pages_to_mkdocs(desk, capsys):
    """A plain configuration: the site appears as a whole; a warning of MkDocs is an error, and the old site stays."""
    (desk / "mkdocs.yml").write_text("site_name: Storms\ntheme: mkdocs\nuse_directory_urls: false\n")
    (desk / "docs").mkdir()
    (desk / "docs/index.md").write_text("# First\n")
    site.build(desk / "site")
    assert "First" in (desk / "site/index.html").read_text()
    (desk / "docs/index.md").write_text("# Second [gone](nowhere.md)\n")
    with pytest.raises(site.SiteError, match="nowhere"):
        site.build(desk / "site")
    assert "First" in (desk / "site/index.html").read_text()
    assert sorted(path.name for path in desk.iterdir()) == ["docs", "mkdocs.yml", "seeds", "site"]


def test_build_outside_a_project(desk, capsys):
    """Without mkdocs.yml the message says where to run it."""
    assert main(["build"]) == 1
    assert "there is no mkdocs.yml" in capsys.readouterr().err


def test_serve_looks_for_changes(tmp_path):
    """A new file, other content, a removed file: each makes two looks differ; equal looks mean nothing happened."""
    seeds = tmp_path / "seeds"
    seeds.mkdir()
    seen = [site.states([seeds])]
    (seeds / "a.txt").write_text("one")
    seen.append(site.states([seeds]))
    assert site.states([seeds]) == seen[-1]
    (seeds / "a.txt").write_text("three")
    seen.append(site.states([seeds]))
    (seeds / "a.txt").unlink()
    seen.append(site.states([seeds]))
    assert [a == b for a, b in itertools.pairwise(seen)] == [False, False, False]


def test_serve_writes_the_pages_again_when_a_seed_changes(desk, monkeypatch):
    """A change calls for new pages, once; Ctrl-C ends the server."""
    (desk / "mkdocs.yml").write_text("site_name: Storms\n")
    monkeypatch.setattr(site, "_command", lambda *arguments: [sys.executable, "-c", "import time; time.sleep(60)"])
    calls = []

    def pause(seconds):
        if not calls:
            (desk / "seeds" / "storm.txt").write_text(NEWS * 2)
        elif len(calls) < 3:
            calls.append("quiet")
        else:
            raise KeyboardInterrupt

    monkeypatch.setattr(site.time, "sleep", pause)
    site.serve("127.0.0.1:1", desk / "seeds", lambda: calls.append("written"))
    assert calls == ["written", "quiet", "quiet"]


def test_serve_outlives_a_mistake(desk, monkeypatch, capsys):
    """A broken editor's file is reported, and the server goes on."""

    def serve(address, seeds, regenerate):
        (seeds / "briefing.yml").write_text("actors: [")
        regenerate()

    monkeypatch.setattr(site, "serve", serve)
    assert main(["serve"]) == 0
    assert "error: EditorError: briefing.yml" in capsys.readouterr().err


def test_serve_says_when_the_server_ends(desk, monkeypatch):
    """An address that is taken: the message names it."""
    (desk / "mkdocs.yml").write_text("site_name: Storms\n")
    monkeypatch.setattr(site, "_command", lambda *arguments: [sys.executable, "-c", "raise SystemExit(1)"])
    with pytest.raises(site.SiteError, match=r"127\.0\.0\.1:1 in use"):
        site.serve("127.0.0.1:1", desk / "seeds", lambda: None)


def test_a_closed_pipe_is_no_fault(desk):
    """`briefing analyse FILE | head -1` ends quietly."""
    command = f"{sys.executable} -m generator analyse {desk}/seeds/storm.txt --no-store | true"
    done = subprocess.run(["bash", "-c", command], cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.stderr == ""


def test_main_runs_as_a_module():
    """`python -m generator` is the same command."""
    done = subprocess.run([sys.executable, "-m", "generator"], cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 2
    assert done.stderr.startswith("usage: briefing")
