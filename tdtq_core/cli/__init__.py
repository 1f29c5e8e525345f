"""The command line: one verb a file, every verb with ``--json`` for scripts."""

from tdtq_core.cli.application import main

__all__ = ["main"]
