"""TurboQuant for inner products: unbiased, at the price of more noise.

Zandieh, Daliri, Hadian and Mirrokni, TurboQuant, arXiv 2504.19874, algorithm 2: one bit less for
`TurboQuantizer`, and that bit for the sign of a random projection of what it leaves.
"""

from __future__ import annotations

from dataclasses import asdict, dataclass, replace
from typing import Any, ClassVar

import numpy as np
import numpy.typing as npt

from tdtq_core.errors import SceneError
from tdtq_core.quantizers import turbo_product_kernels as kernels
from tdtq_core.quantizers.checks import as_matrix, check_arrays, check_indices, check_whole
from tdtq_core.quantizers.contract import Codes, Matrix
from tdtq_core.quantizers.energy import mean_square
from tdtq_core.quantizers.in_turns import Progress, blocks, untold, within
from tdtq_core.quantizers.lloyd_max import MAX_BITS, float32_table, lloyd_max
from tdtq_core.quantizers.norms import norm_dtype, unpack_norms
from tdtq_core.quantizers.projection import estimate_error, estimate_scale, padded_projection
from tdtq_core.quantizers.rotation import padded_rotation
from tdtq_core.quantizers.signs import key_at, sign_key
from tdtq_core.quantizers.turbo import MAX_SEED, Rotated, TurboQuantizer

LONGEST_RESIDUAL = 1.5
"""No coordinate is off by more than the larger of its own size and the smallest positive centroid,
which is at most 1 / sqrt(d); so no residual of a unit vector is longer than sqrt(2)."""


@dataclass(frozen=True)
class TurboProductQuantizer:
    """Random rotation, Lloyd-Max at one bit less, and the signs of the projected residual.

    With y the rotated direction of a vector of length gamma, c its centroids at ``bits - 1`` and
    ``r = y - c``, kept are the indices of c, ``sign(S r)``, |r| and gamma; back comes gamma times
    ``c + sqrt(pi/2) / d |r| S^T sign(S r)``, rotated back. Over seeds its mean is the vector
    itself, so inner products with it are unbiased; the expected error is ``gamma^2 D(d, bits - 1)
    (pi/2 - 1/d)``. At 1 bit r is y and |r| needs no room. Zero vectors come back as exact zeros.

    Parameters
    ----------
    bits
        Bits per coordinate, 1 to 8. The lowest bit of an index is the sign.
    seed
        Seed of rotation, signs and projection, 0 to 2^32 - 1.
    signs
        Whether each vector gets its own random signs before the rotation, as in `TurboQuantizer`.
    norm_bits
        16 or 32 bits for each norm, and as many for the relative norm of the residual.
    """

    bits: int
    seed: int = 0
    signs: bool = True
    norm_bits: int = 16
    id: ClassVar[str] = "turbo_prod"

    def __post_init__(self) -> None:
        check_whole("bits", self.bits, 1, MAX_BITS)
        check_whole("seed", self.seed, 0, MAX_SEED)
        self._coarse()  # checks the options that are the same

    @property
    def norms_per_vector(self) -> int:
        """Floats stored with each vector: its norm and, above 1 bit, that of the residual."""
        return 1 if self.bits == 1 else 2

    def config(self) -> dict[str, Any]:
        """Return the JSON-only dictionary that rebuilds this quantizer."""
        return {"id": self.id, **asdict(self)}

    def rotate(self, values: Matrix, progress: Progress = untold) -> Rotated:
        """Return norms and rotated directions of (N, d) `values`, as `TurboQuantizer.rotate`.

        Raises
        ------
        SceneError
            If `values` holds NaN or infinities.
        OptionError
            If d is not in 2..1024.
        """
        return self._coarse().rotate(values, progress)

    def quantize_rotated(self, rotated: Rotated, progress: Progress = untold) -> Codes:
        """Return the codes of what `rotate` gave for the same seed and signs."""
        coarse = self._coarse().quantize_rotated(rotated)
        levels = coarse.indices if self.bits > 1 else np.zeros_like(coarse.indices)
        count, width = levels.shape
        forward, _ = padded_projection(width, self.seed)
        indices, lengths = np.empty_like(levels), np.empty(count)
        centroids = self._centroids(width)
        for rows in blocks(count, width, progress):
            part = rotated.coordinates[rows], levels[rows], centroids, forward
            kernels.project_rows(*part, lengths[rows], indices[rows])
        row_side = dict(coarse.row_side)
        if self.bits > 1:
            row_side["residual_norms"] = lengths.astype(norm_dtype(self.norm_bits))
        return replace(coarse, indices=indices, bits=self.bits, row_side=row_side)

    def quantize(self, values: Matrix, progress: Progress = untold) -> Codes:
        """Return the codes of (N, d) `values`.

        Raises
        ------
        SceneError
            If `values` holds NaN or infinities.
        OptionError
            If d is not in 2..1024.
        """
        rotated = self.rotate(values, within(progress, 0.0, 0.5))
        return self.quantize_rotated(rotated, within(progress, 0.5, 1.0))

    def dequantize(self, codes: Codes, progress: Progress = untold) -> Matrix:
        """Return the (N, d) vectors that `codes` stand for.

        Raises
        ------
        SceneError
            If `codes` cannot have come from this quantizer.
        """
        count, width = check_indices(codes, self.bits)
        per_row = ("norms", "residual_norms")[: self.norms_per_vector]
        check_arrays(codes, {**dict.fromkeys(per_row, (count,)), "norm_exponent": (1,)})
        norms = unpack_norms(codes.row_side["norms"], codes.side["norm_exponent"])
        weights = estimate_scale(width) * self._residual_norms(codes)
        _, backward = padded_rotation(width, self.seed)
        _, projection = padded_projection(width, self.seed)
        indices, centroids = np.ascontiguousarray(codes.indices), self._centroids(width)
        key = sign_key(self.seed)
        values = np.empty((count, width), np.float32)
        for rows in blocks(count, width, progress):
            signs = key_at(key, rows.start, width)
            part = indices[rows], centroids, projection, weights[rows], backward, self.signs, signs
            kernels.restore_projected_rows(*part, norms[rows], values[rows])
        return values

    def expected_mse(self, values: Matrix) -> float:
        """Return ``D(d, bits - 1) (pi/2 - 1/d) mean(x^2)``, with D(d, 0) = 1.

        The mean over seeds; that of a single seed is typically off by a share of 2/d. The
        rounding of the norms, below 1e-7 of the energy, is left out.
        """
        matrix = as_matrix(values)
        width = matrix.shape[1]
        distortion = lloyd_max(width, self._coarse().bits).distortion
        left = distortion if self.bits > 1 else 1.0
        return left * estimate_error(width) * mean_square(matrix)

    def _coarse(self) -> TurboQuantizer:
        """Return the quantizer of the rotated direction; at 1 bit only its rotation is used."""
        return TurboQuantizer(max(1, self.bits - 1), self.seed, self.signs, self.norm_bits)

    def _centroids(self, width: int) -> npt.NDArray[np.float32]:
        return float32_table(width, self.bits - 1)[0] if self.bits > 1 else np.zeros(1, np.float32)

    def _residual_norms(self, codes: Codes) -> npt.NDArray[np.float64]:
        if self.bits == 1:
            return np.ones(len(codes.indices))
        norms: npt.NDArray[np.float64] = codes.row_side["residual_norms"].astype(np.float64)
        if norms.size and not (norms.min() >= 0.0 and norms.max() <= LONGEST_RESIDUAL):
            raise SceneError("The stored residual norms are out of range; the data is damaged.")
        return norms
