/* siirtyma: the moves of a client from one service to the next, each known in
 * the month of its day. */
#include "coaching.h"

#include <inttypes.h>

static const char *const services[] = {
	"KUTY",	      /* SERVICE_KUTY */
	"TTV",	      /* SERVICE_TTV */
	"TYOKOKEILU", /* SERVICE_TYOKOKEILU */
	"PALKKATUKI", /* SERVICE_PALKKATUKI */
	"AVOIN",      /* SERVICE_AVOIN */
	"KOULUTUS",   /* SERVICE_KOULUTUS */
	"ELAKE",      /* SERVICE_ELAKE */
	"KUNTOUTUS",  /* SERVICE_KUNTOUTUS */
	"MUU",	      /* SERVICE_MUU */
	"EI",	      /* SERVICE_EI */
};

/* Nobody knows of some moves how many days lay in between. */
static void
write_gap(FILE *file, const struct life *life, int number)
{
	if (hash_between(PURPOSE_STEP, life->id, 200 + number, 1, 100) > 7)
		fprintf(file, "%d", life->steps[number].gap);
}

static void
write_step(FILE *file, const struct county *county, const struct life *life,
    int number)
{
	const struct step *step = &life->steps[number];

	fprintf(file, "%s;%016" PRIx64 ";%016" PRIx64, county->code,
	    hash_id(PURPOSE_STEP, life->id + (uint64_t)number),
	    life->client_id);
	output_day(file, step->day);
	fprintf(file, ";%s;%s;%c;", services[step->from], services[step->to],
	    step->back ? 'K' : 'E');
	write_gap(file, life, number);
	fputc('\n', file);
}

static void
write_steps(FILE *file, const struct sample *sample, int month)
{
	const struct lives *lives = sample->lives;
	size_t i;
	int k;

	for (i = 0; i < lives->count; i++)
		for (k = 0; k < lives->list[i].step_count; k++)
			if (calendar_month(lives->list[i].steps[k].day) ==
			    month)
				write_step(
				    file, sample->county, &lives->list[i], k);
}

const struct writer writer_siirtyma = {
	.name = "siirtyma",
	.header = "hva;siirtyma_id;asiakas_id;pvm;mista;mihin;paluu;katko_pv",
	.write = write_steps,
};
