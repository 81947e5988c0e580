/*
 * Marks that Markdown left in the text because they lack their other half:
 * "**" and "](".  A value has a backslash before each of its marks; so what
 * stands in the source without one, and has become nothing, is a slip of the
 * writer's, and the page would print it.
 */
#include "document/markdown-imp.h"

#include "base/str.h"

#include <string.h>

#define STRONG "**"
#define LINK "]("
#define LOOSE_LINK "] ("

/* What an address begins with, so that brackets around words are no link. */
static const char *const schemes[] = {
	"https:", "http:", "mailto:", "lang:", "name:", "ref:"
};

bool
slip_is_likely(const char *text)
{
	return strstr(text, STRONG) != NULL || strstr(text, LINK) != NULL ||
	       strstr(text, LOOSE_LINK) != NULL;
}

/* The next place of the mark, but for those behind a backslash; or NULL. */
static const char *
find_mark(const char *at, const char *end, const char *mark)
{
	size_t length = strlen(mark);

	while (at < end) {
		if (*at == '\\')
			at += 2;
		else if ((size_t)(end - at) >= length &&
			 strncmp(at, mark, length) == 0)
			return at;
		else
			at++;
	}
	return NULL;
}

static size_t
count_marks(const char *at, const char *end, const char *mark)
{
	size_t count = 0;

	while ((at = find_mark(at, end, mark)) != NULL) {
		at += strlen(mark);
		count++;
	}
	return count;
}

static size_t
count_nodes(cmark_node *block, const char *type)
{
	cmark_iter *iterator = cmark_iter_new(block);
	size_t count = 0;
	cmark_event_type event;

	while ((event = cmark_iter_next(iterator)) != CMARK_EVENT_DONE)
		if (event == CMARK_EVENT_ENTER &&
		    str_equal(cmark_node_get_type_string(
				  cmark_iter_get_node(iterator)),
			type))
			count++;
	cmark_iter_free(iterator);
	return count;
}

static bool
has_loose_link(const char *at, const char *end)
{
	while ((at = find_mark(at, end, LOOSE_LINK)) != NULL) {
		at += strlen(LOOSE_LINK);
		for (size_t i = 0; i < sizeof(schemes) / sizeof(schemes[0]);
		     i++)
			if (strncmp(at, schemes[i], strlen(schemes[i])) == 0)
				return true;
	}
	return false;
}

/* Where the line of that number begins; the text's end after the last. */
static const char *
line_start(const char *text, const char *end, int line)
{
	while (line > 1 && text < end) {
		const char *newline = memchr(text, '\n', (size_t)(end - text));

		text = newline != NULL ? newline + 1 : end;
		line--;
	}
	return text;
}

void
slips_check(struct place *place, cmark_node *block)
{
	const char *end = place->source + place->source_length;
	const char *from =
	    line_start(place->source, end, cmark_node_get_start_line(block));
	const char *to =
	    line_start(place->source, end, cmark_node_get_end_line(block) + 1);

	if (count_marks(from, to, STRONG) > 2 * count_nodes(block, "strong"))
		refuse(place, "slip",
		    "a ** that makes no words strong; write **words**, without "
		    "blanks inside, or \\*\\* where stars are meant");
	if (has_loose_link(from, to) ||
	    count_marks(from, to, LINK) >
		count_nodes(block, "link") + count_nodes(block, "image"))
		refuse(place, "slip",
		    "brackets that make no link; write [words](address), "
		    "without a blank between them or in the address");
}

bool
slip_is_underlined(const struct place *place, cmark_node *heading)
{
	const char *line =
	    line_start(place->source, place->source + place->source_length,
		cmark_node_get_start_line(heading));

	return line[strspn(line, " >")] != '#';
}
