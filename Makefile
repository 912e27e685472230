# `make` or `make help` lists what can be done.

PYTHON_BIN := .venv/bin/python
OFFSCREEN := QT_QPA_PLATFORM=offscreen
PURE_ROOMS := exercises programme guidance session figure illustration frames making progress reminders content

# The interpreter set-up uses, where the one it finds is not the one you want: make run PYTHON=python3.12
export PYTHON

.PHONY: help run test check bench screenshots lock wheel clean ready-run ready-dev ready-pure

help: ## list these targets
	@sed -n 's/^\([a-z]*\):[^#]*## \(.*\)/  make \1|\2/p' $(MAKEFILE_LIST) | while IFS='|' read -r target text; do \
		printf '%-18s %s\n' "$$target" "$$text"; done

run: ready-run ## open the window (set-up included); ARGS="--data-dir DIR" hands on options
	@$(PYTHON_BIN) -m thoracic_desktop $(ARGS)

test: ready-dev ready-pure ## run every test (set-up included)
	@echo "== tests"
	@$(OFFSCREEN) $(PYTHON_BIN) -m pytest -q $(ARGS)
	@echo "== tests of the pure rooms, without Qt"
	@.venv-pure/bin/python -m pytest -q -c packaging/pytest-pure.ini --rootdir=. \
		$(wildcard $(PURE_ROOMS:%=tests/%))

check: ready-dev ## lint, format, types and import rules
	@echo "== ruff check"
	@$(PYTHON_BIN) -m ruff check
	@echo "== ruff format"
	@$(PYTHON_BIN) -m ruff format --check
	@echo "== mypy"
	@$(PYTHON_BIN) -m mypy
	@echo "== pyright"
	@$(PYTHON_BIN) -m pyright --project .
	@echo "== import-linter"
	@.venv/bin/lint-imports

bench: ready-dev ## measure start, countdown, storage and painting, as ratios
	@$(PYTHON_BIN) packaging/bench/run.py $(ARGS)

screenshots: ready-dev ## paint every screen in both themes to screenshots/, without a display
	@$(OFFSCREEN) $(PYTHON_BIN) packaging/screenshots.py $(ARGS)

# Pins stay as they are unless pyproject.toml asks for more; UPGRADE=--upgrade moves all of them.
UV_COMPILE = $(PYTHON_BIN) -m uv pip compile --no-config --quiet --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-annotate \
	--custom-compile-command "make lock" $(UPGRADE)

lock: ready-dev ## write the lock files anew from pyproject.toml; UPGRADE=--upgrade moves the pins
	@$(UV_COMPILE) pyproject.toml --group build -o packaging/requirements.lock
	@$(UV_COMPILE) pyproject.toml --group dev -c packaging/requirements.lock -o packaging/requirements-dev.lock
	@$(UV_COMPILE) --group pure -c packaging/requirements-dev.lock -o packaging/requirements-pure.lock

wheel: ready-dev ## build the wheel and the source package into dist/
	@$(PYTHON_BIN) -m hatchling build

clean: ## remove the environments and everything that was built
	rm -rf .venv .venv-pure build dist screenshots .mypy_cache .ruff_cache .pytest_cache .hypothesis \
		.import_linter_cache

ready-run:
	@packaging/setup.sh run

ready-dev:
	@packaging/setup.sh dev

ready-pure:
	@packaging/setup.sh pure
