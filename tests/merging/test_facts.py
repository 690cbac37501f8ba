"""The same event and the same interest in many articles; ids, order, and what stays as it was."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.merging import Memory, articles, corrected, merge
from generator.records import Article, EditorFile, replace

from .made import Told

BRIEF = EditorFile()


def report(seed, text, date, *who, published="2024-03-05", status="occurred", **more):
    """An article with one event, whose participants are the actors given."""
    told = Told(seed, text, published)
    for name in who:
        told.actor(name, "country", id=name.lower())
    return told.event(text, date, *(name.lower() for name in who), status=status, **more)


def events(*told):
    return merge([t.analysis for t in told], BRIEF).events


def test_the_same_event_in_two_articles_has_two_sources():
    """Like words, one date and an actor in common make one event: words and id of the first, evidence of both."""
    one = report("a.txt", "Norway opened a harbour in Tromso", "2024-03-04", "Norway")
    other = report("b.txt", "On Monday Norway opened its new harbour in Tromso", "2024-03-04", "Norway")
    (event,) = events(one, other)
    assert (event.id, event.text) == (one.events[0].id, one.events[0].text)
    assert [e.article for e in event.evidence] == ["a", "b"]
    assert event.confidence == "high"


@pytest.mark.parametrize("date", ["2024-03-03", "2024-04", "2023-03-04", "2024", None])
def test_other_dates_are_other_events(date):
    """Differing dates stay apart, whatever the words; a whole year says too little; no date is not any date."""
    text = "Norway opened a harbour in Tromso"
    assert len(events(report("a.txt", text, "2024-03-04", "Norway"), report("b.txt", text, date, "Norway"))) == 2


@pytest.mark.parametrize("date", ["2024-03-04~", "2024-03", "2024-03-04/2024-03-05"])
def test_a_vaguer_date_can_be_the_same_day(date):
    """A month or days that hold the day are the same date told less precisely; the sharper one is kept."""
    text = "Norway opened a harbour in Tromso"
    (event,) = events(report("a.txt", text, date, "Norway"), report("b.txt", text, "2024-03-04", "Norway"))
    assert event.date == "2024-03-04"


def test_other_participants_are_other_events():
    """Two countries that do the same on one day do two things."""
    one = report("a.txt", "Norway closed its embassy in Minsk", "2024-03-04", "Norway")
    assert len(events(one, report("b.txt", "Sweden closed its embassy in Minsk", "2024-03-04", "Sweden"))) == 2


def test_other_words_are_other_events():
    """One actor does many things on one day."""
    one = report("a.txt", "Norway opened a harbour in Tromso", "2024-03-04", "Norway")
    assert len(events(one, report("b.txt", "Norway expelled three diplomats", "2024-03-04", "Norway"))) == 2


def test_what_was_planned_and_then_happened_is_one_event():
    """The later article settles it; a mere hypothesis stays by itself."""
    text = "Norway opens a harbour in Tromso"
    planned = report("a.txt", text, "2024-03-04", "Norway", published="2024-02-01", status="planned")
    (event,) = events(planned, report("b.txt", text, "2024-03-04", "Norway"))
    assert event.status == "occurred"
    imagined = report("a.txt", text, "2024-03-04", "Norway", published="2024-02-01", status="hypothetical")
    assert len(events(imagined, report("b.txt", text, "2024-03-04", "Norway"))) == 2


def test_one_articles_events_are_never_made_one():
    """What one article tells twice is for its own analysis to judge."""
    told = Told("a.txt", "Norway opened a harbour. Norway opened a harbour again.", "2024-03-05")
    told.actor("Norway", "country").event("Norway opened a harbour.", "2024-03-04", "norway")
    told.event("Norway opened a harbour again.", "2024-03-04", "norway")
    (other,) = [report("b.txt", "Norway opened a harbour", "2024-03-04", "Norway")]
    assert sorted(len(event.evidence) for event in events(told, other)) == [1, 2]


def wish(seed, text, label, kind="goal", about=(), holder="Norway", **more):
    """An article with one interest of Norway's."""
    told = Told(seed, text, "2024-03-05").actor(holder, "country")
    for name in about:
        told.actor(name, "country")
    return told.interest(text, holder.lower(), kind, label, *(name.lower() for name in about), **more)


def interests(*told):
    return merge([t.analysis for t in told], BRIEF).interests


def test_the_same_interest_in_two_articles_has_two_sources():
    """Holder, kind and like words: one entry, evidence of both, the counterparts of both."""
    one = wish("a.txt", "Norway wants more trade with Iceland", "more trade with Iceland", about=["Iceland"])
    other = wish("b.txt", "Norway seeks more trade, above all with Iceland", "more trade", about=["Iceland"])
    (interest,) = interests(one, other)
    assert interest.label == "more trade with Iceland"
    assert interest.about == ("iceland",)
    assert [e.article for e in interest.evidence] == ["a", "b"]


@pytest.mark.parametrize(
    "other",
    [
        wish("b.txt", "Norway fears more trade with Iceland", "more trade with Iceland", kind="concern"),
        wish("b.txt", "Norway wants more soldiers in the north", "more soldiers in the north"),
        wish("b.txt", "Norway wants more trade with Japan", "more trade with Japan", about=["Japan"]),
        wish("b.txt", "Sweden wants more trade with Iceland", "more trade with Iceland", holder="Sweden"),
    ],
    ids=["other kind", "other words", "other counterpart", "other holder"],
)
def test_other_interests_stay_apart(other):
    """A goal is no concern, and Japan is not Iceland."""
    one = wish("a.txt", "Norway wants more trade with Iceland", "more trade with Iceland", about=["Iceland"])
    assert len(interests(one, other)) == 2


def test_a_republished_article_is_no_second_source(monkeypatch):
    """What a copy says in the words of its original has one source; what it adds is its own."""
    monkeypatch.setattr(articles, "republished", lambda found, memory: {"b": "a"})
    text = "“We waited for years,” Ana Ruiz said. Norway opened a harbour."
    one = Told("a.txt", text, "2024-03-05").actor("Ana Ruiz", salience=0.5).quote("We waited for years", "ana-ruiz")
    one.event("Norway opened a harbour.", "2024-03-04")
    copy = Told("b.txt", text + " “At last,” Ana Ruiz added.", "2024-03-06").actor("Ana Ruiz", salience=0.5)
    copy.quote("We waited for years", "ana-ruiz").quote("At last", "ana-ruiz")
    copy.event("Norway opened a harbour.", "2024-03-04")
    briefing = merge([one.analysis, copy.analysis], BRIEF)
    assert [a.same_as for a in briefing.articles] == [None, "a"]
    assert [q.content.text for q in briefing.quotes] == ["We waited for years", "At last"]
    assert [len(e.evidence) for e in briefing.events] == [1]
    assert briefing.events[0].confidence == "medium"
    assert len(briefing.actors[0].mentions) == 3
    assert briefing.actors[0].salience == pytest.approx(1 / 3, abs=1e-5)


def test_articles_by_date_then_seed_the_undated_last():
    """The order of the briefing is the order in which things were published, as far as it is known."""
    dates = {"e": None, "d": "2024-03", "c": "2024-03-01", "b": "2024-02-28~", "a": "2024-03-01"}
    briefing = merge([Told(f"{seed}.txt", "Words.", date).analysis for seed, date in dates.items()], BRIEF)
    assert [a.id for a in briefing.articles] == ["b", "a", "c", "d", "e"]


def test_events_by_date_the_undated_last():
    """The timeline is in order of days, the more precise date first."""
    dates = [None, "2024-03", "2024-03-01", "2023", "../2022"]
    told = [report(f"{i}.txt", f"Thing {i} happened somewhere", date) for i, date in enumerate(dates)]
    assert [event.date for event in events(*told)] == ["../2022", "2023", "2024-03-01", "2024-03", None]


def test_two_articles_of_one_title_have_two_pages():
    """The older one keeps the address; the newer gets a hash of its seed's name."""
    one, other = (Told(f"{s}.txt", "Words.", d, title="Storm") for s, d in [("x", "2024-01-02"), ("y", "2024-01-01")])
    (first, second) = merge([one.analysis, other.analysis], BRIEF).articles
    assert first.id == "storm"
    assert second.id.startswith("storm-")


def test_a_fact_of_an_unknown_actor_is_an_error_of_ours():
    """Every id in a briefing leads somewhere, or nothing is built."""
    told = Told("a.txt", "“Yes indeed,” she said.").quote("Yes indeed", "nobody")
    with pytest.raises(ValueError, match=r"a\.txt.*nobody"):
        merge([told.analysis], BRIEF)


def test_a_seed_cannot_be_analysed_twice():
    told = Told("a.txt", "Words.").analysis
    with pytest.raises(ValueError, match="same seed"):
        merge([told, replace(told, article=replace(told.article, id="other"))], BRIEF)


def test_ids_stay_unique():
    """Two facts that rest on the same words and have the same id are told apart."""
    told = Told("a.txt", "Norway wants peace.").actor("Norway", "country")
    told.interest("Norway wants peace.", "norway", "goal", "peace")
    told.interest("Norway wants peace.", "norway", "goal", "lasting peace")
    ids = [interest.id for interest in merge([told.analysis], BRIEF).interests]
    assert len(set(ids)) == 2


COUNTRIES = ["Norway", "Sweden", "Iceland"]
VERBS = ["opened", "closed", "praised", "sold"]
THINGS = ["the harbour in Tromso", "its embassy in Minsk", "the old shipyard", "a deal on fish"]


@st.composite
def briefs(draw):
    """A handful of articles with an event and an interest each, much alike on purpose."""
    made = []
    for number in range(draw(st.integers(1, 7))):
        country = draw(st.sampled_from(COUNTRIES))
        text = f"{country} {draw(st.sampled_from(VERBS))} {draw(st.sampled_from(THINGS))}"
        date = draw(st.sampled_from([None, "2024-03", "2024-03-04", "2024-03-05"]))
        told = report(f"{number}.txt", text, date, country, published=draw(st.sampled_from([None, "2024-03-06"])))
        told.interest(text, country.lower(), draw(st.sampled_from(["goal", "stake"])), text.split(" ", 2)[2])
        made.append(told.analysis)
    return made


@settings(max_examples=60)
@given(briefs(), st.randoms(use_true_random=False))
def test_merging_loses_nothing_and_knows_no_order(analyses, chance):
    """Every statement is the evidence of exactly one entry, of an article at most once; any order gives the same."""
    briefing = merge(analyses, BRIEF)
    for kind in ("events", "interests"):
        facts = getattr(briefing, kind)
        told = sorted((e.article, e.start, e.end) for fact in facts for e in fact.evidence)
        assert told == sorted(
            (a.article.id, f.evidence[0].start, f.evidence[0].end) for a in analyses for f in getattr(a, kind)
        )
        assert all(len({e.article for e in fact.evidence}) == len(fact.evidence) for fact in facts)
        assert {f.id for f in facts} <= {f.id for a in analyses for f in getattr(a, kind)}
    mixed = list(analyses)
    chance.shuffle(mixed)
    assert merge(mixed, BRIEF) == briefing


@settings(max_examples=60)
@given(briefs())
def test_an_unrelated_article_changes_nothing(analyses):
    """An article about others adds its own and leaves every entry as it was, to the last field."""
    before = merge(analyses, BRIEF)
    new = report("z.txt", "Peru exported more copper", "2024-03-04", "Peru", published="2024-03-07")
    new.interest("more copper", "peru", "goal", "more copper")
    after = merge([*analyses, new.analysis], BRIEF)
    for kind in ("articles", "actors", "quotes", "events", "interests"):
        assert set(getattr(before, kind)) < set(getattr(after, kind)) or kind == "quotes"


@settings(max_examples=60)
@given(briefs(), st.integers(0, 5), st.randoms(use_true_random=False))
def test_what_is_remembered_changes_nothing(analyses, without, chance):
    """One article more, or less: with a memory of the briefing before it is the same as without, for any order."""
    memory = Memory()
    corrected([a for n, a in enumerate(analyses) if n != without], BRIEF, memory)
    chance.shuffle(analyses)
    assert corrected(analyses, BRIEF, Memory(memory.now)) == corrected(analyses, BRIEF)


def test_only_the_parts_of_a_new_article_are_looked_at():
    """A part of the briefing is a month's events, or the interests of one kind and holder."""
    memory = Memory()
    towns = [report(f"{n}.txt", "Norway opened a harbour", "2024-03-04", "Norway") for n in range(2)]
    wishes = [Told(f"w{n}.txt", "Peru wants more copper") for n in range(2)]
    for wish in wishes:
        wish.actor("Peru", "country", id="peru")
        wish.interest("more copper", "peru", "goal", "more copper")
    told = [*towns, *wishes]
    corrected([t.analysis for t in told], BRIEF, memory)
    after = Memory(memory.now)
    corrected(
        [*(t.analysis for t in told), report("z.txt", "Norway sold", "2024-03-05", "Norway").analysis], BRIEF, after
    )
    parts = [{key for key, found in one.now.items() if isinstance(found, list)} for one in (memory, after)]
    assert [len(found) for found in parts] == [2, 2]
    assert len(parts[1] - parts[0]) == 1


def test_an_articles_own_words_are_untouched():
    """Merging passes text, blocks and furniture on as they are."""
    told = Told("a.txt", "Words.", furniture=("LOG IN",), language="en")
    (article,) = merge([told.analysis], BRIEF).articles
    assert article == Article(id="a", seed="a.txt", title="a", text="Words.", furniture=("LOG IN",))
