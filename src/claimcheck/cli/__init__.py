"""The command line: parse options, call the workspace once, print."""

from claimcheck.cli.app import app
from claimcheck.cli.commands import main
from claimcheck.cli.scores import evaluate

__all__ = ["app", "evaluate", "main"]
