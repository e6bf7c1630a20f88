"""Tokenizer rules beyond spaCy's: words that have run together ("factoEast"), prefixes that stay on ("co-chaired").

Example: The factoEast mill is co-owned by Orlo.
"""

import re
from collections.abc import Iterator
from typing import Any, cast

from spacy.language import Language
from spacy.util import compile_infix_regex, compile_suffix_regex

RUN_TOGETHER = re.compile(r"(?<=[a-z]{3})(?=[A-Z][a-z]{3})")
PREFIXES = ("co", "re", "pre", "un", "de")
BAR = "―"  # before who signs: “We left.”― Ida Moss
FACE = "):"  # an emoticon to spaCy, and the end of "Mr. Grant (Leeds):" in print
BEHIND_BRACKET = [r"\)(?=:[\"“])", r"(?<=\)):(?=[\"“])", r"(?<=\):)[\"“]"]  # (Leeds):"We left
HYPHEN = "(?:-|–|—|--|---|——|~)"


def split_run_together(nlp: Language) -> None:
    """Let the tokenizer part run-together words and "):", and leave prefixed verbs whole."""
    stays = "".join(rf"(?<!\b{prefix})(?<!\b{prefix.capitalize()})" for prefix in PREFIXES)
    usual_infixes = [str(infix) for infix in nlp.Defaults.infixes or ()]
    infixes = [stays + infix if HYPHEN in infix else infix for infix in usual_infixes]
    tokenizer = cast(Any, nlp.tokenizer)
    tokenizer.infix_finditer = Infixes(compile_infix_regex([*infixes, *BEHIND_BRACKET])).finditer
    tokenizer.suffix_search = compile_suffix_regex([*(nlp.Defaults.suffixes or ()), BAR]).search
    tokenizer.rules = {form: parts for form, parts in tokenizer.rules.items() if form != FACE}


class Infixes:
    """Where a word is parted. ``pattern`` is what spaCy writes to disk of it; the rest is set anew after loading."""

    def __init__(self, usual: re.Pattern[str]) -> None:
        self._usual = usual
        self.pattern = usual.pattern

    def finditer(self, word: str) -> Iterator[re.Match[str]]:
        """Yield the places in order."""
        found = [*self._usual.finditer(word)]
        if word[:1].islower():  # "WikiLeaks" is one name
            found += RUN_TOGETHER.finditer(word)
        yield from sorted(found, key=lambda match: match.start())
