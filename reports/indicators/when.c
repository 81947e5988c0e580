/*
 * The key `when`: which rows of a register belong to a period.  In: its words
 * and the register's schema; out: a struct when, or errors at the word.  The
 * kind of the register decides what can be asked: events have no rows in
 * force, and their months are those of their own day.
 */
#include "indicators/leaves.h"

#include "base/arena.h"
#include "base/decimal.h"
#include "indicators/definitions.h"
#include "registers/schema.h"

#define WINDOW_MONTHS_MAX 120
#define STOCK_MONTHS 24 /* that a delivery of a stock holds */

static const char *
kind_name(enum register_kind kind)
{
	switch (kind) {
	case REGISTER_EVENT:
		return "a register of events";
	case REGISTER_STOCK:
		return "a register of what is in force";
	case REGISTER_COMPLETE:
		return "a complete register";
	}
	return "";
}

/* What to write in `when` for a register of this kind. */
static const char *
when_advice(const struct schema *schema, struct arena *arena)
{
	switch (schema->kind) {
	case REGISTER_EVENT:
		if (schema->day < 0)
			break;
		return arena_printf(
		    arena, "%s in month", schema->columns[schema->day].name);
	case REGISTER_STOCK:
		return "in force";
	case REGISTER_COMPLETE:
		return "all";
	}
	return "COLUMN in month";
}

static void
refuse_when(struct leaf *leaf, size_t offset, const char *why)
{
	expr_parser_error(&leaf->parser, offset, "when",
	    "%s is %s: %s; write %s", leaf->scope->schema->name,
	    kind_name(leaf->scope->schema->kind), why,
	    when_advice(leaf->scope->schema, leaf->parser.arena));
}

/* Milestones of a complete register begin, but are never in force. */
static bool
has_stock(const struct schema *schema)
{
	return schema->begin >= 0 &&
	       (schema->kind == REGISTER_STOCK || schema->end >= 0);
}

/* in force [during WINDOW] */
static void
take_in_force(struct leaf *leaf, struct when *when)
{
	struct expr_parser *parser = &leaf->parser;
	size_t offset = parser->token.offset;

	when->kind = WHEN_IN_FORCE;
	expr_parser_take(parser);
	if (!expr_parser_accept(parser, "force")) {
		expr_parser_expected(parser, "force after in");
		return;
	}
	if (!has_stock(leaf->scope->schema)) {
		refuse_when(leaf, offset, "it has no rows in force");
		return;
	}
	if (!expr_parser_accept(parser, "during"))
		return;
	when->kind = WHEN_IN_FORCE_DURING;
	offset = parser->token.offset;
	leaf_window(parser, &when->window);
	if (when->window.months > STOCK_MONTHS)
		expr_parser_error(parser, offset, "when",
		    "a delivery of %s holds what was in force within %d "
		    "months",
		    leaf->scope->schema->name, STOCK_MONTHS);
}

static void
take_all(struct leaf *leaf, struct when *when)
{
	size_t offset = leaf->parser.token.offset;

	when->kind = WHEN_ALL;
	expr_parser_take(&leaf->parser);
	if (leaf->scope->schema->kind == REGISTER_EVENT)
		refuse_when(
		    leaf, offset, "each delivery holds the rows of one month");
}

static void
take_months(struct expr_parser *parser, struct window *window)
{
	size_t offset = parser->token.offset;
	int64_t months = 0;

	if (parser->token.length > 3 ||
	    decimal_parse(parser->text.text + offset, parser->token.length, '.',
		0, &months) != DECIMAL_OK ||
	    months < 1 || months > WINDOW_MONTHS_MAX)
		expr_parser_error(parser, offset, "when",
		    "a window has 1 to %d months", WINDOW_MONTHS_MAX);
	window->months = (int32_t)months;
	expr_parser_take(parser);
	if (!expr_parser_accept(parser, "months"))
		expr_parser_expected(parser, "months after their number");
}

static void
take_half_year(struct expr_parser *parser, struct window *window)
{
	window->kind = WINDOW_HALF_YEAR;
	window->months = 6;
	if (!expr_parser_accept(parser, "year"))
		expr_parser_expected(parser, "year after half");
}

void
leaf_window(struct expr_parser *parser, struct window *window)
{
	window->kind = WINDOW_MONTHS;
	window->months = 1;
	if (expr_parser_accept(parser, "month"))
		return;
	if (parser->token.kind == TOKEN_NUMBER) {
		take_months(parser, window);
		return;
	}
	if (expr_parser_accept(parser, "half")) {
		take_half_year(parser, window);
		return;
	}
	window->months = 12;
	if (!expr_parser_accept(parser, "year")) {
		expr_parser_expected(
		    parser, "month, half year, year, year to date or N months");
		return;
	}
	window->kind = WINDOW_YEAR;
	if (!expr_parser_accept(parser, "to"))
		return;
	window->kind = WINDOW_YEAR_TO_DATE;
	if (!expr_parser_accept(parser, "date"))
		expr_parser_expected(parser, "date after year to");
}

static bool
is_moment(struct leaf *leaf, const struct expr *moment, const char *where)
{
	if (moment->type == EXPR_TYPE_DATE || moment->type == EXPR_TYPE_MONTH)
		return true;
	expr_parser_error(&leaf->parser, moment->offset, "type",
	    "expected a date or a month %s, not %s", where,
	    expr_type_name(moment->type));
	return false;
}

/*
 * Rows of events come from the delivery of their own day's month, so only
 * that day tells which deliveries are needed.
 */
static void
check_moment(struct leaf *leaf, const struct expr *moment)
{
	const struct schema *schema = leaf->scope->schema;

	if (is_moment(leaf, moment, "before in or since") &&
	    schema->kind == REGISTER_EVENT &&
	    (moment->kind != EXPR_COLUMN || moment->find != NULL ||
		moment->column != schema->day))
		refuse_when(leaf, moment->offset,
		    "its months are those of its own day");
}

/* Whether it depends on a row at all. */
static bool
speaks_of_rows(const struct expr *node)
{
	if (node->kind == EXPR_COLUMN || node->find != NULL)
		return true;
	for (size_t i = 0; i < node->count; i++)
		if (speaks_of_rows(node->operands[i]))
			return true;
	return false;
}

/*
 * Events are looked for from the earliest day on that any of them may have,
 * and that must be known before there are rows.
 */
static void
check_since(struct leaf *leaf, const struct expr *since)
{
	bool known = since->kind == EXPR_COLUMN ? since->find != NULL
						: !speaks_of_rows(since);

	if (is_moment(leaf, since, "after since") && !known &&
	    leaf->scope->schema->kind == REGISTER_EVENT)
		refuse_when(leaf, since->offset,
		    "since takes a found row's column or a fixed day");
}

static void
take_since(struct leaf *leaf, struct when *when)
{
	struct expr *since = expr_parse_sum(&leaf->parser);

	when->since = since;
	if (leaf->parser.failed)
		return;
	if (expr_check(since, leaf->scope, leaf->parser.text,
		leaf->parser.arena, leaf->parser.diag))
		check_since(leaf, since);
	else
		leaf->parser.failed = true;
}

/* SUM in WINDOW [since SUM], SUM since SUM */
static void
take_moment(struct leaf *leaf, struct when *when)
{
	struct expr_parser *parser = &leaf->parser;
	struct expr *moment = expr_parse_sum(parser);

	when->moment = moment;
	when->kind = WHEN_SINCE;
	if (!parser->failed && expr_parser_accept(parser, "in")) {
		when->kind = WHEN_IN_WINDOW;
		leaf_window(parser, &when->window);
	}
	if (!parser->failed && expr_parser_accept(parser, "since"))
		take_since(leaf, when);
	else if (!parser->failed && when->kind == WHEN_SINCE)
		expr_parser_expected(parser,
		    "in and a window (kausi in month), or since and a day");
	if (parser->failed)
		return;
	if (expr_check(
		moment, leaf->scope, parser->text, parser->arena, parser->diag))
		check_moment(leaf, moment);
	else
		parser->failed = true;
}

static void
take_group(struct leaf *leaf, struct expr_column *column)
{
	size_t offset = leaf->parser.token.offset;

	if (leaf_column(leaf, column) && !leaf_has_categories(column))
		expr_parser_error(&leaf->parser, offset, "type",
		    "the newest rows are taken per id, code, day or released "
		    "text (release: true)");
}

static void
take_groups(struct leaf *leaf, struct when *when)
{
	struct expr_parser *parser = &leaf->parser;
	struct expr_column *groups = NULL;
	size_t capacity = 0;

	do {
		if (when->group_count > 0)
			expr_parser_take(parser);
		groups = arena_grow(parser->arena, groups, when->group_count,
		    &capacity, sizeof(*groups));
		take_group(leaf, &groups[when->group_count++]);
	} while (!parser->failed && parser->token.kind == TOKEN_COMMA);
	when->groups = groups;
}

/* latest COLUMN [per COLUMN, …] */
static void
take_latest(struct leaf *leaf, struct when *when)
{
	struct expr_parser *parser = &leaf->parser;
	const struct schema *schema = leaf->scope->schema;
	struct expr_column column;
	size_t offset;

	when->kind = WHEN_LATEST;
	expr_parser_take(parser);
	offset = parser->token.offset;
	if (!leaf_column(leaf, &column))
		return;
	when->latest = column.column;
	if (column.find != NULL)
		refuse_when(leaf, offset,
		    "its newest rows are those of a day "
		    "of its own");
	else if (schema->columns[when->latest].type != COLUMN_DATE)
		expr_parser_error(
		    parser, offset, "type", "latest is said of a date");
	else if (schema->kind == REGISTER_EVENT && when->latest != schema->day)
		refuse_when(
		    leaf, offset, "its newest rows are those of its own day");
	else if (expr_parser_accept(parser, "per"))
		take_groups(leaf, when);
}

bool
leaf_when(struct yaml_text text, struct expr_scope *scope, struct arena *arena,
    struct diag *diag, struct when *when)
{
	struct leaf leaf;

	leaf_open(&leaf, text, scope, arena, diag);
	if (expr_parser_is(&leaf.parser, "in"))
		take_in_force(&leaf, when);
	else if (expr_parser_is(&leaf.parser, "all"))
		take_all(&leaf, when);
	else if (expr_parser_is(&leaf.parser, "latest"))
		take_latest(&leaf, when);
	else
		take_moment(&leaf, when);
	return !leaf.parser.failed && expr_parser_end(&leaf.parser);
}
