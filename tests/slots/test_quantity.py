import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from claimcheck.models import Outcome, Quantity
from claimcheck.slots import quantity

PARSED = [
    # words and digits
    ("Three ferries left.", [("Three ferries", 3, 3, None, "ferry")]),
    ("The 21 ferries left.", [("The 21 ferries", 21, 21, None, "ferry")]),
    ("one hundred and sixty-one villagers", [("one hundred and sixty-one villagers", 161, 161, None, "villager")]),
    ("two thousand three hundred sheep", [("two thousand three hundred sheep", 2300, 2300, None, "sheep")]),
    (
        "three million two hundred thousand votes",
        [("three million two hundred thousand votes", 3200000, 3200000, None, "vote")],
    ),
    ("12,450 ballots were spoiled", [("12,450 ballots", 12450, 12450, None, "ballot")]),
    ("10 000 people", [("10 000 people", 10000, 10000, None, "person")]),
    ("4.2 million users", [("4.2 million users", 4200000, 4200000, None, "user")]),
    ("two and a half million trees", [("two and a half million trees", 2500000, 2500000, None, "tree")]),
    ("One soldier died.", [("One soldier", 1, 1, None, "soldier")]),
    ("It left one Ruritanian wounded.", [("one Ruritanian", 1, 1, None, "Ruritanian")]),
    ("left 11 dead and 30 injured", [("11 dead", 11, 11, None, "person"), ("30 injured", 30, 30, None, "person")]),
    ("five news agencies", [("five news agencies", 5, 5, None, "agency")]),
    ("Two cargo ships of the line", [("Two cargo ships", 2, 2, None, "ship")]),
    ("killed three Danes and two Swedes", [("three Danes", 3, 3, None, "Dane"), ("two Swedes", 2, 2, None, "Swede")]),
    ("seven member states", [("seven member states", 7, 7, None, "state")]),
    ("an 18-member panel", [("18-member", 18, 18, None, "member")]),
    ("a 300-strong crowd", [("300-strong crowd", 300, 300, None, "crowd")]),
    ("The death toll has risen to 14.", [("14", 14, 14, None, "person")]),
    ("put the number of wounded at 36", [("36", 36, 36, None, "person")]),
    ("The number of strikes rose to 40", [("40", 40, 40, None, "strike")]),
    ("fifteen", [("fifteen", 15, 15, None, None)]),
    # bounds
    ("at least 40 houses", [("at least 40 houses", 40, None, None, "house")]),
    ("no fewer than twelve houses", [("no fewer than twelve houses", 12, None, None, "house")]),
    ("more than 70 people", [("more than 70 people", 71, None, None, "person")]),
    ("over 200 cows", [("over 200 cows", 201, None, None, "cow")]),
    ("up to seven sailors", [("up to seven sailors", 0, 7, None, "sailor")]),
    ("as many as 90 cars", [("as many as 90 cars", 0, 90, None, "car")]),
    ("no more than 20 tonnes of coal", [("no more than 20 tonnes of coal", 0, 20, "t", "coal")]),
    ("fewer than 100 people", [("fewer than 100 people", 0, 99, None, "person")]),
    ("under 5 metres", [("under 5 metres", 0, 5, "m", None)]),
    ("about 300 monks", [("about 300 monks", "~", 300, None, "monk")]),
    ("some 300 monks", [("some 300 monks", "~", 300, None, "monk")]),
    ("an estimated 350 birds", [("an estimated 350 birds", "~", 350, None, "bird")]),
    ("roughly two dozen shops", [("roughly two dozen shops", "~", 24, None, "shop")]),
    ("a total of 11 goals", [("a total of 11 goals", 11, 11, None, "goal")]),
    ("300 or more guests", [("300 or more guests", 300, None, None, "guest")]),
    ("another two ships", [("another two ships", 2, 2, None, "ship")]),
    ("a further three", [("a further three", 3, 3, None, None)]),
    ("at least 40 others", [("at least 40 others", 40, None, None, None)]),
    ("only four copies survive", [("only four copies", 4, 4, None, "copy")]),
    ("a minimum of 6 lawyers", [("a minimum of 6 lawyers", 6, None, None, "lawyer")]),
    ("50+ lawyers", [("50+ lawyers", 50, None, None, "lawyer")]),
    ("upwards of 60 lorries", [("upwards of 60 lorries", 60, None, None, "lorry")]),
    ("just over 200 people", [("just over 200 people", "~", (200, 220), None, "person")]),
    ("close to 500 workers", [("close to 500 workers", "~", (450, 500), None, "worker")]),
    ("well over 1,000 people", [("well over 1,000 people", 1001, None, None, "person")]),
    ("more than a dozen goats", [("more than a dozen goats", 12, None, None, "goat")]),
    ("more than half of the crew", [("more than half of the crew", 50, None, "%", "crew")]),
    ("up to a third of the staff", [("up to a third of the staff", "~", (0, 33.33), "%", "staff")]),
    ("Another 12 were injured.", [("Another 12", 12, 12, None, "person")]),
    ("six more people", [("six more people", 6, 6, None, "person")]),
    # vague
    ("a thousand people", [("a thousand people", "~", 1000, None, "person")]),
    ("a hundred and four people", [("a hundred and four people", 104, 104, None, "person")]),
    ("a million and a half people", [("a million and a half people", "~", 1500000, None, "person")]),
    ("tens of millions of euros", [("tens of millions of euros", "~", (20000000, 99999999), "EUR", None)]),
    ("hundreds of kilometres", [("hundreds of kilometres", "~", (200, 999), "km", None)]),
    ("hundreds of villagers", [("hundreds of villagers", "~", (200, 999), None, "villager")]),
    ("dozens were hurt", [("dozens", "~", (24, 99), None, "person")]),
    ("a few dozen riders", [("a few dozen riders", "~", (24, 99), None, "rider")]),
    ("several trains", [("several trains", "~", (3, 9), None, "train")]),
    ("few casualties", [("few casualties", "~", (0, 9), None, "casualty")]),
    ("a handful of nurses", [("a handful of nurses", "~", (3, 9), None, "nurse")]),
    ("tens of thousands of fans", [("tens of thousands of fans", "~", (20000, 99999), None, "fan")]),
    ("a couple of windows", [("a couple of windows", "~", 2, None, "window")]),
    # none, both, one of
    ("no civilians", [("no civilians", 0, 0, None, "civilian")]),
    ("None of the sailors drowned.", [("None of the sailors", 0, 0, None, "sailor")]),
    ("no one died", [("no one", 0, 0, None, "person")]),
    ("not a single house", [("not a single house", 0, 0, None, "house")]),
    ("neither side", [("neither side", 0, 0, None, "side")]),
    ("Neither of the pilots spoke.", [("Neither of the pilots", 0, 0, None, "pilot")]),
    ("Both of the pilots spoke.", [("Both of the pilots", 2, 2, None, "pilot")]),
    ("won by a single vote", [("a single vote", 1, 1, None, "vote")]),
    ("an hour and a half later", [("an hour and a half", 1.5, 1.5, "h", None)]),
    ("Both countries agreed.", [("Both countries", 2, 2, None, "country")]),
    ("one of its sailors", [("one of its sailors", 1, 1, None, "sailor")]),
    # ranges
    ("between 140 and 160 tonnes", [("between 140 and 160 tonnes", 140, 160, "t", None)]),
    ("280-310 tonnes", [("280-310 tonnes", 280, 310, "t", None)]),
    ("from 3 to 5 days", [("from 3 to 5 days", 3, 5, "day", None)]),
    ("two or three boats", [("two or three boats", 2, 3, None, "boat")]),
    ("3 to 5 million euros", [("3 to 5 million euros", 3000000, 5000000, "EUR", None)]),
    ("10–12 witnesses", [("10–12 witnesses", 10, 12, None, "witness")]),
    ("Cases fell from 12 to 5 in May.", [("12", 12, 12, None, None), ("5", 5, 5, None, None)]),
    ("Cases fell by three to 14.", [("three", 3, 3, None, None), ("14", 14, 14, None, None)]),
    ("Cases rose from 5 to 12.", [("5", 5, 5, None, None), ("12", 12, 12, None, None)]),
    # shares
    ("two thirds of the residents", [("two thirds of the residents", "~", 66.67, "%", "resident")]),
    ("Three-quarters of a million people", [("Three-quarters of a million people", "~", 750000, None, "person")]),
    ("a third of a per cent", [("a third of a per cent", "~", 0.3333, "%", None)]),
    ("Two thirds of the crew sank.", [("Two thirds of the crew", "~", 66.67, "%", "crew")]),
    ("most of the wells", [("most of the wells", 50, 100, "%", "well")]),
    ("The majority of members left.", [("majority of members", 50, 100, "%", "member")]),
    # shares of one, scales, ages, repeated events, lengths of time
    ("a magnitude of 4.1", [("4.1", 4.1, 4.1, None, "magnitude")]),
    ("a quake of magnitude 5.6", [("5.6", 5.6, 5.6, None, "magnitude")]),
    ("a score of 31", [("31", 31, 31, None, "score")]),
    ("at the age of 91", [("91", 91, 91, "year", "age")]),
    ("four months old", [("four months old", 4, 4, "month", "age")]),
    ("She scored twice.", [("twice", 2, 2, None, "time")]),
    ("200 guests or more", [("200 guests or more", 200, None, None, "guest")]),
    ("All but three wells are dry.", []),
    ("lasted a year and a half", [("a year and a half", 1.5, 1.5, "year", None)]),
    ("took an hour", [("an hour", 1, 1, "h", None)]),
    ("six cracks here and none in the roof", [("six cracks", 6, 6, None, "crack"), ("none", 0, 0, None, None)]),
    ("half of the crops", [("half of the crops", "~", 50, "%", "crop")]),
    ("a quarter of voters", [("a quarter of voters", "~", 25, "%", "voter")]),
    ("12.5 per cent of voters", [("12.5 per cent of voters", 12.5, 12.5, "%", "voter")]),
    ("80%", [("80%", 80, 80, "%", None)]),
    ("one in five children", [("one in five children", "~", 20, "%", "child")]),
    ("1/3 of the budget", [("1/3 of the budget", "~", 33.33, "%", "budget")]),
    # money and measures
    ("$4.2 million", [("$4.2 million", 4200000, 4200000, "USD", None)]),
    ("a fine of £300m", [("£300m", 300000000, 300000000, "GBP", None)]),
    ("4.2 million crowns", [("4.2 million crowns", 4200000, 4200000, "crown", None)]),
    ("EUR 5bn", [("EUR 5bn", 5000000000, 5000000000, "EUR", None)]),
    ("$3-5 million", [("$3-5 million", 3000000, 5000000, "USD", None)]),
    ("200 pounds of flour", [("200 pounds of flour", 200, 200, "lb", "flour")]),
    ("18 kilometres wide", [("18 kilometres", 18, 18, "km", None)]),
    ("18km", [("18km", 18, 18, "km", None)]),
    ("42 days", [("42 days", 42, 42, "day", None)]),
    ("two years and six months", [("two years and six months", 2.5, 2.5, "year", None)]),
    ("at least 3 hours and 15 minutes", [("at least 3 hours and 15 minutes", 3.25, None, "h", None)]),
    ("two days and nine boats", [("two days", 2, 2, "day", None), ("nine boats", 9, 9, None, "boat")]),
    ("a 12-hour battle", [("12-hour battle", 12, 12, "h", "battle")]),
    ("half an hour", [("half an hour", 0.5, 0.5, "h", None)]),
    ("5 degrees Celsius", [("5 degrees Celsius", 5, 5, "°C", None)]),
    ("-5 °C", [("-5 °C", -5, -5, "°C", None)]),
    ("minus 12 degrees", [("minus 12 degrees", -12, -12, "°", None)]),
    ("30 cases per day", [("30 cases per day", 30, 30, "/day", "case")]),
    ("$5 a barrel", [("$5 a barrel", 5, 5, "USD/bbl", None)]),
    ("90 km/h", [("90 km/h", 90, 90, "km/h", None)]),
    ("a 45-year-old man", [("45-year-old", 45, 45, "year", "age")]),
    ("aged 45", [("45", 45, 45, "year", "age")]),
    ("Ola Berg, 45, fled.", [("45", 45, 45, "year", "age")]),
    ("64 were injured", [("64", 64, 64, None, "person")]),
    ("five of the 22 sites", [("five", 5, 5, None, "site"), ("the 22 sites", 22, 22, None, "site")]),
    ("children under five", [("under five", 0, 5, "year", "age")]),
    ("people over 60", [("over 60", 60, None, "year", "age")]),
    ("In Oslo 12 soldiers fell.", [("12 soldiers", 12, 12, None, "soldier")]),
    (
        "4,000 Swift 3 electric bicycles",
        [("4,000 Swift 3 electric bicycles", 4000, 4000, None, "bicycle")],
    ),
    ("Some 300 Boeing 737 jets", [("Some 300 Boeing 737 jets", "~", 300, None, "jet")]),
    ("It cost Lapwing 40 jobs.", [("40 jobs", 40, 40, None, "job")]),
    ("In Tornvik 12 houses burned.", [("12 houses", 12, 12, None, "house")]),
    ("On Monday 12 houses burned.", [("12 houses", 12, 12, None, "house")]),
    # what a number shares with the one before it
    (
        "It fell from 412 million crowns in 2022 to 367 million in 2023.",
        [
            ("412 million crowns", 412000000, 412000000, "crown", None),
            ("367 million", 367000000, 367000000, "crown", None),
        ],
    ),
    (
        "It employed 80 welders in 2020 and 45 in 2021.",
        [("80 welders", 80, 80, None, "welder"), ("45", 45, 45, None, "welder")],
    ),
    (
        "It reached 212 million crowns, about 30 million more than in 2021.",
        [
            ("212 million crowns", 212000000, 212000000, "crown", None),
            ("about 30 million", "~", 30000000, "crown", "difference"),
        ],
    ),
    ("It won 3 matches in 12.", [("3 matches", 3, 3, None, "match"), ("12", 12, 12, None, None)]),
    (
        "Two welders fell and 40 fled.",
        [("Two welders", 2, 2, None, "welder"), ("40", 40, 40, None, None)],
    ),
    ("350 troops and civilians", [("350 troops and civilians", 350, 350, None, "person")]),
]
NO_QUANTITY = [
    "In 2008 the talks failed.",
    "The 2016 clashes ended.",
    "On May 26, 1918, it opened.",
    "on 5 June 2012",
    "the 1990s",
    "the second round",
    "the 21st attempt",
    "Article 5 of the treaty",
    "Section 3.2.1 applies",
    "Resolution 1244",
    "a Boeing 737",
    "Boeing 737 jets were grounded.",
    "Swift 3 electric bicycles were recalled.",
    "The firm recalled Swift 3 electric bicycles.",
    "Windows 11 users complained.",
    "Galaxy S9 phones",
    "COVID-19 cases rose.",
    "phase 3 trials",
    "Type 2 diabetes patients",
    "Flight MH17",
    "the F-16 and the B-52",
    "COVID-19",
    "They won 3-2.",
    "after 9/11",
    "open 24/7",
    "Call +44 20 7946 0958",
    "at 10:30",
    "shortly after 9 p.m.",
    "2016 clashes",
    "a four-way race",
    "a 2 to 1 margin",
    "two years ago",
    "all Swift 3 bicycles",
    "too few of them",
    "Call 0800 555 114.",
    "an Azeri soldier",
    "no longer",
    "no doubt",
    "one another",
    "at one point",
    "one of the largest cities",
    "both Norway and Sweden",
    "the Group of Seven",
    "second half",
    "half-brother",
    "Apollo 11 landed",
    "",
    "🙂 ... “",
]


def shown(found: Quantity) -> tuple[object, ...]:
    """Show an approximate number with a tilde, a vague one as an interval."""
    bounds = (found.low, found.high)
    if found.approximate:
        bounds = ("~", found.high if found.low == found.high else bounds)
    return found.text, *bounds, found.unit, found.noun


def one(text: str) -> Quantity:
    (found,) = quantity.parse(text)
    return found


@pytest.mark.parametrize(("text", "expected"), PARSED, ids=[text for text, _ in PARSED])
def test_parse(text, expected):
    assert [shown(q) for q in quantity.parse(text)] == expected


@pytest.mark.parametrize("text", NO_QUANTITY)
def test_no_quantity(text):
    assert quantity.parse(text) == []


COMPARED = [
    ("11 miners", "eleven miners", "match"),
    ("At least 150 people", "at least 161 villagers", "entailed"),
    ("No more than 50 villagers", "at least 161 villagers", "conflict"),
    ("more than 100 witnesses", "118 witnesses", "entailed"),
    ("less than two weeks", "two weeks", "conflict"),
    ("less than two weeks", "11 days", "entailed"),
    ("more than 50 per cent of the votes", "50 per cent of the votes", "conflict"),
    ("50 per cent of the votes", "more than 50 per cent of the votes", "conflict"),
    ("at least 50 per cent of the votes", "50 per cent of the votes", "entailed"),
    ("more than 100 witnesses", "100 witnesses", "conflict"),
    ("at least 100 witnesses", "100 witnesses", "entailed"),
    ("fewer than 20 witnesses", "118 witnesses", "conflict"),
    ("118 witnesses", "more than 100 witnesses", "unknown"),
    ("90 witnesses", "more than 100 witnesses", "conflict"),
    ("40 people", "at least 40 people", "unknown"),
    ("Nine people", "Eleven people", "conflict"),
    ("ten days", "42 days", "conflict"),
    ("forty kilometres", "18 kilometres", "conflict"),
    # up to: the number named is the number meant
    ("7 sailors", "up to seven sailors", "match"),
    ("up to seven sailors", "seven sailors", "match"),
    ("As many as seven sailors", "two sailors", "conflict"),
    ("two sailors", "up to seven sailors", "conflict"),
    ("nine sailors", "up to seven sailors", "conflict"),
    ("six sailors", "up to seven sailors", "unknown"),
    ("up to seven sailors", "six sailors", "entailed"),
    ("up to ten sailors", "up to seven sailors", "entailed"),
    # approximate numbers
    ("about 300 monks", "310 monks", "match"),
    ("300 monks", "about 300 monks", "match"),
    ("300 monks", "about 340 monks", "unknown"),
    ("300 monks", "about 500 monks", "conflict"),
    ("fewer than 100 people", "an estimated 350 people", "conflict"),
    ("more than 300 people", "about 350 people", "entailed"),
    ("an estimated 350 people", "about 330 people", "match"),
    ("about 150 tonnes", "between 140 and 160 tonnes", "entailed"),
    ("145 tonnes", "between 140 and 160 tonnes", "unknown"),
    ("200 tonnes", "between 140 and 160 tonnes", "conflict"),
    ("between 120 and 190 tonnes", "between 140 and 160 tonnes", "entailed"),
    ("nearly 300 tonnes", "300 tonnes", "entailed"),
    ("about a thousand people", "1,377 people", "unknown"),
    ("about a thousand people", "2,400 people", "conflict"),
    ("some 10 boats", "14 boats", "unknown"),
    ("some 20 boats", "34 boats", "conflict"),
    ("a hundred boats", "104 boats", "match"),
    ("a hundred boats", "180 boats", "conflict"),
    ("a hundred and four boats", "110 boats", "conflict"),
    ("more than a dozen boats", "11 boats", "conflict"),
    ("more than half of the voters", "48 per cent of the voters", "conflict"),
    ("more than half of the voters", "52 per cent of the voters", "entailed"),
    # digits rounded off
    ("$4.2 million", "$4,213,000", "unknown"),
    ("12,450 ballots", "12,000 ballots", "unknown"),
    ("one million users", "1.04 million users", "unknown"),
    ("12,450 ballots", "12,100 ballots", "conflict"),
    ("12,450 ballots", "10,000 ballots", "conflict"),
    ("4.2 million users", "4 million users", "conflict"),
    ("161 boats", "160 boats", "conflict"),
    # what comes on top of others
    ("a further three people", "twelve people", "unknown"),
    ("twelve people", "another three people", "unknown"),
    ("six more people", "twelve people", "unknown"),
    ("a further three people", "a further four people", "conflict"),
    ("three people", "a further three people", "match"),
    ("six people or more", "four people", "conflict"),
    # vague numbers
    ("hundreds of people", "350 people", "entailed"),
    ("scores of people", "15 people", "conflict"),
    ("a handful of people", "five people", "entailed"),
    ("a handful of people", "60 people", "conflict"),
    ("hundreds of people", "1,200 people", "unknown"),
    ("hundreds of people", "8 people", "conflict"),
    ("dozens of people", "hundreds of people", "unknown"),
    ("350 people", "hundreds of people", "unknown"),
    ("several boats", "four boats", "entailed"),
    ("few boats", "200 boats", "conflict"),
    ("a dozen boats", "12 boats", "match"),
    # zero
    ("no firefighters", "two firefighters", "conflict"),
    ("two firefighters", "none of the firefighters", "conflict"),
    ("no firefighters", "no firefighters", "match"),
    # wholes and parts
    ("five soldiers", "five Ruritanian soldiers", "match"),
    ("Nine people", "nine workers", "match"),
    ("eleven people", "nine workers", "unknown"),
    ("eight people", "nine workers", "conflict"),
    ("at least eight people", "nine workers", "entailed"),
    ("twelve workers", "nine people", "conflict"),
    ("five workers", "nine people", "unknown"),
    ("no workers", "no people", "match"),
    ("at most 20 workers", "nine people", "entailed"),
    ("four French soldiers", "four German soldiers", "unknown"),
    ("four French soldiers", "three French soldiers", "conflict"),
    ("two Danes", "three Swedes", "unknown"),
    ("three soldiers", "three civilians", "unknown"),
    ("three people", "eight boats", "unknown"),
    ("two nuclear plants", "six coal plants", "unknown"),
    ("11 people", "11 victims", "match"),
    ("six children", "four women", "unknown"),
    ("three officers", "seven engineers", "unknown"),
    ("52", "more than 70 people", "unknown"),
    ("36 were injured", "more than 50 people were hurt", "conflict"),
    # units
    ("18 km", "18 kilometres", "match"),
    ("20 miles", "32 km", "match"),
    ("20 miles", "45 km", "conflict"),
    ("2 tonnes", "2,000 kg", "match"),
    ("less than two weeks", "eleven days", "entailed"),
    ("three hours", "180 minutes", "match"),
    ("two and a half years", "two years and six months", "match"),
    ("5 kg", "5 metres", "unknown"),
    ("$2m", "2 million dollars", "match"),
    ("$2m", "€2m", "unknown"),
    ("2.5 million pounds", "£2.5 million", "match"),
    ("2.5 million pounds", "£3.5 million", "conflict"),
    ("10 pounds", "22 pounds of flour", "conflict"),
    ("10 pounds", "10 kg", "unknown"),
    ("500 acres", "200 hectares", "match"),
    ("60 mph", "120 km/h", "conflict"),
    ("90 minutes", "an hour and a half", "match"),
    ("40 barrels", "40 litres", "conflict"),
    ("30 cases per day", "30 cases per week", "unknown"),
    ("$2m", "$5m", "conflict"),
    ("$5 a barrel", "$5", "unknown"),
    ("half of the voters", "48 percent of voters", "match"),
    ("two thirds of the voters", "30 percent of the voters", "conflict"),
    ("two thirds of the voters", "30 voters", "unknown"),
    ("68 °F", "20 °C", "match"),
    ("3 percent", "3 percentage points", "unknown"),
]


@pytest.mark.parametrize(("hypothesis", "premise", "outcome"), COMPARED)
def test_compare(hypothesis, premise, outcome):
    first, second = one(hypothesis), one(premise)
    reason = quantity.compare(first, second)
    assert (reason.statement, reason.corpus, reason.outcome) == (first.text, second.text, Outcome(outcome))


@pytest.mark.parametrize(
    ("parts", "whole", "outcome"),
    [
        (["11 Danish soldiers", "four Swedish soldiers"], "Fifteen soldiers", "match"),
        (["three Danes", "two Swedes"], "five people", "match"),
        (["three Danes", "two Swedes"], "at least four people", "entailed"),
        (["three Danes", "two Swedes"], "six people", "conflict"),
        (["at least three Danes", "two Swedes"], "four people", "conflict"),
        (["at least three Danes", "two Swedes"], "eight people", "unknown"),
        (["about 100 cows", "200 cows"], "300 cows", "match"),
        (["$2m", "$3m"], "$5m", "match"),
        (["three cows", "two ships"], "five cows", "unknown"),
    ],
)
def test_total(parts, whole, outcome):
    total = quantity.total([one(part) for part in parts])
    assert total.text == f"{' + '.join(parts)} = {quantity.phrase(total)}"
    assert quantity.compare(one(whole), total).outcome == Outcome(outcome)


@pytest.mark.parametrize(
    ("first", "second", "same"),
    [
        ("3 soldiers", "5 troops", True),
        ("3 soldiers", "5 people", True),
        ("3 Danes", "5 people", True),
        ("3 Danes", "5 Swedes", False),
        ("3 Danish sailors", "5 Swedish sailors", False),
        ("3 sailors", "5 boats", False),
        ("3 soldiers", "5 civilians", False),
        ("94 per cent of infections", "78 per cent of cases", True),
        ("12 volunteers", "14 participants", True),
        ("3 staff", "5 employees", True),
        ("3 blazes", "5 fires", True),
        ("3 prisons", "5 jails", True),
        ("3 sedans", "5 cars", True),
        ("30 million crowns", "30 million crowns more than", None),
        ("3 gizmos", "5 widgets", None),
        ("3 nurses", "5 plumbers", None),
        ("3", "5 boats", None),
    ],
)
def test_same_thing(first, second, same):
    assert quantity.same_thing(one(first), one(second)) is same
    assert quantity.same_thing(one(second), one(first)) is same


@pytest.mark.parametrize(
    ("first", "second", "outcome"),
    [
        ("kill", "kill", "conflict"),
        ("kill", "slay", "conflict"),
        ("kill", "die", "conflict"),
        ("kill", "wound", "unknown"),
        (None, "kill", "unknown"),
    ],
)
def test_bare_counts_are_compared_in_one_event_only(first, second, outcome):
    a, b = (Quantity(text=str(n), low=n, high=n, role=role) for n, role in ((3, first), (5, second)))
    assert quantity.compare(a, b).outcome == Outcome(outcome)


intervals = st.builds(
    lambda low, size: Quantity(text="x", low=low, high=None if size is None else low + size, noun="crate"),
    st.integers(0, 10_000),
    st.none() | st.integers(0, 10_000),
)


def outcome(hypothesis: Quantity, premise: Quantity) -> Outcome:
    return quantity.compare(hypothesis, premise).outcome


@given(intervals, intervals, intervals)
def test_containment_is_transitive(wide, middle, narrow):
    held = {Outcome.MATCH, Outcome.ENTAILED}
    if outcome(wide, middle) in held and outcome(middle, narrow) in held:
        assert outcome(wide, narrow) in held


@given(intervals, intervals)
def test_conflict_and_match_are_symmetric(a, b):
    symmetric = {Outcome.CONFLICT, Outcome.MATCH}
    assert (outcome(a, b) in symmetric) == (outcome(b, a) in symmetric)
    assert outcome(a, a) is Outcome.MATCH


@given(intervals, intervals)
def test_entailment_is_antisymmetric(a, b):
    if outcome(a, b) is Outcome.ENTAILED:
        assert outcome(b, a) is Outcome.UNKNOWN


@given(st.lists(intervals, min_size=1, max_size=5))
def test_sums_commute(parts):
    forward, backward = quantity.total(parts), quantity.total(parts[::-1])
    assert (forward.low, forward.high) == (backward.low, backward.high)


@given(st.integers(0, 999_999_999))
def test_any_number_is_read_with_separators(number):
    (found,) = quantity.parse(f"{number:,} ferries")
    assert (found.low, found.high, found.noun) == (number, number, "ferry")


read_back = [q for text, _ in PARSED for q in quantity.parse(text)]
bounded = st.tuples(st.none() | st.decimals(0, 10**9, places=2), st.none() | st.decimals(0, 10**9, places=2))
ends = bounded.map(lambda pair: sorted(float(end) for end in pair if end is not None)).filter(bool)
told = st.builds(
    lambda ends, unit, noun, approximate: Quantity(
        text="", low=ends[0], high=ends[-1] if len(ends) == 2 else None, unit=unit, noun=noun, approximate=approximate
    ),
    ends,
    st.sampled_from([None, "km", "%", "t", "h", "USD", "°C"]),
    st.sampled_from(["ferry", "person", "child", "sheep", "Dane"]),
    st.booleans(),
)


def value(found: Quantity) -> Quantity:
    return found.model_copy(update={"text": "", "role": None})


@pytest.mark.parametrize("found", read_back, ids=[q.text for q in read_back])
def test_the_words_of_what_was_read_are_read_back(found):
    assert [value(q) for q in quantity.parse(quantity.phrase(found))] == [value(found)]


@given(told)
def test_words_are_read_back(found):
    assert [value(q) for q in quantity.parse(quantity.phrase(found))] == [found]


words = st.sampled_from(["80", "1,200", "two", "half", "a", "or", "more", "years", "old", "per", "to", "%", "people"])


@example("The dead were put at 80 or more")
@given(st.text(max_size=200) | st.lists(words, max_size=9).map(" ".join))
def test_offsets_hold_for_any_text(text):
    for start, end, found in quantity.parse_spans(text):
        assert text[start:end] == found.text
        assert found.low is None or found.high is None or found.low <= found.high
