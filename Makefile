# Builds, tests and installs mvm-core. `make help` lists what can be made.

# Where `make install` puts things: $(DESTDIR)$(PREFIX)/bin/mvm-core and so on.
PREFIX ?= /usr/local
DESTDIR ?=
# The Swift toolchain's driver.
SWIFT ?= swift
# Not empty: warnings of the compiler are errors. CI services set it.
CI ?=

name := mvm-core
scratch := .build/product
product := $(scratch)/release/$(name)
sources := Package.swift $(shell find Sources -type f)
formatted := Package.swift Sources Tests

# On Linux, one static executable that the kernel loads at random addresses. All of these are
# needed: `--disable-local-rpath`, because a static executable with an rpath crashes at start;
# `-use-ld=lld` for the linker; `-s`, which leaves out the symbols, a quarter of the size.
ifeq ($(shell uname -s),Linux)
  static := -Xswiftc -static-executable -Xswiftc -Xclang-linker -Xswiftc -static-pie \
    -Xswiftc -use-ld=lld --disable-local-rpath -Xlinker -z -Xlinker now -Xlinker -s
  # Packed relocations start faster, but glibc applies them only from 2.36 on.
  glibc := $(lastword $(shell getconf GNU_LIBC_VERSION))
  ifneq ($(shell printf '2.36\n$(glibc)\n' | sort -V -C && echo newer),)
    static += -Xlinker -z -Xlinker pack-relative-relocs
  endif
endif

# What is installed, as source:place, the place relative to $(PREFIX).
pages := $(wildcard man/*.[1-8])
installed := $(product):bin/$(name) \
  $(foreach page,$(pages),$(page):share/man/man$(patsubst .%,%,$(suffix $(page)))/$(notdir $(page))) \
  $(patsubst %,%:share/bash-completion/completions/$(name),$(wildcard completions/$(name).bash)) \
  $(patsubst %,%:share/zsh/site-functions/_$(name),$(wildcard completions/_$(name))) \
  $(patsubst %,%:share/fish/vendor_completions.d/$(name).fish,$(wildcard completions/$(name).fish))
source = $(word 1,$(subst :, ,$(1)))
place = $(word 2,$(subst :, ,$(1)))

define install-one
install -d "$(DESTDIR)$(PREFIX)/$(dir $(call place,$(1)))"
install -m $(if $(filter bin/%,$(call place,$(1))),755,644) $(call source,$(1)) \
  "$(DESTDIR)$(PREFIX)/$(call place,$(1))"

endef

define uninstall-one
rm -f "$(DESTDIR)$(PREFIX)/$(call place,$(1))"

endef

.DEFAULT_GOAL := build
.PHONY: build test demo install uninstall format format-check benchmark clean help dependencies

build: $(product) ## Build the command for release (the default)

$(product): $(sources) Makefile | dependencies
	@echo "Building $(name) for release."
	$(SWIFT) build -c release --product $(name) --scratch-path $(scratch) $(static)
	@touch $@

test: dependencies ## Install what is missing and run the tests
	@echo "Building and running the tests."
	$(SWIFT) test --disable-xctest $(if $(CI),-Xswiftc -warnings-as-errors)

demo: build ## Install what is missing, build, and lint the examples
	@echo "Linting Examples/fleet: a clean fleet, so nothing is said and the status is 0."
	$(product) lint Examples/fleet
	@echo "Linting Examples/broken: the same with mistakes, so findings and the status 1."
	$(product) lint Examples/broken; test $$? -eq 1
	@echo "Both ended as they should. The command is $(product)."

install: $(product) ## Install the command under PREFIX (and DESTDIR)
	$(foreach file,$(installed),$(call install-one,$(file)))

uninstall: ## Remove what `make install` installed
	$(foreach file,$(installed),$(call uninstall-one,$(file)))

format: ## Format the sources in place
	$(SWIFT) format format --in-place --parallel --recursive $(formatted)

format-check: ## Check that the sources are formatted
	@echo "Checking the format of the sources."
	$(SWIFT) format lint --strict --parallel --recursive $(formatted)

benchmark: $(product) ## Measure start-up, verifying and platform, and fail if too slow
	Benchmarks/startup.sh $(product)
	Benchmarks/verify.sh $(product)
	Benchmarks/platform.sh $(product)

clean: ## Remove everything that was built
	rm -rf .build

help: ## List what can be made
	@sed -n 's/^\([a-z-]*\):.*## \(.*\)/make \1|\2/p' Makefile | \
	  awk -F '|' '{ printf "%-18s %s\n", $$1, $$2 }'

dependencies:
	@Scripts/install-dependencies
