/*
 * Data blocks: fences whose lines are `key: value`.  A block names figures;
 * the cells of its table or chart refer to safe cells, so that numbers stay
 * numbers up to the writer.  Titles are inline Markdown and come with values
 * that TEXT has escaped, so a value cannot become a key, a column or a mark.
 */
#include "document/directives-imp.h"

#include "base/arena.h"
#include "base/message.h"
#include "base/str.h"
#include "text/lang.h"

#include <string.h>

static const char *const key_names[KEY_NUM] = {
	"figure",     /* KEY_FIGURE */
	"title",      /* KEY_TITLE */
	"subtitle",   /* KEY_SUBTITLE */
	"source",     /* KEY_SOURCE */
	"head",	      /* KEY_HEAD */
	"share",      /* KEY_SHARE */
	"total",      /* KEY_TOTAL */
	"kind",	      /* KEY_KIND */
	"by",	      /* KEY_BY */
	"stacked",    /* KEY_STACKED */
	"unit",	      /* KEY_UNIT */
	"note",	      /* KEY_NOTE */
	"compare",    /* KEY_COMPARE */
	"label",      /* KEY_LABEL */
	"list",	      /* KEY_LIST */
	"columns",    /* KEY_COLUMNS */
	"name",	      /* KEY_NAME */
	"without",    /* KEY_WITHOUT */
	"empty",      /* KEY_EMPTY */
	"below",      /* KEY_BELOW */
	"sides",      /* KEY_SIDES */
	"zero",	      /* KEY_ZERO */
	"thousands",  /* KEY_THOUSANDS */
	"cents",      /* KEY_CENTS */
	"meter",      /* KEY_METER */
	"milestones", /* KEY_MILESTONES */
	"texts",      /* KEY_TEXTS */
	"words",      /* KEY_WORDS */
	"span",	      /* KEY_SPAN */
	"sort",	      /* KEY_SORT */
};

char *
directive_trim(struct arena *arena, const char *text, size_t length)
{
	while (length > 0 && (*text == ' ' || *text == '\t')) {
		text++;
		length--;
	}
	while (
	    length > 0 && (text[length - 1] == ' ' || text[length - 1] == '\t'))
		length--;
	return arena_strndup(arena, text, length);
}

static void
refuse_key(
    struct parse *parse, const enum use *uses, const char *name, struct pos pos)
{
	const char *names[KEY_NUM];
	size_t count = 0;
	for (size_t i = 0; i < KEY_NUM; i++)
		if (uses[i] != NOT_USED)
			names[count++] = key_names[i];
	const char *near = str_nearest(name, names, count);
	diag_error(parse->diag, pos, "unknown-key",
	    "this block has no key \"%s\"%s", name,
	    message_near(near, parse->arena));
}

static void
read_entry(struct parse *parse, const enum use *uses, const char *line,
    size_t length, struct pos pos, struct directive *directive)
{
	const char *colon = memchr(line, ':', length);
	if (colon == NULL) {
		diag_error(parse->diag, pos, "data-block",
		    "expected a line \"key: value\"");
		return;
	}
	size_t before = (size_t)(colon - line);
	const char *name = directive_trim(parse->arena, line, before);
	size_t key = 0;
	while (key < KEY_NUM &&
	       (uses[key] == NOT_USED || !str_equal(key_names[key], name)))
		key++;
	if (key == KEY_NUM) {
		refuse_key(parse, uses, name, pos);
		return;
	}
	if (directive->entries[key].text != NULL)
		diag_error(parse->diag, pos, "data-block",
		    "the key \"%s\" is given twice", name);
	directive->entries[key].text =
	    directive_trim(parse->arena, colon + 1, length - before - 1);
	directive->entries[key].pos = pos;
}

/* False when a required key lacks or is empty. */
static bool
read_entries(struct parse *parse, const enum use *uses, const char *text,
    int fence_line, struct directive *directive)
{
	bool ok = true;
	memset(directive, 0, sizeof(*directive));
	directive->pos = markdown_pos(parse, fence_line);
	for (int line = fence_line + 1; *text != '\0'; line++) {
		size_t length = strcspn(text, "\n");
		if (strspn(text, " \t") < length)
			read_entry(parse, uses, text, length,
			    markdown_pos(parse, line), directive);
		text += length + (text[length] == '\n');
	}
	for (size_t i = 0; i < KEY_NUM; i++) {
		const struct entry *entry = &directive->entries[i];
		bool lacks = uses[i] == REQUIRED && entry->text == NULL;
		if (!lacks && (entry->text == NULL || entry->text[0] != '\0'))
			continue;
		diag_error(parse->diag, lacks ? directive->pos : entry->pos,
		    "data-block", "expected a value for the key \"%s\"",
		    key_names[i]);
		ok = false;
	}
	return ok;
}

bool
directive_require(
    struct parse *parse, const struct directive *directive, enum key key)
{
	if (directive->entries[key].text != NULL)
		return true;
	diag_error(parse->diag, directive->pos, "data-block",
	    "expected a value for the key \"%s\"", key_names[key]);
	return false;
}

bool
directive_refuse(struct parse *parse, const struct directive *directive,
    enum key key, const char *why)
{
	if (directive->entries[key].text == NULL)
		return true;
	diag_error(parse->diag, directive->entries[key].pos, "data-block",
	    "the key \"%s\" has no place here: %s", key_names[key],
	    message_text(why));
	return false;
}

bool
directive_switch(struct parse *parse, const struct entry *entry, bool absent)
{
	if (entry->text == NULL)
		return absent;
	if (str_equal(entry->text, "yes"))
		return true;
	if (!str_equal(entry->text, "no"))
		diag_error(parse->diag, entry->pos, "data-block",
		    "expected yes or no");
	return false;
}

static const char *
nearest_figure(struct parse *parse, const char *name)
{
	size_t count = parse->figures->count;
	const char **names = ARENA_ARRAY(parse->arena, const char *, count);
	for (size_t i = 0; i < count; i++)
		names[i] = parse->figures->items[i].name;
	return str_nearest(name, names, count);
}

static const struct safe_figure *
find_figure(struct parse *parse, const char *name, struct pos pos)
{
	const struct safe_figure *figure =
	    safe_figure_find(parse->figures, name);
	if (figure != NULL)
		return figure;
	const char *near = nearest_figure(parse, name);
	diag_error(parse->diag, pos, "unknown-figure",
	    "document.yaml has no figure \"%s\"%s", name,
	    message_near(near, parse->arena));
	return NULL;
}

const char *
directive_next(struct parse *parse, const char **at, char mark)
{
	const char *start = *at;
	if (start == NULL)
		return NULL;
	const char *end = start;
	while (*end != '\0' && *end != mark)
		end += end[0] == '\\' && end[1] != '\0' ? 2 : 1;
	*at = *end == mark ? end + 1 : NULL;
	return directive_trim(parse->arena, start, (size_t)(end - start));
}

const char *
directive_suggestion(struct parse *parse, const char *name,
    const char *const *names, size_t count)
{
	return message_near(str_nearest(name, names, count), parse->arena);
}

bool
directive_parts(struct parse *parse, const struct entry *entry, size_t wanted,
    const char **parts)
{
	const char *at = entry->text, *part;
	size_t given = 0;
	bool empty = false;
	while ((part = directive_next(parse, &at, '|')) != NULL) {
		empty = empty || part[0] == '\0';
		if (given < wanted)
			parts[given] = part;
		given++;
	}
	if (given == wanted && !empty)
		return true;
	diag_error(parse->diag, entry->pos, "data-block",
	    "expected %zu texts with | between them", wanted);
	return false;
}

bool
directive_figures(
    struct parse *parse, const struct directive *directive, struct named *named)
{
	const struct entry *entry = &directive->entries[KEY_FIGURE];
	const char *at = entry->text, *name;
	bool ok = true;
	named->count = 0;
	while ((name = directive_next(parse, &at, ',')) != NULL) {
		const struct safe_figure *figure =
		    find_figure(parse, name, entry->pos);
		if (named->count == FIGURES_MAX) {
			diag_error(parse->diag, entry->pos, "figure",
			    "a block has %d figures at the most", FIGURES_MAX);
			return false;
		}
		ok = ok && figure != NULL;
		if (ok)
			named->items[named->count++] = figure;
	}
	if (ok &&
	    !directive_switch(parse, &directive->entries[KEY_EMPTY], true))
		directive_drop_empty(parse, named);
	return ok && directive_keep_below(parse, directive, named);
}

bool
directive_has_categories(
    struct parse *parse, const struct safe_figure *figure, struct pos pos)
{
	if (safe_figure_has_categories(figure))
		return true;
	diag_error(parse->diag, pos, "figure",
	    "the figure \"%s\" is one number; this needs one with categories "
	    "(by: in document.yaml)",
	    figure->name);
	return false;
}

const struct safe_table *
directive_total(
    struct parse *parse, const struct safe_figure *figure, struct pos pos)
{
	const struct safe_table *total =
	    safe_figure_has_categories(figure) ? figure->total : figure->table;
	if (total != NULL && total->count == 1)
		return total;
	diag_error(parse->diag, pos, "figure",
	    "the figure \"%s\" has categories and no total; this needs one "
	    "number",
	    figure->name);
	return NULL;
}

const char *
directive_name(const struct parse *parse, const struct safe_table *total)
{
	const struct lang *lang = parse->document->lang;
	return total->dimension != NULL
		   ? access_category(lang, &total->cells[0])
		   : lang_label(lang, total->id, total->label);
}

bool
directive_is_number(
    struct parse *parse, const struct safe_figure *figure, struct pos pos)
{
	enum unit unit = figure->table->unit;
	if (unit != UNIT_DATE && unit != UNIT_CODE)
		return true;
	diag_error(parse->diag, pos, "figure",
	    "the figure \"%s\" is a %s; only numbers can be compared or drawn",
	    figure->name, unit == UNIT_DATE ? MESSAGE("day") : MESSAGE("code"));
	return false;
}

bool
directive_same_categories(
    const struct safe_table *a, const struct safe_table *b)
{
	if (!str_equal(a->dimension, b->dimension) || a->count != b->count)
		return false;
	for (size_t i = 0; i < a->count; i++)
		if (!str_equal(a->cells[i].category, b->cells[i].category))
			return false;
	return true;
}

static void
parse_break(struct parse *parse, struct block *parent,
    const struct directive *directive)
{
	block_new(parse, parent, BLOCK_BREAK, directive->pos);
}

static const struct directive_kind break_directive = {
	.info = "break",
	.parse = parse_break,
};

static const struct directive_kind *const kinds[] = {
	&table_directive,
	&chart_directive,
	&cards_directive,
	&list_directive,
	&contents_directive,
	&explanations_directive,
	&break_directive,
};

/* What the data block has made gets the name that others refer to it by. */
static void
name_block(struct parse *parse, const struct directive *directive,
    const struct block *before, struct block *made)
{
	const struct entry *name = &directive->entries[KEY_NAME];
	if (name->text == NULL || made == before)
		return;
	if (made->type == BLOCK_FIGURE && made->figure.number == 0)
		diag_error(parse->diag, name->pos, "reference",
		    "a cover's dots have no number, so that nothing refers "
		    "to them");
	else
		pointers_name(parse, made, name->text, name->pos);
}

void
directive_parse(struct parse *parse, struct block *parent, const char *info,
    const char *text, int fence_line)
{
	for (size_t i = 0; i < sizeof(kinds) / sizeof(kinds[0]); i++) {
		struct directive directive;
		if (!str_equal(kinds[i]->info, info))
			continue;
		if (parent->type == BLOCK_COVER &&
		    kinds[i] != &chart_directive) {
			diag_error(parse->diag, markdown_pos(parse, fence_line),
			    "data-block",
			    "a cover has no data block but a chart of dots");
			return;
		}
		if (!read_entries(
			parse, kinds[i]->keys, text, fence_line, &directive))
			return;
		struct block *before = parent->last;
		kinds[i]->parse(parse, parent, &directive);
		name_block(parse, &directive, before, parent->last);
		return;
	}
	diag_error(parse->diag, markdown_pos(parse, fence_line), "data-block",
	    "a fence is a data block: expected ```table, ```chart, "
	    "```figures, ```list, ```contents, ```explanations or "
	    "```break");
}
