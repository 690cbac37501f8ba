"""From a seed's bytes to an ``Article``.

bytes → ``decoding`` → text → ``frontmatter`` → ``lines`` → ``body`` and ``heading`` (what each line is, seen by
``traits``) → ``assembly`` → ``seeds`` (one ``Article``, all articles of a folder).
"""

from .editor import load
from .errors import EditorError, SeedError
from .seeds import SUFFIXES, Seeds, read, read_all, with_added

__all__ = ["SUFFIXES", "EditorError", "SeedError", "Seeds", "load", "read", "read_all", "with_added"]
