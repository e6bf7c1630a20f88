"""Who vouches for what is told: pronouns, the document itself, both sides, cues within clauses."""

import pytest

from claimcheck import nlp
from claimcheck.models import Block, BlockKind, Document
from claimcheck.split import split

pytestmark = pytest.mark.model


def claims(text):
    """The claims of a text; a first line without a full stop is its heading."""
    blocks, at = [], 0
    for line in text.split("\n"):
        heading = at == 0 and not line.endswith((".", "”"))
        if line.strip():
            kind = BlockKind.HEADING if heading else BlockKind.PARAGRAPH
            blocks.append(Block(start=at, end=at + len(line), kind=kind))
        at += len(line) + 1
    return split(Document(id="news", text=text, blocks=tuple(blocks), sha256=""), nlp.load())


def voices(text):
    """Who vouches for each proposition of a text."""
    return [(claim.voice, claim.proposition) for claim in claims(text)]


@pytest.mark.parametrize(
    ("text", "last"),
    [
        (
            "The coach, Tomas Arden, told reporters that Bruno Falke was fit. He added that Falke would play.",
            ("Tomas Arden", "Bruno Falke would play."),
        ),
        (
            "Rita Solberg's lawyer, Anna Keel, said that her client would appeal. She blamed the police for the delay.",
            ("Anna Keel", "The police are to blame for the delay."),
        ),
        (
            "General Piet Hollis visited the camp. He denied holding any prisoners.",
            ("Piet Hollis", "Piet Hollis held some prisoners."),
        ),
        (
            "“The mine is safe,” said the union's secretary, Ruth Ames. “Nobody was hurt,” she said.",
            ("Ruth Ames", "Nobody was hurt."),
        ),
    ],
)
def test_a_pronoun_is_credited_by_name(text, last):
    assert voices(text)[-1] == last


@pytest.mark.parametrize(
    ("source", "voice"),
    [
        ("A spokeswoman for Orlo, Elena Brandt", "Elena Brandt"),
        ("The chairman of Bluemont, Anna Keller", "Anna Keller"),
        ("The director of Harbour Watch, Paul Lind", "Paul Lind"),
        ("The mother of Tom Hale, Ann Hale", "Ann Hale"),
        ("A spokeswoman for Orlo", "spokeswoman for Orlo"),
        ("The head of the Orley branch, a bank", "head of the Orley branch"),
    ],
)
def test_a_role_held_for_a_name_is_credited_to_the_person_beside_it(source, voice):
    assert claims(f"{source}, said that the plant was closed.")[0].voice == voice


@pytest.mark.parametrize(
    "text",
    [
        "Report of the commission on the ferry disaster\nThe commission concluded that the doors were open.",
        "Judgment of the Court of Appeal\nThe Court of Appeal found that the doors were open.",
        "Ferries in fog: a cohort study\nThe authors report that the doors were open.",
        "Ferries in fog\nAbstract. We found that the doors were open.",
    ],
)
def test_a_document_speaks_in_its_own_voice(text):
    assert voices(text)[-1] == (None, "The doors were open.")


@pytest.mark.parametrize(
    ("text", "voice"),
    [
        ("Ferry disaster\nThe commission concluded that the doors were open.", "commission"),
        ("Report of the commission\nThe district court found that the doors were open.", "district court"),
        ("Judge to report on the ferry\nThe judge said that the doors were open.", "judge"),
    ],
)
def test_another_author_stays_credited(text, voice):
    assert voices(text)[-1] == (voice, "The doors were open.")


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Rita Keel dismissed the rumours as nonsense.", ("Rita Keel", "The rumours are nonsense.")),
        (
            "Rita Keel dismissed a plan by the council as worthless.",
            ("Rita Keel", "A plan by the council is worthless."),
        ),
        ("Rita Keel branded the video a fake.", ("Rita Keel", "The video is a fake.")),
        ("The board dismissed Rita Keel as coach.", (None, "The board dismissed Rita Keel as coach.")),
    ],
)
def test_a_judgement_says_what_something_is(text, told):
    assert voices(text) == [told]


def test_a_judgement_is_asserted():
    (claim,) = claims("Rita Keel dismissed the rumours as nonsense.")
    assert claim.stance == "assert"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "The club published a letter that it said shows that the coach resigned.",
            [(None, "The club published a letter."), ("club", "The coach resigned.")],
        ),
        (
            "The court praised a study which, the firm said, cleared the bridge.",
            [(None, "The court praised a study."), ("firm", "The study cleared the bridge.")],
        ),
    ],
)
def test_a_cue_within_a_relative_clause_credits_the_clause(text, told):
    assert voices(text) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Corvo Rail and the town each hold the other responsible for the delay.",
            [
                ("Corvo Rail", "The town is responsible for the delay."),
                ("town", "Corvo Rail is responsible for the delay."),
            ],
        ),
        (
            "Both the baker and the miller blamed each other for the fire.",
            [("baker", "The miller is to blame for the fire."), ("miller", "The baker is to blame for the fire.")],
        ),
        ("Keel and Orlo helped each other.", [(None, "Keel and Orlo helped each other.")]),
    ],
)
def test_each_side_blames_the_other(text, told):
    assert voices(text) == told


@pytest.mark.parametrize(
    ("text", "voice"),
    [
        ("President Rita Keel of Velland said that the roof fell.", "Rita Keel"),
        ("A bakers' union, Fair Bread, said that the roof fell.", "Fair Bread"),
        ("St Orlo Hospital said that the roof fell.", "St Orlo Hospital"),
    ],
)
def test_a_source_is_named_in_short(text, voice):
    assert (voice, "The roof fell.") in voices(text)


def test_we_in_what_others_say_of_the_author_is_the_author():
    assert voices("Corvo Rail: statement of 4 May\nThe union claims that we hid the crack.") == [
        ("union", "Corvo Rail hid the crack.")
    ]


@pytest.mark.parametrize(
    ("text", "voices_found"),
    [
        ("Nine men were killed and two were hurt, according to the Red Cross.", 2),
        ("Nine men were killed and two were hurt, police said.", 2),
    ],
)
def test_a_closing_source_is_credited_with_every_part(text, voices_found):
    assert len([claim for claim in claims(text) if claim.voice is not None]) == voices_found


def test_a_count_of_reporters_is_no_voice():
    assert voices("Headaches were reported by 31 patients.") == [(None, "Headaches were reported by 31 patients.")]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Corvo Rail said it was looking for the driver.", ("Corvo Rail", "Corvo Rail was looking for the driver.")),
        ("The clerk was dismissed in 2019 for theft.", (None, "The clerk was dismissed in 2019 for theft.")),
    ],
)
def test_who_says_it_and_who_is_only_spoken_of(text, told):
    assert voices(text) == [told]


def test_who_was_told_stays_with_a_cue_in_another_sentence():
    text = "Rita Keel told reporters: “We left early. We had no choice.”"
    assert [claim.text for claim in claims(text)] == [
        "Rita Keel told reporters that Rita Keel and others left early.",
        "Rita Keel told reporters that Rita Keel and others had no choice.",
    ]


def test_a_cue_agrees_with_the_author_who_says_we():
    (claim,) = claims("Corvo Rail: statement of 4 May\nWe deny that the bridge was closed.")
    assert claim.text == "Corvo Rail denies that the bridge was closed."


def test_an_object_is_not_its_own_subject():
    text = "The firm asked the unions for the plans; they refused to share them."
    assert voices(text)[-1] == (None, "The unions refused to share them.")


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "“The pump was never tested,” said Ruiz, “and I will not resign.”",
            [
                ("Ruiz", "Ruiz said that the pump was never tested.", "negative"),
                ("Ruiz", "Ruiz said that Ruiz will not resign.", "negative"),
            ],
        ),
        (
            "“If the ice holds,” Tarkov wrote, “the convoy will leave on Monday.”",
            [("Tarkov", "Tarkov wrote that if the ice holds, the convoy will leave on Monday.", "positive")],
        ),
        ("“The bridge,” Kerr said, “is safe.”", [("Kerr", "Kerr said that the bridge is safe.", "positive")]),
        (
            "The reserve, as the auditors warned in May, is empty.",
            [("auditors", "The auditors warned in May that the reserve is empty.", "positive")],
        ),
        ("In Kerr's view, the bank was broke.", [("Kerr", "In Kerr's view, the bank was broke.", "positive")]),
        (
            "Nurses told the survey that they wanted to quit.",
            [("Nurses", "Nurses told the survey that they wanted to quit.", "positive")],
        ),
        ("The ship allegedly carried arms.", [(None, "Allegedly, the ship carried arms.", "positive")]),
        (
            "An allegation by a nurse that files were shredded led to the inquiry.",
            [
                (None, "An allegation by a nurse that files were shredded led to the inquiry.", "positive"),
                ("nurse", "According to a nurse, files were shredded.", "positive"),
            ],
        ),
        (
            "The general issued a denial that his men had fired.",
            [("general", "The general issued a denial that his men had fired.", "positive")],
        ),
        (
            "Marko and Ostia traded accusations over the shelling of the port.",
            [
                ("Marko", "Marko accused Ostia over the shelling of the port.", "positive"),
                ("Ostia", "Ostia accused Marko over the shelling of the port.", "positive"),
            ],
        ),
        (
            "The tent was wet. “Nobody slept.”",
            [(None, "The tent was wet.", "positive"), (None, "It was said that nobody slept.", "negative")],
        ),
    ],
)
def test_what_is_told_and_who_vouches(text, told):
    assert [(claim.voice, claim.text, claim.polarity.value) for claim in claims(text)] == told


@pytest.mark.parametrize(
    ("text", "vouched"),
    [
        ("It is said that the monk never spoke.", "an unnamed source"),
        ("The tower reportedly leans.", "an unnamed source"),
        ("The tower is said to lean.", "an unnamed source"),
        ("The tower leans.", None),
        ("The owner denied it.", None),
    ],
)
def test_a_document_does_not_vouch_for_what_is_said_by_nobody_in_particular(text, vouched):
    (claim,) = claims(text)
    assert (claim.voice, claim.vouched_by) == (None if vouched else claim.voice, vouched)


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "The guard reported a fire caused by a lamp.",
            [("guard", "The guard reported a fire."), ("guard", "The fire was caused by a lamp.")],
        ),
        (
            "The union criticised the plan drafted by the owner.",
            [(None, "The union criticised the plan."), (None, "The plan was drafted by the owner.")],
        ),
    ],
    ids=["new", "known"],
)
def test_what_a_report_brings_up_has_its_voice(sentence, expected):
    assert voices(sentence) == expected
