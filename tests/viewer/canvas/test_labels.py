"""Words over the pictures: labels, legend, captions and messages."""

import numpy as np
import pytest

from tdtq_viewer.canvas import CompareMode, Words

from .looking import pictures


def test_labels_lie_over_the_picture(view):
    view.set_mode(CompareMode.ORIGINAL)
    view.set_pictures(*pictures(301, 200))
    view.set_words(Words("26 MB", "2 MB"))
    changed = (view.grab_picture() != view.grab_picture(labels=False)).any(axis=-1)
    assert changed[12:36, 12:100].mean() > 0.8
    assert not changed[60:].any()


def test_the_legend_appears_with_the_error_map_where_there_is_room(view):
    view.resize(500, 400)
    view.set_mode(CompareMode.ERROR)
    view.set_pictures(*pictures(500, 400))
    changed = (view.grab_picture() != view.grab_picture(labels=False)).any(axis=-1)
    assert changed[330:380, 280:480].mean() > 0.8
    view.keep_clear(100)
    changed = (view.grab_picture() != view.grab_picture(labels=False)).any(axis=-1)
    assert changed[230:280, 280:480].mean() > 0.8
    assert not changed[300:].any()


def test_labels_follow_the_font_and_the_size(view):
    view.set_mode(CompareMode.COMPRESSED)
    view.set_pictures(*pictures(301, 200))

    def covered():
        changed = (view.grab_picture() != view.grab_picture(labels=False)).any(axis=-1)
        return np.flatnonzero(changed.any(axis=0)), np.flatnonzero(changed.any(axis=1))

    width = np.ptp(covered()[0])
    font = view.font()
    font.setPointSizeF(font.pointSizeF() * 2)
    view.setFont(font)
    assert np.ptp(covered()[0]) > 1.3 * width
    view.set_mode(CompareMode.SIDE_BY_SIDE)
    view.resize(600, 200)
    assert covered()[0].max() == pytest.approx(600 - 13, abs=1)


def test_a_message_lies_in_the_middle(view):
    view.set_message("Open a scene\nDrop a file here")
    changed = (view.grab_picture() != view.grab_picture(labels=False)).any(axis=-1)
    assert changed[95:105, 140:160].any()
    view.set_message("")
    assert not (view.grab_picture() != view.grab_picture(labels=False)).any()
