/* ha_paatos: decisions on personal assistance.  Each arrangement of a client
 * has been granted somewhat more than is used of it; what is granted for
 * leisure beside daily activities is the law's 30 hours.  With some clients
 * it has been reviewed: from that day on another decision grants more, and
 * the earlier one was for that time from its start. */
#include "sample.h"

#include <inttypes.h>

#define LEISURE_HOURS 30
#define QUARTERS 4

enum purpose_of_help {
	HELP_DAILY,
	HELP_WORK,
	HELP_LEISURE,
};

struct decision {
	const struct client *client;
	enum way way;
	enum purpose_of_help help;
	int hours;
	int from, to;
	bool fixed_term; /* its end is known from the start */
	size_t serial;
};

static const struct {
	const char *code;
	int percent;
} ages[] = {
	{ "ALLE18", 8 },
	{ "18_29", 14 },
	{ "30_44", 20 },
	{ "45_64", 34 },
	{ "65_74", 18 },
	{ "YLI74", 6 },
};

static int
draw(const struct client *c, int what, int least, int most)
{
	return hash_between(PURPOSE_DECISION, c->id, what, least, most);
}

static const char *
age_of(const struct client *c)
{
	int place = draw(c, 0, 1, 100);
	int age = 0;

	while (place > ages[age].percent)
		place -= ages[age++].percent;
	return ages[age].code;
}

/* Whole hours: the use of a usual month and 3 to 17 percent. */
static int
hours_of(const struct sample *sample, const struct client *c, int arrangement)
{
	const struct spread *s =
	    &sample->rates.hours[c->way[arrangement] == WAY_TA ? 0 : 1];
	int64_t usual = (int64_t)c->hours[arrangement] * 10000;
	int64_t quarters = (int64_t)((__int128)usual * s->whole / s->raw) *
			   draw(c, 1 + arrangement, 103, 117) / 100;

	return (int)(quarters / QUARTERS) + 1;
}

static int
first_day(const struct sample *sample, const struct client *c)
{
	int day = calendar_first(c->from) - draw(c, 3, 0, 25);

	/* Clients from before the first delivery are older than that. */
	if (c->from == sample->county->first)
		day -= draw(c, 4, 0, 1500);
	return day;
}

static int
review_day(const struct sample *sample, const struct client *c)
{
	int month = sample->county->first + draw(c, 5, -18, 40);

	return draw(c, 6, 1, 100) <= 55 ? calendar_first(month) : NO_END;
}

static void
write_decision(
    FILE *file, const struct county *county, const struct decision *d, int last)
{
	static const char *const helps[] = { "PAIVITTAISET", "TYO_OPISKELU",
		"OSALLISUUS" };
	bool known = d->fixed_term || d->to <= last;

	fprintf(file, "%s;%016" PRIx64 ";%016" PRIx64 ";%s;%s;%d", county->code,
	    county_id(county, PURPOSE_DECISION, d->serial), d->client->id,
	    way_code(d->way), helps[d->help], d->hours);
	output_day(file, d->from);
	output_day(file, known ? d->to : NO_END);
	fprintf(file, ";%s;%s\n", county->towns[d->client->town].code,
	    age_of(d->client));
}

/* One decision, or the one before and the one after its review. */
static void
write_reviewed(
    FILE *file, const struct sample *sample, struct decision d, int month)
{
	int review = review_day(sample, d.client);
	int last = calendar_last(month);
	struct decision earlier = d;

	if (d.from < review && review < d.to) {
		earlier.hours -= d.hours / 10;
		earlier.to = review - 1;
		earlier.fixed_term = true;
		d.from = review;
		d.serial++;
		if (output_in_stock(earlier.from, earlier.to, month))
			write_decision(file, sample->county, &earlier, last);
	}
	if (output_in_stock(d.from, d.to, month))
		write_decision(file, sample->county, &d, last);
}

/* An arrangement's hours are for one thing, or for two. */
static void
write_arrangement(
    FILE *file, const struct sample *sample, struct decision d, int month)
{
	int place = draw(d.client, 7, 1, 100);
	bool leisure = d.hours <= LEISURE_HOURS && place <= 60;
	bool both = d.hours > LEISURE_HOURS * 3 / 2 && place <= 45;

	d.help = leisure ? HELP_LEISURE : place > 88 ? HELP_WORK : HELP_DAILY;
	if (both)
		d.hours -= LEISURE_HOURS;
	write_reviewed(file, sample, d, month);
	if (!both)
		return;
	d.help = HELP_LEISURE;
	d.hours = LEISURE_HOURS;
	d.serial += 2;
	write_reviewed(file, sample, d, month);
}

static void
write_decisions(FILE *file, const struct sample *sample, int month)
{
	struct decision d;
	size_t i;
	int arrangement;

	for (i = 0; i < sample->client_count; i++) {
		const struct client *c = &sample->clients[i];

		for (arrangement = 0; arrangement < c->ways; arrangement++) {
			d = (struct decision){
				.client = c,
				.way = c->way[arrangement],
				.hours = hours_of(sample, c, arrangement),
				.from = first_day(sample, c),
				.to = NO_END,
				.serial = i * 8 + (size_t)arrangement * 4,
			};
			if (c->to != NO_END)
				d.to = calendar_last(c->to);
			write_arrangement(file, sample, d, month);
		}
	}
}

const struct writer writer_ha_paatos = {
	.name = "ha_paatos",
	.header = "hva;paatos_id;asiakas_id;tapa;kohde;tunnit_kk;alku;loppu;"
		  "kunta;ikaryhma",
	.write = write_decisions,
};
