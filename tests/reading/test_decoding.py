"""Whatever the encoding, the words survive."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.reading.decoding import decode, repair
from generator.reading.errors import SeedError

SENTENCE = "“The Rhône pact costs €5 million a year — nothing else,” said Zoë Müller’s office."


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1252"])
def test_text_in_the_usual_encodings_is_read_as_it_was_written(encoding):
    """With a byte order mark or without, 16 bits or 8, every character is as the writer saw it."""
    text = f"{SENTENCE}\n\n{SENTENCE} It was a long day."
    assert repair(decode(text.encode(encoding), "a.txt")) == text


def test_latin_1_is_read_as_windows_1252():
    """The web's default: the two differ only where Latin-1 has no printable character."""
    assert decode("Der Bär aß süße Früchte in Köln.".encode("latin-1"), "a.txt") == "Der Bär aß süße Früchte in Köln."


@pytest.mark.parametrize(
    ("encoding", "text"),
    [
        ("cp1251", "Правительство приняло решение о новых мерах поддержки экономики страны. " * 8),
        ("cp1255", "ממשלת ישראל החליטה היום על צעדים חדשים נגד האינפלציה במשק. " * 8),
    ],
)
def test_other_scripts_in_eight_bits_are_recognised(encoding, text):
    """So that a Russian or Hebrew seed is refused by its right language and not as an unreadable one."""
    assert decode(text.encode(encoding), "a.txt") == text


def test_single_broken_bytes_cost_themselves_alone():
    """A stray byte in what is UTF-8 otherwise does not turn the rest into mojibake."""
    data = (SENTENCE * 4).encode() + b"\xe9" + b" And so it ends."
    assert decode(data, "a.txt") == SENTENCE * 4 + " And so it ends."


@pytest.mark.parametrize("wrong", ["cp1252", "latin-1"])
def test_mojibake_is_undone(wrong):
    """UTF-8 that was read as a Western encoding and saved again."""
    sentence = "It’s the Rhône pact — nothing else, said Zoë Müller."
    assert repair(sentence.encode().decode(wrong)) == sentence


def test_mojibake_that_lost_a_byte_keeps_its_quotation_marks():
    """The last byte of ” has no character in Windows-1252, and programs throw it away."""
    assert repair("â€œNothing else,â€\ufffd she said.") == "“Nothing else,” she said."


@pytest.mark.parametrize(
    ("damaged", "clean"),
    [
        ("one\r\ntwo\rthree\u2028four", "one\ntwo\nthree\nfour"),
        ("a\u00a0b\u2009c\u3000d\te", "a b c d e"),
        ("zero\u200bwidth and so\u00adft hyphen\ufeff", "zerowidth and soft hyphen"),
        ("NUL\x00 and bell\x07 and escape\x1b", "NUL and bell and escape"),
        ("\u202egnorw\u202c \u2066way\u2069", "gnorw way"),
        ("cafe\u0301", "café"),
        (
            "\"straight\" “curly” ‘single’ «guillemets» ``double''",
            "\"straight\" “curly” ‘single’ «guillemets» ``double''",
        ),
    ],
)
def test_repair(damaged, clean):
    """One kind of line break, one kind of space, nothing invisible; quotation marks stay as they are."""
    assert repair(damaged) == clean


@pytest.mark.parametrize("data", [b"", b" \n\t\r\n "])
def test_an_empty_file_is_named_as_empty(data):
    """White space alone is nothing."""
    with pytest.raises(SeedError, match=r"a\.txt: the file is empty"):
        decode(data, "a.txt")


@pytest.mark.parametrize(
    "data",
    [bytes(range(256)) * 40, b"\x89PNG\r\n\x1a\n" + b"data" * 50, b"%PDF-1.7 text", b"PK\x03\x04 text", b"\x00" * 99],
)
def test_a_binary_file_is_named_as_no_text(data):
    """By its signature or by its control characters."""
    with pytest.raises(SeedError, match="not text"):
        decode(data, "a.txt")


def test_a_broken_utf_16_file_is_refused():
    """Half a character at the end."""
    with pytest.raises(SeedError, match="utf-16"):
        decode(b"\xff\xfea\x00b", "a.txt")


@given(st.binary(max_size=300))
def test_any_bytes_give_text_or_a_seed_error(data):
    """Nothing else ever comes out, and what comes out can be written as UTF-8."""
    try:
        text = repair(decode(data, "a.txt"))
    except SeedError:
        return
    text.encode("utf-8")


@given(st.text(alphabet=st.characters(codec="utf-8", categories=("L", "N", "P", "Zs")), max_size=200))
def test_repair_is_stable(text):
    """A repaired text is in order: repairing it again changes nothing."""
    once = repair(text)
    assert repair(once) == once
