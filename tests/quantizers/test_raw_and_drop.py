"""Attributes that are kept as they are, and those that are left out."""

from dataclasses import replace

import numpy as np
import pytest

from tdtq_core.errors import SceneError
from tdtq_core.quantizers import DropQuantizer, RawQuantizer


def test_raw_loses_nothing_and_drop_loses_everything():
    values = np.array([[3, 4], [0, 5]], np.float32)
    assert RawQuantizer().expected_mse(values) == 0
    assert DropQuantizer().expected_mse(values) == 12.5
    assert DropQuantizer().expected_mse(values[:0]) == 0
    codes = DropQuantizer().quantize(values)
    assert DropQuantizer().dequantize(codes).shape == (2, 0)
    with pytest.raises(SceneError, match="columns"):
        DropQuantizer().dequantize(replace(codes, indices=np.zeros((2, 1), np.uint8)))
    with pytest.raises(SceneError, match="damaged"):
        RawQuantizer().dequantize(codes)
