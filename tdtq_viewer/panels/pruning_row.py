"""How many Gaussians are dropped before the rest is compressed, by what rule, at what price."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

import numpy as np
from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QHBoxLayout,
    QLabel,
    QSlider,
    QVBoxLayout,
    QWidget,
)

from tdtq_core.codec.pruning import Kind, Pruning
from tdtq_viewer import words
from tdtq_viewer.language import tr
from tdtq_viewer.panels.damage import pruning_damage_text
from tdtq_viewer.panels.share_bar import Share
from tdtq_viewer.session import Session
from tdtq_viewer.theme import GRID


@dataclass(frozen=True)
class Rule:
    """A kind of pruning, for people new to it.

    Attributes
    ----------
    kind, label, meaning
        The kind, its name in the box, and what it does.
    amounts
        The steps of the slider after nothing, ascending.
    text
        Returns an amount as people read it.
    """

    kind: Kind
    label: str
    meaning: str
    amounts: tuple[float, ...]
    text: Callable[[float], str]

    def step(self, amount: float) -> int:
        """Return where on the slider `amount` is, or what comes nearest to it."""
        return 1 + int(np.argmin(np.abs(np.log(np.array(self.amounts) / max(amount, 1e-9)))))


RULES = (
    Rule(
        "contribution",
        tr("Least seen"),
        tr(
            "Drops the Gaussians that pictures show least, such as those hidden behind others, "
            "until together they would make up this share of all that pictures show. What each one "
            "puts into the pictures was found by rendering the scene from many sides."
        ),
        tuple(float(f"{10 ** (tenth / 10):.1e}") for tenth in range(-60, -19)),
        words.percent_text,
    ),
    Rule(
        "opacity",
        tr("Faintest"),
        tr(
            "Drops every Gaussian whose opacity is below the threshold. This is quick and common, "
            "but many faint Gaussians together can make smoke, hair or grass."
        ),
        tuple(hundredth / 100 for hundredth in range(1, 51)),
        lambda amount: f"< {amount:.2f}",
    ),
)


class PruningRow(QWidget):
    """Shows the plan's pruning and changes it."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.left = QLabel(self)
        self.kind = QComboBox(self)
        self.amount = QSlider(Qt.Orientation.Horizontal, self)
        self.amount_text = QLabel(self)
        self.weighted = QCheckBox(tr("Coarser where hardly seen"), self)
        self.damage = Share(tr("Error"), "damage", self)
        self._lay_out()
        self._connect()
        self._show()

    def _lay_out(self) -> None:
        for index, rule in enumerate(RULES):
            self.kind.addItem(rule.label)
            tip = words.tooltip(rule.meaning)
            self.kind.setItemData(index, tip, Qt.ItemDataRole.ToolTipRole)
        self.kind.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.kind.setAccessibleName(tr("Which Gaussians to drop"))
        self.amount.setAccessibleName(tr("How many Gaussians to drop"))
        self.kind.setFixedWidth(17 * GRID)
        self.amount.setPageStep(5)
        self.amount_text.setFixedWidth(8 * GRID)
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        self.amount_text.setAlignment(right)
        self.weighted.setToolTip(words.tooltip(_WEIGHTED_HELP))
        self.weighted.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        head = QHBoxLayout()
        head.addWidget(QLabel(tr("<b>Drop Gaussians</b>"), self))
        head.addStretch()
        head.addWidget(self.left)
        controls = QHBoxLayout()
        controls.setSpacing(GRID)
        controls.addWidget(self.kind)
        controls.addWidget(self.amount, 1)
        controls.addWidget(self.amount_text)
        price = QHBoxLayout()
        price.setSpacing(2 * GRID)
        price.addWidget(self.weighted)
        price.addWidget(self.damage, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID // 4)
        for line in (head, controls, price):
            column.addLayout(line)

    def _connect(self) -> None:
        session = self._session
        self.kind.activated.connect(self._choose_kind)
        self.amount.valueChanged.connect(self._choose_amount)
        self.weighted.clicked.connect(self._weight)
        self.amount.sliderReleased.connect(lambda: session.set_moving(False))
        for signal in (session.plan_changed, session.scene_changed, session.verified_changed):
            signal.connect(self._show)
        for signal in (session.forecast_changed, session.sizes_changed):
            signal.connect(self._show)

    @property
    def rule(self) -> Rule:
        """The rule in the box."""
        return RULES[self.kind.currentIndex()]

    def _choose_kind(self, index: int) -> None:
        """Begin again with the other rule: their amounts mean different things."""
        pruning = self._session.plan.pruning
        if pruning is not None and pruning.kind != RULES[index].kind:
            self._prune(None)
        self._show()

    def _choose_amount(self, steps: int) -> None:
        if self.amount.isSliderDown():
            self._session.set_moving(True)
        rule = self.rule
        self._prune(Pruning(rule.kind, rule.amounts[steps - 1]) if steps else None)

    def _prune(self, pruning: Pruning | None) -> None:
        self._session.set_plan(replace(self._session.plan, pruning=pruning))

    def _weight(self, weighted: bool) -> None:
        self._session.set_plan(replace(self._session.plan, weighted=weighted))

    def _show(self) -> None:
        forecast, pruning = self._session.forecast, self._session.plan.pruning
        blockers = [QSignalBlocker(self.kind), QSignalBlocker(self.amount)]
        if pruning is not None:
            self.kind.setCurrentIndex([rule.kind for rule in RULES].index(pruning.kind))
        rule = self.rule
        most = forecast.yardstick.thinning.most(rule.kind) if forecast is not None else 1.0
        wanted = rule.step(pruning.amount) if pruning is not None else 0
        self.amount.setRange(0, max(sum(amount <= most for amount in rule.amounts), wanted))
        self.amount.setValue(wanted)
        del blockers
        amount = rule.text(pruning.amount) if pruning is not None else tr("none")
        self.amount_text.setText(amount)
        self.amount.setAccessibleDescription(amount)
        self.weighted.setChecked(self._session.plan.weighted)
        # How faint the faintest are is not known before; a threshold might leave nothing.
        self.kind.setEnabled(forecast is not None)
        self.amount.setEnabled(forecast is not None or rule.kind != "opacity")
        for widget in (self.kind, self.amount):
            widget.setToolTip(words.tooltip(rule.meaning))
        self._show_price()

    def _show_price(self) -> None:
        session = self._session
        forecast, pruning = session.forecast, session.plan.pruning
        count = len(session.opened.scene) if session.opened else 0
        known = forecast is not None or session.standing.sizes
        kept = (
            tr("{count} of ").format(count=words.count_text(session.kept))
            if pruning and known
            else ""
        )
        self.left.setText(tr("{kept}{count} stay").format(kept=kept, count=words.count_text(count)))
        predicted = session.predicted if pruning is not None else None
        share = predicted.shares()["pruning"] if predicted is not None else None
        known = session.verified if session.standing.shares else None
        measured = (known.shares or {}).get("pruning") if known is not None else None
        self.damage.setVisible(share is not None)
        self.damage.show_share(share, session.standing.forecast)
        if share is not None and forecast is not None:
            text = pruning_damage_text(share, measured, len(forecast.yardstick.views))
            self.damage.setToolTip(words.tooltip(text))


_WEIGHTED_HELP = tr(
    "Stores Gaussians that pictures hardly show in coarser steps, and those that they show most in "
    "finer ones. The picture stays as good, and the file gets smaller. How much each one is seen "
    "was found by rendering the scene from many sides."
)
