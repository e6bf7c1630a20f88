"""Life dates and birth names in brackets."""

import pytest

from claimcheck import nlp
from claimcheck.rules.clauses.lives import Life, read
from claimcheck.split import split_statement


@pytest.mark.parametrize(
    ("inside", "life"),
    [
        ("1902-1977", Life("1902", "1977")),
        ("born 5 May 1950", Life("5 May 1950")),
        ("b. 1950 in Lima", Life("1950 in Lima")),
        ("died 3 June 2001", Life(None, "3 June 2001")),
        ("c. 1410 – 1477", Life("c. 1410", "1477")),
        ("[ˈniːnə]; born Clara Voss; May 4, 1950 – June 7, 2001", Life("May 4, 1950", "June 7, 2001", "Clara Voss")),
        ("born Clara Voss; May 4, 1950", Life("May 4, 1950", None, "Clara Voss")),
        ("née Voss; 1950 – 2001", Life("1950", "2001", "Voss")),
        ("Danish: Klara; 4 May 1950 – 7 June 2001", Life("4 May 1950", "7 June 2001")),
        ("the painter; 1950 – 2001", Life("1950", "2001", None, True)),
    ],
)
def test_what_a_bracket_tells_of_a_life(inside, life):
    assert read(inside) == life


@pytest.mark.parametrize(
    "inside",
    ["", "2001", "1998-2001", "1902-2099", "see 1902-1977", "12 of 40", "WTB", "born", "May 4, 1950", "a; b; c"],
)
def test_what_is_no_life(inside):
    assert read(inside) is None


@pytest.mark.model
@pytest.mark.parametrize(
    ("sentence", "texts"),
    [
        (
            "Clara Holt (born Clara Voss; 21 February 1933 – 2003) was a Danish singer.",
            [
                "Clara Holt was born Clara Voss.",
                "Clara Holt was born on 21 February 1933.",
                "Clara Holt died in 2003.",
                "Clara Holt was a Danish singer.",
            ],
        ),
        (
            "Karl II (Danish: Karl; 3 March 1455 – 25 October 1495) ruled Tern.",
            ["Karl II was born on 3 March 1455.", "Karl II died on 25 October 1495.", "Karl II ruled Tern."],
        ),
    ],
)
def test_a_life_is_told_by_itself(sentence, texts):
    assert [claim.text for claim in split_statement(sentence, nlp.load())] == texts
