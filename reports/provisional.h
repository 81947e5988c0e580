/*
 * Deliveries that an office expects to send anew, in county.yaml:
 *
 *	provisional:
 *	- {period: 2024-02, register: ha_toteuma}
 *	- {period: 2024-01}
 *
 * Without a register the whole delivery is meant.  Every figure made of such a
 * delivery is provisional.
 */
#ifndef PROVISIONAL_H
#define PROVISIONAL_H

#include <stdbool.h>
#include <stdint.h>

struct arena;
struct county;
struct diag;
struct schema;
struct schemas;
struct yaml;

/* Binds the list; false: see diag. */
bool provisional_read(const struct yaml *node, const struct schemas *schemas,
    struct arena *arena, struct diag *diag, struct county *county);

bool provisional_includes(
    const struct county *county, const struct schema *schema, int32_t month);

#endif
