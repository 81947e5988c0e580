/* palkanmaksu: pay runs.  What the month's use of an employer's client cost
 * is what the employer's runs of the month add up to, wages and the
 * employer's charges; corrections come on top. */
#include "sample.h"

#include <inttypes.h>

struct run {
	const struct employer *employer;
	uint64_t id;
	int day;
	int64_t cost; /* cents, wages and charges */
	bool correction;
};

/* By how the employers are paid for; percent. */
static const struct {
	const char *code;
	int percent[2]; /* 0: by the employer, 1: by the centre */
} systems[] = {
	{ "OIMA", { 45, 92 } },
	{ "SUORATYO", { 15, 8 } },
	{ "MUU", { 25, 0 } },
	{ "", { 15, 0 } },
};

/* Days from payment to the report: most at once, some late, a few never. */
static const struct {
	int percent;
	int least, most;
} reports[] = {
	{ 86, 0, 2 },
	{ 9, 3, 5 },
	{ 4, 6, 16 },
};

static int
draw(const struct employer *e, int what, int least, int most)
{
	return hash_between(PURPOSE_PAY, e->id, what, least, most);
}

static const char *
system_of(const struct employer *e)
{
	int place = draw(e, 0, 1, 100);
	int i = 0;

	while (place > systems[i].percent[e->mandate])
		place -= systems[i++].percent[e->mandate];
	return systems[i].code;
}

static int
report_day(const struct run *run)
{
	int place = hash_between(PURPOSE_PAY, run->id, 1, 1, 100);
	size_t i;

	for (i = 0; i < sizeof reports / sizeof reports[0]; i++) {
		if (place <= reports[i].percent)
			return run->day + hash_between(PURPOSE_PAY, run->id, 2,
					      reports[i].least,
					      reports[i].most);
		place -= reports[i].percent;
	}
	return NO_END;
}

static void
write_run(FILE *file, const struct county *county, const struct run *run)
{
	const char *system = system_of(run->employer);
	int charges = draw(run->employer, 1, 205, 245); /* per mille */
	int64_t wages = run->cost * 1000 / (1000 + charges);

	fprintf(file, "%s;%016" PRIx64 ";%016" PRIx64, county->code, run->id,
	    run->employer->id);
	output_day(file, run->day);
	output_day(file, report_day(run));
	fprintf(file, ";%s;%c;", system, run->employer->mandate ? 'K' : 'E');
	output_decimal(file, wages);
	fputc(';', file);
	output_decimal(file, run->cost - wages);
	/* Who pays without a service leaves the mark of a correction out. */
	fprintf(file, ";%s\n",
	    run->correction   ? "K"
	    : *system == '\0' ? ""
			      : "E");
}

/* The cost of the employer model's hours in the month; 0: none. */
static int64_t
cost_of(const struct sample *sample, uint64_t client_id)
{
	const struct use *rows = sample->uses.rows;
	size_t low = 0, high = sample->uses.count;

	while (low < high) {
		size_t middle = low + (high - low) / 2;

		if (rows[middle].client->id < client_id)
			low = middle + 1;
		else
			high = middle;
	}
	for (; low < sample->uses.count && rows[low].client->id == client_id;
	     low++)
		if (!rows[low].year_end && rows[low].arrangement == 0)
			return rows[low].cost;
	return 0;
}

/* Banks pay on Mondays to Fridays. */
static int
bank_day(int day)
{
	int weekday = calendar_weekday(day);

	return weekday > 4 ? day - (weekday - 4) : day;
}

static void
write_employer(FILE *file, const struct sample *sample, size_t index, int month)
{
	const struct county *county = sample->county;
	const struct employer *e = &sample->employers[index];
	size_t serial = ((size_t)(month - county->first) * 65536 + index) * 4;
	int middle = bank_day(calendar_first(month) + 14);
	int64_t cost = cost_of(sample, e->client_id);
	struct run run = { .employer = e };

	if (cost == 0)
		return;
	run.id = county_id(county, PURPOSE_PAY, serial);
	if (draw(e, 2, 1, 100) <= 25 && e->from < middle) {
		run.day = middle;
		run.cost = cost * draw(e, month, 42, 58) / 100;
		cost -= run.cost;
		write_run(file, county, &run);
		run.id = county_id(county, PURPOSE_PAY, serial + 1);
	}
	run.day = bank_day(calendar_last(month));
	run.cost = cost;
	write_run(file, county, &run);
	if (draw(e, month + 10000, 1, 100) > 4)
		return;
	run.id = county_id(county, PURPOSE_PAY, serial + 2);
	run.day = bank_day(run.day - draw(e, month + 20000, 0, 6));
	if (run.day < e->from)
		run.day = bank_day(calendar_last(month));
	run.cost = cost * draw(e, month + 30000, -14, -2) / 100;
	if (draw(e, month + 40000, 1, 3) == 1)
		run.cost = -run.cost;
	run.correction = true;
	write_run(file, county, &run);
}

static void
write_runs(FILE *file, const struct sample *sample, int month)
{
	size_t i;

	for (i = 0; i < sample->employer_count; i++) {
		const struct employer *e = &sample->employers[i];

		if (e->from <= bank_day(calendar_last(month)) &&
		    e->to >= calendar_first(month))
			write_employer(file, sample, i, month);
	}
}

const struct writer writer_palkanmaksu = {
	.name = "palkanmaksu",
	.header = "hva;era_id;tyonantaja_id;maksupvm;tulorekisteri_pvm;"
		  "jarjestelma;ulkoistettu;brutto;sivukulut;oikaisu",
	.write = write_runs,
};
