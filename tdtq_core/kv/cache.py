"""The key/value cache of one attention layer, quantized as it grows."""

from __future__ import annotations

from collections.abc import Callable

import torch

from tdtq_core.errors import OptionError
from tdtq_core.kv.memory import CacheMemory
from tdtq_core.kv.plan import KVPlan
from tdtq_core.kv.states import TOKENS, QuantizedStates, quantize_states


class QuantizedKVCache:
    """Keys and values of past tokens, as (batch, heads, tokens, d), under a `KVPlan`.

    Every token is quantized once, when it is appended; nothing waits in full precision. Means
    and outlier channels are those of the first tokens that are appended.

    Parameters
    ----------
    plan
        How keys and values are kept.

    Examples
    --------
    >>> import torch
    >>> from tdtq_core.kv.plan import KVPlan, vector_plan
    >>> cache = QuantizedKVCache(KVPlan.uniform(vector_plan(4)))
    >>> cache.append(torch.randn(1, 8, 100, 64), torch.randn(1, 8, 100, 64))
    >>> keys, values = cache.read()
    >>> cache.memory().bits_per_value
    4.25
    """

    def __init__(self, plan: KVPlan) -> None:
        self.plan = plan
        self._held: tuple[QuantizedStates, QuantizedStates] | None = None

    @property
    def tokens(self) -> int:
        """Number of tokens held."""
        return self._held[0].tokens if self._held else 0

    def append(self, keys: torch.Tensor, values: torch.Tensor) -> None:
        """Quantize `keys` and `values` of new tokens, (batch, heads, tokens, d) each.

        Where there are no tokens, nothing happens.

        Raises
        ------
        TensorError
            If they hold NaN or infinities; the cache is left as it was.
        OptionError
            If their shapes do not fit, or vectors have fewer than 2 or more than 1024 values.
        """
        if keys.dim() != 4 or keys.shape[:3] != values.shape[:3]:
            raise OptionError(
                f"Keys of shape {tuple(keys.shape)} and values of shape {tuple(values.shape)}: "
                "expected (batch, heads, tokens, d), alike but for d."
            )
        if not keys.shape[TOKENS]:
            return
        old = self._held or (None, None)
        new_keys = quantize_states(keys, self.plan.keys, self.plan.per, old[0])
        new_values = quantize_states(values, self.plan.values, self.plan.per, old[1])
        if self._held:
            new_keys = self._held[0].followed_by(new_keys)
            new_values = self._held[1].followed_by(new_values)
        self._held = new_keys, new_values

    def read(self) -> tuple[torch.Tensor, torch.Tensor]:
        """Return keys and values of all tokens in the shape and type in which they came.

        Raises
        ------
        OptionError
            If nothing has been appended.
        """
        if not self._held:
            raise OptionError("The cache is empty.", "Append keys and values before reading.")
        keys, values = self._held
        return keys.restored(), values.restored()

    def memory(self) -> CacheMemory:
        """Return what the cache takes, and what it would have taken."""
        return sum((states.memory() for states in self._held or ()), CacheMemory())

    def crop(self, tokens: int) -> None:
        """Keep the first `tokens` tokens."""
        self._change(lambda tensor: tensor[:, :, :tokens].clone())

    def select(self, sequences: torch.Tensor) -> None:
        """Keep these `sequences` of the batch, in this order; one may be taken more than once."""
        self._change(lambda tensor: tensor.index_select(0, sequences.to(tensor.device)))

    def repeat(self, times: int) -> None:
        """Repeat every sequence of the batch `times` times."""
        self._change(lambda tensor: tensor.repeat_interleave(times, dim=0))

    def _change(self, change: Callable[[torch.Tensor], torch.Tensor]) -> None:
        if self._held:
            keys, values = self._held
            self._held = keys.mapped(change), values.mapped(change)
