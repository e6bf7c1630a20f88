"""Checking a statement against claims made by hand."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.models import Polarity, Relation, Stance, Verdict
from claimcheck.verify import combine
from tests.claims import claim, told
from tests.verify.corpus import documents, verifier
from tests.verify.test_combine import witness

SANK = {"predicate": "sink", "agent": "The ferry"}
STATEMENT = told("The ferry sank off Kotrin.", **SANK)
YES = told("The ferry sank off Kotrin.", document="yes", **SANK)
NO = told("The ferry did not sink off Kotrin.", document="no", polarity=Polarity.NEGATIVE, **SANK)
ANN = told("The ferry sank off Kotrin.", document="ann", voice="Ann Berg", **SANK)
OTHER = told("Wheat prices fell.", "fall", agent="Wheat prices", document="other")


@pytest.mark.parametrize(
    ("claims", "expected"),
    [
        ([], Verdict.NOT_ENOUGH_INFO),
        ([OTHER], Verdict.NOT_ENOUGH_INFO),
        ([YES], Verdict.SUPPORTED),
        ([ANN], Verdict.ATTRIBUTED),
        ([NO], Verdict.CONTRADICTED),
        ([YES, NO], Verdict.DISPUTED),
        ([ANN, NO], Verdict.DISPUTED),
        ([YES, ANN, OTHER], Verdict.SUPPORTED),
    ],
)
def test_verdict(claims, expected):
    assert verifier(claims).check(STATEMENT.text, [STATEMENT]).verdict is expected


@pytest.mark.parametrize(
    ("known", "name"), [({}, "port-papers"), ({"publisher": "Northern lights"}, "Northern lights")]
)
def test_a_document_is_one_voice_though_its_name_is_a_plural(known, name):
    paper = told("The ferry sank off Kotrin.", document="port-papers", **SANK)
    found = verifier([paper], **{"port-papers": known}).check(STATEMENT.text, [STATEMENT])
    assert found.explanation == f"{name} says this."


def test_both_sides_are_quoted():
    found = verifier([NO, YES, OTHER]).check(STATEMENT.text, [STATEMENT])
    assert [(e.document, e.relation) for e in found.evidence][:2] == [
        ("yes", Relation.SUPPORTS),
        ("no", Relation.CONTRADICTS),
    ]


def test_the_worst_part_of_a_compound_statement_decides():
    parts = [STATEMENT, told("The captain swam ashore.", "swim", agent="The captain")]
    found = verifier([YES]).check("The ferry sank off Kotrin and the captain swam ashore.", parts)
    assert found.verdict is Verdict.NOT_ENOUGH_INFO
    assert [(c.statement, c.verdict) for c in found.claims] == [
        ("The ferry sank off Kotrin.", Verdict.SUPPORTED),
        ("The captain swam ashore.", Verdict.NOT_ENOUGH_INFO),
    ]


def test_a_single_part_is_shown_as_the_statement_that_was_asked():
    found = verifier([YES]).check("And the ferry sank off Kotrin!", [STATEMENT])
    assert (found.statement, found.claims) == ("And the ferry sank off Kotrin!", ())


def test_a_denial_of_earlier_claims_is_judged_by_what_they_say():
    earlier = told("The ferry sank off Kotrin.", voice="Ann Berg", **SANK)
    denial = told(
        "Ben Lund denied the claim.", "deny", start=40, voice="Ben Lund", stance=Stance.DENY, refers=[earlier.id]
    )
    found = verifier([earlier, denial]).check(STATEMENT.text, [STATEMENT])
    assert found.verdict is Verdict.DISPUTED
    assert [(e.voice, e.relation) for e in found.evidence if e.relation is not Relation.MENTIONS] == [
        ("Ann Berg", Relation.SUPPORTS),
        ("Ben Lund", Relation.CONTRADICTS),
    ]


@given(st.text(min_size=1, max_size=80), st.text(min_size=1, max_size=80), st.sampled_from([None, "Ann", "\u202e"]))
def test_any_text_can_be_judged_and_every_quote_is_in_its_document(corpus, asked, voice):
    claims = [claim(corpus, voice=voice, predicate=corpus.split(" ")[0])]
    statement = claim(asked, predicate=asked.split(" ")[0])
    found = verifier(claims).check(asked, [statement])
    texts = {name: document.text for name, document in documents(claims).items()}
    assert [e.quote for e in found.evidence] == [texts[e.document][e.start : e.end] for e in found.evidence]
    assert verifier(claims).check(asked, [statement]) == found


WORDS = [
    "ferry",
    "mayor",
    "Kotrin",
    "sank",
    "fined",
    "not",
    "nine",
    "12",
    "people",
    "in 2004",
    "said",
    "the",
    "two",
    "bank",
]
SENTENCES = st.lists(st.sampled_from(WORDS), min_size=1, max_size=8).map(" ".join)


@given(st.lists(SENTENCES, max_size=4), SENTENCES)
def test_the_order_of_the_candidates_does_not_matter(corpus, asked):
    claims = [claim(text, predicate=text.split(" ")[-1], document=f"d{n}") for n, text in enumerate(corpus)]
    statement = claim(asked, predicate=asked.split(" ")[-1])
    forward, backward = (verifier(found).check(asked, [statement]) for found in (claims, claims[::-1]))
    assert (forward.verdict, forward.evidence) == (backward.verdict, backward.evidence)


RELATIONS = st.sampled_from(list(Relation))
WITNESSES = st.lists(st.builds(witness, RELATIONS, st.sampled_from([None, "Ann", "Ben"])), max_size=6)


@given(WITNESSES, st.sampled_from([None, "Ann", "Ben"]))
def test_a_further_contradiction_never_yields_supported(witnesses, voice):
    more = [*witnesses, witness(Relation.CONTRADICTS, voice)]
    outcome = combine.verdict(combine.tally(more, voiced=False), voiced=False)
    assert outcome in (Verdict.CONTRADICTED, Verdict.DISPUTED)


@given(WITNESSES, st.sampled_from([None, "Ann", "Ben"]))
def test_a_further_support_never_makes_a_verdict_worse_unless_somebody_contradicts(witnesses, voice):
    before = combine.verdict(combine.tally(witnesses, voiced=False), voiced=False)
    after = combine.verdict(combine.tally([*witnesses, witness(Relation.SUPPORTS, voice)], voiced=False), voiced=False)
    assert combine.ORDER.index(after) >= combine.ORDER.index(before)


@given(WITNESSES)
def test_mentions_decide_nothing(witnesses):
    decisive = [w for w in witnesses if w.relation is not Relation.MENTIONS]
    outcomes = [combine.verdict(combine.tally(found, voiced=False), voiced=False) for found in (witnesses, decisive)]
    assert outcomes[0] is outcomes[1]
