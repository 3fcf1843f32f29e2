# Everything a fresh machine needs is git, make and Python 3.11 or newer.
#   make chat    ask, submit and moderate in this terminal
#   make test    the whole test suite

# The first interpreter that is new enough; name another with PYTHON=...
PYTHON ?= $(shell for each in python3 python3.14 python3.13 python3.12 python3.11; do \
	$$each -c 'import sys, venv, ensurepip; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && echo $$each && break; done)
BIN := .venv/bin
AXE := 4.11
PIP := $(BIN)/python -m pip --quiet --disable-pip-version-check

.DEFAULT_GOAL := help
.PHONY: help chat test mutants pages lint lock

help:
	@sed -n 's/^#   //p' Makefile

chat: .venv/ready
	@$(BIN)/carehandles chat

test: .venv/ready-dev
	@$(BIN)/python -m compileall -q adapters bots directory_core
	@PYTHONDONTWRITEBYTECODE= $(BIN)/python -m pytest --numprocesses auto --dist loadfile

#   make mutants   break each promise on purpose, and see that a test fails (half an hour)
mutants: .venv/ready-dev
	@$(BIN)/python -m benchmarks.mutants

#   make pages   the published pages in a real browser, with axe
pages: .venv/ready-dev .venv/ready-pages
	@$(BIN)/python -m pytest tests/browser

#   make lint    the linters, the import rules and the type checker
lint: .venv/ready-dev
	@$(BIN)/ruff format --check --quiet . && $(BIN)/ruff check --quiet .
	@$(BIN)/lint-imports --no-cache >.venv/imports.txt || { cat .venv/imports.txt; exit 1; }
	@$(BIN)/mypy

#   make lock    resolve the dependencies anew, without addresses (needs uv)
lock:
	uv pip compile --quiet --universal --upgrade --generate-hashes --no-header --no-annotate \
		pyproject.toml --all-extras --group build --group dev --output-file requirements-dev.lock
	uv pip compile --quiet --universal --upgrade --generate-hashes --no-header --no-annotate \
		--constraint requirements-dev.lock pyproject.toml --all-extras --group build --output-file requirements.lock

# What is said while setting up goes to standard error: `make chat` may stand in a pipe.
.venv/ready: requirements.lock pyproject.toml
	@test -n "$(PYTHON)" || { echo "carehandles needs Python 3.11 or newer with venv; name one: make PYTHON=..." >&2; exit 1; }
	@echo "Setting up .venv (once; it takes a minute) ..." >&2
	@$(BIN)/python -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null || $(PYTHON) -m venv --clear .venv
	@$(PIP) install --require-hashes --requirement requirements.lock >&2
	@$(PIP) install --no-deps --no-build-isolation --editable . >&2
	@$(BIN)/python -m compileall -q adapters bots directory_core >&2
	@touch $@

# A browser from the system's packages where there is none, and axe-core from npm's.
.venv/ready-pages:
	@command -v chromedriver >/dev/null || { apt-get update -qq && apt-get install -y -qq --no-install-recommends chromium chromium-driver; } >&2
	@npm install --silent --no-audit --no-fund --no-save --prefix .venv/axe axe-core@$(AXE) >&2
	@touch $@

.venv/ready-dev: requirements-dev.lock .venv/ready
	@echo "Adding what the tests need ..." >&2
	@$(PIP) install --require-hashes --requirement requirements-dev.lock >&2
	@touch $@
