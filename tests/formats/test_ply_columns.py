"""Files that are no 3DGS scenes get told what they lack."""

from pathlib import Path

import numpy as np
import pytest

from tdtq_core.errors import FileFormatError
from tdtq_core.formats.ply_columns import GEOMETRY, columns, count_coefficients

PATH = Path("some.ply")


def harmonics(count: int) -> list[str]:
    return [f"f_rest_{index}" for index in range(count)]


@pytest.mark.parametrize(("count", "coefficients"), [(0, 0), (9, 3), (24, 8), (45, 15)])
def test_harmonics_are_counted_in_any_order(count, coefficients):
    names = [*reversed(harmonics(count)), "nx", *GEOMETRY]
    assert count_coefficients(PATH, names, ["vertex"]) == coefficients


def test_the_columns_are_views_in_the_order_of_the_file():
    arrays = {
        "means": np.zeros((2, 3)),
        "quaternions": np.zeros((2, 4)),
        "log_scales": np.zeros((2, 3)),
        "opacity_logits": np.zeros(2),
        "base_color": np.zeros((2, 3)),
        "harmonics": np.zeros((2, 3, 3)),
    }
    found = columns(arrays)
    assert set(found) == {*GEOMETRY, *harmonics(9)}
    found["f_rest_4"][1] = 5
    found["rot_2"][0] = 6
    assert arrays["harmonics"][1, 1, 1] == 5
    assert arrays["quaternions"][0, 2] == 6


@pytest.mark.parametrize(
    ("names", "elements", "message"),
    [
        (["x", "y", "z"], ["vertex"], "no f_dc_0, .*rot_3.*looks like a point cloud"),
        (["x", "y", "z"], ["vertex", "face"], "looks like a mesh"),
        ([n for n in GEOMETRY if n != "scale_2"], ["vertex"], "found no scale_2.*2D Gaussian"),
        ([n for n in GEOMETRY if n != "opacity"], ["vertex"], "found no opacity.*export"),
        ([*GEOMETRY, *harmonics(72)], ["vertex"], "SH degree 0 to 3, found degree 4"),
        ([*GEOMETRY, *harmonics(10)], ["vertex"], "0, 9, 24 or 45 properties, found 10"),
        ([*GEOMETRY, *harmonics(8), "f_rest_9"], ["vertex"], "each once, found f_rest_9"),
        ([*GEOMETRY, *harmonics(8), "f_rest_07"], ["vertex"], "each once, found f_rest_07"),
        ([*GEOMETRY, *harmonics(8), "f_rest_8x"], ["vertex"], "each once, found f_rest_8x"),
    ],
)
def test_faults_are_explained(names, elements, message):
    with pytest.raises(FileFormatError, match=f"some.ply: .*{message}"):
        count_coefficients(PATH, names, elements)
