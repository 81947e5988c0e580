/*
 * The leaves of a definition: `when`, `measure`, `per`, `by` and the unit.  In:
 * their words and the register's schema; out: filled structs or errors at the
 * word.
 */
#include "indicators/definitions.h"

#include "base/arena.h"
#include "base/str.h"
#include "indicators/expr-imp.h"
#include "indicators/measures.h"
#include "registers/schema.h"

#include <string.h>

#define WINDOW_MONTHS_MAX 120

/* A leaf under reading. */
struct leaf {
	struct expr_parser parser;
	const struct schema *schema;
};

static void
leaf_open(struct leaf *leaf, struct yaml_text text, const struct schema *schema,
    struct arena *arena, struct diag *diag)
{
	leaf->schema = schema;
	expr_parser_open(&leaf->parser, text, arena, diag);
}

/* A column's name that stands next; -1: an error was reported. */
static int
take_column(struct leaf *leaf)
{
	struct expr_parser *parser = &leaf->parser;
	size_t offset = parser->token.offset;
	const char *word;
	int column;

	if (parser->token.kind != TOKEN_WORD) {
		expr_parser_expected(parser, "a column");
		return -1;
	}
	word = expr_parser_word(parser);
	column = schema_column(leaf->schema, word);
	if (column < 0)
		expr_parser_error(parser, offset, "name",
		    "%s has no column %s%s", leaf->schema->name, word,
		    expr_suggest_column(parser->arena, leaf->schema, word));
	expr_parser_take(parser);
	return column;
}

/* A sum to the end of its words, checked; NULL: see diag. */
static struct expr *
take_sum(struct leaf *leaf)
{
	struct expr_parser *parser = &leaf->parser;
	struct expr *sum = expr_parse_sum(parser);

	if (parser->failed || !expr_check(sum, leaf->schema, parser->text,
				  parser->arena, parser->diag))
		return NULL;
	return sum;
}

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
	    "%s is %s: %s; write %s", leaf->schema->name,
	    kind_name(leaf->schema->kind), why,
	    when_advice(leaf->schema, leaf->parser.arena));
}

static void
take_in_force(struct leaf *leaf, struct when *when)
{
	size_t offset = leaf->parser.token.offset;

	when->kind = WHEN_IN_FORCE;
	expr_parser_take(&leaf->parser);
	if (!expr_parser_accept(&leaf->parser, "force"))
		expr_parser_expected(&leaf->parser, "force after in");
	else if (leaf->schema->begin < 0)
		refuse_when(leaf, offset, "it has no rows in force");
}

static void
take_all(struct leaf *leaf, struct when *when)
{
	size_t offset = leaf->parser.token.offset;

	when->kind = WHEN_ALL;
	expr_parser_take(&leaf->parser);
	if (leaf->schema->kind == REGISTER_EVENT)
		refuse_when(
		    leaf, offset, "each delivery holds the rows of one month");
}

static void
take_months(struct leaf *leaf, struct when *when)
{
	struct expr_parser *parser = &leaf->parser;
	size_t offset = parser->token.offset;
	int64_t months = 0;

	if (parser->token.length > 3 ||
	    decimal_parse(parser->text.text + offset, parser->token.length, '.',
		0, &months) != DECIMAL_OK ||
	    months < 1 || months > WINDOW_MONTHS_MAX)
		expr_parser_error(parser, offset, "when",
		    "a window has 1 to %d months", WINDOW_MONTHS_MAX);
	when->months = (int32_t)months;
	expr_parser_take(parser);
	if (!expr_parser_accept(parser, "months"))
		expr_parser_expected(parser, "months after their number");
}

static void
take_window(struct leaf *leaf, struct when *when)
{
	struct expr_parser *parser = &leaf->parser;

	when->window = WINDOW_MONTHS;
	when->months = 1;
	if (expr_parser_accept(parser, "month"))
		return;
	if (parser->token.kind == TOKEN_NUMBER) {
		take_months(leaf, when);
		return;
	}
	if (!expr_parser_accept(parser, "year")) {
		expr_parser_expected(
		    parser, "month, year, year to date or N months");
		return;
	}
	when->window = WINDOW_YEAR;
	if (!expr_parser_accept(parser, "to"))
		return;
	when->window = WINDOW_YEAR_TO_DATE;
	if (!expr_parser_accept(parser, "date"))
		expr_parser_expected(parser, "date after year to");
}

/*
 * Rows of events come from the delivery of their own day's month, so only
 * that day tells which deliveries are needed.
 */
static void
check_moment(struct leaf *leaf, const struct expr *moment)
{
	const struct schema *schema = leaf->schema;

	if (moment->type != EXPR_TYPE_DATE && moment->type != EXPR_TYPE_MONTH)
		expr_parser_error(&leaf->parser, moment->offset, "type",
		    "expected a date or a month before in, not %s",
		    expr_type_name(moment->type));
	else if (schema->kind == REGISTER_EVENT &&
		 (moment->kind != EXPR_COLUMN || moment->column != schema->day))
		refuse_when(leaf, moment->offset,
		    "its months are those of its own day");
}

static void
take_moment(struct leaf *leaf, struct when *when)
{
	struct expr *moment = expr_parse_sum(&leaf->parser);

	when->kind = WHEN_IN_WINDOW;
	when->moment = moment;
	if (!leaf->parser.failed && !expr_parser_accept(&leaf->parser, "in"))
		expr_parser_expected(
		    &leaf->parser, "in and a window (kausi in month)");
	if (leaf->parser.failed)
		return;
	take_window(leaf, when);
	if (leaf->parser.failed)
		return;
	if (expr_check(moment, leaf->schema, leaf->parser.text,
		leaf->parser.arena, leaf->parser.diag))
		check_moment(leaf, moment);
	else
		leaf->parser.failed = true;
}

bool
leaf_when(struct yaml_text text, const struct schema *schema,
    struct arena *arena, struct diag *diag, struct when *when)
{
	struct leaf leaf;

	leaf_open(&leaf, text, schema, arena, diag);
	if (expr_parser_is(&leaf.parser, "in"))
		take_in_force(&leaf, when);
	else if (expr_parser_is(&leaf.parser, "all"))
		take_all(&leaf, when);
	else
		take_moment(&leaf, when);
	return !leaf.parser.failed && expr_parser_end(&leaf.parser);
}

static const struct measure_kind *
find_measure(const struct expr_parser *parser)
{
	for (size_t i = 0; i < measure_kind_count; i++)
		if (expr_parser_is(parser, measure_kinds[i].word))
			return &measure_kinds[i];
	return NULL;
}

static void
refuse_measure(struct expr_parser *parser)
{
	const char **words =
	    ARENA_ARRAY(parser->arena, const char *, measure_kind_count);
	struct str list;

	str_init(&list, parser->arena);
	for (size_t i = 0; i < measure_kind_count; i++) {
		words[i] = measure_kinds[i].word;
		str_printf(&list, "%s%s", i == 0 ? "" : ", ", words[i]);
	}
	if (parser->token.kind != TOKEN_WORD) {
		expr_parser_expected(parser,
		    arena_printf(parser->arena, "a measure (%s)", list.text));
		return;
	}
	expr_parser_error(parser, parser->token.offset, "measure",
	    "unknown measure %s (known: %s)%s", expr_parser_word(parser),
	    list.text,
	    expr_suggestion(parser->arena, expr_parser_word(parser), words,
		measure_kind_count));
}

static void
take_columns(struct leaf *leaf, struct measure *measure)
{
	struct expr_parser *parser = &leaf->parser;
	size_t capacity = 0;

	do {
		size_t offset = parser->token.offset;
		int column;

		if (measure->column_count > 0)
			expr_parser_take(parser);
		column = take_column(leaf);
		if (parser->failed)
			return;
		if (leaf->schema->columns[column].type == COLUMN_TEXT)
			expr_parser_error(parser, offset, "type",
			    "free text is not counted; name an id or a code");
		measure->columns = arena_grow(parser->arena, measure->columns,
		    measure->column_count, &capacity, sizeof(int));
		measure->columns[measure->column_count++] = column;
	} while (!parser->failed && parser->token.kind == TOKEN_COMMA);
}

static void
take_measured(struct leaf *leaf, struct measure *measure)
{
	struct expr *sum = take_sum(leaf);

	measure->sum = sum;
	if (sum == NULL)
		leaf->parser.failed = true;
	else if (sum->type != EXPR_TYPE_NUMBER)
		expr_parser_error(&leaf->parser, sum->offset, "type",
		    "only numbers are added up, not %s",
		    expr_type_name(sum->type));
}

bool
leaf_measure(struct yaml_text text, const struct schema *schema,
    struct arena *arena, struct diag *diag, struct measure *measure)
{
	struct leaf leaf;

	leaf_open(&leaf, text, schema, arena, diag);
	measure->kind = find_measure(&leaf.parser);
	if (measure->kind == NULL) {
		refuse_measure(&leaf.parser);
		return false;
	}
	expr_parser_take(&leaf.parser);
	switch (measure->kind->argument) {
	case MEASURE_OF_ROWS:
		break;
	case MEASURE_OF_COLUMNS:
		take_columns(&leaf, measure);
		break;
	case MEASURE_OF_SUM:
		take_measured(&leaf, measure);
		break;
	}
	return !leaf.parser.failed && expr_parser_end(&leaf.parser);
}

static bool
per_number(struct leaf *leaf, struct per *per)
{
	struct expr *number = take_sum(leaf);
	int64_t divisor = 1;

	if (number == NULL || !expr_parser_end(&leaf->parser))
		return false;
	for (int i = 0; i < number->scale; i++)
		divisor *= 10;
	per->kind = PER_NUMBER;
	if (number->kind == EXPR_CONSTANT && number->value > 0 &&
	    fraction_make(number->value, divisor, &per->number))
		return true;
	expr_parser_error(&leaf->parser, number->offset, "per",
	    "expected a measure or a number over 0");
	return false;
}

bool
leaf_per(struct yaml_text text, const struct schema *schema,
    struct arena *arena, struct diag *diag, struct per *per)
{
	struct leaf leaf;

	leaf_open(&leaf, text, schema, arena, diag);
	if (leaf.parser.token.kind == TOKEN_NUMBER)
		return per_number(&leaf, per);
	per->kind = PER_MEASURE;
	return leaf_measure(text, schema, arena, diag, &per->measure);
}

static bool
has_categories(enum column_type type)
{
	switch (type) {
	case COLUMN_CODE:
	case COLUMN_YESNO:
	case COLUMN_ID:
	case COLUMN_DATE:
	case COLUMN_MONTH:
		return true;
	case COLUMN_INTEGER:
	case COLUMN_DECIMAL:
	case COLUMN_MONEY:
	case COLUMN_TEXT:
		return false;
	}
	return false;
}

bool
leaf_breakdown(struct yaml_text text, const struct schema *schema,
    struct arena *arena, struct diag *diag, int *column)
{
	struct leaf leaf;

	leaf_open(&leaf, text, schema, arena, diag);
	*column = take_column(&leaf);
	if (leaf.parser.failed || !expr_parser_end(&leaf.parser))
		return false;
	if (has_categories(schema->columns[*column].type))
		return true;
	expr_parser_error(&leaf.parser, 0, "type",
	    "figures are broken down by codes, ids, dates or months");
	return false;
}

/* What the schema says of a measure's unit. */
enum measured {
	MEASURED_COUNT,
	MEASURED_EUROS,
	MEASURED_NUMBER /* hours, points…: the schema doesn't tell */
};

static enum measured
measured(const struct measure *measure)
{
	if (measure->kind->is_count)
		return MEASURED_COUNT;
	return measure->sum->money ? MEASURED_EUROS : MEASURED_NUMBER;
}

/* The units that fit, as bits by enum unit. */
static unsigned
fitting_units(const struct indicator *indicator)
{
	const unsigned share = 1u << UNIT_PERCENT | 1u << UNIT_RATIO;
	const unsigned amount = 1u << UNIT_COUNT | 1u << UNIT_HOUR |
				1u << UNIT_DAYS | 1u << UNIT_POINTS |
				1u << UNIT_FTE;
	const unsigned euros = 1u << UNIT_EURO;
	enum measured above = measured(&indicator->measure);
	enum measured below;

	switch (indicator->per.kind) {
	case PER_NONE:
		if (indicator->part != NULL)
			return share;
		if (above == MEASURED_COUNT)
			return 1u << UNIT_COUNT;
		return above == MEASURED_EUROS ? euros : amount;
	case PER_NUMBER:
		return above == MEASURED_EUROS ? euros : share | amount;
	case PER_MEASURE:
		below = measured(&indicator->per.measure);
		if (above == below && above != MEASURED_NUMBER)
			return share;
		if (above != MEASURED_EUROS)
			return share | amount;
		return below == MEASURED_COUNT ? euros
					       : 1u << UNIT_EURO_PER_HOUR;
	}
	return 0;
}

bool
leaf_unit(
    const struct indicator *indicator, struct yaml_text text, struct diag *diag)
{
	unsigned fitting = fitting_units(indicator);
	char list[128] = "";
	size_t length = 0;

	if ((fitting >> indicator->unit & 1u) != 0)
		return true;
	for (size_t i = 0; i < UNIT_NUM; i++)
		if ((fitting >> i & 1u) != 0)
			length += (size_t)snprintf(list + length,
			    sizeof(list) - length, "%s%s",
			    length == 0 ? "" : " or ", unit_names[i]);
	diag_error(diag, text.pos, "unit", "this measure gives %s, not %s",
	    list, text.text);
	return false;
}
