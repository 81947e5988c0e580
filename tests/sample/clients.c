/* Clients: the assisted persons of the employers, further clients of the
 * employer model whose employer isn't in the centre's register, and those of
 * vouchers, bought services and own staff.  Each month some leave, and as
 * many come as the month's count asks for. */
#include "sample.h"

#include <assert.h>
#include <stdlib.h>

/* What a client without the employer model uses; percent. */
static const struct {
	int percent;
	int ways;
	enum way way[2];
} choices[] = {
	{ 56, 1, { WAY_PS, WAY_PS } },
	{ 29, 1, { WAY_OP, WAY_OP } },
	{ 9, 1, { WAY_OMA, WAY_OMA } },
	{ 4, 2, { WAY_PS, WAY_OP } },
	{ 2, 2, { WAY_PS, WAY_OMA } },
};

/* Cents an hour of each arrangement, give or take a few percent. */
static const int prices[WAY_COUNT] = { 2040, 2800, 3020, 2720 };

static int
town_of(const struct county *county, struct chance *chance)
{
	int place = chance_between(chance, 0, 999);
	int town = 0;

	while (place >= county->towns[town].people)
		place -= county->towns[town++].people;
	return town;
}

/* Quarters a month; the law of 1987 grants at least 30 hours for leisure,
 * of which many use a part. */
static int
hours_of(struct chance *chance)
{
	int64_t x = chance_between(chance, 0, 1000);

	return (int)(36 + 210 * x * x / 1000000);
}

static void
set_price(struct client *c, struct chance *chance)
{
	int i;

	for (i = 0; i < c->ways; i++)
		c->price[i] =
		    prices[c->way[i]] * chance_between(chance, 94, 107) / 100;
}

static struct client *
client_begins(struct sample *sample, uint64_t id, int month)
{
	struct client *c = &sample->clients[sample->client_count++];

	assert(sample->client_count <= sample->client_max);
	c->id = id;
	c->from = month;
	c->to = NO_END;
	return c;
}

/* The employer model, now and then with another arrangement beside it. */
static void
set_ta(struct client *c, struct chance *chance, int hours)
{
	int place = chance_between(chance, 1, 100);

	c->way[0] = WAY_TA;
	c->hours[0] = hours;
	c->ways = place <= 13 ? 2 : 1;
	c->way[1] = place <= 8 ? WAY_PS : place <= 11 ? WAY_OP : WAY_OMA;
	c->hours[1] = chance_between(chance, 28, 72);
	set_price(c, chance);
}

static void
ta_begins(struct sample *sample, struct chance *chance, int month)
{
	struct client *c;
	int64_t x = chance_between(chance, 0, 1000);

	/* The serials of employers' clients come first. */
	c = client_begins(sample,
	    county_id(
		sample->county, PURPOSE_CLIENT, 1000000 + sample->client_count),
	    month);
	c->town = town_of(sample->county, chance);
	set_ta(c, chance, (int)(72 + 520 * x * x / 1000 * x / 1000000));
}

static void
other_begins(struct sample *sample, struct chance *chance, int month)
{
	struct client *c;
	int place = chance_between(chance, 1, 100);
	int choice = 0, i;

	c = client_begins(sample,
	    county_id(
		sample->county, PURPOSE_CLIENT, 1000000 + sample->client_count),
	    month);
	c->town = town_of(sample->county, chance);
	while (place > choices[choice].percent)
		place -= choices[choice++].percent;
	c->ways = choices[choice].ways;
	for (i = 0; i < c->ways; i++) {
		c->way[i] = choices[choice].way[i];
		c->hours[i] = hours_of(chance);
	}
	set_price(c, chance);
}

/* An employer's client uses help from the month in which it begins, to the
 * month in which it ends. */
static void
employers_clients(struct sample *sample, struct chance *chance)
{
	size_t i;

	for (i = 0; i < sample->employer_count; i++) {
		const struct employer *e = &sample->employers[i];
		struct client *c;

		c = client_begins(
		    sample, e->client_id, calendar_month(e->from));
		if (e->to != NO_END)
			c->to = calendar_month(e->to);
		c->town = e->town;
		set_ta(c, chance, e->hours);
	}
}

static bool
uses_ta(const struct client *c)
{
	return c->way[0] == WAY_TA;
}

static bool
is_client(const struct client *c, int month)
{
	return c->from <= month && month <= c->to;
}

static int
clients_of(const struct sample *sample, bool ta, int month)
{
	int count = 0;
	size_t i;

	for (i = 0; i < sample->client_count; i++)
		count += uses_ta(&sample->clients[i]) == ta &&
			 is_client(&sample->clients[i], month);
	return count;
}

static int
clients_wanted(const struct sample *sample, bool ta, int month)
{
	const struct model *model = sample->county->model;

	return sample->rows *
	       target_of(
		   ta ? model->ta_clients : model->other_clients, 3, month);
}

int
clients_away(const struct sample *sample, bool ta)
{
	return sample->rows * sample->county->model->away[ta ? 0 : 1];
}

/* The month before was the last one; employers' clients end with their
 * employer and not by chance. */
static void
client_ends(struct sample *sample, struct chance *chance, bool ta, int month)
{
	int most = (int)(sample->client_count - sample->employer_count) - 1;
	struct client *c;

	do
		c = &sample->clients[sample->employer_count +
				     (size_t)chance_between(chance, 0, most)];
	while (uses_ta(c) != ta || !is_client(c, month) || c->from == month);
	c->to = month - 1;
}

static void
clients_month(struct sample *sample, struct chance *chance, bool ta, int month)
{
	int wanted =
	    clients_wanted(sample, ta, month) + clients_away(sample, ta);
	int most = sample->county->model->leaving[ta ? 0 : 1];
	int leaving = sample->rows * chance_between(chance, 0, most);
	int coming;

	if (month == sample->county->first)
		leaving = 0;
	while (leaving-- > 0)
		client_ends(sample, chance, ta, month);
	coming = wanted - clients_of(sample, ta, month);
	for (; coming < 0; coming++)
		client_ends(sample, chance, ta, month);
	for (; coming > 0; coming--)
		if (ta)
			ta_begins(sample, chance, month);
		else
			other_begins(sample, chance, month);
}

static int
compare(const void *a, const void *b)
{
	const struct client *x = a, *y = b;

	return (x->id > y->id) - (x->id < y->id);
}

void
clients_live(struct sample *sample)
{
	struct chance chance = county_chance(sample->county, PURPOSE_CLIENTS);
	int month = sample->county->first;

	employers_clients(sample, &chance);
	for (; month <= LAST_DELIVERY; month++) {
		clients_month(sample, &chance, true, month);
		clients_month(sample, &chance, false, month);
	}
	qsort(sample->clients, sample->client_count, sizeof *sample->clients,
	    compare);
}
