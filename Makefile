# Samsyn: ett kommando för varje syssla. Utan mål visas hjälpen.

PYTHON ?= python3
VENV := .venv
VENDOR := overrides/assets/vendor
LOCK_VENV := .venv-lock
RUN := $(VENV)/bin/python -m

# Extra argument: make check CHECK_ARGS="--format github", make test PYTEST_ARGS="-k graph"
CHECK_ARGS ?=
PYTEST_ARGS ?=
BENCH_ARGS ?=
LOCK_ARGS ?=

# Material påminner vid varje bygge om sitt slutdatum; det står redan i docs/decisions/0001.
export NO_MKDOCS_2_WARNING := 1
export PIP_DISABLE_PIP_VERSION_CHECK := 1

.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
.PHONY: help serve site check test lint bench vendor lock clean chromium gettext python

help: ## Visa den här hjälpen
	@awk 'BEGIN {FS = ":.*## "} /^[a-z]+:.*## / {printf "  make %-6s  %s\n", $$1, $$2}' $(MAKEFILE_LIST)

serve: $(VENV)/ready ## Visa sajten på http://127.0.0.1:8000/ och följ ändringar
	@echo "serve: bygger sajten och visar den på http://127.0.0.1:8000/ (avsluta med Ctrl+C)"
	@$(RUN) samsyn serve

test: lint chromium gettext ## Kontrollera koden och kör alla tester
	@echo "test: kör testerna"
	@$(RUN) pytest --numprocesses auto --dist loadfile $(PYTEST_ARGS)

site: $(VENV)/ready ## Bygg sajten till site/
	@echo "site: bygger sajten till site/"
	@$(RUN) samsyn build

check: $(VENV)/ready ## Kontrollera innehållet i data/ utan att bygga
	@echo "check: kontrollerar innehållet i data/" >&2
	@$(RUN) samsyn check $(CHECK_ARGS)

lint: $(VENV)/ready ## Kontrollera kodens stil och typer, och CI-filernas form
	@echo "lint: kontrollerar kodens stil och typer, och CI-filernas form"
	@$(RUN) ruff check
	@$(RUN) ruff format --check
	@$(RUN) mypy
	@$(RUN) check_jsonschema --quiet --builtin-schema vendor.gitlab-ci .gitlab-ci.yml
	@$(RUN) check_jsonschema --quiet --builtin-schema vendor.github-workflows .github/workflows/check.yml

bench: $(VENV)/ready ## Mät hur lång tid byggena tar
	@echo "bench: mäter byggena"
	@$(RUN) benchmarks $(BENCH_ARGS)

vendor: ## Hämta sökningens bibliotek på nytt med npm och se att de är desamma
	@echo "vendor: hämtar till $(VENDOR)/ och jämför med SHA256SUMS"
	@rm -rf build/vendor && mkdir -p build/vendor
	@cd build/vendor && npm pack --silent minisearch@7.2.0 @orama/stemmers@3.1.18 >/dev/null
	@cd build/vendor && for package in minisearch-7.2.0 orama-stemmers-3.1.18; do mkdir $$package && tar xzf $$package.tgz -C $$package --strip-components=1; done
	@cd build/vendor && npx --yes esbuild@0.28.2 minisearch-7.2.0/dist/es/index.js --minify --format=esm --log-level=error --outfile=minisearch.js
	@cp build/vendor/minisearch.js $(VENDOR)/minisearch-7.2.0.min.js
	@cp build/vendor/minisearch-7.2.0/LICENSE.txt $(VENDOR)/minisearch-LICENSE.txt
	@cp build/vendor/orama-stemmers-3.1.18/dist/se.js $(VENDOR)/stemmer-sv-3.1.18.js
	@cp build/vendor/orama-stemmers-3.1.18/dist/en.js $(VENDOR)/stemmer-en-3.1.18.js
	@cp build/vendor/orama-stemmers-3.1.18/LICENSE.md $(VENDOR)/stemmer-LICENSE.txt
	@cd $(VENDOR) && sha256sum --check --quiet SHA256SUMS

lock: $(LOCK_VENV)/ready ## Lås beroendena på nytt i requirements.txt (LOCK_ARGS=--upgrade: nya versioner)
	@echo "lock: skriver requirements.txt"
	@CUSTOM_COMPILE_COMMAND="make lock" $(LOCK_VENV)/bin/python -m piptools compile --quiet \
	  --all-extras --all-build-deps --allow-unsafe --strip-extras --generate-hashes \
	  --no-emit-index-url --no-emit-trusted-host --no-emit-find-links \
	  $(LOCK_ARGS) --output-file requirements.txt pyproject.toml

clean: ## Ta bort det som byggts och mellanlagrats (.venv får stå kvar)
	@echo "clean: tar bort det som byggts och mellanlagrats"
	@rm -rf site build reports .cache .hypothesis .mypy_cache .pytest_cache .ruff_cache
	@find . -name __pycache__ -not -path './.venv*' -prune -exec rm -rf {} +

$(VENV)/ready: requirements.txt pyproject.toml | python
	@echo "install: lägger paketen i requirements.txt i $(VENV)/ (någon minut första gången)" >&2
	@$(PYTHON) -m venv $(VENV)
	@$(RUN) pip install --quiet --require-hashes --requirement requirements.txt
	@$(RUN) pip install --quiet --no-deps --no-build-isolation --editable .
	@touch $@

$(LOCK_VENV)/ready: Makefile | python
	@echo "install: lägger pip-tools i $(LOCK_VENV)/" >&2
	@$(PYTHON) -m venv $(LOCK_VENV)
	@$(LOCK_VENV)/bin/python -m pip install --quiet pip-tools==7.6.2
	@touch $@

python:
	@command -v $(PYTHON) >/dev/null || { \
	  echo "Python saknas: installera Python 3.11 eller senare (Debian: apt-get install python3 python3-venv)." >&2; exit 1; }
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { \
	  echo "Python 3.11 eller senare behövs; $(PYTHON) är $$($(PYTHON) -V 2>&1). Ange en annan: make PYTHON=python3.12 …" >&2; exit 1; }
	@$(PYTHON) -c 'import ensurepip, venv' 2>/dev/null || { \
	  echo "Pythons modul venv saknas (Debian: apt-get install python3-venv)." >&2; exit 1; }

chromium:
	@if command -v chromium >/dev/null; then exit 0; fi; \
	if command -v apt-get >/dev/null && [ "$$(id -u)" -eq 0 ]; then \
	  echo "install: lägger in Chromium för testerna i webbläsare"; \
	  apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -qq -y chromium >/dev/null; \
	else \
	  echo "Chromium saknas; testerna i webbläsare behöver kommandot chromium (Debian: sudo apt-get install chromium)." >&2; exit 1; \
	fi

gettext:
	@if command -v msgfmt >/dev/null; then exit 0; fi; \
	if command -v apt-get >/dev/null && [ "$$(id -u)" -eq 0 ] && apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -qq -y gettext >/dev/null; then \
	  echo "install: lade in gettext, som prövar översättningarnas filer"; \
	else \
	  echo "msgfmt saknas; provet av PO-filernas form hoppas över (Debian: sudo apt-get install gettext)." >&2; \
	fi
