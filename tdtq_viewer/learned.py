"""The forecasts of one scene that are kept, so that going back to a plan learns nothing again."""

from __future__ import annotations

from tdtq_viewer.state import Basis, Forecast

LEAST = 2
"""However large the scene: a plan's forecast with equal steps and with weighted ones."""

ROOM = 1_500_000
"""Gaussians of all forecasts that are kept beyond these; each takes about a kilobyte."""


class Learned:
    """Keeps what was learned of a scene by its basis, the latest last."""

    def __init__(self) -> None:
        self._forecasts: dict[Basis, Forecast] = {}

    def of(self, basis: Basis) -> Forecast | None:
        """Return what was learned on `basis`, None if that is not kept."""
        return self._forecasts.get(basis)

    def like(self, basis: Basis) -> Forecast | None:
        """Return what was learned on `basis`, else the latest of its weighting.

        Whether steps are weighted changes errors more than what little is dropped.
        """
        alike = (one for one in reversed(self._forecasts.values()) if _weighted_as(one, basis))
        return self.of(basis) or next(alike, None)

    def keep(self, forecast: Forecast) -> None:
        """Keep `forecast` as the latest, and drop the oldest ones if there is no room."""
        self._forecasts.pop(forecast.basis, None)
        self._forecasts[forecast.basis] = forecast
        while len(self._forecasts) > LEAST and self._gaussians() > ROOM:
            del self._forecasts[next(iter(self._forecasts))]

    def forget(self) -> None:
        """Drop all of them: the scene is another, or seen through other cameras."""
        self._forecasts.clear()

    def _gaussians(self) -> int:
        return sum(len(known.predictor.piece.scene) for known in self._forecasts.values())


def _weighted_as(forecast: Forecast, basis: Basis) -> bool:
    return forecast.basis.weighted == basis.weighted
