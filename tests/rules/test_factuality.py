"""Polarity and certainty: hand-built parses for the rules, the lists' own examples with the model."""

import pytest

from claimcheck import nlp
from claimcheck.lexicon import rows
from claimcheck.lexicon.lists import Hedge, Implicative, Lookalike
from claimcheck.models import Certainty, Polarity
from claimcheck.rules import factuality
from claimcheck.rules.factuality.governor import MultiplyingVerb, Negator
from markup import parse, read

NOT_SAID = """
The      the     DET   2 det
mayor    mayor   NOUN  5 nsubj
did      do      AUX   5 aux
not      not     PART  5 neg
say      say     VERB  0 ROOT
that     that    SCONJ 9 mark
the      the     DET   8 det
boat     boat    NOUN  9 nsubj
sank_    sink    VERB  5 ccomp
.        .       PUNCT 5 punct
"""

NO_CREW_FAILED = """
No       no      DET   2 det
crew     crew    NOUN  3 nsubj
failed   fail    VERB  0 ROOT
to       to      PART  5 aux  TO
return_  return  VERB  3 xcomp VB
.        .       PUNCT 3 punct
"""

MAY_LEAVE_AND_SELL = """
They   they   PRON  3 nsubj
may    may    AUX   3 aux   MD
leave  leave  VERB  0 ROOT  VB
and    and    CCONJ 3 cc
sell_  sell   VERB  3 conj  VB
.      .      PUNCT 3 punct
"""

NO_DOUBT = """
There  there  PRON  2 expl
is     be     AUX   0 ROOT
no     no     DET   4 det
doubt  doubt  NOUN  2 attr
that   that   SCONJ 7 mark
he     he     PRON  7 nsubj
left_  leave  VERB  4 acl
.      .      PUNCT 2 punct
"""

ASKED = """
Did    do     AUX   3 aux
it     it     PRON  3 nsubj
sink_  sink   VERB  0 ROOT
?      ?      PUNCT 3 punct
"""


@pytest.mark.parametrize(
    ("table", "predicate", "polarity"),
    [
        (NOT_SAID, 4, Polarity.NEGATIVE),
        (NOT_SAID, 8, Polarity.POSITIVE),
        (NO_CREW_FAILED, 2, Polarity.NEGATIVE),
        (NO_CREW_FAILED, 4, Polarity.POSITIVE),
        (NO_DOUBT, 6, Polarity.POSITIVE),
    ],
    ids=["main verb", "what was not said", "nobody failed", "to do it", "no doubt"],
)
def test_a_negation_bears_on_its_own_clause_only(table, predicate, polarity):
    assert factuality.polarity(parse(table), predicate) == polarity


@pytest.mark.parametrize(
    ("table", "predicate", "certainty"),
    [
        (MAY_LEAVE_AND_SELL, 2, Certainty.POSSIBLE),
        (MAY_LEAVE_AND_SELL, 4, Certainty.POSSIBLE),
        (NO_DOUBT, 6, Certainty.CERTAIN),
        (ASKED, 2, Certainty.UNKNOWN),
        (NOT_SAID, 4, Certainty.CERTAIN),
    ],
    ids=["modal", "shared modal", "no doubt", "question", "plain"],
)
def test_a_hedge_weakens_its_own_clause(table, predicate, certainty):
    assert factuality.certainty(parse(table), predicate) == certainty


def event(marked):
    """The parsed sentence and the index of its marked event."""
    text, roles = read(marked)
    doc = nlp.load()(text)
    span = doc.char_span(*roles["event"])
    assert span is not None
    return doc, span.root.i


@pytest.mark.model
@pytest.mark.parametrize("row", rows("negation", Negator), ids=lambda row: row.word)
def test_every_negator_negates_its_example(row):
    doc, predicate = event(row.example)
    assert factuality.polarity(doc, predicate) == Polarity.NEGATIVE


@pytest.mark.model
@pytest.mark.parametrize("row", rows("multiplying_verbs", MultiplyingVerb), ids=lambda row: row.lemma)
def test_what_nearly_multiplied_did_change(row):
    doc, predicate = event(row.example)
    assert factuality.polarity(doc, predicate) == Polarity.POSITIVE


@pytest.mark.model
@pytest.mark.parametrize("row", [row for row in rows("lookalikes", Lookalike) if row.list == "negation"], ids=str)
def test_no_lookalike_negates(row):
    doc, predicate = event(row.example)
    assert factuality.polarity(doc, predicate) == Polarity.POSITIVE


@pytest.mark.model
@pytest.mark.parametrize("row", rows("hedges", Hedge), ids=lambda row: row.word)
def test_every_hedge_has_its_weight(row):
    doc, predicate = event(row.example)
    assert factuality.certainty(doc, predicate) == row.certainty


@pytest.mark.model
@pytest.mark.parametrize("row", rows("implicatives", Implicative), ids=lambda row: row.word)
def test_every_implicative_tells_what_becomes_of_its_complement(row):
    doc, predicate = event(row.example)
    assert (factuality.polarity(doc, predicate) == Polarity.NEGATIVE) == (row.affirmed == "-")
    assert (factuality.certainty(doc, predicate) == Certainty.UNKNOWN) == (row.affirmed == "?")


@pytest.mark.model
@pytest.mark.parametrize(
    ("marked", "polarity", "certainty"),
    [
        ("The lift had almost [reached](event) the ground.", "negative", "certain"),
        ("Almost all the guests [left](event) before noon.", "positive", "certain"),
        ("The flood [destroyed](event) almost every house.", "positive", "certain"),
        ("The jury almost certainly [erred](event).", "positive", "certain"),
        ("Nearly 40 cars [burned](event) that night.", "positive", "certain"),
        ("The court has yet to [rule](event) on the case.", "negative", "certain"),
        ("The lab found no proof that the nurse had [slept](event).", "negative", "unknown"),
        ("The firm denied that it [kept](event) gas there.", "positive", "certain"),
        ("The rangers have not yet [found](event) the bear.", "negative", "certain"),
        ("No member was killed or [injured](event).", "negative", "certain"),
        ("He did not stop and was [arrested](event).", "positive", "certain"),
        ("The team failed to win and [resigned](event).", "positive", "certain"),
        ("The navy regularly threatens to [close](event) the strait.", "positive", "unknown"),
        ("If a pass [shows](event) any stamp, its owner is turned away.", "positive", "unknown"),
        ("The two states [are](event) still technically at war.", "positive", "certain"),
        ("Neither Lund nor Malmo [won](event) the cup.", "negative", "certain"),
        ("The ship was not [expected](event) to leave.", "negative", "certain"),
        ("The licence [allowed](event) no more than 50 guests.", "positive", "certain"),
        ("The rivals met to [negotiate](event) a truce.", "positive", "unknown"),
        ("She could not [find](event) the key.", "negative", "certain"),
        ("The clashes forced villagers to [flee](event).", "positive", "certain"),
        ("The chief told reporters that the depot [held](event) fuel.", "positive", "certain"),
        ("The chief hoped to [leave](event) early.", "positive", "unknown"),
    ],
)
def test_sentences(marked, polarity, certainty):
    doc, predicate = event(marked)
    assert (factuality.polarity(doc, predicate), factuality.certainty(doc, predicate)) == (polarity, certainty)


@pytest.mark.model
@pytest.mark.parametrize("text", ["", "no", "not", "?", '"', "No no no no.", "🙂 not 🙂", "If if if."])
def test_odd_input_has_an_answer(text):
    doc = nlp.load()(text)
    answers = {factuality.polarity(doc, token.i) for token in doc} | {factuality.certainty(doc, t.i) for t in doc}
    assert answers <= {*Polarity, *Certainty}
