import pytest

from claimcheck.models import Claim, Slots


@pytest.fixture
def claim():
    """Build a claim from its text and what is not default about it."""

    def build(text, *, start=0, end=None, **fields):
        return Claim(
            **{
                "id": text,
                "document": "d",
                "start": start,
                "end": len(text) + start if end is None else end,
                "quote": text,
                "text": text,
                "proposition": text,
                "voice": None,
                "slots": Slots(predicate=""),
            }
            | fields
        )

    return build
