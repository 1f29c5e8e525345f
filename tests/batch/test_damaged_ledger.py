"""Records of batches that were damaged, or that an older version wrote."""

import json
from copy import deepcopy
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tdtq_core.batch.jobs import Job, Outcome
from tdtq_core.batch.ledger import Ledger, identify
from tdtq_core.batch.running import Record
from tdtq_core.batch.table import rows_of, write_csv
from tdtq_core.cli import batch, sweep
from tdtq_core.cli.batching import Batch
from tdtq_core.cli.compressing import is_compress_result
from tdtq_core.cli.output import print_json
from tdtq_core.cli.sweeping import is_sweep_result
from tdtq_core.codec.presets import PRESETS
from tdtq_viewer.batch.entries import COLUMNS, Entry

PLAN = PRESETS["high"].to_json()
COMPRESSED = {
    "path": "/out/a.tdtq",
    "gaussians_in": 1000,
    "gaussians_out": 990,
    "file_bytes_in": 236_000,
    "bytes_in": 236_000,
    "bytes_out": 23_600,
    "ratio": 10.0,
    "closed_form_ratio": 8.5,
    "plan": PLAN,
    "per_attribute": {"opacity": {"bytes": 900, "bits_per_value": 7.5, "quantizer": "grid"}},
    "predicted_psnr": 44.5,
    "measured_psnr": None,
    "corrections": 2,
    "seconds": 0.25,
    "warnings": ["It is a warning."],
}
POINT = {
    "name": None,
    "bytes": 23_600,
    "ratio": 10.0,
    "predicted_psnr": 44.5,
    "measured_psnr": None,
    "plan": PLAN,
    "bits": "opacity=8",
}
SWEPT = {"points": [POINT], "backend": "cpu", "warnings": []}
KINDS = {"batch": (COMPRESSED, is_compress_result), "sweep": (SWEPT, is_sweep_result)}

anything = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats()
    | st.sampled_from([10**400, 1e300, "\ud800", "\udc80"])
    | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
    max_leaves=5,
)


@pytest.fixture(params=KINDS)
def kind(request):
    return request.param


@pytest.fixture
def job(make_job):
    return make_job("a")


@pytest.fixture
def output(job):
    Path(job.output).write_text("compressed")


def show(kind, job, result, folder):
    """Do all that the verbs and the window do with a result."""
    record = Record(job, Outcome(result), resumed=True)
    done = Batch([job], [record])
    verb, parts = {"batch": (batch, None), "sweep": (sweep, "points")}[kind]
    write_csv(folder / "table.csv", verb.COLUMNS, rows_of(record, parts))
    print_json(done.to_json())
    if kind == "sweep":
        sweep._print_all(done)
        return
    batch._print(done)
    entry = Entry(Path(job.scene), "a").with_news(record)
    for column in COLUMNS:
        column.text(entry).encode("utf-8", "surrogateescape")


def places(value, path=()):
    """Return the ways to everything inside `value`."""
    yield path
    if not isinstance(value, dict | list):
        return
    items = value.items() if isinstance(value, dict) else enumerate(value)
    for key, part in items:
        yield from places(part, (*path, key))


def changed(result, path, found):
    """Return `result` with `found` at the place that `path` leads to."""
    if not path:
        return found
    result = deepcopy(result)
    inner = result
    for key in path[:-1]:
        inner = inner[key]
    inner[path[-1]] = found
    return result


def test_what_the_work_returns_fits(kind):
    result, fits = KINDS[kind]
    assert fits(result)
    assert fits(json.loads(json.dumps(result)))


@given(data=st.data(), found=anything)
def test_what_fits_can_be_shown(tmp_path_factory, data, found):
    kind = data.draw(st.sampled_from(list(KINDS)))
    whole, fits = KINDS[kind]
    result = changed(whole, data.draw(st.sampled_from(list(places(whole)))), found)
    if fits(result):
        show(kind, Job("/a.ply", None, {}), result, tmp_path_factory.getbasetemp())


@pytest.mark.parametrize(
    ("kind", "path", "found"),
    [
        ("batch", ("ratio",), "10"),
        ("batch", ("ratio",), float("inf")),
        ("batch", ("ratio",), 10**400),
        ("batch", ("seconds",), None),
        ("batch", ("bytes_out",), -1),
        ("batch", ("gaussians_out",), True),
        ("batch", ("warnings",), "one"),
        ("batch", ("warnings", 0), 1),
        ("batch", ("warnings", 0), "\ud800"),
        ("batch", ("plan", "opacity"), {"id": "nonsense"}),
        ("batch", ("per_attribute", "opacity"), 3),
        ("batch", ("of a later version",), 1),
        ("sweep", ("points",), {}),
        ("sweep", ("points", 0), []),
        ("sweep", ("points", 0, "measured_psnr"), "44"),
    ],
)
def test_what_cannot_be_shown_does_not_fit(kind, path, found):
    result, fits = KINDS[kind]
    assert not fits(changed(result, path, found))


@pytest.mark.parametrize("name", COMPRESSED.keys() - {"measured_psnr", "corrections"})
def test_a_result_of_an_older_version_lacks_something(name):
    assert not is_compress_result({k: part for k, part in COMPRESSED.items() if k != name})


@pytest.mark.usefixtures("output")
def test_a_result_that_does_not_fit_is_not_finished(kind, job, tmp_path):
    result, fits = KINDS[kind]
    ledger, identity = tmp_path / "ledger", identify(job)
    for kept, finished in ((result, True), ({**result, "warnings": 3}, False)):
        Ledger(ledger).record(identity, Outcome(kept))
        assert (Ledger(ledger, fits).finished(identity) is not None) is finished


@pytest.mark.usefixtures("output")
def test_no_flipped_bit_stops_a_batch_or_shows_what_cannot_be(kind, job, tmp_path, capsys):
    result, fits = KINDS[kind]
    path, identity = tmp_path / "ledger", identify(job)
    Ledger(path).record(identity, Outcome(result))
    whole = path.read_bytes()
    believed = 0
    for place in range(0, len(whole), 3):
        damaged = bytearray(whole)
        damaged[place] ^= 1 << place // 3 % 8
        path.write_bytes(damaged)
        before = Ledger(path, fits).finished(identity)
        if before is not None:
            believed += 1
            show(kind, job, before.result, tmp_path)
    assert 0 < believed < len(whole) // 6
    capsys.readouterr()


@pytest.mark.usefixtures("output")
def test_what_was_cut_off_anywhere_is_written_again(kind, job, tmp_path):
    result, fits = KINDS[kind]
    path, identity = tmp_path / "ledger", identify(job)
    Ledger(path).record(identity, Outcome(result))
    whole = path.read_bytes()
    for length in range(0, len(whole) - 1, 11):
        path.write_bytes(whole[:length])
        ledger = Ledger(path, fits)
        assert ledger.finished(identity) is None
        ledger.record(identity, Outcome(result))
        assert Ledger(path, fits).finished(identity).result == result


@pytest.mark.parametrize("name", ["scene", "output", "options"])
@pytest.mark.parametrize("depth", [900, 950, 970, 980, 985, 990, 995])
def test_lines_about_nothing_are_passed_over_however_deep(job, tmp_path, name, depth):
    path = tmp_path / "ledger"
    path.write_text(json.dumps(identify(job))[:-1] + f', "{name}": {"[" * depth + "]" * depth}}}')
    assert Ledger(path).finished(identify(job)) is None
