/* Text as it is set, in the words of each language. */
#include "text/typography.h"

#include "base/arena.h"
#include "base/diag.h"
#include "text/lang.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#define NBSP "\u00A0"

static struct arena arena;
static struct diag diag;
static struct lang fi, en;

static int
set_up(void **state)
{
	(void)state;
	arena_init(&arena);
	diag_init(&diag, &arena);
	return lang_read("templates/lang/fi.yaml", &arena, &diag, &fi) &&
		       lang_read("templates/lang/en.yaml", &arena, &diag, &en)
		   ? 0
		   : -1;
}

static int
tear_down(void **state)
{
	(void)state;
	arena_release(&arena);
	return 0;
}

/* The text becomes the other one, which stays as it is. */
static void
expect(const char *text, const char *set)
{
	assert_string_equal(typography_set(&fi, 0, text, &arena), set);
	assert_string_equal(typography_set(&fi, 0, set, &arena), set);
}

static void
same(const char *text)
{
	expect(text, text);
}

static void
numbers_are_tied(void **state)
{
	(void)state;
	expect("Osuus oli 46 %.", "Osuus oli 46" NBSP "%.");
	expect("yhteensä 1 234 € (noin 5 h)",
	    "yhteensä 1" NBSP "234" NBSP "€ (noin" NBSP "5" NBSP "h)");
	expect("Klo 9–14, s. 5 ja § 3, 8 §",
	    "Klo" NBSP "9–14, s." NBSP "5 ja §" NBSP "3, 8" NBSP "§");
	expect("3 milj. euroa", "3" NBSP "milj. euroa");
	expect("puhelin 040 123 4567", "puhelin 040" NBSP "123" NBSP "4567");
	same("46 prosenttia");
	same("kello 9");
}

static void
days_and_names_are_tied(void **state)
{
	(void)state;
	expect("1. helmikuuta 2024 alkoi",
	    "1." NBSP "helmikuuta" NBSP "2024 alkoi");
	expect("Helmikuussa 2024, (helmikuu 2023 – helmikuu 2024)",
	    "Helmikuussa" NBSP "2024, (helmikuu" NBSP "2023 – helmikuu" NBSP
	    "2024)");
	expect("A. B. Virtanen", "A." NBSP "B." NBSP "Virtanen");
	same("Tilanne 1.2.2024");
	same("helmikuu on lyhyt");
}

static void
what_stands_before_ties(void **state)
{
	(void)state;
	assert_string_equal(
	    typography_set(&fi, '6', " % kaikista", &arena), NBSP "% kaikista");
	assert_string_equal(
	    typography_set(&fi, 'a', " % kaikista", &arena), " % kaikista");
	assert_string_equal(typography_set(&fi, '6', "-8", &arena), "-8");
}

static void
quotation_marks_are_the_languages(void **state)
{
	(void)state;
	expect("Hän sanoi: \"Hyvä.\"", "Hän sanoi: ”Hyvä.”");
	expect("(\"sana\")", "(”sana”)");
	expect("vaa'an", "vaa’an");
	assert_string_equal(
	    typography_set(&en, 0, "a (\"word\") isn't", &arena),
	    "a (“word”) isn’t");
	/* ś is U+015B, whose last byte is that of a bracket. */
	assert_string_equal(
	    typography_set(&en, 0, "\"Miś\" stayed", &arena), "“Miś” stayed");
}

static void
hyphens_become_dashes(void **state)
{
	(void)state;
	expect("apu - ja muu", "apu – ja muu");
	expect("apu -- ja muu", "apu – ja muu");
	expect("15-20 ja (2023-2024),", "15–20 ja (2023–2024),");
	expect("1.5.-31.12.2022", "1.5.–31.12.2022");
	expect("klo 9.00-15.30", "klo" NBSP "9.00–15.30");
	expect("1,5-2,5 %", "1,5–2,5" NBSP "%");
	expect("oli -4 %", "oli −4" NBSP "%");
	same("Keski-Uusimaa ja EU-rahoitus");
	same("-ja");
}

static void
codes_and_addresses_stay(void **state)
{
	(void)state;
	same("040-1234567");
	same("1234567-8");
	same("2024-02-29");
	same("20-15");
	same("15-20-vuotias");
	same("tuki@tyo-15-20.fi");
	same("https://www.example.fi/a-b/\"x\"");
	same("=HYPERLINK(\"http://x\")");
	same("internal/rejected");
	same("a_'b'");
	expect("\"sivu/osa\",", "”sivu/osa”,");
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(numbers_are_tied),
		cmocka_unit_test(days_and_names_are_tied),
		cmocka_unit_test(what_stands_before_ties),
		cmocka_unit_test(quotation_marks_are_the_languages),
		cmocka_unit_test(hyphens_become_dashes),
		cmocka_unit_test(codes_and_addresses_stay),
	};

	return cmocka_run_group_tests(tests, set_up, tear_down);
}
