/* Messages through gettext of the C library. */
#include "base/message.h"

#include "base/str.h"

#include <libintl.h>
#include <locale.h>
#include <stdlib.h>

#define DOMAIN "kausi"

void
message_use(const char *language, const char *folder)
{
	if (!str_equal(language, "fi"))
		return;
	/*
	 * In the locale C nothing is translated, and fi_FI is often not
	 * installed; C.UTF-8 is built into the C library, and LANGUAGE counts
	 * in it.
	 */
	setlocale(LC_MESSAGES, "C.UTF-8");
	setenv("LANGUAGE", language, 1);
	bindtextdomain(DOMAIN, folder);
	bind_textdomain_codeset(DOMAIN, "UTF-8");
	/* The C library's own: why a file could not be opened. */
	bind_textdomain_codeset("libc", "UTF-8");
}

const char *
message_text(const char *text)
{
	return dgettext(DOMAIN, text);
}

const char *
message_language(void)
{
	/* The catalogue translates its own language's name. */
	return MESSAGE("en");
}
