"""Whether a predicate is affirmed or negated."""

from collections.abc import Iterator

from spacy.tokens import Doc, Token

from claimcheck.models import Polarity
from claimcheck.rules.factuality.governor import (
    SUBJECTS,
    clause_noun,
    governor_of,
    has,
    implicative,
    is_excepted,
    is_finite,
    main_word,
    multiplying_verbs,
    negative_noun,
    negative_word,
    negators,
)

PARTICIPANTS = frozenset({"nsubj", "nsubjpass", "dobj", "attr", "dative", "oprd"})


def polarity(doc: Doc, predicate: int) -> Polarity:
    """Return negative where an odd number of negations bears on the predicate ("no boat failed to return" has two)."""
    return Polarity.NEGATIVE if is_negative(main_word(doc[predicate]), steps=8) else Polarity.POSITIVE


def is_negative(token: Token, *, steps: int) -> bool:
    """Return whether an odd number of negations bears on the word, looking up through ``steps`` governors."""
    negative = _negated_here(token) or _negated_by_sharing(token)
    governor = governor_of(token)
    if governor is None or not steps:
        return negative
    return negative != _negated_from_above(token, governor, steps=steps - 1)


def _negated_from_above(token: Token, governor: Token, *, steps: int) -> bool:
    """Return whether the governing word ("failed", "without", "no evidence that") negates its complement."""
    if governor.dep_ == "prep" and governor.lower_ in negators("preposition"):
        return True
    row = implicative(governor) if not is_finite(token) else None
    if row is not None:
        return (row.negated if is_negative(governor, steps=steps) else row.affirmed) == "-"
    noun = clause_noun(token, governor)
    return negative_noun(noun) if noun is not None else _yet_to(token, governor)


def _yet_to(token: Token, governor: Token) -> bool:
    return (
        token.dep_ == "xcomp"
        and governor.lemma_ in {"have", "be"}
        and any(child.lower_ == "yet" for child in (*governor.children, *token.children))
    )


def _negated_here(token: Token) -> bool:
    cues = sum(1 for cue in _cues(token) if not is_excepted(cue, "negation"))
    return cues % 2 == 1


def _cues(token: Token) -> Iterator[Token]:
    """Yield the words that negate the token's own clause: adverbs, participants without referent, negative phrases."""
    for child in token.children:
        if child.dep_ == "neg" or child.lower_ in negators("adverb") or _falls_short(child):
            yield child
        elif child.dep_ in PARTICIPANTS:
            if (cue := negative_word(child)) is not None:
                yield cue
        elif child.dep_ in {"prep", "advmod", "npadvmod"}:
            yield from _phrase_cues(child)
        elif child.dep_ in {"acomp", "advmod"} and child.lower_ == "longer" and child.doc[child.i - 1].lower_ == "no":
            yield child


def _falls_short(child: Token) -> bool:
    """Return whether the word says that what its verb tells came near and did not happen: "almost failed"."""
    verb = child.head
    short = child.lower_ in negators("approximator") and child.i < verb.i and verb.pos_ in {"VERB", "AUX"}
    return short and child.nbor().pos_ in {"VERB", "AUX"} and verb.lemma_ not in multiplying_verbs()


def _phrase_cues(child: Token) -> Iterator[Token]:
    """Yield "no" of "at no time" and "no longer"."""
    words = [token.lower_ for token in child.subtree]
    if " ".join(words) in negators("phrase"):
        yield child.doc[child.left_edge.i + words.index("no")] if "no" in words else child


def _negated_by_sharing(token: Token) -> bool:
    """Return whether a coordinated predicate shares the negation of the first: "did not stop or help"."""
    if token.dep_ != "conj" or token.head.pos_ not in {"VERB", "AUX", "ADJ"} or has(token, SUBJECTS):
        return False
    first = token.head
    shared = [cue for cue in _cues(first) if cue.i < first.i and not is_excepted(cue, "negation")]
    if not shared:
        return first.dep_ == "conj" and _negated_by_sharing(first)
    if any(cue.dep_ != "neg" for cue in shared):
        return not has(token, {"aux"})
    joint = {child.lower_ for child in first.children if child.dep_ == "cc"}
    return not has(token, {"aux", "auxpass", "neg"}) and (bool(joint & {"or", "nor"}) or token.tag_ == "VB")
