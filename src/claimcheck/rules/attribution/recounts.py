"""Another number for what was counted before: "puts the number at fourteen", "said 800", "said it was nearer to 40".

Example: Organisers said that 30,000 people marched. The police said 800.
Limit: what is counted must have been told at most a few sentences before.
"""

from collections.abc import Sequence
from functools import cache

from spacy.tokens import Doc, Token

from claimcheck.lexicon import Row, rows
from claimcheck.models import Stance
from claimcheck.rules.records import Report, ReportKind, TokenRange

BACK = 3  # sentences that a number may reach back
LONGEST = 12  # tokens of a content that is nothing but a number
THINGS = frozenset(["NOUN", "PROPN"])


class CountNoun(Row):
    """A noun that stands for how many there were ("the toll")."""

    noun: str
    example: str


@cache
def count_nouns() -> frozenset[str]:
    """Return the nouns that stand for a count."""
    return frozenset(row.noun for row in rows("count_nouns", CountNoun))


def antecedents(doc: Doc, report: Report, before: Sequence[Report]) -> tuple[TokenRange, ...]:
    """Return the last content or sentence before that counts something, where a report only gives its number anew."""
    if report.kind is not ReportKind.STATEMENT or report.stance is not Stance.ASSERT or not _is_number(doc, report):
        return ()
    limit = _sentences_back(doc, report.cue[0])
    for earlier in reversed(before):
        told = max(span[1] for span in earlier.content)
        if earlier.cue[0] < limit or told > min(report.cue[0], report.content[0][0]):
            continue
        if earlier.recount or _counts(doc, earlier.content):
            return earlier.antecedents if earlier.recount else earlier.content
    start = doc[report.cue[0]].sent.start
    sentence = doc[start - 1].sent if start else None
    own = ((sentence.start, sentence.end),) if sentence is not None else ()
    return own if _counts(doc, own) else ()


def _is_number(doc: Doc, report: Report) -> bool:
    """Return whether a content is a number alone, or says of "it" or "the number" what it is."""
    start, end = report.content[0]
    words = doc[start:end]
    if len(report.content) > 1 or len(words) > LONGEST or not any(_is_figure(token) for token in words):
        return False
    named = [token for token in words if token.pos_ in THINGS and not _is_figure(token)]
    root = words.root
    if report.rule == "verb-np":
        counts = root.lemma_.lower() in count_nouns() and not any(c.lower_ == "of" for c in root.rights)
        return named == [] if _is_figure(root) else (counts or root.lower_ == "it") and _is_figure(words[-1])
    subject = next((c for c in root.lefts if c.dep_ == "nsubj"), None)
    if report.rule != "verb-clause" or root.lemma_ != "be" or subject is None:
        return False
    return (subject.lower_ == "it" or subject.lemma_.lower() in count_nouns()) and named in ([], [subject])


def _is_figure(token: Token) -> bool:
    alone = token.ent_iob_ != "I" and (token.i + 1 >= len(token.doc) or token.nbor().ent_iob_ != "I")
    other = token.ent_type_ in ("MONEY", "PERCENT") or (token.ent_type_ in ("DATE", "TIME") and not alone)
    return token.tag_ == "CD" and not other


def _counts(doc: Doc, ranges: Sequence[TokenRange]) -> bool:
    """Return whether something is counted: a noun with a number before it."""
    return any(_is_figure(t) and t.dep_ == "nummod" and t.head.pos_ == "NOUN" for r in ranges for t in doc[r[0] : r[1]])


def _sentences_back(doc: Doc, token: int) -> int:
    start = doc[token].sent.start
    for _ in range(BACK):
        start = doc[start - 1].sent.start if start else 0
    return start
