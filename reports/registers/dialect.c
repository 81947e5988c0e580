/* The key `csv:` of county.yaml. */
#include "registers/dialect.h"

#include "base/diag.h"
#include "base/message.h"
#include "base/yaml.h"
#include "registers/registers.h"

#include <string.h>

const struct dialect dialect_default = { ENCODING_UTF_8, ';', ',', false };

/* In the enum's order. */
static const char *const encoding_names[] = { "utf-8", "windows-1252", NULL };

static const char *const day_names[] = { "written", "serial", NULL };

struct declared {
	int encoding;
	int days;
	struct yaml_text delimiter, decimal;
};

static const struct yaml_field fields[] = {
	{ "encoding", YAML_CHOICE, false, offsetof(struct declared, encoding),
	    encoding_names },
	{ "delimiter", YAML_TEXT, false, offsetof(struct declared, delimiter),
	    NULL },
	{ "decimal", YAML_TEXT, false, offsetof(struct declared, decimal),
	    NULL },
	{ "days", YAML_CHOICE, false, offsetof(struct declared, days),
	    day_names },
};

/* One ASCII character that can part fields or decimals. */
static bool
read_mark(struct yaml_text text, const char *allowed, const char *expected,
    struct diag *diag, char *mark)
{
	if (text.text == NULL)
		return true;
	if (strcmp(text.text, "tab") == 0 && strchr(allowed, '\t') != NULL) {
		*mark = '\t';
		return true;
	}
	if (strlen(text.text) != 1 || strchr(allowed, text.text[0]) == NULL) {
		diag_error(
		    diag, text.pos, "choice", "%s", message_text(expected));
		return false;
	}
	*mark = text.text[0];
	return true;
}

bool
dialect_read(const struct yaml *node, struct arena *arena, struct diag *diag,
    struct dialect *dialect)
{
	struct declared declared = { .encoding = (int)dialect->encoding,
		.days = dialect->serial_days };

	if (!yaml_bind(node, "csv", fields, sizeof(fields) / sizeof(fields[0]),
		arena, diag, &declared))
		return false;
	dialect->encoding = (enum encoding)declared.encoding;
	dialect->serial_days = declared.days == 1;
	if (!read_mark(declared.delimiter, ";,|\t",
		MESSAGE_LATER("expected \";\", \",\", \"|\" or tab as "
			      "delimiter"),
		diag, &dialect->delimiter) ||
	    !read_mark(declared.decimal, ",.",
		MESSAGE_LATER("expected \",\" or \".\" as decimal"), diag,
		&dialect->decimal_mark))
		return false;
	if (dialect->delimiter != dialect->decimal_mark)
		return true;
	diag_error(diag, node->pos, "choice",
	    "the same character cannot part fields and decimals; declare "
	    "another delimiter");
	return false;
}
