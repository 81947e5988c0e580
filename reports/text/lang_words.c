/*
 * The words of a language file.  The keys below are all that the program asks
 * for: a file that lacks one, or has another, is refused when it is read, so
 * that no word is missed in the middle of a run.
 */
#include "text/lang-imp.h"

#include "base/arena.h"
#include "base/message.h"
#include "base/str.h"
#include "base/yaml.h"
#include "text/spoken.h"

#include <string.h>

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
	"alternative-course-level",
	"alternative-dots",
	"alternative-flow",
	"alternative-forward",
	"alternative-hidden",
	"alternative-line",
	"alternative-milestones",
	"alternative-missing",
	"alternative-move",
	"alternative-rest",
	"alternative-scale",
	"alternative-share-bar",
	"alternative-sparkline",
	"alternative-sparkline-level",
	"alternative-stages",
	"approx-about",
	"approx-nearly",
	"attachment-figures",
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
	"footnote",
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
	"milestone-on-time",
	"milestone-open",
	"milestone-open-late",
	"milestone-planned",
	"milestone-reached",
	"missing",
	"month",
	"months",
	"nil",
	"nil-words",
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
	"rows-none",
	"short-month",
	"signature",
	"signature-name",
	"signature-when",
	"spoken",
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
	{ "alternative-course-level", { "name", "value" },
	    { "name", "value" } },
	{ "alternative-move", { "from", "to" }, { "from", "to" } },
	{ "alternative-stages", { "names" }, { "names" } },
	{ "alternative-sparkline-level", { "name", "number", "last" },
	    { "name", "number", "last" } },
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
	{ "footnote", { "number" }, { "number" } },
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
#define PHRASE_COUNT (sizeof(phrases) / sizeof(phrases[0]))

static bool
is_word_key(const char *key)
{
	for (size_t i = 0; i < WORD_COUNT; i++)
		if (str_equal(word_keys[i], key))
			return true;
	return false;
}

static void
refuse_unknown_words(
    const struct yaml *node, struct arena *arena, struct diag *diag)
{
	for (size_t i = 0; i < node->count; i++) {
		const struct yaml *key = node->keys[i];
		if (is_word_key(key->text))
			continue;
		const char *near =
		    str_nearest(key->text, word_keys, WORD_COUNT);
		diag_error(diag, key->pos, "unknown-key",
		    "no text uses the word \"%s\"%s", key->text,
		    message_near(near, arena));
	}
}

static const struct phrase *
find_phrase(const char *key)
{
	static const struct phrase no_names = { NULL, { NULL }, { NULL } };

	for (size_t i = 0; i < PHRASE_COUNT; i++)
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
		    phrase->may[0] != NULL ? "{" : MESSAGE("no braces"),
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
check_spoken(const char *key, const struct yaml *word, struct diag *diag)
{
	if (str_equal(key, "spoken") && !spoken_valid(word->text))
		diag_error(diag, word->pos, "lang",
		    "expected abbreviations and their words, as "
		    "\"pv=päivä/päivää; h=tunti/tuntia\"");
}

void
words_read(const struct yaml *node, struct arena *arena, struct diag *diag,
    struct lang *lang)
{
	if (!yaml_expect(node, YAML_MAPPING, MESSAGE_LATER("the words"), diag))
		return;
	refuse_unknown_words(node, arena, diag);
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
		check_spoken(word_keys[i], word, diag);
	}
}
