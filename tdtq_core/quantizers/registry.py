"""Quantizers from their JSON configurations, which come from files and are not to be trusted."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import MISSING, fields
from typing import Any

from tdtq_core.errors import OptionError
from tdtq_core.quantizers.contract import Quantizer
from tdtq_core.quantizers.drop import DropQuantizer
from tdtq_core.quantizers.grid import GridQuantizer
from tdtq_core.quantizers.principal import PrincipalQuantizer
from tdtq_core.quantizers.raw import RawQuantizer
from tdtq_core.quantizers.turbo import TurboQuantizer
from tdtq_core.quantizers.turbo_product import TurboProductQuantizer

_CLASSES = (
    PrincipalQuantizer,
    GridQuantizer,
    TurboQuantizer,
    TurboProductQuantizer,
    RawQuantizer,
    DropQuantizer,
)
QUANTIZER_IDS = tuple(kind.id for kind in _CLASSES)


def quantizer_from_config(config: Mapping[str, Any]) -> Quantizer:
    """Return the quantizer that `config`, such as ``{"id": "grid", "bits": 8}``, describes.

    Options that have a default may be left out.

    Raises
    ------
    OptionError
        If the id or an option is unknown, missing, of the wrong type or out of range.
    """
    if not isinstance(config, Mapping):
        raise OptionError(f"Quantizer: expected an object with an id, found {config!r:.60}.")
    name = config.get("id")
    kind = next((kind for kind in _CLASSES if isinstance(name, str) and kind.id == name), None)
    if kind is None:
        known = ", ".join(QUANTIZER_IDS)
        raise OptionError(f"Unknown quantizer {name!r:.60}.", f"Use one of {known}.")
    options = {key: value for key, value in config.items() if key != "id"}
    known_options = {field.name for field in fields(kind)}
    required = {field.name for field in fields(kind) if field.default is MISSING}
    strange = [key for key in options if key not in known_options]
    if strange:
        raise OptionError(f"Quantizer {name}: unknown option {strange[0]!r:.60}.")
    if not required <= options.keys():
        raise OptionError(f"Quantizer {name}: option {min(required - options.keys())} is missing.")
    return kind(**options)
