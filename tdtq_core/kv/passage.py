"""Keys and values on their way through a quantizer and back, with an account of it."""

from __future__ import annotations

import time

import torch

from tdtq_core.kv.memory import CacheMemory
from tdtq_core.kv.plan import KVPlan, VectorPlan
from tdtq_core.kv.states import quantize_states


class Passage:
    """What a model's keys and values went through.

    Parameters
    ----------
    plan
        How they are quantized. Means and outlier channels are found anew for every tensor.

    Attributes
    ----------
    tensors
        How many tensors of keys or of values were quantized.
    memory
        What all of them take, stored and as they were: a cache that holds every layer.
    seconds
        Time spent in quantizing and decoding.
    """

    def __init__(self, plan: KVPlan) -> None:
        self.plan = plan
        self.tensors = 0
        self.memory = CacheMemory()
        self.seconds = 0.0

    def keys(self, states: torch.Tensor) -> torch.Tensor:
        """Return (batch, heads, tokens, d) keys as they come back from a cache."""
        return self._through(states, self.plan.keys)

    def values(self, states: torch.Tensor) -> torch.Tensor:
        """Return (batch, heads, tokens, d) values as they come back from a cache."""
        return self._through(states, self.plan.values)

    def _through(self, states: torch.Tensor, plan: VectorPlan) -> torch.Tensor:
        if not states.numel():
            return states
        started = _now(states.device)
        quantized = quantize_states(states, plan, self.plan.per)
        restored = quantized.restored()
        self.tensors += 1
        self.memory += quantized.memory()
        self.seconds += _now(states.device) - started
        return restored


def _now(device: torch.device) -> float:
    # A GPU works on while Python goes ahead.
    if device.type == "cuda":
        torch.cuda.synchronize(device)
    return time.perf_counter()
