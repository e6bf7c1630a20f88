"""Events that are spoken of again: "the clash", "the incident", "this" for the event of the sentence before.

The words stay and the date is added ("the clash of June 2010"), or the event's name is put ("the Orlo massacre").

Example: A border clash killed nine people in May 2011. The clash lasted two hours.
Limit: with two events of one kind before it, "the clash" stays as it is.
"""

from spacy.tokens import Token

from claimcheck.rules import events
from claimcheck.rules.coreference.days import Day
from claimcheck.rules.coreference.discourse import Discourse, clause_of, definite, mention
from claimcheck.rules.coreference.nouns import Noun
from claimcheck.rules.coreference.short import bare_definite
from claimcheck.rules.coreference.vocabulary import Kind, words
from claimcheck.rules.records import Mention

FURTHEST = 40  # sentences back to the event that days are counted from
KINDS = ("kind of fight", "kind of meet", "kind of explode")


def resolve(discourse: Discourse, token: Token) -> Mention | None:
    """Return the event that "the clash" or "this" stands for, with its date, None where that is not clear."""
    if (
        token.lower_ == "this"
        and token.pos_ == "PRON"
        and token.dep_ == "nsubj"
        and token.head.lemma_ in words("leads to")
    ):
        return _this(discourse, token)
    noun = bare_definite(token)
    if noun is None or (event := _event(noun)) is None:
        return None
    if (named := _named(discourse, noun, event)) is not None:
        text = f"the {named.entity}" if named.name else definite(named.text)
        return mention(text, text.removeprefix("the "), (token.i, noun.i + 1), named.tokens, owner=False)
    if noun.lemma_.lower() in {"conflict", "war"} or (day := _day(discourse, noun, event)) is None:
        return None
    return mention(f"the {noun.text} of {day.spelled()}", None, (token.i, noun.i + 1), None, owner=False)


def day_of(discourse: Discourse, noun: Token, *, after: bool) -> Day | None:
    """Return the date that days after or before an event are counted from, None where it is not clear.

    Where only its start is dated, nothing is counted after the event; where only its end is, nothing before it.
    """
    event = _event(noun)
    if event is None or noun.lemma_.lower() in {"conflict", "war"}:
        return None
    first = discourse.words(max(discourse.sentence[noun.i] - FURTHEST, 0)).start
    tellers = [token for token in discourse.doc[first : noun.i] if _tells(token, event)]
    told = [token for token in tellers if not _again(discourse, [token])] or tellers[:1]
    places = {discourse.sentence[token.i] for token in told}
    days = [day for day in discourse.days if discourse.sentence[day.tokens[0]] in places]
    if len(places) != 1 or len({(day.year, day.month, day.day) for day in days}) != 1 or days[0].tokens[0] > noun.i:
        return None
    half = words("begins" if after else "ends")
    return None if days[0].year is None or any(clause_of(token).lemma_ in half for token in told) else days[0]


def _event(noun: Token) -> str | None:
    word = noun.lemma_.lower()
    return "happen" if word in words("event") else events.verb_of(word)


def _same_kind(event: str, other: str | None) -> bool:
    """Return whether a verb can tell the event again: "met" and "the talks"."""
    if other is None:
        return False
    if event == "happen":
        return any(other in words(kind) for kind in KINDS) or other in {"happen", "kill", "massacre", "murder"}
    return event == other or any(event in words(kind) and other in words(kind) for kind in KINDS)


def _named(discourse: Discourse, noun: Token, event: str) -> Noun | None:
    """Return the named event that is meant: the only one of its kind so far in the paragraph, or the last "war"."""
    word = noun.lemma_.lower()
    reach = 1 if word in words("event") else 10
    near = [
        other
        for other in discourse.nouns
        if other.head < noun.i
        and (discourse.sentence[noun.i] - other.sentence <= reach or word == "war")
        and _is_named_event(discourse, other)
        and _suits(discourse, other, event, word)
    ]
    here = [other for other in near if discourse.block[other.head] == discourse.block[noun.i]]
    same = [other for other in near if discourse.doc[other.head].lemma_.lower() == word]
    if same and not here:
        return same[-1]
    return here[-1] if len({_name(discourse, other) for other in here}) == 1 else None


def _name(discourse: Discourse, other: Noun) -> str:
    return definite(other.text).lower() if not other.name else other.entity.lower()


def _is_named_event(discourse: Discourse, other: Noun) -> bool:
    return other.kind is Kind.EVENT and (
        other.name
        or any(child.pos_ == "PROPN" and child.dep_ == "compound" for child in discourse.doc[other.head].children)
    )


def _suits(discourse: Discourse, other: Noun, event: str, word: str) -> bool:
    verb = events.verb_of(discourse.doc[other.head].lemma_.lower())
    if word in {"conflict", "war"}:
        return discourse.doc[other.head].lemma_.lower() in {"war", "conflict"}
    return word in words("event") and _same_kind(event, verb)


def _day(discourse: Discourse, noun: Token, event: str) -> Day | None:
    """Return the date of the event that was told in this sentence or the one before, if there is one date only."""
    for back in range(3):
        number = discourse.sentence[noun.i] - back
        if number < 0:
            return None
        told = [
            token
            for token in discourse.words(number)
            if token.i < noun.i and _tells(token, event) and _elsewhere(token, noun)
        ]
        days = [day for day in discourse.days if discourse.sentence[day.tokens[0]] == number and day.tokens[0] < noun.i]
        if len(days) == 1 and told and days[0].year is not None:
            return days[0]
        if days or (told and not _again(discourse, told)):
            return None
    return None


def _elsewhere(token: Token, noun: Token) -> bool:
    """Return whether two words stand in different clauses: "a flare-up of the conflict" tells one thing."""
    mine, other = clause_of(noun), token if token.pos_ == "VERB" else clause_of(token)
    return mine.i != other.i


def _tells(token: Token, event: str) -> bool:
    if token.pos_ == "VERB":
        return _same_kind(event, token.lemma_.lower())
    return token.pos_ in {"NOUN", "PROPN"} and _same_kind(event, events.verb_of(token.lemma_.lower()))


def _again(discourse: Discourse, told: list[Token]) -> bool:
    """Return whether the event is itself one that was spoken of before, so that its date lies further back."""
    return all(bare_definite(token.doc[max(token.i - 1, 0)]) is token for token in told)


def _this(discourse: Discourse, token: Token) -> Mention | None:
    """Return "the clash of 3 May" for "This preceded another": the event of the sentence before."""
    number = discourse.sentence[token.i] - 1
    if number < 0:
        return None
    before = discourse.words(number)
    if discourse.block[before[0].i] != discourse.block[token.i]:
        return None
    for start in reversed(sorted(discourse.mentions)):
        earlier = discourse.mentions[start]
        event = _event(discourse.doc[earlier.tokens[1] - 1])
        if discourse.sentence[start] == number and event is not None:
            return mention(earlier.text, earlier.actor, (token.i, token.i + 1), earlier.tokens, owner=False)
    root = before.root
    days = [day for day in discourse.days if discourse.sentence[day.tokens[0]] == number]
    word = events.noun_of(root.lemma_.lower())
    if word is None or len(days) != 1 or days[0].year is None:
        return None
    return mention(f"the {word} of {days[0].spelled()}", None, (token.i, token.i + 1), None, owner=False)
