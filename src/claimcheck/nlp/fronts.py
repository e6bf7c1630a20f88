"""Mend sentences that open with a phrase and no comma ("In May the crews went home"): parse both parts by themselves.

Example: In nine years of ten the county lost people.
Limit: only where the main verb was left without a subject.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Doc, Span, Token

from claimcheck.nlp import trial
from claimcheck.nlp.labels import FINITE, NOUNS, SUBJECTS

LONGEST = 10  # words of the phrase in front
BEGINS = frozenset({"DT", "PDT", "PRP", "PRP$", "CD"})  # what a noun phrase surely begins with
OPENS = BEGINS | NOUNS | {"JJ", "JJR", "JJS"}
AMOUNTS = frozenset({"MONEY", "PERCENT", "QUANTITY", "CARDINAL"})
YEAR = 4  # digits


@dataclass(frozen=True, slots=True)
class Parting:
    """A sentence parted behind a phrase in front, and a Doc of what follows the phrase."""

    sentence: Span
    at: int
    doc: Doc

    def holds(self, parsed: Doc) -> bool:
        """Return whether what follows is a sentence of its own that begins with its subject."""
        root = next(iter(parsed.sents)).root
        verbs = [root, *(c for c in root.children if c.dep_ in {"aux", "auxpass"})]
        subject = next((c for c in root.children if c.dep_ in SUBJECTS), None)
        finite = any(verb.tag_ in FINITE for verb in verbs) and root.pos_ in {"VERB", "AUX"}
        return finite and subject is not None and subject.left_edge.i == 0

    def copy(self, parsed: Doc) -> None:
        """Give the sentence the new parse; the phrase in front hangs on the main verb."""
        words = list(self.sentence[self.at :])
        trial.copy(parsed, words)
        for token, other in zip(words, parsed, strict=True):
            token.lemma_ = other.lemma_
        root = words[next(iter(parsed.sents)).root.i]
        root.dep_ = "ROOT"
        front = self.sentence[: self.at]
        for token in front:
            if token.i == front.start or not front.start <= token.head.i < front.end:
                token.head = root if token.i == front.start else front[0]
                token.dep_ = "prep" if token.i == front.start else "pobj"


def partings(sentence: Span) -> Iterator[Parting]:
    """Yield where the sentence may be parted, the surest places first; nothing where it reads well."""
    first, root = sentence[0], sentence.root
    if first.tag_ != "IN" or not sentence[-1].is_punct or any(c.dep_ in SUBJECTS for c in root.children):
        return
    end = next((t.i - sentence.start for t in sentence if t.text == ","), len(sentence) - 2)
    places = [at for at in range(2, min(LONGEST, end)) if _may_part(sentence[at - 1], sentence[at])]
    for at in sorted(places, key=lambda at: (sentence[at].tag_ not in BEGINS, at)):
        yield Parting(sentence, at, trial.sentence(sentence.doc, list(sentence[at:])))


def _may_part(last: Token, first: Token) -> bool:
    """Whether a phrase may end with one word and a subject begin with the next."""
    if first.ent_iob_ == "I" and first.ent_type_ in AMOUNTS:
        return False
    if last.tag_ in NOUNS or (last.is_digit and len(last) == YEAR):
        return first.tag_ in OPENS
    return last.tag_ == "JJ" and first.tag_ in BEGINS
