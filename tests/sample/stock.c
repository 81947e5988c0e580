/* ta_tyonantaja and ta_sopimus of a month: the rows in force at any time in
 * its last 24 months, as known on its last day.  An end that lies ahead is
 * empty, except that of a contract of fixed term. */
#include "sample.h"

#include <inttypes.h>

static bool
in_delivery(int from, int to, int month)
{
	return from <= calendar_last(month) &&
	       to >= calendar_first(month - STOCK_MONTHS + 1);
}

static void
write_employer(FILE *file, const struct employer *e, int last)
{
	fprintf(file, "02;%016" PRIx64 ";%016" PRIx64, e->id, e->client_id);
	output_day(file, e->from);
	output_day(file, e->to <= last ? e->to : NO_END);
	fputs(e->heta_from == NO_END ? ";E" : ";K", file);
	output_day(file, e->heta_from);
	output_day(file, e->info_day);
	fprintf(file, ";%c;%s\n", e->mandate ? 'K' : 'E', output_town(e->town));
}

static void
write_contract(FILE *file, const struct contract *c, int last)
{
	fprintf(file, "02;%016" PRIx64 ";%016" PRIx64 ";%016" PRIx64, c->id,
	    c->employer_id, c->assistant_id);
	fprintf(file, ";%s;%s", c->member ? "HETA" : "LAKI", c->pay_group);
	output_day(file, c->from);
	output_day(file, c->to <= last || c->fixed_term ? c->to : NO_END);
	output_day(file, c->trial_to);
	fprintf(file, ";%d%s;", c->weekly / 2, c->weekly % 2 ? ",5" : "");
	output_decimal(file, c->wage);
	fputc('\n', file);
}

static bool
write_employers(const struct sample *sample, int month, const char *folder)
{
	int last = calendar_last(month);
	const struct employer *e;
	FILE *file;
	size_t i;

	file = output_open(folder, month, "ta_tyonantaja.csv",
	    "hva;tyonantaja_id;asiakas_id;alku;loppu;heta_jasen;heta_alku;"
	    "ensi_info_pvm;valtakirja;kunta");
	if (file == NULL)
		return false;
	for (i = 0; i < sample->employer_count; i++) {
		e = &sample->employers[i];
		if (in_delivery(e->from, e->to, month))
			write_employer(file, e, last);
	}
	return output_close(file, "ta_tyonantaja.csv");
}

static bool
write_contracts(const struct sample *sample, int month, const char *folder)
{
	int last = calendar_last(month);
	const struct contract *c;
	FILE *file;
	size_t i;

	file = output_open(folder, month, "ta_sopimus.csv",
	    "hva;sopimus_id;tyonantaja_id;avustaja_id;ehdot;palkkaryhma;"
	    "alku;loppu;koeaika_loppu;tunnit_vko;tuntipalkka");
	if (file == NULL)
		return false;
	for (i = 0; i < sample->contract_count; i++) {
		c = &sample->contracts[i];
		if (in_delivery(c->from, c->to, month))
			write_contract(file, c, last);
	}
	return output_close(file, "ta_sopimus.csv");
}

bool
stock_write(const struct sample *sample, int month, const char *folder)
{
	return write_employers(sample, month, folder) &&
	       write_contracts(sample, month, folder);
}
