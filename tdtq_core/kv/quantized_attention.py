"""Run any model as if its attention read keys and values from a quantized cache."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from typing import Any

from torch import nn

from tdtq_core.errors import OptionError
from tdtq_core.kv.functional import QuantizedAttention
from tdtq_core.kv.passage import Passage
from tdtq_core.kv.plan import KVPlan
from tdtq_core.kv.projections import Handle, attention_modules, quantize_projections


@contextmanager
def quantized_attention(model: nn.Module, plan: KVPlan) -> Iterator[Passage]:
    """Quantize the keys and values of all attention of `model` while the context lasts.

    Quantized are the projections of modules such as those of CroCo and DUSt3R (see
    `projections`), and what goes into ``nn.MultiheadAttention`` and into
    ``scaled_dot_product_attention`` in this thread. Nothing is quantized twice. The model is
    as before when the context ends, also after an error.

    Yields
    ------
    An account of what was quantized, complete when the context ends.

    Raises
    ------
    OptionError
        If the model ran and no attention was met, or rows are too long for a rotation.
    """
    passage = Passage(plan)
    mode = QuantizedAttention(passage)
    runs: list[bool] = []
    with ExitStack() as stack:
        stack.callback(model.register_forward_hook(lambda *_: runs.append(True)).remove)
        for _, module in attention_modules(model):
            for handle in [*_marked(module, mode), *quantize_projections(module, passage)]:
                stack.callback(handle.remove)
        stack.enter_context(mode)
        yield passage
    if runs and not passage.tensors:
        raise OptionError(
            "The model ran, but no attention was met whose keys and values can be quantized.",
            "Known are qkv, projk and projv, nn.MultiheadAttention and "
            "scaled_dot_product_attention.",
        )


def _marked(module: nn.Module, mode: QuantizedAttention) -> list[Handle]:
    """Let `mode` know while `module` is at work."""

    def enter(*_: Any) -> None:
        mode.inside += 1

    def leave(*_: Any) -> None:
        mode.inside -= 1

    return [
        module.register_forward_pre_hook(enter),
        module.register_forward_hook(leave, always_call=True),
    ]
