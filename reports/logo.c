/* A county's logo, read with its county.yaml. */
#include "logo.h"

#include "base/diag.h"
#include "base/message.h"
#include "base/yaml.h"
#include "document/document.h"
#include "document/picture.h"

#include <stddef.h>

struct declared {
	struct yaml_text file;
	struct yaml *alternative;
};

static const struct yaml_field fields[] = {
	{ "file", YAML_TEXT, true, offsetof(struct declared, file), NULL },
	{ "alternative", YAML_NODE, true,
	    offsetof(struct declared, alternative), NULL },
};

/* In each language, words that say whose logo it is. */
static bool
check_alternatives(const struct yaml *node, const struct declared *declared,
    const struct county_logo *logo, struct diag *diag)
{
	bool ok = true;

	for (size_t i = 0; i < logo->alternative.count; i++) {
		if (picture_alternative_valid(
			logo->alternative.items[i].text, declared->file.text))
			continue;
		diag_error(diag, node->values[i]->pos, "alternative",
		    "expected words that say whose logo it is, for those who "
		    "cannot see it");
		ok = false;
	}
	return ok;
}

bool
logo_read(const struct yaml *node, struct arena *arena, struct diag *diag,
    struct county *county)
{
	struct county_logo *logo = &county->logo;
	struct declared declared = { .alternative = NULL };

	if (!yaml_expect(node, YAML_MAPPING, "logo", diag) ||
	    !yaml_bind(node, "logo", fields, sizeof(fields) / sizeof(fields[0]),
		arena, diag, &declared) ||
	    !county_names_read(declared.alternative,
		MESSAGE_LATER("the logo's alternative text"), arena, diag,
		&logo->alternative) ||
	    !check_alternatives(declared.alternative, &declared, logo, diag))
		return false;
	logo->pos = declared.file.pos;
	logo->file = declared.file.text;
	logo->picture =
	    picture_read(county->folder, logo->file, logo->pos, arena, diag);
	return logo->picture != NULL;
}

struct logo
logo_of(const struct county *county, const char *language)
{
	return (struct logo){ .picture = county->logo.picture,
		.alternative =
		    county_names_get(&county->logo.alternative, language),
		.pos = county->logo.pos };
}
