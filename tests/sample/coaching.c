/* Clients come to coaching as each programme's count asks for: those whose
 * life leads on from another programme, then new ones, of whom some have been
 * there before.  Writes asiakkuus. */
#include "coaching.h"

#include <assert.h>
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define LIVES 2000 /* with --rows 1 */

/* Of so many who come to a programme one has been there before, if there is
 * somebody who went back to rehabilitative work long enough ago. */
#define COMES_AGAIN 6
#define AGAIN_DAYS 60

bool
life_open(const struct life *life, int day)
{
	return life->from <= day && life->to >= day;
}

static const struct programme *
programme_of(const struct sample *sample, const struct life *life)
{
	return &sample->county->coaching->programmes[life->programme];
}

/* How many the programme has had, and how many it has on a day. */
static int
count_lives(const struct sample *sample, size_t programme, int day)
{
	const struct lives *lives = sample->lives;
	int count = 0;
	size_t i;

	for (i = 0; i < lives->count; i++)
		if (lives->list[i].programme == programme &&
		    (day == NO_END || life_open(&lives->list[i], day)))
			count++;
	return count;
}

static const char *
in_turn(const char *const *list, int place)
{
	int length = 0;

	while (list[length] != NULL)
		length++;
	return list[place % length];
}

static const char *
age_of(uint64_t client)
{
	int place = hash_between(PURPOSE_PERSON, client, 1, 1, 100);

	return place <= 29 ? "18_29" : place <= 66 ? "30_44" : "45_64";
}

static const char *
language_of(const struct coaching *coaching, uint64_t client)
{
	int place = hash_between(PURPOSE_PERSON, client, 2, 1, 100);

	if (place <= coaching->languages[0])
		return "fi";
	return place <= coaching->languages[0] + coaching->languages[1] ? "sv"
									: "muu";
}

/* One of the group in turn. */
static const struct coach *
contact_of(const struct coaching *coaching, const char *group, int turn)
{
	const struct coach *c;
	int members = 0;

	if (group == NULL)
		return NULL;
	for (c = coaching->coaches; c->person != 0; c++)
		members += strchr(group, c->group) != NULL;
	assert(members > 0);
	turn %= members;
	for (c = coaching->coaches;; c++)
		if (strchr(group, c->group) != NULL && turn-- == 0)
			return c;
}

/* A client comes on the day; `earlier` is a former life of theirs or NULL. */
static void
life_begins(
    struct sample *sample, size_t programme, int day, struct life *earlier)
{
	const struct coaching *coaching = sample->county->coaching;
	const struct programme *p = &coaching->programmes[programme];
	struct lives *lives = sample->lives;
	struct life *life = &lives->list[lives->count];
	int turn = count_lives(sample, programme, NO_END);
	enum service before;

	assert(lives->count < lives->max);
	*life = (struct life){ .programme = programme, .from = day };
	life->id = county_id(sample->county, PURPOSE_LIFE, lives->count);
	life->client_id = earlier != NULL ? earlier->client_id
					  : county_id(sample->county,
						PURPOSE_COACHED, lives->count);
	life->fate = p->fates[(size_t)turn % strlen(p->fates)];
	life->town = earlier != NULL ? earlier->town : in_turn(p->towns, turn);
	life->referrer = in_turn(p->referrers, turn);
	life->age = age_of(life->client_id);
	life->language = language_of(coaching, life->client_id);
	life->jobless = hash_between(PURPOSE_LIFE, life->id, 3, 1, 100) <= 91;
	life->companion =
	    hash_between(PURPOSE_LIFE, life->id, 4, 1, 100) <= p->companions;
	before =
	    strcmp(life->referrer, "KUTY") == 0 ? SERVICE_KUTY : SERVICE_EI;
	if (earlier != NULL) {
		earlier->followed = true;
		before = fate_goes_on(earlier->fate)
			     ? coaching->programmes[earlier->programme].service
			     : earlier->steps[earlier->step_count - 1].to;
		life->referrer = fate_goes_on(earlier->fate)
				     ? "TYOKYVYN_TUEN_POLKU"
				     : life->referrer;
	}
	fate_fill(sample, life, life->fate, before);
	life->coach = coach_choose(sample, p->workers, day);
	life->contact = contact_of(coaching, p->contact, turn);
	lives->count++;
}

/* Those whose life in another programme leads here this month. */
static void
come_onward(struct sample *sample, size_t programme, int month)
{
	struct lives *lives = sample->lives;
	size_t i, count = lives->count;

	for (i = 0; i < count; i++) {
		struct life *life = &lives->list[i];

		if (fate_goes_on(life->fate) && !life->followed &&
		    calendar_month(life->to + 1) == month)
			life_begins(sample, programme, life->to + 1, life);
	}
}

static struct life *
comes_again(struct sample *sample, size_t programme, int day)
{
	struct lives *lives = sample->lives;
	size_t i;

	if (count_lives(sample, programme, NO_END) % COMES_AGAIN != 0)
		return NULL;
	for (i = 0; i < lives->count; i++) {
		struct life *life = &lives->list[i];
		const struct step *last = &life->steps[life->step_count - 1];

		if (life->programme == programme && !life->followed &&
		    last->to == SERVICE_KUTY && last->day <= day - AGAIN_DAYS &&
		    life->to <= day - AGAIN_DAYS)
			return life;
	}
	return NULL;
}

static void
programme_month(struct sample *sample, size_t programme, int month)
{
	const struct coaching *coaching = sample->county->coaching;
	const struct programme *p = &coaching->programmes[programme];
	int last = calendar_last(month);
	int missing, place = 0;

	if (month < p->opens)
		return;
	if (programme == coaching->onward)
		come_onward(sample, programme, month);
	missing = target_of(p->anchors, p->anchor_count, month) * sample->rows -
		  count_lives(sample, programme, last);
	for (; missing > 0; missing--, place++) {
		int day = calendar_workday(
		    calendar_first(month) +
		    hash_between(PURPOSE_LIFE, sample->county->salt + programme,
			month * 1000 + place, 0, 25));

		life_begins(sample, programme, day,
		    comes_again(sample, programme, day));
	}
}

bool
lives_live(struct sample *sample, int until)
{
	const struct coaching *coaching = sample->county->coaching;
	int month = county_first_stock(sample->county);
	struct lives *lives = calloc(1, sizeof *lives);
	size_t i;

	if (lives == NULL)
		return false;
	sample->lives = lives;
	lives->max = LIVES * (size_t)sample->rows;
	lives->list = calloc(lives->max, sizeof *lives->list);
	if (lives->list == NULL)
		return false;
	for (; month <= until; month++)
		for (i = 0; coaching->programmes[i].kind != NULL; i++)
			programme_month(sample, i, month);
	return true;
}

void
lives_release(struct sample *sample)
{
	if (sample->lives != NULL)
		free(sample->lives->list);
	free(sample->lives);
}

static void
write_life(FILE *file, const struct sample *sample, const struct life *life,
    bool companion, int last)
{
	const struct programme *p = programme_of(sample, life);
	uint64_t id =
	    companion ? hash_id(PURPOSE_COMPANION, life->id) : life->id;

	fprintf(file, "%s;%016" PRIx64 ";%016" PRIx64 ";%s;%s;%s;%s",
	    sample->county->code, id, life->client_id,
	    companion ? "AV" : p->kind, p->path, life->town, life->referrer);
	output_day(file, life->from);
	output_day(file, life->to <= last ? life->to : NO_END);
	fprintf(file, ";%s;%c;%s;%s\n", life->to <= last ? life->reason : "",
	    life->jobless ? 'K' : 'E', life->age, life->language);
}

static void
write_lives(FILE *file, const struct sample *sample, int month)
{
	const struct lives *lives = sample->lives;
	size_t i;

	for (i = 0; i < lives->count; i++) {
		const struct life *life = &lives->list[i];

		if (!output_in_stock(life->from, life->to, month))
			continue;
		write_life(file, sample, life, false, calendar_last(month));
		if (life->companion)
			write_life(
			    file, sample, life, true, calendar_last(month));
	}
}

const struct writer writer_asiakkuus = {
	.name = "asiakkuus",
	.header = "hva;asiakkuus_id;asiakas_id;palvelu;polku;kunta;lahettaja;"
		  "alku;loppu;paattymissyy;tyoton_alussa;ikaryhma;kieli",
	.write = write_lives,
};
