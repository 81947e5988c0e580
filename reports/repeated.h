/*
 * The same file delivered twice: an export that was not made anew.  It is told
 * apart from the same row twice and the same key with other content, which
 * registers/ tells at their lines.
 */
#ifndef REPEATED_H
#define REPEATED_H

#include <stdint.h>

struct datasets;
struct diag;

/*
 * A warning at each delivery of events of the month that has the very bytes of
 * an earlier month's.  What is in force or complete may be the same again.
 */
void repeated_warn(
    const struct datasets *datasets, int32_t month, struct diag *diag);

#endif
