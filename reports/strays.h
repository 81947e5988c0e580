/*
 * Files of a period's folder that no register is read from: a name that is
 * misspelt would otherwise be a register that nobody has delivered.
 */
#ifndef STRAYS_H
#define STRAYS_H

#include "jobs.h"
#include "registers/registers.h"

struct arena;
struct diag;

/* The name of the file that the county delivers a register in. */
const char *delivery_name(const struct county *county,
    const struct schema *schema, struct arena *arena);

/* Whether it is one of those names. */
bool delivery_is_among(const struct county *county, const struct schema *schema,
    const char *const *names, size_t count);

/* A warning at each file of the task's month that no register is read from. */
void strays_warn(const struct schemas *schemas, const struct task *task,
    struct arena *arena, struct diag *diag);

#endif
