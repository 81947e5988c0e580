/*
 * The table of file formats: a new one is a folder and a row.
 */
#include "writers/writers.h"

#include "base/str.h"
#include "writers/pdf/pdf.h"
#include "writers/xlsx/xlsx.h"

static const struct writer pdf = {
	.name = "pdf",
	.suffix = ".pdf",
	.wants_pages = true,
	.write = pdf_write,
};

static const struct writer xlsx = {
	.name = "xlsx",
	.suffix = ".xlsx",
	.wants_pages = false,
	.write = xlsx_write,
};

const struct writer *const writers[] = { &pdf, &xlsx, NULL };

const struct writer *
writers_find(const char *name)
{
	for (size_t i = 0; writers[i] != NULL; i++)
		if (str_equal(writers[i]->name, name))
			return writers[i];
	return NULL;
}
