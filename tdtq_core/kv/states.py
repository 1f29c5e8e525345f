"""Keys, or values, of some tokens as they are kept: packed indices, norms, and their frame."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

import torch

from tdtq_core.errors import OptionError
from tdtq_core.kv.frame import Frame, find_frame
from tdtq_core.kv.memory import CacheMemory
from tdtq_core.kv.plan import Part, Per, VectorPlan
from tdtq_core.kv.turbo import Packed, decode, encode

TOKENS = 2
"""The axis of the tokens in (batch, heads, tokens, d)."""


@dataclass(frozen=True, eq=False)
class QuantizedStates:
    """States of shape (batch, heads, tokens, d), quantized.

    Attributes
    ----------
    packed
        What each quantizer stored, that of the outliers first.
    parts
        The quantizers.
    frame
        What was learned from the first tokens.
    row_heads
        How many heads a row holds; 0 where each head is a vector of its own.
    dtype
        The type in which the states came.
    """

    packed: tuple[Packed, ...]
    parts: tuple[Part, ...]
    frame: Frame
    row_heads: int
    dtype: torch.dtype

    @property
    def tokens(self) -> int:
        """Number of tokens."""
        return int(self.packed[0].norms.shape[TOKENS])

    @property
    def shape_of_a_token(self) -> tuple[int, ...]:
        """Batch, heads or 1, heads in a row or 0, and channels of a vector."""
        batch, heads = self.packed[0].norms.shape[:TOKENS]
        return batch, heads, self.row_heads, sum(part.width for part in self.parts)

    def memory(self) -> CacheMemory:
        """Count the bytes of all tensors, those of the frame included."""
        tensors = [tensor for packed in self.packed for tensor in packed.tensors]
        stored = sum(each.numel() * each.element_size() for each in tensors + self.frame.tensors)
        vectors = self.packed[0].norms[..., 0].numel()
        numbers = vectors * sum(part.width for part in self.parts)
        return CacheMemory(stored, numbers * self.dtype.itemsize, numbers)

    def restored(self) -> torch.Tensor:
        """Return the states in the shape and type in which they came."""
        pieces = map(decode, self.packed, self.parts)
        vectors = self.frame.put_back(torch.cat(list(pieces), -1))
        states = as_heads(vectors, self.row_heads) if self.row_heads else vectors
        return states.to(self.dtype)

    def followed_by(self, later: QuantizedStates) -> QuantizedStates:
        """Return these tokens and those of `later`, which has the same frame."""
        return replace(self, packed=tuple(map(_joined, self.packed, later.packed)))

    def mapped(self, change: Callable[[torch.Tensor], torch.Tensor]) -> QuantizedStates:
        """Return the states with `change` made to every tensor of (batch, heads, tokens, ...)."""
        return replace(self, packed=tuple(packed.mapped(change) for packed in self.packed))


def quantize_states(
    states: torch.Tensor, plan: VectorPlan, per: Per, earlier: QuantizedStates | None = None
) -> QuantizedStates:
    """Quantize (batch, heads, tokens, d) `states`.

    Parameters
    ----------
    earlier
        Tokens that these follow: their frame is used. Without, it is found in `states`.

    Raises
    ------
    TensorError
        If `states` holds NaN or infinities.
    OptionError
        If vectors have fewer than 2 or more than 1024 values, or too few for two quantizers, or
        are of another shape than those of `earlier`.
    """
    row_heads = states.shape[1] if per is Per.row else 0
    vectors = as_row(states) if row_heads else states
    parts = plan.parts(vectors.shape[-1])
    if earlier:
        _check_follows(earlier, (*vectors.shape[:TOKENS], row_heads, vectors.shape[-1]))
    frame = earlier.frame if earlier else find_frame(vectors, plan)
    pieces = frame.lay(vectors).split([part.width for part in parts], dim=-1)
    return QuantizedStates(tuple(map(encode, pieces, parts)), parts, frame, row_heads, states.dtype)


def as_row(states: torch.Tensor) -> torch.Tensor:
    """Return (batch, heads, tokens, d) as (batch, 1, tokens, heads d)."""
    return states.transpose(1, TOKENS).flatten(-2).unsqueeze(1)


def as_heads(rows: torch.Tensor, heads: int) -> torch.Tensor:
    """Undo `as_row`."""
    return rows.squeeze(1).unflatten(-1, (heads, -1)).transpose(1, TOKENS)


def _check_follows(earlier: QuantizedStates, shape: tuple[int, ...]) -> None:
    if earlier.shape_of_a_token != shape:
        raise OptionError(
            f"Tokens of {shape} (batch, heads, heads in a row, channels) cannot follow tokens of "
            f"{earlier.shape_of_a_token}.",
            "Use a cache for each layer and each batch.",
        )


def _joined(old: Packed, more: Packed) -> Packed:
    pairs = zip(old.tensors, more.tensors, strict=True)
    indices, norms = (torch.cat(pair, TOKENS) for pair in pairs)
    return Packed(indices, norms)
