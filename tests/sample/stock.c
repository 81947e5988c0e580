/* ta_tyonantaja and ta_sopimus of a month: the rows in force at any time in
 * its last 24 months, as known on its last day.  An end that lies ahead is
 * empty, except that of a contract of fixed term. */
#include "sample.h"

#include <inttypes.h>

static void
write_employer(
    FILE *file, const struct county *county, const struct employer *e, int last)
{
	fprintf(file, "%s;%016" PRIx64 ";%016" PRIx64, county->code, e->id,
	    e->client_id);
	output_day(file, e->from);
	output_day(file, e->to <= last ? e->to : NO_END);
	fputs(e->heta_from == NO_END ? ";E" : ";K", file);
	output_day(file, e->heta_from);
	output_day(file, e->info_day);
	fprintf(file, ";%c;%s\n", e->mandate ? 'K' : 'E',
	    county->towns[e->town].code);
}

static void
write_contract(
    FILE *file, const struct county *county, const struct contract *c, int last)
{
	fprintf(file, "%s;%016" PRIx64 ";%016" PRIx64 ";%016" PRIx64,
	    county->code, c->id, c->employer_id, c->assistant_id);
	fprintf(file, ";%s;%s", c->member ? "HETA" : "LAKI", c->pay_group);
	output_day(file, c->from);
	output_day(file, c->to <= last || c->fixed_term ? c->to : NO_END);
	output_day(file, c->trial_to);
	fprintf(file, ";%d%s;", c->weekly / 2, c->weekly % 2 ? ",5" : "");
	output_decimal(file, c->wage);
	fputc('\n', file);
}

static void
write_employers(FILE *file, const struct sample *sample, int month)
{
	int last = calendar_last(month);
	const struct employer *e;
	size_t i;

	for (i = 0; i < sample->employer_count; i++) {
		e = &sample->employers[i];
		if (output_in_stock(e->from, e->to, month))
			write_employer(file, sample->county, e, last);
	}
}

static void
write_contracts(FILE *file, const struct sample *sample, int month)
{
	int last = calendar_last(month);
	const struct contract *c;
	size_t i;

	for (i = 0; i < sample->contract_count; i++) {
		c = &sample->contracts[i];
		if (output_in_stock(c->from, c->to, month))
			write_contract(file, sample->county, c, last);
	}
}

const struct writer writer_ta_tyonantaja = {
	.name = "ta_tyonantaja",
	.header = "hva;tyonantaja_id;asiakas_id;alku;loppu;heta_jasen;"
		  "heta_alku;ensi_info_pvm;valtakirja;kunta",
	.write = write_employers,
};

const struct writer writer_ta_sopimus = {
	.name = "ta_sopimus",
	.header = "hva;sopimus_id;tyonantaja_id;avustaja_id;ehdot;"
		  "palkkaryhma;alku;loppu;koeaika_loppu;tunnit_vko;"
		  "tuntipalkka",
	.write = write_contracts,
};
