/*
 * Lines of an export that hold no row: `sep=;`, blank lines and lines of
 * delimiters alone, the header once more, and the sum below the rows, which is
 * compared with them.  They are left out with a warning and are not counted as
 * read; empty columns at the right end go too.
 */
#include "registers/registers-imp.h"

#include "base/arena.h"
#include "base/diag.h"
#include "base/message.h"
#include "base/str.h"

#include <string.h>
#include <strings.h>

static bool
is_blank(const struct csv_field *field)
{
	return field->length == 0 || spelling_trim(field).length == 0;
}

static void
tell(struct reading *reading, const struct csv_record *record, const char *rule,
    const char *text)
{
	notes_tell(
	    &reading->notes, DIAG_WARNING, record->line, 1, rule, "", text);
}

/* --- above the header --- */

bool
lines_is_separator(struct reading *reading, const struct csv_record *record)
{
	static const char sep[] = "sep=";
	const struct csv_field *first = &record->fields[0];
	struct pos pos = { reading->dataset->path, record->line, 1 };

	if (record->line != 1 || first->length < strlen(sep) ||
	    memcmp(first->text, sep, strlen(sep)) != 0)
		return false;
	/* The declared delimiter parts the line after the sign. */
	if (record->count == 2 && first->length == strlen(sep) &&
	    record->fields[1].length == 0)
		return true;
	diag_error(reading->diag, pos, "sep",
	    "the file names another delimiter than the one declared; declare "
	    "it in county.yaml (csv: delimiter)");
	reading->refused = true;
	return true;
}

void
lines_trim_header(struct reading *reading, struct csv_record *record)
{
	size_t count = record->count;

	while (count > 1 && is_blank(&record->fields[count - 1]))
		count--;
	if (count == record->count)
		return;
	record->count = count;
	reading->has_empty_columns = true;
	tell(reading, record, "empty-column",
	    MESSAGE("columns at the right end have no name and are left out"));
}

/* --- below it --- */

/* Fields over the header's number may only be empty. */
static void
trim_row(struct reading *reading, struct csv_record *record)
{
	while (record->count > reading->field_count &&
	       is_blank(&record->fields[record->count - 1])) {
		record->count--;
		if (!reading->has_empty_columns)
			tell(reading, record, "empty-column",
			    MESSAGE("rows have empty fields at their end, "
				    "which are left out"));
		reading->has_empty_columns = true;
	}
}

static const struct csv_field *
first_given(const struct csv_record *record)
{
	for (size_t i = 0; i < record->count; i++)
		if (!is_blank(&record->fields[i]))
			return &record->fields[i];
	return NULL;
}

static bool
repeats_header(const struct reading *reading, const struct csv_record *record)
{
	if (record->count != reading->field_count)
		return false;
	for (size_t i = 0; i < record->count; i++)
		if (record->fields[i].length != reading->header[i].length ||
		    memcmp(record->fields[i].text, reading->header[i].text,
			record->fields[i].length) != 0)
			return false;
	return true;
}

static bool
says_sum(const struct csv_field *field)
{
	/* In capital or small letters; those beyond ASCII stand in both. */
	static const char *const words[] = { "yhteens\xC3\xA4",
		"yhteens\xC3\x84", "kaikki yhteens\xC3\xA4",
		"kaikki yhteens\xC3\x84", "yht.", "yht", "summa", "loppusumma",
		"total", "grand total", "totalt", "sum" };
	struct csv_field trimmed = spelling_trim(field);

	if (trimmed.length > 0 && trimmed.text[trimmed.length - 1] == ':')
		trimmed.length--;
	for (size_t i = 0; i < sizeof(words) / sizeof(words[0]); i++)
		if (strlen(words[i]) == trimmed.length &&
		    strncasecmp(words[i], trimmed.text, trimmed.length) == 0)
			return true;
	return false;
}

/* A sum has no other cells but its word and numbers; a text of a row may say
 * the same. */
static bool
is_sum(const struct reading *reading, const struct csv_record *record,
    const struct csv_field *first)
{
	if (!says_sum(first) || record->count != reading->field_count)
		return false;
	for (size_t c = 0; c < reading->schema->column_count; c++) {
		int at = reading->dataset->field_of[c];

		if (at >= 0 && !reading->sums[c].wanted &&
		    &record->fields[at] != first &&
		    !is_blank(&record->fields[at]))
			return false;
	}
	return true;
}

/* A sum's word, a blank or the first byte of a blank beyond ASCII. */
static bool
may_begin_other_line(char c)
{
	switch (c) {
	case 'Y':
	case 'y':
	case 'S':
	case 's':
	case 'T':
	case 't':
	case 'K':
	case 'k':
	case 'L':
	case 'l':
	case 'G':
	case 'g':
	case ' ':
	case '\t':
	case '\xC2':
	case '\xE2':
		return true;
	default:
		return false;
	}
}

bool
lines_begins_row(
    const struct reading *reading, const char *first, size_t length)
{
	return length > 0 && !may_begin_other_line(first[0]) &&
	       (length != reading->header[0].length ||
		   memcmp(first, reading->header[0].text, length) != 0);
}

/* --- the sum --- */

void
lines_skip(struct reading *reading)
{
	for (size_t c = 0; c < reading->schema->column_count; c++)
		reading->sums[c].unknown = true;
}

static __int128
sum_of(const struct reading *reading, size_t column)
{
	const struct dataset *dataset = reading->dataset;
	__int128 sum = reading->sums[column].left_out;

	for (size_t row = 0; row < dataset->row_count; row++)
		sum += dataset->columns[column].numbers[row];
	return sum;
}

static bool
compare_sum(struct reading *reading, const struct csv_record *record, size_t c)
{
	const struct sum *sum = &reading->sums[c];
	int at = reading->dataset->field_of[c];
	struct pos pos = { reading->dataset->path, record->line, 1 };
	int64_t said;

	if (!sum->wanted || at < 0 || is_blank(&record->fields[at]))
		return true;
	if (sum->unknown) {
		tell(reading, record, "sum-row",
		    MESSAGE("the sum cannot be compared, since cells above it "
			    "could not be read"));
		return true;
	}
	if (value_read_sum(&reading->schema->columns[c], &record->fields[at],
		reading->dialect, &reading->scratch, &said) &&
	    said == sum_of(reading, c))
		return true;
	csv_field_place(record, (size_t)at, &pos.line, &pos.column);
	diag_error(reading->diag, pos, "sum-row",
	    "column %s: the sum row does not have the sum of its rows, so "
	    "rows may be missing; export the file again",
	    dataset_told(reading->dataset, c));
	return false;
}

static void
take_sum(struct reading *reading, const struct csv_record *record)
{
	for (size_t c = 0; c < reading->schema->column_count; c++)
		if (!compare_sum(reading, record, c))
			reading->refused = true;
	if (!reading->refused)
		tell(reading, record, "sum-row",
		    MESSAGE("a row of sums is left out; leave it out of the "
			    "export"));
}

bool
lines_is_row(struct reading *reading, struct csv_record *record)
{
	const struct csv_field *first;

	trim_row(reading, record);
	first = first_given(record);
	if (first == NULL) {
		tell(reading, record, "blank-row",
		    MESSAGE("an empty row is left out"));
		return false;
	}
	if (repeats_header(reading, record)) {
		tell(reading, record, "header-again",
		    MESSAGE("the header stands here again and is left out"));
		return false;
	}
	if (!is_sum(reading, record, first))
		return true;
	take_sum(reading, record);
	return false;
}
