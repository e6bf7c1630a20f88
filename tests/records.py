"""Small documents and claims for the tests of the store and the workspace."""

from claimcheck.models import Block, BlockKind, Claim, Document, Slots


def document(name="a", *sentences):
    """A document of one paragraph a sentence."""
    sentences = sentences or ("The pump failed.", "The operator denied the claim.")
    text = "\n".join(sentences)
    blocks, at = [], 0
    for sentence in sentences:
        blocks.append(Block(start=at, end=at + len(sentence), kind=BlockKind.PARAGRAPH))
        at += len(sentence) + 1
    return Document(id=name, text=text, blocks=tuple(blocks), sha256=f"{len(text):064x}")


def claims(source):
    """One claim for each block of a document; each refers to the one before."""
    found = []
    for number, block in enumerate(source.blocks):
        quote = source.text[block.start : block.end]
        refers = (f"{source.id}-{number - 1}",) if number else ()
        found.append(claim(source.id, f"{source.id}-{number}", block.start, quote, refers))
    return found


def claim(source_id, claim_id, start, quote, refers=()):
    """A claim whose text is its quote."""
    return Claim(
        id=claim_id,
        document=source_id,
        start=start,
        end=start + len(quote),
        quote=quote,
        text=quote,
        proposition=quote,
        voice=None,
        slots=Slots(predicate="fail"),
        refers=refers,
    )
