"""Parts of a statement that a wider part says too."""

import pytest

from claimcheck.models import Check, Evidence, Finding, FindingCode, Polarity, Relation, Verdict
from claimcheck.verify.within import with_the_wider
from tests.claims import claim

WIDER = claim("The ferry heard two blasts followed by a long silence.", predicate="hear")
PART = claim("Two blasts were followed by a long silence.", predicate="follow", start=8)
QUOTE = "the ferry heard two blasts, then a long silence"
OPEN = Verdict.NOT_ENOUGH_INFO


def check(verdict, quote="", *findings):
    found = Evidence(document="d", start=0, end=1, quote=quote, relation=Relation.SUPPORTS, voice=None, score=0.9)
    evidence = (found,) if quote else ()
    told = tuple(Finding(code=code, message="m") for code in findings)
    return Check(statement="s", verdict=verdict, confidence=0.9, explanation="e.", evidence=evidence, findings=told)


@pytest.mark.parametrize("verdict", [Verdict.SUPPORTED, Verdict.ATTRIBUTED])
def test_a_part_within_a_wider_one(verdict):
    wider, part = with_the_wider([WIDER, PART], [check(verdict, QUOTE), check(OPEN)])
    assert wider == check(verdict, QUOTE)
    assert (part.verdict, part.statement, part.evidence) == (verdict, "s", wider.evidence)
    assert part.explanation == "“The ferry heard two blasts followed by a long silence” says this too. e."


@pytest.mark.parametrize(
    ("parts", "wider", "part"),
    [
        ([WIDER, PART], check(Verdict.CONTRADICTED, QUOTE), check(OPEN)),
        ([WIDER, PART], check(Verdict.DISPUTED, QUOTE), check(OPEN)),
        ([WIDER, PART], check(Verdict.SUPPORTED, "the ferry heard two blasts"), check(OPEN)),
        ([WIDER, PART], check(Verdict.SUPPORTED, QUOTE), check(OPEN, "", FindingCode.MISATTRIBUTED)),
        ([WIDER, claim("Two shots rang out.", start=8)], check(Verdict.SUPPORTED, QUOTE), check(OPEN)),
        ([WIDER, claim(PART.text, start=90)], check(Verdict.SUPPORTED, QUOTE), check(OPEN)),
        (
            [WIDER, claim(PART.text, start=8, polarity=Polarity.NEGATIVE)],
            check(Verdict.SUPPORTED, QUOTE),
            check(OPEN),
        ),
    ],
    ids=["contradicted", "disputed", "words missing", "misattributed", "other words", "elsewhere", "denied"],
)
def test_a_part_that_stays_open(parts, wider, part):
    assert with_the_wider(parts, [wider, part]) == [wider, part]
