/*
 * The account of a county-period's rows, for kausi check: what was read of
 * each register and what became of it.  Earlier months stand in it where rows
 * were left out; the others are counted in one line.
 */
#include "cli/cli.h"

#include "base/arena.h"
#include "base/date.h"
#include "base/json.h"
#include "base/message.h"
#include "base/str.h"
#include "base/utf8.h"
#include "county.h"
#include "indicators/indicators.h"
#include "registers/registers.h"

#include <string.h>

/* What became of a delivery. */
struct account {
	const struct schema *schema;
	int32_t month;
	const struct dataset *dataset; /* NULL: it was refused as a whole */
};

struct account_list {
	size_t count;
	struct account *items;
};

/* The columns in their order, and how wide each is. */
static const struct {
	const char *heading;
	int width; /* below 0: the text stands at the left */
} columns[] = {
	{ MESSAGE_LATER("month"), -8 },
	{ MESSAGE_LATER("register"), -20 },
	{ MESSAGE_LATER("rows"), 9 },
	{ MESSAGE_LATER("accepted"), 9 },
	{ MESSAGE_LATER("rejected"), 9 },
	{ MESSAGE_LATER("duplicates"), 11 },
	{ MESSAGE_LATER("warnings"), 10 },
	{ MESSAGE_LATER("first day"), -11 },
	{ MESSAGE_LATER("last day"), -11 },
};
#define COLUMNS (sizeof(columns) / sizeof(columns[0]))

/* printf counts bytes, a table letters. */
static void
put_cell(struct str *line, size_t column, const char *text)
{
	size_t letters = utf8_count(text, strlen(text));
	bool left = columns[column].width < 0;
	size_t width =
	    (size_t)(left ? -columns[column].width : columns[column].width);

	str_puts(line, "  ");
	if (left)
		str_puts(line, text);
	for (; letters < width && column + 1 < COLUMNS; letters++)
		str_putc(line, ' ');
	if (!left)
		str_puts(line, text);
}

static void
put_number(struct str *line, size_t column, size_t number)
{
	put_cell(line, column, arena_printf(line->arena, "%zu", number));
}

static void
put_day(struct str *line, size_t column, int32_t day)
{
	char text[DATE_TEXT_SIZE] = "-";

	if (day != DAY_NONE)
		day_format(day, text);
	put_cell(line, column, text);
}

static void
put_figures(struct str *line, const struct dataset *dataset)
{
	const size_t numbers[] = { dataset->read, dataset->row_count,
		dataset->rejected_count, dataset->duplicates,
		dataset->warnings };

	for (size_t i = 0; i < sizeof(numbers) / sizeof(numbers[0]); i++)
		put_number(line, 2 + i, numbers[i]);
	put_day(line, COLUMNS - 2, dataset->first_day);
	put_day(line, COLUMNS - 1, dataset->last_day);
}

/* Nothing is known of the rows of a delivery that was refused. */
static void
put_row(struct str *line, const struct account *account)
{
	char month[DATE_TEXT_SIZE];

	month_format(account->month, month);
	put_cell(line, 0, month);
	put_cell(line, 1, account->schema->name);
	if (account->dataset != NULL) {
		put_figures(line, account->dataset);
	} else {
		put_cell(line, 2, MESSAGE("not read"));
		for (size_t column = 3; column < COLUMNS; column++)
			put_cell(line, column, "-");
	}
	str_putc(line, '\n');
}

static void
put_json_day(struct json *json, const char *key, int32_t day)
{
	char text[DATE_TEXT_SIZE];

	if (day == DAY_NONE)
		return;
	day_format(day, text);
	json_string(json, key, text);
}

static void
put_json_figures(struct json *json, const struct dataset *dataset)
{
	json_integer(json, "rows", (int64_t)dataset->read);
	json_integer(json, "accepted", (int64_t)dataset->row_count);
	json_integer(json, "rejected", (int64_t)dataset->rejected_count);
	json_integer(json, "duplicates", (int64_t)dataset->duplicates);
	json_integer(json, "warnings", (int64_t)dataset->warnings);
	put_json_day(json, "first_day", dataset->first_day);
	put_json_day(json, "last_day", dataset->last_day);
}

static void
put_json(
    struct str *line, const struct task *task, const struct account *account)
{
	char text[DATE_TEXT_SIZE];
	struct json json;

	json_init_line(&json, line);
	json_open_object(&json, NULL);
	json_string(&json, "county", task->county->name);
	month_format(task->month, text);
	json_string(&json, "period", text);
	month_format(account->month, text);
	json_string(&json, "month", text);
	json_string(&json, "register", account->schema->name);
	json_boolean(&json, "refused", account->dataset == NULL);
	if (account->dataset != NULL)
		put_json_figures(&json, account->dataset);
	json_close_object(&json);
}

/* Whether the refused delivery was to be read before the dataset was: months
 * follow each other, and in a month the schemas. */
static bool
comes_before(
    const struct refused_delivery *refused, const struct dataset *dataset)
{
	if (refused->month != dataset->month)
		return refused->month < dataset->month;
	return refused->schema < dataset->schema;
}

/* All deliveries, in the order in which they were read. */
static struct account_list
list_accounts(const struct datasets *datasets, struct arena *arena)
{
	size_t most = datasets->count + datasets->refused_count, r = 0;
	struct account_list list = { 0, NULL };

	list.items = ARENA_ARRAY(arena, struct account, most);
	for (size_t d = 0; list.count < most;) {
		const struct refused_delivery *refused = &datasets->refused[r];
		struct account *account = &list.items[list.count++];

		if (r == datasets->refused_count ||
		    (d < datasets->count &&
			!comes_before(refused, datasets->items[d]))) {
			account->dataset = datasets->items[d++];
			account->schema = account->dataset->schema;
			account->month = account->dataset->month;
		} else {
			account->schema = refused->schema;
			account->month = refused->month;
			r++;
		}
	}
	return list;
}

/* Of earlier months only what was left out is news. */
static bool
is_shown(const struct task *task, const struct account *account)
{
	const struct dataset *dataset = account->dataset;

	return account->month == task->month || dataset == NULL ||
	       dataset->rejected_count > 0 || dataset->duplicates > 0;
}

static void
print_table(struct session *session, const struct task *task,
    const struct account_list *list)
{
	char period[DATE_TEXT_SIZE];
	size_t others = 0;
	struct str lines;

	str_init(&lines, session->arena);
	month_format(task->month, period);
	str_printf(&lines, "%s %s\n", task->county->name, period);
	for (size_t c = 0; c < COLUMNS; c++)
		put_cell(&lines, c, MESSAGE(columns[c].heading));
	str_putc(&lines, '\n');
	for (size_t i = 0; i < list->count; i++) {
		if (is_shown(task, &list->items[i]))
			put_row(&lines, &list->items[i]);
		else
			others++;
	}
	if (others > 0)
		str_printf(&lines,
		    MESSAGE("  and %zu deliveries of other months, all of "
			    "whose rows were accepted\n"),
		    others);
	session_print(session, &lines);
}

void
accounts_print(struct session *session, const struct task *task,
    const struct datasets *datasets)
{
	const struct account_list list =
	    list_accounts(datasets, session->arena);
	struct str line;

	if (!session->options->json) {
		print_table(session, task, &list);
		return;
	}
	str_init(&line, session->arena);
	for (size_t i = 0; i < list.count; i++)
		put_json(&line, task, &list.items[i]);
	session_print(session, &line);
}
