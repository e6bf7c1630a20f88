"""Words, stems and normal forms of plain text, for comparing: pure functions, and the one door to lemminflect."""

import re
import unicodedata
from functools import cache, lru_cache

import lemminflect
import snowballstemmer

WORD = re.compile(r"\d+(?:[.,]\d+)+|[^\W_]+(?:['’][^\W_]+)*")
SPACE = re.compile(r"\s+")
MARKS = str.maketrans(
    {
        **dict.fromkeys("‘’‚‛′ʼ`´", "'"),
        **dict.fromkeys("“”„‟″«»", '"'),
        **dict.fromkeys("‐‑‒–—―−", "-"),
        "…": "...",
        **dict.fromkeys("\u200b\u200c\u200d\ufeff\u00ad"),
    }
)


def words(text: str) -> list[str]:
    """Return the words and numbers of ``text`` in order, in lower case, without possessive endings."""
    return [text[start:end].lower() for start, end in word_spans(text)]


def word_spans(text: str) -> list[tuple[int, int]]:
    """Return the half-open offsets of the words of ``text``; a possessive ending is left out."""
    return [(found.start(), found.end() - _possessive(found.group())) for found in WORD.finditer(text)]


def _possessive(word: str) -> int:
    return 2 if len(word) > 2 and word[-2] in "'’" and word[-1] in "sS" else 0


def squeeze(text: str) -> str:
    """Return ``text`` with every run of white space as one blank and none at the ends."""
    return SPACE.sub(" ", text).strip()


def plain(text: str) -> str:
    """Return ``text`` in NFC with straight quotation marks, plain hyphens, three dots and single blanks."""
    return squeeze(unicodedata.normalize("NFC", text).translate(MARKS))


@lru_cache(maxsize=65536)
def fold(text: str) -> str:
    """Return ``plain`` text without case and accents: equal for two spellings of one name."""
    decomposed = unicodedata.normalize("NFKD", plain(text).casefold())
    return "".join(char for char in decomposed if not unicodedata.combining(char))


@cache
def _stemmer() -> "snowballstemmer.stemmer":
    return snowballstemmer.stemmer("english")


@lru_cache(maxsize=65536)
def stem(word: str) -> str:
    """Return the Snowball stem of a word: "proclaimed" and "proclaims" are both "proclaim"."""
    return str(_stemmer().stemWord(word.lower()))


def stems(text: str) -> list[str]:
    """Return the stems of the words of ``text`` in order."""
    return [stem(word) for word in words(text)]


@lru_cache(maxsize=65536)
def singular(noun: str) -> str:
    """Return the singular of a noun in lower case, keeping the capitals of names: "Kazakhs" is "Kazakh"."""
    word = noun if noun[:1].isupper() else noun.lower()
    lemmas: tuple[str, ...] = lemminflect.getLemma(word, upos="NOUN")
    return lemmas[0] if lemmas else word


@lru_cache(maxsize=65536)
def lemmas(word: str) -> dict[str, tuple[str, ...]]:
    """Return the lemmas of an English word by part of speech (NOUN, VERB, ADJ, ADV); empty for an unknown word."""
    found: dict[str, tuple[str, ...]] = lemminflect.getAllLemmas(word)
    return found


@lru_cache(maxsize=65536)
def inflections(lemma: str, tag: str) -> tuple[str, ...]:
    """Return the forms that the lemma has for a Penn tag: "dive" as VBD is "dived" and "dove"."""
    found: tuple[str, ...] = lemminflect.getInflection(lemma, tag)
    return found


@lru_cache(maxsize=65536)
def verb_lemma(word: str) -> str:
    """Return the base form of a verb: "shelled" is "shell"; the word itself where none is known."""
    found: tuple[str, ...] = lemminflect.getLemma(word.lower(), upos="VERB")
    return found[0] if found else word.lower()


@lru_cache(maxsize=4096)
def plural(noun: str) -> str:
    """Return the plural of a noun: "soldier" is "soldiers"."""
    found: tuple[str, ...] = lemminflect.getInflection(noun, "NNS")
    return found[0] if found else f"{noun}s"


@lru_cache(maxsize=4096)
def participle(verb: str) -> str:
    """Return the past participle of a verb, the last word of a phrase left as it is: "shoot dead" is "shot dead"."""
    head, _, rest = verb.partition(" ")
    found: tuple[str, ...] = lemminflect.getInflection(head, "VBN")
    return " ".join([found[0] if found else head, *([rest] if rest else [])])
