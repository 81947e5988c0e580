/*
 * Messages about rows.  They name file, line, column and rule, never a value;
 * a fault that runs through a whole file is told NOTES_MAX times.
 */
#include "registers/notes.h"

#include "base/arena.h"
#include "base/diag.h"
#include "base/message.h"
#include "base/str.h"
#include "registers/registers.h"

#include <string.h>

void
notes_init(struct notes *notes, struct dataset *dataset, struct arena *arena,
    struct diag *diag)
{
	memset(notes, 0, sizeof(*notes));
	notes->dataset = dataset;
	notes->arena = arena;
	notes->diag = diag;
	notes->rejected_capacity = dataset->rejected_count;
	places_init(&notes->places, dataset);
}

static size_t
count_rule(struct notes *notes, const char *rule)
{
	size_t i = 0;

	while (i < notes->rule_count && !str_equal(notes->rules[i].rule, rule))
		i++;
	if (i == notes->rule_count) {
		notes->rules = arena_grow(notes->arena, notes->rules, i,
		    &notes->rule_capacity, sizeof(*notes->rules));
		notes->rules[notes->rule_count++] =
		    (struct noted_rule){ rule, 0 };
	}
	return ++notes->rules[i].count;
}

/* Whether one more message of the rule is shown. */
static bool
is_shown(struct notes *notes, const char *rule)
{
	notes->dataset->warnings++;
	return count_rule(notes, rule) <= NOTES_MAX;
}

static void
show(struct notes *notes, struct pos pos, const char *rule, const char *name,
    const char *text)
{
	if (name[0] == '\0')
		diag_warning(notes->diag, pos, rule, "%s", message_text(text));
	else
		diag_warning(notes->diag, pos, rule, "column %s: %s", name,
		    message_text(text));
}

void
notes_warn(struct notes *notes, int line, int place, const char *rule,
    const char *name, const char *text)
{
	struct pos pos = { notes->dataset->path, line, place };

	if (is_shown(notes, rule))
		show(notes, pos, rule, name, text);
}

void
notes_warn_row(struct notes *notes, int line, int column, const char *rule,
    const char *text)
{
	struct pos pos = { notes->dataset->path, line, 0 };

	if (!is_shown(notes, rule))
		return;
	places_find(&notes->places, column, &pos.line, &pos.column);
	show(notes, pos, rule,
	    column < 0 ? "" : notes->dataset->schema->columns[column].name,
	    text);
}

void
notes_reject(
    struct notes *notes, int line, const char *column, const char *rule)
{
	struct dataset *dataset = notes->dataset;

	dataset->rejected =
	    arena_grow(notes->arena, dataset->rejected, dataset->rejected_count,
		&notes->rejected_capacity, sizeof(*dataset->rejected));
	dataset->rejected[dataset->rejected_count++] =
	    (struct rejected_row){ line, column, rule };
}

void
notes_finish(struct notes *notes)
{
	for (size_t i = 0; i < notes->rule_count; i++)
		if (notes->rules[i].count > NOTES_MAX)
			diag_warning(notes->diag,
			    pos_file(notes->dataset->path),
			    notes->rules[i].rule,
			    "%zu more rows have this fault",
			    notes->rules[i].count - NOTES_MAX);
	places_release(&notes->places);
}
