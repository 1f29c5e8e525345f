"""Seeded numbers, rotations and codebooks of FORMAT.md, after its text alone."""

import math
from functools import cache

import numpy as np

LN2 = 0.6931471805599453
MASK = 2**64 - 1
STRIDE = 0x9E3779B97F4A7C15


def ln(x):
    m, e = math.frexp(x)
    if m < 0.7071067811865476:
        m, e = 2 * m, e - 1
    a = (m - 1) / (m + 1)
    q = a * a
    p = 0.0
    for k in range(12, -1, -1):
        p = p * q + 1 / (2 * k + 1)
    return e * LN2 + (2 * a) * p


def exp(x):
    n = round(x / LN2)
    r = x - n * LN2
    p = 1.0
    for k in range(20, 0, -1):
        p = 1 + (p * r) / k
    return math.ldexp(p, n)


@cache
def normals(seed, count):
    """The first `count` normal numbers of `seed`."""
    generator = np.random.PCG64(seed)
    found = []
    while len(found) < count:
        x, y = (int(u >> np.uint64(11)) * 2.0**-52 - 1 for u in generator.random_raw(2))
        s = x * x + y * y
        if 0 < s < 1:
            f = math.sqrt((-2 * ln(s)) / s)
            found += [x * f, y * f]
    return np.array(found[:count])


def summed(values):
    total = 0.0
    for value in values:
        total += value
    return total


def rotation(matrix):
    """(d, d) float32 R from rows of normal numbers."""
    rows = []
    for row in matrix:
        clean = cleaned(cleaned(row, rows), rows)
        rows.append(clean / math.sqrt(summed(clean * clean)))
    return np.array(rows).T.astype(np.float32)


def cleaned(row, earlier_rows):
    shares = [summed(row * earlier) for earlier in earlier_rows]
    for share, earlier in zip(shares, earlier_rows, strict=True):
        row = row - share * earlier
    return row


def product(vectors, matrix):
    """For each row v of `vectors`, matrix^T v in float32, rounded after every step."""
    total = np.zeros((len(vectors), matrix.shape[1]), np.float32)
    for k, row in enumerate(matrix):
        total = total + vectors[:, k, None].astype(np.float32) * row
    return total


@cache
def centroids(bits, dimension):
    """The Lloyd-Max codebook: Lloyd's iteration, then Newton's on the thresholds."""
    if bits == 0:
        return np.zeros(1)
    inner = np.linspace(-1, 1, 2**bits + 1)[1:-1] * min(1, 3 / math.sqrt(dimension))
    for _ in range(100):
        inner = inner - misfit(inner, dimension)[0]
    for _ in range(8):
        inner = inner - np.linalg.solve(*misfit(inner, dimension)[::-1])
    assert np.abs(misfit(inner, dimension)[0]).max() < 1e-13
    return np.rint(cells(inner, dimension)[0] * 2**24) / 2**24


def misfit(inner, dimension):
    """How far thresholds are off the middle between the means beside them, and its slopes."""
    means, masses = cells(inner, dimension)
    density = (1 - inner**2) ** ((dimension - 3) / 2) / 2
    below = density * (inner - means[:-1]) / masses[:-1]
    above = density * (means[1:] - inner) / masses[1:]
    slopes = np.diag(1 - below - above) - np.diag(above[:-1], -1) - np.diag(below[1:], 1)
    return inner - (means[1:] + means[:-1]) / 2, slopes


def cells(inner, dimension):
    """Means and masses between thresholds; with t = sin a the density is (cos a)^(d - 2)."""
    ends = np.arcsin(np.concatenate([[-1], inner, [1]]))
    nodes, weights = np.polynomial.legendre.leggauss(24)
    middle, half = (ends[1:] + ends[:-1]) / 2, np.diff(ends) / 2
    angles = middle[:, None] + half[:, None] * nodes
    shares = half[:, None] * weights * np.cos(angles) ** (dimension - 2)
    masses = shares.sum(axis=1)
    return (shares * np.sin(angles)).sum(axis=1) / masses, masses


def signs(seed, rows, width):
    """(rows, width) of 1 and -1."""
    words = -(-width // 64)
    numbers = range(1, rows * words + 1)
    key = mixed(seed + STRIDE & MASK)
    bits = [mixed(key + STRIDE * n & MASK) for n in numbers]
    found = np.ones((rows, width))
    for i in range(rows):
        for j in range(width):
            if bits[i * words + j // 64] >> j % 64 & 1:
                found[i, j] = -1
    return found


def mixed(z):
    z = (z ^ z >> 30) * 0xBF58476D1CE4E5B9 & MASK
    z = (z ^ z >> 27) * 0x94D049BB133111EB & MASK
    return z ^ z >> 31
