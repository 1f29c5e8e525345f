"""A small bar for a share of the whole, with the share in figures."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QWidget

from tdtq_viewer import words
from tdtq_viewer.panels.tones import set_tone
from tdtq_viewer.theme import GRID, colors


class ShareBar(QWidget):
    """Fills from the left by a share between 0 and 1.

    Parameters
    ----------
    color
        Name of the colour of the filled part, of `Colors`.
    """

    def __init__(self, color: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._color = color
        self._share = 0.0
        self._current = True
        self.setMinimumWidth(3 * GRID)
        self.setFixedHeight(2 * GRID)

    def set_share(self, share: float, current: bool) -> None:
        """Show `share`, 0 to 1; grey if it is out of date."""
        self._share = min(max(share, 0.0), 1.0)
        self._current = current
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802  Qt's name
        """Draw the trough and the filled part, both in the middle of the height."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        color = self._color if self._current else "faint"
        for brush, share in (("trough", 1.0), (color, self._share)):
            painter.setBrush(QColor(getattr(colors(), brush)))
            painter.drawRoundedRect(
                QRectF(0, self.height() / 2 - 1.5, self.width() * share, 3), 1.5, 1.5
            )
        painter.end()


class Share(QWidget):
    """A word, the share and its bar, such as ``File 23% ▬▬──``.

    Parameters
    ----------
    word
        Of what it is a share.
    color
        Name of the colour of the bar, of `Colors`.
    """

    def __init__(self, word: str, color: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.text = QLabel(self)
        self.bar = ShareBar(color, self)
        self._word = word
        self.text.setStyleSheet("font-size: 9pt;")
        self.text.setText(f"{word} 100%")
        self.text.ensurePolished()
        self.text.setMinimumWidth(self.text.sizeHint().width())
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GRID)
        row.addWidget(self.text)
        row.addWidget(self.bar, 1)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.show_share(None)

    def set_terse(self, terse: bool) -> None:
        """Leave the bar out, and write the figures of several rows one below the other."""
        self.bar.setVisible(not terse)
        side = Qt.AlignmentFlag.AlignRight if terse else Qt.AlignmentFlag.AlignLeft
        self.text.setAlignment(side | Qt.AlignmentFlag.AlignVCenter)
        across = QSizePolicy.Policy.Fixed if terse else QSizePolicy.Policy.Expanding
        self.setSizePolicy(across, QSizePolicy.Policy.Fixed)

    def show_share(self, share: float | None, current: bool = True) -> None:
        """Show `share`, 0 to 1, or that it is not known; faint if it is out of date."""
        self.text.setText(f"{self._word} {words.share_text(share)}")
        set_tone(self.text, "muted" if current else "faint")
        self.bar.set_share(share or 0.0, current)
