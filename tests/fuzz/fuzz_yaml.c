/*
 * YAML from memory: whatever the bytes, yaml_parse gives a tree whose places
 * lie in the file, or tells why not.
 */
#include "fuzz.h"

#include "base/arena.h"
#include "base/diag.h"
#include "base/yaml.h"

#include <assert.h>
#include <string.h>

static void
check_node(const struct yaml *node, int depth)
{
	assert(depth <= 32);
	assert(node->pos.line >= 1 && node->pos.column >= 1);
	if (node->kind == YAML_SCALAR) {
		assert(node->text != NULL);
		return;
	}
	for (size_t i = 0; i < node->count; i++) {
		if (node->kind == YAML_MAPPING) {
			assert(node->keys[i]->kind == YAML_SCALAR);
			check_node(node->keys[i], depth + 1);
		}
		check_node(node->values[i], depth + 1);
	}
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	const struct yaml *root;
	struct arena arena;
	struct diag diag;

	arena_init(&arena);
	diag_init(&diag, &arena);
	root = yaml_parse("fuzz.yaml", (const char *)data, size, &arena, &diag);
	assert((root == NULL) == (diag_faults(&diag) > 0));
	if (root != NULL)
		check_node(root, 0);
	arena_release(&arena);
	return 0;
}
