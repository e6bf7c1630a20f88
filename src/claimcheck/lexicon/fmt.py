"""Rewrite every word list in canonical form: ``python -m claimcheck.lexicon.fmt``."""

import pathlib

from claimcheck import lexicon


def main() -> None:
    """Rewrite the lists that are not in canonical form."""
    for path in sorted(pathlib.Path(__file__).parent.glob("*/*.tsv")):
        text = path.read_text(encoding="utf-8")
        if text != (fixed := lexicon.canonical(text)):
            path.write_text(fixed, encoding="utf-8")


if __name__ == "__main__":
    main()
