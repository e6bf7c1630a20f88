"""Keep claims: files under claims/ that people can read, and an index derived from them."""

from claimcheck.store.folder import ClaimsFolder
from claimcheck.store.index import Match, Store
from claimcheck.store.keys import KeyIndex

__all__ = ["ClaimsFolder", "KeyIndex", "Match", "Store"]
