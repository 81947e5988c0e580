/* kysely: answers to surveys.  How many answer a question, and how many of
 * them find the thing easy (4 to 6), is given; who does is a walk in equal
 * steps over the answerers, which meets each of them once. */
#include "sample.h"

#include <assert.h>
#include <stddef.h>

#define QUESTIONS 5

struct question {
	const char *text;
	const char *area; /* "": none of the model's */
	int answers;	  /* with a value */
	int easy;	  /* of these */
};

struct survey {
	const char *id;
	const char *group;
	int sent; /* 0: nobody counted */
	int answerers;
	int blank; /* of these, the last ones, who gave no value at all */
	int opens, days;
	struct question questions[QUESTIONS]; /* text NULL: no more */
};

static const struct survey surveys[] = {
	{ "TA-2023", "TYONANTAJA", 208, 130, 2, 20230411, 24,
	    {
		{ "Aloittaminen työnantajana", "ALKU", 118, 68 },
		{ "Avustajan löytäminen", "REKRYTOINTI", 121, 46 },
		{ "Työnantajan tehtävät", "TYONANTAJANA", 123, 87 },
		{ "Palkka-asiat", "PALKANMAKSU", 120, 101 },
		{ "Työnantajamalli kaikkiaan", "KOKONAISUUS", 125, 90 },
	    } },
	{ "AV-2023", "AVUSTAJA", 160, 55, 1, 20231113, 15,
	    {
		{ "Työn aloittaminen", "ALKU", 51, 33 },
		{ "Palkan saaminen", "PALKANMAKSU", 52, 38 },
		{ "Perehdytys", "", 50, 29 },
	    } },
	{ "INFO-2024", "ASIAKAS", 0, 15, 0, 20240206, 20,
	    {
		{ "Aloittaminen työnantajana", "ALKU", 14, 9 },
	    } },
	{ "TA-2024", "TYONANTAJA", 223, 137, 2, 20240409, 23,
	    {
		{ "Aloittaminen työnantajana", "ALKU", 126, 79 },
		{ "Avustajan löytäminen", "REKRYTOINTI", 127, 53 },
		{ "Työnantajan tehtävät", "TYONANTAJANA", 130, 94 },
		{ "Palkka-asiat", "PALKANMAKSU", 129, 110 },
		{ "Työnantajamalli kaikkiaan", "KOKONAISUUS", 131, 97 },
	    } },
};
#define SURVEYS (sizeof(surveys) / sizeof(surveys[0]))

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
write_answer(FILE *file, const struct survey *survey, int question, int number,
    int day, int value, int factor)
{
	const struct question *q = &survey->questions[question];

	fprintf(file, "02;%s;%d;%s", survey->id, number, q->text);
	output_day(file, day);
	if (value != 0)
		fprintf(file, ";%d;%s;%s;", value, survey->group, q->area);
	else
		fprintf(file, ";;%s;%s;", survey->group, q->area);
	if (survey->sent != 0)
		fprintf(file, "%d", survey->sent * factor);
	fputc('\n', file);
}

static void
write_survey(FILE *file, const struct survey *survey, int factor, int month)
{
	int answered[QUESTIONS] = { 0 };
	int answerers = survey->answerers * factor;
	int i, question;

	assert(answerers < STEP);
	for (i = 0; i < answerers; i++) {
		int day = day_of(survey, i, answerers);

		for (question = 0; question < QUESTIONS &&
				   survey->questions[question].text != NULL;
		     question++) {
			int value = value_of(
			    survey, question, i, factor, &answered[question]);

			if (calendar_month(day) == month)
				write_answer(file, survey, question, i + 1, day,
				    value, factor);
		}
	}
}

bool
survey_write(const struct sample *sample, int month, const char *folder)
{
	FILE *file = output_open(folder, month, "kysely.csv",
	    "hva;kysely_id;vastaus_nro;kysymys;pvm;arvo;kohderyhma;osa_alue;"
	    "lahetetty");
	size_t i;

	if (file == NULL)
		return false;
	for (i = 0; i < SURVEYS; i++)
		write_survey(file, &surveys[i], sample->rows, month);
	return output_close(file, "kysely.csv");
}
