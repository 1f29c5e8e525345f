"""What a report is gathered from: sizes, blame, curve, pictures, files."""

import hashlib
import io
from dataclasses import replace

import numpy as np
import pytest
from PIL import Image

from tdtq_core.codec.encoder import encode
from tdtq_core.codec.files import write_tdtq
from tdtq_core.codec.presets import PRESETS, preset
from tdtq_core.errors import Cancelled, FileAccessError, OptionError
from tdtq_core.evaluation.error_maps import inferno
from tdtq_core.evaluation.planning import Measured
from tdtq_core.evaluation.pruning import prune
from tdtq_core.evaluation.scores import ViewScore
from tdtq_core.evaluation.sweep import spread
from tdtq_core.formats import write_scene
from tdtq_core.metrics import absolute_error
from tdtq_core.quantizers import DropQuantizer, GridQuantizer, RawQuantizer
from tdtq_core.rendering.protocol import WHITE
from tdtq_core.report import software as machine
from tdtq_core.report.blame import PRUNING, errors_alone, shares_of
from tdtq_core.report.compressed import read_compressed
from tdtq_core.report.curve import curve_of
from tdtq_core.report.files import write_gallery
from tdtq_core.report.gathering import check_names, gather, pictured
from tdtq_core.report.pictures import picture_views
from tdtq_core.report.scene_file import describe_file, describe_scene
from tdtq_core.theory.allocation import Option, frontier
from tdtq_core.theory.prediction import Prediction


def test_a_file_says_what_making_it_in_memory_said(subject, plain_plan, tmp_path):
    path = tmp_path / "scene.tdtq"
    size = write_tdtq(encode(subject.original, plain_plan), path)
    given = read_compressed(path)
    made = subject.compressed
    assert given.bytes == made.bytes == size
    assert given.attribute_bytes == made.attribute_bytes
    assert sum(given.attribute_bytes.values()) < size
    assert np.array_equal(given.scene.means, made.scene.means)
    assert given.bits_per_value("opacity", 3) == pytest.approx(
        8 * given.attribute_bytes["opacity"] / 200
    )
    assert given.bits_per_value("harmonics", 0) == 0


def test_a_scene_file_is_identified_by_its_content(scene, tmp_path):
    path = tmp_path / "scene.ply"
    write_scene(scene, path)
    found = describe_file(path, scene)
    assert found.sha256 == hashlib.sha256(path.read_bytes()).hexdigest()
    assert (found.name, found.bytes) == ("scene.ply", path.stat().st_size)
    with pytest.raises(FileAccessError):
        describe_file(tmp_path / "missing.ply", scene)


def test_the_coarse_attribute_gets_the_blame(subject, plain_plan):
    plan = plain_plan.with_quantizer("base_color", GridQuantizer(2))
    plan = plan.with_quantizer("scale", RawQuantizer())
    pruned = prune(subject.original, None)
    errors = errors_alone(pruned, plan, subject.views, subject.renderer, WHITE)
    assert set(errors) == set(plan.quantizers) - {"scale"}
    shares = shares_of(errors)
    assert sum(shares.values()) == pytest.approx(1)
    assert shares["base_color"] == max(shares.values())
    assert set(shares_of(dict.fromkeys(errors, 0.0)).values()) == {0.0}


def test_pruning_gets_its_own_blame(subject, plain_plan):
    importance = np.arange(200.0)
    plan = replace(preset("small"), quantizers=plain_plan.quantizers)
    pruned = prune(subject.original, replace(plan.pruning, amount=0.3), importance)
    errors = errors_alone(pruned, plan, subject.views, subject.renderer, WHITE)
    assert errors[PRUNING] == max(errors.values())


def test_blame_can_be_called_off(subject, plain_plan):
    pruned = prune(subject.original, None)
    with pytest.raises(Cancelled):
        errors_alone(
            pruned, plain_plan, subject.views, subject.renderer, WHITE, should_stop=lambda: True
        )


def test_the_curve_measures_every_other_preset_once():
    options = {
        name: [Option(quantizer, 1000.0, 1e-5)]
        for name, quantizer in preset("high").quantizers.items()
    }
    options["harmonics"] += [Option(DropQuantizer(), 10.0, 1e-3)]
    best, asked = frontier(options), []
    errors = {plan: 10.0**-number for number, plan in enumerate(PRESETS.values(), 3)}

    def measure(plan):
        asked.append(plan)
        return Measured(5000, 50.0)

    def predict(plan):
        one = np.array([errors.get(plan, 1e-9)])
        return Prediction({"scale": one}, 0.0 * one, one)

    found = curve_of(best, predict, measure, preset("high"), Measured(4000, 49.0))
    assert asked == [plan for name, plan in PRESETS.items() if name != "high"]
    assert [point.name for point in found.presets] == list(PRESETS)
    assert found.presets[0].measured_psnr == found.plan.measured_psnr == 49.0
    assert [point.predicted_psnr for point in found.presets] == pytest.approx([30, 40, 50, 60])
    assert [point.bytes for point in found.line] == [best.sizes[n] for n in spread(best, 32)]


def test_pictures_come_worst_first_and_the_error_is_the_error(subject, report):
    gallery = report.gallery
    assert [view.score.psnr for view in gallery.views] == sorted(
        view.psnr for view in report.comparison.views
    )[:2]
    number = report.comparison.worst[0]
    camera = subject.views[number].camera
    a, b = (
        subject.renderer.render(subject.renderer.prepare(scene), camera, WHITE)
        for scene in (subject.original, subject.compressed.scene)
    )
    wanted = inferno(absolute_error(a, b) / gallery.full_scale)
    with Image.open(io.BytesIO(gallery.views[0].error)) as picture:
        shown = np.asarray(picture.convert("RGB")) / 255
    assert np.abs(shown - wanted).max() < 0.03
    assert shown.max() > 0.5


def test_named_views_are_pictured_in_their_order(subject, report):
    names = [report.comparison.views[number].name for number in (2, 0)]
    assert pictured(report.comparison, 1, names) == [2, 0]
    check_names(subject.views, names)
    with pytest.raises(OptionError, match=r"orbit_7.*orbit_000"):
        check_names(subject.views, ["orbit_7"])


def test_the_view_of_the_lowest_psnr_is_pictured_before_what_photographs_tell(report):
    changes = zip((1e-4, 1e-3, 1e-5), (33.5, 34.0, 33.0), strict=True)
    views = [
        ViewScore(str(number), 100, error, 0.9, 34.0, truth)
        for number, (error, truth) in enumerate(changes)
    ]
    comparison = replace(report.comparison, views=views)
    assert comparison.worst == [2, 0, 1]
    assert pictured(comparison, 1, ()) == [1]
    assert pictured(comparison, 3, ()) == [1, 2, 0]


def test_picturing_can_be_called_off(subject, report):
    scenes = subject.original, subject.compressed.scene
    with pytest.raises(Cancelled):
        picture_views(
            *scenes, subject.views, report.comparison, [0], subject.renderer, WHITE,
            should_stop=lambda: True,
        )  # fmt: skip


def test_pictures_as_files(report, tmp_path):
    views = [replace(v, score=replace(v.score, name=f"v{n}")) for n, v in
             enumerate(report.gallery.views)]  # fmt: skip
    written = write_gallery(replace(report.gallery, views=tuple(views)), tmp_path)
    assert sorted(path.name for path in tmp_path.iterdir()) == sorted(p.name for p in written)
    assert len(written) == 6
    assert (tmp_path / "v0_error.png").read_bytes() == views[0].error


def test_the_machine_is_named(monkeypatch, tmp_path):
    facts = machine.software("cpu")
    assert facts["Renderer"] == "cpu"
    assert facts["numpy"] == np.__version__
    assert "GPU" not in facts
    monkeypatch.setenv("PATH", str(tmp_path))
    assert machine.software("gsplat")["GPU"] == "unknown"
    told = tmp_path / "nvidia-smi"
    told.write_text("#!/bin/sh\necho 'NVIDIA H100, 570.1'\n")
    told.chmod(0o755)
    assert machine.gpu() == "NVIDIA H100, driver 570.1"
    told.write_text("#!/bin/sh\nexit 9\n")
    assert machine.gpu() == "unknown"


def test_what_was_measured_before_is_not_measured_again(subject, bare_report):
    known = replace(bare_report.comparison, protocol="measured before")
    shares = []
    again = gather(
        subject,
        command="",
        date=bare_report.date,
        count=1,
        known=known,
        progress=shares.append,
    )
    assert again.comparison is known
    assert shares == [1.0]
    assert [view.score for view in again.gallery.views] == [known.views[known.worst[0]]]


def test_a_scene_from_no_file_is_known_by_its_values(make_scene):
    scene = make_scene(20)
    facts = describe_scene("Built-in scene", scene)
    assert (facts.name, facts.bytes, facts.gaussians) == ("Built-in scene", None, 20)
    assert facts.float32_bytes == 20 * 59 * 4
    moved = replace(scene, opacity_logits=scene.opacity_logits + 1)
    assert describe_scene("Built-in scene", moved).sha256 != facts.sha256
    assert describe_scene("Another name", scene).sha256 == facts.sha256
