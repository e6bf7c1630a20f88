import pytest

from claimcheck.evaluation.verify import Pair, combined, score, strongest
from claimcheck.judge import Judgement
from claimcheck.models import Relation


def pair(number, label):
    return Pair(id=number, premise="The mill burned.", hypothesis="The mill stood.", label=label)


def judged(relation, score=1.0):
    return Judgement(Relation(relation), score)


class Scripted:
    """Gives the judgements of a list in turn."""

    def __init__(self, *judgements):
        self.judgements = list(judgements)

    def judge(self, premise, hypothesis, *, context="", siblings=()):
        return self.judgements.pop(0)


@pytest.mark.parametrize(
    ("judgements", "surest"),
    [
        ([judged("mentions", 0.9), judged("supports", 0.4)], judged("supports", 0.4)),
        ([judged("contradicts", 0.5), judged("supports", 0.4)], judged("contradicts", 0.5)),
        ([judged("mentions", 0.9)], judged("mentions", 0.0)),
        ([], judged("mentions", 0.0)),
    ],
)
def test_strongest(claim, judgements, surest):
    premises = [claim("The mill burned.")] * len(judgements)
    assert strongest(premises, claim("The mill stood."), Scripted(*judgements), "") == surest


@pytest.mark.parametrize(
    ("found", "label"),
    [
        ([], ("neutral", 0.0)),
        ([judged("supports", 0.9), judged("supports", 0.6)], ("entailment", 0.6)),
        ([judged("supports", 0.9), judged("mentions")], ("neutral", 0.0)),
        ([judged("supports", 0.9), judged("contradicts", 0.7)], ("contradiction", 0.7)),
    ],
)
def test_a_hypothesis_of_several_claims(found, label):
    assert combined(found) == label


def test_score_counts_labels_of_the_data_only():
    pairs = [pair("1", "entailment"), pair("2", "entailment"), pair("3", "contradiction")]
    report = score(pairs, ["entailment", "neutral", "entailment"])
    assert report.figures == pytest.approx(
        {
            "pairs": 3,
            "accuracy": 1 / 3,
            "macro F1": 0.25,
            "decided": 2 / 3,
            "precision of entailment": 0.5,
            "recall of entailment": 0.5,
            "precision of contradiction": 0,
            "recall of contradiction": 0,
        }
    )
    assert report.items == {"1": True, "2": False, "3": False}
    assert report.lines[-1] == "3: contradiction taken for entailment: The mill burned. => The mill stood."


def test_score_of_no_pairs():
    assert score([], []).figures == {"pairs": 0, "accuracy": 1.0, "macro F1": 0.0, "decided": 1.0}
