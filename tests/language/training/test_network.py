"""The network and its losses; needs torch, which the generator itself does not."""

import random
from pathlib import Path

import pytest

torch = pytest.importorskip("torch", reason="torch is installed for training only (see training/README.md)")

torch.set_num_threads(1)

from generator.language.training import network as networks  # noqa: E402  # after the skip
from generator.language.training.corpora import Document  # noqa: E402
from generator.language.training.items import Encoder, make_labels  # noqa: E402
from generator.language.training.network import OUTPUTS, EncoderError, Network  # noqa: E402
from generator.language.training.objective import forward, loss_of  # noqa: E402
from generator.language.training.run import Run  # noqa: E402


class OnePiece:
    """Word pieces without a vocabulary file: one piece a word."""

    def encode(self, words, spaces=None):
        from generator.language.encoding import Encoded, shapes_of

        pieces = [101, *(1000 + len(w) for w in words), 102]
        return Encoded(pieces, [0, *shapes_of(words, spaces), 0], list(range(len(words) + 1)))


@pytest.fixture
def items(treebank: list[Document], gum: list[Document]):
    labels = make_labels([*treebank, *gum])
    encoder = Encoder(OnePiece(), labels)
    rng = random.Random(0)
    return labels, [encoder.item(d, rng, training=False) for d in [*treebank, *gum]]


def test_outputs_have_the_shapes_the_runtime_expects(items):
    """One row a word and one for the root; arcs between all of them."""
    labels, encoded = items
    network = Network({name: len(values) for name, values in labels.items()}).eval()
    item = encoded[0]
    words = len(item.first)
    out = dict(zip(OUTPUTS, network(*(torch.tensor([x]) for x in (item.pieces, item.shapes, item.first))), strict=True))
    assert out["arc"].shape == (1, words, words)
    assert out["ner"].shape == (1, words, 7)
    assert out["upos"].shape == (1, words, len(labels["upos"]))


def test_losses_fall_on_one_batch(items):
    """Every part has a loss where it is annotated, and ten steps lower their sum."""
    labels, encoded = items
    torch.manual_seed(0)
    network = Network({name: len(values) for name, values in labels.items()})
    network.encoder.word.weight.requires_grad_(False)
    optimizer = torch.optim.Adam([p for p in network.parameters() if p.requires_grad], lr=1e-3)
    totals = []
    for _ in range(10):
        losses = loss_of(network, forward(network, encoded, half=False), half=False)
        assert set(losses) >= {"arc", "label", "upos", "sent", "ner"}
        total = sum(losses.values())
        optimizer.zero_grad()
        total.backward()
        optimizer.step()
        totals.append(float(total.detach()))
    assert totals[-1] < totals[0] / 2


def test_arcs_to_other_sentences_are_masked(items):
    """A word's head is in its own sentence or the root."""
    labels, encoded = items
    network = Network({name: len(values) for name, values in labels.items()}).eval()
    out = forward(network, encoded[:1], half=False)
    first = encoded[0].labels["sentence"].count(0)
    assert float(out.arcs[0, 1, first + 1].detach()) < -1000
    assert float(out.arcs[0, 1, 0].detach()) > -1000


def test_another_encoder_is_refused(tmp_path: Path):
    """Weights with another checksum than the published ones are not used."""
    path = tmp_path / "model.safetensors"
    path.write_bytes(b"something else")
    with pytest.raises(EncoderError):
        Network({"upos": 1, "xpos": 1, "feats": 1, "lemma": 1, "sent": 2, "ner": 7, "dep": 2}).encoder.load(path)


def test_a_run_goes_on_from_its_checkpoint(items, tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    """What is taken up again has the weights, their mean, the steps and the time used; its next step is the same."""
    monkeypatch.setattr(networks.Encoder, "load", lambda self, path: None)
    labels, encoded = items
    first = Run(labels, tmp_path)
    for _ in range(6):
        first.step(encoded, 0.2, half=False)
    figures = first.measure(encoded, encoded, labels, tmp_path)
    first.checkpoint(tmp_path, 12.5)
    second = Run(labels, tmp_path)
    assert second.resume(tmp_path) == 12.5
    assert (second.steps, second.best) == (6, figures["las"] + figures["ner"])
    assert second.measure(encoded, encoded, labels, tmp_path) == figures
    torch.manual_seed(0)
    losses = first.step(encoded, 0.3, half=False)
    torch.manual_seed(0)
    assert second.step(encoded, 0.3, half=False) == pytest.approx(losses)


def test_a_run_without_a_checkpoint_begins_anew(items, tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    """Nothing of the budget is used then."""
    monkeypatch.setattr(networks.Encoder, "load", lambda self, path: None)
    assert Run(items[0], tmp_path).resume(tmp_path) == 0.0
