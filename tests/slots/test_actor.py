import pytest
from babel import Locale
from hypothesis import given
from hypothesis import strategies as st

from claimcheck import lexicon
from claimcheck.models import Actor, Outcome, Role
from claimcheck.slots import actor, nations

RESOLVED = [
    ("Danish", "Denmark"),
    ("Danes", "Denmark"),
    ("a Dane", "Denmark"),
    ("the Danish side", "Denmark"),
    ("the Danish government", "Denmark"),
    ("Danish troops", "Denmark"),
    ("Danish armed forces", "Denmark"),
    ("Denmark's foreign ministry", "Denmark"),
    ("the Danish Foreign Ministry", "Denmark"),
    ("the government of Denmark", "Denmark"),
    ("the army of the Netherlands", "Netherlands"),
    ("Copenhagen", "Copenhagen"),
    ("the Kremlin", "Russia"),
    ("Downing Street", "United Kingdom"),
    ("the US", "United States"),
    ("U.S.", "United States"),
    ("the USA", "United States"),
    ("Britain", "United Kingdom"),
    ("the UN", "United Nations"),
    ("U.N.", "United Nations"),
    ("HRW", "Human Rights Watch"),
    ("Human Rights Watch", "Human Rights Watch"),
    ("the Red Cross", "International Committee of the Red Cross"),
    ("the Soviet Union", "Soviet Union"),
    ("USSR", "Soviet Union"),
    ("Soviet troops", "Soviet Union"),
    ("East German authorities", "East Germany"),
    ("the Ottoman army", "Ottoman Empire"),
    ("Judge Mary Roe", "Mary Roe"),
    ("Mr. Roe", "Roe"),
    ("President Ada Berg", "Ada Berg"),
    ("Danish president Ada Berg", "Ada Berg"),
    ("Fire chief Ada Berg", "Ada Berg"),
    ("its chief executive, Paul Roe", "Paul Roe"),
    ("Paul Roe, its chief executive", "Paul Roe"),
    ("the foreign minister, Ada van der Berg", "Ada van der Berg"),
    ("The mayor of Orley, Ada Berg", "Ada Berg"),
    ("A spokeswoman for Roe, Ada Berg", "Ada Berg"),
    ("the prime minister of Ruritania, Ada van der Berg", "Ada van der Berg"),
    ("President van der Berg", "van der Berg"),
    ("Ruritanian navy", "Ruritanian"),
    ("the Ruritanian defence ministry", "Ruritanian"),
    ("Acme Logistics", "Acme Logistics"),
    ("the Acme Logistics", "Acme Logistics"),
    ("Weavers' Union", "Weavers' Union"),
    ("Acme's", "Acme"),
]
NOBODY = [
    "the two sides",
    "the fire brigade",
    "both countries",
    "it",
    "us",
    "they",
    "",
    "“”",
    "the mayor",
    "the mayor of Orley",
    "a spokeswoman for Roe",
    "one of them",
    "🙂",
]
SAME = [
    ("Roe", "Paul Roe", True),
    ("Paul Roe", "P. Roe", True),
    ("Paul Roe", "Paul Henry Roe", True),
    ("Mr Roe", "Paul Roe", True),
    ("President Ada Berg", "Ada Berg", True),
    ("UN", "United Nations", True),
    ("HRW", "Human Rights Watch", True),
    ("DPA", "Delford Port Authority", True),
    ("Danish", "Denmark", True),
    ("the Danish army", "Denmark", True),
    ("Danes", "the Danish government", True),
    ("Ruritanian", "Ruritania", True),
    ("Ruritanians", "Ruritania", True),
    ("the Ruritanian navy", "Ruritania", True),
    ("Marland", "Marlandish", True),
    ("Acme", "Acme Logistics", True),
    ("the union", "the union", True),
    ("The Weavers' Union", "Weavers' Union", True),
    ("Türkiye", "Turkey", True),
    ("Paris", "Germany", None),
    ("Paris", "Rome", False),
    ("Kyiv", "Ukraine", None),
    ("Holland", "the Netherlands", True),
    ("France", "Germany", False),
    ("French troops", "German troops", False),
    ("Ruritania", "Graustark", False),
    ("Paul Roe", "Anna Roe", False),
    ("Paul Roe", "Ada Berg", False),
    ("Red Cross", "Human Rights Watch", False),
    ("France", "United Nations", False),
    ("Acme Logistics", "Apex Shipping", False),
    # cannot be told
    ("Denmark", "Ada Berg", None),
    ("the union", "Weavers' Union", None),
    ("the company", "Acme Logistics", None),
    ("England", "United Kingdom", None),
    ("Chechnya", "Russia", None),
    ("Soviet Union", "Russia", None),
    ("East Germany", "Germany", None),
    ("they", "Denmark", None),
    ("", "Denmark", None),
    ("", "", None),
    ("the president", "Ada Berg", None),
    ("the cutter", "the boats", None),
    ("Bank of Ruritania", "Ruritania", None),
    ("Acme Logistics", "France", None),
    ("both sides", "Denmark", None),
]
DEMONYMS = [
    ("Morvian", "Morvia"),
    ("Morvians", "Morvia"),
    ("Ilvan", "Ilvan"),
    ("Ilvans", "Ilvan"),
    ("Marlandish", "Marland"),
    ("Tavonese", "Tavon"),
    ("Peruvish", None),
    ("Lapwing", None),
    ("", None),
]
WITHOUT_CODE = {"AC", "CP", "CQ", "DG", "EA", "EU", "EZ", "IC", "QO", "TA", "UN", "XA", "XB", "ZZ"}  # no ISO countries


@pytest.mark.parametrize(("text", "name"), RESOLVED)
def test_resolve(text, name):
    assert actor.resolve(text) == name


@pytest.mark.parametrize(
    ("text", "name"), [("Copenhagen", "Denmark"), ("the Danish side", "Denmark"), ("Aarhus", "Aarhus")]
)
def test_a_capital_that_speaks_is_its_country(text, name):
    assert actor.resolve(text, seats=True) == name


@pytest.mark.parametrize(("verb", "acts"), [("recall", True), ("Condemn", True), ("burn", False), ("", False)])
def test_acts_for_a_country(verb, acts):
    assert actor.acts_for_a_country(verb) is acts


@pytest.mark.parametrize("text", NOBODY)
def test_nobody_is_named(text):
    assert actor.resolve(text) is None


@pytest.mark.parametrize(("a", "b", "same"), SAME)
def test_same(a, b, same):
    assert actor.same(a, b) is same
    assert actor.same(b, a) is same


def test_aliases_go_first():
    aliases = {"the company": "Acme Logistics", "Copenhagen": "Copenhagen Zoo"}
    assert actor.resolve("The company", aliases) == "Acme Logistics"
    assert actor.resolve("Copenhagen", aliases) == "Copenhagen Zoo"
    assert actor.same("the company", "Acme", aliases) is True


@pytest.mark.parametrize(("form", "name"), DEMONYMS)
def test_demonym_of(form, name):
    assert actor.demonym_of(form, ["Morvia", "Ilvan", "Marland", "Tavon", "Peru"]) == name


@pytest.mark.parametrize(
    ("hypothesis", "premise", "outcome"),
    [
        ("Danish troops", "Danes", "match"),
        ("Danish troops", "Swedish troops", "conflict"),
        ("Denmark", "it", "unknown"),
    ],
)
def test_compare(hypothesis, premise, outcome):
    a, b = (Actor(text=text, role=Role.AGENT) for text in (hypothesis, premise))
    reason = actor.compare(a, b)
    assert (reason.slot, reason.statement, reason.corpus) == ("actor", hypothesis, premise)
    assert reason.outcome == Outcome(outcome)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Swede", "Sweden"),
        ("Oslo", None),
        ("NATO", "North Atlantic Treaty Organization"),
        ("Finnish police", "Finland"),
    ],
)
def test_party(text, name):
    assert actor.party(text) == name


@pytest.mark.parametrize("text", ["Paul Roe", "Acme Logistics", "us", "who", "Tuesday", "the mayor"])
def test_no_party(text):
    assert actor.party(text) is None


def test_every_country_has_a_demonym_or_a_reason():
    known = {row.code: row for row in nations.countries()}
    codes = {code for code in Locale("en").territories if len(code) == 2 and code.isalpha()} - WITHOUT_CODE
    assert codes - set(known) == set()
    assert [row.code for row in known.values() if not (row.adjectives and row.people) and not row.note] == []


def test_no_adjective_stands_for_two_countries():
    forms: dict[str, list[str]] = {}
    for row in nations.countries():
        for form in dict.fromkeys(nations.alternatives(f"{row.adjectives}|{row.person}|{row.people}")):
            forms.setdefault(form, []).append(row.code)
    assert {form: codes for form, codes in forms.items() if len(codes) > 1} == {}


@pytest.mark.parametrize("row", lexicon.rows("metonyms", nations.MetonymRow), ids=lambda row: row.seat)
def test_every_seat_resolves(row):
    assert actor.resolve(row.seat) == row.actor


@pytest.mark.parametrize("row", lexicon.rows("party_nouns", actor.PartyRow), ids=lambda row: row.noun)
def test_every_party_noun_names_its_party(row):
    assert actor.resolve(f"the Danish {row.noun}") == "Denmark"


@given(st.text(max_size=80), st.text(max_size=80))
def test_any_text_is_safe(a, b):
    assert actor.same(a, b) is actor.same(b, a)
    assert actor.resolve(a) is None or actor.resolve(a)
