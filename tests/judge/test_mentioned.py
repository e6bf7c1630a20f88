"""Events that a claim mentions beside its own predicate."""

import pytest

from claimcheck.judge import mentioned
from claimcheck.judge.align import align
from claimcheck.judge.matter import participants
from claimcheck.judge.terms import terms
from tests.claims import told


def event(sentence, word):
    return next(term for term in terms(sentence) if term.word == word)


@pytest.mark.parametrize(
    ("sentence", "word", "expected"),
    [
        ("The probe was moved to the launch pad.", "launch", True),
        ("The launch failed.", "launch", False),
        ("The attack killed two guards.", "attack", False),
        ("The strike cost the firm a contract.", "strike", False),
        ("The attack", "attack", False),
    ],
)
def test_a_noun_may_only_describe_the_next(sentence, word, expected):
    assert mentioned.describes(event(sentence, word), sentence) is expected


@pytest.mark.parametrize(
    ("sentence", "word", "governor", "expected"),
    [
        ("Police released the clerk without charge.", "charge", "", "-"),
        ("There was no sign of an attack.", "attack", "", "-"),
        ("Norland applied to join the union.", "join", "", "?"),
        ("Norland managed to join the union.", "join", "+", "+"),
        ("Norland failed to join the union.", "join", "-", "-"),
        ("The siege was lifted.", "siege", "", "+"),
    ],
)
def test_what_is_said_of_an_event(sentence, word, governor, expected):
    assert mentioned.governed(event(sentence, word), sentence, governor) == expected


@pytest.mark.parametrize(
    ("sentence", "word", "expected"),
    [
        ("The murder of Ann Berg was never solved.", "murder", True),
        ("Ann's brutal murder was never solved.", "murder", True),
        ("A murder was never planned.", "murder", False),
    ],
)
def test_a_definite_event_is_taken_for_granted(sentence, word, expected):
    assert mentioned.is_definite(event(sentence, word), sentence) is expected


@pytest.mark.parametrize(
    ("premise", "expected"),
    [
        ("The murder of Ann Berg by Ben Lund was solved.", True),
        ("The murder by Ben Lund of Ann Berg was solved.", True),
        ("Ben Lund's murder of Ann Berg was solved.", True),
        ("The murder of Ben Lund by Ann Berg was solved.", False),
        ("The murder of Ann Berg was solved by Ben Lund.", False),
        ("Ann Berg and Ben Lund heard of the murder.", False),
    ],
)
def test_the_parts_of_an_event_noun(premise, expected):
    hypothesis = told("Ben Lund murdered Ann Berg.", "murder", agent="Ben Lund", patient="Ann Berg")
    parts = participants(hypothesis, align(hypothesis.proposition, premise))
    assert mentioned.has_parts(premise, "murder", parts) is expected
