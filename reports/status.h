/*
 * Exit statuses: the outside's contract (README.md).  When several apply,
 * the gravest is the program's.  Interrupted, it dies of the signal, which
 * shells tell as 130.
 */
#ifndef STATUS_H
#define STATUS_H

enum status {
	STATUS_OK = 0,
	STATUS_DOCUMENT = 1,   /* a document could not be made */
	STATUS_DEFINITION = 2, /* usage, definition, template, font */
	STATUS_DATA = 3,       /* a delivery is refused */
	STATUS_GATE = 4,       /* disclosure, accessibility, reconciliation,
				* visibility */
	STATUS_FAILURE = 5     /* disk, memory, a library; busy */
};

/* 5, then 4, 3, 2, 1, 0. */
static inline enum status
status_gravest(enum status a, enum status b)
{
	return a > b ? a : b;
}

#endif
