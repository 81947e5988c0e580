/*
 * The deliveries that a county's period needs: which registers of which
 * months, read each once and checked month by month under their rules.
 */
#ifndef DELIVERIES_H
#define DELIVERIES_H

#include "indicators/indicators.h"
#include "registers/registers.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct arena;
struct county;
struct definitions;
struct diag;
struct shelf;
struct task;

/* The months that figures are computed for: the job's and the twelve before
 * it, then those that documents name. */
struct months {
	size_t count;
	size_t capacity;
	int32_t *items;
};

/* False when a document asks for a period that the county does not name. */
bool deliveries_months(const struct definitions *definitions,
    const struct task *task, struct arena *arena, struct diag *diag,
    struct months *months);

/*
 * Reads every delivery that an indicator or a list needs for one of the months,
 * and those that rules about its rows look at.
 * An error, and false: a register that a document of the county needs is not in
 * the job's own delivery; a delivery is refused; rows over the county's limit
 * are rejected.  What stands on the county's shelf is not read again.
 */
bool deliveries_read(const struct definitions *definitions,
    const struct task *task, const struct months *months, struct shelf *shelf,
    struct arena *arena, struct diag *diag, struct datasets *datasets);

#endif
