"""Answers in a speaker's own words to what was said of him, or of the same thing."""

import pytest

from claimcheck import lexicon, text
from claimcheck.lexicon import lists
from claimcheck.models import DisputeKind, Polarity
from claimcheck.pair import answers
from tests.pair.said import found, said

NO = Polarity.NEGATIVE
SIGNED = said("Carla Hall signed the form in the ward.", "Nurse Ives", "sign")
BEAT = said("Guards set about the pickets with batons.", "The union", "set")

REPAID = said("The loan had been repaid in full.", "Bank", "repay")
APART = said("She had chosen not to stand in the row of Vera Bull.", "Ada Frost", "choose")
CUT = said("Owen Pryce had cut off the heating.", "Ella Hart", "cut", cue="alleged")
LEFT = said("Hall left the room.", "Nurse Ives", "leave")
NOT_SPRAYED = said("Hollis Farms had not sprayed the field.", "Hollis Farms", "spray", polarity=NO)
FIRED_ON = said("The patrol of Turgia came under fire.", "Turgia", "come")


def reply(words, voice, cue="said", **rest):
    return said(words, voice, "be", cue=cue, start=60, **rest)


@pytest.mark.parametrize(
    ("claims", "kind"),
    [
        ((SIGNED, reply("Hall had never seen the form.", "Carla Hall", "testified", polarity=NO)), DisputeKind.DENIAL),
        ((SIGNED, reply("Ives had never met her.", "Carla Hall", polarity=NO)), DisputeKind.DENIAL),
        ((SIGNED, reply("The form was blank.", "Carla Hall", "insisted")), DisputeKind.CONTRADICTION),
        ((BEAT, reply("It was the pickets who hit first.", "Tom Rudd", "insisted")), DisputeKind.CONTRADICTION),
        ((REPAID, said("Not a cent had been repaid.", "Treasury", "repay", start=60)), DisputeKind.DENIAL),
        ((APART, reply("Frost was not in the row.", "Vera Bull", polarity=NO)), None),
        ((CUT, reply("The boiler for the heating had broken.", "Owen Pryce")), DisputeKind.CONTRADICTION),
        ((CUT, reply("He would visit Oslo.", "Owen Pryce")), None),
        ((CUT, reply("He was sorry for the cold.", "Owen Pryce", "admitted")), None),
        ((FIRED_ON, reply("The Turgian patrol opened fire first.", "Belmark")), DisputeKind.CONTRADICTION),
        ((SIGNED, reply("The form was blank.", "Carla Hall", "also insisted")), None),
        ((SIGNED, reply("The form was blank.", "Carla Hall")), None),
        ((SIGNED, reply("The bus never came.", "Carla Hall", polarity=NO)), None),
        ((BEAT, reply("The ships were late.", "Tom Rudd", "insisted")), None),
        ((SIGNED, reply("Hall had never seen the form.", "We", polarity=NO)), None),
        ((SIGNED, reply("Hall had never seen the form.", "her lawyer", polarity=NO)), None),
        ((BEAT, reply("It was the pickets who hit first.", "The union leader", "insisted")), None),
        ((LEFT, reply("Hall had stayed till nine.", "Carla Hall", "replied", at=50)), None),
        (
            (LEFT, said("Hall had stayed till nine.", "Carla Hall", "stay", cue="replied", start=60)),
            DisputeKind.CONTRADICTION,
        ),
        ((NOT_SPRAYED, reply("Hollis had sprayed the field in March.", "Peter Hollis")), None),
    ],
    ids=[
        "named and negative",
        "each names the other",
        "a countering word and a shared one",
        "it was they who",
        "not a cent",
        "chose not to",
        "the accused answers",
        "the accused speaks of something else",
        "the accused admits",
        "who was first",
        "goes on",
        "no sign of an answer",
        "another matter, negative",
        "another matter, countering",
        "a pronoun is nobody",
        "somebody of hers",
        "one of them",
        "no opposite act",
        "the opposite act",
        "who speaks for the firm",
    ],
)
def test_what_is_an_answer(claims, kind):
    expected = [(kind, claims[0].proposition, claims[1].proposition)] if kind else []
    assert found(answers, *claims) == expected


def test_who_has_always_maintained_a_thing_answers_over_some_sentences():
    told = said("The cellar had kept the sample warm.", "The judges", "keep")
    between = said("Nobody asked. Nobody came.", "The clerk", "ask", start=50)
    answer = said("The sample was frozen.", "Ada Roth", "freeze", cue="always maintained", start=90)
    assert found(answers, told, between, answer) == [(DisputeKind.CONTRADICTION, told.proposition, answer.proposition)]


def test_who_is_called_wrong_stands_by_it():
    told = said("The result of the laboratory is a mistake.", "The coach", "mistake", cue="called")
    answer = reply("The laboratory stood by its findings.", "The laboratory")
    assert found(answers, told, answer) == [(DisputeKind.CONTRADICTION, told.proposition, answer.proposition)]


@pytest.mark.parametrize("row", lexicon.rows("answering_verbs", lists.AnsweringVerb), ids=lambda row: row.verb)
def test_an_example_of_an_answering_verb_has_the_verb(row):
    assert row.verb in {text.verb_lemma(word) for word in text.words(row.example)}
