/* The made-up registers of one county: who employs, who works for whom and
 * who uses how much help.  A month's files depend on the seeds and on --rows
 * alone, not on the range of months asked for, so that a later delivery tells
 * of the same people with the same values.
 *
 * Days are counted from 1.1.1970, months from year 0 (year * 12 + month - 1),
 * hours in quarters (a centi-hour would look measured), money in cents. */
#ifndef SAMPLE_H
#define SAMPLE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>

#define MONTH(year, month) ((year)*12 + (month)-1)
#define NO_END INT32_MAX
#define FIRST_STOCK MONTH(2021, 1)    /* in force that day: the start */
#define FIRST_DELIVERY MONTH(2023, 1) /* its 24 months begin 2021-02 */
#define LAST_DELIVERY MONTH(2025, 4)  /* HETA_YS isn't modelled */
#define STOCK_MONTHS 24

enum town {
	TOWN_HYVINKAA,
	TOWN_JARVENPAA,
	TOWN_MANTSALA,
	TOWN_NURMIJARVI,
	TOWN_PORNAINEN,
	TOWN_TUUSULA,
};
#define TOWN_COUNT 6

enum way {
	WAY_TA,
	WAY_PS,
	WAY_OP,
	WAY_OMA,
};
#define WAY_COUNT 4

/* What an id or a draw is for: keeps their streams apart. */
enum purpose {
	PURPOSE_CLIENT = 1,
	PURPOSE_GUARDIAN,
	PURPOSE_CONTRACT,
	PURPOSE_ASSISTANT,
	PURPOSE_EMPLOYERS,
	PURPOSE_CLIENTS,
	PURPOSE_WIGGLE,
	PURPOSE_HOURS,
	PURPOSE_PRICE,
	PURPOSE_SECOND,
	PURPOSE_AWAY,
	PURPOSE_YEAR_END,
	PURPOSE_ANSWER,
	PURPOSE_EVENT,
	PURPOSE_POST,
	PURPOSE_STAFF,
};

struct chance {
	uint64_t state;
};

struct anchor {
	int month;
	int count;
};

struct employer {
	uint64_t id;
	uint64_t client_id;
	int from, to;  /* days */
	int heta_from; /* day; NO_END: not a member */
	int info_day;  /* NO_END: not known */
	bool mandate;
	enum town town;
	int hours;	  /* the client's, quarters a month */
	int wanted, open; /* contracts */
};

struct contract {
	uint64_t id;
	uint64_t assistant_id;
	size_t employer; /* its index until employers_live has sorted */
	uint64_t employer_id;
	bool member;	 /* the employer, of Heta-liitto */
	int from, to;	 /* days */
	bool fixed_term; /* its end is known from the start */
	int trial_to;	 /* NO_END: none agreed */
	const char *pay_group;
	int weekly; /* half hours */
	int wage;   /* cents */
};

struct client {
	uint64_t id;
	enum town town;
	int from, to; /* months */
	int ways;     /* 1 or 2 */
	enum way way[2];
	int hours[2]; /* quarters a month */
	int price[2]; /* cents an hour */
	bool away;    /* in the month under way */
};

struct sample {
	int rows; /* factor of --rows */
	struct employer *employers;
	size_t employer_count, employer_max;
	struct contract *contracts;
	size_t contract_count, contract_max;
	size_t assistants;
	struct client *clients;
	size_t client_count, client_max;
};

/* chance.c: splitmix64, and hashes where a value must not depend on what
 * was drawn before it. */
struct chance chance_of(enum purpose purpose);
int chance_between(struct chance *chance, int least, int most);
bool chance_percent(struct chance *chance, int percent);
int hash_between(
    enum purpose purpose, uint64_t id, int month, int least, int most);
uint64_t hash_id(enum purpose purpose, size_t serial);

/* calendar.c */
int calendar_day(int year, int month, int day);
int calendar_first(int month);
int calendar_last(int month);
int calendar_month(int day);
int calendar_of(int date); /* 20240229; 0: NO_END */
void calendar_write(FILE *file, int day);

/* The count that the anchors ask for in a month: straight between two of
 * them, one more or less for life; exact at an anchor. */
int target_of(const struct anchor *anchors, size_t count, int month);

/* employers.c: employers and their contracts up to LAST_DELIVERY, each sorted
 * by id. */
void employers_live(struct sample *sample);

/* clients.c: clients up to LAST_DELIVERY, sorted by id; needs the employers.
 * clients_away: how many clients of a month use no hours in it. */
void clients_live(struct sample *sample);
int clients_away(const struct sample *sample, bool ta);

/* use.c: hours and costs.  Writes the deliveries of from...to. */
bool use_write(struct sample *sample, int from, int to, const char *folder);

/* stock.c: employers and contracts as known on a month's last day. */
bool stock_write(const struct sample *sample, int month, const char *folder);

/* survey.c: the answers that came in during the month. */
bool survey_write(const struct sample *sample, int month, const char *folder);

/* events.c: panel meetings, training and other events of the month. */
bool events_write(int month, const char *folder);

/* projects.c: staff, and milestones as known on the month's last day. */
bool projects_write(int month, const char *folder);

/* output.c: a register's file, with its header row; NULL when the disk
 * refuses.  output_close says so as well. */
FILE *output_open(
    const char *folder, int month, const char *name, const char *header);
bool output_close(FILE *file, const char *name);
void output_decimal(FILE *file, int64_t hundredths);
void output_day(FILE *file, int day); /* ";" and the day; NO_END: ";" */
const char *output_town(enum town town);

#endif
