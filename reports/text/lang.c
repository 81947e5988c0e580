/*
 * templates/lang/XX.yaml in, the words of a language out.  The keys below are
 * all that the program asks for: a file that lacks one, or has another, is
 * refused when it is read, so that no word is missed in the middle of a run.
 */
#include "text/lang-imp.h"

#include "base/arena.h"
#include "base/str.h"
#include "base/yaml.h"
#include "text/number.h"

#include <assert.h>
#include <string.h>

#include <unicode/uloc.h>

#define MONTHS 12

/* Sorted by byte value, as lang->words is. */
static const char *const word_keys[] = {
	"alternative-answers",
	"alternative-back",
	"alternative-bars",
	"alternative-break",
	"alternative-changes",
	"alternative-columns",
	"alternative-course",
	"alternative-course-change",
	"alternative-dots",
	"alternative-flow",
	"alternative-forward",
	"alternative-hidden",
	"alternative-line",
	"alternative-milestones",
	"alternative-missing",
	"alternative-newest",
	"alternative-newest-each",
	"alternative-rest",
	"alternative-scale",
	"alternative-share-bar",
	"alternative-sparkline",
	"approx-about",
	"approx-nearly",
	"axis-not-zero",
	"band",
	"better",
	"change-judged",
	"change-month",
	"change-none",
	"change-previous-year",
	"change-year",
	"class-authority",
	"class-internal",
	"class-public",
	"compared-previous-year",
	"compared-year",
	"contents",
	"continued",
	"cover",
	"cover-author",
	"cover-class",
	"cover-made",
	"cover-status",
	"day",
	"day-of-year",
	"deviation",
	"dot-many",
	"dot-one",
	"draft",
	"eu-alternative",
	"explanation-missing",
	"explanations-none",
	"figure",
	"flow-back",
	"flow-none",
	"flow-over",
	"hidden",
	"hidden-words",
	"in-month",
	"in-year",
	"mark-provisional",
	"mark-revised",
	"milestone",
	"milestone-coming",
	"milestone-early",
	"milestone-late",
	"milestone-none",
	"milestone-on-time",
	"milestone-open",
	"milestone-open-late",
	"milestone-planned",
	"milestone-reached",
	"missing",
	"month",
	"months",
	"nil",
	"no-comparison",
	"not-known",
	"note-break",
	"note-flow",
	"note-hidden",
	"note-meter",
	"note-missing",
	"note-nil",
	"note-provisional",
	"note-revised",
	"note-rounding",
	"page",
	"period-ended",
	"provisional",
	"quote-close",
	"quote-open",
	"reference-figure",
	"reference-heading",
	"reference-page",
	"reference-table",
	"reference-title",
	"revised",
	"short-month",
	"signature",
	"signature-name",
	"signature-when",
	"table",
	"target",
	"target-at-least",
	"target-at-most",
	"target-between",
	"thousands",
	"tied-after",
	"tied-before",
	"total",
	"unchanged",
	"unit-days",
	"unit-euro-per-hour",
	"unit-fte",
	"unit-hour",
	"unit-months",
	"unit-percent-points",
	"unit-points",
	"words-provisional",
	"words-revised",
	"workbook-before",
	"workbook-category",
	"workbook-change",
	"workbook-change-ratio",
	"workbook-count",
	"workbook-holds",
	"workbook-key-figures",
	"workbook-label",
	"workbook-meaning",
	"workbook-month",
	"workbook-note-empty",
	"workbook-period",
	"workbook-ratio",
	"workbook-series",
	"workbook-series-title",
	"workbook-share",
	"workbook-sheet",
	"workbook-target-high",
	"workbook-target-low",
	"workbook-term",
	"workbook-text",
	"workbook-unit",
	"workbook-value",
	"workbook-words",
	"workbook-year-ago",
	"worse",
	"year",
};
#define WORD_COUNT (sizeof(word_keys) / sizeof(word_keys[0]))

#define PHRASE_NAMES 6

/* The words that {name}s are filled in to: those they may have, and those they
 * must, lest a number vanish. */
static const struct phrase {
	const char *key;
	const char *may[PHRASE_NAMES + 1]; /* ended by NULL */
	const char *must[PHRASE_NAMES + 1];
} phrases[] = {
	{ "alternative-bars", { "what" }, { "what" } },
	{ "alternative-break", { "day" }, { "day" } },
	{ "alternative-columns", { "what" }, { "what" } },
	{ "alternative-course", { "name", "first", "last", "most", "least" },
	    { "name", "first", "last", "most", "least" } },
	{ "alternative-course-change",
	    { "name", "first", "last", "change", "most", "least" },
	    { "name", "first", "last", "change", "most", "least" } },
	{ "alternative-dots", { "what" }, { "what" } },
	{ "alternative-hidden", { "names" }, { "names" } },
	{ "alternative-line", { "what" }, { "what" } },
	{ "alternative-missing", { "names" }, { "names" } },
	{ "alternative-newest", { "newest", "most", "least" },
	    { "newest", "most", "least" } },
	{ "alternative-newest-each", { "name", "newest", "most", "least" },
	    { "name", "newest", "most", "least" } },
	{ "alternative-rest", { "table" }, { "table" } },
	{ "alternative-share-bar", { "what" }, { "what" } },
	{ "alternative-sparkline",
	    { "name", "number", "first", "last", "least", "most" },
	    { "name", "number", "first", "last", "least", "most" } },
	{ "approx-about", { "number" }, { "number" } },
	{ "approx-nearly", { "number" }, { "number" } },
	{ "band", { "low", "high" }, { "low", "high" } },
	{ "change-judged", { "change", "judgement" },
	    { "change", "judgement" } },
	{ "change-month", { "change" }, { "change" } },
	{ "change-previous-year", { "change" }, { "change" } },
	{ "change-year", { "change" }, { "change" } },
	{ "compared-previous-year", { "year", "value" }, { "year", "value" } },
	{ "compared-year", { "value" }, { "value" } },
	{ "day", { "day", "month", "name", "year" }, { "day", "year" } },
	{ "day-of-year", { "day", "month", "name" }, { "day" } },
	{ "deviation", { "name", "value" }, { "name", "value" } },
	{ "dot-many", { "number", "unit" }, { "number", "unit" } },
	{ "dot-one", { "unit" }, { "unit" } },
	{ "eu-alternative", { "statement" }, { "statement" } },
	{ "figure", { "number" }, { "number" } },
	{ "in-month", { "month", "number", "year" }, { "year" } },
	{ "in-year", { "year" }, { "year" } },
	{ "month", { "month", "number", "year" }, { "year" } },
	{ "mark-provisional", { "value" }, { "value" } },
	{ "mark-revised", { "value" }, { "value" } },
	{ "months", { "first", "last" }, { "first", "last" } },
	{ "note-break", { "day", "why" }, { "day", "why" } },
	{ "period-ended", { "day" }, { "day" } },
	{ "page", { "page", "pages" }, { "page" } },
	{ "reference-figure", { "number" }, { "number" } },
	{ "reference-heading", { "number" }, { "number" } },
	{ "reference-page", { "page" }, { "page" } },
	{ "reference-table", { "number" }, { "number" } },
	{ "reference-title", { "title" }, { "title" } },
	{ "short-month", { "month", "number", "year" }, { "year" } },
	{ "table", { "number" }, { "number" } },
	{ "target", { "target" }, { "target" } },
	{ "target-at-least", { "value" }, { "value" } },
	{ "target-at-most", { "value" }, { "value" } },
	{ "target-between", { "low", "high" }, { "low", "high" } },
	{ "unit-days", { "number" }, { "number" } },
	{ "unit-euro-per-hour", { "number" }, { "number" } },
	{ "unit-fte", { "number" }, { "number" } },
	{ "unit-hour", { "number" }, { "number" } },
	{ "unit-percent-points", { "number" }, { "number" } },
	{ "unit-points", { "number" }, { "number" } },
	{ "words-provisional", { "value" }, { "value" } },
	{ "words-revised", { "value" }, { "value" } },
	{ "year", { "year" }, { "year" } },
	{ "alternative-flow", { "what" }, { "what" } },
	{ "alternative-forward", { "moves" }, { "moves" } },
	{ "alternative-back", { "moves" }, { "moves" } },
	{ "flow-back", { "value" }, { "value" } },
	{ "flow-over", { "value" }, { "value" } },
	{ "alternative-answers", { "what" }, { "what" } },
	{ "alternative-scale", { "values" }, { "values" } },
	{ "alternative-changes", { "what" }, { "what" } },
	{ "alternative-milestones", { "what" }, { "what" } },
	{ "unit-months", { "number" }, { "number" } },
	{ "milestone-open-late", { "time" }, { "time" } },
	{ "milestone-late", { "time" }, { "time" } },
	{ "milestone-early", { "time" }, { "time" } },
};

struct lang_file {
	struct yaml_text code;
	struct yaml_text locale;
	struct yaml *months;
	struct yaml *words;
	struct labels_file labels;
};

static const struct yaml_field file_fields[] = {
	{ "code", YAML_TEXT, true, offsetof(struct lang_file, code), NULL },
	{ "locale", YAML_TEXT, true, offsetof(struct lang_file, locale), NULL },
	{ "months", YAML_NODE, true, offsetof(struct lang_file, months), NULL },
	{ "words", YAML_NODE, true, offsetof(struct lang_file, words), NULL },
	{ "indicators", YAML_NODE, false,
	    offsetof(struct lang_file, labels.indicators), NULL },
	{ "notes", YAML_NODE, false, offsetof(struct lang_file, labels.notes),
	    NULL },
	{ "breaks", YAML_NODE, false, offsetof(struct lang_file, labels.breaks),
	    NULL },
};

struct month_entry {
	struct yaml_text nominative;
	struct yaml_text in;
	struct yaml_text short_name;
};

static const struct yaml_field month_fields[] = {
	{ "nominative", YAML_TEXT, true,
	    offsetof(struct month_entry, nominative), NULL },
	{ "in", YAML_TEXT, true, offsetof(struct month_entry, in), NULL },
	{ "short", YAML_TEXT, true, offsetof(struct month_entry, short_name),
	    NULL },
};

#define COUNT(array) (sizeof(array) / sizeof((array)[0]))

static void
read_months(const struct yaml *node, struct arena *arena, struct diag *diag,
    struct lang *lang)
{
	if (!yaml_expect(node, YAML_SEQUENCE, "the months", diag))
		return;
	if (node->count != MONTHS) {
		diag_error(diag, node->pos, "lang",
		    "expected the year's 12 months, January first");
		return;
	}
	for (size_t i = 0; i < MONTHS; i++) {
		struct month_entry entry = { 0 };
		if (!yaml_bind(node->values[i], "a month", month_fields,
			COUNT(month_fields), arena, diag, &entry))
			continue;
		lang->months[i].nominative = entry.nominative.text;
		lang->months[i].in = entry.in.text;
		lang->months[i].short_name = entry.short_name.text;
	}
}

static bool
is_word_key(const char *key)
{
	for (size_t i = 0; i < WORD_COUNT; i++)
		if (str_equal(word_keys[i], key))
			return true;
	return false;
}

static void
refuse_unknown_words(const struct yaml *node, struct diag *diag)
{
	for (size_t i = 0; i < node->count; i++) {
		const struct yaml *key = node->keys[i];
		if (is_word_key(key->text))
			continue;
		const char *near =
		    str_nearest(key->text, word_keys, WORD_COUNT);
		diag_error(diag, key->pos, "unknown-key",
		    "no text uses the word \"%s\"%s%s%s", key->text,
		    near != NULL ? "; did you mean \"" : "",
		    near != NULL ? near : "", near != NULL ? "\"?" : "");
	}
}

static const struct phrase *
find_phrase(const char *key)
{
	static const struct phrase no_names = { NULL, { NULL }, { NULL } };

	for (size_t i = 0; i < COUNT(phrases); i++)
		if (str_equal(phrases[i].key, key))
			return &phrases[i];
	return &no_names;
}

static bool
is_name(const char *text, size_t length, const char *const *names)
{
	for (size_t i = 0; names[i] != NULL; i++)
		if (strlen(names[i]) == length &&
		    memcmp(names[i], text, length) == 0)
			return true;
	return false;
}

static void
check_names(const char *key, struct yaml_text text, struct arena *arena,
    struct diag *diag)
{
	const struct phrase *phrase = find_phrase(key);

	for (const char *at = strchr(text.text, '{'); at != NULL;
	     at = strchr(at + 1, '{')) {
		size_t length = strcspn(at + 1, "{}");

		if (at[1 + length] == '}' &&
		    is_name(at + 1, length, phrase->may))
			continue;
		diag_error(diag, text.pos, "unknown-name",
		    "the word \"%s\" has no {%.*s}; expected %s%s%s", key,
		    (int)length, at + 1,
		    phrase->may[0] != NULL ? "{" : "no braces",
		    phrase->may[0] != NULL ? phrase->may[0] : "",
		    phrase->may[0] != NULL ? "}" : "");
	}
	for (size_t i = 0; phrase->must[i] != NULL; i++)
		if (strstr(text.text,
			arena_printf(arena, "{%s}", phrase->must[i])) == NULL)
			diag_error(diag, text.pos, "lang",
			    "the word \"%s\" lacks {%s}; add it", key,
			    phrase->must[i]);
}

static void
read_words(const struct yaml *node, struct arena *arena, struct diag *diag,
    struct lang *lang)
{
	if (!yaml_expect(node, YAML_MAPPING, "the words", diag))
		return;
	refuse_unknown_words(node, diag);
	lang->word_count = WORD_COUNT;
	lang->words = ARENA_ARRAY(arena, struct lang_word, WORD_COUNT);
	for (size_t i = 0; i < WORD_COUNT; i++) {
		const struct yaml *word = yaml_get(node, word_keys[i]);
		lang->words[i].key = word_keys[i];
		if (word == NULL || word->kind != YAML_SCALAR ||
		    word->text[0] == '\0') {
			diag_error(diag, word != NULL ? word->pos : node->pos,
			    "lang", "expected a text for the word \"%s\"",
			    word_keys[i]);
			continue;
		}
		lang->words[i].text = word->text;
		lang->words[i].pos = yaml_text_of(word).pos;
		check_names(word_keys[i], yaml_text_of(word), arena, diag);
	}
}

/* ICU answers an unknown locale with marks of the system's own. */
static void
check_locale(struct yaml_text locale, struct diag *diag)
{
	for (int32_t i = 0; i < uloc_countAvailable(); i++)
		if (str_equal(uloc_getAvailable(i), locale.text))
			return;
	diag_error(diag, locale.pos, "lang",
	    "ICU has no locale \"%s\"; expected one like fi_FI", locale.text);
}

bool
lang_read(
    const char *path, struct arena *arena, struct diag *diag, struct lang *lang)
{
	size_t faults = diag_faults(diag);
	struct lang_file file = { 0 };
	const struct yaml *root = yaml_read(path, arena, diag);
	if (root == NULL || !yaml_bind(root, "a language", file_fields,
				COUNT(file_fields), arena, diag, &file))
		return false;
	memset(lang, 0, sizeof(*lang));
	lang->code = file.code.text;
	lang->locale = file.locale.text;
	lang->numbers = number_memo_new(arena);
	read_months(file.months, arena, diag, lang);
	read_words(file.words, arena, diag, lang);
	labels_read(&file.labels, arena, diag, lang);
	check_locale(file.locale, diag);
	return diag_faults(diag) == faults;
}

const char *
lang_word(const struct lang *lang, const char *key)
{
	size_t low = 0, high = lang->word_count;
	while (low < high) {
		size_t middle = low + (high - low) / 2;
		int order = strcmp(key, lang->words[middle].key);
		if (order == 0)
			return lang->words[middle].text;
		if (order < 0)
			high = middle;
		else
			low = middle + 1;
	}
	assert(!"a word that is not in word_keys");
	return NULL;
}

/* The value of the name that stands at `text` in braces; or NULL. */
static const char *
phrase_value(const char *text, size_t length, const char *const *names,
    const char *const *values)
{
	for (size_t i = 0; names[i] != NULL; i++)
		if (strlen(names[i]) == length &&
		    memcmp(names[i], text, length) == 0)
			return values[i];
	return NULL;
}

char *
lang_phrase(const struct lang *lang, const char *key, const char *const *names,
    const char *const *values, struct arena *arena)
{
	struct str out;
	str_init(&out, arena);
	for (const char *at = lang_word(lang, key); *at != '\0';) {
		const char *close = *at == '{' ? strchr(at, '}') : NULL;
		const char *value =
		    close == NULL
			? NULL
			: phrase_value(
			      at + 1, (size_t)(close - at - 1), names, values);
		if (value != NULL) {
			str_puts(&out, value);
			at = close + 1;
		} else {
			str_putc(&out, *at++);
		}
	}
	return out.text;
}

/* `month` and `year` are the keys of the phrases; `name` is the month's. */
static char *
period_phrase(const struct lang *lang, struct period period,
    const char *month_key, const char *year_key, const char *month_name,
    struct arena *arena)
{
	bool is_year = period.kind == PERIOD_YEAR;
	int year = is_year ? period.number : month_year(period.number);
	int number = is_year ? 0 : month_number(period.number);
	const char *const names[] = { "month", "number", "year", NULL };
	const char *const values[] = {
		month_name,
		arena_printf(arena, "%d", number),
		arena_printf(arena, "%d", year),
		NULL,
	};
	return lang_phrase(
	    lang, is_year ? year_key : month_key, names, values, arena);
}

static size_t
month_index(struct period period)
{
	return period.kind == PERIOD_YEAR
		   ? 0
		   : (size_t)(month_number(period.number) - 1);
}

char *
lang_period(const struct lang *lang, struct period period, struct arena *arena)
{
	return period_phrase(lang, period, "month", "year",
	    lang->months[month_index(period)].nominative, arena);
}

char *
lang_in_period(
    const struct lang *lang, struct period period, struct arena *arena)
{
	return period_phrase(lang, period, "in-month", "in-year",
	    lang->months[month_index(period)].in, arena);
}

char *
lang_short_period(
    const struct lang *lang, struct period period, struct arena *arena)
{
	return period_phrase(lang, period, "short-month", "year",
	    lang->months[month_index(period)].short_name, arena);
}
