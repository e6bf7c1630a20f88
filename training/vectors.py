"""Distil the static vectors from the sentence encoder, and write them as eight-bit rows.

python -m training.vectors --out src/claimcheck/vectors/weights
"""

import argparse
from pathlib import Path

import numpy as np
from model2vec.distill import distill

from training import network

DIMENSIONS = 256


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--out", type=Path, required=True, help="folder to write vectors.npz and tokenizer.json to")
    options = parser.parse_args()
    model = distill(str(network.encoder_folder()), pca_dims=DIMENSIONS, device="cpu")
    rows, scales = quantised(np.asarray(model.embedding, np.float32))
    options.out.mkdir(parents=True, exist_ok=True)
    np.savez(options.out / "vectors.npz", rows=rows, scales=scales)
    (options.out / "tokenizer.json").write_text(model.tokenizer.to_str() + "\n", encoding="utf-8")
    print(f"{len(rows)} vectors of {rows.shape[1]} numbers")


def quantised(table: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Return rows of whole numbers from -127 to 127 and the factor of each row."""
    scales = (np.abs(table).max(axis=1) / 127).astype(np.float16)
    factors = np.where(scales > 0, scales, 1).astype(np.float32)
    return np.round(table / factors[:, None]).clip(-127, 127).astype(np.int8), scales


if __name__ == "__main__":
    main()
