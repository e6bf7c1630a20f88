"""Reported claims made by hand, told one after another in a document."""

from claimcheck.models import Block, BlockKind, Document, Span
from claimcheck.pair.passage import Passage
from claimcheck.pair.voices import Voices
from tests.claims import told


def said(text, voice, predicate="be", *, cue="said", at=None, **rest):
    """A reported claim with the words of its cue and where they stand: at its start unless told."""
    at = rest.get("start", 0) if at is None else at
    made = told(text, predicate, voice=voice, **rest)
    reports = [a.model_copy(update={"cue": Span(text=cue, start=at, end=at + len(cue))}) for a in made.attributions]
    return made.model_copy(update={"attributions": tuple(reports)})


def act(text, voice, predicate, *, cue, **rest):
    """A claim that tells of an act of speech itself: "Morvia rejected the criticism."; its content is the object."""
    made = said(text, voice, predicate, cue=cue, **rest)
    start = made.start + text.index(cue) + len(cue) + 1
    content = made.attributions[-1].content.model_copy(update={"start": start, "end": made.end - 1})
    reports = (made.attributions[-1].model_copy(update={"content": content}),)
    return made.model_copy(update={"text": text, "attributions": reports})


def passage(*claims):
    """The document that the claims stand in, in order, and what is known of its voices."""
    text = ""
    for claim in claims:
        text = text.ljust(claim.start) + claim.quote
    block = Block(start=0, end=len(text), kind=BlockKind.PARAGRAPH)
    document = Document(id="doc", text=text, blocks=(block,), sha256="")
    voices = Voices({"doc": document})
    voices.read(claims)
    return Passage(document, claims), voices


def found(family, *claims):
    """The clashes that a family of rules finds: kind and the propositions of the two."""
    return [(edge.kind, edge.first.proposition, edge.second.proposition) for edge in family.find(*passage(*claims))]
