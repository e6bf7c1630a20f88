"""The date that a text bears at its head."""

import pytest

from claimcheck.models import Document
from claimcheck.slots import dateline


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        ("LINDEN, 16 May 2023 – The court met.", "2023-05-16"),
        ("Court meets\n\nLINDEN, May 16, 2023 (Agency) - The court met.", "2023-05-16"),
        ("PORT LORNE. 3 June 2019. The firm announced it.", "2019-06-03"),
        ("OSTA (Reuters) 4 July 2020 — Ships left.", "2020-07-04"),
        ("Statement on behalf of Ann Berg, 10 March 2022\n\nOur client is innocent.", "2022-03-10"),
        ("Minutes of 5 January 2021\n\nPresent: all.", "2021-01-05"),
        ("12 August 2018\n\nDear Sir,", "2018-08-12"),
        ("On 3 May 2021 an earthquake struck.", None),
        ("The battle was fought on 3 May 2021.", None),
        ("The Linden quake struck on 3 May 2021, killing nine.", None),
        ("LINDEN – The court met on 3 May 2021.", None),
        ("Statement of March 2022\n\nText.", None),
        ("", None),
        ("One\nTwo\nThree\nFour, 3 May 2021\n", None),
    ],
)
def test_the_day_that_a_text_bears(head, expected):
    assert dateline.of(head) == expected


@pytest.mark.parametrize(
    ("name", "known", "head", "expected"),
    [
        ("wire-2022-03-11", "2021-01-01", "LINDEN, 16 May 2023 – Text.", "2021-01-01"),
        ("wire-2022-03-11", None, "LINDEN, 16 May 2023 – Text.", "2023-05-16"),
        ("press/2022-03-11_wire", None, "Text.", "2022-03-11"),
        ("wire-2022-13-11", None, "Text.", None),
        ("case-12022-03-11", None, "Text.", None),
        ("wire", None, "Text.", None),
    ],
)
def test_where_the_day_is_taken_from(name, known, head, expected):
    document = Document(id=name, text=head, blocks=(), sha256="", date=known)
    assert dateline.anchor(document) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The dam failed on 4 May 2011. It was searched on 9 May 2011, and closed on 1 June.", "2011"),
        ("The dam failed on 4 May 2011. It was closed on 1 June.", None),
        ("The dam failed on 4 May 2011. A report came on 9 May 2012. It was closed on 1 June.", None),
        ("LINDEN, 16 May 2012 – It failed on 4 May 2011 and was searched on 9 May 2011.", None),
        ("It was built in 2011 and failed in 2011.", None),
        ("", None),
    ],
)
def test_the_year_of_days_that_name_none(text, expected):
    assert dateline.year(Document(id="report", text=text, blocks=(), sha256="")) == expected
