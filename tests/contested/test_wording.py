"""How a dispute is told to people."""

import pytest

from claimcheck.contested import wording
from claimcheck.models import AccountClaim
from samples import CORPUS, DISPUTE


@pytest.mark.parametrize(
    ("time", "words"),
    [
        (None, ""),
        ("2010-08-31", "31 August 2010"),
        ("2010-08", "August 2010"),
        ("2010/2012-06", "from 2010 to June 2012"),
        ("1994-05/..", "since May 1994"),
        ("T06:00/T09:30", "from 06:00 to 09:30"),
        ("2010-08-31T06:00", "06:00 on 31 August 2010"),
    ],
)
def test_times_are_told_as_people_write_them(time, words):
    assert wording.when(DISPUTE.model_copy(update={"time": time})) == words


def test_what_is_not_known_is_not_told():
    assert wording.facts(DISPUTE.model_copy(update={"time": None})) == "count, confidence 0.90"


def test_each_party_is_named_once():
    dispute = DISPUTE.model_copy(update={"accounts": DISPUTE.accounts * 2})
    assert wording.parties(dispute, {d.id: d for d in CORPUS}) == "The Gazette ⇄ the mayor"


def claim(start, end, document="d"):
    return AccountClaim(document=document, start=start, end=end, quote="", text="")


@pytest.mark.parametrize(
    ("claims", "kept"),
    [
        ([claim(0, 9), claim(2, 5)], [claim(0, 9)]),
        ([claim(2, 5), claim(0, 9), claim(0, 9)], [claim(0, 9)]),
        ([claim(0, 5), claim(3, 9)], [claim(0, 5), claim(3, 9)]),
        ([claim(0, 9), claim(2, 5, "e")], [claim(0, 9), claim(2, 5, "e")]),
        ([], []),
    ],
)
def test_a_quote_within_another_is_left_out(claims, kept):
    assert wording.widest(claims) == kept
