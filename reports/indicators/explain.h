/*
 * How an indicator came to its rows: which of the deliveries' rows it used,
 * and why it left the others out.
 */
#ifndef INDICATORS_EXPLAIN_H
#define INDICATORS_EXPLAIN_H

#include "indicators/indicators.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct arena;
struct id_pool;

struct row_counts {
	size_t delivery_count;
	const struct dataset *const *deliveries;
	const char *missing_reason; /* what was not delivered; or NULL */
	size_t rows;		    /* accepted, of all these deliveries */
	size_t other_period;	    /* not those of `when` */
	size_t where_false;
	size_t where_undecided; /* a value that `where` needs is missing */
	size_t older;		/* `latest`: not the newest of their group */
	size_t used;
	bool has_part;
	size_t part;	       /* of those used */
	size_t part_undecided; /* outside, since a value is missing */
};

/*
 * Counts the rows of a counted indicator for `month`.  A formula has none of
 * its own: see indicator_ingredients.
 */
void indicator_count_rows(const struct indicator *indicator,
    const struct datasets *datasets, const struct id_pool *pool,
    const char *area, int32_t month, struct arena *arena,
    struct row_counts *counts);

/* The indicators that a formula names, once each; none when it is counted. */
void indicator_ingredients(const struct indicator *indicator,
    struct arena *arena, const struct indicator *const **ingredients,
    size_t *count);

/* The parameters that it is worked out, divided or judged by, once each. */
void indicator_parameters(const struct indicator *indicator,
    struct arena *arena, const struct parameter *const **parameters,
    size_t *count);

/*
 * The same figure over the year so far, into *tables, which begins as zeros: of
 * an indicator that counts the rows of a month; of others none.  False: see
 * diag, as of indicators_compute.
 */
bool indicator_to_date(const struct indicator *indicator,
    const struct datasets *datasets, const struct id_pool *pool,
    const char *area, int32_t month, struct arena *arena, struct diag *diag,
    struct raw_tables *tables);

#endif
