/*
 * Registers and deliveries for the cases of this stage, read from a plain
 * table, so that they depend on no CSV and no other stage:
 *
 *	list EHDOT HETA LAKI HETA_YS@2025-05-01
 *	register ta_sopimus stock
 *	  tyonantaja_id id employer ref=ta_tyonantaja
 *	  ehdot code=EHDOT
 *	  arvo scale=6                # an integer from 1 to 6
 *	  alku date begin
 *	  loppu date end
 *	period 2024-02              # or several, computed in turn
 *	area 02
 *	delivery ta_sopimus 2024-02
 *	  t1 HETA 2023-01-01 -
 *
 * "-" is an empty cell, "#" begins a comment; CODE@FROM..TO is valid from and
 * to those days, CODE:AREA belongs to that county.
 */
#ifndef TESTS_INDICATORS_FIXTURE_H
#define TESTS_INDICATORS_FIXTURE_H

#include "indicators/indicators.h"
#include "registers/registers.h"
#include "registers/schema.h"

struct arena;

#define PERIODS_MAX 16

struct fixture {
	struct arena *arena;
	struct schemas schemas;
	struct datasets datasets;
	struct id_pool pool;
	size_t period_count; /* months that are computed, in turn */
	int32_t periods[PERIODS_MAX];
	const char *area;
};

void fixture_init(struct fixture *fixture, struct arena *arena);

/*
 * Reads one more file.  A line that it does not understand ends the program:
 * cases are written by us.
 */
void fixture_read(struct fixture *fixture, const char *path);

#endif
