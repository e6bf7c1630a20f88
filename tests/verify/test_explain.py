"""Why nothing was decided, in words."""

import pytest

from claimcheck.judge import Judgement
from claimcheck.models import Actor, Relation, Role, Verdict
from claimcheck.verify.combine import tally
from claimcheck.verify.explain import sentence
from claimcheck.verify.weigh import weigh
from tests.claims import claim, told

MATTER = "The corpus speaks of the matter but neither supports nor contradicts the statement."


def why(statement, *passages):
    found = tally([weigh(Judgement(Relation.MENTIONS, 0.5), p, statement) for p in passages], voiced=False)
    return sentence(Verdict.NOT_ENOUGH_INFO, statement, found, {})


@pytest.mark.parametrize(
    ("agent", "explained"),
    [
        ("Baltway Line", "No passage found speaks of Baltway Line."),
        ("The ferry company", "No passage found speaks of the ferry company."),
        ("Nordvest", MATTER),
        ("The forecasts", MATTER),
        ("It", MATTER),
    ],
)
def test_whether_the_subject_is_spoken_of(agent, explained):
    statement = told(f"{agent} raised hopes.", "raise", agent=agent)
    assert why(statement, claim("Nordvest raised its forecast."), claim("It rained.")) == explained


def test_a_statement_without_a_subject():
    assert why(claim("It rained."), claim("It snowed.")) == MATTER


def test_the_one_who_acts_is_the_subject():
    actors = [Actor(text="the bridge", role=Role.PATIENT), Actor(text="Baltway Line", role=Role.AGENT)]
    statement = claim("Baltway Line built the bridge.", actors=actors)
    assert why(statement, claim("The bridge stands.")) == "No passage found speaks of Baltway Line."


def test_an_empty_corpus():
    assert why(told("Nordvest rose.", "rise", agent="Nordvest")) == "The corpus has nothing on this."
