/*
 * The project that pays for a county's documents, in county.yaml:
 *
 *	project:
 *	  name: {fi: …, sv: …}
 *	  programme: {fi: …}
 *	  instrument: NextGenerationEU
 *	  first_year: 2022
 *	  last_year: 2025
 *	  diary_number: VN/12345/2022
 *	  decided: 2022-04-25
 *	  ministry: {fi: …}
 *	  partners:
 *	  - {id: LAHTI, name: {fi: Lahden kaupunki, sv: Lahtis stad}}
 *
 * The last four are for the reports on a grant (`project: required` in
 * document.yaml).
 */
#ifndef PROJECT_H
#define PROJECT_H

#include <stdbool.h>
#include <stdint.h>

struct arena;
struct counties;
struct county;
struct county_names;
struct county_project;
struct datasets;
struct diag;
struct document_declarations;
struct id_pool;
struct jobs;
struct safe_list;
struct safe_tables;
struct yaml;

/* Binds the mapping; false: see diag. */
bool project_read(const struct yaml *node, struct arena *arena,
    struct diag *diag, struct county_project *project);

/* The grant's first and last day. */
int32_t project_first_day(const struct county_project *project);
int32_t project_last_day(const struct county_project *project);

/* Their names, in place of their ids, in all tables by partner: "" is the
 * county.  Texts live in `arena`. */
void project_name_tables(const struct county *county, struct arena *arena,
    struct safe_tables *tables);

/* The same in a list, in the language. */
void project_name_list(
    const struct county *county, const char *language, struct safe_list *list);

/* Whether each county has what the documents that are made for it say of its
 * project. */
bool projects_check(const struct document_declarations *documents,
    const struct counties *counties, struct diag *diag);

/* Whether the month of the jobs lies within the grant that they report on. */
bool projects_cover(const struct jobs *jobs, struct diag *diag);

/* Warns of costs of the month whose partner the county does not name. */
void project_warn_of_partners(const struct datasets *datasets,
    const struct id_pool *pool, const struct county *county, int32_t month,
    struct arena *arena, struct diag *diag);

/* Warns of a budget of the month whose grant has other days than the county's
 * project, or that is another project's. */
void project_warn_of_budgets(const struct datasets *datasets,
    const struct county *county, int32_t month, struct arena *arena,
    struct diag *diag);

#endif
