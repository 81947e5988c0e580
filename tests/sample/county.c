/* The counties, and what chance gives each: a salt keeps their ids and draws
 * apart, as each county's own key would. */
#include "sample.h"

#include <string.h>

static const struct county *const counties[] = {
	&county_keusote,
	&county_keski_suomi,
	&county_paijat_hame,
	&county_vantaa_kerava,
};

const struct county *
county_find(const char *name)
{
	size_t i;

	for (i = 0; i < sizeof counties / sizeof counties[0]; i++)
		if (strcmp(counties[i]->name, name) == 0)
			return counties[i];
	return NULL;
}

int
county_first_stock(const struct county *county)
{
	return county->first - STOCK_MONTHS;
}

struct chance
county_chance(const struct county *county, enum purpose purpose)
{
	return chance_of(purpose, county->salt);
}

uint64_t
county_id(const struct county *county, enum purpose purpose, size_t serial)
{
	return hash_id(purpose, county->salt ^ (uint64_t)serial);
}
