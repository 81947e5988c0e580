/* The made-up registers of a county: who employs, who works for whom and who
 * uses how much help.  county_NAME.c says what a county is like and which
 * registers it has; a register's file knows how a month of it is written.  A
 * month's files depend on the seeds and on --rows alone, not on the range of
 * months asked for, so that a later delivery tells of the same people with the
 * same values.
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
#define LAST_DELIVERY MONTH(2025, 4) /* HETA_YS isn't modelled */
#define STOCK_MONTHS 24

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
	PURPOSE_FEEDBACK,
	PURPOSE_DECISION,
	PURPOSE_PAY,
	PURPOSE_ADVICE,
	PURPOSE_REQUEST,
	PURPOSE_COACHED = 64, /* coaching and its project */
	PURPOSE_PERSON,
	PURPOSE_LIFE,
	PURPOSE_COMPANION,
	PURPOSE_STEP,
	PURPOSE_JOB,
	PURPOSE_CHARGE,
	PURPOSE_FIDELITY,
	PURPOSE_COST,
	PURPOSE_SIGNATURE,
};

struct chance {
	uint64_t state;
};

struct anchor {
	int month;
	int count;
};

struct town {
	const char *code;
	int employers; /* of so many as the towns' add up to */
	int people;    /* per mille of the county's */
};

/* Personal assistance: counts on the last day of a month, hours of one month
 * and euros of one year.  Index 0: the employer model, 1: the others. */
struct model {
	struct anchor employers[3], heta[3], laki[3]; /* from the first stock */
	struct anchor ta_clients[3], other_clients[3]; /* with hours */
	int ends, ends_more; /* employers a month, and percent of one more */
	int leaving[2];	     /* clients a month, at most */
	int away[2];	     /* clients without hours */
	int hours_month;
	int64_t hours[2];
	int cost_year;
	int64_t cost[2];
	int centre_from;    /* date from which it advises */
	int mediation_from; /* month of its own mediation */
};

#define SURVEY_QUESTIONS 5

struct question {
	const char *text;
	const char *area; /* "": none of the model's */
	int answers;	  /* with a value */
	int easy;	  /* of these */
};

struct survey {
	const char *id;
	const char *group;
	int sent; /* 0: nobody counted */
	int answerers;
	int blank; /* of these, the last ones, who gave no value at all */
	int opens, days;
	struct question questions[SURVEY_QUESTIONS]; /* text NULL: no more */
};

/* A meeting of the client panel. */
struct meeting {
	int date;
	int number; /* of its theme in the year */
	const char *theme;
	int people;
};

struct event_kind {
	const char *code;
	const char *months; /* January first: x where one is held */
	int least, most;    /* people */
	int clients;	    /* percent of these */
	int hours;	    /* quarters */
	const char *themes[4];
};

struct post {
	int person;
	const char *unit;
	const char *title;
	int share;    /* hundredths of a full working time */
	int from, to; /* dates; 0: open */
	bool agreed;  /* its end is known from the start */
	const char *project;
	const char *town; /* "": none */
};

/* A kind of advice: percent of the employers a month (0: the first
 * information, on its day), anonymous ones a month, minutes. */
struct advice_kind {
	const char *code;
	int percent;
	int anonymous;
	int least, most;
};

struct feedback {
	int date;
	const char *source;
	const char *text;
	bool anonymous, permitted;
};

enum precision {
	PRECISION_DEFAULT, /* empty: the day */
	PRECISION_DAY,
	PRECISION_MONTH
};

/* A milestone that nothing proves. */
#define NO_PROOFS                                                              \
	{                                                                      \
		NULL, NULL                                                     \
	}

struct milestone {
	const char *id;
	const char *project;
	const char *names[3]; /* Finnish, Swedish, English */
	const char *kind;
	int known; /* the date from which it stands in deliveries */
	int planned, done;
	enum precision precision;
	int target, each; /* what is aimed at, and what a month adds */
	const char *unit;
	const char *proofs[2]; /* that it is done; Finnish, Swedish */
};

/* An assessment of a coaching unit by its 25 criteria. */
struct assessment {
	const char *id;
	const char *unit;
	int date;
	int points;
	int criteria;	      /* that were assessed; 25 unless unfinished */
	const char *assessor; /* code of ARVIOIJA */
};

/* A figure from elsewhere. */
struct background {
	const char *kind; /* code of YMP */
	const char *area;
	int date;  /* of the figure; `ahead`: of what it forecasts */
	int value; /* hundredths */
	const char *unit, *nearness, *source;
	bool ahead;
};

struct sample;

/* A register: write() adds the rows of a month's delivery. */
struct writer {
	const char *name;
	const char *header;
	void (*write)(FILE *file, const struct sample *sample, int month);
};

/* The lists end with an element of zeros; those whose register the county
 * doesn't have are NULL. */
struct county {
	const char *name; /* of its folder */
	const char *code;
	uint64_t salt; /* its number << 32 (Keusote 0) */
	int first;     /* delivery; the last is LAST_DELIVERY */
	const struct town *towns;
	int town_count;
	const struct model *model; /* NULL: no personal assistance */
	const struct survey *surveys;
	const struct meeting *panels;
	const struct event_kind *events;
	int events_from; /* month */
	const struct advice_kind *advice;
	const struct post *posts;
	const struct milestone *milestones;
	const struct coaching *coaching;
	const struct assessment *assessments;
	const struct feedback *feedback;
	const struct background *backgrounds;
	const struct grant *grant;
	const struct writer *const *writers;
};

struct employer {
	uint64_t id;
	uint64_t client_id;
	int from, to;  /* days */
	int heta_from; /* day; NO_END: not a member */
	int info_day;  /* NO_END: not known */
	bool mandate;
	int town;
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
	int town;
	int from, to; /* months */
	int ways;     /* 1 or 2 */
	enum way way[2];
	int hours[2]; /* quarters a month */
	int price[2]; /* cents an hour */
	bool away;    /* in the month under way */
};

struct use {
	const struct client *client;
	int arrangement; /* index in client->way */
	bool year_end;
	int64_t raw_hours; /* 1/10 000 quarter */
	int64_t hours;	   /* quarters */
	int64_t raw_cost;  /* cents */
	int64_t cost;
};

struct use_month {
	struct use *rows;
	size_t count, max;
};

struct spread {
	int64_t whole; /* what the raw sum is to become */
	int64_t raw;   /* that sum */
	int64_t run, given;
};

struct use_rates {
	struct spread hours[2], cost[2];
};

struct sample {
	const struct county *county;
	int rows; /* factor of --rows */
	struct employer *employers;
	size_t employer_count, employer_max;
	struct contract *contracts;
	size_t contract_count, contract_max;
	size_t assistants;
	struct client *clients;
	size_t client_count, client_max;
	struct use_month uses; /* of the month under way */
	struct use_rates rates;
	struct lives *lives; /* clients of coaching */
};

/* chance.c: splitmix64, and hashes where a value must not depend on what
 * was drawn before it. */
struct chance chance_of(enum purpose purpose, uint64_t salt);
int chance_between(struct chance *chance, int least, int most);
bool chance_percent(struct chance *chance, int percent);
int hash_between(
    enum purpose purpose, uint64_t id, int month, int least, int most);
uint64_t hash_id(enum purpose purpose, uint64_t serial);

/* county.c: NULL when there is no such county. */
const struct county *county_find(const char *name);
int county_first_stock(const struct county *county); /* the month */
struct chance county_chance(const struct county *county, enum purpose purpose);
uint64_t county_id(
    const struct county *county, enum purpose purpose, size_t serial);
extern const struct county county_keusote, county_keski_suomi,
    county_paijat_hame, county_vantaa_kerava;

/* calendar.c */
int calendar_day(int year, int month, int day);
int calendar_first(int month);
int calendar_last(int month);
int calendar_month(int day);
int calendar_of(int date);     /* 20240229; 0: NO_END */
int calendar_weekday(int day); /* Monday 0 */
int calendar_workday(int day); /* the same or the next working day */
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

/* use.c: hours and costs.  Costs run on from the county's first month: live
 * each month from there.  uses_begin: false when out of memory. */
bool uses_begin(struct sample *sample);
void uses_live(struct sample *sample, int month);
extern const struct writer writer_ha_toteuma;
const char *way_code(enum way way);

/* decisions.c: decisions as known on a month's last day. */
extern const struct writer writer_ha_paatos;

/* payroll.c: the month's pay runs, which add up to its use. */
extern const struct writer writer_palkanmaksu;

/* advice.c: advice and requests for assistants. */
extern const struct writer writer_neuvonta, writer_valityspyynto;

/* stock.c: employers and contracts as known on a month's last day. */
extern const struct writer writer_ta_tyonantaja, writer_ta_sopimus;

/* survey.c: the answers that came in during the month. */
extern const struct writer writer_kysely;

/* events.c: panel meetings, training and other events of the month. */
extern const struct writer writer_tapahtuma;

/* projects.c: staff, and milestones as known on the month's last day. */
extern const struct writer writer_henkilosto, writer_hanke_valietappi;

/* fidelity.c, feedback.c, surroundings.c: by the county's lists. */
extern const struct writer writer_laatu, writer_palaute, writer_ymparisto;

/* coaching.c, transitions.c, jobs.c, responsibility.c: coaching.h. */
extern const struct writer writer_asiakkuus, writer_siirtyma, writer_tyosuhde,
    writer_vastuu;

/* budget.c, costs.c, worktime.c, explanations.c: grant.h. */
extern const struct writer writer_hanke_budjetti, writer_hanke_kulu,
    writer_hanke_tyoaika, writer_hanke_selvitys;

/* output.c: a register's file, with its header row.  False when the disk
 * refuses, which it says. */
bool output_write(const struct sample *sample, int month,
    const struct writer *writer, const char *folder);
void output_decimal(FILE *file, int64_t hundredths);
void output_day(FILE *file, int day); /* ";" and the day; NO_END: ";" */
/* Is a row that is in force on these days in the month's delivery? */
bool output_in_stock(int from, int to, int month);

#endif
