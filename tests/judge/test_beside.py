"""Numbers told side by side, each with words of its own."""

import pytest

from claimcheck.judge import beside, counts
from claimcheck.models import Outcome
from tests.claims import told

MATCH, CONFLICT, UNKNOWN = Outcome.MATCH, Outcome.CONFLICT, Outcome.UNKNOWN


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("They closed 37 shops in Bergen and 12 in Oslo.", [{"bergen"}, {"oslo"}]),
        ("In 2019 it had 300 workers and in 2021 250 workers.", [{"2019"}, {"2021"}]),
        ("It won 43 seats, 6 more than in 1993.", [set(), {"more", "1993"}]),
        ("Police held 17 fans before the match and six after it.", [{"before", "match"}, {"after"}]),
        # what closes a list holds for all of it, and one number stands alone
        ("It sailed with 118 passengers and nine sailors on board.", []),
        ("They closed 37 of their 160 shops in Bergen.", []),
        ("It gave Ida Berg 300,000 crowns and Jon Moe 120,000 crowns.", [{"ida", "berg"}, {"jon", "moe"}]),
        ("Six men died: four of scurvy and two in a crevasse.", [{"died"}, {"scurvy"}, {"crevasse"}]),
        ("It employs 300 people, 90 of them women.", [set(), {"them", "woman"}]),
        ("They closed shops in Bergen and in Oslo.", []),
        ("", []),
    ],
)
def test_words_of_one_number_alone(sentence, expected):
    assert [set(part.words) for part in beside.stretches(sentence)] == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("They closed 37 of their 160 shops.", [False, True]),
        ("Nine out of 30 games were lost.", [False, True]),
        ("Most of the 18 houses burned.", [True]),
        ("Four of Skive's nine players left.", [False]),
        ("A total of 18 houses burned.", [False]),
        ("It paid a fine of 40 million dollars.", [False]),
        ("The loss of 160 men was heavy.", [False]),
    ],
)
def test_the_whole_that_a_part_is_told_of(sentence, expected):
    assert [number.whole for number in beside.placed(told(sentence, "be"))] == expected


def test_parts_told_in_wholes_and_in_brackets_are_no_parts_of_a_sum():
    premise = told("It occurred in 253 of 6,196 patients (interval 74 to 87).", "occur", counted="occur")
    beside_it = told("It occurred in 48 of 6,190 patients.", "occur", counted="occur")
    asked = told("It occurred in 301 patients.", "occur", counted="occur")
    reason = counts.compare(asked, premise, [beside_it], direct=True)
    assert reason is not None
    assert reason.outcome is MATCH


SCOTLAND = "They closed 37 shops in Bergen and 12 shops in Oslo."
PROFIT = "It made a loss of 212 million pounds in 2021, compared with a profit of 95 million pounds in 2020."
AGES = "It was seen in 3 per cent of people under 50 and 7 per cent of people over 50."


@pytest.mark.parametrize(
    ("premise", "hypothesis", "expected"),
    [
        (SCOTLAND, "They closed 12 shops in Oslo.", MATCH),
        (SCOTLAND, "They closed 37 shops in Oslo.", CONFLICT),
        (SCOTLAND, "They closed 37 shops.", MATCH),
        (SCOTLAND, "They closed 49 shops.", MATCH),
        (PROFIT, "It made a loss of 212 million pounds in 2021.", MATCH),
        (PROFIT, "It made a profit of 95 million pounds in 2020.", MATCH),
        (PROFIT, "It made a profit of 95 million pounds in 2021.", UNKNOWN),
        (PROFIT, "It made a profit of 212 million pounds in 2021.", UNKNOWN),
        (AGES, "It was seen in 3 per cent of people under 50.", MATCH),
        (AGES, "It was seen in 7 per cent of people under 50.", CONFLICT),
        (
            "It had 14 cracks in the north wall and none in the south wall.",
            "It had 14 cracks in the south wall.",
            UNKNOWN,
        ),
        ("Six men died: four of scurvy.", "Six men died of scurvy.", UNKNOWN),
        ("It gave Ida Berg 300,000 crowns and Jon Moe 120,000 crowns.", "It gave Jon Moe 300,000 crowns.", CONFLICT),
        ("It gave Ida Berg 300,000 crowns and Jon Moe 120,000 crowns.", "It gave Jon Moe 120,000 crowns.", MATCH),
        ("They told 2,300 people to leave; 1,950 left.", "2,300 people left.", CONFLICT),
    ],
)
def test_a_number_is_compared_within_its_own_part(premise, hypothesis, expected):
    reason = counts.compare(told(hypothesis, "be", counted="be"), told(premise, "be", counted="be"), [], direct=True)
    assert reason is not None
    assert reason.outcome is expected
