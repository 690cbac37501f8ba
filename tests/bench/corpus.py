# ruff: noqa: E501 (a sentence to fill in reads better on one line)
"""Makes any number of articles of our own, varied but always the same for the same number.

What recurs recurs as in the news: a few names in many articles, most in one or two ; stories go on for
days, so that one article in ten retells an event of an earlier one beside news of its own; one in twenty is a wire copy of an
earlier one under another title, cut at the end. About 280 words an article.
"""

from __future__ import annotations

import datetime as dt
import random
from dataclasses import dataclass
from pathlib import Path

GIVEN = (
    "Anna Boris Carla David Elena Farid Grace Hugo Irene Jonas Kofi Laila Marco Nadia Omar Paula Quentin "
    "Rosa Stefan Tamar Umar Vera Walter Yusuf Zoe Amara Benedikt Chloe Dmitri Esther Felix Gita Henrik Ines Jamal "
    "Katya Luis Mina Noor Oskar"
).split()
STEMS = (
    "Ald Bren Cor Dal Est Fen Gar Hal Ing Jor Kel Lind Mar Nor Oss Pel Quar Ros Sel Tor Ul Var West Yar Zan "
    "Ash Bor Crel Drav Elm Frost Grim Holm Isk Jast"
).split()
ENDS = "berg dottir ely feld gren hoff ini kova lund mann nes ova por quist rad son stad tova vik wood".split()
COUNTRIES = "Russia,Ukraine,Israel,Turkey,Egypt,Kenya,Ethiopia,Sudan,India,China,Japan,Brazil,Chile,Peru,Mexico,Canada,France,Germany,Poland,Latvia,Norway,Sweden,Spain,Italy,Greece".split(
    ","
)
CAPITALS = "Moscow,Kyiv,Jerusalem,Ankara,Cairo,Nairobi,Addis Ababa,Khartoum,New Delhi,Beijing,Tokyo,Brasilia,Santiago,Lima,Mexico City,Ottawa,Paris,Berlin,Warsaw,Riga,Oslo,Stockholm,Madrid,Rome,Athens".split(
    ","
)
TOPICS = "gas pipeline,fishing rights,border crossing,power cable,grain corridor,water treaty,rail link,customs union,missile defence,vaccine supply,rare metals,visa rules,debt relief,air base,prisoner exchange,sugar quota,canal tolls,data centre,forest fund,salmon stocks,tunnel project,pension transfer,steel tariff,river dam,satellite launch,school exchange,cement ban,wind park,coal phase-out,museum loan".split(
    ","
)
OFFICES = "Foreign Minister,Defence Minister,Energy Minister,Trade Minister,Prime Minister,President,Interior Minister,Finance Minister,Transport Minister,Health Minister".split(
    ","
)
BODY_HEADS = (
    "Institute for,Council on,Agency for,Union of,Association for,Centre for,Federation of,Foundation for".split(",")
)
BODY_FIELDS = "Regional Studies,Harbour Work,Grid Safety,Local Mayors,Public Health,Free Commerce,Rural Schools,Coastal Fisheries,Legal Aid,Mining Towns,Road Freight,Clean Rivers,Civil Aviation,Museum Trade,Seed Research,Border Villages,Steel Makers,Open Records,Desert Farming,Arctic Shipping".split(
    ","
)
TOWNS = [f"{a}{b}" for a in "Ald Brem Carn Dorn Elst Fjal Gran Hest".split() for b in "mouth bury haven ford".split()]
DAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
LEADS = (
    "{a} and {b} {resumed} talks over the {topic} on {day}, {ago} after the last round collapsed.",
    "{a} refused on {day} to sign an agreement with {b} on the {topic}, the foreign ministry said.",
    "The dispute between {a} and {b} over the {topic} deepened on {day} when {capital} recalled its ambassador.",
    "Negotiators from {a} and {b} left {town} on {day} without a deal on the {topic}.",
    "{a} signed a contract with {b} on the {topic} on {day}, after {n} hours of talks in {town}.",
    "Thousands marched through {capital} on {day} against the {topic} that the government is negotiating with {b}.",
)
BODY = (
    '"{we} cannot wait another {season}," {office} {full} told reporters in {capital}. "{b} must answer before the end of the year."',
    "{last} said that the government had already handed over {n} years of data. {He} rejected the demand for a {thing}.",
    "“The {topic} is critical for our {good},” {last} said. “We will not ask anyone for permission.”",
    "{capital} fears that a long delay would weaken its {good}, a diplomat familiar with the discussions said.",
    "{b}, which depends on the {topic} for most of its {good}, wants {a} to open the {thing} by {month}.",
    "According to a report published in {month} by the {body}, at least {n} companies have left the region since {year}.",
    '"It is not a question of money," said {full2}, who heads the {body}. "It is a question of {good}."',
    "{a} began to build the {thing} in {year} and plans to finish it in {month}.",
    "The {body} opposes the plan. Its spokesman, {full3}, urged {a} and {b} to respect their contracts.",
    "Officials in {capital2} declined to comment on what they called “rumours about the {topic}”.",
    "{last} is expected to travel to {capital2} next week to meet {full4}.",
    "The European Union welcomed the decision on the {topic} and promised to support both countries.",
    "The {thing} near {town} has been closed since {month} {year}, when a storm tore away part of its roof and {n} workers had to be brought to safety by boat.",
    "Residents of {town} have lived with the noise for years. Most of the houses along the road are empty now, and the school has moved into the old town hall.",
    "In {town}, {full5} has sold fish from the same stall for {n} years. “My father had this place, and nobody ever asked him about the {topic},” {full5} said.",
    "Prices rose by {n} percent in {month}, the steepest increase since {year}, and traders expect the trend to continue through the {season}.",
    "{full2}, a professor of law in {capital2}, doubts that the {thing} would survive a challenge in court.",
    "The agreement of {year} left open who would pay for the {thing}, and successive governments in {capital} have put the question off.",
    "{b} accused {a} on {day2} of breaking the agreement of {year}.",
    "A delegation led by {full4} visited {town} on {day2} and inspected the {thing}.",
    "“Nobody in {town} believes these figures any more,” said {full5}, who chairs the local branch of the {body2}.",
    "The {body2} demanded an independent inquiry into the {thing} at {town}.",
    "{full3} warned that {b} would suffer most if the {topic} failed.",
    "Earlier this week, {a} suspended payments to the {body2}.",
    "The road from {capital} to {town} follows the river for most of its length, and lorries queue there for hours on market days.",
    "Engineers found cracks in {n} of the pillars and advised the owners to keep heavier vehicles away until the work is done.",
    "Parliament in {capital} will vote on the {topic} on {date}.",
    "On {date}, {b} opened a consulate in {town}, its first in the region.",
    "{full4} denied that {b} had threatened to leave the talks.",
    "Both sides say privately that the {thing} matters less than it did in {year}, when {good} dominated every meeting.",
    "{a} needs the {topic} more than it admits, said a former official who took part in the talks and asked not to be named.",
    "Opposition politicians in {capital2} support the {thing} but criticise its cost, which has grown to {n} million euros.",
    "The {body} said in a statement that {n} families near {town} would lose their land.",
    "If the talks fail, {b} may turn to the court in The Hague, as it did in {year}.",
    "{last} thanked {full4} for {n} days of patient work, and promised to return in {month}.",
    "The old ferry still runs twice a day, although few people take it now that the bridge has been repaired.",
)
SEASONS = "winter,summer,harvest,season,spring,autumn".split(",")
THINGS = "corridor,terminal,port,bridge,clause,checkpoint,archive,depot,hangar,laboratory,market hall,pumping station,lighthouse,quarry,warehouse".split(
    ","
)
GOODS = "security,economy,energy supply,dignity,exports,water,food prices,independence,public health,credit".split(",")
MONTHS = "January,February,March,April,May,June,July,August,September,October,November,December".split(",")
PARAGRAPHS = 13

FAMILIAR = 3
"""Power that a number between 0 and 1 is raised to for a place in a list of names: the first of 10,000 gets one in 22."""


@dataclass(frozen=True)
class Story:
    """An article as it is written into a seed."""

    title: str
    date: dt.date
    paragraphs: tuple[str, ...]


class Newsroom:
    """Writes articles; the same seed writes the same ones."""

    def __init__(self, seed: int = 7) -> None:
        self.random = random.Random(seed)
        pick = self.random.choice
        self.people = [f"{pick(GIVEN)} {pick(STEMS)}{pick(ENDS)}" for _ in range(10_000)]
        self.bodies = [
            f"{town} {head} {field}" for head in BODY_HEADS for field in BODY_FIELDS for town in ("", *TOWNS)
        ]
        self.bodies = [body.strip() for body in self.bodies]
        self.random.shuffle(self.bodies)

    def one_of(self, names: list[str]) -> str:
        """A name; the first of the list recur most, and most of them seldom."""
        return names[int(len(names) * self.random.random() ** FAMILIAR)]

    def article(self) -> Story:
        """A new article."""
        pick, number = self.random.choice, self.random.randrange
        i, j = self.random.sample(range(len(COUNTRIES)), 2)
        date = dt.date(2015, 1, 1) + dt.timedelta(number(3600))
        near = date + dt.timedelta(number(-30, 60))
        full = self.one_of(self.people)
        words = {
            "a": COUNTRIES[i], "b": COUNTRIES[j], "capital": CAPITALS[i], "capital2": CAPITALS[j],
            "topic": pick(TOPICS), "day": pick(DAYS), "day2": pick(DAYS), "ago": f"{number(2, 9)} months",
            "date": f"{near.day} {MONTHS[near.month - 1]} {near.year}",
            "resumed": pick(("resumed", "broke off", "postponed")), "we": "We", "season": pick(SEASONS),
            "office": pick(OFFICES), "full": full, "last": full.split()[-1], "He": pick(("He", "She")),
            "town": pick(TOWNS), "body": self.one_of(self.bodies), "body2": self.one_of(self.bodies),
            "full2": self.one_of(self.people), "full3": self.one_of(self.people),
            "full4": self.one_of(self.people), "full5": self.one_of(self.people),
        }  # fmt: skip
        lines = [pick(LEADS), BODY[0], *self.random.sample(BODY[1:], PARAGRAPHS - 2)]
        title = f"{words['a']} and {words['b']} at odds over {words['topic']} in {words['town']}"
        return Story(title, date, tuple(line.format(**words, **self._details()) for line in lines))

    def _details(self) -> dict[str, str]:
        """What differs from paragraph to paragraph."""
        pick = self.random.choice
        return {
            "thing": pick(THINGS), "good": pick(GOODS), "month": pick(MONTHS), "n": str(self.random.randrange(3, 90)),
            "year": str(self.random.randrange(1990, 2021)),
        }  # fmt: skip

    def next(self, number: int, written: list[Story]) -> Story:
        """The article of a number, from 0, after those written before it."""
        if written and number % 20 == 19:
            original = self.random.choice(written)
            kept = original.paragraphs[: self.random.randrange(8, PARAGRAPHS + 1)]
            return Story(f"{kept[0].split(' over ')[0][:60]} ({number})", original.date, kept)
        if written and number % 10 == 4:
            earlier, own = self.random.choice(written), self.article()
            date = earlier.date + dt.timedelta(self.random.randrange(3))
            return Story(f"{earlier.title}, day {number}", date, (earlier.paragraphs[0], *own.paragraphs[1:]))
        return self.article()


def write(folder: Path, number: int) -> int:
    """Write ``number`` seeds; returns their size in bytes."""
    newsroom = Newsroom()
    folder.mkdir(parents=True, exist_ok=True)
    written: list[Story] = []
    size = 0
    for k in range(number):
        story = newsroom.next(k, written)
        written.append(story)
        seed = f"---\ndate: {story.date.isoformat()}\n---\n{story.title}\n\n" + "\n\n".join(story.paragraphs) + "\n"
        (folder / f"{k:05}.txt").write_text(seed, "utf-8")
        size += len(seed.encode())
    return size
