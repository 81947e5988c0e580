/* ymparisto: figures of the surroundings as known on the month's last day, by
 * the county's list. */
#include "sample.h"

static void
write_value(FILE *file, int hundredths)
{
	if (hundredths % 100 != 0)
		output_decimal(file, hundredths);
	else
		fprintf(file, "%d", hundredths / 100);
}

static void
write_surroundings(FILE *file, const struct sample *sample, int month)
{
	const struct background *b = sample->county->backgrounds;

	for (; b->kind != NULL; b++) {
		if (!b->ahead && calendar_of(b->date) > calendar_last(month))
			continue;
		fprintf(
		    file, "%s;%s;%s", sample->county->code, b->kind, b->area);
		output_day(file, calendar_of(b->date));
		fputc(';', file);
		write_value(file, b->value);
		fprintf(file, ";%s;%s;%s\n", b->unit, b->nearness, b->source);
	}
}

const struct writer writer_ymparisto = {
	.name = "ymparisto",
	.header = "hva;tunnus;alue;pvm;arvo;yksikko;likiarvo;lahde",
	.write = write_surroundings,
};
