# `make check` is what CI runs: formats, compiles with the checks on, runs every test.
SHELL := /bin/bash
JAVA_HOME := $(shell build/jdk)
export JAVA_HOME
MVN := ./mvnw -B -ntp

.PHONY: check fmt test golden budget pictures bench demo clean setup

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

pictures: setup         ## takes the guide's pictures anew from the samples; look at each before it lands
	$(MVN) -q -pl e2e -am verify -Dtest=NoSuchTest -Dsurefire.failIfNoSpecifiedTests=false \
	  -Dit.test=GuidePicturesIT -Dfailsafe.failIfNoSpecifiedTests=false -Dsluice.pictures=$(CURDIR)/docs/guide/pictures

bench:                  ## measures the packed product (PARTS=… for some); writes bench/results/<date>.md
	$(MVN) -q -DskipTests -pl server,bench -am package
	$(JAVA_HOME)/bin/java -XX:+UseSerialGC --enable-native-access=ALL-UNNAMED $(BENCH) -Dsluice.home=$(CURDIR) \
	  -cp "bench/target/sluice-bench.jar:bench/target/lib/*" dev.sluice.bench.Main $(PARTS)

budget:                 ## prints what a browser fetches and fails over the limits
	$(MVN) -q -pl web -DskipTests verify

demo:
	./sluice demo

clean:
	$(MVN) -q clean
