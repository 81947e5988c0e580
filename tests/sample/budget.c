/* hanke_budjetti: the whole grant's budget by category and year, the same in
 * each delivery.  The programme's grants cover all costs: no own share. */
#include "grant.h"

#include <stddef.h>

static void
write_line(FILE *file, const struct county *county,
    const struct budget_line *line, int year)
{
	const struct grant *grant = county->grant;
	int first = grant->from / 10000;

	fprintf(file, "%s;%s;%s;%d;%d,00;%d,00;0,00;%d;", county->code,
	    grant->project, line->kind, year, line->euros[year - first],
	    line->euros[year - first], grant->pillar);
	output_day(file, calendar_of(grant->from));
	output_day(file, calendar_of(grant->to));
	fputc('\n', file);
}

static void
write_budget(FILE *file, const struct sample *sample, int month)
{
	const struct grant *grant = sample->county->grant;
	const struct budget_line *line = grant->budget;
	int year;

	(void)month;
	for (; line->kind != NULL; line++)
		for (year = grant->from / 10000; year <= grant->to / 10000;
		     year++)
			write_line(file, sample->county, line, year);
}

const struct writer writer_hanke_budjetti = {
	.name = "hanke_budjetti",
	.header = "hva;hanke_id;kustannuslaji;vuosi;budjetti;avustus;"
		  "omarahoitus;pilari;investointi;kausi_alku;kausi_loppu",
	.write = write_budget,
};
