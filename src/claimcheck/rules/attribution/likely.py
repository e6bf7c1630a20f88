"""How likely a candidate is an attribution: a logistic model over features of its parse, its weights a word list."""

from functools import cache
from math import exp

from spacy.tokens import Doc, Token

from claimcheck.lexicon import Row, rows
from claimcheck.lexicon.lists import claim_nouns, event_nouns
from claimcheck.rules.attribution import cues
from claimcheck.rules.coreference.vocabulary import organisation_nouns, person_nouns
from claimcheck.rules.records import Report, ReportKind, TokenRange

LEARNED = ("verb-", "open-", "noun", "adjective")  # rules whose candidates are weighed; others are always right
THRESHOLD = 0.3  # about half of the F1 score: there, one candidate more costs as much as it brings
LISTED = 0.15  # the same for statements that the lists make, where one that is lost costs users more
SHORT, LONG = 3, 12  # tokens of a content
FAR = 8  # tokens between a source and its cue
PRONOUNS = {
    "i": "speaker",
    "we": "speaker",
    "you": "hearer",
    "he": "he",
    "she": "he",
    "they": "they",
    "it": "it",
    "who": "who",
    "which": "which",
    "that": "which",
    "this": "it",
    "these": "they",
    "those": "they",
    "everyone": "one",
    "one": "one",
    "nobody": "one",
    "people": "people",
    "some": "they",
    "many": "they",
}
NAMES = {"PERSON": "person", "ORG": "body", "GPE": "country", "NORP": "people"}


class Weight(Row):
    """What a feature adds to the log-odds that a candidate is an attribution."""

    feature: str
    weight: float


@cache
def weights() -> dict[str, float]:
    """Return the weights by feature; "bias" is the constant."""
    return {row.feature: row.weight for row in rows("attribution_weights", Weight)}


@cache
def lemmas() -> frozenset[str]:
    """Return the lemmas that have a weight of their own: words beyond the lists that attribute now and then."""
    return frozenset(f.removeprefix("lemma=") for f in weights() if f.startswith("lemma="))


def holds(doc: Doc, report: Report) -> bool:
    """Return whether a candidate is likely enough; a statement that the lists make is dropped only in clear cases."""
    if not is_learned(report):
        return True
    listed = report.kind is ReportKind.STATEMENT and not report.rule.startswith("open-")
    return probability(doc, report) >= (LISTED if listed else THRESHOLD)


def is_learned(report: Report) -> bool:
    """Return whether the model decides on candidates of this rule."""
    return report.rule.startswith(LEARNED)


def probability(doc: Doc, report: Report) -> float:
    """Return how likely a candidate is an attribution, from 0 to 1."""
    known = weights()
    total = known.get("bias", 0.0) + sum(known.get(feature, 0.0) for feature in features(doc, report))
    return 1 / (1 + exp(-max(-30.0, min(30.0, total))))


def features(doc: Doc, report: Report) -> list[str]:
    """Return the features of a candidate, each a name that may carry a weight."""
    head = doc[report.cue[0] : report.cue[1]].root
    lemma, rule = head.lemma_.lower() if head.is_lower or head.is_sent_start else "", report.rule
    last = doc[report.cue[1] - 1]
    frame = f"{rule}+{last.lower_}" if last.pos_ == "ADP" and last.i != head.i else rule
    source = _source(doc, report.source)
    plain = [f"lemma={lemma}", f"source={source}", *_content(doc, report), *_place(doc, report, head)]
    crossed = [f"frame={frame}", f"lemma={lemma}|{frame}", *(f"{name}|{rule}" for name in plain[1:])]
    return [
        *plain,
        *crossed,
        f"kind={report.kind}|{rule}",
        f"lemma={lemma}|source={source}",
        f"by={_noun(doc, report.source)}",
    ]


def _source(doc: Doc, span: TokenRange | None) -> str:
    """Return what kind of words a source is."""
    if span is None:
        return "none"
    head = doc[span[0] : span[1]].root
    if head.lower_ in PRONOUNS:
        return PRONOUNS[head.lower_]
    if head.pos_ == "PROPN":
        return NAMES.get(head.ent_type_, "name")
    noun = head.lemma_.lower()
    if noun in person_nouns("role", "title"):
        return "role"
    if noun in organisation_nouns():
        return "body"
    if head.pos_ == "NOUN":
        return "nouns" if head.tag_ == "NNS" else "noun"
    return "other"


def _noun(doc: Doc, span: TokenRange | None) -> str:
    """Return the common noun that heads a source ("poll"), or nothing."""
    head = None if span is None else doc[span[0] : span[1]].root
    return head.lemma_.lower() if head is not None and head.pos_ == "NOUN" and head.is_lower else ""


def _content(doc: Doc, report: Report) -> list[str]:
    """Return the features of a content: its first and its head word, its length, and quotation marks in it."""
    start, end = report.content[-1]
    head, size = doc[start:end].root, end - start
    noun = head.lemma_.lower()
    kind = "claim" if noun in claim_nouns() else "event" if noun in event_nouns() else head.pos_
    length = "short" if size <= SHORT else "long" if size > LONG else "middle"
    found = [f"told={kind}", f"opens={doc[start].tag_}", f"length={length}", f"parts={min(len(report.content), 3)}"]
    told = [cue for token in doc[start:end] if (cue := cues.verb(token)) is not None]
    if any(cue.kind is ReportKind.STATEMENT for cue in told):
        found.append("reports")
    return [*found, "quoted"] if any(token.is_quote for token in doc[start:end]) else found


def _place(doc: Doc, report: Report, head: Token) -> list[str]:
    """Return the features of a cue in its sentence: tense, mood, dependency, and how far its source is."""
    words = {child.dep_ for child in head.children}
    found = [f"tag={head.tag_}", f"dep={head.dep_}"]
    found += [name for name in ("neg", "auxpass", "mark", "aux") if name in words]
    if any(child.tag_ == "MD" for child in head.lefts):
        found.append("modal")
    if report.source is not None:
        near = min(abs(report.source[0] - report.cue[1]), abs(report.cue[0] - report.source[1]))
        found.append(
            "behind" if report.source[0] > report.cue[0] else "far" if near > FAR else "near" if near else "next"
        )
    return found
