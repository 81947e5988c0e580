/*
 * Manifests: what a run made, out of which definitions and deliveries.  Shaped
 * as in-toto Statements (v1): subjects with their digests, then a predicate of
 * our own type.
 */
#include "record.h"

#include "base/arena.h"
#include "base/date.h"
#include "base/diag.h"
#include "base/hash.h"
#include "base/json.h"
#include "base/str.h"
#include "county.h"
#include "document/document.h"
#include "layout/hyphenate.h"
#include "needs.h"
#include "shelf.h"

#include <string.h>

#define PREDICATE_TYPE "urn:kausi:run:v1"
#define DOCUMENT_TYPE "urn:kausi:document:v1"

/* A file that went into the run, named from its place's folder. */
struct source {
	const char *name;
	char sha256[HASH_TEXT_SIZE];
};

struct sources {
	struct arena *arena;
	size_t count;
	size_t capacity;
	struct source *items;
	size_t before;		 /* stand before a county's own */
	const char *hyphenation; /* the dictionary; NULL: no theme is read */
	bool found;
};

struct sources *
record_sources_new(struct arena *arena)
{
	struct sources *sources = ARENA_NEW(arena, struct sources);

	sources->arena = arena;
	return sources;
}

static bool
add_file(struct sources *sources, const char *path, const char *shown,
    struct diag *diag)
{
	struct source source = { .name = shown };
	struct arena scratch;
	struct bytes bytes;
	bool ok;

	arena_init(&scratch);
	ok = file_read(path, &scratch, diag, &bytes);
	if (ok)
		hash_sha256(bytes.data, bytes.length, source.sha256);
	arena_release(&scratch);
	if (!ok)
		return false;
	sources->items = arena_grow(sources->arena, sources->items,
	    sources->count, &sources->capacity, sizeof(*sources->items));
	sources->items[sources->count++] = source;
	return true;
}

static bool
add_folder(struct sources *sources, const char *root, const char *shown,
    const char *below, struct diag *diag)
{
	struct arena *arena = sources->arena;
	const char *folder = path_join(arena, root, below);
	const char *const *names;
	size_t count;
	bool ok = true;

	if (!file_list(folder, arena, diag, &names, &count))
		return false;
	for (size_t i = 0; i < count; i++) {
		const char *name = path_join(arena, below, names[i]);
		const char *path = path_join(arena, root, name);

		if (file_is_folder(path))
			ok = add_folder(sources, root, shown, name, diag) && ok;
		else
			ok = add_file(sources, path,
				 path_join(arena, shown, name), diag) &&
			     ok;
	}
	return ok;
}

/* A file of the input, or a folder of it with all that it holds. */
static bool
add_input(struct sources *sources, const char *input, const char *name,
    struct diag *diag)
{
	const char *path = path_join(sources->arena, input, name);

	if (file_is_folder(path))
		return add_folder(sources, input, "input", name, diag);
	return add_file(
	    sources, path, path_join(sources->arena, "input", name), diag);
}

bool
record_sources_find(const struct definitions *definitions,
    struct sources *sources, struct diag *diag)
{
	static const char *const names[] = { "registers", "codes", "tables",
		"indicators", "disclosure.yaml", "visibility.yaml" };
	const struct places *places = &definitions->places;
	bool ok = true;

	if (sources->found)
		return true;
	sources->count = 0;
	for (size_t i = 0; i < sizeof(names) / sizeof(names[0]); i++) {
		/* tables are there when a rule names one */
		if (str_equal(names[i], "tables") &&
		    !file_exists(
			path_join(sources->arena, places->input, "tables")))
			continue;
		ok = add_input(sources, places->input, names[i], diag) && ok;
	}
	sources->before = sources->count;
	ok =
	    add_folder(sources, places->templates, "templates", "", diag) && ok;
	ok = add_folder(sources, places->fonts, "fonts", "", diag) && ok;
	if (definitions->theme_count > 0) {
		sources->hyphenation =
		    hyphenator_version(definitions->hyphenator, diag);
		ok = sources->hyphenation != NULL && ok;
	}
	sources->found = ok;
	return ok;
}

static bool
add_of_county(struct sources *sources, const struct county *county,
    const char *name, struct diag *diag)
{
	return add_file(sources,
	    path_join(sources->arena, county->folder, name),
	    arena_printf(
		sources->arena, "input/counties/%s/%s", county->name, name),
	    diag);
}

/* What the county says of itself. */
static bool
find_own(
    const struct county *county, struct sources *sources, struct diag *diag)
{
	if (sources->found)
		return true;
	sources->count = 0;
	sources->found =
	    add_of_county(sources, county, "county.yaml", diag) &&
	    (county->logo.picture == NULL ||
		add_of_county(sources, county, county->logo.file, diag));
	return sources->found;
}

static void
put_digest(struct json *json, const char *name, const char *sha256)
{
	json_open_object(json, NULL);
	json_string(json, "name", name);
	json_open_object(json, "digest");
	json_string(json, "sha256", sha256);
	json_close_object(json);
	json_close_object(json);
}

static bool
is_public(const char *name)
{
	return strchr(name, '/') == NULL;
}

static void
put_subjects(struct json *json, const struct outputs *outputs, bool internal)
{
	json_open_array(json, "subject");
	for (size_t i = 0; i < outputs->count; i++) {
		const struct output *output = &outputs->items[i];
		char sha256[HASH_TEXT_SIZE];

		if (!internal && !is_public(output->name))
			continue;
		hash_sha256(output->bytes.data, output->bytes.length, sha256);
		put_digest(json, output->name, sha256);
	}
	json_close_array(json);
}

static void
put_run(struct json *json, const struct sources *sources,
    const struct prepared *prepared, const struct imprint *imprint)
{
	char period[DATE_TEXT_SIZE], date[DATE_TEXT_SIZE];

	month_format(prepared->task->month, period);
	day_format(imprint_date(imprint, prepared->task->month), date);
	json_open_object(json, "program");
	json_string(json, "name", "kausi");
	json_string(json, "version", KAUSI_VERSION);
	json_close_object(json);
	json_open_object(json, "parameters");
	json_string(json, "county", prepared->task->county->name);
	json_string(json, "area", prepared->task->county->code);
	json_string(json, "period", period);
	json_string(json, "date", date);
	json_boolean(json, "draft", imprint->draft);
	if (sources->hyphenation != NULL)
		json_string(json, "hyphenation", sources->hyphenation);
	json_close_object(json);
}

static void
put_some(
    struct json *json, const struct sources *sources, size_t from, size_t end)
{
	for (size_t i = from; i < end; i++)
		put_digest(
		    json, sources->items[i].name, sources->items[i].sha256);
}

/* Everything that says what figures mean and how documents read and look. */
static void
put_sources(struct json *json, const struct shelf *shelf)
{
	const struct sources *sources = shelf->sources;

	json_open_array(json, "definitions");
	put_some(json, sources, 0, sources->before);
	put_some(json, shelf->own_sources, 0, shelf->own_sources->count);
	put_some(json, sources, sources->before, sources->count);
	json_close_array(json);
}

/* A delivery, named from the folder of the input. */
static const char *
delivery_source(const struct county *county, const struct dataset *dataset,
    struct arena *arena)
{
	return arena_printf(arena, "input/counties/%s%s", county->name,
	    dataset->path + strlen(county->folder));
}

/* Row counts can give persons away: only the internal manifest has them. */
static void
put_deliveries(
    struct json *json, const struct prepared *prepared, struct arena *arena)
{
	const struct datasets *datasets = &prepared->datasets;

	json_open_array(json, "deliveries");
	for (size_t i = 0; i < datasets->count; i++) {
		const struct dataset *dataset = datasets->items[i];
		char month[DATE_TEXT_SIZE];

		month_format(dataset->month, month);
		json_open_object(json, NULL);
		json_string(json, "name",
		    delivery_source(prepared->task->county, dataset, arena));
		json_string(json, "register", dataset->schema->name);
		json_string(json, "month", month);
		json_open_object(json, "digest");
		json_string(json, "sha256", dataset->sha256);
		json_close_object(json);
		json_integer(json, "read", (int64_t)dataset->read);
		json_integer(json, "accepted", (int64_t)dataset->row_count);
		json_integer(
		    json, "rejected", (int64_t)dataset->rejected_count);
		json_integer(json, "duplicates", (int64_t)dataset->duplicates);
		json_close_object(json);
	}
	json_close_array(json);
}

static struct bytes
write_manifest(const struct prepared *prepared, const struct imprint *imprint,
    const struct shelf *shelf, const struct outputs *outputs, bool internal,
    struct arena *arena)
{
	struct json json;
	struct str out;

	str_init(&out, arena);
	json_init(&json, &out);
	json_open_object(&json, NULL);
	json_string(&json, "_type", MANIFEST_TYPE);
	put_subjects(&json, outputs, internal);
	json_string(&json, "predicateType", PREDICATE_TYPE);
	json_open_object(&json, "predicate");
	put_run(&json, shelf->sources, prepared, imprint);
	put_sources(&json, shelf);
	if (internal)
		put_deliveries(&json, prepared, arena);
	json_close_object(&json);
	json_close_object(&json);
	return (struct bytes){ out.text, out.length };
}

/* The county's own are hashed once for all its periods, the rest once a run. */
static bool
find_sources(const struct definitions *definitions, const struct county *county,
    struct shelf *shelf, struct diag *diag)
{
	if (shelf->own_sources == NULL)
		shelf->own_sources = record_sources_new(&shelf->arena);
	return record_sources_find(definitions, shelf->sources, diag) &&
	       find_own(county, shelf->own_sources, diag);
}

bool
record_manifests(const struct definitions *definitions,
    const struct prepared *prepared, const struct imprint *imprint,
    struct shelf *shelf, struct arena *arena, struct diag *diag,
    struct outputs *outputs)
{
	struct bytes public_manifest, internal_manifest;

	if (!find_sources(definitions, prepared->task->county, shelf, diag))
		return false;
	public_manifest =
	    write_manifest(prepared, imprint, shelf, outputs, false, arena);
	internal_manifest =
	    write_manifest(prepared, imprint, shelf, outputs, true, arena);
	outputs_add(outputs, MANIFEST_INTERNAL, internal_manifest, arena);
	outputs_add(outputs, MANIFEST_PUBLIC, public_manifest, arena);
	return true;
}

/* --- of one document --- */

/* What is carried, with its digest. */
static void
put_carried(
    struct json *json, const struct attachment *attachments, size_t count)
{
	json_open_array(json, "subject");
	for (size_t i = 0; i < count; i++) {
		char sha256[HASH_TEXT_SIZE];

		hash_sha256(attachments[i].bytes.data,
		    attachments[i].bytes.length, sha256);
		put_digest(json, attachments[i].name, sha256);
	}
	json_close_array(json);
}

static void
put_document(struct json *json, const struct job *job,
    const struct document *document, const struct attachment *attachments,
    size_t count)
{
	char first[DATE_TEXT_SIZE], last[DATE_TEXT_SIZE];

	day_format(form_first_day(job->form, job->county, job->month), first);
	day_format(month_last_day(job->month), last);
	json_open_object(json, "document");
	json_string(json, "name", job->document->name);
	json_string(json, "form", job->form->name);
	json_string(json, "language", job->language);
	json_string(json, "class", class_names[job->disclosure_class]);
	json_boolean(json, "draft", document->draft);
	json_string(json, "from", first);
	json_string(json, "to", last);
	json_open_array(json, "files");
	for (size_t i = 0; i < count; i++) {
		json_open_object(json, NULL);
		json_string(json, "name", attachments[i].name);
		json_string(json, "mime", attachments[i].mime);
		json_string(json, "relationship", attachments[i].relationship);
		json_string(json, "description", attachments[i].description);
		json_close_object(json);
	}
	json_close_array(json);
	json_close_object(json);
}

/* The deliveries that the document's figures and lists come from, named from
 * the folder of the input; no numbers of rows. */
static void
put_inputs(struct json *json, const struct definitions *definitions,
    const struct prepared *prepared, const struct job *job, struct arena *arena)
{
	const struct county *county = job->county;
	const bool *needs = needs_of_document(
	    definitions, prepared->task, job->document, arena);

	json_open_array(json, "deliveries");
	for (size_t i = 0; i < prepared->datasets.count; i++) {
		const struct dataset *dataset = prepared->datasets.items[i];

		if (!needs_include(definitions, county, needs, dataset))
			continue;
		put_digest(json, delivery_source(county, dataset, arena),
		    dataset->sha256);
	}
	json_close_array(json);
}

bool
record_sources(const struct definitions *definitions,
    const struct prepared *prepared, const struct job *job,
    const struct imprint *imprint, const struct document *document,
    struct shelf *shelf, const struct attachment *attachments,
    size_t attachment_count, struct arena *arena, struct diag *diag,
    struct bytes *bytes)
{
	struct json json;
	struct str out;

	if (!find_sources(definitions, job->county, shelf, diag))
		return false;
	str_init(&out, arena);
	json_init(&json, &out);
	json_open_object(&json, NULL);
	json_string(&json, "_type", MANIFEST_TYPE);
	put_carried(&json, attachments, attachment_count - 1);
	json_string(&json, "predicateType", DOCUMENT_TYPE);
	json_open_object(&json, "predicate");
	put_run(&json, shelf->sources, prepared, imprint);
	put_document(&json, job, document, attachments, attachment_count);
	put_sources(&json, shelf);
	put_inputs(&json, definitions, prepared, job, arena);
	json_close_object(&json);
	json_close_object(&json);
	*bytes = (struct bytes){ out.text, out.length };
	return true;
}
