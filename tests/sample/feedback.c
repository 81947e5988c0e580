/* palaute: a list by hand, for words can't be drawn. */
#include "sample.h"

#include <inttypes.h>

static void
write_feedback(FILE *file, const struct sample *sample, int month)
{
	const struct county *county = sample->county;
	const struct feedback *f = county->feedback;
	size_t i;

	for (i = 0; f[i].date != 0; i++) {
		if (calendar_month(calendar_of(f[i].date)) != month)
			continue;
		fprintf(file, "%s;%016" PRIx64, county->code,
		    county_id(county, PURPOSE_FEEDBACK, i));
		output_day(file, calendar_of(f[i].date));
		fprintf(file, ";%s;%s;%c;%c\n", f[i].source, f[i].text,
		    f[i].anonymous ? 'K' : 'E', f[i].permitted ? 'K' : 'E');
	}
}

const struct writer writer_palaute = {
	.name = "palaute",
	.header = "hva;palaute_id;pvm;lahde;teksti;anonymisoitu;julkaisulupa",
	.write = write_feedback,
};
