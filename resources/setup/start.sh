#!/bin/sh
# Opens the window on the built-in scene; without a display, does the main job once on a virtual one.
. "$(dirname "$0")/common.sh"

sh resources/setup/system.sh gl || exit 1

if has_display; then
    exec .venv/bin/tdtq-viewer --demo
fi
say "There is no display: the window opens on a virtual one and the main job runs once."
on_some_display .venv/bin/python resources/setup/main_job.py
