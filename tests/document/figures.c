#include "figures.h"

#include "grant.h"

#define COUNT(array) (sizeof(array) / sizeof((array)[0]))
#define SHOWN(code, words, number)                                             \
	{                                                                      \
		.category = (code), .label = (words), .status = SAFE_SHOWN,    \
		.value = {                                                     \
			(number),                                              \
			1                                                      \
		}                                                              \
	}
#define WITHOUT(code, words, why)                                              \
	{                                                                      \
		.category = (code), .label = (words), .status = (why)          \
	}

static struct safe_cell by_terms[] = {
	SHOWN("HETA", "Heta-TES", 423),
	SHOWN("LAKI", "Työlainsäädäntö", 106),
};
static struct safe_cell all_terms[] = { SHOWN(NULL, NULL, 529) };
static struct safe_cell by_terms_hours[] = {
	SHOWN("HETA", "Heta-TES", 8000),
	SHOWN("LAKI", "Työlainsäädäntö", 2000),
};
static struct safe_cell mixed[] = {
	SHOWN("A", "Ensimmäinen", 7),
	WITHOUT("B", "Toinen", SAFE_HIDDEN),
	WITHOUT("C", "Kolmas", SAFE_NIL),
	WITHOUT("", NULL, SAFE_MISSING),
};
static struct safe_cell mixed_total[] = { SHOWN(NULL, NULL, 20) };
static struct safe_cell all_hidden[] = {
	WITHOUT("A", "Ensimmäinen", SAFE_HIDDEN),
	WITHOUT("B", "Toinen", SAFE_HIDDEN),
};
static struct safe_cell hidden_total[] = { WITHOUT(NULL, NULL, SAFE_HIDDEN) };
static struct safe_cell hostile[] = {
	SHOWN("X", "**a** | [b](http://c) ```", 1),
};
static struct safe_cell six[] = {
	SHOWN("A", "A", 1),
	SHOWN("B", "B", 2),
	SHOWN("C", "C", 3),
	SHOWN("D", "D", 4),
	SHOWN("E", "E", 5),
	SHOWN("F", "F", 6),
	SHOWN("G", "G", 7),
};
static struct safe_cell municipalities[] = {
	SHOWN("1", "Hyvinkää", 40),
	SHOWN("2", "Järvenpää", 35),
	SHOWN("3", "Mäntsälä", 12),
	SHOWN("4", "Nurmijärvi", 30),
	SHOWN("5", "Pornainen", 5),
	SHOWN("6", "Tuusula", 29),
	SHOWN("7", "Kunta 7", 1),
	SHOWN("8", "Kunta 8", 2),
	SHOWN("9", "Kunta 9", 3),
	SHOWN("10", "Kunta 10", 4),
	SHOWN("11", "Kunta 11", 5),
	SHOWN("12", "Kunta 12", 6),
	SHOWN("13", "Kunta 13", 7),
};
/* Moves between the codes of one list; the last return is hidden. */
static const struct listed_code services[] = {
	{ "KUTY", "Kuntouttava työtoiminta", 0, "PALVELU", NULL },
	{ "KOKEILU", "Työkokeilu", 1, "PALVELU", NULL },
	{ "TUKI", "Palkkatuki", 2, "PALVELU", NULL },
	{ "EI", "Ei palvelua", 3, "PALVELU", NULL },
};
#define MOVE(a, b, why, number)                                                \
	{                                                                      \
		.category = "-", .label = "-", .from = &services[a],           \
		.to = &services[b], .status = (why), .value = {                \
			(number),                                              \
			1                                                      \
		}                                                              \
	}
static struct safe_cell moves[] = {
	MOVE(0, 1, SAFE_SHOWN, 21),
	MOVE(0, 3, SAFE_SHOWN, 3),
	MOVE(1, 0, SAFE_SHOWN, 6),
	MOVE(1, 2, SAFE_SHOWN, 12),
	MOVE(2, 0, SAFE_SHOWN, 5),
	MOVE(2, 1, SAFE_HIDDEN, 0),
	MOVE(3, 0, SAFE_NIL, 0),
};
static struct safe_cell in_services[] = {
	SHOWN("KUTY", "Kuntouttava työtoiminta", 34),
	SHOWN("KOKEILU", "Työkokeilu", 19),
	WITHOUT("TUKI", "Palkkatuki", SAFE_HIDDEN),
};
static struct safe_cell no_moves[] = { WITHOUT("", NULL, SAFE_NIL) };
static struct safe_cell unlisted[] = { SHOWN("A+B", "A – B", 7) };
static struct safe_cell scale[] = {
	SHOWN("1", "1", 3),
	SHOWN("2", "2", 8),
	SHOWN("3", "3", 17),
	SHOWN("4", "4", 34),
	SHOWN("5", "5", 27),
	SHOWN("6", "6", 12),
};
static struct safe_cell scale_total[] = { SHOWN(NULL, NULL, 101) };
static const struct listed_code answers[] = {
	{ "1", "1", 0, NULL, NULL },
	{ "2", "2", 1, NULL, NULL },
	{ "6", "6", 5, NULL, NULL },
};
#define ANSWER(part, answer, why, number)                                      \
	{                                                                      \
		.category = "-", .label = "-", .from = &services[part],        \
		.to = &answers[answer], .status = (why), .value = {            \
			(number),                                              \
			1                                                      \
		}                                                              \
	}
static struct safe_cell part_answers[] = {
	ANSWER(0, 0, SAFE_SHOWN, 10),
	ANSWER(0, 1, SAFE_SHOWN, 5),
	ANSWER(0, 2, SAFE_SHOWN, 25),
	ANSWER(1, 0, SAFE_SHOWN, 7),
	ANSWER(1, 1, SAFE_HIDDEN, 0),
	ANSWER(2, 2, SAFE_SHOWN, 9),
};
static struct safe_cell many[] = { SHOWN(NULL, NULL, 7300) };
static struct safe_cell a_day[] = { SHOWN(NULL, NULL, 19464) };
static struct safe_cell a_code[] = {
	{ .status = SAFE_SHOWN, .value = { 0, 1 }, .text = "TL3" },
};
static struct safe_cell none_shown[] = {
	WITHOUT(NULL, NULL, SAFE_MISSING),
};
static struct safe_cell five[] = {
	SHOWN("A", "A", 1),
	SHOWN("B", "B", 1),
	SHOWN("C", "C", 1),
	SHOWN("D", "D", 1),
	SHOWN("E", "E", 1),
};

#define NEWEST (2024 * 12 + 1) /* February 2024 */
/* A year as it is, a month as months are counted. */
#define A_MONTH NEWEST
#define A_YEAR 2023
#define PERIOD(number)                                                         \
	{                                                                      \
		(number) < 10000 ? PERIOD_YEAR : PERIOD_MONTH, (number)        \
	}
#define TABLE_OF(name, words, kind, when, by, cell_items)                      \
	{                                                                      \
		.id = (name), .label = (words), .unit = (kind),                \
		.period = PERIOD(when), .dimension = (by),                     \
		.count = sizeof(cell_items) / sizeof((cell_items)[0]),         \
		.cells = (cell_items)                                          \
	}
#define TABLE(name, kind, by, cell_items)                                      \
	TABLE_OF(name, name, kind, A_MONTH, by, cell_items)

static struct safe_cell split[] = {
	SHOWN("A", "Ensimmäinen", 17),
	WITHOUT("B", "Toinen", SAFE_HIDDEN),
};

static const struct series_break breaks[] = {
	{ 19676 /* 15.11.2023 */, "ohjelma vaihtui." },
};

enum {
	BY_TERMS,
	ALL_TERMS,
	BY_TERMS_HOURS,
	ONE_TERM, /* the first category of BY_TERMS */
	MIXED,
	MIXED_TOTAL,
	ALL_HIDDEN,
	HIDDEN_TOTAL,
	HOSTILE,
	FIVE,
	EMPLOYERS,
	SHARE,
	YEARS_SHARE,
	SEVEN,
	MUNICIPALITIES,
	MANY,
	DAY,
	CODE,
	MISSING,
	RATIO,
	BROKEN,
	SPLIT,
	MOVES,
	SERVICES,
	NO_MOVES,
	UNLISTED,
	SCALE,
	SCALE_TOTAL,
	PART_ANSWERS,
	TABLE_NUM
};

static struct safe_cell employers[] = { SHOWN(NULL, NULL, 221) };
static struct safe_cell share[] = {
	{ .status = SAFE_SHOWN, .value = { 61, 100 } },
};
static struct safe_cell years_share[] = {
	{ .status = SAFE_SHOWN, .value = { 72, 100 } },
};
static struct safe_cell ratio[] = {
	{ .status = SAFE_SHOWN, .value = { 239, 100 } },
};

static struct safe_table tables[TABLE_NUM] = {
	[BY_TERMS] = TABLE("HA05", UNIT_COUNT, "ehdot", by_terms),
	[ALL_TERMS] = TABLE("HA05", UNIT_COUNT, NULL, all_terms),
	[ONE_TERM] = TABLE("HA05", UNIT_COUNT, "ehdot", by_terms),
	[BY_TERMS_HOURS] = TABLE("HA17", UNIT_HOUR, "ehdot", by_terms_hours),
	[MIXED] = TABLE("XX01", UNIT_COUNT, "laji", mixed),
	[MIXED_TOTAL] = TABLE("XX01", UNIT_COUNT, NULL, mixed_total),
	[ALL_HIDDEN] = TABLE("XX02", UNIT_COUNT, "laji", all_hidden),
	[HIDDEN_TOTAL] = TABLE("XX02", UNIT_COUNT, NULL, hidden_total),
	[HOSTILE] = TABLE("XX03", UNIT_COUNT, "laji", hostile),
	[FIVE] = TABLE("XX04", UNIT_COUNT, "laji", five),
	[EMPLOYERS] = TABLE_OF(
	    "HA04", "Työnantajia", UNIT_COUNT, A_MONTH, NULL, employers),
	[SHARE] =
	    TABLE_OF("AK01", "Täyttöaste", UNIT_PERCENT, A_MONTH, NULL, share),
	[YEARS_SHARE] = TABLE_OF("OS01", "Mallin helpoksi kokeneet",
	    UNIT_PERCENT, A_YEAR, NULL, years_share),
	[SEVEN] = TABLE("XX05", UNIT_COUNT, "laji", six),
	[MUNICIPALITIES] = TABLE("HA04", UNIT_COUNT, "kunta", municipalities),
	[MANY] = TABLE_OF("XX06", "Moni", UNIT_COUNT, A_MONTH, NULL, many),
	[DAY] = TABLE("ET01", UNIT_DATE, NULL, a_day),
	[CODE] = TABLE("OS04", UNIT_CODE, NULL, a_code),
	[MISSING] = TABLE("XX07", UNIT_COUNT, NULL, none_shown),
	[BROKEN] =
	    TABLE_OF("HA14", "Katkeava", UNIT_COUNT, A_MONTH, NULL, employers),
	[SPLIT] = TABLE("XX08", UNIT_COUNT, "laji", split),
	[MOVES] = TABLE_OF(
	    "TV08", "Siirtymät", UNIT_COUNT, A_MONTH, "mista+mihin", moves),
	[SERVICES] = TABLE_OF(
	    "TV09", "Asiakkaita", UNIT_COUNT, A_MONTH, "palvelu", in_services),
	[NO_MOVES] = { .id = "TV10",
	    .label = "Siirtymät",
	    .unit = UNIT_COUNT,
	    .period = PERIOD(A_MONTH),
	    .dimension = "mista+mihin",
	    .cells = no_moves },
	[UNLISTED] = TABLE("TE05", UNIT_COUNT, "lahettaja+kunta", unlisted),
	[SCALE] =
	    TABLE_OF("OS07", "Vastaukset", UNIT_COUNT, A_YEAR, "arvo", scale),
	[SCALE_TOTAL] = TABLE_OF(
	    "OS07", "Vastaukset", UNIT_COUNT, A_YEAR, NULL, scale_total),
	[PART_ANSWERS] = TABLE_OF("OS07", "Vastaukset", UNIT_COUNT, A_YEAR,
	    "osa_alue+arvo", part_answers),
	[RATIO] = TABLE_OF("HA08", "Sopimuksia työnantajaa kohti", UNIT_RATIO,
	    A_MONTH, NULL, ratio),
};

/* Employers and shares of the twelve months before, oldest first. */
static struct safe_cell employers_before[12] = {
	SHOWN(NULL, NULL, 206),
	SHOWN(NULL, NULL, 207),
	SHOWN(NULL, NULL, 209),
	SHOWN(NULL, NULL, 209),
	SHOWN(NULL, NULL, 211),
	SHOWN(NULL, NULL, 212),
	SHOWN(NULL, NULL, 213),
	SHOWN(NULL, NULL, 214),
	SHOWN(NULL, NULL, 215),
	SHOWN(NULL, NULL, 217),
	SHOWN(NULL, NULL, 218),
	SHOWN(NULL, NULL, 219),
};
#define PERCENT(number)                                                        \
	{                                                                      \
		.status = SAFE_SHOWN, .value = {(number), 100 }                \
	}
static struct safe_cell share_before[12] = {
	PERCENT(70),
	PERCENT(72),
	WITHOUT(NULL, NULL, SAFE_HIDDEN),
	PERCENT(69),
	PERCENT(71),
	PERCENT(70),
	WITHOUT(NULL, NULL, SAFE_MISSING),
	PERCENT(68),
	PERCENT(73),
	PERCENT(67),
	PERCENT(66),
	PERCENT(65),
};
static struct safe_cell years_share_before[] = { PERCENT(70) };
static struct safe_cell terms_before[12][2];

#define HISTORY_NUM (TABLE_NUM + 12 * 4 + 1)
static struct safe_table history[HISTORY_NUM];

static void
put_history(size_t *count, const struct safe_table *like, int month,
    struct safe_cell *cells)
{
	history[*count] = *like;
	history[*count].period.number = month;
	history[*count].cells = cells;
	++*count;
}

/* All tables and what came before: contracts grow by two each month. */
static void
make_history(void)
{
	size_t count = 0;
	tables[SHARE].direction = DIRECTION_UP;
	tables[SHARE].target = (struct target){
		.kind = TARGET_AT_LEAST,
		.low = { 75, 100 },
	};
	tables[BROKEN].breaks = breaks;
	tables[BROKEN].break_count = 1;
	tables[RATIO].decimals = 2;
	tables[BY_TERMS].breaks = breaks;
	tables[BY_TERMS].break_count = 1;
	tables[ONE_TERM].count = 1;
	tables[SEVEN].note = "Luokat ovat keksittyjä.";
	for (; count < TABLE_NUM; count++)
		history[count] = tables[count];
	for (int i = 0; i < 12; i++) {
		int month = NEWEST - 12 + i;
		put_history(
		    &count, &tables[EMPLOYERS], month, &employers_before[i]);
		put_history(
		    &count, &tables[BROKEN], month, &employers_before[i]);
		put_history(&count, &tables[SHARE], month, &share_before[i]);
		terms_before[i][0] = by_terms[0];
		terms_before[i][1] = by_terms[1];
		terms_before[i][0].value.numerator -= 24 - 2 * i;
		put_history(&count, &tables[BY_TERMS], month, terms_before[i]);
	}
	put_history(&count, &tables[YEARS_SHARE], 2022, years_share_before);
}

static const char *const milestone_columns[] = { "nimi", "paiva", "euroa",
	"alku" };
static struct list_cell milestone_cells[] = {
	{ .kind = LIST_TEXT, .text = "**Pilotti** | alkaa" },
	{ .kind = LIST_DAY, .day = 19754 },
	{ .kind = LIST_NUMBER, .number = { 24691, 20 } },
	{ .kind = LIST_MONTH, .day = 2022 * 12 + 1 },
	{ .kind = LIST_EMPTY },
	{ .kind = LIST_EMPTY },
	{ .kind = LIST_NUMBER, .number = { 3, 1 } },
	{ .kind = LIST_EMPTY },
};
static const char *const stage_columns[] = { "nimi", "suunniteltu",
	"toteutunut" };
static struct list_cell stage_cells[] = {
	{ .kind = LIST_TEXT, .text = "Keskus avautuu" },
	{ .kind = LIST_DAY, .day = 19358 /* 1.1.2023 */ },
	{ .kind = LIST_DAY, .day = 19464 /* 17.4.2023 */ },
	{ .kind = LIST_TEXT, .text = "Valmistelu" },
	{ .kind = LIST_MONTH, .day = 2022 * 12 + 4 },
	{ .kind = LIST_DAY, .day = 19113 /* 1.5.2022 */ },
	{ .kind = LIST_TEXT, .text = "Palkkaus" },
	{ .kind = LIST_DAY, .day = 19297 /* 1.11.2022 */ },
	{ .kind = LIST_DAY, .day = 19275 /* 10.10.2022 */ },
	{ .kind = LIST_TEXT, .text = "Sijaismaksaja" },
	{ .kind = LIST_DAY, .day = 19358 },
	{ .kind = LIST_EMPTY },
	{ .kind = LIST_EMPTY },
	{ .kind = LIST_EMPTY },
	{ .kind = LIST_DAY, .day = 19464 },
};
static struct list_cell span_cells[] = {
	{ .kind = LIST_TEXT, .text = "Valmistelu" },
	{ .kind = LIST_DAY, .day = 19113 },
	{ .kind = LIST_DAY, .day = 19113 },
	{ .kind = LIST_TEXT, .text = "Keskus avautuu" },
	{ .kind = LIST_DAY, .day = 19358 },
	{ .kind = LIST_DAY, .day = 19464 },
};
static struct safe_list lists[] = {
	{ "etapit", NULL, { "document.yaml", 30, 3 }, 4, milestone_columns, 2,
	    milestone_cells, NULL },
	{ "vaiheet", NULL, { "document.yaml", 32, 3 }, 3, stage_columns, 5,
	    stage_cells, NULL },
	{ "avautuminen", NULL, { "document.yaml", 33, 3 }, 3, stage_columns, 2,
	    span_cells, NULL },
	{ "tyhja", NULL, { "document.yaml", 31, 3 }, 2, milestone_columns, 0,
	    NULL, NULL },
};

#define FIGURE(figure, data, whole)                                            \
	{                                                                      \
		.name = (figure), .pos = { "document.yaml", 1, 1 },            \
		.table = (data), .total = (whole)                              \
	}

static struct safe_figure figure_items[] = {
	FIGURE("ehdoittain", &tables[BY_TERMS], &tables[ALL_TERMS]),
	FIGURE("tyonantajat", &tables[EMPLOYERS], NULL),
	FIGURE("sopimukset", &tables[ALL_TERMS], NULL),
	FIGURE("tunnit", &tables[BY_TERMS_HOURS], NULL),
	FIGURE("sekalaiset", &tables[MIXED], &tables[MIXED_TOTAL]),
	FIGURE("suojatut", &tables[ALL_HIDDEN], &tables[HIDDEN_TOTAL]),
	FIGURE("vihamieliset", &tables[HOSTILE], &tables[MIXED_TOTAL]),
	FIGURE("viisi", &tables[FIVE], &tables[MIXED_TOTAL]),
	FIGURE("aste", &tables[SHARE], NULL),
	FIGURE("helppous", &tables[YEARS_SHARE], NULL),
	FIGURE("seitseman", &tables[SEVEN], NULL),
	FIGURE("kunnittain", &tables[MUNICIPALITIES], &tables[EMPLOYERS]),
	FIGURE("moni", &tables[MANY], NULL),
	FIGURE("paiva", &tables[DAY], NULL),
	FIGURE("koodi", &tables[CODE], NULL),
	FIGURE("puuttuva", &tables[MISSING], NULL),
	FIGURE("suhde", &tables[RATIO], NULL),
	FIGURE("katkos", &tables[BROKEN], NULL),
	FIGURE("luokka", &tables[ONE_TERM], &tables[ONE_TERM]),
	FIGURE("vastaukset", &tables[SCALE], &tables[SCALE_TOTAL]),
	FIGURE("osa_vastaukset", &tables[PART_ANSWERS], &tables[SCALE_TOTAL]),
	FIGURE("siirtymat", &tables[MOVES], NULL),
	FIGURE("vaiheet", &tables[SERVICES], NULL),
	FIGURE("ei_siirtymia", &tables[NO_MOVES], &tables[MISSING]),
	FIGURE("lahettajat", &tables[UNLISTED], NULL),
	FIGURE("jako", &tables[SPLIT], &tables[MIXED_TOTAL]),
};

struct safe_figures
document_figures(struct arena *arena)
{
	static const struct safe_tables all = { CLASS_PUBLIC, HISTORY_NUM,
		history };
	struct safe_figures figures = { .count = COUNT(figure_items),
		.items = figure_items,
		.tables = &all,
		.list_count = COUNT(lists),
		.lists = lists };

	make_history();
	grant_add(arena, &figures);
	return figures;
}
