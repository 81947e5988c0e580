/*
 * Pictures: a PNG file read, checked and decoded, whether a template shows it
 * or a county has it as its logo.
 */
#ifndef DOCUMENT_PICTURE_H
#define DOCUMENT_PICTURE_H

#include "base/diag.h"

#include <stdbool.h>

struct arena;
struct picture;

/*
 * The PNG at `path` inside `folder`; no link is followed out of it.  NULL
 * after an error at `pos`: a path out of the folder [path], a file that cannot
 * be read, is over 4 MiB, is damaged or has too many pixels [image].
 */
const struct picture *picture_read(const char *folder, const char *path,
    struct pos pos, struct arena *arena, struct diag *diag);

/*
 * Whether the alternative text says what there is to see: it has a word, and is
 * neither the file's name nor an address.
 */
bool picture_alternative_valid(const char *alternative, const char *path);

#endif
