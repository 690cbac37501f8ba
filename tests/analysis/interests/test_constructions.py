"""What constructions state, and what only looks like an interest: with the shipped pipeline."""

from __future__ import annotations

import pytest

from tests.analysis.interests.made import found


def told(text: str) -> list[tuple[str, str, str]]:
    """Holder, kind and label of each interest in a text about Norway and France."""
    return [(" ".join(i.holder), i.kind, i.label) for i in found(text)]


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("Norway would accept the deal only if France withdrew its troops.", "France withdrew its troops"),
        ("Norway will not talk unless France withdraws its troops.", "France withdraws its troops"),
        ("Norway refuses to negotiate until France withdraws its troops.", "France withdraws its troops"),
    ],
)
def test_a_condition_is_a_demand(text: str, label: str) -> None:
    """What somebody waits for before he acts, he demands."""
    assert ("norway", "demand", label) in told(text)


def test_a_condition_on_nobody_certain_states_nothing() -> None:
    """ "Until it wins" may be either's victory."""
    assert told("Norway will not talk to France until it wins.") == []


@pytest.mark.parametrize(
    "text",
    [
        "Norway does not believe that France wants war.",
        "There is no sign that Norway wants talks.",
        "Not all ministers of Norway want the deal.",
        "Norway acted without seeking approval.",
        "Norway called up 200 soldiers for 180 days.",
        "France warned of consequences.",
        "If Norway says it wants talks, France will listen.",
        "Norway celebrated its anniversary.",
        "Norway backed off some of its proposals.",
        "Norway has proposed little in the way of reform.",
        "It is a custom that Norway might have supported.",
        "There is little evidence that Norway wants talks.",
        "I don't get the sense that Norway wants talks.",
        "This is very important for Norway.",
        "France warned that failure to pay could lead to sanctions.",
        "Ministers kept France from acting.",
    ],
)
def test_what_is_denied_or_only_looks_so(text: str) -> None:
    """Denied from above, of not all, "without", a length of time, an own threat: no interest."""
    assert told(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The union called the offer an insult, and Norway called the ruling unfair.", ("opposition", "the ruling")),
        ("Norway described the strike as illegal.", ("opposition", "the strike")),
        ("Norway called the vote historic.", ("support", "the vote")),
        ("Norway sees France as a threat.", ("concern", "France")),
        ("Norway sees itself as a bridge.", ("stake", "a bridge")),
        ("Norway warned that any attack would be met with force.", ("opposition", "any attack")),
    ],
)
def test_what_is_judged(text: str, expected: tuple[str, str]) -> None:
    """Who calls an offer an insult opposes the offer, not the insult."""
    assert ("norway", *expected) in told(text)


def test_who_is_named_as_one_of_many() -> None:
    """Critics "including Norway" are Norway as far as we know them."""
    for text in (
        "Critics of the plan, including Norway, fear a flood of imports.",
        "Big producers like Norway fear a flood of imports.",
        "Countries such as Norway fear a flood of imports.",
    ):
        assert told(text) == [("norway", "concern", "flood of imports")]


def test_what_another_does_behind_an_object() -> None:
    """ "Accused France of refusing": it is Norway that blames it; that France refuses is an opponent's word."""
    (blamed,) = found("Norway accused France of refusing to pay.")
    assert (blamed.holder, blamed.kind) == (("norway",), "opposition")


def test_what_others_take_somebody_to_want() -> None:
    """The holder is who wants it, and the words of those who believe it make it no surer than a belief."""
    (interest,) = found("Norway assessed that France intends to invade the island.")
    assert (interest.holder, interest.label, interest.confidence) == (("france",), "to invade the island", "low")


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("Norway opposes France joining the union.", "France joining the union"),
        ("Norway wants France out of the union.", "France out of the union"),
        ("Norway wants them back.", "them back"),
        ("Norway denied that France had left.", "that France had left"),
        ("Norway criticised the offer of talks as a trick.", "offer of talks"),
        ("Norway called for more money in a statement.", "more money"),
        ("Norway blocked the firm from selling its port.", "selling its port"),
    ],
)
def test_labels_read_as_english(text: str, label: str) -> None:
    """The thing with what is wanted of it, without what it was called or where it was said."""
    assert [found_label for _, _, found_label in told(text)] == [label]


def test_what_is_kept_from_somebody() -> None:
    """To forbid is to oppose; the label names who is kept from what."""
    assert told("Norway forbade them to work.") == [("norway", "opposition", "them to work")]
    assert told("Norway cannot allow France to leave.") == [("norway", "opposition", "France to leave")]


def test_adjectives_with_a_comma_between_stay_together() -> None:
    (interest,) = found("Norway wants a large, modern port.")
    assert interest.label == "large, modern port"


def test_who_ought_to_back_it_does_not() -> None:
    """ "Norway should support the plan" tells of no support."""
    assert not any(kind == "support" for _, kind, _ in told("Norway should support the plan."))


def test_a_meeting_is_asked_for_and_not_asked() -> None:
    """ "Called for a meeting to discuss prices" demands the meeting; "called for France to leave" that it leaves."""
    assert told("Norway called for an emergency meeting of ministers to discuss prices.") == [
        ("norway", "demand", "emergency meeting of ministers")
    ]
    assert told("Norway called for France to leave.") == [("norway", "demand", "France to leave")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Norway closed the strait to protect its fishing fleet.", ("goal", "to protect its fishing fleet")),
        ("Norway sent an envoy to avert a strike.", ("concern", "a strike")),
    ],
)
def test_what_an_act_is_for(text: str, expected: tuple[str, str]) -> None:
    """A purpose states an aim, or a fear of what it averts."""
    assert ("norway", *expected) in told(text)


@pytest.mark.parametrize(
    "text", ["Norway met France to discuss the strike.", "The port was closed to protect the fleet."]
)
def test_what_an_act_only_goes_on_with(text: str) -> None:
    """Meeting to discuss says no more than meeting; of a passive it is not said who acts."""
    assert told(text) == []
