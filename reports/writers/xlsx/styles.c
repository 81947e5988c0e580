/*
 * Formats of the cells.  Input: a style, an alignment, a number format;
 * output: libxlsxwriter's format.  Type sizes and colours are those of the
 * printed look; the typeface is the spreadsheet's own, because a workbook
 * cannot carry fonts.
 */
#include "writers/xlsx/lxw-imp.h"

#include "base/arena.h"
#include "base/utf8.h"

#include <string.h>

#define INK 0x17252E
#define INK2 0x475761
#define PRIMARY 0x0A3F56
#define LINK 0x23708C
#define AXIS 0x6B7A84
#define GRID 0xDCE3E7
#define WIDTH_POINTS 11.0 /* type size that column widths are counted in */
#define LEADING 1.36
#define LETTERS_NARROWER                                                       \
	1.15 /* than the figures that widths are counted in                    \
	      */
#define BOLD_WIDER 0.95

struct look {
	double size;
	bool bold, wrap, underline;
	lxw_color_t colour;
	uint8_t top, bottom; /* border, 0: none */
	lxw_color_t top_colour, bottom_colour;
};

/* clang-format off */
static const struct look looks[STYLE_NUM] = {
	/* size, bold, wrap, underline, colour, top, bottom, their colours */
	[STYLE_THEME] = { 10.5, true, true, false, INK2, 0, 0, 0, 0 },
	[STYLE_TITLE] = { 20, true, true, false, PRIMARY, 0, 0, 0, 0 },
	[STYLE_SUBJECT] = { 11, false, true, false, INK2, 0, 0, 0, 0 },
	[STYLE_HEADING] = { 14, true, true, false, PRIMARY, 0, 0, 0, 0 },
	[STYLE_TEXT] = { 11, false, true, false, INK, 0, 0, 0, 0 },
	[STYLE_LINK] = { 11, false, true, true, LINK, 0, 0, 0, 0 },
	[STYLE_CAPTION] = { 11, true, true, false, INK, 0, 0, 0, 0 },
	[STYLE_SUBTITLE] = { 10, false, true, false, INK2, 0, 0, 0, 0 },
	[STYLE_NOTE] = { 10, false, true, false, INK2, 0, 0, 0, 0 },
	[STYLE_HEAD] = { 11, true, true, false, INK,
	    LXW_BORDER_MEDIUM, LXW_BORDER_THIN, PRIMARY, AXIS },
	[STYLE_ROW] = { 11, false, true, false, INK,
	    0, LXW_BORDER_THIN, 0, GRID },
	[STYLE_ROW_LINK] = { 11, false, true, true, LINK,
	    0, LXW_BORDER_THIN, 0, GRID },
	[STYLE_ROW_LINK_LAST] = { 11, false, true, true, LINK,
	    0, LXW_BORDER_MEDIUM, 0, PRIMARY },
	[STYLE_ROW_LAST] = { 11, false, true, false, INK,
	    0, LXW_BORDER_MEDIUM, 0, PRIMARY },
	[STYLE_TOTAL] = { 11, true, true, false, INK,
	    LXW_BORDER_THIN, LXW_BORDER_MEDIUM, AXIS, PRIMARY },
};
/* clang-format on */

void
styles_init(struct styles *styles, lxw_workbook *workbook, struct arena *arena)
{
	*styles = (struct styles){ .workbook = workbook, .arena = arena };
}

/* Lines of a text that breaks between words, `capacity` characters each. */
static size_t
count_lines(const char *text, size_t capacity)
{
	size_t lines = 1, used = 0;

	for (;;) {
		size_t length = strcspn(text, " \n");
		size_t word = utf8_count(text, length);
		if (used > 0 && used + 1 + word > capacity) {
			lines++;
			used = 0;
		}
		used += used > 0 ? word + 1 : word;
		if (used > capacity) { /* a word longer than a line */
			lines += (used - 1) / capacity;
			used = (used - 1) % capacity + 1;
		}
		if (text[length] == '\0')
			return lines;
		if (text[length] == '\n') {
			lines++;
			used = 0;
		}
		text += length + 1;
	}
}

double
styles_height(enum sheet_style style, const char *text, double characters)
{
	const struct look *look = &looks[style];
	double capacity = characters * WIDTH_POINTS / look->size *
			  LETTERS_NARROWER * (look->bold ? BOLD_WIDER : 1.0);

	return (double)count_lines(text, (size_t)capacity + 1) * look->size *
	       LEADING;
}

static lxw_format *
make_format(lxw_workbook *workbook, enum sheet_style style,
    enum sheet_side side, const char *number)
{
	const struct look *look = &looks[style];
	lxw_format *format = lxw.workbook_add_format(workbook);

	lxw.format_set_font_size(format, look->size);
	lxw.format_set_font_color(format, look->colour);
	if (look->bold)
		lxw.format_set_bold(format);
	if (look->underline)
		lxw.format_set_underline(format, LXW_UNDERLINE_SINGLE);
	if (look->wrap && number == NULL)
		lxw.format_set_text_wrap(format);
	if (side == SIDE_INSIDE)
		lxw.format_set_indent(format, 1);
	if (side == SIDE_RIGHT)
		lxw.format_set_align(format, LXW_ALIGN_RIGHT);
	else if (number != NULL)
		lxw.format_set_align(format, LXW_ALIGN_LEFT);
	lxw.format_set_align(format, style == STYLE_HEAD
					 ? LXW_ALIGN_VERTICAL_BOTTOM
					 : LXW_ALIGN_VERTICAL_TOP);
	if (look->top != 0) {
		lxw.format_set_top(format, look->top);
		lxw.format_set_top_color(format, look->top_colour);
	}
	if (look->bottom != 0) {
		lxw.format_set_bottom(format, look->bottom);
		lxw.format_set_bottom_color(format, look->bottom_colour);
	}
	if (number != NULL)
		lxw.format_set_num_format(format, number);
	return format;
}

lxw_format *
styles_get(struct styles *styles, enum sheet_style style, enum sheet_side side,
    const char *number)
{
	for (size_t i = 0; i < styles->count; i++) {
		const struct style *known = &styles->items[i];
		bool same_number = known->number == NULL || number == NULL
				       ? known->number == number
				       : strcmp(known->number, number) == 0;
		if (known->style == style && known->side == side && same_number)
			return known->format;
	}
	styles->items = arena_grow(styles->arena, styles->items, styles->count,
	    &styles->capacity, sizeof(*styles->items));
	struct style *made = &styles->items[styles->count++];
	made->style = style;
	made->side = side;
	made->number = number;
	made->format = make_format(styles->workbook, style, side, number);
	return made->format;
}
