"""Certainty compared, and the certainty of sentences."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck import nlp
from claimcheck.judge import RulesJudge
from claimcheck.models import Certainty, Outcome, Relation
from claimcheck.slots import certainty
from claimcheck.split import split_statement

COMPARED = [
    ("certain", "certain", "match"),
    ("certain", "probable", "unknown"),
    ("certain", "possible", "unknown"),
    ("certain", "unknown", "unknown"),
    ("probable", "certain", "entailed"),
    ("probable", "probable", "match"),
    ("probable", "possible", "unknown"),
    ("probable", "unknown", "unknown"),
    ("possible", "certain", "entailed"),
    ("possible", "probable", "entailed"),
    ("possible", "possible", "match"),
    ("possible", "unknown", "unknown"),
    ("unknown", "certain", "unknown"),
    ("unknown", "probable", "unknown"),
    ("unknown", "possible", "unknown"),
    ("unknown", "unknown", "unknown"),
]


@pytest.mark.parametrize(("hypothesis", "premise", "outcome"), COMPARED)
def test_surer_entails_and_nothing_conflicts(hypothesis, premise, outcome):
    reason = certainty.compare(Certainty(hypothesis), Certainty(premise))
    assert (reason.slot, reason.statement, reason.corpus) == ("certainty", hypothesis, premise)
    assert reason.outcome == Outcome(outcome)


CERTAIN = (
    "The firm closed the plant.",
    "The firm has closed the plant.",
    "The firm did not close the plant.",
    "The plant was closed by the firm.",
    "The plant was finally closed.",
    "No doubt the firm closed the plant.",
    "The firm had to close the plant.",
    "The firm managed to close the plant.",
    "The firm closed the plant in May.",
    "The month of May was cold.",
    "The firm forgot to close the plant.",
    "The firm began to close the plant.",
    "Because it rained, the firm closed the plant.",
    "The firm canned the fish.",
    "The will was read to the family.",
    "The firm, which makes tyres, closed the plant.",
    "The firm chose to close the plant.",
    "The firm was forced to close the plant.",
    "Although it rained, the firm closed the plant.",
    "When it rained, the firm closed the plant.",
    "The firm closed the plant despite a promise.",
    "It is certain that the firm closed the plant.",
    "The firm proved able to close the plant.",
)
LESS = (
    "The firm may close the plant.",
    "The firm might have closed the plant.",
    "The firm could close the plant.",
    "The firm will close the plant.",
    "The firm would close the plant.",
    "The firm plans to close the plant.",
    "The firm wants to close the plant.",
    "The firm intends to close the plant.",
    "The firm is expected to close the plant.",
    "The firm threatened to close the plant.",
    "The firm promised to close the plant.",
    "The firm hopes to close the plant.",
    "The firm is likely to close the plant.",
    "The firm probably closed the plant.",
    "Perhaps the firm closed the plant.",
    "The firm possibly closed the plant.",
    "The firm allegedly closed the plant.",
    "The firm reportedly closed the plant.",
    "The firm apparently closed the plant.",
    "The firm should close the plant.",
    "The firm must close the plant by June.",
    "The firm agreed to close the plant.",
    "The firm offered to close the plant.",
    "If it rains, the firm will close the plant.",
    "Unless it rains, the firm will close the plant.",
    "The firm asked the court to close the plant.",
    "The firm is considering whether to close the plant.",
    "It is possible that the firm closed the plant.",
    "It is likely that the firm closed the plant.",
    "The firm seems to have closed the plant.",
    "The firm is thought to have closed the plant.",
    "The firm is about to close the plant.",
    "The firm vowed to close the plant.",
    "The firm was told to close the plant.",
    "The firm has yet to decide whether to close the plant.",
    "Maybe the firm closed the plant.",
    "The firm would have closed the plant.",
    "The firm is ready to close the plant.",
    "The firm appears to have closed the plant.",
    "It is unlikely that the firm closed the plant.",
    "Provided that it rains, the firm will close the plant.",
)


@pytest.fixture(scope="module")
def claims():
    model = nlp.load()
    return lambda sentence: split_statement(sentence, model)


@pytest.mark.model
@pytest.mark.parametrize("sentence", CERTAIN)
def test_what_is_said_to_be_so(claims, sentence):
    assert {claim.certainty for claim in claims(sentence)} == {Certainty.CERTAIN}


@pytest.mark.model
@pytest.mark.parametrize("asked", ["The firm closed the plant.", "The firm did not close the plant."])
@pytest.mark.parametrize("sentence", LESS)
def test_what_may_be_or_is_planned_settles_nothing(claims, sentence, asked):
    (hypothesis,) = claims(asked)
    found = {RulesJudge().judge(premise, hypothesis).relation for premise in claims(sentence)}
    assert found == {Relation.MENTIONS}


@given(st.sampled_from(Certainty), st.sampled_from(Certainty))
def test_of_two_that_differ_one_entails_the_other_at_most(a, b):
    one, other = (certainty.compare(*pair).outcome for pair in ((a, b), (b, a)))
    assert Outcome.CONFLICT not in (one, other)
    assert a is b or (one, other) != (Outcome.ENTAILED, Outcome.ENTAILED)


@given(st.sampled_from(Certainty), st.sampled_from(Certainty), st.sampled_from(Certainty))
def test_entailment_is_passed_on(a, b, c):
    held = (Outcome.MATCH, Outcome.ENTAILED)
    if certainty.compare(a, b).outcome in held and certainty.compare(b, c).outcome in held:
        assert certainty.compare(a, c).outcome in held
