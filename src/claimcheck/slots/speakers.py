"""Voices in the sentences that tell of them: "police say", "the mayor says", "his lawyer denies"."""

import re
from collections.abc import Sequence

from claimcheck import text
from claimcheck.lexicon.lists import number_words
from claimcheck.slots.nouns import collectives
from claimcheck.slots.scan import word_list

OF = re.compile(r" (?:of|for|at|in|from|on|with|to|by) ")  # ends the head of a voice of several words


def does(verb: str, voices: Sequence[str]) -> str:
    """Return the present of a verb, given as its lemma, with these voices as its subject."""
    several = len(set(voices)) > 1 or any(map(is_plural, voices))
    return verb if several else (text.inflections(verb, "VBZ") or (f"{verb}s",))[0]


def is_plural(voice: str) -> bool:
    """Return whether a voice is a plural noun ("police", "members of the Union") rather than a name."""
    last = OF.split(voice)[0].split(" ")[-1]
    return last.islower() and (text.singular(last) != last or last in collectives())


def inside(voice: str) -> str:
    """Return a voice to stand inside a sentence: "His lawyer" without its capital, names as they are."""
    first, _, rest = voice.partition(" ")
    common = rest[:1].islower() and (first.lower() in word_list("phrase_ends") or first.lower() in number_words())
    return f"{first.lower()} {rest}" if common else voice


def begin(sentence: str) -> str:
    """Return a sentence with the capital that its first word needs; a name such as "eBay" stays."""
    first = sentence.split(" ")[0]
    return sentence[:1].upper() + sentence[1:] if first.isalpha() and first.islower() else sentence
