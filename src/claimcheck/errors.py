"""Every error that a user can cause.

ClaimcheckError          one clear line; the command line prints it and exits with 2
├── InputError           a document, statement, report or folder that cannot be used
├── ClaimsError          a file under claims/ that is not what extract writes
├── LexiconError         a word list with a bad row
└── SetupError           something the program needs is not installed
"""


class ClaimcheckError(Exception):
    """Base of all errors whose message is meant for the user."""


class InputError(ClaimcheckError):
    """A document, statement, report or folder that cannot be used; the message names it and the place."""


class ClaimsError(ClaimcheckError):
    """A claims file that is damaged or was edited into nonsense; the message names file and line."""


class LexiconError(ClaimcheckError):
    """A word list with a bad row; the message names list and line."""


class SetupError(ClaimcheckError):
    """Something that the program needs is missing; the message says what to install."""
