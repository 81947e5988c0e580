/*
 * What a document asks for: `figures:` and `lists:` of its document.yaml, and
 * the months that their periods stand for.
 */
#include "documents.h"
#include "documents-imp.h"

#include "base/arena.h"
#include "base/date.h"
#include "base/message.h"
#include "base/str.h"
#include "base/yaml.h"
#include "county.h"
#include "indicators/indicators.h"

#include <string.h>

struct declared_figure {
	struct yaml_text name, indicator, period, by, category;
};

static const struct yaml_field figure_fields[] = {
	{ "name", YAML_TEXT, true, offsetof(struct declared_figure, name),
	    NULL },
	{ "indicator", YAML_TEXT, true,
	    offsetof(struct declared_figure, indicator), NULL },
	{ "period", YAML_TEXT, true, offsetof(struct declared_figure, period),
	    NULL },
	{ "by", YAML_TEXT, false, offsetof(struct declared_figure, by), NULL },
	{ "category", YAML_TEXT, false,
	    offsetof(struct declared_figure, category), NULL },
};
#define FIGURE_FIELDS (sizeof(figure_fields) / sizeof(figure_fields[0]))

/* Whether the document is for those who have the registers. */
static bool
stays_inside(const struct document_declaration *document)
{
	return !document->classes[CLASS_AUTHORITY] &&
	       !document->classes[CLASS_PUBLIC];
}

static bool
figure_name_valid(const char *name)
{
	return name[0] != '\0' && strlen(name) <= 40 &&
	       strspn(name,
		   "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"
		   "0123456789_") == strlen(name);
}

/* One category of the breakdown as a figure of its own. */
static bool
check_category(const struct indicator *indicator,
    const struct declared_figure *declared, struct arena *arena,
    struct diag *diag, struct figure_request *figure)
{
	const char *const *codes;
	size_t count;

	figure->category = declared->category.text;
	if (figure->category == NULL)
		return true;
	if (figure->by == NULL) {
		diag_error(diag, declared->category.pos, "category",
		    "a category is one of a breakdown; name that with by");
		return false;
	}
	if (indicator_may_have_category(
		indicator, figure->by, figure->category))
		return true;
	indicator_codes(indicator, figure->by, arena, &codes, &count);
	diag_error(diag, declared->category.pos, "category",
	    "%s has no category %s by %s%s", declared->indicator.text,
	    figure->category, figure->by,
	    message_suggestion_or(figure->category, codes, count,
		MESSAGE_LATER("; take one of that code list"), arena));
	return false;
}

static bool
check_indicator(const struct indicators *indicators,
    const struct declared_figure *declared, bool inside, struct arena *arena,
    struct diag *diag, struct figure_request *figure)
{
	const struct indicator *indicator =
	    indicators_find(indicators, declared->indicator.text);
	const char *const *names;
	size_t count;

	if (indicator == NULL) {
		indicators_ids(indicators, arena, &names, &count);
		diag_error(diag, declared->indicator.pos, "indicator",
		    "there is no indicator %s%s", declared->indicator.text,
		    message_suggestion_or(declared->indicator.text, names,
			count, MESSAGE_LATER("; see kausi list indicators"),
			arena));
		return false;
	}
	if (declared->by.text == NULL && !indicator_has_total(indicator)) {
		diag_error(diag, declared->indicator.pos, "by",
		    "%s has no total; name one of its breakdowns with by",
		    declared->indicator.text);
		return false;
	}
	if (declared->by.text != NULL)
		figure->by = indicator_dimension(indicator, declared->by.text);
	if (declared->by.text != NULL && figure->by == NULL) {
		indicator_dimensions(indicator, arena, &names, &count);
		diag_error(diag, declared->by.pos, "by",
		    "%s has no breakdown by %s%s", declared->indicator.text,
		    declared->by.text,
		    message_suggestion_or(declared->by.text, names, count,
			MESSAGE_LATER("; add it to its definition"), arena));
		return false;
	}
	if (declared->by.text != NULL && !inside &&
	    indicator_breakdown_is_private(indicator, figure->by)) {
		diag_error(diag, declared->by.pos, "by",
		    "%s would tell the values of a register about persons; "
		    "break the figure down by codes, or make the document's "
		    "class internal",
		    declared->by.text);
		return false;
	}
	figure->indicator = indicator;
	return check_category(indicator, declared, arena, diag, figure);
}

static bool
read_figure(const struct yaml *node, const struct indicators *indicators,
    struct arena *arena, struct diag *diag,
    struct document_declaration *document)
{
	struct figure_request *figure =
	    &document->figures[document->figure_count];
	struct declared_figure declared;

	memset(&declared, 0, sizeof(declared));
	if (!yaml_bind(node, MESSAGE_LATER("a figure"), figure_fields,
		FIGURE_FIELDS, arena, diag, &declared))
		return false;
	figure->name = declared.name.text;
	figure->pos = node->pos;
	figure->period = declared.period.text;
	figure->period_pos = declared.period.pos;
	if (!figure_name_valid(figure->name)) {
		diag_error(diag, declared.name.pos, "name",
		    "a figure has a name of letters, digits and _");
		return false;
	}
	for (size_t i = 0; i < document->figure_count; i++) {
		if (str_equal(document->figures[i].name, figure->name)) {
			diag_error(diag, declared.name.pos, "name",
			    "the figure %s stands twice; rename one",
			    figure->name);
			return false;
		}
	}
	document->figure_count++;
	return check_indicator(
	    indicators, &declared, stays_inside(document), arena, diag, figure);
}

bool
document_read_figures(const struct yaml *node,
    const struct indicators *indicators, struct arena *arena, struct diag *diag,
    struct document_declaration *document)
{
	bool ok = true;

	if (!yaml_expect(node, YAML_SEQUENCE, "figures", diag))
		return false;
	document->figures =
	    ARENA_ARRAY(arena, struct figure_request, node->count);
	for (size_t i = 0; i < node->count; i++)
		ok = read_figure(
			 node->values[i], indicators, arena, diag, document) &&
		     ok;
	return ok;
}

/* The mapping without one of its keys. */
static struct yaml *
without_key(const struct yaml *node, const char *key, struct arena *arena)
{
	struct yaml *copy = ARENA_NEW(arena, struct yaml);

	*copy = *node;
	copy->count = 0;
	copy->keys = ARENA_ARRAY(arena, struct yaml *, node->count);
	copy->values = ARENA_ARRAY(arena, struct yaml *, node->count);
	for (size_t i = 0; i < node->count; i++) {
		if (str_equal(node->keys[i]->text, key))
			continue;
		copy->keys[copy->count] = node->keys[i];
		copy->values[copy->count++] = node->values[i];
	}
	return copy;
}

struct declared_deliveries {
	struct yaml_text name;
	int of;
};

static const char *const built_in_lists[] = { "deliveries", NULL };

static const struct yaml_field deliveries_fields[] = {
	{ "name", YAML_TEXT, true, offsetof(struct declared_deliveries, name),
	    NULL },
	{ "of", YAML_CHOICE, true, offsetof(struct declared_deliveries, of),
	    built_in_lists },
};

/* Row counts give persons away: they stay inside. */
static bool
read_deliveries_list(const struct yaml *node, struct arena *arena,
    struct diag *diag, const struct document_declaration *document,
    struct list_request *list)
{
	struct declared_deliveries declared;

	memset(&declared, 0, sizeof(declared));
	if (!yaml_bind(node, MESSAGE_LATER("a list"), deliveries_fields, 2,
		arena, diag, &declared))
		return false;
	list->name = declared.name.text;
	if (!document->classes[CLASS_PUBLIC] &&
	    !document->classes[CLASS_AUTHORITY])
		return true;
	diag_error(diag, node->pos, "class",
	    "only internal documents may list deliveries: numbers of rows "
	    "can give persons away");
	return false;
}

static bool
read_list(const struct yaml *node, const struct schemas *schemas,
    struct arena *arena, struct diag *diag,
    const struct document_declaration *document, struct list_request *list)
{
	const struct yaml *period;

	if (!yaml_expect(node, YAML_MAPPING, MESSAGE_LATER("a list"), diag))
		return false;
	list->pos = node->pos;
	list->period = "job";
	list->period_pos = node->pos;
	if (yaml_get(node, "of") != NULL)
		return read_deliveries_list(node, arena, diag, document, list);
	period = yaml_get(node, "period");
	if (period != NULL) {
		if (!yaml_expect(period, YAML_SCALAR, "period", diag))
			return false;
		list->period = period->text;
		list->period_pos = period->pos;
		node = without_key(node, "period", arena);
	}
	list->definition = list_define(node, schemas, arena, diag);
	if (list->definition == NULL)
		return false;
	list->name = list_name(list->definition);
	return true;
}

bool
document_read_lists(const struct yaml *node, const struct schemas *schemas,
    struct arena *arena, struct diag *diag,
    struct document_declaration *document)
{
	bool ok = true;

	if (!yaml_expect(node, YAML_SEQUENCE, "lists", diag))
		return false;
	document->lists = ARENA_ARRAY(arena, struct list_request, node->count);
	for (size_t i = 0; i < node->count; i++)
		ok = read_list(node->values[i], schemas, arena, diag, document,
			 &document->lists[document->list_count++]) &&
		     ok;
	return ok;
}

/* The newest delivery up to `month`; `month` itself when there is none. */
static int32_t
latest_month(const struct county *county, int32_t month)
{
	for (size_t i = county->month_count; i > 0; i--)
		if (county->months[i - 1] <= month)
			return county->months[i - 1];
	return month;
}

static void
refuse_period(const char *period, struct pos pos, const struct county *county,
    struct diag *diag)
{
	const char **names = ARENA_ARRAY(
	    diag->arena, const char *, county->period_name_count + 3);
	size_t count = 0;

	names[count++] = "job";
	names[count++] = "latest";
	names[count++] = "previous-year";
	for (size_t i = 0; i < county->period_name_count; i++)
		names[count++] = county->period_names[i].name;
	diag_error(diag, pos, "period",
	    "%s is neither job, latest, previous-year nor a period that %s "
	    "names%s",
	    period, county->name,
	    message_suggestion_or(period, names, count,
		MESSAGE_LATER("; add it under the county's periods"),
		diag->arena));
}

bool
document_month(const char *period, struct pos pos, const struct county *county,
    int32_t month, struct diag *diag, int32_t *result)
{
	if (str_equal(period, "job")) {
		*result = month;
	} else if (str_equal(period, "latest")) {
		*result = latest_month(county, month);
	} else if (str_equal(period, "previous-year")) {
		*result = month_year(month) * 12 - 1;
	} else if (!county_period(county, period, result)) {
		if (diag != NULL)
			refuse_period(period, pos, county, diag);
		return false;
	}
	return true;
}
