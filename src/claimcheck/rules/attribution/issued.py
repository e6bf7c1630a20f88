"""What is said in something that somebody gives out: "The museum [issued a report saying] that the vase was forged"."""

from functools import cache

from spacy.tokens import Token

from claimcheck.lexicon import Row, rows
from claimcheck.rules.attribution import cues, sources, spans
from claimcheck.rules.records import TokenRange

OBJECTS = ("dobj", "obj")
LONGEST = 14  # tokens of a cue


class IssuedNoun(Row):
    """A noun for words that somebody gives out: statement, letter, report."""

    noun: str
    example: str


@cache
def issued_nouns() -> frozenset[str]:
    """Return the nouns for words that are given out."""
    return frozenset(row.noun for row in rows("issued_nouns", IssuedNoun))


def issuer(verb: Token) -> tuple[TokenRange, int] | None:
    """Return who gave out the words that ``verb`` tells of, and where the cue starts; None where nobody is named."""
    giving = _giving(verb)
    if giving is None or sources.passive(giving):
        return None
    source, start = sources.subject(giving), spans.cue(giving)[0]
    if source is None or source[1] > start or verb.i - start > LONGEST:
        return None
    return source, start


def _giving(verb: Token) -> Token | None:
    """Return the verb of giving out, where ``verb`` tells what its object says."""
    if verb.dep_ in ("acl", "relcl") and verb.head.dep_ in OBJECTS and _tells(verb):
        giving = verb.head.head
        noun: Token | None = verb.head
    elif verb.dep_ == "advcl" and verb.tag_ == "VBG" and not _after_comma(verb):
        giving = verb.head
        noun = next((c for c in giving.rights if c.dep_ in OBJECTS and c.i < verb.i), None)
    else:
        return None
    known = noun is not None and noun.lemma_.lower() in issued_nouns()
    return giving if known and giving.lemma_.lower() in cues.light_verbs() else None


def _tells(verb: Token) -> bool:
    """Return whether the noun is what says something: "a letter saying", "a letter that said"."""
    if verb.dep_ == "acl":
        return verb.tag_ == "VBG"
    subject = sources.own_subject(verb)
    return subject is not None and subject.lower_ in ("that", "which") and not _after_comma(verb)


def _after_comma(verb: Token) -> bool:
    return verb.left_edge.i > 0 and verb.left_edge.nbor(-1).text == ","
