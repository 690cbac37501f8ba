"""The headline's own event: what the first sentence tells of it, at about the day of publication."""

from __future__ import annotations

import itertools

from ...language.document import Doc, Token
from ...records import Article
from .happenings import Happening, has_subject, matrix
from .telling import tells_plainly

SHARED = 2
"""Words that title and sentence must share for the sentence to tell what the title announces."""

FIRST = 3
"""Sentences among which the first one with a verb is the lead: a dateline may stand before it."""

STEM = 5
"""Letters by which words are compared: "retaliate" and "retaliation"."""

CONTENT = frozenset({"NOUN", "PROPN", "VERB", "ADJ", "NUM"})


def lead(doc: Doc, article: Article) -> tuple[Happening, str] | None:
    """The first sentence's clause, if it tells the title's event in a past tense, and its date: about publication."""
    if not article.published or "/" in article.published:
        return None
    head = next(
        (s.root for s in itertools.islice(doc.sents, FIRST) if s.root.pos_ == "VERB" and has_subject(s.root)), None
    )
    if head is None or not tells_plainly(head) or not _past(head):
        return None
    title = {word[:STEM].casefold() for word in article.title.replace("-", " ").split() if len(word) > 3}
    subtree = {t.lower_[:STEM] for t in head.sent if t.pos_ in CONTENT and len(t.text) > 3}
    if len(title & subtree) < SHARED:
        return None
    return Happening(matrix(head), "clause", direct=False), article.published.rstrip("~?%") + "~"


def _past(head: Token) -> bool:
    helpers = {c.lower_ for c in head.children if c.dep_ in ("aux", "aux:pass")}
    if "had" in helpers:
        return False  # what "had been lodged" lies before the news
    return not helpers & {"will", "would", "may", "might", "could", "can", "should", "is", "are"} and (
        head.tag_ == "VBD" or bool(helpers & {"was", "were", "has", "have"})
    )
