"""Quotations without a cue: who is told of right before speaks them, or nobody known, but never the document.

Example: Mills was furious. “They sold us a wreck.”
Limit: the sentence before must have one person as its subject and name nobody else who can speak.
"""

from collections.abc import Iterator, Sequence

from spacy.tokens import Doc, Token

from claimcheck.models import Stance
from claimcheck.rules.attribution import sources, spans
from claimcheck.rules.attribution.clausal import FINITE, SUBJECTS
from claimcheck.rules.attribution.standing import STOPS, closing, is_whole, outermost
from claimcheck.rules.coreference.vocabulary import person_nouns
from claimcheck.rules.records import Quote, Report, TokenRange

RULE = "unsourced"
WITHIN = frozenset(["compound", "poss", "appos"])
NOUNS = frozenset(["NOUN", "PROPN", "PRON"])


def find(doc: Doc, quotes: Sequence[Quote], reports: Sequence[Report]) -> Iterator[Report]:
    """Yield a report for each quoted sentence that no report holds; its cue is the opening mark."""
    covered = {index for report in reports for span in report.content for index in range(*span)}
    for quote in outermost(quotes):
        start, end = quote.tokens
        inside = doc[quote.inner[0] : quote.inner[1]]
        told = any(token.tag_ in FINITE for token in inside) and any(token.dep_ in SUBJECTS for token in inside)
        closed = told and quote.inner[1] < end and is_whole(doc, quote)
        if closed and start not in covered and _stands_alone(doc, quote):
            yield Report(RULE, _told_of(doc, start), (start, start + 1), ((start + 1, end),), Stance.QUOTE)


def _told_of(doc: Doc, start: int) -> TokenRange | None:
    """Return the one person whom the sentence before a quotation tells of: [Mills] was furious. “We left.”"""
    sentence = doc[start - 1].sent if start > 0 and doc[start - 1].text == "." else None
    subject = None if sentence is None else sources.own_subject(sentence.root)
    if sentence is None or subject is None or subject.dep_ != "nsubj" or not _is_person(subject):
        return None
    own = range(subject.left_edge.i, subject.right_edge.i + 1)
    others = (token for token in sentence if token.i not in own and token.dep_ not in WITHIN)
    if any(token.is_quote or (token.pos_ in NOUNS and _is_person(token)) for token in others):
        return None
    return spans.noun_phrase(subject)


def _is_person(noun: Token) -> bool:
    """Return whether a noun or pronoun is one person, or a name that may be one."""
    if noun.lower_ in ("he", "she"):
        return True
    known = noun.tag_ == "NN" and noun.lemma_.lower() in person_nouns("title", "role")
    return known or (noun.tag_ == "NNP" and noun.ent_type_ in ("PERSON", "ORG", ""))


def _stands_alone(doc: Doc, quote: Quote) -> bool:
    """Return whether a quotation is a sentence, or several, with no words of the document before or behind."""
    start, end = quote.tokens
    before = doc[start - 1] if start > 0 else None
    opens = before is None or before.is_space or before.text in STOPS or closing(before)
    return opens and (end >= len(doc) or doc[end].is_space or bool(doc[end].is_sent_start))
