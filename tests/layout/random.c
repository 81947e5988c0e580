/* Documents at random, over the figures of figures.c and of a grant. */
#include "random.h"

#include "base/str.h"

#include <stdbool.h>
#include <stddef.h>

#define COUNT(array) (sizeof(array) / sizeof((array)[0]))

struct chance {
	uint64_t state;
};

/* 0 to below - 1 (xorshift64*). */
static size_t
pick(struct chance *chance, size_t below)
{
	chance->state ^= chance->state >> 12;
	chance->state ^= chance->state << 25;
	chance->state ^= chance->state >> 27;
	return (size_t)((chance->state * 0x2545F4914F6CDD1DULL) >> 33) % below;
}

static const char *const words[] = { "apu", "ja", "on", "työnantaja", "malli",
	"hyvinvointialueella", "henkilökohtaisen", "avustaja",
	"1\u00A0234,50\u00A0€", "46\u00A0%", "1.2.2024", "sijaismaksajapalvelu",
	"neuvontaa", "–", "tukee", "työhönvalmennus", "15–20", "työsopimus",
	"asiakasraati", "kun", "eli", "järjestämistapa", "kuntouttavassa",
	"työtoiminnassa", "ääni" };

static void
add_words(struct chance *chance, size_t least, size_t more, struct str *text)
{
	size_t count = least + pick(chance, more);

	for (size_t i = 0; i < count; i++) {
		const char *word = words[pick(chance, COUNT(words))];

		if (i == 0 && strcmp(word, "–") == 0)
			word =
			    words[0]; /* an item of a dash alone is refused */

		bool strong = pick(chance, 20) == 0;

		str_printf(text, "%s%s%s%s", i == 0 ? "" : " ",
		    strong ? "**" : "", word, strong ? "**" : "");
	}
}

static void
add_paragraph(struct chance *chance, struct str *text)
{
	add_words(chance, 1, 120, text);
	str_puts(text, ".\n\n");
}

static void
add_list(struct chance *chance, struct str *text)
{
	const char *mark = pick(chance, 2) == 0 ? "-" : "1.";
	size_t count = 1 + pick(chance, 9);

	for (size_t i = 0; i < count; i++) {
		str_printf(text, "%s ", mark);
		add_words(chance, 1, 25, text);
		str_puts(text, "\n");
		if (pick(chance, 5) == 0) {
			str_puts(text, "   - ");
			add_words(chance, 1, 12, text);
			str_puts(text, "\n");
		}
	}
	str_puts(text, "\n");
}

static void
add_quote(struct chance *chance, struct str *text)
{
	str_puts(text, "> ");
	add_words(chance, 3, 40, text);
	str_puts(text, "\n>\n> — Asiakas, 2024\n\n");
}

static void
add_note(struct chance *chance, struct str *text)
{
	str_puts(text, "::: note\n**Huomaa**\n\n");
	add_words(chance, 5, 60, text);
	str_puts(text, "\n:::\n\n");
}

static void
add_columns(struct chance *chance, struct str *text)
{
	size_t count = 2 + pick(chance, 2);

	str_puts(text, "::: columns\n");
	for (size_t i = 0; i < count; i++) {
		str_puts(text, "### Palsta\n\n");
		add_words(chance, 3, 25, text);
		str_puts(text, "\n\n");
	}
	str_puts(text, ":::\n\n");
}

static void
add_footnote(struct chance *chance, struct str *text)
{
	/* the address of the text so far makes the name one of its own */
	size_t name = text->length;

	add_words(chance, 5, 40, text);
	str_printf(text, "[^n%zu] ", name);
	add_words(chance, 1, 30, text);
	str_printf(text, ".\n\n[^n%zu]: ", name);
	add_words(chance, 2, 30, text);
	str_puts(text, ".\n\n");
}

static void
add_table(struct chance *chance, struct str *text)
{
	static const char *const figures[] = { "monta", "ehdoittain",
		"tavoittain", "sekalaiset", "suhteet", "suojatut" };

	str_printf(text, "```table\nfigure: %s\ntitle: ",
	    figures[pick(chance, COUNT(figures))]);
	add_words(chance, 2, 14, text);
	str_puts(text,
	    "\nsubtitle: Kaikki, helmikuu 2024\n"
	    "head: Luokka | Määrä\nsource: Lähde: rekisteri.\n```\n\n");
}

/* No two charts say the same: each says where it begins. */
static void
add_subtitle(struct str *text)
{
	str_printf(
	    text, "\nsubtitle: Kohta %zu, helmikuu 2024\n", text->length);
}

static void
add_chart(struct chance *chance, struct str *text)
{
	static const struct {
		const char *kind, *figure;
	} charts[] = { { "share-bar", "tavoittain" }, { "bars", "tavoittain" },
		{ "bars", "suojatut" }, { "columns", "ehdoittain" },
		{ "share-bar", "suojatut" }, { "line", "tyonantajat" },
		{ "columns", "tyonantajat" } };
	size_t i = pick(chance, COUNT(charts));

	str_printf(text,
	    "```chart\nkind: %s\nfigure: %s\ntitle: ", charts[i].kind,
	    charts[i].figure);
	add_words(chance, 2, 14, text);
	add_subtitle(text);
	str_puts(text, "source: Lähde: rekisteri.\n```\n\n");
}

static void
add_cards(struct chance *chance, struct str *text)
{
	static const char *const figures[] = { "tyonantajat", "ilmoitukset",
		"taytto", "suhde", "salaiset" };
	size_t count = 1 + pick(chance, COUNT(figures));

	str_puts(text, "```figures\nfigure: ");
	for (size_t i = 0; i < count; i++)
		str_printf(text, "%s%s", i == 0 ? "" : ", ", figures[i]);
	str_puts(text, "\n```\n\n");
}

/* A wide table of money, with a bar in a column. */
static void
add_meters(struct chance *chance, struct str *text)
{
	str_puts(text,
	    "```table\nfigure: g_budjetti, g_kausi, g_kertyma, g_jaljella, "
	    "g_aste\ntitle: ");
	add_words(chance, 2, 14, text);
	str_printf(text,
	    "\nsubtitle: Kaikki, helmikuu 2024\nthousands: %s\n"
	    "head: Laji | Budjetti | Kausi | Kertymä | Jäljellä | Käyttö, %%\n"
	    "meter: %s\nsource: Lähde: rekisteri.\n```\n\n",
	    pick(chance, 2) == 0 ? "yes" : "no",
	    pick(chance, 2) == 0 ? "yes" : "g_aste");
}

static void
add_milestones(struct chance *chance, struct str *text)
{
	str_puts(text, "```chart\nkind: milestones\nlist: g_etapit\n"
		       "columns: nimi, suunniteltu, toteutunut\ntitle: ");
	add_words(chance, 2, 14, text);
	add_subtitle(text);
	str_puts(text, "source: Lähde: rekisteri.\n```\n\n");
}

static void
add_explanations(struct chance *chance, struct str *text)
{
	str_printf(text,
	    "```explanations\nfigure: g_poikkeama\nmilestones: g_etapit\n"
	    "texts: %s\n```\n\n",
	    pick(chance, 2) == 0 ? "g_selvitykset" : "g_kaikki_selvitykset");
}

static void
add_signatures(struct chance *chance, struct str *text)
{
	size_t count = 1 + pick(chance, 6);

	str_puts(text, "::: signatures\n");
	for (size_t i = 0; i < count; i++) {
		str_puts(text, "- ");
		add_words(chance, 1, 9, text);
		str_puts(text, "\n");
	}
	str_puts(text, ":::\n\n");
}

static void
add_heading(struct chance *chance, struct str *text)
{
	str_puts(text, pick(chance, 2) == 0 ? "## " : "### ");
	add_words(chance, 1, 7, text);
	str_puts(text, "\n\n");
}

/* Prose is more frequent than the rest, as it is in documents. */
static void (*const parts[])(struct chance *, struct str *) = { add_paragraph,
	add_paragraph, add_paragraph, add_paragraph, add_heading, add_heading,
	add_list, add_list, add_quote, add_note, add_columns, add_footnote,
	add_table, add_table, add_meters, add_chart, add_cards, add_milestones,
	add_explanations, add_signatures };

void
random_document(uint64_t seed, struct str *text)
{
	struct chance state = { seed * 0x9E3779B97F4A7C15ULL + 1 };
	struct chance *chance = &state;
	size_t count = 3 + pick(chance, 25);

	str_puts(text, "# Asiakirja sattumalta\n\n");
	add_paragraph(chance, text);
	str_puts(text, "## Alku\n\n");
	for (size_t i = 0; i < count; i++)
		parts[pick(chance, COUNT(parts))](chance, text);
	add_paragraph(chance, text);
}
