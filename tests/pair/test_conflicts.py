"""Two claims by different voices that cannot both hold."""

import pytest

from claimcheck.judge import RulesJudge
from claimcheck.models import DisputeKind, Polarity, Stance
from claimcheck.pair import conflicts
from tests.claims import told
from tests.verify.corpus import documents

NO = Polarity.NEGATIVE


def clash(a, b, **known):
    return conflicts.clash(a, b, RulesJudge(), documents((a, b), **known))


def pair(first, second, predicate, **rest):
    """The same event as two documents tell it; a text is given alone or with what differs."""
    made = []
    for document, side in (("a", first), ("b", second)):
        text, own = side if isinstance(side, tuple) else (side, {})
        made.append(told(text, document=document, **{"predicate": predicate, **rest, **own}))
    return made


@pytest.mark.parametrize(
    ("claims", "kind", "values"),
    [
        (
            pair("The quake killed nine.", "The quake killed 40.", "kill", agent="The quake", counted="kill"),
            DisputeKind.COUNT,
            {"nine", "40"},
        ),
        (
            pair("The ferry sank in 1999.", "The ferry sank in 2004.", "sink", agent="The ferry"),
            DisputeKind.TIME,
            {"1999", "2004"},
        ),
        (
            pair(
                ("Brazil won the cup.", {"agent": "Brazil"}),
                ("Italy won the cup.", {"agent": "Italy"}),
                "win",
                patient="the cup",
            ),
            DisputeKind.ACTOR,
            {"Brazil", "Italy"},
        ),
        (
            pair(
                ("Rust caused the collapse.", {"agent": "Rust"}),
                ("Overloading caused the collapse.", {"agent": "Overloading"}),
                "cause",
                patient="the collapse",
            ),
            DisputeKind.BLAME,
            {"Rust", "Overloading"},
        ),
        (
            pair("The ferry sank.", ("The ferry did not sink.", {"polarity": NO}), "sink", agent="The ferry"),
            DisputeKind.CONTRADICTION,
            {"affirmed", "negated"},
        ),
        (
            pair(
                ("The ferry sank.", {"voice": "Orsan"}),
                ("The ferry sank.", {"voice": "Valdia", "stance": Stance.DENY}),
                "sink",
                agent="The ferry",
            ),
            DisputeKind.DENIAL,
            {"The ferry sank."},
        ),
    ],
)
def test_kind_and_values(claims, kind, values):
    found = clash(*claims)
    assert found is not None
    assert (found.kind, set(found.values)) == (kind, values)


@pytest.mark.parametrize(
    "claims",
    [
        pair("The ferry sank.", "The ferry sank.", "sink", agent="The ferry"),
        pair("The ferry sank.", "Wheat prices fell.", "sink"),
        pair(
            "The ferry sank.",
            ("The ferry did not sink.", {"polarity": NO, "voice": "Orsan", "stance": Stance.QUESTION}),
            "sink",
            agent="The ferry",
        ),
        pair(
            ("The ferry sank.", {"voice": "Orsan"}),
            ("The ferry did not sink.", {"voice": "Orsan", "polarity": NO}),
            "sink",
            agent="The ferry",
        ),
        pair(
            ("The ferry did not sink.", {"voice": "Orsan", "polarity": NO}),
            ("The ferry sank.", {"voice": "Valdia", "stance": Stance.DENY}),
            "sink",
            agent="The ferry",
        ),
    ],
    ids=["one account", "two matters", "a question", "one voice", "both deny"],
)
def test_no_clash(claims):
    assert clash(*claims) is None


@pytest.mark.parametrize(
    ("first", "second", "known", "expected"),
    [
        ({"document": "a"}, {"document": "a", "start": 50}, {}, True),
        ({"document": "a"}, {"document": "b"}, {}, False),
        ({"document": "a"}, {"document": "b"}, {"a": {"publisher": "Post"}, "b": {"publisher": "Post"}}, True),
        ({"document": "a"}, {"document": "b"}, {"a": {"publisher": "Post"}, "b": {"publisher": "Mail"}}, False),
        ({"voice": "Orsan"}, {"voice": "Orsan", "document": "b"}, {}, True),
        ({"voice": "Germany"}, {"voice": "German", "document": "b"}, {}, True),
        ({"voice": "Orsan"}, {"voice": "Valdia"}, {}, False),
        ({"voice": "Orsan"}, {}, {}, False),
    ],
)
def test_one_voice(first, second, known, expected):
    a, b = told("Rain fell.", "fall", **first), told("Snow fell.", "fall", **second)
    assert conflicts.one_voice(a, b, documents((a, b), **known)) is expected
