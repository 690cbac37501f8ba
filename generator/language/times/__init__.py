"""Finds and resolves the time expressions of a parsed text.

``terms.py`` says what each word can be, ``grammar.py`` finds the patterns of ``data/grammar.txt``, ``calendrical.py``,
``deictic.py`` and ``counted.py`` say what they mean, ``tense.py`` where a clause looks, ``anchor.py`` what the date of
publication allows, ``period.py`` how EDTF writes it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Literal, cast

from ..document import Doc, Token
from . import calendrical, counted, deictic
from .anchor import Anchor, anchor
from .context import Context, NotATimeError
from .counted import Step
from .grammar import Match, matches
from .listed import names_no_days
from .period import Period, Stretch, When
from .tense import direction
from .terms import terms

__all__ = ["Expression", "Period", "Step", "Stretch", "When", "anchor", "find", "names_no_days"]

QUARTER_REACH = 4
"""Paragraphs for which a report goes on to speak of the quarter that it named."""

Kind = Literal["date", "duration", "set", "offset"]


@dataclass(frozen=True, slots=True)
class Expression:
    """Words that name a time."""

    first: int
    """Index of its first token in the document."""
    end: int
    """Index of the token after its last."""
    kind: Kind
    """A date (or time of day); a duration that is counted from a date; a set of recurring times; how long after or
    before something else."""
    when: When | None
    """What it means, ``None`` where nothing says."""
    step: Step | None = None
    """For an offset the steps it takes."""

    @property
    def value(self) -> str | None:
        """Its EDTF value."""
        return self.when.edtf() if self.when else None


@dataclass(frozen=True, slots=True)
class _Memory:
    """What was told so far."""

    told: Period | None = None
    day: Period | None = None
    quarter: Period | None = None
    quarter_line: int = -9


def find(doc: Doc, published: str | None) -> tuple[Expression, ...]:
    """All time expressions of a text in order. ``published`` is the EDTF date from which relative ones count.

    The document keeps the answer, since more than one part of the analysis asks.
    """
    key = f"time expressions from {published}"
    if key not in doc.user_data:
        doc.user_data[key] = _found(doc, published)
    return cast(tuple[Expression, ...], doc.user_data[key])


def _found(doc: Doc, published: str | None) -> tuple[Expression, ...]:
    written = anchor(published)
    memory = _Memory()
    found: list[Expression] = []
    for number, line in enumerate(_lines(doc)):
        texts = [token.lower_.replace("’", "'") for token in line]
        for match in matches(texts, terms(line)):
            tokens = line[match.first : match.end]
            try:
                when = _meaning(match, tokens, written, memory, number)
            except NotATimeError:
                continue
            kind = cast(Kind, match.pattern.kind)
            step = counted.step(match) if kind == "offset" else None
            found.append(Expression(tokens[0].i, tokens[-1].i + 1, kind, when, step))
            memory = _remember(memory, when, match, number, written)
    return tuple(found)


def _meaning(match: Match, tokens: list[Token], written: Anchor | None, memory: _Memory, line: int) -> When | None:
    """What a match means; raises ``NotATimeError`` where it is no time after all."""
    name = match.pattern.meaning
    context = None
    if written is not None:
        context = Context(
            anchor=written,
            direction=direction(_head(tokens)),
            told=memory.told,
            told_day=memory.day,
            quarter=memory.quarter if line - memory.quarter_line <= QUARTER_REACH else None,
        )
    plain: Callable[[Match, Context | None], When | None] | None = getattr(calendrical, name, None)
    if plain is not None:
        when = plain(match, context)
        dated = match.get("YEAR", "LONEYEAR", "YEARS", "DECADE", "ISO", "SLASHED") or name == "century"
    else:
        if context is None:
            return None
        module = deictic if hasattr(deictic, name) else counted
        meaning: Callable[[Match, Context], When | None] = getattr(module, name)
        when, dated = meaning(match, context), None
    return when if dated or written is None else written.limited(when)


def _head(tokens: list[Token]) -> Token:
    """The word of an expression that the rest of the sentence governs."""
    inside = {token.i for token in tokens}
    return next((t for t in tokens if t.head.i not in inside or t.head == t), tokens[0])


def _remember(memory: _Memory, when: When | None, match: Match, line: int, written: Anchor | None) -> _Memory:
    """The memory after an expression: stretches and what has no date leave it as it was."""
    if not isinstance(when, Period):
        return memory
    if when.grain == "quarter":
        backward = match.pattern.meaning in ("ago", "earlier", "year_before_told")
        ahead = written is not None and when.last > written.day
        return memory if backward or ahead else _Memory(when, memory.day, when, line)
    day = when if when.grain == "day" else memory.day
    return _Memory(when, day, memory.quarter, memory.quarter_line)


def _lines(doc: Doc) -> Iterator[list[Token]]:
    """The words of each line; white space is left out."""
    line: list[Token] = []
    for token in doc:
        if not token.is_space:
            line.append(token)
        elif "\n" in token.text and line:
            yield line
            line = []
    if line:
        yield line
