/* Mappings of county.yaml: what an export's headers and values mean. */
#include "registers/mapping.h"
#include "registers/registers-imp.h"

#include "base/arena.h"
#include "base/diag.h"
#include "base/message.h"
#include "base/str.h"
#include "base/yaml.h"
#include "registers/dialect.h"

#include <assert.h>
#include <string.h>

struct declared_mapping {
	struct yaml_text name, file;
	struct yaml *csv;
	struct yaml *columns;
};

static const struct yaml_field mapping_fields[] = {
	{ "register", YAML_TEXT, true, offsetof(struct declared_mapping, name),
	    NULL },
	{ "file", YAML_TEXT, false, offsetof(struct declared_mapping, file),
	    NULL },
	{ "csv", YAML_NODE, false, offsetof(struct declared_mapping, csv),
	    NULL },
	{ "columns", YAML_NODE, false,
	    offsetof(struct declared_mapping, columns), NULL },
};

struct declared_column {
	struct yaml_text column, header, value, other;
	struct yaml *codes;
};

#define FIELD(key, type, required, member)                                     \
	{                                                                      \
		key, type, required, offsetof(struct declared_column, member), \
		    NULL                                                       \
	}

static const struct yaml_field column_fields[] = {
	FIELD("column", YAML_TEXT, true, column),
	FIELD("header", YAML_TEXT, false, header),
	FIELD("value", YAML_TEXT, false, value),
	FIELD("codes", YAML_NODE, false, codes),
	FIELD("default", YAML_TEXT, false, other),
};

/* One mapping that is being read. */
struct mapper {
	struct mapping *mapping;
	const char *area; /* the county's code */
	struct arena *arena;
	struct diag *diag;
};

static bool
refuse(const struct mapper *mapper, struct pos pos, const char *text)
{
	diag_error(mapper->diag, pos, "mapping", "%s", message_text(text));
	return false;
}

static int
find_column(const struct mapper *mapper, const struct yaml_text *name)
{
	const struct schema *schema = mapper->mapping->schema;
	int column = schema_column(schema, name->text);
	const char **names;

	if (column >= 0)
		return column;
	names = ARENA_ARRAY(mapper->arena, const char *, schema->column_count);
	for (size_t i = 0; i < schema->column_count; i++)
		names[i] = schema->columns[i].name;
	diag_error(mapper->diag, name->pos, "name", "%s has no column %s%s",
	    schema->name, name->text,
	    message_suggestion(
		name->text, names, schema->column_count, mapper->arena));
	return -1;
}

/* A code that the column's list lacks would reject every row that has it. */
static bool
check_code(const struct mapper *mapper, const struct mapped_column *column,
    const char *code, struct pos pos)
{
	const struct code_list *codes =
	    mapper->mapping->schema->columns[column->column].codes;

	if (code_list_find(codes, code, strlen(code)) >= 0)
		return true;
	if (mapper->mapping->schema->columns[column->column].type ==
	    COLUMN_YESNO) {
		diag_error(mapper->diag, pos, "code", "expected K or E");
		return false;
	}
	diag_error(mapper->diag, pos, "code",
	    "%s is not in the code list %s; see input/codes/%s.csv", code,
	    codes->name, codes->name);
	return false;
}

static bool
read_codes(const struct mapper *mapper, const struct yaml *node,
    struct mapped_column *column)
{
	bool ok = true;

	if (!yaml_expect(node, YAML_MAPPING, "codes", mapper->diag))
		return false;
	column->value_count = node->count;
	column->values =
	    ARENA_ARRAY(mapper->arena, struct mapped_value, node->count);
	for (size_t i = 0; i < node->count; i++) {
		const struct yaml *value = node->values[i];

		if (!yaml_expect(value, YAML_SCALAR, MESSAGE_LATER("a code"),
			mapper->diag))
			return false;
		column->values[i].written = node->keys[i]->text;
		column->values[i].code = value->text;
		ok = check_code(mapper, column, value->text, value->pos) && ok;
	}
	return ok;
}

/* A column's own codes, when it has any, and only then. */
static bool
read_values(const struct mapper *mapper, const struct declared_column *declared,
    struct mapped_column *column)
{
	const struct column_schema *schema =
	    &mapper->mapping->schema->columns[column->column];

	if (declared->codes == NULL && declared->other.text == NULL)
		return true;
	if (schema->codes == NULL)
		return refuse(mapper, column->pos,
		    "codes and default go with a column of codes only");
	if (declared->header.text == NULL)
		return refuse(mapper, column->pos,
		    "codes and default say what an export's values mean; "
		    "name its header");
	column->other = declared->other.text;
	if (column->other != NULL &&
	    !check_code(mapper, column, column->other, declared->other.pos))
		return false;
	return declared->codes == NULL ||
	       read_codes(mapper, declared->codes, column);
}

/* No row of a county may be another one's. */
static bool
check_area(const struct mapper *mapper, const struct mapped_column *column,
    struct pos pos)
{
	if (column->column != schema_area_column(mapper->mapping->schema) ||
	    str_equal(column->constant, mapper->area))
		return true;
	diag_error(mapper->diag, pos, "area",
	    "expected the county's own code %s", mapper->area);
	return false;
}

/* One value for all rows: they would all be rejected for it. */
static bool
check_constant(const struct mapper *mapper, const struct mapped_column *column,
    struct pos pos)
{
	const struct column_schema *schema =
	    &mapper->mapping->schema->columns[column->column];
	const struct csv_field field = { column->constant,
		strlen(column->constant) };
	struct cell_reader reader;
	struct value value;
	struct fault fault;

	cell_reader_init(&reader, schema);
	reader.dialect = &mapper->mapping->dialect;
	reader.arena = mapper->arena;
	if (schema->codes != NULL)
		return check_code(mapper, column, column->constant, pos) &&
		       check_area(mapper, column, pos);
	/* Ids are numbered as they are read. */
	if (schema->type == COLUMN_ID ||
	    value_read(&reader, &field, &value, &fault))
		return true;
	diag_error(
	    mapper->diag, pos, fault.rule, "%s", message_text(fault.text));
	return false;
}

static bool
read_column(const struct mapper *mapper, const struct yaml *node,
    struct mapped_column *column)
{
	struct declared_column declared;

	memset(&declared, 0, sizeof(declared));
	if (!yaml_bind(node, MESSAGE_LATER("a mapped column"), column_fields,
		sizeof(column_fields) / sizeof(column_fields[0]), mapper->arena,
		mapper->diag, &declared))
		return false;
	column->pos = node->pos;
	column->header = declared.header.text;
	column->constant = declared.value.text;
	column->column = find_column(mapper, &declared.column);
	if (column->column < 0)
		return false;
	if ((column->header == NULL) == (column->constant == NULL))
		return refuse(mapper, node->pos,
		    "a column's source is either a header of the export or a "
		    "value; write one of them");
	if (column->constant != NULL &&
	    !check_constant(mapper, column, declared.value.pos))
		return false;
	return read_values(mapper, &declared, column);
}

static bool
read_columns(const struct mapper *mapper, const struct yaml *node)
{
	struct mapping *mapping = mapper->mapping;
	bool ok = true;

	assert(node != NULL);
	if (!yaml_expect(node, YAML_SEQUENCE, "columns", mapper->diag))
		return false;
	mapping->columns =
	    ARENA_ARRAY(mapper->arena, struct mapped_column, node->count);
	for (size_t i = 0; i < node->count; i++) {
		struct mapped_column *column =
		    &mapping->columns[mapping->count];

		if (!read_column(mapper, node->values[i], column)) {
			ok = false;
			continue;
		}
		if (mapping_column(mapping, (size_t)column->column) != NULL)
			ok = refuse(mapper, column->pos,
			    "the column has a source already; leave one of "
			    "them");
		mapping->count++;
	}
	return ok;
}

static bool
check_required(const struct mapper *mapper)
{
	const struct schema *schema = mapper->mapping->schema;
	bool ok = true;

	for (size_t i = 0; i < schema->column_count; i++) {
		if (!schema->columns[i].required ||
		    mapping_column(mapper->mapping, i) != NULL)
			continue;
		diag_error(mapper->diag, mapper->mapping->pos, "mapping",
		    "the column %s of %s is required and has no source; add "
		    "{column: %s, header: ...} or {column: %s, value: ...}",
		    schema->columns[i].name, schema->name,
		    schema->columns[i].name, schema->columns[i].name);
		ok = false;
	}
	return ok;
}

/* A name in the period's folder, never a way out of it. */
static bool
check_file(const struct mapper *mapper, const struct yaml_text *file)
{
	if (file->text == NULL)
		return true;
	if (file->text[0] != '\0' && file->text[0] != '.' &&
	    strchr(file->text, '/') == NULL)
		return true;
	return refuse(mapper, file->pos,
	    "expected the name of a file in the period's folder");
}

static bool
find_register(const struct mapper *mapper, const struct schemas *schemas,
    const struct yaml_text *name)
{
	const char **names;

	mapper->mapping->schema = schemas_find(schemas, name->text);
	if (mapper->mapping->schema != NULL)
		return true;
	names = ARENA_ARRAY(mapper->arena, const char *, schemas->count);
	for (size_t i = 0; i < schemas->count; i++)
		names[i] = schemas->items[i].name;
	diag_error(mapper->diag, name->pos, "name", "there is no register %s%s",
	    name->text,
	    message_suggestion(
		name->text, names, schemas->count, mapper->arena));
	return false;
}

bool
mapping_read(const struct yaml *node, const struct schemas *schemas,
    const char *area, const struct dialect *dialect, struct arena *arena,
    struct diag *diag, struct mapping *mapping)
{
	struct mapper mapper = { mapping, area, arena, diag };
	struct declared_mapping declared;
	size_t faults = diag_faults(diag);

	memset(&declared, 0, sizeof(declared));
	memset(mapping, 0, sizeof(*mapping));
	if (!yaml_bind(node, MESSAGE_LATER("a mapping"), mapping_fields,
		sizeof(mapping_fields) / sizeof(mapping_fields[0]), arena, diag,
		&declared))
		return false;
	mapping->pos = node->pos;
	mapping->file = declared.file.text;
	mapping->dialect = *dialect;
	mapping->has_columns = declared.columns != NULL;
	if (!find_register(&mapper, schemas, &declared.name) ||
	    !check_file(&mapper, &declared.file) ||
	    (declared.csv != NULL &&
		!dialect_read(declared.csv, arena, diag, &mapping->dialect)))
		return false;
	if (mapping->has_columns && (!read_columns(&mapper, declared.columns) ||
					!check_required(&mapper)))
		return false;
	return diag_faults(diag) == faults;
}

const struct mapped_column *
mapping_column(const struct mapping *mapping, size_t column)
{
	for (size_t i = 0; i < mapping->count; i++)
		if (mapping->columns[i].column == (int)column)
			return &mapping->columns[i];
	return NULL;
}

static struct csv_field
field_of(const char *text)
{
	return (struct csv_field){ text, strlen(text) };
}

/* An empty cell stays empty: that is for the column's own default.  Blanks
 * around a value are none of it. */
struct csv_field
mapping_apply(const struct mapped_column *column, const struct csv_field *field)
{
	struct csv_field value;

	if (column->constant != NULL)
		return field_of(column->constant);
	value = spelling_trim(field);
	if (value.length == 0)
		return *field;
	for (size_t i = 0; i < column->value_count; i++) {
		const char *written = column->values[i].written;

		if (strlen(written) == value.length &&
		    memcmp(written, value.text, value.length) == 0)
			return field_of(column->values[i].code);
	}
	return column->other != NULL ? field_of(column->other) : *field;
}
