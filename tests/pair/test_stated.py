"""Disputes that the text itself states."""

import pytest

from claimcheck.models import DisputeKind, Polarity, Span, Stance
from claimcheck.pair import stated
from tests.claims import claim, told


def said(text, voice, predicate="be", *, cue="said", at=None, **rest):
    """A reported claim with the words of its cue and where they stand: at its start unless told."""
    at = rest.get("start", 0) if at is None else at
    made = told(text, predicate, voice=voice, **rest)
    reports = [a.model_copy(update={"cue": Span(text=cue, start=at, end=at + len(cue))}) for a in made.attributions]
    return made.model_copy(update={"attributions": tuple(reports)})


def found(*claims):
    return [(edge.kind, edge.first.proposition, edge.second.proposition) for edge in stated.find(claims)]


SANK = said("The ferry sank.", "Orsan", "sink")


def denial(of, **rest):
    rest = {"cue": "denied", "stance": Stance.DENY, **rest}
    return said("Valdia denied it.", "Valdia", "deny", start=50, refers=[of.id], **rest)


@pytest.mark.parametrize(
    ("claims", "expected"),
    [
        ((SANK, denial(SANK)), [(DisputeKind.DENIAL, "The ferry sank.", "Valdia denied it.")]),
        ((SANK, denial(SANK, stance=Stance.ASSERT)), []),
        ((SANK,), []),
        ((denial(SANK),), []),
    ],
    ids=["denied", "not denied", "alone", "of a claim that is gone"],
)
def test_denial(claims, expected):
    assert found(*claims) == expected


@pytest.mark.parametrize("cue", ["ruled", "ordered", "proposed", "offered"])
def test_who_rejects_a_decision_denies_nothing(cue):
    ruling = said("The ferry must be scrapped.", "The court", "scrap", cue=cue)
    assert found(ruling, denial(ruling, cue="rejected")) == []


def test_both_sides_blame_each_other():
    first = said("Valdia is to blame for the raid.", "Orsan", "blame", cue="blamed", at=11)
    second = said("Orsan is to blame for the raid.", "Valdia", "blame", cue="blamed", at=11, start=0)
    assert found(first, second) == [
        (DisputeKind.BLAME, "Valdia is to blame for the raid.", "Orsan is to blame for the raid.")
    ]


@pytest.mark.parametrize(
    ("voices", "cues"),
    [(("Orsan", "Orsan"), (11, 11)), (("Orsan", "Valdia"), (11, 70))],
    ids=["one voice", "two reports"],
)
def test_two_reports_are_no_mutual_blame(voices, cues):
    texts = ("Valdia is to blame for the raid.", "Orsan is to blame for the raid.")
    claims = [
        said(text, voice, "blame", cue="blamed", at=at) for text, voice, at in zip(texts, voices, cues, strict=True)
    ]
    assert found(*claims) == []


VIDEO = said("The video shows the raid.", "Orsan", "show")


@pytest.mark.parametrize(
    ("claims", "expected"),
    [
        (
            (VIDEO, said("The video is a forgery.", "Valdia", "forgery", start=50)),
            [(DisputeKind.DISCREDITED, "The video shows the raid.", "The video is a forgery.")],
        ),
        ((VIDEO, said("The video is a forgery.", "Orsan", "forgery", start=50)), []),
        ((VIDEO, said("The video is no forgery.", "Valdia", "forgery", start=50, polarity=Polarity.NEGATIVE)), []),
        ((VIDEO, said("The letter is a forgery.", "Valdia", "forgery", start=50)), []),
        ((VIDEO, said("The video is a forgery.", "Valdia", "forgery", document="other")), []),
        ((VIDEO, claim("The video is a forgery.", predicate="forgery", start=50)), []),
    ],
    ids=["called a forgery", "by its own side", "no forgery", "another thing", "another document", "nobody says so"],
)
def test_discredited(claims, expected):
    assert found(*claims) == expected
