"""What a candidate claim does to a statement once stances and voices count."""

import pytest

from claimcheck.judge import Judgement
from claimcheck.models import Outcome, Reason, Relation, Stance
from claimcheck.verify.weigh import same_source, weigh
from tests.claims import claim, told

SUPPORTS, CONTRADICTS, MENTIONS = Relation.SUPPORTS, Relation.CONTRADICTS, Relation.MENTIONS
OPPOSITE = Reason(slot="polarity", statement="affirmed", corpus="negated", outcome=Outcome.CONFLICT)
OTHER_COUNT = Reason(slot="quantity", statement="9", corpus="12", outcome=Outcome.CONFLICT)
ASSERT, DENY, QUESTION, QUOTE = Stance.ASSERT, Stance.DENY, Stance.QUESTION, Stance.QUOTE


def said(stance, voice="Ilvan"):
    return claim("Rain fell.", voice=voice, stance=stance)


STATEMENT = claim("Rain fell.")


@pytest.mark.parametrize(
    ("judged", "reasons", "stance", "expected"),
    [
        (SUPPORTS, (), ASSERT, SUPPORTS),
        (SUPPORTS, (), QUOTE, SUPPORTS),
        (SUPPORTS, (), DENY, CONTRADICTS),
        (SUPPORTS, (), QUESTION, MENTIONS),
        (CONTRADICTS, (OPPOSITE,), ASSERT, CONTRADICTS),
        (CONTRADICTS, (OPPOSITE,), DENY, SUPPORTS),
        (CONTRADICTS, (OTHER_COUNT,), DENY, MENTIONS),
        (CONTRADICTS, (OPPOSITE,), QUESTION, MENTIONS),
        (MENTIONS, (), DENY, MENTIONS),
        (MENTIONS, (), ASSERT, MENTIONS),
    ],
)
def test_stance_of_the_corpus(judged, reasons, stance, expected):
    assert weigh(Judgement(judged, 0.9, reasons), said(stance), STATEMENT).relation is expected


@pytest.mark.parametrize(
    ("corpus", "expected"),
    [(ASSERT, CONTRADICTS), (DENY, SUPPORTS), (QUESTION, MENTIONS)],
)
def test_a_statement_that_reports_a_denial(corpus, expected):
    assert weigh(Judgement(SUPPORTS, 0.9), said(corpus), said(DENY)).relation is expected


@pytest.mark.parametrize(
    ("statement", "corpus", "expected"),
    [
        (None, "Ilvan", False),
        ("Ilvan", "Ilvan", True),
        ("Ilvan", "Morvia", False),
        ("Ilvan", None, False),
        ("Germany", "German", True),
    ],
)
def test_same_voice(statement, corpus, expected):
    ours = said(ASSERT, statement) if statement else STATEMENT
    theirs = said(ASSERT, corpus) if corpus else claim("Rain fell.")
    assert weigh(Judgement(SUPPORTS, 0.9), theirs, ours).same_voice is expected


def test_a_source_told_in_the_same_words_is_the_same_voice():
    ours, theirs = said(ASSERT, "The trawler Anneke"), said(ASSERT, "The trawler Anneke")
    ours, theirs = ours.model_copy(update={"voice": "trawler"}), theirs.model_copy(update={"voice": "Anneke"})
    assert same_source(ours, theirs) is True


@pytest.mark.parametrize(
    ("predicate", "agent", "voice", "expected"),
    [
        ("confirm", "The ministry", "ministry", True),
        ("hope", "Ann Berg", "Berg", True),
        ("confirm", "The ministry", "Ann Berg", False),
        ("confirm", "The ministry", None, False),
        ("close", "The ministry", "ministry", False),
    ],
)
def test_what_a_source_says_of_its_own_words_and_thoughts_is_first_hand(predicate, agent, voice, expected):
    statement = told("The ministry could not confirm the report.", predicate, agent=agent)
    found = weigh(Judgement(SUPPORTS, 0.9), claim("The ministry could not confirm it.", voice=voice), statement)
    assert found.first_hand is expected


@pytest.mark.parametrize(
    ("agent", "voice", "expected"),
    [
        ("We", None, MENTIONS),
        ("I", None, MENTIONS),
        ("We", "Ilvan", CONTRADICTS),
        ("Ilvan", None, CONTRADICTS),
    ],
)
def test_nobody_contradicts_what_an_unknown_speaker_did(agent, voice, expected):
    statement = told("We closed the bridge.", "close", agent=agent, voice=voice)
    assert weigh(Judgement(CONTRADICTS, 0.9), claim("Orle closed the bridge."), statement).relation is expected


def test_an_outer_source_is_a_source_too():
    inner, outer = said(ASSERT, "Ann Berg"), said(ASSERT, "Ilvan")
    nested = inner.model_copy(update={"attributions": (*outer.attributions, *inner.attributions)})
    assert same_source(outer, nested) is True


@pytest.mark.parametrize(
    ("statement", "corpus", "expected"),
    [
        ("Ilvan", "Ilvan", Outcome.MATCH),
        ("Ilvan", "Morvia", Outcome.CONFLICT),
        ("Ilvan", None, Outcome.UNKNOWN),
    ],
)
def test_the_source_is_compared_where_the_statement_names_one(statement, corpus, expected):
    theirs = said(ASSERT, corpus) if corpus else claim("Rain fell.")
    reasons = weigh(Judgement(SUPPORTS, 0.9), theirs, said(ASSERT, statement)).reasons
    assert [(r.slot, r.outcome) for r in reasons] == [("source", expected)]


def test_no_source_is_compared_otherwise():
    assert weigh(Judgement(SUPPORTS, 0.9), said(ASSERT), STATEMENT).reasons == ()


def test_a_witness_is_shown_with_its_quote_and_voice():
    shown = weigh(Judgement(SUPPORTS, 0.87654), said(ASSERT), STATEMENT).evidence()
    assert (shown.quote, shown.voice, shown.relation, shown.score) == ("Rain fell.", "Ilvan", SUPPORTS, 0.877)
