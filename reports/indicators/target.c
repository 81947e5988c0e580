/*
 * Targets: what a figure should reach, in the unit that it is shown in.
 *
 *	at least 100 | at most X | between 15 and 20
 *
 * X is a number or a parameter of the same unit.
 */
#include "indicators/definitions.h"
#include "expressions/parser.h"

#include "base/arena.h"

#include <string.h>

#define PLACES_MAX 6

/* A target under reading. */
struct reading {
	struct expr_parser parser;
	const struct indicators *indicators;
	const struct indicator *indicator;
};

static void
take_number(struct reading *reading, struct fraction *number)
{
	struct expr_parser *parser = &reading->parser;
	bool negative = parser->token.kind == TOKEN_MINUS;
	int64_t divisor = reading->indicator->unit == UNIT_PERCENT ? 100 : 1;
	int64_t scaled;

	if (negative)
		expr_parser_take(parser);
	if (parser->token.kind != TOKEN_NUMBER) {
		expr_parser_expected(parser, "a number or a parameter");
		return;
	}
	if (decimal_parse(parser->text.text + parser->token.offset,
		parser->token.length, '.', PLACES_MAX, &scaled) != DECIMAL_OK) {
		expr_parser_error(parser, parser->token.offset, "number",
		    "a target has at most %d decimals", PLACES_MAX);
		return;
	}
	for (int i = 0; i < PLACES_MAX; i++)
		divisor *= 10;
	if (!fraction_make(negative ? -scaled : scaled, divisor, number))
		expr_parser_error(parser, parser->token.offset, "number",
		    "a target has at most 18 digits");
	expr_parser_take(parser);
}

static void
take_end(struct reading *reading, struct target_end *end)
{
	struct expr_parser *parser = &reading->parser;
	size_t offset = parser->token.offset;

	if (parser->token.kind != TOKEN_WORD) {
		take_number(reading, &end->number);
		return;
	}
	end->parameter =
	    resolve_parameter(reading->indicators, expr_parser_word(parser),
		parser->text, offset, parser->arena, parser->diag);
	if (end->parameter == NULL)
		parser->failed = true;
	else if (end->parameter->unit != reading->indicator->unit)
		expr_parser_error(parser, offset, "unit",
		    "%s is in %s, the figure in %s", end->parameter->name,
		    unit_names[end->parameter->unit],
		    unit_names[reading->indicator->unit]);
	else
		expr_parser_take(parser);
}

static void
take_between(struct reading *reading, struct indicator_target *target)
{
	struct expr_parser *parser = &reading->parser;

	target->kind = RAW_TARGET_BETWEEN;
	take_end(reading, &target->low);
	if (!parser->failed && !expr_parser_accept(parser, "and"))
		expr_parser_expected(parser, "and with the upper end");
	if (!parser->failed)
		take_end(reading, &target->high);
	if (!parser->failed && target->low.parameter == NULL &&
	    target->high.parameter == NULL &&
	    fraction_compare(target->low.number, target->high.number) > 0)
		expr_parser_error(parser, 0, "order",
		    "the lower end stands first: between 15 and 20");
}

static void
take_target(struct reading *reading, struct indicator_target *target)
{
	struct expr_parser *parser = &reading->parser;

	if (expr_parser_accept(parser, "between")) {
		take_between(reading, target);
	} else if (expr_parser_is(parser, "within")) {
		expr_parser_error(parser, parser->token.offset, "band",
		    "a band cannot be used yet; write between LOW and HIGH");
	} else if (!expr_parser_accept(parser, "at")) {
		expr_parser_expected(
		    parser, "at least X, at most X or between X and Y");
	} else if (expr_parser_accept(parser, "least")) {
		target->kind = RAW_TARGET_AT_LEAST;
		take_end(reading, &target->low);
	} else if (expr_parser_accept(parser, "most")) {
		target->kind = RAW_TARGET_AT_MOST;
		take_end(reading, &target->high);
	} else {
		expr_parser_expected(parser, "least or most after at");
	}
}

bool
target_resolve(struct indicator *indicator, const struct indicators *indicators,
    struct arena *arena, struct diag *diag)
{
	struct reading reading = { .indicators = indicators,
		.indicator = indicator };

	if (indicator->target_text.text == NULL)
		return true;
	expr_parser_open(&reading.parser, indicator->target_text, arena, diag);
	if (indicator->unit == UNIT_DATE || indicator->unit == UNIT_CODE)
		expr_parser_error(&reading.parser, 0, "type",
		    "only numbers have targets, not a %s",
		    unit_names[indicator->unit]);
	else
		take_target(&reading, &indicator->target);
	return !reading.parser.failed && expr_parser_end(&reading.parser);
}
