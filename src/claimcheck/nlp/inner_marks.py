"""Parse sentences as if quotation marks within a clause were not there: She said the pump "worked as planned".

Example: She said the pump "worked as planned" in May.
"""

from collections.abc import Iterator, Sequence

from spacy.language import Language
from spacy.tokens import Doc, Span, Token

from claimcheck import text
from claimcheck.lexicon.lists import reporting_verbs
from claimcheck.nlp import trial

NAME = "claimcheck_inner_marks"
MARKS = frozenset({'"', "“", "”", "``", "''", "«", "»"})
LONGEST = 80  # words of a sentence that is parsed again
LONGEST_INNER = 16  # words of a quotation that is part of a clause


@Language.factory(NAME)
def create(nlp: Language, name: str) -> "InnerMarks":
    """Return the component; it parses again with the pipeline's own parts."""
    return InnerMarks(nlp)


class InnerMarks:
    """Gives a sentence with quoted words inside a clause the parse that it has without their marks."""

    def __init__(self, nlp: Language) -> None:
        self._nlp = nlp

    def __call__(self, doc: Doc) -> Doc:
        """Return the document with such sentences parsed anew."""
        found = [(sentence, pairs) for sentence in doc.sents if (pairs := list(_inner(sentence)))]
        marked = [(_unmarked(sentence, pairs), pairs) for sentence, pairs in found if len(sentence) <= LONGEST]
        parsed = trial.parse(self._nlp, [trial.sentence(doc, words) for words, _ in marked])
        for (words, pairs), other in zip(marked, parsed, strict=True):
            trial.copy(other, words)
            for opening, closing in pairs:
                _attach(doc[opening + 1 : closing], doc[opening], doc[closing])
        return doc


def _inner(sentence: Span) -> Iterator[tuple[int, int]]:
    """Yield the two marks of each quotation that starts within a clause, not behind a comma, colon or full stop."""
    opening: Token | None = None
    for token in sentence:
        if token.text not in MARKS:
            continue
        if opening is None:
            opening = token
            continue
        if 1 < token.i - opening.i <= LONGEST_INNER and opening.i > sentence.start and _goes_on(opening.nbor(-1)):
            yield opening.i, token.i
        opening = None


def _unmarked(sentence: Span, pairs: Sequence[tuple[int, int]]) -> list[Token]:
    return [token for token in sentence if all(token.i not in pair for pair in pairs)]


def _goes_on(before: Token) -> bool:
    """Whether a clause runs from this word on into the quotation: not behind a comma, nor as speech behind its cue."""
    return not before.is_punct and not before.is_space and text.verb_lemma(before.text) not in reporting_verbs()


def _attach(inner: Span, opening: Token, closing: Token) -> None:
    """Hang both marks on the word that heads what stands between them."""
    for mark in (opening, closing):
        mark.head, mark.dep_ = inner.root, "punct"
