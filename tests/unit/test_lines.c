/* Where lines break, in a passage built by hand. */
#include "layout/face.h"
#include "layout/layout-imp.h"

#include "base/arena.h"
#include "document/document.h"
#include "text/lang.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#define THEME "templates/themes/handout.yaml"

struct fixture {
	struct arena arena;
	struct diag diag;
	struct faces faces;
	struct theme theme;
	struct lang lang;
	struct document document;
	struct layout layout;
};

static int
set_up(void **state)
{
	static struct fixture f;

	arena_init(&f.arena);
	diag_init(&f.diag, &f.arena);
	faces_init(&f.faces, "fonts");
	if (!theme_read(THEME, &f.faces, &f.arena, &f.diag, &f.theme))
		return -1;
	f.lang = (struct lang){ .code = "fi", .locale = "fi_FI" };
	f.document = (struct document){ .lang = &f.lang };
	f.layout = (struct layout){ .document = &f.document,
		.theme = &f.theme,
		.ruler = ruler_new("fi", true, false, false, &f.arena),
		.arena = &f.arena,
		.diag = &f.diag };
	*state = &f;
	return 0;
}

static int
tear_down(void **state)
{
	struct fixture *f = *state;

	ruler_free(f->layout.ruler);
	faces_release(&f->faces);
	arena_release(&f->arena);
	return 0;
}

static void
fill(struct fixture *f, const char *text, struct passage *passage)
{
	passage_init(&f->layout, STYLE_BODY, pos_file("test"), passage);
	passage_add_text(&f->layout, text, NULL, passage);
}

/* The lines with "|" between them; "-" is a hyphen that is only drawn. */
static const char *
broken(struct fixture *f, const char *text, double width)
{
	struct passage passage;
	struct lines lines;
	struct str str;

	fill(f, text, &passage);
	assert_true(lines_break(&f->layout, &passage, width, &lines));
	str_init(&str, &f->arena);
	for (size_t i = 0; i < lines.count; i++) {
		const struct line *line = &lines.items[i];

		if (i > 0)
			str_putc(&str, '|');
		for (size_t j = 0; j < line->count; j++)
			str_put(&str, line->pieces[j].run->text,
			    line->pieces[j].run->length);
	}
	return str.text != NULL ? str.text : "";
}

static double
width_of(struct fixture *f, const char *text)
{
	struct passage passage;
	struct lines lines;

	fill(f, text, &passage);
	assert_true(lines_break(&f->layout, &passage, 1e6, &lines));
	return lines.widest;
}

static void
lines_end_at_spaces(void **state)
{
	struct fixture *f = *state;
	double width = width_of(f, "yksi kaksi");

	assert_string_equal(
	    broken(f, "yksi kaksi kolme", width), "yksi kaksi|kolme");
	assert_string_equal(
	    broken(f, "yksi kaksi kolme", width - 0.1), "yksi|kaksi|kolme");
	/* a space at the end takes no room */
	assert_string_equal(broken(f, "yksi kaksi ", width), "yksi kaksi");
}

static void
nothing_has_no_line(void **state)
{
	struct fixture *f = *state;
	struct passage passage;
	struct lines lines;

	passage_init(&f->layout, STYLE_BODY, pos_file("test"), &passage);
	assert_true(lines_break(&f->layout, &passage, 100, &lines));
	assert_int_equal(lines.count, 0);
}

static void
numbers_and_ranges_stay_whole(void **state)
{
	struct fixture *f = *state;

	assert_string_equal(broken(f, "1 700 ja 15–20", 1), "1 700|ja|15–20");
	assert_string_equal(
	    broken(f, "1.5.–31.12.2022 46 %", 1), "1.5.–31.12.2022|46 %");
	assert_string_equal(
	    broken(f, "−4 %-yks. 2/2024", 1), "−4 %-yks.|2/2024");
}

static void
no_break_before_dash(void **state)
{
	struct fixture *f = *state;

	assert_string_equal(
	    broken(f, "helmi 2023 – helmi 2024", 1), "helmi|2023 –|helmi|2024");
}

static void
hyphens_break_at_need_only(void **state)
{
	struct fixture *f = *state;
	double width = width_of(f, "alue Keski-");

	assert_string_equal(
	    broken(f, "alue Keski-Uusimaa", width), "alue|Keski-|Uusimaa");
	width = width_of(f, "Keski-Uusimaa");
	assert_string_equal(
	    broken(f, "alue Keski-Uusimaa", width), "alue|Keski-Uusimaa");
}

static void
soft_hyphen_is_drawn_at_need_only(void **state)
{
	struct fixture *f = *state;
	const char *word = "työn\u00ADantaja";
	double width = width_of(f, word);

	assert_string_equal(broken(f, word, width), "työnantaja");
	assert_string_equal(broken(f, word, width - 1), "työn-|antaja");
}

static void
excess_is_told(void **state)
{
	struct fixture *f = *state;
	struct passage passage;
	struct lines lines;
	double width = width_of(f, "pitkäsana");

	fill(f, "on pitkäsana", &passage);
	assert_true(lines_break(&f->layout, &passage, width - 2, &lines));
	assert_int_equal(lines.count, 2);
	assert_true(lines.excess > 1.9 && lines.excess < 2.1);
	assert_true(lines_break(&f->layout, &passage, width, &lines));
	assert_true(lines.excess == 0);
}

static void
least_width_has_no_word_broken(void **state)
{
	struct fixture *f = *state;
	struct passage passage;
	double width, whole = width_of(f, "yksi kaksi"),
		      half = width_of(f, "kaksi");

	fill(f, "yksi kaksi", &passage);
	assert_true(lines_least_width(&f->layout, &passage, 1, false, &width));
	assert_true(width == whole);
	assert_true(lines_least_width(&f->layout, &passage, 3, false, &width));
	assert_true(width == half);
	fill(f, "Keski-Uusimaa", &passage);
	assert_true(lines_least_width(&f->layout, &passage, 3, false, &width));
	assert_true(width == width_of(f, "Keski-Uusimaa"));
	assert_true(lines_least_width(&f->layout, &passage, 3, true, &width));
	assert_true(width == width_of(f, "Uusimaa"));
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(lines_end_at_spaces),
		cmocka_unit_test(nothing_has_no_line),
		cmocka_unit_test(numbers_and_ranges_stay_whole),
		cmocka_unit_test(no_break_before_dash),
		cmocka_unit_test(hyphens_break_at_need_only),
		cmocka_unit_test(soft_hyphen_is_drawn_at_need_only),
		cmocka_unit_test(excess_is_told),
		cmocka_unit_test(least_width_has_no_word_broken),
	};

	return cmocka_run_group_tests(tests, set_up, tear_down);
}
