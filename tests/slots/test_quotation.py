import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.models import Outcome
from claimcheck.slots import quotation
from claimcheck.slots.quotation import Kind

PASSAGE = (
    "The report found that the pier “does not meet the rules and must be closed before spring”, she said. "
    "We’ve never sold it, and nobody who works here would, she added; the price is fair."
)
CASES = [
    # as it stands
    ("must be closed before spring", "trimmed"),
    ("Must be closed before spring.", "trimmed"),
    ("must  be closed\nbefore spring", "trimmed"),
    ("does not meet the rules", "trimmed"),
    ("does not meet the rules and must be closed before spring", "verbatim"),
    ("We've never sold it", "verbatim"),
    ("We’ve never sold it", "verbatim"),
    ("the price is fair", "verbatim"),
    ("The price is fair!", "verbatim"),
    ("pier", "verbatim"),
    ("the pier does not meet the rules", "verbatim"),
    ("nobody who works here would", "verbatim"),
    ("MUST BE CLOSED", "trimmed"),
    ("nobody who works here would, she added", "verbatim"),
    ("“must be closed before spring”", "trimmed"),
    ("must be closed, before spring", "trimmed"),
    # words left out and said so
    ("does not meet ... and must be closed", "ellipsis"),
    ("does not meet … must be closed", "ellipsis"),
    ("does not meet [...] before spring", "ellipsis"),
    ("does not meet [. . .] before spring", "ellipsis"),
    ("must be closed ...", "ellipsis"),
    ("... must be closed", "ellipsis"),
    ("[it] must be closed before spring", "ellipsis"),
    ("[The pier] does not meet the rules", "ellipsis"),
    ("does not meet the [safety] rules", "ellipsis"),
    ("the pier does [not] meet the rules", "ellipsis"),
    ("it, and nobody ... would", "ellipsis"),
    ("must be [fully] closed before spring", "ellipsis"),
    ("does not meet the rules … before spring", "ellipsis"),
    ("nobody who works here … the price is fair", "ellipsis"),
    # another meaning
    ("need not be closed before spring", "altered"),
    ("must be closed before summer", "altered"),
    ("must be cleaned before spring", "altered"),
    ("does meet the rules and must be closed", "altered"),
    ("does ... meet the rules", "altered"),
    ("does … meet the rules", "altered"),
    ("does [...] meet the rules", "altered"),
    ("does [indeed] meet the rules", "altered"),
    ("meet the rules and must be closed", "altered"),
    ("We ... sold it", "altered"),
    ("We've sold it", "altered"),
    ("We've always sold it", "altered"),
    ("the price ... never ... fair", "altered"),
    ("must not be closed before spring", "altered"),
    ("should be closed before spring", "altered"),
    ("the price is unfair", "altered"),
    ("sold it, and nobody ... would", "altered"),
    ("must never be closed before spring", "altered"),
    ("does not meet the rules and need not be closed", "altered"),
    ("nobody who works there would", "altered"),
    ("the pier ... meet the rules", "altered"),
    ("We’ve often sold it, and nobody would", "altered"),
    ("the price is not fair", "altered"),
    ("does not meet the rules ... and must not be closed", "altered"),
    ("never ... works here", "altered"),
    ("the pier … meets the rules", "altered"),
    ("nobody who ... would not", "altered"),
    # nothing of the kind
    ("Snow lay on the hills until May", "absent"),
    ("forty ships sailed past", "absent"),
    ("42", "absent"),
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
    ("He said “a boat”, then “a net” and left.", ["a boat", "a net"]),
    ("The '90s were loud.", []),
    ("A 6'2\" man", []),
]


@pytest.mark.parametrize(("quote", "kind"), CASES)
def test_compare(quote, kind):
    found = quotation.compare(quote, PASSAGE)
    assert found.kind == Kind(kind)
    assert bool(found.difference) == (found.kind is Kind.ALTERED)


@pytest.mark.parametrize(
    ("quote", "words", "difference"),
    [
        ("must be closed before spring", "must be closed before spring", ""),
        ("does ... meet the rules", "does not meet the rules", "the ellipsis leaves out “not”"),
        ("meet the rules and", "meet the rules and", "the quotation starts behind “not”"),
        ("must be closed before summer", "must be closed before spring", "“summer” for “spring”"),
        ("does meet the rules", "does not meet the rules", "“not” is left out"),
        ("must really be closed before spring", "must be closed before spring", "“really” is not on file"),
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
