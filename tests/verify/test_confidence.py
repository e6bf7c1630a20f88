"""What the scores of evidence are worth."""

import pytest

from claimcheck.models import Evidence, Relation, Verdict
from claimcheck.verify.confidence import Share, raw, share


def passage(relation, score):
    return Evidence(document="d", start=0, end=1, quote="x", relation=relation, voice=None, score=score)


FOR, AGAINST, BESIDE = (passage(relation, 0.6) for relation in Relation)
SURE = passage(Relation.SUPPORTS, 0.9)


@pytest.mark.parametrize(
    ("verdict", "evidence", "score"),
    [
        (Verdict.SUPPORTED, [FOR, SURE, BESIDE], 0.9),
        (Verdict.ATTRIBUTED, [FOR], 0.6),
        (Verdict.CONTRADICTED, [AGAINST, BESIDE], 0.6),
        (Verdict.DISPUTED, [SURE, AGAINST], 0.6),
        (Verdict.DISPUTED, [SURE], 0.0),
        (Verdict.NOT_ENOUGH_INFO, [BESIDE], 0.4),
        (Verdict.NOT_ENOUGH_INFO, [], 1.0),
    ],
)
def test_the_score_of_the_weaker_side(verdict, evidence, score):
    assert raw(verdict, evidence) == score


@pytest.fixture
def table(monkeypatch):
    rows = [(0.5, 0.6), (0.8, 0.9)]
    told = tuple(Share(verdict=Verdict.SUPPORTED, score=score, share=worth) for score, worth in rows)
    monkeypatch.setattr("claimcheck.verify.confidence._shares", lambda: told)


@pytest.mark.parametrize(("score", "worth"), [(0.1, 0.6), (0.5, 0.6), (0.79, 0.6), (0.8, 0.9), (1.0, 0.9)])
def test_the_share_is_that_of_the_step_below(table, score, worth):
    assert share(Verdict.SUPPORTED, score) == worth


def test_a_verdict_that_the_table_lacks_keeps_its_score(table):
    assert share(Verdict.DISPUTED, 0.7) == 0.7


@pytest.mark.parametrize("verdict", Verdict)
def test_the_table_that_ships_has_shares_that_never_fall(verdict):
    told = [share(verdict, score / 100) for score in range(101)]
    assert told == sorted(told)
    assert 0 < told[0] <= told[-1] < 1
