"""A page of claims: filters and order of the store."""

import pytest

from claimcheck.store import Store
from samples import CLAIMS, CORPUS


@pytest.fixture(scope="module")
def store():
    made = Store.open(None)
    for document in CORPUS:
        made.replace(document, [claim for claim in CLAIMS if claim.document == document.id])
    return made


def page(store, *, document="", voice="", words="", offset=0, limit=10):
    return store.page(document=document, voice=voice, words=words, offset=offset, limit=limit)


def test_a_page_without_filters_is_a_stretch_of_all_claims(store):
    everything = list(store.claims())
    assert page(store) == everything
    assert page(store, offset=1, limit=1) == everything[1:2]
    assert page(store, offset=len(everything)) == []


@pytest.mark.parametrize("voice", ["the mayor", "-", "nobody"])
def test_a_voice_is_matched_whole(store, voice):
    assert page(store, voice=voice) == [claim for claim in store.claims() if (claim.voice or "-") == voice]


@pytest.mark.parametrize("words", ["the", "THE", "%", "'", "absent"])
def test_words_are_found_in_any_case_and_as_they_are(store, words):
    assert page(store, words=words) == [claim for claim in store.claims() if words.lower() in claim.text.lower()]


def test_a_document_is_matched_by_its_id(store):
    assert page(store, document=CORPUS[0].id) == list(store.claims(CORPUS[0].id))
    assert page(store, document="absent") == []


def test_voices_are_those_of_the_claims(store):
    assert store.voices() == sorted({claim.voice for claim in CLAIMS if claim.voice})
