"""Where a clause tells its time, its place and its numbers, and where a noun phrase ends."""

import re
from collections.abc import Iterator
from functools import cache, lru_cache

from spacy.tokens import Doc, Token

from claimcheck.lexicon import Row, rows
from claimcheck.rules import events
from claimcheck.rules.records import TokenRange

MONTH = (
    r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?"
    r"|Nov(?:ember)?|Dec(?:ember)?)\.?"
)
TIME_WORD = re.compile(
    rf"{MONTH}|(?:1\d|20)\d\d(?:s|[–-]\d\d(?:\d\d)?)?|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)days?"
    r"|yesterday|today|tomorrow|tonight|overnight|day|night|morning|evening|afternoon|noon|midnight|dawn|dusk|week|weekend"
    r"|month|year|decade|century|spring|summer|autumn|winter|a\.m\.|p\.m\.|am|pm|hour|moment|time|era|period|season|minute"
    r"|\d{1,2}[:.]\d\d|\d{4}-\d\d-\d\d"
)
SPATIAL = frozenset(
    {"in", "at", "near", "around", "from", "off", "outside", "inside", "within", "over", "on", "across"}
)
GROUPS = frozenset({"side", "party", "country", "nation", "state", "government"})
LOOSE = frozenset({"relcl", "acl", "appos", "punct", "cc", "conj", "advcl", "preconj", "parataxis"})


class PlaceNoun(Row):
    """A common noun for a place ("harbour"), with what kind of thing it is."""

    noun: str
    kind: str


@cache
def place_nouns() -> frozenset[str]:
    """Return the lemmas of common nouns that name places."""
    return frozenset(row.noun for row in rows("place_nouns", PlaceNoun))


@cache
def place_kinds() -> dict[str, str]:
    """Return what kind of place a common noun names: settlement, building, water, region, country, street, site."""
    return {row.noun: row.kind for row in rows("place_nouns", PlaceNoun)}


def is_time(noun: Token) -> bool:
    """Return whether a noun or number names a time: "May", "1994", "day", "Tuesday"."""
    if noun.ent_type_ in {"PERSON", "ORG", "GPE"} and noun.pos_ == "PROPN" and noun.i != noun.doc[noun.i].head.i:
        return TIME_WORD.fullmatch(noun.text) is not None and noun.lower_ not in {"may", "mar", "am", "pm", "time"}
    word = noun.text if noun.pos_ in {"PROPN", "NUM"} or noun.text[:1].isupper() else noun.lemma_.lower()
    return TIME_WORD.fullmatch(word) is not None and not (
        noun.pos_ == "NUM" and noun.dep_ == "nummod" and not _year(noun)
    )


def _year(number: Token) -> bool:
    return is_time(number.head) if number.head.i != number.i else True


def is_measure(noun: Token) -> bool:
    """Return whether a phrase tells a number and no one: "between 30 and 45 miles"."""
    return noun.pos_ == "NUM" or any(t.pos_ == "NUM" and t.dep_ == "nummod" for t in noun.children)


def phrase(noun: Token) -> TokenRange:
    """Return the noun phrase from its first word to its last of-phrase, without clauses, appositions and conjuncts."""
    start = min((child.left_edge.i for child in noun.children if child.i < noun.i and _tight(child)), default=noun.i)
    if noun.doc[start].lower_ in {"both", "either", "neither"} and any(child.dep_ == "conj" for child in noun.children):
        start += 1
    end = noun.i + 1
    for child in noun.children:
        if child.i < noun.i:
            continue
        if child.dep_ in {"case", "nummod", "prt"} or (child.dep_ == "prep" and child.lower_ in {"of", "for"}):
            end = max(end, _inner_end(child))
        elif child.dep_ in LOOSE or child.dep_ == "prep":
            break
    return (start, end)


def _tight(child: Token) -> bool:
    return child.dep_ not in {"cc", "conj", "punct", "preconj", "relcl", "advcl", "predet"} or child.lower_ == "all"


def _inner_end(prep: Token) -> int:
    if prep.dep_ == "case":
        return prep.i
    return max([prep.i + 1, *(_joint_end(child) for child in prep.children if child.dep_ in {"pobj", "conj"})])


def _joint_end(noun: Token) -> int:
    """Return the end of a noun phrase with its conjuncts: "the towns of Arl and Bex"."""
    joint = [child for child in noun.children if child.dep_ == "conj" and child.pos_ in {"NOUN", "PROPN", "NUM"}]
    return max([phrase(noun)[1], *(_joint_end(child) for child in joint)])


@lru_cache(maxsize=2)
def _clauses(doc: Doc) -> list[int]:
    """Return for each token the predicate of the clause that it stands in: the next verb above it, else the root."""
    verbs: list[int | None] = [None] * len(doc)
    todo = [token for token in doc if token.head.i == token.i]
    while todo:
        head = todo.pop()
        for child in head.children:
            verbs[child.i] = head.i if head.pos_ in {"VERB", "AUX"} else verbs[head.i]
            todo.append(child)
    roots = (sentence.root.i for sentence in doc.sents for _ in range(len(sentence)))
    return [root if verb is None else verb for verb, root in zip(verbs, roots, strict=True)]


def _own(predicate: Token, kept: frozenset[int]) -> Iterator[Token]:
    """Yield the words of the predicate's own clause, in order."""
    doc, sentence = predicate.doc, predicate.sent
    clauses = _clauses(doc)
    yield from (doc[i] for i in range(sentence.start, sentence.end) if clauses[i] == predicate.i != i and i in kept)


def _with_lent(predicate: Token, kept: frozenset[int]) -> Iterator[Token]:
    """Yield the words of the predicate's clause and those before the verb that it shares a subject or adjuncts with."""
    lenders = {predicate.i, *(lender.i for lender in _lenders(predicate))}
    doc, sentence = predicate.doc, predicate.sent
    clauses = _clauses(doc)
    for i in range(sentence.start, sentence.end):
        if clauses[i] in lenders and i in kept and (clauses[i] == predicate.i or i < clauses[i]):
            yield doc[i]


def _lenders(predicate: Token) -> Iterator[Token]:
    """Yield the predicates above that lend their adjuncts: the first of coordinated verbs, the verb of an xcomp."""
    for _ in range(5):
        if predicate.dep_ not in {"conj", "xcomp"} or predicate.head.i == predicate.i:
            return
        predicate = predicate.head
        yield predicate


def times(predicate: Token, kept: frozenset[int]) -> Iterator[TokenRange]:
    """Yield the time expressions of the clause with their prepositions: "since May 1994"; neighbours are joined."""
    found = (token for token in _with_lent(predicate, kept) if is_time(token) and not _inside_time(token))
    yield from _joined(sorted({_time_range(token) for token in found if not _of_another_event(token, predicate)}))


def _of_another_event(time: Token, predicate: Token) -> bool:
    """Return whether the time belongs to a noun deeper down: "upon the signing of the pact on 3 May, they left"."""
    if time.head.pos_ == "ADJ" and time.dep_ == "npadvmod":  # "a months-long strike"
        return True
    nouns = [ancestor for ancestor in time.ancestors if ancestor.pos_ == "NOUN" and ancestor.i > predicate.sent.start]
    inner = [noun for noun in nouns if predicate in noun.ancestors and not is_time(noun)]
    return any(noun.dep_ == "pobj" and events.verb_of(noun.lemma_.lower()) for noun in inner)


def _inside_time(token: Token) -> bool:
    head = token.head
    if token.dep_ == "pobj" and head.head.i != head.i and head.lower_ == "of":
        head = head.head
    return head.i != token.i and is_time(head) and token.dep_ not in {"conj", "ROOT"}


def _time_range(token: Token) -> TokenRange:
    start = token.left_edge.i
    if token.dep_ == "pobj":
        start = min(start, token.head.left_edge.i)
    end = max([token.i + 1, *(child.right_edge.i + 1 for child in token.children if _in_date(child))])
    return (start, end)


def _in_date(child: Token) -> bool:
    if child.dep_ in {"nummod", "conj", "case"}:
        return child.pos_ == "NUM" or is_time(child)
    if child.dep_ == "appos":
        return child.pos_ == "NUM"
    return child.dep_ == "prep" and child.lower_ in {"of", "after", "before"}


def _joined(ranges: list[TokenRange]) -> Iterator[TokenRange]:
    current: TokenRange | None = None
    for start, end in ranges:
        if current is not None and start <= current[1]:
            current = (current[0], max(end, current[1]))
            continue
        if current is not None:
            yield current
        current = (start, end)
    if current is not None:
        yield current


def places(predicate: Token, kept: frozenset[int]) -> Iterator[TokenRange]:
    """Yield the places of the clause without their prepositions: "in [the Strait of Arne]"."""
    for token in _own(predicate, kept):
        if token.dep_ in {"pobj", "conj"} and _spatial(token) and is_place(token):
            yield phrase(token)


def _spatial(noun: Token) -> bool:
    while noun.dep_ == "conj":
        noun = noun.head
    prep = noun.head
    return prep.pos_ == "ADP" and prep.lower_ in SPATIAL and prep.dep_ == "prep"


def is_place(noun: Token) -> bool:
    """Return whether a noun names a place: a place name that is not a time, or a common noun like "harbour"."""
    if noun.pos_ == "PROPN":
        return noun.ent_type_ not in {"DATE", "TIME", "EVENT", "WORK_OF_ART", "LAW"} and not is_time(noun)
    return noun.lemma_.lower() in place_nouns()


def counted_nouns(predicate: Token, kept: frozenset[int]) -> Iterator[Token]:
    """Yield the head of each noun phrase of the clause that is counted, and bare numbers that stand for one."""
    for token in _own(predicate, kept):
        if (
            token.pos_ != "NUM"
            and token.dep_ != "nummod"
            and token.lemma_.lower() not in {"hundred", "dozen", "thousand", "million", "score"}
        ):
            continue
        if is_time(token) or token.ent_type_ in {"DATE", "TIME"} or token.dep_ in {"compound", "quantmod", "appos"}:
            continue
        noun = token.head if token.dep_ == "nummod" and token.head.pos_ in {"NOUN", "PROPN", "ADJ"} else token
        if noun.lemma_.lower() not in GROUPS:
            yield noun
