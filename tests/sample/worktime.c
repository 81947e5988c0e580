/* hanke_tyoaika: hours of the project's staff by month.  Who also does other
 * work signs a time sheet early in the next month, now and then too late to
 * be known. */
#include "grant.h"

#include <inttypes.h>

#define DAY_HOURS 725 /* hundredths */

static int
workdays(int month)
{
	int day, count = 0;

	for (day = calendar_first(month); day <= calendar_last(month); day++)
		count += calendar_workday(day) == day;
	return count;
}

/* Days off, midwinter and midsummer most. */
static int
days_off(int person, int month)
{
	static const int most[12] = { 2, 4, 2, 3, 2, 4, 18, 5, 1, 3, 1, 6 };
	int days = most[month % 12];

	return hash_between(
	    PURPOSE_SIGNATURE, (uint64_t)person, month, days / 2, days);
}

static void
write_worker(
    FILE *file, const struct county *county, const struct worker *w, int month)
{
	int days = workdays(month) - days_off(w->person, month);
	int hours = days * DAY_HOURS;
	int project = hours * w->share / 100 / 25 * 25; /* quarters */
	bool is_signed = w->unsigned_months[month % 12] != 'x';
	int sign = calendar_last(month) + 2 + w->person % 5;

	fprintf(file, "%s;%016" PRIx64 ";%04d-%02d;%s;", county->code,
	    county_id(county, PURPOSE_STAFF, (size_t)w->person), month / 12,
	    month % 12 + 1, county->grant->project);
	output_decimal(file, project);
	fputc(';', file);
	output_decimal(file, w->share == 100 ? 0 : hours / 25 * 25 - project);
	output_day(file, is_signed ? calendar_workday(sign) : NO_END);
	fputc('\n', file);
}

static void
write_worktime(FILE *file, const struct sample *sample, int month)
{
	const struct worker *w = sample->county->grant->workers;

	for (; w->person != 0; w++)
		if (month >= w->from)
			write_worker(file, sample->county, w, month);
}

const struct writer writer_hanke_tyoaika = {
	.name = "hanke_tyoaika",
	.header = "hva;tyontekija_id;kausi;hanke_id;hanke_h;muu_h;"
		  "allekirjoitettu",
	.write = write_worktime,
};
