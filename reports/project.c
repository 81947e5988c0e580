/* `project:` of county.yaml, and what documents and costs ask of it. */
#include "project.h"

#include "base/arena.h"
#include "base/date.h"
#include "base/diag.h"
#include "base/listed.h"
#include "base/message.h"
#include "base/str.h"
#include "base/yaml.h"
#include "county.h"
#include "disclosure/safe.h"
#include "documents.h"
#include "jobs.h"
#include "registers/notes.h"

#include <string.h>

#define YEAR_MIN 2000
#define YEAR_MAX 2100
#define PARTNER_COLUMN "osatoteuttaja" /* of registers; empty: the county */
/* Columns of the register of budgets. */
#define PROJECT_COLUMN "hanke_id"
#define BEGIN_COLUMN "kausi_alku"
#define END_COLUMN "kausi_loppu"

struct declared {
	struct yaml *name, *programme;
	struct yaml_text instrument;
	int64_t first_year, last_year;
	struct yaml_text diary_number;
	int32_t decided;
	struct yaml *ministry, *partners;
};

#define FIELD(key, type, required)                                             \
	{                                                                      \
#key, type, required, offsetof(struct declared, key), NULL     \
	}

static const struct yaml_field fields[] = {
	FIELD(name, YAML_NODE, true),
	FIELD(programme, YAML_NODE, true),
	FIELD(instrument, YAML_TEXT, true),
	FIELD(first_year, YAML_INTEGER, true),
	FIELD(last_year, YAML_INTEGER, true),
	FIELD(diary_number, YAML_TEXT, false),
	FIELD(decided, YAML_DAY, false),
	FIELD(ministry, YAML_NODE, false),
	FIELD(partners, YAML_NODE, false),
};
#define FIELDS (sizeof(fields) / sizeof(fields[0]))

struct declared_partner {
	struct yaml_text id;
	struct yaml *name;
};

static const struct yaml_field partner_fields[] = {
	{ "id", YAML_TEXT, true, offsetof(struct declared_partner, id), NULL },
	{ "name", YAML_NODE, true, offsetof(struct declared_partner, name),
	    NULL },
};

static bool
check_years(
    const struct yaml *node, const struct declared *declared, struct diag *diag)
{
	if (declared->first_year >= YEAR_MIN &&
	    declared->last_year <= YEAR_MAX &&
	    declared->first_year <= declared->last_year)
		return true;
	diag_error(diag, node->pos, "project",
	    "a grant's first_year and last_year are years from %d to "
	    "%d, in that order",
	    YEAR_MIN, YEAR_MAX);
	return false;
}

/* VN/12345/2022: it stands in documents and in names of attachments. */
static bool
check_diary_number(struct yaml_text number, struct diag *diag)
{
	static const char letters[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
				      "abcdefghijklmnopqrstuvwxyz0123456789"
				      "/-.";

	if (number.text == NULL ||
	    (number.text[0] != '\0' &&
		strspn(number.text, letters) == strlen(number.text)))
		return true;
	diag_error(diag, number.pos, "diary-number",
	    "a diary number is made of letters, digits, / and - "
	    "(VN/12345/2022); write it as in the decision");
	return false;
}

static bool
read_partner(const struct yaml *node, struct arena *arena, struct diag *diag,
    struct county_project *project)
{
	struct declared_partner declared = { .name = NULL };
	struct county_partner *partner =
	    &project->partners[project->partner_count];

	if (!yaml_expect(
		node, YAML_MAPPING, MESSAGE_LATER("a partner"), diag) ||
	    !yaml_bind(node, MESSAGE_LATER("a partner"), partner_fields, 2,
		arena, diag, &declared))
		return false;
	for (size_t i = 0; i < project->partner_count; i++) {
		if (!str_equal(project->partners[i].id, declared.id.text))
			continue;
		diag_error(diag, declared.id.pos, "partner",
		    "the partner %s stands twice; leave one of them",
		    declared.id.text);
		return false;
	}
	partner->id = declared.id.text;
	project->partner_count++;
	return county_names_read(declared.name,
	    MESSAGE_LATER("the partner's name"), arena, diag, &partner->name);
}

static bool
read_partners(const struct yaml *node, struct arena *arena, struct diag *diag,
    struct county_project *project)
{
	bool ok = true;

	if (node == NULL)
		return true;
	if (!yaml_expect(node, YAML_SEQUENCE, "partners", diag))
		return false;
	project->names_partners = true;
	project->partners =
	    ARENA_ARRAY(arena, struct county_partner, node->count);
	for (size_t i = 0; i < node->count; i++)
		ok = read_partner(node->values[i], arena, diag, project) && ok;
	return ok;
}

/* What says who pays, in the languages of documents. */
static bool
read_names(const struct declared *declared, struct arena *arena,
    struct diag *diag, struct county_project *project)
{
	bool ok = county_names_read(declared->name,
	    MESSAGE_LATER("the project's name"), arena, diag, &project->name);

	ok = county_names_read(declared->programme,
		 MESSAGE_LATER("the programme's name"), arena, diag,
		 &project->programme) &&
	     ok;
	return (declared->ministry == NULL ||
		   county_names_read(declared->ministry,
		       MESSAGE_LATER("the ministry's name"), arena, diag,
		       &project->ministry)) &&
	       ok;
}

bool
project_read(const struct yaml *node, struct arena *arena, struct diag *diag,
    struct county_project *project)
{
	struct declared declared = { .decided = DAY_NONE };
	bool ok;

	if (!yaml_expect(node, YAML_MAPPING, "project", diag) ||
	    !yaml_bind(node, "project", fields, FIELDS, arena, diag, &declared))
		return false;
	project->given = true;
	project->pos = node->pos;
	project->instrument = declared.instrument.text;
	project->instrument_pos = declared.instrument.pos;
	project->first_year = declared.first_year;
	project->last_year = declared.last_year;
	project->diary_number = declared.diary_number.text;
	project->decided = declared.decided;
	ok = check_years(node, &declared, diag);
	ok = check_diary_number(declared.diary_number, diag) && ok;
	ok = read_names(&declared, arena, diag, project) && ok;
	ok = county_check_given(declared.instrument.text,
		 declared.instrument.pos,
		 MESSAGE_LATER("the project's instrument"), diag) &&
	     ok;
	return read_partners(declared.partners, arena, diag, project) && ok;
}

int32_t
project_first_day(const struct county_project *project)
{
	return day_from_civil((int)project->first_year, 1, 1);
}

int32_t
project_last_day(const struct county_project *project)
{
	return day_from_civil((int)project->last_year, 12, 31);
}

/* The partner's name; NULL: no partner has that id.  "" is the county. */
static const struct county_names *
partner_of(const struct county *county, const char *id)
{
	const struct county_project *project = &county->project;

	if (id[0] == '\0')
		return &county->names;
	for (size_t i = 0; i < project->partner_count; i++)
		if (str_equal(project->partners[i].id, id))
			return &project->partners[i].name;
	return NULL;
}

static const struct other_labels *
other_names(const struct county_names *names, struct arena *arena)
{
	struct other_labels *others = ARENA_NEW(arena, struct other_labels);

	others->sv = county_names_get(names, "sv");
	others->en = county_names_get(names, "en");
	return others;
}

static void
name_cells(const struct county *county, const struct safe_table *table,
    struct arena *arena)
{
	for (size_t i = 0; i < table->count; i++) {
		struct safe_cell *cell = &table->cells[i];
		const struct county_names *names =
		    partner_of(county, cell->category);

		if (names == NULL)
			continue;
		cell->label = county_names_get(names, "fi");
		cell->others = other_names(names, arena);
	}
}

void
project_name_tables(const struct county *county, struct arena *arena,
    struct safe_tables *tables)
{
	for (size_t i = 0; county->project.given && i < tables->count; i++) {
		const struct safe_table *table = &tables->items[i];

		if (table->dimension != NULL &&
		    str_equal(table->dimension, PARTNER_COLUMN))
			name_cells(county, table, arena);
	}
}

static void
name_list_cell(
    const struct county *county, const char *language, struct list_cell *cell)
{
	const struct county_names *names =
	    partner_of(county, cell->kind == LIST_TEXT ? cell->text : "");

	if (names == NULL)
		return;
	cell->kind = LIST_TEXT;
	cell->text = county_names_get(names, language);
}

void
project_name_list(
    const struct county *county, const char *language, struct safe_list *list)
{
	for (size_t c = 0; county->project.given && c < list->column_count;
	     c++) {
		if (!str_equal(list->columns[c], PARTNER_COLUMN))
			continue;
		for (size_t row = 0; row < list->row_count; row++)
			name_list_cell(county, language,
			    &list->cells[row * list->column_count + c]);
	}
}

/* --- what documents ask --- */

static bool
check_project(const struct document_declaration *document,
    const struct county *county, struct diag *diag)
{
	const struct county_project *project = &county->project;

	if (!project->given) {
		diag_error(diag, county->pos, "project",
		    "the document %s reports on the county's project, and "
		    "there is none; add project, or take the county out of "
		    "the document's counties",
		    document->name);
		return false;
	}
	if (project->diary_number == NULL) {
		diag_error(diag, project->pos, "diary-number",
		    "the document %s needs the diary number of the decision; "
		    "add diary_number",
		    document->name);
		return false;
	}
	if (project->decided == DAY_NONE || project->ministry.count == 0) {
		diag_error(diag, project->pos, "project",
		    "the document %s tells whose decision the grant is, and "
		    "of which day; add ministry and decided",
		    document->name);
		return false;
	}
	return true;
}

bool
projects_check(const struct document_declarations *documents,
    const struct counties *counties, struct diag *diag)
{
	bool ok = true;

	for (size_t d = 0; d < documents->count; d++) {
		const struct document_declaration *document =
		    &documents->items[d];

		for (size_t c = 0; c < counties->count; c++) {
			const struct county *county = &counties->items[c];

			if (document->needs_project &&
			    document_is_for(document, county))
				ok =
				    check_project(document, county, diag) && ok;
		}
	}
	return ok;
}

static bool
check_month(const struct job *job, struct diag *diag)
{
	const struct county_project *project = &job->county->project;
	char month[DATE_TEXT_SIZE];

	if (month_last_day(job->month) >= project_first_day(project) &&
	    month_last_day(job->month) <= project_last_day(project))
		return true;
	month_format(job->month, month);
	diag_error(diag, project->pos, "grant-period",
	    "the document %s reports on the grant, and %s lies outside it; "
	    "correct first_year and last_year, or take the county out of the "
	    "document's counties",
	    job->document->name, month);
	return false;
}

bool
projects_cover(const struct jobs *jobs, struct diag *diag)
{
	const struct document_declaration *last = NULL;
	bool ok = true;

	for (size_t i = 0; i < jobs->count; i++) {
		const struct job *job = &jobs->items[i];

		if (job->document == last || !job->document->needs_project)
			continue;
		last = job->document;
		ok = check_month(job, diag) && ok;
	}
	return ok;
}

/* --- partners of costs --- */

/* Each unknown partner is told once a file, at its first row. */
static void
warn_of_rows(const struct dataset *dataset, int at, const struct id_pool *pool,
    const struct county *county, struct notes *notes, struct arena *arena)
{
	const struct column *column = &dataset->columns[at];
	uint32_t *told = ARENA_ARRAY(arena, uint32_t, dataset->row_count);
	size_t count = 0;

	for (size_t row = 0; row < dataset->row_count; row++) {
		bool again = !column->given[row];

		for (size_t i = 0; i < count; i++)
			again = again || told[i] == column->ids[row];
		if (again ||
		    partner_of(county,
			id_pool_text(pool, column_id_kind(column->schema),
			    column->ids[row])) != NULL)
			continue;
		told[count++] = column->ids[row];
		notes_tell_row(notes, DIAG_WARNING, dataset->lines[row], at,
		    "partner",
		    MESSAGE("the partner is not among the partners of the "
			    "project in county.yaml; add it there or correct "
			    "the id"));
	}
}

void
project_warn_of_partners(const struct datasets *datasets,
    const struct id_pool *pool, const struct county *county, int32_t month,
    struct arena *arena, struct diag *diag)
{
	if (!county->project.names_partners)
		return;
	for (size_t i = 0; i < datasets->count; i++) {
		struct dataset *dataset = datasets->items[i];
		int at = schema_column(dataset->schema, PARTNER_COLUMN);
		struct notes notes;

		if (dataset->month != month || at < 0 ||
		    dataset->schema->columns[at].type != COLUMN_ID)
			continue;
		notes_init(&notes, dataset, arena, diag);
		warn_of_rows(dataset, at, pool, county, &notes, arena);
		notes_finish(&notes);
	}
}

/* --- the grant of budgets --- */

/* What the row says of the grant otherwise than county.yaml; NULL: nothing. */
static const char *
differs(const struct dataset *dataset, size_t row, int id, int begin, int end,
    const struct county_project *project)
{
	const uint32_t *ids = dataset->columns[id].ids;

	if (ids[row] != ids[0])
		return MESSAGE(
		    "this is another project than on the first row; a report "
		    "on the project of county.yaml would add their euros up, "
		    "so keep one of them here");
	if (dataset->columns[begin].days[row] != project_first_day(project) ||
	    dataset->columns[end].days[row] != project_last_day(project))
		return MESSAGE(
		    "the grant's period is not the one that reports print; "
		    "correct the days here, or first_year and last_year of "
		    "project in county.yaml");
	return NULL;
}

/* The first row that differs is told. */
static void
warn_of_grant(struct dataset *dataset, const struct county_project *project,
    struct arena *arena, struct diag *diag)
{
	int id = schema_column(dataset->schema, PROJECT_COLUMN);
	int begin = schema_column(dataset->schema, BEGIN_COLUMN);
	int end = schema_column(dataset->schema, END_COLUMN);
	const char *words = NULL;
	struct notes notes;

	if (id < 0 || begin < 0 || end < 0)
		return;
	notes_init(&notes, dataset, arena, diag);
	for (size_t row = 0; row < dataset->row_count && words == NULL; row++) {
		words = differs(dataset, row, id, begin, end, project);
		if (words != NULL)
			notes_tell_row(&notes, DIAG_WARNING,
			    dataset->lines[row], begin, "grant", words);
	}
	notes_finish(&notes);
}

void
project_warn_of_budgets(const struct datasets *datasets,
    const struct county *county, int32_t month, struct arena *arena,
    struct diag *diag)
{
	for (size_t i = 0; county->project.given && i < datasets->count; i++)
		if (datasets->items[i]->month == month)
			warn_of_grant(
			    datasets->items[i], &county->project, arena, diag);
}
