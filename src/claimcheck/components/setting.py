"""What a pipeline needs so that claimcheck's rules see the parse that they are written for."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from spacy.language import Language
from spacy.tokens import Doc

from claimcheck.errors import SetupError
from claimcheck.nlp import mend, sentences, tokens

BOUNDS = "claimcheck_bounds"
NEEDED = ("tagger", "parser", "attribute_ruler", "lemmatizer")
ANNOTATION = {"TAG": "a tagger", "POS": "an attribute ruler", "DEP": "a parser", "LEMMA": "a lemmatizer"}
BLOCKS = "blocks"  # where the rules look for the paragraphs of a Doc


@contextmanager
def paragraphs(doc: Doc) -> Iterator[None]:
    """Keep the headings and paragraphs of the text on the Doc for as long as rules read it."""
    from claimcheck.read import plain

    doc.user_data[BLOCKS] = list(plain.read(doc.text).blocks)
    try:
        yield
    finally:
        del doc.user_data[BLOCKS]  # a DocBin could not store them


@Language.factory(BOUNDS, assigns=["token.is_sent_start"])
def create_bounds(nlp: Language, name: str) -> "BoundsComponent":
    """Return the component; it belongs before the parser."""
    return BoundsComponent(nlp)


class BoundsComponent:
    """Sets sentence bounds at paragraphs and full stops, which the parser then respects."""

    def __init__(self, nlp: Language) -> None:
        self._nlp = nlp
        tokens.split_run_together(nlp)

    def __call__(self, doc: Doc) -> Doc:
        """Return the Doc with every sentence start set."""
        with paragraphs(doc):
            sentences.bounds(doc)
        return doc

    def to_disk(self, path: str | Path, *, exclude: tuple[str, ...] = ()) -> None:
        """Write nothing: the pipeline's configuration says it all."""

    def from_disk(self, path: str | Path, *, exclude: tuple[str, ...] = ()) -> "BoundsComponent":
        """Return the component after the tokenizer was read, which must have its rules anew."""
        tokens.split_run_together(self._nlp)
        return self

    def to_bytes(self, *, exclude: tuple[str, ...] = ()) -> bytes:
        """Return nothing: the pipeline's configuration says it all."""
        return b""

    def from_bytes(self, data: bytes, *, exclude: tuple[str, ...] = ()) -> "BoundsComponent":
        """Return the component after the tokenizer was read, which must have its rules anew."""
        tokens.split_run_together(self._nlp)
        return self


def prepare(nlp: Language, name: str) -> None:
    """Add what claimcheck's own pipeline has and this one lacks: sentence bounds, repairs of the parse.

    Raises SetupError where the pipeline is not English or lacks a component that ``name`` needs.
    """
    require(nlp, name)
    if not {BOUNDS, sentences.NAME} & set(nlp.pipe_names):
        nlp.add_pipe(BOUNDS, before="parser")
    mend(nlp)


def require(nlp: Language, name: str) -> None:
    """Raise SetupError where the pipeline is not English or lacks a component that ``name`` needs."""
    if nlp.lang != "en":
        raise SetupError(f"{name} reads English; this pipeline's language is {nlp.lang!r}")
    missing = [pipe for pipe in NEEDED if pipe not in nlp.pipe_names]
    if missing:
        found = ", ".join(nlp.pipe_names) or "no components"
        raise SetupError(f"{name} must stand behind {', '.join(missing)}; this pipeline has {found}")


def check(doc: Doc, name: str) -> None:
    """Raise SetupError where the Doc lacks what the rules read."""
    missing = [by for attribute, by in ANNOTATION.items() if not doc.has_annotation(attribute)]
    if missing:
        raise SetupError(
            f"{name} needs a parsed Doc; it must stand behind {' and '.join(missing)} that is not disabled"
        )
