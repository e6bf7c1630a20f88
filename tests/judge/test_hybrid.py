"""Rules and a model together: who decides which pairs."""

import pytest

from claimcheck.judge import HybridJudge, Judgement, RulesJudge
from claimcheck.judge.decision import Decision, fitted
from claimcheck.judge.hybrid import DECIDING, named, with_model
from claimcheck.models import Certainty, Outcome, Polarity, Reason, Relation
from tests.claims import claim, told

SAID = claim("The council shut the mill.")
ASKED = claim("The mill was closed by the council.")
MAYBE = SAID.model_copy(update={"certainty": Certainty.POSSIBLE})
READING = Reason(slot="reading", statement=ASKED.proposition, corpus=SAID.proposition, outcome=Outcome.ENTAILED)
READS = Decision(  # the odds as the model gives them
    {
        "reads entailment": (6.0, 0.0),
        "reads contradiction": (0.0, 6.0),
        "numbers: conflict": (-20.0, 0.0),
    },
    {Relation.SUPPORTS: 0.6, Relation.CONTRADICTS: 0.6},
)


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


def judged(told, entailment, contradiction=0.0, premise=SAID, hypothesis=ASKED, model=None):
    return HybridJudge(Rules(told), model or Model(entailment, contradiction), READS).judge(premise, hypothesis)


@pytest.mark.parametrize(
    ("entailment", "contradiction", "relation"),
    [
        (0.76, 0.1, Relation.SUPPORTS),
        (0.1, 0.76, Relation.CONTRADICTS),
        (0.55, 0.1, Relation.MENTIONS),
        (0.1, 0.55, Relation.MENTIONS),
        (0.5, 0.5, Relation.MENTIONS),
    ],
)
def test_the_model_decides_what_the_rules_leave_open_where_it_is_sure(entailment, contradiction, relation):
    judgement = judged(mentions(), entailment, contradiction)
    assert judgement.relation is relation
    assert judgement.readings == (entailment, contradiction, 1 - entailment - contradiction)


def test_the_score_is_the_probability_of_the_decision():
    odds, against = 0.76 / 0.24, 0.1 / 0.9
    assert judged(mentions(), 0.76, 0.1).score == pytest.approx(odds / (1 + odds + against), abs=1e-4)


def test_what_the_model_read_is_the_last_reason():
    agrees = reason("agent", "match")
    assert judged(mentions(agrees), 0.9).reasons == (agrees, READING)
    against = READING.model_copy(update={"outcome": Outcome.CONFLICT})
    assert judged(mentions(agrees), 0.0, 0.9).reasons == (agrees, against)


@pytest.mark.parametrize(
    ("relation", "readings"), [(Relation.SUPPORTS, (0.1, 0.8)), (Relation.CONTRADICTS, (0.8, 0.1))]
)
def test_what_the_rules_decide_stands_and_the_model_says_how_surely(relation, readings):
    told = Judgement(relation, 0.8, (reason("agent", "match"),))
    judgement = judged(told, *readings)
    assert (judgement.relation, judgement.reasons) == (relation, told.reasons)
    assert judgement.score < 0.3


CLOSED = {
    "a conflict": (mentions(reason("agent", "conflict")), SAID, ASKED),
    "a date left open": (mentions(reason("time", "unknown")), SAID, ASKED),
    "another scope": (mentions(reason("other_scope", "conflict")), SAID, ASKED),
    "another time": (mentions(reason("other_time", "conflict")), SAID, ASKED),
    "a number that is not there": (mentions(), SAID, claim("The council closed nine mills.")),
    "a name that is not there": (mentions(), SAID, claim("The council of Kotrin closed the mill.")),
    "less sure": (mentions(), MAYBE, ASKED),
    "a condition": (mentions(), claim("If it rains, the council shuts the mill."), ASKED),
    "negated": (mentions(), SAID.model_copy(update={"polarity": Polarity.NEGATIVE}), ASKED),
}


@pytest.mark.parametrize(("told", "premise", "hypothesis"), CLOSED.values(), ids=CLOSED)
def test_what_the_model_cannot_read_past(told, premise, hypothesis):
    assert judged(told, 0.99, 0.0, premise, hypothesis).relation is Relation.MENTIONS


@pytest.mark.parametrize(
    "closed", ["another scope", "another time", "a name that is not there", "less sure", "a condition"]
)
def test_what_the_model_can_neither_contradict(closed):
    told, premise, hypothesis = CLOSED[closed]
    model = Model(0.0, 0.99)
    assert judged(told, 0.0, 0.99, premise, hypothesis, model) == told
    assert model.pairs == []


def test_what_is_only_possible_supports_what_is_only_possible():
    assert judged(mentions(), 0.99, 0.0, MAYBE, MAYBE).relation is Relation.SUPPORTS


def test_a_pair_that_no_reading_could_decide_is_not_read():
    model = Model(0.99, 0.0)
    never = Decision({"bias": (-9.0, -9.0), "reads entailment": (6.0, 0.0)}, READS.bounds)
    assert HybridJudge(Rules(mentions()), model, never).judge(SAID, ASKED) == mentions()
    assert model.pairs == []


SPENT, PAID = claim("The council laid out 400 crowns."), claim("The council spent 900 crowns.")
ALIKE = "The council spent 400 crowns."


@pytest.mark.parametrize(("entailment", "relation"), [(0.8, Relation.CONTRADICTS), (0.4, Relation.MENTIONS)])
def test_another_number_contradicts_where_all_else_is_the_same(entailment, relation):
    model = Model(entailment, 0.1)
    assert judged(mentions(), entailment, 0.1, SPENT, PAID, model).relation is relation
    assert model.pairs == [(SPENT.proposition, ALIKE)]


def test_the_numbers_that_contradict_are_told():
    shown = judged(mentions(), 0.8, 0.1, SPENT, PAID).reasons
    assert [(r.slot, r.statement, r.corpus, r.outcome) for r in shown] == [
        ("quantity", "900 crowns", "400 crowns", Outcome.CONFLICT),
        ("reading", ALIKE, SPENT.proposition, Outcome.ENTAILED),
    ]


def test_another_date_never_contradicts_by_reading():
    told = mentions(reason("other_time", "conflict"))
    assert judged(told, 0.99, 0.0, SPENT, PAID).relation is Relation.MENTIONS


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
    (entailed, _), (_, contradicted) = decision.weights["reads entailment"], decision.weights["reads contradiction"]
    assert min(entailed, contradicted) > 0
    assert all(0.5 < decision.bounds[relation] < 1 for relation in DECIDING)


def test_no_reading_decides_who_did_it_to_whom():
    premise = told("Ada Nerin sued Tom Vale.", "sue", agent="Ada Nerin", patient="Tom Vale")
    crossed = told("Tom Vale took Ada Nerin to court.", "take", agent="Tom Vale", patient="Ada Nerin")
    straight = told("Ada Nerin took Tom Vale to court.", "take", agent="Ada Nerin", patient="Tom Vale")
    assert judged(mentions(), 0.9, 0.0, premise, crossed).relation is Relation.MENTIONS
    assert judged(mentions(), 0.9, 0.0, premise, straight).relation is Relation.SUPPORTS
