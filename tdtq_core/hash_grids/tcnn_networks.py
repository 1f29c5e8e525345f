"""How many parameters precede those of a grid encoding.

tiny-cuda-nn stores the matrices of a network, each side a multiple of 16, before its encoding.
Instant-NGP's radiance fields have two networks: the density's, then the colour's.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from tdtq_core.formats.json_fields import mapping, number
from tdtq_core.hash_grids.tcnn import Encoding

BLOCK = 16
"""Sides of matrices are multiples of this."""

MAX_WIDTH = 1 << 16
_KNOWN = ("FullyFusedMLP", "CutlassMLP", "MegakernelMLP")


def network_parameters(path: Path, config: Mapping[str, Any], encoding: Encoding) -> int | None:
    """Return the number of parameters of the networks that `config` tells of.

    Returns
    -------
    None where it tells of none, or of kinds unknown here.
    """
    features = encoding.levels * encoding.features
    density = _parameters(path, "network", config, features)
    if density is None or "rgb_network" not in config:
        return density
    directions = _harmonics(config.get("dir_encoding"))
    if directions is None:
        return None
    color = _parameters(path, "rgb_network", config, BLOCK + _blocks(directions))
    return None if color is None else density + color


def _parameters(path: Path, field: str, config: Mapping[str, Any], inputs: int) -> int | None:
    """Return the parameters of one network with `inputs` inputs and at most 16 outputs."""
    if field not in config:
        return None
    found = mapping(path, field, config[field])
    if found.get("otype") not in _KNOWN:
        return None
    neurons = int(number(path, f"{field}.n_neurons", found.get("n_neurons", 128)))
    hidden = int(number(path, f"{field}.n_hidden_layers", found.get("n_hidden_layers", 5)))
    if not (1 <= neurons <= MAX_WIDTH and 1 <= hidden <= MAX_WIDTH):
        return None
    return neurons * (_blocks(inputs) + (hidden - 1) * neurons + BLOCK)


def _harmonics(config: Any) -> int | None:
    """Return the width of an encoding of directions by spherical harmonics; None if it is other."""
    if not isinstance(config, dict):
        return None
    nested = config.get("nested", [config])
    first = nested[0] if isinstance(nested, list) and nested else None
    if not isinstance(first, dict) or first.get("otype") != "SphericalHarmonics":
        return None
    degree = first.get("degree", 4)
    return degree * degree if isinstance(degree, int) and 1 <= degree <= 8 else None


def _blocks(width: int) -> int:
    return -(-width // BLOCK) * BLOCK
