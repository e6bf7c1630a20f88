"""Content words of a proposition."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.judge.terms import CONTENT, LIGHT, NAME, terms


def words(proposition):
    return [term.word for term in terms(proposition)]


def term(proposition, word):
    return next(found for found in terms(proposition) if found.word == word)


@pytest.mark.parametrize(
    ("proposition", "expected"),
    [
        ("", []),
        ("There was not.", []),
        ("The ferry sank on 3 May 2004.", ["ferry", "sank"]),
        ("Sixteen sailors drowned.", ["sailors", "drowned"]),
        ("The firm sold 300 tonnes of nitrate.", ["firm", "sold", "nitrate"]),
        ("The fine was 40 million dollars.", ["fine"]),
        ("In March 1992 villagers fled Kotrin.", ["villagers", "fled", "Kotrin"]),
    ],
)
def test_numbers_dates_and_function_words_are_left_out(proposition, expected):
    assert words(proposition) == expected


def test_names_of_several_words_share_their_initials_and_their_party():
    united, nations = (term("The United Nations met.", word) for word in ("United", "Nations"))
    assert "un" in united.lemmas
    assert "un" in nations.lemmas
    assert "un" in term("The UN met.", "UN").lemmas


@pytest.mark.parametrize(
    ("proposition", "word", "phrases"),
    [
        ("The talks ended in failure.", "ended", ("end in failure",)),
        ("The talks ended in Geneva.", "ended", ()),
        ("The band set fire to the barn.", "set", ("set fire",)),
        ("The band set the table.", "set", ()),
    ],
)
def test_predicates_of_several_words(proposition, word, phrases):
    assert term(proposition, word).phrases == phrases


@pytest.mark.parametrize(
    ("proposition", "word", "verb"),
    [
        ("The abduction shocked Lund.", "abduction", "abduct"),
        ("The annexation was condemned.", "annexation", "annex"),
        ("The announcement came late.", "announcement", "announce"),
    ],
)
def test_a_noun_that_names_an_event_stands_for_its_verb(proposition, word, verb):
    found = term(proposition, word)
    assert verb in found.lemmas
    assert not found.thing


@pytest.mark.parametrize(
    ("proposition", "word", "weight"),
    [
        ("The mayor of Kotrin spoke.", "Kotrin", NAME),
        ("The mayor of Kotrin spoke.", "mayor", CONTENT),
        ("The people left.", "people", LIGHT),
    ],
)
def test_names_weigh_more_and_light_words_less(proposition, word, weight):
    assert term(proposition, word).weight == weight


def test_a_noun_behind_a_determiner_is_a_thing_and_no_verb():
    found = term("The ship left the port.", "ship")
    assert found.thing
    assert term("They ship the goods.", "ship").thing is False


def test_a_capital_sets_a_party_apart_from_a_word():
    assert term("He ate turkey.", "turkey").actor is None
    assert term("He left Turkey.", "Turkey").actor == "Turkey"


@given(st.text(max_size=200))
def test_terms_stand_where_they_say(proposition):
    found = terms(proposition)
    assert [proposition[t.start : t.end] for t in found] == [t.word for t in found]
    assert [t.start for t in found] == sorted({t.start for t in found})


@pytest.mark.parametrize(
    ("proposition", "things"),
    [
        ("The cease-fire held.", {"cease", "fire"}),
        ("They cease fire.", set()),
        ("The mayor was re-elected.", {"mayor"}),
        ("Nobody cease-fired.", set()),
    ],
)
def test_a_hyphened_noun_is_no_verb(proposition, things):
    assert {term.word for term in terms(proposition) if term.thing} == things
