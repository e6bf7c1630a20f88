"""How a command ends: one clear line for what a user can mend, silence for a closed pipe."""

import os
import sys
from collections.abc import Callable
from contextlib import suppress
from functools import wraps
from io import UnsupportedOperation
from typing import ParamSpec

import typer

from claimcheck.cli.screen import note
from claimcheck.errors import ClaimcheckError

P = ParamSpec("P")

TRIPPED = 1
FAILED = 2
CLOSED_PIPE = 141  # as a shell reports a program that SIGPIPE ended


def guarded(command: Callable[P, None]) -> Callable[P, None]:
    """Return the command with its ends: exit 2 and one line for what a user can mend; bugs keep their traceback."""

    @wraps(command)
    def run(*args: P.args, **kwargs: P.kwargs) -> None:
        try:
            command(*args, **kwargs)
            sys.stdout.flush()
        except ClaimcheckError as error:
            note(str(error))
            raise typer.Exit(FAILED) from None
        except BrokenPipeError:
            _forget_stdout()
            raise typer.Exit(CLOSED_PIPE) from None
        except OSError as error:
            _forget_stdout()
            note(f"{error.filename or 'output'}: {error.strerror or error}")
            raise typer.Exit(FAILED) from None

    return run


def _forget_stdout() -> None:
    """Let the interpreter's last flush go nowhere."""
    with suppress(UnsupportedOperation):  # a stream that is no file has nothing to forget
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
