/*
 * Numbers and dates as people of a language write them, through ICU.  The only
 * place that knows separators and rounds for print.
 */
#ifndef TEXT_NUMBER_H
#define TEXT_NUMBER_H

#include "disclosure/safe.h"

#include <stdbool.h>
#include <stdint.h>

struct arena;
struct lang;
struct diag;

/*
 * A cell in words: "46 %" (U+00A0), "1 700", "2,39", "1.2.2024" (or "2/2024",
 * when only the month is known), "noin 7 300", "45–60", a code's text, ".."
 * hidden, "–" nil (see below), "puuttuu" missing.  `with_unit` adds %, € and
 * the like; without, a percent is its number alone.  What is not final has its
 * mark behind it ("529*").
 */
char *number_cell(const struct lang *lang, const struct safe_table *table,
    const struct safe_cell *cell, bool with_unit, struct arena *arena);

/* A cell of euros in thousands with one decimal, without its unit: "780,0". */
char *number_thousands(const struct lang *lang, const struct safe_table *table,
    const struct safe_cell *cell, struct arena *arena);
/* -1, 0, 1: of a shown cell, as it is printed so. */
int number_thousands_sign(
    const struct safe_table *table, const struct safe_cell *cell);

/* In running text nil is "0": a sentence cannot say "–".  A day or a
 * code has no nought; it keeps the dash.  What is not final says so in words:
 * "529 (ennakkotieto)". */
char *number_sentence(const struct lang *lang, const struct safe_table *table,
    const struct safe_cell *cell, struct arena *arena);

/* The same without a word of what is not final, where there is no room. */
char *number_bare(const struct lang *lang, const struct safe_table *table,
    const struct safe_cell *cell, struct arena *arena);

/* A value of a table that is no cell of it (a target), in the table's unit. */
char *number_in_unit(const struct lang *lang, const struct safe_table *table,
    struct fraction value, bool with_unit, struct arena *arena);

/*
 * A difference of two of a table's values: "+5", "−4 %-yks.", "+2,5 h".
 * What rounds to nothing has no sign, and its sign is 0.
 */
char *number_change(const struct lang *lang, const struct safe_table *table,
    struct fraction difference, enum approx approx, struct arena *arena);
int number_change_sign(
    const struct safe_table *table, struct fraction difference);

/*
 * A cell of a list: its text, "1.2.2024", "2/2024", a number with `decimals`
 * places; "" when it is empty.
 */
char *number_list_cell(const struct lang *lang, const struct list_cell *cell,
    int decimals, struct arena *arena);
/* The decimals that show the cell's number whole (12 at the most). */
int number_list_decimals(const struct list_cell *cell);

/* A plain number with grouping and `decimals` places. */
char *number_format(const struct lang *lang, struct fraction value,
    int decimals, struct arena *arena);

/* 1.2.2024 */
char *number_day(const struct lang *lang, int32_t day, struct arena *arena);

/* "1.7.–31.12.2024": from one day to another, the year once when it is the
 * same. */
char *number_days(
    const struct lang *lang, int32_t first, int32_t last, struct arena *arena);

#endif
