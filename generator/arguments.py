"""What the command line takes."""

from __future__ import annotations

import argparse
from pathlib import Path

from .assembling import STORE
from .desk.starting import FORGES


def parser() -> argparse.ArgumentParser:
    """What reads the command line: gives the name of the ``command``, and what it takes."""
    parser = argparse.ArgumentParser(prog="briefing", description="Turns news articles into a briefing site.")
    commands = parser.add_subparsers(title="commands", required=True, metavar="COMMAND", dest="command")

    def command(name: str, says: str, more: str = "") -> argparse.ArgumentParser:
        added = commands.add_parser(name, help=says, description=f"{says[0].upper()}{says[1:]}. {more}".strip())
        added.set_defaults(docs=Path("docs"))
        return added

    init = command(
        "init",
        "lay out a folder for a new briefing: settings, two sample articles, and what publishes it",
        "What is there already is left as it is.",
    )
    init.add_argument("folder", type=Path, metavar="DIR", help="the folder; it is made if need be")
    init.add_argument("--title", default="Our briefing", metavar="TEXT", help="the title of the site")
    init.add_argument(
        "--ci", choices=tuple(FORGES), default="github", help="where it will be published (default: github)"
    )
    init.add_argument(
        "--requirement",
        metavar="TEXT",
        help="where it installs the program from, as pip reads it (default: where this one was installed from)",
    )

    generate = command("generate", "write the pages and data from the seeds")
    generate.add_argument("--docs", type=Path, metavar="DIR", help="folder to write into (default: docs)")

    build = command("build", "write the pages, then build the site from them")
    build.add_argument(
        "--site", type=Path, default=Path("site"), metavar="DIR", help="folder of the site (default: site)"
    )

    serve = command("serve", "serve the site, and build it again when a seed or the editor's file changes")
    serve.add_argument(
        "--address", default="127.0.0.1:8000", metavar="HOST:PORT", help="where to serve (default: 127.0.0.1:8000)"
    )

    add = command(
        "add",
        "add articles to the seeds, with what was recognised as their front matter",
        "What the briefing gains is printed below. A copy of an article that is there already is refused.",
    )
    add.add_argument("files", nargs="+", metavar="FILE", help="an article: .txt, .md or .html; - for standard input")
    add.add_argument("--dry-run", action="store_true", help="say what was recognised and would change, write nothing")
    add.add_argument("--no-changes", action="store_true", help="do not work out what the briefing gains")

    analyse = command("analyse", "print one article's analysis as JSON")
    analyse.add_argument("file", type=Path, metavar="FILE", help="the article: .txt, .md or .html")

    check = command(
        "check",
        "say what is wrong, undated, unused or uncertain in the seeds and the editor's file",
        "The exit code is 1 if there are errors.",
    )
    check.add_argument("--strict", action="store_true", help="exit with 1 if there are warnings, too")

    compare = command(
        "changes",
        "say what the briefing gained, lost and changed",
        "On a terminal as plain text, elsewhere (in a file, say) as Markdown.",
    )
    compare.add_argument(
        "--since", required=True, metavar="REV|FILE", help="a git revision of the seeds, or an earlier briefing.json"
    )

    for reads in (generate, build, serve, check, compare, add):
        reads.add_argument(
            "--seeds", type=Path, default=Path("seeds"), metavar="DIR", help="folder of the articles (default: seeds)"
        )
    for works in (generate, build, serve, check, compare, add):
        group = works.add_mutually_exclusive_group()
        group.add_argument(
            "--scheduler",
            dest="workers",
            metavar="ADDRESS",
            help="analyse on the Dask cluster of the scheduler at this address, such as tcp://host:8786",
        )
        group.add_argument(
            "--workers", type=_positive, metavar="N", help="processes to use at most (default: one for each core)"
        )
    for remembers in (generate, build, serve, check, compare, analyse, add):
        remembers.add_argument(
            "--store",
            type=Path,
            default=STORE,
            metavar="FILE",
            help=f"file that analyses are remembered in (default: {STORE})",
        )
        remembers.add_argument(
            "--no-store",
            dest="store",
            action="store_const",
            const=None,
            help="remember nothing, analyse everything anew",
        )
    return parser


def _positive(text: str) -> int:
    number = int(text)
    if number < 1:
        raise argparse.ArgumentTypeError("must be 1 or more")
    return number
