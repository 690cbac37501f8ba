"""Whatever the names, titles and words of a briefing are, its pages show them and hold nothing else."""

from __future__ import annotations

import csv
import html
import io
import json
import re
from collections.abc import Callable
from copy import deepcopy
from functools import lru_cache

import jsonschema
import lxml.html
import markdown
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml.html import HtmlElement

from generator.identity import fact_id, slug
from generator.merging import merge
from generator.records import (
    ACTOR_KINDS,
    CONFIDENCES,
    EVENT_STATUSES,
    INTEREST_KINDS,
    Actor,
    Analysis,
    Article,
    Block,
    EditorFile,
    Event,
    Evidence,
    Interest,
    Mention,
    Quote,
    replace,
)  # fmt: skip
from generator.writing import SCHEMA, files
from generator.writing.addresses import page_name
from tests.hostile.made import PAYLOADS, within
from tests.writing.test_literal import ROOT, SiteLoader, expected

from .ingredients import ANY, REPEATED, WORDY

SECONDS = 5.0

NAMED = st.one_of(st.sampled_from(PAYLOADS), WORDY.map(lambda text: text[:60]), ANY, st.sampled_from(
    ("__config", "index", "con", "../../etc", "=1+1", "Norway", "NORWAY", "Ｎorway", "İ", "-", "0. ", "[TOC]")
))  # fmt: skip
PARAGRAPH = st.one_of(st.sampled_from(PAYLOADS), WORDY, ANY, REPEATED.map(lambda text: text[:300]))
DATES = st.sampled_from(
    (None, "2022-02-13", "2022-02", "2022~", "2022-02-13/2022-03-01", "2022/..", "-0044", "9999-12-31", "199X")
)
SURE = st.sampled_from(CONFIDENCES)


def sound(text: str) -> str:
    """As reading gives a text: without what cannot be written as UTF-8, on one line, with something to be seen."""
    line = " ".join(text.encode("utf-8", "ignore").decode().split())
    return line if expected(line) else ""


@st.composite
def analyses(draw: st.DrawFn, seed: str) -> Analysis:
    """An article with facts at any places of its text."""
    parts = [part for part in map(sound, draw(st.lists(PARAGRAPH, min_size=1, max_size=4))) if part] or ["Talks"]
    text = "\n\n".join(parts)
    starts = [sum(len(part) + 2 for part in parts[:k]) for k in range(len(parts))]
    kinds = draw(st.lists(st.sampled_from(("paragraph", "heading", "quotation", "item")), min_size=4, max_size=4))
    blocks = tuple(Block(at, at + len(part), kind) for at, part, kind in zip(starts, parts, kinds, strict=False))
    title = sound(draw(NAMED)) or "Talks"
    article = Article(
        id=slug(title),
        seed=seed,
        title=title,
        text=text,
        standfirst=sound(draw(NAMED)) or None,
        authors=tuple(filter(None, map(sound, draw(st.lists(NAMED, max_size=2))))),
        publisher=sound(draw(NAMED)) or None,
        url=draw(st.sampled_from((None, "https://a.example/?a=1&b=2", 'https://a.example/"><script>', *PAYLOADS))),
        published=draw(st.sampled_from((None, "2022-02-13", "2022-02-13~"))),
        published_from="front matter",
        furniture=tuple(map(sound, draw(st.lists(NAMED, max_size=2)))),
        blocks=blocks,
    )

    def place() -> Evidence:
        block = draw(st.sampled_from(blocks))
        start = draw(st.integers(block.start, block.end - 1))
        end = draw(st.integers(start + 1, block.end))
        return Evidence(seed, start, end, text[start:end])

    names = dict.fromkeys(sound(name) or "Norway" for name in draw(st.lists(NAMED, min_size=1, max_size=4)))
    actors = []
    for number, name in enumerate(names):
        at = [place() for _ in range(draw(st.integers(1, 3)))]
        at = sorted(set(at), key=lambda e: (e.start, e.end))
        mentions = tuple(Mention(e.article, e.start, e.end, e.text) for e in at)
        kind = draw(st.sampled_from(ACTOR_KINDS))
        alias, role = sound(draw(NAMED)), sound(draw(NAMED))
        more = (alias,) if alias else (), (role,) if role else ()
        actors.append(Actor(f"a{number}", name, kind, *more, 0.5, mentions))
    ids = [actor.id for actor in actors]
    some = st.lists(st.sampled_from(ids), max_size=2, unique=True).map(tuple)
    holders = st.lists(st.sampled_from(ids), min_size=1, max_size=2, unique=True).map(tuple)
    quotes, events, interests = {}, {}, {}
    for number in range(draw(st.integers(0, 3))):
        said, word = place(), place()
        fact = fact_id("q", article, said.start, said.end, str(number))
        who = draw(st.sampled_from([None, *ids]))
        source, cue = draw(st.sampled_from(((None, None), (word, None), (word, place()))))
        kind = draw(st.sampled_from(("direct", "indirect")))
        quotes[fact] = Quote(fact, kind, who, source, cue, said, about=draw(some), confidence=draw(SURE))
    for number in range(draw(st.integers(0, 3))):
        told = place()
        fact = fact_id("e", article, told.start, told.end, str(number))
        state = draw(st.sampled_from(EVENT_STATUSES))
        events[fact] = Event(fact, draw(DATES), state, told.text, draw(some), (told,), draw(SURE))
    for number in range(draw(st.integers(0, 3))):
        told = place()
        fact = fact_id("i", article, told.start, told.end, str(number))
        theme, kind = draw(st.sampled_from(("security", "other"))), draw(st.sampled_from(INTEREST_KINDS))
        interests[fact] = Interest(fact, draw(holders), kind, told.text, theme, draw(some), (told,), draw(SURE))
    return Analysis(article, (), tuple(actors), *(tuple(found.values()) for found in (quotes, events, interests)))


@lru_cache(maxsize=1)
def converter() -> Callable[[str], str]:
    """Markdown to HTML with exactly the extensions of mkdocs.yml."""
    config = yaml.load((ROOT / "mkdocs.yml").read_text(encoding="utf-8"), SiteLoader)  # a SafeLoader
    options: dict[str, dict[str, object]] = {}
    for entry in config["markdown_extensions"]:
        options |= entry if isinstance(entry, dict) else {entry: {}}
    return lambda source: markdown.markdown(source, extensions=list(options), extension_configs=options)


@lru_cache(maxsize=1)
def validator() -> jsonschema.Draft202012Validator:
    """The schema of briefing.json, read once."""
    return jsonschema.Draft202012Validator(json.loads(SCHEMA.read_text(encoding="utf-8")))


ELEMENTS = frozenset(
    "a abbr b blockquote br caption cite circle code dd defs desc details div dl dt ellipse em figcaption "
    "figure footer g h1 h2 h3 h4 header hr i li line mark marker nav ol p path polygon polyline q rect s "
    "section small span strong sub summary sup svg table tbody td text tfoot th thead time title tr tspan "
    "u ul".split()
)
"""Elements that run nothing and fetch nothing. Whether one of them came from a seed, the words on the page tell."""

ATTRIBUTES = re.compile(
    r"aria-[a-z]+|data-[a-z-]+|align|class|colspan|cx|cy|d|datetime|dominant-baseline|dx|dy|fill|height|href|id|lang|"
    r"marker-end|open|points|preserveaspectratio|r|rel|role|rowspan|rx|ry|scope|stroke(-[a-z]+)?|tabindex|text-anchor|"
    r"textlength|title|transform|viewbox|width|x|x1|x2|y|y1|y2|markdown|start"
)
"""Attributes that run nothing and, ``href`` aside, lead nowhere: no handler, style, source or action."""

LOCAL = re.compile(r"(?:(?:\.\./)*[a-z0-9_/-]+\.(?:md|json|csv|xml))?(?:#[A-Za-z0-9_-]+)?")
FORMULA = ("=", "+", "-", "@", "\t", "\r")


@given(analyses("a.txt"), analyses("b.txt"))
@settings(max_examples=20)
def test_any_briefing_is_shown_as_it_stands(one: Analysis, two: Analysis) -> None:
    """Pages of known elements and links alone, the words on them literally; names, tables and data are sound."""
    if one.article.id == two.article.id:  # reading tells them apart
        two = replace(two, article=replace(two.article, id=f"{two.article.id}-2"))
    with within(SECONDS):
        briefing = merge([one, two], EditorFile())
        found = files(briefing)
    assert files(merge([two, one], EditorFile())) == found
    assert len({path.casefold() for path in found}) == len(found)
    urls = {html.escape(article.url) for article in briefing.articles if article.url}
    trees = {}
    for path, text in found.items():
        assert re.fullmatch(r"[A-Za-z0-9_./-]+", path)
        assert not {"", ".", ".."} & set(path.split("/"))
        assert max(map(len, path.split("/"))) < 200
        if path.endswith(".md"):
            _, front, body = text.encode("utf-8").decode("utf-8").split("---\n", 2)
            assert_plain(yaml.safe_load(front))
            trees[path] = only_known(converter()(body), urls)
    for article in briefing.articles:
        page = trees[f"sources/{page_name(article.id)}.md"]
        assert shown(page.find(".//h1")) == expected(article.title)
        for number, block in enumerate(article.blocks, 1):
            words = expected(article.text[block.start : block.end])
            if words:
                seen = shown(page.get_element_by_id(f"p{number}"))
                assert seen == words, (seen, words)
    for actor in briefing.actors:
        assert shown(trees[f"actors/{page_name(actor.id)}.md"].find(".//h1")) == expected(actor.name)
    sound_data(found)


def assert_plain(front: dict[str, object]) -> None:
    """Titles and descriptions, which themes put into their HTML as they are, hold no markup."""
    for name in ("title", "description"):
        assert not set('<>"') & set(str(front[name]))
    assert "<" not in str(front.get("about", ""))
    json.loads(str(front.get("about") or "{}"))


def only_known(page: str, urls: set[str]) -> HtmlElement:
    """The page's elements, each of them and each attribute one of the templates' own."""
    tree = lxml.html.fromstring(f"<div>{page}</div>")
    ids = []
    for element in tree.iter():
        assert isinstance(element.tag, str), "a remark or an instruction"
        assert element.tag in ELEMENTS, element.tag
        assert all(ATTRIBUTES.fullmatch(name) for name in element.attrib), dict(element.attrib)
        ids += [element.get("id")] if element.get("id") else []
        href = element.get("href")
        if href is not None and not LOCAL.fullmatch(href):
            assert href.startswith(("https://", "http://"))
            assert html.escape(href) in urls
    assert len(ids) == len(set(ids))
    assert not [name for name in ids if name.startswith("__")]
    return tree


def shown(element: HtmlElement) -> str:
    """The words of an element, without the signs of its marks, what these are called, and its permalink."""
    copy = deepcopy(element)
    for extra in copy.xpath('.//*[@class="sign" or @class="unseen" or @class="headerlink"]'):
        extra.drop_tree()
    return re.sub(r"\s+", " ", copy.text_content()).strip()


def sound_data(found: dict[str, str]) -> None:
    """The data keeps to its schema, evidence is the slice it says, and no cell is a formula."""
    data = json.loads(found["data/briefing.json"])
    validator().validate(data)
    texts = {article["id"]: article["text"] for article in data["articles"]}
    places = [quote[part] for quote in data["quotes"] for part in ("source", "cue", "content") if quote[part]]
    places += [place for kind in ("events", "interests") for fact in data[kind] for place in fact["evidence"]]
    places += [mention for actor in data["actors"] for mention in actor["mentions"]]
    for place in places:
        assert texts[place["article"]][place["start"] : place["end"]] == place["text"]
    for path in found:
        if path.endswith(".csv"):
            for row in csv.reader(io.StringIO(found[path], newline="")):
                assert not [cell for cell in row if cell.startswith(FORMULA)]
