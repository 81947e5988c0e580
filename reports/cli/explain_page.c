/*
 * kausi explain --markdown: docs/indicators.md, made from the definitions.  A
 * test compares the page with what this prints.
 */
#include "cli/explain-imp.h"

#include "base/arena.h"
#include "base/diag.h"
#include "base/str.h"
#include "definitions.h"
#include "indicators/definitions.h"
#include "indicators/words.h"

#include <string.h>

static void
put_overview(const struct session *session, const struct explain_langs *langs)
{
	const struct indicators *indicators = &session->definitions->indicators;
	FILE *out = session->out;

	fputs("| id | fi ", out);
	for (size_t i = 0; i < langs->count; i++)
		fprintf(out, "| %s ", langs->items[i].code);
	fputs("| unit |\n|---|---", out);
	for (size_t i = 0; i < langs->count; i++)
		fputs("|---", out);
	fputs("|---|\n", out);
	for (size_t i = 0; i < indicators->count; i++) {
		const struct indicator *indicator = indicators->items[i];

		fprintf(out, "| %s | %s ", indicator->id, indicator->label);
		for (size_t l = 0; l < langs->count; l++)
			fprintf(out, "| %s ",
			    lang_label(&langs->items[l], indicator->id, "–"));
		fprintf(out, "| %s |\n", unit_names[indicator->unit]);
	}
}

static bool
put_indicator(
    const struct session *session, const struct indicator *indicator, FILE *out)
{
	struct indicator_words words;

	if (!indicator_describe(
		indicator, session->arena, session->diag, &words))
		return false;
	fprintf(out, "\n## %s %s\n\n%s\n\n```yaml\n", indicator->id,
	    indicator->label, words.sentence);
	for (size_t i = 0; i < words.count; i++)
		if (strcmp(words.keys[i].key, "id") != 0 &&
		    strcmp(words.keys[i].key, "label") != 0)
			fprintf(out, "%s: %s\n", words.keys[i].key,
			    words.keys[i].text);
	fputs("```\n", out);
	return true;
}

enum status
explain_page(struct session *session)
{
	const struct indicators *indicators = &session->definitions->indicators;
	struct explain_langs langs;
	bool ok = true;

	if (!explain_langs_read(session, &langs))
		return STATUS_DEFINITION;
	fputs("# Indicators\n\n"
	      "Made from `input/indicators/` by `kausi explain --markdown`: "
	      "change the definitions, not this page. How they are read is "
	      "told in [indicators-language.md](indicators-language.md).\n\n",
	    session->out);
	put_overview(session, &langs);
	for (size_t i = 0; i < indicators->count; i++)
		ok = put_indicator(
			 session, indicators->items[i], session->out) &&
		     ok;
	return ok ? STATUS_OK : STATUS_FAILURE;
}
