"""Analyses made by hand: what an article tells, without a parser."""

from __future__ import annotations

import re

from generator.identity import fact_id, slug
from generator.records import Actor, Analysis, Article, Event, Evidence, Interest, Mention, Quote


class Told:
    """An article and what is found in it; every place is looked up by its words."""

    def __init__(self, seed, text, published=None, title=None, **more):
        title = title or seed.rsplit(".", 1)[0]
        self.article = Article(id=slug(title), seed=seed, title=title, text=text, published=published, **more)
        self.actors, self.quotes, self.events, self.interests = [], [], [], []

    def place(self, words):
        start = self.article.text.index(words)
        return Evidence(self.article.seed, start, start + len(words), words)

    def actor(self, name, kind="person", *aliases, roles=(), salience=0.1, id=None):
        forms = [form for form in (name, *aliases) if form in self.article.text]
        places = {
            (match.start(), match.end()) for form in forms for match in re.finditer(re.escape(form), self.article.text)
        }
        kept = [p for p in sorted(places) if not any(q != p and q[0] <= p[0] and p[1] <= q[1] for q in places)]
        mentions = tuple(Mention(self.article.seed, a, b, self.article.text[a:b]) for a, b in kept)
        actor = Actor(id or slug(name), name, kind, aliases, tuple(roles), salience, mentions)
        self.actors.append(actor)
        return self

    def quote(self, words, speaker=None, kind="direct"):
        place = self.place(words)
        name = fact_id("q", self.article, place.start, place.end)
        self.quotes.append(Quote(name, kind, speaker, None, None, place))
        return self

    def event(self, words, date, *who, sentence=None, status="occurred", confidence="medium"):
        place = self.place(sentence or words)
        name = fact_id("e", self.article, place.start, place.end, words)
        self.events.append(Event(name, date, status, words, who, (place,), confidence))
        return self

    def interest(self, words, holder, kind, label, *about, confidence="medium", theme="other"):
        place = self.place(words)
        name = fact_id("i", self.article, place.start, place.end, kind)
        self.interests.append(Interest(name, (holder,), kind, label, theme, about, (place,), confidence))
        return self

    @property
    def analysis(self):
        return Analysis(self.article, (), *(tuple(x) for x in (self.actors, self.quotes, self.events, self.interests)))
