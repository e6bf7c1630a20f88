import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.models import Outcome, Place
from claimcheck.slots import place

PARSED = [
    ("They met in Bergen, Norway, to talk.", [("Bergen, Norway", "Bergen")]),
    ("in the town of Averleigh on Friday", [("Averleigh", "Averleigh")]),
    ("talks held in Moscow", [("Moscow", "Moscow")]),
    ("near Lake Tarn", [("Lake Tarn", "Lake Tarn")]),
    ("in New York and in Los Angeles", [("New York", "New York"), ("Los Angeles", "Los Angeles")]),
    ("across the United States", [("United States", "United States")]),
    ("at the port of Tarn", [("Tarn", "Tarn")]),
    ("off Crete", [("Crete", "Crete")]),
    ("troops from Sweden", [("Sweden", "Sweden")]),
    ("flew to France", [("France", "France")]),
    ("the island of Orra", [("Orra", "Orra")]),
    ("in Bosnia and Herzegovina", [("Bosnia and Herzegovina", "Bosnia and Herzegovina")]),
    ("in The Hague", [("The Hague", "The Hague")]),
    ("throughout Europe", [("Europe", "Europe")]),
    ("outside Bergen's harbour", [("Bergen", "Bergen")]),
    ("died in Rome, Italy", [("Rome, Italy", "Rome")]),
    ("inside Germany", [("Germany", "Germany")]),
    ("the village of Upper Tarn", [("Upper Tarn", "Upper Tarn")]),
    ("around Lake Orra and near Oslo", [("Lake Orra", "Lake Orra"), ("Oslo", "Oslo")]),
]
NO_PLACE = [
    "in June 2010",
    "on Tuesday",
    "in May",
    "They met twice.",
    "the Danish capital",
    "in Danish",
    "in 2008",
    "a letter from Paul",
    "",
    "“in ",
    "talked to Ada Berg",
    "in the evening",
    "in general",
    "in the end",
    "at noon on Friday",
    "from March to May",
]
CONTAINMENT = {"Bergen": "Norway", "Averleigh": "Ruritania", "Old Port": "Averleigh", "Tarn": "Ruritania"}
COMPARED = [
    ("Oslo", "Oslo", "match"),
    ("the USA", "United States", "match"),
    ("Holland", "the Netherlands", "match"),
    ("Peking", "Beijing", "unknown"),
    ("Norway", "Oslo", "entailed"),
    ("Norway", "Bergen", "entailed"),
    ("Norway", "Bergen, Norway", "entailed"),
    ("Ruritania", "Old Port", "entailed"),
    ("Averleigh", "Old Port", "entailed"),
    ("UK", "Scotland", "entailed"),
    ("UK", "Edinburgh", "entailed"),
    ("Scotland", "Edinburgh", "entailed"),
    ("Kazan, Russia", "Kazan", "match"),
    ("Oslo", "Norway", "unknown"),
    ("Old Port", "Averleigh", "unknown"),
    ("Old Port", "Ruritania", "unknown"),
    ("Scotland", "UK", "unknown"),
    ("Paris", "London", "conflict"),
    ("France", "Germany", "conflict"),
    ("Paris", "Germany", "conflict"),
    ("France", "Berlin", "conflict"),
    ("Bergen", "France", "conflict"),
    ("Kazan, Russia", "Paris", "conflict"),
    ("Bergen", "Oslo", "unknown"),
    ("Averleigh", "Tarn", "unknown"),
    ("Averleigh", "France", "unknown"),
    ("Graustark", "Ruritania", "unknown"),
    ("the harbour", "the town hall", "unknown"),
    ("Crimea", "Russia", "unknown"),
    ("Crimea", "Ukraine", "unknown"),
    ("Chechnya", "Crimea", "unknown"),
    ("Soviet Union", "Russia", "unknown"),
    ("East Germany", "Germany", "unknown"),
    ("England", "Wales", "unknown"),
    ("England", "France", "conflict"),
    ("Bergen", "Bergen", "match"),
    ("", "Bergen", "unknown"),
    ("Italy", "Rome", "entailed"),
    ("Rome", "Italy", "unknown"),
    ("Japan", "Tokyo", "entailed"),
    ("Tokyo", "Seoul", "conflict"),
    ("Kenya", "Tanzania", "conflict"),
    ("Nairobi", "Tanzania", "conflict"),
    ("Wales", "Cardiff", "entailed"),
    ("Ruritania", "Tarn", "entailed"),
    ("Ruritania", "Norway", "unknown"),
    ("Old Port", "Tarn", "unknown"),
    ("Oslo, Norway", "Oslo", "match"),
    ("Oslo", "Bergen, Norway", "unknown"),
    ("Sweden", "Bergen, Norway", "conflict"),
    ("Korea", "South Korea", "unknown"),
    ("the river", "Oslo", "unknown"),
    ("Lake Tarn", "Tarn", "unknown"),
]


def at(name: str) -> Place:
    return Place(text=name, name=name)


@pytest.mark.parametrize(("text", "expected"), PARSED)
def test_parse(text, expected):
    assert [(found.text, found.name) for found in place.parse(text)] == expected


@pytest.mark.parametrize("text", NO_PLACE)
def test_no_place(text):
    assert place.parse(text) == []


@pytest.mark.parametrize(("hypothesis", "premise", "outcome"), COMPARED)
def test_compare(hypothesis, premise, outcome):
    reason = place.compare(at(hypothesis), at(premise), within=CONTAINMENT)
    assert (reason.slot, reason.statement, reason.corpus) == ("place", hypothesis, premise)
    assert reason.outcome == Outcome(outcome)


@pytest.mark.parametrize(
    ("hypothesis", "premise", "outcome"),
    [
        ("in Norway", "in Tarn, Norway", "entailed"),
        ("in Tarn, Norway", "in Tarn", "match"),
        ("in Sweden", "in Tarn, Norway", "conflict"),
        ("in Tarn", "in Norway", "unknown"),
    ],
)
def test_what_a_place_lies_in_may_stand_beside_it(hypothesis, premise, outcome):
    (ours,), (theirs,) = place.parse(hypothesis), place.parse(premise)
    assert place.compare(ours, theirs).outcome == Outcome(outcome)


@pytest.mark.parametrize(
    ("text", "expected"),
    [("They met in Tarn, Norway, and in Oslo.", {"Tarn": "Norway"}), ("They met in Tarn.", {}), ("", {})],
)
def test_containment(text, expected):
    assert place.containment(text) == expected


@pytest.mark.parametrize(
    ("name", "level"), [("Norway", "country"), ("Oslo", "city"), ("Scotland", "region"), ("Tarn", None)]
)
def test_level(name, level):
    assert place.level(name) == level


@pytest.mark.parametrize("around", [{"A": "B", "B": "A"}, {"A": "A"}, {"Bergen": "bergen"}])
def test_circles_end(around):
    assert place.compare(at("A"), at("C"), within=around).outcome is Outcome.UNKNOWN


@given(st.text(max_size=120))
def test_offsets_hold_for_any_text(text):
    for start, end, found in place.parse_spans(text):
        assert text[start:end] == found.text


@given(st.sampled_from([case[:2] for case in COMPARED]))
def test_conflict_is_symmetric(pair):
    first, second = (
        place.compare(at(a), at(b), within=CONTAINMENT).outcome is Outcome.CONFLICT for a, b in (pair, pair[::-1])
    )
    assert first == second
