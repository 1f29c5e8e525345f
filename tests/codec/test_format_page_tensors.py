"""FORMAT.md is enough to decode tensors, too."""

import hashlib
import json
from pathlib import Path

import numpy as np
import pytest

from tdtq_core.tensors import read_tensors
from tdtq_core.tensors.files import decoded_values

from .page_container import streams_of
from .page_tensors import arrays, decoded_length

FIXTURES = sorted((Path(__file__).parents[1] / "tensors" / "fixtures").glob("v1_*.tdtq"))


@pytest.mark.parametrize("path", FIXTURES, ids=lambda path: path.stem)
def test_the_page_decodes_the_fixtures(path):
    streams = streams_of(path.read_bytes())
    assert streams.keys() == {0, 2}
    header = json.loads(streams[0][0])
    assert header["content"] == "tensors"
    data, length = streams[2]
    assert length == decoded_length(header)
    found = arrays(header, data)
    content = b"".join(np.asarray(values, order="C").tobytes() for values in found.values())
    assert hashlib.sha256(content).hexdigest() == path.with_suffix(".sha256").read_text().strip()
    for name, stored in read_tensors(path).arrays.items():
        assert np.array_equal(found[name], decoded_values(stored))
