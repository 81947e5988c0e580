/* The clients of job coaching and of the services for work ability: when they
 * come, through which services they move, what jobs they find and who answers
 * for them.  county_NAME.c says in struct coaching what is to come out; a
 * client's whole life is made when they come, so that each register tells the
 * same of it.
 *
 * A life is made of stages, one letter a kind of life (coaching.c).  Clients
 * of a programme get the letters of its `fates` in turn: shares are exact and
 * a county can say what becomes of its first clients. */
#ifndef COACHING_H
#define COACHING_H

#include "sample.h"

#define LIFE_STEPS 6
#define LIFE_JOBS 2

enum service {
	SERVICE_KUTY,
	SERVICE_TTV,
	SERVICE_TYOKOKEILU,
	SERVICE_PALKKATUKI,
	SERVICE_AVOIN,
	SERVICE_KOULUTUS,
	SERVICE_ELAKE,
	SERVICE_KUNTOUTUS,
	SERVICE_MUU,
	SERVICE_EI,
};

/* A service of one place, with as many clients on a month's last day as the
 * anchors ask for.  Lists of codes are taken in turn and end with NULL. */
struct programme {
	const char *kind; /* code of VALMENNUS */
	const char *path; /* code of POLKU, or "" */
	enum service service;
	int opens; /* month */
	const struct anchor *anchors;
	size_t anchor_count;
	const char *fates;
	const char *const *towns;
	const char *const *referrers;
	const char *workers; /* groups of struct coach that may answer */
	const char *contact; /* group of a second person at the client's
			      * social services; NULL: none */
	bool follows;	     /* support goes on in the job */
	int companions;	     /* percent with an AV row beside it */
};

/* Who answers for clients, and from when on. */
struct coach {
	int person;
	char group;
	int from, to;  /* dates; 0: open */
	int successor; /* person who takes over the clients; 0: none */
};

/* The lists end with an element of zeros. */
struct coaching {
	const struct programme *programmes;
	size_t onward; /* index of the programme that fate 'p' leads to */
	const struct coach *coaches;
	const char *contact_role; /* code of ROOLI */
	const int *languages;	  /* percent of fi, sv; the rest muu */
};

struct step {
	enum service from, to;
	int day;
	int gap; /* days between the two */
	bool back;
};

struct job {
	uint64_t id;
	const char *kind; /* code of TYOSUHDE_LAJI */
	int from, to;
	bool agreed; /* its end is known from the start */
	int hours;   /* a week, quarters */
	int support; /* percent; 0: none */
};

struct life {
	uint64_t id;	    /* of the asiakkuus row */
	uint64_t client_id; /* the same in a client's second life */
	size_t programme;
	char fate;
	const char *town;
	const char *referrer;
	const char *reason;
	const char *age, *language;
	int from, to;
	bool jobless, companion, followed; /* by a later life */
	size_t coach;
	const struct coach *contact; /* NULL: none */
	struct step steps[LIFE_STEPS];
	int step_count;
	struct job jobs[LIFE_JOBS];
	int job_count;
};

struct lives {
	struct life *list;
	size_t count, max;
};

/* coaching.c: all who come until the end of the month.  False when out of
 * memory. */
bool lives_live(struct sample *sample, int until);
void lives_release(struct sample *sample);
bool life_open(const struct life *life, int day);

/* fates.c: fills steps, jobs, end and reason of a life whose first day,
 * programme and client are known; `before` is the service that it comes from.
 * fate_goes_on: does the life lead on to another programme? */
void fate_fill(const struct sample *sample, struct life *life, char fate,
    enum service before);
bool fate_goes_on(char fate);

/* responsibility.c: the coach with the fewest clients that day, and who of
 * the successors answers in their place later. */
size_t coach_choose(const struct sample *sample, const char *groups, int day);
size_t coach_on(const struct coaching *coaching, size_t coach, int day);

#endif
