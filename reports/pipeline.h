/*
 * The pipeline, in three steps.  READ FIRST.
 *
 *	prepare(county, period)   registers → indicators → disclosure
 *	write_text(job)           text → document
 *	write_file(job)           layout → writer
 *
 * Once a county and period the registers are read, the figures computed and
 * protected, over all documents declared.  Once a job a document is made out
 * of safe tables alone; what all the public ones show is known before the
 * first file is written, for they carry it as an attachment.
 */
#ifndef PIPELINE_H
#define PIPELINE_H

#include "base/file.h"
#include "definitions.h"
#include "deliveries.h"
#include "jobs.h"
#include "status.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct document;
struct shelf;

/* Everything of one county and period; lives in its arena and on the shelf. */
struct prepared {
	const struct task *task;
	struct months months;
	struct datasets datasets;
	const struct id_pool *pool; /* of their ids */
	struct raw_tables raw;
	struct safe_tables safe[CLASS_NUM];
	struct disclosure_audit audits[CLASS_NUM];
};

/* What goes into documents besides figures. */
struct imprint {
	bool has_date;
	int32_t date; /* SOURCE_DATE_EPOCH; else the period's last day */
	bool draft;
};

/* The date that documents of the month bear. */
int32_t imprint_date(const struct imprint *imprint, int32_t month);

/* The first half of prepare: deliveries read and checked, raw tables computed;
 * nothing is protected. */
enum status pipeline_compute(const struct definitions *definitions,
    const struct task *task, struct shelf *shelf, struct arena *arena,
    struct diag *diag, struct prepared *prepared);

/* STATUS_OK, or why not; the messages are in diag. */
enum status pipeline_prepare(const struct definitions *definitions,
    const struct task *task, struct shelf *shelf, struct arena *arena,
    struct diag *diag, struct prepared *prepared);

/* The first half of produce: text and document, no pages. */
enum status pipeline_write_text(const struct definitions *definitions,
    const struct prepared *prepared, const struct job *job,
    const struct imprint *imprint, struct arena *arena, struct diag *diag,
    struct document *document);

/*
 * The second half: pages where the writer wants them, and the bytes of the
 * file.  `scratch_folder` is private to the run.  *page_count is 0 for a file
 * without pages.
 */
enum status pipeline_write_file(const struct definitions *definitions,
    const struct job *job, const struct document *document,
    const char *scratch_folder, struct arena *arena, struct diag *diag,
    struct bytes *bytes, size_t *page_count);

#endif
