"""Machine instructions that Numba does not offer by itself, and the fast power of two.

Each intrinsic is one LLVM instruction or built-in, so it works on every processor that Numba
supports.
"""

# mypy: disable-error-code="no-untyped-def, no-untyped-call"
from __future__ import annotations

from typing import Any

import numpy as np
from llvmlite import ir
from numba import njit, types
from numba.core import cgutils
from numba.extending import intrinsic

FASTMATH = {"nnan", "nsz", "ninf"}
"""The liberties that leave results the same whether code is fresh or comes from the cache."""

_MAGIC = np.float32(1.5 * 2**23)
_MAGIC_BITS = np.int32(0x4B400000)
_MANTISSA = np.int32(23)
# Minimax for the relative error of 2^f on [-1/2, 1/2]; the constant term is exactly 1.
_P1 = np.float32(0.6931469776)
_P2 = np.float32(0.2402224208)
_P3 = np.float32(0.0555073374)
_P4 = np.float32(0.0096715127)
_P5 = np.float32(0.0013264727)


@intrinsic
def fused_multiply_add(typing_context: Any, a: Any, b: Any, c: Any):
    """Return ``a * b + c``, rounded once where the processor can, for float32 arguments.

    Asked for by name because `FASTMATH` leaves out contraction, which would fuse at LLVM's whim.
    """

    def generate(context, builder, signature, arguments):
        real = ir.FloatType()
        kind = ir.FunctionType(real, [real, real, real])
        function = cgutils.get_or_insert_function(builder.module, kind, "llvm.fmuladd.f32")
        return builder.call(function, arguments)

    return types.float32(types.float32, types.float32, types.float32), generate


@intrinsic
def square_root(typing_context: Any, value: Any):
    """Return the square root of a float64, NaN for what is negative.

    NumPy's is a call into the C library wherever LLVM cannot see that the value is not negative.
    """

    def generate(context, builder, signature, arguments):
        real = ir.DoubleType()
        kind = ir.FunctionType(real, [real])
        function = cgutils.get_or_insert_function(builder.module, kind, "llvm.sqrt.f64")
        return builder.call(function, arguments)

    return types.float64(types.float64), generate


@intrinsic
def bits_of_float(typing_context: Any, value: Any):
    """Return the 32 bits of a float32 as an int32."""

    def generate(context, builder, signature, arguments):
        return builder.bitcast(arguments[0], ir.IntType(32))

    return types.int32(types.float32), generate


@intrinsic
def float_of_bits(typing_context: Any, bits: Any):
    """Return the float32 whose bits are those of an int32."""

    def generate(context, builder, signature, arguments):
        return builder.bitcast(arguments[0], ir.FloatType())

    return types.float32(types.int32), generate


@intrinsic
def prefetch(typing_context: Any, array: Any, index: Any):
    """Ask for the cache line that holds ``array[index]``; any index is harmless."""

    def generate(context, builder, signature, arguments):
        array_type, index_type = signature.args
        data = context.make_array(array_type)(context, builder, arguments[0]).data
        offset = context.cast(builder, arguments[1], index_type, types.int64)
        address = builder.bitcast(builder.gep(data, [offset]), ir.IntType(8).as_pointer())
        integer = ir.IntType(32)
        kind = ir.FunctionType(ir.VoidType(), [address.type, integer, integer, integer])
        function = cgutils.get_or_insert_function(builder.module, kind, "llvm.prefetch.p0")
        read, keep_close, data_cache = (ir.Constant(integer, value) for value in (0, 3, 1))
        builder.call(function, [address, read, keep_close, data_cache])
        return context.get_dummy_value()

    return types.none(array, index), generate


@intrinsic
def fetch_and_add_one(typing_context: Any, counter: Any):
    """Add 1 to ``counter[0]`` (int64) atomically and return what it was before."""

    def generate(context, builder, signature, arguments):
        data = context.make_array(signature.args[0])(context, builder, arguments[0]).data
        return builder.atomic_rmw("add", data, ir.Constant(ir.IntType(64), 1), "monotonic")

    return types.int64(counter), generate


@intrinsic
def add_eight(typing_context: Any, sums: Any, values: Any, factors: Any, counts: Any):
    """Add the weights of 8 pixels, as they count, to 8 sums; and their squares to the 8 after.

    ``sums[j] += w c`` and ``sums[8 + j] += w^2 c``, for ``w = values[factors + j]`` and
    ``c = values[counts + j]``, on float32 arrays. LLVM makes no vectors of such a loop.
    """

    def generate(context, builder, signature, arguments):
        vector = ir.VectorType(ir.FloatType(), 8)

        def eight(array, index, index_type):
            data = context.make_array(signature.args[array])(context, builder, arguments[array])
            offset = context.cast(builder, index, index_type, types.int64)
            return builder.bitcast(builder.gep(data.data, [offset]), vector.as_pointer())

        weights, counted = (
            builder.load(eight(1, arguments[k], signature.args[k]), align=4) for k in (2, 3)
        )
        counted = builder.fmul(weights, counted)
        for k, more in ((0, counted), (8, builder.fmul(weights, counted))):
            place = eight(0, ir.Constant(ir.IntType(64), k), types.int64)
            builder.store(builder.fadd(builder.load(place, align=4), more), place, align=4)
        return context.get_dummy_value()

    return types.none(sums, values, factors, counts), generate


@njit(fastmath=FASTMATH, inline="always")
def exp2(exponent):
    """Return 2 to the power of a float32 between -120 and 120 to a relative 2e-7.

    Adding 1.5 2^23 rounds to the nearest integer and leaves it in the low bits; a polynomial of
    degree 5 does the fraction, and the integer goes straight into the exponent field.
    """
    shifted = exponent + _MAGIC
    fraction = exponent - (shifted - _MAGIC)
    power = fused_multiply_add(_P5, fraction, _P4)
    power = fused_multiply_add(power, fraction, _P3)
    power = fused_multiply_add(power, fraction, _P2)
    power = fused_multiply_add(power, fraction, _P1)
    power = fused_multiply_add(power, fraction, np.float32(1.0))
    whole = (bits_of_float(shifted) - _MAGIC_BITS) << _MANTISSA
    return float_of_bits(bits_of_float(power) + whole)
