"""Two values in one place of sentences that otherwise agree."""

import pytest

from claimcheck.judge import rivals
from claimcheck.judge.align import align
from claimcheck.lexicon import rows
from claimcheck.models import Outcome, Polarity
from tests.claims import told

NO = Polarity.NEGATIVE


def run(rule, hypothesis, premise):
    reason = rule(hypothesis, premise, align(hypothesis.proposition, premise.proposition))
    return reason and (reason.slot, reason.statement, reason.corpus, reason.outcome)


DEFENCE = told("Rosa Lind was appointed as Defence Minister.", "appoint", patient="Rosa Lind")


@pytest.mark.parametrize(
    ("hypothesis", "premise", "expected"),
    [
        (
            told("Rosa Lind was made Foreign Minister.", "appoint", patient="Rosa Lind"),
            DEFENCE,
            ("role", "Foreign Minister", "Defence Minister", Outcome.CONFLICT),
        ),
        (told("Rosa Lind was appointed Defence Minister.", "appoint", patient="Rosa Lind"), DEFENCE, None),
        (told("Rosa Lind met the Foreign Minister.", "meet", agent="Rosa Lind"), DEFENCE, None),
        (told("Rosa Lind was appointed minister.", "appoint", patient="Rosa Lind"), DEFENCE, None),
    ],
)
def test_role(hypothesis, premise, expected):
    assert run(rivals.role, hypothesis, premise) == expected


MEDIATION = told("The strike ended after mediation by Norway.", "end", agent="The strike")


@pytest.mark.parametrize(
    ("hypothesis", "premise", "expected"),
    [
        (
            told("Sweden mediated in the strike.", "mediate", agent="Sweden"),
            MEDIATION,
            ("agent", "Sweden", "Norway", Outcome.CONFLICT),
        ),
        (told("Norway mediated in the strike.", "mediate", agent="Norway"), MEDIATION, None),
        (
            told("Sweden mediated in the strike.", "mediate", agent="Sweden"),
            told("The strike ended after mediation in Norway.", "end", agent="The strike"),
            None,
        ),
        (told("The strike ended.", "end", agent="The strike"), MEDIATION, None),
    ],
)
def test_event_agent(hypothesis, premise, expected):
    assert run(rivals.event_agent, hypothesis, premise) == expected


NO_LEAK = told("Divers found no trace of a leak.", "find", agent="Divers")


@pytest.mark.parametrize(
    ("hypothesis", "premise", "expected"),
    [
        (
            told("A leak sank the ferry.", "sink", agent="A leak", patient="the ferry"),
            NO_LEAK,
            ("existence", "A leak", "no trace of a leak.", Outcome.CONFLICT),
        ),
        (told("No leak sank the ferry.", "sink", agent="No leak", polarity=NO), NO_LEAK, None),
        (told("A squall sank the ferry.", "sink", agent="A squall"), NO_LEAK, None),
        (
            told("A leak sank the ferry.", "sink", agent="A leak"),
            told("Divers found no trace of a fuel leak.", "find", agent="Divers"),
            None,
        ),
        (
            told("A leak sank the ferry.", "sink", agent="A leak"),
            told("Divers found the trace of a leak.", "find", agent="Divers"),
            None,
        ),
    ],
)
def test_no_trace(hypothesis, premise, expected):
    assert run(rivals.no_trace, hypothesis, premise) == expected


HEAT = told("The outage was caused by the heat and not by the storm.", "cause", agent="the heat")


@pytest.mark.parametrize(
    ("hypothesis", "premise", "expected"),
    [
        (
            told("The outage was caused by the storm.", "cause", agent="the storm"),
            HEAT,
            ("exception", "storm", "not storm", Outcome.CONFLICT),
        ),
        (told("The outage was caused by the heat.", "cause", agent="the heat"), HEAT, None),
        (told("The outage was not caused by the storm.", "cause", agent="the storm", polarity=NO), HEAT, None),
        (told("The outage lasted an hour.", "last", agent="The outage"), HEAT, None),
    ],
)
def test_excluded(hypothesis, premise, expected):
    assert run(rivals.excluded, hypothesis, premise) == expected


@pytest.mark.parametrize(
    ("hypothesis", "premise", "expected"),
    [
        ("Lind took the shares from Berg.", "Berg took the shares from Lind.", ("from Berg", "from Lind")),
        ("The letter was sent to Norway.", "The letter was sent to Sweden.", ("to Norway", "to Sweden")),
        ("Lind took the shares from Berg.", "Lind took the shares from Berg.", None),
        ("Lind took the shares from Berg.", "Lind took the shares to Berg.", None),
        ("Lind took the shares.", "Lind took the shares from Berg.", None),
        ("The shares went to the city of Norrby.", "The shares went to Norrby.", None),
    ],
)
def test_another_party_leaves_the_claim_open(hypothesis, premise, expected):
    reason = rivals.party(told(hypothesis, "take"), told(premise, "take"))
    assert (reason and (reason.statement, reason.corpus)) == expected
    assert reason is None or reason.outcome is Outcome.UNKNOWN


def test_find_yields_in_the_order_of_the_rules():
    hypothesis = told("Rosa Lind was made Foreign Minister by the storm.", "appoint", patient="Rosa Lind")
    premise = told("Rosa Lind was made Defence Minister and not by the storm.", "appoint", patient="Rosa Lind")
    found = rivals.find(hypothesis, premise, align(hypothesis.proposition, premise.proposition))
    assert [reason.slot for reason in found] == ["role", "exception"]


HOLDER = told("Rosa Lind is the mayor of Kotrin.", "mayor")


@pytest.mark.parametrize(
    ("hypothesis", "expected"),
    [
        (
            told("Ben Lund is the mayor of Kotrin.", "mayor"),
            ("role", "Ben Lund: the mayor of Kotrin", "Rosa Lind: the mayor of Kotrin", Outcome.CONFLICT),
        ),
        (told("R. Lind is the mayor of Kotrin.", "mayor"), None),
        (told("Ben Lund was the mayor of Kotrin.", "mayor"), None),
        (told("Ben Lund is a mayor of Kotrin.", "mayor"), None),
        (told("Ben Lund is the new mayor of Kotrin.", "mayor"), None),
        (told("Ben Lund is the mayor of Tessin.", "mayor"), None),
        (told("Ben Lund is the lawyer of Kotrin.", "lawyer"), None),
        (told("Ben Lund is the mayor.", "mayor"), None),
        (told("Ben Lund is the mayor of Kotrin Harbour.", "mayor"), None),
    ],
)
def test_holder(hypothesis, expected):
    assert run(rivals.holder, hypothesis, HOLDER) == expected


RULING = told("The court ruled in favour of the Bank of Kotrin.", "rule", agent="The court")


@pytest.mark.parametrize(
    ("hypothesis", "expected"),
    [
        (
            told("The court ruled in favour of Ann Berg.", "rule", agent="The court"),
            ("party", "favour of Ann Berg", "favour of Bank of Kotrin", Outcome.CONFLICT),
        ),
        (told("The court ruled in favour of the bank.", "rule", agent="The court"), None),
        (told("The court ruled against Ann Berg.", "rule", agent="The court"), None),
        (told("Ann Berg spoke in favour of Ben Lund.", "speak", agent="Ann Berg"), None),
    ],
)
def test_winner(hypothesis, expected):
    assert run(rivals.winner, hypothesis, RULING) == expected


STORM = told("The storm hit northern Morvia.", "hit", agent="The storm", patient="northern Morvia")


@pytest.mark.parametrize(
    ("hypothesis", "expected"),
    [
        (
            told("The storm hit southern Morvia.", "hit", agent="The storm"),
            ("attribute", "southern Morvia", "northern Morvia", Outcome.CONFLICT),
        ),
        (told("The storm hit Morvia.", "hit", agent="The storm"), None),
        (told("The southern storm hit Morvia.", "hit", agent="The southern storm"), None),
        (
            told("The storm hit coastal Morvia.", "hit", agent="The storm"),
            ("attribute", "coastal Morvia", "northern Morvia", Outcome.UNKNOWN),
        ),
    ],
)
def test_attribute(hypothesis, expected):
    assert run(rivals.attribute, hypothesis, STORM) == expected


@pytest.mark.parametrize("row", rows("offices", rivals.Office), ids=lambda row: row.office)
def test_an_office_stands_in_its_example(row):
    assert row.office in row.example.split()
