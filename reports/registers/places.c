/*
 * Where a cell of an accepted row stands.  Datasets keep the line of each row
 * and nothing more of its file, so the file is read once more, when the first
 * place is asked for; in the order of its lines it is walked through once.
 */
#include "registers/places.h"

#include "base/diag.h"
#include "registers/registers-imp.h"

#include <string.h>

void
places_init(struct places *places, const struct dataset *dataset)
{
	memset(places, 0, sizeof(*places));
	places->dataset = dataset;
}

/* The file was read before; whoever has taken it away is told nothing. */
static void
look_again(struct places *places)
{
	const struct dataset *dataset = places->dataset;
	struct bytes bytes;
	struct diag unheard;

	arena_init(&places->arena);
	diag_init(&unheard, &places->arena);
	if (file_read(dataset->path, &places->arena, &unheard, &bytes) &&
	    encoding_decode(dataset->path, dataset->dialect.encoding,
		&places->arena, &unheard, &bytes))
		places->text = bytes.data;
	places->looked = true;
	places->line = 1;
	places->at = places->text;
}

/* Goes to the first byte of a line; false: the file has it no more. */
static bool
go_to_line(struct places *places, int line)
{
	if (line < places->line) {
		places->line = 1;
		places->at = places->text;
	}
	for (; places->at != NULL && places->line < line; places->line++) {
		places->at = strchr(places->at, '\n');
		if (places->at != NULL)
			places->at++;
	}
	return places->at != NULL;
}

void
places_find(struct places *places, int column, int *line, int *place)
{
	const struct dataset *dataset = places->dataset;
	int field = column < 0 ? -1 : dataset->field_of[column];

	*place = 1;
	if (field <= 0)
		return;
	if (!places->looked)
		look_again(places);
	if (go_to_line(places, *line))
		csv_field_place(&(struct csv_record){ .line = *line,
				    .source = places->at,
				    .delimiter = dataset->dialect.delimiter },
		    (size_t)field, line, place);
}

void
places_release(struct places *places)
{
	if (places->looked)
		arena_release(&places->arena);
	places_init(places, places->dataset);
}
