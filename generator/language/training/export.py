"""Turn a checkpoint into the files the runtime reads: 8-bit ONNX network, label tables, word pieces.

`--full` writes the same model unquantised beside it, so that `evaluate.py` can say what 8 bits cost.
"""

from __future__ import annotations

import argparse
import json
import shutil
import tempfile
import warnings
from pathlib import Path

import numpy as np
import onnx
import onnxruntime
import torch
from numpy.typing import NDArray
from onnxruntime.quantization import QuantType, quantize_dynamic

from generator.language.training.network import OUTPUTS, POSITIONS, Network

NETWORK_FILE = "model.q.onnx"

INPUTS = ("ids", "shp", "first")

TOLERANCE = 0.05
"""Largest difference allowed between torch's and ONNX's unquantised scores; in fact about 0.001."""


def write_label_weights(network: Network, path: Path) -> None:
    """The part of the label scorer that runs after decoding, as 16-bit numpy arrays."""

    def half(tensor: torch.Tensor) -> NDArray[np.float16]:
        return np.asarray(tensor.detach().numpy(), np.float16)

    np.savez_compressed(
        path,
        LU=half(network.label_pair),
        LDw=half(network.label_of_child.weight),
        LDb=half(network.label_of_child.bias),
        LHw=half(network.label_of_head.weight),
        LHb=half(network.label_of_head.bias),
    )


def example() -> tuple[torch.Tensor, torch.Tensor, torch.Tensor]:
    """Inputs of a plausible shape: three passages of 15 words in 20 pieces."""
    generator = torch.Generator().manual_seed(0)
    ids = torch.randint(1_000, 20_000, (3, 20), generator=generator)
    shapes = torch.randint(0, 10, (3, 20), generator=generator)
    return ids, shapes, torch.arange(15)[None].expand(3, -1).contiguous()


def write_network(network: Network, path: Path) -> None:
    """The network as ONNX with free batch, piece and word axes; checked against torch."""
    batch = torch.export.Dim("batch", min=1, max=POSITIONS)
    pieces = torch.export.Dim("pieces", min=2, max=POSITIONS)
    words = torch.export.Dim("words", min=2, max=POSITIONS)
    inputs = example()
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # the exporter warns about its own internals
        torch.onnx.export(
            network,
            inputs,
            str(path),
            dynamo=True,
            input_names=list(INPUTS),
            output_names=list(OUTPUTS),
            dynamic_shapes=({0: batch, 1: pieces}, {0: batch, 1: pieces}, {0: batch, 1: words}),
            external_data=False,
            verbose=False,
        )
    difference = largest_difference(network, path)
    if difference > TOLERANCE:
        raise RuntimeError(f"{path}: differs from the checkpoint by {difference:.3f}")


def strip_traces(path: Path) -> None:
    """Take out what the exporter notes about its source: folders of the machine it ran on, line by line."""
    model = onnx.load(str(path))
    del model.metadata_props[:]
    graph = model.graph
    for part in (
        graph,
        *graph.node,
        *graph.value_info,
        *graph.input,
        *graph.output,
        *graph.initializer,
        *model.functions,
    ):
        del part.metadata_props[:]
        part.doc_string = ""
    onnx.save(model, str(path))


def largest_difference(network: Network, path: Path) -> float:
    """Largest difference of any score between torch and an ONNX file, on the example."""
    inputs = example()
    session = onnxruntime.InferenceSession(str(path), providers=["CPUExecutionProvider"])
    found = session.run(None, {name: x.numpy() for name, x in zip(INPUTS, inputs, strict=True)})
    with torch.no_grad():
        wanted = [x.numpy() for x in network(*inputs)]
    return max(float(np.abs(a - b).max()) for a, b in zip(found, wanted, strict=True))


def main() -> None:
    """Command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--run", type=Path, required=True, help="folder of a training run")
    parser.add_argument("--encoder", type=Path, required=True, help="folder with the encoder's tokenizer.json")
    parser.add_argument("--lemmas", type=Path, required=True, help="lemmas.json made by lemma_tables.py")
    parser.add_argument("--out", type=Path, required=True, help="folder of the model")
    parser.add_argument("--full", type=Path, help="folder for the same model unquantised")
    arguments = parser.parse_args()
    torch.set_num_threads(1)
    labels = json.loads((arguments.run / "labels.json").read_text("utf-8"))
    state = torch.load(arguments.run / "average.pt", weights_only=False)
    network = Network({name: len(values) for name, values in labels.items()})
    network.load_state_dict(state["network"])
    network.eval()
    print("step", state["step"], "quick development figures", state["figures"])
    with tempfile.TemporaryDirectory() as folder:
        plain = Path(folder) / "plain.onnx"
        write_network(network, plain)
        for out in filter(None, (arguments.out, arguments.full)):
            out.mkdir(parents=True, exist_ok=True)
            if out == arguments.full:
                shutil.copy(plain, out / NETWORK_FILE)
            else:
                quantize_dynamic(plain, out / NETWORK_FILE, weight_type=QuantType.QInt8, per_channel=True)
            strip_traces(out / NETWORK_FILE)
            write_label_weights(network, out / "lab.npz")
            (out / "labels.json").write_text(json.dumps(labels, ensure_ascii=False) + "\n", "utf-8")
            shutil.copy(arguments.encoder / "tokenizer.json", out / "tokenizer.json")
            shutil.copy(arguments.lemmas, out / "lemmas.json")
            difference = largest_difference(network, out / NETWORK_FILE)
            size = sum(p.stat().st_size for p in out.iterdir() if p.suffix in (".onnx", ".json", ".npz"))
            print(f"{out}: {size / 1e6:.1f} MB, scores differ by at most {difference:.3f}")


if __name__ == "__main__":
    main()
