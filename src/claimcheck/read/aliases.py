"""A user's own names of parties: ``aliases.toml``, one line an actor: ``"Plover Logistics" = ["Plover", "PL"]``."""

import os
import tomllib
from collections.abc import Mapping
from pathlib import Path

from claimcheck.errors import InputError
from claimcheck.read import canonical


def read(path: str | os.PathLike[str]) -> Mapping[str, str]:
    """Return the actor of every name in the file; raise InputError where a line is none or a name has two actors."""
    path = Path(path)
    where = canonical.show(path)
    text = canonical.decode(canonical.load(path), where)
    try:
        lines = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise InputError(f"{where}: {error}") from None
    actors: dict[str, str] = {}
    for actor, names in lines.items():
        if not isinstance(names, list) or not all(isinstance(name, str) and name.strip() for name in names):
            raise InputError(f'{where}: {actor}: expected a list of names: "{actor}" = ["...", "..."]')
        for name in (actor, *names):
            if actors.setdefault(name, actor) != actor:
                raise InputError(f"{where}: {name!r} is a name of both {actors[name]!r} and {actor!r}")
    return actors
