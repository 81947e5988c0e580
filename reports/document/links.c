/*
 * Where links and images may lead.  A link opens in the reader's program, so
 * only web and mail addresses pass; a link may also name the language of its
 * words; an image is read by us, so its path stays
 * in the document's folder.
 */
#include "document/document-imp.h"

#include "base/arena.h"
#include "base/str.h"
#include "base/utf8.h"
#include "text/unicode.h"

#include <string.h>
#include <strings.h>

bool
link_allowed(const char *url)
{
	static const char *const schemes[] = { "https://", "http://",
		"mailto:" };
	for (size_t i = 0; i < sizeof(schemes) / sizeof(schemes[0]); i++) {
		size_t length = strlen(schemes[i]);
		if (strncmp(url, schemes[i], length) == 0)
			return url[length] != '\0';
	}
	return false;
}

/* The words as they are seen: what has no width is left out. */
static const char *
visible(const char *words, struct arena *arena)
{
	struct str out;
	str_init(&out, arena);
	while (*words != '\0') {
		unsigned c = utf8_next(&words);
		if (c == 0xa0)
			str_putc(&out, ' ');
		else if (c != 0xad && c != 0x2060 && (c < 0x200b || c > 0x200d))
			str_put_utf8(&out, c);
	}
	return out.text;
}

static bool
begins_with(const char *text, const char *beginning)
{
	return strncasecmp(text, beginning, strlen(beginning)) == 0;
}

/* Past what people leave out of an address when they write it. */
static const char *
bare_address(const char *url)
{
	static const char *const before[] = { "https://", "http://", "www." };
	for (size_t i = 0; i < sizeof(before) / sizeof(before[0]); i++)
		if (begins_with(url, before[i]))
			url += strlen(before[i]);
	return url;
}

/* The host, alone or with more of an address behind it. */
static bool
begins_with_host(const char *words, const char *url)
{
	size_t host = strcspn(url, "/?#:");
	if (host == 0 || strncasecmp(words, url, host) != 0)
		return false;
	words += host;
	if (*words != '\0' && strchr("/?#", *words) != NULL)
		return strchr(words, ' ') == NULL;
	return !unicode_is_said(words);
}

bool
link_is_spelt_out(const char *words, const char *url, struct arena *arena)
{
	words = visible(words, arena);
	words += strspn(words, " .,;:!?-/()[]\"'");
	if (bare_address(words) != words || begins_with(words, "mailto:"))
		return true;
	return !begins_with(url, "mailto:") &&
	       begins_with_host(words, bare_address(url));
}

const char *
link_encode(const char *url, struct arena *arena)
{
	struct str out;
	str_init(&out, arena);
	for (; *url != '\0'; url++) {
		unsigned char c = (unsigned char)*url;
		if (c <= 0x20 || c >= 0x7f || strchr("\"<>\\^`{|}", c) != NULL)
			str_printf(&out, "%%%02X", c);
		else
			str_putc(&out, (char)c);
	}
	return out.text;
}

/* As many letters as lie between the two numbers, then - or the end. */
static bool
is_subtag(const char **at, size_t least, size_t most)
{
	size_t length =
	    strspn(*at, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ");
	if (length < least || length > most ||
	    ((*at)[length] != '\0' && (*at)[length] != '-'))
		return false;
	*at += length;
	return true;
}

/* Language, script and region of BCP 47; documents need no more. */
bool
link_is_language(const char *tag)
{
	const char *at = tag;
	if (!is_subtag(&at, 2, 3))
		return false;
	if (*at == '-' && strcspn(at + 1, "-") == 4) {
		at++;
		if (!is_subtag(&at, 4, 4))
			return false;
	}
	if (*at == '-') {
		at++;
		if (!is_subtag(&at, 2, 2))
			return false;
	}
	return *at == '\0';
}

bool
link_leaves_folder(const char *path)
{
	if (path[0] == '/' || path[0] == '\0' || strchr(path, ':') != NULL ||
	    strchr(path, '\\') != NULL)
		return true;
	for (const char *part = path; part != NULL;) {
		if (strncmp(part, "..", 2) == 0 &&
		    (part[2] == '/' || part[2] == '\0'))
			return true;
		part = strchr(part, '/');
		if (part != NULL)
			part++;
	}
	return false;
}
