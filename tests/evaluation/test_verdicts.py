import json

import pytest

from claimcheck.errors import InputError
from claimcheck.evaluation.passages import Asked
from claimcheck.evaluation.verdicts import Outcome, label, run, score
from claimcheck.models import Verdict

SUPPORTED, CONTRADICTED, NOTHING = Verdict.SUPPORTED, Verdict.CONTRADICTED, Verdict.NOT_ENOUGH_INFO


@pytest.mark.parametrize(
    ("row", "verdict"),
    [
        ({"evidence": {"4": [{"label": "SUPPORT"}]}}, SUPPORTED),
        ({"evidence": {"4": [{"label": "CONTRADICT"}], "5": [{"label": "CONTRADICT"}]}}, CONTRADICTED),
        ({"evidence": {}}, NOTHING),
        ({"label": "entailment"}, SUPPORTED),
        ({"label": "contradiction"}, CONTRADICTED),
        ({"label": "neutral"}, NOTHING),
    ],
)
def test_the_label_is_that_of_the_evidence(tmp_path, row, verdict):
    assert label(Asked(id="1", **row), tmp_path) is verdict


def test_an_unknown_label_is_named(tmp_path):
    with pytest.raises(InputError, match="7: no label 'refutes'"):
        label(Asked(id="7", label="REFUTES"), tmp_path)


def test_figures_are_over_three_verdicts():
    due = (SUPPORTED, SUPPORTED, CONTRADICTED, NOTHING)
    given = (SUPPORTED, Verdict.DISPUTED, NOTHING, NOTHING)
    rows = zip("abcd", due, given, strict=True)
    report = score([Outcome(key, f"Statement {key}.", *verdicts) for key, *verdicts in rows])
    assert report.figures == pytest.approx(
        {
            "statements": 4,
            "accuracy": 0.5,
            "macro F1": (2 / 3 + 0 + 2 / 3) / 3,
            "precision of supported": 1.0,
            "recall of supported": 0.5,
            "precision of contradicted": 0.0,
            "recall of contradicted": 0.0,
            "precision of not_enough_info": 0.5,
            "recall of not_enough_info": 1.0,
        }
    )
    assert report.items == {"a": True, "b": False, "c": False, "d": True}
    assert report.lines[-1] == "b: supported taken for disputed: Statement b."


@pytest.mark.model
def test_all_passages_are_searched(tmp_path):
    corpus = [
        {"id": 1, "title": "Mill", "text": "The mill at Orsa burned down in 1911."},
        {"id": 2, "title": "Tram", "text": "The tram runs to the harbour."},
    ]
    rows = [
        {"id": 1, "claim": "The mill at Orsa burned down in 1911.", "evidence": {"1": [{"label": "SUPPORT"}]}},
        {"id": 2, "claim": "The mill at Orsa burned down in 1950.", "evidence": {"1": [{"label": "CONTRADICT"}]}},
        {"id": 3, "claim": "Goalkeepers smile.", "evidence": {}},
    ]
    for name, lines in (("towns-corpus", corpus), ("towns-dev", rows)):
        (tmp_path / f"{name}.jsonl").write_text("".join(json.dumps(row) + "\n" for row in lines))
    kept = tmp_path / "answers.jsonl"
    report = run(tmp_path / "towns-dev.jsonl", kept, limit=2)
    assert (report.figures["statements"], report.items) == (2, {"1": True, "2": True})
    assert run(tmp_path / "towns-dev.jsonl", kept, resume=True).items == {"1": True, "2": True, "3": True}
