"""Multiresolution hash grids, and the radiance fields built on them.

Müller, Evans, Schied and Keller, Instant Neural Graphics Primitives, 2022: a point of the unit cube
meets the eight corners of its cell in every level; a level is a table of short feature vectors,
which a corner finds by its position where the table is dense and by a hash of it elsewhere.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np
import numpy.typing as npt

from tdtq_core.errors import SceneError

Matrix = npt.NDArray[np.float32]


@dataclass(frozen=True, eq=False)
class Level:
    """One table of features.

    Attributes
    ----------
    values
        (entries, features) float32.
    resolution
        Cells along each side of the unit cube.
    hashed
        Whether corners share entries by a hash; otherwise each has its own.
    """

    values: Matrix
    resolution: int
    hashed: bool


@dataclass(frozen=True, eq=False)
class HashGrid:
    """The tables of features of all levels, coarse to fine; all have the same number of features.

    Raises
    ------
    SceneError
        If there is no level, a table is no matrix or holds NaN, or the features differ in number.
    """

    levels: tuple[Level, ...]

    def __post_init__(self) -> None:
        widths = {level.values.shape[1:] for level in self.levels}
        if len(widths) != 1 or len(next(iter(widths))) != 1:
            raise SceneError(f"A hash grid needs levels of one width, found {sorted(widths)}.")
        for number, level in enumerate(self.levels):
            if not np.isfinite(level.values).all():
                raise SceneError(
                    f"Level {number} of the hash grid holds NaN or infinities.",
                    "Train it again, or take an earlier snapshot.",
                )

    @property
    def features(self) -> int:
        """Values of an entry."""
        return int(self.levels[0].values.shape[1])

    @property
    def entries(self) -> int:
        """Entries of all levels."""
        return sum(len(level.values) for level in self.levels)

    @property
    def size(self) -> int:
        """Values of all levels."""
        return self.entries * self.features

    def with_tables(self, tables: list[Matrix]) -> HashGrid:
        """Return this grid with other values in its levels."""
        pairs = zip(self.levels, tables, strict=True)
        return HashGrid(tuple(replace(level, values=table) for level, table in pairs))


@dataclass(frozen=True, eq=False)
class RadianceField:
    """A hash grid with everything else that turns it into pictures.

    A point's features pass through the density network to 16 values h; sigma is ``exp(h[0])`` per
    side of the cube. h and 16 spherical harmonics of the direction pass through the colour network
    to three logits. Networks have no biases, and ReLU between their layers.

    Attributes
    ----------
    grid
        The features.
    density
        Two layers, (hidden, features of all levels) and (16, hidden).
    color
        Three layers, (hidden, 32), (hidden, hidden) and (3, hidden).
    occupied
        (R, R, R) bool, z first: cells that are not empty.
    low, side
        (3,) lower corner and length of the cube in the world.
    background
        (3,) colour behind the field.
    step
        Distance of samples along a ray, in sides of the cube.
    """

    grid: HashGrid
    density: tuple[Matrix, Matrix]
    color: tuple[Matrix, Matrix, Matrix]
    occupied: npt.NDArray[np.bool_]
    low: npt.NDArray[np.float64]
    side: float
    background: npt.NDArray[np.float32]
    step: float

    def with_grid(self, grid: HashGrid) -> RadianceField:
        """Return this field with the features of another grid of the same shape."""
        return replace(self, grid=grid)
