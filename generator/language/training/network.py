"""The network: a small pretrained encoder with heads for tags, trees, sentences and names.

Input and output are what `generator.language.pipeline` expects of the exported file; the
encoder is read from the published MiniLM weights, whose checksum is checked.
"""

from __future__ import annotations

import hashlib
import math
from collections.abc import Mapping
from pathlib import Path

import torch
from safetensors.torch import load_file
from torch import Tensor, nn
from torch.nn import functional

ENCODER_SHA256 = "53aa51172d142c89d9012cce15ae4d6cc0ca6895895114379cacb4fab128d9db"
"""Checksum of `model.safetensors` of sentence-transformers/all-MiniLM-L6-v2 (Apache-2.0)."""

WIDTH = 384
HEADS = 12
LAYERS = 6
VOCABULARY = 30_522
POSITIONS = 512
SHAPES = 16
"""Room for shape classes; `generator.language.encoding` uses the first of them."""

SHAPE_WIDTH = 32
NAME_WIDTH = 128
ARC_WIDTH = 256
LABEL_WIDTH = 96

ARC_SCALE = 1 / 16
"""Inverse square root of `ARC_WIDTH`: keeps first arc scores near the size of the logits."""

WORD_DROPOUT = 0.2
"""On word vectors and arc and label layers; the first trial's value, not swept."""

TAG_HEADS = ("upos", "xpos", "feats", "lemma", "sent")

OUTPUTS = ("arc", "d", "h", *TAG_HEADS, "ner")
"""Names of the exported file's outputs, in order."""

MASKED = -1e4
"""Added to scores of places that must not be chosen; fits 16-bit floats."""


class EncoderError(Exception):
    """The encoder's file is not the one this recipe was measured with."""


class Layer(nn.Module):  # type: ignore[misc, unused-ignore]  # torch is no dependency: mypy may not see it
    """One transformer layer, normalised after each half as BERT does."""

    def __init__(self) -> None:
        super().__init__()
        self.query_key_value = nn.Linear(WIDTH, 3 * WIDTH)
        self.attended = nn.Linear(WIDTH, WIDTH)
        self.attended_norm = nn.LayerNorm(WIDTH, eps=1e-12)
        self.wide = nn.Linear(WIDTH, 4 * WIDTH)
        self.narrow = nn.Linear(4 * WIDTH, WIDTH)
        self.norm = nn.LayerNorm(WIDTH, eps=1e-12)

    def forward(self, x: Tensor, bias: Tensor) -> Tensor:
        """Attend over the places whose bias is 0."""
        batch, length, _ = x.shape
        parts = self.query_key_value(x).view(batch, length, 3, HEADS, WIDTH // HEADS)
        query, key, value = parts.permute(2, 0, 3, 1, 4).unbind(0)
        scores = (query @ key.transpose(-1, -2)) * (1 / math.sqrt(WIDTH // HEADS)) + bias
        mixed = (functional.softmax(scores, -1) @ value).transpose(1, 2)
        x = self.attended_norm(x + self.attended(mixed.reshape(batch, length, WIDTH)))
        hidden: Tensor = self.norm(x + self.narrow(functional.gelu(self.wide(x))))
        return hidden


class Encoder(nn.Module):  # type: ignore[misc, unused-ignore]  # torch is no dependency: mypy may not see it
    """MiniLM with one more input: the shape class of each piece's word."""

    def __init__(self) -> None:
        super().__init__()
        self.word = nn.Embedding(VOCABULARY, WIDTH)
        self.position = nn.Embedding(POSITIONS, WIDTH)
        self.segment = nn.Parameter(torch.zeros(WIDTH))
        self.norm = nn.LayerNorm(WIDTH, eps=1e-12)
        self.shape = nn.Embedding(SHAPES, WIDTH)
        # Zero: before the first step the encoder is exactly the pretrained one.
        nn.init.zeros_(self.shape.weight)
        self.layers = nn.ModuleList(Layer() for _ in range(LAYERS))

    def forward(self, ids: Tensor, shapes: Tensor) -> Tensor:
        """Vectors of all pieces."""
        bias = ((ids == 0).to(self.segment.dtype) * MASKED)[:, None, None, :]
        places = self.position.weight[: ids.shape[1]][None]
        x: Tensor = self.norm(self.word(ids) + places + self.segment + self.shape(shapes))
        for layer in self.layers:
            x = layer(x, bias)
        return x

    def load(self, path: Path) -> None:
        """Fill in the published weights; raises `EncoderError` if the file is another."""
        checksum = hashlib.sha256(path.read_bytes()).hexdigest()
        if checksum != ENCODER_SHA256:
            raise EncoderError(f"{path}: sha256 {checksum}, expected {ENCODER_SHA256}")
        weights = load_file(str(path))
        with torch.no_grad():
            self.word.weight.copy_(weights["embeddings.word_embeddings.weight"])
            self.position.weight.copy_(weights["embeddings.position_embeddings.weight"])
            self.segment.copy_(weights["embeddings.token_type_embeddings.weight"][0])
            _copy(self.norm, weights, "embeddings.LayerNorm")
            for number, layer in enumerate(self.layers):
                self._load_layer(layer, weights, f"encoder.layer.{number}")

    @staticmethod
    def _load_layer(layer: nn.Module, weights: Mapping[str, Tensor], prefix: str) -> None:
        for kind in ("weight", "bias"):
            joined = [weights[f"{prefix}.attention.self.{n}.{kind}"] for n in ("query", "key", "value")]
            getattr(layer.query_key_value, kind).copy_(torch.cat(joined))
        _copy(layer.attended, weights, f"{prefix}.attention.output.dense")
        _copy(layer.attended_norm, weights, f"{prefix}.attention.output.LayerNorm")
        _copy(layer.wide, weights, f"{prefix}.intermediate.dense")
        _copy(layer.narrow, weights, f"{prefix}.output.dense")
        _copy(layer.norm, weights, f"{prefix}.output.LayerNorm")


def _copy(module: nn.Module, weights: Mapping[str, Tensor], prefix: str) -> None:
    for kind in ("weight", "bias"):
        getattr(module, kind).copy_(weights[f"{prefix}.{kind}"])


class Network(nn.Module):  # type: ignore[misc, unused-ignore]  # torch is no dependency: mypy may not see it
    """Encoder and heads. Column 0 of every word axis is the sentence-external root (`[CLS]`)."""

    def __init__(self, sizes: Mapping[str, int]) -> None:
        super().__init__()
        inner = WIDTH + SHAPE_WIDTH
        self.encoder = Encoder()
        self.shape = nn.Embedding(SHAPES, SHAPE_WIDTH)
        self.tags = nn.ModuleDict({name: nn.Linear(inner, sizes[name]) for name in TAG_HEADS})
        self.names = nn.Sequential(nn.Linear(inner, NAME_WIDTH), nn.GELU(), nn.Linear(NAME_WIDTH, sizes["ner"]))
        self.arc_child = nn.Linear(inner, ARC_WIDTH)
        self.arc_head = nn.Linear(inner, ARC_WIDTH)
        self.arc_pair = nn.Linear(ARC_WIDTH, ARC_WIDTH, bias=False)
        self.arc_prior = nn.Linear(ARC_WIDTH, 1)
        self.label_child = nn.Linear(inner, LABEL_WIDTH)
        self.label_head = nn.Linear(inner, LABEL_WIDTH)
        self.label_pair = nn.Parameter(torch.randn(sizes["dep"], LABEL_WIDTH, LABEL_WIDTH) * 0.02)
        self.label_of_child = nn.Linear(LABEL_WIDTH, sizes["dep"])
        self.label_of_head = nn.Linear(LABEL_WIDTH, sizes["dep"])

    def words(self, ids: Tensor, shapes: Tensor, first: Tensor) -> Tensor:
        """Vectors of words: that of the first piece, and the shape's."""
        x = self.encoder(ids, shapes)
        x = torch.gather(x, 1, first[:, :, None].expand(-1, -1, WIDTH))
        x = torch.cat([x, self.shape(torch.gather(shapes, 1, first))], -1)
        return functional.dropout(x, WORD_DROPOUT, self.training)

    def _hidden(self, layer: nn.Module, x: Tensor) -> Tensor:
        return functional.dropout(functional.gelu(layer(x)), WORD_DROPOUT, self.training)

    def arcs(self, x: Tensor) -> Tensor:
        """Scores [batch, child, head]."""
        child = self._hidden(self.arc_child, x)
        head = self._hidden(self.arc_head, x)
        pair = self.arc_pair(child) @ head.transpose(1, 2)
        scores: Tensor = (pair + self.arc_prior(head).transpose(1, 2)) * ARC_SCALE
        return scores

    def label_sides(self, x: Tensor) -> tuple[Tensor, Tensor]:
        """What a word brings to a label as child and as head."""
        return self._hidden(self.label_child, x), self._hidden(self.label_head, x)

    def labels(self, child: Tensor, head: Tensor) -> Tensor:
        """Scores [pair, label] of the arcs between two lists of sides."""
        labels, width, _ = self.label_pair.shape
        left = (child @ self.label_pair.permute(1, 0, 2).reshape(width, -1)).view(-1, labels, width)
        scores: Tensor = (left * head[:, None, :]).sum(-1)
        return scores + self.label_of_child(child) + self.label_of_head(head)

    def forward(self, ids: Tensor, shapes: Tensor, first: Tensor) -> tuple[Tensor, ...]:
        """All outputs, in the order of `OUTPUTS`."""
        x = self.words(ids, shapes, first)
        child, head = self.label_sides(x)
        tags = [self.tags[name](x) for name in TAG_HEADS]
        return (self.arcs(x), child, head, *tags, self.names(x))
