/*
 * templates/lang/XX.yaml in, the words of a language out: its months, its words
 * (lang_words.c), its labels of indicators (labels.c), and the ways to say
 * them.
 */
#include "text/lang-imp.h"

#include "base/arena.h"
#include "base/message.h"
#include "base/str.h"
#include "base/yaml.h"
#include "text/formatter.h"

#include <assert.h>
#include <string.h>

#include <unicode/uloc.h>

#define MONTHS 12

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
	if (!yaml_expect(
		node, YAML_SEQUENCE, MESSAGE_LATER("the months"), diag))
		return;
	if (node->count != MONTHS) {
		diag_error(diag, node->pos, "lang",
		    "expected the year's 12 months, January first");
		return;
	}
	for (size_t i = 0; i < MONTHS; i++) {
		struct month_entry entry = { 0 };
		if (!yaml_bind(node->values[i], MESSAGE_LATER("a month"),
			month_fields, COUNT(month_fields), arena, diag, &entry))
			continue;
		lang->months[i].nominative = entry.nominative.text;
		lang->months[i].in = entry.in.text;
		lang->months[i].short_name = entry.short_name.text;
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
	if (root == NULL ||
	    !yaml_bind(root, MESSAGE_LATER("a language"), file_fields,
		COUNT(file_fields), arena, diag, &file))
		return false;
	memset(lang, 0, sizeof(*lang));
	lang->code = file.code.text;
	lang->locale = file.locale.text;
	lang->numbers = number_memo_new(arena);
	read_months(file.months, arena, diag, lang);
	words_read(file.words, arena, diag, lang);
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
