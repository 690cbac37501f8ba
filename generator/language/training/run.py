"""The network in training: its steps, the running mean of its weights, its checkpoints."""

from __future__ import annotations

import logging
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import torch
from torch import Tensor

from generator.language.training.items import Item, Labels
from generator.language.training.network import Network
from generator.language.training.objective import forward, loss_of, measure

log = logging.getLogger(__name__)

ENCODER_RATE, HEAD_RATE = 2e-4, 1e-3
WARM_UP_STEPS = 150
LAST_RATE = 0.01
CLIP = 2.0

AVERAGE_EVERY, AVERAGE_KEEP = 5, 0.99
"""Weights are averaged every few steps; the memory is about 500 steps."""

LAST, AVERAGE = "last.pt", "average.pt"
"""The two checkpoints: all that it takes to go on, and the averaged weights, which are exported."""


class Average:
    """Running mean of the trained weights: smoother than the last step's."""

    def __init__(self, parameters: Mapping[str, Tensor]) -> None:
        self.values = {name: p.detach().clone() for name, p in parameters.items()}
        self.updates = 0

    @torch.no_grad()  # type: ignore[untyped-decorator, unused-ignore]  # as in network.py
    def update(self, parameters: Mapping[str, Tensor]) -> None:
        """Move towards the present weights; early on faster."""
        self.updates += 1
        keep = min(AVERAGE_KEEP, self.updates / (self.updates + 10))
        names = list(self.values)
        torch._foreach_lerp_(  # one call for some hundred tensors; the public loop is slower
            [self.values[n] for n in names], [parameters[n].detach() for n in names], 1 - keep
        )


def save(path: Path, state: Mapping[str, Any]) -> None:
    """Write a checkpoint so that a reader never sees half of one."""
    part = path.with_suffix(".part")
    torch.save(state, part)
    part.replace(path)


class Run:
    """The network in training, and all that a checkpoint holds of it."""

    def __init__(self, labels: Labels, encoder: Path) -> None:
        """A network with heads for the labels, whose encoder has the published weights in the folder ``encoder``."""
        self.network = Network({name: len(values) for name, values in labels.items()})
        self.network.encoder.load(encoder / "model.safetensors")
        self.network.encoder.word.weight.requires_grad_(False)
        self._trained = {name: p for name, p in self.network.named_parameters() if p.requires_grad}
        slow = [p for name, p in self._trained.items() if _published(name)]
        fast = [p for name, p in self._trained.items() if not _published(name)]
        self._optimizer = torch.optim.AdamW(
            [{"params": slow, "lr": ENCODER_RATE}, {"params": fast, "lr": HEAD_RATE}],
            weight_decay=0.01,
            betas=(0.9, 0.98),
            fused=True,
        )
        self._average = Average(self._trained)
        self.steps = 0
        self.best = -1.0
        """The best sum of LAS and names F1 on the development passages."""

    def step(self, batch: Sequence[Item], progress: float, *, half: bool) -> dict[str, float]:
        """Learn from one batch at this share of the budget; the loss of each part."""
        rate = min(1.0, (self.steps + 1) / WARM_UP_STEPS) * max(LAST_RATE, 1 - progress)
        for group, full in zip(self._optimizer.param_groups, (ENCODER_RATE, HEAD_RATE), strict=True):
            group["lr"] = full * rate
        losses = loss_of(self.network, forward(self.network, batch, half=half), half=half)
        total = torch.stack(list(losses.values())).sum()
        self._optimizer.zero_grad(set_to_none=True)
        total.backward()  # type: ignore[no-untyped-call, unused-ignore]  # as in network.py
        torch.nn.utils.clip_grad_norm_(list(self._trained.values()), CLIP)
        self._optimizer.step()
        self.steps += 1
        if self.steps % AVERAGE_EVERY == 0:
            self._average.update(self._trained)
        return {name: float(value.detach()) for name, value in losses.items()}

    def measure(self, syntax: Sequence[Item], names: Sequence[Item], labels: Labels, out: Path) -> dict[str, float]:
        """Figures of the averaged weights on development passages; the weights are saved with them."""
        present = {name: p.detach().clone() for name, p in self._trained.items()}
        self.network.load_state_dict(self._average.values, strict=False)
        figures: dict[str, float] = measure(self.network, syntax, names, labels)
        save(out / AVERAGE, {"network": self.network.state_dict(), "figures": figures, "step": self.steps})
        self.network.load_state_dict(present, strict=False)
        self.best = max(self.best, figures["las"] + figures["ner"])
        return figures

    def checkpoint(self, out: Path, used: float) -> None:
        """Save all that it takes to go on; ``used`` are the seconds of the budget that are gone."""
        state = {
            "network": self.network.state_dict(),
            "optimizer": self._optimizer.state_dict(),
            "average": self._average.values,
            "updates": self._average.updates,
            "step": self.steps,
            "used": used,
            "best": self.best,
        }
        save(out / LAST, state)

    def resume(self, out: Path) -> float:
        """Go on from the last checkpoint, if there is one; the seconds of the budget that were used before."""
        if not (out / LAST).exists():
            return 0.0
        state = torch.load(out / LAST, weights_only=False)
        self.network.load_state_dict(state["network"])
        self._optimizer.load_state_dict(state["optimizer"])
        self._average.values, self._average.updates = state["average"], state["updates"]
        self.steps, self.best = state["step"], state["best"]
        log.info("resumed at step %d after %.0f s", self.steps, state["used"])
        return float(state["used"])


def _published(name: str) -> bool:
    """Whether a parameter comes from the published encoder: those learn more slowly."""
    return name.startswith("encoder.") and "shape" not in name
