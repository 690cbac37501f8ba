"""Make the runtime's lemma tables from the treebanks' training parts.

Endings first: for every tag the shortest endings that tell what to cut and what to add. Then forms: only
those that the endings get wrong. Needs no torch.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter, defaultdict
from collections.abc import Iterable
from pathlib import Path

from generator.language.lemmas import LONGEST_ENDING, LemmaTable, cased
from generator.language.training.corpora import Document
from generator.language.training.treebanks import read_conllu

MIN_ENDING = 2
"""Different forms that must share an ending before it may decide."""


IRREGULAR_VERBS = """arise arose arisen; awake awoke awoken; bear bore borne; beat beat beaten; become became become;
begin began begun; bend bent; beset beset; bid bid bidden; bind bound; bite bit bitten; bleed bled; blow blew blown;
break broke broken; breed bred; bring brought; build built; burn burnt; burst burst; buy bought; cast cast;
catch caught; choose chose chosen; cling clung; come came come; cost cost; creep crept; cut cut; deal dealt; dig dug;
draw drew drawn; dream dreamt; drink drank drunk; drive drove driven; eat ate eaten; fall fell fallen; feed fed;
feel felt; fight fought; find found; flee fled; fling flung; fly flew flown; forbid forbade forbidden;
foresee foresaw foreseen; forget forgot forgotten; forgive forgave forgiven; forsake forsook forsaken;
freeze froze frozen; get got gotten; give gave given; go went gone; grind ground; grow grew grown; hang hung;
hear heard; hide hid hidden; hit hit; hold held; hurt hurt; keep kept; kneel knelt; know knew known; lay laid;
lead led; lean leant; leap leapt; learn learnt; leave left; lend lent; let let; light lit; lose lost; make made;
mean meant; meet met; mislead misled; mistake mistook mistaken; outdo outdid outdone; outgrow outgrew outgrown;
outsell outsold; overcome overcame overcome; oversee oversaw overseen; overtake overtook overtaken;
overthrow overthrew overthrown; overturn overturned; pay paid; plead pled; prove proved proven; put put; quit quit;
read read; rebuild rebuilt; repay repaid; ride rode ridden; ring rang rung; rise rose risen; run ran run; say said;
see saw seen; seek sought; sell sold; send sent; set set; sew sewn; shake shook shaken; shed shed; shine shone;
shoot shot; show showed shown; shrink shrank shrunk; shut shut; sing sang sung; sink sank sunk; sit sat;
slay slew slain; sleep slept; slide slid; smell smelled; sow sowed sown; speak spoke spoken; speed sped; spell spelt;
spend spent; spill spilt; spin spun; spit spat; split split; spoil spoilt; spread spread; spring sprang sprung;
stand stood; steal stole stolen; stick stuck; sting stung; strike struck stricken; strive strove striven;
swear swore sworn; sweep swept; swell swollen; swim swam swum; swing swung; take took taken; teach taught;
tear tore torn; tell told; think thought; thrive thrived; throw threw thrown; thrust thrust;
tread trod trodden; undergo underwent undergone; undermine undermined; understand understood;
undertake undertook undertaken; undo undid undone; uphold upheld; upset upset; wake woke woken; wear wore worn;
weave wove woven; weep wept; win won; wind wound; withdraw withdrew withdrawn; withhold withheld;
withstand withstood; wring wrung; write wrote written; rebuke rebuked; provoke provoked; invoke invoked;
revoke revoked; evoke evoked; stoke stoked; ax axed; axe axing"""
"""Base, past and participle of irregular verbs, and of some whose endings mislead; the treebanks lack many."""

IRREGULAR_NOUNS = {"series": "series", "species": "species", "torpedoes": "torpedo", "vetoes": "veto"}


def ending_rule(form: str, lemma: str) -> str:
    """What makes `lemma` of `form`: letters to cut from its end, a bar, letters to add."""
    common = 0
    while common < min(len(form), len(lemma)) and form[common] == lemma[common]:
        common += 1
    return f"{len(form) - common}|{lemma[common:]}"


def make_table(documents: Iterable[Document]) -> LemmaTable:
    """The lemma tables of a treebank."""
    rules: dict[str, dict[str, Counter[str]]] = defaultdict(lambda: defaultdict(Counter))
    of_universal: dict[tuple[str, str], Counter[str]] = defaultdict(Counter)
    of_fine: dict[tuple[str, str], Counter[str]] = defaultdict(Counter)
    pairs: dict[str, set[tuple[str, str]]] = defaultdict(set)
    for document in documents:
        for token in (t for sentence in document for t in sentence.tokens):
            lower = token.form.lower()
            form = cased(token.form, token.xpos)
            rules[token.xpos][form][ending_rule(form, token.lemma)] += 1
            if token.upos != "PROPN":
                of_universal[token.upos, lower][token.lemma] += 1
                of_fine[token.xpos, lower][token.lemma] += 1
                pairs[lower].add((token.upos, token.xpos))
    table = LemmaTable({}, {tag: endings(forms) for tag, forms in rules.items()})
    for (upos, form), lemmas in of_universal.items():
        lemma = lemmas.most_common(1)[0][0]
        if any(table.of(form, "", x) != lemma for u, x in pairs[form] if u == upos):
            table.forms.setdefault(upos, {})[form] = lemma
    for (xpos, form), lemmas in of_fine.items():
        lemma = lemmas.most_common(1)[0][0]
        if any(table.of(form, u, x) != lemma for u, x in pairs[form] if x == xpos):
            table.forms.setdefault(xpos, {})[form] = lemma
    _add_irregular(table)
    return table


def _add_irregular(table: LemmaTable) -> None:
    """Irregular forms that the treebanks' training parts happen to lack."""
    verbs = table.forms.setdefault("VERB", {})
    for entry in IRREGULAR_VERBS.split(";"):
        base, *others = entry.split()
        for form in others:
            if table.of(form, "VERB", "VBD") != base or table.of(form, "VERB", "VBN") != base:
                verbs.setdefault(form, base)
    nouns = table.forms.setdefault("NOUN", {})
    for form, lemma in IRREGULAR_NOUNS.items():
        nouns.setdefault(form, lemma)


def endings(forms: dict[str, Counter[str]]) -> dict[str, str]:
    """The endings that decide, for the forms of one tag with the rules that make their lemmas.

    From short to long: an ending is kept if its forms mostly follow another rule than the longest shorter
    ending that is kept.
    """
    votes: dict[str, Counter[str]] = defaultdict(Counter)
    for form, found in forms.items():
        rule = found.most_common(1)[0][0]
        if rule != rule.lower():
            continue  # a lemma with a capital: a word of its own
        for length in range(min(LONGEST_ENDING, len(form)) + 1):
            # The whole form is no ending: it says nothing about others.
            if length < len(form) or length == 0:
                votes[form[len(form) - length :].lower()][rule] += 1
    kept: dict[str, str] = {}
    for ending in sorted(votes, key=lambda e: (len(e), e)):
        rule, count = votes[ending].most_common(1)[0]
        shorter = next((kept[ending[i:]] for i in range(1, len(ending) + 1) if ending[i:] in kept), None)
        if shorter is None or (rule != shorter and count >= MIN_ENDING):
            kept[ending] = rule
    return kept


def accuracy(table: LemmaTable, documents: Iterable[Document]) -> float:
    """Share of words whose lemma the table gets right, given their right tags, in percent."""
    right = total = 0
    for document in documents:
        for token in (t for sentence in document for t in sentence.tokens):
            right += table.of(token.form, token.upos, token.xpos) == token.lemma
            total += 1
    return round(100 * right / max(1, total), 2)


def write(table: LemmaTable, path: Path) -> None:
    """Write the file that `LemmaTable.load` reads."""
    content = {"forms": table.forms, "endings": table.endings}
    path.write_text(json.dumps(content, ensure_ascii=False, sort_keys=True, separators=(",", ":")) + "\n", "utf-8")


def main() -> None:
    """Command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--corpora", type=Path, required=True, help="folder with treebanks/")
    parser.add_argument("--out", type=Path, required=True, help="lemmas.json to write")
    arguments = parser.parse_args()
    trees = arguments.corpora / "treebanks"
    names = ("en_ewt", "en_gum")
    table = make_table(d for n in names for d in read_conllu(trees / f"{n}.train.conllu.gz"))
    write(table, arguments.out)
    for name in names:
        dev = read_conllu(trees / f"{name}.dev.conllu.gz")
        print(f"{name} dev, with right tags: {accuracy(table, dev)} %")


if __name__ == "__main__":
    main()
