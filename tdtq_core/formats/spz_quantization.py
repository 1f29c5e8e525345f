"""From the values of a scene to the bytes of an SPZ file of version 3 or 4.

The steps are those that `spz_values` decodes. Harmonics keep 5 bits at degree 1 and 4 beyond, as
the exporter of github.com/nianticlabs/spz does unless told otherwise: it makes files smaller.
"""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from tdtq_core.formats.opacity_bytes import opacity_bytes, rounded_bytes
from tdtq_core.formats.spz_values import BLOCK_ROWS, COLOR_SCALE, TO_PLY, Bytes, harmonic_signs
from tdtq_core.scene import FloatArray, GaussianScene

USUAL_FRACTIONAL_BITS = 12
_POSITION_BITS = 23
_DEGREE_1 = 9
"""Values of the harmonics of degree 1, three channels of three."""


def fractional_bits(means: FloatArray) -> int | None:
    """Return the binary places with which positions fit into 24 bits; None if they never do."""
    _, exponent = np.frexp(np.abs(means).max())
    # One bit is left over for rounding up.
    bits = min(USUAL_FRACTIONAL_BITS, _POSITION_BITS - 1 - int(exponent))
    return bits if bits >= 0 else None


def quantize_values(scene: GaussianScene, fraction: int) -> dict[str, Bytes]:
    """Return the bytes of each stream, (N, width), in the order of the file.

    Block by block, since what lies between floats and bytes takes many times their memory.

    Parameters
    ----------
    scene
        A scene whose Gaussians are all valid.
    fraction
        What `fractional_bits` says of its positions.
    """
    rows = np.arange(len(scene))
    blocks = [
        _quantize_block(scene.take(rows[start : start + BLOCK_ROWS]), fraction)
        for start in range(0, len(scene), BLOCK_ROWS)
    ]
    return {name: np.concatenate([block[name] for block in blocks]) for name in blocks[0]}


def _quantize_block(scene: GaussianScene, fraction: int) -> dict[str, Bytes]:
    x, y, z = TO_PLY
    streams = {
        "positions": _fixed_point(scene.means * np.array(TO_PLY, np.float32), fraction),
        "alphas": opacity_bytes(scene.opacity_logits)[:, None],
        "colors": rounded_bytes(255 * (COLOR_SCALE * scene.base_color + 0.5)),
        "scales": rounded_bytes(16 * (scene.log_scales + 10)),
        "rotations": _smallest_three(scene.quaternions * np.array((1, y * z, x * z, x * y))),
    }
    if scene.sh_degree:
        streams["harmonics"] = _harmonics(scene.harmonics)
    return streams


def _fixed_point(positions: FloatArray, fraction: int) -> Bytes:
    fixed = np.rint(positions.astype(np.float64) * 2.0**fraction).astype("<i4")
    return fixed.view(np.uint8).reshape(-1, 3, 4)[..., :3].reshape(-1, 9)


def _smallest_three(quaternions: npt.NDArray[np.float64]) -> Bytes:
    """Pack the place of the largest component, then sign and 9 bits of each other one."""
    unit = quaternions / np.linalg.norm(quaternions, axis=1, keepdims=True)
    ordered = unit[:, [1, 2, 3, 0]]
    largest = np.abs(ordered).argmax(axis=1)
    ordered *= np.where(np.take_along_axis(ordered, largest[:, None], axis=1) < 0, -1, 1)
    sizes = np.floor(np.abs(ordered) * (511 / np.sqrt(0.5)) + 0.5).astype(np.uint32)
    fields = np.minimum(sizes, 511) | (ordered < 0).astype(np.uint32) << 9
    packed = largest.astype("<u4")
    for component in range(4):
        shifted = packed << np.uint32(10) | fields[:, component]
        packed = np.where(largest == component, packed, shifted)
    rows: Bytes = packed.astype("<u4")[:, None].view(np.uint8)
    return rows


def _harmonics(harmonics: FloatArray) -> Bytes:
    """Round to the centres of steps that are powers of two, one of which is at 0."""
    flipped = harmonics * harmonic_signs(TO_PLY)[: harmonics.shape[1], None]
    values = flipped.reshape(len(harmonics), -1)
    steps = np.where(np.arange(values.shape[1]) < _DEGREE_1, 8, 16).astype(np.float32)
    return rounded_bytes(np.floor((np.rint(values * 128) + 128 + steps / 2) / steps) * steps)
