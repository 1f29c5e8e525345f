"""What the rotation does to the colours of the open scene, drawn up off the GUI thread."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QObject, Signal

from tdtq_core.quantizers import Matrix, PrincipalQuantizer, TurboQuantizer
from tdtq_core.quantizers.sphere import upper_quantile
from tdtq_core.scene import GaussianScene
from tdtq_core.theory.evidence import evidence
from tdtq_core.theory.fit import Fit
from tdtq_viewer.jobs import Jobs, Token
from tdtq_viewer.language import tr
from tdtq_viewer.session import Session

JOB = "evidence"
LABEL = tr("Turning a sample of the colours")

ATTRIBUTE = "harmonics"

BINS, COARSE_BINS = 120, 48

OUTSIDE = 2e-5
"""Share of the law's values that lie beyond either end of the histograms."""

Values = npt.NDArray[np.float64]


@dataclass(frozen=True, eq=False)
class Histogram:
    """How often which values occur among unit vectors.

    Attributes
    ----------
    edges, density
        (B + 1,) borders of the bins, and (B,) densities of all values together.
    centers, each
        (C,) middles of wider bins, and (d, C) densities of the values of each coordinate,
        or (0, C) where these were not counted.
    fit
        How closely they follow the codebook's law.
    """

    edges: Values
    density: Values
    centers: Values
    each: Values
    fit: Fit


@dataclass(frozen=True, eq=False)
class Findings:
    """What was found out about the vectors of a scene.

    Attributes
    ----------
    scene, quantizer
        The scene, and what turned its vectors; the bits do not matter.
    histograms
        Before and after turning; None if no vector has a direction.
    """

    scene: GaussianScene
    quantizer: TurboQuantizer
    histograms: tuple[Histogram, Histogram] | None


class EvidenceGatherer(QObject):
    """Keeps the findings about the open scene while somebody looks at them.

    Attributes
    ----------
    findings
        The latest; None before there are any.

    Signals
    -------
    changed
        There are other findings, or they are out of date.
    """

    changed = Signal()

    def __init__(self, session: Session, jobs: Jobs, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session, self._jobs = session, jobs
        self._wanted = False
        self.findings: Findings | None = None
        session.scene_changed.connect(self._forget)
        session.plan_changed.connect(self._follow)

    def want(self, wanted: bool) -> None:
        """Say whether anybody looks at the findings."""
        self._wanted = wanted
        self._follow()

    @property
    def quantizer(self) -> TurboQuantizer:
        """What turns the vectors: the plan's TurboQuant, or one that is as precise."""
        chosen = self._session.plan.quantizers[ATTRIBUTE]
        if isinstance(chosen, TurboQuantizer):
            return chosen
        return TurboQuantizer(round(chosen.bits) if isinstance(chosen, PrincipalQuantizer) else 3)

    def _forget(self) -> None:
        self.findings = None
        self._jobs.cancel(JOB)
        self._follow()
        self.changed.emit()

    def _follow(self) -> None:
        opened = self._session.opened
        if not self._wanted or opened is None or opened.invalid or self._fresh(opened.scene):
            return
        values = opened.scene.matrix(ATTRIBUTE)
        if not values.shape[1]:
            return
        self._jobs.start(
            JOB, partial(gather, opened.scene, self.quantizer), label=LABEL, done=self._take
        )

    def _fresh(self, scene: GaussianScene) -> bool:
        found = self.findings
        return (
            found is not None and found.scene is scene and _alike(found.quantizer, self.quantizer)
        )

    def _take(self, findings: Findings) -> None:
        self.findings = findings
        self.changed.emit()
        self._follow()


def gather(scene: GaussianScene, quantizer: TurboQuantizer, token: Token) -> Findings:
    """Turn a sample of the scene's vectors and count their values."""
    seen = evidence(scene.matrix(ATTRIBUTE), quantizer)
    token.check()
    if seen is None:
        return Findings(scene, quantizer, None)
    before, after = (
        histogram_of(directions, fit)
        for directions, fit in ((seen.before, seen.fit_before), (seen.after, seen.fit_after))
    )
    return Findings(scene, quantizer, (before, after))


def histogram_of(directions: Matrix, fit: Fit, *, apart: bool = True) -> Histogram:
    """Count the values of (N, d) unit vectors, all together and, if `apart`, each coordinate's."""
    end = float(upper_quantile(OUTSIDE, directions.shape[1]))
    edges, coarse = (np.linspace(-end, end, bins + 1) for bins in (BINS, COARSE_BINS))
    each = [_density(column, coarse) for column in (directions.T if apart else ())]
    centers = (coarse[1:] + coarse[:-1]) / 2
    single = np.reshape(each, (-1, COARSE_BINS))
    return Histogram(edges, _density(directions.ravel(), edges), centers, single, fit)


def _density(values: Matrix, edges: Values) -> Values:
    """Return the density in each bin; values outside of all bins count in the total."""
    counts, _ = np.histogram(values, edges)
    return counts / (len(values) * np.diff(edges))


def _alike(one: TurboQuantizer, other: TurboQuantizer) -> bool:
    """Say whether two quantizers turn vectors in the same way."""
    return (one.seed, one.signs) == (other.seed, other.signs)
