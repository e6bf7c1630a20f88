"""What a whole document is about: its title, or what its first sentence says it is."""

import pytest

from claimcheck import nlp
from claimcheck.models import Block, BlockKind, Document
from claimcheck.rules import attribution, coreference, quotes
from claimcheck.rules.coreference import nouns, topic

pytestmark = pytest.mark.model


def parsed(text, title=None):
    """A document whose first line is a heading where it does not end like a sentence."""
    blocks, start = [], 0
    for number, line in enumerate(text.split("\n")):
        heading = number == 0 and not line.endswith(".")
        kind = BlockKind.HEADING if heading else BlockKind.PARAGRAPH
        blocks.append(Block(start=start, end=start + len(line), kind=kind))
        start += len(line) + 1
    document = Document(id="x", text=text, blocks=tuple(blocks), sha256="", title=title)
    ((doc, _),) = nlp.parse(document, nlp.load())
    return doc


def resolved(text, title=None):
    doc = parsed(text, title)
    mentions = coreference.resolve(doc, attribution.find(doc, quotes.find(doc)))
    return [(doc[m.tokens[0] : m.tokens[1]].text, m.text) for m in mentions.values()]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Orlo Bay\nOrlo Bay is a port on the Lume. It was founded in 1610.", [("It", "Orlo Bay")]),
        (
            "Red Morning\nRed Morning is a film by Ada Falk.\nThe film opened in May.\nIt won two prizes.",
            [("The film", "Red Morning"), ("It", "Red Morning")],
        ),
        ("Red Morning (film)\nThe film opened in May.", [("The film", "Red Morning")]),
        (
            "Ilse Kern\nIlse Kern was a Danish chemist.\nShe died in 1941.",
            [("She", "Ilse Kern")],
        ),
        (
            "Lapwing Quartet\nThe Lapwing Quartet is a band from Orlo. The group split up.",
            [("The group", "the Lapwing Quartet")],
        ),
    ],
)
def test_the_title_names_what_is_spoken_of(text, expected):
    assert resolved(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Mayor denies bribe\nThe film opened in May. It was a mistake.",
        "Ilse Kern\nThe album sold well.",
        "Red Morning\nRed Morning is a film. Another film, Blue Night, followed. The film failed.",
        "Orlo\nOrlo is the capital of Norland.",
        "Red Morning\nThe band\u2019s third record sold well.",
    ],
)
def test_what_the_title_does_not_name_stays(text):
    assert resolved(text) == []


def test_a_first_sentence_that_says_what_a_thing_is_needs_no_title():
    assert resolved("The Arlow raid was a robbery of a mail train in 1931. It left two guards hurt.") == [
        ("It", "the Arlow raid")
    ]


def test_a_title_known_beside_the_text_counts_where_the_text_names_it():
    text = "Orlo lies on the Lume.\nTwo rivers meet there.\nThe town has a mill."
    assert topic.find(parsed(text, "Orlo"), nouns.find(parsed(text, "Orlo"))).places == (0,)
    assert topic.find(parsed(text, "Karsk"), nouns.find(parsed(text, "Karsk"))) is None


@pytest.mark.parametrize("text", ["", "Orlo", "(film)", "?!", "A\n", "is\nis is is."])
def test_odd_titles_are_left_alone(text):
    assert resolved(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Limbic system\nIt includes the olfactory bulbs.", [("It", "Limbic system")]),
        ("How We Left Orlo\nMany saw How We Left Orlo. The show ran for years.", [("The show", "How We Left Orlo")]),
        ("Shay Varn\nHe starred in two films. His films sold well.", [("He", "Shay Varn"), ("His", "Shay Varn")]),
        ("Ilse Kern\nIlse Kern (born Ada Holt) is a Danish actress. She won two prizes.", [("She", "Ilse Kern")]),
        (
            "Shay Varn\nIn 2001, he moved to Kiel. His films sold well.",
            [("he", "Shay Varn"), ("His", "Shay Varn")],
        ),
        (
            "Tide (musician)\nJon Lund II, known by his stage name Tide, is a singer. He sang in Kiel.",
            [("Jon Lund II", "Tide"), ("his", "Tide"), ("He", "Tide")],
        ),
        (
            "Harley Wren\nHarley Wren is a character in a comic. She first appeared in 1992. She has a cat.",
            [("She", "Harley Wren"), ("She", "Harley Wren")],
        ),
        (
            "Ilse Kern\nKern studied at Orlo and Chester. She left in 1961.",
            [("Kern", "Ilse Kern"), ("She", "Ilse Kern")],
        ),
        (
            "Orlo\nOrlo is a country. It is the fifth largest exporter of tea, earning a billion crowns a year.",
            [("It", "Orlo")],
        ),
    ],
)
def test_the_person_or_thing_of_the_title_is_meant_though_little_else_shows_it(text, expected):
    assert resolved(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Harbour Fire\nHe died in May. He was forty.",
        "Overview\nIt rained in May. The mill closed.",
        "Annual report\nIt was clear that the mill would close.",
        "Ilse Kern\nAda Falk wrote her first book in 1950. Critics praised her.",
        "Denby 0-0 Millwick\nDenby and Millwick drew. Millwick stay bottom.",
    ],
)
def test_a_title_that_may_not_be_meant_stands_for_nobody(text):
    assert resolved(text) == []


def test_the_years_of_a_life_are_no_part_of_the_name():
    text = "Ada Holt, 1940-2021\nHolt led the mill. She never spoke of her losses."
    assert resolved(text, "Ada Holt, 1940-2021") == [("Holt", "Ada Holt"), ("She", "Ada Holt")]
