"""Mark every claim of a report with its verdict: the report's text stays as it is, to the byte.

The workspace splits a report into claims and checks them; the functions here only place and print the answers.
"""

from claimcheck.annotate.files import check_names, write
from claimcheck.annotate.marks import Mark, combine
from claimcheck.annotate.render import annotate

__all__ = ["Mark", "annotate", "check_names", "combine", "write"]
