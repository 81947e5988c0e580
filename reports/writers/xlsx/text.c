/*
 * Texts as spreadsheets allow them: input is any valid UTF-8 of a document;
 * output is what XML, a sheet's name or a bounded property may hold.
 */
#include "writers/xlsx/xlsx-imp.h"

#include "base/arena.h"
#include "base/str.h"
#include "base/utf8.h"

#include <assert.h>
#include <string.h>

#define NAME_UNITS_MAX 31 /* UTF-16 units of a sheet's name */

/* Char of XML 1.0, section 2.2; surrogates are not valid UTF-8 anyway. */
static bool
xml_allows(unsigned c)
{
	return (c >= 0x20 || c == '\t' || c == '\n') && c != 0xFFFE &&
	       c != 0xFFFF;
}

const char *
sheet_text(const char *text, struct arena *arena)
{
	struct str str;
	size_t bad;

	/* The library writes broken XML from it and calls that success. */
	assert(utf8_valid(text, strlen(text), &bad));
	str_init(&str, arena);
	while (*text != '\0') {
		unsigned c = utf8_next(&text);
		str_put_utf8(&str, xml_allows(c) ? c : 0xFFFD);
	}
	return str.length == 0 ? "" : str.text;
}

const char *
sheet_clip(const char *text, size_t limit, struct arena *arena)
{
	const char *end = text;

	for (const char *next = text; *end != '\0'; end = next) {
		utf8_next(&next);
		if ((size_t)(next - text) > limit)
			break;
	}
	return arena_strndup(arena, text, (size_t)(end - text));
}

const char *
sheet_name(const char *text, struct arena *arena)
{
	struct str str;
	int units = 0;

	str_init(&str, arena);
	for (text = sheet_text(text, arena); *text != '\0';) {
		unsigned c = utf8_next(&text);
		units += c > 0xFFFF ? 2 : 1;
		if (units > NAME_UNITS_MAX)
			break;
		if (c < 0x80 && strchr("[]:*?/\\\t\n'", (int)c) != NULL)
			c = c == '\'' ? 0x2019 : ' ';
		str_put_utf8(&str, c);
	}
	return str.length == 0 ? "1" : str.text;
}
