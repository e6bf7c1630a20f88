"""Look up what spaCy's attribute ruler matches: most of its patterns ask for the tag, word and relation of one token.

Its matcher tries every pattern at every token, a tenth of the time of the pipeline; a table gives the same matches.
"""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, TypeAlias, cast

from spacy.language import Language
from spacy.matcher import Matcher
from spacy.pipeline import AttributeRuler
from spacy.strings import StringStore
from spacy.tokens import Doc, Token

NAME = "attribute_ruler"
FIELDS = frozenset({"TAG", "LOWER", "DEP"})

Pattern: TypeAlias = list[dict[str, Any]]
Match: TypeAlias = tuple[int, int, int, int]  # number of the rule, hash of its name, first token, end


def look_up(nlp: Language) -> None:
    """Let the attribute ruler of a pipeline, if it has spaCy's, find its matches in a table."""
    ruler = nlp.get_pipe(NAME) if NAME in nlp.pipe_names else None
    if isinstance(ruler, AttributeRuler):
        cast(Any, ruler).match = Table(ruler).match


@dataclass(frozen=True, slots=True)
class Row:
    """One pattern: the tags, words and relations that a token may have, as hashes; None where any will do."""

    match: tuple[int, int]
    tags: frozenset[int] | None
    words: frozenset[int] | None
    relations: frozenset[int] | None


class Table:
    """The patterns of one token by its word or tag; spaCy's matcher holds the few others."""

    def __init__(self, ruler: AttributeRuler) -> None:
        self._strings = ruler.vocab.strings
        self._by_word: dict[int, list[Row]] = defaultdict(list)
        self._by_tag: dict[int, list[Row]] = defaultdict(list)
        self._others = Matcher(ruler.vocab)
        for number, rule in enumerate(ruler.patterns):
            for pattern in cast(list[Pattern], rule["patterns"]):
                self._add(number, pattern)

    def match(self, doc: Doc) -> list[Match]:
        """Return the matches in the order in which the ruler applies them: a later rule overrides an earlier."""
        others = self._others(doc, allow_missing=True) if len(self._others) else []
        found = [(int(self._strings[name]), name, start, end) for name, start, end in others]
        for token in doc:
            found += self._of(token)
        return sorted(found)

    def _of(self, token: Token) -> Iterator[Match]:
        tag, relation = token.tag, token.dep
        for row in (*self._by_word.get(token.lower, ()), *self._by_tag.get(tag, ())):
            if (row.tags is None or tag in row.tags) and (row.relations is None or relation in row.relations):
                yield *row.match, token.i, token.i + 1

    def _add(self, number: int, pattern: Pattern) -> None:
        row = self._row(number, pattern)
        if row is None or not (row.words or row.tags):
            self._others.add(str(number), [pattern])
            return
        rows = self._by_word if row.words else self._by_tag
        for place in row.words or row.tags or ():
            rows[place].append(row)

    def _row(self, number: int, pattern: Pattern) -> Row | None:
        """Return the row of a pattern; None where it is of several tokens or asks for something else."""
        if len(pattern) != 1 or not set(pattern[0]) <= FIELDS:
            return None
        allowed = {field: _allowed(self._strings, value) for field, value in pattern[0].items()}
        if None in allowed.values():
            return None
        match = (number, self._strings.add(str(number)))
        return Row(match, allowed.get("TAG"), allowed.get("LOWER"), allowed.get("DEP"))


def _allowed(strings: StringStore, value: object) -> frozenset[int] | None:
    """Return the hashes of the strings that a field may be; None where the pattern gives no list of them."""
    if isinstance(value, str):
        return frozenset({strings.add(value)})
    if isinstance(value, dict) and set(value) == {"IN"}:
        return frozenset(strings.add(item) for item in value["IN"])
    return None
