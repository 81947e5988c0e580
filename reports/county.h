/*
 * A county (hyvinvointialue) as declared in input/counties/NAME/county.yaml,
 * and the periods that it has delivered.
 */
#ifndef COUNTY_H
#define COUNTY_H

#include "base/diag.h"
#include "base/yaml.h"
#include "registers/mapping.h"
#include "registers/registers.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct arena;
struct picture;
struct yaml;

struct county_contact {
	const char *role;
	const char *name;
	const char *email;
	const char *phone; /* or NULL */
	const char *url;   /* or NULL */
};

/* A period that documents refer to by name: {toteuma: 2023-10}. */
struct county_period {
	const char *name;
	struct pos pos;
	int32_t month;
};

/* A delivery that is not final; see provisional.h. */
struct county_provisional {
	int32_t month;
	const struct schema *schema; /* NULL: all registers */
};

/* One text in some languages; the Finnish one is always there. */
struct county_names {
	size_t count;
	struct county_name {
		const char *language;
		const char *text;
	} * items;
};

struct county_logo {
	const struct picture *picture; /* NULL: none */
	const char *file;	       /* beside county.yaml */
	struct pos pos;
	struct county_names alternative;
};

/* Who carries out a part of the project beside the county. */
struct county_partner {
	const char *id; /* as costs name it */
	struct county_names name;
};

/* The project that pays for a county's documents, and who pays for it. */
struct county_project {
	bool given;
	struct pos pos;
	struct county_names name;
	struct county_names programme; /* Suomen kestävän kasvun ohjelma */
	const char *instrument;	       /* NextGenerationEU */
	struct pos instrument_pos;
	int64_t first_year, last_year; /* of the grant */
	const char *diary_number;      /* of the decision; or NULL */
	int32_t decided;	       /* day of the decision, or DAY_NONE */
	struct county_names ministry;  /* or none */
	bool names_partners;
	size_t partner_count;
	struct county_partner *partners;
};

struct county {
	const char *name;   /* the folder's */
	const char *folder; /* input/counties/NAME */
	struct pos pos;
	const char *code;	   /* "02": text, never a number */
	struct county_names names; /* official */
	const char *short_name;
	struct yaml_texts languages; /* none: not told */
	struct county_project project;
	size_t period_name_count;
	struct county_period *period_names;
	size_t provisional_count;
	struct county_provisional *provisional;
	size_t contact_count;
	struct county_contact *contacts;
	const struct yaml *colours; /* its own, theme_recolour; or NULL */
	struct county_logo logo;
	struct dialect dialect;
	size_t mapping_count;
	struct mapping *mappings;	 /* of the registers that are exports */
	int64_t rejection_limit_percent; /* of a register's rows */
	size_t month_count;
	int32_t *months; /* deliveries, oldest first */
};

struct counties {
	size_t count;
	struct county *items; /* by name */
};

/*
 * Reads every input/counties/NAME/county.yaml and lists the periods' folders.
 * The schemas give the codes of areas (HVA).
 */
bool counties_read(const char *input_folder, const struct schemas *schemas,
    struct arena *arena, struct diag *diag, struct counties *counties);

/* An error where a county publishes in a language that the folder of languages
 * has no file of. */
bool counties_check_languages(const struct counties *counties,
    const char *folder, struct arena *arena, struct diag *diag);

const struct county *counties_find(
    const struct counties *counties, const char *name);

/*
 * Reads {fi: …, sv: …}; `what` names the text in messages, "the official
 * name".  An error when the Finnish one is missing or one is empty.
 */
bool county_names_read(const struct yaml *node, const char *what,
    struct arena *arena, struct diag *diag, struct county_names *names);

/* An error when the text, which documents print, is empty. */
bool county_check_given(
    const char *text, struct pos pos, const char *what, struct diag *diag);

/* The text in that language, or else in Finnish; "" when there is none. */
const char *county_names_get(
    const struct county_names *names, const char *language);

/* The official name in that language, or else in Finnish. */
const char *county_official_name(
    const struct county *county, const char *language);

/* How the county's export of that register is read; NULL: it has our own
 * columns. */
const struct mapping *county_mapping(
    const struct county *county, const struct schema *schema);

/* The named period's month; false when the county names none so. */
bool county_period(
    const struct county *county, const char *name, int32_t *month);

/* Bytes of the county's newest delivery: how much there is to do, roughly. */
size_t county_size(const struct county *county, struct arena *arena);

/* Names of counties, documents, forms and languages: [a-z0-9][a-z0-9_-]*,
 * at most 40 bytes; checked before any path is made of them. */
bool county_name_valid(const char *name);

#endif
