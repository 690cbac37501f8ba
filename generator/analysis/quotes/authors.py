"""Who speaks through the documents of an article: its reports, letters, statements and resolutions."""

from __future__ import annotations

from collections.abc import Iterator

from ...language.document import Doc, Token
from ..cast import Cast
from .cues import AUTHORSHIP, cue_of
from .speakers import is_document

AUTHOR_PREPOSITIONS = frozenset(["by", "from", "of"])
TITLE_LENGTH = 6
"""So many tokens at most stand between "by" and the author's name: a rank or a title."""
RESOLUTIONS = frozenset({"motion", "resolution"})
ASSEMBLIES = frozenset({"assembly", "congress", "council", "parliament", "senate", "synod"})
"""What bodies that vote adopt, and the words by which such bodies are called."""


def find(doc: Doc, cast: Cast) -> Iterator[tuple[int, str]]:
    """The index of each document that has an author in the cast, and the author's id."""
    return _Authors(doc, cast).find()


class _Authors:
    """Looks for the author of one document at a time."""

    def __init__(self, doc: Doc, cast: Cast) -> None:
        self.doc = doc
        self.cast = cast

    def find(self) -> Iterator[tuple[int, str]]:
        """Who speaks through each document that the article speaks of: named with it, or where it came up before."""
        known: dict[str, str] = {}
        for token in filter(is_document, self.doc):
            author = self._author(token) or (None if self._has_author(token) else self._giver(token))
            lemma = token.lemma_.lower()
            if author is None and lemma in RESOLUTIONS:
                author = self._only_assembly(token)
            if author is not None:
                known[lemma] = author
            elif any(c.dep_ == "det" and c.lower_ in ("the", "this", "that") for c in token.lefts):
                author = known.get(lemma)
            if author is not None:
                yield token.i, author

    def _only_assembly(self, resolution: Token) -> str | None:
        """The one council or the like that the article has named before; ``None`` if none or several."""
        named = {actor for place, ids in self.cast.referents.items() if place <= resolution.i for actor in ids}
        assemblies = [actor for actor in named if self._votes(actor)]
        return assemblies[0] if len(assemblies) == 1 else None

    def _votes(self, actor: str) -> bool:
        """Whether an actor is a council, parliament or the like, by its name."""
        return not ASSEMBLIES.isdisjoint(self.cast.by_id(actor).name.lower().split())

    def _author(self, head: Token) -> str | None:
        """The author named with a document: "the IMF report", "Lapid's statement", "a paper by Rakov"."""
        for child in head.children:
            if child.dep_ in ("nmod:poss", "compound", "nmod:desc") or self._names_author(child):
                ids = self.cast.at(child)
                if ids:
                    return ids[0]
            elif child.dep_ == "acl" and child.lower_ in AUTHORSHIP:
                return self._after_by(child)
        return None

    def _after_by(self, verb: Token) -> str | None:
        """The first actor named right after "by": "prepared by Col. Danial Rakov"."""
        for by in self.doc[verb.i + 1 : verb.i + 4]:
            if by.lower_ in ("by", "for"):
                for token in self.doc[by.i + 1 : by.i + 1 + TITLE_LENGTH]:
                    if self.cast.at(token):
                        return None if self._owns(token) else self.cast.at(token)[0]
        return None

    def _owns(self, token: Token) -> bool:
        """Whether a name that begins with a token only says whose the author is: "by Smith's family"."""
        ids = self.cast.at(token)
        while token.i + 1 < len(self.doc) and self.cast.at(token.nbor()) == ids:
            token = token.nbor()
        return token.i + 1 < len(self.doc) and token.nbor().tag_ == "POS"

    def _names_author(self, child: Token) -> bool:
        return child.dep_ == "nmod" and any(c.lower_ in AUTHOR_PREPOSITIONS and c.dep_ == "case" for c in child.lefts)

    def _has_author(self, head: Token) -> bool:
        """Whether words beside a document say whose it is, be it nobody in the cast: "a letter from his doctor"."""
        by = (c for c in head.children if c.dep_ == "nmod")
        return any(c.lower_ in ("by", "from") and c.dep_ == "case" for child in by for c in child.lefts)

    def _giver(self, head: Token) -> str | None:
        """Who gives a document out: the subject of "issued a statement" or of "said in a statement"."""
        verb = head.head
        given = head.dep_ == "obj" and verb.lower_ in AUTHORSHIP
        within = head.dep_ == "obl" and any(c.lower_ == "in" for c in head.lefts) and cue_of(verb) is not None
        if given or within:
            for child in verb.children:
                if child.dep_ == "nsubj":
                    return next(iter(self.cast.at(child)), None)
        return None
