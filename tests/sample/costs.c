/* hanke_kulu: the vouchers of a month.  Those that come again and again, the
 * overhead as a flat rate of each partner's staff costs, and corrections by
 * hand, which name the voucher that they correct. */
#include "grant.h"

#include <string.h>

#define OVERHEAD_VOUCHERS 800
#define VOUCHERS_BY_HAND 900

struct cost {
	const char *partner, *kind, *text;
	int number; /* of the voucher in the month */
	int day;
	int64_t cents;
	enum vat vat;
	bool refunded;
	const char *refused;
	const char *corrects;
};

/* Hundredths of a percent. */
static int
rate_of(enum vat vat, int day)
{
	switch (vat) {
	case VAT_NONE:
		return 0;
	case VAT_TRAVEL:
		return 1000;
	case VAT_GENERAL:
		return day < calendar_day(2024, 9, 1) ? 2400 : 2550;
	}
	return 0;
}

/* Half a cent away from zero. */
static int64_t
tax_of(int64_t cents, int rate)
{
	int64_t size = cents < 0 ? -cents : cents;
	int64_t tax = (size * rate + 5000) / 10000;

	return cents < 0 ? -tax : tax;
}

static void
write_cost(FILE *file, const struct county *county, const struct cost *c)
{
	int month = calendar_month(c->day);

	fprintf(file, "%s;T%02d%02d-%03d;%s;%s", county->code, month / 12 % 100,
	    month % 12 + 1, c->number, county->grant->project, c->partner);
	output_day(file, c->day);
	fprintf(file, ";%s;", c->kind);
	output_decimal(file, c->cents);
	fputc(';', file);
	output_decimal(file, tax_of(c->cents, rate_of(c->vat, c->day)));
	fprintf(file, ";%c;%c;%s;%s;%s\n", c->refunded ? 'K' : 'E',
	    c->refused == NULL ? 'K' : 'E',
	    c->refused == NULL ? "" : c->refused,
	    c->corrects == NULL ? "" : c->corrects, c->text);
}

static bool
comes(const struct recurring *r, int month)
{
	return r->months[month % 12] == 'x' && month >= r->from &&
	       (r->to == 0 || month <= r->to);
}

static int64_t
cents_of(const struct grant *grant, const struct recurring *r, int month)
{
	return hash_between(PURPOSE_COST, (uint64_t)(r - grant->recurring),
	    month, r->least * 100, r->most * 100);
}

static void
write_recurring(FILE *file, const struct county *county, int month)
{
	const struct grant *grant = county->grant;
	const struct recurring *r = grant->recurring;
	int last = calendar_last(month);

	for (; r->kind != NULL; r++) {
		int day = calendar_first(month) + r->day - 1;

		if (comes(r, month))
			write_cost(file, county,
			    &(struct cost){ r->partner, r->kind, r->text,
				(int)(r - grant->recurring) + 1,
				day < last ? day : last,
				cents_of(grant, r, month), r->vat, r->refunded,
				NULL, NULL });
	}
}

static int64_t
staff_costs(const struct grant *grant, const char *partner, int month)
{
	const struct recurring *r = grant->recurring;
	int64_t sum = 0;

	for (; r->kind != NULL; r++)
		if (comes(r, month) && strcmp(r->kind, "HENKILOSTO") == 0 &&
		    strcmp(r->partner, partner) == 0)
			sum += cents_of(grant, r, month);
	return sum;
}

static void
write_overhead(FILE *file, const struct county *county, int month)
{
	const struct grant *grant = county->grant;
	int i;

	for (i = 0; grant->partners[i] != NULL; i++) {
		int64_t sum = staff_costs(grant, grant->partners[i], month);

		if (sum == 0)
			continue;
		write_cost(file, county,
		    &(struct cost){ grant->partners[i], "YLEIS",
			"Yleiskustannukset henkilöstökuluista",
			OVERHEAD_VOUCHERS + i + 1, calendar_last(month),
			tax_of(sum, grant->overhead * 100), VAT_NONE, false,
			NULL, NULL });
	}
}

static void
write_vouchers(FILE *file, const struct county *county, int month)
{
	const struct voucher *first = county->grant->vouchers;
	const struct voucher *v;

	for (v = first; v->date != 0; v++)
		if (calendar_month(calendar_of(v->date)) == month)
			write_cost(file, county,
			    &(struct cost){ v->partner, v->kind, v->text,
				VOUCHERS_BY_HAND + (int)(v - first) + 1,
				calendar_of(v->date), v->cents, v->vat,
				v->refunded, v->refused, v->corrects });
}

static void
write_costs(FILE *file, const struct sample *sample, int month)
{
	write_recurring(file, sample->county, month);
	write_overhead(file, sample->county, month);
	write_vouchers(file, sample->county, month);
}

const struct writer writer_hanke_kulu = {
	.name = "hanke_kulu",
	.header = "hva;tosite_id;hanke_id;osatoteuttaja;pvm;kustannuslaji;"
		  "netto;alv;alv_palautus;kelpoinen;hylkaysperuste;korjaa;"
		  "selite",
	.write = write_costs,
};
