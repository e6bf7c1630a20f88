import json

import pytest

from claimcheck.errors import InputError
from claimcheck.evaluation.answers import Answer, Question, given, opened
from claimcheck.models import Check, Verdict

ASKED = [Question("1", "It burned."), Question("2", "It stood.")]


class Counting:
    """Supports everything and remembers what it was asked."""

    def __init__(self, refused=""):
        self.asked, self.refused = [], refused

    def check(self, statement):
        if statement == self.refused:
            raise InputError("the statement is empty")
        self.asked.append(statement)
        return Check(statement=statement, verdict=Verdict.SUPPORTED, confidence=1, explanation="", evidence=())


def ids(path):
    return [json.loads(line)["id"] for line in path.read_text().splitlines()]


def test_answers_are_kept_as_they_come(tmp_path):
    kept = tmp_path / "answers.jsonl"
    answers = given(Counting(), ASKED, kept)
    assert next(answers).id == "1"
    assert ids(kept) == ["1"]
    assert [answer.id for answer in answers] == ["2"]
    assert ids(kept) == ["1", "2"]


@pytest.mark.parametrize("cut", ["", '{"id": "2", "che'])
def test_a_stopped_run_goes_on(tmp_path, cut):
    kept, workspace = tmp_path / "answers.jsonl", Counting()
    list(given(Counting(), ASKED[:1], kept))
    kept.write_text(kept.read_text() + cut)
    assert [answer.id for answer in given(workspace, ASKED, kept, resume=True)] == ["1", "2"]
    assert workspace.asked == ["It stood."]
    assert ids(kept) == ["1", "2"]


def test_a_new_run_begins_anew(tmp_path):
    kept, workspace = tmp_path / "answers.jsonl", Counting()
    list(given(Counting(), ASKED, kept))
    list(given(workspace, ASKED[1:], kept))
    assert (workspace.asked, ids(kept)) == (["It stood."], ["2"])


def test_another_statement_under_a_known_id_is_checked(tmp_path):
    kept, workspace = tmp_path / "answers.jsonl", Counting()
    list(given(Counting(), ASKED, kept))
    list(given(workspace, [Question("1", "It fell.")], kept, resume=True))
    assert workspace.asked == ["It fell."]


def test_a_statement_that_cannot_be_checked_is_named():
    with pytest.raises(InputError, match="2: the statement is empty"):
        list(given(Counting(refused="It stood."), ASKED, None))


def test_an_answer_is_read_back():
    (answer,) = given(Counting(), ASKED[:1], None)
    assert Answer.model_validate_json(answer.model_dump_json()) == answer


@pytest.mark.parametrize("name", [None, "claims"])
def test_what_is_extracted_is_kept_where_asked(tmp_path, name):
    folder = tmp_path / name if name else None
    with opened([], folder, None) as workspace:
        assert list(workspace.claims()) == []
