/*
 * Opening a formatter takes ICU longer than ten numbers by it, and a run's
 * documents print the same figures again and again: formatters are kept for the
 * process, and what was set stands in a memo beside the language.
 */
#include "text/formatter.h"

#include "base/arena.h"
#include "base/decimal.h"
#include "base/str.h"
#include "text/lang.h"

#include <assert.h>
#include <stdio.h>
#include <string.h>

#include <unicode/unumberformatter.h>
#include <unicode/ustring.h>

#define TEXT_MAX 256	/* of a formatted number, in UTF-16 units */
#define SKELETON_MAX 96 /* with its NUL */
#define LOCALE_MAX 24
#define FORMATTERS 16
#define MEMO_SLOTS 1024

/* What was formatted, by what was asked for; a later one takes the slot. */
struct number_memo {
	struct arena *arena;
	struct {
		const char *asked; /* NULL: free */
		char *text;
	} slots[MEMO_SLOTS];
};

struct number_memo *
number_memo_new(struct arena *arena)
{
	struct number_memo *memo = ARENA_NEW(arena, struct number_memo);

	memo->arena = arena;
	return memo;
}

/* Those in use; the oldest gives way.  A run needs few: a language's numbers
 * have some three lengths and as many units. */
static struct kept {
	char locale[LOCALE_MAX];
	char skeleton[SKELETON_MAX];
	UNumberFormatter *formatter; /* NULL: free */
} kept[FORMATTERS];

static UNumberFormatter *
open_formatter(const char *locale, const char *skeleton)
{
	static size_t next;
	struct kept *place = &kept[next];
	UErrorCode status = U_ZERO_ERROR;
	UChar wide[SKELETON_MAX];
	size_t length = strlen(skeleton);

	assert(length < SKELETON_MAX && strlen(locale) < LOCALE_MAX);
	next = (next + 1) % FORMATTERS;
	u_charsToUChars(skeleton, wide, (int32_t)length);
	unumf_close(place->formatter);
	place->formatter = unumf_openForSkeletonAndLocale(
	    wide, (int32_t)length, locale, &status);
	/* Skeleton and locale are ours and lang_read has checked the locale. */
	assert(U_SUCCESS(status));
	memcpy(place->skeleton, skeleton, length + 1);
	memcpy(place->locale, locale, strlen(locale) + 1);
	return place->formatter;
}

static UNumberFormatter *
formatter_for(const char *locale, int decimals, const char *unit)
{
	char skeleton[SKELETON_MAX];

	/* ".00" asks for two places; "." alone is no stem, so whole numbers
	 * say precision-integer. */
	snprintf(skeleton, sizeof(skeleton),
	    "rounding-mode-half-up group-auto %s%.*s %s",
	    decimals == 0 ? "precision-integer" : ".", decimals, "000000000000",
	    unit);
	for (size_t i = 0; i < FORMATTERS; i++)
		if (kept[i].formatter != NULL &&
		    str_equal(kept[i].skeleton, skeleton) &&
		    str_equal(kept[i].locale, locale))
			return kept[i].formatter;
	return open_formatter(locale, skeleton);
}

static char *
set_decimal(const struct lang *lang, const char *decimal, int decimals,
    const char *unit, struct arena *arena)
{
	UErrorCode status = U_ZERO_ERROR;
	UFormattedNumber *result = unumf_openResult(&status);
	UChar text[TEXT_MAX];
	char utf8[TEXT_MAX * 3 + 1];
	int32_t length;

	unumf_formatDecimal(formatter_for(lang->locale, decimals, unit),
	    decimal, -1, result, &status);
	length = unumf_resultToString(result, text, TEXT_MAX, &status);
	u_strToUTF8(utf8, sizeof(utf8), NULL, text, length, &status);
	unumf_closeResult(result);
	assert(U_SUCCESS(status));
	/* Some locales have a hyphen for the minus. */
	if (utf8[0] == '-')
		return arena_printf(arena, "\u2212%s", utf8 + 1);
	return arena_strdup(arena, utf8);
}

char *
formatter_set(const struct lang *lang, const char *decimal, int decimals,
    const char *unit, struct arena *arena)
{
	struct number_memo *memo = lang->numbers;
	char asked[FRACTION_TEXT_SIZE + 64];
	size_t slot;

	if (memo == NULL)
		return set_decimal(lang, decimal, decimals, unit, arena);
	snprintf(asked, sizeof(asked), "%s %d %s", decimal, decimals, unit);
	slot = str_hash(asked, strlen(asked)) % MEMO_SLOTS;
	if (memo->slots[slot].asked == NULL ||
	    !str_equal(memo->slots[slot].asked, asked)) {
		memo->slots[slot].asked = arena_strdup(memo->arena, asked);
		memo->slots[slot].text =
		    set_decimal(lang, decimal, decimals, unit, memo->arena);
	}
	return memo->slots[slot].text;
}
