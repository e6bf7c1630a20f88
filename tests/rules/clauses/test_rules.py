"""Each family of constructions on parses by hand: what it parts, and what it leaves alone."""

import pytest

from claimcheck.rules import clauses
from claimcheck.rules.clauses import realise
from claimcheck.rules.records import Report
from markup import parse

COORDINATED = """
The       the      DET   2 det     DT
bridge    bridge   NOUN  4 nsubjpass NN
was       be       AUX   4 auxpass VBD
built     build    VERB  0 ROOT    VBN
and       and      CCONJ 4 cc      CC
widened_  widen    VERB  4 conj    VBN
.         .        PUNCT 4 punct   .
"""

OR_ = """
They     they    PRON  2 nsubj PRP
sang     sing    VERB  0 ROOT  VBD
or       or      CCONJ 2 cc    CC
danced_  dance   VERB  2 conj  VBD
.        .       PUNCT 2 punct .
"""

NOT_OR = """
They    they     PRON  4 nsubj PRP
did     do       AUX   4 aux   VBD
not     not      PART  4 neg   RB
sing    sing     VERB  0 ROOT  VB
or      or       CCONJ 4 cc    CC
dance_  dance    VERB  4 conj  VB
.       .        PUNCT 4 punct .
"""

RELATIVE = """
The     the   DET   2 det       DT
mill_   mill  NOUN  9 nsubj     NN
,       ,     PUNCT 2 punct     ,
which   which PRON  6 nsubjpass WDT
was     be    AUX   6 auxpass   VBD
built   build VERB  2 relcl     VBN
here_   here  ADV   6 advmod    RB
,       ,     PUNCT 2 punct     ,
burned_ burn  VERB  0 ROOT      VBD
.       .     PUNCT 9 punct     .
"""

GENERIC = """
Drivers  driver NOUN 6 nsubjpass NNS
who      who    PRON 3 nsubj     WP
speed    speed  VERB 1 relcl     VBP
are      be     AUX  6 auxpass   VBP
often    often  ADV  6 advmod    RB
fined_   fine   VERB 0 ROOT      VBN
.        .      PUNCT 6 punct    .
"""

APPOSITIVE = """
Sato_      Sato      PROPN 6 nsubj NNP
,          ,         PUNCT 1 punct ,
a          a         DET   4 det   DT
biologist_ biologist NOUN  1 appos NN
,          ,         PUNCT 1 punct ,
leads      lead      VERB  0 ROOT  VBZ
it_        it        PRON  6 dobj  PRP
.          .         PUNCT 6 punct .
"""

LIST = """
The      the    DET   2 det   DT
firm     firm   NOUN  3 nsubj NN
makes    make   VERB  0 ROOT  VBZ
pumps_   pump   NOUN  3 dobj  NNS
,        ,      PUNCT 4 punct ,
valves   valve  NOUN  4 conj  NNS
and      and    CCONJ 6 cc    CC
meters_  meter  NOUN  6 conj  NNS
.        .      PUNCT 3 punct .
"""

COLLECTIVE = """
Keita   Keita  PROPN 4 nsubj NNP
and     and    CCONJ 1 cc    CC
Dubois  Dubois PROPN 1 conj  NNP
met     meet   VERB  0 ROOT  VBD
there_  there  ADV   4 advmod RB
.       .      PUNCT 4 punct .
"""

PARTICIPLE = """
The      the    DET   2 det   DT
storm    storm  NOUN  3 nsubj NN
hit      hit    VERB  0 ROOT  VBD
us_      we     PRON  3 dobj  PRP
,        ,      PUNCT 3 punct ,
cutting  cut    VERB  3 advcl VBG
power_   power  NOUN  6 dobj  NN
.        .      PUNCT 3 punct .
"""

TEMPORAL = """
He     he    PRON  2 nsubj PRP
left   leave VERB  0 ROOT  VBD
when   when  SCONJ 6 advmod WRB
the    the   DET   5 det   DT
mine   mine  NOUN  6 nsubj NN
closed_ close VERB 2 advcl VBD
.      .     PUNCT 2 punct .
"""

CONDITION = """
If      if     SCONJ 4 mark  IN
the     the    DET   3 det   DT
levy    levy   NOUN  4 nsubj NN
passes_ pass   VERB  8 advcl VBZ
,       ,      PUNCT 8 punct ,
it      it     PRON  8 nsubj PRP
will    will   AUX   8 aux   MD
reopen_ reopen VERB  0 ROOT  VB
.       .      PUNCT 8 punct .
"""

RESPECTIVELY = """
Ann    Ann   PROPN 4 nsubj NNP
and    and   CCONJ 1 cc    CC
Ben    Ben   PROPN 1 conj  NNP
won    win   VERB  0 ROOT  VBD
gold   gold  NOUN  4 dobj  NN
and    and   CCONJ 5 cc    CC
bronze_ bronze NOUN 5 conj NN
,      ,     PUNCT 4 punct ,
respectively_ respectively ADV 4 advmod RB
.      .     PUNCT 4 punct .
"""

SAID = """
The    the   DET   2 det   DT
mayor  mayor NOUN  3 nsubj NN
said   say   VERB  0 ROOT  VBD
it     it    PRON  5 nsubj PRP
fell   fall  VERB  3 ccomp VBD
and    and   CCONJ 5 cc    CC
burned_ burn VERB  5 conj  VBD
.      .     PUNCT 3 punct .
"""

SAID_LAST = """
It    it    PRON  2 nsubj PRP
fell_ fall  VERB  6 ccomp VBD
,     ,     PUNCT 6 punct ,
the   the   DET   5 det   DT
mayor mayor NOUN  6 nsubj NN
said_ say   VERB  0 ROOT  VBD
.     .     PUNCT 6 punct .
"""

FRAGMENT = """
After   after ADP   0 ROOT IN
1994    1994  NUM   1 pobj CD
"""


def told(table, reports=()):
    doc = parse(table)
    (context,) = clauses.contexts(doc, reports)
    return [realise.sentence(doc, (*u.frame, *u.pieces)) for u in clauses.split(context)]


@pytest.mark.parametrize(
    ("table", "expected"),
    [
        pytest.param(COORDINATED, ["The bridge was built.", "The bridge was widened."], id="shared auxiliary"),
        pytest.param(NOT_OR, ["They did not sing.", "They did not dance."], id="negation over or"),
        pytest.param(RELATIVE, ["The mill burned.", "The mill was built here."], id="relative"),
        pytest.param(APPOSITIVE, ["Sato leads it.", "Sato is a biologist."], id="appositive"),
        pytest.param(
            LIST, ["The firm makes pumps.", "The firm makes valves.", "The firm makes meters."], id="object list"
        ),
        pytest.param(PARTICIPLE, ["The storm hit us.", "The storm cut power."], id="participle"),
        pytest.param(TEMPORAL, ["He left when the mine closed.", "The mine closed."], id="temporal clause"),
        pytest.param(RESPECTIVELY, ["Ann won gold.", "Ben won bronze."], id="respectively"),
    ],
)
def test_a_construction_is_parted(table, expected):
    assert told(table) == expected


@pytest.mark.parametrize(
    ("table", "whole"),
    [
        pytest.param(OR_, "They sang or danced.", id="or"),
        pytest.param(GENERIC, "Drivers who speed are often fined.", id="generic relative"),
        pytest.param(COLLECTIVE, "Keita and Dubois met there.", id="collective subject"),
        pytest.param(CONDITION, "If the levy passes, it will reopen.", id="condition"),
    ],
)
def test_a_construction_stays_whole(table, whole):
    assert told(table) == [whole]


def test_a_reported_content_is_parted_within_its_frame():
    report = Report(rule="verb-clause", source=(0, 2), cue=(2, 3), content=((3, 7),))
    assert told(SAID, [report]) == ["The mayor said that it fell.", "The mayor said that it burned."]


def test_a_source_behind_its_content_goes_before_it():
    report = Report(rule="verb-clause", source=(3, 5), cue=(5, 6), content=((0, 2),))
    assert told(SAID_LAST, [report]) == ["The mayor said that it fell."]


def test_a_fragment_tells_nothing():
    assert told(FRAGMENT) == []
