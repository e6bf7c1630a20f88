"""What is cut out of a sentence as a claim, and what is not; through the pinned model."""

import pytest

from claimcheck import nlp
from claimcheck.split import split_statement

pytestmark = pytest.mark.model

SAID = {
    "a comment on a clause": (
        "Ilan Frey was offered the crown for his part, an honour that he declined.",
        "was offered the crown",
        "His part was an honour",
    ),
    "a description of the subject": (
        "The Lund Accord, a decision of the cabinet, angered farmers.",
        "was a decision of the cabinet",
        "farmers was",
    ),
    "a name that ends in a plural": (
        "The Court for Small Claims, which meets in Ostia, freed the captain.",
        "The Court for Small Claims meets in Ostia.",
        "Small Claims meet ",
    ),
    "a plural after a common noun": (
        "The union of farmers, which meets in Ostia, freed the captain.",
        "farmers meets in Ostia.",
        "The farmers meet",
    ),
    "a meeting of those who met": (
        "Minutes of a meeting of both boards on 2 May 2023 describe the plan.",
        "Minutes of a meeting of both boards",
        "boards were met",
    ),
    "an event that befell a thing": (
        "After the demolition of the tower in 1922, the square was paved.",
        "The tower was demolished in 1922.",
        "tower demolished",
    ),
    "what a denial leaves out": (
        "It has been suggested that the school was shut to save money. It was not.",
        "The school was not shut to save money.",
        "The school was not shut.",
    ),
    "some of a number": (
        "Claims have been lodged by 214 tenants, of whom I have met 33.",
        "I have met 33 of",
        "I of",
    ),
    "a heading before its noun": (
        "Airfield. The League left the airfield on 5 February.",
        "The League left the airfield on 5 February.",
        "left Airfield",
    ),
    "what soldiers did": (
        "The drivers say that soldiers sent the vans back. The army denies this.",
        "The army denies that soldiers sent",
        "denies that Soldiers",
    ),
    "who paid and what a city was offered": (
        "The firm wrote to Mr Benk. It offered the city nine boats.",
        "offered the city nine boats",
        "offered Benk",
    ),
    "a date before the report of it": (
        "The panel stated in August 2012 that the log had been read on 13 September.",
        "on 13 September.",
        "13 September 2012",
    ),
    "a date after another": (
        "The dam failed in May 2012. The valley was flooded on 4 June.",
        "on 4 June 2012.",
        "4 June.",
    ),
}


@pytest.mark.parametrize(("text", "said", "unsaid"), SAID.values(), ids=SAID)
def test_a_claim_says_what_the_sentence_says(text, said, unsaid):
    claims = [claim.text for claim in split_statement(text, nlp.load())]
    assert any(said in claim for claim in claims), claims
    assert not any(unsaid in claim for claim in claims), claims
