/*
 * A file's bytes as UTF-8 with composed letters.  In: the bytes and what
 * county.yaml declares; out: text that is valid, or the line where it is not.
 * A plain file is looked at once and not copied.
 */
#include "registers/registers-imp.h"

#include "base/arena.h"
#include "base/diag.h"
#include "base/message.h"
#include "base/utf8.h"

#include <assert.h>
#include <stdint.h>
#include <string.h>
#include <unicode/ucnv.h>
#include <unicode/unorm2.h>
#include <unicode/ustring.h>

struct decoding {
	const char *path;
	struct bytes bytes; /* as they are now */
	struct arena *arena;
	struct diag *diag;
};

static bool
refuse(const struct decoding *decoding, size_t offset, const char *rule,
    const char *text)
{
	diag_error(decoding->diag,
	    pos_byte(decoding->path, decoding->bytes.data, offset), rule, "%s",
	    text);
	return false;
}

/* Offset of the first byte of a set; the length when there is none. */
static size_t
find_byte(const struct bytes *bytes, const char *set, size_t count)
{
	size_t first = bytes->length;

	for (size_t i = 0; i < count; i++) {
		const char *at = memchr(bytes->data, set[i], first);

		if (at != NULL)
			first = (size_t)(at - bytes->data);
	}
	return first;
}

/* Files that offices deliver in place of a CSV, known by their first bytes. */
static bool
check_kind(const struct decoding *decoding)
{
	const struct bytes *bytes = &decoding->bytes;

	if (bytes->length >= 4 &&
	    (memcmp(bytes->data, "PK\x03\x04", 4) == 0 ||
		memcmp(bytes->data, "\xD0\xCF\x11\xE0", 4) == 0))
		return refuse(decoding, 0, "file-kind",
		    MESSAGE("is a workbook, not a CSV file; save the sheet as "
			    "CSV UTF-8"));
	if (bytes->length >= 2 && (memcmp(bytes->data, "\xFF\xFE", 2) == 0 ||
				      memcmp(bytes->data, "\xFE\xFF", 2) == 0))
		return refuse(decoding, 0, "encoding",
		    MESSAGE("is UTF-16, which spreadsheets call Unicode text; "
			    "save the file as CSV UTF-8"));
	return true;
}

/* --- windows-1252 --- */

static void
warn_currency_sign(const struct decoding *decoding)
{
	size_t at = find_byte(&decoding->bytes, "\xA4", 1);

	if (at < decoding->bytes.length)
		diag_warning(decoding->diag,
		    pos_byte(decoding->path, decoding->bytes.data, at),
		    "encoding",
		    "holds the currency sign, which is the euro sign in "
		    "ISO-8859-15; check the encoding of the export");
}

/* ICU counts in int32_t, and three bytes for one may come out. */
static bool
check_size(const struct decoding *decoding)
{
	if (decoding->bytes.length < INT32_MAX / 3)
		return true;
	return refuse(decoding, 0, "size",
	    MESSAGE("is over 700 MB, too large to be converted; save the file "
		    "as CSV UTF-8"));
}

/* Through UTF-16, ICU's own form. */
static bool
put_utf16(struct decoding *decoding, const UChar *text, int32_t length)
{
	UErrorCode error = U_ZERO_ERROR;
	int32_t size = 0;
	char *out = arena_alloc(decoding->arena, (size_t)length * 3 + 1);

	u_strToUTF8(out, length * 3, &size, text, length, &error);
	assert(U_SUCCESS(error));
	out[size] = '\0';
	decoding->bytes = (struct bytes){ out, (size_t)size };
	return true;
}

static bool
decode_windows_1252(struct decoding *decoding)
{
	static const char unused[] = { '\x81', '\x8D', '\x8F', '\x90', '\x9D' };
	const struct bytes *bytes = &decoding->bytes;
	UErrorCode error = U_ZERO_ERROR;
	UConverter *converter;
	UChar *text;
	int32_t length;
	size_t at;

	if (utf8_mark(bytes->data, bytes->length) > 0)
		return refuse(decoding, 0, "encoding",
		    MESSAGE("begins as UTF-8 does, but county.yaml declares "
			    "windows-1252; correct the one or the other"));
	at = find_byte(bytes, unused, sizeof(unused));
	if (at < bytes->length)
		return refuse(decoding, at, "encoding",
		    MESSAGE("holds a byte that windows-1252 does not have; "
			    "check the encoding of the export"));
	if (!check_size(decoding))
		return false;
	warn_currency_sign(decoding);
	converter = ucnv_open("windows-1252", &error);
	if (U_FAILURE(error)) {
		diag_failure(decoding->diag, pos_file(decoding->path), "icu",
		    "ICU has no converter: %s", u_errorName(error));
		return false;
	}
	text = arena_alloc(decoding->arena, bytes->length * sizeof(UChar) + 2);
	length = ucnv_toUChars(converter, text, (int32_t)bytes->length + 1,
	    bytes->data, (int32_t)bytes->length, &error);
	ucnv_close(converter);
	assert(U_SUCCESS(error));
	return put_utf16(decoding, text, length);
}

/* --- UTF-8 --- */

static bool
check_utf_8(const struct decoding *decoding)
{
	const struct bytes *bytes = &decoding->bytes;
	size_t bad = 0;

	if (utf8_valid(bytes->data, bytes->length, &bad))
		return true;
	return refuse(decoding, bad, "encoding",
	    MESSAGE("is not UTF-8 here; save the file as CSV UTF-8, or "
		    "declare encoding: windows-1252 in county.yaml"));
}

/* What follows an Ã that was the first byte of a letter of ours: the second
 * byte, taken for ISO-8859-1 or (of Ä, Ö and Å) for windows-1252. */
static bool
is_second(const char *text, size_t length)
{
	static const char *const seconds[] = { "\xE2\x80\x9E", "\xE2\x80\x93",
		"\xE2\x80\xA6" };

	if (length >= 1 && text[0] == '\xC2')
		return true;
	for (size_t i = 0; i < sizeof(seconds) / sizeof(seconds[0]); i++)
		if (length >= 3 && memcmp(text, seconds[i], 3) == 0)
			return true;
	return false;
}

/* UTF-8 that was taken for windows-1252, by the office or as county.yaml says:
 * each letter of ours has become two. */
static bool
check_twice(const struct decoding *decoding)
{
	const struct bytes *bytes = &decoding->bytes;
	const char *at = bytes->data, *end = at + bytes->length;

	while ((at = memchr(at, '\xC3', (size_t)(end - at))) != NULL) {
		if (end - at > 2 && at[1] == '\x83' &&
		    is_second(at + 2, (size_t)(end - at) - 2))
			return refuse(decoding, (size_t)(at - bytes->data),
			    "encoding-twice",
			    MESSAGE("letters have been turned into UTF-8 "
				    "twice; check that county.yaml declares "
				    "the file's encoding, or export the file "
				    "again"));
		at++;
	}
	return true;
}

/* Whether a mark stands here that composes with the letter before it: U+0300
 * to U+036F are CC 80 to CD AF. */
static bool
is_decomposed(const struct bytes *bytes)
{
	return find_byte(bytes, "\xCC\xCD", 2) < bytes->length;
}

static bool
compose(struct decoding *decoding)
{
	const struct bytes *bytes = &decoding->bytes;
	size_t size = (bytes->length + 1) * sizeof(UChar);
	UErrorCode error = U_ZERO_ERROR;
	const UNormalizer2 *nfc = unorm2_getNFCInstance(&error);
	UChar *text = arena_alloc(decoding->arena, size);
	/* Composing makes no text longer than three times, and ours shorter. */
	int32_t length = 0, limit = (int32_t)bytes->length * 3;
	UChar *composed =
	    arena_alloc(decoding->arena, ((size_t)limit + 1) * sizeof(UChar));

	u_strFromUTF8(text, (int32_t)bytes->length + 1, &length, bytes->data,
	    (int32_t)bytes->length, &error);
	length = unorm2_normalize(nfc, text, length, composed, limit, &error);
	assert(U_SUCCESS(error));
	return put_utf16(decoding, composed, length);
}

bool
encoding_decode(const char *path, enum encoding encoding, struct arena *arena,
    struct diag *diag, struct bytes *bytes)
{
	struct decoding decoding = { path, *bytes, arena, diag };
	bool ok = check_kind(&decoding);

	switch (encoding) {
	case ENCODING_UTF_8:
		ok = ok && check_utf_8(&decoding);
		break;
	case ENCODING_WINDOWS_1252:
		ok = ok && decode_windows_1252(&decoding);
		break;
	}
	ok = ok && check_twice(&decoding);
	if (ok && is_decomposed(&decoding.bytes))
		ok = check_size(&decoding) && compose(&decoding);
	*bytes = decoding.bytes;
	return ok;
}
