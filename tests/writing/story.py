"""An invented briefing with every kind of fact, words that overlap, and text that means harm."""

from __future__ import annotations

from generator.identity import fact_id, slug
from generator.records import (
    Actor,
    ActorKind,
    Article,
    Block,
    BlockKind,
    Briefing,
    Confidence,
    Event,
    EventStatus,
    Evidence,
    Interest,
    InterestKind,
    Mention,
    Quote,
    QuoteKind,
    TimeExpression,
    replace,
)

ATTACK = '<img src=x onerror="window.harmed=true"> **[x](javascript:harm())** {{ 7 * 7 }} | `--8<--` :smile: {: #p1 }'
"""Markup of every kind; it must be seen as it stands wherever it is shown."""

HARBOUR = [
    "Mara Venn told the council on Monday that the port of Alda must stay open. “We cannot live without the harbour,” "
    "she said. “Nor can Alda.”",
    "The Fishers’ League rejects the toll that Norland announced on 3 March 2021, and fears for its members.",
    "What comes next",
    "Norland will close the strait on 1 June 2021 if the talks fail, a harbour official warned.",
    f"A leaflet read: {ATTACK} and nothing else.",
]

TOLL = [
    "Norland announced the toll on 3 March 2021 to pay for the lighthouse it has wanted since 1998.",
    "“Alda depends on our goodwill,” Minister Odo Brask wrote. Norland backs the ferry line.",
]


def article(name: str, title: str, paragraphs: list[str], kinds: dict[int, BlockKind], **more: object) -> Article:
    """An article made of paragraphs."""
    blocks, at = [], 0
    for number, paragraph in enumerate(paragraphs):
        blocks.append(Block(at, at + len(paragraph), kinds.get(number, "paragraph")))
        at += len(paragraph) + 2
    text = "\n\n".join(paragraphs)
    return Article(id=slug(title), seed=f"{name}.txt", title=title, text=text, blocks=tuple(blocks), **more)  # type: ignore[arg-type]


def place(found: Article, words: str, after: str = "") -> Evidence:
    """The first place of some words in an article, behind some other words if need be."""
    start = found.text.index(words, found.text.index(after))
    return Evidence(found.id, start, start + len(words), words)


def actor(name: str, kind: ActorKind, salience: float, articles: list[Article], *aliases: str, **more: object) -> Actor:
    """An actor with a mention at each place that has its name or one of its aliases."""
    mentions = []
    for found in articles:
        taken: set[int] = set()
        for alias in sorted((name, *aliases), key=len, reverse=True):
            at = found.text.find(alias)
            while at >= 0:
                if at not in taken:
                    mentions.append(Mention(found.id, at, at + len(alias), alias))
                    taken.update(range(at, at + len(alias)))
                at = found.text.find(alias, at + 1)
    ordered = tuple(sorted(mentions, key=lambda m: (m.article, m.start)))
    return Actor(slug(name), name, kind, aliases, salience=salience, mentions=ordered, **more)  # type: ignore[arg-type]


def quote(
    found: Article, kind: QuoteKind, words: str, speaker: str | None, source: str = "", cue: str = "", **more: object
) -> Quote:
    """A quote; source and cue are looked for from the beginning of the article."""
    content = place(found, words)
    return Quote(
        fact_id("q", found, content.start, content.end),
        kind,
        speaker,
        place(found, source) if source else None,
        place(found, cue) if cue else None,
        content,
        **more,  # type: ignore[arg-type]
    )


def event(date: str | None, status: EventStatus, text: str, who: tuple[str, ...], *told: tuple[Article, str]) -> Event:
    """An event told by the sentences of one or more articles."""
    places = tuple(place(found, words) for found, words in told)
    return Event(fact_id("e", told[0][0], places[0].start, places[0].end, text), date, status, text, who, places)


def interest(
    holder: tuple[str, ...],
    kind: InterestKind,
    label: str,
    theme: str,
    about: tuple[str, ...],
    found: Article,
    words: str,
    confidence: Confidence = "high",
) -> Interest:
    """An interest stated by some words of an article."""
    stated = place(found, words)
    identity = fact_id("i", found, stated.start, stated.end, kind)
    return Interest(identity, holder, kind, label, theme, about, (stated,), confidence)


def story() -> Briefing:
    """The briefing."""
    harbour = article(
        "harbour",
        f"Harbour row: <b>Alda</b> & Norland </title> {ATTACK[:20]}",
        HARBOUR,
        {2: "heading", 4: "quotation"},
        standfirst="A strait, a toll and a *league*",
        authors=("Ina Hollis",),
        publisher="The Quay",
        url="https://quay.example/harbour?a=1&b=2",
        published="2021-03-09~",
        published_from="editor",
        furniture=("Share this", ATTACK, ""),
    )
    toll = article(
        "toll",
        "Norland’s toll",
        TOLL,
        {},
        published="2021-03-04",
        published_from="front matter",
        corrected=("title",),
        formerly=("norlands-tole",),
    )
    monday, june = place(harbour, "Monday"), place(harbour, "1 June 2021")
    harbour_times = (
        TimeExpression(monday.start, monday.end, "Monday", "2021-03-08~"),
        TimeExpression(june.start, june.end, "1 June 2021", "2021-06-01"),
    )
    harbour = replace(harbour, times=harbour_times)
    both = [harbour, toll]
    found = Briefing(
        title="The strait & <i>its</i> toll",
        articles=(harbour, toll),
        actors=(
            actor("Norland", "country", 0.5, both),
            actor("Alda", "country", 0.4, both),
            actor(
                "Mara Venn",
                "person",
                0.3,
                both,
                "Venn",
                roles=("harbour mistress", ATTACK),
                descriptor=f"runs the port {ATTACK}",
                description=f"She came to Alda in 2009.\n\n{ATTACK}",
                corrected=("name", "merge"),
                formerly=("mara-v", "venn"),
            ),
            actor("Fishers’ League", "group", 0.2, both, "The Fishers’ League"),
            actor("Odo Brask", "person", 0.1, both, "Minister Odo Brask", roles=("Minister",)),
            actor("Index", "organization", 0.0, both),
            actor("Odd <i>&</i> *Co*", "organization", 0.0, both),
        ),
        quotes=(
            quote(
                harbour,
                "indirect",
                "the port of Alda must stay open",
                "mara-venn",
                "Mara Venn",
                "told",
                about=("alda",),
            ),
            quote(harbour, "direct", "We cannot live without the harbour,", "mara-venn", "she", "said", about=()),
            quote(harbour, "direct", "Nor can Alda.", "mara-venn", "she", "said", about=("alda",), confidence="medium"),
            quote(
                harbour,
                "indirect",
                "Norland will close the strait on 1 June 2021 if the talks fail",
                None,
                "a harbour official",
                "warned",
                about=("norland",),
            ),
            quote(harbour, "direct", ATTACK, None, "A leaflet", "read"),
            quote(
                toll,
                "direct",
                "Alda depends on our goodwill,",
                "odo-brask",
                "Minister Odo Brask",
                "wrote",
                about=("alda",),
            ),
        ),
        events=(
            event(
                "2021-03-03",
                "occurred",
                "Norland announced the toll",
                ("norland",),
                (
                    toll,
                    "Norland announced the toll on 3 March 2021 to pay for the lighthouse it has wanted since 1998.",
                ),
                (harbour, "the toll that Norland announced on 3 March 2021"),
            ),
            event(
                "2021-03-08~",
                "occurred",
                "Mara Venn told the council",
                ("odd-i-i-co", "mara-venn"),
                (harbour, "Mara Venn told the council on Monday that the port of Alda must stay open."),
            ),
            event(
                "2021-06-01",
                "hypothetical",
                "Norland will close the strait on 1 June 2021",
                ("norland",),
                (harbour, "Norland will close the strait on 1 June 2021 if the talks fail, a harbour official warned."),
            ),
            event("1998/..", "ongoing", "it has wanted since 1998", ("norland",), (toll, "it has wanted since 1998")),
            event(None, "planned", "the talks fail", (), (harbour, "if the talks fail")),
        ),
        interests=(
            interest(
                ("alda",), "stake", "the harbour", "trade", ("norland",), harbour, "We cannot live without the harbour"
            ),
            interest(
                ("fishers-league",),
                "opposition",
                "the toll that Norland announced",
                "trade",
                ("norland",),
                harbour,
                "The Fishers’ League rejects the toll that Norland announced on 3 March 2021",
            ),
            interest(
                ("fishers-league",), "concern", "for its members", "labour", (), harbour, "fears for its members", "low"
            ),
            interest(("mara-venn",), "demand", ATTACK, "rights & duties", ("norland",), harbour, ATTACK),
            replace(
                interest(
                    ("norland",), "goal", "the lighthouse", "trade", (), toll, "the lighthouse it has wanted since 1998"
                ),
                corrected=("kind", "label"),
            ),
            interest(
                ("norland", "alda"),
                "support",
                "the ferry line",
                "trade",
                (),
                toll,
                "Norland backs the ferry line",
                "medium",
            ),
        ),
    )
    return replace(found, pinned=(found.events[0].id, found.interests[4].id, found.quotes[3].id))
