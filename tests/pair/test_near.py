"""Claims told in other words that a model says contradict: what is asked of it, and what is made of its answer."""

import pytest

from claimcheck.models import Certainty, DisputeKind, Polarity, Stance
from claimcheck.pair import near
from claimcheck.pair.near import Way
from tests.claims import claim
from tests.pair.said import passage

NO = Polarity.NEGATIVE
SCALES = claim("Mara Quill complained to the bakery about the scales.", predicate="complain", voice="Mara Quill")
NEVER = claim("The bakery had not received a complaint about the scales.", voice="bakery", polarity=NO, start=80)
GATE = claim("The guard left the north gate open that night.", predicate="leave", voice="union")
NOT_OPEN = claim("The north gate was left open by the guard.", voice="company", stance=Stance.DENY, start=80)


class Reader:
    """Gives every pair the same scores and keeps what it was asked."""

    def __init__(self, entailment=0.1, contradiction=0.1):
        self.scores_given = (entailment, contradiction, 1 - entailment - contradiction)
        self.asked = []

    def scores(self, pairs):
        self.asked += pairs
        return [self.scores_given for _ in pairs]


def clashes(reader, *claims):
    told, voices = passage(*claims)
    return [link.edge(claims) for link in near.find(claims, {"doc": told.document}, voices, reader)]


def test_a_negation_in_other_words_is_asked_about_both_ways():
    reader = Reader(contradiction=0.8)
    (edge,) = clashes(reader, SCALES, NEVER)
    assert edge.kind is DisputeKind.CONTRADICTION
    assert (edge.first, edge.second) == (SCALES, NEVER)
    assert edge.score == pytest.approx(0.6)
    assert reader.asked == [
        (SCALES.proposition, NEVER.proposition),
        (NEVER.proposition, SCALES.proposition),
    ]


def test_a_denial_is_of_what_the_model_says_it_tells():
    (edge,) = clashes(Reader(entailment=0.7), GATE, NOT_OPEN)
    assert edge.kind is DisputeKind.DENIAL
    assert clashes(Reader(contradiction=0.9), GATE, NOT_OPEN) == []


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (SCALES, NEVER.model_copy(update={"polarity": Polarity.POSITIVE})),
        (SCALES.model_copy(update={"polarity": NO}), NEVER),
        (SCALES, claim("The bakery had not received a complaint about the scales.", voice="Mara Quill", polarity=NO)),
        (SCALES.model_copy(update={"certainty": Certainty.POSSIBLE}), NEVER),
        (SCALES, claim("No rain fell on the harbour in spring.", voice="bakery", polarity=NO, start=80)),
        (SCALES, claim("It had not received any such complaint.", voice="bakery", polarity=NO, start=80)),
        (
            claim("Mara Quill complained to the bakery about the scales in 2019.", voice="Mara Quill"),
            claim("The bakery received no complaint about the scales in 2021.", voice="bakery", polarity=NO, start=80),
        ),
        (SCALES, claim("The bakery had received no complaint about the scales in May.", voice="bakery", polarity=NO)),
    ],
    ids=[
        "neither negates",
        "both negate",
        "one voice",
        "possible",
        "another matter",
        "points back",
        "another year",
        "a part",
    ],
)
def test_what_cannot_clash_is_not_even_asked(first, second):
    reader = Reader(contradiction=1.0)
    assert clashes(reader, first, second) == []
    assert reader.asked == []


def test_a_model_that_is_not_sure_finds_nothing():
    assert clashes(Reader(contradiction=near.bounds()[Way.ONE_EVENT] - 0.01), SCALES, NEVER) == []


@pytest.mark.parametrize(
    ("first", "second", "way"),
    [
        (GATE, NOT_OPEN, Way.DENIED),
        (SCALES, NEVER.model_copy(update={"slots": SCALES.slots}), Way.ONE_EVENT),
        (SCALES, claim("No rain fell.", predicate="fall", voice="bakery", polarity=NO), Way.OTHER_WORDS),
    ],
)
def test_how_two_claims_may_clash(first, second, way):
    assert near.way(first, second) is way
