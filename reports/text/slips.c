/*
 * What the line of a template begins with that was meant as a mark of
 * Markdown and is none: "##Otsikko", "-kohta" and "1.kohta" lack a blank, "•"
 * is a letter.  The page would print them as they stand.  Values are not in
 * the line yet.
 */
#include "text/text-imp.h"

#include "base/message.h"
#include "base/utf8.h"

#include <string.h>

#define FENCE "```"

/* Past blanks and the marks of quotations and items around the line's text. */
static const char *
skip_marks(const char *text)
{
	const char *before;

	do {
		before = text;
		text += strspn(text, " \t>");
		if (strchr("-+*", text[0]) != NULL && text[0] != '\0' &&
		    text[1] == ' ')
			text += 2;
	} while (text != before);
	return text;
}

static bool
is_bullet(const char *text)
{
	static const unsigned bullets[] = { 0x2022, 0x2023, 0x2043, 0x2219,
		0x25A0, 0x25AA, 0x25CB, 0x25CF, 0x25E6, 0xB7, 0xF0B7 };
	unsigned c = utf8_next(&text);

	for (size_t i = 0; i < sizeof(bullets) / sizeof(bullets[0]); i++)
		if (c == bullets[i])
			return true;
	return false;
}

/* Where words begin: a letter of Latin script, strong words or a link. */
static bool
begins_words(const char *text)
{
	unsigned c = utf8_next(&text);

	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '*' ||
	       c == '[' || (c >= 0xC0 && c <= 0x24F && c != 0xD7 && c != 0xF7);
}

/* Of a line's text; NULL: nothing is wrong. */
static const char *
find_slip(const char *text)
{
	size_t hashes = strspn(text, "#");
	size_t digits = strspn(text, "0123456789");

	if (text[0] == '\0')
		return NULL;
	if (hashes > 0 && hashes <= 6 && text[hashes] != '\0' &&
	    strchr(" \t", text[hashes]) == NULL)
		return MESSAGE_LATER("a heading has a blank behind its #");
	if (is_bullet(text))
		return MESSAGE_LATER(
		    "an item of a list begins with \"- \", a hyphen and a "
		    "blank");
	if ((text[0] == '-' || text[0] == '+') &&
	    (text[1] == '{' || begins_words(text + 1)))
		return MESSAGE_LATER(
		    "an item of a list has a blank behind its mark: \"- \"");
	if (digits > 0 && digits < 10 &&
	    (text[digits] == '.' || text[digits] == ')') &&
	    begins_words(text + digits + 1))
		return MESSAGE_LATER(
		    "an item of a list has a blank behind its number: \"1. \"");
	return NULL;
}

void
slips_check_line(
    const char *line, struct pos pos, bool *in_block, struct diag *diag)
{
	const char *text = skip_marks(line), *slip;

	if (strncmp(text, FENCE, strlen(FENCE)) == 0) {
		*in_block = !*in_block;
		return;
	}
	slip = *in_block ? NULL : find_slip(text);
	if (slip == NULL)
		return;
	pos.column = (int)(text - line) + 1;
	diag_error(diag, pos, "slip", "%s", message_text(slip));
}
