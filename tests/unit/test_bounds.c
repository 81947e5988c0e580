/* Text that would lie over other text, or run out of its page. */
#include "base/arena.h"
#include "base/diag.h"
#include "document/document.h"
#include "layout/face.h"
#include "layout/hyphenate.h"
#include "layout/layout.h"
#include "layout/ruler.h"
#include "layout/theme.h"
#include "text/lang.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#define THEME "templates/themes/report.yaml"
#define LONG                                                                   \
	"Henkilökohtaisen avun järjestämistapojen ja työnantajamallin "    \
	"seuranta vuosittain ja kuukausittain"

struct fixture {
	struct arena arena;
	struct diag diag;
	struct faces faces;
	struct theme theme;
	struct lang lang;
};

static int
set_up(void **state)
{
	static struct fixture f;

	arena_init(&f.arena);
	diag_init(&f.diag, &f.arena);
	faces_init(&f.faces, "fonts");
	*state = &f;
	return theme_read(THEME, &f.faces, &f.arena, &f.diag, &f.theme) &&
		       lang_read(
			   "templates/lang/fi.yaml", &f.arena, &f.diag, &f.lang)
		   ? 0
		   : -1;
}

static int
tear_down(void **state)
{
	struct fixture *f = *state;

	faces_release(&f->faces);
	arena_release(&f->arena);
	return 0;
}

/* The message about a page with this header; or NULL. */
static const char *
message_of(struct fixture *f, const char *name, const char *period)
{
	struct block root = { .type = BLOCK_DOCUMENT, .pos = pos_file("test") };
	struct block paragraph = { .type = BLOCK_PARAGRAPH, .parent = &root };
	struct block text = { .type = BLOCK_TEXT, .parent = &paragraph };
	struct document document = { .root = &root,
		.lang = &f->lang,
		.name = name,
		.period = period,
		.author = "Alue",
		.class_name = "Julkinen" };
	struct hyphenator *hyphenator =
	    hyphenator_new(KAUSI_DICTIONARIES, &f->arena);
	struct ruler *ruler = ruler_new("fi", true, false, false, &f->arena);
	struct pages pages;
	struct diag diag;
	bool fine;

	root.first = root.last = &paragraph;
	paragraph.first = paragraph.last = &text;
	text.text.text = "Teksti.";
	diag_init(&diag, &f->arena);
	fine = layout_pages(
	    &document, &f->theme, ruler, hyphenator, &f->arena, &diag, &pages);
	ruler_free(ruler);
	hyphenator_release(hyphenator);
	assert_true(fine == (diag_faults(&diag) == 0));
	return fine ? NULL : diag.messages[0].text;
}

static void
what_fits_is_no_fault(void **state)
{
	assert_null(message_of(*state, "Kuukausiraportti", "Helmikuu 2024"));
}

static void
text_over_text_is_refused(void **state)
{
	assert_non_null(
	    strstr(message_of(*state, LONG, LONG), "lies over another"));
}

static void
text_out_of_the_margins_is_refused(void **state)
{
	assert_non_null(strstr(message_of(*state, LONG " " LONG, ""),
	    "does not fit between the margins"));
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(what_fits_is_no_fault),
		cmocka_unit_test(text_over_text_is_refused),
		cmocka_unit_test(text_out_of_the_margins_is_refused),
	};

	return cmocka_run_group_tests(tests, set_up, tear_down);
}
