"""Queries, keys and values among the arrays of a file, by their names. Needs no torch."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from tdtq_core.errors import OptionError

_NAME = re.compile(r"(?P<layer>.*?)[._/-]?(?P<role>quer(?:y|ies)|keys?|values?|[qkv])$", re.I)


@dataclass(frozen=True)
class Triple:
    """The names of what one attention read.

    Attributes
    ----------
    layer
        What the three names have in common; may be empty.
    query, key, value
        The names.
    """

    layer: str
    query: str
    key: str
    value: str


def find_triples(names: Iterable[str]) -> list[Triple]:
    """Return the triples among `names`, such as ``layer3_query``, ``layer3_key``, ``layer3_value``.

    Raises
    ------
    OptionError
        If there is none.
    """
    found: dict[str, dict[str, str]] = {}
    for name in names:
        match = _NAME.match(name)
        if match:
            found.setdefault(match["layer"], {})[match["role"][0].lower()] = name
    triples = [
        Triple(layer, roles["q"], roles["k"], roles["v"])
        for layer, roles in found.items()
        if len(roles) == len("qkv")
    ]
    if not triples:
        raise OptionError(
            "No query, key and value with a common name were found.",
            "Name the arrays layer0_query, layer0_key and layer0_value, say.",
        )
    return triples
