"""Claims by position, read from the store."""

import pytest

from claimcheck.store import Store
from records import claims, document


@pytest.fixture
def sequence():
    store = Store.open(None)
    for name in ("a", "b"):
        store.replace(document(name), claims(document(name)))
    return store.sequence(["b", "a"], lambda claim: claim.model_copy(update={"voice": "Ilvan"}))


def test_claims_come_in_the_order_of_the_documents_asked_for(sequence):
    assert [claim.id for claim in sequence] == ["b-0", "b-1", "a-0", "a-1"]
    assert len(sequence) == 4


def test_a_claim_or_some_by_position(sequence):
    assert (sequence[1].id, sequence[-1].id) == ("b-1", "a-1")
    assert [claim.id for claim in sequence[1:3]] == ["b-1", "a-0"]
    with pytest.raises(IndexError):
        sequence[4]


def test_every_claim_is_changed_on_its_way(sequence):
    assert {claim.voice for claim in sequence} == {"Ilvan"}
