"""Mend sentences whose verb the parser did not know ("Orlo blockaded food"): parse them with a common verb.

Example: Orlo blockaded the town in May.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from spacy.language import Language
from spacy.tokens import Doc, Span, Token

from claimcheck import text
from claimcheck.nlp import fronts, trial
from claimcheck.nlp.fronts import Parting
from claimcheck.nlp.labels import FINITE, SUBJECTS

NAME = "claimcheck_rare_verbs"
# what stands in for the rare verb
COMMON = {"VBD": ("made", "fell", "bought"), "VBZ": ("makes", "falls", "buys"), "VBP": ("make", "fall", "buy")}
INSIDE = frozenset({"amod", "compound", "nmod"})  # a noun phrase
KNOWN_NAME = "Smith"  # what stands in for names that no dictionary has
LONGEST = 60  # words of a sentence that is tried again
TRIES = 3  # words of a sentence that may be its verb


@Language.factory(NAME)
def create(nlp: Language, name: str) -> "RareVerbs":
    """Return the component; it parses again with the pipeline's own parts."""
    return RareVerbs(nlp)


class RareVerbs:
    """Gives a sentence whose verb has no subject the parse that it has in other words, or without its front."""

    def __init__(self, nlp: Language) -> None:
        self._nlp = nlp

    def __call__(self, doc: Doc) -> Doc:
        """Return the document with such sentences mended."""
        tries: list[Parting | Try] = []
        for sentence in list(doc.sents):
            if sentence.root.tag_ == "VB" and _has_subject(sentence.root) and not _has_helper(sentence.root):
                sentence.root.tag_ = "VBD"  # "Orlo outbid Marko"
            elif len(sentence) <= LONGEST:
                tries += fronts.partings(sentence)
                tries += _tries(sentence)
        mended: set[int] = set()
        for attempt, parsed in zip(tries, trial.parse(self._nlp, [attempt.doc for attempt in tries]), strict=True):
            start = attempt.sentence.start
            if start not in mended and attempt.holds(parsed):
                mended.add(start)
                attempt.copy(self._nlp.get_pipe("lemmatizer")(parsed))
        return doc


@dataclass(frozen=True, slots=True)
class Try:
    """A sentence, a word of it that may be its verb, in which form, and a Doc of it with a common verb there."""

    sentence: Span
    verb: Token
    tag: str
    doc: Doc

    def holds(self, parsed: Doc) -> bool:
        """Return whether the common verb is the main verb, with a subject."""
        verb = parsed[self.verb.i - self.sentence.start]
        return verb.dep_ == "ROOT" and verb.pos_ == "VERB" and _has_subject(verb)

    def copy(self, parsed: Doc) -> None:
        """Give the sentence the new parse, and the rare verb its own form and lemma."""
        for token, other in zip(self.sentence, parsed, strict=True):
            token.tag_, token.pos_, token.dep_ = other.tag_, other.pos_, other.dep_
            token.head = self.sentence.doc[self.sentence.start + other.head.i]
            if token.i != self.verb.i:
                token.lemma_ = other.lemma_
        self.verb.tag_, self.verb.lemma_ = self.tag, text.verb_lemma(self.verb.text)


def _tries(sentence: Span) -> Iterator[Try]:
    told = any(t.tag_ in FINITE and any(c.dep_ in SUBJECTS for c in t.children) for t in sentence)
    bare = sentence[-1].text == "." and not any(t.tag_ in FINITE and t.dep_ not in INSIDE for t in sentence)
    if told or (not bare and any(t.dep_ in SUBJECTS and t.head.dep_ == "ROOT" for t in sentence)):
        return
    for token, tag in _verbs(sentence, bare=bare):
        for common in COMMON[tag]:
            words = [KNOWN_NAME if _is_unknown_name(other) else other.text for other in sentence]
            words[token.i - sentence.start] = common
            yield Try(sentence, token, tag, trial.sentence(sentence.doc, list(sentence), words=words))


def _is_unknown_name(token: Token) -> bool:
    return token.is_title and token.is_alpha and not text.lemmas(token.lower_) and not token.is_stop


def _has_subject(token: Token) -> bool:
    return any(child.dep_ in SUBJECTS for child in token.children)


def _has_helper(token: Token) -> bool:
    return any(child.dep_ in {"aux", "auxpass"} or child.tag_ == "TO" for child in token.children)


def _verbs(sentence: Span, *, bare: bool) -> list[tuple[Token, str]]:
    """Return the words that may be the verb with their forms, those first that can be nothing else.

    ``bare``: there is no finite verb at all, so that a word which is a noun elsewhere may be it ("The roof leaks").
    """
    rare = [(token, tag) for token in sentence if (tag := _verb_form(token, sentence))]
    other = [(token, tag) for token in sentence if (tag := _other_form(token, sentence))] if bare else []
    found = [*rare, *(pair for pair in reversed(other) if pair not in rare)]
    return sorted(found, key=lambda pair: pair[0].dep_ != "ROOT" or not _has_subject(pair[0]))[:TRIES]


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


def _other_form(token: Token, sentence: Span) -> str | None:
    """Return VBD, VBZ or VBP for a word that may be such a form: "cut", "leaks", "live" behind a plural."""
    if token.i == sentence.start or not token.is_lower or not token.is_alpha:
        return None
    for lemma in text.lemmas(token.text).get("VERB", ()):
        if token.text in text.inflections(lemma, "VBD"):
            return "VBD"
        if token.text in text.inflections(lemma, "VBZ"):
            return "VBZ" if _may_govern(token, sentence) else None
        if token.text == lemma and any(t.tag_ in {"NNS", "NNPS"} for t in sentence[: token.i - sentence.start]):
            return "VBP"
    return None


def _may_govern(token: Token, sentence: Span) -> bool:
    """Whether a plural noun may be the verb of the sentence: "The roof leaks", not "A list of rules"."""
    before, after = sentence.doc[token.i - 1], sentence.doc[token.i + 1]
    if before.is_punct:
        return False
    return sentence[0].tag_ in {"DT", "PRP$", "NNP"} and sentence[0].lower_ not in {"a", "an"} and after.lower_ != "of"
