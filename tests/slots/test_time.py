from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.models import Outcome, Time
from claimcheck.slots import time

PARSED = [
    # days
    ("26 February 1992", "1992-02-26"),
    ("May 26, 1918", "1918-05-26"),
    ("August 31, 2010", "2010-08-31"),
    ("31st August 2010", "2010-08-31"),
    ("the 5th of June 2012", "2012-06-05"),
    ("Tuesday, 12 March 2024", "2024-03-12"),
    ("Sept. 4, 2010", "2010-09-04"),
    ("2010-08-31", "2010-08-31"),
    ("5–7 June 2012", "2012-06-05/2012-06-07"),
    ("2 to 5 March 2011", "2011-03-02/2011-03-05"),
    ("June 5-7, 2012", "2012-06-05/2012-06-07"),
    ("5 June", "XXXX-06-05"),
    ("September 4", "XXXX-09-04"),
    # months, years, parts
    ("June 2010", "2010-06"),
    ("May of 1992", "1992-05"),
    ("early June 2010", "2010-06-01/2010-06-10"),
    ("late February 2012", "2012-02-21/2012-02-29"),
    ("early 2015", "2015-01/2015-04"),
    ("mid-2015", "2015-05/2015-08"),
    ("late 1995", "1995-09/1995-12"),
    ("the end of 2015", "2015-10/2015-12"),
    ("the first quarter of 2015", "2015-01/2015-03"),
    ("the second half of 2015", "2015-07/2015-12"),
    ("the summer of 2003", "2003-22"),
    ("winter 1941", "1941-24"),
    ("the 1990s", "199X"),
    ("the early 1990s", "1990/1993"),
    ("the 19th century", "18XX"),
    ("the nineteenth century", "18XX"),
    ("the late 20th century", "1966/1999"),
    ("44 BC", "-0043"),
    ("AD 79", "0079"),
    # ranges and open ends
    ("between 1918 and 1920", "1918/1920"),
    ("from 1939 to 1945", "1939/1945"),
    ("1922–91", "1922/1991"),
    ("1918-1920", "1918/1920"),
    ("1914 to 1918", "1914/1918"),
    ("from late 1991 to May 1992", "1991-09/1992-05"),
    ("March 2015 to April 2016", "2015-03/2016-04"),
    ("between 5 June and 7 July 2012", "2012-06-05/2012-07-07"),
    ("since May 1994", "1994-05/.."),
    ("since July 11, 2020", "2020-07-11/.."),
    ("after the talks of 3 May 2021", "2021-05-03/.."),
    ("before the vote of 2010", "../2010"),
    ("until 2027", "../2027"),
    ("before March 1990", "../1990-03"),
    ("after 1994", "1994/.."),
    ("by 2027", "../2027"),
    ("about 1990", "1990~"),
    ("circa 1850", "1850~"),
    ("between March and May 2012", "2012-03/2012-05"),
    ("between March and 5 May 2012", "2012-03/2012-05-05"),
    ("Q3 2015", "2015-07/2015-09"),
    ("the 4th century BC", "-03XX"),
    ("no earlier than 2015", "2015/.."),
    ("not before 2015", "2015/.."),
    ("not after 2015", "../2015"),
    ("by the end of May", "../XXXX-05-31"),
    ("mid-February", "XXXX-02-11/XXXX-02-20"),
    ("the mid-1990s", "1993/1996"),
    ("the end of the 1990s", "1997/1999"),
    # times of day
    ("by noon", "T00:00/T12:00"),
    ("before 6 a.m.", "T18:00/T06:00"),
    ("after 9 p.m.", "T21:00/T09:00"),
    ("after 9 p.m. on 3 June 1987", "1987-06-03T21:00/1987-06-03T23:59"),
    ("until 9 a.m. on 3 June 1987", "1987-06-03T00:00/1987-06-03T09:00"),
    ("6 a.m.", "T06:00"),
    ("6:30 pm", "T18:30"),
    ("14:30", "T14:30"),
    ("noon", "T12:00"),
    ("six o'clock", "T06:00"),
    ("shortly after 9 a.m. on 3 June 1987", "1987-06-03T09:00/1987-06-03T09:30"),
    ("14:30 on 5 May 1999", "1999-05-05T14:30"),
]
IN_CONTEXT = [
    ("The act passed in 2008 and failed.", [("2008", "2008")]),
    ("June 2010 saw a flare-up.", [("June 2010", "2010-06")]),
    ("2016 clashes", [("2016", "2016")]),
    ("2016 was a bad year.", [("2016", "2016")]),
    ("The pact of 1938 lapsed.", [("1938", "1938")]),
    ("The 2016 clashes ended.", [("2016", "2016")]),
    ("the 2008 Harbour Riots", [("2008", "2008")]),
    ("the 1948 and the 1964 protests", [("1948", "1948"), ("1964", "1964")]),
    ("in 1948, 1964 and 1988", [("1948", "1948"), ("1964", "1964"), ("1988", "1988")]),
    ("It ran, and from 1936 as a firm.", [("from 1936", "1936/..")]),
    ("a letter from 1936", [("1936", "1936")]),
    ("The era (1922–91) ended.", [("1922–91", "1922/1991")]),
    ("On June 24, 2011, they met; on June 26 they left.", [("June 24, 2011", "2011-06-24"), ("June 26", "2011-06-26")]),
    (
        "in the early hours of 9 April 1987",
        [("early hours of 9 April 1987", "1987-04-09T00:00/1987-04-09T06:00")],
    ),
    ("in the evening of 8 May", [("evening of 8 May", "XXXX-05-08T17:00/XXXX-05-08T23:59")]),
    ("It burned in the early morning.", [("early morning", "T03:00/T08:59")]),
    ("on the night of 3 May", [("night of 3 May", "XXXX-05-03T19:00/XXXX-05-04T06:00")]),
    ("It rained in May and June 2015.", [("May", "2015-05"), ("June 2015", "2015-06")]),
    ("It rained in May or June 2015.", [("May", "2015-05"), ("June 2015", "2015-06")]),
    ("It rained from 3 to 5 May.", [("3 to 5 May", "XXXX-05-03/XXXX-05-05")]),
    ("It rained from 3 to 5 May 2012.", [("3 to 5 May 2012", "2012-05-03/2012-05-05")]),
    ("They fought in the years 1812 to 1815.", [("1812 to 1815", "1812/1815")]),
    ("It opened on 3 May.", [("3 May", "XXXX-05-03")]),
    ("It opened on 3 Sept.", [("3 Sept.", "XXXX-09-03")]),
    ("after the 2016 clashes", [("after the 2016", "2016/..")]),
    ("In May they may march.", [("May", "XXXX-05")]),
    ("He left in July.", [("July", "XXXX-07")]),
    ("at night on 31 December 2019", [("night on 31 December 2019", "2019-12-31T19:00/2020-01-01T06:00")]),
    ("They were freed at dawn.", [("dawn", "T03:00/T08:00")]),
    ("killed since July 11, 2020.", [("since July 11, 2020", "2020-07-11/..")]),
    ("The licence expired in 2021, not in 2027.", [("2021", "2021"), ("2027", "2027")]),
    ("In 2008 prices rose.", [("2008", "2008")]),
    ("It ran from 1936 onwards.", [("from 1936", "1936/..")]),
    ("It closed no later than 1990.", [("no later than 1990", "../1990")]),
    ("It grew in the nineties.", [("the nineties", "199X")]),
    ("It grew in the early seventies.", [("the early seventies", "1970/1973")]),
    ("It opened on Christmas Day 1990.", [("Christmas Day 1990", "1990-12-25")]),
    ("It rang at half past six.", [("half past six", "T06:30")]),
    ("It rang at a quarter to one.", [("a quarter to one", "T12:45")]),
    (
        "from 5 p.m. to 7 p.m. on 3 May 2019",
        [("from 5 p.m. to 7 p.m. on 3 May 2019", "2019-05-03T17:00/2019-05-03T19:00")],
    ),
    (
        "at 4 p.m. and not at 9 a.m. on 3 May 2019",
        [("4 p.m.", "2019-05-03T16:00"), ("9 a.m. on 3 May 2019", "2019-05-03T09:00")],
    ),
    ("It moved to Bergen in 2011.", [("2011", "2011")]),
    ("Turnout in the 2012 election fell.", [("2012", "2012")]),
    ("She was born in March 1950 in Lima.", [("March 1950", "1950-03")]),
    ("a member from 1990 to 1994 and since 2001", [("from 1990 to 1994", "1990/1994"), ("since 2001", "2001/..")]),
]
NO_TIME = [
    "a day after the talks",
    "the last week of the trial",
    "the last year of the war",
    "the last month of the contract",
    "at the turn of the century",
    "the Class of 3",
    "It may march in 12 columns.",
    "a summer house",
    "the second of three trials",
    "Wednesbury was quiet.",
    "in the first half",
    "the Bloody Sunday inquiry",
    "Super Tuesday states",
    "It is the May family.",
    "twice the size",
    "Five to ten people died.",
    "an august body",
    "He is in his nineties.",
    "1918 people died.",
    "They sat for 42 days.",
    "eleven days",
    "two years",
    "They may march on.",
    "It cost $2000.",
    "1,984 pages",
    "Article 1990",
    "the sun rose",
    "He will wed.",
    "a night club",
    "summer dresses",
    "30 February 2010",
    "Route 1985 is closed.",
    "2000 km",
    "the second attempt",
    "at six places",
    "",
    "“ ” 🙂",
]
ANCHORED = [
    ("from 30 May to 2 June 2012", "2015-06-17", "2012-05-30/2012-06-02"),
    ("from 30 December to 2 January 2013", "2015-06-17", "2012-12-30/2013-01-02"),
    ("over the past two years", "2015-06-17", "2013/2015"),
    ("in the past decade", "2015-06-17", "2005/2015"),
    ("in the last three months", "2015-06-17", "2015-03/2015-06"),
    ("in the past week", "2015-06-17", "2015-06-10/2015-06-17"),
    ("from March to May 2012", "2015-06-17", "2012-03/2012-05"),
    ("between December and May 2012", "2015-06-17", "2011-12/2012-05"),
    ("the day before yesterday", "2024-03-13", "2024-03-11"),
    ("the day after tomorrow", "2024-03-13", "2024-03-15"),
    ("this morning", "2024-03-13", "2024-03-13T04:00/2024-03-13T12:00"),
    ("last night", "2024-03-13", "2024-03-12T19:00/2024-03-13T06:00"),
    ("on Tuesday last week", "2024-03-13", "2024-03-05"),
    ("on Friday of this week", "2024-03-13", "2024-03-15"),
    ("the last week of May 2023", "2024-03-13", "2023-05"),
    ("late last year", "2024-03-13", "2023"),
    ("later this year", "2024-03-13", "2024"),
    ("at the start of next week", "2024-03-13", "2024-03-18/2024-03-24"),
    ("until the end of June", "2024-03-13", "../2024-06-30"),
    ("on Wednesday", "2024-03-13", "2024-03-13"),
    ("on Tuesday", "2024-03-13", "2024-03-12"),
    ("last Wednesday", "2024-03-13", "2024-03-06"),
    ("next Friday", "2024-03-13", "2024-03-15"),
    ("will meet on Friday", "2024-03-13", "2024-03-15"),
    ("today", "2024-03-13", "2024-03-13"),
    ("yesterday", "2024-03-01", "2024-02-29"),
    ("tomorrow", "2024-12-31", "2025-01-01"),
    ("earlier this month", "2024-03-13", "2024-03"),
    ("last month", "2024-01-13", "2023-12"),
    ("last year", "2024-03-13", "2023"),
    ("this year", "2024", "2024"),
    ("two weeks ago", "2024-03-13", "2024-02-28"),
    ("three months ago", "2024-03-13", "2023-12"),
    ("a year ago", "2024-03-13", "2023"),
    ("last week", "2024-03-13", "2024-03-04/2024-03-10"),
    ("12 March", "2024-03-13", "2024-03-12"),
    ("20 December", "2024-01-05", "2023-12-20"),
    ("in November", "2024-03-13", "2023-11"),
    ("September 4", "2010", "2010-09-04"),
    ("last summer", "2024-03-13", "2023-22"),
    ("since June", "2024-03-13", "2023-06/.."),
    ("yesterday evening", "2024-03-13", "2024-03-12T17:00/2024-03-12T23:59"),
    ("Tuesday morning", "2024-03-13", "2024-03-12T04:00/2024-03-12T12:00"),
]
COMPARED = [
    ("1992-02-26", "1992-02-26", "match"),
    ("1992-02-27", "1992-02-26", "conflict"),
    ("1992-02", "1992-02-26", "entailed"),
    ("1992", "1992-02-26", "entailed"),
    ("199X", "1992-02-26", "entailed"),
    ("19XX", "1992", "entailed"),
    ("1993", "1992-02-26", "conflict"),
    ("1992-02-26", "1992-02", "unknown"),
    ("1992-02-26", "1992", "unknown"),
    ("1992-03-26", "1992-02", "conflict"),
    ("2019", "2021-09-02", "conflict"),
    ("2021-09", "2021-09-13", "entailed"),
    ("18XX", "1901-06", "conflict"),
    ("18XX", "1900-06", "entailed"),
    # intervals
    ("1918/1920", "1919", "entailed"),
    ("1919", "1918/1920", "unknown"),
    ("1921", "1918/1920", "conflict"),
    ("1991-09/1992-05", "1992-01-07", "entailed"),
    ("1919/1921", "1918/1920", "unknown"),
    ("1925/1927", "1918/1920", "conflict"),
    ("2003-22", "2003-07", "entailed"),
    ("2003-22", "2003-11", "conflict"),
    ("1941-24", "1942-01-15", "entailed"),
    ("2003-07", "2003-22", "unknown"),
    # open
    ("1990", "1994-05/..", "conflict"),
    ("2005", "1994-05/..", "unknown"),
    ("1994/..", "1994-05/..", "entailed"),
    ("1996/..", "1994-05/..", "conflict"),
    ("1994-05/..", "1994/..", "unknown"),
    ("../2027", "../2027", "match"),
    ("../2021", "../2027", "conflict"),
    ("2030", "../2027", "conflict"),
    ("2020", "../2027", "unknown"),
    ("2010/..", "2012-06", "entailed"),
    ("2010/..", "2009-06", "conflict"),
    ("../2010", "2009-06", "entailed"),
    ("2010/..", "../2005", "conflict"),
    ("2010/..", "../2015", "unknown"),
    # missing years
    ("XXXX-09-04", "2010-09-04", "entailed"),
    ("XXXX-09", "2010-09-04", "entailed"),
    ("2010-09-04", "XXXX-09-04", "unknown"),
    ("2010-09-05", "XXXX-09-04", "conflict"),
    ("XXXX-09-05", "XXXX-09-04", "conflict"),
    ("XXXX-10", "XXXX-09-04", "conflict"),
    ("2010", "XXXX-09-04", "unknown"),
    ("XXXX-09-04", "2010", "unknown"),
    ("XXXX-09-04", "2010-09", "unknown"),
    # approximate
    ("1990~", "1990", "entailed"),
    ("1990~", "1991", "entailed"),
    ("1990~", "1960", "conflict"),
    ("1991", "1990~", "unknown"),
    ("1960", "1990~", "conflict"),
    # times of day
    ("T03:00/T08:59", "2024-03-12T06:00/2024-03-12T06:30", "entailed"),
    ("2024-03-12T17:00/2024-03-12T23:59", "2024-03-12T06:00", "conflict"),
    ("XXXX-03-12T17:00/XXXX-03-12T23:59", "2024-03-12T06:00", "conflict"),
    ("2024-03-12", "2024-03-12T06:00", "entailed"),
    ("2024-03-12T06:00", "2024-03-12", "unknown"),
    ("T06:00", "T06:00", "match"),
    ("T06:00", "T06:30", "unknown"),
    ("T06:00", "T18:00", "conflict"),
    ("T19:00/T06:00", "T23:00", "entailed"),
    ("T19:00/T06:00", "T02:00", "entailed"),
    ("T19:00/T06:00", "T12:00", "conflict"),
    ("T06:00", "2024-03-12", "unknown"),
    ("2024-03-12", "T06:00", "unknown"),
    ("2024-03-12T00:00/2024-03-12T12:00", "2024-03-12T09:00", "entailed"),
    ("2024-03-12T09:00", "2024-03-12T00:00/2024-03-12T12:00", "unknown"),
    ("2024-03-12T15:00", "2024-03-12T00:00/2024-03-12T12:00", "conflict"),
    ("T21:00/T09:00", "T23:30", "entailed"),
    ("T21:00/T09:00", "T12:00", "conflict"),
    ("2012-03/2012-05", "2012-04", "entailed"),
    ("2012-03/2012-05", "2012-06", "conflict"),
    ("2015/..", "2016-04", "entailed"),
    ("2016-04", "2015/..", "unknown"),
    ("2012-04", "2012-03/2012-05", "unknown"),
    ("2012-02/2012-04", "2012-03/2012-05", "unknown"),
    ("T23:30", "T21:00/T09:00", "unknown"),
    ("T06:00", "T06:50", "unknown"),
    ("2003-07-04", "2003-22", "unknown"),
    ("XXXX-05", "XXXX-05-03", "entailed"),
    ("XXXX-05-03", "XXXX-05", "unknown"),
    ("2015/..", "2014-04", "conflict"),
    ("2024-03", "2024-03-04/2024-03-10", "entailed"),
    ("2024-03-09", "2024-03-04/2024-03-10", "unknown"),
    ("2024-03-11", "2024-03-04/2024-03-10", "conflict"),
    ("-03XX", "-03XX", "match"),
    ("-03XX", "03XX", "unknown"),
    ("-0043", "-0043", "match"),
    ("-0043", "1990", "unknown"),
    ("nonsense", "1990", "unknown"),
]


@pytest.mark.parametrize(("text", "edtf"), PARSED)
def test_parse(text, edtf):
    assert time.parse(text) == [Time(text=text, edtf=edtf)]


@pytest.mark.parametrize(("text", "expected"), IN_CONTEXT)
def test_parse_in_context(text, expected):
    assert [(found.text, found.edtf) for found in time.parse(text)] == expected


@pytest.mark.parametrize("text", NO_TIME)
def test_no_time(text):
    assert time.parse(text) == []


@pytest.mark.parametrize(("text", "anchor", "edtf"), ANCHORED)
def test_parse_with_anchor(text, anchor, edtf):
    assert [found.edtf for found in time.parse(text, anchor=anchor)] == [edtf]


@pytest.mark.parametrize("text", ["Good Friday", "on Bloody Sunday", "Easter Monday", "Ash Wednesday"])
def test_a_named_day_is_not_the_last_of_its_weekdays(text):
    assert time.parse(text, anchor="2024-03-13") == []


@pytest.mark.parametrize(
    ("text", "edtf"), [("on 4 May", "2011-05-04"), ("in May", "2011-05"), ("on 4 May 2009", "2009-05-04")]
)
def test_a_year_may_be_given_for_what_names_none(text, edtf):
    assert [found.edtf for found in time.parse(text, year="2011")] == [edtf]


@pytest.mark.parametrize("text", ["on Wednesday", "yesterday", "last year", "two weeks ago", "last summer"])
def test_relative_times_need_an_anchor(text):
    assert time.parse(text) == []


@pytest.mark.parametrize(("hypothesis", "premise", "outcome"), COMPARED)
def test_compare(hypothesis, premise, outcome):
    reason = time.compare(Time(text="then", edtf=hypothesis), Time(text="now", edtf=premise))
    assert (reason.slot, reason.statement, reason.corpus) == ("time", "then", "now")
    assert reason.outcome == Outcome(outcome)


@pytest.mark.parametrize(
    ("hypothesis", "premise", "outcome"),
    [
        ("1945", "1936/..", "conflict"),
        ("1936", "1936/..", "match"),
        ("1936", "1936-05/..", "entailed"),
        ("1936-05", "1936/..", "unknown"),
        ("1945", "../1950", "unknown"),
    ],
)
def test_a_change_of_state_happens_at_the_start(hypothesis, premise, outcome):
    reason = time.compare(Time(text="x", edtf=hypothesis), Time(text="y", edtf=premise), onset=True)
    assert reason.outcome == Outcome(outcome)


@pytest.mark.parametrize(
    ("hypothesis", "premise", "outcome"),
    [
        ("early 2015", "20 May 2015", "unknown"),
        ("early 2015", "20 September 2015", "conflict"),
        ("20 August 2015", "late 2015", "unknown"),
        ("the summer of 2003", "4 September 2003", "unknown"),
        ("the summer of 2003", "24 December 2003", "conflict"),
        ("2003", "1 January 2004", "conflict"),
    ],
)
def test_vague_times_have_no_sharp_edge(hypothesis, premise, outcome):
    (first,), (second,) = time.parse(hypothesis), time.parse(premise)
    assert time.compare(first, second).outcome == Outcome(outcome)


@pytest.mark.parametrize(
    ("edtf", "first", "last"),
    [
        ("1992-02", date(1992, 2, 1), date(1992, 2, 29)),
        ("18XX", date(1801, 1, 1), date(1900, 12, 31)),
        ("199X", date(1990, 1, 1), date(1999, 12, 31)),
        ("2003-24", date(2003, 12, 1), date(2004, 2, 29)),
        ("1994-05/..", date(1994, 5, 1), None),
        ("../2027", None, date(2027, 12, 31)),
        ("XXXX-09-04", None, None),
        ("T06:00", None, None),
        ("2023-02-30", None, None),
        ("", None, None),
    ],
)
def test_interval(edtf, first, last):
    assert time.interval(edtf) == (first, last)


days = st.dates(date(1000, 1, 1), date(2099, 12, 31))
moments = st.one_of(
    days.map(date.isoformat),
    days.map(lambda day: day.isoformat()[:7]),
    days.map(lambda day: str(day.year)),
    st.tuples(days, st.integers(1, 4000)).map(
        lambda pair: f"{pair[0]}/{min(pair[0] + timedelta(pair[1]), date(2099, 12, 31))}"
    ),
    days.map(lambda day: f"{day}/.."),
    days.map(lambda day: f"../{day.isoformat()[:7]}"),
    st.integers(100, 209).map(lambda decade: f"{decade}X"),
    st.integers(10, 20).map(lambda century: f"{century}XX"),
    st.tuples(st.integers(1500, 2099), st.integers(21, 24)).map(lambda pair: f"{pair[0]}-{pair[1]}"),
    days.map(lambda day: f"{day.year}~"),
    days.map(lambda day: f"XXXX-{day.isoformat()[5:]}"),
    st.integers(1, 20).map(lambda century: f"-{century:02}XX"),
)


@given(moments)
def test_words_are_read_back(edtf):
    assert [found.edtf for found in time.parse(time.phrase(edtf))] == [edtf]


def outcome(hypothesis: str, premise: str) -> Outcome:
    return time.compare(Time(text="x", edtf=hypothesis), Time(text="y", edtf=premise)).outcome


closed = st.tuples(days, st.integers(0, 4000)).map(lambda pair: f"{pair[0]}/{pair[0] + timedelta(pair[1])}")


@given(closed, closed, closed)
def test_containment_is_transitive(wide, middle, narrow):
    held = {Outcome.MATCH, Outcome.ENTAILED}
    if outcome(wide, middle) in held and outcome(middle, narrow) in held:
        assert outcome(wide, narrow) in held


@given(moments, moments)
def test_conflict_is_symmetric(a, b):
    assert (outcome(a, b) is Outcome.CONFLICT) == (outcome(b, a) is Outcome.CONFLICT)
    assert outcome(a, a) is Outcome.MATCH


@given(st.text(max_size=200))
def test_offsets_hold_for_any_text(text):
    for start, end, found in time.parse_spans(text, anchor="2024-03-13"):
        assert text[start:end] == found.text
        assert outcome(found.edtf, found.edtf) is Outcome.MATCH


@pytest.mark.parametrize("part", ["in 2008 ", "May 5, ", "1999-", "from ", "12:30 ", "the "])
def test_long_texts_take_no_longer_than_their_length(part):
    assert isinstance(time.parse(part * 5_000), list)


@pytest.mark.parametrize(
    ("text", "edtf"),
    [("They took Hill 1140 on 30 July.", "XXXX-07-30"), ("World Cup 2014 began on 3 May.", "2014-05-03")],
)
def test_a_date_takes_no_year_from_the_number_of_a_thing(text, edtf):
    assert time.parse(text)[-1].edtf == edtf
