"""TurboQuant: rotate at random, then quantize every coordinate with one fixed codebook.

Zandieh, Daliri, Hadian and Mirrokni, TurboQuant, arXiv 2504.19874, algorithm 1, with the norms kept
apart as its section 1.3 says and 3DTurboQuant (arXiv 2604.05366) applies to 3DGS.
"""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import Any, ClassVar

import numpy as np
import numpy.typing as npt

from tdtq_core.errors import OptionError, SceneError
from tdtq_core.quantizers import turbo_kernels as kernels
from tdtq_core.quantizers.cells import cells
from tdtq_core.quantizers.checks import (
    as_matrix,
    check_arrays,
    check_flag,
    check_indices,
    check_real,
    check_whole,
    not_finite,
)
from tdtq_core.quantizers.contract import Codes, Matrix
from tdtq_core.quantizers.energy import mean_square
from tdtq_core.quantizers.in_turns import Progress, blocks, untold
from tdtq_core.quantizers.lloyd_max import MAX_BITS, float32_table, lloyd_max
from tdtq_core.quantizers.norms import NORM_BITS, norm_dtype, pack_norms, unpack_norms
from tdtq_core.quantizers.rotation import padded_rotation
from tdtq_core.quantizers.signs import key_at, sign_key
from tdtq_core.quantizers.typical import CANDIDATES, deviation, sample_rows

MAX_SEED = 2**32 - 1
MAX_GAIN = 4.0


@dataclass(frozen=True, eq=False)
class Rotated:
    """Vectors after normalization, signs and rotation: all that does not depend on the bits.

    Attributes
    ----------
    norms
        (N,) float64 lengths.
    coordinates
        (N, d) float32 rotated directions; zeros where the vector is zero.
    seed
        Seed of the rotation and the signs.
    """

    norms: npt.NDArray[np.float64]
    coordinates: Matrix
    seed: int


@dataclass(frozen=True)
class TurboQuantizer:
    """Random rotation and Lloyd-Max scalar quantization of the direction; the norm apart.

    A vector x of R^d, d >= 2, becomes its norm gamma and ``y = R S x / gamma`` with S its own
    random signs and R one Haar-random rotation; each y_j becomes the index of the nearest centroid
    of the Lloyd-Max codebook of the coordinate law. Back: ``gain gamma S R^T c``. The expected
    error, the mean over rotations, is ``gamma^2 D(d, bits)`` whatever x is. Zero vectors come back
    as exact zeros. With signs real scenes stay within 1 % of D; without, alike vectors meet the
    rotation alike, and single seeds are off by several per cent.

    Parameters
    ----------
    bits
        Bits per coordinate, 1 to 8.
    seed
        Seed of rotation and signs, 0 to 2^32 - 1. None chooses a rotation that is typical for the
        vectors (see `typical`) and stores its seed with the codes.
    signs
        Whether each vector gets its own signs; the paper's method has none.
    norm_bits
        16 or 32 bits for each norm.
    gain
        Factor on every decoded vector, 0 to 4: Lloyd-Max shrinks by 1 - D on average, and a gain
        above 1 takes that back at the price of more noise.
    """

    bits: int
    seed: int | None = 0
    signs: bool = True
    norm_bits: int = 16
    gain: float = 1.0
    id: ClassVar[str] = "turbo"

    def __post_init__(self) -> None:
        check_whole("bits", self.bits, 1, MAX_BITS)
        if self.seed is not None:
            check_whole("seed", self.seed, 0, MAX_SEED)
        check_flag("signs", self.signs)
        check_whole("norm_bits", self.norm_bits, *NORM_BITS)
        norm_dtype(self.norm_bits)
        check_real("gain", self.gain, 0.0, MAX_GAIN)
        object.__setattr__(self, "gain", float(self.gain))

    def config(self) -> dict[str, Any]:
        """Return the JSON-only dictionary that rebuilds this quantizer."""
        return {"id": self.id, **asdict(self)}

    def rotate(self, values: Matrix, progress: Progress = untold) -> Rotated:
        """Return norms and rotated directions of (N, d) `values`; they do not depend on the bits.

        Raises
        ------
        SceneError
            If `values` holds NaN or infinities.
        OptionError
            If d is not in 2..1024.
        """
        matrix = _checked(values)
        return self._rotate(matrix, self._seed_for(matrix), progress)

    def quantize_rotated(self, rotated: Rotated) -> Codes:
        """Return the codes of what `rotate` gave for the same seed and signs."""
        coordinates = rotated.coordinates
        indices = np.empty(coordinates.shape, np.uint8)
        table = cells(coordinates.shape[1], self.bits)
        kernels.index_rows(
            coordinates, table.below, table.boundaries, table.scale, table.offset, indices
        )
        return self._codes(indices, rotated.norms, rotated.seed)

    def quantize(self, values: Matrix, progress: Progress = untold) -> Codes:
        """Return the codes of (N, d) `values`, as `quantize_rotated` of `rotate` would.

        Raises
        ------
        SceneError
            If `values` holds NaN or infinities.
        OptionError
            If d is not in 2..1024.
        """
        matrix = _checked(values)
        norms = np.empty(matrix.shape[0], np.float64)
        indices = np.empty(matrix.shape, np.uint8)
        seed = self._seed_for(matrix)
        key, width = sign_key(seed), matrix.shape[1]
        forward, _ = padded_rotation(width, seed)
        table = cells(width, self.bits)
        for rows in blocks(len(matrix), width, progress):
            kernels.quantize_rows(
                matrix[rows],
                forward,
                self.signs,
                key_at(key, rows.start, width),
                table.below,
                table.boundaries,
                table.scale,
                table.offset,
                norms[rows],
                indices[rows],
            )
        _check_finite(norms)
        return self._codes(indices, norms, seed)

    def dequantize(self, codes: Codes, progress: Progress = untold) -> Matrix:
        """Return the (N, d) vectors that `codes` stand for.

        Raises
        ------
        SceneError
            If `codes` cannot have come from this quantizer.
        """
        count, width = check_indices(codes, self.bits)
        shapes = {"norms": (count,), "norm_exponent": (1,)}
        check_arrays(codes, shapes if self.seed is not None else {**shapes, "seed": (1,)})
        seed = self.seed if self.seed is not None else _stored_seed(codes)
        norms = unpack_norms(codes.row_side["norms"], codes.side["norm_exponent"]) * self.gain
        _, backward = padded_rotation(width, seed)
        centroids, _ = float32_table(width, self.bits)
        key = sign_key(seed)
        values = np.empty((count, width), np.float32)
        indices = np.ascontiguousarray(codes.indices)
        for rows in blocks(count, width, progress):
            signs = key_at(key, rows.start, width)
            part = indices[rows], centroids, backward, self.signs, signs, norms[rows]
            kernels.restore_rows(*part, values[rows])
        return values

    def expected_mse(self, values: Matrix) -> float:
        """Return ``((1 - g (1 - D))^2 + g^2 D (1 - D)) mean(x^2)``, D = D(d, bits), g the gain.

        The decoded vector is the original times g (1 - D), plus noise of energy g^2 D (1 - D)
        gamma^2; at g = 1 this is D. The rounding of the norms, below 1e-7 of the energy, is left
        out.
        """
        matrix = as_matrix(values)
        distortion = lloyd_max(matrix.shape[1], self.bits).distortion
        lost = (1.0 - self.gain * (1.0 - distortion)) ** 2
        noise = self.gain**2 * distortion * (1.0 - distortion)
        return (lost + noise) * mean_square(matrix)

    def _codes(
        self, indices: npt.NDArray[np.uint8], norms: npt.NDArray[np.float64], seed: int
    ) -> Codes:
        stored, exponent = pack_norms(norms, self.norm_bits)
        side = {"norm_exponent": exponent}
        if self.seed is None:
            side["seed"] = np.array([seed], np.float32)
        return Codes(indices, self.bits, True, {"norms": stored}, side)

    def _rotate(self, matrix: Matrix, seed: int, progress: Progress = untold) -> Rotated:
        norms = np.empty(matrix.shape[0], np.float64)
        coordinates = np.empty_like(matrix)
        key, width = sign_key(seed), matrix.shape[1]
        forward, _ = padded_rotation(width, seed)
        for rows in blocks(len(matrix), width, progress):
            signs = key_at(key, rows.start, width)
            part = matrix[rows], forward, self.signs, signs
            kernels.rotate_rows(*part, norms[rows], coordinates[rows])
        _check_finite(norms)
        return Rotated(norms, coordinates, seed)

    def _seed_for(self, matrix: Matrix) -> int:
        if self.seed is not None:
            return self.seed
        sample = np.ascontiguousarray(sample_rows(matrix))
        if not sample.any():
            return 0
        rotated = (self._rotate(sample, seed) for seed in range(CANDIDATES))
        return min(rotated, key=lambda r: deviation(r.norms, r.coordinates)).seed


def _stored_seed(codes: Codes) -> int:
    seed = float(codes.side["seed"][0])
    if seed not in range(CANDIDATES):
        raise SceneError("The stored seed is none of the candidates; the data is damaged.")
    return int(seed)


def _checked(values: Matrix) -> Matrix:
    matrix = as_matrix(values)
    if matrix.shape[1] < 2:
        raise OptionError(
            "The turbo quantizer needs vectors of at least 2 values.", "Use grid here."
        )
    return matrix


def _check_finite(norms: npt.NDArray[np.float64]) -> None:
    if not np.isfinite(norms).all():
        raise not_finite(TurboQuantizer.id)
