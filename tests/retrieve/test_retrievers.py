"""What every retriever promises."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.models import Actor, Role
from claimcheck.retrieve import WordRetriever
from claimcheck.store import Store
from claimcheck.vectors import StaticVectors
from tests.claims import claim
from tests.verify.corpus import documents

SANK = claim("The ferry sank off Kotrin.")
DENIED = claim("Morvia denied the claim.", start=40, refers=[SANK.id])
WHEAT = claim("Wheat prices fell.", start=80)
TWIN = claim("The ferry sank off Kotrin.", document="twin")
INSIDE = claim("off Kotrin", start=15)
CLAIMS = (SANK, DENIED, WHEAT, TWIN, INSIDE)


def made(vectors=None):
    store = Store.open(None)
    for name, document in documents((SANK, DENIED, WHEAT, TWIN)).items():
        store.replace(document, [c for c in CLAIMS if c.document == name])
    return WordRetriever(store, vectors=vectors)


RETRIEVERS = {"words": made, "words and meaning": lambda: made(StaticVectors.shipped())}


@pytest.fixture(scope="module", params=RETRIEVERS.values(), ids=RETRIEVERS)
def retriever(request):
    return request.param()


def found(retriever, text, k=5):
    return [hit.claim.id for hit in retriever.search(claim(text), k)]


def test_best_first(retriever):
    hits = retriever.search(claim("Wheat fell."), 5)
    assert hits[0].claim == WHEAT
    assert [hit.score for hit in hits] == sorted((hit.score for hit in hits), reverse=True)


@pytest.mark.parametrize("vectors", [None, StaticVectors.shipped()], ids=RETRIEVERS)
def test_ties_are_broken_by_id(vectors):
    twins = [claim("The ferry sank.", document=name) for name in "abc"]
    store = Store.open(None)
    for name, document in documents(twins).items():
        store.replace(document, [c for c in twins if c.document == name])
    retriever = WordRetriever(store, vectors=vectors)
    assert found(retriever, "The ferry sank.") == sorted(twin.id for twin in twins)


@pytest.mark.parametrize(
    ("text", "expected"),
    [("The ferry sank.", DENIED), ("Morvia denied it.", SANK), ("The ferry sank.", INSIDE)],
    ids=["what refers to a hit", "what a hit refers to", "what overlaps a hit"],
)
def test_a_hit_brings_its_neighbours(retriever, text, expected):
    assert expected.id in found(retriever, text)


def test_no_claim_twice(retriever):
    hits = found(retriever, "Morvia denied that the ferry sank off Kotrin and wheat prices fell.")
    assert sorted(hits) == sorted(c.id for c in CLAIMS)


def test_nothing_in_common(retriever):
    assert found(retriever, "Goalkeepers smile.") == []


@pytest.mark.parametrize("k", [0, 1])
def test_at_most_k_and_their_neighbours(retriever, k):
    hits = retriever.search(claim("Wheat ferry"), k)
    assert len([hit for hit in hits if hit.score > 0]) <= k


@pytest.mark.parametrize("text", ["The", "Which of them did not?"], ids=["function words", "no more than these"])
def test_words_that_every_sentence_has_find_little(retriever, text):
    assert WHEAT.id not in found(retriever, text)


def test_a_country_is_found_by_its_people():
    azeri = claim("Five Azeris were shot.")
    store = Store.open(None)
    store.replace(documents((azeri,))["doc"], [azeri])
    statement = claim("Azerbaijan lost men.", actors=[Actor(text="Azerbaijan", actor="Azerbaijan", role=Role.AGENT)])
    assert [hit.claim for hit in WordRetriever(store).search(statement, 5)] == [azeri]


HOSTILE = [
    "",
    " ",
    '"',
    "'",
    "a AND (",
    "NEAR/2 *",
    "ferry*",
    "^ferry",
    "-ferry",
    "text:ferry",
    "ferry OR",
    "\x00",
    "🛥️",
    "%",
    "--",
    ";drop",
]


@pytest.mark.parametrize("text", HOSTILE)
def test_any_text_is_a_safe_query(retriever, text):
    known = {c.id for c in CLAIMS}
    assert set(found(retriever, text)) <= known


@given(text=st.text(max_size=60))
def test_random_text_is_a_safe_query(retriever, text):
    assert found(retriever, text) == found(retriever, text)
