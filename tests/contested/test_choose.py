"""Which disputes pass a filter, and in which order."""

from itertools import combinations

import pytest

from claimcheck.contested import DisputeFilter, choose
from claimcheck.errors import InputError
from claimcheck.models import Account, AccountClaim, Dispute, Document


def document(name, publisher=None):
    return Document(id=name, text="A dam burst.", blocks=(), sha256="0" * 64, publisher=publisher)


def dispute(name, *voices, kind="count", time=None, documents=("ledger",), confidence=0.5):
    claims = tuple(
        AccountClaim(document=d, start=0, end=12, quote="A dam burst.", text="A dam burst.") for d in documents
    )
    accounts = tuple(Account(voice=voice, position="", claims=claims) for voice in voices)
    return Dispute(id=name, kind=kind, question="?", time=time, accounts=accounts, reason="", confidence=confidence)


DOCUMENTS = {d.id: d for d in (document("ledger", "The Ledger"), document("notes"))}
DAM = dispute("dam", None, "the mayor", time="2010-08-31", confidence=0.6)
BRIDGE = dispute("bridge", "Kenya", "Uganda", kind="denial", time="2009-05/2010-02", documents=("notes",))
MILL = dispute("mill", "Uganda", "the mayor", kind="blame", documents=("ledger", "notes"), confidence=0.9)
ALL = [DAM, BRIDGE, MILL]


def chosen(**wanted):
    return [found.id for found in choose(ALL, DOCUMENTS, DisputeFilter(**wanted)).disputes]


@pytest.mark.parametrize(
    ("wanted", "found"),
    [
        ({}, ["dam", "bridge", "mill"]),
        ({"parties": ("the mayor",)}, ["dam", "mill"]),
        ({"parties": ("The MAYOR ",)}, ["dam", "mill"]),
        ({"parties": ("the mayor", "Uganda")}, ["mill"]),
        ({"parties": ("Kenya", "the mayor")}, []),
        ({"parties": ("The Ledger",)}, ["dam"]),
        ({"parties": ("Mayor",)}, ["dam", "mill"]),
        ({"parties": ("ledger",)}, ["dam"]),
        ({"kinds": ("count",)}, ["dam"]),
        ({"kinds": ("count", "blame")}, ["dam", "mill"]),
        ({"kinds": ("time",)}, []),
        ({"documents": ("notes",)}, ["bridge", "mill"]),
        ({"documents": ("ledger", "notes"), "kinds": ("denial",)}, ["bridge"]),
        ({"parties": ("Uganda",), "documents": ("ledger",)}, ["mill"]),
    ],
)
def test_every_condition_must_hold(wanted, found):
    assert chosen(**wanted) == found


@pytest.mark.parametrize(("name", "found"), [("Ugandan", ["bridge", "mill"]), ("Kampala", ["bridge", "mill"])])
def test_a_country_answers_to_its_other_names(name, found):
    assert chosen(parties=(name,)) == found


def test_a_party_answers_to_the_names_that_a_user_gives_it():
    wanted = DisputeFilter(parties=("city hall",))
    aliases = {"City Hall": "the mayor"}
    assert choose(ALL, DOCUMENTS, wanted, aliases=aliases).disputes == [DAM, MILL]


@pytest.mark.parametrize(
    ("since", "until", "found"),
    [
        ("2010", "", ["dam", "bridge"]),
        ("2010-03", "", ["dam"]),
        ("2010-08-31", "2010-08-31", ["dam"]),
        ("2010-09-01", "", []),
        ("", "2010-08-30", ["bridge"]),
        ("", "2010", ["dam", "bridge"]),
        ("2010-02", "2010-02", ["bridge"]),
        ("2010-03", "2010-07", []),
    ],
)
def test_a_span_takes_what_overlaps_it(since, until, found):
    assert chosen(since=since, until=until) == found


@pytest.mark.parametrize(
    ("time", "found"),
    [
        ("2010", True),
        ("201X", True),
        ("2010-07-31~", True),
        ("../2010-08", True),
        ("../2010-06", False),
        ("2010-08/..", True),
        ("2011/..", False),
        ("XXXX-08-31", False),
        ("T06:00", False),
        (None, False),
    ],
)
def test_times_of_every_form_against_a_month(time, found):
    wanted = DisputeFilter(since="2010-07", until="2010-08")
    assert bool(choose([dispute("d", "Uganda", time=time)], DOCUMENTS, wanted).disputes) is found


def test_disputes_without_a_time_are_counted_where_a_span_leaves_them_out():
    assert choose(ALL, DOCUMENTS, DisputeFilter(since="2010")).undated == 1
    assert choose(ALL, DOCUMENTS, DisputeFilter(since="2010", kinds=("count",))).undated == 0
    assert choose(ALL, DOCUMENTS, DisputeFilter()).undated == 0


@pytest.mark.parametrize(
    ("sort", "found"),
    [
        ("document", ["dam", "bridge", "mill"]),
        ("time", ["bridge", "dam", "mill"]),
        ("confidence", ["mill", "dam", "bridge"]),
    ],
)
def test_orders(sort, found):
    assert chosen(sort=sort) == found


@pytest.mark.parametrize(
    ("wanted", "message"),
    [
        ({"kinds": ("counts",)}, "kind 'counts': there is none; choose from actor, blame, contradiction, count, "),
        ({"sort": "size"}, "sort 'size': there is none; choose from confidence, document, time"),
        ({"since": "31/12/2010"}, "since '31/12/2010' is no date: write 2010, 2010-12 or 2010-12-31"),
        ({"since": "2010-02-30"}, "since '2010-02-30' is no date: "),
        ({"until": "2010-13"}, "until '2010-13' is no date: "),
        ({"until": "201X"}, "until '201X' is no date: "),
        ({"since": "0000"}, "since '0000' is no date: "),
        ({"since": "2010-05", "until": "2010-04"}, "since 2010-05 lies after until 2010-04"),
    ],
)
def test_a_wrong_value_is_told_before_anything_is_read(wanted, message):
    with pytest.raises(InputError) as caught:
        DisputeFilter(**wanted)
    assert str(caught.value).startswith(message)


def test_a_span_may_begin_and_end_in_one_year():
    assert DisputeFilter(since="2010-05", until="2010").since == "2010-05"


@pytest.mark.parametrize(
    ("wanted", "message"),
    [
        (
            {"parties": ("Nobody",)},
            "party 'Nobody': no dispute names it; named are Kenya, The Ledger, Uganda, the mayor",
        ),
        ({"documents": ("diary",)}, "document 'diary': there is none; choose from ledger, notes"),
    ],
)
def test_a_party_or_document_that_is_not_there_is_told_with_those_that_are(wanted, message):
    with pytest.raises(InputError) as caught:
        chosen(**wanted)
    assert str(caught.value) == message


def test_of_many_names_the_nearest_are_told():
    many = [dispute(f"d{n}", f"Witness {n:03}", "Uganda") for n in range(100)]
    with pytest.raises(InputError, match=r"named are Witness 042, .+ and 81 more$"):
        choose(many, DOCUMENTS, DisputeFilter(parties=("Witnes 042",)))


def test_a_corpus_without_disputes_has_none_of_any_party():
    assert choose([], DOCUMENTS, DisputeFilter(parties=("Nobody",))) == ([], 0)


def some_of(*names):
    return [choice for count in range(len(names) + 1) for choice in combinations(names, count)]


@pytest.mark.parametrize("sort", ["document", "time", "confidence"])
@pytest.mark.parametrize("kinds", some_of("count", "denial", "blame"))
@pytest.mark.parametrize("parties", some_of("Kenya", "Uganda", "the mayor"))
def test_a_filter_leaves_out_and_never_moves(kinds, parties, sort):
    everything = choose(ALL, DOCUMENTS, DisputeFilter(sort=sort)).disputes
    few = choose(ALL, DOCUMENTS, DisputeFilter(kinds=kinds, parties=parties, sort=sort)).disputes
    assert [found for found in everything if found in few] == few
