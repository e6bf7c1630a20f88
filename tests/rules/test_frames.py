"""Frames: who did what to whom, with passives, light verbs and event nouns folded."""

import pytest

from claimcheck import nlp
from claimcheck.lexicon import rows
from claimcheck.models import Role
from claimcheck.rules import events, frames
from claimcheck.rules.events import VerbClass
from markup import parse, read

PASSIVE = """
The      the      DET   2 det
town     town     NOUN  4 nsubjpass
was      be       AUX   4 auxpass
shelled  shell    VERB  0 ROOT VBN
by       by       ADP   4 agent
rebels_  rebel    NOUN  5 pobj
.        .        PUNCT 4 punct
"""

LIGHT = """
Lund_     Lund    PROPN 3 poss
's        's      PART  1 case
army      army    NOUN  4 nsubj
launched  launch  VERB  0 ROOT
an        a       DET   6 det
attack    attack  NOUN  4 dobj
on        on      ADP   6 prep
Malmo_    Malmo   PROPN 7 pobj
.         .       PUNCT 4 punct
"""

JOINT = """
Lund      Lund    PROPN 4 nsubj
and       and     CCONJ 1 cc
Malmo     Malmo   PROPN 1 conj
fought_   fight   VERB  0 ROOT
.         .       PUNCT 4 punct
"""


def told(doc, predicate, tokens=()):
    """The lemma and the arguments as (role, words)."""
    frame = frames.frame(doc, predicate, tokens)
    return frame.lemma, [(a.role.value, doc[a.tokens[0] : a.tokens[1]].text) for a in frame.arguments]


@pytest.mark.parametrize(
    ("table", "predicate", "expected"),
    [
        (PASSIVE, 3, ("shell", [("patient", "The town"), ("agent", "rebels")])),
        (LIGHT, 3, ("attack", [("agent", "Lund's army"), ("patient", "Malmo")])),
        (JOINT, 3, ("fight", [("agent", "Lund"), ("agent", "Malmo")])),
    ],
    ids=["passive", "light verb", "joint subject"],
)
def test_roles(table, predicate, expected):
    assert told(parse(table), predicate) == expected


def test_arguments_outside_the_tokens_are_left_out():
    assert told(parse(JOINT), 3, (2, 3)) == ("fight", [("agent", "Malmo")])


def model_frame(marked):
    text, roles = read(marked)
    doc = nlp.load()(text)
    return doc, doc.char_span(*roles["event"]).root.i


@pytest.mark.model
@pytest.mark.parametrize(
    ("marked", "lemma", "arguments"),
    [
        (
            "The Siege of Orlo was [held](event) by rebel forces.",
            "besiege",
            {("agent", "rebel forces"), ("patient", "Orlo")},
        ),
        ("The shop [contained](event) between 280 and 310 bottles.", "contain", {("agent", "The shop")}),
        ("The firm was [fined](event).", "fine", {("patient", "The firm")}),
        ("Amon was [sentenced](event) to two years in prison.", "sentence", {("patient", "Amon")}),
        (
            "The fever was [caused](event) by the heat and not by the drug.",
            "cause",
            {("patient", "The fever"), ("agent", "the heat")},
        ),
        (
            "The fire was [caused](event) not by lightning but by a cigarette.",
            "cause",
            {("patient", "The fire"), ("agent", "a cigarette")},
        ),
        (
            "The court [fined](event) the driver and not the owner.",
            "fine",
            {("agent", "The court"), ("patient", "the driver")},
        ),
        ("Nine miners [died](event).", "die", {("patient", "Nine miners")}),
        ("The clash [left](event) two soldiers dead.", "kill", {("agent", "The clash"), ("patient", "two soldiers")}),
        ("Lund [clashed](event) with Malmo.", "clash", {("agent", "Lund"), ("agent", "Malmo")}),
        (
            "The king [granted](event) the castle to monks.",
            "grant",
            {("agent", "The king"), ("patient", "the castle"), ("recipient", "monks")},
        ),
        ("The relations [were](event) peaceful.", "peaceful", {("theme", "The relations")}),
        ("The army [carried](event) out the order.", "carry out", {("agent", "The army"), ("patient", "the order")}),
        ("The bases [used](event) by rebels were bombed.", "use", {("patient", "The bases"), ("agent", "rebels")}),
    ],
)
def test_sentences(marked, lemma, arguments):
    doc, predicate = model_frame(marked)
    found = told(doc, predicate)
    assert (found[0], set(found[1])) == (lemma, arguments)


@pytest.mark.model
@pytest.mark.parametrize(
    ("marked", "times", "places"),
    [
        ("The rivals [met](event) in Oslo on 3 May 2010.", ["on 3 May 2010"], ["Oslo"]),
        ("From late 1991 to May 1992 the town [was](event) shelled.", ["From late 1991 to May 1992"], []),
        ("Since May 1994 the truce has [held](event).", ["Since May 1994"], []),
        ("The ship [sank](event) near the harbour.", [], ["the harbour"]),
        ("They [agreed](event) at once.", [], []),
    ],
)
def test_time_and_place(marked, times, places):
    doc, predicate = model_frame(marked)
    frame = frames.frame(doc, predicate, ())
    assert [doc[s:e].text for s, e in frame.times] == times
    assert [doc[s:e].text for s, e in frame.places] == places


@pytest.mark.model
@pytest.mark.parametrize(
    ("marked", "counted"),
    [
        ("A blast [killed](event) nine workers and two guards.", [("nine workers", "kill"), ("two guards", "kill")]),
        ("The raid [resulted](event) in the deaths of four soldiers.", [("four soldiers", "die")]),
        ("The death toll has [risen](event) to 11.", [("11", "die")]),
        ("Eleven people were [killed](event).", [("Eleven people", "kill")]),
        ("The office knew of nine fires [caused](event) by heaters.", [("nine fires", "cause")]),
        ("The two sides [met](event) in Oslo.", []),
        ("The rivals [met](event) in 1990.", []),
    ],
)
def test_counts(marked, counted):
    doc, predicate = model_frame(marked)
    frame = frames.frame(doc, predicate, ())
    assert [(doc[c.tokens[0] : c.tokens[1]].text, c.role) for c in frame.counted] == counted


@pytest.mark.parametrize("row", rows("verb_classes", VerbClass), ids=lambda row: f"{row.kind}-{row.verb}")
def test_every_verb_class_has_a_marked_example(row):
    text, roles = read(row.example)
    assert set(roles) <= {"event", "tower"}
    assert text.endswith(".")


@pytest.mark.parametrize(
    ("verb", "noun"), [("clash", "clash"), ("vote", "vote"), ("besiege", "siege"), ("dance", None)]
)
def test_the_noun_of_a_verb(verb, noun):
    assert events.noun_of(verb) == noun


@pytest.mark.model
@pytest.mark.parametrize("text", ["", "Yes.", "and and and", "7 7 7", "(((", "🙂"])
def test_odd_input_has_a_frame(text):
    doc = nlp.load()(text)
    assert [frames.frame(doc, token.i, ()).predicate for token in doc] == [token.i for token in doc]
    assert {a.role for token in doc for a in frames.frame(doc, token.i, ()).arguments} <= set(Role)
