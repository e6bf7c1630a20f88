"""Words that the rules of reference turn on, by what they do."""

from functools import cache

from claimcheck.lexicon import Row, rows


class ReferenceWord(Row):
    """A word and what it does for the finding of a reference."""

    word: str
    does: str


@cache
def words(does: str) -> frozenset[str]:
    """Return the words that do one thing: the "settlement" nouns, the verbs "said by bodies"."""
    return frozenset(row.word for row in rows("reference_words", ReferenceWord) if row.does == does)
