/* hanke_selvitys: what has been explained by the month's end. */
#include "grant.h"

#include <stddef.h>

static void
write_explanations(FILE *file, const struct sample *sample, int month)
{
	const struct county *county = sample->county;
	const struct explanation *e = county->grant->explanations;

	for (; e->known != 0; e++)
		if (calendar_of(e->known) <= calendar_last(month))
			fprintf(file, "%s;%s;%s;%s;%s\n", county->code,
			    e->project, e->about, e->texts[0], e->texts[1]);
}

const struct writer writer_hanke_selvitys = {
	.name = "hanke_selvitys",
	.header = "hva;hanke_id;kohde;selite_fi;selite_sv",
	.write = write_explanations,
};
