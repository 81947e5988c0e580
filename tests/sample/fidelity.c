/* laatu: assessments of coaching by 25 criteria of 1 to 5 points.  A unit is
 * strong in the same criteria each time. */
#include "sample.h"

#include <string.h>

#define CRITERIA 25
#define SHIFTS 40

/* As even as can be, then points move from one criterion to another. */
static void
spread_points(const struct assessment *a, int points[CRITERIA])
{
	uint64_t key = strlen(a->unit);
	int i;

	for (i = 0; i < CRITERIA; i++)
		points[i] =
		    a->points * (i + 1) / CRITERIA - a->points * i / CRITERIA;
	for (i = 0; i < SHIFTS; i++) {
		int from =
		    hash_between(PURPOSE_FIDELITY, key, 2 * i, 0, CRITERIA - 1);
		int to = hash_between(
		    PURPOSE_FIDELITY, key, 2 * i + 1, 0, CRITERIA - 1);

		if (from != to && points[from] > 1 && points[to] < 5) {
			points[from]--;
			points[to]++;
		}
	}
}

static void
write_assessment(
    FILE *file, const struct county *county, const struct assessment *a)
{
	int points[CRITERIA];
	int i;

	spread_points(a, points);
	for (i = 0; i < a->criteria; i++) {
		fprintf(file, "%s;%s;%d", county->code, a->id, i + 1);
		output_day(file, calendar_of(a->date));
		fprintf(file, ";%s;%d;%s\n", a->unit, points[i], a->assessor);
	}
}

static void
write_assessments(FILE *file, const struct sample *sample, int month)
{
	const struct assessment *a = sample->county->assessments;

	for (; a->id != NULL; a++)
		if (calendar_month(calendar_of(a->date)) == month)
			write_assessment(file, sample->county, a);
}

const struct writer writer_laatu = {
	.name = "laatu",
	.header = "hva;arviointi_id;kriteeri;pvm;yksikko;pisteet;arvioija",
	.write = write_assessments,
};
