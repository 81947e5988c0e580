/* kysely: answers to surveys.  How many answer a question, and how many of
 * them find the thing easy (4 to 6), is given; who does is a walk in equal
 * steps over the answerers, which meets each of them once. */
#include "sample.h"

#include <assert.h>
#include <stddef.h>

/* A prime over every count of a survey, also a hundredfold: a step that meets
 * each place once. */
#define STEP 99991

/* Most answer in the first days. */
static int
day_of(const struct survey *survey, int answerer, int answerers)
{
	int64_t early = (int64_t)answerer * answerer * survey->days;

	return calendar_of(survey->opens) +
	       (int)(early / ((int64_t)answerers * answerers));
}

static int
place_of(int number, int question, int count)
{
	return (int)(((int64_t)number * STEP + question * 7) % count);
}

/* 0: no answer.  `answered` counts those who have answered it so far. */
static int
value_of(const struct survey *survey, int question, int answerer, int factor,
    int *answered)
{
	const struct question *q = &survey->questions[question];
	int whole = (survey->answerers - survey->blank) * factor;
	uint64_t key = (uint64_t)survey->opens * 8 + (uint64_t)question;
	int place;

	if (answerer >= whole ||
	    place_of(answerer, question, whole) >= q->answers * factor)
		return 0;
	place = place_of((*answered)++, question, q->answers * factor);
	return hash_between(PURPOSE_ANSWER, key, answerer, 1, 3) +
	       (place < q->easy * factor ? 3 : 0);
}

static void
write_answer(FILE *file, const struct sample *sample,
    const struct survey *survey, int question, int number, int day, int value)
{
	const struct question *q = &survey->questions[question];

	fprintf(file, "%s;%s;%d;%s", sample->county->code, survey->id, number,
	    q->text);
	output_day(file, day);
	if (value != 0)
		fprintf(file, ";%d;%s;%s;", value, survey->group, q->area);
	else
		fprintf(file, ";;%s;%s;", survey->group, q->area);
	if (survey->sent != 0)
		fprintf(file, "%d", survey->sent * sample->rows);
	fputc('\n', file);
}

static void
write_survey(FILE *file, const struct sample *sample,
    const struct survey *survey, int month)
{
	int factor = sample->rows;
	int answered[SURVEY_QUESTIONS] = { 0 };
	int answerers = survey->answerers * factor;
	int i, question;

	assert(answerers < STEP);
	for (i = 0; i < answerers; i++) {
		int day = day_of(survey, i, answerers);

		for (question = 0; question < SURVEY_QUESTIONS &&
				   survey->questions[question].text != NULL;
		     question++) {
			int value = value_of(
			    survey, question, i, factor, &answered[question]);

			if (calendar_month(day) == month)
				write_answer(file, sample, survey, question,
				    i + 1, day, value);
		}
	}
}

static void
write_surveys(FILE *file, const struct sample *sample, int month)
{
	const struct survey *survey = sample->county->surveys;

	for (; survey->id != NULL; survey++)
		write_survey(file, sample, survey, month);
}

const struct writer writer_kysely = {
	.name = "kysely",
	.header = "hva;kysely_id;vastaus_nro;kysymys;pvm;arvo;kohderyhma;"
		  "osa_alue;lahetetty",
	.write = write_surveys,
};
