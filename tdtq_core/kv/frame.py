"""What is learned from the first tokens: their mean, and which channels stand out."""

from __future__ import annotations

from dataclasses import dataclass

import torch

from tdtq_core.kv.plan import VectorPlan


@dataclass(frozen=True, eq=False)
class Frame:
    """How vectors are laid before the quantizers, the same for all tokens of a cache.

    Attributes
    ----------
    mean
        (heads, 1, d) float32, taken away from every vector; None if nothing is.
    order
        (heads, d) int16, the channels of each head by loudness; None without outliers.
    """

    mean: torch.Tensor | None
    order: torch.Tensor | None

    @property
    def tensors(self) -> list[torch.Tensor]:
        """What has to be kept."""
        return [tensor for tensor in (self.mean, self.order) if tensor is not None]

    def lay(self, vectors: torch.Tensor) -> torch.Tensor:
        """Return (batch, heads, tokens, d) `vectors` as the quantizers want them."""
        centred = vectors if self.mean is None else vectors.float() - self.mean
        return centred if self.order is None else _permuted(centred, self.order.long())

    def put_back(self, laid: torch.Tensor) -> torch.Tensor:
        """Undo `lay`."""
        if self.order is not None:
            laid = _permuted(laid, torch.argsort(self.order.long(), dim=-1))
        return laid if self.mean is None else laid + self.mean


def find_frame(vectors: torch.Tensor, plan: VectorPlan) -> Frame:
    """Return the frame that `plan` asks for, as the first (batch, heads, tokens, d) `vectors` are.

    Outliers are the channels of the largest mean absolute value (TurboQuant, arXiv 2504.19874,
    section 4).
    """
    first = vectors.detach().float()
    mean = first.mean(dim=(0, 2)).unsqueeze(1) if plan.centred else None
    if not plan.outliers:
        return Frame(mean, None)
    loudness = (first if mean is None else first - mean).abs().mean(dim=(0, 2))
    order = torch.argsort(loudness, dim=-1, descending=True, stable=True)
    return Frame(mean, order.to(torch.int16))


def _permuted(values: torch.Tensor, order: torch.Tensor) -> torch.Tensor:
    return values.gather(-1, order[None, :, None, :].expand_as(values))
