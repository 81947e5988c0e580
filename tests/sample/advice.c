/* neuvonta and valityspyynto: what the centre does for employers month by
 * month.  Advice that is anonymous has no client; the first information of an
 * employer is the day that the register of employers tells of. */
#include "sample.h"

#include <inttypes.h>

/* A channel of mediation; percent of the requests. */
static const struct {
	const char *code;
	int percent;
} channels[] = {
	{ "OMA_VALITYS", 45 },
	{ "WORKPILOTS", 30 },
	{ "TE", 15 },
	{ "MUU", 10 },
};

struct visit {
	uint64_t id;
	uint64_t client_id; /* 0: not known */
	int day;
	const struct advice_kind *kind;
};

static int
later_of(int a, int b)
{
	return a > b ? a : b;
}

static int
earlier_of(int a, int b)
{
	return a < b ? a : b;
}

/* A day of the month, within other days, when offices are open. */
static int
office_day(uint64_t key, int month, int from, int to)
{
	int first = later_of(calendar_first(month), from);
	int last = earlier_of(calendar_last(month), to);
	int day = hash_between(PURPOSE_ADVICE, key, month, first, last);

	while (calendar_weekday(day) > 4 && day < last)
		day++;
	while (calendar_weekday(day) > 4 && day > first)
		day--;
	return day;
}

static void
write_visit(FILE *file, const struct county *county, const struct visit *visit)
{
	const struct advice_kind *k = visit->kind;
	int minutes = hash_between(
	    PURPOSE_ADVICE, visit->id, 0, k->least / 5, k->most / 5);

	fprintf(file, "%s;%016" PRIx64 ";", county->code, visit->id);
	if (visit->client_id != 0)
		fprintf(file, "%016" PRIx64, visit->client_id);
	output_day(file, visit->day);
	fprintf(file, ";%s;", k->code);
	/* Some don't note how long it took. */
	if (hash_between(PURPOSE_ADVICE, visit->id, 1, 1, 100) <= 93)
		fprintf(file, "%d", minutes * 5);
	fputc('\n', file);
}

/* Serial of a month's rows: kinds, then 65 536 places. */
static uint64_t
visit_id(const struct county *county, int month, size_t kind, size_t place)
{
	size_t block = (size_t)(month - county->first) * 16 + kind;

	return county_id(county, PURPOSE_ADVICE, block * 65536 + place);
}

static void
advise_employer(FILE *file, const struct sample *sample, size_t index,
    size_t kind, int month)
{
	const struct employer *e = &sample->employers[index];
	const struct county *county = sample->county;
	const struct advice_kind *k = &county->advice[kind];
	uint64_t key = e->id + kind;
	bool first = k->percent == 0; /* first information */
	struct visit visit = { visit_id(county, month, kind, index),
		e->client_id, e->info_day, k };
	int opens = calendar_of(county->model->centre_from);

	if (first && (e->info_day == NO_END || e->info_day < opens ||
			 calendar_month(e->info_day) != month))
		return;
	if (!first) {
		if (e->from > calendar_last(month) ||
		    e->to < later_of(calendar_first(month), opens) ||
		    hash_between(PURPOSE_ADVICE, key, month, 1, 100) >
			k->percent)
			return;
		visit.day =
		    office_day(key, month, later_of(e->from, opens), e->to);
	}
	write_visit(file, county, &visit);
}

static void
advise_anonymous(
    FILE *file, const struct sample *sample, size_t kind, int month)
{
	const struct county *county = sample->county;
	const struct advice_kind *k = &county->advice[kind];
	uint64_t key = county->salt + kind;
	int calls = sample->rows * hash_between(PURPOSE_ADVICE, key, month,
				       k->anonymous / 2, k->anonymous * 3 / 2);
	int opens = calendar_of(county->model->centre_from);
	int i;

	for (i = 0; i < calls; i++) {
		struct visit visit = {
			.id = visit_id(county, month, kind + 8, (size_t)i),
			.kind = k,
		};

		visit.day = office_day(visit.id, month, opens, NO_END);
		write_visit(file, county, &visit);
	}
}

static void
write_advice(FILE *file, const struct sample *sample, int month)
{
	const struct county *county = sample->county;
	size_t kind, i;

	if (calendar_of(county->model->centre_from) > calendar_last(month))
		return;
	for (kind = 0; county->advice[kind].code != NULL; kind++) {
		for (i = 0; i < sample->employer_count; i++)
			advise_employer(file, sample, i, kind, month);
		advise_anonymous(file, sample, kind, month);
	}
}

/* Own mediation only once there is one; WorkPilots before. */
static const char *
channel_of(const struct county *county, const struct employer *e, int month)
{
	int place = hash_between(PURPOSE_REQUEST, e->id, month + 10000, 1, 100);
	int channel = 0;

	while (place > channels[channel].percent)
		place -= channels[channel++].percent;
	if (channel == 0 && month < county->model->mediation_from)
		channel = 1;
	return channels[channel].code;
}

static void
write_request(
    FILE *file, const struct sample *sample, size_t index, int month, int day)
{
	const struct county *county = sample->county;
	const struct employer *e = &sample->employers[index];
	size_t serial = (size_t)(month - county->first) * 65536 + index;
	int place = hash_between(PURPOSE_REQUEST, e->id, month + 20000, 1, 100);
	int found = NO_END;

	/* As known on the month's last day: who was asked for late is open. */
	if (place <= 75)
		found = day + hash_between(
				  PURPOSE_REQUEST, e->id, month + 30000, 2, 21);
	if (found > earlier_of(e->to, calendar_last(month)))
		found = NO_END;
	fprintf(file, "%s;%016" PRIx64 ";%016" PRIx64, county->code,
	    county_id(county, PURPOSE_REQUEST, serial), e->id);
	output_day(file, day);
	output_day(file, found);
	fprintf(file, ";%s;%s\n", channel_of(county, e, month),
	    found != NO_END ? "TAYTTYNYT"
	    : place > 92    ? "PERUTTU"
	    : place > 85    ? ""
			    : "AVOIN");
}

static void
write_requests(FILE *file, const struct sample *sample, int month)
{
	int opens = calendar_of(sample->county->model->centre_from);
	int first = later_of(calendar_first(month), opens);
	size_t i;

	for (i = 0; i < sample->employer_count; i++) {
		const struct employer *e = &sample->employers[i];
		int from = later_of(first, e->from);
		int to = earlier_of(calendar_last(month), e->to);

		if (from <= to &&
		    hash_between(PURPOSE_REQUEST, e->id, month, 1, 100) <= 8)
			write_request(file, sample, i, month,
			    hash_between(PURPOSE_REQUEST, e->id, month + 40000,
				from, to));
	}
}

const struct writer writer_neuvonta = {
	.name = "neuvonta",
	.header = "hva;tapahtuma_id;asiakas_id;pvm;laji;kesto_min",
	.write = write_advice,
};

const struct writer writer_valityspyynto = {
	.name = "valityspyynto",
	.header = "hva;pyynto_id;tyonantaja_id;pyynto_pvm;tayttynyt_pvm;"
		  "kanava;tulos",
	.write = write_requests,
};
