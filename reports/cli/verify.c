/*
 * kausi verify DIR: whether a published set is as its manifests say.  It needs
 * no definitions, so that who has nothing but the set can ask.
 */
#include "cli/cli.h"

#include "base/arena.h"
#include "base/diag.h"
#include "base/json.h"
#include "base/message.h"
#include "base/str.h"
#include "published.h"

static const char *const states[] = {
	"same",	   /* PUBLISHED_SAME */
	"changed", /* PUBLISHED_CHANGED */
	"missing", /* PUBLISHED_MISSING */
	"unlisted" /* PUBLISHED_UNLISTED */
};

static void
print_sums(struct session *session, const struct published *published)
{
	const struct published_files *sources = &published->sources;
	size_t same = published_count(&published->outputs, PUBLISHED_SAME);
	size_t other = published->outputs.count - same;
	size_t kept = published_count(sources, PUBLISHED_SAME);
	size_t lost = published_count(sources, PUBLISHED_CHANGED) +
		      published_count(sources, PUBLISHED_MISSING);
	struct json json;
	struct str line;

	str_init(&line, session->arena);
	if (session->options->json) {
		json_init_line(&json, &line);
		json_open_object(&json, NULL);
		json_integer(&json, "same", (int64_t)same);
		json_integer(&json, "other", (int64_t)other);
		json_integer(&json, "sources_same", (int64_t)kept);
		json_integer(&json, "sources_other", (int64_t)lost);
		json_close_object(&json);
	} else {
		str_printf(&line, MESSAGE("files: %zu as published, %zu not\n"),
		    same, other);
		str_printf(&line,
		    MESSAGE("sources: %zu as they were, %zu not\n"), kept,
		    lost);
	}
	session_print(session, &line);
}

static enum status
verify(struct session *session, struct published *published)
{
	const struct options *options = session->options;
	struct diag *diag = session->diag;
	bool readable =
	    published_check_outputs(published, session->arena, diag);

	published_check_sources(
	    published, &options->places, session->arena, diag);
	for (size_t i = 0; i < published->outputs.count; i++) {
		const struct published_file *file =
		    &published->outputs.items[i];

		SESSION_PRINT_FIELDS(session, { "file", file->name },
		    { "state", states[file->state] });
	}
	/* Whoever changes a file can change its manifest: a digest noted down
	 * when the set was published is what tells. */
	for (size_t i = 0; i < published->manifest_count; i++)
		SESSION_PRINT_FIELDS(session,
		    { "file", published->manifests[i].name },
		    { "sha256", published->manifests[i].sha256 });
	print_sums(session, published);
	if (diag_faults(diag) > 0 || !readable ||
	    (options->strict && diag->warnings > 0))
		return STATUS_GATE;
	return STATUS_OK;
}

enum status
command_verify(struct session *session)
{
	const char *folder = session->options->what;
	struct published published;

	if (folder == NULL) {
		diag_error(session->diag, pos_file(NULL), "usage",
		    "expected the folder of a published set after verify, such "
		    "as out/keusote/2024-02");
		return STATUS_DEFINITION;
	}
	if (!published_read(folder, session->arena, session->diag, &published))
		return STATUS_DEFINITION;
	return verify(session, &published);
}
