"""From a seed's bytes to text whose every character is meant: encodings, mojibake, invisible characters."""

from __future__ import annotations

import re
import unicodedata

import ftfy
from charset_normalizer import from_bytes

from .errors import SeedError

_BOMS = ((b"\xef\xbb\xbf", "utf-8"), (b"\xff\xfe\x00\x00", "utf-32-le"), (b"\x00\x00\xfe\xff", "utf-32-be"))
_UTF16 = ((b"\xff\xfe", "utf-16-le"), (b"\xfe\xff", "utf-16-be"))
_SIGNATURES = (b"%PDF-", b"PK\x03\x04", b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"\x1f\x8b", b"\x7fELF", b"{\\rtf")
SAMPLE = 100_000
"""Bytes that encoding detection looks at."""
CONTROLS_OF_BINARY = 0.02
"""Share of control characters above which bytes are no text; texts damaged by copying stay below 0.005."""

WESTERN_SHARE = 0.2
"""Share of accented letters that Western European text stays under (French and Portuguese have 0.05); other scripts
read as Windows-1252 have nearly nothing else."""

_SPACES = re.compile("[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000\t\v\f]")
_INVISIBLE = re.compile(
    "[\u00ad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufe00-\ufe0f\ufeff\ufff9-\ufffc]"
)
_CONTROLS = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x9f]")
_LOW_CONTROLS = re.compile("[\x00-\x08\x0e-\x1f]")
_LOST_QUOTE = re.compile("â€(?:\ufffd|\x9d)")
"""A closing quotation mark read in the wrong encoding by a program that threw its last byte away."""

_BREAKS = re.compile("\r\n?|[\u0085\u2028\u2029]")


def decode(data: bytes, seed: str) -> str:
    """The text that the bytes hold, as they hold it. Raises ``SeedError`` where they hold none."""
    if not data.strip():
        raise SeedError(seed, "the file is empty", "Paste the article's text into it, or remove it.")
    if data.startswith(_SIGNATURES):
        raise _binary(seed)
    for mark, encoding in _BOMS + _UTF16:
        if data.startswith(mark):
            return _strict(data[len(mark) :], encoding, seed)
    bare = _utf16_without_mark(data)
    if bare:
        return _strict(data, bare, seed)
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        text = _guess(data, seed)
    if len(_LOW_CONTROLS.findall(text[:SAMPLE])) > CONTROLS_OF_BINARY * min(len(text), SAMPLE):
        raise _binary(seed)
    return text


def _binary(seed: str) -> SeedError:
    return SeedError(seed, "the file is not text", "Save the article as plain text, Markdown or HTML.")


def _strict(data: bytes, encoding: str, seed: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        raise SeedError(seed, f"the file says it is {encoding} and is not", "Save it as UTF-8.") from error


def _utf16_without_mark(data: bytes) -> str | None:
    """Text in mostly Latin letters has a NUL in every second place."""
    sample = data[:SAMPLE]
    if len(sample) < 4 or len(data) % 2:
        return None
    half = len(sample) // 2
    even, odd = sample[0::2].count(0) / half, sample[1::2].count(0) / half
    if odd > 0.5 and even < 0.05:
        return "utf-16-le"
    return "utf-16-be" if even > 0.5 and odd < 0.05 else None


def _guess(data: bytes, seed: str) -> str:
    """Text in an encoding that is not UTF-8.

    A few broken bytes in what is UTF-8 otherwise cost these alone. What reads as Western European is Windows-1252,
    the web's default; for the rest the detector decides.
    """
    lenient = data.decode("utf-8", "replace")
    beyond = sum(character > "\x7f" for character in lenient)
    if lenient.count("\ufffd") * 10 <= beyond:
        return lenient.replace("\ufffd", "")
    sample = data[:SAMPLE]
    if sample.count(0) > CONTROLS_OF_BINARY * len(sample):
        raise _binary(seed)
    western = data.decode("cp1252", "replace")
    letters = [character for character in western[:SAMPLE] if character.isalpha()]
    if sum(letter > "\x7f" for letter in letters) < WESTERN_SHARE * len(letters):
        return western.replace("\ufffd", "")
    best = from_bytes(sample).best()
    return data.decode(best.encoding, "replace") if best else western


def repair(text: str) -> str:
    """Text with ``\\n`` as its only break and the ordinary space as its only space, without what cannot be seen.

    Mojibake is undone where ftfy is sure; quotation marks stay as they are. Combining marks are composed (NFC).
    """
    text = _BREAKS.sub("\n", text)
    text = ftfy.fix_encoding(_LOST_QUOTE.sub("”", text))
    return visible(text)


def visible(text: str) -> str:
    """Text without controls and other characters that cannot be seen, every space the ordinary one, in NFC."""
    return unicodedata.normalize("NFC", _INVISIBLE.sub("", _CONTROLS.sub("", _SPACES.sub(" ", text))))


def one_line(text: str) -> str:
    """A value from a page's head or from YAML, whose escapes can write what no text file holds, as one clean line."""
    return " ".join(repair(text.encode("utf-8", "ignore").decode("utf-8")).split())
