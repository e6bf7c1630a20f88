"""Phrases that credit without a verb: "according to two drivers", "in the opinion of most jurors".

Example: According to two drivers, the road was icy.
Example: In the opinion of most jurors, the clerk lied.
Example: In her opinion, the trial was unfair.
Limit: a phrase behind several sentences credits only the one that it stands in.
"""

from collections.abc import Iterator, Sequence

from spacy.tokens import Doc, Token

from claimcheck.lexicon import Row, rows
from claimcheck.models import Certainty
from claimcheck.rules.attribution import spans
from claimcheck.rules.records import Quote, Report, TokenRange


class Phrase(Row):
    """A phrase before its source ("according to")."""

    phrase: str
    certainty: Certainty = Certainty.CERTAIN
    example: str = ""


class ViewNoun(Row):
    """A noun behind a preposition and its source: "in her opinion", "by the clerk's own account"."""

    noun: str
    preposition: str
    example: str = ""


def find(doc: Doc, quotes: Sequence[Quote]) -> Iterator[Report]:
    """Yield a report for each such phrase and the clause it stands in."""
    yield from _ahead(doc, quotes)
    yield from _around(doc, quotes)


def _around(doc: Doc, quotes: Sequence[Quote]) -> Iterator[Report]:
    """[In] her opinion, [the trial was unfair]."""
    known = {(row.preposition, row.noun) for row in rows("view_nouns", ViewNoun)}
    for noun in doc:
        above = noun.head.lower_ if noun.dep_ == "pobj" else ""
        if (above, noun.lower_) not in known or any(child.lower_ == "of" for child in noun.rights):
            continue
        owner = next((child for child in noun.lefts if child.dep_ == "poss"), None)
        if owner is None:
            continue
        cue = (noun.head.i, noun.i + 1)
        content = spans.tidy(doc, _content(doc, noun.head, cue), quotes, cue)
        if content:
            yield Report("phrase", (owner.left_edge.i, owner.right_edge.i + 1), cue, content)


def _ahead(doc: Doc, quotes: Sequence[Quote]) -> Iterator[Report]:
    """[According to] two drivers, [the road was icy]."""
    known = {tuple(row.phrase.split()): row for row in rows("reporting_phrases", Phrase)}
    longest = max(map(len, known), default=0)
    lower = [token.lower_ for token in doc]
    for token in doc:
        for size in range(longest, 0, -1):
            row = known.get(tuple(lower[token.i : token.i + size]))
            if row is not None and token.i + size <= len(doc):
                yield from _report(doc, (token.i, token.i + size), row, quotes)
                break


def _report(doc: Doc, cue: TokenRange, row: Phrase, quotes: Sequence[Quote]) -> Iterator[Report]:
    last = doc[cue[1] - 1]
    noun = next((child for child in last.children if child.dep_ == "pobj" and child.i >= cue[1]), None)
    if noun is None:
        return
    source = _source(noun)
    found = _content(doc, doc[cue[0]], (cue[0], max(source[1], _told_of(doc, noun))))
    content = spans.tidy(doc, [*found, *_quoted_behind(doc, source[1])], quotes, cue)
    if content:
        yield Report("phrase", source, cue, content, certainty=row.certainty)


def _told_of(doc: Doc, source: Token) -> int:
    """Return where ends what is told of a source between commas: "a report by the council, [seen by the Herald],"."""
    told = (c for c in source.children if c.dep_ in {"acl", "relcl"} and doc[c.left_edge.i - 1].text == ",")
    return max((c.right_edge.i + 1 for c in told), default=0)


def _quoted_behind(doc: Doc, end: int) -> list[TokenRange]:
    """Return the start of what is quoted behind a phrase: she was, in the words of an aide, [“the heir”]."""
    quoted = end + 2 < len(doc) and doc[end].text == "," and doc[end + 1].is_quote
    return [(end + 1, end + 3)] if quoted else []


def _source(noun: Token) -> TokenRange:
    return spans.noun_phrase(noun)


def _content(doc: Doc, first: Token, phrase: TokenRange) -> list[TokenRange]:
    sentence = (first.sent.start, first.sent.end)
    host = _clause(first)
    if host is None or _fronted(doc, phrase[0], sentence[0]):
        clause = sentence
    else:
        clause = spans.subtree(host)
        if not clause[0] <= phrase[0] < clause[1]:
            clause = sentence
        for child in host.children:
            if child.dep_ in ("mark", "advmod", "cc") and child.i == clause[0]:
                clause = (child.i + 1, clause[1])
    if _after_conjunction(doc, phrase[0], sentence[0]):
        return [(phrase[1], max(phrase[1], clause[1]))]
    return spans.cut(clause, phrase)


def _after_conjunction(doc: Doc, start: int, sentence: int) -> bool:
    """Return whether the phrase opens a clause of its own ("when, according to the miners, a lamp fell")."""
    before = [token for token in doc[max(sentence, start - 2) : start] if not token.is_punct]
    return bool(before) and before[-1].tag_ in ("WRB", "IN", "CC") and before[-1].i > sentence


def _fronted(doc: Doc, start: int, sentence: int) -> bool:
    return all(token.is_punct or token.is_space or token.dep_ == "cc" for token in doc[sentence:start])


def _clause(token: Token) -> Token | None:
    """Return the verb of the clause that ``token`` stands in."""
    for current in token.ancestors:
        if current.pos_ in ("VERB", "AUX") and current.dep_ not in ("acl", "pcomp", "amod"):
            return current
    return None
