"""Voices in the sentences that tell of them: "police say", "the mayor says", "his lawyer denies"."""

from collections.abc import Sequence
from itertools import takewhile

from claimcheck import text
from claimcheck.lexicon.lists import number_words
from claimcheck.slots.nouns import collectives
from claimcheck.slots.scan import word_list


def does(verb: str, voices: Sequence[str]) -> str:
    """Return the present of a verb, given as its lemma, with these voices as its subject."""
    several = len(set(voices)) > 1 or any(map(is_plural, voices))
    return verb if several else (text.inflections(verb, "VBZ") or (f"{verb}s",))[0]


def is_plural(voice: str) -> bool:
    """Return whether a voice is a plural noun ("farmers", "police of the north") rather than a name."""
    head = _head(voice)
    return head.islower() and (text.singular(head) != head or head in collectives())


def inside(voice: str) -> str:
    """Return a voice to stand inside a sentence: "his lawyer", "the union"; names and plurals as they are."""
    first, _, rest = voice.partition(" ")
    if first.lower() in word_list("phrase_ends") or first.lower() in number_words():
        return f"{first.lower()} {rest}" if rest[:1].islower() else voice
    bare = first.islower() and "NOUN" in text.lemmas(_head(voice)) and not is_plural(voice)
    return f"the {voice}" if bare else voice


def _head(voice: str) -> str:
    """Return the noun of a voice, before what a preposition adds ("family of the dead")."""
    words = takewhile(lambda word: word not in word_list("phrase_ends"), voice.split(" ")[1:])
    return [voice.split(" ")[0], *words][-1]


def begin(sentence: str) -> str:
    """Return a sentence with the capital that its first word needs; a name such as "eBay" stays."""
    first = sentence.split(" ")[0]
    return sentence[:1].upper() + sentence[1:] if first.isalpha() and first.islower() else sentence
