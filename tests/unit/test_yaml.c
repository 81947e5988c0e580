/* YAML into trees: places of nodes, what is refused, the binder. */
#include "base/arena.h"
#include "base/yaml.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

struct fixture {
	struct arena arena;
	struct diag diag;
};

static int
set_up(void **state)
{
	static struct fixture fixture;

	arena_init(&fixture.arena);
	diag_init(&fixture.diag, &fixture.arena);
	*state = &fixture;
	return 0;
}

static int
tear_down(void **state)
{
	struct fixture *fixture = *state;

	arena_release(&fixture->arena);
	return 0;
}

static struct yaml *
parse(struct fixture *fixture, const char *text)
{
	return yaml_parse(
	    "x.yaml", text, strlen(text), &fixture->arena, &fixture->diag);
}

static void
nodes_know_their_place(void **state)
{
	struct fixture *f = *state;
	struct yaml *root = parse(f, "a: 1\nb:\n- {c: ä, d: \"x y\"}\n");
	const struct yaml *item;
	struct yaml_text text;

	assert_non_null(root);
	item = yaml_get(root, "b")->values[0];
	assert_int_equal(item->pos.line, 3);
	assert_int_equal(item->pos.column, 3);
	text = yaml_text_of(yaml_get(item, "d"));
	assert_string_equal(text.text, "x y");
	assert_int_equal(text.pos.column, 15); /* bytes: ä has two */
	assert_int_equal(yaml_text_pos(text, 2).column, 17);
	assert_non_null(parse(f, "{a: \"\", b: \" x\"}"));
}

static void
refused(struct fixture *f, const char *text, int line, int column)
{
	size_t before = f->diag.count;
	const struct diag_message *message;

	assert_null(parse(f, text));
	assert_int_equal(f->diag.count, before + 1);
	message = &f->diag.messages[before];
	assert_int_equal(message->pos.line, line);
	if (column > 0)
		assert_int_equal(message->pos.column, column);
}

static void
what_hides_its_place_is_refused(void **state)
{
	struct fixture *f = *state;

	refused(f, "a: 1\na: 2\n", 2, 1);
	refused(f, "a: &x 1\n", 1, 0);
	refused(f, "a: !!str 1\n", 1, 0);
	refused(f, "a: |\n  text\n", 2, 1);
	refused(f, "a: \"x\\ty\"\n", 1, 4);
	refused(f, "a: one\n  two\n", 1, 4);
	refused(f, "a: [1, 2\n", 2, 1);
	refused(f, "", 0, 0);
	refused(f, "a: 1\n---\nb: 2\n", 0, 0);
	/* blanks of three kinds, and a soft hyphen */
	refused(f, "a: 1\nb: {fi: \"  \"}\n", 2, 9);
	refused(f, "a: '\u00a0 \u200b\u00ad'\n", 1, 4);
}

static void
bytes_are_checked(void **state)
{
	struct fixture *f = *state;

	refused(f, "a: \xC3(\n", 0, 0);
	/* the mark of byte order, which some editors put first */
	assert_non_null(parse(f, "\uFEFFa: 1\n"));
	refused(f, "a: x\uFEFFy\n", 1, 5);
}

struct thing {
	struct yaml_text name;
	int64_t count;
	double size;
	bool on;
	int colour;
	struct yaml_texts by;
};

static const char *const colours[] = { "red", "green", NULL };

static const struct yaml_field thing_fields[] = {
	{ "name", YAML_TEXT, true, offsetof(struct thing, name), NULL },
	{ "count", YAML_INTEGER, false, offsetof(struct thing, count), NULL },
	{ "size", YAML_REAL, false, offsetof(struct thing, size), NULL },
	{ "on", YAML_BOOLEAN, false, offsetof(struct thing, on), NULL },
	{ "colour", YAML_CHOICE, false, offsetof(struct thing, colour),
	    colours },
	{ "by", YAML_TEXTS, false, offsetof(struct thing, by), NULL },
};
#define THING_FIELDS (sizeof(thing_fields) / sizeof(thing_fields[0]))

static void
a_mapping_binds_to_a_struct(void **state)
{
	struct fixture *f = *state;
	struct thing thing = { .count = 7 };
	struct yaml *root = parse(
	    f, "{name: n, size: -2.5, on: true, colour: green, by: [a, b]}");

	assert_true(yaml_bind(root, "a thing", thing_fields, THING_FIELDS,
	    &f->arena, &f->diag, &thing));
	assert_string_equal(thing.name.text, "n");
	assert_int_equal(thing.count, 7);
	assert_true(thing.size == -2.5);
	assert_true(thing.on);
	assert_int_equal(thing.colour, 1);
	assert_int_equal(thing.by.count, 2);
	assert_string_equal(thing.by.items[1].text, "b");
}

static void
the_binder_collects_every_error(void **state)
{
	struct fixture *f = *state;
	struct thing thing = { 0 };
	struct yaml *root =
	    parse(f, "{nmae: n, count: x, size: 1e5, on: yes, colour: gren}");

	assert_false(yaml_bind(root, "a thing", thing_fields, THING_FIELDS,
	    &f->arena, &f->diag, &thing));
	assert_int_equal(f->diag.count, 6);
	assert_string_equal(f->diag.messages[0].text,
	    "unknown key nmae in a thing; did you mean name?");
	assert_string_equal(f->diag.messages[4].text,
	    "gren is not known as colour; did you mean green?");
	assert_string_equal(f->diag.messages[5].text,
	    "the key name is missing in a thing; add it");
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(
		    nodes_know_their_place, set_up, tear_down),
		cmocka_unit_test_setup_teardown(
		    what_hides_its_place_is_refused, set_up, tear_down),
		cmocka_unit_test_setup_teardown(
		    bytes_are_checked, set_up, tear_down),
		cmocka_unit_test_setup_teardown(
		    a_mapping_binds_to_a_struct, set_up, tear_down),
		cmocka_unit_test_setup_teardown(
		    the_binder_collects_every_error, set_up, tear_down),
	};

	return cmocka_run_group_tests_name("yaml", tests, NULL, NULL);
}
