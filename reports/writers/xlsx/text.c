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

/* In one line of single spaces, without what names may not have. */
static const char *
clean(const char *text, struct arena *arena)
{
	struct str str;
	bool space = true;

	str_init(&str, arena);
	for (text = sheet_text(text, arena); *text != '\0';) {
		unsigned c = utf8_next(&text);
		if (c == '\'')
			c = 0x2019;
		else if (c == 0xA0 ||
			 (c < 0x80 && strchr("[]:*?/\\\t\n ", (int)c) != NULL))
			c = ' ';
		if (c != ' ' || !space)
			str_put_utf8(&str, c);
		space = c == ' ';
	}
	return str.length == 0 ? "1" : str.text;
}

/* Known for ASCII and Latin-1; all others count as equal. */
static unsigned
fold(unsigned c)
{
	if (c >= 0x100)
		return 0x100;
	if ((c >= 'A' && c <= 'Z') || (c >= 0xC0 && c <= 0xDE && c != 0xD7))
		return c + 0x20;
	return c;
}

bool
sheet_names_equal(const char *a, const char *b)
{
	while (*a != '\0' && *b != '\0')
		if (fold(utf8_next(&a)) != fold(utf8_next(&b)))
			return false;
	return *a == *b;
}

static bool
is_taken(const struct book *book, const char *name)
{
	/* Excel keeps this one to itself. */
	if (sheet_names_equal(name, "History"))
		return true;
	for (size_t i = 0; i < book->count; i++)
		if (sheet_names_equal(name, book->sheets[i]->name))
			return true;
	return false;
}

static int
units_of(const char *text)
{
	int units = 0;

	while (*text != '\0')
		units += utf8_next(&text) > 0xFFFF ? 2 : 1;
	return units;
}

/* At most so many UTF-16 units, between words where that loses little. */
static char *
cut(const char *name, int most, struct arena *arena)
{
	const char *end = name;
	const char *word = NULL; /* where the last whole one ends */
	int units = 0;

	for (const char *next = name; *end != '\0'; end = next) {
		unsigned c = utf8_next(&next);
		units += c > 0xFFFF ? 2 : 1;
		if (c == ' ')
			word = end;
		if (units > most)
			break;
	}
	if (*end != '\0' && word != NULL && word - name > most / 2)
		end = word;
	while (end > name && (end[-1] == ' ' || end[-1] == '.' ||
				 end[-1] == ',' || end[-1] == ':'))
		end--;
	return arena_strndup(arena, name, (size_t)(end - name));
}

const char *
sheet_new_name(const struct book *book, const char *text, struct arena *arena)
{
	const char *whole = clean(text, arena);
	char *name = cut(whole, NAME_UNITS_MAX, arena);

	for (unsigned i = 2; is_taken(book, name) || name[0] == '\0'; i++) {
		const char *tail = arena_printf(arena, " (%u)", i);
		name = arena_printf(arena, "%s%s",
		    cut(whole, NAME_UNITS_MAX - units_of(tail), arena), tail);
	}
	return name;
}
