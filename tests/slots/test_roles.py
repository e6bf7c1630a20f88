"""Who does what to whom, however the sentence puts it."""

import pytest

from tests.slots.judged import SIGNS, relation

ROLES = [
    # events named by a noun
    ("+", "The siege of Averleigh by Ruritania lasted a month.", "Ruritania besieged Averleigh."),
    ("+", "Ruritania's attack on Graustark killed nine people.", "Ruritania attacked Graustark."),
    ("+", "The killing of Ada Berg by Paul Roe shocked the town.", "Paul Roe killed Ada Berg."),
    ("-", "The killing of Ada Berg by Paul Roe shocked the town.", "Ada Berg killed Paul Roe."),
    ("+", "The purchase of Norvane by Lapwing was completed in May.", "Lapwing bought Norvane."),
    ("-", "The purchase of Norvane by Lapwing was completed in May.", "Norvane bought Lapwing."),
    ("+", "Lapwing's purchase of Norvane was completed in May.", "Lapwing bought Norvane."),
    # passive and active
    ("+", "Paul Roe was killed by Ada Berg.", "Ada Berg killed Paul Roe."),
    ("-", "Paul Roe was killed by Ada Berg.", "Paul Roe killed Ada Berg."),
    ("+", "The bomb was planted by the rebels.", "The rebels planted the bomb."),
    ("0", "The bomb was planted by the rebels.", "The army planted the bomb."),
    ("+", "The court fined Acme.", "Acme was fined by the court."),
    ("0", "The court fined Acme.", "The court fined Norvane."),
    ("-", "Roe sued Acme.", "Acme sued Roe."),
    ("+", "Ada Berg taught Paul Roe chess.", "Paul Roe was taught chess by Ada Berg."),
    ("+", "Berg was appointed director by the board.", "The board appointed Berg director."),
    # the two sides of one event
    ("+", "Norvane was sold to Lapwing by Acme.", "Acme sold Norvane to Lapwing."),
    ("+", "Lapwing bought Norvane from Acme.", "Acme sold Norvane to Lapwing."),
    ("-", "Lapwing bought Norvane from Acme.", "Lapwing sold Norvane to Acme."),
    ("+", "Denmark defeated Sweden in the final.", "Sweden lost to Denmark in the final."),
    ("-", "Denmark defeated Sweden in the final.", "Denmark lost to Sweden in the final."),
    ("-", "Denmark defeated Sweden in the final.", "Sweden won the final."),
    ("+", "Acme employs Ada Berg.", "Ada Berg works for Acme."),
    ("-", "Ada Berg succeeded Paul Roe as director.", "Paul Roe succeeded Ada Berg as director."),
    # several who act
    ("+", "Ruritania and Graustark signed the treaty.", "Graustark signed the treaty."),
    ("+", "Ruritania and Graustark signed the treaty.", "Ruritania signed the treaty."),
    ("0", "Ruritania and Graustark signed the treaty.", "Marland signed the treaty."),
    ("0", "The mayor met Ada Berg and Paul Roe.", "Ada Berg sacked Paul Roe."),
    # a part that stands for its party, titles, initials
    ("+", "The Danish government rejected the plan.", "Denmark rejected the plan."),
    ("-", "The Danish government rejected the plan.", "Denmark accepted the plan."),
    ("0", "Danish troops crossed the river.", "Swedish troops crossed the river."),
    ("+", "Ada Berg, the former mayor of Orley, resigned.", "Ada Berg was the mayor of Orley."),
    ("+", "The World Food Fund (WFF) closed its office.", "The WFF closed its office."),
    ("0", "The World Food Fund (WFF) closed its office.", "The WHO closed its office."),
    ("0", "The EU closed its office.", "The US closed its office."),
    ("+", "The US closed its office.", "The United States closed its office."),
    ("0", "The mayor of Orley resigned.", "The mayor of Tarn resigned."),
    ("0", "Ada Berg's brother was arrested.", "Ada Berg was arrested."),
    ("0", "The lawyer of Paul Roe resigned.", "Paul Roe resigned."),
]
OPEN = [  # a reader settles these; the rules may leave them open, but never say the opposite
    ("-", "The siege of Averleigh by Ruritania lasted a month.", "Averleigh besieged Ruritania."),
    ("-", "Ruritania's attack on Graustark killed nine people.", "Graustark attacked Ruritania."),
    ("+", "Danish troops crossed the river.", "Denmark's army crossed the river."),
    ("-", "Berg was appointed director by the board.", "The board dismissed Berg as director."),
    ("+", "Ada Berg succeeded Paul Roe as director.", "Paul Roe was replaced by Ada Berg as director."),
    ("-", "The mayor accused the bishop of fraud.", "The bishop accused the mayor of fraud."),
    ("+", "The mayor accused the bishop of fraud.", "The bishop was accused of fraud by the mayor."),
]


@pytest.mark.model
@pytest.mark.parametrize(("sign", "premise", "statement"), ROLES)
def test_who_did_what_to_whom(sign, premise, statement):
    assert relation(premise, statement) is SIGNS[sign]


@pytest.mark.model
@pytest.mark.parametrize(("sign", "premise", "statement"), OPEN)
def test_what_is_left_open_is_not_turned_round(sign, premise, statement):
    assert relation(premise, statement) in (SIGNS[sign], SIGNS["0"])
