#!/bin/sh
# Compiles the kernels that both halves of the tests begin with, which they would do twice, and
# checks style. Each is work for one core, so that two have about the same to do.
. "$(dirname "$0")/common.sh"

.venv/bin/python resources/setup/kernels.py codec &
codec=$!
sh resources/setup/lint.sh || {
    kill "$codec"
    exit 1
}
.venv/bin/python resources/setup/kernels.py pictures && wait "$codec" ||
    fail "Kernels could not be compiled: see above."
