"""Theory against the keys and values of a real transformer."""

import numpy as np
import pytest

from tdtq_core.tensors import TensorPlan, open_arrays, quantize_array, report
from tdtq_core.tensors.plan import VARIANTS


@pytest.mark.shared_data
@pytest.mark.parametrize("variant", VARIANTS)
def test_theory_holds_on_real_keys_and_values(keys_of_a_transformer, variant):
    arrays = [array.values() for array in open_arrays(keys_of_a_transformer).values()][::3]
    plan = TensorPlan(4, variant)
    found = [report(values, quantize_array(values, plan)) for values in arrays]
    expected = found[0].expected.distortion
    assert np.mean([one.distortion for one in found]) == pytest.approx(expected, rel=0.03)
    assert all(one.distortion < one.expected.bound for one in found)
    assert max(one.evidence.fit_after.distance for one in found) < 0.01
    bias, theory = found[0].products.bias, found[0].products.expected_bias
    assert bias == pytest.approx(theory, abs=0.005)
