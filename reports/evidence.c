/*
 * How a document proves what it says: `attachments:` and `reconcile:` of its
 * document.yaml.  In: their entries, and the figures and lists declared above
 * them; out: which files its PDFs carry, and which figures must be the sums of
 * which rows.
 */
#include "documents.h"
#include "documents-imp.h"

#include "base/arena.h"
#include "base/message.h"
#include "base/str.h"
#include "base/yaml.h"
#include "indicators/indicators.h"

#include <string.h>

struct declared_attachment {
	struct yaml_text name, list;
	int of; /* of contents[]; -1: not given */
	struct yaml *description;
};

static const char *const contents[] = { "figures", "sources", NULL };
#define CONTENT_FIGURES 0

/* clang-format off */
static const struct yaml_field attachment_fields[] = {
	{ "name", YAML_TEXT, true, offsetof(struct declared_attachment, name), NULL },
	{ "list", YAML_TEXT, false, offsetof(struct declared_attachment, list), NULL },
	{ "of", YAML_CHOICE, false, offsetof(struct declared_attachment, of), contents },
	{ "description", YAML_NODE, true, offsetof(struct declared_attachment, description), NULL },
};
/* clang-format on */
#define ATTACHMENT_FIELDS                                                      \
	(sizeof(attachment_fields) / sizeof(attachment_fields[0]))

static const struct list_request *
find_list(const struct document_declaration *document, struct yaml_text name,
    struct diag *diag)
{
	for (size_t i = 0; i < document->list_count; i++)
		if (str_equal(document->lists[i].name, name.text))
			return &document->lists[i];
	diag_error(diag, name.pos, "name",
	    "the document has no list %s; add it under lists", name.text);
	return NULL;
}

/* What it is made of; false: see diag. */
static bool
read_kind(const struct declared_attachment *declared, struct pos pos,
    const struct document_declaration *document, struct diag *diag,
    struct attachment_request *attachment)
{
	if ((declared->list.text == NULL) == (declared->of < 0)) {
		diag_error(diag, pos, "key",
		    "an attachment is the rows of a list (list: …), of: "
		    "figures or of: sources");
		return false;
	}
	if (declared->list.text != NULL) {
		attachment->kind = ATTACHMENT_LIST;
		attachment->list = find_list(document, declared->list, diag);
		return attachment->list != NULL;
	}
	attachment->kind = declared->of == CONTENT_FIGURES ? ATTACHMENT_FIGURES
							   : ATTACHMENT_SOURCES;
	if (attachment->kind == ATTACHMENT_FIGURES ||
	    !document->classes[CLASS_PUBLIC])
		return true;
	diag_error(diag, pos, "class",
	    "a public document does not say which deliveries it was made of; "
	    "leave its class or this attachment out");
	return false;
}

/* The ending tells readers what the file is. */
static bool
check_file_name(const struct attachment_request *attachment,
    struct yaml_text name, struct diag *diag)
{
	const char *ending =
	    attachment->kind == ATTACHMENT_SOURCES ? ".json" : ".csv";
	size_t stem =
	    strspn(name.text, "abcdefghijklmnopqrstuvwxyz0123456789-_");

	if (stem > 0 && str_equal(name.text + stem, ending))
		return true;
	diag_error(diag, name.pos, "name",
	    "an attachment has a name of a-z, 0-9, - and _ that ends in %s",
	    ending);
	return false;
}

static bool
read_attachment(const struct yaml *node, struct arena *arena, struct diag *diag,
    struct document_declaration *document)
{
	struct attachment_request *attachment =
	    &document->attachments[document->attachment_count];
	struct declared_attachment declared = { .of = -1 };

	if (!yaml_expect(
		node, YAML_MAPPING, MESSAGE_LATER("an attachment"), diag) ||
	    !yaml_bind(node, MESSAGE_LATER("an attachment"), attachment_fields,
		ATTACHMENT_FIELDS, arena, diag, &declared) ||
	    !read_kind(&declared, node->pos, document, diag, attachment) ||
	    !check_file_name(attachment, declared.name, diag) ||
	    !document_read_texts(declared.description, "description", arena,
		diag, &attachment->description))
		return false;
	attachment->name = declared.name.text;
	attachment->pos = node->pos;
	for (size_t i = 0; i < document->attachment_count; i++) {
		if (!str_equal(document->attachments[i].name, attachment->name))
			continue;
		diag_error(diag, declared.name.pos, "name",
		    "the attachment %s stands twice; rename one",
		    attachment->name);
		return false;
	}
	document->attachment_count++;
	return true;
}

bool
document_read_attachments(const struct yaml *node, struct arena *arena,
    struct diag *diag, struct document_declaration *document)
{
	bool ok = true;

	if (!yaml_expect(node, YAML_SEQUENCE, "attachments", diag))
		return false;
	document->attachments =
	    ARENA_ARRAY(arena, struct attachment_request, node->count);
	for (size_t i = 0; i < node->count; i++)
		ok = read_attachment(node->values[i], arena, diag, document) &&
		     ok;
	return ok;
}

/* --- reconcile --- */

struct declared_reconcile {
	struct yaml_text figure, list, amount;
};

static const struct yaml_field reconcile_fields[] = {
	{ "figure", YAML_TEXT, true,
	    offsetof(struct declared_reconcile, figure), NULL },
	{ "list", YAML_TEXT, true, offsetof(struct declared_reconcile, list),
	    NULL },
	{ "amount", YAML_TEXT, true,
	    offsetof(struct declared_reconcile, amount), NULL },
};

static const struct figure_request *
find_figure(const struct document_declaration *document, struct yaml_text name,
    struct diag *diag)
{
	for (size_t i = 0; i < document->figure_count; i++)
		if (str_equal(document->figures[i].name, name.text))
			return &document->figures[i];
	diag_error(diag, name.pos, "name",
	    "the document has no figure %s; add it under figures", name.text);
	return NULL;
}

/* The list's column of that name; false: see diag. */
static bool
find_column(const struct list_request *list, struct yaml_text at,
    const char *name, bool number, struct diag *diag, int *column)
{
	bool is_number = false;

	*column = list->definition == NULL
		      ? -1
		      : list_find_column(list->definition, name, &is_number);
	if (*column >= 0 && is_number == number)
		return true;
	if (number)
		diag_error(diag, at.pos, "name",
		    "the list %s has no column %s of numbers; name one to add "
		    "up",
		    list->name, name);
	else
		diag_error(diag, at.pos, "by",
		    "the list %s has no column %s, by which the figure is "
		    "broken down; add it to the list",
		    list->name, name);
	return false;
}

static bool
read_reconcile(const struct yaml *node, struct arena *arena, struct diag *diag,
    struct document_declaration *document)
{
	struct reconcile_request *request =
	    &document->reconciles[document->reconcile_count];
	struct declared_reconcile declared = { 0 };

	if (!yaml_expect(node, YAML_MAPPING,
		MESSAGE_LATER("an entry of reconcile"), diag) ||
	    !yaml_bind(node, MESSAGE_LATER("an entry of reconcile"),
		reconcile_fields,
		sizeof(reconcile_fields) / sizeof(reconcile_fields[0]), arena,
		diag, &declared))
		return false;
	request->pos = node->pos;
	request->category = -1;
	request->figure = find_figure(document, declared.figure, diag);
	request->list = find_list(document, declared.list, diag);
	if (request->figure == NULL || request->list == NULL ||
	    !find_column(request->list, declared.amount, declared.amount.text,
		true, diag, &request->amount))
		return false;
	if (request->figure->by != NULL &&
	    !find_column(request->list, declared.figure, request->figure->by,
		false, diag, &request->category))
		return false;
	if (!str_equal(request->figure->period, request->list->period)) {
		diag_error(diag, node->pos, "period",
		    "the figure %s is of the period %s, the list %s of %s; "
		    "take the same",
		    request->figure->name, request->figure->period,
		    request->list->name, request->list->period);
		return false;
	}
	document->reconcile_count++;
	return true;
}

bool
document_read_reconciles(const struct yaml *node, struct arena *arena,
    struct diag *diag, struct document_declaration *document)
{
	bool ok = true;

	if (!yaml_expect(node, YAML_SEQUENCE, "reconcile", diag))
		return false;
	document->reconciles =
	    ARENA_ARRAY(arena, struct reconcile_request, node->count);
	for (size_t i = 0; i < node->count; i++)
		ok = read_reconcile(node->values[i], arena, diag, document) &&
		     ok;
	return ok;
}
