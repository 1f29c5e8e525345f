"""A cache for ``model.generate(past_key_values=...)`` of the library transformers."""

from __future__ import annotations

from typing import Any

import torch
from transformers.cache_utils import Cache, DynamicLayer, get_layer_types_and_kwargs

from tdtq_core.errors import OptionError
from tdtq_core.kv.cache import QuantizedKVCache
from tdtq_core.kv.memory import CacheMemory
from tdtq_core.kv.plan import KVPlan


class TurboQuantLayer(DynamicLayer):  # type: ignore[misc]
    """One layer's keys and values in a `QuantizedKVCache`.

    What attention sees are the quantized states, those of the newest tokens too.
    """

    def __init__(self, plan: KVPlan) -> None:
        super().__init__()
        self.cache = QuantizedKVCache(plan)

    def lazy_initialization(self, key_states: torch.Tensor, value_states: torch.Tensor) -> None:
        """Remember type and device; nothing is reserved."""
        self.dtype, self.device = key_states.dtype, key_states.device
        self.is_initialized = True

    def update(
        self, key_states: torch.Tensor, value_states: torch.Tensor, *_args: Any, **_options: Any
    ) -> tuple[torch.Tensor, torch.Tensor]:
        """Add the states of new tokens and return those of all tokens."""
        if not self.is_initialized:
            self.lazy_initialization(key_states, value_states)
        self.cache.append(key_states, value_states)
        return self.cache.read()

    def get_seq_length(self) -> int:
        """Return the number of tokens held."""
        return self.cache.tokens

    def reset(self) -> None:
        """Forget all tokens."""
        self.cache = QuantizedKVCache(self.cache.plan)
        self.is_initialized = False

    def crop(self, tokens_to_remove: int) -> None:
        """Forget the last ``-tokens_to_remove`` tokens; the library asks with numbers below 1.

        Raises
        ------
        ValueError
            If `tokens_to_remove` is positive, as the library's own layers do.
        """
        if tokens_to_remove > 0:
            raise ValueError("crop takes minus the number of tokens to remove.")
        self.cache.crop(max(0, self.cache.tokens + tokens_to_remove))

    def reorder_cache(self, beam_idx: torch.Tensor) -> None:
        """Follow a beam search."""
        self.cache.select(beam_idx)

    def batch_repeat_interleave(self, repeats: int) -> None:
        """Repeat every sequence of the batch."""
        self.cache.repeat(repeats)

    def batch_select_indices(self, indices: torch.Tensor) -> None:
        """Keep some sequences of the batch."""
        self.cache.select(indices)


class TurboQuantCache(Cache):  # type: ignore[misc]
    """A cache of all layers of a model.

    Parameters
    ----------
    config
        The model's configuration.
    plan
        How keys and values are kept. Keys arrive after the rotary embedding.

    Raises
    ------
    OptionError
        If a layer is anything but full attention, or does not use the cache.

    Examples
    --------
    ``model.generate(**inputs, past_key_values=TurboQuantCache(model.config, plan))``
    """

    def __init__(self, config: Any, plan: KVPlan) -> None:
        decoder = config.get_text_config(decoder=True)
        kinds, _ = get_layer_types_and_kwargs(decoder)
        strange = sorted(set(kinds) - {"full_attention"})
        if strange:
            raise OptionError(
                f"The model has layers of {', '.join(strange)}; only full attention is quantized.",
                "Use the library's own cache for this model.",
            )
        super().__init__(layers=[TurboQuantLayer(plan) for _ in kinds])

    def memory(self) -> CacheMemory:
        """Return what all layers take together, and what they would have taken."""
        return sum((layer.cache.memory() for layer in self.layers), CacheMemory())
