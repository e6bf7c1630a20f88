"""The same disputes, whichever claims are compared first and however many are left uncompared."""

from itertools import combinations, permutations

import pytest

from claimcheck.models import Polarity
from claimcheck.pair import block, pair
from tests.claims import claim, told
from tests.verify.corpus import documents

NO = Polarity.NEGATIVE
BY_DOCUMENT = {
    "a": (
        told("The quake at Oslo killed nine.", "kill", agent="The quake at Oslo", counted="kill", document="a"),
        told("The ferry Alma sank in 1999.", "sink", agent="The ferry Alma", document="a", start=60),
        claim("Wheat prices fell.", document="a", start=120),
    ),
    "b": (
        told("The quake at Oslo killed 40.", "kill", agent="The quake at Oslo", counted="kill", document="b"),
        told("Brazil won the cup at Oslo.", "win", agent="Brazil", patient="the cup at Oslo", document="b", start=60),
    ),
    "c": (
        told("The ferry Alma sank in 2004.", "sink", agent="The ferry Alma", document="c"),
        told("Italy won the cup at Oslo.", "win", agent="Italy", patient="the cup at Oslo", document="c", start=60),
        told("The ferry Berta did not sink.", "sink", agent="The ferry Berta", polarity=NO, document="c", start=120),
    ),
}


def disputes(order):
    """What clashes, by kind and claims, among the documents in an order."""
    claims = [one for name in order for one in BY_DOCUMENT[name]]
    return {
        (found.kind, frozenset(c.text for account in found.accounts for c in account.claims))
        for found in pair(claims, documents(claims))
    }


def test_what_is_left_uncompared_is_no_dispute(monkeypatch):
    blocked = disputes("abc")
    monkeypatch.setattr(block, "candidates", lambda claims, documents: combinations(range(len(claims)), 2))
    assert len(blocked) == 3
    assert disputes("abc") == blocked


@pytest.mark.parametrize("order", list(permutations("abc")), ids="".join)
def test_the_order_of_documents_does_not_matter(order):
    assert disputes(order) == disputes("abc")
