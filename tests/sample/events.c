/* tapahtuma: panel meetings by the list, other events by the months in which
 * each kind is held. */
#include "sample.h"

#include <inttypes.h>
#include <stddef.h>

/* Offices keep Tuesdays to Thursdays. */
static int
office_day(int month, uint64_t key)
{
	int day = calendar_first(month) +
		  hash_between(PURPOSE_EVENT, key, month, 2, 24);
	int weekday = calendar_weekday(day);

	day += weekday > 3 ? 3 - weekday : weekday == 0;
	return day < calendar_first(month) ? day + 7 : day;
}

struct event {
	const char *kind, *theme;
	uint64_t id;
	int day;
	int number; /* 0: none */
	int people, clients;
	int hours; /* quarters */
};

static void
write_event(FILE *file, const struct county *county, const struct event *e)
{
	fprintf(file, "%s;%016" PRIx64 ";%s", county->code, e->id, e->kind);
	output_day(file, e->day);
	fputc(';', file);
	if (e->number != 0)
		fprintf(file, "%d", e->number);
	fprintf(file, ";%s;%d;%d;", e->theme, e->people, e->clients);
	output_decimal(file, e->hours * 25);
	fputc('\n', file);
}

static void
write_panels(FILE *file, const struct county *county, int month)
{
	const struct meeting *p;

	for (p = county->panels; p->date != 0; p++)
		if (calendar_month(calendar_of(p->date)) == month)
			write_event(file, county,
			    &(struct event){ "RAATI", p->theme,
				county_id(
				    county, PURPOSE_EVENT, (size_t)p->date),
				calendar_of(p->date), p->number, p->people,
				p->people - 4, 10 });
}

static void
write_kinds(FILE *file, const struct county *county, int month)
{
	size_t i, count = 0;

	while (county->events[count].code != NULL)
		count++;
	for (i = 0; i < count; i++) {
		const struct event_kind *k = &county->events[i];
		int people = hash_between(PURPOSE_EVENT, county->salt + i + 10,
		    month, k->least, k->most);

		if (month < county->events_from || k->months[month % 12] != 'x')
			continue;
		write_event(file, county,
		    &(struct event){ k->code, k->themes[month / 3 % 4],
			county_id(
			    county, PURPOSE_EVENT, (size_t)month * count + i),
			office_day(month, county->salt + i), 0, people,
			people * k->clients / 100, k->hours });
	}
}

static void
write_events(FILE *file, const struct sample *sample, int month)
{
	write_panels(file, sample->county, month);
	write_kinds(file, sample->county, month);
}

const struct writer writer_tapahtuma = {
	.name = "tapahtuma",
	.header = "hva;tapahtuma_id;laji;pvm;teema_nro;teema;osallistujat;"
		  "asiakkaita;kesto_h",
	.write = write_events,
};
