"""Lets ``python -m tdtq_core.cli`` stand in for ``tdtq``."""

from tdtq_core.cli import main

main()
