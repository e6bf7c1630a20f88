"""What ties the claims of different documents to one matter."""

from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.pair import apart
from claimcheck.pair.ties import Ties
from tests.claims import claim
from tests.verify.corpus import documents

WORDS = ("Orsa", "Kotrin", "Monday", "the mill", "it", "burned", "They", "in", "Germans", "German", "1911", ".", "é")


def tied(*claims):
    """The pairs of claims that are tied, by position."""
    ties = Ties(documents(claims))
    for one in claims:
        ties.add(one)
    return [pair for pair in combinations(range(len(claims)), 2) if ties.tied(*pair)]


@pytest.mark.parametrize(
    ("ours", "theirs", "expected"),
    [
        ("The mill at Orsa burned.", "The fire at Orsa was set.", True),
        ("The Germans left.", "Now Germany agreed.", True),
        ("The mill burned.", "Nobody was hurt.", True),  # neither document names anybody
        ("The mill at Orsa burned.", "The mill burned.", True),
        ("The mill at Orsa burned.", "The mill at Kotrin burned.", False),
        ("It burned at Orsa.", "The mill at Orsa burned.", False),
        ("The mill burned on Monday.", "The mill at Kotrin burned.", True),  # a day is no name
    ],
)
def test_a_name_in_both_ties_claims_of_two_documents(ours, theirs, expected):
    assert bool(tied(claim(ours, document="a"), claim(theirs, document="b"))) == expected


def test_documents_that_share_a_name_tie_all_their_claims():
    first = claim("The mill burned.", document="a"), claim("People in Orsa woke up.", document="a", start=40)
    second = claim("Smoke rose over Orsa.", document="b"), claim("Two men were hurt.", document="b", start=40)
    assert tied(*first, *second) == list(combinations(range(4), 2))


def test_claims_of_one_document_are_always_tied():
    assert tied(claim("It burned at Orsa."), claim("They left Kotrin.", start=40)) == [(0, 1)]


@given(st.lists(st.lists(st.sampled_from(WORDS), min_size=1, max_size=6), min_size=2, max_size=5))
def test_what_is_not_tied_is_apart_and_none_else(texts):
    """Undated documents of positive claims are apart by names alone, so that both ways of asking agree."""
    claims = [claim(" ".join(words), document=str(number)) for number, words in enumerate(texts)]
    told_in = documents(claims)
    together = [
        (i, j)
        for i, j in combinations(range(len(claims)), 2)
        if not apart.documents_apart(claims[i], claims[j], told_in)
    ]
    assert tied(*claims) == together
