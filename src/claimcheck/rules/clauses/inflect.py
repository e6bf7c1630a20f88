"""Put verbs into the form that their new clause needs, and make them agree with their new subject."""

from collections.abc import Sequence

import lemminflect
from spacy.tokens import Doc, Token

from claimcheck import text
from claimcheck.rules.clauses.edit import child
from claimcheck.rules.records import Piece

PLURAL_TAGS = frozenset({"NNS", "NNPS"})
PLURAL_PRONOUNS = frozenset({"we", "you", "they", "these", "those", "both", "many", "several", "few", "others"})
TO_SINGULAR = {"are": "is", "were": "was", "have": "has", "do": "does"}
TO_PLURAL = {"is": "are", "was": "were", "has": "have", "does": "do"}


def form(lemma: str, tag: str) -> str:
    """Return the lemma inflected for a Penn tag ("cut", "VBD" -> "cut")."""
    forms = lemminflect.getInflection(lemma, tag)
    return str(forms[0]) if forms else lemma


def be(*, plural: bool, past: bool) -> str:
    """Return the form of "be" for number and tense."""
    if past:
        return "were" if plural else "was"
    return "are" if plural else "is"


def is_plural(doc: Doc, head: int | None) -> bool:
    """Whether the noun phrase of this head takes a plural verb."""
    if head is None:
        return False
    token = doc[head]
    if any(c.dep_ == "conj" for c in token.children) and any(
        c.dep_ == "cc" and c.lower_ == "and" for c in token.subtree
    ):
        return True
    if token.tag_ in PLURAL_TAGS or token.lower_ in PLURAL_PRONOUNS:
        return not _is_plural_name(token)
    if token.lower_ in {"number", "total", "majority", "percent", "%"}:
        return _of_plural(token)
    return token.tag_ == "CD" and token.lower_ not in {"one", "1"}


def _is_plural_name(token: Token) -> bool:
    """Whether a plural proper noun is one name ("the United States", "the United Nations")."""
    return token.tag_ == "NNPS" and token.ent_type_ in {"GPE", "ORG"}


def _of_plural(token: Token) -> bool:
    of = child(token, "prep")
    thing = child(of, "pobj") if of is not None and of.lower_ == "of" else None
    has_article = any(c.lower_ == "a" for c in token.children)
    return thing is not None and has_article and thing.tag_ in PLURAL_TAGS


def is_past_tense(doc: Doc, verb: int) -> bool:
    """Whether the verb group's first finite word is in the past, so that a clause taken from it is too."""
    token = doc[verb]
    while token.tag_ not in {"VBD", "VBZ", "VBP", "MD"}:
        finite = next(
            (c for c in token.children if c.dep_ in {"aux", "auxpass"} and c.tag_ in {"VBD", "VBZ", "VBP", "MD"}), None
        )
        if finite is not None:
            return finite.tag_ == "VBD" or (finite.lemma_ == "have" and token.tag_ == "VBN")
        if token.dep_ == "ROOT" or token.head.i == token.i:
            return token.tag_ == "VBN"
        token = token.head
    return token.tag_ == "VBD"


def finite_form(doc: Doc, verb: int, subject: int | None, *, past: bool) -> str:
    """Return the verb as a finite word for the subject ("cutting" -> "cut", "cuts")."""
    token = doc[verb]
    speaks = subject is not None and doc[subject].text == "I"
    if token.lemma_ == "be":
        return "am" if speaks and not past else be(plural=is_plural(doc, subject), past=past)
    lemma = text.verb_lemma(token.text)
    if past:
        return form(lemma, "VBD")
    return form(lemma, "VBP" if speaks or is_plural(doc, subject) else "VBZ")


def agree(doc: Doc, pieces: Sequence[Piece], verb: int, *, plural: bool) -> tuple[Piece, ...]:
    """Return the pieces with the finite word of the verb group made singular or plural."""
    token = doc[verb]
    auxiliaries = [c for c in token.children if c.dep_ in {"aux", "auxpass"}]
    finite = next((t for t in [*auxiliaries, token] if t.tag_ in {"VBZ", "VBP", "VBD"}), None)
    if finite is None:
        return tuple(pieces)
    table = TO_PLURAL if plural else TO_SINGULAR
    changed: dict[str | None, str | None] = {None: _agreeing(finite, plural=plural)}
    changed.update(table)
    return tuple(Piece(p.token, changed.get(p.text, p.text)) if p.token == finite.i else p for p in pieces)


def _agreeing(token: Token, *, plural: bool) -> str | None:
    table = TO_PLURAL if plural else TO_SINGULAR
    if token.lower_ in table:
        return table[token.lower_]
    if token.tag_ == "VBD" or token.lower_ in TO_PLURAL or token.lower_ in TO_SINGULAR:
        return None
    if plural and token.tag_ == "VBZ":
        return token.lemma_
    if not plural and token.tag_ == "VBP":
        return form(token.lemma_, "VBZ")
    return None


def owner_ending(owner: str) -> str:
    """Return "'s", or the bare apostrophe after a plural and after names of several words that end in s."""
    last = owner.rsplit(" ", 1)[-1]
    bare = last.endswith("s") and not last.endswith("ss") and (last != owner or last[:1].islower())
    return "'" if bare else "'s"


def article(noun: str) -> str:
    """Return the indefinite article that goes before the word."""
    first = noun.lower()
    if first.startswith(("uni", "use", "eu", "one")) and not first.startswith(("unin", "unim", "unid")):
        return "a"
    if first.startswith(("hour", "honest", "honour", "honor", "heir")):
        return "an"
    acronym = noun.isupper() and len(noun) > 1
    return "an" if first[:1] in ("aefhilmnorsx" if acronym else "aeiou") and first[:1] else "a"
