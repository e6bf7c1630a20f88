"""Which claims are compared with which."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.pair import block
from tests.claims import claim
from tests.verify.corpus import documents


def pairs(*texts):
    claims = [claim(text, start=100 * number) for number, text in enumerate(texts)]
    return [(claims[a].text, claims[b].text) for a, b in block.candidates(claims, documents(claims))]


FERRY, SANK, WHEAT = "The ferry left Kotrin.", "The ferry sank off Kotrin.", "Wheat prices fell."


@pytest.mark.parametrize(
    ("texts", "expected"),
    [
        ((), []),
        ((FERRY,), []),
        ((FERRY, SANK), [(FERRY, SANK)]),
        ((SANK, WHEAT, FERRY), [(SANK, FERRY)]),
        (("The firm bought it.", "The firm purchased it."), [("The firm bought it.", "The firm purchased it.")]),
        (("Germans left.", "Germany agreed."), [("Germans left.", "Germany agreed.")]),
        (("", "?"), []),
        (("Some people left.", "Some people stayed."), []),
    ],
)
def test_claims_that_share_a_word_a_class_or_a_party_are_paired(texts, expected):
    assert pairs(*texts) == expected


def test_a_key_that_too_many_share_pairs_nothing():
    texts = [f"The ferry left harbour number {number}." for number in range(block.COMMON + 1)]
    assert pairs(*texts) == []


def test_each_claim_is_compared_with_a_bounded_number():
    texts = [f"The ferry left on day {number}." for number in range(block.COMMON)]
    found = pairs(*texts)
    assert [pair for pair in found if pair[0] == texts[0]] == [
        (texts[0], later) for later in texts[1 : block.NEAREST + 1]
    ]


@given(st.lists(st.text(max_size=40), max_size=8))
def test_no_pair_twice_and_the_earlier_claim_first(texts):
    claims = [claim(text, start=100 * number) for number, text in enumerate(texts)]
    found = list(block.candidates(claims, documents(claims)))
    assert len(found) == len(set(found))
    assert all(a < b for a, b in found)
