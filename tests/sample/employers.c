/* Employers and contracts, lived through month by month from a stock that
 * was in force on 31.1.2021.  Each month some end, and as many begin as the
 * month's count asks for; so the counts are exact without any row looking
 * fitted.  What an end in month m means for its stock: the last day is one
 * of D(m-1) ... D(m)-1, because a row is still in force on its last day.
 *
 * An employer's contracts are all of one kind, HETA of members and LAKI of
 * others: only members were bound before 1.5.2025. */
#include "sample.h"

#include <assert.h>
#include <stdlib.h>

/* A prime: in steps of it, places of any number of employers that it does
 * not divide are each met once. */
#define TOWN_STEP 89

/* Wages in cents an hour from 1.1.2024; 11,31 is labour law's. */
static const struct {
	const char *pay_group;
	int percent;
	int wage;
} heta_pay[] = {
	{ "A", 62, 1176 },
	{ "B1", 20, 1275 },
	{ "B2", 11, 1300 },
	{ "C", 7, 1340 },
};
#define LAKI_WAGE 1131

static int
count_of(const struct sample *sample, const struct anchor anchors[3], int month)
{
	return target_of(anchors, 3, month) * sample->rows;
}

static const struct anchor *
anchors_of(const struct county *county, bool member)
{
	return member ? county->model->heta : county->model->laki;
}

static bool
is_member(const struct employer *employer)
{
	return employer->heta_from != NO_END;
}

static int
place_of(const struct county *county, size_t serial)
{
	size_t places = 0;
	int town;

	for (town = 0; town < county->town_count; town++)
		places += (size_t)county->towns[town].employers;
	assert(places > 0);
	return (int)(serial * TOWN_STEP % places);
}

static int
town_of(const struct county *county, int place)
{
	int town = 0;

	while (place >= county->towns[town].employers)
		place -= county->towns[town++].employers;
	return town;
}

/* Most clients of the model need some tens of hours a month, few need many. */
static int
hours_of(struct chance *chance)
{
	int64_t x = chance_between(chance, 0, 1000);

	return (int)(72 + 640 * x * x / 1000 * x / 1000000);
}

static int
contracts_wanted(struct chance *chance, int hours)
{
	int most = 2 + hours / 130;

	return chance_between(chance, most > 2 ? 2 : 1, most > 6 ? 6 : most);
}

static void
employer_begins(struct sample *sample, struct chance *chance, int day)
{
	size_t serial = sample->employer_count++;
	struct employer *e = &sample->employers[serial];
	int place = place_of(sample->county, serial);
	bool known = day >= calendar_day(2017, 1, 1);

	assert(serial < sample->employer_max);
	e->client_id = county_id(sample->county, PURPOSE_CLIENT, serial);
	e->id = chance_percent(chance, 14)
		    ? county_id(sample->county, PURPOSE_GUARDIAN, serial)
		    : e->client_id;
	e->from = day;
	e->to = NO_END;
	e->heta_from = NO_END;
	if (place % 5 != 2) /* four of five, in each town */
		e->heta_from = day - chance_between(chance, 0, 40);
	e->info_day = NO_END;
	if (known && chance_percent(chance, 85))
		e->info_day = day - chance_between(chance, 9, 130);
	e->mandate = chance_percent(chance, 66);
	e->town = town_of(sample->county, place);
	e->hours = hours_of(chance);
	e->wanted = contracts_wanted(chance, e->hours);
	e->open = 0;
}

/* An assistant may work for several: now and then an earlier one. */
static uint64_t
assistant_of(struct sample *sample, struct chance *chance)
{
	int known = (int)sample->assistants;
	size_t serial = sample->assistants;

	if (known > 50 && chance_percent(chance, 12))
		serial = (size_t)chance_between(chance, 0, known - 1);
	else
		sample->assistants++;
	return county_id(sample->county, PURPOSE_ASSISTANT, serial);
}

static void
set_pay(struct contract *c, struct chance *chance, bool member)
{
	int place = chance_between(chance, 1, 100);
	bool extra = chance_percent(chance, 35);
	int group = 0;

	c->pay_group = "";
	c->wage = LAKI_WAGE;
	if (member) {
		while (place > heta_pay[group].percent)
			place -= heta_pay[group++].percent;
		c->pay_group = heta_pay[group].pay_group;
		c->wage = heta_pay[group].wage;
	}
	if (extra)
		c->wage += 5 * chance_between(chance, 2, 20);
}

/* A trial period is at most six months, or half of a fixed term. */
static void
set_term(struct contract *c, struct chance *chance, bool may_be_fixed)
{
	int month = calendar_month(c->from);

	c->to = NO_END;
	c->trial_to = NO_END;
	c->fixed_term = may_be_fixed && chance_percent(chance, 16);
	if (c->fixed_term)
		c->to = calendar_last(month + chance_between(chance, 3, 11));
	if (chance_percent(chance, 40) || month < MONTH(2021, 1))
		return;
	if (c->fixed_term)
		c->trial_to = c->from + (c->to - c->from) / 2;
	else
		c->trial_to = c->from + chance_between(chance, 2, 6) * 30;
}

static void
contract_begins(struct sample *sample, struct chance *chance, size_t employer,
    int day, bool may_be_fixed)
{
	size_t serial = sample->contract_count++;
	struct contract *c = &sample->contracts[serial];
	struct employer *e = &sample->employers[employer];
	int halves;

	assert(serial < sample->contract_max);
	c->id = county_id(sample->county, PURPOSE_CONTRACT, serial);
	c->assistant_id = assistant_of(sample, chance);
	c->employer = employer;
	c->employer_id = e->id;
	c->member = is_member(e);
	c->from = day;
	set_pay(c, chance, is_member(e));
	set_term(c, chance, may_be_fixed);
	/* quarters a month to half hours a week: / 2 * 12 / 52 */
	halves = e->hours * 6 / 52 / e->wanted;
	c->weekly = halves * chance_between(chance, 60, 140) / 100;
	if (c->weekly < 4)
		c->weekly = 4;
	e->open++;
}

static void
contract_ends(struct sample *sample, struct contract *c, int day)
{
	c->to = day;
	sample->employers[c->employer].open--;
}

/* The open employer of a kind that lacks most of its contracts. */
static size_t
neediest(const struct sample *sample, struct chance *chance, bool member)
{
	size_t i, found = sample->employer_count;
	int least = 0, need;

	for (i = 0; i < sample->employer_count; i++) {
		const struct employer *e = &sample->employers[i];

		if (e->to != NO_END || is_member(e) != member)
			continue;
		need = e->open * 1000 / e->wanted +
		       (e->open > 0 ? chance_between(chance, 100, 600) : 0);
		if (found == sample->employer_count || need < least) {
			found = i;
			least = need;
		}
	}
	assert(found < sample->employer_count);
	return found;
}

static int
later_of(int a, int b)
{
	return a > b ? a : b;
}

static void
contracts_begin(struct sample *sample, struct chance *chance, bool member,
    int month, int count)
{
	int last = calendar_last(month);

	while (count-- > 0) {
		size_t employer = neediest(sample, chance, member);
		int from = later_of(
		    sample->employers[employer].from, calendar_first(month));
		int day = from;

		if (chance_percent(chance, 60))
			day = chance_between(chance, from, last);
		contract_begins(sample, chance, employer, day, true);
	}
}

/* The day of an end that shows in this month's stock. */
static int
end_day(struct chance *chance, int month)
{
	int before = calendar_last(month - 1);

	if (chance_percent(chance, 50))
		return before;
	return chance_between(chance, before, calendar_last(month) - 1);
}

static bool
may_end(const struct sample *sample, size_t employer, int month)
{
	const struct employer *e = &sample->employers[employer];
	size_t i;

	if (e->to != NO_END || e->from > calendar_first(month - 8))
		return false;
	for (i = 0; i < sample->contract_count; i++) {
		const struct contract *c = &sample->contracts[i];

		if (c->employer == employer && c->fixed_term &&
		    c->to >= calendar_last(month - 1))
			return false;
	}
	return true;
}

static void
employer_ends(struct sample *sample, struct chance *chance, int month)
{
	int most = (int)sample->employer_count - 1;
	int day = end_day(chance, month);
	size_t i, employer;

	do
		employer = (size_t)chance_between(chance, 0, most);
	while (!may_end(sample, employer, month));
	sample->employers[employer].to = day;
	for (i = 0; i < sample->contract_count; i++) {
		struct contract *c = &sample->contracts[i];

		if (c->employer == employer && c->to == NO_END)
			contract_ends(sample, c, day);
	}
}

static int
employers_open(const struct sample *sample)
{
	int open = 0;
	size_t i;

	for (i = 0; i < sample->employer_count; i++)
		open += sample->employers[i].to == NO_END;
	return open;
}

static void
employers_month(struct sample *sample, struct chance *chance, int month)
{
	int first = calendar_first(month);
	const struct model *model = sample->county->model;
	int ends = sample->rows *
		   (model->ends + chance_percent(chance, model->ends_more));
	int missing, day;

	while (ends-- > 0)
		employer_ends(sample, chance, month);
	missing =
	    count_of(sample, model->employers, month) - employers_open(sample);
	for (; missing < 0; missing++)
		employer_ends(sample, chance, month);
	for (; missing > 0; missing--) {
		day = first;
		if (chance_percent(chance, 50))
			day += chance_between(chance, 0, 26);
		employer_begins(sample, chance, day);
	}
}

/* Terms that run out.  They always do on a month's last day, when they are
 * still in force, so they leave the stock of the month after. */
static void
fixed_terms_end(struct sample *sample, int month)
{
	size_t i;

	for (i = 0; i < sample->contract_count; i++) {
		struct contract *c = &sample->contracts[i];

		if (c->fixed_term && c->to == calendar_last(month - 1))
			sample->employers[c->employer].open--;
	}
}

static void
contract_ends_by_chance(
    struct sample *sample, struct chance *chance, bool member, int month)
{
	int most = (int)sample->contract_count - 1;
	struct contract *c;
	const struct employer *e;

	do {
		c = &sample->contracts[chance_between(chance, 0, most)];
		e = &sample->employers[c->employer];
	} while (c->to != NO_END || is_member(e) != member || e->open < 2 ||
		 c->from > calendar_first(month - 2));
	contract_ends(sample, c, end_day(chance, month));
}

static int
contracts_open(const struct sample *sample, bool member)
{
	int open = 0;
	size_t i;

	for (i = 0; i < sample->employer_count; i++)
		if (is_member(&sample->employers[i]) == member)
			open += sample->employers[i].open;
	return open;
}

static void
contracts_month(
    struct sample *sample, struct chance *chance, bool member, int month)
{
	const struct anchor *anchors = anchors_of(sample->county, member);
	int wanted = count_of(sample, anchors, month);
	int ends = 0, missing, i;

	for (i = 0; i < sample->rows; i++)
		ends += chance_between(chance, 0, member ? 2 : 1);
	while (ends-- > 0)
		contract_ends_by_chance(sample, chance, member, month);
	missing = wanted - contracts_open(sample, member);
	for (; missing < 0; missing++)
		contract_ends_by_chance(sample, chance, member, month);
	contracts_begin(sample, chance, member, month, missing);
}

/* Somewhere between two days, rather late: the later of two draws. */
static int
rather_late(struct chance *chance, int from, int to)
{
	int day = chance_between(chance, from, to);

	return later_of(day, chance_between(chance, from, to));
}

static void
first_contracts(struct sample *sample, struct chance *chance, bool member)
{
	const struct anchor *anchors = anchors_of(sample->county, member);
	int first = county_first_stock(sample->county);
	int count = count_of(sample, anchors, first);
	int last = calendar_last(first);

	while (count-- > 0) {
		size_t employer = neediest(sample, chance, member);
		int from = sample->employers[employer].from;

		contract_begins(sample, chance, employer,
		    rather_late(chance, from, last), false);
	}
}

static void
first_stock(struct sample *sample, struct chance *chance)
{
	int first = county_first_stock(sample->county);
	int count = count_of(sample, sample->county->model->employers, first);
	int from = calendar_day(2010, 2, 1);
	int to = calendar_last(first) - 45;

	while (count-- > 0)
		employer_begins(sample, chance, rather_late(chance, from, to));
	first_contracts(sample, chance, true);
	first_contracts(sample, chance, false);
}

static int
compare_employers(const void *a, const void *b)
{
	const struct employer *x = a, *y = b;

	return (x->id > y->id) - (x->id < y->id);
}

static int
compare_contracts(const void *a, const void *b)
{
	const struct contract *x = a, *y = b;

	return (x->id > y->id) - (x->id < y->id);
}

void
employers_live(struct sample *sample)
{
	struct chance chance = county_chance(sample->county, PURPOSE_EMPLOYERS);
	int month = county_first_stock(sample->county) + 1;

	first_stock(sample, &chance);
	for (; month <= LAST_DELIVERY; month++) {
		fixed_terms_end(sample, month);
		employers_month(sample, &chance, month);
		contracts_month(sample, &chance, true, month);
		contracts_month(sample, &chance, false, month);
	}
	qsort(sample->employers, sample->employer_count,
	    sizeof *sample->employers, compare_employers);
	qsort(sample->contracts, sample->contract_count,
	    sizeof *sample->contracts, compare_contracts);
}
