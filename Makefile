# Everything runs in an environment of its own, made at the first command that needs it.
# `make` alone lists what there is.

VENV := .venv
BIN := $(VENV)/bin
RUN := $(BIN)/python -m

# The first Python on this machine that is new enough.
PYTHON ?= $(shell for p in python3 python3.14 python3.13 python3.12 python3.11 python; do \
	$$p -c 'import sys; sys.exit(sys.version_info < (3, 11))' >/dev/null 2>&1 && echo $$p && break; done)

# LANG as it was typed: every shell has a LANG of its own, which is about something else.
TYPED_LANG := $(if $(findstring command,$(origin LANG)),$(LANG))

.DEFAULT_GOAL := help
.PHONY: help serve preview html publish new translate check-content test check bench lighthouse strings new-language translations
.PHONY: translated no-impact import newsletter fetch-news editor why related lock clean

help: ## List these commands
	@sed -n 's/^\([a-z-]*\):[^#]*## \(.*\)/  make \1|\2/p' $(MAKEFILE_LIST) | column -t -s '|' 2>/dev/null \
		|| sed -n 's/^\([a-z-]*\):[^#]*## \(.*\)/  make \1  \2/p' $(MAKEFILE_LIST)

serve: $(VENV)/site.stamp ## Show the site in a browser, built anew on every change
	@$(if $(PSEUDO),PSEUDO="$(PSEUDO)") $(RUN) plugins.preview $(if $(PORT),--port $(PORT))

preview: $(VENV)/site.stamp ## Build the site with its drafts into preview/, to show to others
	@$(RUN) plugins.preview --build preview

html: $(VENV)/site.stamp ## Build the site into output/
	@$(RUN) plugins.pipeline content -s pelicanconf.py

publish: $(VENV)/site.stamp ## Build the site to be published: absolute addresses, small pages
	@$(RUN) plugins.pipeline content -s publishconf.py

new: $(VENV)/site.stamp ## Begin an article: make new KIND=news TITLE="..." LANG=nb
	@LANG=C.UTF-8 $(RUN) plugins.writers new --kind="$$KIND" --title="$$TITLE_TYPED" --lang="$(TYPED_LANG)" --slug="$$SLUG"

translate: $(VENV)/site.stamp ## Begin a translation: make translate ITEM=news/2021-11-gold LANG=en
	@LANG=C.UTF-8 $(RUN) plugins.writers translate --item="$$ITEM" --lang="$(TYPED_LANG)"

check-content: $(VENV)/site.stamp ## Say what is wrong with texts, or will be: make check-content FILE=...
	@$(RUN) plugins.writers check --file="$$FILE"

# A headline may have a $.
new: export TITLE_TYPED := $(value TITLE)

test: $(VENV)/tools.stamp ## Run the tests
	@$(RUN) pytest -n logical --maxprocesses 8 --dist loadfile

check: $(VENV)/tools.stamp ## Check style, types and format of the code
	@$(RUN) ruff check
	@$(RUN) ruff format --check
	@$(RUN) mypy

bench: $(VENV)/bench.stamp ## Measure builds beside Hugo and stock Pelican: make bench SIZES=500,2000
	@$(RUN) benchmarks $(if $(SIZES),--sizes $(SIZES)) $(if $(ROUNDS),--rounds $(ROUNDS)) $(BENCH)

lighthouse: $(VENV)/site.stamp ## Have Lighthouse look at pages as on a phone: make lighthouse PAGES="/nb/ /en/"
	@$(RUN) benchmarks.lighthouse $(if $(ROUNDS),--rounds $(ROUNDS)) $(PAGES)

strings: $(VENV)/site.stamp ## Bring the catalogues up to date with templates and code
	@$(RUN) plugins.translators strings

new-language: $(VENV)/site.stamp ## Begin another language: make new-language LANG=sv
	@LANG=C.UTF-8 $(RUN) plugins.translators new-language "$(TYPED_LANG)"

translations: $(VENV)/site.stamp ## Say which translations are up to date
	@LANG=C.UTF-8 $(RUN) plugins.translators list --lang "$(TYPED_LANG)" $(if $(FORMAT),--format "$(FORMAT)")

translated: $(VENV)/site.stamp ## Note in FILE=... that it is up to date with its original
	@$(RUN) plugins.translators renew "$(FILE)"

no-impact: $(VENV)/site.stamp ## Note in FILE=... that its last edit leaves its translations up to date
	@$(RUN) plugins.translators no-impact "$(FILE)" $(if $(SINCE),--since "$(SINCE)")

why: $(VENV)/site.stamp ## Say why a page was made, and whether it would be now: make why PAGE=nb/nyheter/x/
	@$(RUN) plugins.why $(if $(SETTINGS),--settings "$(SETTINGS)") "$(PAGE)"

related: $(VENV)/site.stamp ## Say why the related list of ITEM=... is as it is
	@$(RUN) plugins.related_news "$(ITEM)"

import: $(VENV)/site.stamp ## Turn existing pages into articles: make import FROM=page.html
	@LANG=C.UTF-8 $(RUN) plugins.importing $(if $(KIND),--kind "$(KIND)") $(if $(LANGUAGE),--lang "$(LANGUAGE)") \
		$(if $(FILES),--files "$(FILES)") $(if $(PICTURES),--pictures "$(PICTURES)") -- "$(FROM)"

fetch-news: $(VENV)/site.stamp ## Get new entries of the feeds in sources.yaml as drafts
	@$(RUN) plugins.partner_news

newsletter: $(VENV)/site.stamp ## Write the news since a day as mails: make newsletter SINCE=2026-01-01
	@LANG=C.UTF-8 $(RUN) plugins.newsletter $(if $(UNTIL),--until "$(UNTIL)") $(if $(LANGUAGE),--lang "$(LANGUAGE)") \
		$(if $(SETTINGS),--settings "$(SETTINGS)") -- "$(SINCE)"

# LANG says the language of the terminal as well: only what was typed after `make` counts.
LANGUAGE := $(if $(findstring command line,$(origin LANG)),$(LANG))

editor: $(VENV)/site.stamp ## Get the web editor once, and show the site with it at /admin/
	@$(RUN) plugins.web_editor
	@WEB_EDITOR=1 $(RUN) plugins.preview $(if $(PORT),--port $(PORT))

lock: $(VENV)/tools.stamp ## Renew the locked requirements from pyproject.toml
	@$(RUN) pip install --quiet uv
	@$(BIN)/uv pip compile pyproject.toml $(LOCK) --output-file requirements.txt
	@$(BIN)/uv pip compile pyproject.toml --group dev $(LOCK) --output-file tests/requirements.txt
	@$(BIN)/uv pip compile pyproject.toml --group bench $(LOCK) --constraint requirements.txt \
		--output-file benchmarks/requirements.txt

LOCK := --quiet --upgrade --universal --generate-hashes --python-version 3.11 \
	--custom-compile-command 'make lock' --no-emit-index-url

clean: ## Delete everything that make has made
	rm -rf $(VENV) .cache output output.staging-* preview preview.staging-* .pytest_cache .mypy_cache .ruff_cache .hypothesis

$(VENV)/site.stamp: requirements.txt
	@$(MAKE) --no-print-directory environment LOCKED=requirements.txt
	@touch $@

$(VENV)/tools.stamp: requirements.txt tests/requirements.txt
	@$(MAKE) --no-print-directory environment LOCKED=tests/requirements.txt
	@touch $@ $(VENV)/site.stamp

$(VENV)/bench.stamp: requirements.txt benchmarks/requirements.txt
	@$(MAKE) --no-print-directory environment LOCKED=benchmarks/requirements.txt
	@touch $@ $(VENV)/site.stamp

.PHONY: environment
environment:
	@test -n "$(PYTHON)" || { echo "Python 3.11 or later is needed: see python.org" >&2; exit 1; }
	@test -x $(BIN)/python || $(PYTHON) -m venv $(VENV) || { rm -rf $(VENV); \
		echo "Python cannot make environments here. On Debian: sudo apt install python3-venv" >&2; exit 1; }
	@echo "Installing $(LOCKED) (only this once) ..."
	@$(RUN) pip install --quiet --disable-pip-version-check --require-hashes -r $(LOCKED)
