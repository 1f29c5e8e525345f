#!/bin/sh
# Prints the command of a Python from 3.11 to 3.14, or fails with a reason. PYTHON=... goes first.
. "$(dirname "$0")/common.sh"

for name in ${PYTHON:-} python3 python3.13 python3.12 python3.11 python3.14; do
    # Some version managers leave commands that only complain, so each has to prove itself.
    if "$name" -c 'import sys; sys.exit(not (3, 11) <= sys.version_info < (3, 15))' 2>/dev/null; then
        say "$name"
        exit 0
    fi
done
fail "No Python from 3.11 to 3.14 was found. Please install one, or name it: make PYTHON=/path/to/python"
