/*
 * SHA-256 through libcrypto's old calls: EVP reads a configuration and looks
 * for providers and engines first, a thirtieth of what a handout takes.
 */
#define OPENSSL_API_COMPAT 10101
#include "base/hash.h"

#include <assert.h>
#include <openssl/sha.h>
#include <stdbool.h>

void
hash_sha256(const void *bytes, size_t length, char *hex)
{
	static const char digits[] = "0123456789abcdef";
	unsigned char digest[SHA256_DIGEST_LENGTH];
	SHA256_CTX context;
	bool ok = SHA256_Init(&context) == 1 &&
		  SHA256_Update(&context, bytes, length) == 1 &&
		  SHA256_Final(digest, &context) == 1;

	assert(ok);
	for (size_t i = 0; i < sizeof(digest); i++) {
		*hex++ = digits[digest[i] >> 4];
		*hex++ = digits[digest[i] & 15];
	}
	*hex = '\0';
}
