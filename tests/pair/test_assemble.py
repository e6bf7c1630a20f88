"""From clashing pairs to disputes, and their wording."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.models import DisputeKind, Stance
from claimcheck.pair import assemble
from claimcheck.pair.edge import UNNAMED, Edge
from tests.claims import told
from tests.verify.corpus import documents


def killed(number, document, voice=None, when="", **rest):
    text = f"The raid killed {number} miners{when}."
    return told(text, "kill", agent="The raid", counted="kill", document=document, voice=voice, **rest)


def count(a, b, score=0.8):
    values = tuple(c.slots.quantities[0].text for c in (a, b))
    return Edge(DisputeKind.COUNT, a, b, "quantity", values, score)


def assembled(*edges):
    claims = list({c.id: c for edge in edges for c in (edge.first, edge.second)}.values())
    positions = {c.id: position for position, c in enumerate(claims)}
    links = [edge.link(positions) for edge in edges]
    return list(assemble.disputes(links, claims, documents(claims)))


NINE, TWELVE, FORTY = killed("nine", "a"), killed("twelve", "b", "Ilvan"), killed("forty", "c", "Morvia")


def test_nothing_clashes():
    assert assembled() == []


def test_one_pair():
    (found,) = assembled(count(NINE, TWELVE))
    assert found.kind is DisputeKind.COUNT
    assert [(a.voice, a.position) for a in found.accounts] == [(None, "nine miners"), ("Ilvan", "twelve miners")]
    assert [c.document for a in found.accounts for c in a.claims] == ["a", "b"]
    assert (found.question, found.confidence) == ("How many miners were killed?", 0.8)


def test_pairs_that_share_a_claim_are_one_dispute():
    (found,) = assembled(count(NINE, TWELVE), count(NINE, FORTY, 0.9), count(TWELVE, FORTY))
    assert [account.voice for account in found.accounts] == [None, "Ilvan", "Morvia"]
    assert found.confidence == 0.9


def test_pairs_that_share_none_are_two_in_the_order_of_the_text():
    sank = [
        told(text, "sink", document=d, start=40) for d, text in (("a", "It sank."), ("z", "The ferry stayed afloat."))
    ]
    other = Edge(DisputeKind.CONTRADICTION, sank[0], sank[1], "polarity", ("affirmed", "negated"), 0.8)
    found = assembled(other, count(NINE, TWELVE))
    assert [dispute.kind for dispute in found] == [DisputeKind.COUNT, DisputeKind.CONTRADICTION]


def test_one_voice_with_one_position_is_one_account():
    again = killed("twelve", "d", "Ilvan")
    (found,) = assembled(count(NINE, TWELVE), count(NINE, again))
    assert [(a.voice, [c.document for c in a.claims]) for a in found.accounts] == [(None, ["a"]), ("Ilvan", ["b", "d"])]


@given(st.permutations([count(NINE, TWELVE), count(NINE, FORTY), count(TWELVE, FORTY)]))
def test_the_order_of_the_pairs_does_not_matter(edges):
    assert assembled(*edges) == assembled(count(NINE, TWELVE), count(NINE, FORTY), count(TWELVE, FORTY))


def test_a_denial_is_worded_by_who_denies():
    first = told("The ferry sank.", "sink", voice="Ilvan", document="a")
    second = told("The ferry sank.", "sink", voice="Morvia", stance=Stance.DENY, document="b")
    values = (first.proposition, second.proposition)
    (found,) = assembled(Edge(DisputeKind.DENIAL, first, second, "source", values, 0.9))
    assert [(a.voice, a.position) for a in found.accounts] == [("Ilvan", "The ferry sank."), ("Morvia", "denied")]
    assert found.reason == "Morvia denies what Ilvan says."
    assert found.question == "Is it true that the ferry sank?"


@pytest.mark.parametrize(
    ("kind", "text", "agent", "expected"),
    [
        (DisputeKind.ACTOR, "Brazil won the cup.", "Brazil", "Who won the cup?"),
        (DisputeKind.BLAME, "Ilvan is to blame for the raid.", None, "Who is to blame for the raid?"),
        (DisputeKind.RIVAL_CLAIM, "Ilvan found the wreck.", "Ilvan", "Who found the wreck?"),
        (DisputeKind.TIME, "The ferry sank.", None, "When is it that the ferry sank?"),
        (DisputeKind.TIME, "The ferry sank on 3 May 1999.", "The ferry", "When did the ferry sink?"),
        (DisputeKind.PLACE, "Ilvan held the talks.", "Ilvan", "Where did Ilvan hold the talks?"),
        (DisputeKind.CONTRADICTION, "I have brought an action.", "I", "Is it true that I have brought an action?"),
        (DisputeKind.CONTRADICTION, "Ten ships sailed.", "Ten ships", "Is it true that ten ships sailed?"),
        (DisputeKind.CONTRADICTION, "It rained in Kotrin.", None, "Is it true that it rained in Kotrin?"),
        (DisputeKind.CONTRADICTION, "NATO left.", None, "Is it true that NATO left?"),
        (DisputeKind.CONTRADICTION, "NATO left at 2 a.m.", None, "Is it true that NATO left at 2 a.m.?"),
    ],
)
def test_question(kind, text, agent, expected):
    first, second = (
        told(text, "be", agent=agent, document=d, voice=voice) for d, voice in (("a", None), ("b", "Ilvan"))
    )
    (found,) = assembled(Edge(kind, first, second, "polarity", ("affirmed", "negated"), 0.8))
    assert found.question == expected


@pytest.mark.parametrize(
    ("when", "expected"),
    [
        ("", "How many miners were killed?"),
        (" on 31 August 2010", "How many miners were killed on 31 August 2010?"),
        (" in June 2010", "How many miners were killed in June 2010?"),
        (" in 2010", "How many miners were killed in 2010?"),
    ],
)
def test_a_question_of_number_names_the_date(when, expected):
    (found,) = assembled(count(killed("nine", "a", when=when), killed("twelve", "b", when=when)))
    assert found.question == expected


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("The repair cost £4 million.", "Ilvan puts it at £9 million."),
        ("The repair cost £4 million.", "Ilvan puts it at nine."),
        ("Ilvan puts it at nine.", "The repair cost £4 million."),
    ],
)
def test_a_question_of_measure_leaves_the_figure_open(first, second):
    made = [told(text, "cost", document=d, counted="cost") for d, text in (("a", first), ("b", second))]
    (found,) = assembled(count(*made))
    assert found.question == "Which figure is right: the repair cost …?"


def test_copies_of_one_report_are_one_account():
    wire, copy = killed("nine", "a"), killed("nine", "d")
    (found,) = assembled(count(wire, TWELVE), count(copy, TWELVE))
    assert [(a.voice, [c.document for c in a.claims]) for a in found.accounts] == [(None, ["a", "d"]), ("Ilvan", ["b"])]


def test_disputes_of_one_paragraph_are_linked():
    sank = told("It sank.", "sink", document="a", start=40)
    afloat = told("The ferry stayed afloat.", "float", document="z")
    other = Edge(DisputeKind.CONTRADICTION, sank, afloat, "polarity", ("affirmed", "negated"), 0.8)
    first, second = assembled(count(NINE, TWELVE), other)
    assert (first.related, second.related) == ((second.id,), (first.id,))


def test_what_a_text_only_calls_disputed_has_an_account_that_is_not_told():
    date = told("The date of the find is contested.", "contest", document="a")
    (found,) = assembled(Edge(DisputeKind.CONTRADICTION, date, date, "disputed", ("disputed", "disputed"), 0.7))
    assert [(a.voice, a.position, len(a.claims)) for a in found.accounts] == [
        (None, "disputed", 1),
        ("others, not named", "not told", 0),
    ]
    assert found.question == "Which account of the date of the find is right?"


def test_a_word_that_its_document_writes_small_is_written_small():
    first = told("Varroa mites killed the bees.", "kill").model_copy(update={"quote": "varroa mites killed the bees"})
    second = told("Varroa mites killed the bees.", "kill", voice="Morvia", stance=Stance.DENY, document="b")
    values = (first.proposition, second.proposition)
    (found,) = assembled(Edge(DisputeKind.DENIAL, first, second, "source", values, 0.9))
    assert found.question == "Is it true that varroa mites killed the bees?"


@pytest.mark.parametrize(
    ("voice", "expected"),
    [
        ("union", "The union denies what Ilvan says."),
        ("police", "Police deny what Ilvan says."),
        ("his lawyer", "His lawyer denies what Ilvan says."),
        ("Morvia", "Morvia denies what Ilvan says."),
        (UNNAMED, "Others deny what Ilvan says."),
    ],
)
def test_the_reason_names_who_denies(voice, expected):
    first = told("The ferry sank.", "sink", voice="Ilvan")
    second = told("The ferry sank.", "sink", voice=voice, stance=Stance.DENY, start=40)
    (found,) = assembled(Edge(DisputeKind.DENIAL, first, second, "source", ("a", "b"), 0.8))
    assert found.reason == expected


def test_a_participle_is_spelt_as_in_the_text():
    made = (told(f"{number} trips were cancelled.", "cancel", document=d, counted="cancel") for d, number in NUMBERS)
    (found,) = assembled(count(*made))
    assert found.question == "How many trips were cancelled?"


NUMBERS = (("a", "nine"), ("b", "twelve"))


def test_what_is_only_said_to_be_there_is_asked_for_without_a_verb_of_its_own():
    (one, nine), (other, twelve) = NUMBERS
    first = told(f"The ferry left with {nine} people.", "leave", document=one)
    second = told(f"There were {twelve} people aboard.", "people", document=other, counted="people")
    (found,) = assembled(count(first, second))
    assert found.question == "How many people were there?"
