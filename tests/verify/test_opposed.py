"""The other side of a dispute is quoted, in whatever words it stands."""

import pytest

from claimcheck.judge import RulesJudge
from claimcheck.models import Account, AccountClaim, Dispute, DisputeKind, Polarity, Relation, Stance, Verdict
from claimcheck.verify import Opposed, Verifier
from tests.claims import told
from tests.verify.corpus import EveryClaim, documents

SANK = {"predicate": "sink", "agent": "The ferry"}
STATEMENT = told("The ferry sank off Kotrin.", **SANK)
SAID = told("The ferry sank off Kotrin.", voice="Ann Berg", **SANK)
DOUBTED = told("All boats came home.", "come", document="b", voice="Ben Lund")


def dispute(kind, *claims):
    accounts = tuple(
        Account(
            voice=c.voice,
            position=c.text,
            claims=(AccountClaim(document=c.document, start=c.start, end=c.end, quote=c.quote, text=c.text),),
        )
        for c in claims
    )
    return Dispute(id="1", kind=kind, question="?", time=None, accounts=accounts, reason="", confidence=0.9)


def check(statement, claims, *disputes):
    def overlapping(document, start, end):
        return [c for c in claims if c.document == document and c.start < end and start < c.end]

    opposed = Opposed(lambda: disputes, overlapping)
    verifier = Verifier(EveryClaim(claims), RulesJudge(), documents(claims), opposed)
    return verifier.check(statement.text, [statement])


def sides(found):
    return [(e.voice, e.relation) for e in found.evidence if e.relation is not Relation.MENTIONS]


def test_without_a_dispute_one_side_stands():
    found = check(STATEMENT, [SAID, DOUBTED])
    assert (found.verdict, sides(found)) == (Verdict.ATTRIBUTED, [("Ann Berg", Relation.SUPPORTS)])


@pytest.mark.parametrize("kind", [DisputeKind.DENIAL, DisputeKind.CONTRADICTION, DisputeKind.BLAME])
def test_both_sides_are_quoted(kind):
    found = check(STATEMENT, [SAID, DOUBTED], dispute(kind, SAID, DOUBTED))
    assert found.verdict is Verdict.DISPUTED
    assert sides(found) == [("Ann Berg", Relation.SUPPORTS), ("Ben Lund", Relation.CONTRADICTS)]


@pytest.mark.parametrize(
    ("polarity", "stance", "relation"),
    [
        (Polarity.NEGATIVE, Stance.ASSERT, []),
        (Polarity.POSITIVE, Stance.DENY, []),
        (Polarity.POSITIVE, Stance.ASSERT, [Relation.SUPPORTS]),
        (Polarity.NEGATIVE, Stance.DENY, [Relation.SUPPORTS]),
    ],
)
def test_of_three_accounts_those_that_say_the_same_are_not_against_each_other(polarity, stance, relation):
    said = told("No ferry sank off Kotrin.", voice="Ann Berg", polarity=Polarity.NEGATIVE, **SANK)
    third = told("The hull gave way.", "give", document="c", voice="Eva Roth", polarity=polarity, stance=stance)
    found = check(STATEMENT, [said, DOUBTED, third], dispute(DisputeKind.DENIAL, said, DOUBTED, third))
    assert [r for voice, r in sides(found) if voice == "Eva Roth"] == relation
    assert ("Ben Lund", Relation.SUPPORTS) in sides(found)


@pytest.mark.parametrize("kind", [DisputeKind.COUNT, DisputeKind.TIME, DisputeKind.PLACE])
def test_a_disputed_detail_leaves_the_event_standing(kind):
    assert check(STATEMENT, [SAID, DOUBTED], dispute(kind, SAID, DOUBTED)).verdict is Verdict.ATTRIBUTED


def test_a_disputed_count_is_disputed_where_the_statement_names_it():
    said = told("Nine sailors drowned.", "drown", agent="Nine sailors", counted="drown", voice="Ann Berg")
    other = told("The figure was four.", "be", document="b", voice="Ben Lund")
    statement = told("Nine sailors drowned.", "drown", agent="Nine sailors", counted="drown")
    found = check(statement, [said, other], dispute(DisputeKind.COUNT, said, other))
    assert (found.verdict, sides(found)[-1]) == (Verdict.DISPUTED, ("Ben Lund", Relation.CONTRADICTS))


@pytest.mark.parametrize(("count", "verdict"), [("Nine", Verdict.DISPUTED), ("Twelve", Verdict.CONTRADICTED)])
def test_the_side_that_has_the_count_of_the_statement_is_heard(count, verdict):
    counted = {"predicate": "drown", "counted": "drown"}
    said = told("Four sailors drowned.", agent="Four sailors", voice="Ann Berg", **counted)
    other = told("The figure was nine sailors.", "be", document="b", voice="Ben Lund", agent="nine sailors")
    statement = told(f"{count} sailors drowned.", agent=f"{count} sailors", **counted)
    found = check(statement, [said, other], dispute(DisputeKind.COUNT, said, other))
    assert found.verdict is verdict


def test_what_a_denial_answers_supports_the_statement():
    denied = told("The ferry sank off Kotrin.", voice="Ben Lund", stance=Stance.DENY, document="b", **SANK)
    said = told("She went down at noon.", "go", voice="Ann Berg")
    found = check(STATEMENT, [said, denied], dispute(DisputeKind.DENIAL, said, denied))
    assert found.verdict is Verdict.DISPUTED
    assert sides(found) == [("Ann Berg", Relation.SUPPORTS), ("Ben Lund", Relation.CONTRADICTS)]


def test_a_statement_that_credits_a_source_asks_only_what_it_said():
    statement = told("The ferry sank off Kotrin.", voice="Ann Berg", **SANK)
    found = check(statement, [SAID, DOUBTED], dispute(DisputeKind.DENIAL, SAID, DOUBTED))
    assert found.verdict is Verdict.SUPPORTED
