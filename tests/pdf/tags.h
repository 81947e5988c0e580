/* A file's structure tree as an outside reader finds it, to standard output. */
#ifndef TESTS_PDF_TAGS_H
#define TESTS_PDF_TAGS_H

#include "base/file.h"

#include <stdio.h>

static void
print_tags(const struct bytes *bytes)
{
	FILE *reader;

	fflush(stdout);
	reader = popen("python3 tests/pdf/tags.py", "w");
	if (reader == NULL)
		return;
	fwrite(bytes->data, 1, bytes->length, reader);
	pclose(reader);
}

#endif
