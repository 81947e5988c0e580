/*
 * Makes up deliveries of ha_toteuma for the bench of registers: 22 counties,
 * each as large as its population says, and 24 months.  About one client in
 * twenty uses two arrangements; one in a hundred is new each month.
 *
 * usage: generate ROWS SEED FOLDER; FOLDER/CODE/yyyy-mm must be there
 */
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>

#define COUNTIES 22
#define MONTHS 24
#define FIRST_YEAR 2022

/* Area, and inhabitants in ten thousands. */
static const struct {
	const char *code;
	unsigned weight;
} counties[COUNTIES] = { { "01", 10 }, { "02", 20 }, { "03", 48 }, { "04", 28 },
	{ "05", 49 }, { "06", 21 }, { "07", 17 }, { "08", 54 }, { "09", 20 },
	{ "10", 16 }, { "11", 13 }, { "12", 13 }, { "13", 25 }, { "14", 16 },
	{ "15", 27 }, { "16", 19 }, { "17", 18 }, { "18", 7 }, { "19", 42 },
	{ "20", 7 }, { "21", 18 }, { "90", 66 } };
static const char *const arrangements[4] = { "TA", "PS", "OP", "OMA" };
static const char *const municipalities[6] = { "106", "186", "505", "543",
	"611", "858" };

/* splitmix64, by Sebastiano Vigna, public domain. */
static uint64_t
mix(uint64_t z)
{
	z += UINT64_C(0x9E3779B97F4A7C15);
	z = (z ^ (z >> 30)) * UINT64_C(0xBF58476D1CE4E5B9);
	z = (z ^ (z >> 27)) * UINT64_C(0x94D049BB133111EB);
	return z ^ (z >> 31);
}

static unsigned
arrangement_of(uint64_t client)
{
	unsigned percent = (unsigned)(client % 100);

	return percent < 52 ? 0 : percent < 73 ? 1 : percent < 93 ? 2 : 3;
}

static void
write_row(FILE *out, size_t county, unsigned month, uint64_t client,
    unsigned arrangement)
{
	uint64_t draw = mix(client * 31 + month * 4 + arrangement);
	unsigned hours = (unsigned)(draw % 24000) / 25 * 25 + 25;
	unsigned rate = 1800 + (unsigned)((draw >> 20) % 1700);
	uint64_t cents;

	if (draw >> 40 & 3)
		hours = hours / 3 / 25 * 25 + 25;
	cents = (uint64_t)hours * rate / 100;
	fprintf(out,
	    "%s;%016" PRIx64 ";%u-%02u;%s;KK;%u,%02u;%" PRIu64 ",%02" PRIu64
	    ";%s\n",
	    counties[county].code, client, FIRST_YEAR + month / 12,
	    month % 12 + 1, arrangements[arrangement], hours / 100, hours % 100,
	    cents / 100, cents % 100, municipalities[(client >> 30) % 6]);
}

static void
write_month(
    FILE *out, size_t county, unsigned month, uint64_t rows, uint64_t seed)
{
	uint64_t first = mix(seed + county) / 2 + month * rows / 100;
	uint64_t made = 0;

	fputs("hva;asiakas_id;kausi;tapa;tarkkuus;tunnit;brutto;kunta\n", out);
	for (uint64_t i = 0; made < rows; i++) {
		uint64_t client = mix(first + i);
		uint64_t chance = mix(client ^ 77);
		unsigned arrangement = arrangement_of(chance);

		write_row(out, county, month, client, arrangement);
		made++;
		if ((chance >> 20) % 20 == 0 && made < rows) {
			write_row(
			    out, county, month, client, (arrangement + 1) % 4);
			made++;
		}
	}
}

int
main(int argc, char **argv)
{
	uint64_t rows, seed;
	unsigned all = 0;

	if (argc != 4)
		return 2;
	rows = strtoull(argv[1], NULL, 10);
	seed = strtoull(argv[2], NULL, 10);
	for (size_t i = 0; i < COUNTIES; i++)
		all += counties[i].weight;
	for (size_t i = 0; i < COUNTIES; i++)
		for (unsigned month = 0; month < MONTHS; month++) {
			char path[4096];
			FILE *out;

			snprintf(path, sizeof(path),
			    "%s/%s/%u-%02u/ha_toteuma.csv", argv[3],
			    counties[i].code, FIRST_YEAR + month / 12,
			    month % 12 + 1);
			out = fopen(path, "w");
			if (out == NULL) {
				perror(path);
				return 1;
			}
			write_month(out, i, month,
			    rows * counties[i].weight / all / MONTHS, seed);
			if (fclose(out) != 0)
				return 1;
		}
	return 0;
}
