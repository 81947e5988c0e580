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
#include "needs.h"
#include "shelf.h"

#include <string.h>

#define STATEMENT_TYPE "https://in-toto.io/Statement/v1"
#define PREDICATE_TYPE "urn:kausi:run:v1"
#define DOCUMENT_TYPE "urn:kausi:document:v1"

/* A file that went into the run, named from its place's folder. */
struct source {
	const char *name;
	char sha256[HASH_TEXT_SIZE];
};

struct sources {
	size_t count;
	size_t capacity;
	struct source *items;
};

static bool
add_file(struct sources *sources, const char *path, const char *shown,
    struct arena *arena, struct diag *diag)
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
	sources->items = arena_grow(arena, sources->items, sources->count,
	    &sources->capacity, sizeof(*sources->items));
	sources->items[sources->count++] = source;
	return true;
}

static bool
add_folder(struct sources *sources, const char *root, const char *shown,
    const char *below, struct arena *arena, struct diag *diag)
{
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
			ok = add_folder(
				 sources, root, shown, name, arena, diag) &&
			     ok;
		else
			ok = add_file(sources, path,
				 path_join(arena, shown, name), arena, diag) &&
			     ok;
	}
	return ok;
}

/* Tables are there when a rule names one. */
static bool
add_tables(struct sources *sources, const char *input, struct arena *arena,
    struct diag *diag)
{
	return !file_exists(path_join(arena, input, "tables")) ||
	       add_folder(sources, input, "input", "tables", arena, diag);
}

/* Everything that says what figures mean and how documents read and look. */
static bool
find_definitions(const struct places *places, const struct county *county,
    struct arena *arena, struct diag *diag, struct sources *sources)
{
	bool ok = add_folder(
	    sources, places->input, "input", "registers", arena, diag);

	ok =
	    add_folder(sources, places->input, "input", "codes", arena, diag) &&
	    ok;
	ok = add_tables(sources, places->input, arena, diag) && ok;
	ok = add_folder(
		 sources, places->input, "input", "indicators", arena, diag) &&
	     ok;
	ok = add_file(sources,
		 path_join(arena, places->input, "disclosure.yaml"),
		 "input/disclosure.yaml", arena, diag) &&
	     ok;
	ok = add_file(sources,
		 path_join(arena, places->input, "visibility.yaml"),
		 "input/visibility.yaml", arena, diag) &&
	     ok;
	ok = add_file(sources, path_join(arena, county->folder, "county.yaml"),
		 arena_printf(
		     arena, "input/counties/%s/county.yaml", county->name),
		 arena, diag) &&
	     ok;
	if (county->logo.picture != NULL)
		ok = add_file(sources,
			 path_join(arena, county->folder, county->logo.file),
			 arena_printf(arena, "input/counties/%s/%s",
			     county->name, county->logo.file),
			 arena, diag) &&
		     ok;
	ok = add_folder(
		 sources, places->templates, "templates", "", arena, diag) &&
	     ok;
	return add_folder(sources, places->fonts, "fonts", "", arena, diag) &&
	       ok;
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
put_run(struct json *json, const struct definitions *definitions,
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
	if (definitions->hyphenation != NULL)
		json_string(json, "hyphenation", definitions->hyphenation);
	json_close_object(json);
}

static void
put_sources(struct json *json, const struct sources *sources)
{
	json_open_array(json, "definitions");
	for (size_t i = 0; i < sources->count; i++)
		put_digest(
		    json, sources->items[i].name, sources->items[i].sha256);
	json_close_array(json);
}

/* Row counts can give persons away: only the internal manifest has them. */
static void
put_deliveries(struct json *json, const struct datasets *datasets)
{
	json_open_array(json, "deliveries");
	for (size_t i = 0; i < datasets->count; i++) {
		const struct dataset *dataset = datasets->items[i];
		char month[DATE_TEXT_SIZE];

		month_format(dataset->month, month);
		json_open_object(json, NULL);
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
write_manifest(const struct definitions *definitions,
    const struct prepared *prepared, const struct imprint *imprint,
    const struct sources *sources, const struct outputs *outputs, bool internal,
    struct arena *arena)
{
	struct json json;
	struct str out;

	str_init(&out, arena);
	json_init(&json, &out);
	json_open_object(&json, NULL);
	json_string(&json, "_type", STATEMENT_TYPE);
	put_subjects(&json, outputs, internal);
	json_string(&json, "predicateType", PREDICATE_TYPE);
	json_open_object(&json, "predicate");
	put_run(&json, definitions, prepared, imprint);
	put_sources(&json, sources);
	if (internal)
		put_deliveries(&json, &prepared->datasets);
	json_close_object(&json);
	json_close_object(&json);
	return (struct bytes){ out.text, out.length };
}

/* Hashed once for all periods of the county; they stay on its shelf. */
static const struct sources *
keep_definitions(const struct places *places, const struct county *county,
    struct shelf *shelf, struct diag *diag)
{
	struct sources *sources;

	if (shelf->sources != NULL)
		return shelf->sources;
	sources = ARENA_NEW(&shelf->arena, struct sources);
	if (!find_definitions(places, county, &shelf->arena, diag, sources))
		return NULL;
	shelf->sources = sources;
	return sources;
}

bool
record_manifests(const struct definitions *definitions,
    const struct prepared *prepared, const struct imprint *imprint,
    struct shelf *shelf, struct arena *arena, struct diag *diag,
    struct outputs *outputs)
{
	const struct sources *sources = keep_definitions(
	    &definitions->places, prepared->task->county, shelf, diag);
	struct bytes public_manifest, internal_manifest;

	if (sources == NULL)
		return false;
	public_manifest = write_manifest(
	    definitions, prepared, imprint, sources, outputs, false, arena);
	internal_manifest = write_manifest(
	    definitions, prepared, imprint, sources, outputs, true, arena);
	outputs_add(
	    outputs, "internal/manifest.json", internal_manifest, arena);
	outputs_add(outputs, "manifest.json", public_manifest, arena);
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
	size_t folder = strlen(county->folder);

	json_open_array(json, "deliveries");
	for (size_t i = 0; i < prepared->datasets.count; i++) {
		const struct dataset *dataset = prepared->datasets.items[i];

		if (!needs_include(definitions, county, needs, dataset))
			continue;
		put_digest(json,
		    arena_printf(arena, "input/counties/%s%s", county->name,
			dataset->path + folder),
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
	const struct sources *sources =
	    keep_definitions(&definitions->places, job->county, shelf, diag);
	struct json json;
	struct str out;

	if (sources == NULL)
		return false;
	str_init(&out, arena);
	json_init(&json, &out);
	json_open_object(&json, NULL);
	json_string(&json, "_type", STATEMENT_TYPE);
	put_carried(&json, attachments, attachment_count - 1);
	json_string(&json, "predicateType", DOCUMENT_TYPE);
	json_open_object(&json, "predicate");
	put_run(&json, definitions, prepared, imprint);
	put_document(&json, job, document, attachments, attachment_count);
	put_sources(&json, sources);
	put_inputs(&json, definitions, prepared, job, arena);
	json_close_object(&json);
	json_close_object(&json);
	*bytes = (struct bytes){ out.text, out.length };
	return true;
}
