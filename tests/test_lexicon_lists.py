import pytest

from claimcheck import text
from claimcheck.lexicon import lists, rows
from claimcheck.lexicon.lists import ReportKind


@pytest.mark.parametrize(
    ("read", "word", "found"),
    [
        (lists.event_nouns, "siege", "besiege"),
        (lists.event_nouns, "harbour", None),
    ],
)
def test_an_event_noun_has_its_verb(read, word, found):
    assert read().get(word) == found


def test_function_words_come_by_kind():
    assert "the" in lists.function_words("function")
    assert "the" not in lists.function_words("negation")
    assert lists.function_words() == lists.function_words("function") | lists.function_words("negation")


def test_a_role_tells_what_it_is():
    assert not lists.roles()["president"].honorific
    assert lists.roles().get("harbour") is None


def test_a_reporting_verb_tells_what_it_takes():
    assert lists.reporting_verbs()["say"].takes("clause")
    assert lists.reporting_verbs()["say"].kind is ReportKind.STATEMENT
    assert not lists.reporting_verbs()["say"].takes("claus")


def test_a_lookalike_belongs_to_one_list():
    assert "all told" in lists.lookalikes("reporting_verbs")
    assert lists.lookalikes("no such list") == ()


@pytest.mark.parametrize(
    "read",
    [lists.claim_nouns, lists.closed_words, lists.countries, lists.implicatives, lists.light_words, lists.number_words],
)
def test_a_list_is_read_once(read):
    assert read() is read()
    assert len(read()) > 10


@pytest.mark.parametrize("row", rows("clause_words", lists.ClauseWord), ids=lambda row: f"{row.use}-{row.word}")
def test_an_example_of_a_clause_word_has_the_word(row):
    words = text.words(row.example)
    assert row.word in {*words, *(text.verb_lemma(word) for word in words)}


def test_clause_words_are_kept_by_use():
    assert "lead" in lists.clause_words("consequence") & lists.clause_words("result")
    assert "lead" not in lists.clause_words("together")
