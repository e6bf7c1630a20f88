"""Mend sentences whose verb the parser did not know ("Orlo blockaded food"): parse them with a common verb.

Example: Orlo blockaded the town in May.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from spacy.language import Language
from spacy.tokens import Doc, Span, Token

from claimcheck import text
from claimcheck.nlp import trial
from claimcheck.nlp.labels import SUBJECTS

NAME = "claimcheck_rare_verbs"
COMMON = {"VBD": ("made", "fell", "bought"), "VBZ": ("makes", "falls", "buys")}  # what stands in for the rare verb
KNOWN_NAME = "Smith"  # what stands in for names that no dictionary has
LONGEST = 60  # words of a sentence that is tried again
TRIES = 3  # words of a sentence that may be its verb


@Language.factory(NAME)
def create(nlp: Language, name: str) -> "RareVerbs":
    """Return the component; it parses again with the pipeline's own parts."""
    return RareVerbs(nlp)


class RareVerbs:
    """Gives a sentence without a subject the parse that it has with a common verb in the place of a rare one."""

    def __init__(self, nlp: Language) -> None:
        self._nlp = nlp

    def __call__(self, doc: Doc) -> Doc:
        """Return the document with such sentences mended."""
        tries: list[Try] = []
        for sentence in list(doc.sents):
            if sentence.root.tag_ == "VB" and _has_subject(sentence.root) and not _has_helper(sentence.root):
                sentence.root.tag_ = "VBD"  # "Orlo outbid Marko"
            elif len(sentence) <= LONGEST and not any(token.dep_ in SUBJECTS for token in sentence):
                tries += _tries(sentence)
        mended: set[int] = set()
        for attempt, parsed in zip(tries, trial.parse(self._nlp, [attempt.doc for attempt in tries]), strict=True):
            start = attempt.sentence.start
            if start not in mended and _is_main(parsed[attempt.verb.i - start]):
                mended.add(start)
                _copy(self._nlp.get_pipe("lemmatizer")(parsed), attempt)
        return doc


@dataclass(frozen=True, slots=True)
class Try:
    """A sentence, a word of it that may be its verb, in which form, and a Doc of it with a common verb there."""

    sentence: Span
    verb: Token
    tag: str
    doc: Doc


def _tries(sentence: Span) -> Iterator[Try]:
    rare = [(token, tag) for token in sentence if (tag := _verb_form(token, sentence))]
    for token, tag in rare[:TRIES]:
        for common in COMMON[tag]:
            words = [KNOWN_NAME if _is_unknown_name(other) else other.text for other in sentence]
            words[token.i - sentence.start] = common
            yield Try(sentence, token, tag, trial.sentence(sentence.doc, list(sentence), words=words))


def _is_main(verb: Token) -> bool:
    return verb.dep_ == "ROOT" and verb.pos_ == "VERB" and _has_subject(verb)


def _is_unknown_name(token: Token) -> bool:
    return token.is_title and token.is_alpha and not text.lemmas(token.lower_) and not token.is_stop


def _has_subject(token: Token) -> bool:
    return any(child.dep_ in SUBJECTS for child in token.children)


def _has_helper(token: Token) -> bool:
    return any(child.dep_ in {"aux", "auxpass"} or child.tag_ == "TO" for child in token.children)


def _verb_form(token: Token, sentence: Span) -> str | None:
    """Return VBD or VBZ for a lower-case word inside the sentence that the dictionary knows as such a form only."""
    if token.i == sentence.start or not token.is_lower or not token.is_alpha:
        return None
    parts = text.lemmas(token.text)
    if "VERB" not in parts or token.text in parts["VERB"]:
        return None
    if token.text.endswith("s"):
        return "VBZ" if "NOUN" not in parts else None
    return None if token.text.endswith("ing") else "VBD"


def _copy(parsed: Doc, attempt: Try) -> None:
    sentence, verb = attempt.sentence, attempt.verb
    for token, other in zip(sentence, parsed, strict=True):
        token.tag_, token.pos_, token.dep_ = other.tag_, other.pos_, other.dep_
        token.head = sentence.doc[sentence.start + other.head.i]
        if token.i != verb.i:
            token.lemma_ = other.lemma_
    verb.tag_, verb.lemma_ = attempt.tag, text.verb_lemma(verb.text)
