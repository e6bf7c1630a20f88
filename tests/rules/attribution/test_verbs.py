"""Reporting verbs on parses made by hand."""

import pytest

from claimcheck.rules.attribution import verbs
from markup import parse, read

CLAUSE = """
Kyiv Kyiv PROPN 2 nsubj NNP
denied deny VERB 0 ROOT VBD
that that SCONJ 5 mark IN
troops troop NOUN 5 nsubj NNS
struck strike VERB 2 ccomp VBD
it_ it PRON 5 dobj PRP
. . PUNCT 2 punct .
"""
INVERTED = """
Two two NUM 2 nummod CD
died_ die VERB 5 ccomp VBD
, , PUNCT 5 punct ,
police police NOUN 5 nsubj NNS
said_ say VERB 0 ROOT VBD
. . PUNCT 5 punct .
"""
OBJECT_TO = """
Envoys envoy NOUN 2 nsubj NNS
urged urge VERB 0 ROOT VBD
both both DET 4 det DT
sides side NOUN 2 dobj NNS
to to PART 6 aux TO
stop_ stop VERB 2 xcomp VB
. . PUNCT 2 punct .
"""
PASSIVE = """
Claims claim NOUN 3 nsubjpass NNS
were be AUX 3 auxpass VBD
denied deny VERB 0 ROOT VBN
by by ADP 3 agent IN
Oslo_ Oslo PROPN 4 pobj NNP
. . PUNCT 3 punct .
"""
NEGATED = """
Oslo Oslo PROPN 4 nsubj NNP
did do AUX 4 aux VBD
not not PART 4 neg RB
say say VERB 0 ROOT VB
why_ why SCONJ 4 ccomp WRB
. . PUNCT 4 punct .
"""
NO_CONTENT = """
Kyiv Kyiv PROPN 2 nsubj NNP
spoke_ speak VERB 0 ROOT VBD
. . PUNCT 2 punct .
"""
RUNS = """
Kyiv Kyiv PROPN 2 nsubj NNP
runs run VERB 0 ROOT VBZ
trains_ train NOUN 2 dobj NNS
. . PUNCT 2 punct .
"""


@pytest.mark.parametrize(
    ("table", "marked", "rule", "kind"),
    [
        (CLAUSE, "[Kyiv](source) [denied](cue) [that troops struck it](content).", "verb-clause", "statement"),
        (INVERTED, "[Two died](content), [police](source) [said](cue).", "verb-clause", "statement"),
        (OBJECT_TO, "[Envoys](source) [urged](cue) [both sides to stop](content).", "verb-np-to", "decree"),
        (PASSIVE, "[Claims](content) [were denied](cue) by [Oslo](source).", "verb-passive-np", "statement"),
    ],
)
def test_a_frame_finds_the_three_spans(table, marked, rule, kind):
    text, roles = read(marked)
    doc = parse(table)
    assert doc.text == text
    (report,) = verbs.find(doc, [], frozenset())
    spans = {"source": report.source, "cue": report.cue, "content": report.content[0]}
    offsets = {role: (doc[start].idx, doc[end - 1].idx + len(doc[end - 1])) for role, (start, end) in spans.items()}
    assert (offsets, report.rule, report.kind, len(report.content)) == (roles, rule, kind, 1)


@pytest.mark.parametrize("table", [NO_CONTENT, RUNS])
def test_a_verb_without_a_content_or_an_entry_stays_silent(table):
    assert list(verbs.find(parse(table), [], frozenset())) == []


def test_a_cue_that_is_taken_stays_silent():
    assert list(verbs.find(parse(CLAUSE), [], frozenset([1]))) == []


def test_negated_reporting_is_marked():
    doc = parse(NEGATED)
    assert verbs.negated(doc[3])
    assert not verbs.negated(parse(CLAUSE)[1])
