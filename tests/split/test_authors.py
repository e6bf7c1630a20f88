"""The document's own "we" and "I": who writes a letter, a reply, a statement; who asks and answers."""

import pytest

from claimcheck import nlp
from claimcheck.models import Document
from claimcheck.read import plain
from claimcheck.split import split

pytestmark = pytest.mark.model

LETTER = """Marl Bank plc
Harbour Street, Port Ellis

4 May 2021

Dear Mr Vale,

We have reviewed the complaint of 3 April. We found that two fees were charged twice.
I have asked the manager to refund £340. The union says that we ignored it.

"We lost the receipts," said Ola Berg, a clerk.

Yours sincerely,

Ines Koll
Head of Claims
"""
REPLY = """Reply to Vale and Koll

T. Odell, R. Marsh and J. Obi

We never refused access to the samples. I was not asked.
"""
STATEMENT = """NORTHERN FOOTBALL LEAGUE
Media statement, 21 September 2016

We have suspended two clubs. The Northern Football League will not comment further.
"""
INTERVIEW = """The Sunday Oar, 2 October 2016
Ines Vale talks to Ola Berg

Q: The council says it has no letter from you.

A: I sent two letters. Nobody answered me.
"""
QUESTIONS = """Interview with Ines Vale

Q: Why?

A: I sent two letters.
"""
TO_THE_EDITOR = """To the Editor of the Port Ellis Oar, 4 May 2021

Sir,

I left the ward on Monday.

Ines Koll, Port Ellis
"""
TITLED = """Port Ellis, 4 May 2021

Dear Mr Vale,

I approved the delay.

Yours faithfully,

Professor Ines Koll
"""
CONVERSATION = """"We lost"
Ines Vale in conversation, Port Ellis Oar, May 2021

Did you know?

I signed two letters.
"""
HEADED = """Dam Safety Agency

Dear Mr Vale,

Our staff made up our minds in May. Should the dam leak, the valley will be cleared. The Agency regrets it.

Yours sincerely,

Ines Koll
"""
NEWS = """Notes from Port Ellis

Present: Ola Berg (chair), Ines Vale (Port Ellis). About ninety members of the public attended.

I also note that the pump was old. I think the mayor lied.
"""


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        (TO_THE_EDITOR, [("Ines Koll left the ward on Monday.", None)]),
        (TITLED, [("Ines Koll approved the delay.", None)]),
        (CONVERSATION, [("Ines Vale signed two letters.", None)]),
    ],
)
def test_who_signs_a_letter_or_is_asked_says_i(text, claims):
    assert [claim for claim in told(text) if claim in claims] == claims


def told(text):
    """Each claim with who vouches for it."""
    document = Document(id="news", text=text, blocks=plain.read(text).blocks, sha256="")
    return [(claim.text, claim.voice) for claim in split(document, nlp.load())]


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        (
            LETTER,
            [
                ("Marl Bank plc has reviewed the complaint of 3 April.", None),
                ("Marl Bank plc found that two fees were charged twice.", "Marl Bank plc"),
                ("Ines Koll has asked the manager to refund £340.", None),
                ("The union says that Marl Bank plc ignored it.", "union"),
                ("Ola Berg said: We lost the receipts.", "Ola Berg"),
                ("Ola Berg is a clerk.", None),
            ],
        ),
        (
            REPLY,
            [
                ("T. Odell, R. Marsh and J. Obi never refused access to the samples.", None),
                ("I was not asked.", None),
            ],
        ),
        (
            STATEMENT,
            [
                ("The Northern Football League has suspended two clubs.", None),
                ("The Northern Football League will not comment further.", None),
            ],
        ),
        (
            INTERVIEW,
            [
                ("Ola Berg said that the council says that it has no letter from Ines Vale.", "council"),
                ("Ines Vale said that Ines Vale sent two letters.", "Ines Vale"),
                ("Ines Vale said that nobody answered Ines Vale.", "Ines Vale"),
            ],
        ),
        (QUESTIONS, [("Ines Vale said that Ines Vale sent two letters.", "Ines Vale")]),
        (
            HEADED,
            [
                ("The Dam Safety Agency's staff made up the Dam Safety Agency's minds in May.", None),
                ("Should the dam leak, the valley will be cleared.", None),
                ("The Agency regrets it.", None),
            ],
        ),
        (
            NEWS,
            [
                ("About ninety members of the public attended.", None),
                ("The pump was old.", None),
                ("I think the mayor lied.", None),
            ],
        ),
    ],
    ids=["letter", "reply", "statement", "interview", "questions", "letterhead", "news"],
)
def test_who_speaks(text, claims):
    assert told(text) == claims


def test_an_owner_is_no_place():
    text = "Ilka Orlo is a rower. The sample was taken at her camp at Lake Lume on 4 August 2016."
    document = Document(id="news", text=text, blocks=plain.read(text).blocks, sha256="")
    assert split(document, nlp.load())[-1].slots.place.name == "Lake Lume"
