#!/bin/sh
# Runs every benchmark and shows its figures; nothing here can fail for being slow.
. "$(dirname "$0")/common.sh"

for benchmark in tests/benchmarks/bench_*.py; do
    say "== $benchmark"
    on_some_display .venv/bin/python "$benchmark" || exit 1
done
