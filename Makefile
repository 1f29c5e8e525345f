# make run    set everything up, then open the window on the built-in scene
# make test   set everything up for the tests, then run all checks
# make lint   style, types and import rules alone
# make bench  the benchmarks
# make translations  collect the texts of the window, compile what translators wrote
# make clean  remove .venv, caches and results
#
# PYTHON=/path/to/python chooses the interpreter, 3.11 to 3.14. The work is done by the small
# scripts in resources/setup; the two stamp files in .venv make every later start quick.

SETUP := resources/setup
INSTALL := pyproject.toml $(SETUP)/environment.sh
export PYTHON TORCH_INDEX

.PHONY: run test lint bench translations clean

run: .venv/.app-installed
	@sh $(SETUP)/start.sh

test: .venv/.dev-installed
	@sh $(SETUP)/test.sh

lint: .venv/.dev-installed
	@sh $(SETUP)/lint.sh

bench: .venv/.dev-installed
	@sh $(SETUP)/bench.sh

translations: .venv/.dev-installed
	@sh $(SETUP)/translations.sh

.venv/.app-installed: $(INSTALL)
	@sh $(SETUP)/environment.sh app
	@touch $@

.venv/.dev-installed: $(INSTALL)
	@sh $(SETUP)/environment.sh dev
	@touch $@

clean:
	rm -rf .venv out .mypy_cache .ruff_cache .pytest_cache .import_linter_cache .hypothesis .benchmarks
	find tdtq_core tdtq_viewer tests -name __pycache__ -type d -prune -exec rm -rf {} +
