# The three commands: make report, make test, make lint. Each installs the system libraries first where it may.

# On Linux the Swift library goes into the program, which then starts faster and runs where Swift is not installed; at a fixed address,
# so that no start has to set a hundred thousand pointers first.
STATIC = $(if $(filter Linux,$(shell uname)),--static-swift-stdlib -Xlinker -no-pie)
BUILD = swift build -c release --product rapport $(STATIC)
RAPPORT = .build/release/rapport
MONTH = 2026-10
# pkg-config name, Debian package and Homebrew formula of each system library.
LIBRARIES = xlsxwriter:libxlsxwriter-dev:libxlsxwriter libzip:libzip-dev:libzip expat:libexpat1-dev:expat libical:libical-dev:libical sqlite3:libsqlite3-dev:sqlite
# The same of each program that the tests call.
PROGRAMS = unzip:unzip:unzip
# Without these the tests that open workbooks in other programs are skipped.
READERS = python3:python3-venv:python soffice:libreoffice-calc:libreoffice

# $(1): entries as above; $(2): the command that succeeds for a name that is there.
define install_missing
apt=""; brew=""; \
for entry in $(1); do \
  name=$${entry%%:*}; rest=$${entry#*:}; \
  $(2) $$name >/dev/null 2>&1 || { apt="$$apt $${rest%%:*}"; brew="$$brew $${rest#*:}"; }; \
done; \
[ -n "$$apt" ] || exit 0; \
if ! command -v apt-get >/dev/null 2>&1; then \
  echo "Missing:$$brew. Install with: brew install pkg-config$$brew" >&2; exit 1; \
elif [ "$$(id -u)" = 0 ]; then sudo=""; \
elif sudo -n true 2>/dev/null; then sudo="sudo"; \
else echo "Missing:$$apt. Install with: sudo apt-get update && sudo apt-get install -y pkg-config$$apt" >&2; exit 1; fi; \
$$sudo apt-get update -qq && $$sudo env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq pkg-config $$apt
endef

.PHONY: report test lint deps test-deps sample bench tsan clean

## The scorecard of the sample company, in Reports/.
report: deps
	$(BUILD)
	$(RAPPORT) report SampleData --month $(MONTH) --output Reports

## All tests.
test: deps test-deps
	swift build --build-tests
	swift test --skip-build

## The house style.
lint:
	swift format lint --strict --recursive --parallel Package.swift Sources Tests

## Checks each system library and installs what is missing through apt where it may, or says how.
deps:
	@$(call install_missing,$(LIBRARIES),pkg-config --exists)

## The same for the programs that the tests call.
test-deps:
	@$(call install_missing,$(PROGRAMS),command -v)
	-@$(call install_missing,$(READERS),command -v)

## Makes SampleData anew.
sample: deps
	$(BUILD)
	rm -rf SampleData
	$(RAPPORT) sample SampleData

## Speed beside other programs, in about twenty minutes, into Tests/Benchmarks/RESULTS.md; a short run: make bench SIZES="1000:100 20000:100"
bench: deps
	$(BUILD)
	python3 Tests/Benchmarks/bench.py $(RAPPORT) $(if $(SIZES),--sizes "$(SIZES)" --growth "$(SIZES)",--results Tests/Benchmarks/RESULTS.md)

## The report and an import under the thread sanitizer, with 2 and 8 threads; fails on the first thing that it reports.
tsan: deps
	swift build --sanitize=thread --scratch-path .build-tsan --product rapport
	sh Tests/thread_sanitizer.sh .build-tsan/debug/rapport

clean:
	rm -rf .build .build-tsan
