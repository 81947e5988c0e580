/*
 * JSON writer for manifests and --json.  Members come out in the order of the
 * calls, so the same input gives the same bytes.
 */
#ifndef BASE_JSON_H
#define BASE_JSON_H

#include <stdbool.h>
#include <stdint.h>

struct str;

struct json {
	struct str *out;
	int depth;
	bool first;   /* no member yet at this depth */
	bool compact; /* all on one line */
};

void json_init(struct json *json, struct str *out);

/* The same on one line, for streams of objects. */
void json_init_line(struct json *json, struct str *out);

/* `key` is NULL inside an array and at the top. */
void json_open_object(struct json *json, const char *key);
void json_close_object(struct json *json);
void json_open_array(struct json *json, const char *key);
void json_close_array(struct json *json);
void json_string(struct json *json, const char *key, const char *value);
void json_boolean(struct json *json, const char *key, bool value);
void json_integer(struct json *json, const char *key, int64_t value);
/* A real with two decimals: seconds. */
void json_hundredths(struct json *json, const char *key, double value);

#endif
