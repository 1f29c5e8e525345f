"""Which Gaussians a scene can do without: the faint ones, or those that pictures miss least."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Literal, get_args

import numpy as np
import numpy.typing as npt

from tdtq_core.errors import OptionError
from tdtq_core.scene import GaussianScene

Kind = Literal["opacity", "importance", "contribution"]

AMOUNT_NAMES: dict[Kind, str] = {
    "opacity": "threshold",
    "importance": "share",
    "contribution": "share",
}
"""What the amount of each kind of pruning is."""

_ADVICE = (
    "Write opacity=0.05 for an opacity, importance=0.2 for a share of the Gaussians, or "
    "contribution=0.0001 for a share of what they put into the pictures."
)


@dataclass(frozen=True)
class Pruning:
    """A rule by which Gaussians are left out.

    Parameters
    ----------
    kind
        ``"opacity"`` leaves out what is fainter than a threshold, as 3DTurboQuant does;
        ``"importance"`` the share of the Gaussians that put least into the pictures;
        ``"contribution"`` as many of these as together have a share of the importance of all.
        Scenes differ in how many Gaussians they could do without, but the same contribution costs
        about the same PSNR in all.
    amount
        The threshold, 0 to 1; or the share, from 0 up to, not including, 1.

    Raises
    ------
    OptionError
        If the kind is unknown or the amount out of bounds.
    """

    kind: Kind
    amount: float

    def __post_init__(self) -> None:
        if self.kind not in get_args(Kind):
            raise OptionError(f"Pruning: unknown kind {self.kind!r:.40}.", _ADVICE)
        is_number = isinstance(self.amount, int | float) and not isinstance(self.amount, bool)
        # Compared as they are: an integer may be too long for a float, and NaN fails all of them.
        if (
            not is_number
            or not 0 <= self.amount <= 1
            or (self.kind != "opacity" and self.amount == 1)
        ):
            bounds = "from 0 to 1" if self.kind == "opacity" else "from 0 up to, not including, 1"
            name = AMOUNT_NAMES[self.kind]
            raise OptionError(
                f"Pruning by {self.kind}: expected a {name} {bounds}, found {self.amount!r:.40}.",
                _ADVICE,
            )

    def to_json(self) -> dict[str, Any]:
        """Return the rule as a JSON object."""
        return {"kind": self.kind, AMOUNT_NAMES[self.kind]: self.amount}


def pruning_from_json(content: Any) -> Pruning:
    """Rebuild a rule from `Pruning.to_json`.

    Raises
    ------
    OptionError
        If `content` is not such an object.
    """
    if not isinstance(content, dict):
        raise OptionError(f"Pruning: expected an object, found {content!r:.40}.")
    for kind, name in AMOUNT_NAMES.items():
        if content.get("kind") == kind and set(content) == {"kind", name}:
            return Pruning(kind, content[name])
    raise OptionError(
        "Pruning: expected kind opacity with a threshold, or kind importance or "
        "contribution with a share.",
    )


def parse_pruning(text: str) -> Pruning:
    """Read a rule such as ``"opacity=0.05"`` or ``"importance=0.2"``.

    Raises
    ------
    OptionError
        If the text is not of that form, or the amount out of bounds.
    """
    found, _, amount = (piece.strip() for piece in text.partition("="))
    kind = next((known for known in AMOUNT_NAMES if known == found), None)
    if kind is None:
        raise OptionError(f"--prune: {text!r:.40} is not KIND=AMOUNT.", _ADVICE)
    try:
        number = float(amount)
    except ValueError:
        raise OptionError(f"--prune: {amount!r:.40} is not a number.", _ADVICE) from None
    return Pruning(kind, number)


def kept_mask(
    scene: GaussianScene, pruning: Pruning, importance: npt.ArrayLike | None = None
) -> npt.NDArray[np.bool_]:
    """Say which Gaussians of `scene` the rule keeps.

    Parameters
    ----------
    importance
        (N,) how much the pictures would miss each Gaussian; pruning by opacity does without.
        Of equal ones, the first in the scene go first.

    Returns
    -------
    (N,) bool.

    Raises
    ------
    OptionError
        If nothing would be kept, or importance is wanted and not N finite numbers.
    """
    if pruning.kind == "opacity":
        mask = opacities(scene) >= pruning.amount
    else:
        mask = np.ones(len(scene), dtype=np.bool_)
        known = _checked(scene, importance)
        order = np.argsort(known, kind="stable")
        mask[order[: min(_dropped(pruning, known[order]), len(scene) - 1)]] = False
    if not mask.any():
        raise OptionError(
            f"Pruning by {pruning.kind}={pruning.amount:g} leaves no Gaussians.",
            "Prune less.",
        )
    return mask


def _dropped(pruning: Pruning, ascending: npt.NDArray[np.float64]) -> int:
    """Return how many Gaussians of (N,) ascending importance the rule leaves out."""
    if pruning.kind == "importance":
        return round(pruning.amount * len(ascending))
    together = np.cumsum(ascending)
    return int(np.searchsorted(together, pruning.amount * together[-1], side="right"))


def opacities(scene: GaussianScene) -> npt.NDArray[np.float64]:
    """Return the (N,) opacities, 0 to 1."""
    with np.errstate(over="ignore"):
        return 1.0 / (1.0 + np.exp(-scene.opacity_logits.astype(np.float64)))


def _checked(scene: GaussianScene, importance: npt.ArrayLike | None) -> npt.NDArray[np.float64]:
    values = np.asarray(np.nan if importance is None else importance, dtype=np.float64)
    if values.shape != (len(scene),) or not np.isfinite(values).all():
        raise OptionError(
            f"Pruning by importance: expected the importance of {len(scene)} Gaussians.",
            "Render the scene first, from a few cameras.",
        )
    return values
