"""Names whose initials stand behind them in brackets."""

from __future__ import annotations

import pytest

from .test_names import found


@pytest.mark.parametrize(
    ("text", "name", "part"),
    [
        (
            "the Rail , Maritime and Transport ( RMT ) union met",
            "Rail , Maritime and Transport",
            "Maritime and Transport",
        ),
        (
            "the Rail , Maritime and Transport workers ' union ( RMT ) met",
            "Rail , Maritime and Transport",
            "Maritime and Transport",
        ),
        (
            "the Department for Trade , Energy and Arms ( TEA ) met",
            "Department for Trade , Energy and Arms",
            "Energy and Arms",
        ),
    ],
)
def test_a_name_cut_at_its_comma_is_whole(text: str, name: str, part: str) -> None:
    """The initials tell where it begins, and a head that they leave out belongs to it."""
    assert (name, "organization") in found(text, ORG=part)


@pytest.mark.parametrize(
    "text", ["so Oslo , Energy and Arms ( TEA ) met", "Arms ( TEA ) met", "the Trade , and Energy ( TE ) met"]
)
def test_other_letters_tell_nothing(text: str) -> None:
    """Where the words do not begin with the letters, or the letters are too few, what the network found stays."""
    assert not [name for name, _ in found(text, ORG="Arms") if "," in name]
