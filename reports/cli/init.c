/*
 * kausi init NAME --code 17: a county's folder to begin with.  Its county.yaml
 * is written from input/codes (official names, municipalities) and ends in
 * input/county-example.yaml, comments on what else it may say; its first
 * period has every register with its header row
 * alone, so that kausi check passes at once.  The folder is made under a
 * hidden name and renamed when it is whole.
 */
#include "cli/cli.h"

#include "base/arena.h"
#include "base/date.h"
#include "base/diag.h"
#include "base/file.h"
#include "base/folder.h"
#include "base/message.h"
#include "base/str.h"
#include "county.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <unistd.h>

struct scaffold {
	struct session *session;
	const char *name;
	const struct code *area;
	int32_t month;
	int folder; /* of the new county; -1: not made */
};

static bool
fail(const struct scaffold *scaffold, const char *what)
{
	diag_failure(scaffold->session->diag,
	    pos_file(path_join(scaffold->session->arena,
		scaffold->session->options->places.input, what)),
	    "disk", "could not be written: %s", strerror(errno));
	return false;
}

/* Writes and closes a new file. */
static bool
write_file(const struct scaffold *scaffold, int folder, const char *name,
    const struct str *text)
{
	int fd =
	    openat(folder, name, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
	bool ok = fd >= 0;

	for (size_t at = 0; ok && at < text->length;) {
		ssize_t size = write(fd, text->text + at, text->length - at);

		if (size < 0 && errno == EINTR)
			continue;
		ok = size >= 0;
		at += ok ? (size_t)size : 0;
	}
	ok = ok && fsync(fd) == 0;
	if (fd >= 0 && close(fd) != 0)
		ok = false;
	return ok || fail(scaffold, name);
}

/* --- county.yaml --- */

static void
put_municipalities(const struct scaffold *scaffold, struct str *text)
{
	const char *area = scaffold->area->text;
	const struct code_list *list = schemas_find_list(
	    &scaffold->session->definitions->schemas, "KUNTA");
	struct str codes;

	str_init(&codes, text->arena);
	for (size_t i = 0; list != NULL && i < list->count; i++) {
		const struct code *code = &list->codes[i];

		if (code->area != NULL && str_equal(code->area, area))
			str_printf(&codes, "%s\"%s\"",
			    codes.length == 0 ? "" : ", ", code->text);
	}
	if (codes.length == 0)
		str_printf(text,
		    "# Alueen kuntia ei ole vielä koodiluettelossa: lisää ne "
		    "tiedostoon input/codes/KUNTA.csv\n"
		    "# (area: %s) ja niiden koodit tähän: [\"837\", "
		    "\"980\"].\n",
		    area);
	str_printf(text, "municipalities: [%s]\n", codes.text);
}

static void
put_names(const struct scaffold *scaffold, struct str *text)
{
	const struct code *area = scaffold->area;

	str_printf(text, "names:\n  fi: %s\n", area->label);
	if (area->others.sv != NULL)
		str_printf(text, "  sv: %s\n", area->others.sv);
	if (area->others.en != NULL)
		str_printf(text, "  en: %s\n", area->others.en);
	str_printf(text,
	    "# Lyhyt nimi: asiakirjoissa vasta virallisen nimen jälkeen.\n"
	    "short_name: %s\n",
	    area->short_label != NULL ? area->short_label : area->label);
}

/* A period's name that a document asks for, once. */
static void
put_period(const struct scaffold *scaffold, const char *name,
    struct names *written, struct str *text)
{
	char period[DATE_TEXT_SIZE];

	for (size_t i = 0; i < written->count; i++)
		if (str_equal(written->items[i], name))
			return;
	if (written->count == 0)
		str_puts(text, "# Kuukaudet, joihin asiakirjat viittaavat "
			       "nimellä.\nperiods:\n");
	names_add(written, name, scaffold->session->arena);
	month_format(scaffold->month, period);
	str_printf(text, "  %s: %s\n", name, period);
}

/* Names of periods that the documents meant for the new county ask for. */
static void
put_periods(const struct scaffold *scaffold, struct str *text)
{
	const struct definitions *definitions = scaffold->session->definitions;
	const struct county county = { .name = scaffold->name,
		.code = scaffold->area->text };
	struct names written = { 0 };

	for (size_t d = 0; d < definitions->documents.count; d++) {
		const struct document_declaration *document =
		    &definitions->documents.items[d];
		int32_t month;

		if (!document_is_for(document, &county))
			continue;
		for (size_t i = 0; i < document->figure_count; i++)
			if (!document_month(document->figures[i].period,
				document->figures[i].period_pos, &county,
				scaffold->month, NULL, &month))
				put_period(scaffold,
				    document->figures[i].period, &written,
				    text);
	}
}

/* What a county may say besides is input/county-example.yaml, as it stands. */
static bool
write_county(const struct scaffold *scaffold)
{
	struct session *session = scaffold->session;
	struct bytes example;
	struct str text;

	if (!file_read(path_join(session->arena, session->options->places.input,
			   "county-example.yaml"),
		session->arena, session->diag, &example))
		return false;
	str_init(&text, session->arena);
	str_printf(&text,
	    "# %s: alueen tiedot ja se, miten sen toimitukset luetaan.\n"
	    "# Koodit ovat tekstiä: pidä lainausmerkit.\n"
	    "code: \"%s\"\n"
	    "# Viralliset nimet: kanteen, alatunnisteeseen ja "
	    "tiedoston tietoihin.\n",
	    scaffold->area->label, scaffold->area->text);
	put_names(scaffold, &text);
	str_puts(&text, "# Kielet, joilla asiakirjat tehdään.\n"
			"languages: [fi]\n");
	put_municipalities(scaffold, &text);
	put_periods(scaffold, &text);
	str_put(&text, example.data, example.length);
	return write_file(scaffold, scaffold->folder, "county.yaml", &text);
}

/* --- registers --- */

static bool
write_register(
    const struct scaffold *scaffold, int folder, const struct schema *schema)
{
	struct str text;

	str_init(&text, scaffold->session->arena);
	for (size_t i = 0; i < schema->column_count; i++)
		str_printf(
		    &text, "%s%s", i == 0 ? "" : ";", schema->columns[i].name);
	str_puts(&text, "\n");
	return write_file(scaffold, folder,
	    arena_printf(scaffold->session->arena, "%s.csv", schema->name),
	    &text);
}

static bool
write_period(const struct scaffold *scaffold)
{
	const struct schemas *schemas =
	    &scaffold->session->definitions->schemas;
	char period[DATE_TEXT_SIZE];
	bool ok = true;
	int folder;

	month_format(scaffold->month, period);
	folder = folder_enter(scaffold->folder, period, 0777);
	if (folder < 0)
		return fail(scaffold, period);
	for (size_t i = 0; i < schemas->count && ok; i++)
		ok = write_register(scaffold, folder, &schemas->items[i]);
	folder_close(&folder);
	return ok;
}

/* --- what is asked for --- */

static bool
refuse(struct session *session, const char *text)
{
	diag_error(
	    session->diag, pos_file(NULL), "usage", "%s", message_text(text));
	return false;
}

/* The period asked for, or the newest that any county has delivered. */
static bool
find_month(struct session *session, int32_t *month)
{
	const struct selection *selection = &session->options->selection;
	const struct counties *counties = &session->definitions->counties;
	bool found = false;

	if (selection->month_count > 0) {
		*month = selection->months[selection->month_count - 1];
		return true;
	}
	for (size_t i = 0; i < counties->count; i++) {
		const struct county *county = &counties->items[i];
		int32_t newest;

		if (county->month_count == 0)
			continue;
		newest = county->months[county->month_count - 1];
		if (!found || newest > *month)
			*month = newest;
		found = true;
	}
	return found || refuse(session,
			    "expected the first period, like --period 2024-02");
}

static bool
find_area(struct scaffold *scaffold)
{
	struct session *session = scaffold->session;
	const struct code_list *areas =
	    schemas_find_list(&session->definitions->schemas, "HVA");
	const char *code = session->options->code;
	int at;

	if (code == NULL)
		return refuse(session,
		    "expected the area's code, like --code 17; see "
		    "input/codes/HVA.csv");
	at = areas == NULL ? -1 : code_list_find(areas, code, strlen(code));
	if (at < 0)
		return refuse(session,
		    "the code is not an area's; see input/codes/HVA.csv");
	scaffold->area = &areas->codes[at];
	return true;
}

static bool
find_name(struct scaffold *scaffold)
{
	struct session *session = scaffold->session;

	scaffold->name = session->options->what;
	if (scaffold->name == NULL || !county_name_valid(scaffold->name))
		return refuse(session,
		    "expected the county's name in a-z, 0-9, - and _, like "
		    "kausi init keusote --code 02");
	if (counties_find(&session->definitions->counties, scaffold->name) ==
	    NULL)
		return true;
	return refuse(session, "that county has a folder already; choose "
			       "another name");
}

/* --- the folder --- */

static bool
make_folder(struct scaffold *scaffold, int parent, const char *hidden)
{
	bool ok;

	if (!folder_remove(parent, hidden))
		return fail(scaffold, hidden);
	scaffold->folder = folder_enter(parent, hidden, 0777);
	if (scaffold->folder < 0)
		return fail(scaffold, hidden);
	ok = write_county(scaffold) && write_period(scaffold);
	folder_close(&scaffold->folder);
	if (ok && !folder_rename(parent, hidden, scaffold->name))
		ok = fail(scaffold, scaffold->name);
	if (!ok)
		folder_remove(parent, hidden);
	return ok;
}

enum status
command_init(struct session *session)
{
	struct scaffold scaffold = { .session = session, .folder = -1 };
	const char *counties = path_join(
	    session->arena, session->options->places.input, "counties");
	int parent;
	bool ok;

	if (!find_name(&scaffold) || !find_area(&scaffold) ||
	    !find_month(session, &scaffold.month))
		return STATUS_DEFINITION;
	parent = open(counties, FOLDER_FLAGS);
	if (parent < 0) {
		fail(&scaffold, "counties");
		return STATUS_FAILURE;
	}
	ok = make_folder(&scaffold, parent,
	    arena_printf(session->arena, ".%s.new", scaffold.name));
	folder_close(&parent);
	if (ok)
		fprintf(session->out, "%s/%s/county.yaml\n", counties,
		    scaffold.name);
	return ok ? STATUS_OK : STATUS_FAILURE;
}
