"""Static vectors: a table from the pieces of words to vectors, distilled from a sentence encoder."""

from collections.abc import Iterable, Iterator
from functools import cache
from importlib.resources import files
from itertools import islice
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

if TYPE_CHECKING:
    from tokenizers import Tokenizer

Matrix = NDArray[np.float32]
HalfMatrix = NDArray[np.float16]

AT_ONCE = 1_000  # texts read at a time


class StaticVectors:
    """Vectors of texts: no network is run, so a claim costs microseconds.

    Distilled from the encoder as model2vec does (Tulkens and van Dongen 2024, doi:10.5281/zenodo.17270888): each piece
    is encoded alone, the vectors are cut to their main directions, and frequent pieces weigh less. The order of the
    words plays no part, and opposites lie close together: likeness tells what a text is about, not what it says of it.
    """

    def __init__(self, table: Matrix, tokenizer: "Tokenizer") -> None:
        self._table = table
        self._tokenizer = tokenizer

    @classmethod
    @cache
    def shipped(cls) -> "StaticVectors":
        """Return the vectors that ship with the package."""
        from tokenizers import Tokenizer

        folder = files("claimcheck.vectors").joinpath("weights")
        with folder.joinpath("vectors.npz").open("rb") as stored, np.load(stored, allow_pickle=False) as arrays:
            table = arrays["rows"].astype(np.float32) * arrays["scales"].astype(np.float32)[:, None]
        tokenizer = Tokenizer.from_str(folder.joinpath("tokenizer.json").read_text(encoding="utf-8"))
        tokenizer.no_padding()
        tokenizer.no_truncation()
        return cls(table, tokenizer)

    def of(self, texts: Iterable[str]) -> Matrix:
        """Return one row of length 1 for each text, in the order given; zeros where a text has no word."""
        return np.concatenate([*self._parts(texts), np.empty((0, self._table.shape[1]), np.float32)])

    def of_many(self, texts: Iterable[str], count: int) -> HalfMatrix:
        """Return the same of ``count`` texts in half precision, which is enough to find neighbours; no text is kept."""
        found: HalfMatrix = np.zeros((count, self._table.shape[1]), np.float16)
        for number, part in enumerate(self._parts(texts)):
            found[number * AT_ONCE : (number + 1) * AT_ONCE] = part
        return found

    def _parts(self, texts: Iterable[str]) -> Iterator[Matrix]:
        """Yield the rows of so many texts at a time."""
        waiting = iter(texts)
        while batch := list(islice(waiting, AT_ONCE)):
            found: Matrix = np.zeros((len(batch), self._table.shape[1]), dtype=np.float32)
            read = self._tokenizer.encode_batch(batch, add_special_tokens=False)
            for row, encoding in zip(found, read, strict=True):
                if encoding.ids:
                    row[:] = self._table[encoding.ids].mean(axis=0)
            lengths: Matrix = np.linalg.norm(found, axis=1, keepdims=True).astype(np.float32)
            yield np.divide(found, lengths, out=found, where=lengths > 0)
