/*
 * What the periods of one county share in a run.  A month is read, checked and
 * computed for the first period that needs it; for the next ones it stands on
 * the shelf, with what was told about it, so that each period says and makes
 * what it would alone.
 */
#ifndef SHELF_H
#define SHELF_H

#include "base/arena.h"
#include "indicators/indicators.h"
#include "registers/registers.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct county;
struct diag;
struct diag_message;
struct sources; /* manifest.c */

/* A month's deliveries under the registers' rules, as far as rows go. */
struct shelf_month {
	int32_t month;
	const bool *wanted; /* of each schema: it was asked for, and is there */
	bool ok;
	struct datasets datasets;
	size_t message_count;
	struct diag_message *messages;
};

struct shelf {
	const struct county *county;
	struct sources *sources; /* for manifests: see shelf_init */
	struct arena arena;
	struct id_pool pool;
	struct kept_tables tables;
	struct sources *own_sources; /* the county's; NULL: not yet */
	bool *listed;	 /* of each month of the county: what is there */
	bool *delivered; /* of each month and schema: it is there */
	size_t count;
	size_t capacity;
	struct shelf_month *months;
};

/*
 * `sources` (manifest.c) stay the same for all counties; NULL: there will be
 * no manifests, and files are not hashed as they are read.
 */
void shelf_init(struct shelf *shelf, struct sources *sources);
void shelf_release(struct shelf *shelf);

/* Clears the shelf, unless it is this county's. */
void shelf_use(struct shelf *shelf, const struct county *county);

/* The month with these registers, or NULL. */
const struct shelf_month *shelf_find(const struct shelf *shelf, int32_t month,
    const bool *wanted, size_t schema_count);

/*
 * Puts a month on the shelf, with the messages from number `first_message` on.
 * Datasets and `wanted` live in the shelf's arena already.
 */
void shelf_put(struct shelf *shelf, struct shelf_month month,
    const struct diag *diag, size_t first_message);

#endif
