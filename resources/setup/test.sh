#!/bin/sh
# Everything that must hold before a change is taken in. Arguments go to pytest.
. "$(dirname "$0")/common.sh"

sh resources/setup/system.sh gl || exit 1
sh resources/setup/lint.sh || exit 1
if [ $# -gt 0 ]; then
    on_some_display .venv/bin/python -m pytest "$@"
    exit
fi

# The window's tests and all the others side by side. Threads that wait must then sleep, not spin:
# spinning takes the cores from the other half, and made this four times slower on two of them.
export OMP_WAIT_POLICY=passive
log=$(mktemp) || fail "No temporary file can be made."
trap 'rm -f "$log"' EXIT
.venv/bin/python -m pytest tests --ignore=tests/viewer >"$log" 2>&1 &
core=$!
on_some_display .venv/bin/python -m pytest tests/viewer
window=$?
wait "$core"
others=$?
cat "$log"
[ "$window" -eq 0 ] && [ "$others" -eq 0 ] || fail "Tests failed: see above."
