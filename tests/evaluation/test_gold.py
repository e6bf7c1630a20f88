import json
from pathlib import Path

import pytest

from claimcheck.evaluation.gold import GoldClaim, GoldSentence, compare, score, wrong_fields
from claimcheck.models import Attribution, Certainty, Extent, Polarity, Quantity, Slots, Source, Span, Stance, Time

GOLD = Path(__file__).parents[1] / "gold" / "armenia-azerbaijan-relations.jsonl"
CORPUS = Path(__file__).parents[2] / "corpus"
NINE = Quantity(text="nine miners", low=9, high=9, noun="miner")
TWO = Quantity(text="two guards", low=2, high=2, noun="guard")


def expected(text, **fields):
    return GoldClaim(
        **{"text": text, "voice": None, "polarity": "positive", "certainty": "certain", "time": None} | fields
    )


def sentence(start, end, *claims):
    return GoldSentence(start=start, end=end, sentence="", claims=claims)


def said(source, cue, stance=Stance.ASSERT):
    return Attribution(
        source=Source(text=source, start=0, end=0),
        cue=Span(text=cue, start=0, end=0),
        content=Extent(start=0, end=0),
        stance=stance,
    )


def test_each_claim_is_matched_within_its_sentence(claim):
    kiln, mill = expected("The kiln cracked in March."), expected("The mill burned down.")
    found = [claim("The mill burned down.", start=0, end=20), claim("The kiln cracked.", start=2, end=20)]
    matched = compare([sentence(0, 24, kiln), sentence(25, 50, mill)], found)
    assert matched.pairs == ((found[1], kiln),)
    assert matched.missing == (mill,)
    assert matched.extra == (found[0],)


def test_a_claim_belongs_to_the_sentence_it_shares_most_with(claim):
    mill = expected("The mill burned down.")
    found = claim("The mill burned down.", start=20, end=45)
    assert compare([sentence(0, 24), sentence(25, 50, mill)], [found]).pairs == ((found, mill),)


def test_what_is_taken_from_a_heading_is_extra(claim):
    heading = claim("After the war.")
    assert compare([sentence(0, 14)], [heading]).extra == (heading,)


def test_score_counts_optional_claims_as_right_but_does_not_ask_for_them(claim):
    gold = [
        sentence(
            0,
            90,
            expected("The kiln cracked."),
            expected("Ola Berg is the minister.", optional=True),
            expected("Sales fell.", optional=True),
        )
    ]
    report = score(gold, [claim("Ola Berg is the minister.")])
    assert report.figures["precision"] == 1
    assert report.figures["recall"] == 0
    assert report.lines == ("missing: The kiln cracked.",)
    assert report.items == {"The kiln cracked.": False}


def test_attribution_is_complete_where_voice_and_stance_are_right(claim):
    by = [{"source": "the firm", "cue": "denied", "stance": "deny"}]
    gold = [
        sentence(0, 40, expected("The firm denied that it sold the mill.", voice="Orlo", attributions=by)),
        sentence(41, 80, expected("The firm denied the report.", voice="Orlo", attributions=by)),
    ]
    found = [
        claim(
            "The firm denied that it sold the mill.",
            voice="Orlo",
            attributions=(said("The firm", "denied", Stance.DENY),),
        ),
        claim("The firm denied the report.", start=41, voice="Orlo", attributions=(said("The firm", "denied"),)),
    ]
    assert score(gold, found).figures["attribution complete"] == 0.5


@pytest.mark.parametrize(
    ("fields", "gold", "wrong"),
    [
        ({}, {}, []),
        ({"voice": "Orlo", "attributions": (said("Orlo", "said"),)}, {}, ["voice", "attribution"]),
        ({"polarity": Polarity.NEGATIVE}, {}, ["polarity"]),
        ({"certainty": Certainty.POSSIBLE}, {"certainty": "possible|unknown"}, []),
        ({"certainty": Certainty.POSSIBLE}, {}, ["certainty"]),
        ({"certainty": Certainty.POSSIBLE}, {"certainty": None}, []),
        ({"slots": Slots(predicate="", time=Time(text="1950", edtf="1950"))}, {"time": "1950|none"}, []),
        ({"slots": Slots(predicate="", time=Time(text="1950", edtf="1950"))}, {}, ["time"]),
        ({"slots": Slots(predicate="", quantities=(NINE,))}, {"quantities": [[9, 9, "worker|miner"]]}, []),
        ({"slots": Slots(predicate="", quantities=(NINE, TWO))}, {"quantities": [[9, 9, "miner"]]}, ["quantities"]),
        ({"slots": Slots(predicate="", quantities=(NINE,))}, {"quantities": [[9, None, "miner"]]}, ["quantities"]),
        ({"slots": Slots(predicate="", quantities=(NINE,))}, {"quantities": [[2, 20, "miner", "vague"]]}, []),
        (
            {"slots": Slots(predicate="", quantities=(NINE,))},
            {"quantities": [[10, 20, "miner", "vague"]]},
            ["quantities"],
        ),
        ({}, {"quantities": [[9, 9, "miner"]]}, ["quantities"]),
        ({}, {"quantities": [[9, 9, "miner", "optional"]]}, []),
    ],
)
def test_wrong_fields(claim, fields, gold, wrong):
    assert wrong_fields(claim("The mine closed.", **fields), expected("The mine closed.", **gold)) == wrong


def test_a_part_of_a_claim_needs_its_own_count_only(claim):
    gold = expected(
        "The fire killed nine miners and two guards.",
        alternatives=("The fire killed nine miners.",),
        quantities=[[9, 9, "miner"], [2, 2, "guard"]],
    )
    part = claim("The fire killed nine miners.", slots=Slots(predicate="kill", quantities=(NINE,)))
    whole = claim("The fire killed nine miners and two guards.", slots=Slots(predicate="kill", quantities=(NINE,)))
    assert wrong_fields(part, gold) == []
    assert wrong_fields(whole, gold) == ["quantities"]


def test_a_claim_in_other_words_is_told_as_loose(claim):
    gold = expected("The old kiln cracked in March.", alternatives=("The kiln cracked in March 1950.",))
    report = score([sentence(0, 40, gold)], [claim("The old kiln cracked in May.")])
    assert report.figures["close wording"] == 0
    assert report.lines == ("loose: The old kiln cracked in May. | expected: The old kiln cracked in March.",)


def test_the_gold_claims_lie_in_the_shipped_document():
    text = (CORPUS / f"{GOLD.stem}.txt").read_text(encoding="utf-8")
    sentences = [GoldSentence.model_validate_json(line) for line in GOLD.read_text(encoding="utf-8").splitlines()]
    assert [text[s.start : s.end] for s in sentences] == [s.sentence for s in sentences]
    between = zip([0, *(s.end for s in sentences)], [*(s.start for s in sentences), len(text)], strict=True)
    assert "".join(text[start:end] for start, end in between).strip() == ""


def test_every_gold_attribution_is_in_the_words_of_its_document():
    text = (CORPUS / f"{GOLD.stem}.txt").read_text(encoding="utf-8")
    claims = [claim for line in GOLD.read_text(encoding="utf-8").splitlines() for claim in json.loads(line)["claims"]]
    words = [part for claim in claims for a in claim["attributions"] for part in (a["source"], a["cue"])]
    assert [part for part in words if part not in text] == []
    assert all((claim["voice"] is None) == (not claim["attributions"]) for claim in claims)
