/*
 * The only file that knows Voikko.  A word costs it a tenth of a millisecond,
 * so each is asked once for a process.
 *
 * Voikko has two answers.  The hyphenation tells every place where a hyphen
 * may stand, those left out that are right but ugly; the analysis tells what
 * the word is made of ("=pppp=pppppp": työn + antaja), which says which of
 * those places part a compound.
 */
#include "layout/hyphenate.h"

#include "base/arena.h"
#include "base/diag.h"
#include "base/file.h"
#include "base/library.h"
#include "base/str.h"
#include "base/utf8.h"

#include <libvoikko/voikko.h>

#include <string.h>

#define LANGUAGE "fi"
#define DICTIONARY "5/mor-standard/index.txt" /* below the folder */
#define VERSION_KEY "SM-Version:"
#define CACHE_START 256 /* a power of two */

/* clang-format off */
#define CALLS(call) \
	call(voikkoAnalyzeWordCstr) \
	call(voikkoFreeCstr) \
	call(voikkoGetVersion) \
	call(voikkoHyphenateCstr) \
	call(voikkoInit) \
	call(voikkoSetBooleanOption) \
	call(voikkoTerminate) \
	call(voikko_free_mor_analysis) \
	call(voikko_free_mor_analysis_value_cstr) \
	call(voikko_mor_analysis_value_cstr)
/* clang-format on */
#define ENTRY(name) { #name, &library.name },

/* libvoikko, opened when its first call is wanted. */
static struct {
	CALLS(LIBRARY_MEMBER)
} library;

struct answer {
	const char *word; /* NULL: an empty slot */
	struct hyphen_points points;
};

struct hyphenator {
	const char *folder;
	struct arena arena;
	struct VoikkoHandle *voikko; /* NULL: not opened yet */
	struct answer *answers;	     /* open addressing, at most half full */
	size_t answer_count;
	size_t answer_capacity;
};

struct hyphenator *
hyphenator_new(const char *folder, struct arena *arena)
{
	struct hyphenator *hyphenator = ARENA_NEW(arena, struct hyphenator);

	hyphenator->folder = folder;
	arena_init(&hyphenator->arena);
	hyphenator->answer_capacity = CACHE_START;
	hyphenator->answers =
	    ARENA_ARRAY(&hyphenator->arena, struct answer, CACHE_START);
	return hyphenator;
}

void
hyphenator_release(struct hyphenator *hyphenator)
{
	if (hyphenator == NULL)
		return;
	if (hyphenator->voikko != NULL)
		library.voikkoTerminate(hyphenator->voikko);
	arena_release(&hyphenator->arena);
}

/* The rest of the line that begins with the key, without blanks. */
static const char *
value_of(const char *text, const char *key, struct arena *arena)
{
	const char *at = strstr(text, key);

	if (at == NULL)
		return "";
	at += strlen(key);
	at += strspn(at, " \t");
	return arena_strndup(arena, at, strcspn(at, " \t\r\n"));
}

static const char *
dictionary_path(struct hyphenator *hyphenator)
{
	return path_join(&hyphenator->arena, hyphenator->folder, DICTIONARY);
}

bool
hyphenator_check(struct hyphenator *hyphenator, struct diag *diag)
{
	const char *path = dictionary_path(hyphenator);

	if (file_exists(path))
		return true;
	diag_error(diag, pos_file(path), "hyphenation",
	    "the Finnish dictionary that breaks words is missing; "
	    "install the package voikko-fi");
	return false;
}

static bool
open_library(struct diag *diag)
{
	static const struct library_call calls[] = { CALLS(ENTRY) };

	return library.voikkoInit != NULL ||
	       library_open(KAUSI_LIBVOIKKO, calls,
		   sizeof(calls) / sizeof(calls[0]), diag);
}

const char *
hyphenator_version(struct hyphenator *hyphenator, struct diag *diag)
{
	struct arena *arena = &hyphenator->arena;
	struct bytes bytes;

	if (!open_library(diag) ||
	    !file_read(dictionary_path(hyphenator), arena, diag, &bytes))
		return NULL;
	return arena_printf(arena, "voikko-fi %s, libvoikko %s",
	    value_of(bytes.data, VERSION_KEY, arena),
	    library.voikkoGetVersion());
}

/* Voikko looks into the folder first; where it lacks, it would take any. */
bool
hyphenator_open(struct hyphenator *hyphenator, struct diag *diag)
{
	const char *why;

	if (hyphenator->voikko != NULL)
		return true;
	if (!hyphenator_check(hyphenator, diag) || !open_library(diag))
		return false;
	hyphenator->voikko =
	    library.voikkoInit(&why, LANGUAGE, hyphenator->folder);
	if (hyphenator->voikko == NULL) {
		diag_failure(diag, pos_file(hyphenator->folder), "voikko",
		    "Voikko cannot open its dictionary: %s", why);
		return false;
	}
	library.voikkoSetBooleanOption(
	    hyphenator->voikko, VOIKKO_OPT_NO_UGLY_HYPHENATION, 1);
	/* names and foreign words are not Finnish syllables */
	library.voikkoSetBooleanOption(
	    hyphenator->voikko, VOIKKO_OPT_HYPHENATE_UNKNOWN_WORDS, 0);
	return true;
}

/*
 * Marks the characters that begin a part of the word's compound; `parts` has a
 * place for each of the `count` characters.
 */
static void
read_structure(const char *structure, size_t count, bool *parts)
{
	size_t i = 0;

	for (; *structure != '\0'; structure++)
		if (*structure != '=')
			i++;
		else if (i < count)
			parts[i] = true;
}

static void
find_parts(
    struct VoikkoHandle *voikko, const char *word, size_t count, bool *parts)
{
	struct voikko_mor_analysis **analyses =
	    library.voikkoAnalyzeWordCstr(voikko, word);
	char *structure;

	if (analyses == NULL)
		return;
	if (analyses[0] != NULL) {
		structure = library.voikko_mor_analysis_value_cstr(
		    analyses[0], "STRUCTURE");
		if (structure != NULL) {
			read_structure(structure, count, parts);
			library.voikko_free_mor_analysis_value_cstr(structure);
		}
	}
	library.voikko_free_mor_analysis(analyses);
}

/*
 * The pattern has a character for each of the word's, '-' where a hyphen may
 * stand before it.  ('=' stands for a character that the hyphen replaces, as
 * in vaa'an: such words stay whole there.)
 */
static struct hyphen_points
read_pattern(const char *pattern, const char *word, const bool *parts,
    struct arena *arena)
{
	struct hyphen_point *items =
	    ARENA_ARRAY(arena, struct hyphen_point, strlen(pattern));
	struct hyphen_points points = { 0, items };
	const char *at = word;

	for (size_t i = 0; pattern[i] != '\0' && *at != '\0'; i++) {
		if (pattern[i] == '-')
			items[points.count++] =
			    (struct hyphen_point){ (size_t)(at - word),
				    parts[i] };
		utf8_next(&at);
	}
	return points;
}

static struct hyphen_points
ask_voikko(struct hyphenator *hyphenator, const char *word)
{
	struct arena *arena = &hyphenator->arena;
	struct hyphen_points points = { 0, NULL };
	char *pattern = library.voikkoHyphenateCstr(hyphenator->voikko, word);
	bool *parts;
	size_t count;

	if (pattern == NULL)
		return points;
	count = strlen(pattern);
	if (memchr(pattern, '-', count) != NULL) {
		parts = ARENA_ARRAY(arena, bool, count);
		find_parts(hyphenator->voikko, word, count, parts);
		points = read_pattern(pattern, word, parts, arena);
	}
	library.voikkoFreeCstr(pattern);
	return points;
}

/* The slot of a word: its answer's, or the empty one where it belongs. */
static struct answer *
slot_of(
    struct answer *answers, size_t capacity, const char *word, size_t length)
{
	size_t i = str_hash(word, length) & (capacity - 1);

	while (answers[i].word != NULL &&
	       (strncmp(answers[i].word, word, length) != 0 ||
		   answers[i].word[length] != '\0'))
		i = (i + 1) & (capacity - 1);
	return &answers[i];
}

static void
grow_cache(struct hyphenator *hyphenator)
{
	size_t capacity = hyphenator->answer_capacity * 2;
	struct answer *answers =
	    ARENA_ARRAY(&hyphenator->arena, struct answer, capacity);

	for (size_t i = 0; i < hyphenator->answer_capacity; i++) {
		const struct answer *old = &hyphenator->answers[i];

		if (old->word != NULL)
			*slot_of(answers, capacity, old->word,
			    strlen(old->word)) = *old;
	}
	hyphenator->answers = answers;
	hyphenator->answer_capacity = capacity;
}

bool
hyphenator_ask(struct hyphenator *hyphenator, const char *language,
    const char *word, size_t length, struct diag *diag,
    struct hyphen_points *points)
{
	struct answer *answer;

	*points = (struct hyphen_points){ 0, NULL };
	if (!str_equal(language, LANGUAGE))
		return true;
	answer = slot_of(
	    hyphenator->answers, hyphenator->answer_capacity, word, length);
	if (answer->word == NULL) {
		if (!hyphenator_open(hyphenator, diag))
			return false;
		answer->word = arena_strndup(&hyphenator->arena, word, length);
		answer->points = ask_voikko(hyphenator, answer->word);
		hyphenator->answer_count++;
	}
	*points = answer->points;
	if (hyphenator->answer_count * 2 > hyphenator->answer_capacity)
		grow_cache(hyphenator);
	return true;
}
