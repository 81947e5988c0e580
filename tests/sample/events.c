/* tapahtuma: panel meetings by the list, other events by the months in which
 * each kind is held. */
#include "sample.h"

#include <inttypes.h>
#include <stddef.h>

struct meeting {
	int date;
	int number; /* of its theme in the year */
	const char *theme;
	int people;
};

static const struct meeting panels[] = {
	{ 20230314, 1, "Miten tuore työnantaja saa tukea alusta alkaen", 11 },
	{ 20230523, 2, "Työnantajan opas ja palvelun verkkosivut", 12 },
	{ 20230919, 3, "Avustajan löytämisen pulmat ja keinot niihin", 14 },
	{ 20231121, 4, "Työnantajat mukana mallia kehittämässä", 12 },
	{ 20240319, 1, "Neuvonta palvelutarpeen arvioinnin yhteyteen", 13 },
	{ 20240521, 2, "Sijaisen saaminen nopeasti", 12 },
	{ 20240917, 3, "Avustajan työn veto- ja pitovoima", 13 },
	{ 20241119, 4, "Vertaistuki työnantajien kesken", 11 },
	{ 20250318, 1, "Uusi vammaispalvelulaki työnantajan arjessa", 15 },
};
#define PANELS (sizeof(panels) / sizeof(panels[0]))

struct kind {
	const char *code;
	const char *months; /* January first: x where one is held */
	int least, most;    /* people */
	int clients;	    /* percent of these */
	int hours;	    /* quarters */
	const char *themes[4];
};

static const struct kind kinds[] = {
	{ "OSALLISUUSRYHMA", "--x--x--x--x", 6, 10, 80, 8,
	    { "Asiakaskyselyn kysymykset", "Kesän sijaisjärjestelyt",
		"Kyselyn tulokset", "Ensi vuoden suunnitelma" } },
	{ "KOULUTUS", "-x-x----x-x-", 14, 32, 70, 12,
	    { "Työsopimus ja työvuoroluettelo", "Työaika ja lomat",
		"Avustajan perehdyttäminen", "Työturvallisuus kotona" } },
	{ "VERTAISTAPAAMINEN", "xxxxx--xxxxx", 5, 12, 100, 8,
	    { "Työnantajien kahvihetki", "Etätapaaminen",
		"Rekrytointi-ilmoituksen laatiminen",
		"Työnantajien kahvihetki" } },
	{ "INFO", "x-x-x--x-xx-", 15, 40, 75, 6,
	    { "Mikä on työnantajamalli", "Heta-TES ja palkat",
		"Oma sijaisvälitys", "Ensi-info aloittavalle" } },
};
#define KINDS (sizeof(kinds) / sizeof(kinds[0]))

/* 1.1.1970 was a Thursday; offices keep Tuesdays to Thursdays. */
static int
office_day(int month, uint64_t kind)
{
	int day = calendar_first(month) +
		  hash_between(PURPOSE_EVENT, kind, month, 2, 24);
	int weekday = (day + 3) % 7; /* Monday 0 */

	return weekday > 3 ? day - (weekday - 3) : day + (weekday == 0);
}

static void
write_event(FILE *file, uint64_t id, const char *kind, int day, int number,
    const char *theme, int people, int clients, int quarters)
{
	fprintf(file, "02;%016" PRIx64 ";%s", id, kind);
	output_day(file, day);
	if (number != 0)
		fprintf(file, ";%d;%s;%d;%d;", number, theme, people, clients);
	else
		fprintf(file, ";;%s;%d;%d;", theme, people, clients);
	output_decimal(file, quarters * 25);
	fputc('\n', file);
}

static void
write_panels(FILE *file, int month)
{
	const struct meeting *p;

	for (p = panels; p < panels + PANELS; p++)
		if (calendar_month(calendar_of(p->date)) == month)
			write_event(file, hash_id(PURPOSE_EVENT, p->date),
			    "RAATI", calendar_of(p->date), p->number, p->theme,
			    p->people, p->people - 4, 10);
}

static void
write_kinds(FILE *file, int month)
{
	size_t i;

	for (i = 0; i < KINDS; i++) {
		const struct kind *k = &kinds[i];
		int people = hash_between(
		    PURPOSE_EVENT, i + 10, month, k->least, k->most);
		size_t serial = (size_t)month * KINDS + i;

		if (k->months[month % 12] == 'x')
			write_event(file, hash_id(PURPOSE_EVENT, serial),
			    k->code, office_day(month, i), 0,
			    k->themes[month / 3 % 4], people,
			    people * k->clients / 100, k->hours);
	}
}

bool
events_write(int month, const char *folder)
{
	FILE *file = output_open(folder, month, "tapahtuma.csv",
	    "hva;tapahtuma_id;laji;pvm;teema_nro;teema;osallistujat;"
	    "asiakkaita;kesto_h");

	if (file == NULL)
		return false;
	write_panels(file, month);
	write_kinds(file, month);
	return output_close(file, "tapahtuma.csv");
}
