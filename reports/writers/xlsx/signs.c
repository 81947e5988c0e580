/*
 * The signs of a sheet: cells in, and below the sheet a line for each sign that
 * stands in place of a figure or behind one.
 */
#include "writers/xlsx/plan-imp.h"

#include "document/document.h"

void
plan_signs(
    struct planner *planner, const struct signs *signs, const char *missing)
{
	const struct {
		bool occurs;
		const char *key;
	} notes[] = {
		{ signs->status[SAFE_HIDDEN], "note-hidden" },
		{ signs->status[SAFE_NIL], "note-nil" },
		{ signs->status[SAFE_MISSING], missing },
		{ signs->standing[STANDING_PROVISIONAL], "note-provisional" },
		{ signs->standing[STANDING_REVISED], "note-revised" },
	};

	for (size_t i = 0; i < sizeof(notes) / sizeof(notes[0]); i++)
		if (notes[i].occurs)
			plan_text(planner, STYLE_NOTE,
			    plan_word(planner, notes[i].key));
}
