"""Tokenizer rules beyond spaCy's: words that have run together ("factoArmenian"), prefixes that stay on ("co-chaired")."""

from spacy.language import Language
from spacy.util import compile_infix_regex

RUN_TOGETHER = r"(?<=[a-z]{3})(?=[A-Z][a-z]{3})"
PREFIXES = ("co", "re", "pre", "un", "de")
HYPHEN = "(?:-|–|—|--|---|——|~)"


def split_run_together(nlp: Language) -> None:
    """Let the tokenizer part run-together words and leave prefixed verbs whole."""
    stays = "".join(rf"(?<!\b{prefix})(?<!\b{prefix.capitalize()})" for prefix in PREFIXES)
    infixes = [_staying(infix, stays) for infix in nlp.Defaults.infixes or ()]
    nlp.tokenizer.infix_finditer = compile_infix_regex([*infixes, RUN_TOGETHER]).finditer  # type: ignore[attr-defined]


def _staying(infix: str, stays: str) -> str:
    """The rule that parts words at hyphens, but not behind a prefix."""
    return stays + infix if HYPHEN in infix else infix
