# What people and CI call. Needs only a Swift toolchain; libyaml is installed where it is missing.
SWIFT ?= swift
STRICT = --explicit-target-dependency-import-check error
# Modules are optimised into one another: a quarter faster than each on its own.
RELEASE = -c release -Xswiftc -static-executable -Xswiftc -cross-module-optimization
BINARY = .build/release/competency-lint

FUZZ_TABLE = .build-fuzz/table.md

.PHONY: run build test fuzz check format generate man bench editors libyaml

run: build
	@echo
	-@$(BINARY) check samples --fail-on never

build: libyaml
	$(SWIFT) build $(RELEASE) $(STRICT) --product competency-lint

test: libyaml
	$(SWIFT) test $(STRICT)

# The sweeps and property tests of `make test`, many times larger, on an optimised build; ends with a table of what was tried.
fuzz: libyaml
	@mkdir -p .build-fuzz && rm -f $(FUZZ_TABLE)
	COMPETENCY_LINT_FUZZ=1 COMPETENCY_LINT_FUZZ_TABLE=$(CURDIR)/$(FUZZ_TABLE) \
	  $(SWIFT) test -c release -Xswiftc -enable-testing --scratch-path .build-fuzz --filter '(Sweep|Growth|Property|Slip)Tests'
	@sort $(FUZZ_TABLE)

check: libyaml
	$(SWIFT) format lint --strict --recursive --parallel Package.swift Sources Tests
	$(SWIFT) build --build-tests $(STRICT)
	$(SWIFT) test --skip-build

format:
	$(SWIFT) format --in-place --recursive --parallel Package.swift Sources Tests

# The embedded standards first: the pages are made by the tool that has them.
generate: libyaml
	COMPETENCY_LINT_RECORD=1 $(SWIFT) test --filter HouseTests.ShippedStandardTests
	COMPETENCY_LINT_RECORD=1 $(SWIFT) test --filter HouseTests.GeneratedFileTests
	COMPETENCY_LINT_RECORD=1 $(SWIFT) test --filter LintCLITests.ManualTests

# The manual page in both languages, docs/man; `generate` writes it too.
man: libyaml
	COMPETENCY_LINT_RECORD=1 $(SWIFT) test --filter LintCLITests.ManualTests

bench: build
	bench/run

# Real editors against the language server; installs them where they are missing.
editors: build
	Tests/Editors/run

# pkg-config and the header are what the build needs; Debian and its relatives have both in one package.
libyaml:
	@if [ ! -e /usr/include/yaml.h ] && ! pkg-config --exists yaml-0.1 2>/dev/null; then \
	  if command -v apt-get >/dev/null; then \
	    echo "installing libyaml-dev"; \
	    $$(command -v sudo) apt-get update -qq && $$(command -v sudo) apt-get install -y -qq libyaml-dev pkg-config; \
	  elif command -v brew >/dev/null; then brew install libyaml pkg-config; \
	  else echo "please install libyaml with its headers (libyaml-dev)"; exit 1; fi; fi
