/* SHA-256 through nettle. */
#ifndef BASE_HASH_H
#define BASE_HASH_H

#include <stddef.h>

#define HASH_TEXT_SIZE 65 /* 64 hexadecimal digits and NUL */

void hash_sha256(const void *bytes, size_t length, char *hex);

#endif
