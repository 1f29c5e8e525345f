#!/bin/sh
# Style, types and the floors of the house. Stops at the first that fails.
. "$(dirname "$0")/common.sh"
set -e

say "ruff" && .venv/bin/ruff check --quiet . && .venv/bin/ruff format --check --quiet .
say "mypy" && .venv/bin/mypy
say "import-linter" && .venv/bin/lint-imports
