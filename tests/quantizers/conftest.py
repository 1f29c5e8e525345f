"""Data that quantizer tests share."""

import pytest

from tdtq_core.formats.ply import read_ply


@pytest.fixture(scope="session")
def lego_harmonics(shared):
    """(N, 45) SH coefficients of a real scene."""
    return read_ply(shared / "lego" / "point_cloud.ply").matrix("harmonics")
