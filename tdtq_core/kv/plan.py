"""What is kept of keys and values: bits, variant, norms, outliers, and their mean."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import NoReturn

from tdtq_core.errors import OptionError
from tdtq_core.quantizers.checks import check_flag, check_real, check_whole
from tdtq_core.quantizers.lloyd_max import MAX_BITS
from tdtq_core.quantizers.norms import norm_dtype
from tdtq_core.quantizers.rotation import MAX_ROTATED
from tdtq_core.quantizers.turbo import MAX_SEED

SPLITS = {2.5: (2, 0.25), 3.5: (3, 0.25)}
"""Bits that the TurboQuant paper names, as bits of the many and share of the channels with one
more. 96 channels at 2 bits and 32 at 3 make 2.25; two float16 norms per 128 values make it 2.5."""


class _Choice(StrEnum):
    """Words of which one is chosen; another is a mistake of the user."""

    @classmethod
    def _missing_(cls, value: object) -> NoReturn:
        raise OptionError(
            f"There is no {cls.__name__.lower()} {value!r:.60}.", f"Use {' or '.join(cls)}."
        )


class Variant(_Choice):
    """Which of TurboQuant's two quantizers."""

    mse = "mse"
    inner_product = "inner_product"


class Per(_Choice):
    """What one vector is: the values of one head of a token, or of all its heads."""

    head = "head"
    row = "row"


@dataclass(frozen=True)
class Part:
    """Channels that one quantizer takes.

    Attributes
    ----------
    width
        Number of channels, 2 to 1024.
    bits
        Bits per value, 1 to 8.
    variant, norm_bits, seed
        As in `VectorPlan`.
    """

    width: int
    bits: int
    variant: Variant
    norm_bits: int
    seed: int

    @property
    def norms(self) -> int:
        """Floats stored with each vector: its norm and, where it is needed, the residual's."""
        return 2 if self.variant is Variant.inner_product and self.bits > 1 else 1

    @property
    def index_bytes(self) -> int:
        """Bytes of one vector's packed indices; the last byte may hold unused bits."""
        return -(-self.width * self.bits // 8)

    @property
    def bytes_per_vector(self) -> int:
        """Bytes of one vector: packed indices and norms."""
        return self.index_bytes + self.norms * self.norm_bits // 8


@dataclass(frozen=True)
class VectorPlan:
    """How the vectors of one kind, keys or values, are quantized.

    Attributes
    ----------
    bits
        Bits per value, 1 to 8; with `outliers` of the many, 1 to 7.
    variant
        ``mse`` for the smallest error, ``inner_product`` for inner products right on average.
    norm_bits
        16 or 32 bits for each norm.
    outliers
        Share of the channels, below 1, that get one bit more and a quantizer of their own: those
        of the largest mean absolute value.
    seed
        Seed of rotation and projection; the outliers' quantizer takes the next one.
    centred
        Whether the mean of the first tokens is kept apart and only what differs is quantized.
        Keys have a large mean in common, and it takes the larger part of their bits.
    """

    bits: int
    variant: Variant = Variant.mse
    norm_bits: int = 16
    outliers: float = 0.0
    seed: int = 0
    centred: bool = False

    def __post_init__(self) -> None:
        check_flag("centred", self.centred)
        check_real("outliers", self.outliers, 0.0, 1.0)
        check_whole("bits", self.bits, 1, MAX_BITS - 1 if self.outliers else MAX_BITS)
        check_whole("seed", self.seed, 0, MAX_SEED - 1)
        norm_dtype(self.norm_bits)
        object.__setattr__(self, "variant", Variant(self.variant))

    def parts(self, width: int) -> tuple[Part, ...]:
        """Return the quantizers of vectors of `width` channels, that of the outliers first.

        Raises
        ------
        OptionError
            If `width` is not in 2..1024, or a quantizer would get a single channel or none.
        """
        if not 2 <= width <= MAX_ROTATED:
            raise OptionError(
                f"Vectors of {width} values cannot be rotated; they must have 2 to {MAX_ROTATED}.",
                "Take each head as a vector, not the row of all heads.",
            )
        many = Part(width, self.bits, self.variant, self.norm_bits, self.seed)
        if not self.outliers:
            return (many,)
        count = round(self.outliers * width)
        if not 2 <= count <= width - 2:
            raise OptionError(
                f"A share of {self.outliers:g} of {width} channels leaves no two quantizers.",
                "Both need at least 2 channels; choose another share, or none.",
            )
        few = Part(count, self.bits + 1, self.variant, self.norm_bits, self.seed + 1)
        return few, Part(width - count, self.bits, self.variant, self.norm_bits, self.seed)

    def bytes_per_vector(self, width: int) -> int:
        """Return the bytes of one vector of `width` channels: packed indices and norms."""
        return sum(part.bytes_per_vector for part in self.parts(width))

    def bits_per_value(self, width: int) -> float:
        """Return the bits of one value of `width`, norms included."""
        return 8 * self.bytes_per_vector(width) / width


def vector_plan(
    bits: float,
    variant: Variant = Variant.mse,
    norm_bits: int = 16,
    seed: int = 0,
    centred: bool = False,
) -> VectorPlan:
    """Return the plan of whole `bits`, or of the 2.5 and 3.5 bits of the TurboQuant paper.

    Raises
    ------
    OptionError
        If `bits` is neither 1 to 8 nor one of `SPLITS`.
    """
    if bits in SPLITS:
        whole, outliers = SPLITS[bits]
        return VectorPlan(whole, variant, norm_bits, outliers, seed, centred)
    if bits not in range(1, MAX_BITS + 1):
        raise OptionError(
            f"{bits:g} bits per value have no quantizer.", "Use 1 to 8, 2.5 or 3.5 bits."
        )
    return VectorPlan(int(bits), variant, norm_bits, seed=seed, centred=centred)


@dataclass(frozen=True)
class KVPlan:
    """How a cache keeps its keys and values.

    Attributes
    ----------
    keys, values
        Their plans, which may differ.
    per
        ``head``: each head of a token is a vector; ``row``: all its heads together are one, as
        3DTurboQuant does for DUSt3R. A row has at most 1024 values.
    """

    keys: VectorPlan
    values: VectorPlan
    per: Per = Per.head

    def __post_init__(self) -> None:
        object.__setattr__(self, "per", Per(self.per))

    @classmethod
    def uniform(cls, plan: VectorPlan, per: Per = Per.head) -> KVPlan:
        """Return the plan that treats keys and values alike."""
        return cls(plan, plan, per)
