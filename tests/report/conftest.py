"""A small report, made of what the command line would make it of."""

from dataclasses import replace
from datetime import UTC, datetime

import numpy as np
import pytest

from tdtq_core.codec.live_pruning import LivePruner
from tdtq_core.codec.presets import preset
from tdtq_core.evaluation.views import orbit_views
from tdtq_core.formats import write_scene
from tdtq_core.rendering.cpu import CpuRenderer
from tdtq_core.rendering.protocol import WHITE
from tdtq_core.report.compressed import compress_in_memory
from tdtq_core.report.content import Forecast
from tdtq_core.report.curve import Curve, CurvePoint
from tdtq_core.report.gathering import Subject, gather
from tdtq_core.report.scene_file import describe_file
from tdtq_core.theory.prediction import Prediction

HOSTILE = "a\"<script>alert('1')</script>&amp;.ply"


@pytest.fixture(scope="session")
def renderer():
    return CpuRenderer()


@pytest.fixture(scope="session")
def plain_plan():
    """The finest preset without what needs the importance of the Gaussians."""
    return replace(preset("high"), pruning=None, weighted=False)


@pytest.fixture(scope="session")
def subject(tmp_path_factory, make_scene, renderer, plain_plan):
    """Two hundred Gaussians in a file with a hostile name, compressed, seen from three sides."""
    scene = make_scene(200)
    path = tmp_path_factory.mktemp("scene") / "scene.ply"
    write_scene(scene, path)
    views = orbit_views(scene, 3, 48, 40)
    views[1] = replace(views[1], camera=replace(views[1].camera, name="<b>'\"&"))
    made = compress_in_memory(LivePruner(scene), plain_plan)
    file = replace(describe_file(path, scene), name=HOSTILE)
    return Subject(file, scene, made, views, renderer, WHITE)


@pytest.fixture(scope="session")
def bare_report(subject):
    """A report without a forecast, of its two worst views."""
    date = datetime(2026, 3, 1, 9, 30, tzinfo=UTC)
    return gather(subject, command="tdtq report 'a<b.ply'", date=date, count=2)


@pytest.fixture(scope="session")
def report(bare_report):
    """The same with a forecast that was made up."""
    views = [[2e-5, 1e-5, 1e-5], [1e-5, 1e-5, 3e-5]]
    errors = dict(zip(("position", "harmonics"), map(np.array, views), strict=True))
    found = Prediction(errors, errors["harmonics"], np.array([1.0, 1.0, 1.0]))
    line = tuple(CurvePoint("", 1000.0 * 2**n, 30.0 + 5 * n) for n in range(6))
    presets = (CurvePoint("high", 20000, 55.0, 55.3), CurvePoint("paper", 90000, None, 57.0))
    curve = Curve(line, presets, CurvePoint("", bare_report.compressed.bytes, 44.0, 44.4))
    shares = {"position": 0.25, "harmonics": 0.75}
    return replace(bare_report, forecast=Forecast(found, shares, curve))
