"""Numbers of a hypothesis at their best against those of the premise's sentence."""

import pytest

from claimcheck.judge import counts
from claimcheck.models import Outcome, Polarity
from tests.claims import told

MATCH, ENTAILED, CONFLICT, UNKNOWN = Outcome.MATCH, Outcome.ENTAILED, Outcome.CONFLICT, Outcome.UNKNOWN


def compare(hypothesis, premise, *siblings, direct=True, predicate="drown"):
    ours, theirs, *others = (told(text, predicate, counted=predicate) for text in (hypothesis, premise, *siblings))
    reason = counts.compare(ours, theirs, others, direct=direct)
    return reason and reason.outcome


@pytest.mark.parametrize(
    ("hypothesis", "premise", "expected"),
    [
        ("Nine sailors drowned.", "Nine sailors drowned.", MATCH),
        ("Nine sailors drowned.", "Twelve sailors drowned.", CONFLICT),
        ("At least nine sailors drowned.", "Twelve sailors drowned.", ENTAILED),
        ("At least nine sailors drowned.", "Seven sailors drowned.", CONFLICT),
        ("Up to nine sailors drowned.", "Seven sailors drowned.", ENTAILED),
        ("Seven sailors drowned.", "Up to nine sailors drowned.", UNKNOWN),
        ("Twelve sailors drowned.", "Up to nine sailors drowned.", CONFLICT),
        ("Nine sailors drowned.", "At least nine sailors drowned.", UNKNOWN),
        ("More than 90 sailors drowned.", "Fewer than 50 sailors drowned.", CONFLICT),
        ("Nine sailors drowned.", "A few sailors drowned.", UNKNOWN),
        ("Hundreds of sailors drowned.", "340 sailors drowned.", ENTAILED),
        ("Nine sailors drowned.", "Sailors drowned.", UNKNOWN),
        ("Sailors drowned.", "Nine sailors drowned.", None),
        ("Nine sailors drowned.", "Nine dogs drowned.", UNKNOWN),
    ],
)
def test_one_number(hypothesis, premise, expected):
    assert compare(hypothesis, premise) is expected


@pytest.mark.parametrize(
    ("hypothesis", "premise", "expected"),
    [
        ("Five people drowned.", "Three sailors and two passengers drowned.", MATCH),
        ("Four people drowned.", "Three sailors and two passengers drowned.", UNKNOWN),
        ("Five people drowned.", "Three Swedes and two Danes drowned.", MATCH),
        ("Six people drowned.", "Three Swedes and two Danes drowned.", CONFLICT),
        ("At least four people drowned.", "Three Swedes and two Danes drowned.", ENTAILED),
        ("Three Swedes drowned.", "Three Swedes and two Danes drowned.", MATCH),
        ("Four Swedes drowned.", "Three Swedes and two Danes drowned.", CONFLICT),
    ],
)
def test_parts_add_up_and_groups_that_may_overlap_stay_open(hypothesis, premise, expected):
    assert compare(hypothesis, premise) is expected


def test_parts_may_stand_in_claims_of_the_same_sentence():
    assert compare("Five people drowned.", "Three Swedes drowned.", "Two Danes drowned.") is MATCH
    assert compare("Five people drowned.", "Three Swedes drowned.") is not MATCH


@pytest.mark.parametrize(
    ("polarity", "expected"),
    [(Polarity.NEGATIVE, None), (Polarity.POSITIVE, CONFLICT)],
)
def test_none_is_left_to_the_polarity_where_the_premise_is_negated(polarity, expected):
    ours = told("No sailors drowned.", "drown", counted="drown")
    theirs = told("Nine sailors drowned.", "drown", counted="drown", polarity=polarity)
    reason = counts.compare(ours, theirs, [], direct=True)
    assert (reason and reason.outcome) is expected


@pytest.mark.parametrize(
    ("hypothesis", "premise", "expected"),
    [
        ("The tank held 300 litres of oil.", "The tank held 300 litres of oil.", MATCH),
        ("The tank held 300 litres of oil.", "The tank held 450 litres of oil.", CONFLICT),
        ("The tank held 2 tonnes of oil.", "The tank held 2000 kilograms of oil.", MATCH),
        ("The fine was 40 million dollars.", "The fine was 40 million euros.", UNKNOWN),
        ("The fine was 40 million dollars.", "The trial took 40 days.", UNKNOWN),
        ("Profit was 40 million dollars.", "Profit was 30 million dollars.", CONFLICT),
    ],
)
def test_measures_compare_by_unit(hypothesis, premise, expected):
    ours, theirs = told(hypothesis, "be"), told(premise, "be")
    reason = counts.compare(ours, theirs, [], direct=True)
    assert reason is not None
    assert reason.outcome is expected


@pytest.mark.parametrize(
    ("ours", "theirs", "expected"),
    [("kill", "kill", CONFLICT), ("kill", "die", CONFLICT), ("kill", "wound", UNKNOWN), ("wound", "kill", UNKNOWN)],
)
def test_the_killed_are_not_the_wounded(ours, theirs, expected):
    hypothesis = told("The storm hit nine sailors.", "hit", counted=ours)
    premise = told("The storm hit twelve sailors.", "hit", counted=theirs)
    reason = counts.compare(hypothesis, premise, [], direct=True)
    assert reason is not None
    assert reason.outcome is expected


def test_the_worst_number_decides():
    assert compare("Nine sailors and two dogs drowned.", "Nine sailors and five dogs drowned.") is CONFLICT


@pytest.mark.parametrize(
    ("hypothesis", "premise", "expected"),
    [
        ("Almost half of all polling stations closed.", "612 of the 4,870 polling stations closed.", CONFLICT),
        ("About one in eight polling stations closed.", "612 of the 4,870 polling stations closed.", MATCH),
        ("About one in eight polling stations closed.", "612 out of 4,870 polling stations closed.", MATCH),
        ("More than a tenth of the polling stations closed.", "612 of the 4,870 polling stations closed.", ENTAILED),
        ("Half of the sailors drowned.", "Nine of the 18 sailors drowned.", MATCH),
        ("Half of the sailors drowned.", "Nine of the 90 sailors drowned.", CONFLICT),
        ("Two thirds of its branches closed.", "12 of its 40 branches closed.", CONFLICT),
        ("A third of its branches closed.", "12 of its 40 branches closed.", MATCH),
        # no share is told, or one of something else
        ("Half of the sailors drowned.", "Nine of some 90 sailors drowned.", UNKNOWN),
        ("Half of the sailors drowned.", "At least nine of the 90 sailors drowned.", UNKNOWN),
        ("Half of the sailors drowned.", "Nine sailors drowned and 90 boats sank.", UNKNOWN),
        ("Half of the dogs drowned.", "Nine of the 90 sailors drowned.", UNKNOWN),
        # shares beside shares
        (
            "More than three quarters of its campaign coverage drowned.",
            "78 per cent of its campaign coverage drowned.",
            ENTAILED,
        ),
        ("Nearly half of its branches closed.", "78 per cent of its branches closed.", UNKNOWN),
        ("Nearly half of its branches closed.", "8 per cent of its branches closed.", CONFLICT),
        ("More than half of its branches closed.", "8 per cent of its branches closed.", CONFLICT),
        ("More than half of its branches closed.", "8 per cent of its rural branches closed.", UNKNOWN),
    ],
)
def test_shares(hypothesis, premise, expected):
    assert compare(hypothesis, premise) is expected
