"""How facts read: the words between the words of the articles."""

from __future__ import annotations

import itertools
import re
from collections.abc import Sequence

from ..records import Actor, ActorKind, Article, DateOrigin, EventStatus, InterestKind, QuoteKind
from .dates import when

VERBS: dict[InterestKind, tuple[str, str]] = {
    "goal": ("wants", "want"),
    "demand": ("demands", "demand"),
    "concern": ("fears", "fear"),
    "stake": ("depends on", "depend on"),
    "opposition": ("opposes", "oppose"),
    "support": ("backs", "back"),
}
"""What a holder does, for one and for several."""

BEFORE_INFINITIVE: dict[InterestKind, tuple[str, str]] = {
    "concern": ("is afraid", "are afraid"),
    "stake": ("needs", "need"),
    "opposition": ("refuses", "refuse"),
    "support": ("is for", "are for"),
}
"""The same where what follows is an infinitive ("refuses: to pay")."""

BEFORE_GERUND: dict[InterestKind, tuple[str, str]] = {
    "concern": ("worries about", "worry about"),
    "goal": ("aims at", "aim at"),
    "demand": ("calls for", "call for"),
}
"""The same before an -ing form ("aims at: joining the union"); a noun that looks like one ("funding") suits too."""

BEFORE_NOUN: dict[InterestKind, tuple[str, str]] = {
    "concern": ("worries about", "worry about"),
}
"""The same where what follows is no clause: nobody "fears: the safety of the reactor"."""

BEFORE_THAT: dict[InterestKind, tuple[str, str]] = {"goal": ("hopes", "hope"), "stake": ("cares", "care")}
"""The same before "that" ("cares: that the canal stays open")."""

BEFORE_STATEMENT: dict[InterestKind, tuple[str, str]] = {"goal": ("says", "say"), "opposition": ("says", "say")}
"""The same before what somebody says he will do or what ought to be ("says: this should be prevented")."""

BEFORE_PREDICATE: dict[InterestKind, tuple[str, str]] = {**BEFORE_STATEMENT, "goal": ("says it", "say they")}
"""The same before what a country, a body or several say they will do ("says it: will leave the talks")."""

BEFORE_PROSPECT: dict[InterestKind, tuple[str, str]] = {"goal": ("hopes", "hope")}
"""The same before what others may do ("hopes: the states will agree")."""

INTENTION = re.compile(r"(\w+[’'])?(will|would|shall|ll|wo|won)\b|(we|I) ", re.IGNORECASE)
"""How what somebody says he will do begins."""

PREDICATE = re.compile(r"(will|would|shall|wo)\b")
"""How it begins where its subject is left out, who is the holder himself."""

PROSPECTS = frozenset("will would can could may might".split())
OBLIGATIONS = frozenset("must shall should ought".split())
AUXILIARIES = PROSPECTS | OBLIGATIONS | frozenset("cannot did do does had has have is are was were".split())
RELATIVES = frozenset("how that what when where which who whom whose".split())
SUBJECTS = frozenset("i we you he she it they".split())
"""Pronouns that behind another word begin a clause that tells of it ("the talks WE should hold")."""

STATUS_WORDS: dict[EventStatus, str] = {
    "occurred": "happened",
    "ongoing": "ongoing",
    "planned": "planned",
    "hypothetical": "hypothetical",
}

QUOTE_WORDS: dict[QuoteKind, str] = {"direct": "direct speech", "indirect": "reported speech"}

KIND_WORDS: dict[ActorKind, tuple[str, str]] = {
    "person": ("Person", "People"),
    "organization": ("Organization", "Organizations"),
    "country": ("Country", "Countries"),
    "group": ("Group", "Groups"),
}

ORIGIN_WORDS: dict[DateOrigin, str] = {"editor": " (the editor’s estimate)"}
"""Where a date of publication comes from, if a reader should know."""


def verb(kind: InterestKind, holders: Sequence[Actor], label: str = "") -> str:
    """The verb of an interest, in the number its holders ask for (a group called by a plural counts as many).

    With the label that follows it the verb suits its form: "refuses: to pay", "aims at: joining".
    """
    several = len(holders) > 1 or any(h.kind == "group" and h.name.lower().endswith("s") for h in holders)
    forms = _forms(label)
    if forms is BEFORE_STATEMENT and PREDICATE.match(label) and (several or any(h.kind != "person" for h in holders)):
        forms = BEFORE_PREDICATE
    return forms.get(kind, VERBS[kind])[several]


def verb_below_heading(kind: InterestKind, holders: Sequence[Actor], label: str) -> str:
    """The verb of an interest in a list of its kind, where the list's heading does not say it: below "Opposes" stands
    "refuses: to pay", for nobody opposes to pay; else empty."""
    does = verb(kind, holders, label)
    return "" if any(does in forms.get(kind, ()) for forms in (VERBS, BEFORE_GERUND, BEFORE_NOUN)) else does


def _forms(label: str) -> dict[InterestKind, tuple[str, str]]:
    """The verbs that suit the form of a label, for the kinds that have such."""
    if label.startswith(("to ", "not to ")):
        return BEFORE_INFINITIVE
    if label.startswith("that "):
        return BEFORE_THAT
    if INTENTION.match(label):
        return BEFORE_STATEMENT
    if label.split(" ", 1)[0].endswith("ing"):
        return BEFORE_GERUND
    auxiliaries = _auxiliaries(label)
    if auxiliaries & OBLIGATIONS or "has to" in auxiliaries:
        return BEFORE_STATEMENT
    if auxiliaries & PROSPECTS:
        return BEFORE_PROSPECT
    return {} if auxiliaries or not label else BEFORE_NOUN


def _auxiliaries(label: str) -> frozenset[str]:
    """The auxiliaries behind the first word of a label that is a clause of its own, "has to" among them; none where it
    is no clause ("a deal that would hold")."""
    words = label.lower().split()
    ends = next((k for k, word in enumerate(words) if word in RELATIVES or (k and word in SUBJECTS)), len(words))
    owed = {"has to" for one, other in itertools.pairwise(words[1:ends]) if one in ("has", "have") and other == "to"}
    return frozenset(words[1:ends]) & AUXILIARIES | owed


def published(article: Article) -> str:
    """The date of publication in words, an editor's estimate shown as one."""
    words = when(article.published)
    if not article.published:
        return words
    return words + (ORIGIN_WORDS.get(article.published_from, "") if article.published_from else "")


def count(number: int, one: str, several: str | None = None) -> str:
    """A number with its noun: "1 quote", "3 quotes", "no quotes"."""
    noun = one if number == 1 else several or f"{one}s"
    return f"{number:,} {noun}" if number else f"no {noun}"


def listed(parts: Sequence[str]) -> str:
    """Parts as a sentence lists them: "a", "a and b", "a, b and c"."""
    return " and ".join([", ".join(parts[:-1]), parts[-1]] if len(parts) > 1 else parts)


def shortened(text: str, length: int) -> str:
    """At most ``length`` characters, cut at a word with an ellipsis; for pictures and descriptions only."""
    if len(text) <= length:
        return text
    cut = text[: length - 1]
    head, space, _ = cut.rpartition(" ")
    return (head if space and len(head) > length // 2 else cut).rstrip(" ,;:.–—-") + "…"


CORRECTIONS = {"merge": "joined with another", "apart": "kept apart", "label": "name"}
"""What a corrected field is called, where it is not called by its key."""


def corrected(fields: Sequence[str]) -> str:
    """What the editor's file says of a fact or an actor: "corrected by the editor: date and status"."""
    return f"corrected by the editor: {listed([CORRECTIONS.get(field, field) for field in fields])}" if fields else ""
