/* The files that a document's PDFs carry: see the header. */
#include "carried.h"

#include "base/arena.h"
#include "content.h"
#include "document/document.h"
#include "record.h"
#include "text/lang.h"

struct carrying {
	const struct definitions *definitions;
	const struct prepared *prepared;
	const struct job *job;
	const struct imprint *imprint;
	struct bytes public_figures;
	struct shelf *shelf;
	struct arena *arena;
	struct diag *diag;
	const struct document *document;
	size_t count;
	struct attachment *items;
};

/* What is carried is the data that the page shows, the rows that it came from,
 * and what tells of both (AFRelationship, ISO 19005-3 6.8). */
static struct attachment *
add(struct carrying *carrying, const char *name, enum attachment_kind kind)
{
	static const struct {
		const char *mime, *relationship;
	} kinds[] = {
		[ATTACHMENT_LIST] = { "text/csv", "Source" },
		[ATTACHMENT_FIGURES] = { "text/csv", "Data" },
		[ATTACHMENT_SOURCES] = { "application/json", "Supplement" },
	};
	struct attachment *attachment = &carrying->items[carrying->count++];

	*attachment = (struct attachment){ .name = name,
		.mime = kinds[kind].mime,
		.relationship = kinds[kind].relationship };
	return attachment;
}

/* False: see diag.  Sources name the digests of what was added before. */
static bool
fill(struct carrying *carrying, const struct attachment_request *request,
    struct attachment *attachment)
{
	struct safe_list list;

	switch (request->kind) {
	case ATTACHMENT_LIST:
		if (!content_list(carrying->prepared, request->list,
			carrying->arena, carrying->diag, &list))
			return false;
		attachment->bytes = record_list(&list, carrying->arena);
		return true;
	case ATTACHMENT_FIGURES:
		attachment->bytes =
		    carrying->job->disclosure_class == CLASS_PUBLIC
			? carrying->public_figures
			: record_own_figures(carrying->prepared, carrying->job,
			      carrying->document, carrying->arena);
		return true;
	case ATTACHMENT_SOURCES:
		return record_sources(carrying->definitions, carrying->prepared,
		    carrying->job, carrying->imprint, carrying->document,
		    carrying->shelf, carrying->items, carrying->count,
		    carrying->arena, carrying->diag, &attachment->bytes);
	}
	return false;
}

static bool
carry(struct carrying *carrying, const struct attachment_request *request)
{
	struct attachment *attachment =
	    add(carrying, request->name, request->kind);

	attachment->description =
	    document_text(&request->description, carrying->job->language);
	return fill(carrying, request, attachment);
}

/* Whether document.yaml names figures.csv itself. */
static bool
names_figures(const struct document_declaration *declaration)
{
	for (size_t i = 0; i < declaration->attachment_count; i++)
		if (declaration->attachments[i].kind == ATTACHMENT_FIGURES)
			return true;
	return false;
}

/* Every public document carries them, also unasked. */
static void
carry_figures(struct carrying *carrying)
{
	struct attachment *attachment =
	    add(carrying, "figures.csv", ATTACHMENT_FIGURES);

	attachment->description =
	    lang_word(carrying->document->lang, "attachment-figures");
	attachment->bytes = carrying->public_figures;
}

bool
carried_find(const struct definitions *definitions,
    const struct prepared *prepared, const struct job *job,
    const struct imprint *imprint, struct bytes public_figures,
    struct shelf *shelf, struct arena *arena, struct diag *diag,
    struct document *document)
{
	const struct document_declaration *declaration = job->document;
	struct carrying carrying = { definitions, prepared, job, imprint,
		public_figures, shelf, arena, diag, document, 0,
		ARENA_ARRAY(arena, struct attachment,
		    declaration->attachment_count + 1) };
	bool ok = true;

	if (job->disclosure_class == CLASS_PUBLIC &&
	    !names_figures(declaration))
		carry_figures(&carrying);
	for (size_t i = 0; i < declaration->attachment_count; i++)
		if (declaration->attachments[i].kind != ATTACHMENT_SOURCES)
			ok = carry(&carrying, &declaration->attachments[i]) &&
			     ok;
	for (size_t i = 0; i < declaration->attachment_count; i++)
		if (declaration->attachments[i].kind == ATTACHMENT_SOURCES)
			ok = carry(&carrying, &declaration->attachments[i]) &&
			     ok;
	document->attachments = carrying.items;
	document->attachment_count = carrying.count;
	return ok;
}
