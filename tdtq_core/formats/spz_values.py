"""What the bytes of an SPZ file mean.

Positions are 24-bit fixed point (half floats in version 1), log-scales steps of 1/16 from -10,
opacities and colours 8 bits, harmonics steps of 1/128; rotations are unit quaternions without one
component. Arithmetic after the documentation and decoder of github.com/nianticlabs/spz.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import numpy as np
import numpy.typing as npt

from tdtq_core.formats.allocation import FieldArrays
from tdtq_core.formats.opacity_bytes import OPACITY_LOGITS
from tdtq_core.formats.spz_extensions import RUB, Signs, signs_to_ply
from tdtq_core.formats.spz_header import SpzHeader
from tdtq_core.scene import FloatArray

BLOCK_ROWS = 1 << 15
"""Gaussians decoded at once, so that what lies between bytes and floats stays in the cache."""

COLOR_SCALE = 0.15
_COLORS = ((np.arange(256) / 255 - 0.5) / COLOR_SCALE).astype(np.float32)

Bytes = npt.NDArray[np.uint8]

TO_PLY = signs_to_ply(RUB)
"""What the axes of SPZ are multiplied with to become those of PLY, and back."""

_PARITY = ("y", "z", "x", "xy", "yz", "", "xz", "", "y", "xyz", "y", "z", "x", "z", "x")
"""The axes in which each harmonic is odd."""

# Component (w, x, y, z) by the place of the largest (x, y, z, w): three are stored, the last of
# them in the lowest bits; place 3 is the one that was left out.
_PLACES = np.array([[0, 3, 2, 1], [0, 2, 3, 1], [0, 2, 1, 3], [3, 2, 1, 0]])


def decode_values(
    arrays: FieldArrays, header: SpzHeader, streams: Mapping[str, memoryview], signs: Signs
) -> None:
    """Fill `arrays` from the unpacked streams, with the signs of the axes changed.

    Parameters
    ----------
    arrays
        As `allocate_fields` returns them.
    header
        The header of the file.
    streams
        The bytes of each stream, as long as `SpzHeader.lengths` says.
    signs
        What each axis is multiplied with.
    """
    rows = {
        name: np.frombuffer(stream, np.uint8).reshape(header.count, -1)
        for name, stream in streams.items()
    }
    for start in range(0, header.count, BLOCK_ROWS):
        block = slice(start, start + BLOCK_ROWS)
        _decode_block(
            {name: array[block] for name, array in arrays.items()},
            {name: array[block] for name, array in rows.items()},
            header,
            signs,
        )


def _decode_block(
    arrays: FieldArrays, rows: Mapping[str, Bytes], header: SpzHeader, signs: Signs
) -> None:
    x, y, z = signs
    decode = _half_floats if header.version == 1 else _fixed_point(header.fractional_bits)
    # Not-a-number among half floats may be of the signalling kind.
    with np.errstate(invalid="ignore"):
        arrays["means"][...] = decode(rows["positions"]) * np.array(signs, np.float32)
    unpack = _smallest_three if header.version >= 3 else _first_three
    turns = np.array((1, y * z, x * z, x * y), np.float32)
    arrays["quaternions"][...] = unpack(rows["rotations"]) * turns
    arrays["log_scales"][...] = rows["scales"] / np.float32(16) - np.float32(10)
    arrays["opacity_logits"][...] = OPACITY_LOGITS[rows["alphas"][:, 0]]
    arrays["base_color"][...] = _COLORS[rows["colors"]]
    if header.coefficients:
        factors = np.repeat(harmonic_signs(signs)[: header.coefficients], 3)
        harmonics = arrays["harmonics"].reshape(-1, len(factors))
        np.multiply(rows["harmonics"], factors / 128, out=harmonics)
        harmonics -= factors


def harmonic_signs(signs: Signs) -> FloatArray:
    """Return (15,) signs of the harmonics of degree 1 to 3 when the axes change by `signs`."""
    of_axis = dict(zip("xyz", signs, strict=True))
    return np.array([np.prod([of_axis[axis] for axis in axes]) for axes in _PARITY], np.float32)


def _half_floats(rows: Bytes) -> FloatArray:
    return rows.view("<f2").astype(np.float32)


def _fixed_point(fractional_bits: int) -> Any:
    def decode(rows: Bytes) -> FloatArray:
        wide = np.zeros((len(rows), 3, 4), np.uint8)
        wide[..., 1:] = rows.reshape(-1, 3, 3)
        # Shifted down, the top byte carries the sign with it.
        fixed = wide.view("<i4")[..., 0] >> 8
        return fixed.astype(np.float32) * np.float32(2.0**-fractional_bits)

    return decode


def _first_three(rows: Bytes) -> FloatArray:
    """Decode x, y, z of a quaternion whose w is not negative."""
    found = np.empty((len(rows), 4), np.float32)
    found[:, 1:] = rows / np.float32(127.5) - np.float32(1)
    found[:, 0] = _missing(found[:, 1:])
    return found


def _smallest_three(rows: Bytes) -> FloatArray:
    """Decode the three smaller components: sign and 9 bits each, below the largest one's place."""
    packed = rows.view("<u4")
    fields = packed >> np.array([0, 10, 20], np.uint32)
    sizes = (fields & 511).astype(np.float32) * np.float32(np.sqrt(0.5) / 511)
    stored: FloatArray = np.empty((len(rows), 4), np.float32)
    stored[:, :3] = np.where(fields & 512, -sizes, sizes)
    stored[:, 3] = _missing(stored[:, :3])
    found: FloatArray = np.take_along_axis(stored, _PLACES[packed[:, 0] >> 30], axis=1)
    return found


def _missing(three: FloatArray) -> FloatArray:
    """Return what completes (N, 3) components to a unit quaternion, or 0 if they exceed it."""
    squares = np.einsum("ij,ij->i", three, three)
    missing: FloatArray = np.sqrt(np.maximum(np.float32(1) - squares, 0))
    return missing
