/*
 * A delivery, read as a register: whatever the bytes, every row is accounted
 * for or the file is refused with a message.  The registers are those of the
 * cases in tests/registers/input; the first byte chooses one, and with its
 * upper bits how the file is written.
 */
#define _GNU_SOURCE /* memfd_create */
#include "fuzz.h"

#include "base/arena.h"
#include "base/diag.h"
#include "registers/dialect.h"
#include "registers/registers.h"

#include <assert.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <unistd.h>

#define MONTH (2024 * 12 + 1)

static struct arena definitions;
static struct schemas schemas;

int
LLVMFuzzerInitialize(int *argc, char ***argv)
{
	struct diag diag;

	(void)argc;
	(void)argv;
	arena_init(&definitions);
	diag_init(&diag, &definitions);
	if (!schemas_read(
		"tests/registers/input", &definitions, &diag, &schemas)) {
		diag_print(&diag, 0, stderr);
		exit(1);
	}
	return 0;
}

static void
read_file(const char *path, const struct schema *schema, struct dialect dialect)
{
	const struct dataset *dataset;
	struct id_pool pool;
	struct arena arena;
	struct diag diag;

	arena_init(&arena);
	diag_init(&diag, &arena);
	id_pool_init(&pool, &arena);
	dataset = registers_read(schema, path, MONTH, "02", &dialect, NULL,
	    false, &pool, &arena, &diag);
	if (dataset == NULL)
		assert(diag_faults(&diag) > 0);
	else
		assert(dataset->read == dataset->row_count +
					    dataset->rejected_count +
					    dataset->duplicates);
	arena_release(&arena);
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct dialect dialect = dialect_default;
	char path[64];
	int file;

	if (size < 1)
		return 0;
	file = memfd_create("delivery", MFD_CLOEXEC);
	if (file < 0 || write(file, data + 1, size - 1) != (ssize_t)size - 1)
		abort();
	snprintf(path, sizeof(path), "/dev/fd/%d", file);
	if (data[0] & 0x80)
		dialect.delimiter = ',';
	if (data[0] & 0x40)
		dialect.encoding = ENCODING_WINDOWS_1252;
	read_file(
	    path, &schemas.items[data[0] % 0x40 % schemas.count], dialect);
	close(file);
	return 0;
}
