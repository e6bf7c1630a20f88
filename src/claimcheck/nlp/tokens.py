"""Tokenizer rules beyond spaCy's: words that have run together ("factoArmenian")."""

from spacy.language import Language
from spacy.util import compile_infix_regex

RUN_TOGETHER = r"(?<=[a-z]{3})(?=[A-Z][a-z]{3})"


def split_run_together(nlp: Language) -> None:
    """Let the tokenizer split a lower-case word from a capitalised one that follows without a space."""
    infixes = [*(nlp.Defaults.infixes or ()), RUN_TOGETHER]
    nlp.tokenizer.infix_finditer = compile_infix_regex(infixes).finditer  # type: ignore[attr-defined]
