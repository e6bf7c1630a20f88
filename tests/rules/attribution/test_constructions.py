"""Constructions with the pinned model: source | cue | content, parts of a content joined by a slash."""

import pytest

from claimcheck import nlp as pipeline
from claimcheck.rules import attribution, quotes

CASES = [
    (
        "cue inside its content",
        "The ferry, the captain said, will sail on Sunday.",
        ["the captain | said | The ferry / will sail on Sunday"],
    ),
    (
        "according to, first",
        "According to the guards, two lions escaped.",
        ["the guards | According to | two lions escaped"],
    ),
    (
        "according to, inside a clause",
        "The fire began when, according to the miners, a lamp fell.",
        ["the miners | according to | a lamp fell"],
    ),
    (
        "speech on both sides of the cue",
        '"We saved the mare," the vet said. "She can stand."',
        ['the vet | said | "We saved the mare," / "She can stand."'],
    ),
    (
        "speech with the verb first",
        "“The mill is empty,” said Tom Hale, a miller.",
        ["Tom Hale, a miller | said | “The mill is empty,”"],
    ),
    (
        "a quotation that carries a report on",
        "The coach said the game was lost. “Nobody ran.”",
        ["The coach | said | the game was lost / “Nobody ran.”"],
    ),
    (
        "a quotation behind a denial",
        "The coach denied that the game was lost. “Everybody ran.”",
        ["The coach | denied | that the game was lost"],
    ),
    (
        "speech over paragraphs",
        'The mayor said: "The road is open.\n\n"Nobody has to walk."',
        ['The mayor | said | "The road is open.\n\n"Nobody has to walk."'],
    ),
    (
        "a quotation that ends a clause",
        "The envoy declared that “the pact is dead. It was a mistake” and that “nobody mourns it.”",
        ["The envoy | declared | that “the pact is dead. It was a mistake” and that “nobody mourns it.”"],
    ),
    (
        "a participle that adds",
        "Four ships sank, the navy said, adding that two were saved.",
        ["the navy | said | Four ships sank", "the navy | adding | that two were saved"],
    ),
    (
        "a handed-down subject",
        "Karia denied the raid and accused Lydia of lying.",
        ["Karia | denied | the raid", "Karia | accused | Lydia of lying"],
    ),
    (
        "a passive with its agent",
        "The count was disputed by the election board.",
        ["the election board | was disputed | The count"],
    ),
    ("a passive without an agent", "It is alleged that the banker fled.", ["- | is alleged | that the banker fled"]),
    ("a personal passive", "The banker is alleged to have fled.", ["- | is alleged | The banker / to have fled"]),
    (
        "a relative subject",
        "Mira Holt, who has said she will retire, won the race.",
        ["who | has said | she will retire"],
    ),
    (
        "a relative clause after a comma is no part of the source",
        "The institute, which has studied the reef for years, estimated on Friday that half of it was dead.",
        ["The institute | estimated | that half of it was dead"],
    ),
    ("a gerund", "The shepherd reported hearing three shots.", ["The shepherd | reported | hearing three shots"]),
    ("a small clause", "The minister called the story a lie.", ["The minister | called | the story a lie"]),
    ("to describe as", "The judge described the deal as a fraud.", ["The judge | described | the deal as a fraud"]),
    (
        "to dismiss as",
        "The owner dismissed the report as a rumour.",
        ["The owner | dismissed | the report as a rumour"],
    ),
    (
        "a document as source",
        "A survey of 200 nurses found that most had left.",
        ["A survey of 200 nurses | found | that most had left"],
    ),
    ("as a source warned", "The well is dry, as the engineers warned.", ["the engineers | warned | The well is dry"]),
    ("a view", "The war is lost, in the view of the generals.", ["the generals | in the view of | The war is lost"]),
    ("a label", "Ministry: No lack of coal this winter.", ["Ministry | : | No lack of coal this winter"]),
    ("a signature", "“The noise was awful.” — Ana Reyes", ["Ana Reyes | — | “The noise was awful.”"]),
    ("reportedly", "The envoy reportedly left the city.", ["- | reportedly | The envoy / left the city"]),
    ("negated reporting", "The firm did not say how much it paid.", ["The firm | did not say | how much it paid"]),
    ("however", "The nurse, however, said the ward was full.", ["The nurse | said | the ward was full"]),
    (
        "seeming to report",
        "The coach appeared to suggest that the game was lost.",
        ["The coach | to suggest | that the game was lost"],
    ),
]


def parts(text):
    doc = pipeline.load()(text)

    def words(span):
        return "-" if span is None else doc[span[0] : span[1]].text

    found = attribution.outermost(attribution.find(doc, quotes.find(doc)))
    return [f"{words(r.source)} | {words(r.cue)} | {' / '.join(map(words, r.content))}" for r in found]


@pytest.mark.model
@pytest.mark.parametrize(("text", "expected"), [pytest.param(*case[1:], id=case[0]) for case in CASES])
def test_a_construction_is_found_whole(text, expected):
    assert parts(text) == expected


def reports(text):
    doc = pipeline.load()(text)
    return doc, attribution.find(doc, quotes.find(doc))


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "cue", "stance", "certainty"),
    [
        ("The chemist denied that the tank leaked.", "denied", "deny", "certain"),
        ("The widow asked whether the letter had come.", "asked", "question", "unknown"),
        ("“The tank leaked,” the chemist said.", "said", "quote", "certain"),
        ("The bank estimates that prices fell.", "estimates", "assert", "probable"),
        ("The rebels threatened to burn the bridge.", "threatened", "assert", "possible"),
    ],
)
def test_stance_and_certainty_come_from_the_cue(text, cue, stance, certainty):
    doc, (report,) = reports(text)
    assert (doc[report.cue[0] : report.cue[1]].text, report.stance, report.certainty) == (cue, stance, certainty)


@pytest.mark.model
def test_nested_reports_are_kept_the_outer_first():
    doc, found = reports("The harbour office said the pilot had claimed that the buoy was lit.")
    assert [doc[report.cue[0] : report.cue[1]].text for report in found] == ["said", "had claimed"]


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "antecedent"),
    [
        ("Lydia claimed that its fort was shelled. Karia denied the claim.", "that its fort was shelled"),
        ("Lydia claimed that its fort was shelled. Karia denied it.", "that its fort was shelled"),
        ("The union accused the firm of hiding a leak. The firm rejected the accusation.", "the firm of hiding a leak"),
        ("The herd starved for a month, which the owners deny.", "The herd starved for a month"),
        (
            "The court ruled that the vote was void. Lydia welcomed the ruling; Karia rejected it.",
            "that the vote was void",
        ),
    ],
)
def test_a_denied_reference_finds_what_it_stands_for(text, antecedent):
    doc, found = reports(text)
    (span,) = found[-1].antecedents
    assert doc[span[0] : span[1]].text == antecedent


@pytest.mark.model
@pytest.mark.parametrize(
    "text",
    ["Karia denied the claim.", "The mayor spoke. Karia rejected the union's allegations.", "Karia denied the raid."],
)
def test_a_reference_to_nothing_known_stays_open(text):
    _, found = reports(text)
    assert found[-1].antecedents == ()


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "distributive"),
    [
        ("Both sides blamed the other for the fire.", True),
        ("Each accused the other of copying the design.", True),
        ("The guard blamed the other driver for the crash.", False),
        ("Both sides blamed the storm.", False),
    ],
)
def test_mutual_blame_is_marked(text, distributive):
    _, (report,) = reports(text)
    assert report.distributive is distributive


@pytest.mark.model
@pytest.mark.parametrize(
    "text",
    [
        "",
        " \n\n ",
        '"',
        '"""" said',
        "said",
        "said said said:",
        "😀 “😀",
        "According to",
        "Name:",
        "“x” —",
        "the claim that",
    ],
)
def test_odd_input_is_survived(text):
    reports(text)


@pytest.mark.model
def test_a_very_long_sentence_is_survived():
    reports('He said "' + "that she said " * 300 + "it fell.")
