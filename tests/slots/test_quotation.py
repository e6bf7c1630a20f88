import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.models import Outcome
from claimcheck.slots import quotation
from claimcheck.slots.quotation import Kind

PASSAGE = (
    "The report found that the boiler “does not meet the rules and must be replaced before winter”, she said. "
    "We’ve never sold it, and nobody who works here would, she added; the price is fair."
)
CASES = [
    # as it stands
    ("must be replaced before winter", "trimmed"),
    ("Must be replaced before winter.", "trimmed"),
    ("must  be replaced\nbefore winter", "trimmed"),
    ("does not meet the rules", "trimmed"),
    ("does not meet the rules and must be replaced before winter", "verbatim"),
    ("We've never sold it", "verbatim"),
    ("We’ve never sold it", "verbatim"),
    ("the price is fair", "verbatim"),
    ("The price is fair!", "verbatim"),
    ("boiler", "verbatim"),
    ("the boiler does not meet the rules", "verbatim"),
    ("nobody who works here would", "verbatim"),
    ("MUST BE REPLACED", "trimmed"),
    ("nobody who works here would, she added", "verbatim"),
    # words left out and said so
    ("does not meet ... and must be replaced", "ellipsis"),
    ("does not meet … must be replaced", "ellipsis"),
    ("does not meet [...] before winter", "ellipsis"),
    ("does not meet [. . .] before winter", "ellipsis"),
    ("must be replaced ...", "ellipsis"),
    ("... must be replaced", "ellipsis"),
    ("[it] must be replaced before winter", "ellipsis"),
    ("[The boiler] does not meet the rules", "ellipsis"),
    ("does not meet the [safety] rules", "ellipsis"),
    ("the boiler does [not] meet the rules", "ellipsis"),
    ("it, and nobody ... would", "ellipsis"),
    ("must be [fully] replaced before winter", "ellipsis"),
    ("does not meet the rules … before winter", "ellipsis"),
    ("nobody who works here … the price is fair", "ellipsis"),
    # another meaning
    ("need not be replaced before winter", "altered"),
    ("must be replaced before summer", "altered"),
    ("must be repaired before winter", "altered"),
    ("does meet the rules and must be replaced", "altered"),
    ("does ... meet the rules", "altered"),
    ("does … meet the rules", "altered"),
    ("does [...] meet the rules", "altered"),
    ("does [indeed] meet the rules", "altered"),
    ("meet the rules and must be replaced", "altered"),
    ("We ... sold it", "altered"),
    ("We've sold it", "altered"),
    ("We've always sold it", "altered"),
    ("the price ... never ... fair", "altered"),
    ("must not be replaced before winter", "altered"),
    ("should be replaced before winter", "altered"),
    ("the price is unfair", "altered"),
    ("sold it, and nobody ... would", "altered"),
    ("must never be replaced before winter", "altered"),
    ("does not meet the rules and need not be replaced", "altered"),
    ("nobody who works there would", "altered"),
    ("the boiler ... meet the rules", "altered"),
    ("We’ve often sold it, and nobody would", "altered"),
    ("the price is not fair", "altered"),
    # nothing of the kind
    ("one hundred and twenty tonnes of grain", "absent"),
    ("Mind the step", "absent"),
    ("nobody knows what the minister thought of it", "absent"),
    ("The weather was pleasant all week", "absent"),
    ("a long silence fell over the town", "absent"),
    ("fair fair fair fair fair fair", "absent"),
    ("", "absent"),
    ("...", "absent"),
    ("“”", "absent"),
    ("🙂", "absent"),
]
QUOTED = [
    ('He said "a boat" and left.', ["a boat"]),
    ("He said “a boat” and “a net”.", ["a boat", "a net"]),
    ("He said ‘it isn’t so’ and left.", ["it isn’t so"]),
    ("The dockers' union and the boys' school", []),
    ("It's nobody's fault.", []),
    ('An odd " mark', []),
    ("“never closed", []),
    ("", []),
    ("He called it 'a great mistake'.", ["a great mistake"]),
    ("“We ‘may’ go”", ["We ‘may’ go"]),
]


@pytest.mark.parametrize(("quote", "kind"), CASES)
def test_compare(quote, kind):
    found = quotation.compare(quote, PASSAGE)
    assert found.kind == Kind(kind)
    assert bool(found.difference) == (found.kind is Kind.ALTERED)


@pytest.mark.parametrize(
    ("quote", "words", "difference"),
    [
        ("must be replaced before winter", "must be replaced before winter", ""),
        ("does ... meet the rules", "does not meet the rules", "the ellipsis leaves out “not”"),
        ("meet the rules and", "meet the rules and", "the quotation starts behind “not”"),
        ("must be replaced before summer", "must be replaced before winter", "“summer” for “winter”"),
        ("does meet the rules", "does not meet the rules", "“not” is left out"),
        ("must really be replaced before winter", "must be replaced before winter", "“really” is not on file"),
    ],
)
def test_the_difference_is_shown(quote, words, difference):
    found = quotation.compare(quote, PASSAGE)
    assert (PASSAGE[found.start : found.end], found.difference) == (words, difference)


@pytest.mark.parametrize(("text", "quotes"), QUOTED)
def test_quoted(text, quotes):
    assert quotation.quoted(text) == quotes


@pytest.mark.parametrize(
    ("quote", "outcome"),
    [("the price is fair", "match"), ("the price is unfair", "conflict"), ("it rained all day long", "unknown")],
)
def test_reason(quote, outcome):
    reason = quotation.reason(quote, PASSAGE)
    assert (reason.slot, reason.statement, reason.outcome) == ("quote", quote, Outcome(outcome))


words = quotation.WORD.findall(PASSAGE.replace("’", "'"))


@given(st.integers(0, len(words) - 1), st.integers(1, 8))
def test_any_run_of_the_words_on_file_is_no_change(start, length):
    kind = quotation.compare(" ".join(words[start : start + length]), PASSAGE).kind
    behind_negation = start > 0 and words[start - 1] in {"not", "never"}
    assert kind in ({Kind.ALTERED} if behind_negation else {Kind.VERBATIM, Kind.TRIMMED})


@given(st.text(max_size=100), st.text(max_size=200))
def test_any_text_is_safe(quote, passage):
    found = quotation.compare(quote, passage)
    assert 0 <= found.start <= found.end <= len(passage)
