"""The command line: parse options, call the workspace once, print."""

from claimcheck.cli.app import app, main

__all__ = ["app", "main"]
