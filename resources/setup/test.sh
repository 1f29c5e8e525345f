#!/bin/sh
# Everything that must hold before a change is taken in. Arguments go to pytest.
. "$(dirname "$0")/common.sh"

sh resources/setup/system.sh gl || exit 1
sh resources/setup/lint.sh || exit 1
on_some_display .venv/bin/python -m pytest "$@"
