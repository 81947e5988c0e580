/*
 * Moves of the same thing from one state to the next, over all months up to
 * the one at hand: `chain`, each begins where the last one ended; `returns`,
 * each goes to a state that an earlier one left.  Only the month's own rows
 * are judged, as they were delivered.  A month without a delivery breaks the
 * chain: nothing is said across it.
 */
#include "rules/rules-imp.h"

#include "base/arena.h"
#include "registers/schema.h"

#include <stdlib.h>
#include <string.h>

#define NOT_OURS UINT32_MAX

struct move {
	uint32_t of;
	int32_t day;
	uint32_t order; /* in which it was delivered */
	uint32_t row;	/* of the month's own dataset, or NOT_OURS */
	int32_t from, to;
	int stretch; /* of months delivered one after another */
	bool judged;
};

struct walk {
	size_t count;
	size_t capacity;
	struct move *moves;
	int stretch;
	int32_t month; /* of the last dataset; 0: none yet */
};

/* --- reading --- */

struct declared_moves {
	struct yaml_text of, order, from, to;
};

#define FIELD(key)                                                             \
	{                                                                      \
#key, YAML_TEXT, true, offsetof(struct declared_moves, key),   \
		    NULL                                                       \
	}

static const struct yaml_field fields[] = { FIELD(of), FIELD(order),
	FIELD(from), FIELD(to) };

bool
chain_read(struct rule_reader *reader, const struct yaml *node)
{
	const struct schema *schema = reader->rule->schema;
	struct moves *moves = &reader->rule->moves;
	struct declared_moves declared;
	bool ok;

	memset(&declared, 0, sizeof(declared));
	if (!yaml_bind(node, "a chain", fields,
		sizeof(fields) / sizeof(fields[0]), reader->arena, reader->diag,
		&declared))
		return false;
	ok = rule_column(
	    reader, schema, declared.of, 1u << COLUMN_ID, "an id", &moves->of);
	ok = rule_column(reader, schema, declared.order, 1u << COLUMN_DATE,
		 "a date", &moves->order) &&
	     ok;
	ok = rule_column(reader, schema, declared.from, 1u << COLUMN_CODE,
		 "a code", &moves->from) &&
	     ok;
	ok = rule_column(reader, schema, declared.to, 1u << COLUMN_CODE,
		 "a code", &moves->to) &&
	     ok;
	if (!ok || schema->columns[moves->from].codes ==
		       schema->columns[moves->to].codes)
		return ok;
	diag_error(reader->diag, declared.to.pos, "type",
	    "from and to are codes of two lists; expected one list");
	return false;
}

/* --- collecting --- */

static bool
is_whole(const struct moves *moves, const struct dataset *dataset, size_t row)
{
	return cell_given(&dataset->columns[moves->of], row) &&
	       cell_given(&dataset->columns[moves->order], row) &&
	       cell_given(&dataset->columns[moves->from], row) &&
	       cell_given(&dataset->columns[moves->to], row);
}

static void
collect(
    const struct trial *trial, const struct dataset *dataset, struct walk *walk)
{
	const struct moves *moves = &trial->rule->moves;
	const struct column *columns = dataset->columns;

	if (walk->month != 0 && dataset->month != walk->month + 1)
		walk->stretch++;
	walk->month = dataset->month;
	for (size_t row = 0; row < dataset->row_count; row++) {
		if (!is_whole(moves, dataset, row))
			continue;
		walk->moves = arena_grow(trial->arena, walk->moves, walk->count,
		    &walk->capacity, sizeof(*walk->moves));
		walk->moves[walk->count] = (struct move){
			columns[moves->of].ids[row],
			columns[moves->order].days[row], (uint32_t)walk->count,
			dataset == trial->dataset ? (uint32_t)row : NOT_OURS,
			columns[moves->from].codes[row],
			columns[moves->to].codes[row], walk->stretch, false
		};
		walk->count++;
	}
}

/* The rows that `if` takes are judged; both lists go by row. */
static void
choose_judged(const struct trial *trial, struct walk *walk)
{
	uint32_t *rows;
	size_t count = trial_rows(trial, &rows), at = 0;

	for (size_t i = 0; i < walk->count; i++) {
		struct move *move = &walk->moves[i];

		if (move->row == NOT_OURS)
			continue;
		while (at < count && rows[at] < move->row)
			at++;
		move->judged = at < count && rows[at] == move->row;
	}
}

static int
compare_moves(const void *left, const void *right)
{
	const struct move *a = left, *b = right;

	if (a->of != b->of)
		return a->of < b->of ? -1 : 1;
	if (a->day != b->day)
		return a->day < b->day ? -1 : 1;
	return (a->order > b->order) - (a->order < b->order);
}

static bool
goes_on_from_another(const struct move *moves, size_t count, size_t at)
{
	for (size_t i = 0; i < count; i++)
		if (i != at && moves[i].to == moves[at].from)
			return true;
	return false;
}

/* Which move of the rest of a day comes next: one that goes on from `state`,
 * or the first that goes on from none of the others. */
static size_t
next_of_day(const struct move *moves, size_t count, int32_t state)
{
	for (size_t i = 0; i < count; i++)
		if (moves[i].from == state)
			return i;
	for (size_t i = 0; i < count; i++)
		if (!goes_on_from_another(moves, count, i))
			return i;
	return 0;
}

/* Moves of one day have no order of their own: they take the one in which they
 * go on from each other. */
static void
arrange_day(struct move *moves, size_t count, int32_t state)
{
	for (size_t at = 0; at + 1 < count; at++) {
		size_t next = at + next_of_day(moves + at, count - at, state);
		struct move move = moves[next];

		memmove(
		    moves + at + 1, moves + at, (next - at) * sizeof(*moves));
		moves[at] = move;
		state = move.to;
	}
}

static void
arrange(struct walk *walk)
{
	struct move *moves = walk->moves;
	size_t end;

	for (size_t at = 0; at < walk->count; at = end) {
		bool goes_on = at > 0 && moves[at - 1].of == moves[at].of &&
			       moves[at - 1].stretch == moves[at].stretch;

		for (end = at + 1;
		     end < walk->count && moves[end].of == moves[at].of &&
		     moves[end].day == moves[at].day;
		     end++)
			;
		arrange_day(
		    moves + at, end - at, goes_on ? moves[at - 1].to : -1);
	}
}

static void
make_walk(const struct trial *trial, struct walk *walk)
{
	const struct rules_month *month = trial->month;

	memset(walk, 0, sizeof(*walk));
	for (size_t i = 0; i < month->first; i++) {
		const struct dataset *dataset = month->datasets->items[i];

		if (dataset->schema == trial->rule->schema)
			collect(trial, dataset, walk);
	}
	collect(trial, trial->dataset, walk);
	choose_judged(trial, walk);
	if (walk->count > 0)
		qsort(walk->moves, walk->count, sizeof(*walk->moves),
		    compare_moves);
	arrange(walk);
}

/* --- judging --- */

void
chain_check(struct trial *trial)
{
	struct walk walk;

	make_walk(trial, &walk);
	for (size_t i = 1; i < walk.count; i++) {
		const struct move *last = &walk.moves[i - 1];
		const struct move *move = &walk.moves[i];

		if (!move->judged || last->of != move->of ||
		    last->stretch != move->stretch || last->to == move->from)
			continue;
		if (last->row == NOT_OURS)
			trial->marks[move->row] = MARK_BROKEN;
		else
			trial_clash(trial, move->row, last->row);
	}
}

/* Where a month lacks, the state may have been left in it. */
void
returns_check(struct trial *trial)
{
	const struct schema *schema = trial->rule->schema;
	size_t codes = schema->columns[trial->rule->moves.from].codes->count;
	uint8_t *left = ARENA_ARRAY(trial->arena, uint8_t, codes);
	struct walk walk;

	make_walk(trial, &walk);
	for (size_t i = 0; i < walk.count; i++) {
		const struct move *move = &walk.moves[i];

		if (i == 0 || walk.moves[i - 1].of != move->of)
			memset(left, 0, codes);
		if (move->judged && left[move->to] == 0 && walk.stretch == 0)
			trial->marks[move->row] = MARK_BROKEN;
		left[move->from] = 1;
	}
}
