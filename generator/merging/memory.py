"""Which facts are one, remembered part by part: one more article changes but the parts that its facts stand in."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Mapping

import msgspec

Clusters = list[list[int]]
"""Facts that are one, together, by their places in the part."""

_encode = msgspec.msgpack.Encoder().encode


class Memory:
    """What was found in the parts of an earlier briefing, and in those of this one."""

    def __init__(self, before: Mapping[bytes, Clusters] | None = None) -> None:
        self.before = before or {}
        self.now: dict[bytes, Clusters] = {}

    def clusters(self, inputs: Iterable[object], find: Callable[[], Clusters]) -> Clusters:
        """What ``find`` gives, which depends on ``inputs`` (plain values and records) and this program alone."""
        digest = hashlib.blake2b(digest_size=16)
        for one in inputs:
            digest.update(_bytes(one))
        key = digest.digest()
        found = self.now[key] = self.before[key] if key in self.before else find()
        return found


def _bytes(value: object) -> bytes:
    try:
        return _encode(value)
    except UnicodeEncodeError:  # a lone surrogate, which a text of Python's can hold
        return repr(value).encode("utf-8", "backslashreplace")
