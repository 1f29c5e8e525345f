"""What keys and values take as they were and as they are kept."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class CacheMemory:
    """Numbers of bytes, counted from the tensors that are held.

    Attributes
    ----------
    stored
        Packed indices, norms, means and orders of channels.
    original
        The same keys and values in the type in which they came.
    numbers
        How many numbers the keys and values hold.
    """

    stored: int = 0
    original: int = 0
    numbers: int = 0

    def __add__(self, other: CacheMemory) -> CacheMemory:
        return CacheMemory(
            self.stored + other.stored,
            self.original + other.original,
            self.numbers + other.numbers,
        )

    @property
    def bits_per_value(self) -> float:
        """Bits stored for each number."""
        return 8 * self.stored / max(1, self.numbers)

    def ratio_to(self, bits: int) -> float:
        """Return how many times larger a cache of `bits` per number would be, 32 or 16."""
        return bits * self.numbers / max(1, 8 * self.stored)
