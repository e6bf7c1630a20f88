"""How sure the text is of a predicate."""

from collections.abc import Iterator
from functools import cache

from spacy.tokens import Doc, Token

from claimcheck.lexicon import rows
from claimcheck.lexicon.lists import Hedge
from claimcheck.models import Certainty
from claimcheck.rules.events import lemma
from claimcheck.rules.factuality.governor import (
    SUBJECTS,
    clause_noun,
    governor_of,
    has,
    implicative,
    is_excepted,
    is_finite,
    is_infinitive,
    main_word,
    negative_noun,
    negative_word,
)
from claimcheck.rules.factuality.negation import is_negative

ORDER = (Certainty.CERTAIN, Certainty.PROBABLE, Certainty.POSSIBLE, Certainty.UNKNOWN)


@cache
def _hedges(kind: str) -> dict[str, Certainty]:
    return {row.word: row.certainty for row in rows("hedges", Hedge) if row.kind == kind}


def certainty(doc: Doc, predicate: int) -> Certainty:
    """Return how sure the text is of the predicate's event: the weakest of its hedges and of those that govern it."""
    token = main_word(doc[predicate])
    if _asked(token) or _purpose(token):
        return Certainty.UNKNOWN
    return _certainty(token, steps=8)


def _purpose(token: Token) -> bool:
    """Return whether the predicate only names what something is done for: "crossed the river to reach the mill"."""
    return token.dep_ == "advcl" and is_infinitive(token) and implicative(token.head) is None


def _asked(token: Token) -> bool:
    last = next((t for t in reversed(token.sent) if not t.is_space and not t.is_quote), None)
    return last is not None and last.text == "?"


def _certainty(token: Token, *, steps: int) -> Certainty:
    found = [Certainty.CERTAIN, *_own_hedges(token)]
    if token.dep_ == "conj" and not has(token, SUBJECTS | {"aux"}) and token.head.pos_ in {"VERB", "AUX"}:
        found += [weight for weight in _own_hedges(token.head, before=token.head.i)]
    governor = governor_of(token)
    if governor is not None and steps:
        found += _from_above(token, governor, steps=steps - 1)
    return max(found, key=ORDER.index)


def _own_hedges(token: Token, *, before: int | None = None) -> Iterator[Certainty]:
    """Yield the weights of the modals, adverbs and conditions in the token's own clause."""
    for child in token.children:
        if before is not None and child.i > before:
            continue
        word = child.lower_
        if child.dep_ == "aux" and word in _hedges("modal") and not _factual_modal(token, word):
            yield _hedges("modal")[word]
        elif child.dep_ in {"advmod", "npadvmod", "acomp"} and word in _hedges("adverb"):
            if not is_excepted(child, "hedges"):
                yield _hedges("adverb")[word]
        elif child.dep_ == "mark" and word in _hedges("conjunction") and token.dep_ in {"advcl", "ccomp", "pcomp"}:
            yield _hedges("conjunction")[word]


def _factual_modal(token: Token, modal: str) -> bool:
    """Return whether the modal tells of a fact: "could not find" is a failure, no possibility."""
    return modal == "could" and any(child.dep_ == "neg" for child in token.children)


def _from_above(token: Token, governor: Token, *, steps: int) -> Iterator[Certainty]:
    """Yield what a governing word leaves of its complement's certainty."""
    row = implicative(governor) if not is_finite(token) else None
    if (word := negative_word(governor)) is not None and is_excepted(word, "negation"):  # "there is no doubt that"
        return
    if row is not None:
        sign = row.negated if is_negative(governor, steps=steps) else row.affirmed
        yield Certainty.UNKNOWN if sign == "?" else _certainty(governor, steps=steps)
    elif (weight := _governing_hedge(token, governor)) is not None:
        yield weight
    elif ((noun := clause_noun(token, governor)) is not None and negative_noun(noun)) or _is_to(token, governor):
        yield Certainty.UNKNOWN
    elif token.dep_ == "xcomp" and governor.pos_ in {"VERB", "AUX"}:
        yield _certainty(governor, steps=steps)


def _is_to(token: Token, governor: Token) -> bool:
    """Return whether the event is only due: "the bridge is to open", "the fleet was to have sailed"."""
    plain = governor.lemma_ == "be" and not has(governor, {"attr", "acomp", "advmod"})
    return plain and token.dep_ == "xcomp" and is_infinitive(token)


def _governing_hedge(token: Token, governor: Token) -> Certainty | None:
    table = _hedges("governor")
    words = [governor]
    if token.dep_ in {"xcomp", "ccomp"}:
        words += [child for child in governor.children if child.dep_ in {"acomp", "attr", "oprd"}]
    if governor.dep_ == "prep":
        words.append(governor.head)
    return next((table[lemma(word)] for word in words if lemma(word) in table), None)
