# Pantau Kesos. `make run` and `make test` do everything from a fresh clone; each step leaves a stamp in .venv and is
# skipped until what it stands on changes. On Windows see README.md (PowerShell, no make).

# The first interpreter that starts and is new enough (a pyenv shim may be there and not start).
CANDIDATES := python3.11 python3.12 python3.13 python3.14 python3 python
WORKS = import sys; print(sys.executable if sys.version_info >= (3, 11) else "")
PYTHON ?= $(firstword $(foreach p,$(CANDIDATES),$(shell $(p) -c '$(WORKS)' 2>/dev/null)))
PORT ?= 8501
WORKERS ?= 3
SECONDS ?= 20
VENV := .venv
BIN := $(VENV)/bin
SHELL := /bin/bash
.SHELLFLAGS := -eu -o pipefail -c
export PIP_DISABLE_PIP_VERSION_CHECK := 1
export PIP_NO_INPUT := 1

.PHONY: install run sample test bench bench-large fuzz soak lint clean help
.DEFAULT_GOAL := help

help:  ## what can be made
	@awk -F':.*## ' '/^[a-z-]+:.*## / {printf "  make %-12s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

$(VENV)/.created:
	@test -n "$(PYTHON)" || { echo "Python 3.11 or newer is needed: install it, or make PYTHON=/path/to/python3"; exit 1; }
	@echo "Membuat $(VENV) dengan $$($(PYTHON) --version) …"
	@$(PYTHON) -m venv $(VENV)
	@touch $@

$(VENV)/.installed: $(VENV)/.created requirements.txt pyproject.toml
	@echo "Memasang paket (sekali saja, beberapa menit) …"
	@$(BIN)/python -m pip install --requirement requirements.txt
	@$(BIN)/python -m pip install --quiet --no-deps --editable .
	@touch $@

$(VENV)/.tools: $(VENV)/.installed tests/requirements.txt
	@echo "Memasang paket pengujian …"
	@$(BIN)/python -m pip install --requirement tests/requirements.txt
	@touch $@

install: $(VENV)/.installed  ## everything pinned into .venv

run: install  ## sample data if the store is empty, then the dashboard on http://localhost:8501
	@$(BIN)/pantau sample --agency all --if-empty
	@exec $(BIN)/pantau serve --port $(PORT)

sample: install  ## the sample of the five offices
	@$(BIN)/pantau sample --agency all

test: $(VENV)/.tools  ## all tests, a Chromium included
	@$(BIN)/python -m tests.chromium
	@$(BIN)/python -m tests.oidc
	@$(BIN)/python -m pytest --numprocesses $(WORKERS)

bench: $(VENV)/.tools  ## seconds and kilobytes of builds and pages, bench-large, then hiding and audit (half an hour)
	@$(BIN)/python -m tests.chromium
	@$(BIN)/python -m tests.bench.run
	@$(BIN)/python -m tests.bench.large
	@$(BIN)/python -m tests.bench.disclosure

bench-large: $(VENV)/.tools  ## ROWS=5000000 payments against DuckDB's own reading, as ratios; memory; growth of builds
	@$(BIN)/python -m tests.bench.large

$(VENV)/.fuzz: $(VENV)/.tools tests/fuzz/requirements.txt
	@$(BIN)/python -m pip install --requirement tests/fuzz/requirements.txt
	@touch $@

fuzz: $(VENV)/.fuzz  ## each parser against damaged input, SECONDS=20 each
	@$(BIN)/python -m tests.fuzz.run $(SECONDS)

soak: $(VENV)/.tools  ## KILLS=200 crashes of one store, then every kind of fault at every write (half an hour)
	@$(BIN)/python -m tests.faults.soak

lint: $(VENV)/.tools  ## ruff, mypy and sqlfmt
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .
	@$(BIN)/mypy dashboard tests
	@$(BIN)/sqlfmt --check queries tests/queries

clean:  ## remove what was installed and cached; data/store stays
	@rm -rf $(VENV) .mypy_cache .ruff_cache .pytest_cache .hypothesis *.egg-info
