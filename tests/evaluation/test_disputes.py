import json
from pathlib import Path

import pytest

from claimcheck.evaluation.disputes import GoldDispute, score, wrong_fields
from claimcheck.models import Account, AccountClaim, Dispute

GOLD = Path(__file__).parents[1] / "gold" / "armenia-azerbaijan-relations.contested.jsonl"
CORPUS = Path(__file__).parents[2] / "corpus"


def expected(*accounts, **fields):
    accounts = [{"voice": voice, "position": "", "quote": quote} for voice, quote in accounts]
    return GoldDispute(
        **{"id": "d", "kind": "count", "question": "How many?", "time": None, "accounts": accounts} | fields
    )


def listed(*accounts, **fields):
    def account(voice, quote):
        return Account(
            voice=voice, position="", claims=[AccountClaim(document="d", start=0, end=0, quote=quote, text=quote)]
        )

    known = {"id": "d", "kind": "count", "question": "How many?", "time": None, "reason": "9, 10", "confidence": 1}
    return Dispute(**known | {"accounts": [account(*pair) for pair in accounts]} | fields)


def test_a_dispute_is_found_by_the_quotes_of_its_accounts():
    gold = [
        expected((None, "nine died"), ("Orlo", "ten died")),
        expected(("Orlo", "each blamed"), ("Tavik", "each blamed"), question="Who?"),
    ]
    disputes = [listed((None, "The fire: nine died."), ("Orlo", "ten died")), listed(("Orlo", "a"), ("Tavik", "b"))]
    report = score(gold, disputes)
    assert report.figures == {
        "disputes listed": 2,
        "disputes found": 0.5,
        "disputes not in the gold list": 1,
        "kind": 1,
        "voices": 1,
        "time": 1,
    }
    assert report.lines == ("missing: Who?", "extra [count]: How many? (9, 10)")
    assert report.items == {"How many?": True, "Who?": False}


def test_an_optional_dispute_is_no_loss_and_not_extra():
    gold = [expected((None, "nine died"), optional=True), expected((None, "ten died"), optional=True)]
    figures = score(gold, [listed((None, "nine died"))]).figures
    assert (figures["disputes found"], figures["disputes not in the gold list"]) == (1, 0)


@pytest.mark.parametrize(
    ("fields", "wrong"),
    [({}, []), ({"kind": "denial"}, ["kind"]), ({"time": "1950"}, ["time"]), ({"accounts": []}, ["voices"])],
)
def test_wrong_fields(fields, wrong):
    assert wrong_fields(expected(("Orlo", "a")), listed(("Orlo", "a"), **fields)) == wrong


def test_the_gold_disputes_are_in_the_words_of_the_shipped_document():
    text = (CORPUS / "armenia-azerbaijan-relations.txt").read_text(encoding="utf-8")
    disputes = [json.loads(line) for line in GOLD.read_text(encoding="utf-8").splitlines()]
    quotes = [account["quote"] for dispute in disputes for account in dispute["accounts"]]
    assert [quote for quote in quotes if quote not in text] == []
