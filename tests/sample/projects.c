/* henkilosto and hanke_valietappi: who works in the centre and in the
 * development project, and how far the projects have come.  Both are lists
 * by hand; a month tells what was known on its last day. */
#include "sample.h"

#include <inttypes.h>
#include <stddef.h>

struct post {
	int person;
	const char *unit;
	const char *title;
	int share;    /* hundredths of a full working time */
	int from, to; /* dates; 0: open */
	bool agreed;  /* its end is known from the start */
	const char *project;
};

/* The second secretary works in the project too; the first one went over to
 * full time: three posts in 2/2024, but two persons. */
static const struct post posts[] = {
	{ 1, "HA_KESKUS", "ASIAKASSIHTEERI", 80, 20210816, 20230930, false,
	    "" },
	{ 1, "HA_KESKUS", "ASIAKASSIHTEERI", 100, 20231001, 0, false, "" },
	{ 2, "HA_KESKUS", "ASIAKASSIHTEERI", 60, 20230502, 0, false, "" },
	{ 2, "HANKE", "ASIAKASSIHTEERI", 40, 20230502, 20241231, true, "HAKE" },
	{ 3, "HA_KESKUS", "PALVELUVASTAAVA", 100, 20200301, 0, false, "" },
	{ 4, "HA_KESKUS", "PALVELUOHJAAJA", 100, 20190107, 0, false, "" },
	{ 5, "HA_KESKUS", "PALVELUOHJAAJA", 100, 20220815, 20231231, false,
	    "" },
	{ 6, "HA_KESKUS", "PALVELUOHJAAJA", 100, 20240102, 0, false, "" },
	{ 7, "HANKE", "PROJEKTITYONTEKIJA", 100, 20220207, 20241231, true,
	    "HAKE" },
	{ 8, "SOSIAALITOIMI", "SOSIAALIOHJAAJA", 100, 20210201, 0, false, "" },
	{ 9, "SOSIAALITOIMI", "SOSIAALIOHJAAJA", 80, 20230109, 0, false, "" },
	{ 10, "SOSIAALITOIMI", "SOSIAALIOHJAAJA", 100, 20180903, 20220831,
	    false, "" },
};
#define POSTS (sizeof(posts) / sizeof(posts[0]))

enum precision {
	PRECISION_DEFAULT, /* empty: the day */
	PRECISION_DAY,
	PRECISION_MONTH
};

struct milestone {
	const char *id;
	const char *project;
	const char *names[3]; /* Finnish, Swedish, English */
	const char *kind;
	int known; /* the date from which it stands in deliveries */
	int planned, done;
	enum precision precision;
	int target, each; /* what is aimed at, and what a month adds */
	const char *unit;
};

static const struct milestone milestones[] = {
	{ "HAKE-01", "HAKE",
	    { "Kehittämistyön valmistelu", "Förberedelse av utvecklingsarbetet",
		"" },
	    "VALMISTELU_ALKU", 20211101, 20211101, 20211108, PRECISION_DEFAULT,
	    0, 0, "" },
	{ "HAKE-02", "HAKE",
	    { "Työnantajamallin kehittämistyö",
		"Utveckling av arbetsgivarmodellen",
		"Development of the employer model" },
	    "KAYNNISTYS", 20211101, 20220201, 20220201, PRECISION_MONTH, 0, 0,
	    "" },
	{ "HAKE-03", "HAKE",
	    { "Työnantajien asiakaskysely", "Enkät till arbetsgivarna",
		"Survey of employers" },
	    "KYSELY", 20220201, 20230403, 20230411, PRECISION_DAY, 0, 0, "" },
	{ "HAKE-04", "HAKE",
	    { "Aloittavan työnantajan ensi-info",
		"Första information till nya arbetsgivare", "" },
	    "PILOTTI", 20220201, 20230814, 20230904, PRECISION_DEFAULT, 0, 0,
	    "" },
	{ "HAKE-05", "HAKE",
	    { "Oma sijaisvälitys", "Egen förmedling av vikarier", "" },
	    "PILOTTI", 20230201, 20231001, 20231001, PRECISION_MONTH, 0, 0,
	    "" },
	{ "HAKE-06", "HAKE",
	    { "Avustajien kysely", "Enkät till assistenterna", "" }, "KYSELY",
	    20230601, 20231106, 20231113, PRECISION_DAY, 0, 0, "" },
	{ "HAKE-07", "HAKE",
	    { "Avustajien perehdytyskoulutus",
		"Introduktionsutbildning för assistenter", "" },
	    "PILOTTI", 20231101, 20240408, 20240415, PRECISION_DEFAULT, 0, 0,
	    "" },
	{ "HAKE-08", "HAKE",
	    { "Ensi-infon saaneita työnantajia",
		"Arbetsgivare som fått första information", "" },
	    "TAVOITE", 20230801, 20241231, 0, PRECISION_DEFAULT, 40, 3,
	    "työnantajaa" },
	{ "OMAT-01", "OMAT",
	    { "Oman avustajatoiminnan valmistelu",
		"Förberedelse av egen assistansverksamhet", "" },
	    "VALMISTELU_ALKU", 20230901, 20230901, 20230901, PRECISION_MONTH, 0,
	    0, "" },
	{ "OMAT-02", "OMAT",
	    { "Oma avustajatoiminta", "Egen assistansverksamhet",
		"Own assistant service" },
	    "KAYNNISTYS", 20230901, 20240902, 20240909, PRECISION_DAY, 0, 0,
	    "" },
};
#define MILESTONES (sizeof(milestones) / sizeof(milestones[0]))

static void
write_post(FILE *file, size_t serial, int last)
{
	const struct post *p = &posts[serial];
	int to = calendar_of(p->to);

	fprintf(file, "02;%016" PRIx64 ";%016" PRIx64 ";%s;%s;",
	    hash_id(PURPOSE_POST, serial),
	    hash_id(PURPOSE_STAFF, (size_t)p->person), p->unit, p->title);
	output_decimal(file, p->share);
	output_day(file, calendar_of(p->from));
	output_day(file, to <= last || p->agreed ? to : NO_END);
	fprintf(file, ";%s;\n", p->project);
}

static bool
write_posts(int month, const char *folder)
{
	FILE *file = output_open(folder, month, "henkilosto.csv",
	    "hva;rivi_id;tyontekija_id;yksikko;nimike;htv;alku;loppu;"
	    "hanke_id;kunta");
	size_t i;

	if (file == NULL)
		return false;
	for (i = 0; i < POSTS; i++)
		if (calendar_of(posts[i].from) <= calendar_last(month) &&
		    calendar_of(posts[i].to) >=
			calendar_first(month - STOCK_MONTHS + 1))
			write_post(file, i, calendar_last(month));
	return output_close(file, "henkilosto.csv");
}

static void
write_target(FILE *file, const struct milestone *m, int month)
{
	int months = month - calendar_month(calendar_of(m->known));
	int reached = months * m->each;

	fprintf(file, ";%d;%d;%s\n", m->target,
	    reached > m->target ? m->target : reached, m->unit);
}

static void
write_milestone(FILE *file, const struct milestone *m, int month)
{
	static const char *const precisions[] = { "", "PV", "KK" };
	int done = calendar_of(m->done);
	bool is_done = done <= calendar_last(month);

	fprintf(file, "02;%s;%s;%s;%s;%s;%s", m->id, m->project, m->names[0],
	    m->names[1], m->names[2], m->kind);
	output_day(file, calendar_of(m->planned));
	output_day(file, is_done ? done : NO_END);
	fprintf(file, ";%s", is_done ? precisions[m->precision] : "");
	if (m->target != 0)
		write_target(file, m, month);
	else
		fputs(";;;\n", file);
}

static bool
write_milestones(int month, const char *folder)
{
	FILE *file = output_open(folder, month, "hanke_valietappi.csv",
	    "hva;etappi_id;hanke_id;nimi_fi;nimi_sv;nimi_en;laji;"
	    "suunniteltu;toteutunut;tarkkuus;tavoite;toteuma;yksikko");
	size_t i;

	if (file == NULL)
		return false;
	for (i = 0; i < MILESTONES; i++)
		if (calendar_of(milestones[i].known) <= calendar_last(month))
			write_milestone(file, &milestones[i], month);
	return output_close(file, "hanke_valietappi.csv");
}

bool
projects_write(int month, const char *folder)
{
	return write_posts(month, folder) && write_milestones(month, folder);
}
