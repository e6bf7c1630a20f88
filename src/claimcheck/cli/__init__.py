"""The command line: parse options, call the workspace once, print."""

from claimcheck.cli.app import app
from claimcheck.cli.commands import main

__all__ = ["app", "main"]
