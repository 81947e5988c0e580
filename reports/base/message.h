/*
 * The language of messages: English in the source, Finnish in po/fi.po,
 * through gettext.  A format is looked up when its message is made, so that
 * all of diag.h is translated without more ado; what is put together before
 * that says MESSAGE(…).  File names, `error`, `warning` and rule names stay.
 */
#ifndef BASE_MESSAGE_H
#define BASE_MESSAGE_H

#include <stddef.h>

struct arena;

/*
 * Chooses the language ("fi"; all others are English) of all later messages
 * of the process.  `folder` holds LANGUAGE/LC_MESSAGES/kausi.mo; without that
 * file messages stay English.  No locale need be installed.
 */
void message_use(const char *language, const char *folder);

/* The message in the chosen language; the text itself when it has none. */
const char *message_text(const char *text) __attribute__((format_arg(1)));

/* Of two texts the one that goes with a count of things: "%zu file" of one,
 * "%zu files" of any other. */
const char *message_count(const char *one, const char *many, size_t count)
    __attribute__((format_arg(1), format_arg(2)));

/* "en" or "fi": for texts that definitions hold in both. */
const char *message_language(void);

/* "; did you mean NAME?" of the name nearest to the word, or "" when none is
 * near; lives in the arena. */
const char *message_suggestion(const char *word, const char *const *names,
    size_t count, struct arena *arena);

/* The same, or `otherwise`, translated, when none is near. */
const char *message_suggestion_or(const char *word, const char *const *names,
    size_t count, const char *otherwise, struct arena *arena);

/* The same of a name found already, in quotes: "; did you mean "NAME"?", or
 * "" when it is NULL; lives in the arena. */
const char *message_near(const char *near, struct arena *arena);

/* Marks a text for translation and translates it. */
#define MESSAGE(text) message_text(text)

/* The same of two texts, for one thing and for many. */
#define MESSAGE_COUNT(one, many, count) message_count(one, many, count)

/* Marks a text that is translated where it is used. */
#define MESSAGE_LATER(text) text

#endif
