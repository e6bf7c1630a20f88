"""The stage of a matter that a claim speaks of."""

import pytest

from claimcheck.judge import stages
from claimcheck.models import Outcome, Polarity
from tests.claims import told

NO = {"polarity": Polarity.NEGATIVE}
RUNS = told("The mill runs.", "run", agent="The mill")
RUN_AGAIN = told("The mill runs again.", "run", agent="The mill")
USUAL = told("The ward usually has four beds.", "have", agent="The ward")
BEDS = told("The ward had four beds.", "have", agent="The ward")


@pytest.mark.parametrize(
    ("hypothesis", "premise"),
    [
        (RUN_AGAIN, RUNS),
        (BEDS, USUAL),
        (told("The mill still runs.", "run"), RUNS),
        (told("The mill burned a year ago.", "burn"), told("The mill burned.", "burn")),
        (told("The mill burned last winter.", "burn"), told("The mill burned in winter.", "burn")),
    ],
)
def test_another_stage_is_open(hypothesis, premise):
    assert stages.find(hypothesis, premise).outcome is Outcome.UNKNOWN


@pytest.mark.parametrize(
    ("hypothesis", "premise"),
    [
        (RUNS, RUN_AGAIN),
        (USUAL, USUAL),
        (told("The mill still runs.", "run"), told("The mill remains open.", "remain")),
        (told("The violin was found again.", "find again"), told("The violin was found.", "find")),
        (told("She was asked again and again.", "ask"), told("She was asked nine times.", "ask")),
        (told("The mill was once an abbey.", "abbey"), told("The mill was an abbey.", "abbey")),
    ],
)
def test_no_other_stage(hypothesis, premise):
    assert stages.find(hypothesis, premise) is None


@pytest.mark.parametrize(
    ("hypothesis", "premise", "expected"),
    [
        (told("The peak was climbed.", "climb"), told("The peak had not been climbed until May.", "climb", **NO), True),
        (told("The peak was climbed.", "climb"), told("The peak was not climbed.", "climb", **NO), False),
        (told("The peak has been climbed.", "climb"), told("It has not been climbed yet.", "climb", **NO), False),
        (told("The peak was climbed.", "climb"), told("It had not yet been climbed.", "climb", **NO), True),
        (told("It was climbed after May.", "climb"), told("It was never climbed after May.", "climb", **NO), False),
        (told("Ann owned the mill once.", "own"), told("Ben owns the mill.", "own"), True),
        (told("No guard stood there.", "stand", **NO), told("Guards stood there until May.", "stand"), True),
        (told("The mill no longer runs.", "run", **NO), RUNS, False),
        (told("Ten marched on Sunday.", "march"), told("Forty marched the Sunday before.", "march"), True),
        (told("Ten marched before noon.", "march"), told("Forty marched.", "march"), False),
    ],
)
def test_stages_that_may_follow_each_other(hypothesis, premise, expected):
    assert stages.part(hypothesis, premise) is expected


@pytest.mark.parametrize("row", stages.rows("stages", stages.Stage), ids=lambda row: row.words)
def test_every_stage_is_read_in_its_example(row):
    sentence = row.example.replace("[", "").replace("](word)", "")
    assert row.stage in stages.of(told(sentence, "none"))
