/* The figures, key figures and lists of the layout's cases. */
#include "figures.h"

#include "base/arena.h"
#include "base/str.h"

#define COUNT(array) (sizeof(array) / sizeof((array)[0]))

/* clang-format off */
#define CELL(code, words, number)                                              \
	{ .category = code, .label = words, .status = SAFE_SHOWN,              \
	  .value = { number, 1 } }
#define PER_100(code, words, number)                                           \
	{ .category = code, .label = words, .status = SAFE_SHOWN,              \
	  .value = { number, 100 } }
#define PER_1000(code, words, number)                                          \
	{ .category = code, .label = words, .status = SAFE_SHOWN,              \
	  .value = { number, 1000 } }
#define WITHOUT(code, words, why)                                              \
	{ .category = code, .label = words, .status = why, .value = { 0, 1 } }

static struct safe_cell terms[] = {
	CELL("HETA", "Heta-TES", 423),
	CELL("LAKI", "Työlainsäädäntö", 106),
};
static struct safe_cell terms_total[] = { CELL(NULL, NULL, 529) };
static struct safe_cell thousands[] = {
	CELL("HETA", "Heta-TES", 1423),
	CELL("LAKI", "Työlainsäädäntö", 6),
};
static struct safe_cell ratios[] = {
	PER_100("HETA", "Heta-TES", 239),
	PER_100("LAKI", "Työlainsäädäntö", 11700),
};
static struct safe_cell ratios_hidden[] = {
	PER_100("HETA", "Heta-TES", 1205),
	WITHOUT("LAKI", "Työlainsäädäntö", SAFE_HIDDEN),
};
static struct safe_cell ways[] = {
	CELL("A", "Työnantajamalli", 440),
	CELL("B", "Palveluseteli", 240),
	CELL("C", "Ostopalvelu", 225),
	CELL("D", "Oma tuotanto", 95),
};
static struct safe_cell ways_total[] = { CELL(NULL, NULL, 1000) };
static struct safe_cell narrow[] = {
	CELL("A", "Työnantajamalli", 970),
	CELL("B", "Palveluseteli", 20),
	WITHOUT("C", "Ostopalvelu", SAFE_NIL),
	CELL("D", "Oma tuotanto", 10),
};
static struct safe_cell hidden[] = {
	CELL("A", "Työnantajamalli", 440),
	WITHOUT("B", "Palveluseteli", SAFE_HIDDEN),
	WITHOUT("C", "Ostopalvelu", SAFE_HIDDEN),
	CELL("D", "Oma tuotanto", 95),
};
static struct safe_cell missing[] = {
	CELL("A", "Työnantajamalli", 440),
	WITHOUT("B", "Palveluseteli", SAFE_MISSING),
};
static struct safe_cell mixed[] = {
	CELL("A", "Työnantajamalli", 1440),
	WITHOUT("B", "Palveluseteli", SAFE_HIDDEN),
	WITHOUT("C", "Ostopalvelu", SAFE_NIL),
	WITHOUT("D", "Oma tuotanto", SAFE_MISSING),
	WITHOUT("", NULL, SAFE_NIL),
};
static struct safe_cell long_name[] = {
	CELL("A", "Henkilökohtaisen avun työnantajamallin mukaisesti "
	    "järjestetty apu, josta asiakas itse vastaa työnantajana yhdessä "
	    "avustajansa kanssa", 1),
	CELL("B", "Muut", 9),
};
static struct safe_cell shares[] = {
	PER_100("A", "Työnantajamalli", 46),
	PER_100("B", "Muut tavat", 54),
};
static struct safe_cell many[40];

#define FEBRUARY { PERIOD_MONTH, 2024 * 12 + 1 }
#define TABLE(code, in, places, by, all)                                       \
	{ .id = code, .label = code, .unit = in, .decimals = places,            \
	  .period = FEBRUARY, .dimension = by, .count = COUNT(all),            \
	  .cells = all }

static const struct safe_table tables[] = {
	TABLE("T0", UNIT_COUNT, 0, "ehdot", terms),
	TABLE("T1", UNIT_COUNT, 0, NULL, terms_total),
	TABLE("T2", UNIT_RATIO, 2, "ehdot", ratios),
	TABLE("T3", UNIT_COUNT, 0, "tapa", ways),
	TABLE("T4", UNIT_COUNT, 0, NULL, ways_total),
	TABLE("T5", UNIT_COUNT, 0, "tapa", narrow),
	TABLE("T6", UNIT_COUNT, 0, "tapa", hidden),
	TABLE("T7", UNIT_COUNT, 0, "tapa", missing),
	TABLE("T8", UNIT_COUNT, 0, "tapa", mixed),
	TABLE("T9", UNIT_PERCENT, 0, "tapa", shares),
	TABLE("T10", UNIT_COUNT, 0, "kunta", many),
	TABLE("T11", UNIT_COUNT, 0, "ehdot", thousands),
	TABLE("T12", UNIT_RATIO, 2, "ehdot", ratios_hidden),
	TABLE("T13", UNIT_COUNT, 0, "tapa", long_name),
};

/*
 * Key figures: February 2024, the month before and the year before; months
 * between them lack.
 */
static struct safe_cell employers[] = { CELL(NULL, NULL, 221),
	CELL(NULL, NULL, 219), CELL(NULL, NULL, 206) };
static struct safe_cell reported[] = { PER_1000(NULL, NULL, 974),
	PER_1000(NULL, NULL, 962), PER_1000(NULL, NULL, 950) };
static struct safe_cell filled[] = { PER_100(NULL, NULL, 61),
	PER_100(NULL, NULL, 65), PER_100(NULL, NULL, 60) };
static struct safe_cell ratio[] = { PER_100(NULL, NULL, 239),
	PER_100(NULL, NULL, 239), PER_100(NULL, NULL, 242) };
static struct safe_cell secret[] = { WITHOUT(NULL, NULL, SAFE_HIDDEN),
	CELL(NULL, NULL, 8), CELL(NULL, NULL, 9) };
static struct safe_cell alone[] = { PER_100(NULL, NULL, 72) };
static struct safe_cell large[] = { CELL(NULL, NULL, 1234567890123) };
static struct safe_cell millions[] = { CELL(NULL, NULL, 255600000) };
static struct safe_cell lacking[] = { WITHOUT(NULL, NULL, SAFE_MISSING) };

#define MONTH(code, words, in, places, better, months, aim, cell)              \
	{ .id = code, .label = words, .unit = in, .decimals = places,          \
	  .direction = better,                                                  \
	  .target = { .kind = aim, .low = { 75, 100 } },                       \
	  .period = { PERIOD_MONTH, 2024 * 12 + 1 - (months) }, .count = 1,    \
	  .cells = &(cell) }
#define THREE(code, words, in, places, better, aim, cells)                     \
	MONTH(code, words, in, places, better, 0, aim, cells[0]),              \
	MONTH(code, words, in, places, better, 1, aim, cells[1]),              \
	MONTH(code, words, in, places, better, 12, aim, cells[2])

static struct safe_table history[] = {
	THREE("H1", "Työnantajia", UNIT_COUNT, 0, DIRECTION_NONE, TARGET_NONE,
	    employers),
	THREE("H2", "Tulorekisteri-ilmoitus ajallaan", UNIT_PERCENT, 1,
	    DIRECTION_UP, TARGET_NONE, reported),
	THREE("H3", "Avustajapyyntöjen täyttöaste", UNIT_PERCENT, 0,
	    DIRECTION_UP, TARGET_AT_LEAST, filled),
	THREE("H4", "Työsopimuksia työnantajaa kohti", UNIT_RATIO, 2,
	    DIRECTION_NONE, TARGET_NONE, ratio),
	THREE("H5", "Suojattuja", UNIT_COUNT, 0, DIRECTION_NONE, TARGET_NONE,
	    secret),
	MONTH("H6", "Mallin helpoksi kokeneiden työnantajien osuus vastanneista",
	    UNIT_PERCENT, 0, DIRECTION_UP, 0, TARGET_NONE, alone[0]),
	MONTH("H7", "Suuri luku", UNIT_EURO, 2, DIRECTION_NONE, 0, TARGET_NONE,
	    large[0]),
	MONTH("H8", "Työnantajamallissa työnantajina toimineiden henkilöiden "
	    "kokemus mallin helppoudesta ja avustajan löytämisestä",
	    UNIT_COUNT, 0, DIRECTION_NONE, 0, TARGET_NONE, employers[0]),
	MONTH("H9", "Osuus kustannuksista", UNIT_PERCENT, 0, DIRECTION_NONE, 0,
	    TARGET_NONE, lacking[0]),
	MONTH("H10", "Myönnetty avustus", UNIT_EURO, 0, DIRECTION_NONE, 0,
	    TARGET_NONE, millions[0]),
	MONTH("H11", "Uusia asiakkuuksia", UNIT_COUNT, 0, DIRECTION_NONE, 0,
	    TARGET_NONE, employers[0]),
	MONTH("H11", "Uusia asiakkuuksia", UNIT_COUNT, 0, DIRECTION_NONE, 1,
	    TARGET_NONE, employers[1]),
};

static const struct safe_tables all_tables = {
	.disclosure_class = CLASS_PUBLIC, .count = COUNT(history),
	.items = history };

/* Rows of a register. */
#define WORDS(words) { .kind = LIST_TEXT, .text = words }
#define NUMBER(whole, of) { .kind = LIST_NUMBER, .number = { whole, of } }
#define DAY(number) { .kind = LIST_DAY, .day = number }
#define IN_MONTH(number) { .kind = LIST_MONTH, .day = number }
#define EMPTY { .kind = LIST_EMPTY }

static const char *const list_columns[] = { "nimi", "maara", "paiva", "kuu" };
static struct list_cell list_cells[] = {
	WORDS("Raati käsitteli avustajan löytämistä, sijaisten hankkimista ja "
	    "perehdytystä"), NUMBER(12, 1), DAY(19782), IN_MONTH(24289),
	WORDS("Koulutus"), NUMBER(5, 2), EMPTY, IN_MONTH(24290),
	WORDS("Neuvonta"), NUMBER(1700, 1), DAY(19783), EMPTY,
};
static struct list_cell rough_cells[] = {
	WORDS("Kerava"), NUMBER(124, 10), WORDS("Vantaa"),
	{ .kind = LIST_NUMBER, .number = { 40, 1 }, .approx = APPROX_ABOUT },
};
static const char *const tall_columns[] = { "nimi", "selite" };
static struct list_cell tall_cells[2]; /* see fill_many */

static struct safe_list lists[] = {
	{ .name = "tapahtumat", .column_count = 4, .columns = list_columns,
	  .row_count = 3, .cells = list_cells },
	{ .name = "noin", .column_count = 2, .columns = list_columns,
	  .row_count = 2, .cells = rough_cells },
	{ .name = "pitkat", .column_count = 2, .columns = tall_columns,
	  .row_count = 1, .cells = tall_cells },
};

#define KEY_FIGURE(name, table)                                                \
	{ name, { "document.yaml", 1, 1 }, &history[table], &history[table] }
#define FIGURE(name, table, total)                                             \
	{ name, { "document.yaml", 1, 1 }, &tables[table], total }
#define TOTAL(table) &tables[table]

static struct safe_figure figures[] = {
	FIGURE("ehdoittain", 0, TOTAL(1)),
	FIGURE("suhteet", 2, NULL),
	FIGURE("tuhannet", 11, NULL),
	FIGURE("suhteet-suojattu", 12, NULL),
	FIGURE("tavoittain", 3, TOTAL(4)),
	FIGURE("kapeat", 5, TOTAL(4)),
	FIGURE("suojatut", 6, TOTAL(4)),
	FIGURE("puuttuvat", 7, TOTAL(4)),
	FIGURE("sekalaiset", 8, TOTAL(4)),
	FIGURE("osuudet", 9, NULL),
	FIGURE("monta", 10, TOTAL(4)),
	FIGURE("pitka-nimi", 13, TOTAL(4)),
	KEY_FIGURE("tyonantajat", 0),
	KEY_FIGURE("ilmoitukset", 3),
	KEY_FIGURE("taytto", 6),
	KEY_FIGURE("suhde", 9),
	KEY_FIGURE("salaiset", 12),
	KEY_FIGURE("helppous", 15),
	KEY_FIGURE("suuri", 16),
	KEY_FIGURE("pitka", 17),
	KEY_FIGURE("puuttuva", 18),
	KEY_FIGURE("miljoonat", 19),
	KEY_FIGURE("kaksi-kuukautta", 20),
};
/* clang-format on */

static void
fill_many(struct arena *arena)
{
	for (size_t i = 0; i < COUNT(many); i++) {
		many[i].category = arena_printf(arena, "%03zu", i);
		many[i].label = arena_printf(arena, "Kunta %zu", i + 1);
		many[i].status = SAFE_SHOWN;
		many[i].value = fraction_integer((int64_t)(7 * i + 3));
	}
}

/* A row that no page holds. */
static void
fill_tall(struct arena *arena)
{
	struct str text;

	str_init(&text, arena);
	for (size_t i = 0; i < 900; i++)
		str_printf(&text, "sana%zu ", i);
	tall_cells[0] = (struct list_cell)WORDS("Nimi");
	tall_cells[1] = (struct list_cell)WORDS(text.text);
}

struct safe_figures
layout_figures(struct arena *arena)
{
	fill_many(arena);
	fill_tall(arena);
	return (struct safe_figures){ .count = COUNT(figures),
		.items = figures,
		.tables = &all_tables,
		.list_count = COUNT(lists),
		.lists = lists };
}
