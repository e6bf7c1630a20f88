"""A user's own model beside the rules, from the folder it was exported to up to the verdict."""

import pytest

import tiny_model
from claimcheck.errors import InputError
from claimcheck.models import Outcome, Reason, Verdict
from claimcheck.workspace import Workspace

TEXT = "The ferry reached the harbour of Kotrin.\n"
STATEMENT = "The ferry made it to the harbour of Kotrin."
READING = Reason(
    slot="reading",
    statement=STATEMENT,
    corpus="The ferry reached the harbour of Kotrin.",
    outcome=Outcome.ENTAILED,
)


@pytest.fixture
def corpus(tmp_path):
    (tmp_path / "corpus").mkdir()
    (tmp_path / "corpus" / "a.txt").write_text(TEXT, encoding="utf-8")
    return tmp_path / "corpus"


def check(corpus, statement, judge=None):
    return Workspace.open(corpus, corpus.parent / "claims", judge=judge).check(statement)


@pytest.mark.model
def test_the_model_reads_what_the_rules_leave_open(corpus, tmp_path):
    judge = tiny_model.write(tmp_path, ferry="Entailment")
    assert check(corpus, STATEMENT, "rules").verdict is Verdict.NOT_ENOUGH_INFO
    answer = check(corpus, STATEMENT, judge)
    assert answer.verdict is Verdict.SUPPORTED
    assert answer.evidence[0].reasons[-1] == READING


@pytest.mark.model
@pytest.mark.parametrize(
    ("statement", "verdict"),
    [
        ("The ferry did not reach the harbour of Kotrin.", Verdict.CONTRADICTED),
        ("The ferry made it to the harbour of Kotrin on 3 May 2004.", Verdict.NOT_ENOUGH_INFO),
    ],
    ids=["a negation", "a date that the corpus does not have"],
)
def test_the_model_does_not_overrule_slots(corpus, tmp_path, statement, verdict):
    assert check(corpus, statement, tiny_model.write(tmp_path, ferry="Entailment")).verdict is verdict


@pytest.mark.model
def test_the_model_that_ships_is_named_by_a_word(corpus):
    assert check(corpus, TEXT.strip(), "shipped").verdict is Verdict.SUPPORTED


@pytest.mark.model
def test_a_folder_that_holds_no_model_is_named(corpus, tmp_path):
    with pytest.raises(InputError, match=r"config\.json"):
        check(corpus, STATEMENT, tmp_path)
