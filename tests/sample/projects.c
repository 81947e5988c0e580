/* henkilosto and hanke_valietappi: who works in the centre and in the
 * development project, and how far the projects have come.  Both are lists
 * by hand; a month tells what was known on its last day. */
#include "sample.h"

#include <inttypes.h>
#include <stddef.h>

static void
write_post(FILE *file, const struct county *county, size_t serial, int last)
{
	const struct post *p = &county->posts[serial];
	int to = calendar_of(p->to);

	fprintf(file, "%s;%016" PRIx64 ";%016" PRIx64 ";%s;%s;", county->code,
	    county_id(county, PURPOSE_POST, serial),
	    county_id(county, PURPOSE_STAFF, (size_t)p->person), p->unit,
	    p->title);
	output_decimal(file, p->share);
	output_day(file, calendar_of(p->from));
	output_day(file, to <= last || p->agreed ? to : NO_END);
	fprintf(file, ";%s;%s\n", p->project, p->town);
}

static void
write_posts(FILE *file, const struct sample *sample, int month)
{
	const struct post *p = sample->county->posts;
	size_t i;

	for (i = 0; p[i].person != 0; i++)
		if (output_in_stock(
			calendar_of(p[i].from), calendar_of(p[i].to), month))
			write_post(
			    file, sample->county, i, calendar_last(month));
}

static void
write_target(FILE *file, const struct milestone *m, int month)
{
	int months = month - calendar_month(calendar_of(m->known));
	int reached = months * m->each;

	fprintf(file, ";%d;%d;%s", m->target,
	    reached > m->target ? m->target : reached, m->unit);
}

static void
write_proof(FILE *file, const struct milestone *m, bool is_done)
{
	size_t i;

	for (i = 0; i < sizeof(m->proofs) / sizeof(m->proofs[0]); i++)
		fprintf(file, ";%s",
		    is_done && m->proofs[i] != NULL ? m->proofs[i] : "");
	fputc('\n', file);
}

static void
write_milestone(FILE *file, const struct county *county,
    const struct milestone *m, int month)
{
	static const char *const precisions[] = { "", "PV", "KK" };
	int done = calendar_of(m->done);
	bool is_done = done <= calendar_last(month);

	fprintf(file, "%s;%s;%s;%s;%s;%s;%s", county->code, m->id, m->project,
	    m->names[0], m->names[1], m->names[2], m->kind);
	output_day(file, calendar_of(m->planned));
	output_day(file, is_done ? done : NO_END);
	fprintf(file, ";%s", is_done ? precisions[m->precision] : "");
	if (m->target != 0)
		write_target(file, m, month);
	else
		fputs(";;;", file);
	write_proof(file, m, is_done);
}

static void
write_milestones(FILE *file, const struct sample *sample, int month)
{
	const struct milestone *m = sample->county->milestones;

	for (; m->id != NULL; m++)
		if (calendar_of(m->known) <= calendar_last(month))
			write_milestone(file, sample->county, m, month);
}

const struct writer writer_henkilosto = {
	.name = "henkilosto",
	.header = "hva;rivi_id;tyontekija_id;yksikko;nimike;htv;alku;loppu;"
		  "hanke_id;kunta",
	.write = write_posts,
};

const struct writer writer_hanke_valietappi = {
	.name = "hanke_valietappi",
	.header = "hva;etappi_id;hanke_id;nimi_fi;nimi_sv;nimi_en;laji;"
		  "suunniteltu;toteutunut;tarkkuus;tavoite;toteuma;yksikko;"
		  "naytto_fi;naytto_sv",
	.write = write_milestones,
};
