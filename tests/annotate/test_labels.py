"""What of a check is shown to people, and in which order."""

import pytest

from claimcheck.annotate.labels import UNCHECKED, VERDICTS, deciding, headed, telling, told, worst
from claimcheck.models import Check, Finding, FindingCode, Outcome, Reason, Relation, Verdict
from samples import MENTION, NAMED, OPEN, SEVEN


def check(*evidence, claims=()):
    return Check(statement="x", verdict="disputed", confidence=1, explanation="", evidence=evidence, claims=claims)


def test_what_decides_is_shown_once_in_its_order_with_that_of_the_parts():
    assert deciding(check(OPEN, MENTION, claims=(check(SEVEN, OPEN),))) == [OPEN, SEVEN]


def test_of_overlapping_passages_with_one_voice_the_first_is_shown():
    inside = SEVEN.model_copy(update={"start": 4, "end": 20})
    behind = SEVEN.model_copy(update={"start": 30, "end": 40})
    assert deciding(check(inside, SEVEN, behind)) == [inside, behind]


@pytest.mark.parametrize("change", [{"voice": "the union"}, {"document": "other"}, {"relation": Relation.SUPPORTS}])
def test_another_voice_document_or_side_is_shown_though_it_overlaps(change):
    other = SEVEN.model_copy(update=change)
    assert deciding(check(SEVEN, other)) == [SEVEN, other]


def test_reasons_tell_conflicts_first_and_leave_out_what_tells_nothing():
    made = [
        Reason(slot=slot, statement="a", corpus="b", outcome=outcome)
        for slot, outcome in [
            ("polarity", Outcome.MATCH),
            ("time", Outcome.MATCH),
            ("place", Outcome.UNKNOWN),
            ("actor", Outcome.ENTAILED),
            ("quantity", Outcome.CONFLICT),
        ]
    ]
    shown = telling(SEVEN.model_copy(update={"reasons": tuple(made)}))
    assert [reason.slot for reason in shown] == ["quantity", "time", "actor"]


@pytest.mark.parametrize("outcome", [Outcome.MATCH, Outcome.ENTAILED])
def test_that_equal_words_agree_tells_nothing(outcome):
    equal = Reason(slot="time", statement="16 March", corpus="16 march", outcome=outcome)
    assert telling(SEVEN.model_copy(update={"reasons": (equal,)})) == []


def test_where_nothing_was_checked_no_verdict_is_shown():
    nothing = Finding(code=FindingCode.NOTHING_TO_CHECK, message="a question")
    unchecked = check().model_copy(update={"findings": (nothing,), "verdict": Verdict.NOT_ENOUGH_INFO})
    assert headed(unchecked) is UNCHECKED
    assert headed(check()) is VERDICTS[Verdict.DISPUTED]


def test_a_finding_that_the_explanation_holds_is_not_told_again():
    said = check().model_copy(update={"findings": (NAMED,), "explanation": f"Note: {NAMED.message}"})
    assert told(said) == []


def test_a_finding_of_two_parts_is_told_once():
    found = check().model_copy(update={"findings": (NAMED, NAMED)})
    assert told(found) == [NAMED.message]


def test_the_order_of_verdicts():
    order = ["contradicted", "disputed", "not_enough_info", "attributed", "supported"]
    assert [verdict.value for verdict in VERDICTS] == order
    assert worst([Verdict.SUPPORTED, Verdict.DISPUTED, Verdict.ATTRIBUTED]) is Verdict.DISPUTED
