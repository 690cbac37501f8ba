"""One word of a parsed text, with all that the parser found: a plain record, so that rules can ask at no cost.

The names of the attributes are spaCy's, so that whoever knows spaCy can read the rules. spaCy itself looks up or works
out a word's lemma, children or sentence anew each time (0.3 to 12 microseconds), and rules ask a thousand times a
paragraph: a third of their time went there.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal

from spacy.lang.en.lex_attrs import like_num
from spacy.lang.lex_attrs import is_punct, is_quote

if TYPE_CHECKING:
    from .document import Doc, Span


@dataclass(slots=True, eq=False, repr=False)
class Token:
    """One word, mark or stretch of white space of a document. Nothing of it changes once the document is made."""

    doc: Doc
    i: int
    """Its place in the document."""
    idx: int
    """The code point at which it begins."""
    text: str
    whitespace_: str
    """The space after it, or nothing."""
    lower_: str
    lemma_: str
    pos_: str
    """Universal part of speech; ``SPACE`` for white space."""
    tag_: str
    """Part of speech in the tags of the Penn Treebank."""
    dep_: str
    """Universal Dependencies' relation to its head; ``ROOT`` for the root."""
    feats: str
    """Universal Dependencies' features ("Number=Plur|Tense=Past")."""
    is_space: bool
    ent_type_: str = ""
    """Sort of the name that it is part of (PERSON, ORG, LOC)."""
    ent_iob_: Literal["B", "I", "O"] = "O"
    """Whether a name begins with it, goes on, or neither."""
    head: Token = field(init=False)
    """The word it hangs from; a root hangs from itself."""
    lefts: tuple[Token, ...] = ()
    rights: tuple[Token, ...] = ()
    children: tuple[Token, ...] = ()
    """The words that hang from it, in the order of the text; those before it and those after it."""
    left_edge: Token = field(init=False)
    right_edge: Token = field(init=False)
    """First and last word of all that hangs from it, directly or not."""
    sent: Span = field(init=False)

    def __post_init__(self) -> None:
        self.head = self.left_edge = self.right_edge = self

    def __len__(self) -> int:
        """Code points."""
        return len(self.text)

    def __repr__(self) -> str:
        return self.text

    def nbor(self, distance: int = 1) -> Token:
        """The word so many places further on; raises ``IndexError`` beyond either end."""
        if self.i + distance < 0:
            raise IndexError(f"nothing stands {-distance} words before word {self.i}")
        return self.doc[self.i + distance]

    @property
    def ancestors(self) -> Iterator[Token]:
        """The words above it, nearest first."""
        token = self
        while token.head is not token:
            token = token.head
            yield token

    def is_ancestor(self, other: Token) -> bool:
        """Whether another word hangs from it, directly or not."""
        return any(above is self for above in other.ancestors)

    @property
    def subtree(self) -> Iterator[Token]:
        """The word and all that hangs from it."""
        for child in self.lefts:
            yield from child.subtree
        yield self
        for child in self.rights:
            yield from child.subtree

    @property
    def text_with_ws(self) -> str:
        """The word with the space after it."""
        return self.text + self.whitespace_

    @property
    def is_sent_start(self) -> bool:
        """Whether its sentence begins with it."""
        return self.i == self.sent.start

    @property
    def is_sent_end(self) -> bool:
        """Whether its sentence ends with it."""
        return self.i + 1 == self.sent.end

    @property
    def is_punct(self) -> bool:
        """Whether it consists of punctuation alone."""
        return bool(is_punct(self.text))

    @property
    def is_quote(self) -> bool:
        """Whether it is a quotation mark."""
        return bool(is_quote(self.text))

    @property
    def is_alpha(self) -> bool:
        """Whether it consists of letters alone."""
        return self.text.isalpha()

    @property
    def is_lower(self) -> bool:
        """Whether its letters are small."""
        return self.text.islower()

    @property
    def is_upper(self) -> bool:
        """Whether its letters are capitals."""
        return self.text.isupper()

    @property
    def is_title(self) -> bool:
        """Whether it begins with a capital and goes on in small letters."""
        return self.text.istitle()

    @property
    def like_num(self) -> bool:
        """Whether it is a number, in digits or words."""
        return bool(like_num(self.text))  # type: ignore[no-untyped-call]

    @property
    def is_plural(self) -> bool:
        """Whether the parser took it for a plural."""
        return "Number=Plur" in self.feats.split("|")
