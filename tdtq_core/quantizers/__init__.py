"""Quantizers: vectors in, small integers out, vectors back. One a file, one contract."""

from tdtq_core.quantizers.contract import Codes, Matrix, Quantizer, index_dtype
from tdtq_core.quantizers.drop import DropQuantizer
from tdtq_core.quantizers.grid import GridQuantizer
from tdtq_core.quantizers.principal import PrincipalQuantizer
from tdtq_core.quantizers.raw import RawQuantizer
from tdtq_core.quantizers.registry import QUANTIZER_IDS, quantizer_from_config
from tdtq_core.quantizers.turbo import Rotated, TurboQuantizer
from tdtq_core.quantizers.turbo_product import TurboProductQuantizer
from tdtq_core.quantizers.turning import Turned, turn

__all__ = [
    "QUANTIZER_IDS",
    "Codes",
    "DropQuantizer",
    "GridQuantizer",
    "Matrix",
    "PrincipalQuantizer",
    "Quantizer",
    "RawQuantizer",
    "Rotated",
    "TurboProductQuantizer",
    "TurboQuantizer",
    "Turned",
    "index_dtype",
    "quantizer_from_config",
    "turn",
]
