/*
 * WCAG contrast: sRGB channels are made linear, weighed into a luminance, and
 * two luminances are divided with 0.05 of flare added to each.
 */
#include "layout/contrast.h"

#include <math.h>
#include <string.h>

static double
linear(uint8_t channel)
{
	double c = channel / 255.0;

	return c <= 0.03928 ? c / 12.92 : pow((c + 0.055) / 1.055, 2.4);
}

/* 0 to 1 */
static double
luminance_of(struct colour colour)
{
	return 0.2126 * linear(colour.red) + 0.7152 * linear(colour.green) +
	       0.0722 * linear(colour.blue);
}

double
contrast_ratio(struct colour a, struct colour b)
{
	double la = luminance_of(a);
	double lb = luminance_of(b);

	return (fmax(la, lb) + 0.05) / (fmin(la, lb) + 0.05);
}

static int
hex_digit(char c)
{
	if (c >= '0' && c <= '9')
		return c - '0';
	if (c >= 'A' && c <= 'F')
		return c - 'A' + 10;
	if (c >= 'a' && c <= 'f')
		return c - 'a' + 10;
	return -1;
}

bool
contrast_colour_parse(const char *text, struct colour *colour)
{
	uint8_t bytes[3];

	if (text[0] != '#' || strlen(text) != 7)
		return false;
	for (size_t i = 0; i < 3; i++) {
		int high = hex_digit(text[1 + 2 * i]);
		int low = hex_digit(text[2 + 2 * i]);

		if (high < 0 || low < 0)
			return false;
		bytes[i] = (uint8_t)(high * 16 + low);
	}
	*colour = (struct colour){ bytes[0], bytes[1], bytes[2] };
	return true;
}
