/* SHA-256 through libcrypto. */
#include "base/hash.h"

#include <assert.h>
#include <openssl/evp.h>
#include <stdio.h>

void
hash_sha256(const void *bytes, size_t length, char *hex)
{
	unsigned char digest[EVP_MAX_MD_SIZE];
	unsigned size = 0;
	int ok;

	ok = EVP_Digest(bytes, length, digest, &size, EVP_sha256(), NULL);
	assert(ok == 1 && size == 32);
	for (unsigned i = 0; i < size; i++)
		snprintf(hex + 2 * (size_t)i, 3, "%02x", digest[i]);
}
