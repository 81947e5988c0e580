# kausi: reports out of registers.  `make report` and `make test` are the two
# commands; everything that is built lands in $(BUILD).

BUILD  ?= build
CC     ?= cc
CXX    ?= c++
CLANG_TIDY   ?= clang-tidy
CLANG_FORMAT ?= clang-format

VERSION := 0.1.0

PACKAGES := harfbuzz harfbuzz-subset icu-uc icu-i18n libpng
# The name that the linker would note of a library that is opened when first
# needed (base/library.h).
soname = $(shell objdump -p "$$($(CC) -print-file-name=lib$(1).so)" \
	2>/dev/null | sed -n 's/^ *SONAME *//p')
WARNINGS := -Wall -Wextra -Wshadow -Wstrict-prototypes -Wmissing-prototypes \
	-Wswitch-enum -Wvla -Wformat=2 -Werror=implicit-function-declaration
CPPFLAGS := -Ireports -D_POSIX_C_SOURCE=200809L -DKAUSI_VERSION='"$(VERSION)"' \
	-DKAUSI_LOCALES='"/usr/local/share/locale"' \
	-DKAUSI_DICTIONARIES='"/usr/lib/voikko"' \
	-DKAUSI_LIBVOIKKO='"$(call soname,voikko)"' \
	-DKAUSI_LIBXLSXWRITER='"$(call soname,xlsxwriter)"' \
	$(shell pkg-config --cflags $(PACKAGES) 2>/dev/null)
CFLAGS   ?= -O2 -g
CFLAGS   += -std=c11 $(WARNINGS) -fstack-protector-strong
# What goes through columns from end to end is vectorised: a third off its cost.
$(addprefix $(BUILD)/reports/,$(addsuffix .o,\
	expressions/compare expressions/evaluate expressions/values \
	indicators/keys indicators/measures indicators/population indicators/things \
	rules/conditions rules/rules)): CFLAGS += -O3
CXXFLAGS += -std=c++17 -O2 -g -Wall -Wextra
# Linked in, since nothing else loads them: each that is shared takes a start
# another fifth of a millisecond.
ARCHIVES := fyaml cmark-gfm-extensions cmark-gfm csv ctemplate nettle
LDLIBS   := $(ARCHIVES:%=-l:lib%.a) \
	$(shell pkg-config --libs $(PACKAGES) 2>/dev/null) \
	-lhpdf -lz -lstdc++ -lpthread -lm

ifdef WERROR
CFLAGS   += -Werror
CXXFLAGS += -Werror
endif

ifdef SAN
SANITIZE := -fsanitize=address,undefined -fno-sanitize-recover=all \
	-fno-omit-frame-pointer
CFLAGS   += $(SANITIZE)
CXXFLAGS += $(SANITIZE)
LDFLAGS  += $(SANITIZE)
endif

# Messages in other languages: reports/po/LANGUAGE.po.
CATALOGUES := $(patsubst reports/po/%.po,\
	$(BUILD)/locale/%/LC_MESSAGES/kausi.mo,$(wildcard reports/po/*.po))
# make fuzz: clang's libFuzzer over what reads bytes, under both sanitizers.
ifdef FUZZ
CC       := clang
SANITIZE := -fsanitize=address,undefined,fuzzer-no-link \
	-fno-sanitize-recover=all -fno-omit-frame-pointer
CFLAGS   += $(SANITIZE)
endif

STAGES  := base registers expressions rules indicators disclosure text document layout writers
SOURCES := $(sort $(wildcard reports/*.c reports/cli/*.c) \
	$(foreach stage,$(STAGES),$(wildcard reports/$(stage)/*.c \
	reports/$(stage)/*/*.c)))
HEADERS := $(sort $(wildcard reports/*.h reports/*/*.h reports/*/*/*.h))
BRIDGE  := $(wildcard reports/text/ctemplate_bridge.cc)
OBJECTS := $(SOURCES:%.c=$(BUILD)/%.o) $(BRIDGE:%.cc=$(BUILD)/%.o)
LIBRARY := $(BUILD)/libkausi.a
UNITS   := $(patsubst tests/unit/%.c,$(BUILD)/tests/unit/%,\
	$(sort $(wildcard tests/unit/test_*.c)))
DRIVERS := $(patsubst tests/%/stage.c,$(BUILD)/tests/%/stage,\
	$(sort $(wildcard tests/*/stage.c)))
FUZZERS := $(patsubst tests/fuzz/%.c,$(BUILD)/tests/fuzz/%,\
	$(sort $(wildcard tests/fuzz/fuzz_*.c)))
TEST_SOURCES := $(sort $(wildcard tests/*/*.c tests/bench/registers/*.c))

.PHONY: all deps deps-test report test test-programs bench lint lint-tap \
	layers format format-check clean accept install picture \
	messages fuzz fuzzers

all: $(BUILD)/kausi $(CATALOGUES)

# So is ICU in the program itself, and what C++ it needs: three quarters of all
# the symbols that a start would look up, and the same numbers on a machine with
# another ICU.  Its data, 30 MB, are mapped and mostly not touched.
ifndef SAN
$(BUILD)/kausi: LDLIBS := $(patsubst -licu%,-l:libicu%.a,\
	$(filter-out -lstdc++,$(LDLIBS))) -static-libstdc++ -static-libgcc
endif
$(BUILD)/kausi: $(BUILD)/reports/main.o $(LIBRARY)
	$(CXX) $(LDFLAGS) -o $@ $^ $(LDLIBS)

$(LIBRARY): $(filter-out $(BUILD)/reports/main.o,$(OBJECTS))
	@rm -f $@
	ar rcs $@ $^

$(BUILD)/locale/%/LC_MESSAGES/kausi.mo: reports/po/%.po
	@mkdir -p $(@D)
	msgfmt --check-format -o $@ $<

# base/ may call what base/banned.h bans for all others.
$(BUILD)/reports/base/%.o: BANNED :=
BANNED := -include reports/base/banned.h
# cmark's header has members named as functions that are banned after it.
$(BUILD)/reports/document/markdown.o \
$(BUILD)/reports/document/markdown_inline.o \
$(BUILD)/reports/document/markdown_slips.o: \
	BANNED := -include cmark-gfm.h -include reports/base/banned.h

$(BUILD)/%.o: %.c Makefile
	@mkdir -p $(@D)
	$(CC) $(CPPFLAGS) $(CFLAGS) $(BANNED) -MMD -MP -c -o $@ $<

$(BUILD)/%.o: %.cc Makefile
	@mkdir -p $(@D)
	$(CXX) $(CPPFLAGS) $(CXXFLAGS) -MMD -MP -c -o $@ $<

$(BUILD)/tests/%.o: BANNED :=

$(BUILD)/tests/unit/test_%: $(BUILD)/tests/unit/test_%.o $(LIBRARY)
	$(CXX) $(LDFLAGS) -o $@ $^ -lcmocka $(LDLIBS)

$(BUILD)/tests/%/stage: $(BUILD)/tests/%/stage.o $(LIBRARY)
	$(CXX) $(LDFLAGS) -o $@ $(filter %.o,$^) $(LIBRARY) $(LDLIBS)

# Cases of indicators make their deliveries without the registers stage.
$(BUILD)/tests/indicators/stage: $(BUILD)/tests/indicators/fixture.o
# Documents, pages and workbooks begin with Markdown, and those of a grant show
# the same figures.
$(BUILD)/tests/document/stage $(BUILD)/tests/layout/stage \
    $(BUILD)/tests/xlsx/stage: $(BUILD)/tests/document/grant.o \
    $(BUILD)/tests/document/markdown.o
$(BUILD)/tests/document/stage: $(BUILD)/tests/document/figures.o
# Pages of Markdown and of trees by hand are printed alike.
$(BUILD)/tests/layout/stage $(BUILD)/tests/blocks/stage: \
    $(BUILD)/tests/layout/print.o
# Cases of pages, and documents at random, show the same figures.
$(BUILD)/tests/layout/stage: $(BUILD)/tests/layout/figures.o
$(BUILD)/tests/unit/test_pages: $(BUILD)/tests/layout/figures.o \
    $(BUILD)/tests/layout/random.o $(BUILD)/tests/document/grant.o \
    $(BUILD)/tests/document/markdown.o
# Cases of charts and slides read their trees by hand.
$(BUILD)/tests/blocks/stage: $(BUILD)/tests/blocks/tree.o \
	$(BUILD)/tests/blocks/charts.o

test-programs: $(UNITS) $(DRIVERS)

# Fuzzers see no documents: the stages up to the rules are all they need.
$(BUILD)/tests/fuzz/fuzz_%: $(BUILD)/tests/fuzz/fuzz_%.o \
    $(filter $(BUILD)/reports/base/% $(BUILD)/reports/registers/% \
    $(BUILD)/reports/expressions/% $(BUILD)/reports/rules/%,$(OBJECTS))
	$(CC) -fsanitize=address,undefined,fuzzer -o $@ $^ $(LDLIBS)

fuzzers: $(FUZZERS)

# 30 s each; make fuzz SECONDS=600 looks longer.
fuzz:
	@$(MAKE) -s -j2 FUZZ=1 BUILD=$(BUILD)/fuzz fuzzers
	@BUILD=$(BUILD) tests/fuzz/run $(SECONDS)

# --- the two commands ------------------------------------------------------
# Each installs what lacks and then starts make anew, which finds it.

deps:
	@.ci/deps .ci/packages-report

deps-test:
	@.ci/deps .ci/packages-report .ci/packages-test

report: deps
	@$(MAKE) --no-print-directory all
	$(BUILD)/kausi build

test: deps-test
	@$(MAKE) --no-print-directory -j2 all test-programs WERROR=1
	@BUILD=$(BUILD) MAKE="$(MAKE)" tests/run $(SECTIONS)

# Brings the messages of the program into each catalogue: new ones are empty,
# those that no file has any more go.
messages:
	@reports/po/extract | for po in reports/po/*.po; do \
	    msgmerge --quiet --no-fuzzy-matching --no-wrap --add-location=file --sort-by-file \
	        --update --backup=none $$po - && \
	    msgattrib --no-obsolete --no-wrap -o $$po $$po; done

# Shows how a case differs from what it should give, then accepts it.
accept: test-programs
	@BUILD=$(BUILD) tests/accept $(CASE)

# Keusote's month against a Python program that makes the same; Python's
# packages are fetched for this alone.
bench: all $(BUILD)/bench/compute $(BUILD)/bench/venv/installed
	@BUILD=$(BUILD) tests/bench/month.sh
	@BUILD=$(BUILD) tests/bench/indicators.sh
	@BUILD=$(BUILD) tests/bench/registers.sh
	@BUILD=$(BUILD) tests/bench/linear.sh
	@BUILD=$(BUILD) tests/bench/pages.sh

# What the bench of registers times: the pipeline up to the raw tables.
$(BUILD)/bench/compute: $(BUILD)/tests/bench/registers/compute.o $(LIBRARY)
	@mkdir -p $(@D)
	$(CXX) $(LDFLAGS) -o $@ $^ $(LDLIBS)

$(BUILD)/bench/venv/installed: tests/bench/peer/requirements.txt
	python3 -m venv $(@D)
	$(@D)/bin/pip install -q --disable-pip-version-check -r $<
	touch $@

# --- lint ------------------------------------------------------------------

C_FILES := $(SOURCES) $(TEST_SOURCES)

tidy/%:
	@$(CLANG_TIDY) --quiet $* -- $(CPPFLAGS) -std=c11 $(WARNINGS) \
	    2>/dev/null && echo "ok - clang-tidy $*" || \
	    echo "not ok - clang-tidy $*"

lint-tap: format-check $(C_FILES:%=tidy/%)

lint:
	@$(MAKE) --no-print-directory -j2 lint-tap

format:
	$(CLANG_FORMAT) -i $(C_FILES) $(HEADERS) $(BRIDGE)

format-check:
	@$(CLANG_FORMAT) --dry-run -Werror $(C_FILES) $(HEADERS) $(BRIDGE) \
	    && echo "ok - clang-format" || echo "not ok - clang-format"

# Who may include whom; the script itself is tried on a tree that breaks each
# rule.
layers:
	@tests/layers/check . && echo "ok - layers" || echo "not ok - layers"
	@tests/layers/check tests/layers/toy | diff -u tests/layers/toy.expected - \
	    && echo "ok - layers refuses the toy tree" \
	    || echo "not ok - layers refuses the toy tree"

install: all
	install -D $(BUILD)/kausi $(DESTDIR)/usr/local/bin/kausi
	install -D -m 644 $(BUILD)/locale/fi/LC_MESSAGES/kausi.mo \
	    $(DESTDIR)/usr/local/share/locale/fi/LC_MESSAGES/kausi.mo
	install -D -m 644 docs/kausi.1 $(DESTDIR)/usr/local/share/man/man1/kausi.1

# README's picture, made anew when the page has changed.
picture: all
	$(BUILD)/kausi build
	pdftoppm -r 80 -f 3 -l 3 -png -singlefile \
	    out/keusote/2024-02/internal/kuukausiraportti-report.fi.pdf docs/page

clean:
	rm -rf $(BUILD) out

-include $(OBJECTS:.o=.d) $(UNITS:=.d) $(DRIVERS:=.d) \
	$(BUILD)/tests/indicators/fixture.d $(BUILD)/tests/blocks/tree.d \
	$(BUILD)/tests/blocks/charts.d $(BUILD)/tests/document/grant.d \
	$(BUILD)/tests/bench/registers/compute.d
.SECONDARY:
