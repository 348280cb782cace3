# Builds, tests and installs mvm-core. `make help` lists what can be made.

# Where `make install` puts things: $(DESTDIR)$(PREFIX)/bin/mvm-core and so on.
PREFIX ?= /usr/local
DESTDIR ?=
# Where zsh looks for completions, relative to PREFIX; a Debian package has its own place.
ZSH_COMPLETIONS ?= share/zsh/site-functions
# The Swift toolchain's driver.
SWIFT ?= swift
# More arguments for building, such as --disable-sandbox inside another sandbox.
SWIFT_BUILD_FLAGS ?=
# Where packages are put.
PACKAGES ?= .build/packages
# Not empty: warnings of the compiler are errors. CI services set it.
CI ?=

name := mvm-core
scratch := .build/product
product := $(scratch)/release/$(name)
sources := Package.swift $(shell find Sources -type f)
formatted := Package.swift Sources Tests

# On Linux, one static executable that the kernel loads at random addresses. All of these are
# needed: `--disable-local-rpath`, because a static executable with an rpath crashes at start;
# `-use-ld=lld` for the linker; `-s`, which leaves out the symbols, a quarter of the size;
# MVM_CORE_STATIC, without which the runtime aborts at start where there is no /proc.
ifeq ($(shell uname -s),Linux)
  static := -Xswiftc -static-executable -Xswiftc -Xclang-linker -Xswiftc -static-pie \
    -Xswiftc -use-ld=lld --disable-local-rpath -Xlinker -z -Xlinker now -Xlinker -s \
    -Xcc -DMVM_CORE_STATIC
  # Packed relocations start faster, but glibc applies them only from 2.36 on.
  glibc := $(lastword $(shell getconf GNU_LIBC_VERSION))
  ifneq ($(shell printf '2.36\n$(glibc)\n' | sort -V -C && echo newer),)
    static += -Xlinker -z -Xlinker pack-relative-relocs
  endif
endif

# What is installed, as source:place, the place relative to PREFIX.
pages := $(wildcard man/*.[1-8])
installed := $(product):bin/$(name) \
  $(foreach page,$(pages),$(page):share/man/man$(patsubst .%,%,$(suffix $(page)))/$(notdir $(page))) \
  $(patsubst %,%:share/bash-completion/completions/$(name),$(wildcard completions/$(name).bash)) \
  $(patsubst %,%:$(ZSH_COMPLETIONS)/_$(name),$(wildcard completions/_$(name))) \
  $(patsubst %,%:share/fish/vendor_completions.d/$(name).fish,$(wildcard completions/$(name).fish)) \
  $(foreach schema,$(wildcard Documentation/schemas/*.json),$(schema):share/$(name)/schemas/$(notdir $(schema)))

# What packages are made of. Their files bear the time of the last commit, so the same commit
# makes the same packages.
version := $(shell sed -n 's/^public let mvmCoreVersion = "\(.*\)"/\1/p' Sources/MVMCore/Version.swift)
packaging = NAME=$(name) VERSION=$(version) \
  SOURCE_DATE_EPOCH=$${SOURCE_DATE_EPOCH:-$$(git log -1 --format=%ct)} PACKAGES="$(PACKAGES)"

.DEFAULT_GOAL := build
.PHONY: build test test-all regenerate demo install uninstall deb dist format format-check benchmark clean help \
  dependencies test-dependencies

build: $(product) ## Build the command for release (the default)

$(product): $(sources) Makefile | dependencies
	@echo "Building $(name) for release."
	$(SWIFT) build -c release --product $(name) --scratch-path $(scratch) $(static) \
	  $(SWIFT_BUILD_FLAGS)
	@touch $@

# Runs the tests, or those that a filter names.
run-tests = PATH="$(CURDIR)/.build/test-tools/bin:$$PATH" \
  $(SWIFT) test --disable-xctest $(if $(CI),-Xswiftc -warnings-as-errors)

test: test-dependencies build ## Install what most tests need, build, and run the tests
	@echo "Building and running the tests."
	$(run-tests)

test-all: test ## Also install editors, shells and the like, and run the tests that need them
	@Tools/install-dependencies --all-tests
	@echo "Running the tests that need more programs; none of them is skipped."
	MVM_CORE_TEST_ALL=1 $(run-tests) --filter "$$(Tools/tests-with-programs)"

regenerate: ## Write everything that is generated: help, manual, completions, schemas, fixtures
	$(SWIFT) build --build-tests
	MVM_CORE_REGENERATE=1 $(run-tests) --skip-build >/dev/null || true
	$(run-tests) --skip-build
	@git status --short

demo: build ## Install what is missing, build, and lint the examples
	@echo "Linting Examples/fleet: no error and no warning, only notes, so the status is 0."
	$(product) lint Examples/fleet
	@echo "Linting Examples/broken: the same with mistakes, so findings and the status 1."
	$(product) lint Examples/broken; test $$? -eq 1
	@echo "Both ended as they should. The command is $(product)."

install: $(product) ## Install the command under PREFIX (and DESTDIR)
	@echo "Installing under $(DESTDIR)$(PREFIX)."
	@umask 022 && for file in $(installed); do \
	  from="$${file%%:*}" to="$(DESTDIR)$(PREFIX)/$${file#*:}" && \
	  install -d "$$(dirname "$$to")" && \
	  install -m $$(test -x "$$from" && echo 755 || echo 644) "$$from" "$$to" || exit; \
	done

uninstall: ## Remove what `make install` installed, and folders that are empty then
	@echo "Removing what is installed under $(DESTDIR)$(PREFIX)."
	@cd "$(DESTDIR)$(PREFIX)" 2>/dev/null && for file in $(installed); do \
	  rm -f "$${file#*:}" && rmdir -p "$$(dirname "$${file#*:}")" 2>/dev/null; done; true
	@if [ -n "$(DESTDIR)" ]; then cd "$(DESTDIR)" && rmdir -p "./$(PREFIX)"; \
	  else rmdir "$(PREFIX)"; fi 2>/dev/null || true

deb: $(product) ## Build a Debian package into PACKAGES
	@$(packaging) Tools/packaging/make-deb

dist: $(product) ## Pack the sources and the command into PACKAGES, with checksums
	@$(packaging) Tools/packaging/make-dist

format: ## Format the sources in place
	$(SWIFT) format format --in-place --parallel --recursive $(formatted)

format-check: ## Check that the sources are formatted
	@echo "Checking the format of the sources."
	$(SWIFT) format lint --strict --parallel --recursive $(formatted)

benchmark: $(product) ## Measure start-up, verifying, platform and lint, and fail if too slow
	Tools/benchmarks/startup.sh $(product)
	Tools/benchmarks/verify.sh $(product)
	Tools/benchmarks/platform.sh $(product)
	Tools/benchmarks/lint.sh $(product)
	Tools/benchmarks/growth.sh $(product)

clean: ## Remove everything that was built
	rm -rf .build

help: ## List what can be made
	@sed -n 's/^\([a-z-]*\):.*## \(.*\)/make \1|\2/p' Makefile | \
	  awk -F '|' '{ printf "%-18s %s\n", $$1, $$2 }'

dependencies:
	@Tools/install-dependencies

test-dependencies:
	@Tools/install-dependencies --tests
