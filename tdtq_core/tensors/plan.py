"""How an array is to be quantized."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass, fields
from typing import Any, Literal, get_args

from tdtq_core.errors import OptionError
from tdtq_core.quantizers import TurboProductQuantizer, TurboQuantizer
from tdtq_core.quantizers.checks import check_whole
from tdtq_core.quantizers.rotation import MAX_ROTATED
from tdtq_core.tensors.grouping import SMALLEST

Variant = Literal["mse", "inner_product"]
VARIANTS: tuple[Variant, ...] = get_args(Variant)

MAX_AXIS = 31


@dataclass(frozen=True)
class TensorPlan:
    """What a user chooses for an array.

    Parameters
    ----------
    bits
        b, bits per value, 1 to 8.
    variant
        ``"mse"`` for the smallest error, ``"inner_product"`` for inner products that are right on
        average.
    group
        Values per vector, 2 to 1024, taken one after another along the vectors and on into the
        next; None for the vectors along the axis as they are.
    axis
        Axis along which the vectors run.
    seed
        Seed of the rotation, 0 to 2^32 - 1.
    norm_bits
        16 or 32 bits for each norm.
    """

    bits: int
    variant: Variant = "mse"
    group: int | None = None
    axis: int = -1
    seed: int = 0
    norm_bits: int = 16

    def __post_init__(self) -> None:
        if self.variant not in VARIANTS:
            raise OptionError(
                f"There is no variant {self.variant!r:.60}.", f"Use {' or '.join(VARIANTS)}."
            )
        if self.group is not None:
            check_whole("group", self.group, SMALLEST, MAX_ROTATED)
        check_whole("axis", self.axis, -MAX_AXIS - 1, MAX_AXIS)
        self.quantizer()  # checks the rest

    def quantizer(self) -> TurboQuantizer | TurboProductQuantizer:
        """Return what quantizes the vectors."""
        kind = TurboQuantizer if self.variant == "mse" else TurboProductQuantizer
        return kind(self.bits, self.seed, norm_bits=self.norm_bits)

    @property
    def norms_per_vector(self) -> int:
        """Floats stored with each vector."""
        quantizer = self.quantizer()
        return quantizer.norms_per_vector if isinstance(quantizer, TurboProductQuantizer) else 1

    def to_json(self) -> dict[str, Any]:
        """Return the plan as JSON."""
        return asdict(self)


def tensor_plan(config: Mapping[str, Any]) -> TensorPlan:
    """Return the plan that `to_json` gave; options other than the bits may be left out.

    Raises
    ------
    OptionError
        If an option is unknown, missing, or means nothing.
    """
    known = {field.name for field in fields(TensorPlan)}
    if not isinstance(config, Mapping) or not config.keys() <= known or "bits" not in config:
        raise OptionError(
            f"Plan of an array: expected bits and what else is known, found {config!r:.60}.",
            f"Options: {', '.join(sorted(known))}.",
        )
    return TensorPlan(**config)
