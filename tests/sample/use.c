/* ha_toteuma: each month's hours and costs of each client and arrangement.
 *
 * Every row has a raw value made of its client's level, the season and some
 * chance.  The values written are the raw ones spread over a whole that is
 * given: the hours of one month and the costs of one year (county->model), of
 * the employer model and of the others.  A row gets what its raw value adds to
 * the rounded running sum; every month is spread at the same rate, so that the
 * sums are exact and no row looks adjusted. */
#include "sample.h"

#include <assert.h>
#include <inttypes.h>
#include <stdlib.h>

#define HOURS_QUARTERS 4

/* Percent of a usual month, January first: holidays show. */
static const int seasons[12] = { 97, 95, 100, 98, 101, 96, 88, 97, 101, 103,
	101, 96 };

/* Percent of clients with a year-end adjustment in December, by way. */
static const int adjusted_percent[WAY_COUNT] = { 30, 6, 11, 4 };

const char *
way_code(enum way way)
{
	static const char *const codes[WAY_COUNT] = { "TA", "PS", "OP", "OMA" };

	return codes[way];
}

static enum way
way_of(const struct use *use)
{
	return use->client->way[use->arrangement];
}

static int
side_of(const struct use *use)
{
	return way_of(use) == WAY_TA ? 0 : 1;
}

static int64_t
spread_next(struct spread *spread, int64_t raw)
{
	int64_t before = spread->given;

	assert(spread->raw > 0);
	spread->run += raw;
	spread->given =
	    (int64_t)((__int128)spread->run * spread->whole / spread->raw);
	return spread->given - before;
}

static bool
is_client_of(const struct client *c, bool ta, int month)
{
	return c->from <= month && month <= c->to &&
	       (c->way[0] == WAY_TA) == ta;
}

/* In hospital, travelling, without an assistant: a given number each month,
 * evenly from all who are clients, beginning anywhere. */
static void
choose_away(struct sample *sample, bool ta, int month)
{
	int64_t away = clients_away(sample, ta), clients = 0, place;
	struct client *c;
	size_t i;

	for (i = 0; i < sample->client_count; i++)
		clients += is_client_of(&sample->clients[i], ta, month);
	assert(clients > away);
	place = hash_between(PURPOSE_AWAY, ta, month, 0, (int)clients - 1);
	for (i = 0; i < sample->client_count; i++) {
		c = &sample->clients[i];
		if (!is_client_of(c, ta, month))
			continue;
		c->away = (place + 1) * away / clients > place * away / clients;
		place++;
	}
}

static struct use *
add_use(struct use_month *uses, const struct client *client, int arrangement)
{
	struct use *use = &uses->rows[uses->count++];

	assert(uses->count <= uses->max);
	*use = (struct use){ .client = client, .arrangement = arrangement };
	return use;
}

/* An own draw for each client, month and arrangement. */
static int
draw(
    const struct use *use, enum purpose purpose, int month, int least, int most)
{
	return hash_between(purpose, use->client->id + (uint64_t)way_of(use),
	    month, least, most);
}

/* Costs that the year's accounts bring: holiday pay and insurance of the
 * employer model upwards, credit notes of bought services downwards. */
static void
add_year_end(
    struct use_month *uses, const struct client *c, int arrangement, int month)
{
	struct use *use = add_use(uses, c, arrangement);
	bool ta = c->way[arrangement] == WAY_TA;

	use->year_end = true;
	use->raw_cost = draw(use, PURPOSE_YEAR_END, month + 1,
	    ta ? -9000 : -21000, ta ? 42000 : 14000);
	if (draw(use, PURPOSE_YEAR_END, month, 1, 100) >
	    adjusted_percent[c->way[arrangement]])
		uses->count--;
}

static void
add_client(struct use_month *uses, const struct client *c, int month)
{
	struct use *use;
	int i;

	for (i = 0; i < c->ways; i++) {
		/* The second arrangement is used when needed. */
		if (i > 0 &&
		    hash_between(PURPOSE_SECOND, c->id, month, 1, 100) > 80)
			continue;
		/* Of those away, half have a row without hours. */
		if (c->away && (i > 0 || c->id % 2 == 0))
			continue;
		use = add_use(uses, c, i);
		if (!c->away)
			use->raw_hours =
			    (int64_t)c->hours[i] *
			    draw(use, PURPOSE_HOURS, month, 80, 120) *
			    seasons[month % 12];
		if (month % 12 == 11)
			add_year_end(uses, c, i, month);
	}
}

static void
list_uses(struct sample *sample, int month, struct use_month *uses)
{
	size_t i;

	choose_away(sample, true, month);
	choose_away(sample, false, month);
	uses->count = 0;
	for (i = 0; i < sample->client_count; i++)
		if (is_client_of(&sample->clients[i], true, month) ||
		    is_client_of(&sample->clients[i], false, month))
			add_client(uses, &sample->clients[i], month);
}

/* Prices rise at the turn of the year, wages (1.1.2024) more than others. */
static int
price_percent(enum way way, int month)
{
	int years = month / 12 - 2023;

	return 100 + years * (way == WAY_TA ? 4 : 3);
}

static void
count_hours(struct use_month *uses, int month, struct use_rates *rates)
{
	struct use *use;

	rates->hours[0].run = rates->hours[0].given = 0;
	rates->hours[1].run = rates->hours[1].given = 0;
	for (use = uses->rows; use < uses->rows + uses->count; use++) {
		int price = use->client->price[use->arrangement] *
			    price_percent(way_of(use), month) / 100;

		use->hours =
		    spread_next(&rates->hours[side_of(use)], use->raw_hours);
		if (use->year_end)
			continue;
		use->raw_cost = use->hours * price *
				draw(use, PURPOSE_PRICE, month, 970, 1030) /
				(1000 * HOURS_QUARTERS);
	}
}

static void
count_costs(struct use_month *uses, struct use_rates *rates)
{
	struct use *use;

	for (use = uses->rows; use < uses->rows + uses->count; use++)
		use->cost =
		    spread_next(&rates->cost[side_of(use)], use->raw_cost);
}

/* What the raw hours of that month and the raw costs of that year add up
 * to. */
static void
find_rates(struct sample *sample, struct use_month *uses)
{
	const struct model *model = sample->county->model;
	struct use_rates *rates = &sample->rates;
	int side, month;
	size_t i;

	*rates = (struct use_rates){ 0 };
	for (side = 0; side < 2; side++) {
		rates->hours[side].whole =
		    model->hours[side] * HOURS_QUARTERS * sample->rows;
		rates->cost[side].whole =
		    model->cost[side] * 100 * sample->rows;
	}
	list_uses(sample, model->hours_month, uses);
	for (i = 0; i < uses->count; i++)
		rates->hours[side_of(&uses->rows[i])].raw +=
		    uses->rows[i].raw_hours;
	for (month = MONTH(model->cost_year, 1);
	     month <= MONTH(model->cost_year, 12); month++) {
		list_uses(sample, month, uses);
		count_hours(uses, month, rates);
		for (i = 0; i < uses->count; i++)
			rates->cost[side_of(&uses->rows[i])].raw +=
			    uses->rows[i].raw_cost;
	}
}

static void
write_use(
    FILE *file, const struct county *county, const struct use *use, int month)
{
	fprintf(file, "%s;%016" PRIx64 ";%04d-%02d;%s;%s;", county->code,
	    use->client->id, month / 12, month % 12 + 1, way_code(way_of(use)),
	    use->year_end ? "VUOSI" : "KK");
	output_decimal(file, use->hours * 100 / HOURS_QUARTERS);
	fputc(';', file);
	output_decimal(file, use->cost);
	fprintf(file, ";%s\n", county->towns[use->client->town].code);
}

bool
uses_begin(struct sample *sample)
{
	struct use_month *uses = &sample->uses;

	uses->max = sample->client_count * 4;
	uses->rows = calloc(uses->max, sizeof *uses->rows);
	if (uses->rows == NULL)
		return false;
	find_rates(sample, uses);
	return true;
}

void
uses_live(struct sample *sample, int month)
{
	list_uses(sample, month, &sample->uses);
	count_hours(&sample->uses, month, &sample->rates);
	count_costs(&sample->uses, &sample->rates);
}

static void
write_uses(FILE *file, const struct sample *sample, int month)
{
	size_t i;

	for (i = 0; i < sample->uses.count; i++)
		write_use(file, sample->county, &sample->uses.rows[i], month);
}

const struct writer writer_ha_toteuma = {
	.name = "ha_toteuma",
	.header = "hva;asiakas_id;kausi;tapa;tarkkuus;tunnit;brutto;kunta",
	.write = write_uses,
};
