"""What a command printed, read as its readers read it."""

import json

from click.testing import Result


def records(result: Result) -> list[dict]:
    """Return the JSON objects, one a line."""
    return [json.loads(line) for line in result.stdout.splitlines()]
