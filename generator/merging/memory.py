"""What merging finds, remembered part by part: one more article changes but the parts that it stands in."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Mapping
from typing import TypeVar, cast

import msgspec

Clusters = list[list[int]]
"""Facts that are one, together, by their places in the part."""

Value = Clusters | bytes | bool

T = TypeVar("T", Clusters, bytes, bool)

DIGEST = 16
"""Bytes of a key."""

_encode = msgspec.msgpack.Encoder().encode


class Memory:
    """What was found in the parts of an earlier briefing, and in those of this one."""

    def __init__(self, before: Mapping[bytes, Value] | None = None) -> None:
        self.before = before or {}
        self.now: dict[bytes, Value] = {}

    def known(self, key: bytes, find: Callable[[], T]) -> T:
        """What ``find`` gives. It depends on this program and on what ``key`` is a digest of, alone; no two things that
        are asked for have one key."""
        found = self.now[key] = self.before[key] if key in self.before else find()
        return cast(T, found)


def digest(value: object) -> bytes:
    """Of plain values and records, nested as they may be."""
    try:
        found = _encode(value)
    except UnicodeEncodeError:  # a lone surrogate, which a text of Python's can hold
        found = repr(value).encode("utf-8", "backslashreplace")
    return hashlib.sha256(found).digest()[:DIGEST]
