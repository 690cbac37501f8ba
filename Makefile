# make site    the briefing site from seeds/, in site/
# make test    every check and every test
# make check   what an editor should look at: unreadable or undated seeds, uncertain facts
# make changes what the briefing gained, lost and changed since the last commit (or since: make changes SINCE=main)
# make serve   the site at http://127.0.0.1:8000, rebuilt when a seed changes
# make lint    ruff and mypy alone
# make eval    the accuracy figures, on our own articles and on the public corpora where they lie beside the checkout
# make bench   what articles cost and how that grows, beside what is asked; SIZES='100 1000' for other numbers of articles
# make fuzz    made-up seeds through reading, analysis and writing, SECONDS of each (60); guided by branches with atheris
# make kills   KILLS builds (100) killed at random moments: nothing may be lost
# make lock    the lock files anew, from pyproject.toml, and the list of licences
# make audit   the locked versions against the known vulnerabilities (asks a service for them)
# make test-lowest   the tests on the oldest versions that pyproject.toml allows
# make clean   away with everything that was made

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check
SHARED ?= ../shared
SINCE ?= HEAD
export NO_MKDOCS_2_WARNING := 1
export SINCE

.PHONY: ready site test serve check changes lint eval bench fuzz kills lock audit test-lowest clean browser help
help:
	@sed -n '/^#/!q;s/^# //p' Makefile

$(VENV)/bin/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "Python 3.11 or later is needed; name one with: make PYTHON=python3.11 $(MAKECMDGOALS)" >&2; exit 1; }
	@$(PYTHON) -c 'import ensurepip' 2>/dev/null || if [ "$$(id -u)" = 0 ] && command -v apt-get >/dev/null; then \
		apt-get update -qq && apt-get install -y -qq python3-venv; \
	else echo "Python's venv is missing: sudo apt install python3-venv" >&2; exit 1; fi
	$(PYTHON) -m venv $(VENV)

# What the site needs; the stamps make a second run start at once.
$(VENV)/.site: requirements.lock pyproject.toml | $(VENV)/bin/python
	$(PIP) install --quiet --require-hashes -r requirements.lock
	$(PIP) install --quiet --no-deps --no-build-isolation -e .
	@touch $@

$(VENV)/.test: requirements-test.lock $(VENV)/.site
	$(PIP) install --quiet --require-hashes -r requirements-test.lock
	@touch $@

ready: $(VENV)/.site

site: $(VENV)/.site
	$(BIN)/briefing build

serve: $(VENV)/.site
	$(BIN)/briefing serve

# The browser tests want Debian's chromium; without it, and without the right to install it, they say that they are skipped.
browser:
	@command -v chromium >/dev/null || if [ "$$(id -u)" = 0 ] && command -v apt-get >/dev/null; then \
		echo "installing chromium for the browser tests"; \
		{ apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends chromium fonts-dejavu-core >/dev/null; } \
		|| echo "chromium could not be installed: the browser tests are skipped" >&2; \
	else echo "chromium is missing (sudo apt install chromium): the browser tests are skipped" >&2; fi

lint: $(VENV)/.test
	$(BIN)/ruff check generator tests
	$(BIN)/ruff format --check generator tests
	$(BIN)/mypy

test: $(VENV)/.test lint browser
	$(BIN)/pytest -n 2 --dist loadfile

eval: $(VENV)/.test
	$(BIN)/python -m tests.eval $(SHARED)

SIZES ?=
bench: $(VENV)/.test
	$(BIN)/python -m tests.bench $(SIZES)
	$(BIN)/python -m tests.bench.reading
	$(BIN)/python -m tests.bench.search

SECONDS ?= 60
fuzz: $(VENV)/.test
	$(BIN)/python -m tests.fuzz --seconds $(SECONDS)

KILLS ?= 100
kills: $(VENV)/.test
	$(BIN)/python -m tests.faults --kills $(KILLS)

check: $(VENV)/.site
	$(BIN)/briefing check

changes: $(VENV)/.site
	$(BIN)/briefing changes --since "$$SINCE"

# pip-compile for the newest versions, uv for the oldest; neither writes where a package was found.
COMPILE := $(BIN)/pip-compile --quiet --generate-hashes --allow-unsafe --strip-extras --no-annotate --no-header --all-build-deps \
	--no-emit-index-url --no-emit-find-links --no-emit-trusted-host
lock: $(VENV)/bin/python
	$(PIP) install --quiet pip-tools uv
	$(COMPILE) --output-file requirements.lock pyproject.toml
	$(COMPILE) --extra test --constraint requirements.lock --output-file requirements-test.lock pyproject.toml
	$(BIN)/uv pip compile --quiet --universal --resolution lowest-direct --python-version 3.11 --extra test --generate-hashes \
		--no-annotate --no-header --output-file requirements-lowest.lock pyproject.toml
	$(PIP) install --quiet --require-hashes -r requirements-test.lock
	$(BIN)/python -m tests.supply

audit: $(VENV)/bin/python
	$(PIP) install --quiet "pip-audit>=2.9,<3"
	$(BIN)/pip-audit --disable-pip --require-hashes --requirement requirements.lock --requirement requirements-test.lock

# In an environment of its own, and without the checks of style and types, which belong to the locked versions.
test-lowest: browser
	$(PYTHON) -m venv $(VENV)-lowest
	$(VENV)-lowest/bin/python -m pip --disable-pip-version-check install --quiet --no-deps --require-hashes -r requirements-lowest.lock
	$(VENV)-lowest/bin/python -m pip --disable-pip-version-check install --quiet --no-deps --no-build-isolation -e .
	$(VENV)-lowest/bin/pytest -n 2 --dist loadfile

clean:
	rm -rf site build dist .cache .mypy_cache .ruff_cache .pytest_cache .hypothesis *.egg-info
	rm -rf docs/actors docs/interests docs/timeline docs/quotes docs/sources docs/data docs/index.md docs/review.md docs/.briefing-manifest.json docs/.theme
