"""A cross-encoder in ONNX that reads premise and hypothesis together: the one that ships, or one that users bring."""

import json
import math
import os
from collections.abc import Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from functools import cached_property
from importlib.resources import files
from pathlib import Path
from typing import TYPE_CHECKING, Any

from claimcheck.errors import InputError, SetupError
from claimcheck.judge.protocol import Judgement
from claimcheck.models import Claim, Relation

if TYPE_CHECKING:
    from onnxruntime import InferenceSession
    from tokenizers import Tokenizer

Scores = tuple[float, float, float]  # probabilities of entailment, contradiction, neutral; they add up to 1

LABELS = ("entailment", "contradiction", "neutral")
INPUTS = ("input_ids", "attention_mask", "token_type_ids")
MODEL_FILES = ("model.onnx", "onnx/model.onnx", "model_quantized.onnx", "onnx/model_quantized.onnx")
TOKENS = 256  # of a pair that are read at most: the longer of the two texts is cut first
DIGITS = 4  # of a probability: what machines add up differently lies below
WORKERS = 4
RELATION = {
    "entailment": Relation.SUPPORTS,
    "contradiction": Relation.CONTRADICTS,
    "neutral": Relation.MENTIONS,
}


class PairModel:
    """Scores pairs of texts, each pair by itself: its scores are the same whatever is scored beside it."""

    def __init__(self, session: "InferenceSession", tokenizer: "Tokenizer", config: Mapping[str, Any]) -> None:
        self._session = session
        self._tokenizer = tokenizer
        self._columns = tuple(config["columns"])
        self._temperature = float(config["temperature"])
        self._inputs = {given.name for given in session.get_inputs()}

    @classmethod
    def open(cls, folder: Path | None = None) -> "PairModel":
        """Return the model in a folder, by default the one that ships.

        The folder holds config.json (with ``id2label``, the order of the labels), tokenizer.json and model.onnx, as
        exports of cross-encoders do.
        """
        where = folder if folder is not None else shipped()
        config = _config(where / "config.json")
        return cls(_session(_model_file(where)), _tokenizer(where / "tokenizer.json", config), config)

    def scores(self, pairs: Sequence[tuple[str, str]]) -> list[Scores]:
        """Return the scores of each pair of premise and hypothesis, in the order given; the longest are read first."""
        encoded = [self._encode(premise, hypothesis) for premise, hypothesis in pairs]
        order = sorted(range(len(pairs)), key=lambda number: -len(encoded[number]["input_ids"]))
        found = dict(zip(order, self._pool.map(self._run, [encoded[number] for number in order]), strict=True))
        return [found[number] for number in range(len(pairs))]

    @cached_property
    def _pool(self) -> ThreadPoolExecutor:
        return ThreadPoolExecutor(min(WORKERS, os.cpu_count() or 1))

    def _encode(self, premise: str, hypothesis: str) -> dict[str, list[int]]:
        read = self._tokenizer.encode(premise, hypothesis)
        given = dict(zip(INPUTS, (read.ids, read.attention_mask, read.type_ids), strict=True))
        return {name: ids for name, ids in given.items() if name in self._inputs}

    def _run(self, encoded: Mapping[str, list[int]]) -> Scores:
        import numpy as np

        (logits,) = self._session.run(None, {name: np.array([ids], np.int64) for name, ids in encoded.items()})[0]
        entailment, contradiction, neutral = (float(logits[column]) / self._temperature for column in self._columns)
        return _softmax(entailment, contradiction, neutral)


class ModelJudge:
    """Judges by the model alone: the likeliest label, and its probability."""

    def __init__(self, model: PairModel) -> None:
        self._model = model

    def judge(
        self, premise: Claim, hypothesis: Claim, *, context: str = "", siblings: Sequence[Claim] = ()
    ) -> Judgement:
        """Return the relation of the propositions; context and siblings are not read."""
        (scores,) = self._model.scores([(premise.proposition, hypothesis.proposition)])
        best = max(range(len(LABELS)), key=scores.__getitem__)
        return Judgement(RELATION[LABELS[best]], scores[best])


def shipped() -> Path:
    """Return the folder of the model that ships; raise SetupError where it was not installed."""
    folder = Path(str(files("claimcheck.judge").joinpath("weights")))
    if not (folder / "model.onnx").is_file():
        raise SetupError(
            f"the judge's model is not in {folder}: install claimcheck again, or name one with --judge DIR"
        )
    return folder


def _softmax(*logits: float) -> Scores:
    powers = [math.exp(logit - max(logits)) for logit in logits]
    entailment, contradiction, neutral = (round(power / sum(powers), DIGITS) for power in powers)
    return entailment, contradiction, neutral


def _config(path: Path) -> dict[str, Any]:
    """Return what the model's config says of labels (their columns), length and temperature."""
    try:
        config = json.loads(_read(path))
        names = {str(label).lower(): int(column) for column, label in config["id2label"].items()}
        temperature = float(config.get("temperature", 1.0))
        length = int(config.get("max_position_embeddings", TOKENS))
    except (ValueError, KeyError, TypeError, AttributeError):
        raise InputError(f"{path}: not the config of a model that labels pairs (id2label is missing?)") from None
    columns = [names.get(label) for label in LABELS]
    if sorted(names.values()) != [0, 1, 2] or None in columns or not temperature > 0:
        raise InputError(f"{path}: id2label must name {', '.join(LABELS)}, but names {', '.join(sorted(names))}")
    return {"columns": columns, "temperature": temperature, "length": min(TOKENS, length - 2)}


def _tokenizer(path: Path, config: Mapping[str, Any]) -> "Tokenizer":
    try:
        from tokenizers import Tokenizer
    except ImportError:
        raise SetupError("the judge's model needs tokenizers: pip install tokenizers") from None
    try:
        tokenizer = Tokenizer.from_str(_read(path))
    except Exception as error:  # tokenizers raises bare Exception
        if isinstance(error, InputError):
            raise
        raise InputError(f"{path}: not a tokenizer: {error}") from None
    tokenizer.no_padding()
    tokenizer.enable_truncation(config["length"], strategy="longest_first")
    return tokenizer


def _session(path: Path) -> "InferenceSession":
    try:
        import onnxruntime
    except ImportError:
        raise SetupError("the judge's model needs onnxruntime: pip install onnxruntime") from None
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = options.inter_op_num_threads = 1
    options.log_severity_level = 4
    try:
        session = onnxruntime.InferenceSession(path, options, providers=["CPUExecutionProvider"])
    except Exception as error:  # onnxruntime has a class for each kind of damage
        raise InputError(f"{path}: not an ONNX model that can be run: {str(error).splitlines()[0]}") from None
    wanted = sorted(given.name for given in session.get_inputs())
    if "input_ids" not in wanted or not set(wanted) <= set(INPUTS):
        raise InputError(f"{path}: takes {', '.join(wanted)}, but it is given {', '.join(INPUTS)}")
    return session


def _model_file(folder: Path) -> Path:
    for name in MODEL_FILES:
        if (folder / name).is_file():
            return folder / name
    raise InputError(f"{folder}: no model.onnx in it")


def _read(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise InputError(f"{path}: cannot be read: {getattr(error, 'strerror', None) or error}") from None
