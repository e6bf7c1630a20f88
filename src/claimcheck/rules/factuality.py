"""Whether an event is affirmed or negated, and how sure the text is of it (after FactBank).

Both look at one predicate, walk up to the words that govern it ("failed to", "is likely to") and stop at the border
of a clause of its own: negating a main verb says nothing of what it embeds, and the other way round.

Example: No boat failed to return.
Example: The army may retake the town.
Example: The firm failed to repair the valve.
Limit: doubt that only the next sentence tells ("That was never proved") is not seen.
"""

from collections.abc import Iterator
from functools import cache

from spacy.tokens import Doc, Token

from claimcheck.lexicon import Row, rows
from claimcheck.lexicon.lists import Hedge, Implicative, implicatives, lookalikes
from claimcheck.models import Certainty, Polarity
from claimcheck.rules.events import lemma

SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj", "expl"})
COMPLEMENTS = frozenset({"xcomp", "ccomp", "pcomp", "acl", "csubj"})
PARTICIPANTS = frozenset({"nsubj", "nsubjpass", "dobj", "attr", "dative", "oprd"})
ORDER = (Certainty.CERTAIN, Certainty.PROBABLE, Certainty.POSSIBLE, Certainty.UNKNOWN)


class Negator(Row):
    """A word that negates the clause it stands in: as an adverb, a determiner or pronoun, or a preposition."""

    word: str
    kind: str  # adverb, determiner, preposition, phrase
    example: str


@cache
def _negators(kind: str) -> frozenset[str]:
    return frozenset(row.word for row in rows("negation", Negator) if row.kind == kind)


@cache
def _hedges(kind: str) -> dict[str, Certainty]:
    return {row.word: row.certainty for row in rows("hedges", Hedge) if row.kind == kind}


@cache
def _lookalikes(name: str) -> tuple[tuple[str, ...], ...]:
    return tuple(tuple(phrase.split()) for phrase in lookalikes(name))


def polarity(doc: Doc, predicate: int) -> Polarity:
    """Return negative where an odd number of negations bears on the predicate ("no boat failed to return" has two)."""
    return Polarity.NEGATIVE if _negative(_main(doc[predicate]), steps=8) else Polarity.POSITIVE


def certainty(doc: Doc, predicate: int) -> Certainty:
    """Return how sure the text is of the predicate's event: the weakest of its hedges and of those that govern it."""
    token = _main(doc[predicate])
    if _asked(token) or _purpose(token):
        return Certainty.UNKNOWN
    return _certainty(token, steps=8)


def _main(token: Token) -> Token:
    """Return the verb that an auxiliary or a predicative word belongs to ("was wounded", "is true"), else the token."""
    return token.head if token.dep_ in {"aux", "auxpass", "acomp", "attr"} else token


def _purpose(token: Token) -> bool:
    """Return whether the predicate only names what something is done for: "crossed the river to reach the mill"."""
    return token.dep_ == "advcl" and _to_infinitive(token) and _implicative(token.head) is None


def _to_infinitive(token: Token) -> bool:
    return any(child.dep_ == "aux" and child.tag_ == "TO" for child in token.children)


def _negative(token: Token, *, steps: int) -> bool:
    negative = _negated_here(token) or _negated_by_sharing(token)
    governor = _governor(token)
    if governor is None or not steps:
        return negative
    return negative != _negated_from_above(token, governor, steps=steps - 1)


def _is_finite(token: Token) -> bool:
    """Return whether the clause states something: "told them that it sank", not "told them to sink it"."""
    return (
        token.dep_ in {"ccomp", "acl"}
        and any(child.dep_ in SUBJECTS for child in token.children)
        and not _to_infinitive(token)
    )


def _negated_from_above(token: Token, governor: Token, *, steps: int) -> bool:
    """Return whether the governing word ("failed", "without", "no evidence that") negates its complement."""
    if governor.dep_ == "prep" and governor.lower_ in _negators("preposition"):
        return True
    row = _implicative(governor) if not _is_finite(token) else None
    if row is not None:
        return (row.negated if _negative(governor, steps=steps) else row.affirmed) == "-"
    noun = _clause_noun(token, governor)
    return _negative_noun(noun) if noun is not None else _yet_to(token, governor)


def _clause_noun(token: Token, governor: Token) -> Token | None:
    """Return the noun that the clause belongs to: "no evidence that", "no evidence was found that"."""
    if governor.pos_ == "NOUN" and token.dep_ in {"acl", "ccomp", "pcomp"}:
        return governor
    subjects = [child for child in governor.children if child.dep_ == "nsubjpass" and child.pos_ == "NOUN"]
    return subjects[0] if subjects and token.dep_ in {"acl", "ccomp"} and _is_finite(token) else None


def _yet_to(token: Token, governor: Token) -> bool:
    return (
        token.dep_ == "xcomp"
        and governor.lemma_ in {"have", "be"}
        and any(child.lower_ == "yet" for child in (*governor.children, *token.children))
    )


def _negated_here(token: Token) -> bool:
    cues = sum(1 for cue in _cues(token) if not _excepted(cue, "negation"))
    return cues % 2 == 1


def _cues(token: Token) -> Iterator[Token]:
    """Yield the words that negate the token's own clause: adverbs, participants without referent, negative phrases."""
    for child in token.children:
        if child.dep_ == "neg" or child.lower_ in _negators("adverb"):
            yield child
        elif child.dep_ in PARTICIPANTS:
            if (cue := _negative_word(child)) is not None:
                yield cue
        elif child.dep_ in {"prep", "advmod", "npadvmod"}:
            yield from _phrase_cues(child)
        elif child.dep_ in {"acomp", "advmod"} and child.lower_ == "longer":
            yield child


def _phrase_cues(child: Token) -> Iterator[Token]:
    """Yield "no" of "at no time" and "no longer"."""
    words = [token.lower_ for token in child.subtree]
    if " ".join(words) in _negators("phrase"):
        yield child.doc[child.left_edge.i + words.index("no")] if "no" in words else child


def _negative_word(noun: Token) -> Token | None:
    """Return the word that makes a participant empty ("no", "none", "neither"), looking into "none of the boats"."""
    if noun.lower_ in _negators("determiner"):
        return noun
    for child in noun.children:
        if child.dep_ in {"det", "preconj", "cc", "neg", "predet"} and child.lower_ in _negators("determiner"):
            return child
    return None


def _negative_noun(noun: Token) -> bool:
    """Return whether a noun with a clause of its own is denied: "no evidence that", "found no proof that"."""
    word = _negative_word(noun)
    return word is not None and not _excepted(word, "negation")


def _negated_by_sharing(token: Token) -> bool:
    """Return whether a coordinated predicate shares the negation of the first: "did not stop or help"."""
    if token.dep_ != "conj" or token.head.pos_ not in {"VERB", "AUX", "ADJ"} or _has(token, SUBJECTS):
        return False
    first = token.head
    shared = [cue for cue in _cues(first) if cue.i < first.i and not _excepted(cue, "negation")]
    if not shared:
        return first.dep_ == "conj" and _negated_by_sharing(first)
    if any(cue.dep_ != "neg" for cue in shared):
        return not _has(token, {"aux"})
    joint = {child.lower_ for child in first.children if child.dep_ == "cc"}
    return not _has(token, {"aux", "auxpass", "neg"}) and (bool(joint & {"or", "nor"}) or token.tag_ == "VB")


def _has(token: Token, deps: frozenset[str] | set[str]) -> bool:
    return any(child.dep_ in deps for child in token.children)


def _governor(token: Token) -> Token | None:
    """Return the word that a non-finite or embedded predicate hangs on, through coordination; None for a main verb."""
    for _ in range(8):
        if token.dep_ == "conj" and token.head.i != token.i and not _has(token, SUBJECTS):
            token = token.head
        else:
            break
    if token.dep_ == "advcl" and _to_infinitive(token) and _implicative(token.head) is not None:
        return token.head
    return token.head if token.dep_ in COMPLEMENTS and token.head.i != token.i else None


def _implicative(governor: Token) -> Implicative | None:
    """Return the row of a governing verb, or of the adjective or noun that carries its meaning ("was unable to")."""
    table = implicatives()
    for word in (governor, *(child for child in governor.children if child.dep_ in {"acomp", "attr", "dobj", "oprd"})):
        if lemma(word) in table:
            return table[lemma(word)]
    if governor.dep_ == "prep":
        return table.get(lemma(governor.head))
    return None


def _excepted(cue: Token, name: str) -> bool:
    """Return whether the cue stands in a lookalike: "no doubt", "not only", "no more than"."""
    words = [token.lower_ for token in cue.doc[cue.i : cue.i + 5]]
    return any(tuple(words[: len(phrase)]) == phrase for phrase in _lookalikes(name))


def _asked(token: Token) -> bool:
    last = next((t for t in reversed(token.sent) if not t.is_space and not t.is_quote), None)
    return last is not None and last.text == "?"


def _certainty(token: Token, *, steps: int) -> Certainty:
    found = [Certainty.CERTAIN, *_own_hedges(token)]
    if token.dep_ == "conj" and not _has(token, SUBJECTS | {"aux"}) and token.head.pos_ in {"VERB", "AUX"}:
        found += [weight for weight in _own_hedges(token.head, before=token.head.i)]
    governor = _governor(token)
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
            if not _excepted(child, "hedges"):
                yield _hedges("adverb")[word]
        elif child.dep_ == "mark" and word in _hedges("conjunction") and token.dep_ in {"advcl", "ccomp", "pcomp"}:
            yield _hedges("conjunction")[word]


def _factual_modal(token: Token, modal: str) -> bool:
    """Return whether the modal tells of a fact: "could not find" is a failure, no possibility."""
    return modal == "could" and any(child.dep_ == "neg" for child in token.children)


def _from_above(token: Token, governor: Token, *, steps: int) -> Iterator[Certainty]:
    """Yield what a governing word leaves of its complement's certainty."""
    row = _implicative(governor) if not _is_finite(token) else None
    if (word := _negative_word(governor)) is not None and _excepted(word, "negation"):  # "there is no doubt that"
        return
    if row is not None:
        sign = row.negated if _negative(governor, steps=steps) else row.affirmed
        yield Certainty.UNKNOWN if sign == "?" else _certainty(governor, steps=steps)
    elif (weight := _governing_hedge(token, governor)) is not None:
        yield weight
    elif ((noun := _clause_noun(token, governor)) is not None and _negative_noun(noun)) or _is_to(token, governor):
        yield Certainty.UNKNOWN
    elif token.dep_ == "xcomp" and governor.pos_ in {"VERB", "AUX"}:
        yield _certainty(governor, steps=steps)


def _is_to(token: Token, governor: Token) -> bool:
    """Return whether the event is only due: "the bridge is to open", "the fleet was to have sailed"."""
    plain = governor.lemma_ == "be" and not _has(governor, {"attr", "acomp", "advmod"})
    return plain and token.dep_ == "xcomp" and _to_infinitive(token)


def _governing_hedge(token: Token, governor: Token) -> Certainty | None:
    table = _hedges("governor")
    words = [governor]
    if token.dep_ in {"xcomp", "ccomp"}:
        words += [child for child in governor.children if child.dep_ in {"acomp", "attr", "oprd"}]
    if governor.dep_ == "prep":
        words.append(governor.head)
    return next((table[lemma(word)] for word in words if lemma(word) in table), None)
