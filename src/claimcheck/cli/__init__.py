"""The command line: parse options, call the workspace once, print."""

from claimcheck.cli.commands import app, main

__all__ = ["app", "main"]
