/*
 * TEXT: safe figures and a template in, Markdown out.  ctemplate stands behind
 * a scanner that refuses what it would swallow silently; every value is
 * escaped for Markdown, so data never becomes markup.
 */
#ifndef TEXT_TEXT_H
#define TEXT_TEXT_H

#include "base/diag.h"
#include "disclosure/safe.h"

#include <stdbool.h>
#include <stddef.h>

struct arena;
struct lang;

/* Markdown, and for each of its lines the template's line it came from. */
struct markdown {
	const char *text;
	size_t length;
	size_t line_count;
	struct pos *lines;
};

/* A value that is not a figure: county's names, period, contacts. */
struct text_value {
	const char *name;
	const char *value;
};

/* A register, and whether its deliveries have rows to tell of. */
struct text_register {
	const char *name;
	bool given;
};

/* All that a template may name. */
struct text_input {
	const struct lang *lang;
	const struct safe_figures *figures;
	const struct text_value *values;
	size_t value_count;
	const struct text_register *registers; /* all of them */
	size_t register_count;
	const char *form;	  /* the section form_FORM is shown */
	const char *const *forms; /* all forms of the document */
	size_t form_count;
};

/*
 * Expands `folder`/NAME (a template's file name, "fi.tpl").  Includes
 * {{>name}} are `folder`/name.LANG.tpl or `partials`/name.LANG.tpl and stay
 * beneath those.  Unknown markers, sections, modifiers and includes are errors
 * at the template's line and column, with the nearest known name.
 *
 * Each figure NAME offers {{NAME}} (its total, in words for a sentence),
 * {{NAME_period}} (lokakuu 2023), {{NAME_in_period}} (lokakuussa 2023),
 * {{NAME_short_period}} (10/2023), {{NAME_year}} (2023), and the sections
 *	{{#NAME_shown}}   a number can be told (nil is one: 0)
 *	{{#NAME_some}}, {{#NAME_nil}}  it is more than nil, or nil
 *	{{#NAME_one}}, {{#NAME_many}}  it is one, or another number: what is
 *	counted is named so, "1 asiakas" or "16 asiakasta"
 *	{{#NAME_absent}}  none can: exactly one of the two below is shown
 *	{{#NAME_hidden}}  the figure is protected
 *	{{#NAME_missing}} there was no data
 *	{{#NAME_provisional}}, {{#NAME_revised}}  it is not final; in a sentence
 *	{{NAME}} says so too: 529 (ennakkotieto)
 * what it was in the period before (the month before, of a year the year
 * before) and, with the suffix _year, twelve months before:
 *	{{NAME_change}}      +5, −4 %-yks.; "ei vertailutietoa"
 *	{{NAME_change_word}} parani, heikkeni, ennallaan or nothing
 *	{{NAME_before}} {{NAME_before_period}} {{NAME_before_in_period}}
 *	{{#NAME_compared}}   a change can be told: exactly one of _grew,
 *			     _fell and _same is shown
 *	{{#NAME_uncompared}} none can
 * and its target: {{NAME_target}}, {{#NAME_target_given}}, _met, _unmet.
 * A figure that has categories but no total offers its periods alone.  Each
 * value offers {{VALUE}} and the section {{#VALUE_given}}, shown when it is
 * not empty; each form the section {{#form_FORM}} (- becomes _); each register
 * {{#register_NAME_given}} and {{#register_NAME_empty}}, all of them together
 * {{#registers_given}} (any of them is) and {{#registers_empty}}.
 * {{NAME:capital}} begins with a capital letter.
 *
 * Each list NAME is a section {{#NAME}} that repeats for each row, with the
 * list's columns as values and COLUMN_given as sections; beside it stand
 * {{#NAME_given}} and {{#NAME_empty}}.  A list does not stand in another.
 */
bool text_expand(const struct text_input *input, const char *folder,
    const char *name, const char *partials, struct arena *arena,
    struct diag *diag, struct markdown *markdown);

/* Value as Markdown text: one line, every mark of punctuation escaped. */
char *markdown_escape(const char *value, struct arena *arena);

#endif
