import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck import text


@pytest.mark.parametrize(
    ("given_text", "words"),
    [
        ("The crew's boats left.", ["the", "crew", "boats", "left"]),
        ("Don’t go at 4.2 or 1,200", ["don’t", "go", "at", "4.2", "or", "1,200"]),
        ("a two-year ban", ["a", "two", "year", "ban"]),
        ("Café—naïve", ["café", "naïve"]),
        ("“ ” … 🙂", []),
        ("", []),
    ],
)
def test_words(given_text, words):
    assert text.words(given_text) == words


@pytest.mark.parametrize(
    ("written", "plain"),
    [
        ("“It’s  so”…", '"It\'s so"...'),
        ("a–b — c", "a-b - c"),
        ("soft\u00adhyphen\u200b", "softhyphen"),
        ("e\u0301", "é"),
        (" a\n\tb ", "a b"),
    ],
)
def test_plain(written, plain):
    assert text.plain(written) == plain


@pytest.mark.parametrize(("a", "b"), [("Élysée", "elysee"), ("BRASÍLIA", "Brasilia"), ("Straße", "STRASSE")])
def test_fold_makes_spellings_equal(a, b):
    assert text.fold(a) == text.fold(b)


@pytest.mark.parametrize(
    ("noun", "singular"),
    [
        ("soldiers", "soldier"),
        ("children", "child"),
        ("Azeris", "Azeri"),
        ("boxes", "box"),
        ("series", "series"),
        ("", ""),
    ],
)
def test_singular(noun, singular):
    assert text.singular(noun) == singular


@pytest.mark.parametrize(("verb", "lemma"), [("shelled", "shell"), ("fell", "fall"), ("is", "be"), ("zzz", "zzz")])
def test_verb_lemma(verb, lemma):
    assert text.verb_lemma(verb) == lemma


def test_stems_meet():
    assert text.stems("proclaimed") == text.stems("proclaims") == ["proclaim"]


@given(st.text(max_size=200))
def test_word_offsets_hold(written):
    spans = text.word_spans(written)
    assert [written[start:end].lower() for start, end in spans] == text.words(written)


@given(st.text(max_size=200))
def test_plain_twice_is_plain_once(written):
    assert text.plain(text.plain(written)) == text.plain(written)
