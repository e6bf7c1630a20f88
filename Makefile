PYTHON ?= python3
BIN := .venv/bin

.PHONY: demo test lint lock claims schema clean

demo: .venv/runtime.stamp  ## install, then do the main job on corpus/
	$(BIN)/python -m claimcheck.demo

test: .venv/dev.stamp lint  ## install, then check style, types and all tests
	$(BIN)/pytest

lint: .venv/dev.stamp
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy

claims: .venv/runtime.stamp  ## extract corpus/ anew and pair its disputes
	rm -f claims/manifest.json
	$(BIN)/claimcheck extract --format jsonl > /dev/null
	$(BIN)/claimcheck contested --format jsonl > /dev/null

schema: .venv/runtime.stamp  ## write docs/schema/ anew from the records
	$(BIN)/python -m claimcheck.schema

lock: .venv/dev.stamp  ## write the two lock files anew from pyproject.toml
	$(BIN)/pip-compile $(LOCK) --extra web --extra model --extra build -o requirements.lock pyproject.toml
	$(BIN)/pip-compile $(LOCK) --all-extras -o requirements-dev.lock pyproject.toml

LOCK := --quiet --generate-hashes --strip-extras --allow-unsafe --no-emit-options --no-header

.venv/bin/python:
	$(PYTHON) -m venv .venv

.venv/runtime.stamp: requirements.lock pyproject.toml | .venv/bin/python
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	touch $@

.venv/dev.stamp: requirements-dev.lock .venv/runtime.stamp
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements-dev.lock
	touch $@

clean:
	rm -rf .venv demo-output
