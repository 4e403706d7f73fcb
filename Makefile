# The only commands to remember; `make help` lists them.
PREFIX ?= /usr/local
DESTDIR ?=
# What the program is started with: make run ARGS="demo"
ARGS ?=
# The names of the figures to measure, all without any: make bench FIGURES="start"
FIGURES ?=

RELEASE := swift build -c release --static-swift-stdlib
# git and swift build keep their progress off standard output, which belongs to the program.
BUILD := $(RELEASE) --product opts 1>&2

.DEFAULT_GOAL := help
.PHONY: help run test lint bench screenshots install clean

help: ## this list
	@sed -n 's/^\([a-z]*\):.*## \(.*\)/  make \1|\2/p' $(MAKEFILE_LIST) | \
		while IFS='|' read -r name words; do printf '%-20s %s\n' "$$name" "$$words"; done

run: ## install what is missing, build, and open the program
	@.ci/dependencies run
	@$(BUILD)
	@.build/release/opts $(ARGS)

test: ## install what is missing, check the layout and rules, and run every test
	@.ci/dependencies test
	@.ci/lint
	swift test

lint: ## layout, import rules, unwanted words, dead links
	@.ci/dependencies lint
	@.ci/lint

bench: ## measure the promised figures beside their baselines
	@.ci/dependencies bench
	@$(BUILD)
	@$(RELEASE) --product Bench 1>&2
	@.build/release/Bench $(FIGURES)

screenshots: ## make docs/pictures anew from the running program
	@.ci/dependencies screenshots
	@$(BUILD)
	@/usr/bin/python3 .ci/screenshots .build/release/opts .ci/screens.json docs/pictures

install: ## build and install under PREFIX (/usr/local)
	@.ci/dependencies run
	@$(BUILD)
	@.ci/install .build/release/opts "$(DESTDIR)$(PREFIX)"

clean: ## remove what was built
	swift package clean
