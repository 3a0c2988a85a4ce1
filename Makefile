# `make check` is what CI runs: formats, compiles with the checks on, runs every test.
SHELL := /bin/bash
JAVA_HOME := $(shell build/jdk)
export JAVA_HOME
MVN := ./mvnw -B -ntp

.PHONY: check fmt test golden demo clean setup

check: setup            ## everything that must hold before a commit lands
	$(MVN) verify spotless:check

setup:                  ## installs what the tests need and says what it could not
	build/setup

fmt:                    ## formats the sources
	$(MVN) -q spotless:apply

test: setup             ## the tests without the packed-jar journeys
	$(MVN) test

golden: setup           ## rewrites expected files (api/openapi.yaml, review cases); review the diff
	$(MVN) test -Dgolden=true

demo:
	./sluice demo

clean:
	$(MVN) -q clean
