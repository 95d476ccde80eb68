# The menu.  How things are compiled stands in meson.build, what is installed in tools/setup,
# what is tested in tests/run-suites.
PORT ?= 8080
S ?= *
TIME ?= 600

help:
	@echo "make run          install what is missing, build, show examples on port $(PORT)"
	@echo "make check        build with sanitizers, house rules, unit tests, stories  (6 min)"
	@echo "make test         all tests  (25 min)"
	@echo "make dev          like run, and again at every change of a file"
	@echo "make story S=word the stories whose name has the word, one by one"
	@echo "make fuzz         every parser against made-up input, $(TIME) seconds each (TIME=)"
	@echo "make bench        speed, in ratios"
	@echo "make deb          a Debian package of the program, its service and manual"
	@echo "make reliability  kills, full disks: what was acknowledged is found  (20 min)"
	@echo "make lint         clang-tidy deeper into calls than make test has time for  (6 min)"
	@echo "make format       format C as .clang-format says"
	@echo "make docs         write docs/ that is made from the program"
	@echo "make clean        take build/ away; var/, the examples, stays"

run: build
	exec build/kip demo --port $(PORT) --dir var/demo

build:
	@[ -e build/kip ] || echo "Installing what is missing, then building Kịp:" \
		"about 3 minutes on 2 cores, this once"
	@tools/setup run
	@tools/build dev programs

check:
	@tools/setup test
	@tests/run-suites check

test:
	@tools/setup test
	@tests/run-suites test

dev:
	@tools/setup run
	@tools/dev $(PORT)

story:
	@tools/build asan
	build/asan/src/app/kip story --verbose src/*/stories/*$(S)*.story

fuzz:
	@tools/setup test
	@tools/build fuzz fuzz-programs
	tests/fuzz/run build/fuzz $(TIME)

bench:
	@tools/setup bench
	@tools/build release
	tests/load/bench build/release/src/app/kip

deb:
	@tools/setup deb
	@tools/deb

reliability:
	@tools/setup test
	@tools/build dev
	tests/reliability/run $(or $(ONLY),all) build/dev

lint:
	@tools/setup test
	@tools/build asan
	tests/run-lint build/asan deep

format:
	@clang-format -i src/*/*.[ch] src/*/*/*.[ch] tools/*.[ch] tests/*/*.[ch]

docs: build
	@tools/docs build/kip

clean:
	rm -rf build

.PHONY: help run build check test dev story fuzz bench reliability deb lint format docs clean
