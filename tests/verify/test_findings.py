"""What a reader is told beside the verdict, on corpora made of claims."""

import pytest

from claimcheck.models import FindingCode, Relation, Stance, Verdict
from tests.claims import told
from tests.verify.corpus import verifier

SANK = {"predicate": "sink", "agent": "The ferry"}


def check(statement, *claims, **known):
    return verifier(claims, **known).check(statement.text, [statement])


def codes(found):
    return [finding.code for finding in found.findings]


def test_nothing_to_check():
    found = verifier([]).check("Really?", [])
    assert (found.verdict, codes(found)) == (Verdict.NOT_ENOUGH_INFO, [FindingCode.NOTHING_TO_CHECK])
    assert found.evidence == ()


def test_misattributed_names_who_said_it():
    statement = told("The ferry sank.", voice="Ilvan", **SANK)
    found = check(statement, told("The ferry sank.", voice="Morvia", **SANK))
    assert (found.verdict, codes(found)) == (Verdict.NOT_ENOUGH_INFO, [FindingCode.MISATTRIBUTED])
    assert "Morvia" in found.findings[0].message


def test_another_source_is_never_shown_as_support():
    statement = told("The ferry sank.", voice="Ilvan", **SANK)
    found = check(
        statement, told("The ferry sank.", voice="Morvia", **SANK), told("The ferry sank.", document="b", **SANK)
    )
    assert [evidence.relation for evidence in found.evidence] == [Relation.MENTIONS, Relation.MENTIONS]


def test_the_named_source_itself_is_no_misattribution():
    statement = told("The ferry sank.", voice="Ilvan", **SANK)
    found = check(statement, told("The ferry sank.", voice="Ilvan", document="b", **SANK))
    assert (found.verdict, codes(found)) == (Verdict.SUPPORTED, [])


@pytest.mark.parametrize(
    ("voice", "expected"), [("Morvia", [FindingCode.NAMED_SOURCE_ONLY]), (None, [])], ids=["a source", "the document"]
)
def test_named_source_only(voice, expected):
    denied = told("The ferry sank in 1999.", voice=voice, **SANK)
    found = check(told("The ferry sank in 2004.", **SANK), denied)
    assert (found.verdict, codes(found)) == (Verdict.CONTRADICTED, expected)


@pytest.mark.parametrize(
    ("quoted", "verdict", "expected"),
    [
        ("the bridge is safe for all traffic", Verdict.SUPPORTED, []),
        ("the bridge is … for all traffic", Verdict.SUPPORTED, []),
        ("the bridge is unsafe for all traffic", Verdict.CONTRADICTED, [FindingCode.MISQUOTED]),
    ],
)
def test_misquoted(quoted, verdict, expected):
    words = "The engineer said “the bridge is safe for all traffic” on Monday."
    on_file = told(words, "say", agent="The engineer")
    statement = told(f"The engineer said “{quoted}” on Monday.", "say", agent="The engineer")
    found = check(statement, on_file)
    assert codes(found) == expected
    assert found.verdict is verdict or not expected


def test_an_ellipsis_that_swallows_a_negation_is_a_misquotation():
    on_file = told("The engineer said “the bridge is not safe for any traffic”.", "say", agent="The engineer")
    statement = told("The engineer said “the bridge is … safe for any traffic”.", "say", agent="The engineer")
    found = check(statement, on_file)
    assert (found.verdict, codes(found)) == (Verdict.CONTRADICTED, [FindingCode.MISQUOTED])
    assert "not" in found.findings[0].message


def test_marks_that_splitting_leaves_out_are_read_from_the_statement():
    on_file = told("The engineer said “the bridge is safe for all traffic”.", "say", agent="The engineer")
    statement = "The engineer said “the bridge is unsafe for all traffic”."
    part = told(statement, "say", agent="The engineer").model_copy(update={"text": "The engineer said it."})
    found = verifier([on_file]).check(statement, [part])
    assert (found.verdict, codes(found)) == (Verdict.CONTRADICTED, [FindingCode.MISQUOTED])


@pytest.mark.parametrize("names", [("a", "b"), ("b", "a")])
def test_words_that_are_on_file_somewhere_are_no_misquotation(names):
    texts = ("“The bridge is unsafe for all traffic,” it said.", "“The bridge is safe for all traffic,” it said.")
    on_file = [told(text, "say", document=name) for text, name in zip(texts, names, strict=True)]
    found = check(
        told("The engineer said “the bridge is safe for all traffic”.", "say", agent="The engineer"), *on_file
    )
    assert FindingCode.MISQUOTED not in codes(found)


def test_copies_of_one_report_are_one_origin():
    copies = [told("The ferry sank off Kotrin in heavy seas.", document=name, **SANK) for name in ("a", "b", "c")]
    found = check(told("The ferry sank off Kotrin.", **SANK), *copies)
    assert (found.verdict, codes(found)) == (Verdict.SUPPORTED, [FindingCode.SINGLE_ORIGIN])
    assert found.findings[0].message.startswith("3 documents")


def test_reports_in_their_own_words_are_several_origins():
    first = told("The ferry sank off Kotrin in heavy seas.", document="a", **SANK)
    second = told("Off Kotrin, after a collision at dawn, the ferry sank.", document="b", **SANK)
    assert codes(check(told("The ferry sank off Kotrin.", **SANK), first, second)) == []


DROWNED = {"predicate": "drown", "counted": "drown"}


@pytest.mark.parametrize(
    ("dates", "verdict", "expected"),
    [
        (("2004-05-03", "2004-05-05"), Verdict.SUPPORTED, [FindingCode.SUPERSEDED]),
        (("2004-05-05", "2004-05-03"), Verdict.DISPUTED, []),
    ],
    ids=["the later report", "the earlier report"],
)
def test_a_later_report_of_one_publisher_replaces_its_figure(dates, verdict, expected):
    claims = [
        told("Seven sailors drowned.", document="old", agent="Seven sailors", **DROWNED),
        told("Nine sailors drowned.", document="new", agent="Nine sailors", **DROWNED),
    ]
    known = {name: {"publisher": "Ilvan Post", "date": date} for name, date in zip(("old", "new"), dates, strict=True)}
    found = check(told("Nine sailors drowned.", agent="Nine sailors", **DROWNED), *claims, **known)
    assert (found.verdict, codes(found)) == (verdict, expected)


def test_another_date_of_the_event_is_told():
    recurring = told("Heavy storms flooded the market of Kotrin in 1999.", "flood", patient="the market")
    statement = told("Storms flooded the market of Kotrin and its harbour in 2004.", "flood", patient="the market")
    found = check(statement, recurring)
    assert found.verdict is Verdict.NOT_ENOUGH_INFO


def test_a_denial_contradicts_by_a_named_source():
    denial = told("The ferry sank.", voice="Morvia", stance=Stance.DENY, **SANK)
    found = check(told("The ferry sank.", **SANK), denial)
    assert (found.verdict, codes(found)) == (Verdict.CONTRADICTED, [FindingCode.NAMED_SOURCE_ONLY])
    assert [(e.voice, e.relation) for e in found.evidence] == [("Morvia", Relation.CONTRADICTS)]


STORED = {"predicate": "store", "agent": "The port", "counted": "store"}


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        ("about 150 tonnes", "between 140 and 160 tonnes", [FindingCode.ESTIMATE_SPREAD]),
        ("310 tonnes", "310,000 kilograms", []),
        ("310 tonnes", "less than a half of it, 220 tonnes", []),
    ],
)
def test_figures_that_differ_but_may_all_hold(first, second, expected):
    statement = told("The port stored at least 120 tonnes of grain.", **STORED)
    claims = [
        told(f"The port stored {words} of grain.", document=name, **STORED)
        for name, words in (("a", first), ("b", second))
    ]
    found = check(statement, *claims)
    assert (found.verdict, codes(found)) == (Verdict.SUPPORTED, expected)
