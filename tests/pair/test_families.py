"""Rival claims, bare numbers, what is said not to be, what a text calls disputed or false."""

import pytest

from claimcheck.models import Certainty, DisputeKind, Polarity
from claimcheck.pair import absences, alluded, discredited, figures, moments, rivals
from tests.claims import claim, told
from tests.pair.said import found, passage, said

NO = Polarity.NEGATIVE
VIDEO = said("The video shows the raid.", "Ilvan", "show")


@pytest.mark.parametrize(
    ("claims", "expected"),
    [
        (
            (VIDEO, said("The video is a forgery.", "Morvia", "forgery", start=50)),
            [(DisputeKind.DISCREDITED, "The video shows the raid.", "The video is a forgery.")],
        ),
        ((VIDEO, said("The video is a forgery.", "Ilvan", "forgery", start=50)), []),
        ((VIDEO, said("The video is no forgery.", "Morvia", "forgery", start=50, polarity=NO)), []),
        ((VIDEO, said("The letter is a forgery.", "Morvia", "forgery", start=50)), []),
        ((VIDEO, claim("The video is a forgery.", predicate="forgery", start=50)), []),
    ],
    ids=["called a forgery", "by its own side", "no forgery", "another thing", "nobody says so"],
)
def test_discredited(claims, expected):
    assert found(discredited, *claims) == expected


@pytest.mark.parametrize(
    ("claims", "parties"),
    [
        (
            (
                told("Peru claims the islet.", "claim", agent="Peru", patient="the islet"),
                told("Chile claims the islet.", "claim", agent="Chile", patient="the islet", start=30),
            ),
            [("Peru", "Chile")],
        ),
        (
            (told("The islet is claimed by Peru and Chile.", "claim", agent="Peru and Chile", patient="the islet"),),
            [("Peru", "Chile")],
        ),
        (
            (
                told("Peru claims the islet.", "claim", agent="Peru", patient="the islet"),
                told("Chile claims the lake.", "claim", agent="Chile", patient="the lake", start=30),
            ),
            [],
        ),
        ((told("Peru claims the islet.", "claim", agent="Peru", patient="the islet"),), []),
    ],
    ids=["two claims", "one claim of both", "two things", "one party"],
)
def test_rival_claims(claims, parties):
    assert [edge.held_by for edge in rivals.find(*passage(*claims))] == parties


CAME = said("About 200 people gathered at the gate.", "police", "gather", agent="About 200 people")


@pytest.mark.parametrize(
    ("later", "values"),
    [
        (
            told("The clubs spoke of more than 900.", "speak", agent="the clubs", start=60),
            [("About 200 people", "more than 900")],
        ),
        (told("The clubs spoke of about 210.", "speak", agent="the clubs", start=60), []),
        (told("The clubs sold more than 900.", "sell", agent="the clubs", start=60), []),
        (told("The clubs put their own costs at 900.", "put", agent="the clubs", start=60), []),
        (told("The police spoke of more than 900.", "speak", agent="police", start=60), []),
    ],
    ids=["another number", "the same", "other things", "of their own", "one voice"],
)
def test_bare_numbers(later, values):
    assert [edge.values for edge in figures.find(*passage(CAME, later))] == values


NOBODY = told("Nobody was hurt.", "hurt", polarity=NO)
HURT = said("Three people were hurt.", "Falk", "hurt", start=40)


@pytest.mark.parametrize(
    ("claims", "clash"),
    [
        ((NOBODY, HURT), True),
        ((NOBODY, said("Three people were fined.", "Falk", "fine", start=40)), False),
        ((NOBODY, HURT.model_copy(update={"certainty": Certainty.POSSIBLE})), False),
        ((NOBODY, HURT.model_copy(update={"certainty": Certainty.UNKNOWN})), False),
        (
            (
                said("There was no evidence of tampering.", "Falk", "evidence", polarity=NO),
                told("A rival tampered with the drink.", "tamper", agent="A rival", start=60),
            ),
            True,
        ),
    ],
    ids=["hurt", "fined", "possibly", "to come", "no trace"],
)
def test_absences(claims, clash):
    assert bool(list(absences.find(*passage(*claims)))) is clash


@pytest.mark.parametrize(
    ("first", "second", "clash"),
    [
        ("Two men died before the end of the trial.", "The men died after the trial had ended.", True),
        ("Two men died before the end of the trial.", "The men died before the trial had ended.", False),
        ("Two men died before the end of the trial.", "The men died after the flood.", False),
        ("Two men died.", "The men died after the trial had ended.", False),
    ],
)
def test_before_and_after(first, second, clash):
    a, b = (told(text, "die", document=d) for d, text in (("a", first), ("b", second)))
    assert (moments.clash(a, b) is not None) is clash


DATE = told("The date of the find is contested.", "contest")


def test_what_a_text_calls_disputed_has_the_versions_that_it_gives():
    marker = told("The date of the find is contested:", "contest")
    first, second = said("it is Roman", "museum", start=40), said("it is Greek", "university", start=60)
    assert found(alluded, marker, first, second) == [(DisputeKind.CONTRADICTION, "it is Roman", "it is Greek")]
    assert found(alluded, marker, first) == [(DisputeKind.CONTRADICTION, marker.proposition, marker.proposition)]


@pytest.mark.parametrize(
    ("marker", "subject"),
    [
        (DATE, "The date of the find"),
        (told("The cause remains disputed.", "dispute"), "The cause"),
        (told("The match was contested in May.", "contest"), "The match"),
        (told("The cause is known.", "know"), None),
    ],
)
def test_what_is_disputed(marker, subject):
    assert alluded.subject(marker) == subject
