/*
 * The second pass over schemas: names of code lists, registers and codes
 * become pointers, so that the order of the files does not matter.
 */
#include "registers/schema-imp.h"

#include "base/arena.h"
#include "base/str.h"

#include <string.h>

#define MONTH_CODE "KK" /* a column's `precision`: only the month is known */

static bool
unknown_list(struct loader *loader, const struct yaml_text *text)
{
	const struct schemas *schemas = loader->schemas;
	const char **names =
	    ARENA_ARRAY(loader->arena, const char *, schemas->list_count);
	const char *nearest;

	for (size_t i = 0; i < schemas->list_count; i++)
		names[i] = schemas->lists[i].name;
	nearest = str_nearest(text->text, names, schemas->list_count);
	if (nearest != NULL)
		diag_error(loader->diag, text->pos, "list",
		    "there is no code list %s; did you mean %s?", text->text,
		    nearest);
	else
		diag_error(loader->diag, text->pos, "list",
		    "there is no code list %s; add input/codes/%s.csv",
		    text->text, text->text);
	return false;
}

/* Codes of two lists together: areas that are a county or a municipality. */
static const struct code_list *
join_lists(struct loader *loader, const char *name,
    const struct code_list *first, const struct code_list *second)
{
	struct code_list *joint = ARENA_NEW(loader->arena, struct code_list);

	joint->name = name;
	joint->count = first->count + second->count;
	joint->codes = ARENA_ARRAY(loader->arena, struct code, joint->count);
	memcpy(joint->codes, first->codes, first->count * sizeof(struct code));
	memcpy(joint->codes + first->count, second->codes,
	    second->count * sizeof(struct code));
	return joint;
}

/* LIST or LIST+LIST */
static const struct code_list *
find_list(struct loader *loader, const char *name)
{
	const char *plus = strchr(name, '+');
	const struct code_list *first, *second;

	if (plus == NULL)
		return schemas_find_list(loader->schemas, name);
	first = schemas_find_list(loader->schemas,
	    arena_strndup(loader->arena, name, (size_t)(plus - name)));
	second = schemas_find_list(loader->schemas, plus + 1);
	if (first == NULL || second == NULL)
		return NULL;
	return join_lists(loader, name, first, second);
}

static bool
resolve_list(struct loader *loader, const struct declared_column *declared,
    struct column_schema *column)
{
	bool coded = column->type == COLUMN_CODE;

	if (column->type == COLUMN_YESNO)
		column->codes = schemas_find_list(loader->schemas, YES_NO_LIST);
	if (coded != (declared->list.text != NULL)) {
		diag_error(loader->diag, column->pos, "list",
		    coded ? "a column of codes needs its list"
			  : "only a column of codes has a list; remove it");
		return false;
	}
	if (!coded)
		return true;
	column->codes = find_list(loader, declared->list.text);
	return column->codes != NULL || unknown_list(loader, &declared->list);
}

/* A row is pointed at by one id, so that alone is its register's key. */
static bool
has_single_key(const struct schema *schema)
{
	size_t keys = 0;

	for (size_t i = 0; i < schema->column_count; i++) {
		if (!schema->columns[i].key)
			continue;
		if (schema->columns[i].type != COLUMN_ID)
			return false;
		keys++;
	}
	return keys == 1;
}

static bool
resolve_reference(struct loader *loader, const struct declared_column *declared,
    struct column_schema *column)
{
	const struct yaml_text *text = &declared->references;

	if (text->text == NULL)
		return true;
	column->references = schemas_find(loader->schemas, text->text);
	if (column->references == NULL) {
		diag_error(loader->diag, text->pos, "reference",
		    "there is no register %s; see input/registers", text->text);
		return false;
	}
	if (column->type != COLUMN_ID) {
		diag_error(loader->diag, text->pos, "reference",
		    "only a column of type id can point at another register");
		return false;
	}
	if (has_single_key(column->references))
		return true;
	diag_error(loader->diag, text->pos, "reference",
	    "the register %s has no single key of type id to point at",
	    text->text);
	return false;
}

static bool
resolve_default(struct loader *loader, const struct declared_column *declared,
    struct column_schema *column)
{
	const struct yaml_text *text = &declared->default_code;

	if (text->text == NULL)
		return true;
	if (column->codes != NULL)
		column->default_code = code_list_find(
		    column->codes, text->text, strlen(text->text));
	if (column->default_code >= 0)
		return true;
	diag_error(loader->diag, text->pos, "default",
	    "expected a code of the column's list as default");
	return false;
}

/* COLUMN = CODE */
static bool
resolve_negative(struct loader *loader, const struct declared_column *declared,
    const struct schema *schema, struct column_schema *column)
{
	const struct yaml_text *text = &declared->negative_when;
	const char *equals, *code;
	char *name;

	if (text->text == NULL)
		return true;
	equals = strstr(text->text, " = ");
	if (equals != NULL && column->has_min) {
		name = arena_strndup(
		    loader->arena, text->text, (size_t)(equals - text->text));
		code = equals + strlen(" = ");
		column->negative_column = schema_column(schema, name);
		if (column->negative_column >= 0 &&
		    schema->columns[column->negative_column].codes != NULL)
			column->negative_code = code_list_find(
			    schema->columns[column->negative_column].codes,
			    code, strlen(code));
		if (column->negative_column >= 0 && column->negative_code >= 0)
			return true;
	}
	diag_error(loader->diag, text->pos, "negative_when",
	    "expected COLUMN = CODE, in a column that has a min");
	return false;
}

/* Yes/no columns of the same register, for a column that is released. */
static bool
resolve_consents(struct loader *loader, const struct declared_column *declared,
    const struct schema *schema, struct column_schema *column)
{
	const struct yaml_texts *texts = &declared->release_when;

	column->consents = ARENA_ARRAY(loader->arena, int, texts->count);
	for (size_t i = 0; i < texts->count; i++) {
		const struct yaml_text *text = &texts->items[i];
		int at = schema_column(schema, text->text);

		if (!column->release || at < 0 ||
		    schema->columns[at].type != COLUMN_YESNO) {
			diag_error(loader->diag, text->pos, "release",
			    "expected a yes/no column of this register, in a "
			    "column that has release: true");
			return false;
		}
		column->consents[column->consent_count++] = at;
	}
	return true;
}

/* A column of the same register, whose list has the code KK. */
static bool
resolve_precision(struct loader *loader, const struct declared_column *declared,
    const struct schema *schema, struct column_schema *column)
{
	const struct yaml_text *text = &declared->precision;
	const struct code_list *codes = NULL;

	if (text->text == NULL)
		return true;
	if (column->type != COLUMN_DATE) {
		diag_error(loader->diag, text->pos, "precision",
		    "only a date can be known by its month; remove precision");
		return false;
	}
	column->precision = schema_column(schema, text->text);
	if (column->precision >= 0)
		codes = schema->columns[column->precision].codes;
	if (codes != NULL)
		column->precision_code =
		    code_list_find(codes, MONTH_CODE, strlen(MONTH_CODE));
	if (codes != NULL && column->precision_code >= 0)
		return true;
	diag_error(loader->diag, text->pos, "precision",
	    "expected a column of this register whose code list has "
	    "the code " MONTH_CODE);
	return false;
}

bool
approx_of_code(const char *code, enum approx *approx)
{
	static const struct {
		const char *code;
		enum approx approx;
	} codes[] = {
		{ "TARKKA", APPROX_NONE },
		{ "NOIN", APPROX_ABOUT },
		{ "LAHES", APPROX_NEARLY },
		{ "ARVIO", APPROX_ABOUT },
	};

	for (size_t i = 0; i < sizeof(codes) / sizeof(codes[0]); i++) {
		if (!str_equal(codes[i].code, code))
			continue;
		*approx = codes[i].approx;
		return true;
	}
	return false;
}

/* What each code of the list says; NULL: one says nothing of nearness. */
static const enum approx *
read_approx(struct loader *loader, const struct code_list *codes)
{
	enum approx *all =
	    ARENA_ARRAY(loader->arena, enum approx, codes->count);

	for (size_t i = 0; i < codes->count; i++)
		if (!approx_of_code(codes->codes[i].text, &all[i]))
			return NULL;
	return all;
}

static bool
resolve_approx(struct loader *loader, const struct declared_column *declared,
    const struct schema *schema, struct column_schema *column)
{
	const struct yaml_text *text = &declared->approx;

	if (text->text == NULL)
		return true;
	if (column->type != COLUMN_INTEGER && column->type != COLUMN_DECIMAL &&
	    column->type != COLUMN_MONEY) {
		diag_error(loader->diag, text->pos, "approx",
		    "only a number can be approximate; remove approx");
		return false;
	}
	column->approx = schema_column(schema, text->text);
	if (column->approx >= 0 &&
	    schema->columns[column->approx].codes != NULL)
		column->approx_of_code =
		    read_approx(loader, schema->columns[column->approx].codes);
	if (column->approx_of_code != NULL)
		return true;
	diag_error(loader->diag, text->pos, "approx",
	    "expected a column of this register whose codes are among TARKKA, "
	    "NOIN, LAHES and ARVIO");
	return false;
}

static bool
resolve(struct loader *loader, const struct draft *draft)
{
	struct schema *schema = draft->schema;
	bool ok = true, found;

	for (size_t i = 0; i < schema->column_count; i++) {
		const struct declared_column *declared = &draft->columns[i];
		struct column_schema *column = &schema->columns[i];

		ok = resolve_list(loader, declared, column) &&
		     resolve_reference(loader, declared, column) &&
		     resolve_default(loader, declared, column) && ok;
	}
	/* These look at the lists of other columns. */
	found = ok;
	for (size_t i = 0; found && i < schema->column_count; i++)
		ok = resolve_negative(loader, &draft->columns[i], schema,
			 &schema->columns[i]) &&
		     resolve_consents(loader, &draft->columns[i], schema,
			 &schema->columns[i]) &&
		     resolve_precision(loader, &draft->columns[i], schema,
			 &schema->columns[i]) &&
		     resolve_approx(loader, &draft->columns[i], schema,
			 &schema->columns[i]) &&
		     ok;
	return ok;
}

/* Whether ids of that kind are persons' in any register. */
static bool
is_persons(const struct schemas *schemas, const char *kind)
{
	for (size_t s = 0; s < schemas->count; s++) {
		const struct schema *schema = &schemas->items[s];

		for (size_t i = 0; i < schema->column_count; i++)
			if (schema->columns[i].type == COLUMN_ID &&
			    schema->columns[i].person != PERSON_NONE &&
			    str_equal(
				column_id_kind(&schema->columns[i]), kind))
				return true;
	}
	return false;
}

/* A person's id stays one where a register does not say so. */
static bool
check_released_ids(struct loader *loader, const struct schema *schema)
{
	bool ok = true;

	for (size_t i = 0; i < schema->column_count; i++) {
		const struct column_schema *column = &schema->columns[i];

		if (column->type != COLUMN_ID || !column->release ||
		    column->person != PERSON_NONE ||
		    !is_persons(loader->schemas, column_id_kind(column)))
			continue;
		diag_error(loader->diag, column->pos, "release",
		    "%s is a person's id in another register, and documents "
		    "never show those; remove release",
		    column->name);
		ok = false;
	}
	return ok;
}

bool
schemas_resolve(struct loader *loader)
{
	size_t count = loader->schemas->count;
	bool ok = true;

	for (size_t i = 0; i < count; i++)
		ok = resolve(loader, &loader->drafts[i]) && ok;
	for (size_t i = 0; ok && i < count; i++)
		ok = check_released_ids(loader, &loader->schemas->items[i]);
	return ok;
}
