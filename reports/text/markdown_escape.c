/*
 * A value becomes Markdown text that can only be read as that text, wherever
 * in a template it stands: one line, every ASCII mark of punctuation behind a
 * backslash (CommonMark 6.1), no control characters.
 *
 * A digit cannot stand behind a backslash, yet "12" at a line's start before a
 * full stop would open a list; the first digit of such a value is written as
 * a character reference.
 */
#include "text/text.h"

#include "base/arena.h"
#include "base/str.h"
#include "base/utf8.h"
#include "text/unicode.h"

#include <string.h>

static bool
is_punctuation(unsigned c)
{
	return c < 0x7f && c > 0 &&
	       strchr("!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~", (int)c) != NULL;
}

static bool
is_space(unsigned c)
{
	return c == ' ' || (c >= '\t' && c <= '\r') || c == 0x2028 ||
	       c == 0x2029;
}

/* A value of digits alone, short enough to number a list (CommonMark 5.2). */
static bool
is_list_number(const char *value)
{
	size_t digits = strspn(value, "0123456789");
	return digits > 0 && digits < 10 && value[digits] == '\0';
}

static void
put_escaped(struct str *out, const char *value)
{
	bool space = false;
	while (*value != '\0') {
		unsigned c = utf8_next(&value);
		if (is_space(c)) {
			space = out->length > 0;
			continue;
		}
		if (unicode_is_control(c))
			continue;
		if (space)
			str_putc(out, ' ');
		space = false;
		if (is_punctuation(c))
			str_putc(out, '\\');
		str_put_utf8(out, c);
	}
}

char *
markdown_escape(const char *value, struct arena *arena)
{
	struct str out;
	str_init(&out, arena);
	put_escaped(&out, value);
	if (!is_list_number(out.text))
		return out.text;
	return arena_printf(arena, "&#%d;%s", out.text[0], out.text + 1);
}
