"""Products of 64-bit numbers, of which Numba alone keeps only the lower half."""

from __future__ import annotations

from typing import Any

from llvmlite import ir
from numba import types
from numba.extending import intrinsic

_WIDE, _WORD = ir.IntType(128), ir.IntType(64)


@intrinsic
def high_half(typing_context: Any, first: Any, second: Any) -> Any:
    """Return ``first * second >> 64`` of two uint64; for kernels."""

    def generate(context: Any, builder: Any, signature: Any, arguments: Any) -> Any:
        product = builder.mul(*(builder.zext(factor, _WIDE) for factor in arguments))
        return builder.trunc(builder.lshr(product, _WIDE(64)), _WORD)

    return types.uint64(types.uint64, types.uint64), generate
