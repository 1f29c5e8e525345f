"""What is chosen for a batch, and the order that it makes."""

import json
from pathlib import Path

import pytest

from tdtq_core.codec.plan import plan_from_json
from tdtq_core.codec.presets import DEFAULT_PRESET, PRESETS
from tdtq_viewer.batch import orders
from tdtq_viewer.wishes import PSNR, RATIO, SIZE, Wish

from .acting import PLAN


@pytest.mark.parametrize(
    ("aim", "targets"),
    [
        (None, (None, None, None)),
        (Wish(PSNR, 45.0), (45.0, None, None)),
        (Wish(RATIO, 12.0), (None, 12.0, None)),
        (Wish(SIZE, 2.5e6), (None, None, 2_500_000)),
    ],
)
def test_the_plan_or_a_target_is_what_is_done(aim, targets):
    wishes = orders.wishes_for(PLAN, aim, predict=True, drop_invalid=True)
    assert (wishes.target_psnr, wishes.target_ratio, wishes.target_size) == targets
    start = PLAN if aim is None else PRESETS[DEFAULT_PRESET]
    assert plan_from_json(wishes.plan) == start
    assert wishes.predict is (aim is None)
    assert wishes.may_prune is (aim is not None)
    assert wishes.viewing.drop_invalid
    json.dumps(wishes.to_json())


def test_the_home_of_nobody_is_a_folder_like_any_other(batch):
    batch.controls.folder.setText("~nobody-here/out")
    assert batch.controls.place == Path("~nobody-here/out").absolute()
    batch.controls.folder.setText("~/out")
    assert batch.controls.place == Path.home() / "out"


def test_the_choices_make_the_order(batch, folder):
    controls = batch.controls
    controls.advanced.click()
    assert controls.fold.isVisible()
    controls.workers.setValue(3)
    controls.goal.goal.setCurrentIndex(2)
    controls.goal.number.setValue(15.0)
    assert not controls.predict.isVisible()
    order = controls.order([folder / "a.ply"], PLAN)
    assert (order.workers, order.scheduler) == (3, "")
    assert order.wishes.target_ratio == 15.0
    controls.scheduler.setText("tcp://10.0.0.1:8786")
    assert not controls.workers.isEnabled()
    order = controls.order([folder / "a.ply"], PLAN)
    assert (order.workers, order.scheduler) == (None, "tcp://10.0.0.1:8786")
