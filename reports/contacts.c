/* `contacts:` of county.yaml: whom documents tell their readers to turn to. */
#include "contacts.h"

#include "base/arena.h"
#include "base/diag.h"
#include "base/message.h"
#include "base/yaml.h"

#include <string.h>

struct declared_contact {
	struct yaml_text role, name, email, phone, url;
};

#define CONTACT_FIELD(key, required)                                           \
	{                                                                      \
#key, YAML_TEXT, required,                                     \
		    offsetof(struct declared_contact, key), NULL               \
	}

static const struct yaml_field contact_fields[] = {
	CONTACT_FIELD(role, true),
	CONTACT_FIELD(name, true),
	CONTACT_FIELD(email, true),
	CONTACT_FIELD(phone, false),
	CONTACT_FIELD(url, false),
};
#define CONTACT_FIELDS (sizeof(contact_fields) / sizeof(contact_fields[0]))

/* What would end a link's address in a template's Markdown is refused too. */
static bool
check_address(struct yaml_text address, bool (*looks_right)(const char *),
    const char *expected, struct diag *diag)
{
	const char *at = address.text;

	while (at != NULL && (unsigned char)*at > ' ' &&
	       strchr("<>\\\"`", *at) == NULL)
		at++;
	if (at == NULL || (*at == '\0' && looks_right(address.text)))
		return true;
	diag_error(diag, address.pos, "address",
	    "expected %s, without blanks, quotes and angle brackets",
	    message_text(expected));
	return false;
}

static bool
looks_like_email(const char *text)
{
	const char *at = strchr(text, '@');

	return at != NULL && at > text && at[1] != '\0' &&
	       strchr(at + 1, '@') == NULL && strchr(text, ':') == NULL;
}

static bool
looks_like_web(const char *text)
{
	const char *slashes = strstr(text, "://");

	return slashes != NULL && slashes[3] != '\0' &&
	       (strncmp(text, "https:", 6) == 0 ||
		   strncmp(text, "http:", 5) == 0);
}

bool
contacts_read(const struct yaml *node, struct arena *arena, struct diag *diag,
    struct county *county)
{
	bool ok = true;

	if (!yaml_expect(node, YAML_SEQUENCE, "contacts", diag))
		return false;
	county->contact_count = node->count;
	county->contacts =
	    ARENA_ARRAY(arena, struct county_contact, node->count);
	for (size_t i = 0; i < node->count; i++) {
		struct declared_contact declared;
		struct county_contact *contact = &county->contacts[i];

		memset(&declared, 0, sizeof(declared));
		ok = yaml_bind(node->values[i], MESSAGE_LATER("a contact"),
			 contact_fields, CONTACT_FIELDS, arena, diag,
			 &declared) &&
		     ok;
		contact->role = declared.role.text;
		contact->name = declared.name.text;
		contact->email = declared.email.text;
		contact->phone = declared.phone.text;
		contact->url = declared.url.text;
		ok = check_address(declared.email, looks_like_email,
			 MESSAGE_LATER("an address like palvelu@alue.example"),
			 diag) &&
		     ok;
		ok =
		    check_address(declared.url, looks_like_web,
			MESSAGE_LATER("an address that begins with https:// or "
				      "http://"),
			diag) &&
		    ok;
	}
	return ok;
}
