/* What becomes of a client: the stages after coming, in days after the stage
 * before.  A stage that is a job lasts until the next one, or runs on; an
 * early return to rehabilitative work is a stage of its own, with or without
 * days in between. */
#include "coaching.h"

#include <assert.h>
#include <stddef.h>

#define STAGES 4

struct stage {
	enum service to;
	int least, most;
	int gap; /* at most so many days in between; 0: none */
	bool back;
	const char *job; /* code of TYOSUHDE_LAJI */
};

struct fate {
	char letter;
	const char *reason;
	struct stage stages[STAGES]; /* least 0: no more */
};

#define TRIAL(least, most)                                                     \
	{                                                                      \
		SERVICE_TYOKOKEILU, least, most, 0, false, NULL                \
	}
#define OPEN(least, most)                                                      \
	{                                                                      \
		SERVICE_AVOIN, least, most, 0, false, "AVOIN"                  \
	}
#define SUBSIDY(least, most)                                                   \
	{                                                                      \
		SERVICE_PALKKATUKI, least, most, 0, false, "PALKKATUKI"        \
	}
#define AWAY(to, least, most)                                                  \
	{                                                                      \
		to, least, most, 0, false, NULL                                \
	}
#define BACK(least, most, gap)                                                 \
	{                                                                      \
		SERVICE_KUTY, least, most, gap, true, NULL                     \
	}

/* Capitals know what is wanted and skip the trial. */
static const struct fate fates[] = {
	{ 'A', "TYOLLISTYI", { OPEN(45, 170) } },
	{ 'B', "TYOLLISTYI", { OPEN(50, 160), BACK(24, 84, 0) } },
	{ 'C', "TYOLLISTYI",
	    { OPEN(45, 150), { SERVICE_EI, 100, 175, 14, false, NULL } } },
	{ 'O', "TYOLLISTYI",
	    { { SERVICE_KOULUTUS, 60, 140, 0, false, "OPPISOPIMUS" } } },
	{ 'Y', "TYOLLISTYI",
	    { { SERVICE_AVOIN, 70, 150, 0, false, "YRITTAJA" } } },
	{ 'S', "TYOLLISTYI", { SUBSIDY(88, 150), OPEN(150, 240) } },
	{ 'Q', "TYOLLISTYI", { SUBSIDY(60, 130), BACK(30, 84, 12) } },
	{ 't', "TYOLLISTYI", { TRIAL(38, 70), OPEN(45, 120) } },
	{ 'u', "TYOLLISTYI",
	    { TRIAL(36, 60), BACK(14, 40, 0), TRIAL(25, 50), OPEN(45, 90) } },
	{ 's', "TYOLLISTYI",
	    { TRIAL(38, 60), SUBSIDY(50, 90), OPEN(150, 240) } },
	{ 'f', "TYOLLISTYI",
	    { TRIAL(40, 60), SUBSIDY(45, 80), BACK(150, 184, 0) } },
	{ 'r', "MUU", { TRIAL(40, 90), BACK(20, 80, 0) } },
	{ 'g', "MUU", { TRIAL(40, 90), BACK(20, 80, 30) } },
	{ 'i', "MUU", { BACK(60, 200, 20) } },
	{ 'j', "MUU", { BACK(60, 200, 0) } },
	{ 'k', "KOULUTUS", { AWAY(SERVICE_KOULUTUS, 90, 260) } },
	{ 'e', "ELAKE", { AWAY(SERVICE_ELAKE, 120, 330) } },
	{ 'h', "TERVEYS", { AWAY(SERVICE_KUNTOUTUS, 60, 240) } },
	{ 'n', "OMA_TAHTO", { AWAY(SERVICE_EI, 40, 170) } },
	{ 'm', "MUUTTO", { AWAY(SERVICE_EI, 60, 260) } },
	{ 'l', "MUU", { AWAY(SERVICE_KUNTOUTUS, 330, 600) } },
	{ 'p', "MUU", { AWAY(SERVICE_TTV, 90, 210) } },
};
#define FATES (sizeof(fates) / sizeof(fates[0]))

static const struct fate *
fate_of(char letter)
{
	size_t i;

	for (i = 0; i < FATES; i++)
		if (fates[i].letter == letter)
			return &fates[i];
	assert(!"a letter of a programme's fates");
	return NULL;
}

bool
fate_goes_on(char fate)
{
	return fate == 'p';
}

/* A return to what was not delivered can't be told from a first start. */
static bool
has_left(const struct sample *sample, const struct life *life, enum service to)
{
	int i;

	for (i = 0; i < life->step_count; i++)
		if (life->steps[i].from == to &&
		    life->steps[i].day >= calendar_first(sample->county->first))
			return true;
	return false;
}

static void
add_step(const struct sample *sample, struct life *life, enum service from,
    const struct stage *stage, int day)
{
	struct step *step = &life->steps[life->step_count];

	assert(life->step_count < LIFE_STEPS);
	step->from = from;
	step->to = stage->to;
	step->day = day;
	step->gap = stage->gap == 0 ? 0
				    : hash_between(PURPOSE_STEP, life->id,
					  life->step_count + 50, 1, stage->gap);
	step->back = stage->back && has_left(sample, life, stage->to);
	life->step_count++;
}

/* Half of the wage costs, more for reduced work ability; until 6/2023 the
 * share was 50 for nearly all. */
static int
support_of(const struct life *life, int day)
{
	int place = hash_between(PURPOSE_JOB, life->id, 1, 1, 100);

	if (day < calendar_day(2023, 7, 1))
		return 50;
	return place <= 55 ? 70 : place <= 92 ? 50 : 100;
}

/* The last stage's job runs on: a few for some months, most for long. */
static int
runs_on(const struct life *life, int from)
{
	int place = hash_between(PURPOSE_JOB, life->id, 2, 1, 100);

	if (place <= 25)
		return from + hash_between(PURPOSE_JOB, life->id, 3, 95, 260);
	return place <= 55
		   ? from + hash_between(PURPOSE_JOB, life->id, 4, 260, 700)
		   : NO_END;
}

static void
add_job(struct life *life, const struct stage *stage, int from,
    const struct step *next)
{
	struct job *job = &life->jobs[life->job_count];

	assert(life->job_count < LIFE_JOBS);
	job->id = hash_id(PURPOSE_JOB, life->id + (uint64_t)life->job_count);
	job->kind = stage->job;
	job->from = from;
	job->to =
	    next != NULL ? next->day - next->gap - 1 : runs_on(life, from);
	job->agreed = false;
	job->hours = hash_between(PURPOSE_JOB, life->id, 5, 8, 15) * 10;
	job->support = 0;
	if (stage->to == SERVICE_PALKKATUKI) {
		job->support = support_of(life, from);
		job->agreed = job->to - from >= 140;
	}
	if (stage->to == SERVICE_KOULUTUS)
		job->hours = 150;
	life->job_count++;
}

static void
add_jobs(struct life *life, const struct fate *fate)
{
	int i;

	for (i = 0; i < STAGES && fate->stages[i].least != 0; i++) {
		const struct step *step = &life->steps[i + 1];

		if (fate->stages[i].job != NULL)
			add_job(life, &fate->stages[i], step->day,
			    i + 2 < life->step_count ? step + 1 : NULL);
	}
}

/* Coaching ends when the job begins, unless it follows into the job; without
 * a job it ends with the last move. */
static int
end_of(const struct life *life, bool follows)
{
	const struct job *job = &life->jobs[0];
	const struct step *last = &life->steps[life->step_count - 1];

	if (life->job_count == 0)
		return last->day - last->gap - 1;
	if (!follows)
		return job->from - 1;
	return job->from + hash_between(PURPOSE_STEP, life->id, 99, 90, 240);
}

void
fate_fill(const struct sample *sample, struct life *life, char letter,
    enum service before)
{
	const struct programme *programme =
	    &sample->county->coaching->programmes[life->programme];
	const struct fate *fate = fate_of(letter);
	struct stage come = { .to = programme->service };
	enum service at = programme->service;
	int day = life->from;
	int i;

	add_step(sample, life, before, &come, day);
	for (i = 0; i < STAGES && fate->stages[i].least != 0; i++) {
		const struct stage *stage = &fate->stages[i];

		day =
		    calendar_workday(day + hash_between(PURPOSE_STEP, life->id,
					       i, stage->least, stage->most));
		add_step(sample, life, at, stage, day);
		at = stage->to;
	}
	add_jobs(life, fate);
	life->to = end_of(life, programme->follows);
	life->reason = fate->reason;
	/* The life that goes on tells of that move itself. */
	if (fate_goes_on(letter))
		life->step_count--;
}
