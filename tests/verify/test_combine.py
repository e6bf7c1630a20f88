"""The table of verdicts by voice."""

import pytest

from claimcheck.models import Relation, Verdict
from claimcheck.verify import combine
from claimcheck.verify.weigh import Witness
from tests.claims import claim

SUPPORTS, CONTRADICTS, MENTIONS = Relation.SUPPORTS, Relation.CONTRADICTS, Relation.MENTIONS


def witness(relation: Relation, voice: str | None, *, same_voice: bool = False) -> Witness:
    return Witness(claim("Rain fell.", voice=voice), relation, 0.9, (), same_voice)


@pytest.mark.parametrize(
    ("witnesses", "expected"),
    [
        ([], Verdict.NOT_ENOUGH_INFO),
        ([witness(MENTIONS, None)], Verdict.NOT_ENOUGH_INFO),
        ([witness(SUPPORTS, None)], Verdict.SUPPORTED),
        ([witness(SUPPORTS, "Ann")], Verdict.ATTRIBUTED),
        ([witness(SUPPORTS, "Ann"), witness(SUPPORTS, "Ben")], Verdict.ATTRIBUTED),
        ([witness(SUPPORTS, "Ann"), witness(SUPPORTS, None)], Verdict.SUPPORTED),
        ([witness(SUPPORTS, "Ann"), witness(CONTRADICTS, "Ben")], Verdict.DISPUTED),
        ([witness(SUPPORTS, None), witness(CONTRADICTS, "Ben")], Verdict.DISPUTED),
        ([witness(CONTRADICTS, None)], Verdict.CONTRADICTED),
        ([witness(CONTRADICTS, "Ben"), witness(MENTIONS, None)], Verdict.CONTRADICTED),
    ],
)
def test_verdict_by_voice(witnesses: list[Witness], expected: Verdict) -> None:
    assert combine.verdict(combine.tally(witnesses, voiced=False), voiced=False) is expected


@pytest.mark.parametrize(
    ("witnesses", "expected"),
    [
        ([witness(SUPPORTS, "Ann", same_voice=True)], Verdict.SUPPORTED),
        ([witness(SUPPORTS, "Ben")], Verdict.NOT_ENOUGH_INFO),
        ([witness(SUPPORTS, None)], Verdict.NOT_ENOUGH_INFO),
        ([witness(CONTRADICTS, "Ann", same_voice=True)], Verdict.CONTRADICTED),
        ([witness(CONTRADICTS, "Ben")], Verdict.NOT_ENOUGH_INFO),
        ([witness(SUPPORTS, "Ann", same_voice=True), witness(CONTRADICTS, "Ben")], Verdict.SUPPORTED),
    ],
)
def test_only_the_named_source_decides_where_the_statement_names_one(
    witnesses: list[Witness], expected: Verdict
) -> None:
    assert combine.verdict(combine.tally(witnesses, voiced=True), voiced=True) is expected


def test_who_says_it_elsewhere_is_kept_apart() -> None:
    other = witness(SUPPORTS, "Ben")
    found = combine.tally([other], voiced=True)
    assert found.elsewhere == (other,)
    assert found.supports == ()


def test_worst_of_a_compound_statement() -> None:
    verdicts = [Verdict.SUPPORTED, Verdict.NOT_ENOUGH_INFO, Verdict.ATTRIBUTED]
    assert combine.worst(verdicts) is Verdict.NOT_ENOUGH_INFO
    assert combine.worst([*verdicts, Verdict.DISPUTED]) is Verdict.DISPUTED
    assert combine.worst([*verdicts, Verdict.CONTRADICTED, Verdict.DISPUTED]) is Verdict.CONTRADICTED
