"""Long lists are parted by what their entries are, so that a new entry moves no other."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from generator.writing.parts import Around, Level, Link, Part, by_date, by_name, parted, placed

NAMES: list[Level[str]] = by_name(lambda name: name, lambda name: name.title(), 20)


def pages(whole: Part[str]) -> dict[str, str]:
    """Each entry and its page."""
    return {entry: part.path for part in whole.pages() for entry in part.entries}


def test_a_list_that_fits_stands_on_its_page() -> None:
    """Up to the size there is one page, with everything in the order given."""
    whole = parted("a.md", ["b", "a"], NAMES, 2)
    assert whole.entries == ("b", "a")
    assert not whole.parts


def test_names_are_parted_by_their_first_letters() -> None:
    """As many letters as are needed; a part of one name is called by it."""
    whole = parted("x.md", ["israel", "israeli", "iran", "oman"], NAMES, 2)
    assert [part.path for part in whole.pages()] == ["x.md", "x_i.md", "x_ir.md", "x_is.md", "x_o.md"]
    assert [part.label for part in whole.pages()] == ["", "I…", "Iran", "Is…", "Oman"]


def test_a_name_that_another_begins_with_stands_before_it() -> None:
    """Though the other goes on with a hyphen, which also fills up the name that is too short."""
    whole = parted("x.md", ["iran-air", "iran", "iran-air"], NAMES, 2)
    assert [(part.path, part.entries) for part in whole.parts] == [
        ("x_iran--.md", ("iran",)),
        ("x_iran-a.md", ("iran-air", "iran-air")),
    ]


def test_dates_are_parted_by_year_month_and_day() -> None:
    """What is not known to the month or the day stands apart, and so does what has no date."""
    dates = ["2021", "2021-03", "2021-03-05", "2021-03-06", "2022", "", "2021-04~"]
    whole = parted("t/x.md", dates, by_date(lambda date: date or None), 1, "t/")
    assert {part.path: part.entries for part in whole.pages() if part.entries} == {
        "t/2021-03-05.md": ("2021-03-05",),
        "t/2021-03-06.md": ("2021-03-06",),
        "t/2021-03-other.md": ("2021-03",),
        "t/2021-04.md": ("2021-04~",),
        "t/2021-other.md": ("2021",),
        "t/2022.md": ("2022",),
        "t/other.md": ("",),
    }
    labels = {part.path: part.label for part in whole.pages()}
    assert labels["t/2021-03-05.md"] == "5 March 2021"
    assert labels["t/2021-04.md"] == "April 2021"
    assert labels["t/2021-03-other.md"] == "March 2021, day not told"
    assert labels["t/2021-other.md"] == "2021, month not told"
    assert labels["t/other.md"] == "Undated"


def test_a_year_of_few_entries_is_parted_by_quarters() -> None:
    """Where each fits on a page; one that does not makes months of all."""
    dates = ["2021", "2021-01", "2021-03-05", "2021-05", "2021-12-31", "2022-01"]
    whole = parted("t/x.md", dates, by_date(lambda date: date), 2, "t/")
    assert {part.path: part.entries for part in whole.pages() if part.entries} == {
        "t/2021-01-to-03.md": ("2021-01", "2021-03-05"),
        "t/2021-04-to-06.md": ("2021-05",),
        "t/2021-10-to-12.md": ("2021-12-31",),
        "t/2021-other.md": ("2021",),
        "t/2022.md": ("2022-01",),
    }
    assert [part.label for part in whole.parts[0].parts][:2] == ["January to March 2021", "April to June 2021"]
    unknown = parted("t/x.md", [*dates, "2021", "2021"], by_date(lambda date: date), 2, "t/")
    assert "t/2021-01-to-03.md" in [part.path for part in unknown.pages()]  # months would not part them either
    crowded = parted("t/x.md", [*dates, "2021-02"], by_date(lambda date: date), 2, "t/")
    assert "t/2021-02.md" in [part.path for part in crowded.pages()]


def test_a_month_of_few_entries_is_parted_by_thirds() -> None:
    """The last of them ends with the month."""
    dates = ["2024-02-01", "2024-02-10", "2024-02-11", "2024-02-29", "2024-02~"]
    whole = parted("t/x.md", dates, by_date(lambda date: date), 2, "t/")
    assert {part.label: part.entries for part in whole.pages() if part.entries} == {
        "1 to 10 February 2024": ("2024-02-01", "2024-02-10"),
        "11 to 20 February 2024": ("2024-02-11",),
        "21 to 29 February 2024": ("2024-02-29",),
        "February 2024, day not told": ("2024-02~",),
    }
    assert whole.parts[0].path == "t/2024-02-01-to-10.md"
    crowded = parted("t/x.md", [*dates, "2024-02-02"], by_date(lambda date: date), 2, "t/")
    assert "t/2024-02-02.md" in [part.path for part in crowded.pages()]


def test_what_nothing_tells_apart_is_numbered() -> None:
    """Parts of the size, in the order given."""
    whole = parted("x.md", ["a"] * 5, NAMES, 2)
    assert [(part.path, part.count) for part in whole.parts] == [("x_1.md", 2), ("x_2.md", 2), ("x_3.md", 1)]


def test_a_part_knows_what_it_is_part_of_and_its_neighbours() -> None:
    """The first has none before it, the last none after it; how long a part is says the page of the whole alone."""
    (_, whole), (_, first), (_, last) = placed(parted("x.md", ["a", "b"], NAMES, 1))
    assert whole == Around(parts=(Link("x_a.md", "A", 1), Link("x_b.md", "B", 1)))
    assert first == Around("A", above=Link("x.md", ""), after=Link("x_b.md", "B"))
    assert last == Around("B", above=Link("x.md", ""), before=Link("x_a.md", "A"))


NAME = st.text("abc", min_size=1, max_size=6)


@given(st.sets(NAME, max_size=60), st.integers(1, 5))
def test_every_entry_has_one_page_that_is_not_too_long(names: set[str], size: int) -> None:
    """No page has two parts' name, and none more entries than the size."""
    whole = parted("x.md", sorted(names), NAMES, size)
    found = list(whole.pages())
    assert len({part.path for part in found}) == len(found)
    assert sorted(entry for part in found for entry in part.entries) == sorted(names)
    assert all(len(part.entries) <= size for part in found)
    assert all(part.count == len([e for one in part.pages() for e in one.entries]) for part in found)


@given(st.sets(NAME, min_size=2, max_size=60), st.integers(1, 5), st.data())
def test_a_new_entry_moves_only_those_that_no_longer_fit(names: set[str], size: int, data: st.DataObject) -> None:
    """Entries that move go from a page that was full to its parts."""
    new = data.draw(st.sampled_from(sorted(names)))
    before = pages(parted("x.md", sorted(names - {new}), NAMES, size))
    after = pages(parted("x.md", sorted(names), NAMES, size))
    moved = {before[name] for name in before if before[name] != after[name]}
    assert len(moved) <= 1
    assert all(sum(page == full for page in before.values()) == size for full in moved)


@given(st.lists(st.dates().map(str) | st.sampled_from(["2021", "2021-03", "-0044-03-15", "2021-00", ""]), max_size=40))
def test_every_date_has_one_page(dates: list[str]) -> None:
    """Whatever it is."""
    whole = parted("x.md", dates, by_date(lambda date: date or None), 3)
    found = [entry for part in whole.pages() for entry in part.entries]
    assert sorted(found) == sorted(dates)
    assert len({part.path for part in whole.pages()}) == len(list(whole.pages()))
