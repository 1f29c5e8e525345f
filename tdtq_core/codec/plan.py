"""The plan: which quantizer, at how many bits, for each attribute; and what is left out before.

A plan is what the user chose and nothing else; every `.tdtq` file holds it as canonical JSON.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from types import MappingProxyType
from typing import Any

from tdtq_core.codec.pruning import Pruning, pruning_from_json
from tdtq_core.errors import OptionError
from tdtq_core.formats.access import open_to_read
from tdtq_core.quantizers import (
    DropQuantizer,
    GridQuantizer,
    PrincipalQuantizer,
    Quantizer,
    RawQuantizer,
    TurboProductQuantizer,
    TurboQuantizer,
    quantizer_from_config,
)
from tdtq_core.scene import ATTRIBUTE_NAMES

MAX_PLAN_BYTES = 1 << 16

HasBits = PrincipalQuantizer | GridQuantizer | TurboQuantizer | TurboProductQuantizer

Rotating = PrincipalQuantizer | TurboQuantizer | TurboProductQuantizer
"""Quantizers of vectors of at least two values."""

SCALARS = ("position", "rotation", "scale", "opacity", "base_color")
"""The attributes that no scene can do without."""


@dataclass(frozen=True)
class CompressionPlan:
    """One quantizer per attribute, for the Gaussians that pruning leaves.

    Parameters
    ----------
    quantizers
        Quantizer by attribute name; all six names of `tdtq_core.scene.ATTRIBUTES`.
    pruning
        How the scene is pruned before it is encoded, which `encode` does not do; None for not at
        all.
    weighted
        Whether what pictures hardly show gets coarser steps, which `encode` needs the importance
        of the Gaussians for.

    Raises
    ------
    OptionError
        If a name is missing or unknown, or an attribute that a scene needs is dropped.
    """

    quantizers: Mapping[str, Quantizer]
    pruning: Pruning | None = None
    weighted: bool = False

    def __post_init__(self) -> None:
        found = set(self.quantizers)
        for name in set(ATTRIBUTE_NAMES) ^ found:
            problem = "Unknown" if name in found else "Missing"
            raise OptionError(f"{problem} attribute in the plan: {name}.", _NAMES)
        for name in SCALARS:
            if isinstance(self.quantizers[name], DropQuantizer):
                raise OptionError(f"{name} cannot be dropped.", "Only harmonics can have 0 bits.")
        if isinstance(self.quantizers["opacity"], Rotating):
            raise OptionError(
                "opacity cannot be rotated: it has one value per Gaussian.",
                "Use grid or raw for opacity.",
            )
        ordered = {name: self.quantizers[name] for name in ATTRIBUTE_NAMES}
        object.__setattr__(self, "quantizers", MappingProxyType(ordered))

    def __hash__(self) -> int:
        return hash((tuple(self.quantizers.items()), self.pruning, self.weighted))

    def with_quantizer(self, name: str, quantizer: Quantizer) -> CompressionPlan:
        """Return this plan with another quantizer for the attribute `name`."""
        return replace(self, quantizers={**self.quantizers, name: quantizer})

    def with_bits(self, name: str, bits: float) -> CompressionPlan:
        """Return this plan with `bits` per value for `name`, the kind of quantizer kept.

        0 drops the harmonics. Raw and dropped attributes change to the kind that fits them:
        principal axes for harmonics, a grid for the others.

        Raises
        ------
        OptionError
            If there is no such attribute, or its kind has no such bits.
        """
        if name not in ATTRIBUTE_NAMES:
            raise OptionError(f"Unknown attribute: {name}.", _NAMES)
        if bits == 0:
            return self.with_quantizer(name, DropQuantizer())
        current = self.quantizers[name]
        if isinstance(current, HasBits):
            config = current.config() | {"bits": bits}
            return self.with_quantizer(name, quantizer_from_config(config))
        kind = PrincipalQuantizer.id if name == "harmonics" else GridQuantizer.id
        return self.with_quantizer(name, quantizer_from_config({"id": kind, "bits": bits}))

    def to_json(self) -> dict[str, Any]:
        """Return the plan as a JSON object: a configuration per attribute, and any pruning."""
        content: dict[str, Any] = {
            name: quantizer.config() for name, quantizer in self.quantizers.items()
        }
        # Left out where it says nothing: the bytes of plans without it stay what they were.
        if self.pruning is not None:
            content[_PRUNING] = self.pruning.to_json()
        return content | {_WEIGHTED: True} if self.weighted else content


_PRUNING = "pruning"
_WEIGHTED = "weighted"
_NAMES = f"The attributes are {', '.join(ATTRIBUTE_NAMES)}."


def plan_from_json(content: Any) -> CompressionPlan:
    """Rebuild a plan from `CompressionPlan.to_json`.

    Raises
    ------
    OptionError
        If `content` is not such an object.
    """
    if not isinstance(content, dict):
        raise OptionError(f"A plan is a JSON object, found {type(content).__name__}.", _NAMES)
    content = dict(content)
    pruning = pruning_from_json(content.pop(_PRUNING)) if _PRUNING in content else None
    weighted = content.pop(_WEIGHTED, False)
    if not isinstance(weighted, bool):
        raise OptionError(
            f"Plan entry {_WEIGHTED}: expected true or false, found {weighted!r:.40}."
        )
    quantizers = {}
    for name, config in content.items():
        if not isinstance(config, dict):
            raise OptionError(f"Plan entry {name}: expected an object, found {config!r:.40}.")
        with _said_of(f"Plan entry {name}"):
            quantizers[name] = quantizer_from_config(config)
    return CompressionPlan(quantizers, pruning, weighted)


def is_plan(content: Any) -> bool:
    """Return whether `content` is what `CompressionPlan.to_json` returns."""
    try:
        plan_from_json(content)
    except (OptionError, RecursionError):  # a refusal quotes what it found, however deep
        return False
    return True


def read_plan(path: Path) -> CompressionPlan:
    """Read a plan from a JSON file: the plan alone, or what ``tdtq compress --json`` printed.

    Raises
    ------
    FileAccessError, OptionError
        If the file cannot be read, or does not hold a plan.
    """
    with open_to_read(path) as file:
        text = file.read(MAX_PLAN_BYTES + 1)
    return parse_plan(text, path.name)


def parse_plan(text: str | bytes, source: str) -> CompressionPlan:
    """Read a plan from JSON: the plan alone, or what ``tdtq compress --json`` printed.

    Parameters
    ----------
    source
        Where the text comes from, for the refusal.

    Raises
    ------
    OptionError
        If the text does not hold a plan.
    """
    if len(text) > MAX_PLAN_BYTES:
        raise OptionError(f"{source} is longer than any plan: {MAX_PLAN_BYTES} bytes.")
    try:
        content = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise OptionError(f"{source} is not JSON: {error}.") from error
    if isinstance(content, dict) and "plan" in content:
        content = content["plan"]
    return plan_from_json(content)


def parse_bits(text: str, plan: CompressionPlan) -> CompressionPlan:
    """Apply a text such as ``"position=16,harmonics=3,opacity=raw"`` to `plan`.

    Each part is ``NAME=BITS``, ``NAME=KIND:BITS`` with a kind of ``grid``, ``principal``,
    ``turbo`` or ``turbo_prod``, or ``NAME=raw``. 0 bits drop the harmonics.

    Raises
    ------
    OptionError
        If a part is not of that form, or the bits are out of the quantizer's range.
    """
    for part in filter(None, (piece.strip() for piece in text.split(","))):
        name, equals, value = (piece.strip() for piece in part.partition("="))
        if not equals or not value:
            raise OptionError(
                f"--bits: {part!r} is not NAME=BITS.", "Write position=16,harmonics=3."
            )
        if name not in ATTRIBUTE_NAMES:
            raise OptionError(f"--bits: unknown attribute {name!r}.", _NAMES)
        with _said_of(f"--bits: {part}"):
            plan = _apply(plan, name, value)
    return plan


def _apply(plan: CompressionPlan, name: str, value: str) -> CompressionPlan:
    if value == "raw":
        return plan.with_quantizer(name, RawQuantizer())
    kind, colon, digits = value.rpartition(":")
    bits = _number(digits)
    if not colon:
        return plan.with_bits(name, bits)
    return plan.with_quantizer(name, quantizer_from_config({"id": kind, "bits": bits}))


def _number(digits: str) -> float:
    try:
        return int(digits) if digits.strip().lstrip("-").isdecimal() else float(digits)
    except ValueError:
        raise OptionError(f"{digits!r} is not a number of bits.", "Use a number, or raw.") from None


@contextmanager
def _said_of(place: str) -> Iterator[None]:
    """Say in front of a refusal what was refused."""
    try:
        yield
    except OptionError as error:
        raise OptionError(f"{place}: {error.message}", error.advice) from error
