"""TurboQuant for inner products: right on average, as noisy as theory says, and hard to fool."""

from dataclasses import replace

import numba
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra import numpy as hnp

from tdtq_core.errors import OptionError, SceneError
from tdtq_core.quantizers import Codes, TurboProductQuantizer, TurboQuantizer
from tdtq_core.quantizers.lloyd_max import float32_table
from tdtq_core.quantizers.normals import normals
from tdtq_core.quantizers.projection import estimate_error, padded_projection
from tdtq_core.quantizers.rotation import rotation
from tdtq_core.quantizers.turbo_product import LONGEST_RESIDUAL
from tdtq_core.theory import product_distortion, product_shrinkage

DIMENSIONS = [16, 45, 64, 128]
BITS = [1, 2, 3, 4]
CASES = [(d, b) for d in DIMENSIONS for b in BITS]
SEEDS, ROWS = 60, 100


def _directions(count, width, seed=0):
    vectors = np.random.default_rng(seed).normal(size=(count, width))
    return (vectors / np.linalg.norm(vectors, axis=1, keepdims=True)).astype(np.float32)


def _decoded(quantizer, values):
    return quantizer.dequantize(quantizer.quantize(values)).astype(float)


@pytest.fixture(scope="module")
def one_thread():
    """One thread for every parallel kernel: on few rows, waking the others takes longest."""
    threads = numba.get_num_threads()
    numba.set_num_threads(1)
    yield
    numba.set_num_threads(threads)


@pytest.fixture(scope="module")
def errors(one_thread):
    """Errors of unit vectors by (d, b), of shape (seeds, rows, d)."""
    found = {}
    for width in DIMENSIONS:
        values = _directions(ROWS, width)
        for bits in BITS:
            found[width, bits] = np.empty((SEEDS, ROWS, width))
        for seed in range(SEEDS):  # outside, for the rotation is kept from one use to the next
            for bits in BITS:
                quantizer = TurboProductQuantizer(bits, seed, norm_bits=32)
                found[width, bits][seed] = _decoded(quantizer, values) - values
    return found


def _standard_errors_from_zero(samples):
    """How many standard errors the mean of independent samples is away from 0."""
    return abs(np.mean(samples)) / (np.std(samples, ddof=1) / np.sqrt(len(samples)))


@pytest.mark.parametrize(("width", "bits"), CASES)
def test_inner_products_are_right_on_average(errors, width, bits):
    # The vectors themselves are the direction in which the other quantizer shrinks.
    for partners in (_directions(ROWS, width, seed=1), _directions(ROWS, width)):
        by_seed = np.einsum("srd,rd->s", errors[width, bits], partners)
        assert _standard_errors_from_zero(by_seed) < 4


@pytest.mark.parametrize("width", DIMENSIONS)
def test_the_same_check_exposes_the_bias_of_the_other_quantizer(width):
    values = _directions(500, width)
    decoded = [_decoded(TurboQuantizer(1, seed, norm_bits=32), values) for seed in range(8)]
    share = np.einsum("srd,rd->s", decoded, values.astype(float)) / len(values)
    assert _standard_errors_from_zero(share - 1) > 100
    assert share.mean() == pytest.approx(product_shrinkage(width, 1), rel=0.003)
    assert share.mean() == pytest.approx(2 / np.pi, rel=0.04)


@pytest.mark.parametrize(("width", "bits"), CASES)
def test_inner_products_scatter_as_theory_expects(errors, width, bits):
    others = _directions(ROWS, width, seed=1)
    variance = np.mean(np.einsum("srd,rd->sr", errors[width, bits], others) ** 2)
    assert variance == pytest.approx(product_distortion(width, bits), rel=0.06)


@pytest.mark.parametrize(("width", "bits"), CASES)
def test_the_error_is_what_theory_expects(errors, width, bits):
    found = np.mean(errors[width, bits] ** 2, axis=(1, 2))
    expected = TurboProductQuantizer(bits).expected_mse(_directions(ROWS, width))
    # Single seeds are off by about 2/d, so the mean over 60 is within 2 % of it for d > 16 only.
    assert np.mean(found) == pytest.approx(expected, rel=0.02 if width > 16 else 0.05)


@pytest.mark.parametrize("width", [16, 45])
def test_the_error_of_single_seeds_scatters_as_documented(width):
    values = _directions(3000, width)
    quantizers = [TurboProductQuantizer(1, seed) for seed in range(SEEDS)]
    found = [np.mean((_decoded(quantizer, values) - values) ** 2) for quantizer in quantizers]
    assert np.std(found) / np.mean(found) == pytest.approx(2 / width, rel=0.35)


@pytest.mark.parametrize("width", [2, 3, 16, 45])
def test_the_estimate_of_a_projected_vector_is_off_by_what_theory_says(width):
    rng = np.random.default_rng(7)
    rows = rng.normal(size=(400_000 // width, width, width))
    # By symmetry any vector will do: the first axis.
    estimate = np.sqrt(np.pi / 2) / width * np.einsum("nij,ni->nj", rows, np.sign(rows[..., 0]))
    estimate[:, 0] -= 1
    assert np.mean(np.sum(estimate**2, axis=1)) == pytest.approx(estimate_error(width), rel=0.02)


@pytest.mark.shared_data
@pytest.mark.parametrize("bits", [1, 3])
def test_the_error_on_a_real_scene_is_what_theory_expects(lego_harmonics, bits):
    values = np.ascontiguousarray(lego_harmonics[::30])
    quantizers = [TurboProductQuantizer(bits, seed) for seed in range(10)]
    found = [np.mean((_decoded(q, values) - values) ** 2) for q in quantizers]
    expected = quantizers[0].expected_mse(values)
    assert np.mean(found) == pytest.approx(expected, rel=0.06)


@pytest.mark.parametrize("bits", [1, 2, 4, 8])
@pytest.mark.parametrize("signs", [True, False])
def test_a_plain_implementation_agrees(bits, signs):
    """Algorithm 2 in NumPy, with matrix products, from the same random numbers."""
    quantizer = TurboProductQuantizer(bits, 3, signs=signs, norm_bits=32)
    values = 5 * _directions(300, 45)
    turned = quantizer.rotate(values).coordinates.astype(float)
    codes = quantizer.quantize(values)
    project = normals(2 * 45 * 45, 3)[45 * 45 :].reshape(45, 45)
    rough = np.zeros_like(turned)
    if bits > 1:
        table, boundaries = (array.astype(float) for array in float32_table(45, bits - 1))
        levels = np.searchsorted(boundaries, turned)
        assert np.array_equal(codes.indices >> 1, levels)
        rough = table[levels]
    projected = (turned - rough) @ project.T
    clear = np.abs(projected) > 1e-5
    assert np.array_equal((codes.indices & 1)[clear], (projected > 0)[clear])
    length = np.linalg.norm(turned - rough, axis=1, keepdims=True)
    back = rough + np.sqrt(np.pi / 2) / 45 * length * ((2.0 * (codes.indices & 1) - 1) @ project)
    # Back in the rotated frame, where the signs of the rows play no part.
    restored = quantizer.rotate(quantizer.dequantize(codes))
    np.testing.assert_allclose(
        restored.norms[:, None] * restored.coordinates, 5 * back, atol=2e-5 * np.abs(5 * back).max()
    )


def test_rotation_and_projection_are_independent():
    _, projection = padded_projection(45, 3)
    assert not np.intersect1d(projection[:45, :45], normals(45 * 45, 3).astype(np.float32)).size
    product = rotation(45, 3) * projection[:45, :45]
    assert abs(product.mean()) < 4 * product.std() / 45


@pytest.mark.parametrize("bits", [1, 3])
def test_the_first_step_is_that_of_the_other_quantizer(bits):
    values = _directions(100, 45)
    rotated = TurboQuantizer(5).rotate(values)
    codes = TurboProductQuantizer(bits).quantize_rotated(rotated)
    assert np.array_equal(codes.indices, TurboProductQuantizer(bits).quantize(values).indices)
    assert set(codes.row_side) == ({"norms", "residual_norms"} if bits > 1 else {"norms"})


@settings(max_examples=30)
@given(
    hnp.arrays(np.float64, hnp.array_shapes(min_dims=2, max_dims=2, min_side=2, max_side=40),
               elements=st.floats(-1, 1)),
    st.integers(2, 8),
)  # fmt: skip
def test_no_residual_is_longer_than_the_decoder_allows(values, bits):
    codes = TurboProductQuantizer(bits, seed=1).quantize(values.astype(np.float32))
    assert codes.row_side["residual_norms"].max() <= np.sqrt(2) + 1e-3 < LONGEST_RESIDUAL
    axes = TurboProductQuantizer(bits, seed=1, signs=False).quantize(
        rotation(values.shape[1], 1).astype(np.float32)
    )
    assert axes.row_side["residual_norms"].max() <= np.sqrt(2) + 1e-3


def test_zeros_and_values_of_every_size_come_back_finite():
    values = np.zeros((5, 24), np.float32)
    values[1], values[2], values[3, 0] = np.float32(3e38), -1e-30, 1e-45
    for bits in (1, 3, 8):
        back = TurboProductQuantizer(bits).dequantize(TurboProductQuantizer(bits).quantize(values))
        assert np.isfinite(back).all()
        assert not back[[0, 4]].any()
        assert not np.signbit(back[[0, 4]]).any()
        assert np.linalg.norm(back[1].astype(float)) > 1e38


def test_decoding_is_these_bits_for_ever():
    indices = (np.arange(90, dtype=np.uint8) % 8).reshape(2, 45)
    norms = {"norms": np.array([1, 3], np.float16), "residual_norms": np.array([0.25, 0.5], "f2")}
    codes = Codes(indices, 3, True, norms, {"norm_exponent": np.zeros(1, np.float32)})
    back = TurboProductQuantizer(3, seed=1).dequantize(codes)
    found = [float(v).hex() for v in (back[0, 0], back[0, 44], back[1, 7], back[1, 30])]
    assert found == [
        "-0x1.bffb160000000p-4",
        "-0x1.42b2700000000p-5",
        "-0x1.aad9bc0000000p-1",
        "-0x1.534e5c0000000p-2",
    ]


@pytest.mark.parametrize("bad", [np.nan, np.inf, -np.inf])
def test_values_that_are_not_finite_are_refused(bad):
    values = _directions(10, 45)
    values[3, 7] = bad
    with pytest.raises(SceneError, match="not finite"):
        TurboProductQuantizer(3).quantize(values)


@pytest.mark.parametrize("bits", [1, 3])
@pytest.mark.parametrize("width", [0, 1, 1025])
def test_vectors_that_cannot_be_rotated_are_refused(width, bits):
    with pytest.raises(OptionError):
        TurboProductQuantizer(bits).quantize(np.zeros((4, width), np.float32))


@pytest.mark.parametrize(
    "options",
    [
        {"bits": 0},
        {"bits": 9},
        {"bits": True},
        {"bits": 3, "seed": None},
        {"bits": 3, "seed": 2**32},
        {"bits": 3, "signs": 1},
        {"bits": 3, "norm_bits": 24},
    ],
)
def test_senseless_options_are_refused(options):
    with pytest.raises(OptionError):
        TurboProductQuantizer(**options)


def _damages():
    def with_residuals(value):
        return lambda c: replace(
            c, row_side={**c.row_side, "residual_norms": np.full(10, value, np.float16)}
        )

    yield "index too large", lambda c: replace(c, indices=c.indices + np.uint8(8))
    yield "rows missing", lambda c: replace(c, indices=c.indices[1:])
    yield "other bits", lambda c: replace(c, bits=4)
    yield "no residuals", lambda c: replace(c, row_side={"norms": c.row_side["norms"]})
    yield "no norms", lambda c: replace(c, row_side={"residual_norms": c.row_side["norms"]})
    yield "NaN residual", with_residuals(np.nan)
    yield "infinite residual", with_residuals(np.inf)
    yield "long residual", with_residuals(1.51)
    yield "negative residual", with_residuals(-0.1)
    yield "no exponent", lambda c: replace(c, side={})


@pytest.mark.parametrize("damage", [pytest.param(d, id=name) for name, d in _damages()])
def test_damaged_codes_are_refused(damage):
    quantizer = TurboProductQuantizer(3)
    with pytest.raises(SceneError, match="damaged"):
        quantizer.dequantize(damage(quantizer.quantize(_directions(10, 45))))


def test_residual_norms_at_one_bit_are_refused():
    codes = TurboProductQuantizer(1).quantize(_directions(10, 45))
    more = {**codes.row_side, "residual_norms": codes.row_side["norms"]}
    with pytest.raises(SceneError, match="damaged"):
        TurboProductQuantizer(1).dequantize(replace(codes, row_side=more))
