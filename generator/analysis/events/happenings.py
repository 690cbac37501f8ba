"""What a time expression dates: the clause or the noun that tells a happening."""

from __future__ import annotations

import bisect
import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from ...language.days import WEEKDAYS
from ...language.document import Doc, Token
from ...language.times.tense import planning
from ..clauses import SUBJECTS, child, has_to, is_predicate
from .dating import Moment, sentence_of
from .telling import LASTING, denied, happening_verbs, is_event_noun, is_first, non_events, tells

SETTING = frozenset({"in", "at", "during", "on", "with", "by", "for"})
"""Prepositions that make a happening the setting of its clause: "at its July summit NATO ordered …" tells of the
order; "after a test in January" tells of the test."""

FAILING = frozenset({"decline", "fail", "neglect", "refuse"})
"""Verbs whose infinitive did not come about."""

BEFORE_OR_AFTER = frozenset({"after", "before", "since", "until"})
"""Words before a participle that set it apart in time."""

ATTRIBUTES = frozenset({"nmod:poss", "compound", "amod", "nummod", "nmod:unmarked"})
"""Relations by which a time only describes a noun ("last year's loss")."""

OPENING = frozenset("after before as when because while since although though if that until whether".split())
"""Conjunctions that open a clause; a time before one is outside of that clause."""

COUNTING = frozenset("number series string spate wave round couple lot set pair handful".split())
"""Nouns that count what stands behind them."""

STARTING = frozenset({"starting", "beginning"})
"""Participles that only lead to a time, as a preposition does."""

MOST_STEPS = 12
"""Words to climb at most from a time to what it dates."""

Kind = Literal["clause", "noun"]

Quoted = Sequence[tuple[int, int]]


@dataclass(frozen=True, slots=True)
class Happening:
    """The head of the words that tell an event."""

    head: Token
    kind: Kind
    direct: bool
    """The time hangs on the head itself, not on something within it."""


def happening(doc: Doc, moment: Moment, quoted: Quoted) -> Happening | None:
    """What a time dates, or ``None`` if that is no happening ("this year's theme", "said on Sunday").

    ``quoted`` are the stretches of direct speech as code points, in order; a time outside of one dates nothing in it.
    """
    token = moment.head(doc)
    if _of_description(token, moment):
        return None
    attribute = _describes(token, moment)
    if _hung_across(token, moment):
        token, attribute = doc[moment.first - 1], False
    if (verb := _verb_behind(moment, doc)) is not None:
        return _chosen(None, verb, moment, attribute, direct=True)
    noun: Token | None = None
    for step in range(MOST_STEPS):
        above = token.head
        if above == token:
            clause = token if is_predicate(token) and not is_event_noun(token) else _clause_behind(token)
            return _chosen(noun, clause, moment, attribute, step <= 1)
        named = _named_by(above)
        if named is not None and noun is not None and attribute:
            return _chosen(noun, None, moment, attribute, direct=False)  # "a breach of the 2015 agreement"
        if named is not None:
            if token.dep_ == "appos" and _grain_of_year(moment):
                return None
            noun = above
        elif above.lower_ in STARTING and above.i < moment.first and above.dep_ == "acl":
            noun = None  # "tariffs STARTING March 4": the tariffs are imposed then
        elif is_predicate(above):
            clause = _governing(above, moment, quoted)
            if clause.dep_ in ("acl", "xcomp") and has_to(clause) and is_event_noun(clause.head):
                noun, token = clause.head, clause.head
                continue
            return _chosen(noun, clause, moment, attribute, step == 0)
        token = above
    return None


def _of_description(token: Token, moment: Moment) -> bool:
    """Whether a time tells since when somebody is what he is described as ("Ann Lee, CEO SINCE 2015, left"), or the
    year that a thing is from ("showed an e-mail FROM 2010")."""
    described = token.dep_ == "nmod" and token.head.pos_ in ("NOUN", "PROPN") and not is_event_noun(token.head)
    if described and moment.relation in LASTING:
        return True
    before = token.doc[moment.first - 2] if moment.first > 1 else token
    thing = before.pos_ == "NOUN" and not is_event_noun(before)
    return thing and moment.relation == "from" and re.fullmatch(r"\d{4}", moment.time.value or "") is not None


def _verb_behind(moment: Moment, doc: Doc) -> Token | None:
    """The verb right behind a weekday that its tree hung within the subject ("Shippers hit by the storm ON MONDAY
    ASKED for help"), as agencies write."""
    verb = doc[moment.end] if moment.end < len(doc) else None
    day = doc[moment.end - 1].text in WEEKDAYS
    if verb is None or not day or verb.tag_ != "VBD" or verb.sent != doc[moment.first].sent:
        return None
    subject = child(verb, "nsubj")
    within = subject is not None and subject.i < moment.first and moment.end - 1 <= subject.right_edge.i
    return verb if within and moment.head(doc).head != verb else None


def _hung_across(token: Token, moment: Moment) -> bool:
    """Whether the tree hung a time on a word behind the conjunction that follows it ("next year after they won"):
    then it belongs to the words before."""
    doc = token.doc
    if moment.first == doc[moment.first].sent.start or token.head.i <= moment.end:
        return False
    behind = next((t for t in doc[moment.end : moment.end + 2] if not t.is_punct), None)
    return behind is not None and behind.lower_ in OPENING and behind.i < token.head.i


def _clause_behind(token: Token) -> Token | None:
    """The clause that a fragment belongs to where the parser cut a sentence behind it."""
    end = token.sent.end
    if end >= sentence_of(token)[1]:
        return None
    root = token.doc[end].sent.root
    return root if is_predicate(root) else None


def _describes(token: Token, moment: Moment) -> bool:
    """Whether a time only describes a noun: "last year's loss", "a 2015 report", "the rules of 2023"; behind its noun
    and without "of" it dates the clause ("found 500 pounds Sunday")."""
    if token.dep_ == "nmod":
        return moment.relation == "of" or (moment.relation == "from" and not is_event_noun(token.head))
    return token.dep_ in ATTRIBUTES and token.i < token.head.i


def _named_by(token: Token) -> Token | None:
    """The happening that a noun names, itself or as what it counts ("a number of tests")."""
    if is_event_noun(token):
        return token
    if token.lemma_.lower() in COUNTING:
        return next((c for c in token.children if c.dep_ == "nmod" and is_event_noun(c)), None)
    return None


def _grain_of_year(moment: Moment) -> bool:
    return "year" in moment.time.text.lower()


def _governing(clause: Token, moment: Moment, quoted: Quoted) -> Token:
    """The clause that a time belongs to, where the tree hung it on one inside of that.

    A time before the word that opens a subordinate clause is outside of it ("promised a vote next year after
    they had won"), and so is one right behind the verb that governs a clause without such a word ("announced
    Tuesday it is lowering …") or outside of the quotation marks that the clause stands in.
    """
    for _ in range(MOST_STEPS):
        if clause.head == clause:
            break
        mark = child(clause, "mark")
        before_mark = mark is not None and mark.lower_ != "to" and moment.end <= mark.i
        after_verb = clause.dep_ == "ccomp" and clause.i > moment.end and _behind(moment, clause.head)
        if not (before_mark or after_verb or _across(clause, moment, quoted)):
            break
        clause = clause.head
    return _reported_after(clause, moment)


def _reported_after(clause: Token, moment: Moment) -> Token:
    """The clause that a report follows, for a time that opens the sentence: "On Friday it FELL, the agency said"."""
    told = child(clause, "ccomp")
    opens = told is not None and moment.end <= told.left_edge.i < told.i < clause.i
    return told if told is not None and opens and has_subject(told) else clause


def _behind(moment: Moment, verb: Token) -> bool:
    """Whether a time follows a verb at once, or with a preposition between."""
    return 0 < moment.first - verb.i <= 2 and verb.pos_ == "VERB"


def _across(clause: Token, moment: Moment, quoted: Quoted) -> bool:
    """Whether a clause stands in direct speech and the time does not."""
    quote = quote_around(clause.idx, quoted)
    return quote is not None and not quote[0] <= moment.time.start < quote[1]


def quote_around(place: int, quoted: Quoted) -> tuple[int, int] | None:
    """The stretch of direct speech that a code point lies in."""
    before = bisect.bisect_right(quoted, place, key=lambda q: q[0]) - 1
    return quoted[before] if before >= 0 and place < quoted[before][1] else None


def _chosen(
    noun: Token | None, clause: Token | None, moment: Moment, attribute: bool, direct: bool
) -> Happening | None:
    """The noun or the clause, whichever is the event."""
    inner = clause
    if moment.relation == "since" and any(is_first(word) for word in (noun, clause) if word is not None):
        return None
    if clause is not None:
        clause = matrix(clause)
    if noun is not None and not attribute and _not_reached(noun):
        noun = None
    if noun is not None and _only_named(noun, moment) and noun.dep_ not in SUBJECTS:
        return None
    if noun is not None and (clause is None or not _belongs_to_clause(noun, clause, moment)):
        told = child(noun, "cop") is not None and has_subject(noun)  # "has been in TALKS since May"
        return None if _only_named(noun, moment) else Happening(noun, "clause" if told else "noun", direct)
    if clause is None or (attribute and noun is None):
        return None
    if tells(clause, moment) or (inner is not None and inner != clause and _lies_ahead(inner, clause)):
        return Happening(clause, "clause", direct)
    return None


def _not_reached(noun: Token) -> bool:
    """Whether a happening is only what failed to come about: "failed to reach AGREEMENT", "could not reach a DEAL"."""
    verb = noun.head
    if noun.dep_ != "obj" or verb.pos_ != "VERB":
        return False
    failing = verb.dep_ == "xcomp" and verb.head.lemma_.lower() in FAILING
    return failing or denied(verb)


def _lies_ahead(inner: Token, clause: Token) -> bool:
    """Whether a dated infinitive tells what is to come: "wants to sell by May", "is free to leave on Monday"."""
    if not has_to(inner) or denied(inner) or denied(clause):
        return False
    if inner.lemma_.lower() in non_events("saying") | non_events("mind"):
        return False
    return clause.pos_ == "ADJ" or clause.lemma_.lower() in planning("verb")


def _only_named(noun: Token, moment: Moment) -> bool:
    """ "This year's campaign": the year tells which one is meant, not that something happened."""
    poss = any(t.dep_ == "nmod:poss" and t.head == noun for t in moment.tokens(noun.doc))
    return poss and _grain_of_year(moment)


def _belongs_to_clause(noun: Token, clause: Token, moment: Moment) -> bool:
    """Whether a happening only gives its clause a setting, or is what the clause says takes place."""
    if not tells(clause, moment):
        return False
    if noun.dep_ in SUBJECTS:
        return clause.lemma_.lower() in happening_verbs()
    case = child(noun, "case")
    return noun.dep_ == "obl" and case is not None and case.lower_ in SETTING


def matrix(clause: Token) -> Token:
    """The clause that an infinitive or participle without subject belongs to: "are expected to resume" is one event."""
    for _ in range(MOST_STEPS):
        shares = clause.dep_ == "xcomp" or (clause.dep_ == "advcl" and not has_subject(clause))
        if is_set_apart(clause):
            break
        if not shares or clause.head == clause or not is_predicate(clause.head) or is_fronted(clause):
            break
        clause = clause.head
    return clause


def is_set_apart(clause: Token) -> bool:
    """Whether a participle tells what lies before or after a clause of the present or future: "will sign AFTER LOSING
    time this week"; the past ("left after losing the vote on Monday") is told as one."""
    marked = any(c.dep_ == "mark" and c.lower_ in BEFORE_OR_AFTER for c in clause.children)
    apart = marked and clause.dep_ == "advcl" and not has_subject(clause)
    return apart and clause.head.tag_ not in ("VBD", "VBN")


def is_fronted(clause: Token) -> bool:
    """Whether a participle of the past before its sentence tells something of its own: "RESCUED in May, he is home"."""
    alone = not any(c.dep_ in ("aux", "aux:pass", "mark") for c in clause.children)
    first = clause.left_edge.i == clause.i and clause.i <= clause.sent.start + 1
    return first and clause.tag_ == "VBN" and clause.dep_ == "advcl" and clause.i < clause.head.i and alone


def subject_of(clause: Token) -> Token | None:
    """The subject of a clause, or the one that it shares with the clause it is coordinated with or stands before."""
    for _ in range(MOST_STEPS):
        own = child(clause, *SUBJECTS)
        shared = clause.dep_ == "conj" or is_fronted(clause) or is_set_apart(clause)
        if own is not None or not shared or clause.head == clause:
            return own
        clause = clause.head
    return None


def has_subject(clause: Token) -> bool:
    """Whether a clause has a subject of its own."""
    return child(clause, *SUBJECTS) is not None
