import pytest

from claimcheck.rules.clauses import inflect


@pytest.mark.parametrize(
    ("lemma", "tag", "form"),
    [("cut", "VBD", "cut"), ("leave", "VBD", "left"), ("establish", "VBN", "established"), ("carry", "VBZ", "carries")],
)
def test_a_verb_is_inflected(lemma, tag, form):
    assert inflect.form(lemma, tag) == form


@pytest.mark.parametrize(
    ("noun", "article"),
    [("officer", "an"), ("university", "a"), ("hour", "an"), ("MP", "an"), ("unknown", "an")],
)
def test_the_article_fits_the_sound(noun, article):
    assert inflect.article(noun) == article


@pytest.mark.parametrize(
    ("owner", "ending"),
    [("Ilvan", "'s"), ("James", "'s"), ("Vale Plastics", "'"), ("the five nurses", "'"), ("the boss", "'s")],
)
def test_owners(owner, ending):
    assert inflect.owner_ending(owner) == ending
