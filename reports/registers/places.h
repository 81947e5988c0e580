/* Places of cells in rows that were read before. */
#ifndef REGISTERS_PLACES_H
#define REGISTERS_PLACES_H

#include "base/arena.h"

#include <stdbool.h>

struct dataset;

struct places {
	const struct dataset *dataset;
	bool looked;	    /* the file has been read once more */
	struct arena arena; /* holds its text; open when it has */
	const char *text;   /* as UTF-8; NULL: it is there no more */
	int line;	    /* on which `at` stands */
	const char *at;
};

/* The dataset must outlive the places. */
void places_init(struct places *places, const struct dataset *dataset);

/*
 * Where the cell of a column (-1: the whole row) begins, for the row that
 * begins on *line: a line, later than the row's when a quoted cell before it
 * spans lines, and a column in bytes, from 1.
 */
void places_find(struct places *places, int column, int *line, int *place);

/* Frees the text; places may be asked for again. */
void places_release(struct places *places);

#endif
