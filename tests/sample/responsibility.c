/* vastuu: the coach who answers for a client while the coaching lasts, one
 * after another where somebody leaves, and the person at the client's social
 * services. */
#include "coaching.h"

#include <assert.h>
#include <inttypes.h>
#include <stdint.h>
#include <string.h>

static bool
is_at_work(const struct coach *coach, int day)
{
	return calendar_of(coach->from) <= day && calendar_of(coach->to) >= day;
}

static size_t
successor_of(const struct coaching *coaching, size_t coach)
{
	size_t i = 0;

	while (
	    coaching->coaches[i].person != coaching->coaches[coach].successor)
		i++;
	return i;
}

size_t
coach_on(const struct coaching *coaching, size_t coach, int day)
{
	while (calendar_of(coaching->coaches[coach].to) < day)
		coach = successor_of(coaching, coach);
	return coach;
}

static int
load_of(const struct sample *sample, size_t coach, int day)
{
	const struct lives *lives = sample->lives;
	int load = 0;
	size_t i;

	for (i = 0; i < lives->count; i++)
		if (life_open(&lives->list[i], day) &&
		    coach_on(sample->county->coaching, lives->list[i].coach,
			day) == coach)
			load++;
	return load;
}

size_t
coach_choose(const struct sample *sample, const char *groups, int day)
{
	const struct coach *coaches = sample->county->coaching->coaches;
	int load, least = INT32_MAX;
	size_t i, found = SIZE_MAX;

	for (i = 0; coaches[i].person != 0; i++) {
		if (strchr(groups, coaches[i].group) == NULL ||
		    !is_at_work(&coaches[i], day))
			continue;
		load = load_of(sample, i, day);
		if (load < least) {
			least = load;
			found = i;
		}
	}
	assert(found != SIZE_MAX);
	return found;
}

static void
write_charge(FILE *file, const struct sample *sample, const struct life *life,
    int number, int person, const char *role, int from, int to, int month)
{
	const struct county *county = sample->county;

	if (!output_in_stock(from, to, month))
		return;
	fprintf(file, "%s;%016" PRIx64 ";%016" PRIx64 ";%016" PRIx64 ";%s",
	    county->code, hash_id(PURPOSE_CHARGE, life->id + (uint64_t)number),
	    life->client_id, county_id(county, PURPOSE_STAFF, (size_t)person),
	    role);
	output_day(file, from);
	output_day(file, to <= calendar_last(month) ? to : NO_END);
	fputc('\n', file);
}

static void
write_coaches(
    FILE *file, const struct sample *sample, const struct life *life, int month)
{
	const struct coaching *coaching = sample->county->coaching;
	int from = life->from;
	int number = 0;

	while (from <= life->to) {
		size_t coach = coach_on(coaching, life->coach, from);
		int until = calendar_of(coaching->coaches[coach].to);
		int to = until < life->to ? until : life->to;

		write_charge(file, sample, life, number++,
		    coaching->coaches[coach].person, "ASIAKASVASTAAVA", from,
		    to, month);
		from = to + 1;
	}
}

static void
write_charges(FILE *file, const struct sample *sample, int month)
{
	const struct lives *lives = sample->lives;
	const char *role = sample->county->coaching->contact_role;
	size_t i;

	for (i = 0; i < lives->count; i++) {
		const struct life *life = &lives->list[i];

		if (!output_in_stock(life->from, life->to, month))
			continue;
		write_coaches(file, sample, life, month);
		if (life->contact != NULL)
			write_charge(file, sample, life, 99,
			    life->contact->person, role, life->from, life->to,
			    month);
	}
}

const struct writer writer_vastuu = {
	.name = "vastuu",
	.header = "hva;rivi_id;asiakas_id;tyontekija_id;rooli;alku;loppu",
	.write = write_charges,
};
