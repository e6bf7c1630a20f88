"""Clauses given their verb and subject back, through the pinned model: what is told, and what stays as it is."""

import pytest

from claimcheck import nlp
from claimcheck.split import split_statement

pytestmark = pytest.mark.model

TOLD = {
    "A register kept by the parish after the war lists 900 names.": [
        "The register was kept by the parish after the war.",
        "A register lists 900 names.",
    ],
    "The ferry line closed after a rescue by the minister Ana Roth failed.": [
        "The ferry line closed after a rescue by the minister Ana Roth failed.",
        "A rescue by the minister Ana Roth failed.",
    ],
    "The committee voted on 3 May, after our senior surgeon, Dr Ola Vik, informed us in writing that he was ill.": [
        "Dr Ola Vik is our senior surgeon.",
        "Dr Ola Vik informed us in writing that he was ill.",
        "The committee voted on 3 May.",
    ],
    "Ms Varga rejects the charge and states that she paid the rent.": [
        "Ms Varga rejects the charge.",
        "Ms Varga states that she paid the rent.",
    ],
    "The guard said to me in the hall that the vault was empty.": [
        "The guard said to me in the hall that the vault was empty.",
    ],
}
LEFT = {
    "She rejected the offer and terms that they set.": "She rejected terms.",
    "She resigned after the trial.": "She resigned after the trial.",
    "The bell was rung on its last day by two monks.": "The bell was rung on its last day by two monks.",
}


def told(sentence):
    return [claim.text for claim in split_statement(sentence, nlp.load())]


@pytest.mark.parametrize(("sentence", "claims"), TOLD.items(), ids=TOLD)
def test_a_clause_is_told_with_its_own_verb_and_subject(sentence, claims):
    assert sorted(told(sentence)) == sorted(claims)


@pytest.mark.parametrize(("sentence", "claim"), LEFT.items(), ids=LEFT)
def test_what_reads_well_is_left(sentence, claim):
    assert claim in told(sentence)
