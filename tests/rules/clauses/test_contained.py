"""What a report without a clause says: accusations, and deeds that are denied."""

import pytest

from claimcheck import nlp
from claimcheck.split import split_statement

pytestmark = pytest.mark.model
CASES = {
    "The union accused the firm of fraud.": "The firm is guilty of fraud.",
    "The company reported a profit of 3 million crowns.": "The company reported a profit of 3 million crowns.",
    "Kerr blamed the collapse on cheap steel.": "Cheap steel is to blame for the collapse.",
    "Vale denies having lost the key.": "Vale has lost the key.",
    "The suspect is said to be hiding in Ostia.": "The suspect is hiding in Ostia.",
    "Drake branded the report “a sham”.": "The report is “a sham”.",
    "The guild praised the baker for his bread.": "The guild praised the baker for his bread.",
}


@pytest.mark.parametrize("sentence", CASES)
def test_what_is_said_of_an_object(sentence):
    (claim,) = split_statement(sentence, nlp.load())
    assert claim.proposition == CASES[sentence]
