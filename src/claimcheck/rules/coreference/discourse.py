"""What the single rules look at: one document's nouns, and the mentions resolved so far."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from spacy.tokens import Doc, Span, Token

from claimcheck.models import Block, BlockKind
from claimcheck.rules.coreference import topic
from claimcheck.rules.coreference.days import Day
from claimcheck.rules.coreference.nouns import Noun, has_words, numbered
from claimcheck.rules.coreference.topic import Topic
from claimcheck.rules.coreference.vocabulary import Gender
from claimcheck.rules.records import Mention, Report, TokenRange

OPENING, CLOSING, STRAIGHT = frozenset({"“", "``", "«"}), frozenset({"”", "''", "»"}), frozenset({'"'})
MARKS = OPENING | CLOSING | STRAIGHT


@dataclass(slots=True)
class Discourse:
    """A document under resolution. ``mentions`` grows in text order, so that later references can build on it."""

    doc: Doc
    text: str
    nouns: Sequence[Noun]
    reports: Sequence[Report]
    sentence: list[int]
    block: list[int]
    section: list[int]
    quoted: list[bool]
    sentences: list[Span]
    starts: dict[int, list[Noun]]
    topic: Topic | None = None
    named: list[tuple[int, str]] = field(default_factory=list)  # where the parties are named
    days: list[Day] = field(default_factory=list)
    guesses: dict[int, tuple[str, Gender]] = field(default_factory=dict)  # she and he, sure or not
    mentions: dict[int, Mention] = field(default_factory=dict)
    spoken: dict[int, Report] = field(default_factory=dict)  # by the pronoun that is credited with it
    full: dict[str, int] = field(default_factory=dict)  # where a name is first said in full

    def before(self, position: int, *, sentences: int) -> Iterator[Noun]:
        """Yield the nouns before a token, nearest first, at most so many sentences and one paragraph back."""
        for noun in self.back_from(position):
            if self.sentence[position] - noun.sentence > sentences or not self.reaches(noun.head, position):
                return
            yield noun

    def reaches(self, start: int, position: int) -> bool:
        """Return whether a later token may lean on an earlier one: no heading, at most one paragraph break between."""
        return self.section[start] == self.section[position] and self.block[position] - self.block[start] <= 1

    def opening(self, position: int) -> int:
        """Return the first token of the block that a token stands in."""
        return bisect_left(self.block, self.block[position])

    @property
    def parties(self) -> list[str]:
        """Return the countries and bodies that are parties somewhere in the document."""
        return list(dict.fromkeys(name for _, name in self.named))

    def starting(self, position: int) -> Iterator[Noun]:
        """Yield the nouns whose words start at a token."""
        yield from self.starts.get(position, ())

    def back_from(self, position: int) -> Iterator[Noun]:
        """Yield the nouns before a token, nearest first."""
        for index in range(bisect_left(self.nouns, position, key=lambda noun: noun.head) - 1, -1, -1):
            yield self.nouns[index]

    def said(self, name: str) -> int:
        """Return the token before which a name has been said in full; the length of the document if it never is."""
        if name not in self.full:
            match = re.search(r"\s+".join(map(re.escape, name.split())), self.text)
            self.full[name] = (
                bisect_left(self.doc, match.end(), key=lambda token: token.idx) if match else len(self.doc)
            )
        return self.full[name]

    def words(self, number: int) -> Span:
        """Return the words of a sentence."""
        return self.sentences[number]

    def text_of(self, noun: Noun) -> tuple[str, str | None]:
        """Return how a noun is named, and its identity: those of what it was resolved to, if it was."""
        mention = self.mentions.get(noun.tokens[0])
        if mention is None:
            counted = self.doc[noun.tokens[0]].dep_ == "nummod" and not noun.name
            return f"the {noun.text[0].lower()}{noun.text[1:]}" if counted else definite(
                noun.text
            ), noun.entity if noun.name else None
        if mention.tokens[1] <= noun.head:
            rest = " ".join(self.doc[mention.tokens[1] : noun.tokens[1]].text.split())
            return (f"{owner(mention)} {rest}", None) if mention.possessive else (definite(noun.text), None)
        before = self.doc[max(mention.tokens[0] - 1, 0)].lower_
        return f"the {mention.text}" if before == "the" else mention.text, mention.actor


def prepare(doc: Doc, found: Sequence[Noun], reports: Sequence[Report]) -> Discourse:
    """Return the discourse of a document before anything is resolved."""
    sentence = numbered(doc)
    about = topic.find(doc, found)
    nouns = topic.told(found, about, sentence)
    return Discourse(
        doc=doc,
        text=doc.text,
        nouns=nouns,
        reports=reports,
        sentence=sentence,
        block=_blocks(doc),
        section=_sections(doc),
        quoted=_quoted(doc),
        sentences=_worded(doc),
        starts=_starts(nouns),
        topic=about,
        spoken={r.source[0]: r for r in reports if r.source is not None and r.source[1] - r.source[0] == 1},
    )


def _worded(doc: Doc) -> list[Span]:
    """Return the sentences by number: the first, and all that have words."""
    return [sentence for n, sentence in enumerate(doc.sents) if has_words(sentence) or n == 0]


def _starts(nouns: Sequence[Noun]) -> dict[int, list[Noun]]:
    starts: dict[int, list[Noun]] = {}
    for noun in nouns:
        starts.setdefault(noun.tokens[0], []).append(noun)
    return starts


def _quoted(doc: Doc) -> list[bool]:
    """Return for each token whether it stands in quotation marks; a mark that never closes ends with its block."""
    inside, blocks, quoted = False, _blocks(doc), []
    for token in doc:
        if token.i and blocks[token.i] != blocks[token.i - 1]:
            inside = False
        if token.text in MARKS:
            inside = token.text in OPENING or (token.text in STRAIGHT and not inside)
        quoted.append(inside)
    return quoted


def _blocks(doc: Doc) -> list[int]:
    blocks: list[Block] = doc.user_data.get("blocks", [])
    number, numbers = 0, []
    for token in doc:
        while number + 1 < len(blocks) and token.idx >= blocks[number + 1].start:
            number += 1
        numbers.append(number)
    return numbers


def _sections(doc: Doc) -> list[int]:
    """Return for each token how many headings stand before it or hold it; headings in a row count once."""
    blocks: list[Block] = doc.user_data.get("blocks", [])
    heads = [block.start for n, block in enumerate(blocks) if block.kind is BlockKind.HEADING and _is_first(blocks, n)]
    return [bisect_right(heads, token.idx) for token in doc]


def _is_first(blocks: Sequence[Block], number: int) -> bool:
    return number == 0 or blocks[number - 1].kind is not BlockKind.HEADING


def owner(mention: Mention) -> str:
    """Return a resolved "its" as it stands before what is owned: "Acme's", "the workers'"."""
    return f"{mention.text}'" if mention.text.endswith("s") else f"{mention.text}'s"


def definite(text: str) -> str:
    """Return a phrase as one that is known by now: "a border clash" is "the border clash"."""
    first, _, rest = text.partition(" ")
    return f"the {rest}" if rest and first.lower() in {"a", "an", "another", "one", "this"} else text


def mention(text: str, actor: str | None, tokens: TokenRange, antecedent: TokenRange | None, *, owner: bool) -> Mention:
    """Return a mention; ``owner`` where it stands before what it owns ("its crew")."""
    return Mention(tokens=tokens, text=text, actor=actor, possessive=owner, antecedent=antecedent)


def clause_of(token: Token) -> Token:
    """Return the predicate of the clause that a token stands in (its sentence's root at the top)."""
    for ancestor in token.ancestors:
        if ancestor.pos_ in {"VERB", "AUX"}:
            return ancestor
    return token.sent.root


def governs(other: Token, token: Token) -> bool:
    """Return whether the candidate is the subject of the pronoun's clause or of a clause above it."""
    if other.dep_ not in {"nsubj", "nsubjpass"}:
        return False
    for verb in token.ancestors:
        subjects = [child for child in verb.children if child.dep_ in {"nsubj", "nsubjpass"} and child.i != token.i]
        if subjects:
            return other.head.i == verb.i
    return False
