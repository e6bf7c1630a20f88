"""Two claims by different voices that cannot both hold."""

import pytest

from claimcheck.judge import Judgement, RulesJudge
from claimcheck.models import DisputeKind, Outcome, Polarity, Reason, Relation, Stance
from claimcheck.pair import conflicts
from claimcheck.pair.voices import Voices
from tests.claims import told
from tests.verify.corpus import documents

NO = Polarity.NEGATIVE


def clash(a, b, **known):
    told_in = documents((a, b), **known)
    return conflicts.clash(a, b, RulesJudge(), told_in, Voices(told_in))


def pair(first, second, predicate, **rest):
    """The same event as two documents tell it; a text is given alone or with what differs."""
    made = []
    for document, side in (("a", first), ("b", second)):
        text, own = side if isinstance(side, tuple) else (side, {})
        made.append(told(text, **{"document": document, "predicate": predicate, **rest, **own}))
    return made


@pytest.mark.parametrize(
    ("claims", "kind", "values"),
    [
        (
            pair(
                "The quake at Oslo killed nine.",
                "The quake at Oslo killed 40.",
                "kill",
                agent="The quake at Oslo",
                counted="kill",
            ),
            DisputeKind.COUNT,
            {"nine", "40"},
        ),
        (
            pair("The ferry Alma sank in 1999.", "The ferry Alma sank in 2004.", "sink", agent="The ferry Alma"),
            DisputeKind.TIME,
            {"1999", "2004"},
        ),
        (
            pair(
                ("Brazil won the cup at Oslo.", {"agent": "Brazil"}),
                ("Italy won the cup at Oslo.", {"agent": "Italy"}),
                "win",
                patient="the cup at Oslo",
            ),
            DisputeKind.ACTOR,
            {"Brazil", "Italy"},
        ),
        (
            pair(
                ("Rust caused the collapse at Oslo.", {"agent": "Rust"}),
                ("Overloading caused the collapse at Oslo.", {"agent": "Overloading"}),
                "cause",
                patient="the collapse at Oslo",
            ),
            DisputeKind.BLAME,
            {"Rust", "Overloading"},
        ),
        (
            pair(
                "The ferry Alma sank.",
                ("The ferry Alma did not sink.", {"polarity": NO}),
                "sink",
                agent="The ferry Alma",
            ),
            DisputeKind.CONTRADICTION,
            {"affirmed", "negated"},
        ),
        (
            pair(
                ("The ferry Alma sank.", {"voice": "Ilvan"}),
                ("The ferry Alma sank.", {"voice": "Morvia", "stance": Stance.DENY}),
                "sink",
                agent="The ferry Alma",
            ),
            DisputeKind.DENIAL,
            {"The ferry Alma sank."},
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
        pair("The ferry Alma sank.", "The ferry Alma sank.", "sink", agent="The ferry Alma"),
        pair("The ferry Alma sank.", "Wheat prices fell.", "sink"),
        pair(
            "The ferry Alma sank.",
            ("The ferry Alma did not sink.", {"polarity": NO, "voice": "Ilvan", "stance": Stance.QUESTION}),
            "sink",
            agent="The ferry Alma",
        ),
        pair(
            ("The ferry Alma sank.", {"voice": "Ilvan"}),
            ("The ferry Alma did not sink.", {"voice": "Ilvan", "polarity": NO}),
            "sink",
            agent="The ferry Alma",
        ),
        pair(
            ("The ferry Alma did not sink.", {"voice": "Ilvan", "polarity": NO}),
            ("The ferry Alma sank.", {"voice": "Morvia", "stance": Stance.DENY}),
            "sink",
            agent="The ferry Alma",
        ),
        pair(
            ("I saw the letter.", {"agent": "I", "voice": "Ilvan"}),
            ("Gareth Falk never saw the letter.", {"agent": "Gareth Falk", "polarity": NO, "voice": "Morvia"}),
            "see",
            patient="the letter",
        ),
        pair(
            ("Gareth Falk has been dismissed.", {"predicate": "dismiss", "voice": "Ilvan"}),
            ("Gareth Falk has not been appointed.", {"predicate": "appoint", "polarity": NO, "voice": "Morvia"}),
            "dismiss",
            patient="Gareth Falk",
        ),
        pair(
            ("The clerk has been dismissed.", {"predicate": "dismiss", "patient": "The clerk", "voice": "Ilvan"}),
            ("The clerk accepted it.", {"predicate": "accept", "agent": "The clerk", "voice": "Morvia"}),
            "dismiss",
        ),
        pair(
            ("It is the find of a lifetime.", {"voice": "Ilvan", "document": "a"}),
            ("We do not find this convincing.", {"polarity": NO, "agent": "We", "document": "a"}),
            "find",
        ),
    ],
    ids=[
        "one account",
        "two matters",
        "a question",
        "one voice",
        "both deny",
        "of himself",
        "not the opposite",
        "another role",
        "a pronoun",
    ],
)
def test_no_clash(claims):
    assert clash(*claims) is None


def test_what_was_heard_and_not_heard_are_two_things():
    heard = told("She heard a scream at Oslo.", "hear", patient="a scream", voice="Ida", document="a")
    unheard = told(
        "He had not heard the bus at Oslo.", "hear", patient="the bus", voice="Nils", document="a", polarity=NO
    )
    assert clash(heard, unheard) is None


class SureOf:
    """A judge that finds a contradiction in one slot."""

    def __init__(self, slot):
        self.slot = slot

    def judge(self, premise, hypothesis, *, context="", siblings=()):
        reason = Reason(slot=self.slot, statement="a", corpus="b", outcome=Outcome.CONFLICT)
        return Judgement(Relation.CONTRADICTS, 0.9, (reason,))


def test_a_contradiction_in_a_slot_that_makes_no_dispute_is_none():
    claims = pair("The ferry Alma sank in 1999.", "The ferry Alma sank in 2004.", "sink", agent="The ferry Alma")
    told_in = documents(claims)
    assert conflicts.clash(*claims, SureOf("time"), told_in, Voices(told_in)).kind is DisputeKind.TIME
    found = conflicts.clash(*claims, SureOf("quote"), told_in, Voices(told_in))
    assert found is None or found.slot != "quote"
