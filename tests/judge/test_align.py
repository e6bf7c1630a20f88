"""Words of a hypothesis beside those of a premise."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.judge.align import CREDIT, HELD, Tie, align, cover


def ties(hypothesis, premise, **rest):
    return {match.term.word: match.tie for match in align(hypothesis, premise, **rest).matches}


@pytest.mark.parametrize(
    ("hypothesis", "premise", "word", "expected"),
    [
        ("Voters approved it.", "Voters approved it.", "approved", Tie.SAME),
        ("The strike finished.", "The strike ended.", "finished", Tie.SYNONYM),
        ("The mayor died.", "The mayor was murdered.", "died", Tie.ENTAILED),
        ("The mayor was murdered.", "The mayor died.", "murdered", Tie.WIDER),
        ("The building burned.", "The warehouse burned.", "building", Tie.ENTAILED),
        ("The warehouse burned.", "The building burned.", "warehouse", Tie.NONE),
        ("The offer was accepted.", "The offer was rejected.", "accepted", Tie.ANTONYM),
        ("Divers explored the wreck.", "Exploration of the wreck went on.", "explored", Tie.DERIVED),
        ("The UN met.", "The United Nations met.", "UN", Tie.SAME),
        ("Germans agreed.", "Germany agreed.", "Germans", Tie.SAME),
        ("Kotrin fell.", "Tessin fell.", "Kotrin", Tie.NONE),
        ("The ship left.", "They ship grain.", "ship", Tie.SAME),
        ("The goalkeeper smiled.", "Wheat prices fell.", "goalkeeper", Tie.NONE),
    ],
)
def test_tie(hypothesis, premise, word, expected):
    assert ties(hypothesis, premise)[word] is expected


@pytest.mark.parametrize(
    ("rest", "expected"),
    [
        ({}, Tie.NONE),
        ({"sentence": "The harbour was closed."}, Tie.SENTENCE),
        ({"context": "The harbour was closed."}, Tie.CONTEXT),
        ({"sentence": "The harbour.", "context": "The harbour."}, Tie.SENTENCE),
    ],
)
def test_a_word_from_around_the_premise_counts_less(rest, expected):
    found = ties("The crane fell at the harbour.", "The crane fell.", **rest)
    assert found == {"crane": Tie.SAME, "fell": Tie.SAME, "harbour": expected}


@pytest.mark.parametrize(
    ("premise", "expected"),
    [
        ("The outage was caused by the heat and not by the storm.", Tie.EXCLUDED),
        ("The outage was caused by the heat rather than the storm.", Tie.EXCLUDED),
        ("The outage was caused by the heat instead of the storm.", Tie.EXCLUDED),
        ("The outage was not caused by the storm.", Tie.SAME),
        ("The outage was caused by the storm and not by the heat.", Tie.SAME),
    ],
)
def test_what_the_premise_sets_apart_is_excluded(premise, expected):
    assert ties("The storm caused the outage.", premise)["storm"] is expected


@pytest.mark.parametrize(
    ("hypothesis", "premise", "spare"),
    [
        ("The ferry sank.", "The ferry sank near Kotrin.", ["Kotrin"]),
        ("The ferry sank near Kotrin.", "The ferry sank.", []),
        ("The ferry sank.", "", []),
    ],
)
def test_spare_words_are_those_that_none_took(hypothesis, premise, spare):
    assert [term.word for term in align(hypothesis, premise).spare] == spare


def test_missing_leaves_out_light_words():
    found = align("Some people left the harbour.", "The train departed.")
    assert [match.term.word for match in found.missing()] == ["harbour"]


def test_cover_of_nothing_is_full():
    assert cover([]) == 1.0


@given(st.text(max_size=80), st.text(max_size=80))
def test_every_word_has_one_match(hypothesis, premise):
    found = align(hypothesis, premise)
    assert 0.0 <= cover(found.matches) <= 1.0
    assert all(match.partner is not None for match in found.matches if match.tie in HELD)


@given(st.text(max_size=120))
def test_a_sentence_holds_itself(sentence):
    assert all(CREDIT[match.tie] >= CREDIT[Tie.EXCLUDED] for match in align(sentence, sentence).matches)
