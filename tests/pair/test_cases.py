"""Disputes of small corpora, with the model: the kind, and each account with its voice and quote."""

import pytest

from claimcheck.models import DisputeKind
from tests.verify.corpus import workspace

pytestmark = pytest.mark.model
K = DisputeKind

DISPUTES = {
    "count": (
        (
            "The army said that 12 villagers were killed in the shelling of Tessin.",
            "Doctors in Tessin reported that 30 villagers were killed in the shelling of Tessin.",
        ),
        (
            K.COUNT,
            "How many villagers were killed in the shelling of Tessin?",
            {"army": "12 villagers", "Doctors": "30 villagers"},
        ),
    ),
    "time": (
        (
            "The ferry Alma sank on 3 May 1999 off Kotrin.",
            "The port said the ferry Alma sank on 9 May 1999 off Kotrin.",
        ),
        (K.TIME, None, {None: "3 May 1999", "port": "9 May 1999"}),
    ),
    "actor": (
        ("Brenta won the regatta at Kotrin.", "The club said that Norrby won the regatta at Kotrin."),
        (
            K.ACTOR,
            "Who won the regatta at Kotrin?",
            {None: "Brenta won the regatta at Kotrin.", "club": "Norrby won the regatta at Kotrin."},
        ),
    ),
    "cause": (
        (
            "Investigators said that a faulty valve caused the explosion at the Ormen refinery.",
            "The company said that lightning caused the explosion at the Ormen refinery.",
        ),
        (
            K.BLAME,
            "Who caused the explosion at the Ormen refinery?",
            {
                "Investigators": "A faulty valve caused the explosion at the Ormen refinery.",
                "company": "Lightning caused the explosion at the Ormen refinery.",
            },
        ),
    ),
    "blame": (
        ("Ilvan blamed Morvia for the attack on the dam, and Morvia blamed Ilvan for the attack on the dam.",),
        (
            K.BLAME,
            "Who is to blame for the attack on the dam?",
            {
                "Ilvan": "Morvia is to blame for the attack on the dam.",
                "Morvia": "Ilvan is to blame for the attack on the dam.",
            },
        ),
    ),
    "mutual blame": (
        ("Peru and Chile clashed at the border. Both sides blamed each other for the clash.",),
        (
            K.BLAME,
            "Who is to blame for the clash?",
            {"Peru": "Chile is to blame for the clash.", "Chile": "Peru is to blame for the clash."},
        ),
    ),
    "denial": (
        ("Nurses said that the hospital had run out of oxygen. The hospital denied that it had run out of oxygen.",),
        (
            K.DENIAL,
            "Is it true that the hospital had run out of oxygen?",
            {"Nurses": "The hospital had run out of oxygen.", "hospital": "denied"},
        ),
    ),
    "denial of a report": (
        ("The newspaper reported that the minister had met the banker in secret. The minister denied the report.",),
        (
            K.DENIAL,
            "Is it true that the minister had met the banker in secret?",
            {"newspaper": "The minister had met the banker in secret.", "minister": "denied"},
        ),
    ),
    "contradiction": (
        (
            "The coach said that the club paid the players in May.",
            "The players said that the club did not pay the players in May.",
        ),
        (
            K.CONTRADICTION,
            "Is it true that the club paid the players in May?",
            {"coach": "The club paid the players in May.", "players": "The club did not pay the players in May."},
        ),
    ),
    "discredited": (
        ("Ilvan released a picture that showed the bare shelves. Morvia called the picture a forgery.",),
        (
            K.DISCREDITED,
            "Is it true that the picture showed the bare shelves?",
            {None: "The picture showed the bare shelves.", "Morvia": "The picture is a forgery."},
        ),
    ),
    "rival claim": (
        ("Kotrin University claims to have found the comet. Norrby University claims to have found the comet.",),
        (
            K.RIVAL_CLAIM,
            "Who has found the comet?",
            {
                "Kotrin University": "Kotrin University has found the comet.",
                "Norrby University": "Norrby University has found the comet.",
            },
        ),
    ),
}


@pytest.mark.parametrize(("texts", "expected"), DISPUTES.values(), ids=DISPUTES)
def test_dispute(tmp_path, texts, expected):
    kind, question, accounts = expected
    corpus = workspace(tmp_path, *texts)
    (found,) = corpus.contested()
    assert found.kind is kind
    assert question in (None, found.question)
    assert {account.voice: account.position for account in found.accounts} == accounts
    quoted = [claim for account in found.accounts for claim in account.claims]
    assert [c.quote for c in quoted] == [corpus.document(c.document).text[c.start : c.end] for c in quoted]


AGREED = {
    "two events": ("An avalanche at Ormen killed four skiers in 2001.", "An avalanche at Brenta killed nine skiers."),
    "two years": ("The Norrby club lost the final in 1987.", "The Norrby club won the final in 1994."),
    "part and whole": ("Three of the nine passengers drowned.", "The ferry carried nine passengers."),
    "a kind of them": ("Twelve workers were injured, among them two apprentices.", "Two apprentices were injured."),
    "a question": ("The paper asked whether the mayor took the money.", "The mayor did not take the money."),
    "a condition": ("If the dam breaks, Ormen will be flooded.", "Ormen was not flooded."),
    "estimates": (
        "Police said that between 200 and 400 people attended the rally in Norrby.",
        "The organisers said that about 300 people attended the rally in Norrby.",
    ),
    "a bound": ("At least twelve miners died at Ormen.", "Fifteen miners died at Ormen."),
    "planned": ("The company plans to close the factory.", "The company has not closed the factory."),
    "closed, then opened": ("The pass was closed in January.", "The pass was opened in May."),
    "charged": ("Prosecutors charged the banker with fraud.", "The court acquitted the banker of fraud."),
    "two places": ("Unemployment rose in Ilvan.", "Unemployment fell in Morvia."),
    "two medals": ("Ida Lowen won a medal at Kotrin.", "Mara Quist won a medal at Kotrin."),
    "two causes of a kind": ("Smoking causes cancer.", "Radiation causes cancer."),
    "two sides say one thing": ("Peru and Chile met in Lima. Both countries said they had withdrawn their troops.",),
}


@pytest.mark.parametrize("texts", AGREED.values(), ids=AGREED)
def test_no_dispute(tmp_path, texts):
    assert workspace(tmp_path, *texts).contested() == []


WRONG = {
    "ordinals": ("The first quake killed 12 villagers.", "The second quake killed 40 villagers."),
    "a part of the dead": ("Two miners died in hospital at Ormen.", "Nine miners died at Ormen."),
    "two defeats": ("Sweden beat Norway in the group stage.", "Denmark beat Norway."),
    "what recurs": (
        "The river Lenne flooded the old town of Kotrin in 1998.",
        "The river Lenne flooded the old town of Kotrin in 2007.",
    ),
    "a negation of a part": ("The company is not profitable in Asia.", "The company is profitable."),
}


@pytest.mark.parametrize("texts", WRONG.values(), ids=WRONG)
def test_no_false_dispute(tmp_path, texts):
    assert workspace(tmp_path, *texts).contested() == []


@pytest.mark.xfail(reason="two sides that are named by adjectives are not told apart", strict=True)
def test_both_sides_by_adjective(tmp_path):
    text = "Peruvian and Chilean troops clashed at the border. Both sides blamed the other for the clash."
    assert [dispute.kind for dispute in workspace(tmp_path, text).contested()] == [K.BLAME]
