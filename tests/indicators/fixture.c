/*
 * Reads registers and deliveries for cases (see fixture.h).  In: lines of
 * words; out: schemas and datasets filled as the registers stage would.
 */
#include "fixture.h"

#include "base/arena.h"
#include "base/date.h"
#include "base/decimal.h"
#include "base/diag.h"
#include "base/file.h"
#include "base/str.h"
#include "expressions/parser.h"
#include "registers/registers-imp.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define WORDS_MAX 128
#define SCHEMAS_MAX 32
#define LISTS_MAX 32
#define COLUMNS_MAX 16
#define ROWS_MAX 256
#define DATASETS_MAX 64

/* Where the lines go that stand indented below another. */
struct data_reading {
	struct fixture *fixture;
	struct schema *schema;	 /* columns */
	struct dataset *dataset; /* rows */
	const char *path;
	int line;
};

static void
give_up(const struct data_reading *reading, const char *why)
{
	fprintf(stderr, "%s:%d: %s\n", reading->path, reading->line, why);
	exit(2);
}

static bool
starts(const char *word, const char *with)
{
	return strncmp(word, with, strlen(with)) == 0;
}

static struct schema *
find_schema(const struct data_reading *reading, const char *name)
{
	struct schemas *schemas = &reading->fixture->schemas;

	for (size_t i = 0; i < schemas->count; i++)
		if (str_equal(schemas->items[i].name, name))
			return &schemas->items[i];
	give_up(reading, "no such register");
	return NULL;
}

static const struct code_list *
find_list(const struct data_reading *reading, const char *name)
{
	const struct schemas *schemas = &reading->fixture->schemas;

	for (size_t i = 0; i < schemas->list_count; i++)
		if (str_equal(schemas->lists[i].name, name))
			return &schemas->lists[i];
	give_up(reading, "no such list");
	return NULL;
}

static int32_t
read_day(const struct data_reading *reading, const char *text, size_t length)
{
	int32_t day = DAY_NONE;

	if (length > 0 && !day_parse(text, length, &day))
		give_up(reading, "no day");
	return day;
}

static int32_t
read_month(const struct data_reading *reading, const char *text)
{
	int32_t month = 0;

	if (!month_parse(text, strlen(text), &month))
		give_up(reading, "no month");
	return month;
}

/* Cuts a word at the mark; what follows it, or NULL. */
static char *
cut_at(char *word, const char *mark)
{
	char *at = strstr(word, mark);

	if (at == NULL)
		return NULL;
	*at = '\0';
	return at + strlen(mark);
}

/* CODE[@FROM[..TO]][:AREA] */
static void
read_code(const struct data_reading *reading, char *word, struct code *code)
{
	char *area = cut_at(word, ":");
	char *from = cut_at(word, "@");
	char *to = from == NULL ? NULL : cut_at(from, "..");

	*code = (struct code){ .text = word,
		.label = word,
		.from = DAY_NONE,
		.to = DAY_NONE,
		.area = area };
	if (from != NULL)
		code->from = read_day(reading, from, strlen(from));
	if (to != NULL)
		code->to = read_day(reading, to, strlen(to));
}

static void
read_list(const struct data_reading *reading, char **words, size_t count)
{
	struct schemas *schemas = &reading->fixture->schemas;
	struct code_list *list = &schemas->lists[schemas->list_count++];

	list->name = words[1];
	list->count = count - 2;
	list->codes =
	    ARENA_ARRAY(reading->fixture->arena, struct code, list->count);
	for (size_t i = 0; i < list->count; i++)
		read_code(reading, words[i + 2], &list->codes[i]);
}

static void
read_register(struct data_reading *reading, char **words)
{
	struct schemas *schemas = &reading->fixture->schemas;
	struct schema *schema = &schemas->items[schemas->count++];

	schema->name = words[1];
	schema->label = words[1];
	schema->kind = REGISTER_COMPLETE;
	if (str_equal(words[2], "event"))
		schema->kind = REGISTER_EVENT;
	else if (str_equal(words[2], "stock"))
		schema->kind = REGISTER_STOCK;
	schema->columns = ARENA_ARRAY(
	    reading->fixture->arena, struct column_schema, COLUMNS_MAX);
	schema->day = schema->begin = schema->end = -1;
	reading->schema = schema;
	reading->dataset = NULL;
}

static void
read_type(const struct data_reading *reading, const char *word,
    struct column_schema *column)
{
	static const struct {
		const char *word;
		enum column_type type;
	} types[] = {
		{ "id", COLUMN_ID },
		{ "date", COLUMN_DATE },
		{ "month", COLUMN_MONTH },
		{ "integer", COLUMN_INTEGER },
		{ "decimal", COLUMN_DECIMAL },
		{ "money", COLUMN_MONEY },
		{ "text", COLUMN_TEXT },
	};

	if (starts(word, "code=")) {
		column->type = COLUMN_CODE;
		column->codes = find_list(reading, word + 5);
		return;
	}
	for (size_t i = 0; i < sizeof(types) / sizeof(types[0]); i++) {
		if (str_equal(word, types[i].word)) {
			column->type = types[i].type;
			return;
		}
	}
	give_up(reading, "no such type");
}

/* A column of codes that is declared before. */
static void
read_precision(const struct data_reading *reading, const char *name,
    struct column_schema *column, const struct schema *schema)
{
	column->precision = schema_column(schema, name);
	if (column->precision < 0)
		give_up(reading, "no such column");
	column->precision_code =
	    code_list_find(schema->columns[column->precision].codes, "KK", 2);
}

/* A column of codes that is declared before. */
static void
read_approx(const struct data_reading *reading, const char *name,
    struct column_schema *column, const struct schema *schema)
{
	const struct code_list *codes;
	enum approx *approx;

	column->approx = schema_column(schema, name);
	if (column->approx < 0)
		give_up(reading, "no such column");
	codes = schema->columns[column->approx].codes;
	approx =
	    ARENA_ARRAY(reading->fixture->arena, enum approx, codes->count);
	for (size_t i = 0; i < codes->count; i++)
		if (!approx_of_code(codes->codes[i].text, &approx[i]))
			give_up(reading, "a code that says nothing");
	column->approx_of_code = approx;
}

static void
read_consent(const struct data_reading *reading, const char *name,
    struct column_schema *column, const struct schema *schema)
{
	int consent = schema_column(schema, name);

	if (consent < 0)
		give_up(reading, "no such column");
	if (column->consents == NULL)
		column->consents =
		    ARENA_ARRAY(reading->fixture->arena, int, COLUMNS_MAX);
	column->consents[column->consent_count++] = consent;
}

static void
read_mark(const struct data_reading *reading, const char *word,
    struct column_schema *column, struct schema *schema, int index)
{
	if (str_equal(word, "day"))
		schema->day = index;
	else if (str_equal(word, "begin"))
		schema->begin = index;
	else if (str_equal(word, "end"))
		schema->end = index;
	else if (str_equal(word, "key"))
		column->key = true;
	else if (str_equal(word, "client"))
		column->person = PERSON_CLIENT;
	else if (str_equal(word, "employer"))
		column->person = PERSON_EMPLOYER;
	else if (str_equal(word, "assistant"))
		column->person = PERSON_ASSISTANT;
	else if (str_equal(word, "staff"))
		column->person = PERSON_STAFF;
	else if (starts(word, "default="))
		column->default_code =
		    code_list_find(column->codes, word + 8, strlen(word + 8));
	else if (str_equal(word, "release"))
		column->release = true;
	else if (starts(word, "consent="))
		read_consent(reading, word + 8, column, schema);
	else if (starts(word, "precision="))
		read_precision(reading, word + 10, column, schema);
	else if (starts(word, "approx="))
		read_approx(reading, word + 7, column, schema);
	else if (starts(word, "ref="))
		column->references = find_schema(reading, word + 4);
	else
		give_up(reading, "no such mark");
}

static void
read_column(const struct data_reading *reading, char **words, size_t count)
{
	struct schema *schema = reading->schema;
	int index = (int)schema->column_count++;
	struct column_schema *column = &schema->columns[index];

	column->name = words[0];
	column->default_code = -1;
	column->precision = -1;
	read_type(reading, words[1], column);
	for (size_t i = 2; i < count; i++)
		read_mark(reading, words[i], column, schema, index);
}

static void
open_column(struct arena *arena, const struct column_schema *schema,
    struct column *column)
{
	column->schema = schema;
	column->given = ARENA_ARRAY(arena, uint8_t, ROWS_MAX);
	column->numbers = ARENA_ARRAY(arena, int64_t, ROWS_MAX);
	column->days = ARENA_ARRAY(arena, int32_t, ROWS_MAX);
	column->ids = ARENA_ARRAY(arena, uint32_t, ROWS_MAX);
	column->codes = ARENA_ARRAY(arena, uint16_t, ROWS_MAX);
	column->texts = ARENA_ARRAY(arena, const char *, ROWS_MAX);
}

static void
read_delivery(struct data_reading *reading, char **words)
{
	struct fixture *fixture = reading->fixture;
	struct dataset *dataset = ARENA_NEW(fixture->arena, struct dataset);
	const struct schema *schema = find_schema(reading, words[1]);

	dataset->schema = schema;
	dataset->path = words[1];
	dataset->month = read_month(reading, words[2]);
	dataset->columns =
	    ARENA_ARRAY(fixture->arena, struct column, schema->column_count);
	for (size_t i = 0; i < schema->column_count; i++)
		open_column(
		    fixture->arena, &schema->columns[i], &dataset->columns[i]);
	fixture->datasets.items[fixture->datasets.count++] = dataset;
	reading->dataset = dataset;
	reading->schema = NULL;
}

static uint32_t
read_id(const struct data_reading *reading, const struct column_schema *schema,
    const char *word)
{
	struct id_pool *pool = &reading->fixture->pool;
	struct ids *ids = id_pool_kind(pool, column_id_kind(schema));

	return ids_number(ids, word, strlen(word), pool->arena);
}

static void
read_cell(const struct data_reading *reading, const char *word, size_t row,
    struct column *column)
{
	const struct column_schema *schema = column->schema;
	size_t length = strlen(word);
	int code;

	column->days[row] = DAY_NONE;
	if (str_equal(word, "-"))
		return;
	column->given[row] = 1;
	switch (schema->type) {
	case COLUMN_ID:
		column->ids[row] = read_id(reading, schema, word);
		break;
	case COLUMN_DATE:
		column->days[row] = read_day(reading, word, length);
		break;
	case COLUMN_MONTH:
		column->days[row] = read_month(reading, word);
		break;
	case COLUMN_INTEGER:
	case COLUMN_DECIMAL:
	case COLUMN_MONEY:
		if (decimal_parse(word, length, '.', column_scale(schema),
			&column->numbers[row]) != DECIMAL_OK)
			give_up(reading, "no number");
		break;
	case COLUMN_CODE:
	case COLUMN_YESNO:
		code = code_list_find(schema->codes, word, length);
		if (code < 0)
			give_up(reading, "no such code");
		column->codes[row] = (uint16_t)code;
		break;
	case COLUMN_TEXT:
		column->texts[row] = word;
		break;
	}
}

static void
read_row(const struct data_reading *reading, char **words, size_t count)
{
	struct dataset *dataset = reading->dataset;

	if (count != dataset->schema->column_count)
		give_up(reading, "wrong number of cells");
	if (dataset->row_count == ROWS_MAX)
		give_up(reading, "too many rows");
	for (size_t i = 0; i < count; i++)
		read_cell(reading, words[i], dataset->row_count,
		    &dataset->columns[i]);
	dataset->row_count++;
}

static void
read_periods(const struct data_reading *reading, char **words, size_t count)
{
	struct fixture *fixture = reading->fixture;

	if (count > PERIODS_MAX)
		give_up(reading, "too many periods");
	fixture->period_count = count;
	for (size_t i = 0; i < count; i++)
		fixture->periods[i] = read_month(reading, words[i]);
}

static void
read_line(
    struct data_reading *reading, bool indented, char **words, size_t count)
{
	struct fixture *fixture = reading->fixture;

	if (indented && reading->dataset != NULL)
		read_row(reading, words, count);
	else if (indented && reading->schema != NULL && count >= 2)
		read_column(reading, words, count);
	else if (count >= 2 && str_equal(words[0], "list"))
		read_list(reading, words, count);
	else if (count == 3 && str_equal(words[0], "register"))
		read_register(reading, words);
	else if (count == 3 && str_equal(words[0], "delivery"))
		read_delivery(reading, words);
	else if (count >= 2 && str_equal(words[0], "period"))
		read_periods(reading, words + 1, count - 1);
	else if (count == 2 && str_equal(words[0], "area"))
		fixture->area = words[1];
	else
		give_up(reading, "not understood");
}

/* Cuts a line into words, in place. */
static size_t
cut_words(char *line, char **words)
{
	size_t count = 0;

	for (char *next = line; *next != '\0' && *next != '#';) {
		size_t blank = strspn(next, " \t");
		size_t length = strcspn(next + blank, " \t#");

		next += blank;
		if (length > 0 && count < WORDS_MAX)
			words[count++] = next;
		next += length;
		if (*next == '#') {
			*next = '\0';
		} else if (*next != '\0') {
			*next = '\0';
			next++;
		}
	}
	return count;
}

void
fixture_init(struct fixture *fixture, struct arena *arena)
{
	memset(fixture, 0, sizeof(*fixture));
	fixture->arena = arena;
	fixture->area = "02";
	fixture->schemas.items = ARENA_ARRAY(arena, struct schema, SCHEMAS_MAX);
	fixture->schemas.lists =
	    ARENA_ARRAY(arena, struct code_list, LISTS_MAX);
	fixture->datasets.items =
	    ARENA_ARRAY(arena, struct dataset *, DATASETS_MAX);
	id_pool_init(&fixture->pool, arena);
}

void
fixture_read(struct fixture *fixture, const char *path)
{
	struct data_reading reading = { .fixture = fixture, .path = path };
	struct diag diag;
	struct bytes bytes;

	diag_init(&diag, fixture->arena);
	if (!file_read(path, fixture->arena, &diag, &bytes))
		give_up(&reading, "cannot be read");
	for (char *line = bytes.data; *line != '\0';) {
		size_t length = strcspn(line, "\n");
		bool last = line[length] == '\0';
		char *words[WORDS_MAX];
		size_t count;

		line[length] = '\0';
		reading.line++;
		count = cut_words(line, words);
		if (count > 0)
			read_line(&reading, *line == ' ' || *line == '\t',
			    words, count);
		line += length + !last;
	}
}
