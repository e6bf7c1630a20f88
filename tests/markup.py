"""Read marked sentences and hand-built parses for tests."""

import re

import spacy
from spacy.tokens import Doc

VOCAB = spacy.blank("en").vocab  # knows lower case and letters, unlike a bare one
MARK = re.compile(r"\[([^\[\]]+)\]\((\w+)\)")


def read(marked: str) -> tuple[str, dict[str, tuple[int, int]]]:
    """Return the plain text of ``"[Kyiv](source) [denied](cue) ..."`` and the offsets of each role.

    Raise ValueError on a stray bracket, a repeated role or no role at all: no vacuous cases.
    """
    text, roles, last = "", {}, 0
    for mark in MARK.finditer(marked):
        text += marked[last : mark.start()]
        words, role = mark.groups()
        if role in roles:
            raise ValueError(f"role {role!r} repeated in {marked!r}")
        roles[role] = (len(text), len(text) + len(words))
        text += words
        last = mark.end()
    text += marked[last:]
    if not roles:
        raise ValueError(f"no role in {marked!r}")
    if "](" in text or "[" in text or "]" in text:
        raise ValueError(f"stray bracket in {marked!r}")
    return text, roles


def parse(table: str) -> Doc:
    """Return a Doc from lines of ``word lemma POS head dep [TAG]``; heads count from 1 within a sentence, 0 is root.

    A blank line starts a new sentence. A word followed by ``_`` has no space behind it.
    """
    words, spaces, lemmas, pos, tags, heads, deps, starts = [], [], [], [], [], [], [], []
    for sentence in re.split(r"\n\s*\n", table.strip()):
        first = len(words)
        for line in sentence.strip().splitlines():
            word, lemma, part, head, dep, *tag = line.split()
            starts.append(len(words) == first)
            spaces.append(not (word.endswith("_") and len(word) > 1))
            words.append(word if spaces[-1] else word[:-1])
            lemmas.append(lemma)
            pos.append(part)
            tags.append(tag[0] if tag else "")
            heads.append(first + int(head) - 1 if int(head) else len(words) - 1)
            deps.append(dep)
    spaces[-1] = False
    return Doc(VOCAB, words=words, spaces=spaces, lemmas=lemmas, pos=pos, tags=tags, heads=heads, deps=deps)
