"""A model with its attention's keys and values quantized, against the model itself."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass

import torch
from torch import nn

from tdtq_core.kv.attention import relative_error
from tdtq_core.kv.memory import CacheMemory
from tdtq_core.kv.plan import KVPlan
from tdtq_core.kv.pointmaps import pointmap_error, pointmap_psnr
from tdtq_core.kv.quantized_attention import quantized_attention

Run = Callable[[], torch.Tensor]


@dataclass(frozen=True)
class ModelComparison:
    """What quantizing keys and values did to a model.

    Attributes
    ----------
    attention_errors
        Relative error of the output of every attention module by name, last call; errors of the
        layers before are part of it.
    pointmap_psnr
        In dB against the unquantized run, see `pointmap_psnr`; infinite if nothing changed.
    point_error
        Mean squared error of a coordinate.
    memory
        What the keys and values of all attention take.
    seconds, plain_seconds
        Time of the run with and without quantizing.
    quantizing_seconds
        The part of `seconds` spent in quantizing and decoding.
    """

    attention_errors: Mapping[str, float]
    pointmap_psnr: float
    point_error: float
    memory: CacheMemory
    seconds: float
    plain_seconds: float
    quantizing_seconds: float


@torch.no_grad()
def compare_model(model: nn.Module, run: Run, plan: KVPlan) -> ModelComparison:
    """Run twice, without and with quantized keys and values, and compare.

    Parameters
    ----------
    model
        The module whose attention is quantized.
    run
        Calls `model` and returns the points, (..., 3); both calls must do the same.
    plan
        How keys and values are kept.

    Raises
    ------
    OptionError
        If `model` has no attention that can be quantized, or `run` gives no points.
    """
    with _outputs(model) as before:
        original, plain_seconds = _timed(run)
    with quantized_attention(model, plan) as passage, _outputs(model) as after:
        points, seconds = _timed(run)
    return ModelComparison(
        attention_errors={name: relative_error(after[name], before[name]) for name in before},
        pointmap_psnr=pointmap_psnr(points, original),
        point_error=pointmap_error(points, original),
        memory=passage.memory,
        seconds=seconds,
        plain_seconds=plain_seconds,
        quantizing_seconds=passage.seconds,
    )


def _timed(run: Run) -> tuple[torch.Tensor, float]:
    started = time.perf_counter()
    result = run().cpu()  # waits for a GPU
    return result, time.perf_counter() - started


@contextmanager
def _outputs(model: nn.Module) -> Iterator[dict[str, torch.Tensor]]:
    """Collect the outputs of modules with Attention in their class's name."""
    found: dict[str, torch.Tensor] = {}
    named = [
        (name, module)
        for name, module in model.named_modules()
        if "Attention" in type(module).__name__ or isinstance(module, nn.MultiheadAttention)
    ]
    handles = [module.register_forward_hook(_keeper(found, name)) for name, module in named]
    try:
        yield found
    finally:
        for handle in handles:
            handle.remove()


def _keeper(found: dict[str, torch.Tensor], name: str) -> Callable[..., None]:
    def keep(_module: nn.Module, _inputs: object, output: object) -> None:
        tensor = output[0] if isinstance(output, tuple) else output
        if isinstance(tensor, torch.Tensor):
            found[name] = tensor.detach().cpu()

    return keep
