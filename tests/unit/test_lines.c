/* Where lines break, in a passage built by hand. */
#include "layout/face.h"
#include "layout/hyphenate.h"
#include "layout/layout-imp.h"
#include "layout/segments.h"

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
#define RUNNING "templates/themes/report.yaml" /* breaks words */

struct fixture {
	struct arena arena;
	struct diag diag;
	struct faces faces;
	struct theme theme, running;
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
	if (!theme_read(THEME, &f.faces, &f.arena, &f.diag, &f.theme) ||
	    !theme_read(RUNNING, &f.faces, &f.arena, &f.diag, &f.running))
		return -1;
	f.lang = (struct lang){ .code = "fi", .locale = "fi_FI" };
	f.document = (struct document){ .lang = &f.lang };
	f.layout = (struct layout){ .document = &f.document,
		.theme = &f.theme,
		.ruler = ruler_new("fi", true, false, false, &f.arena),
		.hyphenator = hyphenator_new(KAUSI_DICTIONARIES, &f.arena),
		.arena = &f.arena,
		.diag = &f.diag };
	*state = &f;
	return segments_open(&f.layout) ? 0 : -1;
}

static int
tear_down(void **state)
{
	struct fixture *f = *state;

	segments_close(&f->layout);
	hyphenator_release(f->layout.hyphenator);
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

/* The lines with "|" between them; a soft hyphen is one that is drawn. */
static const char *
broken_passage(struct fixture *f, const struct passage *passage, double width)
{
	struct lines lines;
	struct str str;

	assert_true(lines_break(&f->layout, passage, width, &lines));
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

static const char *
broken(struct fixture *f, const char *text, double width)
{
	struct passage passage;

	fill(f, text, &passage);
	return broken_passage(f, &passage, width);
}

/* The same as running text of a theme that breaks words. */
static const char *
broken_running(struct fixture *f, const char *text, double width)
{
	const char *lines;

	f->layout.theme = &f->running;
	lines = broken(f, text, width);
	f->layout.theme = &f->theme;
	return lines;
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
	assert_string_equal(broken(f, word, width - 1), "työn\u00AD|antaja");
}

/* Only compounds, and only when no line has room for the word. */
static void
compounds_break_at_need(void **state)
{
	struct fixture *f = *state;
	const char *word = "henkilöstöasiakasneuvojat";
	double width = width_of(f, word);

	assert_string_equal(broken(f, "hyvät henkilöstöasiakasneuvojat", width),
	    "hyvät|henkilöstöasiakasneuvojat");
	assert_string_equal(
	    broken(f, word, width - 1), "henkilöstöasiakas\u00AD|neuvojat");
	assert_string_equal(broken(f, word, width_of(f, "asiakasneuvoja")),
	    "henkilöstö\u00AD|asiakas\u00AD|neuvojat");
	/* no compound, a name, capitals, an address, two letters alone */
	assert_string_equal(broken(f, "kertomuksesta", 30), "kertomuksesta");
	assert_string_equal(broken(f, "WorkPilots", 30), "WorkPilots");
	assert_string_equal(broken(f, "TYÖNANTAJA", 30), "TYÖNANTAJA");
	assert_string_equal(
	    broken(f, "tuki@työnantaja.fi", 30), "tuki@työnantaja.fi");
}

static void
running_text_breaks_words_when_short(void **state)
{
	struct fixture *f = *state;
	double width = width_of(f, "Apua antaa hyvinvointialueella");

	/* what is left of the first line is less than 15 % */
	assert_string_equal(
	    broken_running(f, "Apua antaa nyt tuo uusi hyvinvointialue", width),
	    "Apua antaa nyt tuo uusi|hyvinvointialue");
	assert_string_equal(broken_running(f,
				"Apua antaa hyvinvointialueellakin oma "
				"keskus meille jokaiselle",
				width),
	    "Apua antaa hyvinvointi\u00AD|alueellakin oma keskus "
	    "meille|jokaiselle");
}

static void
syllables_leave_three_letters(void **state)
{
	struct fixture *f = *state;
	const char *text = "Siis on tapahtuma nyt";

	assert_string_equal(
	    broken_running(f, text, width_of(f, "Siis on tapahtuuu")),
	    "Siis on tapah\u00AD|tuma nyt");
	assert_string_equal(
	    broken_running(f, text, width_of(f, "Siis on taaa")),
	    "Siis on|tapahtuma|nyt");
}

static void
other_languages_stay_whole(void **state)
{
	struct fixture *f = *state;
	struct block span = { .type = BLOCK_SPAN };
	struct block text = { .type = BLOCK_TEXT, .parent = &span };
	struct passage passage;

	span.span.language = "sv";
	passage_init(&f->layout, STYLE_BODY, pos_file("test"), &passage);
	passage_add_text(&f->layout, "työnantaja", &text, &passage);
	assert_string_equal(broken_passage(f, &passage, 40), "työnantaja");
	span.span.language = "fi";
	assert_string_equal(
	    broken_passage(f, &passage, 40), "työn\u00AD|antaja");
}

static void
excess_is_told(void **state)
{
	struct fixture *f = *state;
	struct passage passage;
	struct lines lines;
	double width = width_of(f, "kertomuksesta");

	fill(f, "on kertomuksesta", &passage);
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
		cmocka_unit_test(compounds_break_at_need),
		cmocka_unit_test(running_text_breaks_words_when_short),
		cmocka_unit_test(syllables_leave_three_letters),
		cmocka_unit_test(other_languages_stay_whole),
		cmocka_unit_test(excess_is_told),
		cmocka_unit_test(least_width_has_no_word_broken),
	};

	return cmocka_run_group_tests(tests, set_up, tear_down);
}
