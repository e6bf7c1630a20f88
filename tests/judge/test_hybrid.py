"""Rules and a model together: who decides which pairs."""

import pytest

from claimcheck.judge import HybridJudge, Judgement, RulesJudge
from claimcheck.judge.decision import Decision, fitted
from claimcheck.judge.hybrid import named, with_model
from claimcheck.models import Certainty, Outcome, Polarity, Reason, Relation
from tests.claims import claim, told

SAID = claim("The council shut the mill.")
ASKED = claim("The mill was closed by the council.")
MAYBE = SAID.model_copy(update={"certainty": Certainty.POSSIBLE})
READING = Reason(slot="reading", statement=ASKED.proposition, corpus=SAID.proposition, outcome=Outcome.ENTAILED)
READS = Decision({"reads entailment": 6.0, "numbers: conflict": -20.0}, bound=0.75)  # the odds as the model gives them


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


def judged(told, entailment, premise=SAID, hypothesis=ASKED, model=None):
    return HybridJudge(Rules(told), model or Model(entailment, 0.0), READS).judge(premise, hypothesis)


@pytest.mark.parametrize(
    ("entailment", "relation", "score"),
    [(0.76, Relation.SUPPORTS, 0.76), (0.75, Relation.SUPPORTS, 0.75), (0.74, Relation.MENTIONS, 0.7)],
)
def test_the_model_decides_what_the_rules_leave_open_where_it_is_sure(entailment, relation, score):
    judgement = judged(mentions(), entailment)
    assert (judgement.relation, judgement.score) == (relation, score)
    assert judgement.readings == (entailment, 0.0, 1 - entailment)


def test_what_the_model_read_is_the_last_reason():
    agrees = reason("agent", "match")
    assert judged(mentions(agrees), 0.9).reasons == (agrees, READING)


@pytest.mark.parametrize("relation", [Relation.SUPPORTS, Relation.CONTRADICTS])
def test_where_the_rules_decide_the_model_is_not_asked(relation):
    told, model = Judgement(relation, 0.8), Model(0.9, 0.0)
    assert judged(told, 0.9, model=model) == told
    assert model.pairs == []


CLOSED = {
    "a conflict": (mentions(reason("agent", "conflict")), SAID, ASKED),
    "a date left open": (mentions(reason("time", "unknown")), SAID, ASKED),
    "another scope": (mentions(reason("other_scope", "unknown")), SAID, ASKED),
    "another time": (mentions(reason("other_time", "conflict")), SAID, ASKED),
    "a number that is not there": (mentions(), SAID, claim("The council closed nine mills.")),
    "a name that is not there": (mentions(), SAID, claim("The council of Kotrin closed the mill.")),
    "less sure": (mentions(), MAYBE, ASKED),
    "a condition": (mentions(), claim("If it rains, the council shuts the mill."), ASKED),
    "negated": (mentions(), SAID.model_copy(update={"polarity": Polarity.NEGATIVE}), ASKED),
}


@pytest.mark.parametrize(("told", "premise", "hypothesis"), CLOSED.values(), ids=CLOSED)
def test_what_the_model_cannot_read_past(told, premise, hypothesis):
    model = Model(0.99, 0.0)
    assert judged(told, 0.99, premise, hypothesis, model) == told
    assert model.pairs == []


def test_what_is_only_possible_supports_what_is_only_possible():
    assert judged(mentions(), 0.99, MAYBE, MAYBE).relation is Relation.SUPPORTS


def test_a_pair_that_no_reading_could_decide_is_not_read():
    model, never = Model(0.99, 0.0), Decision({"bias": -9.0, "reads entailment": 6.0}, bound=0.75)
    assert HybridJudge(Rules(mentions()), model, never).judge(SAID, ASKED) == mentions()
    assert model.pairs == []


SPENT, PAID = claim("The council laid out 400 crowns."), claim("The council spent 900 crowns.")
ALIKE = "The council spent 400 crowns."


@pytest.mark.parametrize(("entailment", "relation"), [(0.8, Relation.CONTRADICTS), (0.6, Relation.MENTIONS)])
def test_another_number_contradicts_where_all_else_is_the_same(entailment, relation):
    model = Model(entailment, 0.0)
    judgement = judged(mentions(), entailment, SPENT, PAID, model)
    assert judgement.relation is relation
    assert model.pairs == [(SPENT.proposition, ALIKE)]


def test_the_numbers_that_contradict_are_told():
    told = [(r.slot, r.statement, r.corpus, r.outcome) for r in judged(mentions(), 0.8, SPENT, PAID).reasons]
    assert told == [
        ("quantity", "900 crowns", "400 crowns", Outcome.CONFLICT),
        ("reading", ALIKE, SPENT.proposition, Outcome.ENTAILED),
    ]


def test_another_date_never_contradicts_by_reading():
    told = mentions(reason("other_time", "conflict"))
    assert judged(told, 0.99, SPENT, PAID).relation is Relation.MENTIONS


def test_only_the_propositions_are_read():
    voiced, model = claim("The mill was shut.", voice="Orsa Tidende"), Model(0.0, 0.0)
    HybridJudge(Rules(mentions()), model, READS).judge(voiced, ASKED, context="The mill stood for a century.")
    assert model.pairs == [("The mill was shut.", "The mill was closed by the council.")]


def test_the_judge_is_named():
    assert isinstance(named("rules"), RulesJudge)
    assert isinstance(with_model(None), RulesJudge)
    assert isinstance(named("shipped"), HybridJudge)
    assert isinstance(named(None), HybridJudge)


def test_the_fitted_decision_rises_with_what_the_model_reads():
    decision = fitted()
    assert 0.5 < decision.bound < 1
    assert decision.weights["reads entailment"] > 0 > decision.weights["names missing"]


def test_no_reading_decides_who_did_it_to_whom():
    premise = told("Ada Nerin sued Tom Vale.", "sue", agent="Ada Nerin", patient="Tom Vale")
    crossed = told("Tom Vale took Ada Nerin to court.", "take", agent="Tom Vale", patient="Ada Nerin")
    straight = told("Ada Nerin took Tom Vale to court.", "take", agent="Ada Nerin", patient="Tom Vale")
    assert judged(mentions(), 0.9, premise, crossed).relation is Relation.MENTIONS
    assert judged(mentions(), 0.9, premise, straight).relation is Relation.SUPPORTS
