/* The figures of a grant are worked out from its budget and its costs. */
#include "grant.h"

#include "base/arena.h"

#include <string.h>

#define COUNT(array) (sizeof(array) / sizeof((array)[0]))
#define HALF_YEAR                                                              \
	{                                                                      \
		PERIOD_MONTH, 2024 * 12 + 5                                    \
	}

/* Cents, but the deviation: thousandths. */
static const struct kind {
	const char *code, *label;
	int64_t budget, half, total, deviation;
} kinds[] = {
	{ "HENKILOSTO", "Henkilöstökulut", 78000000, 13120437, 49831245, 21 },
	{ "PALVELUT", "Palvelujen ostot", 21400000, 3841290, 12190308, -44 },
	{ "AINEET", "Aineet, tarvikkeet ja tavarat", 1850000, 210455, 981136,
	    -151 },
	{ "MATKAT", "Matkakulut", 2400000, 458820, 1320475, 273 },
	{ "VUOKRAT", "Vuokrat", 4200000, 700000, 2450000, 0 },
	{ "INVESTOINNIT", "Investoinnit ja ICT", 6600000, 2173015, 7141562,
	    100 },
	{ "MUUT", "Muut kulut", 1550000, 189999, 610410, -100 },
	{ "YLEISKULUT", "Yleiskustannukset", 14000000, 2364008, 8967291, 12 },
};
#define KINDS COUNT(kinds)

enum column {
	BUDGET,
	HALF,
	TOTAL,
	LEFT,
	USED,
	DEVIATION,
	COLUMNS
};

static const struct {
	const char *name, *label;
	enum unit unit;
	int decimals;
} columns[COLUMNS] = {
	[BUDGET] = { "g_budjetti", "Budjetti", UNIT_EURO, 2 },
	[HALF] = { "g_kausi", "Kausi", UNIT_EURO, 2 },
	[TOTAL] = { "g_kertyma", "Kertymä", UNIT_EURO, 0 },
	[LEFT] = { "g_jaljella", "Jäljellä", UNIT_EURO, 2 },
	[USED] = { "g_aste", "Käyttöaste", UNIT_PERCENT, 1 },
	[DEVIATION] = { "g_poikkeama", "Poikkeama", UNIT_PERCENT, 1 },
};

static struct safe_cell
cell_of(const struct kind *kind, enum column column)
{
	int64_t part = column == BUDGET	     ? kind->budget
		       : column == HALF	     ? kind->half
		       : column == LEFT	     ? kind->budget - kind->total
		       : column == DEVIATION ? kind->deviation
					     : kind->total;
	int64_t whole = column == USED	      ? kind->budget
			: column == DEVIATION ? 1000
					      : 100;
	struct safe_cell cell = {
		.category = kind->code,
		.label = kind->label,
		.status = SAFE_SHOWN,
	};

	if (part == 0)
		cell.status = SAFE_NIL;
	if (!fraction_make(part, whole, &cell.value))
		cell.status = SAFE_MISSING;
	return cell;
}

static struct safe_table
table_of(enum column column, const char *dimension, size_t count,
    struct safe_cell *cells)
{
	struct safe_table table = {
		.id = columns[column].name,
		.label = columns[column].label,
		.unit = columns[column].unit,
		.decimals = columns[column].decimals,
		.period = HALF_YEAR,
		.dimension = dimension,
		.count = count,
		.cells = cells,
	};

	if (column == DEVIATION)
		table.target =
		    (struct target){ TARGET_BETWEEN, { -1, 10 }, { 1, 10 } };
	return table;
}

static struct safe_figure
figure_of(struct arena *arena, enum column column)
{
	struct safe_table *tables = ARENA_ARRAY(arena, struct safe_table, 2);
	struct safe_cell *cells =
	    ARENA_ARRAY(arena, struct safe_cell, KINDS + 1);
	struct kind all = { .deviation = 33 };

	for (size_t i = 0; i < KINDS; i++) {
		cells[i] = cell_of(&kinds[i], column);
		all.budget += kinds[i].budget;
		all.half += kinds[i].half;
		all.total += kinds[i].total;
	}
	cells[KINDS] = cell_of(&all, column);
	tables[0] = table_of(column, "kustannuslaji", KINDS, cells);
	tables[1] = table_of(column, NULL, 1, &cells[KINDS]);
	return (struct safe_figure){
		.name = columns[column].name,
		.pos = { "document.yaml", 1, 1 },
		.table = &tables[0],
		.total = &tables[1],
	};
}

/* clang-format off */
#define WORDS(words) { .kind = LIST_TEXT, .text = words }
#define DAY(number) { .kind = LIST_DAY, .day = number }
#define EMPTY { .kind = LIST_EMPTY }

static const char *const milestone_columns[] = {
	"etappi_id", "nimi", "suunniteltu", "toteutunut"
};
static struct list_cell milestones[] = {
	WORDS("E1"), WORDS("Valmistelu alkoi"),
	    DAY(19358 /* 1.1.2023 */), DAY(19358),
	WORDS("E2"), WORDS("Pilotti käynnistyi"),
	    DAY(19539 /* 1.7.2023 */), DAY(19631 /* 1.10.2023 */),
	WORDS("E3"), WORDS("Kumppanikysely"),
	    DAY(19753 /* 31.1.2024 */), DAY(19753),
	WORDS("E4"), WORDS("Toimintamalli kuvattu"),
	    DAY(19783 /* 1.3.2024 */), DAY(19844 /* 1.5.2024 */),
	WORDS("E5"), WORDS("Koulutukset pidetty"),
	    DAY(19843 /* 30.4.2024 */), EMPTY,
	WORDS("E6"), WORDS("Loppuselvitys"),
	    DAY(20423 /* 1.12.2025 */), EMPTY,
};

static const char *const words_columns[] = { "kohde", "selite" };
static struct list_cell words[] = {
	WORDS("AINEET"), WORDS("Hankinnat siirtyivät *syksyyn* 2024."),
	WORDS("E2"), WORDS("Pilottialueen tilat valmistuivat myöhässä."),
};
static struct list_cell all_words[] = {
	WORDS("AINEET"), WORDS("Hankinnat siirtyivät syksyyn 2024."),
	WORDS("MATKAT"), WORDS("Alueen kunnissa tarvittiin enemmän käyntejä "
	    "kuin suunniteltiin, koska pilotti laajeni Heinolaan."),
	WORDS("E2"), WORDS("Pilottialueen tilat valmistuivat myöhässä."),
	WORDS("E4"), WORDS("Kuvaus odotti pilotin tuloksia."),
	WORDS("E5"), WORDS("Koulutukset pidetään syksyllä."),
};
static struct list_cell roles[] = {
	WORDS("Projektipäällikkö"), WORDS("Hyvinvointialuejohtaja"),
	WORDS("Talousjohtaja"),
};
static const char *const role_columns[] = { "rooli" };
static const char *const name_columns[] = { "tunnus", "nimi" };
static struct list_cell names[] = {
	WORDS("LAHTI"), WORDS("Lahti | *kaupunki*"),
	WORDS(""), EMPTY,
};

#define LIST(list, names, all) \
	{ .name = list, .source = "hanke_selvitys", \
	  .pos = { "document.yaml", 1, 1 }, \
	  .column_count = COUNT(names), .columns = names, \
	  .row_count = COUNT(all) / COUNT(names), .cells = all }
static const struct safe_list lists[] = {
	LIST("g_etapit", milestone_columns, milestones),
	LIST("g_selvitykset", words_columns, words),
	LIST("g_kaikki_selvitykset", words_columns, all_words),
	LIST("g_roolit", role_columns, roles),
	LIST("g_kumppanien_nimet", name_columns, names),
};
/* clang-format on */

/* Partners by text, the county itself last: one has no costs in the
 * half-year, another none before it. */
#define PARTNER(code, words, whole, parts)                                     \
	{                                                                      \
		.category = code, .label = words, .status = SAFE_SHOWN,        \
		.value = {                                                     \
			whole,                                                 \
			parts                                                  \
		}                                                              \
	}
static struct safe_cell partners_half[] = {
	PARTNER("ASIKKALA", "Asikkalan kunta", 2150, 1),
	PARTNER("LAHTI", "Lahden kaupunki", 123455, 10),
	PARTNER("", NULL, 118859024, 1000),
};
static struct safe_cell partners_total[] = {
	PARTNER("LAHTI", "Lahden kaupunki", 249800, 1),
	PARTNER("ORIMATTILA", "Orimattilan kaupunki", 86312, 1),
	PARTNER("", NULL, 498814, 1),
};
static struct safe_table partners[] = {
	{ .id = "g_kumppanit_kausi",
	    .label = "Kausi",
	    .unit = UNIT_EURO,
	    .period = HALF_YEAR,
	    .dimension = "osatoteuttaja",
	    .count = COUNT(partners_half),
	    .cells = partners_half },
	{ .id = "g_kumppanit",
	    .label = "Kertymä",
	    .unit = UNIT_EURO,
	    .period = HALF_YEAR,
	    .dimension = "osatoteuttaja",
	    .count = COUNT(partners_total),
	    .cells = partners_total },
};

void
grant_add(struct arena *arena, struct safe_figures *figures)
{
	struct safe_figure *items = ARENA_ARRAY(arena, struct safe_figure,
	    figures->count + COLUMNS + COUNT(partners));
	struct safe_list *all = ARENA_ARRAY(
	    arena, struct safe_list, figures->list_count + COUNT(lists));

	memcpy(items, figures->items, figures->count * sizeof(*items));
	for (int i = 0; i < COLUMNS; i++)
		items[figures->count++] = figure_of(arena, (enum column)i);
	for (size_t i = 0; i < COUNT(partners); i++)
		items[figures->count++] = (struct safe_figure){
			.name = partners[i].id,
			.pos = { "document.yaml", 1, 1 },
			.table = &partners[i],
		};
	figures->items = items;
	memcpy(all, figures->lists, figures->list_count * sizeof(*all));
	memcpy(all + figures->list_count, lists, sizeof(lists));
	figures->list_count += COUNT(lists);
	figures->lists = all;
}
