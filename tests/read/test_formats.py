"""One text in every format makes the same claims."""

import pytest

from claimcheck import nlp, read
from claimcheck.split import split

PLAIN = """Flood in Tarn

The operator said that the pump had failed twice. The mayor denied that nine people had died.
"""
WRAPPED = """Flood in Tarn

The operator said that the pump had failed twice. The mayor
denied that nine people had died.
"""
MARKED = """# Flood in *Tarn*

The [operator](http://example.org/o) said that the **pump** had _failed_ twice.[^1] The mayor
**denied** that nine people had died.

[^1]: [a note](http://example.org)
"""
QUOTED = """> The operator said that the pump
> had failed twice. The mayor denied that
> nine people had died.
"""
LISTED = """- The operator said that the pump had failed twice.
- The mayor denied that nine people had died.

```
The pump was never there.
```
"""


def claims(text, name):
    document = read.from_bytes(text.encode(), name)
    return document, split(document, nlp.load())


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "name"),
    [(WRAPPED, "a.txt"), (MARKED, "a.md"), (QUOTED, "a.md"), (LISTED, "a.md"), (PLAIN.replace("\n", "\r\n"), "a.txt")],
)
def test_marks_and_line_breaks_change_no_claim(text, name):
    _, plain = claims(PLAIN, "a.txt")
    document, found = claims(text, name)
    assert [claim.text for claim in found] == [claim.text for claim in plain]
    assert [claim.voice for claim in found] == [claim.voice for claim in plain]
    assert [document.text[claim.start : claim.end] for claim in found] == [claim.quote for claim in found]


@pytest.mark.model
def test_a_quote_is_what_the_file_says():
    _, found = claims(MARKED, "a.md")
    assert [claim.quote for claim in found] == [
        "The [operator](http://example.org/o) said that the **pump** had _failed_ twice",
        "The mayor\n**denied** that nine people had died",
    ]
