/* Chance for the made-up registers: splitmix64 (Steele, Lea and Flood 2014)
 * with fixed seeds and whole numbers, so that every machine makes the same
 * bytes.  Its mixing step is a bijection: two different serials of a purpose
 * don't share an id (unless one was drawn again, which is rare). */
#include "sample.h"

#include <inttypes.h>

#define GOLDEN 0x9e3779b97f4a7c15u

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
chance_of(enum purpose purpose, uint64_t salt)
{
	return (struct chance){ mix(SEED + salt + (uint64_t)purpose * GOLDEN) };
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

/* Do eleven of the digits look like a personal identity code: ddmmyy, a sign,
 * three digits and the check character? */
static bool
looks_like_code(const char digits[17])
{
	static const char checks[] = "0123456789ABCDEFHJKLMNPRSTUVWXY";
	int at, i, number;

	for (at = 0; at + 11 <= 16; at++) {
		for (i = 0, number = 0; i < 10; i++) {
			if (i == 6)
				continue;
			if (digits[at + i] > '9')
				break;
			number = number * 10 + digits[at + i] - '0';
		}
		if (i == 10 && digits[at + 6] >= 'A' &&
		    number / 10000000 >= 1 && number / 10000000 <= 31 &&
		    number / 100000 % 100 >= 1 && number / 100000 % 100 <= 12 &&
		    digits[at + 10] == checks[number % 31])
			return true;
	}
	return false;
}

uint64_t
hash_id(enum purpose purpose, uint64_t serial)
{
	uint64_t id = SEED ^ (uint64_t)purpose << 48 ^ serial;
	char digits[17];

	do {
		id = mix(mix(id));
		snprintf(digits, sizeof digits, "%016" PRIX64, id);
	} while (looks_like_code(digits));
	return id;
}
