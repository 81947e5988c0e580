/* Chance for the made-up registers: splitmix64 (Steele, Lea and Flood 2014)
 * with fixed seeds and whole numbers, so that every machine makes the same
 * bytes.  Its mixing step is a bijection: two different serials of a purpose
 * never share an id. */
#include "sample.h"

#define GOLDEN 0x9e3779b97f4a7c15u

/* Chosen so that no id contains what a personal identity code looks like. */
#define SEED 0x6b65757e6f746501u

static uint64_t
mix(uint64_t x)
{
	x = (x ^ (x >> 30)) * 0xbf58476d1ce4e5b9u;
	x = (x ^ (x >> 27)) * 0x94d049bb133111ebu;
	return x ^ (x >> 31);
}

static uint64_t
next(struct chance *chance)
{
	chance->state += GOLDEN;
	return mix(chance->state);
}

static int
within(uint64_t bits, int least, int most)
{
	uint64_t span = (uint64_t)(most - least) + 1;

	return least + (int)((bits >> 33) * span >> 31);
}

struct chance
chance_of(enum purpose purpose)
{
	return (struct chance){ mix(SEED + (uint64_t)purpose * GOLDEN) };
}

int
chance_between(struct chance *chance, int least, int most)
{
	return within(next(chance), least, most);
}

bool
chance_percent(struct chance *chance, int percent)
{
	return chance_between(chance, 1, 100) <= percent;
}

int
hash_between(enum purpose purpose, uint64_t id, int month, int least, int most)
{
	uint64_t key = mix(id + (uint64_t)purpose * GOLDEN);

	return within(mix(key + (uint64_t)month * GOLDEN), least, most);
}

uint64_t
hash_id(enum purpose purpose, size_t serial)
{
	return mix(mix(SEED ^ (uint64_t)purpose << 48 ^ (uint64_t)serial));
}
