/* input/disclosure.yaml: the thresholds of each class. */
#include "disclosure/disclosure.h"

#include "base/arena.h"
#include "base/file.h"
#include "base/message.h"
#include "base/yaml.h"

#include <string.h>

struct entry {
	int disclosure_class;
	struct thresholds thresholds;
};

static const char *const class_choices[] = { "internal", "authority", "public",
	NULL }; /* class_names, ended by NULL */

static const struct yaml_field entry_fields[] = {
	{ "class", YAML_CHOICE, true, offsetof(struct entry, disclosure_class),
	    class_choices },
	{ "min_persons", YAML_INTEGER, true,
	    offsetof(struct entry, thresholds.min_persons), NULL },
	{ "min_answerers", YAML_INTEGER, true,
	    offsetof(struct entry, thresholds.min_answerers), NULL },
};
#define ENTRY_FIELDS (sizeof(entry_fields) / sizeof(entry_fields[0]))

static bool
read_entry(const struct yaml *node, bool *seen, struct arena *arena,
    struct diag *diag, struct policy *policy)
{
	struct entry entry = { 0, { 0, 0 } };

	if (!yaml_bind(node, MESSAGE_LATER("a class of disclosure.yaml"),
		entry_fields, ENTRY_FIELDS, arena, diag, &entry))
		return false;
	if (entry.thresholds.min_persons < 0 ||
	    entry.thresholds.min_answerers < 0) {
		diag_error(diag, node->pos, "threshold",
		    "min_persons and min_answerers are 0 or more; write how "
		    "few are too few");
		return false;
	}
	if (seen[entry.disclosure_class]) {
		diag_error(diag, node->pos, "class",
		    "the class %s stands twice; leave one of them",
		    class_names[entry.disclosure_class]);
		return false;
	}
	seen[entry.disclosure_class] = true;
	policy->classes[entry.disclosure_class] = entry.thresholds;
	return true;
}

bool
policy_read(const char *input_folder, struct arena *arena, struct diag *diag,
    struct policy *policy)
{
	const char *path = path_join(arena, input_folder, "disclosure.yaml");
	const struct yaml *root = yaml_read(path, arena, diag);
	const struct yaml *classes = NULL;
	const struct yaml_field fields[] = { { "classes", YAML_NODE, true, 0,
	    NULL } };
	bool seen[CLASS_NUM] = { false };
	bool ok = true;

	memset(policy, 0, sizeof(*policy));
	if (root == NULL ||
	    !yaml_bind(
		root, "disclosure.yaml", fields, 1, arena, diag, &classes) ||
	    !yaml_expect(classes, YAML_SEQUENCE, "classes", diag))
		return false;
	for (size_t i = 0; i < classes->count; i++)
		ok =
		    read_entry(classes->values[i], seen, arena, diag, policy) &&
		    ok;
	for (size_t c = 0; c < CLASS_NUM; c++) {
		if (!seen[c]) {
			diag_error(diag, classes->pos, "class",
			    "the class %s has no entry; add one",
			    class_names[c]);
			ok = false;
		}
	}
	return ok;
}
