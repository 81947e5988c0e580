/*
 * Measuring and shaping text with HarfBuzz.
 *
 * In: one piece of text, a face, a size.  Out: a run of glyphs, each of which
 * knows the text it stands for.  Text is shaped word by word, and a word once:
 * a cache keeps its glyphs in font units, so that all sizes share them and the
 * width of a line is the sum of its words.
 */
#include "layout/ruler.h"

#include "base/arena.h"
#include "base/str.h"
#include "base/utf8.h"
#include "layout/face.h"

#include <hb.h>

#include <assert.h>
#include <string.h>

#define SOFT_HYPHEN 0x00ad
#define ZERO_WIDTH_SPACE 0x200b
#define NO_BREAK_HYPHEN 0x2011
#define WORD_JOINER 0x2060
#define NO_BREAK_SPACE 0x00a0

#define FEATURE_NUM 6
#define ADVANCE_MAX_EM 4
#define CACHE_START 256 /* a power of two */

/* A shaped word.  Its glyphs' text_start counts from the word's begin. */
struct word {
	const struct face *face; /* NULL: an empty slot */
	enum figures_style figures;
	const char *text;
	size_t length;
	size_t count;
	const struct glyph *glyphs;
	int64_t advance; /* font units: of all its glyphs */
};

struct ruler {
	hb_buffer_t *buffer;
	hb_language_t language;
	hb_feature_t features[FIGURES_TABULAR + 1][FEATURE_NUM];
	struct arena *arena;
	struct word *words; /* open addressing, at most half full */
	size_t word_count;
	size_t word_capacity;
};

static hb_feature_t
feature(const char *tag, bool on)
{
	hb_feature_t result = { hb_tag_from_string(tag, 4), on,
		HB_FEATURE_GLOBAL_START, HB_FEATURE_GLOBAL_END };

	return result;
}

struct ruler *
ruler_new(
    const char *language, bool kern, bool liga, bool calt, struct arena *arena)
{
	struct ruler *ruler = ARENA_NEW(arena, struct ruler);
	int style;

	ruler->buffer = hb_buffer_create();
	ruler->language = hb_language_from_string(language, -1);
	ruler->arena = arena;
	for (style = 0; style <= FIGURES_TABULAR; style++) {
		hb_feature_t *features = ruler->features[style];
		bool tabular = style == FIGURES_TABULAR;

		features[0] = feature("kern", kern);
		features[1] = feature("liga", liga);
		features[2] = feature("clig", liga);
		features[3] = feature("calt", calt);
		features[4] = feature("tnum", tabular);
		features[5] = feature("pnum", !tabular);
	}
	ruler->word_capacity = CACHE_START;
	ruler->words = ARENA_ARRAY(arena, struct word, CACHE_START);
	return ruler;
}

void
ruler_free(struct ruler *ruler)
{
	if (ruler == NULL)
		return;
	hb_buffer_destroy(ruler->buffer);
	ruler->buffer = NULL;
}

size_t
ruler_word_count(const struct ruler *ruler)
{
	return ruler->word_count;
}

/* The slot of a word: the word itself, or the empty one where it belongs. */
static struct word *
slot_of(struct word *words, size_t capacity, const struct word *key)
{
	/* the face's address would do no harm but decides nothing either */
	size_t i = str_hash(key->text, key->length) & (capacity - 1);

	while (
	    words[i].face != NULL &&
	    (words[i].face != key->face || words[i].figures != key->figures ||
		words[i].length != key->length ||
		memcmp(words[i].text, key->text, key->length) != 0))
		i = (i + 1) & (capacity - 1);
	return &words[i];
}

static void
grow_cache(struct ruler *ruler)
{
	size_t capacity = ruler->word_capacity * 2;
	struct word *words = ARENA_ARRAY(ruler->arena, struct word, capacity);
	size_t i;

	for (i = 0; i < ruler->word_capacity; i++)
		if (ruler->words[i].face != NULL)
			*slot_of(words, capacity, &ruler->words[i]) =
			    ruler->words[i];
	ruler->words = words;
	ruler->word_capacity = capacity;
}

/* Whether the face can set the character; an error when not. */
static bool
check_character(const struct face *face, unsigned character, struct pos pos,
    struct diag *diag)
{
	hb_script_t script =
	    hb_unicode_script(hb_unicode_funcs_get_default(), character);
	hb_codepoint_t glyph;

	if (hb_script_get_horizontal_direction(script) == HB_DIRECTION_RTL) {
		diag_error(diag, pos, "glyph",
		    "U+%04X is of a script written from right to left, "
		    "which is not supported; leave it out",
		    character);
		return false;
	}
	if (!hb_font_get_nominal_glyph(face->hb_font, character, &glyph) ||
	    glyph == 0) {
		diag_error(diag, pos, "glyph",
		    "the font %s has no glyph for U+%04X; write it in another "
		    "way or choose a font that has it",
		    face->name, character);
		return false;
	}
	return true;
}

/* Fills the buffer with the word's characters; a cluster is a byte offset. */
static bool
fill_buffer(struct ruler *ruler, const struct word *word, struct pos pos,
    struct diag *diag)
{
	const char *at = word->text;
	const char *end = word->text + word->length;
	bool whole = true;

	hb_buffer_reset(ruler->buffer);
	hb_buffer_set_cluster_level(
	    ruler->buffer, HB_BUFFER_CLUSTER_LEVEL_MONOTONE_CHARACTERS);
	hb_buffer_set_content_type(
	    ruler->buffer, HB_BUFFER_CONTENT_TYPE_UNICODE);
	while (at < end) {
		unsigned cluster = (unsigned)(at - word->text);
		unsigned character = utf8_next(&at);

		if (character == NO_BREAK_HYPHEN || character == SOFT_HYPHEN)
			character = '-';
		if (!check_character(word->face, character, pos, diag))
			whole = false;
		hb_buffer_add(ruler->buffer, character, cluster);
	}
	hb_buffer_guess_segment_properties(ruler->buffer);
	hb_buffer_set_direction(ruler->buffer, HB_DIRECTION_LTR);
	hb_buffer_set_language(ruler->buffer, ruler->language);
	/* figures and marks alone are set as they are among letters */
	if (hb_buffer_get_script(ruler->buffer) == HB_SCRIPT_INVALID)
		hb_buffer_set_script(ruler->buffer, HB_SCRIPT_LATIN);
	return whole;
}

/* Where the text of the glyph's cluster ends. */
static uint32_t
cluster_end(const hb_glyph_info_t *infos, size_t count, size_t i, size_t end)
{
	uint32_t cluster = infos[i].cluster;

	while (i < count && infos[i].cluster == cluster)
		i++;
	return i < count ? infos[i].cluster : (uint32_t)end;
}

static void
read_glyph(const struct word *word, const hb_glyph_info_t *infos,
    const hb_glyph_position_t *position, size_t i, struct glyph *glyph)
{
	bool shares = i > 0 && infos[i].cluster == infos[i - 1].cluster;

	glyph->id = infos[i].codepoint;
	glyph->advance = position->x_advance;
	glyph->natural = hb_font_get_glyph_h_advance(
	    word->face->hb_font, infos[i].codepoint);
	glyph->x_offset = position->x_offset;
	glyph->y_offset = position->y_offset;
	glyph->text_start = infos[i].cluster;
	if (!shares)
		glyph->text_length =
		    cluster_end(infos, word->count, i, word->length) -
		    infos[i].cluster;
}

/* Takes the glyphs out of the buffer; refuses what a sound font never has. */
static bool
take_glyphs(
    struct ruler *ruler, struct word *word, struct pos pos, struct diag *diag)
{
	unsigned count;
	const hb_glyph_info_t *infos =
	    hb_buffer_get_glyph_infos(ruler->buffer, &count);
	const hb_glyph_position_t *positions =
	    hb_buffer_get_glyph_positions(ruler->buffer, NULL);
	struct glyph *glyphs = ARENA_ARRAY(ruler->arena, struct glyph, count);
	int limit = ADVANCE_MAX_EM * word->face->units_per_em;
	size_t i;

	word->count = count;
	word->glyphs = glyphs;
	for (i = 0; i < count; i++) {
		read_glyph(word, infos, &positions[i], i, &glyphs[i]);
		word->advance += glyphs[i].advance;
		if (glyphs[i].id != 0 && glyphs[i].advance >= 0 &&
		    glyphs[i].advance <= limit && glyphs[i].natural >= 0)
			continue;
		diag_error(diag, pos, "glyph",
		    "the font %s gives a missing glyph or an impossible width; "
		    "choose another font",
		    word->face->name);
		return false;
	}
	return true;
}

/* The word out of the cache, shaped first when it is new; NULL: see diag. */
static const struct word *
shape_word(struct ruler *ruler, const struct word *key, struct pos pos,
    struct diag *diag)
{
	struct word *slot = slot_of(ruler->words, ruler->word_capacity, key);
	struct word word = *key;

	if (slot->face != NULL)
		return slot;
	if (!fill_buffer(ruler, &word, pos, diag))
		return NULL;
	hb_shape(word.face->hb_font, ruler->buffer,
	    ruler->features[word.figures], FEATURE_NUM);
	if (!hb_buffer_allocation_successful(ruler->buffer)) {
		diag_failure(
		    diag, pos, "memory", "no memory to shape a word of text");
		return NULL;
	}
	if (!take_glyphs(ruler, &word, pos, diag))
		return NULL;
	word.text = arena_strndup(ruler->arena, key->text, key->length);
	*slot = word;
	if (++ruler->word_count * 2 > ruler->word_capacity) {
		grow_cache(ruler);
		slot = slot_of(ruler->words, ruler->word_capacity, &word);
	}
	return slot;
}

/* A character that only says where to break, or where not to. */
static bool
is_unset(unsigned character)
{
	return character == SOFT_HYPHEN || character == ZERO_WIDTH_SPACE ||
	       character == WORD_JOINER;
}

/*
 * The text without what is not set, and its length; `text` itself where all
 * is, as nearly everywhere.
 */
static const char *
set_text(const char *text, size_t *length, struct arena *arena)
{
	const char *at = text, *start = text, *end = text + *length;
	struct str str;

	while (at < end && !is_unset(utf8_next(&at)))
		start = at;
	if (start == end)
		return text;
	str_init(&str, arena);
	str_put(&str, text, (size_t)(start - text));
	while (at < end) {
		start = at;
		if (!is_unset(utf8_next(&at)))
			str_put(&str, start, (size_t)(at - start));
	}
	*length = str.length;
	return str.text;
}

static bool
is_space(unsigned character)
{
	return character == ' ' || character == NO_BREAK_SPACE;
}

/* Bytes of the word at `text`: one space, or all up to the next space. */
static size_t
word_length(const char *text, const char *end)
{
	const char *at = text;

	if (is_space(utf8_next(&at)))
		return (size_t)(at - text);
	while (at < end) {
		const char *start = at;

		if (is_space(utf8_next(&at)))
			return (size_t)(start - text);
	}
	return (size_t)(end - text);
}

static void
append_word(struct run *run, size_t *capacity, const struct word *word,
    size_t offset, struct arena *arena)
{
	size_t i;

	for (i = 0; i < word->count; i++) {
		run->glyphs = arena_grow(arena, run->glyphs, run->count,
		    capacity, sizeof(*run->glyphs));
		run->glyphs[run->count] = word->glyphs[i];
		run->glyphs[run->count].text_start += (uint32_t)offset;
		run->count++;
	}
}

static double
points(const struct face *face, double size_pt, int64_t units)
{
	return (double)units * size_pt / face->units_per_em;
}

struct run *
ruler_shape(struct ruler *ruler, const struct face *face, double size_pt,
    enum figures_style figures, const char *text, size_t length, struct pos pos,
    struct arena *arena, struct diag *diag)
{
	const char *set = set_text(text, &length, arena);
	struct run *run = ARENA_NEW(arena, struct run);
	struct word key = { .face = face, .figures = figures };
	size_t capacity = length; /* nearly always enough */
	int64_t advance = 0;
	bool whole = true;

	assert(size_pt > 0 && length <= UINT32_MAX);
	run->face = face;
	run->size_pt = size_pt;
	run->text = arena_strndup(arena, set, length);
	run->length = length;
	run->glyphs = ARENA_ARRAY(arena, struct glyph, capacity);
	for (size_t at = 0; at < length; at += key.length) {
		const struct word *word;

		key.text = run->text + at;
		key.length = word_length(key.text, run->text + length);
		word = shape_word(ruler, &key, pos, diag);
		if (word == NULL) {
			whole = false;
			continue;
		}
		append_word(run, &capacity, word, at, arena);
		advance += word->advance;
	}
	run->width_pt = points(face, size_pt, advance);
	return whole ? run : NULL;
}

bool
ruler_measure(struct ruler *ruler, const struct face *face, double size_pt,
    enum figures_style figures, const char *text, size_t length, struct pos pos,
    struct diag *diag, double *width_pt)
{
	const char *set = set_text(text, &length, ruler->arena);
	struct word key = { .face = face, .figures = figures };
	int64_t advance = 0;
	bool whole = true;

	for (size_t at = 0; at < length; at += key.length) {
		const struct word *word;

		key.text = set + at;
		key.length = word_length(key.text, set + length);
		word = shape_word(ruler, &key, pos, diag);
		if (word == NULL)
			whole = false;
		else
			advance += word->advance;
	}
	*width_pt = points(face, size_pt, advance);
	return whole;
}

struct run *
ruler_hyphen(struct ruler *ruler, const struct face *face, double size_pt,
    struct pos pos, struct arena *arena, struct diag *diag)
{
	static const char text[] = "\xc2\xad";
	struct word key = {
		.face = face, .text = text, .length = strlen(text)
	};
	const struct word *word = shape_word(ruler, &key, pos, diag);
	struct run *run = ARENA_NEW(arena, struct run);
	size_t capacity = 0;

	if (word == NULL)
		return NULL;
	run->face = face;
	run->size_pt = size_pt;
	run->text = text;
	run->length = key.length;
	append_word(run, &capacity, word, 0, arena);
	run->width_pt = points(face, size_pt, word->advance);
	return run;
}
