/*
 * What is drawn, said in words, for those who cannot see it.  Made from the
 * safe cells alone, in the order of the drawing; what is hidden or missing is
 * told.  Figures stand in forms that need no inflection.
 */
#include "document/document-imp.h"

#include "base/arena.h"
#include "base/str.h"
#include "text/lang.h"
#include "text/number.h"

#include <string.h>

const char *
access_category(const struct lang *lang, const struct safe_cell *cell)
{
	if (cell->category == NULL || cell->category[0] == '\0')
		return lang_word(lang, "not-known");
	return cell->label != NULL ? cell->label : cell->category;
}

/* Names of the cells of that status, with commas; "" when there are none. */
static const char *
names_with(const struct lang *lang, const struct safe_table *table,
    enum safe_status status, struct arena *arena)
{
	struct str out;
	str_init(&out, arena);
	for (size_t i = 0; i < table->count; i++) {
		if (table->cells[i].status != status)
			continue;
		if (out.length > 0)
			str_puts(&out, ", ");
		str_puts(&out, access_category(lang, &table->cells[i]));
	}
	return out.text;
}

/* " Tieto suojattu: A, B." when there are such cells. */
static void
put_gaps(struct str *out, const struct lang *lang,
    const struct safe_table *table, enum safe_status status, const char *key,
    struct arena *arena)
{
	const char *list = names_with(lang, table, status, arena);
	if (list[0] == '\0')
		return;
	const char *const names[] = { "names", NULL };
	const char *const values[] = { list, NULL };
	str_putc(out, ' ');
	str_puts(out, lang_phrase(lang, key, names, values, arena));
}

/* " A 80 %, B 20 %." of those that can be told; a nil share is "0 %". */
static void
put_shares(struct str *out, const struct lang *lang,
    const struct safe_table *shares, struct arena *arena)
{
	const char *before = " ";
	for (size_t i = 0; i < shares->count; i++) {
		const struct safe_cell *cell = &shares->cells[i];
		if (cell->status != SAFE_SHOWN && cell->status != SAFE_NIL)
			continue;
		str_printf(out, "%s%s %s", before, access_category(lang, cell),
		    number_sentence(lang, shares, cell, arena));
		before = ", ";
	}
	if (before[0] == ',')
		str_putc(out, '.');
}

static const char *
access_share_bar(const struct lang *lang, const struct block *chart,
    const char *subtitle, struct arena *arena)
{
	const struct safe_table *shares = chart->chart.shares;
	size_t length = strlen(subtitle);
	while (length > 0 && subtitle[length - 1] == '.')
		length--;
	const char *const names[] = { "subtitle", NULL };
	const char *const values[] = { arena_strndup(arena, subtitle, length),
		NULL };
	struct str out;
	str_init(&out, arena);
	str_puts(&out,
	    lang_phrase(lang, "alternative-share-bar", names, values, arena));
	put_shares(&out, lang, shares, arena);
	put_gaps(&out, lang, shares, SAFE_HIDDEN, "alternative-hidden", arena);
	put_gaps(
	    &out, lang, shares, SAFE_MISSING, "alternative-missing", arena);
	return out.text;
}

const char *
access_chart(const struct lang *lang, const struct block *chart,
    const char *subtitle, struct arena *arena)
{
	switch (chart->chart.kind) {
	case CHART_SHARE_BAR:
		return access_share_bar(lang, chart, subtitle, arena);
	}
	return NULL;
}
