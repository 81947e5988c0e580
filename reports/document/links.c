/*
 * Where links and images may lead.  A link opens in the reader's program, so
 * only web and mail addresses pass; a link may also name the language of its
 * words; an image is read by us, so its path stays
 * in the document's folder.
 */
#include "document/document-imp.h"

#include "base/arena.h"
#include "base/str.h"

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

/* The address without what people leave out when they write it. */
static size_t
bare_address(const char **url)
{
	static const char *const before[] = { "https://", "http://", "www." };
	size_t length;
	for (size_t i = 0; i < sizeof(before) / sizeof(before[0]); i++)
		if (strncasecmp(*url, before[i], strlen(before[i])) == 0)
			*url += strlen(before[i]);
	length = strlen(*url);
	return length > 0 && (*url)[length - 1] == '/' ? length - 1 : length;
}

bool
link_is_spelt_out(const char *words, const char *url)
{
	size_t length = bare_address(&url);
	return length > 0 && bare_address(&words) == length &&
	       strncasecmp(words, url, length) == 0 &&
	       strncasecmp(url, "mailto:", strlen("mailto:")) != 0;
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
