/* tyosuhde: the jobs that clients of coaching find, as known on the month's
 * last day.  The end of subsidised work is agreed beforehand; that of a job
 * broken off is known when it comes. */
#include "coaching.h"

#include <inttypes.h>

/* The client's row in asiakkuus, as long as that is delivered. */
static void
write_life(FILE *file, const struct life *life, int month)
{
	if (output_in_stock(life->from, life->to, month))
		fprintf(file, ";%016" PRIx64, life->id);
	else
		fputc(';', file);
}

static void
write_job(FILE *file, const struct county *county, const struct life *life,
    const struct job *job, int month)
{
	bool known = job->agreed || job->to <= calendar_last(month);

	fprintf(file, "%s;%016" PRIx64 ";%016" PRIx64, county->code, job->id,
	    life->client_id);
	write_life(file, life, month);
	fprintf(file, ";%s", job->kind);
	output_day(file, job->from);
	output_day(file, known ? job->to : NO_END);
	fputc(';', file);
	output_decimal(file, (int64_t)job->hours * 25);
	fputc(';', file);
	if (job->support != 0)
		fprintf(file, "%d", job->support);
	fprintf(file, ";%s\n", life->town);
}

static void
write_jobs(FILE *file, const struct sample *sample, int month)
{
	const struct lives *lives = sample->lives;
	size_t i;
	int k;

	for (i = 0; i < lives->count; i++) {
		const struct life *life = &lives->list[i];

		for (k = 0; k < life->job_count; k++)
			if (output_in_stock(
				life->jobs[k].from, life->jobs[k].to, month))
				write_job(file, sample->county, life,
				    &life->jobs[k], month);
	}
}

const struct writer writer_tyosuhde = {
	.name = "tyosuhde",
	.header = "hva;tyosuhde_id;asiakas_id;asiakkuus_id;laji;alku;loppu;"
		  "h_vko;tukiprosentti;kunta",
	.write = write_jobs,
};
