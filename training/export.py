"""Write a trained network as ONNX with int8 weights, with all that `claimcheck.judge.model` needs beside it.

python -m training.export --out build/train/judge
"""

import argparse
import json
import shutil
from pathlib import Path

import torch
from onnxruntime.quantization import QuantType, quantize_dynamic

from training import network
from training.data import LABELS

INPUTS = ("input_ids", "attention_mask", "token_type_ids")


def main() -> None:
    options = arguments()
    checkpoint = torch.load(options.out / options.checkpoint)
    folder = network.encoder_folder()
    model = network.PairNetwork.fresh(folder)
    model.load_state_dict(checkpoint["model"])
    full, small = options.out / "fp32", options.out / "int8"
    for target in (full, small):
        target.mkdir(exist_ok=True)
        shutil.copy(folder / "tokenizer.json", target)
        (target / "config.json").write_text(config(), encoding="utf-8")
    write(model, full / "model.onnx")
    quantise(full / "model.onnx", small / "model.onnx")
    print(f"step {checkpoint['step']}: {(small / 'model.onnx').stat().st_size / 1e6:.1f} MB")


def arguments() -> argparse.Namespace:
    """Return the options of the command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--out", type=Path, required=True, help="folder of the run")
    parser.add_argument("--checkpoint", default="final.pt", help="checkpoint in that folder")
    return parser.parse_args()


def config(temperature: float = 1.0) -> str:
    """Return the config: the order of the labels, the length that can be read, and the temperature."""
    rows = {
        "id2label": {str(number): label for number, label in enumerate(LABELS)},
        "max_position_embeddings": network.LENGTH + 2,
        "temperature": temperature,
    }
    return json.dumps(rows, indent=2) + "\n"


def write(model: network.PairNetwork, path: Path) -> None:
    """Write the network with full weights; batch and length stay open."""
    model.eval()
    example = tuple(torch.ones(2, 12, dtype=torch.long) for _ in INPUTS)
    axes = {name: {0: "batch", 1: "length"} for name in INPUTS}
    torch.onnx.export(
        model,
        example,
        str(path),
        input_names=list(INPUTS),
        output_names=["logits"],
        dynamic_axes=axes | {"logits": {0: "batch"}},
        opset_version=17,
        dynamo=False,
    )


def quantise(full: Path, small: Path) -> None:
    """Write the model with int8 weights, kept to seven bits, as processors without VNNI add eight up wrongly."""
    quantize_dynamic(full, small, per_channel=True, reduce_range=True, weight_type=QuantType.QInt8)


if __name__ == "__main__":
    main()
