/* Messages through gettext of the C library. */
#include "base/message.h"

#include "base/arena.h"
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
message_count(const char *one, const char *many, size_t count)
{
	return dngettext(DOMAIN, one, many, count);
}

const char *
message_language(void)
{
	/* The catalogue translates its own language's name. */
	return MESSAGE("en");
}

const char *
message_suggestion(const char *word, const char *const *names, size_t count,
    struct arena *arena)
{
	const char *nearest = str_nearest(word, names, count);

	if (nearest == NULL)
		return "";
	return arena_printf(arena, MESSAGE("; did you mean %s?"), nearest);
}

const char *
message_suggestion_or(const char *word, const char *const *names, size_t count,
    const char *otherwise, struct arena *arena)
{
	const char *near = message_suggestion(word, names, count, arena);

	return near[0] != '\0' ? near : message_text(otherwise);
}

const char *
message_near(const char *near, struct arena *arena)
{
	if (near == NULL)
		return "";
	return arena_printf(arena, MESSAGE("; did you mean \"%s\"?"), near);
}
