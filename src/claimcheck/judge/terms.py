"""The content words of a proposition, each under the keys by which it is compared with others."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import pairwise

from claimcheck import text
from claimcheck.judge import phrases
from claimcheck.lexicon.lists import event_nouns, function_words, light_words, number_words
from claimcheck.slots import actor, quantity, time

NAME, LIGHT, CONTENT = 1.5, 0.15, 1.0  # weights in coverage: names tell matters apart, light words do not
DETERMINERS = frozenset({"a", "an", "the", "this", "that", "its", "his", "her", "their", "our", "no", "every", "each"})


@dataclass(frozen=True, slots=True)
class Term:
    """A content word: as written, the lemmas it may stand for, predicates of several words that it begins.

    ``within`` is the start of the word that begins a predicate to which this one belongs ("took [effect]").
    ``actor`` is the party that a name resolves to; ``thing``: a noun that names no event and can stand for no verb
    ("the warehouse"); ``start`` is its offset in the proposition.
    """

    word: str
    lemmas: tuple[str, ...]
    phrases: tuple[str, ...]
    actor: str | None
    name: bool
    thing: bool
    weight: float
    start: int
    within: int | None = None

    @property
    def end(self) -> int:
        """Return the offset behind the word."""
        return self.start + len(self.word)


@lru_cache(maxsize=20_000)
def terms(proposition: str) -> tuple[Term, ...]:
    """Return the terms of a sentence; numbers with their units and dates are left out, as slots compare them."""
    return tuple(_read(proposition))


@lru_cache(maxsize=100)
def terms_around(context: str) -> tuple[Term, ...]:
    """Return the terms of the text around a claim, which is long, and read for a few pairs one after the other."""
    return tuple(_read(context))


def _read(proposition: str) -> Iterator[Term]:
    taken = list(_figures(proposition))
    spans = text.word_spans(proposition)
    words = [proposition[start:end] for start, end in spans]
    known, within = _phrases(words)
    parties = phrases.names(proposition, spans)
    for position, (start, _) in enumerate(spans):
        if not _is_function(words[position]) and not any(a <= start < b for a, b in taken):
            before = words[position - 1].lower() if position else ""
            term = _term(words[position], start, before, known.get(position, ()), parties.get(position, ()))
            if _is_compounded(proposition, spans, position, words):
                term = replace(term, thing=True, phrases=())
            elif position in within:
                term = replace(term, within=spans[within[position]][0])
            yield _acting(term, words[position + 1 : position + 2])


def _phrases(words: Sequence[str]) -> tuple[dict[int, tuple[str, ...]], dict[int, int]]:
    """Return the predicates of several words by the position of their verb, and that verb for each further word."""
    begun: dict[int, tuple[str, ...]] = {}
    within: dict[int, int] = {}
    for phrase in phrases.predicates(words):
        head = _head(words, phrase.places)
        begun[head] = (*begun.get(head, ()), phrase.lemma)
        within |= {place: head for place in phrase.places if place != head}
    return begun, {place: head for place, head in within.items() if place not in begun}


def _head(words: Sequence[str], places: Sequence[int]) -> int:
    """Return the word that stands for a predicate: its verb, or what follows a form of "be" ("was in [charge] of")."""
    content = [place for place in places if not _is_function(words[place])]
    verbs = [place for place in content if "VERB" in text.lemmas(words[place].lower())]
    return places[0] if places[0] in content else next(iter(verbs or content), places[0])


def _acting(term: Term, following: Sequence[str]) -> Term:
    """Return the term of a capital that acts as the country that it stands for: "[Paris] recalled its envoy"."""
    acts = term.name and term.actor is None and any(actor.acts_for_a_country(text.verb_lemma(w)) for w in following)
    country = actor.party(term.word, seats=True) if acts else None
    return replace(term, actor=country) if country else term


def _figures(proposition: str) -> Iterator[tuple[int, int]]:
    """Yield the spans of dates, and of the part of a quantity before the noun that it counts."""
    yield from ((start, end) for start, end, _ in time.parse_spans(proposition))
    for start, end, found in quantity.parse_spans(proposition):
        if found.unit is not None:
            yield start, _noun_start(proposition, start, end, found.noun)


def _noun_start(proposition: str, start: int, end: int, noun: str | None) -> int:
    """Return where the thing measured starts ("40 litres of [linseed oil]"), the end where none is named."""
    words = proposition[start:end]
    if noun is None:
        return end
    if " of " in words:
        return start + words.index(" of ") + len(" of ")
    for a, b in text.word_spans(words):
        if text.singular(words[a:b]).lower() == noun.lower():
            return start + a
    return end


def _is_compounded(proposition: str, spans: Sequence[tuple[int, int]], position: int, words: Sequence[str]) -> bool:
    """Return whether a word is part of a hyphened noun, and so no verb: in "the cease-fire" nothing ends."""
    joined = [proposition[a:b] == "-" for (_, a), (b, _) in pairwise(spans[max(0, position - 1) : position + 2])]
    first = position - 1 if position and joined and joined[0] else position
    return any(joined) and first > 0 and words[first - 1].lower() in DETERMINERS


def _is_function(word: str) -> bool:
    if len(word) > 1 and word.isupper():  # the WHO, the US
        return False
    lower = text.fold(word)
    number = number_words().get(lower)
    counts = number is not None and (number.kind != "fraction" or lower.endswith("s"))  # "the third" tells which one
    return lower in function_words() or counts or lower[:1].isdigit()


def _term(word: str, start: int, before: str, known: tuple[str, ...], names: tuple[str, ...]) -> Term:
    lower = text.fold(word)
    lemmas = tuple(dict.fromkeys([*_lemmas(lower, before), *names]))
    capital = word[:1].isupper()
    name = capital and bool(before or not text.lemmas(lower))
    party = next((p for p in (actor.party(n) for n in names) if p), None) or (actor.party(word) if capital else None)
    weight = NAME if name else LIGHT if any(lemma in light_words() for lemma in lemmas) else CONTENT
    thing = before in DETERMINERS and "NOUN" in text.lemmas(lower) and not any(n in event_nouns() for n in lemmas)
    return Term(word, lemmas, known, party, name or party is not None, thing, weight, start)


def _lemmas(lower: str, before: str) -> Iterator[str]:
    """Yield the lemmas of a word, and the verb of a noun that names an event; a noun behind a determiner is no verb."""
    yield lower
    forms = text.lemmas(lower)
    noun_only = before in DETERMINERS and "NOUN" in forms
    found = [lemma for part, lemmas in forms.items() if part == "NOUN" or not noun_only for lemma in lemmas]
    yield from found
    if lower.endswith("ly") and "ADV" in forms:
        yield lower.removesuffix("ly")
    yield from (verb for noun in (lower, *found) if (verb := event_nouns().get(noun)))


def term_of(lemma: str, found: Sequence[Term]) -> Term | None:
    """Return the word that stands for a predicate, of a predicate of several words its first ("[paid] a visit")."""
    for wanted in (lemma, lemma.split(" ")[0], lemma.rsplit("-")[-1]):
        for term in found:
            if wanted in term.lemmas:
                return next((head for head in found if head.start == term.within), term)
    return next((t for t in found if any(phrase.split(" ")[0] == lemma for phrase in t.phrases)), None)
