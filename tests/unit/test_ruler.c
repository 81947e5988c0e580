/* Fonts opened and refused; words shaped, kerned, measured. */
#include "base/arena.h"
#include "base/file.h"
#include "layout/face.h"
#include "layout/ruler.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <cmocka.h>

#define FONT "Lato-Regular.ttf"

struct fixture {
	struct arena arena;
	struct diag diag;
	struct face *face;
	struct ruler *ruler;
};

static int
set_up(void **state)
{
	static struct fixture fixture;

	arena_init(&fixture.arena);
	diag_init(&fixture.diag, &fixture.arena);
	fixture.face = face_open("fonts", FONT, &fixture.arena, &fixture.diag);
	fixture.ruler = ruler_new("fi", true, false, false, &fixture.arena);
	*state = &fixture;
	return fixture.face == NULL ? -1 : 0;
}

static int
tear_down(void **state)
{
	struct fixture *fixture = *state;

	ruler_free(fixture->ruler);
	face_free(fixture->face);
	arena_release(&fixture->arena);
	return 0;
}

static struct run *
shape(struct fixture *f, enum figures_style figures, const char *text)
{
	return ruler_shape(f->ruler, f->face, 10, figures, text, strlen(text),
	    pos_file("x.tpl"), &f->arena, &f->diag);
}

static double
width(struct fixture *f, enum figures_style figures, const char *text)
{
	struct run *run = shape(f, figures, text);

	assert_non_null(run);
	return run->width_pt;
}

static void
a_face_has_its_measures(void **state)
{
	struct fixture *f = *state;

	assert_string_equal(f->face->name, "Lato-Regular");
	assert_int_equal(f->face->units_per_em, 2000);
	assert_int_equal(f->face->weight, 400);
	assert_true(f->face->ascender > 0 && f->face->descender < 0);
	assert_true(f->face->cap_height > f->face->x_height);
}

static void
text_is_kerned_and_not_ligated(void **state)
{
	struct fixture *f = *state;
	struct run *run = shape(f, FIGURES_PROPORTIONAL, "titti");

	assert_true(width(f, FIGURES_PROPORTIONAL, "AV") <
		    width(f, FIGURES_PROPORTIONAL, "A") +
			width(f, FIGURES_PROPORTIONAL, "V"));
	assert_non_null(run);
	assert_int_equal(run->count, 5);
}

static void
tabular_figures_have_one_width(void **state)
{
	struct fixture *f = *state;

	assert_true(width(f, FIGURES_TABULAR, "711,41") ==
		    width(f, FIGURES_TABULAR, "000,00"));
	assert_true(width(f, FIGURES_PROPORTIONAL, "711") <
		    width(f, FIGURES_PROPORTIONAL, "000"));
}

/* Layout adds up words; the whole must not differ. */
static void
a_line_is_the_sum_of_its_words(void **state)
{
	struct fixture *f = *state;
	double whole = width(f, FIGURES_PROPORTIONAL, "Työ A V. 46\xc2\xa0%");
	double sum = width(f, FIGURES_PROPORTIONAL, "Työ") +
		     width(f, FIGURES_PROPORTIONAL, " ") +
		     width(f, FIGURES_PROPORTIONAL, "A") +
		     width(f, FIGURES_PROPORTIONAL, " ") +
		     width(f, FIGURES_PROPORTIONAL, "V. 46\xc2\xa0%");

	assert_true(whole > sum - 1e-9 && whole < sum + 1e-9);
}

static void
glyphs_know_their_text(void **state)
{
	struct fixture *f = *state;
	struct run *run =
	    shape(f, FIGURES_PROPORTIONAL, "hy\xc2\xadvä \xe2\x80\x91");

	assert_non_null(run);
	/* the soft hyphen is gone, U+2011 keeps its text */
	assert_int_equal(run->length, 9);
	assert_memory_equal(run->text, "hyvä \xe2\x80\x91", 9);
	assert_int_equal(run->count, 6);
	assert_int_equal(run->glyphs[3].text_start, 3);
	assert_int_equal(run->glyphs[3].text_length, 2);
	assert_int_equal(run->glyphs[5].text_start, 6);
	assert_int_equal(run->glyphs[5].text_length, 3);
}

static void
what_the_face_lacks_is_refused(void **state)
{
	struct fixture *f = *state;

	assert_null(shape(f, FIGURES_PROPORTIONAL, "a \xe2\x96\xb2"));
	assert_null(shape(f, FIGURES_PROPORTIONAL, "\xd7\x90"));
	assert_null(shape(f, FIGURES_PROPORTIONAL, "a\nb"));
	assert_int_equal(f->diag.errors, 3);
	assert_non_null(strstr(f->diag.messages[0].text, "U+25B2"));
	assert_string_equal(f->diag.messages[0].rule, "glyph");
}

static void
many_words_come_back_from_the_cache(void **state)
{
	struct fixture *f = *state;
	char word[16];
	double first = 0;
	int round, i;

	for (round = 0; round < 2; round++) {
		double sum = 0;

		for (i = 0; i < 2000; i++) {
			snprintf(word, sizeof(word), "sana%d", i);
			sum += width(f, FIGURES_TABULAR, word);
		}
		if (round == 1)
			assert_true(sum == first);
		first = sum;
	}
}

/* Where a table's entry stands in the font's directory. */
static size_t
find_table(const struct bytes *font, const char *tag)
{
	size_t i = 12;

	while (i + 16 <= font->length && memcmp(font->data + i, tag, 4) != 0)
		i += 16;
	assert_true(i + 16 <= font->length);
	return i;
}

static size_t
table_offset(const struct bytes *font, const char *tag)
{
	const uint8_t *entry =
	    (const uint8_t *)font->data + find_table(font, tag);

	return (size_t)entry[8] << 24 | (size_t)entry[9] << 16 |
	       (size_t)entry[10] << 8 | entry[11];
}

/* Opens a copy of the font that `spoil` has changed; it must be refused. */
static void
refuse(struct fixture *f, const char *why, void (*spoil)(struct bytes *font))
{
	const char *build = getenv("BUILD");
	char *folder = arena_printf(
	    &f->arena, "%s/fonts-XXXXXX", build == NULL ? "build" : build);
	struct bytes font;
	char *path;
	FILE *file;

	assert_true(file_read("fonts/" FONT, &f->arena, &f->diag, &font));
	spoil(&font);
	assert_non_null(mkdtemp(folder));
	path = path_join(&f->arena, folder, FONT);
	file = fopen(path, "wb");
	assert_non_null(file);
	assert_int_equal(fwrite(font.data, 1, font.length, file), font.length);
	assert_int_equal(fclose(file), 0);
	assert_null(face_open(folder, FONT, &f->arena, &f->diag));
	unlink(path);
	rmdir(folder);
	assert_true(f->diag.count > 0);
	assert_string_equal(f->diag.messages[f->diag.count - 1].rule, "font");
	assert_non_null(strstr(f->diag.messages[f->diag.count - 1].text, why));
}

static void
forbid_embedding(struct bytes *font)
{
	font->data[table_offset(font, "OS/2") + 9] = 2;
}

static void
forbid_subsets(struct bytes *font)
{
	font->data[table_offset(font, "OS/2") + 8] = 1;
}

static void
shrink_em(struct bytes *font)
{
	font->data[table_offset(font, "head") + 18] = 0;
	font->data[table_offset(font, "head") + 19] = 8;
}

static void
shorten_metrics(struct bytes *font)
{
	font->data[find_table(font, "hmtx") + 13] = 0;
	font->data[find_table(font, "hmtx") + 14] = 1;
}

static void
drop_outlines(struct bytes *font)
{
	memcpy(font->data + find_table(font, "glyf"), "glyx", 4);
}

static void
drop_characters(struct bytes *font)
{
	memcpy(font->data + find_table(font, "cmap"), "cmax", 4);
}

static void
cut_short(struct bytes *font)
{
	font->length = 300;
}

static void
unsound_fonts_are_refused(void **state)
{
	struct fixture *f = *state;

	refuse(f, "fsType", forbid_embedding);
	refuse(f, "fsType", forbid_subsets);
	refuse(f, "units per em", shrink_em);
	refuse(f, "shorter than it says", shorten_metrics);
	refuse(f, "glyf", drop_outlines);
	refuse(f, "cmap", drop_characters);
	refuse(f, "OpenType", cut_short);
}

static void
a_missing_font_is_named(void **state)
{
	struct fixture *f = *state;

	assert_null(face_open("fonts", "Puuttuu.ttf", &f->arena, &f->diag));
	assert_string_equal(f->diag.messages[0].pos.file, "fonts/Puuttuu.ttf");
	assert_string_equal(f->diag.messages[0].rule, "font");
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(
		    a_face_has_its_measures, set_up, tear_down),
		cmocka_unit_test_setup_teardown(
		    text_is_kerned_and_not_ligated, set_up, tear_down),
		cmocka_unit_test_setup_teardown(
		    tabular_figures_have_one_width, set_up, tear_down),
		cmocka_unit_test_setup_teardown(
		    a_line_is_the_sum_of_its_words, set_up, tear_down),
		cmocka_unit_test_setup_teardown(
		    glyphs_know_their_text, set_up, tear_down),
		cmocka_unit_test_setup_teardown(
		    what_the_face_lacks_is_refused, set_up, tear_down),
		cmocka_unit_test_setup_teardown(
		    many_words_come_back_from_the_cache, set_up, tear_down),
		cmocka_unit_test_setup_teardown(
		    unsound_fonts_are_refused, set_up, tear_down),
		cmocka_unit_test_setup_teardown(
		    a_missing_font_is_named, set_up, tear_down),
	};

	return cmocka_run_group_tests_name("ruler", tests, NULL, NULL);
}
