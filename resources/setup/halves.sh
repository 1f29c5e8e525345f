#!/bin/sh
# Runs all tests in two halves of about the same length: most of the window's, and all others.
. "$(dirname "$0")/common.sh"

log=$(mktemp) || fail "No temporary file can be made."
trap 'rm -f "$log"' EXIT
core=$(find tests -mindepth 1 -maxdepth 1 ! -name viewer ! -name benchmarks \( -type d -o -name 'test_*.py' \) ! -name '__*' | sort)
# shellcheck disable=SC2086  # names without spaces, one argument each
.venv/bin/python -m pytest $core tests/viewer/test_[r-z]*.py tests/viewer/[r-z]*/ >"$log" 2>&1 &
others=$!
.venv/bin/python -m pytest tests/viewer/test_[!r-z]*.py tests/viewer/[!_r-z]*/
window=$?
wait "$others"
second=$?
cat "$log"
[ "$window" -eq 0 ] && [ "$second" -eq 0 ]
