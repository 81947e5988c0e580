# kausi: reports out of registers.  `make report` and `make test` are the two
# commands; everything that is built lands in $(BUILD).

BUILD  ?= build
CC     ?= cc
CXX    ?= c++
CLANG_TIDY   ?= clang-tidy
CLANG_FORMAT ?= clang-format

VERSION := 0.1.0

PACKAGES := harfbuzz harfbuzz-subset icu-uc icu-i18n libfyaml libcmark-gfm \
	libcrypto
WARNINGS := -Wall -Wextra -Wshadow -Wstrict-prototypes -Wmissing-prototypes \
	-Wswitch-enum -Wvla -Wformat=2 -Werror=implicit-function-declaration
CPPFLAGS := -Ireports -D_POSIX_C_SOURCE=200809L -DKAUSI_VERSION='"$(VERSION)"' \
	$(shell pkg-config --cflags $(PACKAGES) 2>/dev/null)
CFLAGS   ?= -O2 -g
CFLAGS   += -std=c11 $(WARNINGS) -fstack-protector-strong
CXXFLAGS += -std=c++17 -O2 -g -Wall -Wextra
LDLIBS   := $(shell pkg-config --libs $(PACKAGES) 2>/dev/null) \
	-lcmark-gfm-extensions -lcsv -lhpdf -lxlsxwriter -lctemplate -lstdc++ \
	-lpthread -lm

ifdef SAN
SANITIZE := -fsanitize=address,undefined -fno-sanitize-recover=all \
	-fno-omit-frame-pointer
CFLAGS   += $(SANITIZE)
CXXFLAGS += $(SANITIZE)
LDFLAGS  += $(SANITIZE)
endif

STAGES  := base registers indicators disclosure text document layout writers
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
TEST_SOURCES := $(sort $(wildcard tests/*/*.c))

.PHONY: all deps deps-test report test test-programs lint layers \
	format format-check clean accept install

all: $(BUILD)/kausi

$(BUILD)/kausi: $(BUILD)/reports/main.o $(LIBRARY)
	$(CXX) $(LDFLAGS) -o $@ $^ $(LDLIBS)

$(LIBRARY): $(filter-out $(BUILD)/reports/main.o,$(OBJECTS))
	@rm -f $@
	ar rcs $@ $^

# base/ may call what base/banned.h bans for all others.
$(BUILD)/reports/base/%.o: BANNED :=
BANNED := -include reports/base/banned.h

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
	$(CXX) $(LDFLAGS) -o $@ $^ $(LDLIBS)

# Cases of indicators make their deliveries without the registers stage.
$(BUILD)/tests/indicators/stage: $(BUILD)/tests/indicators/fixture.o

test-programs: $(UNITS) $(DRIVERS)

clean:
	rm -rf $(BUILD) out

-include $(OBJECTS:.o=.d) $(UNITS:=.d) $(DRIVERS:=.d)
.SECONDARY:
