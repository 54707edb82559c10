# The commands for developers and CI. They need only a Swift toolchain; libyaml, minizip, zlib and Expat are installed if they are missing.
SWIFT ?= swift
STRICT = --explicit-target-dependency-import-check error
# Modules are optimised together: a quarter faster than optimising each alone.
# Generic types are created by calls, not looked up by name. A look-up scans all conformances in the binary, which took a third of a small run.
RELEASE = -c release $(STATIC) -Xswiftc -cross-module-optimization \
  -Xswiftc -Xfrontend -Xswiftc -disable-concrete-type-metadata-mangled-name-accessors
# A static binary, linked by the linker of the Swift toolchain. Apple's linker has no such option.
STATIC = $(if $(filter Darwin,$(shell uname -s)),,-Xswiftc -static-executable -Xswiftc -use-ld=lld)
BINARY = .build/release/competency-lint

# The modules that tests spend most of their time in are optimised for size and keep all checks of a debug build (Package.swift).
# The tests have their own build folder, so that they do not replace the debug build of `swift build`.
TESTED = -Xswiftc -gnone --scratch-path .build-tests
test fuzz check: export COMPETENCY_LINT_TESTED = 1

FUZZ_TABLE = .build-fuzz/table.md
# The suites with two sizes.
FUZZ_TESTS = (Sweep|Growth|Property|Mistake|MistakePair|Baseline|DocumentExport|DocumentWriter|DraftImport|FindingIdentity|Patch|SimpleComposer)Tests

TOOLS_VERSION = $(shell sed -n '1s/.*tools-version: *//p' Package.swift)

.PHONY: office toolchain run build dist dist-check static-libraries test fuzz check format generate man bench editors libraries jupyter site publish-site site-tools

# Prints the first twelve findings of the samples, their total number, and the next steps.
# The program is not optimised, which saves most of the time of a first build.
run: BINARY = .build/debug/competency-lint
run: toolchain libraries
	$(SWIFT) build $(STRICT) -Xswiftc -gnone --disable-index-store --product competency-lint
	@echo
	@$(BINARY) check samples --fail-on never --format concise > .build/samples.txt 2> .build/samples-total.txt; code=$$?; \
	  grep -v -e ': information\[' -e ': hint\[' .build/samples.txt | head -n 12; \
	  echo "…"; cat .build/samples-total.txt; exit $$code
	@echo
	@echo "Next, with $(BINARY) (make build makes a faster one, .build/release/competency-lint):"
	@echo "  check FOLDER   check your own files"
	@echo "  init --help    begin a plan, a job description or a standard"
	@echo "  docs/editors.md tells how to see findings while you type."

build: toolchain libraries
	$(SWIFT) build $(RELEASE) $(STRICT) --product competency-lint

# Packages of this platform in dist/: tarball, wheel, Debian package, bill of materials, sums, install.sh, Homebrew formula.
# On macOS they include libyaml and minizip; pkg-config finds them in the folder made by static-libraries.
ifeq ($(shell uname -s),Darwin)
dist: export PKG_CONFIG_PATH := $(CURDIR)/.build/libraries:$(PKG_CONFIG_PATH)
endif
dist: static-libraries build
	SWIFT="$(SWIFT)" scripts/dist/build.py --program $(BINARY) --to dist

# A folder with only the static libraries: if both kinds are present, Apple's linker uses the dynamic one.
static-libraries: libraries
	@if [ "$$(uname -s)" = Darwin ]; then scripts/dist/static-libraries .build/libraries; fi

# Installs the packages in dist/ and runs them, as users do.
dist-check:
	scripts/dist/check.py dist

# Records that all tests have passed. Its time is the start of the tests, so that a file changed while they run counts as untested.
PASSED = .build-tests/passed
test: toolchain libraries
	@rm -f $(PASSED) && mkdir -p .build-tests && touch .build-tests/started
	$(SWIFT) test $(STRICT) $(TESTED)
	@mv .build-tests/started $(PASSED)

# Runs the tests of `make test` that have two sizes in the large size, with the same build, and prints a table of what was tried.
fuzz: toolchain libraries
	@mkdir -p .build-fuzz && rm -f $(FUZZ_TABLE)
	COMPETENCY_LINT_FUZZ=1 COMPETENCY_LINT_FUZZ_TABLE=$(CURDIR)/$(FUZZ_TABLE) \
	  $(SWIFT) test $(STRICT) $(TESTED) --filter '$(FUZZ_TESTS)'; code=$$?; sort $(FUZZ_TABLE); exit $$code

# Runs the tests unless they have passed since the last change of a file.
check: toolchain libraries
	$(SWIFT) format lint --strict --recursive --parallel Package.swift Sources Tests
	@if [ -e $(PASSED) ] && [ -z "$$(find . -mindepth 1 \( -name .git -o -name '.build*' -o -name Package.resolved \) -prune \
	  -o -newer $(PASSED) -print -quit)" ]; then echo "All tests have passed since the last change."; else $(MAKE) test; fi

format:
	$(SWIFT) format --in-place --recursive --parallel Package.swift Sources Tests

# The embedded standards come first, since the built program writes the pages.
generate: toolchain libraries
	COMPETENCY_LINT_RECORD=1 $(SWIFT) test --filter HouseTests.ShippedStandardTests
	COMPETENCY_LINT_RECORD=1 $(SWIFT) test --filter HouseTests.GeneratedFileTests
	COMPETENCY_LINT_RECORD=1 $(SWIFT) test --filter LintCLITests.ManualTests

# The manual page in both languages, in docs/man; `make generate` also writes it.
man: toolchain libraries
	COMPETENCY_LINT_RECORD=1 $(SWIFT) test --filter LintCLITests.ManualTests

bench: build
	bench/run

# Runs real editors with the language server; installs editors that are missing.
editors: build
	Tests/Editors/run

# The same for JupyterLab only: builds the wheel, installs it and opens it in Chromium.
jupyter: build
	Tests/Editors/run --only jupyterlab

# Writes the shipped standard as Word, Excel and PDF, imports each file and compares the results. Installs python-docx, openpyxl and PyYAML from PyPI.
office: build
	python3 -m venv .build/office && .build/office/bin/pip install --quiet python-docx openpyxl PyYAML
	.build/office/bin/python Tests/Office/run

# Builds the documentation site in both languages, next to the versions already in its folder, and checks its links. Needs no Swift.
site: site-tools
	$(SITE_PYTHON) scripts/site/test_versions.py
	$(SITE_PYTHON) scripts/site/build.py
	$(SITE_PYTHON) scripts/site/check.py

# Adds this version of the site to the branch gh-pages. `make publish-site PUBLISH=--push` also pushes the branch.
publish-site: site-tools
	$(SITE_PYTHON) scripts/site/publish.py $(PUBLISH)

# Installs the site generator from PyPI.
SITE_PYTHON = .build/site/venv/bin/python
site-tools:
	python3 -m venv .build/site/venv && .build/site/venv/bin/pip install --quiet -r scripts/site/requirements.txt

toolchain:
	@command -v $(SWIFT) >/dev/null || { \
	  echo "Swift is not installed. Competency Lint needs Swift $(TOOLS_VERSION) or newer: see https://www.swift.org/install"; \
	  echo "Where it is not in PATH: make SWIFT=/path/to/swift"; exit 1; }

# The build needs pkg-config and the headers of the libraries. On Debian and its derivatives, one package has both.
LIBRARIES = yaml-0.1 minizip zlib expat
HEADERS = yaml.h minizip/unzip.h zlib.h expat.h
APT_PACKAGES = libyaml-dev libminizip-dev zlib1g-dev libexpat1-dev pkg-config

# macOS includes zlib and Expat.
libraries:
	@missing=; for header in $(HEADERS); do [ -e "/usr/include/$$header" ] || missing=yes; done; \
	if [ -n "$$missing" ] && ! pkg-config --exists $(if $(filter Darwin,$(shell uname -s)),yaml-0.1 minizip,$(LIBRARIES)) 2>/dev/null; then \
	  if command -v brew >/dev/null; then brew install libyaml minizip pkg-config; \
	  elif ! command -v apt-get >/dev/null; then \
	    echo "libyaml, minizip, zlib or Expat is missing. Install them with their headers:"; \
	    echo "  yum install libyaml-devel minizip-compat-devel zlib-devel expat-devel"; \
	    echo "  apk add yaml-dev minizip-dev zlib-dev expat-dev"; \
	    echo "  pacman -S libyaml minizip zlib expat"; exit 1; \
	  elif [ "$$(id -u)" != 0 ] && ! command -v sudo >/dev/null; then \
	    echo "A library is missing. Ask somebody with the rights of root to run: apt-get install $(APT_PACKAGES)"; exit 1; \
	  else echo "installing $(APT_PACKAGES)"; \
	    $$(command -v sudo) apt-get update -qq && $$(command -v sudo) apt-get install -y -qq $(APT_PACKAGES); \
	  fi; fi
