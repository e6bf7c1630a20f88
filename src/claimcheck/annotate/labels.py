"""How verdicts and relations are shown to people: a word and a shape, so that colour is never needed."""

from typing import NamedTuple

from claimcheck.models import Check, Evidence, FindingCode, Outcome, Reason, Relation, Verdict


class Label(NamedTuple):
    """A shape, a word and what the word means."""

    shape: str
    word: str
    meaning: str

    def __str__(self) -> str:
        return f"{self.shape} {self.word}"


# Worst first: the order in which the verdict of a compound statement, or of a marked stretch, is chosen.
VERDICTS = {
    Verdict.CONTRADICTED: Label("✘", "CONTRADICTED", "a document or a named source says otherwise, nobody says so"),
    Verdict.DISPUTED: Label("⇄", "DISPUTED", "some of the sources say so, others say otherwise"),
    Verdict.NOT_ENOUGH_INFO: Label("?", "NOT IN THE CORPUS", "the documents neither support nor contradict it"),
    Verdict.ATTRIBUTED: Label("❝", "ATTRIBUTED", "only named sources say so; no document says it in its own voice"),
    Verdict.SUPPORTED: Label("✔", "SUPPORTED", "a document says so in its own voice, or the credited source does"),
}

UNCHECKED = Label("○", "NOTHING TO CHECK", "the sentence makes no claim that could be checked")

RELATIONS = {
    Relation.SUPPORTS: Label("+", "for", "supports the statement"),
    Relation.CONTRADICTS: Label("−", "against", "contradicts the statement"),
    Relation.MENTIONS: Label("·", "mentions", "concerns the statement, decides nothing"),
}

# What is compared, in words for people; other slots are named as they are.
SLOTS = {
    "agent": "who did it",
    "attribute": "which one",
    "certainty": "how sure",
    "degree": "how it compares",
    "exception": "what is excepted",
    "existence": "whether there was one",
    "other_place": "another place",
    "other_scope": "of which part",
    "other_time": "another time",
    "party": "with whom",
    "patient": "to whom or what",
    "place": "place",
    "polarity": "said or denied",
    "predicate": "what happened",
    "quantity": "number",
    "quote": "quotation",
    "reading": "in other words",
    "result": "result",
    "role": "office",
    "side": "on which side",
    "stage": "at which stage",
    "source": "who says it",
    "time": "date",
}

# Between the statement's words and the corpus' words.
OUTCOMES = {
    Outcome.CONFLICT: "conflicts with",
    Outcome.MATCH: "matches",
    Outcome.ENTAILED: "follows from",
    Outcome.UNKNOWN: "is not compared with",
}


def headed(check: Check) -> Label:
    """Return the label of a check: its verdict, or that there was nothing to check."""
    codes = {finding.code for finding in check.findings}
    return UNCHECKED if FindingCode.NOTHING_TO_CHECK in codes and not check.claims else VERDICTS[check.verdict]


def telling(evidence: Evidence) -> list[Reason]:
    """Return the reasons that tell something, conflicts first.

    What could not be compared tells nothing, nor do equal words; opposed predicates are told once.
    """
    opposed = any(r.slot == "predicate" and r.outcome is Outcome.CONFLICT for r in evidence.reasons)
    said = [r for r in evidence.reasons if r.outcome is not Outcome.UNKNOWN and not _is_plain(r)]
    said = [r for r in said if not (opposed and r.slot == "polarity")]
    return sorted(said, key=lambda reason: reason.outcome is not Outcome.CONFLICT)


def _is_plain(reason: Reason) -> bool:
    same = reason.statement.casefold() == reason.corpus.casefold()
    held = reason.outcome in (Outcome.MATCH, Outcome.ENTAILED)
    return held and (same or reason.slot == "polarity")


def worst(verdicts: list[Verdict]) -> Verdict:
    """Return the verdict that a reader must see first."""
    return min(verdicts, key=list(VERDICTS).index)


def deciding(check: Check) -> list[Evidence]:
    """Return what supports or contradicts the statement or a part of it; of passages that overlap, the first alone."""
    found: list[Evidence] = []
    for part in (check, *check.claims):
        for evidence in part.evidence:
            if evidence.relation is not Relation.MENTIONS and not any(_repeats(evidence, other) for other in found):
                found.append(evidence)
    return found


def told(check: Check) -> list[str]:
    """Return what its findings say, each once, but for what its explanation says already."""
    messages = dict.fromkeys(finding.message for finding in check.findings)
    return [message for message in messages if message not in check.explanation]


def _repeats(one: Evidence, other: Evidence) -> bool:
    same = (one.document, one.relation, one.voice) == (other.document, other.relation, other.voice)
    return same and one.start < other.end and other.start < one.end
