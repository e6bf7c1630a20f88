"""A sentence turned into a question: "the dam was completed" gives "when was the dam completed?"."""

import re

from claimcheck import text

AUXILIARIES = re.compile(r"(?:is|are|was|were|has|have|had|will|would|can|could|must|may|might|should|did|does|do)\b")
PERFECT = frozenset({"has", "have", "had"})
PREPOSITION = r"(?:on|in|since|by|from|until|at|near|off|to)"


def ask(word: str, sentence: str, subject: str) -> str | None:
    """Return the question that a word ("When") asks of a sentence; None where no verb stands behind its subject."""
    if not sentence.startswith(f"{subject} "):
        return None
    verb, _, rest = sentence[len(subject) + 1 :].partition(" ")
    behind = f" {rest}" if rest else ""
    if AUXILIARIES.fullmatch(verb):
        return f"{word} {verb} {subject}{behind}?" if verb not in PERFECT or _is_participle(rest) else None
    lemma = text.verb_lemma(verb)
    helper = "did" if verb in text.inflections(lemma, "VBD") else "does" if verb != lemma else None
    return f"{word} {helper} {subject} {lemma}{behind}?" if helper and verb != lemma else None


def without(sentence: str, value: str) -> str | None:
    """Return a sentence without a date or place and its preposition; None where it does not stand there as such."""
    found = (
        re.search(rf",? ?(?:\b{PREPOSITION} )?(?:the )?{re.escape(value)}(?=$|[ ,])", sentence, re.IGNORECASE)
        if value
        else None
    )
    if not found:
        return None
    rest = sentence[: found.start()] + sentence[found.end() :]
    return rest.strip(" ,") if len(rest.split()) > 1 else None


def _is_participle(rest: str) -> bool:
    """Return whether a participle follows: "had [been] told", not "had money"."""
    words = [word for word in rest.split(" ")[:3] if not word.endswith("ly") and word not in ("not", "never")]
    return bool(words) and words[0] in text.inflections(text.verb_lemma(words[0]), "VBN")
