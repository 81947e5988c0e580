/*
 * The manifests are read as YAML, which JSON without escapes is.  Their names
 * are somebody's words by now: none may lead out of its folder.
 */
#include "published.h"

#include "base/arena.h"
#include "base/file.h"
#include "base/folder.h"
#include "base/str.h"
#include "base/yaml.h"
#include "definitions.h"
#include "record.h"

#include <string.h>

/* --- what the manifests say --- */

static bool
refuse(const struct yaml *node, const char *file, struct diag *diag)
{
	diag_error(diag, node != NULL ? node->pos : pos_file(file), "manifest",
	    "is not as this version of kausi writes it; build the set "
	    "anew");
	return false;
}

static const char *
text_of(const struct yaml *mapping, const char *key)
{
	const struct yaml *node =
	    mapping->kind == YAML_MAPPING ? yaml_get(mapping, key) : NULL;

	return node != NULL && node->kind == YAML_SCALAR ? node->text : NULL;
}

static bool
is_digest(const char *text)
{
	return strlen(text) == HASH_TEXT_SIZE - 1 &&
	       strspn(text, "0123456789abcdef") == HASH_TEXT_SIZE - 1;
}

static struct published_file *
find(const struct published_files *files, const char *name)
{
	for (size_t i = 0; i < files->count; i++)
		if (str_equal(files->items[i].name, name))
			return &files->items[i];
	return NULL;
}

static void
add(struct published_files *files, struct published_file file,
    struct arena *arena)
{
	files->items = arena_grow(arena, files->items, files->count,
	    &files->capacity, sizeof(*files->items));
	files->items[files->count++] = file;
}

/* {"name": …, "digest": {"sha256": …}}; both manifests say the same of one. */
static bool
read_file(const struct yaml *node, const char *file, struct arena *arena,
    struct diag *diag, struct published_files *files)
{
	const struct yaml *digest =
	    node->kind == YAML_MAPPING ? yaml_get(node, "digest") : NULL;
	const char *name = text_of(node, "name");
	const char *sha256 = digest != NULL ? text_of(digest, "sha256") : NULL;
	const struct published_file *known;

	if (name == NULL || !folder_name_is_plain(name) || sha256 == NULL ||
	    !is_digest(sha256))
		return refuse(node, file, diag);
	known = find(files, name);
	if (known == NULL)
		add(files,
		    (struct published_file){
			.name = name, .sha256 = sha256, .pos = node->pos },
		    arena);
	return known == NULL || str_equal(known->sha256, sha256) ||
	       refuse(node, file, diag);
}

static bool
read_files(const struct yaml *statement, const char *key, const char *file,
    struct arena *arena, struct diag *diag, struct published_files *files)
{
	const struct yaml *list = yaml_get(statement, key);
	bool ok = true;

	if (list == NULL || list->kind != YAML_SEQUENCE)
		return refuse(list != NULL ? list : statement, file, diag);
	for (size_t i = 0; ok && i < list->count; i++)
		ok = read_file(list->values[i], file, arena, diag, files);
	return ok;
}

static bool
read_statement(const struct yaml *statement, const char *file,
    struct arena *arena, struct diag *diag, struct published *published)
{
	const struct yaml *predicate;
	const char *type = text_of(statement, "_type");

	if (type == NULL || !str_equal(type, MANIFEST_TYPE))
		return refuse(statement, file, diag);
	predicate = yaml_get(statement, "predicate");
	if (predicate == NULL || predicate->kind != YAML_MAPPING)
		return refuse(statement, file, diag);
	return read_files(statement, "subject", file, arena, diag,
		   &published->outputs) &&
	       read_files(predicate, "definitions", file, arena, diag,
		   &published->sources) &&
	       (yaml_get(predicate, "deliveries") == NULL ||
		   read_files(predicate, "deliveries", file, arena, diag,
		       &published->sources));
}

static bool
read_manifest(const char *name, struct arena *arena, struct diag *diag,
    struct published *published)
{
	struct published_manifest *manifest =
	    &published->manifests[published->manifest_count++];
	const char *path = path_join(arena, published->folder, name);
	const struct yaml *statement;
	struct bytes bytes;

	if (!file_read_beneath(published->folder, name, arena, diag, &bytes))
		return false;
	manifest->name = name;
	hash_sha256(bytes.data, bytes.length, manifest->sha256);
	statement = yaml_parse(path, bytes.data, bytes.length, arena, diag);
	return statement != NULL &&
	       read_statement(statement, path, arena, diag, published);
}

bool
published_read(const char *folder, struct arena *arena, struct diag *diag,
    struct published *published)
{
	*published = (struct published){ .folder = folder };
	if (!file_exists(path_join(arena, folder, MANIFEST_PUBLIC))) {
		diag_error(diag, pos_file(folder), "manifest",
		    "has no %s; name the folder of a published set, such as "
		    "out/keusote/2024-02",
		    MANIFEST_PUBLIC);
		return false;
	}
	return read_manifest(MANIFEST_PUBLIC, arena, diag, published) &&
	       (!file_exists(path_join(arena, folder, MANIFEST_INTERNAL)) ||
		   read_manifest(MANIFEST_INTERNAL, arena, diag, published));
}

/* --- what is there --- */

/* A file that cannot be read is told, and is not the same. */
static enum published_state
look_at(
    const char *folder, const char *name, const char *sha256, struct diag *diag)
{
	enum published_state state = PUBLISHED_CHANGED;
	char found[HASH_TEXT_SIZE];
	struct arena scratch;
	struct bytes bytes;

	arena_init(&scratch);
	if (!file_exists(path_join(&scratch, folder, name))) {
		state = PUBLISHED_MISSING;
	} else if (file_read_beneath(folder, name, &scratch, diag, &bytes)) {
		hash_sha256(bytes.data, bytes.length, found);
		if (str_equal(found, sha256))
			state = PUBLISHED_SAME;
	}
	arena_release(&scratch);
	return state;
}

static bool
is_manifest(const char *name)
{
	return str_equal(name, MANIFEST_PUBLIC) ||
	       str_equal(name, MANIFEST_INTERNAL);
}

/* Adds what no manifest names.  A set has no links: to follow one may not end.
 */
static bool
find_others(struct published *published, const char *below, struct arena *arena,
    struct diag *diag)
{
	const char *folder = path_join(arena, published->folder, below);
	const char *const *names;
	size_t count;
	bool ok = true;

	if (!file_list(folder, arena, diag, &names, &count))
		return false;
	for (size_t i = 0; i < count; i++) {
		const char *name = path_join(arena, below, names[i]);
		const char *path = path_join(arena, folder, names[i]);

		if (!file_is_link(path) && file_is_folder(path))
			ok = find_others(published, name, arena, diag) && ok;
		else if (!is_manifest(name) &&
			 find(&published->outputs, name) == NULL)
			add(&published->outputs,
			    (struct published_file){
				.name = name, .state = PUBLISHED_UNLISTED },
			    arena);
	}
	return ok;
}

static void
tell(const struct published *published, const struct published_file *file,
    struct arena *arena, struct diag *diag)
{
	struct pos pos =
	    pos_file(path_join(arena, published->folder, file->name));

	switch (file->state) {
	case PUBLISHED_SAME:
		break;
	case PUBLISHED_CHANGED:
		diag_error(diag, pos, "digest",
		    "is not the file that was published: its digest is not the "
		    "one in %s; build the set anew",
		    file->pos.file);
		break;
	case PUBLISHED_MISSING:
		diag_error(diag, pos, "digest",
		    "is not there, and %s names it; build the set anew",
		    file->pos.file);
		break;
	case PUBLISHED_UNLISTED:
		diag_error(diag, pos, "digest",
		    "is in no manifest of the set; nobody vouches for it, so "
		    "take it out");
		break;
	}
}

bool
published_check_outputs(
    struct published *published, struct arena *arena, struct diag *diag)
{
	bool ok = find_others(published, "", arena, diag);

	for (size_t i = 0; i < published->outputs.count; i++) {
		struct published_file *file = &published->outputs.items[i];

		if (file->state != PUBLISHED_UNLISTED)
			file->state = look_at(
			    published->folder, file->name, file->sha256, diag);
		tell(published, file, arena, diag);
	}
	return ok;
}

/* The folder that the source's name begins with; *rest is what follows.  NULL:
 * it is not there, so nothing can be told. */
static const char *
place_of(const char *name, const struct places *places, const char **rest)
{
	const struct {
		const char *name, *folder;
	} known[] = { { "input/", places->input },
		{ "templates/", places->templates },
		{ "fonts/", places->fonts } };

	for (size_t i = 0; i < sizeof(known) / sizeof(known[0]); i++) {
		size_t length = strlen(known[i].name);

		if (strncmp(name, known[i].name, length) != 0)
			continue;
		*rest = name + length;
		return file_exists(known[i].folder) ? known[i].folder : NULL;
	}
	return NULL;
}

void
published_check_sources(struct published *published,
    const struct places *places, struct arena *arena, struct diag *diag)
{
	struct published_files *sources = &published->sources;

	for (size_t i = 0; i < sources->count; i++) {
		struct published_file *file = &sources->items[i];
		const char *rest;
		const char *folder = place_of(file->name, places, &rest);
		struct pos pos;

		file->state = PUBLISHED_UNLISTED;
		if (folder == NULL)
			continue;
		file->state = look_at(folder, rest, file->sha256, diag);
		pos = pos_file(path_join(arena, folder, rest));
		if (file->state == PUBLISHED_CHANGED)
			diag_warning(diag, pos, "source",
			    "has changed since the set was made; built anew, "
			    "it may not be the same");
		if (file->state == PUBLISHED_MISSING)
			diag_warning(diag, pos, "source",
			    "is not there any more; the set was made of it");
	}
}

size_t
published_count(const struct published_files *files, enum published_state state)
{
	size_t count = 0;

	for (size_t i = 0; i < files->count; i++)
		count += files->items[i].state == state;
	return count;
}
