import json

import pytest

import tiny_model
from claimcheck.evaluation.verify import (
    Pair,
    Prediction,
    by_category,
    by_slot,
    combined,
    predict,
    run,
    score,
    strongest,
)
from claimcheck.judge import Judgement, RulesJudge
from claimcheck.models import Relation


def pair(number, label):
    return Pair(id=number, premise="The mill burned.", hypothesis="The mill stood.", label=label)


def judged(relation, score=1.0):
    return Judgement(Relation(relation), score)


class Scripted:
    """Gives the judgements of a list in turn."""

    def __init__(self, *judgements):
        self.judgements = list(judgements)

    def judge(self, premise, hypothesis, *, context="", siblings=()):
        return self.judgements.pop(0)


@pytest.mark.parametrize(
    ("judgements", "surest"),
    [
        ([judged("mentions", 0.9), judged("supports", 0.4)], judged("supports", 0.4)),
        ([judged("contradicts", 0.5), judged("supports", 0.4)], judged("contradicts", 0.5)),
        ([judged("mentions", 0.9)], judged("mentions", 0.0)),
        ([], judged("mentions", 0.0)),
    ],
)
def test_strongest(claim, judgements, surest):
    premises = [claim("The mill burned.")] * len(judgements)
    assert strongest(premises, claim("The mill stood."), Scripted(*judgements), "") == surest


@pytest.mark.parametrize(
    ("found", "label"),
    [
        ([], ("neutral", 0.0)),
        ([judged("supports", 0.9), judged("supports", 0.6)], ("entailment", 0.6)),
        ([judged("supports", 0.9), judged("mentions")], ("neutral", 0.0)),
        ([judged("supports", 0.9), judged("contradicts", 0.7)], ("contradiction", 0.7)),
    ],
)
def test_a_hypothesis_of_several_claims(found, label):
    assert combined(found) == label


def test_score_counts_labels_of_the_data_only():
    pairs = [pair("1", "entailment"), pair("2", "entailment"), pair("3", "contradiction")]
    report = score(pairs, ["entailment", "neutral", "entailment"])
    assert report.figures == pytest.approx(
        {
            "pairs": 3,
            "accuracy": 1 / 3,
            "macro F1": 0.25,
            "decided": 2 / 3,
            "says entailment": 2 / 3,
            "says contradiction": 0,
            "precision of entailment": 0.5,
            "recall of entailment": 0.5,
            "precision of contradiction": 0,
            "recall of contradiction": 0,
        }
    )
    assert report.items == {"1": True, "2": False, "3": False}
    assert report.lines[-1] == "3: contradiction taken for entailment: The mill burned. => The mill stood."


def test_score_of_no_pairs():
    figures = {"pairs": 0, "accuracy": 1.0, "macro F1": 0.0, "decided": 1.0, "says entailment": 0.0}
    assert score([], []).figures == figures | {"says contradiction": 0.0}


def test_pairs_are_counted_by_sort_and_by_slot():
    told = [{"category": "number"}, {"category": "number"}, {"meta": {"type": "date"}}, {"meta": {}}]
    asked = {"premise": "The mill burned.", "hypothesis": "The mill stood.", "label": "contradiction"}
    pairs = [Pair.model_validate({"id": str(n), **asked, **sort}) for n, sort in enumerate(told)]
    pairs[1] = pairs[1].model_copy(update={"label": "neutral"})
    given = [Prediction("contradiction", 0.9, "quantity")] * 3 + [Prediction("contradiction", 0.9)]
    assert list(by_category(pairs, given)) == ["date: 1 of 1 right", "number: 1 of 2 right"]
    assert list(by_slot(pairs, given)) == [
        "contradicted by no slot: 1 of 1 right",
        "contradicted by quantity: 2 of 3 right",
    ]


@pytest.mark.model
@pytest.mark.parametrize(
    ("premise", "hypothesis", "label"),
    [
        ("The mill was built in 1902.", "The mill was built in 1902.", "entailment"),
        ("The mill was built in 1902.", "The mill was built in 1950.", "contradiction"),
        ("The mill was built in 1902.", "The dam failed in March.", "neutral"),
        ("The mill was built in 1902.", "When?", "neutral"),
        ("", "The mill was built in 1902.", "neutral"),
    ],
)
def test_predict(premise, hypothesis, label):
    asked = Pair(id="1", premise=premise, hypothesis=hypothesis, label=label)
    assert predict(asked, RulesJudge())[0] == label


@pytest.mark.model
def test_a_model_can_be_scored_beside_the_rules(tmp_path):
    asked = {"id": "1", "premise": "The ferry reached the harbour of Kotrin.", "label": "entailment"}
    row = asked | {"hypothesis": "The ferry made it to the harbour of Kotrin."}
    (tmp_path / "pairs.jsonl").write_text(json.dumps(row) + "\n", encoding="utf-8")
    judge = tiny_model.write(tmp_path, ferry="Entailment")
    found = [run(tmp_path / "pairs.jsonl", judge=named).figures["accuracy"] for named in (RulesJudge(), judge)]
    assert found == [0.0, 1.0]


@pytest.mark.model
def test_run_reads_some_pairs_and_writes_what_was_predicted(tmp_path):
    row = {
        "id": "1",
        "premise": "The mill burned.",
        "hypothesis": "The mill burned.",
        "label": "entailment",
        "meta": {},
    }
    data, out = tmp_path / "pairs.jsonl", tmp_path / "predictions.jsonl"
    data.write_text(json.dumps(row) + "\n" + json.dumps(row | {"id": "2"}) + "\n", encoding="utf-8")
    report = run(data, out, limit=1)
    assert report.figures["pairs"] == 1
    (predicted,) = [json.loads(line) for line in out.read_text(encoding="utf-8").splitlines()]
    assert (predicted["id"], predicted["label"]) == ("1", "entailment")


class Yes:
    """A judge that finds everything entailed."""

    def judge(self, premise, hypothesis, *, context="", siblings=()):
        return Judgement(Relation.SUPPORTS, 1.0)


@pytest.mark.model
def test_any_judge_can_be_scored(tmp_path):
    path = tmp_path / "pairs.jsonl"
    row = {"premise": "The mill burned down.", "hypothesis": "The mill stands.", "label": "contradiction"}
    path.write_text("".join(json.dumps({"id": str(n), **row}) + "\n" for n in range(2)), encoding="utf-8")
    given = tmp_path / "given.jsonl"
    run(path, given, judge=Yes())
    assert [json.loads(line)["label"] for line in given.read_text().splitlines()] == ["entailment", "entailment"]


@pytest.mark.model
def test_of_a_folder_every_set_is_scored_with_each_judge(tmp_path):
    row = {"premise": "The mill was built in 1902.", "hypothesis": "The mill was built in 1950."}
    rows = [{"id": str(n), **row, "label": "contradiction"} for n in range(2)]
    (tmp_path / "a.jsonl").write_text("".join(json.dumps(row) + "\n" for row in rows))
    (tmp_path / "b.jsonl").write_text('{"id": "1", "claim": "The mill burned."}\n')
    report = run(tmp_path, limit=1)
    assert report.figures["a.jsonl, rules: accuracy"] == report.figures["a.jsonl, both: accuracy"] == 1.0
    assert {name.partition(":")[0] for name in report.figures} == {f"a.jsonl, {j}" for j in ("rules", "model", "both")}
    *rows, left_out = report.lines[2:]
    assert rows[0] == "| a | 1 | rules | 1.000 | 1.000 | 0.000 |  | 1.000 | 1.000 |"
    assert [row.split(" | ")[2] for row in rows] == ["rules", "model", "both"]
    assert left_out.startswith(f"left out: {tmp_path}/b.jsonl:1: ")


@pytest.mark.model
def test_a_contradiction_names_its_slot():
    asked = pair("1", "contradiction").model_copy(
        update={"premise": "The mill was built in 1902.", "hypothesis": "The mill was built in 1950."}
    )
    assert predict(asked, RulesJudge()).slot == "time"
