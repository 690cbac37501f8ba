"""The records that flow through the house: frozen, typed, and defined once.

Every offset is a count of Unicode code points into ``Article.text``, the end exclusive, so that
``article.text[start:end]`` is the text that a record carries. Every date is EDTF (ISO 8601-2, level 1)
or ``None`` where nothing says when.

One article's facts (``Analysis``) and the whole briefing (``Briefing``) use the same fact records.
Within an ``Analysis`` an actor's id is local to the article and ``Evidence.article`` holds the seed's file
name; merging gives actors and articles the ids that the pages are named by.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal

from msgspec import Struct

if TYPE_CHECKING:  # of which type checkers know the fields
    from dataclasses import replace as replace
else:
    from msgspec.structs import replace as replace

ActorKind = Literal["person", "organization", "country", "group"]
QuoteKind = Literal["direct", "indirect"]
EventStatus = Literal["occurred", "ongoing", "planned", "hypothetical"]
InterestKind = Literal["goal", "demand", "concern", "stake", "opposition", "support"]
Confidence = Literal["high", "medium", "low"]
SourcesShown = Literal["full", "cited"]
DateOrigin = Literal["front matter", "html", "dateline", "url", "editor"]
BlockKind = Literal["paragraph", "heading", "quotation", "item"]
Search = Literal["auto", "material", "pagefind"]

ACTOR_KINDS: tuple[ActorKind, ...] = ("person", "organization", "country", "group")
EVENT_STATUSES: tuple[EventStatus, ...] = ("occurred", "ongoing", "planned", "hypothetical")
INTEREST_KINDS: tuple[InterestKind, ...] = ("goal", "demand", "concern", "stake", "opposition", "support")
SOURCES_SHOWN: tuple[SourcesShown, ...] = ("full", "cited")
CONFIDENCES: tuple[Confidence, ...] = ("high", "medium", "low")
SEARCHES: tuple[Search, ...] = ("auto", "material", "pagefind")


class Evidence(Struct, frozen=True, gc=False):
    """A stretch of one article: the words that a fact rests on."""

    article: str
    """The article's id; inside an ``Analysis`` the seed's file name."""
    start: int
    end: int
    text: str
    """Always ``Article.text[start:end]``."""


class Block(Struct, frozen=True, gc=False):
    """A paragraph of the cleaned text and what it is; blocks are parted by one blank line."""

    start: int
    end: int
    kind: BlockKind


class TimeExpression(Struct, frozen=True, gc=False):
    """Words that name a time, and the days they mean."""

    start: int
    end: int
    text: str
    value: str | None
    """EDTF, or ``None`` where the words cannot be placed (no publication date, "soon")."""


class Article(Struct, frozen=True, gc=False):
    """A seed after reading: the article's own words and what is known about it."""

    id: str
    """Slug of the title, unique in the briefing: the name of the article's page."""
    seed: str
    """File name within the folder of seeds, with ``/`` between folders."""
    title: str
    text: str
    """The clean body: blocks parted by ``\n\n``; title and standfirst are not in it."""
    standfirst: str | None = None
    authors: tuple[str, ...] = ()
    publisher: str | None = None
    url: str | None = None
    published: str | None = None
    published_from: DateOrigin | None = None
    language: str = "en"
    furniture: tuple[str, ...] = ()
    """Lines of the seed that are not the article's own, in their order."""
    blocks: tuple[Block, ...] = ()
    """Every block of ``text`` in order."""
    times: tuple[TimeExpression, ...] = ()
    """Filled in by merging from the article's analysis."""
    same_as: str | None = None
    """Id of the article that this one republishes; filled in by merging."""
    corrected: tuple[str, ...] = ()
    """Which of ``title``, ``date``, ``authors``, ``publisher`` and ``url`` the editor's file says."""
    formerly: tuple[str, ...] = ()
    """Ids that it would have without the editor's title: their pages lead to its own."""
    excerpt: bool = False
    """Whether ``text`` holds the cited passages alone (``generator.merging.citing``)."""


class Mention(Struct, frozen=True, gc=False):
    """One place that refers to an actor: by name, by alias, by description or by a resolved pronoun."""

    article: str
    start: int
    end: int
    text: str


class Actor(Struct, frozen=True, gc=False):
    """A person, organization, country or named group, with every place that refers to it."""

    id: str
    """Slug of the name; local to the article inside an ``Analysis``."""
    name: str
    kind: ActorKind
    aliases: tuple[str, ...] = ()
    """Other names that the articles use, as they stand there; never pronouns."""
    roles: tuple[str, ...] = ()
    """Titles and descriptors as the articles give them ("Foreign Affairs Minister")."""
    salience: float = 0.0
    """0 to 1: how much of the article (or briefing) is about it."""
    mentions: tuple[Mention, ...] = ()
    descriptor: str | None = None
    """Who it is, in a few words of the editor's own; not an article's."""
    description: str | None = None
    """What the editor says about it: paragraphs parted by ``\n\n``; not an article's words."""
    corrected: tuple[str, ...] = ()
    """Which of ``name``, ``kind``, ``merge`` and ``apart`` the editor's file settled."""
    formerly: tuple[str, ...] = ()
    """Ids that it had or would have without the editor's file: their pages lead to its own."""


class Quote(Struct, frozen=True, gc=False):
    """Words attributed to somebody: source, cue and content in the sense of PARC 3 and PolNeAR."""

    id: str
    kind: QuoteKind
    speaker: str | None
    """Actor id, or ``None`` for a source without a name or words that do not tell who spoke."""
    source: Evidence | None
    """The words that name or describe the speaker."""
    cue: Evidence | None
    content: Evidence
    """The words said, without the quotation marks."""
    also: tuple[Evidence, ...] = ()
    """Where other articles tell the same words, or some of them: only what the editor merges."""
    about: tuple[str, ...] = ()
    """Ids of the actors that the content mentions."""
    confidence: Confidence = "high"
    corrected: tuple[str, ...] = ()
    """Fields that the editor's file says; likewise of events and interests."""


class Event(Struct, frozen=True, gc=False):
    """A happening that a time expression places in time, or that is told without a date."""

    id: str
    date: str | None
    status: EventStatus
    text: str
    """The smallest clause that tells who did what: a slice of the first evidence's text."""
    participants: tuple[str, ...]
    evidence: tuple[Evidence, ...]
    """The sentence; after merging one per article that tells the event."""
    confidence: Confidence = "high"
    corrected: tuple[str, ...] = ()


class Interest(Struct, frozen=True, gc=False):
    """What an actor wants, needs, fears, values, backs or opposes, as an article states it."""

    id: str
    holder: tuple[str, ...]
    kind: InterestKind
    label: str
    """A short name in the article's own words."""
    theme: str
    about: tuple[str, ...]
    evidence: tuple[Evidence, ...]
    """The clause or sentence that states it; after merging one per article."""
    confidence: Confidence = "high"
    corrected: tuple[str, ...] = ()


class Analysis(Struct, frozen=True, gc=False):
    """Everything the machine found in one article, before other articles are looked at."""

    article: Article
    times: tuple[TimeExpression, ...] = ()
    actors: tuple[Actor, ...] = ()
    quotes: tuple[Quote, ...] = ()
    events: tuple[Event, ...] = ()
    interests: tuple[Interest, ...] = ()


class Briefing(Struct, frozen=True, gc=False):
    """All articles and all facts, merged and in their defined order."""

    title: str
    articles: tuple[Article, ...] = ()
    actors: tuple[Actor, ...] = ()
    quotes: tuple[Quote, ...] = ()
    events: tuple[Event, ...] = ()
    interests: tuple[Interest, ...] = ()
    pinned: tuple[str, ...] = ()
    """Ids of the facts that the editor wants on the home page, in the editor's order."""


@dataclass(frozen=True, slots=True)
class ArticleNote:
    """What the editor's file says about one seed, where the seed itself does not."""

    title: str | None = None
    date: str | None = None
    authors: tuple[str, ...] = ()
    publisher: str | None = None
    url: str | None = None
    hide: bool = False
    """The seed stays in its folder, and is no part of the briefing."""
    line: int | None = field(default=None, compare=False)
    """Where it stands in the editor's file, counted from one."""


@dataclass(frozen=True, slots=True)
class ActorNote:
    """What the editor's file says about one actor: its full name and the names that mean it."""

    name: str
    kind: ActorKind | None = None
    aliases: tuple[str, ...] = ()
    merge: tuple[str, ...] = ()
    """Actors of the briefing, by id, name or alias, that are this one."""
    apart: bool = False
    """Only the note's own names mean it: no name that resembles them is taken for the same actor."""
    hide: bool = False
    """It is no actor: it has no page, and no fact names it."""
    descriptor: str | None = None
    """Who it is, in a few words of the editor's own."""
    description: str | None = None
    """What a reader should know about it, in the editor's own words: paragraphs parted by ``\n\n``."""
    formerly: tuple[str, ...] = ()
    """Names or ids that it had: the pages of these names lead to its own."""
    line: int | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True)
class FactNote:
    """What the editor's file corrects in one fact; what it leaves open stays as the machine found it."""

    id: str
    reject: bool = False
    """The fact is wrong and left out."""
    speaker: str | None = None
    """Of a quote: an actor's name, alias or id."""
    date: str | None = None
    """Of an event: EDTF."""
    status: EventStatus | None = None
    holder: tuple[str, ...] = ()
    """Of an interest: actors' names, aliases or ids."""
    kind: InterestKind | None = None
    theme: str | None = None
    label: str | None = None
    """Words of the article."""
    merge: tuple[str, ...] = ()
    """Ids of other facts of its kind that tell the same."""
    pin: bool = False
    """It is shown on the home page."""
    nothing: tuple[str, ...] = ()
    """Which of ``speaker`` and ``date`` nobody can tell: ``null`` in the file."""
    line: int | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True)
class EditorFile:
    """The editor's file (``seeds/briefing.yml``), validated."""

    title: str = "Briefing"
    sources: SourcesShown = "full"
    """How much of the articles is published: all of each, or the passages that facts rest on."""
    articles: tuple[tuple[str, ArticleNote], ...] = ()
    """Seed file name and note, in the file's order."""
    actors: tuple[ActorNote, ...] = ()
    facts: tuple[FactNote, ...] = ()
    search: Search = "auto"
    """What answers the site's search box: the theme's own search, Pagefind, or the one that suits the site's size."""


FindingKind = Literal["seed", "note", "date", "speaker", "future", "doubt", "double"]


@dataclass(frozen=True, slots=True)
class Finding:
    """Something that an editor should look at: where it is, what it is, and what to do."""

    kind: FindingKind
    """An unreadable seed, an unused note, an undated article, an unresolved speaker, a date after its article, a fact
    of low confidence, two actors or two quotes that may be one."""
    where: str
    """The file with its line, or the seed, or the seed and the fact's id."""
    what: str
    remedy: str
    grave: bool = False
    """An error: something of the seeds is not in the briefing."""
    facts: tuple[str, ...] = ()
    """Ids of the facts that it is about; likewise of articles and actors."""
    articles: tuple[str, ...] = ()
    actors: tuple[str, ...] = ()

    def __str__(self) -> str:
        return f"{'error' if self.grave else 'warning'}: {self.where}: {self.what}. {self.remedy}"
