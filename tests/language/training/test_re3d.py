"""Reader of re3d: spans cut to names, licences kept."""

import gzip
import json
from pathlib import Path

from generator.language.training.corpora import named
from generator.language.training.re3d import read_re3d


def test_re3d_spans_are_cut_to_names_and_other_licences_are_not_read(tmp_path: Path):
    """Articles, titles and descriptions go; unsure spans go; a BBC part is never opened."""
    text = "The Prime Minister Tobias Finch met U.S. soldiers in Karrada.\nThe end"
    spans = [
        (0, 31, "Person", 1.0),
        (36, 49, "Organisation", 1.0),
        (53, 60, "Location", 1.0),
        (62, 69, "Organisation", 0.3),
    ]
    entities = [
        {"begin": b, "end": e, "type": kind, "documentId": "d", "confidence": sure} for b, e, kind, sure in spans
    ]
    for source in ("UK", "BBC Online"):
        for part, records in (("documents", [{"_id": "d", "text": text}]), ("entities", entities)):
            with gzip.open(tmp_path / f"{source}.{part}.json.gz", "wt", encoding="utf-8") as handle:
                handle.writelines(json.dumps(r) + "\n" for r in records)

    def tokenize(line: str) -> list[tuple[str, bool]]:
        words = line.replace(".\n", " .").split()
        return [(w.rstrip("."), True) if w != "U.S." else (w, True) for w in words]

    documents = read_re3d(tmp_path, tokenize)
    assert len(documents) == 1
    assert [named(s) for s in documents[0]] == [[("Tobias Finch", "PERSON"), ("Karrada", "LOC")], []]
