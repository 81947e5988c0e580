/*
 * Targets: what a figure should reach, in the unit that it is shown in.
 *
 *	at least 100 | at most X | between 15 and 20 | within BAND
 *
 * X is a number or a parameter of the same unit, perhaps with a minus before
 * it; BAND is a parameter that has a low and a high end.
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
take_number(struct reading *reading, bool negative, struct fraction *number)
{
	struct expr_parser *parser = &reading->parser;
	int64_t divisor = reading->indicator->unit == UNIT_PERCENT ? 100 : 1;
	int64_t scaled;

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
take_parameter(struct reading *reading, bool band, struct target_end *end)
{
	struct expr_parser *parser = &reading->parser;
	size_t offset = parser->token.offset;
	const struct parameter *parameter =
	    resolve_parameter(reading->indicators, expr_parser_word(parser),
		parser->text, offset, parser->arena, parser->diag);

	end->parameter = parameter;
	if (parameter == NULL || parameter->faulty)
		parser->failed = true;
	else if (!units_compare(parameter->unit, reading->indicator->unit))
		expr_parser_error(parser, offset, "unit",
		    "%s is in %s, the figure in %s", parameter->name,
		    unit_names[parameter->unit],
		    unit_names[reading->indicator->unit]);
	else if (parameter->is_band && !band)
		expr_parser_error(parser, offset, "band",
		    "%s is a band; write within %s", parameter->name,
		    parameter->name);
	else if (!parameter->is_band && band)
		expr_parser_error(parser, offset, "band",
		    "%s is one number, not a band; write at least or at most",
		    parameter->name);
	else
		expr_parser_take(parser);
}

static void
take_end(struct reading *reading, struct target_end *end)
{
	struct expr_parser *parser = &reading->parser;

	end->negative = parser->token.kind == TOKEN_MINUS;
	if (end->negative)
		expr_parser_take(parser);
	if (parser->token.kind == TOKEN_WORD)
		take_parameter(reading, false, end);
	else
		take_number(reading, end->negative, &end->number);
}

/* Both ends are the band's. */
static void
take_within(struct reading *reading, struct indicator_target *target)
{
	target->kind = RAW_TARGET_BETWEEN;
	if (reading->parser.token.kind == TOKEN_WORD)
		take_parameter(reading, true, &target->low);
	else
		expr_parser_expected(&reading->parser,
		    "the name of a band; of numbers write between LOW and "
		    "HIGH");
	target->high = target->low;
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
	} else if (expr_parser_accept(parser, "within")) {
		take_within(reading, target);
	} else if (!expr_parser_accept(parser, "at")) {
		expr_parser_expected(parser,
		    "at least X, at most X, between X and Y or within X");
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
