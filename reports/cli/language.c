/*
 * The language of messages, from the environment as POSIX says: LC_ALL, else
 * LC_MESSAGES, else LANG.  Catalogues stand beside the program where it was
 * built, or else where `make install` puts them.
 */
#include "cli/cli.h"

#include "base/arena.h"
#include "base/file.h"
#include "base/message.h"

#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#define PATH_SIZE 4096

static const char *
wanted_locale(void)
{
	static const char *const names[] = { "LC_ALL", "LC_MESSAGES", "LANG" };

	for (size_t i = 0; i < sizeof(names) / sizeof(names[0]); i++) {
		const char *locale = getenv(names[i]);

		if (locale != NULL && locale[0] != '\0')
			return locale;
	}
	return "C";
}

static const char *
catalogue_folder(struct arena *arena)
{
	char path[PATH_SIZE];
	ssize_t length = readlink("/proc/self/exe", path, sizeof(path) - 1);
	const char *folder;
	char *slash;

	if (length <= 0)
		return KAUSI_LOCALES;
	path[length] = '\0';
	slash = strrchr(path, '/');
	*slash = '\0';
	folder = path_join(arena, path, "locale");
	return file_exists(folder) ? folder : KAUSI_LOCALES;
}

void
language_choose(struct arena *arena)
{
	const char *locale = wanted_locale();

	/* fi, fi_FI, fi_FI.UTF-8, but not fil_PH */
	if (strncmp(locale, "fi", 2) == 0 && strchr("_.@", locale[2]) != NULL)
		message_use("fi", catalogue_folder(arena));
}
