"""Small corpora in the formats of the large ones, written for these tests."""

from pathlib import Path

import pytest

from generator.language.training.corpora import Document, Sentence
from generator.language.training.pools import Pools, make_pools
from generator.language.training.treebanks import read_conllu, read_gum

TREEBANK = """\
# newdoc id = one
# newpar id = one-1
# sent_id = one-1
# text = The mayor doesn't sleep.
1\tThe\tthe\tDET\tDT\tDefinite=Def|PronType=Art\t2\tdet\t_\t_
2\tmayor\tmayor\tNOUN\tNN\tNumber=Sing\t5\tnsubj\t_\t_
3-4\tdoesn't\t_\t_\t_\t_\t_\t_\t_\t_
3\tdoes\tdo\tAUX\tVBZ\tMood=Ind\t5\taux\t_\t_
4\tn't\tnot\tPART\tRB\tPolarity=Neg\t5\tadvmod\t_\t_
5\tsleep\tsleep\tVERB\tVB\tVerbForm=Inf\t0\troot\t_\tSpaceAfter=No
6\t.\t.\tPUNCT\t.\t_\t5\tpunct\t_\t_

# sent_id = one-2
# text = Prices rose and wages fell.
1\tPrices\tprice\tNOUN\tNNS\tNumber=Plur\t2\tnsubj\t_\t_
2\trose\trise\tVERB\tVBD\tMood=Ind\t0\troot\t_\t_
3\tand\tand\tCCONJ\tCC\t_\t5\tcc\t_\t_
4\twages\twage\tNOUN\tNNS\tNumber=Plur\t5\tnsubj\t_\t_
5\tfell\tfall\tVERB\tVBD\tMood=Ind\t2\tconj\t_\tSpaceAfter=No
6\t.\t.\tPUNCT\t.\t_\t2\tpunct\t_\t_

# newdoc id = two
# newpar id = two-1
# sent_id = two-1
# text = He said that the bridge is closed.
1\tHe\the\tPRON\tPRP\tCase=Nom\t2\tnsubj\t_\t_
2\tsaid\tsay\tVERB\tVBD\tMood=Ind\t0\troot\t_\t_
3\tthat\tthat\tSCONJ\tIN\t_\t7\tmark\t_\t_
4\tthe\tthe\tDET\tDT\tDefinite=Def|PronType=Art\t5\tdet\t_\t_
5\tbridge\tbridge\tNOUN\tNN\tNumber=Sing\t7\tnsubj\t_\t_
6\tis\tbe\tAUX\tVBZ\tMood=Ind\t7\tcop\t_\t_
7\tclosed\tclosed\tADJ\tJJ\tDegree=Pos\t2\tccomp\t_\tSpaceAfter=No
8\t.\t.\tPUNCT\t.\t_\t2\tpunct\t_\t_

"""

GUM = """\
# newdoc id = GUM_news_invented
# global.Entity = GRP-etype-infstat-salience-centering-minspan-link-identity
# newpar
# sent_id = GUM_news_invented-1
# text = Mayor Anna Berg left the University of Turku, Finland.
1\tMayor\tMayor\tPROPN\tNNP\tNumber=Sing\t2\tnmod:desc\t_\tEntity=(1-person-new-nnnnn-cf1-2,3-sgl-Anna_Berg
2\tAnna\tAnna\tPROPN\tNNP\tNumber=Sing\t4\tnsubj\t_\t_
3\tBerg\tBerg\tPROPN\tNNP\tNumber=Sing\t2\tflat\t_\tEntity=1)
4\tleft\tleave\tVERB\tVBD\tMood=Ind\t0\troot\t_\t_
5\tthe\tthe\tDET\tDT\tDefinite=Def|PronType=Art\t6\tdet\t_\tEntity=(2-organization-new-nnnnn-cf2-2,3,4-sgl
6\tUniversity\tUniversity\tPROPN\tNNP\tNumber=Sing\t4\tobj\t_\t_
7\tof\tof\tADP\tIN\t_\t8\tcase\t_\t_
8\tTurku\tTurku\tPROPN\tNNP\tNumber=Sing\t6\tnmod\t_\tEntity=(3-place-new-nnnnn-cf3-1-sgl-Turku)|SpaceAfter=No
9\t,\t,\tPUNCT\t,\t_\t10\tpunct\t_\t_
10\tFinland\tFinland\tPROPN\tNNP\tNumber=Sing\t6\tnmod\t_\tEntity=(4-place-new-nnnnn-cf4-1-sgl-Finland)2)|SpaceAfter=No
11\t.\t.\tPUNCT\t.\t_\t4\tpunct\t_\t_

# sent_id = GUM_news_invented-2
# text = The president praised Finland.
1\tThe\tthe\tDET\tDT\tDefinite=Def|PronType=Art\t2\tdet\t_\tEntity=(5-person-new-nnnnn-cf1-2-sgl
2\tpresident\tpresident\tNOUN\tNN\tNumber=Sing\t3\tnsubj\t_\tEntity=5)
3\tpraised\tpraise\tVERB\tVBD\tMood=Ind\t0\troot\t_\t_
4\tFinland\tFinland\tPROPN\tNNP\tNumber=Sing\t3\tobj\t_\tEntity=(4-organization-giv:act-nnnnn-cf2-1-coref-Finland)|SpaceAfter=No
5\t.\t.\tPUNCT\t.\t_\t3\tpunct\t_\t_

"""


@pytest.fixture
def treebank(tmp_path: Path) -> list[Document]:
    path = tmp_path / "treebank.conllu"
    path.write_text(TREEBANK, encoding="utf-8")
    return read_conllu(path)


@pytest.fixture
def gum(tmp_path: Path) -> list[Document]:
    path = tmp_path / "gum.conllu"
    path.write_text(GUM, encoding="utf-8")
    return read_gum(path)


@pytest.fixture
def pools(treebank: list[Document], gum: list[Document]) -> Pools:
    return make_pools([*treebank, *gum])


@pytest.fixture
def sentences(treebank: list[Document], gum: list[Document]) -> list[Sentence]:
    return [s for d in [*treebank, *gum] for s in d]
