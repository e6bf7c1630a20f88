import json

import pytest

from claimcheck.models import Verdict
from training.confidence import Answer, Step, error, expected, fitted, read, steps


def run_of(score, right, count):
    return [(score, number < right) for number in range(count)]


def test_shares_never_fall():
    found = run_of(0.2, 9, 18) + run_of(0.5, 3, 18) + run_of(0.9, 17, 18)
    assert steps(found) == [Step(0.2, round(13 / 38, 3)), Step(0.9, 0.9)]


def test_a_step_has_enough_verdicts_and_equal_scores_together():
    found = run_of(0.2, 2, 8) + run_of(0.3, 4, 10) + run_of(0.8, 5, 5)
    assert steps(found) == [Step(0.2, 0.48)]


def test_nothing_to_fit():
    assert steps([]) == []


@pytest.mark.parametrize(
    ("verdict", "score", "share"),
    [
        (Verdict.SUPPORTED, 0.1, 0.5),
        (Verdict.SUPPORTED, 0.7, 0.9),
        (Verdict.DISPUTED, 0.7, 0.5),
    ],
)
def test_what_a_table_gives(verdict, score, share):
    table = {Verdict.SUPPORTED: [Step(0.2, 0.5), Step(0.6, 0.9)]}
    assert expected(table, Answer(verdict, score, True, "a")) == share


def test_each_verdict_has_its_steps():
    answers = [Answer(verdict, 0.5, True, "a") for verdict in (Verdict.SUPPORTED, Verdict.DISPUTED)]
    assert fitted(answers) == {Verdict.DISPUTED: [Step(0.5, 0.667)], Verdict.SUPPORTED: [Step(0.5, 0.667)]}


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        ([], 0.0),
        ([(0.75, True)] * 3 + [(0.75, False)], 0.0),
        ([(1.0, False)], 1.0),
        ([(0.2, True), (0.9, False)], 0.85),
    ],
)
def test_calibration_error(told, expected):
    assert error(told) == pytest.approx(expected)


def test_statements_of_one_part_are_read(tmp_path):
    check = {"statement": "It fell.", "verdict": "supported", "confidence": 1, "explanation": ""}
    quoted = {"document": "d", "start": 0, "end": 1, "quote": "x", "relation": "supports", "voice": None, "score": 0.7}
    rows = [
        {"id": "mill/1", "accepted": "supported", "right": True, **check, "evidence": [quoted]},
        {"id": "mill/2", "accepted": "supported", "right": True, **check, "claims": [check]},
        {"corpus": "mill", "kind": "count"},
    ]
    (tmp_path / "a.jsonl").write_text("".join(json.dumps(row) + "\n" for row in rows))
    assert list(read(tmp_path / "a.jsonl")) == [Answer(Verdict.SUPPORTED, 0.7, True, "mill")]
