"""claimcheck: who claims what, where accounts clash, and whether a statement holds up against a folder of documents.

>>> from claimcheck import Workspace
>>> workspace = Workspace.open("corpus")
>>> workspace.check("Armenia denied the claim.").verdict

The records are in ``claimcheck.models``, the errors a user can cause in ``claimcheck.errors``.
"""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from claimcheck.contested import DisputeFilter as DisputeFilter
    from claimcheck.errors import ClaimcheckError as ClaimcheckError
    from claimcheck.models import Check as Check
    from claimcheck.models import Claim as Claim
    from claimcheck.models import Dispute as Dispute
    from claimcheck.models import Document as Document
    from claimcheck.workspace import Workspace as Workspace

__version__ = "0.1.0"

__all__ = ["Check", "Claim", "ClaimcheckError", "Dispute", "DisputeFilter", "Document", "Workspace", "__version__"]

_HOMES = {
    "Check": "claimcheck.models",
    "Claim": "claimcheck.models",
    "ClaimcheckError": "claimcheck.errors",
    "Dispute": "claimcheck.models",
    "DisputeFilter": "claimcheck.contested",
    "Document": "claimcheck.models",
    "Workspace": "claimcheck.workspace",
}


if not TYPE_CHECKING:

    def __getattr__(name: str) -> object:
        """Return a public name; its module is loaded only now, so that ``import claimcheck`` takes no time."""
        if name not in _HOMES:
            raise AttributeError(f"module 'claimcheck' has no attribute {name!r}")
        return getattr(import_module(_HOMES[name]), name)
