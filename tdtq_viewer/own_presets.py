"""The plans that the user keeps under names of their own, from one start to the next."""

from __future__ import annotations

import logging
from pathlib import Path

from tdtq_core.codec.plan import CompressionPlan, plan_from_json
from tdtq_core.errors import FileAccessError, OptionError
from tdtq_viewer.records_file import RecordsFile
from tdtq_viewer.session import Session
from tdtq_viewer.showable import refuse_unshowable

_log = logging.getLogger(__name__)

MAX_PRESETS = 100


class OwnPresets:
    """Hands the session what was kept, and writes down what it is told to keep.

    Parameters
    ----------
    path
        The JSON file, which need not exist yet.
    """

    def __init__(self, session: Session, path: Path) -> None:
        self._session = session
        self._file = RecordsFile(path, "presets")
        session.set_own_presets(self._read())
        session.own_presets_changed.connect(self._write)

    def _read(self) -> dict[str, CompressionPlan]:
        presets = {}
        for name, record in list(self._file.read().items())[:MAX_PRESETS]:
            try:
                presets[name] = refuse_unshowable(plan_from_json(record))
            except OptionError as error:
                _log.warning("forgot the preset %r: %s", name, error)
        return presets

    def _write(self) -> None:
        presets = self._session.own_presets
        try:
            self._file.write({name: plan.to_json() for name, plan in presets.items()})
        except FileAccessError as error:
            _log.warning("presets are forgotten when the window closes: %s", error)
