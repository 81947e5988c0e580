/*
 * Definitions in words.  In: the entry of an indicator in its file; out: its
 * keys as text, and the sentence that they make together.
 */
#include "indicators/words.h"

#include "base/arena.h"
#include "base/message.h"
#include "base/str.h"
#include "base/yaml.h"
#include "indicators/definitions.h"

#include <string.h>

static void
put_node(struct str *out, const struct yaml *node)
{
	bool mapping = node->kind == YAML_MAPPING;

	if (node->kind == YAML_SCALAR) {
		str_puts(out, node->text);
		return;
	}
	str_putc(out, mapping ? '{' : '[');
	for (size_t i = 0; i < node->count; i++) {
		if (i > 0)
			str_puts(out, ", ");
		if (mapping)
			str_printf(out, "%s: ", node->keys[i]->text);
		put_node(out, node->values[i]);
	}
	str_putc(out, mapping ? '}' : ']');
}

static const char *
node_text(const struct yaml *node, struct arena *arena)
{
	struct str text;

	str_init(&text, arena);
	put_node(&text, node);
	return text.text;
}

/* The entry whose place in the file is the indicator's. */
static const struct yaml *
find_entry(const struct yaml *root, const struct indicator *indicator)
{
	const struct yaml *entries = yaml_get(root, "indicators");

	for (size_t i = 0; entries != NULL && i < entries->count; i++) {
		const struct yaml *id = yaml_get(entries->values[i], "id");

		if (id != NULL && id->kind == YAML_SCALAR &&
		    str_equal(id->text, indicator->id))
			return entries->values[i];
	}
	return NULL;
}

/* The text of a key; NULL: not given. */
static const char *
words_of(const struct indicator_words *words, const char *key)
{
	for (size_t i = 0; i < words->count; i++)
		if (str_equal(words->keys[i].key, key))
			return words->keys[i].text;
	return NULL;
}

/* Which of the rows that it may find; *node: the register. */
static const char *
find_words(const struct yaml *find, const struct yaml **node)
{
	if ((*node = yaml_get(find, "first")) != NULL)
		return MESSAGE("the first row");
	if ((*node = yaml_get(find, "last")) != NULL)
		return MESSAGE("the last row");
	if ((*node = yaml_get(find, "any")) != NULL)
		return MESSAGE("any row");
	*node = yaml_get(find, "all");
	return MESSAGE("all rows");
}

/* What is found for each row, after the sentence's main clause. */
static void
put_find(struct str *out, const struct yaml *find, struct arena *arena)
{
	const struct yaml *from = yaml_get(find, "from");
	const struct yaml *in_force = yaml_get(find, "in_force");
	const struct yaml *where = yaml_get(find, "where");
	const struct yaml *searched;
	const char *which = find_words(find, &searched);

	str_printf(out, MESSAGE("; %s: %s of %s with the same %s"),
	    yaml_get(find, "as")->text, which, searched->text,
	    node_text(yaml_get(find, "same"), arena));
	if (where != NULL)
		str_printf(
		    out, MESSAGE(", among those with \"%s\""), where->text);
	if (from != NULL)
		str_printf(
		    out, MESSAGE(", begun on %s or after it"), from->text);
	if (in_force != NULL)
		str_printf(out, MESSAGE(", in force on %s"), in_force->text);
}

/* The measure, of the part or of all, and what it is divided by. */
static void
put_measure(struct str *out, const struct indicator_words *words)
{
	const char *measure = words_of(words, "measure");
	const char *part = words_of(words, "part");
	const char *per = words_of(words, "per");

	if (part != NULL && per == NULL)
		str_printf(out,
		    MESSAGE("the share of those with \"%s\", counted as %s"),
		    part, measure);
	else if (part != NULL)
		str_printf(out, MESSAGE("%s of those with \"%s\", per %s"),
		    measure, part, per);
	else if (per != NULL)
		str_printf(out, MESSAGE("%s, per %s"), measure, per);
	else
		str_puts(out, measure);
}

static void
put_counted(struct str *out, const struct yaml *entry,
    const struct indicator_words *words, struct arena *arena)
{
	const struct yaml *finds = yaml_get(entry, "find");
	const char *where = words_of(words, "where");
	const char *require = words_of(words, "require");

	str_printf(out, MESSAGE("Of the rows of %s, \"%s\""),
	    words_of(words, "register"), words_of(words, "when"));
	if (where != NULL)
		str_printf(out, MESSAGE(", those with \"%s\""), where);
	str_puts(out, ": ");
	put_measure(out, words);
	if (require != NULL)
		str_printf(out, MESSAGE("; missing unless %s"), require);
	for (size_t i = 0; finds != NULL && i < finds->count; i++)
		put_find(out, finds->values[i], arena);
	str_putc(out, '.');
}

static const char *
make_sentence(const struct indicator *indicator, const struct yaml *entry,
    const struct indicator_words *words, struct arena *arena)
{
	struct str out;

	str_init(&out, arena);
	if (indicator->formula == NULL)
		put_counted(&out, entry, words, arena);
	else
		str_printf(&out, MESSAGE("Worked out: %s."),
		    words_of(words, "formula"));
	return out.text;
}

bool
indicator_describe(const struct indicator *indicator, struct arena *arena,
    struct diag *diag, struct indicator_words *words)
{
	const struct yaml *root = yaml_read(indicator->pos.file, arena, diag);
	const struct yaml *entry =
	    root == NULL ? NULL : find_entry(root, indicator);

	if (entry == NULL) {
		if (root != NULL)
			diag_error(diag, indicator->pos, "file",
			    "the definition of %s is no longer here; run "
			    "again",
			    indicator->id);
		return false;
	}
	words->count = entry->count;
	words->keys = ARENA_ARRAY(arena, struct indicator_key, entry->count);
	for (size_t i = 0; i < entry->count; i++)
		words->keys[i] = (struct indicator_key){ entry->keys[i]->text,
			node_text(entry->values[i], arena) };
	words->sentence = make_sentence(indicator, entry, words, arena);
	return true;
}
