/* What lang.c, lang_words.c and labels.c share. */
#ifndef TEXT_LANG_IMP_H
#define TEXT_LANG_IMP_H

#include "text/lang.h"

struct yaml;

/* The keys of a language file that speak of indicators; NULL: not given. */
struct labels_file {
	struct yaml *indicators, *notes, *breaks;
};

/* Fills the language's words from the mapping; errors are in diag. */
void words_read(const struct yaml *node, struct arena *arena, struct diag *diag,
    struct lang *lang);

/* Fills the language's labels, notes and breaks; errors are in diag. */
void labels_read(const struct labels_file *file, struct arena *arena,
    struct diag *diag, struct lang *lang);

#endif
