/* A project with state aid: its budget, vouchers, working time and what is
 * explained.  Lists end
 * with an element of zeros; euros and cents as the names say. */
#ifndef GRANT_H
#define GRANT_H

#include "sample.h"

#define GRANT_YEARS 4

struct budget_line {
	const char *kind; /* code of KL */
	int euros[GRANT_YEARS];
};

enum vat {
	VAT_NONE,
	VAT_TRAVEL,  /* 10 % */
	VAT_GENERAL, /* 24 %, from 1.9.2024 25,5 % */
};

/* A cost that comes again and again, each time a little different. */
struct recurring {
	const char *partner; /* "": the county itself */
	const char *kind;
	const char *text;
	const char *months; /* January first: x where it comes */
	int from, to;	    /* months; 0: as long as the grant */
	int least, most;    /* euros */
	int day;	    /* of the month; 99: the last */
	enum vat vat;
	bool refunded;
};

/* A voucher by hand: corrections and what isn't eligible. */
struct voucher {
	int date;
	const char *partner;
	const char *kind;
	const char *text;
	int cents;
	enum vat vat;
	bool refunded;
	const char *refused;  /* code of HYLKAYS; NULL: eligible */
	const char *corrects; /* the voucher; NULL: none */
};

/* Why something does not go as planned. */
struct explanation {
	int known; /* date: from then on it stands in deliveries */
	const char *project;
	const char *about;    /* code of KL, or a milestone's id */
	const char *texts[2]; /* fi, sv */
};

/* Of a month's working time so many percent go to the project. */
struct worker {
	int person;
	int share;
	int from;		     /* month */
	const char *unsigned_months; /* months, January first: x where no
				      * signature came */
};

struct grant {
	const char *project;
	int pillar;
	int from, to; /* dates */
	int overhead; /* percent of staff costs, each partner's own */
	const struct budget_line *budget;
	const char *const *partners; /* ends with NULL; "": the county */
	const struct recurring *recurring;
	const struct voucher *vouchers;
	const struct worker *workers;
	const struct explanation *explanations;
};

/* grant_paijat_hame.c */
extern const struct grant grant_paijat_hame;

#endif
