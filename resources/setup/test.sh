#!/bin/sh
# Everything that must hold before a change is taken in. Arguments go to pytest.
. "$(dirname "$0")/common.sh"

sh resources/setup/system.sh gl || exit 1
if [ $# -gt 0 ]; then
    sh resources/setup/lint.sh || exit 1
    on_some_display .venv/bin/python -m pytest "$@"
    exit
fi
sh resources/setup/compile_and_lint.sh || exit 1

# Two halves side by side, on one display. Threads that wait must then sleep, not spin: spinning
# takes the cores from the other half, and made this four times slower on two of them.
export OMP_WAIT_POLICY=passive
export OPENBLAS_THREAD_TIMEOUT=4
on_some_display sh resources/setup/halves.sh || fail "Tests failed: see above."
