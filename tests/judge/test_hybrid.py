"""Rules and a model together: who decides which pairs."""

import pytest

from claimcheck.judge import HybridJudge, Judgement
from claimcheck.models import Certainty, Outcome, Reason, Relation
from tests.claims import claim

SAID = claim("The council shut the mill.")
ASKED = claim("The mill was closed by the council.")
MAYBE = SAID.model_copy(update={"certainty": Certainty.POSSIBLE})
READING = Reason(slot="reading", statement=ASKED.proposition, corpus=SAID.proposition, outcome=Outcome.ENTAILED)


class Rules:
    """Gives one judgement, whatever the pair."""

    def __init__(self, judgement):
        self.judgement = judgement

    def judge(self, premise, hypothesis, *, context="", siblings=()):
        return self.judgement


class Model:
    """Gives the same scores to every pair, and keeps the pairs."""

    def __init__(self, entailment, contradiction):
        self.given = (entailment, contradiction, 1 - entailment - contradiction)
        self.pairs = []

    def scores(self, pairs):
        self.pairs += pairs
        return [self.given] * len(pairs)


def reason(slot, outcome):
    return Reason(slot=slot, statement="a", corpus="b", outcome=Outcome(outcome))


def mentions(*reasons, score=0.7):
    return Judgement(Relation.MENTIONS, score, reasons)


@pytest.mark.parametrize(
    ("scores", "relation", "score"),
    [
        ((0.75, 0.1), Relation.SUPPORTS, 0.75),
        ((0.74, 0.1), Relation.MENTIONS, 0.7),
        ((0.01, 0.95), Relation.CONTRADICTS, 0.95),
        ((0.05, 0.9), Relation.MENTIONS, 0.7),
    ],
)
def test_the_model_decides_what_the_rules_leave_open_where_it_is_sure(scores, relation, score):
    judgement = HybridJudge(Rules(mentions()), Model(*scores)).judge(SAID, ASKED)
    assert (judgement.relation, judgement.score) == (relation, score)


def test_what_the_model_read_is_the_last_reason():
    agrees = reason("agent", "match")
    judgement = HybridJudge(Rules(mentions(agrees)), Model(0.9, 0.0)).judge(SAID, ASKED)
    assert judgement.reasons == (agrees, READING)


@pytest.mark.parametrize("relation", [Relation.SUPPORTS, Relation.CONTRADICTS])
def test_where_the_rules_decide_the_model_is_not_asked(relation):
    told, model = Judgement(relation, 0.8), Model(0.5, 0.5)
    assert HybridJudge(Rules(told), model).judge(SAID, ASKED) == told
    assert model.pairs == []


@pytest.mark.parametrize(
    "told",
    [
        mentions(score=0.49),
        mentions(reason("agent", "conflict")),
        mentions(reason("quantity", "unknown")),
        mentions(reason("time", "unknown")),
        mentions(reason("other_scope", "unknown")),
    ],
    ids=["another matter", "a conflict", "a number left open", "a date left open", "another scope"],
)
def test_what_the_model_cannot_read_past(told):
    model = Model(0.99, 0.0)
    assert HybridJudge(Rules(told), model).judge(SAID, ASKED) == told
    assert model.pairs == []


@pytest.mark.parametrize(("hypothesis", "relation"), [(ASKED, Relation.MENTIONS), (MAYBE, Relation.SUPPORTS)])
def test_what_is_only_possible_supports_no_certainty(hypothesis, relation):
    assert HybridJudge(Rules(mentions()), Model(0.99, 0.0)).judge(MAYBE, hypothesis).relation is relation


def test_only_the_propositions_are_read():
    voiced, model = claim("The mill was shut.", voice="Orsa Tidende"), Model(0.0, 0.0)
    HybridJudge(Rules(mentions()), model).judge(voiced, ASKED, context="The mill stood for a century.")
    assert model.pairs == [("The mill was shut.", "The mill was closed by the council.")]
