/* kausi build --dry-run: what would be made, and why; nothing is read. */
#include "cli/cli.h"

#include "base/arena.h"
#include "base/date.h"
#include "base/json.h"
#include "base/message.h"
#include "base/str.h"
#include "county.h"

static const char *
why(const struct session *session, const struct document_declaration *document)
{
	if (session->options->selection.month_count > 0)
		return document->all_counties
			   ? MESSAGE(
				 "for all counties; the period was asked for")
			   : MESSAGE(
				 "for this county; the period was asked for");
	return document->all_counties
		   ? MESSAGE("for all counties; the newest period delivered")
		   : MESSAGE("for this county; the newest period delivered");
}

static void
tell(struct session *session, const struct job *job)
{
	bool preview = selection_is_preview(&session->options->selection);
	char period[DATE_TEXT_SIZE];
	struct json json;
	struct str line;
	char *path;

	month_format(job->month, period);
	path = arena_printf(session->arena, "%s/%s%s/%s/%s",
	    session->options->places.out, preview ? "preview/" : "",
	    job->county->name, period, job->file_name);
	str_init(&line, session->arena);
	if (session->options->json) {
		json_init_line(&json, &line);
		json_open_object(&json, NULL);
		json_string(&json, "path", path);
		json_string(&json, "class", class_names[job->disclosure_class]);
		json_string(&json, "why", why(session, job->document));
		json_close_object(&json);
	} else {
		str_printf(&line, "%s: %s, %s\n", path,
		    class_names[job->disclosure_class],
		    why(session, job->document));
	}
	session_print(session, &line);
}

void
dry_run(struct session *session, const struct tasks *tasks)
{
	for (size_t t = 0; t < tasks->count; t++) {
		struct jobs jobs;

		jobs_list(&session->definitions->documents, &tasks->items[t],
		    &session->options->selection, session->arena, &jobs);
		for (size_t i = 0; i < jobs.count; i++)
			if (jobs.items[i].selected)
				tell(session, &jobs.items[i]);
	}
}
