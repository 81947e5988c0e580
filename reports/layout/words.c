/*
 * Long words parted by the dictionary.  Asked are words of letters alone, the
 * quotation marks and full stops around them aside: an address, a code or a
 * number stays whole, and so do abbreviations in capitals, names written
 * togetherLikeThis, and words of a language without a dictionary.
 */
#include "layout/segments.h"

#include "base/arena.h"
#include "base/utf8.h"
#include "document/document.h"
#include "layout/hyphenate.h"
#include "text/lang.h"

#include <unicode/uchar.h>

#include <string.h>

#define SOFT_HYPHEN 0x00ad
#define NO_BREAK_SPACE 0x00a0
#define NO_BREAK_SPACE 0x00a0
#define LEAST_LETTERS 2 /* where the theme says nothing: no letter alone */

/* A place inside a word where a line may end. */
struct cut {
	size_t at;
	enum ending ending;
};

struct cuts {
	size_t count;
	size_t capacity;
	struct cut *items;
};

/* What is asked for, and where the answers go. */
struct search {
	struct layout *layout;
	const struct passage *passage;
	bool syllables;
	size_t before, after; /* letters */
	struct cuts cuts;
};

/* Keeps the cuts in order. */
static void
add_cut(struct search *search, size_t at, enum ending ending)
{
	struct cuts *cuts = &search->cuts;
	size_t i = cuts->count;

	cuts->items = arena_grow(search->layout->arena, cuts->items,
	    cuts->count, &cuts->capacity, sizeof(*cuts->items));
	for (; i > 0 && cuts->items[i - 1].at > at; i--)
		cuts->items[i] = cuts->items[i - 1];
	cuts->items[i] = (struct cut){ at, ending };
	cuts->count++;
}

/* The language of the text at a byte: of the span around it. */
static const char *
language_at(
    const struct layout *layout, const struct passage *passage, size_t at)
{
	const struct span *span = passage->spans;
	const struct block *block;

	while (span->start + span->length <= at)
		span++;
	block = span->block != NULL ? block_ancestor(span->block, BLOCK_SPAN)
				    : NULL;
	return block != NULL ? block->span.language
			     : layout->document->lang->code;
}

/* Whether enough letters stand on both sides: in from..to, parted at `at`. */
static bool
is_far_enough(const struct search *search, const char *word, size_t from,
    size_t at, size_t to)
{
	return utf8_count(word + from, at - from) >= search->before &&
	       utf8_count(word + at, to - at) >= search->after;
}

/* The parts of a compound are words of their own. */
static void
add_points(struct search *search, const struct hyphen_points *points,
    size_t start, size_t length)
{
	const char *word = search->passage->text.text + start;
	size_t part = 0;

	for (size_t i = 0; i < points->count; i++) {
		const struct hyphen_point *point = &points->items[i];
		size_t next = i + 1;

		if (point->compound) {
			part = point->at;
			if (is_far_enough(search, word, 0, point->at, length))
				add_cut(
				    search, start + point->at, ENDING_COMPOUND);
			continue;
		}
		while (next < points->count && !points->items[next].compound)
			next++;
		if (search->syllables &&
		    is_far_enough(search, word, part, point->at,
			next < points->count ? points->items[next].at : length))
			add_cut(search, start + point->at, ENDING_SYLLABLE);
	}
}

/* Letters from `start` to `end`. */
static bool
ask(struct search *search, size_t start, size_t end)
{
	struct layout *layout = search->layout;
	const char *text = search->passage->text.text;
	const char *at = text + start;
	struct hyphen_points points;

	for (utf8_next(&at); at < text + end;)
		if (u_isupper((UChar32)utf8_next(&at)))
			return true;
	if (!hyphenator_ask(layout->hyphenator,
		language_at(layout, search->passage, start), text + start,
		end - start, layout->diag, &points))
		return false;
	add_points(search, &points, start, end - start);
	return true;
}

/* A sign that words do not have, so that this is none. */
static bool
is_foreign(const char *at, const char *end)
{
	unsigned character = utf8_next(&at);

	if (u_isdigit((UChar32)character))
		return true;
	if ((character == '.' || character == ':') && at < end)
		return u_isalpha((UChar32)utf8_next(&at));
	return character < 0x80 && strchr("@/\\_%&#=+<>~|", (int)character);
}

static bool
is_word(const char *at, const char *end)
{
	while (at < end) {
		if (is_foreign(at, end))
			return false;
		utf8_next(&at);
	}
	return true;
}

/* Asks for each run of letters in what stands between spaces. */
static bool
ask_letters(struct search *search, size_t start, size_t end)
{
	const char *text = search->passage->text.text;
	const char *at = text + start;
	size_t letters = start;

	if (!is_word(text + start, text + end))
		return true;
	while (at < text + end) {
		size_t here = (size_t)(at - text);

		if (u_isalpha((UChar32)utf8_next(&at)))
			continue;
		if (here > letters && !ask(search, letters, here))
			return false;
		letters = (size_t)(at - text);
	}
	return letters == end || ask(search, letters, end);
}

/* What no-break spaces tie together are words nevertheless. */
static bool
ask_pieces(struct search *search, size_t start, size_t end)
{
	const char *text = search->passage->text.text;
	const char *at = text + start;
	size_t piece = start;

	while (at < text + end) {
		size_t here = (size_t)(at - text);

		if (utf8_next(&at) != NO_BREAK_SPACE)
			continue;
		if (!ask_letters(search, piece, here))
			return false;
		piece = (size_t)(at - text);
	}
	return ask_letters(search, piece, end);
}

static bool
has(unsigned character, const char *at, const char *end)
{
	while (at < end)
		if (utf8_next(&at) == character)
			return true;
	return false;
}

/*
 * Whether a word stays as it is: where its author marked the places, and, in
 * running text, where it stands with a figure: "maaliskuu 2024".
 */
static bool
stays_whole(const char *word, const char *end, bool running)
{
	return has(SOFT_HYPHEN, word, end) ||
	       (running && has(NO_BREAK_SPACE, word, end));
}

/* Copies a word's stretches first..last, parted where the dictionary says. */
static bool
split_word(struct search *search, const struct segments *from, size_t first,
    size_t last, struct segments *segments)
{
	const struct passage *passage = search->passage;
	size_t word = from->items[first].start, start = word;

	search->cuts.count = 0;
	if (!ask_pieces(search, word, from->items[last].visible_end))
		return false;
	for (size_t i = first; i < last; i++)
		add_cut(search, segments_end(passage, from, i),
		    from->stretches[i].ending);
	for (size_t i = 0; i < search->cuts.count; i++) {
		const struct cut *cut = &search->cuts.items[i];

		if (!segments_add(search->layout, passage, word, start, cut->at,
			cut->ending, segments))
			return false;
		start = cut->at;
	}
	return segments_add(search->layout, passage, word, start,
	    segments_end(passage, from, last), from->stretches[last].ending,
	    segments);
}

bool
segments_split(struct layout *layout, const struct passage *passage,
    double wider_than, bool syllables, struct segments *segments)
{
	const struct theme *theme = layout->theme;
	const struct segments from = *segments;
	struct search search = { layout, passage, syllables, LEAST_LETTERS,
		LEAST_LETTERS, { .count = 0 } };
	size_t last;

	if (theme->hyphenation.given) {
		search.before = (size_t)theme->hyphenation.before;
		search.after = (size_t)theme->hyphenation.after;
	}
	*segments = (struct segments){ .count = 0 };
	for (size_t first = 0; first < from.count; first = last + 1) {
		const char *text = passage->text.text;

		last = first;
		while (last + 1 < from.count &&
		       breaks_inside(from.stretches[last].ending))
			last++;
		if (segments_width(&from, first, last + 1) <= wider_than ||
		    stays_whole(text + from.items[first].start,
			text + from.items[last].visible_end, syllables))
			for (size_t i = first; i <= last; i++)
				segments_put(layout, &from.items[i],
				    &from.stretches[i], segments);
		else if (!split_word(&search, &from, first, last, segments))
			return false;
	}
	return true;
}
