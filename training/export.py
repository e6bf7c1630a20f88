"""Write a trained network as ONNX with int8 weights, with all that `claimcheck.judge.model` needs beside it.

python -m training.export --out build/train/judge
"""

import argparse
import json
import shutil
from pathlib import Path

import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from torch import Tensor, nn

from training import network
from training.data import LABELS

Weights = dict[str, Tensor]

INPUTS = ("input_ids", "attention_mask", "token_type_ids")


class RoundedRows(nn.Module):
    """Word embeddings as int8, each row with a scale of its own: one scale for all costs rare words their meaning."""

    def __init__(self, weight: Tensor) -> None:
        super().__init__()
        scale = weight.abs().amax(1, keepdim=True).clamp(min=1e-8) / 127
        self.register_buffer("scale", scale)
        self.register_buffer("rows", torch.round(weight / scale).to(torch.int8))

    def forward(self, ids: Tensor) -> Tensor:
        return self.rows[ids].float() * self.scale[ids]


def main() -> None:
    options = arguments()
    checkpoint = torch.load(options.out / options.checkpoint)
    folder = network.encoder_folder()
    model = network.PairNetwork.fresh(folder)
    weights = checkpoint["model"]
    if options.start:
        weights = blended(torch.load(options.start)["model"], weights, options.share)
    model.load_state_dict(weights)
    full, small = options.out / "fp32", options.out / "int8"
    for target in (full, small):
        target.mkdir(exist_ok=True)
        shutil.copy(folder / "tokenizer.json", target)
        (target / "config.json").write_text(config(), encoding="utf-8")
    write(model, full / "model.onnx")
    words = model.encoder.embeddings.word_embeddings
    model.encoder.embeddings.word_embeddings = RoundedRows(words.weight.detach())
    write(model, small / "rows.onnx")
    quantise(small / "rows.onnx", small / "model.onnx")
    (small / "rows.onnx").unlink()
    print(f"step {checkpoint['step']}: {(small / 'model.onnx').stat().st_size / 1e6:.1f} MB")


def arguments() -> argparse.Namespace:
    """Return the options of the command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--out", type=Path, required=True, help="folder of the run")
    parser.add_argument("--checkpoint", default="final.pt", help="checkpoint in that folder")
    parser.add_argument("--start", type=Path, help="checkpoint that the run began with, to average with its end")
    parser.add_argument("--share", type=float, default=0.6, help="share of the end in that average")
    return parser.parse_args()


def blended(start: Weights, end: Weights, share: float) -> Weights:
    """Return the average of two ends of a run: it often reads better than either (Wortsman et al. 2022)."""
    return {
        name: torch.lerp(start[name], end[name], share) if end[name].is_floating_point() else end[name] for name in end
    }


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
    kinds = ["MatMul", "Gemm"]
    quantize_dynamic(
        full, small, per_channel=True, reduce_range=True, weight_type=QuantType.QInt8, op_types_to_quantize=kinds
    )


if __name__ == "__main__":
    main()
