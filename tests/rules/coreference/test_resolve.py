"""What references stand for: sentences of many kinds with the model, one hand-built parse a rule."""

import pytest

from claimcheck import nlp
from claimcheck.models import Block, BlockKind
from claimcheck.rules import attribution, coreference, quotes
from markup import parse


def resolved(text):
    """The references of a text with what they stand for, in order: ("She", "Ilse Berg")."""
    doc = nlp.load().make_doc(text)
    doc.user_data["blocks"] = blocks(text)
    doc = nlp.load()(doc)
    mentions = coreference.resolve(doc, attribution.find(doc, quotes.find(doc)))
    return [(doc[m.tokens[0] : m.tokens[1]].text, m.text) for m in mentions.values()]


def blocks(text):
    found, start = [], 0
    for line in text.split("\n"):
        if line.strip():
            found.append(Block(start=start, end=start + len(line), kind=BlockKind.PARAGRAPH))
        start += len(line) + 1
    return found


SHE = """
Ilse      Ilse      PROPN 2 compound
Berg      Berg      PROPN 3 nsubj
resigned_ resign    VERB  0 ROOT
.         .         PUNCT 3 punct

She       she       PRON  2 nsubj
left      leave     VERB  0 ROOT
early_    early     ADV   2 advmod
.         .         PUNCT 2 punct
"""

ITS_OWN_CLAUSE = """
Berg      Berg      PROPN 2 nsubj
sold      sell      VERB  0 ROOT
his       his       PRON  4 poss PRP$
house_    house     NOUN  2 dobj
.         .         PUNCT 2 punct
"""


def test_she_is_the_woman_named_before():
    doc = parse(SHE)
    mentions = coreference.resolve(doc)
    assert {i: (m.text, m.actor, m.antecedent) for i, m in mentions.items()} == {4: ("Ilse Berg", "Ilse Berg", (0, 2))}


def test_a_possessive_explained_by_its_own_subject_stays():
    assert coreference.resolve(parse(ITS_OWN_CLAUSE)) == {}


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Maria Lopez joined the bank in 1990. She left in 2001.", [("She", "Maria Lopez")]),
        ("Judge Sigrid Lowen fined the brewery. She said the fine was low.", [("She", "Sigrid Lowen")]),
        ("Lapwing Logistics said it had sold the depot.", [("it", "Lapwing Logistics")]),
        ("The United Nations said it had lost contact with the convoy.", [("it", "the United Nations")]),
        ("The panel met for six weeks. It concluded that the ship was unsafe.", [("It", "the panel")]),
        ("Three drivers testified that they had slept too little.", [("they", "the three drivers")]),
        ("Norland says two of its divers are safe.", [("its", "Norland")]),
        (
            "Carl Hollin built the mill. Hollin sold the mill in 1950.",
            [("Hollin", "Carl Hollin")],
        ),
        (
            "Baltic Salt Union (BSU) officials met in Riga. The BSU was founded in 1970.",
            [("BSU", "Baltic Salt Union")],
        ),
        (
            "The Ministry of Health published the figures. According to the ministry, nine people died.",
            [("the ministry", "the Ministry of Health")],
        ),
        (
            "Lapwing Logistics ran the depot. The union accused the company of neglect.",
            [("the company", "Lapwing Logistics")],
        ),
        ("The mayor, Ola Berg, opened the fair. The fair cost a million.", []),
    ],
)
def test_people_and_bodies(text, expected):
    assert resolved(text) == expected


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Norland and Sudria clashed over the islands in 1990. The two countries are still at war.",
            [("The two countries", "Norland and Sudria")],
        ),
        (
            "Norland and Sudria signed the treaty. Both sides withdrew their troops.",
            [("Both sides", "Norland and Sudria")],
        ),
        (
            "France and Germany signed a pact. Neither state ratified it.",
            [("Neither state", "neither France nor Germany")],
        ),
        ("France, Germany and Italy met. Both sides of the road were closed.", []),
        ("The two boats left the port. Both sank.", []),
    ],
)
def test_parties(text, expected):
    assert [pair for pair in resolved(text) if pair[0] not in {"it", "their"}] == expected


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The firm opened in 2010. The next year it closed.", [("The next year", "in 2011")]),
        ("The mine closed on 5 May 2010. Two men were hurt the same day.", [("the same day", "on 5 May 2010")]),
        ("The strike began on 5 May 2010 and ended on 9 June.", [("9 June", "9 June 2010")]),
        ("The strike began on May 5, 2010 and ended on June 9.", [("June 9", "June 9, 2010")]),
        ("The strike began on 9 June 2010. It had been called on 5 May.", []),
        ("The strike began on 9 June.", []),
        ("Both teams met on the same day, May 28, 1918.", []),
        ("The team won in May 2010. The following month it lost.", [("The following month", "in June 2010")]),
        (
            "The fire broke out on 31 December 1999. A day later the mill was gone.",
            [("A day later", "on 1 January 2000")],
        ),
    ],
)
def test_dates(text, expected):
    assert [pair for pair in resolved(text) if pair[0].lower() != "it"] == expected


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The bridge collapsed on 14 March 2019. Three days after the collapse, the mayor resigned.",
            ("Three days after the collapse", "on 17 March 2019, three days after the collapse"),
        ),
        (
            "The vote was held on 10 June 2021. Police arrested two men the day before the vote.",
            ("the day before the vote", "on 9 June 2021, the day before the vote"),
        ),
        (
            "The rivals met in Orlo on 3 May 2021. A day after the talks, a bomb hit the port.",
            ("A day after the talks", "on 4 May 2021, a day after the talks"),
        ),
        (
            "The mine closed on 14 March 2019. Two weeks later, the owner fled.",
            ("Two weeks later", "around 28 March 2019"),
        ),
        ("The mine closed on 14 March 2019. Later that year, a rival bought it.", ("Later that year", "later in 2019")),
        (
            "The mine closed on 14 March 2019. Earlier that month, a shaft had burst.",
            ("Earlier that month", "earlier in March 2019"),
        ),
        (
            "The mine closed on 14 March 2019. Later that day, the owner fled.",
            ("Later that day", "later on 14 March 2019"),
        ),
        ("The mine closed on 14 March 2019. Nobody was paid that month.", ("that month", "in March 2019")),
        ("The club won on 2 May 2010. Five years later it was sold.", ("Five years later", "around 2015")),
        (
            "The mine closed on 14 March 2019. Two days later the owner fled. He was caught the next day.",
            ("the next day", "on 17 March 2019"),
        ),
    ],
)
def test_words_that_lean_on_a_date(text, expected):
    assert expected in resolved(text)


@pytest.mark.model
@pytest.mark.parametrize(
    "text",
    [
        "The siege began on 2 June 2008 and ended on 9 June 2008. Two weeks later, the port reopened.",
        "The talks opened on 3 May 2021. A day after the talks, a bomb hit the port.",
        "A bridge collapsed on 14 March 2019. A tower collapsed on 2 May 2019. A day after the collapse, it rained.",
        "The mine closed in March 2019. Two days later, the owner fled.",
        "The mine closed on 14 March 2019. About two weeks later, the owner fled.",
        "The mine closed.\nThree days after the closure, the owner fled.",
        "The firm said that year after year its sales fell.",
    ],
)
def test_no_date_where_none_is_clear(text):
    assert [pair for pair in resolved(text) if any(word in pair[0] for word in ("day", "week", "year"))] == []


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "On 3 May 2010, a border clash killed two men. Both armies denied starting the fighting.",
            [("the fighting", "the fighting of 3 May 2010")],
        ),
        (
            "The two rivals met in Oslo on 3 May 2010, but the talks ended in failure.",
            [("the talks", "the talks of 3 May 2010")],
        ),
        (
            "In 2010 the Orlo massacre shocked the country. The tragedy was never investigated.",
            [("The tragedy", "the Orlo massacre")],
        ),
    ],
)
def test_events(text, expected):
    assert resolved(text) == expected


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The operator, Verra Power, closed the plant. Neighbours said the operator's alarm had failed.",
            [("the operator", "Verra Power")],
        ),
        (
            "Brand Lines, the charterer, lost the case. The charterer appealed.",
            [("The charterer", "Brand Lines")],
        ),
        (
            "The operator, Verra Power, closed the plant. A second operator sued. The operator won.",
            [],
        ),
        ("The operator, Verra Power, closed the plant. Zeta is now the operator.", []),
    ],
)
def test_a_role_that_was_named_beside_a_body(text, expected):
    assert resolved(text) == expected


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The strike began on 1 March. The union said it would last for weeks.", [("it", "the strike")]),
        ("The judges struck down the law. The court said that it violated the charter.", [("it", "the law")]),
        (
            "Three ships left the port. The army said it had sunk two of them.",
            [("it", "the army"), ("them", "the three ships")],
        ),
        ("The council sold the mill. It was bought by a farmer.", []),
        ("Police arrested two men. They were released on Friday.", []),
        ("The drug was approved in May. It is cheap.\nThe agency has fined its maker.", [("It", "the drug")]),
    ],
)
def test_things_and_bodies(text, expected):
    assert resolved(text) == expected


@pytest.mark.model
@pytest.mark.parametrize(
    "text",
    [
        "It is clear that the dam will break.",
        "It rained all night.",
        "John told Bill that he had won.",
        "Mary gave Susan her book.",
        "If a person loses a passport, they must report the loss.",
        "They came at night.",
        "The city was quiet.",
        "The company denied everything.",
        "We won the cup.",
    ],
)
def test_what_is_not_clear_stays(text):
    assert resolved(text) == []


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            'Lapwing Logistics, which ran the depot, apologised. "We always paid," said its head, Carl Hollin.',
            [("We", "Lapwing Logistics"), ("its", "Lapwing Logistics")],
        ),
        ('"I will resign," Simon Keld said.', [("I", "Simon Keld")]),
        ('Ann Lee said: "We sold the plant."', [("We", "Ann Lee and others")]),
        ('"I never took a bribe," the mayor said.', [("I", "the mayor")]),
        ('Ann Lee left the court. "I am innocent," she said.', [("I", "Ann Lee"), ("she", "Ann Lee")]),
        ('"Our ships did not fire," the navy said. "They were in port."', [("Our", "the navy")]),
        ('"We slept in tents," the villagers said.', [("We", "the villagers")]),
        ('"We will act," the spokesmen said.', []),
        ('"I saw it myself," the mayor said.', []),
        ("Lapwing Logistics: statement of 9 June\nWe welcome the report.", [("We", "Lapwing Logistics")]),
        ("STATEMENT BY NORVIK SHIPPING\nWe dumped no oil.", [("We", "Norvik Shipping")]),
        ("Statement by Halden Foods on the recall\nOur jars are safe.", [("Our", "Halden Foods")]),
        ("COMMUNIQUE OF THE MINISTRY OF DEFENCE\nWe lost two drones.", [("We", "the Ministry of Defence")]),
        ("Open letter of the Association of Ferrymen\nWe were not asked.", [("We", "the Association of Ferrymen")]),
        ("Press release\nTallow Energy plc, 4 May 2021\nWe fixed it.", [("We", "Tallow Energy plc")]),
        ("Harlan Mining: response to the report\nWe never hid it.", [("We", "Harlan Mining")]),
        ("Statement by Ola Berg\nI never took a bribe.", [("I", "Ola Berg")]),
        ("Statement of facts\nWe walked home.", []),
        ("Letter of intent\nWe will buy the mill.", []),
    ],
)
def test_first_persons(text, expected):
    assert resolved(text) == expected


@pytest.mark.model
@pytest.mark.parametrize(
    "text", ["", " ", "she", "It it it.", '"We', "both", "the same day", "The two sides", "🙂 they 🙂", "He " * 300]
)
def test_odd_input_is_left_alone(text):
    assert [pair for pair in resolved(text) if pair[1].strip() == ""] == []


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "source", "expected"),
    [
        ("Carl Hollin left. Hollin said nothing.", "Hollin", "Carl Hollin"),
        ("Its chairman, Carl Hollin, left.", "Its chairman, Carl Hollin", "Carl Hollin"),
        ("Norland protested. The Norlandian side said nothing.", "The Norlandian side", "Norland"),
        ("Norland protested. Norlandian officials said nothing.", "Norlandian officials", "Norland"),
        ("The Ilvan transport ministry said nothing.", "The Ilvan transport ministry", "Ilvan transport ministry"),
        ("The Ministry of Health spoke. The ministry said it all.", "The ministry", "Ministry of Health"),
        ("Norland and Sudria agreed.", "Norland and Sudria", "Norland and Sudria"),
        ("They said nothing.", "They", None),
        ("President Ola Berg said nothing.", "President Ola Berg", "Ola Berg"),
    ],
)
def test_actor(text, source, expected):
    doc = nlp.load()(text)
    start = text.rindex(source)
    span = doc.char_span(start, start + len(source))
    assert coreference.actor(doc, (span.start, span.end), coreference.resolve(doc)) == expected
