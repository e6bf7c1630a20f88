"""A tiny language-inference model: some words speak for a label, and it adds up what its words say."""

import json

import numpy as np
import onnx
from onnx import TensorProto, helper, numpy_helper
from tokenizers import Tokenizer, models, pre_tokenizers, processors

LABELS = ("contradiction", "NEUTRAL", "Entailment")  # the order and the writing of its outputs
ORDER = {str(column): label for column, label in enumerate(LABELS)}
KNOWN = {"[PAD]": 0, "[CLS]": 1, "[SEP]": 2, "[UNK]": 3}
SPEAKS = 4.0  # what a word adds to its label


def write(folder, **labels):
    """Write a model in which each word speaks for the label given, and return its folder."""
    network(folder / "model.onnx", list(labels.values()), "input_ids", "attention_mask")
    tokenizer(list(labels)).save(str(folder / "tokenizer.json"))
    (folder / "config.json").write_text(json.dumps({"id2label": ORDER, "max_position_embeddings": 34}))
    return folder


def network(path, labels, *inputs):
    weights = np.zeros((len(KNOWN) + len(labels), len(LABELS)), np.float32)
    for number, label in enumerate(labels, len(KNOWN)):
        weights[number, LABELS.index(label)] = SPEAKS
    given = [helper.make_tensor_value_info(name, TensorProto.INT64, [None, None]) for name in inputs]
    out = helper.make_tensor_value_info("logits", TensorProto.FLOAT, [None, 3])
    nodes = [
        helper.make_node("Gather", ["weights", inputs[0]], ["each"]),
        helper.make_node("ReduceSum", ["each", "axis"], ["logits"], keepdims=0),
    ]
    constants = [numpy_helper.from_array(weights, "weights"), numpy_helper.from_array(np.array([1]), "axis")]
    graph = helper.make_graph(nodes, "tiny", given, [out], constants)
    made = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 17)], ir_version=9)
    onnx.save(made, path)


def tokenizer(words):
    vocabulary = KNOWN | {word: number for number, word in enumerate(words, len(KNOWN))}
    made = Tokenizer(models.WordLevel(vocabulary, unk_token="[UNK]"))
    made.pre_tokenizer = pre_tokenizers.Whitespace()
    made.post_processor = processors.TemplateProcessing(
        single="[CLS] $A [SEP]", pair="[CLS] $A [SEP] $B:1 [SEP]:1", special_tokens=[("[CLS]", 1), ("[SEP]", 2)]
    )
    return made
