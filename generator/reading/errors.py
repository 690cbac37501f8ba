"""What can be wrong with a seed or with the editor's file, said so that a user knows what to do."""

from __future__ import annotations

from collections.abc import Sequence


def shown(name: str) -> str:
    """A file's name for a message: what a terminal would obey or could not show is written as its code."""
    return "".join(c if c.isprintable() else c.encode("unicode_escape").decode("ascii") for c in name)


class SeedError(Exception):
    """A seed that cannot become an article: which, why, and what would help."""

    def __init__(self, seed: str, reason: str, remedy: str) -> None:
        super().__init__(seed, reason, remedy)
        self.seed = seed
        """File name within the folder of seeds, as the system gives it."""
        self.reason = reason
        self.remedy = remedy

    def __str__(self) -> str:
        return f"{shown(self.seed)}: {self.reason}. {self.remedy}"


class EditorError(Exception):
    """An editor's file that cannot be used: where it is wrong, why, and what would help."""

    def __init__(self, file: str, reason: str, remedy: str, line: int | None = None) -> None:
        super().__init__(file, reason, remedy, line)
        self.file = file
        self.reason = reason
        self.remedy = remedy
        self.line = line
        """Line in the file, counted from one, where it is known."""
        self.others: tuple[EditorError, ...] = ()
        """What else is wrong with the file."""

    @classmethod
    def of(cls, errors: Sequence[EditorError]) -> EditorError:
        """One error that carries all; ``errors`` is not empty."""
        every = [one for error in errors for one in (error, *error.others)]
        first = every[0]
        first.others = tuple(every[1:])
        for error in every[1:]:
            error.others = ()
        return first

    def __str__(self) -> str:
        place = f"{self.file}, line {self.line}" if self.line else self.file
        return f"{place}: {self.reason}. {self.remedy}"
