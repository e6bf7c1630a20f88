"""Rival claims, bare numbers, what is said not to be, what a text calls disputed or false."""

import pytest

from claimcheck.models import Certainty, DisputeKind, Polarity
from claimcheck.pair import absences, alluded, discredited, figures, measures, moments, rivals
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
        (
            told("The clubs put the turnout at more than 900.", "put", agent="the clubs", start=60),
            [("About 200 people", "more than 900")],
        ),
        (
            told("A list at the door has 900 names.", "have", agent="A list at the door", start=60),
            [("About 200 people", "900 names")],
        ),
        (told("A boy at the door has 900 names.", "have", agent="A boy at the door", start=60), []),
        (said("The figure is 900.", "clubs", "be", start=60), [("About 200 people", "900")]),
        (said("The price is 900.", "clubs", "be", start=60), []),
        (
            said("The clubs put it at twice that number.", "clubs", "put", start=60),
            [("About 200 people", "twice that number")],
        ),
        (
            told("The clubs spoke of 900 women.", "speak", agent="the clubs", start=60),
            [("About 200 people", "900 women")],
        ),
        (told("The clubs spoke of 90 women.", "speak", agent="the clubs", start=60), []),
        (
            told("Our first report gave the figure as 900.", "give", agent="Our first report", start=60),
            [("About 200 people", "900")],
        ),
    ],
    ids=[
        "another number",
        "the same",
        "other things",
        "of their own",
        "one voice",
        "the turnout",
        "a list",
        "a boy",
        "the figure is",
        "the price is",
        "twice",
        "more of a part",
        "a part",
        "another voice's own report",
    ],
)
def test_bare_numbers(later, values):
    assert [edge.values for edge in figures.find(*passage(CAME, later))] == values


BUILT = said("The mill was built in 1931", "the firm", "build", patient="The mill")


@pytest.mark.parametrize(
    ("later", "values"),
    [
        ("a plaque gives the year 1934.", [("1931", "the year 1934")]),
        ("a plaque gives the year 1931.", []),
        ("a plaque gives thanks for 1934.", []),
    ],
)
def test_dates_that_records_give(later, values):
    told_later = told(later, "give", agent="a plaque", start=28)
    assert [edge.values for edge in figures.find(*passage(BUILT, told_later))] == values


@pytest.mark.parametrize(
    ("one", "other", "clash"),
    [
        (
            "In 2018 the lift in the tower stood still 30 times.",
            "The lift in the tower failed on 90 occasions in 2018.",
            True,
        ),
        (
            "In 2018 the lift in the tower stood still 30 times.",
            "The lift in the tower failed on 90 occasions in 2017.",
            False,
        ),
        ("In 2018 the lift in the tower stood still 30 times.", "The bus was late on 90 occasions in 2018.", False),
        ("The lift in the tower stood still 30 times.", "The lift in the tower failed on 90 occasions in 2018.", False),
    ],
)
def test_how_often_a_thing_happened(one, other, clash):
    a, b = (told(text, "fail", document=d) for d, text in (("a", one), ("b", other)))
    assert (measures.clash(a, b) is not None) is clash


def test_a_document_and_its_own_earlier_report_are_one_voice():
    counted = told("Forty lorries reached the town.", "reach", agent="Forty lorries")
    earlier = told("Our first report gave the figure as 54.", "give", agent="Our first report", start=60)
    assert list(figures.find(*passage(counted, earlier))) == []


@pytest.mark.parametrize(
    ("heard", "values"),
    [
        ("A neighbour heard five shots.", [("two shots", "five shots")]),
        ("A neighbour heard two shots.", []),
        ("A neighbour heard five voices.", []),
    ],
)
def test_what_was_heard_is_counted_too(heard, values):
    a, b = told("The guard fired two shots.", "fire", document="a"), told(heard, "hear", document="b")
    assert [edge.values for edge in (measures.clash(a, b),) if edge] == values


NOBODY = told("Nobody was hurt.", "hurt", polarity=NO)
HURT = said("Three people were hurt.", "Falk", "hurt", start=40)
NO_ASBESTOS = said("Norrby has never kept asbestos.", "Norrby", "keep", agent="Norrby", patient="asbestos", polarity=NO)


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
        ((NO_ASBESTOS, told("The shed held three tonnes of asbestos.", "hold", agent="The shed", start=60)), True),
        ((NO_ASBESTOS, told("The shed held three tonnes of sand.", "hold", agent="The shed", start=60)), False),
        ((NO_ASBESTOS, told("Brenta kept three tonnes of asbestos.", "keep", agent="Brenta", start=60)), False),
    ],
    ids=["hurt", "fined", "possibly", "to come", "no trace", "never kept", "other goods", "another party's"],
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
        (told("The court will rule on the long disputed will.", "rule"), "the will"),
        (said("The disputed will is void.", "Ida Roe", "void"), None),
        (told("The bridge opened amid a dispute over its cost.", "open"), "its cost"),
    ],
)
def test_what_is_disputed(marker, subject):
    assert alluded.subject(marker) == subject


def test_what_is_called_disputed_twice_is_listed_once():
    first, again = told("The disputed will was read.", "read"), told("The disputed will was long.", "long", start=40)
    assert len(found(alluded, first, again)) == 1


@pytest.mark.parametrize("words", ["The following facts are in dispute.", "The race is still contested."])
def test_what_is_told_further_on_or_played_is_no_dispute(words):
    assert found(alluded, told(words, "contest")) == []


@pytest.mark.parametrize(
    ("words", "listed"),
    [
        ("{} regards himself as the winner of the cup.", True),
        ("{} took the credit for the find.", True),
        ("{} saw the winner of the cup.", False),
    ],
)
def test_rival_claims_in_other_words(words, listed):
    first, second = (
        told(words.format(who), "take", agent=who, patient="the credit", start=at)
        for who, at in (("Peru", 0), ("Chile", 60))
    )
    assert bool(found(rivals, first, second)) is listed


def test_a_thing_that_manipulates_is_not_called_false():
    thing = told("The press ignored the race.", "ignore", agent="The press")
    blamed = said("The press manipulates the race.", "Orla", "manipulate", agent="The press", start=40)
    assert found(discredited, thing, blamed) == []


@pytest.mark.parametrize(
    ("none", "some"),
    [
        (said("There is no question that the book is read.", "Falk", "be", polarity=NO), "The book was questioned."),
        (said("He lived where there are no cities.", "Falk", "live"), "The city was large."),
    ],
)
def test_what_is_no_absence(none, some):
    assert found(absences, none, told(some, "question", patient="The city", start=60)) == []


def test_credit_for_two_things_is_no_rivalry():
    first = told("Peru took the credit for the find.", "take", agent="Peru", patient="the credit")
    second = told("Chile took the credit for the logo.", "take", agent="Chile", patient="the credit", start=60)
    assert found(rivals, first, second) == []


def test_scholars_date_a_thing_otherwise():
    told_later = told("Most scholars date it to 1934.", "date", agent="Most scholars", start=40)
    assert [edge.values for edge in figures.find(*passage(BUILT, told_later))] == [("1931", "1934")]
