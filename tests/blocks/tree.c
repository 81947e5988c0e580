/* The reader of trees written by hand; see tree.h. */
#include "tree-imp.h"

#include "base/arena.h"
#include "base/diag.h"
#include "base/str.h"
#include "document/picture.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

void
tree_complain(struct reader *reader, const char *what)
{
	fprintf(
	    stderr, "%s:%d: %s\n", reader->pos.file, reader->pos.line, what);
	reader->fine = false;
}

struct block *
tree_add(struct reader *reader, struct block *parent, enum block_type type)
{
	struct block *block = ARENA_NEW(reader->arena, struct block);

	block->type = type;
	block->pos = reader->pos;
	block->parent = parent;
	if (parent == NULL)
		return block;
	block->previous = parent->last;
	if (parent->last == NULL)
		parent->first = block;
	else
		parent->last->next = block;
	parent->last = block;
	return block;
}

static void
add_text(struct reader *reader, struct block *parent, const char *text)
{
	if (*text != '\0')
		tree_add(reader, parent, BLOCK_TEXT)->text.text = text;
}

static struct block *
add_paragraph(struct reader *reader, struct block *parent,
    enum paragraph_role role, const char *text)
{
	struct block *block = tree_add(reader, parent, BLOCK_PARAGRAPH);

	block->paragraph.role = role;
	add_text(reader, block, text);
	return block;
}

static struct block *
child_of(struct reader *reader, struct block *parent, enum block_type type)
{
	if (parent->last != NULL && parent->last->type == type)
		return parent->last;
	return tree_add(reader, parent, type);
}

size_t
tree_split(
    struct reader *reader, const char *text, char separator, const char **parts)
{
	size_t count = 0;

	while (*text != '\0' && count < NAMES_MAX) {
		const char *end = strchr(text, separator);
		size_t length =
		    end != NULL ? (size_t)(end - text) : strlen(text);

		while (length > 0 && *text == ' ')
			text++, length--;
		while (length > 0 && text[length - 1] == ' ')
			length--;
		if (length > 0)
			parts[count++] =
			    arena_strndup(reader->arena, text, length);
		if (end == NULL)
			break;
		text = end + 1;
	}
	return count;
}

/* --- blocks --- */

static struct block *
add_item(struct reader *reader, struct block *list, const char *text)
{
	struct block *item = tree_add(reader, list, BLOCK_ITEM);
	struct block *body;

	tree_add(reader, item, BLOCK_LABEL)->label.text = "•";
	body = tree_add(reader, item, BLOCK_BODY);
	add_paragraph(reader, body, ROLE_BODY, text);
	return body;
}

static struct block *
add_heading(
    struct reader *reader, struct block *parent, int level, const char *text)
{
	struct block *heading = tree_add(reader, parent, BLOCK_HEADING);

	heading->heading.level = level;
	add_text(reader, heading, text);
	return heading;
}

static struct block *
add_card(struct reader *reader, struct block *parent)
{
	struct block *card = tree_add(reader, parent, BLOCK_CARD);

	card->card.change = CHANGE_MISSING;
	return card;
}

static struct block *
add_emblem(struct reader *reader, struct block *parent, const char *text)
{
	struct block *emblem = tree_add(reader, parent, BLOCK_EMBLEM);

	emblem->emblem.statement = text;
	emblem->emblem.alternative = text;
	return emblem;
}

static struct block *
add_picture(struct reader *reader, struct block *parent, enum block_type type,
    const char *file)
{
	struct block *block = tree_add(reader, parent, type);
	struct diag diag;

	diag_init(&diag, reader->arena);
	block->image.alternative = type == BLOCK_LOGO
				       ? "Hyvinvointialueen tunnus"
				       : "Kumppanin tunnus";
	block->image.picture =
	    picture_read("tests", file, reader->pos, reader->arena, &diag);
	if (block->image.picture == NULL)
		tree_complain(reader, "a picture below tests/ is expected");
	if (type == BLOCK_LOGO)
		reader->tree->logo = block;
	return block;
}

/* Blocks that only hold others. */
static struct block *
add_container(struct reader *reader, struct block *parent, const char *key)
{
	static const struct {
		const char *key;
		enum block_type type;
	} containers[] = {
		{ "cover", BLOCK_COVER },
		{ "closing", BLOCK_CLOSING },
		{ "columns", BLOCK_COLUMNS },
		{ "column", BLOCK_COLUMN },
		{ "quote", BLOCK_QUOTE },
		{ "contents", BLOCK_CONTENTS },
		{ "cards", BLOCK_CARDS },
		{ "figure", BLOCK_FIGURE },
		{ "list", BLOCK_LIST },
		{ "panel", BLOCK_PANEL },
		{ "eu", BLOCK_EU },
	};

	for (size_t i = 0; i < sizeof(containers) / sizeof(containers[0]); i++)
		if (str_equal(key, containers[i].key))
			return tree_add(reader, parent, containers[i].type);
	return NULL;
}

int
tree_sign(const char *text)
{
	return strncmp(text, "+", 1) == 0	      ? 1
	       : strncmp(text, "−", strlen("−")) == 0 ? -1
						      : 0;
}

enum judgement
tree_judgement(const char *text)
{
	return strstr(text, "heikkeni") != NULL ||
		       strstr(text, "myöhässä") != NULL
		   ? JUDGEMENT_WORSE
	       : strstr(text, "parani") != NULL ? JUDGEMENT_BETTER
						: JUDGEMENT_NONE;
}

/* What the words of a change say. */
static void
read_change_words(const char *text, struct block *card)
{
	card->card.change = CHANGE_SHOWN;
	card->card.change_sign = tree_sign(text);
	card->card.judgement = tree_judgement(text);
}

static struct block *
add_role(struct reader *reader, struct block *parent, const char *key,
    const char *text)
{
	static const struct {
		const char *key;
		enum paragraph_role role;
	} roles[] = {
		{ "p", ROLE_BODY },
		{ "lead", ROLE_LEAD },
		{ "from", ROLE_QUOTE_SOURCE },
		{ "number", ROLE_CAPTION_NUMBER },
		{ "title", ROLE_CAPTION_TITLE },
		{ "subtitle", ROLE_CAPTION_SUBTITLE },
		{ "label", ROLE_CARD_LABEL },
		{ "value", ROLE_CARD_VALUE },
		{ "change", ROLE_CARD_CHANGE },
		{ "compared", ROLE_CARD_COMPARED },
	};

	for (size_t i = 0; i < sizeof(roles) / sizeof(roles[0]); i++) {
		if (!str_equal(key, roles[i].key))
			continue;
		if (roles[i].role >= ROLE_CAPTION_NUMBER &&
		    roles[i].role <= ROLE_CAPTION_SUBTITLE)
			parent = child_of(reader, parent, BLOCK_CAPTION);
		if (roles[i].role == ROLE_CARD_CHANGE)
			read_change_words(text, parent);
		return add_paragraph(reader, parent, roles[i].role, text);
	}
	return NULL;
}

static struct block *
read_block(struct reader *reader, struct block *parent, const char *key,
    const char *text)
{
	struct block *block;

	if (key[0] == 'h' && key[1] >= '1' && key[1] <= '6' && key[2] == '\0')
		return add_heading(reader, parent, key[1] - '0', text);
	if (str_equal(key, "-"))
		return add_item(reader, parent, text);
	if (str_equal(key, "chart"))
		return tree_add_chart(reader, parent, text);
	if (str_equal(key, "card"))
		return add_card(reader, parent);
	if (str_equal(key, "note"))
		return add_paragraph(reader,
		    child_of(reader, parent, BLOCK_NOTE), ROLE_BODY, text);
	if (str_equal(key, "logo"))
		return add_picture(reader, parent, BLOCK_LOGO, text);
	if (str_equal(key, "image"))
		return add_picture(reader, parent, BLOCK_IMAGE, text);
	if (str_equal(key, "emblem"))
		return add_emblem(reader, parent, text);
	block = add_container(reader, parent, key);
	if (block == NULL)
		block = add_role(reader, parent, key, text);
	if (block == NULL)
		tree_complain(reader, "a block is expected");
	return block;
}

static void
read_change(struct reader *reader, const char *text)
{
	struct tree *tree = reader->tree;
	struct tree_change *change = &tree->changes[tree->change_count];
	const char *value = strchr(text, ' ');

	if (value == NULL || tree->change_count == TREE_CHANGES) {
		tree_complain(reader, "set KEY NUMBER is expected, four times "
				      "at the most");
		return;
	}
	change->key =
	    arena_strndup(reader->arena, text, (size_t)(value - text));
	change->value = strtod(value, NULL);
	tree->change_count++;
}

static bool
read_setting(struct reader *reader, const char *key, const char *text)
{
	if (str_equal(key, "theme"))
		reader->tree->theme = text;
	else if (str_equal(key, "draft"))
		reader->tree->draft = true;
	else if (str_equal(key, "internal"))
		reader->tree->internal = true;
	else if (str_equal(key, "funded"))
		reader->tree->funded = true;
	else if (str_equal(key, "set"))
		read_change(reader, text);
	else
		return false;
	return true;
}

static void
read_line(struct reader *reader, char *line)
{
	size_t depth = strspn(line, "\t");
	char *key = line + depth;
	char *text = strchr(key, ' ');
	struct block *parent;

	if (*key == '\0' || *key == '#')
		return;
	if (text != NULL)
		*text++ = '\0';
	else
		text = key + strlen(key);
	if (depth == 0 && read_setting(reader, key, text))
		return;
	if (depth + 1 >= DEPTH_MAX || reader->open[depth] == NULL) {
		tree_complain(reader, "a line is indented too far");
		return;
	}
	parent = reader->open[depth];
	for (size_t i = depth + 1; i < DEPTH_MAX; i++)
		reader->open[i] = NULL;
	if (parent->type == BLOCK_CHART)
		tree_read_chart_line(reader, parent, key, text);
	else
		reader->open[depth + 1] = read_block(reader, parent, key, text);
}

/* The contents name all headings of levels 2 and 3. */
static void
fill_contents(struct reader *reader, struct block *contents)
{
	for (struct block *b =
		 block_next(reader->tree->root, reader->tree->root);
	     b != NULL; b = block_next(reader->tree->root, b))
		if (b->type == BLOCK_HEADING && b->heading.level >= 2)
			tree_add(reader, contents, BLOCK_ENTRY)->entry.heading =
			    b;
}

bool
tree_read(const char *file, const struct bytes *bytes, struct arena *arena,
    struct tree *tree)
{
	struct reader reader = { .arena = arena,
		.tree = tree,
		.pos = { .file = file, .line = 0 },
		.fine = true };
	char *text = arena_strndup(arena, bytes->data, bytes->length);

	*tree = (struct tree){ .theme = "report" };
	tree->root = tree_add(&reader, NULL, BLOCK_DOCUMENT);
	reader.open[0] = tree->root;
	while (*text != '\0') {
		char *end = text + strcspn(text, "\n");
		bool last = *end == '\0';

		*end = '\0';
		reader.pos.line++;
		read_line(&reader, text);
		text = last ? end : end + 1;
	}
	for (struct block *b = tree->root; b != NULL;
	     b = block_next(tree->root, b)) {
		if (b->type == BLOCK_CONTENTS)
			fill_contents(&reader, b);
		/* one bar has its shares alone, several are series */
		if (b->type == BLOCK_CHART && b->chart.shares != NULL &&
		    b->chart.series_count == 1)
			b->chart.series_count = 0;
	}
	return reader.fine;
}
