"""What the single rules look at: one document's nouns, and the mentions resolved so far."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from spacy.tokens import Doc, Token

from claimcheck.models import Block
from claimcheck.rules.coreference.days import Day
from claimcheck.rules.coreference.nouns import Noun
from claimcheck.rules.records import Mention, Report, TokenRange


@dataclass(slots=True)
class Discourse:
    """A document under resolution. ``mentions`` grows in text order, so that later references can build on it."""

    doc: Doc
    nouns: list[Noun]
    reports: Sequence[Report]
    sentence: list[int]
    block: list[int]
    parties: list[str] = field(default_factory=list)
    days: list[Day] = field(default_factory=list)
    mentions: dict[int, Mention] = field(default_factory=dict)

    def before(self, position: int, *, sentences: int) -> Iterator[Noun]:
        """Yield the nouns before a token, nearest first, at most so many sentences back and in the same block."""
        for noun in reversed(self.nouns):
            if noun.head >= position:
                continue
            if self.sentence[position] - noun.sentence > sentences or self.block[noun.head] != self.block[position]:
                return
            yield noun

    def starting(self, position: int) -> Iterator[Noun]:
        """Yield the nouns whose words start at a token."""
        yield from (noun for noun in self.nouns if noun.tokens[0] == position)

    def text_of(self, noun: Noun) -> tuple[str, str | None]:
        """Return how a noun is named, and its identity: those of what it was resolved to, if it was."""
        mention = self.mentions.get(noun.tokens[0])
        if mention is not None:
            return mention.text, mention.actor
        return noun.text, noun.entity if noun.name else None


def prepare(doc: Doc, nouns: list[Noun], reports: Sequence[Report]) -> Discourse:
    """Return the discourse of a document before anything is resolved."""
    sentence = [0] * len(doc)
    for number, sent in enumerate(doc.sents):
        for token in sent:
            sentence[token.i] = number
    return Discourse(doc=doc, nouns=nouns, reports=reports, sentence=sentence, block=_blocks(doc))


def _blocks(doc: Doc) -> list[int]:
    blocks: list[Block] = doc.user_data.get("blocks", [])
    number, numbers = 0, []
    for token in doc:
        while number + 1 < len(blocks) and token.idx >= blocks[number + 1].start:
            number += 1
        numbers.append(number)
    return numbers


def mention(
    noun_text: str, actor: str | None, tokens: TokenRange, antecedent: TokenRange | None, *, owner: bool
) -> Mention:
    """Return a mention; ``owner`` where it stands before what it owns ("its crew")."""
    return Mention(tokens=tokens, text=noun_text, actor=actor, possessive=owner, antecedent=antecedent)


def clause_of(token: Token) -> Token:
    """Return the predicate of the clause that a token stands in (its sentence's root at the top)."""
    for ancestor in token.ancestors:
        if ancestor.pos_ in {"VERB", "AUX"}:
            return ancestor
    return token.sent.root
