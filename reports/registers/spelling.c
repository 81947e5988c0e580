/*
 * What spreadsheets and exports make of a value.  In: a cell that its column
 * could not read as it stands; out: the same value as it should be written, or
 * the reason why it must not be guessed.  Blanks around it, spaces between
 * thousands, a euro sign, 2/2024, Kyllä and a code without its leading noughts
 * are one value each; 1.234, a year of two digits, a day's number and 1,23E+05
 * are not.
 */
#include "registers/registers-imp.h"

#include "base/arena.h"
#include "base/date.h"
#include "base/message.h"
#include "base/str.h"

#include <stdio.h>
#include <string.h>

/* Day 0 of the days that spreadsheets count, 1899-12-30. */
#define SERIAL_DAY_0 (-25569)
#define SERIAL_FIRST 18264 /* 1950-01-01 */
#define SERIAL_LAST 73050  /* 2099-12-31 */

/* A stretch of the cell, or of a copy of it. */
struct stretch {
	const char *text;
	size_t length;
};

static enum spelling
refuse(struct fault *fault, const char *rule, const char *text)
{
	fault->rule = rule;
	fault->text = text;
	return SPELLING_FAULT;
}

static bool
is_digit(char c)
{
	return c >= '0' && c <= '9';
}

static size_t
count_digits(struct stretch in, size_t from)
{
	size_t at = from;

	while (at < in.length && is_digit(in.text[at]))
		at++;
	return at - from;
}

/* The bytes of a blank that begins here; 0: none does.  Besides space and tab
 * U+00A0, U+2009, U+202F and U+FEFF. */
size_t
spelling_blank(const char *text, size_t length)
{
	static const char *const blanks[] = { " ", "\t", "\xC2\xA0",
		"\xE2\x80\x89", "\xE2\x80\xAF", "\xEF\xBB\xBF" };

	for (size_t i = 0; i < sizeof(blanks) / sizeof(blanks[0]); i++) {
		size_t size = strlen(blanks[i]);

		if (size <= length && memcmp(text, blanks[i], size) == 0)
			return size;
	}
	return 0;
}

static struct stretch
trim(struct stretch in)
{
	size_t size;

	while ((size = spelling_blank(in.text, in.length)) > 0) {
		in.text += size;
		in.length -= size;
	}
	for (size_t back = 1; back <= 3 && back <= in.length; back++) {
		if (spelling_blank(in.text + in.length - back, back) != back)
			continue;
		in.length -= back;
		back = 0; /* and once more */
	}
	return in;
}

struct csv_field
spelling_trim(const struct csv_field *field)
{
	struct stretch in =
	    trim((struct stretch){ field->text, field->length });

	return (struct csv_field){ in.text, in.length };
}

/* --- numbers --- */

static struct stretch
without_end(struct stretch in, const char *end)
{
	size_t size = strlen(end);

	if (in.length > size &&
	    memcmp(in.text + in.length - size, end, size) == 0)
		in.length -= size;
	return trim(in);
}

/*
 * Takes out the blanks of thousands: 1 234 567,50.  False when one does not
 * stand before three digits.
 */
static bool
join_thousands(struct stretch in, char *out, size_t *length)
{
	size_t digits = 0;
	bool grouped = false;

	*length = 0;
	for (size_t at = 0; at < in.length;) {
		size_t size = spelling_blank(in.text + at, in.length - at);

		if (size > 0) {
			if (digits == 0 ||
			    (grouped ? digits != 3 : digits > 3) ||
			    count_digits(in, at + size) != 3)
				return false;
			grouped = true;
			digits = 0;
			at += size;
			continue;
		}
		digits = is_digit(in.text[at]) ? digits + 1 : 0;
		out[(*length)++] = in.text[at++];
	}
	return true;
}

/* 1,23E+05 */
static bool
has_exponent(struct stretch in)
{
	const char *e = memchr(in.text, 'E', in.length);

	if (e == NULL)
		e = memchr(in.text, 'e', in.length);
	return e != NULL && e > in.text && is_digit(in.text[0]) &&
	       is_digit(in.text[in.length - 1]);
}

/* A point where a comma is declared, or the other way round. */
static enum spelling
check_mark(struct stretch in, const struct dialect *dialect,
    struct arena *arena, struct fault *fault)
{
	char other = dialect->decimal_mark == ',' ? '.' : ',';
	const char *mark = memchr(in.text, other, in.length);
	size_t after;

	if (mark == NULL)
		return SPELLING_UNKNOWN;
	after = in.length - (size_t)(mark - in.text) - 1;
	if (after == 3 || memchr(mark + 1, other, after) != NULL ||
	    memchr(in.text, dialect->decimal_mark, in.length) != NULL)
		return refuse(fault, "ambiguous",
		    arena_printf(arena,
			MESSAGE("\"%c\" may part thousands or decimals here; "
				"write the number without signs of thousands "
				"and with \"%c\" before the decimals"),
			other, dialect->decimal_mark));
	return refuse(fault, "decimal-mark",
	    arena_printf(arena,
		MESSAGE("expected \"%c\" before the decimals; if the whole "
			"file has another mark there, declare it in "
			"county.yaml (csv: decimal)"),
		dialect->decimal_mark));
}

/* 46 % and 12 h: a number alone has no unit; euros may have theirs. */
static bool
has_unit(struct stretch in)
{
	return in.length > 0 && !is_digit(in.text[in.length - 1]) &&
	       is_digit(in.text[0]);
}

static enum spelling
spell_number(struct stretch in, enum column_type type,
    const struct dialect *dialect, struct arena *arena, struct csv_field *out,
    struct fault *fault)
{
	char *text = arena_strndup(arena, in.text, in.length);

	if (has_exponent(in))
		return refuse(fault, "exponent",
		    MESSAGE("the spreadsheet has cut the number to a power of "
			    "ten; show the column as plain numbers and export "
			    "again"));
	if (type == COLUMN_MONEY)
		in = without_end(in, "\xE2\x82\xAC");
	if (has_unit(in))
		return refuse(fault, "unit",
		    MESSAGE("expected a number alone; leave out what stands "
			    "behind it"));
	out->text = text;
	if (!join_thousands(in, text, &out->length))
		return refuse(fault, "thousands",
		    MESSAGE("expected groups of three digits between blanks; "
			    "write the number without them"));
	text[out->length] = '\0';
	return check_mark((struct stretch){ text, out->length }, dialect, arena,
		   fault) == SPELLING_FAULT
		   ? SPELLING_FAULT
		   : SPELLING_FOUND;
}

/* --- days and months --- */

/* 1.2.24 */
static bool
has_short_year(struct stretch in)
{
	size_t day = count_digits(in, 0);
	size_t month = day < in.length ? count_digits(in, day + 1) : 0;
	size_t year = day + month + 2;

	return day >= 1 && day <= 2 && month >= 1 && month <= 2 &&
	       year < in.length && in.text[day] == in.text[year - 1] &&
	       strchr("./-", in.text[day]) != NULL && in.length - year == 2 &&
	       count_digits(in, year) == 2;
}

static enum spelling
spell_serial(struct stretch in, const struct dialect *dialect,
    struct arena *arena, struct csv_field *out, struct fault *fault)
{
	char text[DATE_TEXT_SIZE];
	int32_t serial = 0;

	for (size_t i = 0; i < in.length; i++)
		serial = serial * 10 + (in.text[i] - '0');
	if (serial < SERIAL_FIRST || serial > SERIAL_LAST)
		return SPELLING_UNKNOWN;
	if (!dialect->serial_days)
		return refuse(fault, "serial",
		    MESSAGE("the spreadsheet has written the day as a number; "
			    "show the column as days, or declare days: serial "
			    "in county.yaml"));
	day_format(serial + SERIAL_DAY_0, text);
	*out = (struct csv_field){ arena_strdup(arena, text), strlen(text) };
	return SPELLING_FOUND;
}

/* 31.2.2024 and 2024-02-31: a day in full, that the calendar may not have. */
static bool
is_full_day(struct stretch in, size_t *year)
{
	size_t day = count_digits(in, 0);
	size_t month = day < in.length ? count_digits(in, day + 1) : 0;

	*year = 0;
	if (day == 4)
		return in.length == 10 && in.text[4] == '-' && month == 2 &&
		       in.text[7] == '-' && count_digits(in, 8) == 2;
	*year = day + month + 2;
	return day >= 1 && day <= 2 && month >= 1 && month <= 2 &&
	       in.length == *year + 4 && in.text[day] == '.' &&
	       in.text[*year - 1] == '.' && count_digits(in, *year) == 4;
}

/* A day in full that could not be read. */
static enum spelling
refuse_day(
    struct stretch in, size_t year_at, struct arena *arena, struct fault *fault)
{
	int year = 0;

	for (size_t i = year_at; i < year_at + 4; i++)
		year = year * 10 + (in.text[i] - '0');
	if (year >= YEAR_FIRST && year <= YEAR_LAST)
		return refuse(fault, "date",
		    MESSAGE("the calendar has no such day; correct it"));
	return refuse(fault, "date",
	    arena_printf(arena,
		MESSAGE("expected a year from %d to %d; leave an end that is "
			"not known empty"),
		YEAR_FIRST, YEAR_LAST));
}

/* 1.2.2024 0:00 and 2024-02-01T00:00:00: a day in full, and more behind it. */
static bool
has_time(struct stretch in)
{
	for (size_t i = 8; i < in.length && i <= 10; i++) {
		size_t year;

		if ((in.text[i] == ' ' || in.text[i] == 'T') &&
		    is_full_day((struct stretch){ in.text, i }, &year))
			return true;
	}
	return false;
}

static enum spelling
spell_day(struct stretch in, const struct dialect *dialect, struct arena *arena,
    struct csv_field *out, struct fault *fault)
{
	size_t year;
	int32_t day;

	if (is_full_day(in, &year) && !day_parse(in.text, in.length, &day))
		return refuse_day(in, year, arena, fault);
	if (has_time(in))
		return refuse(fault, "date",
		    MESSAGE("expected a day alone, like 1.2.2024; leave the "
			    "time of day out"));
	if (has_short_year(in))
		return refuse(fault, "year",
		    MESSAGE("expected a year of four digits, like 1.2.2024"));
	if (in.length == 5 && count_digits(in, 0) == 5)
		return spell_serial(in, dialect, arena, out, fault);
	*out = (struct csv_field){ in.text, in.length };
	return SPELLING_FOUND;
}

/* Whether the texts are equal, in capitals or not; ä is Ä then. */
static bool
is_word(struct stretch in, const char *word)
{
	size_t i = 0;

	for (; i < in.length && word[i] != '\0'; i++) {
		char c = in.text[i];

		if ((c >= 'A' && c <= 'Z') || c == '\x84')
			c |= 0x20;
		if (c != word[i])
			return false;
	}
	return i == in.length && word[i] == '\0';
}

static int
month_of_word(struct stretch in)
{
	static const char *const words[] = { "tammikuu", "helmikuu",
		"maaliskuu", "huhtikuu", "toukokuu", "kes\xC3\xA4kuu",
		"hein\xC3\xA4kuu", "elokuu", "syyskuu", "lokakuu", "marraskuu",
		"joulukuu" };

	for (int i = 0; i < 12; i++)
		if (is_word(in, words[i]))
			return i + 1;
	return 0;
}

/* 2/2024 and helmikuu 2024 */
static enum spelling
spell_month(struct stretch in, struct arena *arena, struct csv_field *out)
{
	size_t first = in.length < 6 ? 0 : in.length - 4;
	int month = 0;

	*out = (struct csv_field){ in.text, in.length };
	if (first < 2 || count_digits(in, first) != 4)
		return SPELLING_FOUND;
	if (in.text[first - 1] == '/' && first <= 3 &&
	    count_digits(in, 0) == first - 1)
		for (size_t i = 0; i + 1 < first; i++)
			month = month * 10 + (in.text[i] - '0');
	else
		month = month_of_word(trim((struct stretch){ in.text, first }));
	if (month < 1 || month > 12)
		return SPELLING_FOUND;
	out->text = arena_printf(arena, "%.4s-%02d", in.text + first, month);
	out->length = strlen(out->text);
	return SPELLING_FOUND;
}

/* --- codes --- */

/* How many digits each code of the list has; 0: not all the same, or others. */
static size_t
digits_of(const struct code_list *list)
{
	size_t digits = list->count == 0 ? 0 : strlen(list->codes[0].text);

	for (size_t i = 0; i < list->count; i++) {
		const char *text = list->codes[i].text;

		if (strlen(text) != digits ||
		    strspn(text, "0123456789") != digits)
			return 0;
	}
	return digits;
}

/* 16 for 016: a spreadsheet has taken the code for a number. */
static enum spelling
spell_code(struct stretch in, const struct code_list *list, struct arena *arena,
    struct csv_field *out)
{
	size_t digits = digits_of(list);
	char *text;

	*out = (struct csv_field){ in.text, in.length };
	if (in.length >= digits || count_digits(in, 0) != in.length)
		return SPELLING_FOUND;
	text = arena_printf(arena, "%0*d%.*s", (int)(digits - in.length), 0,
	    (int)in.length, in.text);
	*out = (struct csv_field){ text, digits };
	return SPELLING_PADDED;
}

static enum spelling
spell_yes_or_no(struct stretch in, struct csv_field *out)
{
	static const struct {
		const char *written;
		const char *code;
	} words[] = { { "k", "K" }, { "e", "E" }, { "1", "K" }, { "0", "E" },
		{ "kyll\xC3\xA4", "K" }, { "Kyll\xC3\xA4", "K" },
		{ "KYLL\xC3\x84", "K" }, { "ei", "E" }, { "Ei", "E" },
		{ "EI", "E" } };

	*out = (struct csv_field){ in.text, in.length };
	for (size_t i = 0; i < sizeof(words) / sizeof(words[0]); i++)
		if (strlen(words[i].written) == in.length &&
		    memcmp(words[i].written, in.text, in.length) == 0)
			*out = (struct csv_field){ words[i].code, 1 };
	return SPELLING_FOUND;
}

static enum spelling
spell(const struct column_schema *column, struct stretch in,
    const struct dialect *dialect, struct arena *arena, struct csv_field *out,
    struct fault *fault)
{
	switch (column->type) {
	case COLUMN_INTEGER:
	case COLUMN_DECIMAL:
	case COLUMN_MONEY:
		return spell_number(
		    in, column->type, dialect, arena, out, fault);
	case COLUMN_DATE:
		return spell_day(in, dialect, arena, out, fault);
	case COLUMN_MONTH:
		return spell_month(in, arena, out);
	case COLUMN_CODE:
		return spell_code(in, column->codes, arena, out);
	case COLUMN_YESNO:
		return spell_yes_or_no(in, out);
	case COLUMN_ID:
	case COLUMN_TEXT:
		break;
	}
	*out = (struct csv_field){ in.text, in.length };
	return SPELLING_FOUND;
}

enum spelling
spelling_find(const struct column_schema *column, const struct csv_field *field,
    const struct dialect *dialect, struct arena *arena, struct csv_field *out,
    struct fault *fault)
{
	struct csv_field trimmed = spelling_trim(field);
	struct stretch in = { trimmed.text, trimmed.length };
	enum spelling found;

	if (in.length > SPELLING_LENGTH_MAX)
		return SPELLING_UNKNOWN;
	*out = trimmed;
	if (in.length > 0 && in.text[0] == '#')
		return refuse(fault, "spreadsheet-error",
		    MESSAGE("the cell holds an error of the spreadsheet; mend "
			    "its formula and export again"));
	found = in.length == 0 ? SPELLING_FOUND
			       : spell(column, in, dialect, arena, out, fault);
	if (found == SPELLING_FOUND && out->length == field->length &&
	    memcmp(out->text, field->text, out->length) == 0)
		return SPELLING_UNKNOWN;
	if (found == SPELLING_FOUND || found == SPELLING_PADDED)
		out->text = arena_strndup(arena, out->text, out->length);
	return found;
}
