"""What corpora are read into: names out of tags."""

from generator.language.training.corpora import name_spans


def test_name_spans_of_inside_tags_only():
    """Wikigold has no B-: an I- that continues nothing opens a name; kinds never mix."""
    assert name_spans(["I-ORG", "I-ORG", "O", "I-PER", "I-LOC"]) == [(0, 2, "ORG"), (3, 4, "PER"), (4, 5, "LOC")]
    assert name_spans(["B-PERSON", "B-PERSON", "I-PERSON", "?"]) == [(0, 1, "PERSON"), (1, 3, "PERSON")]
    assert name_spans([]) == []
