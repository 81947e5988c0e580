/*
 * How text is set, whoever typed it: what must not be parted by a line's end
 * is tied with no-break spaces, and the signs of a typewriter become those of
 * print.
 */
#ifndef TEXT_TYPOGRAPHY_H
#define TEXT_TYPOGRAPHY_H

struct arena;
struct lang;

/*
 * The text as it is set.  `before` is the character that it follows in its
 * paragraph, 0 at its start.
 *
 *	1 700   46 %   klo 9   s. 5   § 3	tied, as the language's words
 *	1. helmikuuta 2024   A. B. Virtanen	tied-before, tied-after say
 *	"sana"					its quotation marks: ”sana”
 *	sana - sana   sana -- sana		a dash
 *	15-20   1.5.-31.12.2022			a dash: a range
 *	-4					a minus
 *	vaa'an					’
 *
 * Addresses and names of files or codes (with @, _, =, \ or a / between
 * letters) stay as they are, as do all hyphens between figures that make no
 * range: 040-123 4567, 1234567-8, 2024-02-29.  Setting a text twice changes
 * nothing.
 */
char *typography_set(const struct lang *lang, unsigned before, const char *text,
    struct arena *arena);

#endif
