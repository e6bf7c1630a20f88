"""Who speaks for whom, and which claims one party makes."""

import pytest

from claimcheck import lexicon
from claimcheck.pair import voices
from claimcheck.pair.voices import SpeakingRole, Voices
from tests.claims import told
from tests.verify.corpus import documents


@pytest.mark.parametrize(
    ("first", "second", "known", "expected"),
    [
        ({"document": "a"}, {"document": "a", "start": 50}, {}, True),
        ({"document": "a"}, {"document": "b"}, {}, False),
        ({"document": "a"}, {"document": "b"}, {"a": {"publisher": "Post"}, "b": {"publisher": "Post"}}, True),
        ({"document": "a"}, {"document": "b"}, {"a": {"publisher": "Post"}, "b": {"publisher": "Mail"}}, False),
        ({"voice": "Ilvan"}, {"voice": "Ilvan", "document": "b"}, {}, True),
        ({"voice": "Germany"}, {"voice": "German", "document": "b"}, {}, True),
        ({"voice": "Ilvan"}, {"voice": "Morvia"}, {}, False),
        ({"voice": "Ilvan"}, {}, {}, False),
    ],
)
def test_one_voice(first, second, known, expected):
    a, b = told("Rain fell.", "fall", **first), told("Snow fell.", "fall", **second)
    assert Voices(documents((a, b), **known)).same(a, b) is expected


def test_who_heads_a_body_speaks_for_it():
    post = told("Ida Roe is Norrby Steel's director.", "director")
    a, b = told("Rain fell.", "fall", voice="Ida Roe"), told("Snow fell.", "fall", voice="Norrby Steel")
    parties = Voices(documents((a, b)))
    assert not parties.same(a, b)
    parties.read([post])
    assert parties.same(a, b)


@pytest.mark.parametrize(
    ("text", "predicate", "expected"),
    [
        ("Ida Roe is Norrby Steel's director.", "director", ("Ida Roe", "Norrby Steel")),
        ("Ida Roe is the head of Norrby Steel.", "head", ("Ida Roe", "Norrby Steel")),
        ("Ida Roe is Norrby Steel's former director.", "director", None),
        ("Ida Roe is the firm's director.", "director", None),
        ("Ida Roe is Norrby Steel's critic.", "critic", None),
        ("Ida Roe left Norrby Steel.", "leave", None),
    ],
)
def test_office(text, predicate, expected):
    assert voices.office(told(text, predicate)) == expected


@pytest.mark.parametrize("row", lexicon.rows("speaking_roles", SpeakingRole), ids=lambda row: row.role)
def test_every_example_tells_for_whom_its_role_speaks(row):
    assert voices.office(told(row.example.replace("[", "").replace("](party)", ""), row.role)) == (
        "Ida Roe",
        "Norrby Steel",
    )
