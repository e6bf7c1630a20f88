import tomllib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.errors import InputError
from claimcheck.evaluation.expected import Accepted, Difference, accept, beside, compare, dump, load, run
from claimcheck.evaluation.report import Report

EXPECTED = Path(__file__).parents[1] / "gold" / "expected.toml"
ACCEPTED = Accepted(evaluation="gold", path="a.jsonl", tolerance=0.01, wrong=("b", "c"), figures={"F1": 0.8})


@pytest.mark.parametrize(
    ("figures", "dropped"),
    [
        ({"F1": 0.795, "recall": 0.1}, ()),
        ({"F1": 0.9}, ()),
        ({"F1": 0.78}, ("F1 was 0.8, is 0.78",)),
        ({}, ("F1 was 0.8, is missing",)),
    ],
)
def test_a_drop_beyond_the_tolerance_is_told(figures, dropped):
    assert compare(Report(title="", figures=figures), ACCEPTED).dropped == dropped


def test_a_count_of_mistakes_drops_when_it_rises():
    accepted = ACCEPTED.model_copy(update={"figures": {"quotes not in the document": 0.0}})
    now = Report(title="", figures={"quotes not in the document": 2})
    assert compare(now, accepted).dropped == ("quotes not in the document was 0, is 2",)


def test_items_gained_and_lost_are_named():
    report = Report(title="", figures={"F1": 0.8}, items={"a": True, "b": True, "c": False, "d": False})
    change = compare(report, ACCEPTED)
    assert change == Difference(gained=("b",), lost=("d",))
    assert list(change.lines()) == ["lost: d", "gained: b"]


def test_accept_takes_the_same_figures_and_what_is_wrong_now():
    report = Report(title="", figures={"F1": 0.91234, "recall": 1}, items={"a": True, "z": False, "b": False})
    assert accept(report, ACCEPTED) == ACCEPTED.model_copy(update={"wrong": ("b", "z"), "figures": {"F1": 0.9123}})


def test_a_report_is_told_beside_the_scores_accepted_for_its_data(tmp_path):
    file = tmp_path / "expected.toml"
    file.write_text(dump({"mine": ACCEPTED}))
    report = Report(title="", figures={"F1": 0.7}, lines=("b: right",), items={"a": False, "b": True})
    told = beside(report, file, "gold", tmp_path / "a.jsonl").lines
    assert told == ("b: right", "dropped: F1 was 0.8, is 0.7", "lost: a", "gained: b")


@pytest.mark.parametrize(("evaluation", "name"), [("verify", "a.jsonl"), ("gold", "b.jsonl")])
def test_data_without_accepted_scores_is_named(tmp_path, evaluation, name):
    (tmp_path / "expected.toml").write_text(dump({"mine": ACCEPTED}))
    with pytest.raises(InputError, match=f"accepts no scores of 'evaluate {evaluation}'"):
        beside(Report(title=""), tmp_path / "expected.toml", evaluation, tmp_path / name)


@given(st.text(), st.lists(st.text()))
def test_dumped_scores_are_read_back(name, wrong):
    accepted = {name: ACCEPTED.model_copy(update={"wrong": tuple(wrong), "figures": {name: 0.25}})}
    assert {key: Accepted.model_validate(table) for key, table in tomllib.loads(dump(accepted)).items()} == accepted


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("[a", "expected.toml: "),
        ("[a]\nfigures = {}", "evaluation"),
        (dump({"a": ACCEPTED}).replace("gold", "golf"), "a: no evaluation 'golf'"),
    ],
)
def test_load_names_the_file(tmp_path, text, message):
    (tmp_path / "expected.toml").write_text(text, encoding="utf-8")
    with pytest.raises(InputError, match=message):
        load(tmp_path / "expected.toml")


@pytest.mark.model
def test_no_score_fell_below_what_was_accepted():
    report = run(EXPECTED)
    assert all(report.items.values()), "\n".join(report.lines)
