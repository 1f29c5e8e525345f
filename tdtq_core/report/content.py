"""What a report holds."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from tdtq_core.codec.presets import preset_name
from tdtq_core.evaluation.scores import Comparison, finite
from tdtq_core.report.compressed import Compressed
from tdtq_core.report.curve import Curve
from tdtq_core.report.pictures import Gallery
from tdtq_core.report.scene_file import SceneFile
from tdtq_core.theory.prediction import Prediction


@dataclass(frozen=True, eq=False)
class Forecast:
    """What theory said of the plan, and what came of its parts.

    Attributes
    ----------
    prediction
        What the plan was expected to do.
    measured_shares
        Each attribute's share of the error, 0 to 1, each compressed alone; and pruning's.
    curve
        Where the plan lies among others.
    scope
        What all of this is about if not the report's own views; empty if it is.
    """

    prediction: Prediction
    measured_shares: Mapping[str, float]
    curve: Curve
    scope: str = ""


@dataclass(frozen=True, eq=False)
class Report:
    """All that a report says.

    Attributes
    ----------
    file
        The original.
    compressed
        What became of it.
    comparison
        How far the two look apart.
    gallery
        Views of both.
    forecast
        What theory says; None where nobody asked.
    command
        What to type to get this report again.
    software
        Programs, versions and machine.
    date
        When it was made, with its time zone.
    """

    file: SceneFile
    compressed: Compressed
    comparison: Comparison
    gallery: Gallery
    forecast: Forecast | None
    command: str
    software: Mapping[str, str]
    date: datetime

    @property
    def ratio(self) -> float:
        """How many times smaller than as float32 the scene became."""
        return self.file.float32_bytes / self.compressed.bytes

    def to_json(self) -> dict[str, Any]:
        """Return the report without its pictures as strict JSON; what is infinite becomes null."""
        return {
            "scene": self.file.to_json(),
            "compressed": self._compressed_json(),
            "comparison": self.comparison.to_json(),
            "pictured": [view.score.name for view in self.gallery.views],
            "error_full_scale": self.gallery.full_scale,
            "forecast": None if self.forecast is None else _forecast_json(self.forecast),
            "command": self.command,
            "software": dict(self.software),
            "date": self.date.isoformat(timespec="seconds"),
        }

    def _compressed_json(self) -> dict[str, Any]:
        made = self.compressed
        return {
            "file": None if made.file is None else made.file.to_json(),
            "gaussians": len(made.scene),
            "bytes": made.bytes,
            "ratio": self.ratio,
            "preset": preset_name(made.plan),
            "plan": made.plan.to_json(),
            "per_attribute": {
                name: {
                    "bytes": size,
                    "bits_per_value": made.bits_per_value(name, self.file.sh_degree),
                    "quantizer": made.plan.quantizers[name].config()["id"],
                }
                for name, size in made.attribute_bytes.items()
            },
        }


def _forecast_json(forecast: Forecast) -> dict[str, Any]:
    found = forecast.prediction
    return {
        "psnr": finite(found.psnr),
        "psnr_mean": finite(found.psnr_mean),
        "psnr_floor": finite(found.psnr_floor),
        "predicted_shares": _finite(found.shares()),
        "measured_shares": _finite(forecast.measured_shares),
        "curve": forecast.curve.to_json(),
        "scope": forecast.scope,
    }


def _finite(shares: Mapping[str, float]) -> dict[str, float | None]:
    return {name: finite(share) for name, share in shares.items()}
