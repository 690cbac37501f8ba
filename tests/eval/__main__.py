"""``make eval``: all accuracy figures; with ``--misses`` every error, with ``--set-floors`` new floors.

Our own articles are always measured. The public corpora are measured with their scorers when they lie in the
folder named on the command line (``evals/``, ``gold/``, ``data/`` within it); they are not part of the project.
"""

from __future__ import annotations

import argparse
import gzip
import html
import json
import math
import re
import subprocess
import sys
import tempfile
from pathlib import Path

import frontmatter

from .corpus import corpus_hash
from .figures import figures, tallies

FLOORS = Path(__file__).parent / "floors.json"
MARGIN = 0.02
"""A floor lies this far under the figure measured: one fact more or less in fifty."""


def main() -> int:
    """Print the figures; returns the exit code."""
    parser = argparse.ArgumentParser(prog="python -m tests.eval", description=__doc__)
    parser.add_argument("shared", nargs="?", type=Path, help="folder with the public corpora and their scorers")
    parser.add_argument("--misses", action="store_true", help="name every error on our own articles")
    parser.add_argument("--set-floors", action="store_true", help="raise the floors to what is measured now")
    parser.add_argument("--lower", action="store_true", help="with --set-floors: lower floors too")
    args = parser.parse_args()
    measured = figures()
    print(f"our own articles ({corpus_hash()})")
    for name, value in measured.items():
        print(f"  {name:36} {value:.3f}")
    if args.misses:
        for kind, tally in tallies().items():
            print(kind, *tally.remarks, sep="\n  ")
    if args.set_floors:
        set_floors(measured, lower=args.lower)
    if args.shared and (args.shared / "evals").is_dir():
        public(args.shared.resolve())
    else:
        print("public corpora: not measured, the folder with their scorers is not there")
    return 0


def set_floors(measured: dict[str, float], *, lower: bool) -> None:
    """Write floors a little under the figures; an existing floor falls only when ``lower`` says so."""
    old = json.loads(FLOORS.read_text("utf-8"))["floors"] if FLOORS.exists() else {}
    floors = {name: max(0.0, math.floor((value - MARGIN) * 100) / 100) for name, value in measured.items()}
    if not lower:
        floors = {name: max(value, old.get(name, 0.0)) for name, value in floors.items()}
    FLOORS.write_text(json.dumps({"corpus": corpus_hash(), "floors": floors}, indent=1) + "\n", "utf-8")


def public(shared: Path) -> None:
    """Measure against the public corpora, each article in a briefing with the others of its corpus."""
    with tempfile.TemporaryDirectory() as folder:
        work = Path(folder)
        run(work / "gold", {p.name: p.read_text("utf-8") for p in (shared / "gold/texts").glob("*.txt")})
        score(shared, "score_gold.py", work / "gold", shared / "gold")
        texts = sorted((shared / "data/polnear-dev/text").glob("*.txt"))
        run(work / "polnear", {p.name: dated(p.read_text("utf-8"), day(p.name)) for p in texts})
        score(shared, "score_polnear.py", work / "polnear", shared / "data/polnear-dev")
        tml = sorted((shared / "data/times-dev").glob("*.tml"))
        run(work / "times", {f"{p.stem}.txt": timeml(p.read_text("utf-8")) for p in tml})
        score(shared, "score_times.py", work / "times", shared / "data/times-dev")
        truth = work / "truth.json"
        truth.write_bytes(gzip.decompress((shared / "data/webtext-dev/truth.json.gz").read_bytes()))
        for kind in ("text", "html"):
            pages = sorted((shared / "data/webtext-dev" / kind).iterdir())
            run(work / kind, {p.name.removesuffix(".gz"): unzipped(p) for p in pages})
            score(shared, "score_text.py", work / kind, only_read(truth, work / kind))


def run(work: Path, seeds: dict[str, str]) -> None:
    """Write seeds and let the command line make their briefing."""
    (work / "seeds").mkdir(parents=True)
    for name, text in seeds.items():
        (work / "seeds" / name).write_text(text, "utf-8")
    command = [
        sys.executable,
        "-m",
        "generator",
        "generate",
        "--seeds",
        str(work / "seeds"),
        "--docs",
        str(work / "docs"),
    ]
    subprocess.run(command, check=False, stderr=subprocess.DEVNULL)


def score(shared: Path, scorer: str, work: Path, truth: Path) -> None:
    """Print what a scorer says of a briefing."""
    print(f"\n{scorer} on {work.name}", flush=True)
    subprocess.run(
        [sys.executable, str(shared / "evals" / scorer), str(work / "docs/data/briefing.json"), str(truth)], check=True
    )


def only_read(truth: Path, work: Path) -> Path:
    """The hand-made bodies of the pages that were read; the pages that are not in English are refused, and named."""
    briefing = json.loads((work / "docs/data/briefing.json").read_text("utf-8"))
    read = {article["seed"].rsplit(".", 1)[0] for article in briefing["articles"]}
    bodies = json.loads(truth.read_text("utf-8"))
    print(f"\nrefused and left out: {', '.join(sorted(set(bodies) - read)) or 'none'}")
    kept = work / "truth.json"
    kept.write_text(json.dumps({stem: body for stem, body in bodies.items() if stem in read}), "utf-8")
    return kept


def unzipped(path: Path) -> str:
    """A page's text, gzipped or not."""
    raw = path.read_bytes()
    return (gzip.decompress(raw) if path.suffix == ".gz" else raw).decode("utf-8", "replace")


def dated(text: str, date: str | None) -> str:
    """A seed with its date in front matter."""
    return frontmatter.dumps(frontmatter.Post(text, **({"date": date} if date else {}))) + "\n"


def day(name: str) -> str | None:
    """The date in a file's name."""
    found = re.search(r"\d{4}-\d\d-\d\d", name)
    return found[0] if found else None


def timeml(document: str) -> str:
    """The running text of a TimeML document with its creation time in front matter."""
    body = re.search(r"<TEXT>(.*?)</TEXT>", document, re.S)
    made = re.search(r'<TIMEX3[^>]*functionInDocument="CREATION_TIME"[^>]*>', document)
    value = re.search(r'value="(\d{4}-\d\d-\d\d)', made[0]) if made else None
    text = html.unescape(re.sub(r"<[^>]+>", "", body[1] if body else ""))
    return dated(text.strip(), value[1] if value else None)


if __name__ == "__main__":
    sys.exit(main())
