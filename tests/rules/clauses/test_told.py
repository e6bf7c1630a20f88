"""What may not be told by itself, because it need not be so, or says nothing by itself; through the pinned model."""

import pytest

from claimcheck import nlp
from claimcheck.split import split_statement

pytestmark = pytest.mark.model

WHOLE = [
    "Ada Brandt withdrew the plan before the council had reached a decision.",
    "The bees were dead before any spraying began.",
    "Where rain was lacking, the new maize had no advantage.",
    "The ice storm was the worst that Gorna has known.",
    "A tower was proposed for a place where gas was once made.",
    "Half of families who were given treated nets sold the nets.",
    "The court condemned the way in which the consent was obtained.",
    "The price was left as it was.",
    "The wreck is not the Vrede but a whaler lost sixty years later.",
    "Decay declined equally with and without fluoride.",
    "The breakfast improved attendance but not spelling.",
    "There was not one passenger left on the ferry.",
    "Eleven seconds separated Holm and Nwosu.",
    "The spies were husband and wife.",
    "The firm and the union came to terms.",
    "Holm and Nwosu were strangers.",
    "The bishop was not the one who brought the militias to a truce.",
    "The poet had been dead for a century when the airport got his name.",
    "Ada Holm waited an hour and a half for an ambulance.",
    "Passengers had been told by the crew where the lifeboats were.",
    "The village was, as the guide put it, a museum.",
    "Orlo Farms sprayed the rape field while it was in flower.",
    "A house built in 1950 need not have a smoke detector.",
]
PARTED = {
    "Fever fell in less than two hours after the tablet was taken.": [
        "Fever fell in less than two hours after the tablet was taken.",
        "The tablet was taken.",
    ],
    "Ruwan is the one who paid for the estate.": [
        "Ruwan is the one who paid for the estate.",
        "Ruwan paid for the estate.",
    ],
    "It was four o'clock when people were first alerted.": [
        "It was four o'clock when people were first alerted.",
        "People were first alerted at four o'clock.",
    ],
    "The cook is to be tried again and must wait behind bars.": [
        "The cook is to be tried again.",
        "The cook must wait behind bars.",
    ],
    "The shop sold a drink called Nuit Verte.": [
        "The shop sold a drink called Nuit Verte.",
        "The drink was called Nuit Verte.",
    ],
    "The victims suffocated in gas that came out of the lake.": [
        "The victims suffocated in gas that came out of the lake."
    ],
    "Two men were acquitted, and a third was jailed.": ["Two men were acquitted.", "A third man was jailed."],
    "Ada Holm named the comet after the observatory where her student worked.": [
        "Ada Holm named the comet after the observatory where her student worked.",
        "Ada Holm's student worked in the observatory.",
    ],
    "Nine people died and another was hurt.": ["Nine people died.", "Another person was hurt."],
    "The levy was in force for three years and then done away with.": [
        "The levy was in force for three years.",
        "The levy was then done away with.",
    ],
    "The loot was recovered, but broken.": ["The loot was recovered.", "The loot was broken."],
}


@pytest.mark.parametrize("sentence", WHOLE)
def test_a_sentence_stays_whole(sentence):
    assert [claim.text for claim in split_statement(sentence, nlp.load())] == [sentence]


@pytest.mark.parametrize(("sentence", "expected"), PARTED.items())
def test_a_sentence_is_parted(sentence, expected):
    assert [claim.text for claim in split_statement(sentence, nlp.load())] == expected


@pytest.mark.parametrize(
    ("sentence", "voices"),
    [
        ("Ada Holm said the bridge was safe and dismissed the critics.", ["Ada Holm", None]),
        ("The firm says the pump was sound, while residents say it leaked.", ["firm", "residents"]),
        ("The firm has admitted it knew, but disputes that anyone was hurt.", ["firm", "firm"]),
        ("The Courier reported, citing two officials, that the general had fled.", ["Courier", None]),
        ("The tunnel will be cheap, said 54 per cent of those asked.", ["54 per cent of those"]),
        ("Ada Holm said the driver was ill and dismissed the critics.", ["Ada Holm", "Ada Holm"]),
    ],
)
def test_each_part_has_the_voice_of_who_says_it(sentence, voices):
    assert [claim.voice for claim in split_statement(sentence, nlp.load())] == voices


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        ("The man was freed because his confession was void.", "The man's confession was void."),
        ("Lucía Ferrand was ill. She resigned in May.", "Lucía Ferrand resigned in May."),
        ("Ngozi Bello founded the clinic. Its roof leaks. She ran it until 2010.", "Ngozi Bello ran"),
        ("Her child was stolen from her while she was ill.", "She was ill."),
        ("The nurse found the patient asleep. She called the ward.", "She called the ward."),
    ],
)
def test_who_alone_is_told_of_is_meant(text, claims):
    assert split_statement(text, nlp.load())[-1].text.startswith(claims)
