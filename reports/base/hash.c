/* SHA-256 through libcrypto. */
#include "base/hash.h"

#include <assert.h>
#include <openssl/evp.h>

void
hash_sha256(const void *bytes, size_t length, char *hex)
{
	static const char digits[] = "0123456789abcdef";
	unsigned char digest[EVP_MAX_MD_SIZE];
	unsigned size = 0;
	int ok;

	ok = EVP_Digest(bytes, length, digest, &size, EVP_sha256(), NULL);
	assert(ok == 1 && size == 32);
	for (unsigned i = 0; i < size; i++) {
		*hex++ = digits[digest[i] >> 4];
		*hex++ = digits[digest[i] & 15];
	}
	*hex = '\0';
}
