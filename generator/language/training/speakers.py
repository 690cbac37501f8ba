"""Who speaks: pronouns, subjects of the treebanks, roles, and names with titles, roles and relative clauses."""

from __future__ import annotations

from dataclasses import replace
from random import Random

from generator.language.training.nodes import (
    FINITE,
    PLURAL,
    SINGULAR,
    Node,
    new_article,
    new_mark,
    new_word,
    root_of,
    to_nodes,
)
from generator.language.training.pools import Pools, invented

_ROLES = [
    "minister", "president", "mayor", "senator", "governor", "spokesman", "spokeswoman", "chairman", "director",
    "professor", "lawyer", "judge", "general", "ambassador", "secretary", "chancellor", "analyst", "economist",
    "activist", "researcher", "coach", "player", "teacher", "farmer", "resident", "witness", "official", "officer",
    "commander", "leader", "campaigner", "prosecutor", "councillor", "doctor", "nurse", "scientist", "engineer",
    "manager", "executive", "student", "protester", "lawmaker", "organiser", "driver", "shopkeeper", "priest",
    "diplomat", "soldier", "adviser", "expert", "critic", "deputy", "historian", "journalist", "victim", "refugee",
    "worker", "trader", "investor",
]  # fmt: skip

_ADJECTIVES = [
    "prime", "foreign", "former", "senior", "local", "chief", "deputy", "young", "angry", "retired", "Russian",
    "French", "Kenyan", "Turkish", "Brazilian", "Polish", "emotional", "unnamed",
]  # fmt: skip

_TITLES = [
    "President", "Senator", "Governor", "Mayor", "Prime_Minister", "Professor", "Dr.", "Mr.", "Mrs.", "Ms.",
    "General", "Col.", "Rep.", "Sen.", "Judge", "Chancellor", "Detective", "Ambassador", "Secretary", "King",
    "Queen", "Pope", "Archbishop", "Minister", "Sgt.", "Captain",
]  # fmt: skip


def new_name(rng: Random, pools: Pools, kind: str = "PERSON", words: int = 2) -> list[Node]:
    """An invented name of so many words; its first word is its head."""
    top = new_word(invented(rng, pools, kind), "PROPN", "NNP", SINGULAR, name=f"B-{kind}")
    rest = [
        new_word(invented(rng, pools, kind), "PROPN", "NNP", SINGULAR, head=top, deprel="flat", name=f"I-{kind}")
        for _ in range(words - 1)
    ]
    return [top, *rest]


def new_role(rng: Random, pools: Pools) -> list[Node]:
    """ "the former minister of Xalnor", "a young teacher", "protesters"."""
    plural = rng.random() < 0.15
    role = rng.choice(_ROLES)
    noun = new_word(
        role + "s" if plural else role, "NOUN", "NNS" if plural else "NN", PLURAL if plural else SINGULAR, lemma=role
    )
    nodes: list[Node] = []
    adjective = rng.choice(_ADJECTIVES) if rng.random() < 0.35 else ""
    if not plural or rng.random() < 0.5:
        following = adjective or role
        indefinite = "an" if following[0].lower() in "aeiou" else "a"
        nodes.append(new_article("the" if plural or rng.random() < 0.6 else indefinite, noun))
    if adjective:
        lemma = adjective
        nodes.append(new_word(adjective, "ADJ", "JJ", "Degree=Pos", lemma=lemma, head=noun, deprel="amod"))
    nodes.append(noun)
    if rng.random() < 0.3:
        place = new_name(rng, pools, "LOC", 1)
        place[0].head, place[0].deprel = noun, "nmod"
        word = rng.choice(["of", "from", "in"])
        nodes += [new_word(word, "ADP", "IN", head=place[0], deprel="case"), *place]
    return nodes


def new_subject(rng: Random, pools: Pools) -> tuple[list[Node], bool]:
    """A noun phrase that speaks, and whether it is plural."""
    choice = rng.random()
    if choice < 0.12:
        form = rng.choice(["he", "she", "he", "she", "they", "he", "I", "we"])
        number = "Plur" if form in ("they", "we") else "Sing"
        person = "1" if form in ("I", "we") else "3"
        gender = {"he": "Gender=Masc|", "she": "Gender=Fem|"}.get(form, "")
        feats = f"Case=Nom|{gender}Number={number}|Person={person}|PronType=Prs"
        return [new_word(form, "PRON", "PRP", feats, lemma=form)], number == "Plur"
    if choice < 0.45 and pools.subjects:
        nodes = to_nodes(rng.choice(pools.subjects))
        first = nodes[0].token
        if first.xpos not in ("NNP", "NNPS") and first.form != "I" and first.form[1:].islower():
            nodes[0].token = replace(first, form=first.form.lower())
        nodes[-1].token = replace(nodes[-1].token, space_after=True)
        return nodes, "Number=Plur" in root_of(nodes).token.feats
    if choice < 0.60:
        nodes = new_role(rng, pools)
        return nodes, "Plur" in root_of(nodes).token.feats
    nodes = new_name(rng, pools, "PERSON", rng.choice([1, 1, 2, 2, 2, 3]))
    top = nodes[0]
    kind = rng.random()
    if kind < 0.25:
        title = rng.choice(_TITLES).split("_")
        titles = [new_word(w, "PROPN", "NNP", SINGULAR) for w in title]
        titles[-1].head, titles[-1].deprel = top, "nmod:desc"
        for extra in titles[:-1]:
            extra.head, extra.deprel = titles[-1], "amod"
        nodes = [*titles, *nodes]
    elif kind < 0.40:
        role = rng.choice(_ROLES)
        desc = new_word(role, "NOUN", "NN", SINGULAR, head=top, deprel="nmod:desc")
        before: list[Node] = []
        if rng.random() < 0.4:
            place = new_name(rng, pools, rng.choice(["ORG", "LOC"]), 1)
            place[0].head, place[0].deprel = desc, "compound"
            before = place
        nodes = [*before, desc, *nodes]
    elif kind < 0.70:
        role_nodes = new_role(rng, pools)
        role_top = root_of(role_nodes)
        role_top.head, role_top.deprel = top, "appos"
        nodes[-1].token = replace(nodes[-1].token, space_after=False)
        nodes = [*nodes, new_mark(",", role_top, space=True), *role_nodes]
        if rng.random() < 0.4:
            nodes += _relative(rng, role_top)
    elif kind < 0.80:
        nodes[-1].token = replace(nodes[-1].token, space_after=False)
        verb = _relative(rng, top)
        nodes = [*nodes, new_mark(",", verb[1], space=True), *verb]
    return nodes, False


_RELATIVES = (
    ("who lives nearby", "live", "lives", "VBZ", "nearby", "ADV", "RB"),
    ("who saw it", "see", "saw", "VBD", "it", "PRON", "PRP"),
    ("who disagreed", "disagree", "disagreed", "VBD", "", "", ""),
    ("who resigned yesterday", "resign", "resigned", "VBD", "yesterday", "NOUN", "NN"),
    ("who works there", "work", "works", "VBZ", "there", "ADV", "RB"),
)


def _relative(rng: Random, head: Node) -> list[Node]:
    """A short relative clause; its second node is its verb."""
    _, lemma, form, tag, last, last_pos, last_tag = rng.choice(_RELATIVES)
    tense = "Past" if tag == "VBD" else "Pres"
    verb = new_word(
        form, "VERB", tag, FINITE.format(number="Sing", tense=tense), lemma=lemma, head=head, deprel="acl:relcl"
    )
    nodes = [new_word("who", "PRON", "WP", "PronType=Rel", head=verb, deprel="nsubj"), verb]
    if last:
        deprel = {"ADV": "advmod", "PRON": "obj", "NOUN": "obl:unmarked"}[last_pos]
        feats = {
            "PRON": "Case=Acc|Gender=Neut|Number=Sing|Person=3|PronType=Prs",
            "NOUN": SINGULAR,
        }.get(last_pos, "PronType=Dem" if last == "there" else "")
        nodes.append(new_word(last, last_pos, last_tag, feats, head=verb, deprel=deprel))
    return nodes
