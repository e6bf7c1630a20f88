"""Parse sentences as if the brackets within them were not there: Ada Berg (born 4 May 1950; died 2001) led the mill.

What stands in brackets is parsed by itself and hangs on the word before them.

Example: The costs (first put at 50 million crowns) and the delays have hurt the project.
Limit: a bracket of one or two words, and one that ends its sentence, is parsed with the sentence.
"""

from collections.abc import Iterator

from spacy.language import Language
from spacy.tokens import Doc, Span, Token

from claimcheck.nlp import trial

NAME = "claimcheck_brackets"
LONGEST = 120  # tokens of a sentence that is parsed again
SHORTEST = 3  # tokens in brackets
AFTER = 2  # tokens behind them at least
SUBJECTS = frozenset({"nsubj", "nsubjpass"})
RELATIVE = frozenset({"WDT", "WP"})
PARTICIPLES = frozenset({"VBN", "VBG"})


@Language.factory(NAME)
def create(nlp: Language, name: str) -> "Brackets":
    """Return the component; it parses again with the pipeline's own parts."""
    return Brackets(nlp)


class Brackets:
    """Gives a sentence with brackets inside the parse that it has without them."""

    def __init__(self, nlp: Language) -> None:
        self._nlp = nlp

    def __call__(self, doc: Doc) -> Doc:
        """Return the document with such sentences parsed anew."""
        stretches: list[list[Token]] = []
        pairs: list[tuple[int, int]] = []
        for sentence in doc.sents:
            found = list(_brackets(sentence)) if len(sentence) <= LONGEST else []
            if found:
                stretches.append([t for t in sentence if not any(first <= t.i <= last for first, last in found)])
                stretches += [list(doc[first + 1 : last]) for first, last in found]
                pairs += found
        parsed = trial.parse(self._nlp, [trial.sentence(doc, words) for words in stretches])
        for words, other in zip(stretches, parsed, strict=True):
            trial.copy(other, words)
        for first, last in pairs:
            _attach(doc[first + 1 : last], doc[first], doc[last])
        return doc


def _brackets(sentence: Span) -> Iterator[tuple[int, int]]:
    """Yield both marks of each outermost bracket of some words that more words follow."""
    depth, first = 0, 0
    for token in sentence:
        if token.text == "(":
            depth, first = depth + 1, token.i if depth == 0 else first
        elif token.text == ")" and depth:
            depth -= 1
            inside = first > sentence.start and token.i - first > SHORTEST and sentence.end - token.i > AFTER
            if depth == 0 and inside:
                yield first, token.i


def _attach(inner: Span, opening: Token, closing: Token) -> None:
    """Hang both marks and the words in brackets on the word before them."""
    before = opening.nbor(-1)
    for mark in (opening, closing):
        mark.head, mark.dep_ = before, "punct"
    for root in [token for token in inner if token.head.i == token.i]:
        root.head, root.dep_ = before, _relation(root)


def _relation(root: Token) -> str:
    """Return how the head of what stands in brackets hangs on the word before."""
    if root.pos_ in {"VERB", "AUX"}:
        opening = [token.tag_ for token in root.subtree][:2]
        if any(child.dep_ in SUBJECTS for child in root.children):
            return "relcl" if RELATIVE & set(opening) else "parataxis"
        return "acl" if root.tag_ in PARTICIPLES else "parataxis"
    return "appos" if root.pos_ in {"NOUN", "PROPN", "NUM"} else "dep"
