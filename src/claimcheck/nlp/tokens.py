"""Tokenizer rules beyond spaCy's: words that have run together ("factoEast"), prefixes that stay on ("co-chaired")."""

import re
from collections.abc import Iterator
from typing import Any, cast

from spacy.language import Language
from spacy.util import compile_infix_regex

RUN_TOGETHER = re.compile(r"(?<=[a-z]{3})(?=[A-Z][a-z]{3})")
PREFIXES = ("co", "re", "pre", "un", "de")
HYPHEN = "(?:-|–|—|--|---|——|~)"


def split_run_together(nlp: Language) -> None:
    """Let the tokenizer part run-together words and leave prefixed verbs whole."""
    stays = "".join(rf"(?<!\b{prefix})(?<!\b{prefix.capitalize()})" for prefix in PREFIXES)
    usual_infixes = [str(infix) for infix in nlp.Defaults.infixes or ()]
    infixes = [stays + infix if HYPHEN in infix else infix for infix in usual_infixes]
    usual = compile_infix_regex(infixes)

    def finditer(word: str) -> Iterator[re.Match[str]]:
        found = [*usual.finditer(word)]
        if word[:1].islower():  # "WikiLeaks" is one name
            found += RUN_TOGETHER.finditer(word)
        yield from sorted(found, key=lambda match: match.start())

    cast(Any, nlp.tokenizer).infix_finditer = finditer
