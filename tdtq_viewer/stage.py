"""The canvas in the window: renders what the session holds."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from tdtq_viewer.canvas import CompareMode, ComparisonView, Words
from tdtq_viewer.captions import captions_of
from tdtq_viewer.language import tr
from tdtq_viewer.panels.error_controls import ErrorControls
from tdtq_viewer.session import Session
from tdtq_viewer.state import Image
from tdtq_viewer.theme import GRID, palette_of
from tdtq_viewer.themes import DARK

CAPTION_SIZE = (18 * GRID, 6 * GRID)
"""Room in pixels that the caption in the upper left corner needs."""

_FLIPPED = {CompareMode.ORIGINAL: CompareMode.COMPRESSED}


class Stage(QWidget):
    """Holds the comparison view, feeds it, and flips it with the Tab key.

    Signals
    -------
    left
        Shift+Tab was pressed in the pictures.
    """

    left = Signal()

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._pictures: tuple[Image | None, Image | None] = (None, None)
        self._flip: Image | None = None
        self._measuring = False
        self._words = Words()
        self._message = ""
        self._warm = False
        self.foot = 0
        self.view = ComparisonView(self)
        # Pictures are judged against the same ground whatever the theme.
        # With a style sheet, children do not inherit palettes.
        for widget in (self.view, *self.view.findChildren(QWidget)):
            widget.setPalette(palette_of(DARK))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.view)
        self.error_controls = ErrorControls(session, self)
        self.view.split_moved.connect(lambda split: session.set_look(split=split))
        session.look_changed.connect(self._show_look)
        session.comparison_changed.connect(self._show_pictures)
        for signal in (session.comparison_changed, session.sizes_changed, session.scene_changed):
            signal.connect(self._show_captions)
        for signal in (session.importance_changed, session.plan_changed, session.look_changed):
            signal.connect(self._show_captions)
        session.own_presets_changed.connect(self._show_captions)
        for signal in (session.comparison_changed, session.backend_changed, session.failed_changed):
            signal.connect(self._show_message)
        self._show_look()

    def show_flip(self, flip: Image | None, measuring: bool = False) -> None:
        """Take the (H, W, 3) grey FLIP map of the pictures on show; None while there is none."""
        if flip is self._flip and measuring == self._measuring:
            return
        self._flip, self._measuring = flip, measuring
        self.error_controls.set_flip(flip)
        self.view.set_flip(flip)
        self._show_message()

    def keep_clear(self, foot: int) -> None:
        """Keep what is to be read above the lowest `foot` pixels, which something covers."""
        self.foot = foot
        self.view.keep_clear(foot)

    def focusNextPrevChild(self, forward: bool) -> bool:  # noqa: N802  Qt's name
        """Flip between the two pictures on Tab, and leave them on Shift+Tab."""
        # Qt also asks when a widget with the focus is hidden, which no hand meant as a Tab.
        meant = self.window().focusWidget() is self.view
        if not meant or self._session.opened is None:
            return super().focusNextPrevChild(forward)
        if not forward:
            self.left.emit()
            return True
        mode = self._session.look.mode
        self._session.set_look(mode=_FLIPPED.get(mode, CompareMode.ORIGINAL))
        return True

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802  Qt's name
        """Keep the controls of the error map in the upper right corner, clear of the caption."""
        super().resizeEvent(event)
        self._place_controls()

    def _place_controls(self) -> None:
        controls = self.error_controls
        controls.resize(controls.size_in(self.width() - 2 * GRID))
        left = self.width() - controls.width() - GRID
        controls.move(left, GRID if left > CAPTION_SIZE[0] else CAPTION_SIZE[1])

    def _show_look(self) -> None:
        look = self._session.look
        self._show_pictures()
        self.view.set_mode(look.mode)
        self.view.set_split(look.split)
        self.view.set_error_style(look.error_style)
        self.view.set_zoom(look.zoom)
        self.view.hold_original(look.held)
        if look.mode is not CompareMode.ERROR and self.error_controls.holds_focus():
            self.view.setFocus(Qt.FocusReason.OtherFocusReason)
        self.error_controls.setVisible(look.mode is CompareMode.ERROR)
        self._place_controls()
        self._show_message()

    def _show_pictures(self) -> None:
        comparison = self._session.comparison
        pictures: tuple[Image | None, Image | None] = (None, None)
        if comparison is not None:
            held = self._session.look.held
            left = comparison.original if held else comparison.reference
            pictures = (left, comparison.compressed)
        # A new number comes with the same pictures, which are not worth another painting.
        if any(new is not old for new, old in zip(pictures, self._pictures, strict=True)):
            self._pictures = pictures
            self.view.set_pictures(*pictures)

    def _show_captions(self) -> None:
        words = captions_of(self._session)
        if words != self._words:
            self._words = words
            self.view.set_words(words)

    def _lacks_compressed(self) -> bool:
        """Return whether there is a picture, but not of what should be on show."""
        comparison, look = self._session.comparison, self._session.look
        alone = look.held or look.mode is CompareMode.ORIGINAL
        return comparison is not None and comparison.compressed is None and not alone

    def _lacks_flip(self) -> bool:
        """Return whether the error map should show FLIP, which is not measured."""
        look = self._session.look
        chosen = look.mode is CompareMode.ERROR and look.error_style.kind == "flip"
        return chosen and self._flip is None and not look.held

    def _show_message(self) -> None:
        session = self._session
        waiting = session.opened is not None and session.comparison is None
        text = tr("Rendering the first picture…") if waiting else ""
        if waiting and not session.backend:
            text = tr("Preparing the renderer…\nFirst start only, about 15 s")
        if self._lacks_compressed():
            once = tr("Compressing…\nFirst start only: about 15 s more")
            text = tr("Compressing…") if self._warm else once
        if session.comparison is not None and session.comparison.compressed is not None:
            self._warm = True
        if self._lacks_flip() and session.comparison is not None:
            asks = tr("FLIP takes seconds, so it is measured on request\nPress Measure above")
            text = tr("Measuring FLIP…") if self._measuring else asks
        if session.failed:
            text = tr("No picture\nThe message below says why")
        if session.opened is not None and session.opened.invalid and not waiting:
            text = tr("Nothing to compare yet\nInvalid Gaussians must be dropped first")
        if text != self._message:
            self._message = text
            self.view.set_message(text)
