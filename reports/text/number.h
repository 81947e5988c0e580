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
 * A cell in words: "46 %" (U+00A0), "1 700", "2,39", "1.2.2024", ".." hidden,
 * "–" nil (see below), "puuttuu" missing.  `with_unit` adds %, € and the like;
 * without, a percent is its number alone.
 */
char *number_cell(const struct lang *lang, const struct safe_table *table,
    const struct safe_cell *cell, bool with_unit, struct arena *arena);

/* In running text nil is "0": a sentence cannot say "–". */
char *number_sentence(const struct lang *lang, const struct safe_table *table,
    const struct safe_cell *cell, struct arena *arena);

/* A plain number with grouping and `decimals` places. */
char *number_format(const struct lang *lang, struct fraction value,
    int decimals, struct arena *arena);

/* 1.2.2024 */
char *number_day(const struct lang *lang, int32_t day, struct arena *arena);

#endif
