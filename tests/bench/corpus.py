# ruff: noqa: E501 (a sentence to fill in reads better on one line)
"""Makes any number of articles of our own, varied but always the same for the same number.

Names recur as they do in the news (a few often, most once), a tenth of the articles report an event that another
one reports too, and one in twenty is a wire copy of an earlier one under another title.
"""

from __future__ import annotations

import datetime as dt
import random
from pathlib import Path

GIVEN = (
    "Anna Boris Carla David Elena Farid Grace Hugo Irene Jonas Kofi Laila Marco Nadia Omar Paula Quentin "
    "Rosa Stefan Tamar Umar Vera Walter Yusuf Zoe"
).split()
STEMS = (
    "Ald Bren Cor Dal Est Fen Gar Hal Ing Jor Kel Lind Mar Nor Oss Pel Quar Ros Sel Tor Ul Var West Yar Zan"
).split()
ENDS = "berg dottir ely feld gren hoff ini kova lund mann nes ova por quist rad son stad tova vik wood".split()
COUNTRIES = "Russia,Ukraine,Israel,Turkey,Egypt,Kenya,Ethiopia,Sudan,India,China,Japan,Brazil,Chile,Peru,Mexico,Canada,France,Germany,Poland,Latvia,Norway,Sweden,Spain,Italy,Greece".split(
    ","
)
CAPITALS = "Moscow,Kyiv,Jerusalem,Ankara,Cairo,Nairobi,Addis Ababa,Khartoum,New Delhi,Beijing,Tokyo,Brasilia,Santiago,Lima,Mexico City,Ottawa,Paris,Berlin,Warsaw,Riga,Oslo,Stockholm,Madrid,Rome,Athens".split(
    ","
)
TOPICS = "gas pipeline,fishing rights,border crossing,power cable,grain corridor,water treaty,rail link,customs union,missile defence,vaccine supply,rare metals,visa rules,debt relief,air base,prisoner exchange".split(
    ","
)
OFFICES = "Foreign Minister,Defence Minister,Energy Minister,Trade Minister,Prime Minister,President,Interior Minister,Finance Minister".split(
    ","
)
BODIES = "Institute for Regional Studies,Union of Harbour Workers,National Grid Agency,Council of Mayors,Institute of Public Health,Chamber of Commerce".split(
    ","
)
DAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
LEADS = (
    "{a} and {b} {resumed} talks over the {topic} on {day}, {ago} after the last round collapsed.",
    "{a} refused on {day} to sign an agreement with {b} on the {topic}, the foreign ministry said.",
    "The dispute between {a} and {b} over the {topic} deepened on {day} when {capital} recalled its ambassador.",
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
    "The European Union welcomed the decision and promised to support both countries.",
)
SEASONS = "winter,summer,harvest,season".split(",")
THINGS = "corridor,terminal,port,bridge,clause,checkpoint,archive".split(",")
GOODS = "security,economy,energy supply,dignity,exports,water".split(",")
MONTHS = "January,March,May,July,September,November".split(",")


class Newsroom:
    """Writes articles; the same seed writes the same ones."""

    def __init__(self, seed: int = 7) -> None:
        self.random = random.Random(seed)
        self.people = [
            f"{self.random.choice(GIVEN)} {self.random.choice(STEMS)}{self.random.choice(ENDS)}" for _ in range(4000)
        ]

    def person(self) -> str:
        """A name; the first of the list recur most, as Zipf's law has it."""
        return self.people[min(len(self.people) - 1, int(self.random.paretovariate(0.7)) - 1)]

    def article(self) -> tuple[str, str, str]:
        """Title, date and text of a new article of about 300 words."""
        pick = self.random.choice
        i, j = self.random.sample(range(len(COUNTRIES)), 2)
        date = dt.date(2021, 1, 1) + dt.timedelta(self.random.randrange(1200))
        full = self.person()
        words = {
            "a": COUNTRIES[i], "b": COUNTRIES[j], "capital": CAPITALS[i], "capital2": CAPITALS[j],
            "topic": pick(TOPICS), "day": pick(DAYS), "ago": f"{self.random.randrange(2, 9)} months",
            "resumed": pick(("resumed", "broke off", "postponed")), "we": "We", "season": pick(SEASONS),
            "office": pick(OFFICES), "full": full, "last": full.split()[-1], "He": pick(("He", "She")),
            "thing": pick(THINGS), "good": pick(GOODS), "month": pick(MONTHS),
            "year": str(self.random.randrange(1990, 2021)),
            "body": pick(BODIES), "n": str(self.random.randrange(3, 90)), "full2": self.person(),
            "full3": self.person(), "full4": self.person(),
        }  # fmt: skip
        lines = [pick(LEADS), *self.random.sample(BODY, 9)]
        title = f"{words['a']} and {words['b']} at odds over {words['topic']}"
        return title, date.isoformat(), "\n\n".join(line.format(**words) for line in lines)


def write(folder: Path, number: int) -> int:
    """Write ``number`` seeds; returns their size in bytes."""
    newsroom = Newsroom()
    folder.mkdir(parents=True, exist_ok=True)
    written: list[tuple[str, str, str]] = []
    size = 0
    for k in range(number):
        if written and k % 20 == 19:
            _, date, text = newsroom.random.choice(written)
            title = f"Wire: {text.split(' over ')[0][:60]} ({k})"
        elif written and k % 10 == 4:
            title, date, text = newsroom.random.choice(written)
            paragraphs = text.split("\n\n")
            title, text = f"{title}, day {k}", "\n\n".join([paragraphs[0], *newsroom.article()[2].split("\n\n")[1:]])
        else:
            title, date, text = newsroom.article()
        written.append((title, date, text))
        seed = f"---\ndate: {date}\n---\n{title}\n\n{text}\n"
        (folder / f"{k:05}.txt").write_text(seed, "utf-8")
        size += len(seed.encode())
    return size
