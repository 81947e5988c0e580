/* JSON (RFC 8259), indented by two spaces a level. */
#include "base/json.h"

#include "base/str.h"

#include <inttypes.h>

void
json_init(struct json *json, struct str *out)
{
	json->out = out;
	json->depth = 0;
	json->first = true;
	json->compact = false;
}

void
json_init_line(struct json *json, struct str *out)
{
	json_init(json, out);
	json->compact = true;
}

static void
put_string(struct str *out, const char *text)
{
	str_putc(out, '"');
	for (; *text != '\0'; text++) {
		unsigned char c = (unsigned char)*text;

		if (c == '"' || c == '\\')
			str_printf(out, "\\%c", c);
		else if (c < 0x20)
			str_printf(out, "\\u%04x", c);
		else
			str_putc(out, *text);
	}
	str_putc(out, '"');
}

static void
new_line(struct json *json)
{
	str_putc(json->out, '\n');
	for (int i = 0; i < json->depth; i++)
		str_puts(json->out, "  ");
}

static void
begin_member(struct json *json, const char *key)
{
	if (!json->first)
		str_putc(json->out, ',');
	if (json->depth > 0 && !json->compact)
		new_line(json);
	json->first = false;
	if (key != NULL) {
		put_string(json->out, key);
		str_puts(json->out, ": ");
	}
}

static void
open_container(struct json *json, const char *key, char bracket)
{
	begin_member(json, key);
	str_putc(json->out, bracket);
	json->depth++;
	json->first = true;
}

static void
close_container(struct json *json, char bracket)
{
	bool empty = json->first;

	json->depth--;
	if (!empty && !json->compact)
		new_line(json);
	str_putc(json->out, bracket);
	json->first = false;
	if (json->depth == 0)
		str_putc(json->out, '\n');
}

void
json_open_object(struct json *json, const char *key)
{
	open_container(json, key, '{');
}

void
json_close_object(struct json *json)
{
	close_container(json, '}');
}

void
json_open_array(struct json *json, const char *key)
{
	open_container(json, key, '[');
}

void
json_close_array(struct json *json)
{
	close_container(json, ']');
}

void
json_string(struct json *json, const char *key, const char *value)
{
	begin_member(json, key);
	put_string(json->out, value);
}

void
json_boolean(struct json *json, const char *key, bool value)
{
	begin_member(json, key);
	str_puts(json->out, value ? "true" : "false");
}

void
json_integer(struct json *json, const char *key, int64_t value)
{
	begin_member(json, key);
	str_printf(json->out, "%" PRId64, value);
}

void
json_hundredths(struct json *json, const char *key, double value)
{
	begin_member(json, key);
	str_printf(json->out, "%.2f", value);
}
