/*
 * A theme is how a form looks: page, fonts, colours, styles by role.  It is
 * data (templates/themes/NAME.yaml); what stands here is what may be said in
 * it.  Lengths are PDF points.
 */
#ifndef LAYOUT_THEME_H
#define LAYOUT_THEME_H

#include "base/diag.h"
#include "layout/layout.h"
#include "layout/ruler.h"

#include <stdbool.h>
#include <stddef.h>

struct arena;
struct face;
struct faces;
struct yaml;

enum theme_flow {
	FLOW_RUNNING, /* text runs over pages */
	FLOW_SLIDES   /* a heading opens a page */
};

enum theme_font {
	FONT_REGULAR,
	FONT_BOLD,
	FONT_HEAVY,
	FONT_EU /* of the statement beside the European emblem alone */
};
#define FONT_NUM (FONT_EU + 1)

/* In the order of the keys below `colours`. */
enum theme_colour {
	COLOUR_PAPER,
	COLOUR_INK,
	COLOUR_INK2,
	COLOUR_PRIMARY,
	COLOUR_CAT1,
	COLOUR_CAT2,
	COLOUR_CAT3,
	COLOUR_CAT4,
	COLOUR_CAT1_TEXT,
	COLOUR_CAT2_TEXT,
	COLOUR_CAT3_TEXT,
	COLOUR_CAT4_TEXT,
	COLOUR_QUIET,
	COLOUR_AXIS,
	COLOUR_RULE,
	COLOUR_GRID,
	COLOUR_TINT, /* the ground of cards */
	COLOUR_GOOD,
	COLOUR_BAD,
	COLOUR_WARN,
	COLOUR_WARN_TINT, /* the ground of note boxes */
	COLOUR_ON_DARK,
	COLOUR_ON_DARK_ACCENT,
	COLOUR_ON_DARK_DATA,
	COLOUR_SCALE1, /* answers 1 to 6, from one end to the other */
	COLOUR_SCALE2,
	COLOUR_SCALE3,
	COLOUR_SCALE4,
	COLOUR_SCALE5,
	COLOUR_SCALE6
};
#define COLOUR_NUM (COLOUR_SCALE6 + 1)

/*
 * In the order of the keys below `styles`.  Those after STYLE_FURNITURE may be
 * left out of a theme: they look like another then.
 */
enum theme_style {
	STYLE_THEME, /* the line above the title */
	STYLE_TITLE,
	STYLE_LEAD,
	STYLE_H2,
	STYLE_H3,
	STYLE_BODY,
	STYLE_CAPTION_NUMBER,
	STYLE_CAPTION_TITLE,
	STYLE_CAPTION_SUBTITLE,
	STYLE_NOTE,
	STYLE_TABLE_HEAD,
	STYLE_TABLE_CELL,
	STYLE_TABLE_SMALL, /* cells of a table that is too wide otherwise */
	STYLE_CHART_LABEL,
	STYLE_PANEL_HEADING,
	STYLE_PANEL_TEXT,
	STYLE_FURNITURE, /* header and footer */
	STYLE_H1,	 /* a chapter's heading: of level 2 after a cover */
	STYLE_COVER_NAME,
	STYLE_COVER_TITLE,
	STYLE_COVER_SUBTITLE,
	STYLE_COVER_PERIOD,
	STYLE_COVER_FOOT,
	STYLE_CONTENTS_CHAPTER,
	STYLE_CONTENTS_PART,
	STYLE_CARD_LABEL,
	STYLE_CARD_VALUE,
	STYLE_CARD_CHANGE,
	STYLE_CARD_COMPARED,
	STYLE_BOX, /* a note box */
	STYLE_QUOTE,
	STYLE_QUOTE_SOURCE,
	STYLE_FOOTNOTE,
	STYLE_PROGRAMME, /* words beside the European emblem */
	STYLE_COLUMN_HEADING,
	STYLE_NUMERAL,	      /* of a step */
	STYLE_CHART_CATEGORY, /* names of bars */
	STYLE_CHART_VALUE,    /* values of bars */
	STYLE_STAGE,	      /* the names of a flow's stages */
	STYLE_STAGE_COUNT,    /* how many are there */
	STYLE_MOVE	      /* how many move on, over an arrow */
};
#define STYLE_NUM (STYLE_MOVE + 1)

struct style {
	double size, pitch;
	enum theme_font font;
	enum theme_colour colour;
	double above, below; /* the larger of two that meet counts */
};

/* What a slide adds to the page: baselines and y are from its top. */
struct slide_look {
	bool given;
	double title, subtitle, source; /* baselines */
	double content, content_end;	/* from where to where */
	double cover_name, cover_bar, cover_title, cover_period;
	double bar_width, bar_height; /* the accent over a cover's title */
	double cards;		      /* y of cards */
	double column_rule, item;     /* columns: rule, pitch of items */
	double panel, entry;	      /* contents: panel, pitch of entries */
	double band;		      /* for pictures, on the last slide */
};

struct theme {
	const char *path;
	const char *name;
	enum theme_flow flow;
	struct {
		double width, height, left, right, top, bottom;
		double columns, gutter, text_columns, baseline;
		double text_width; /* worked out: text_columns wide */
		double lead_width; /* the most a lead is wide */
		/* a page that is filled less takes the next chapter, too */
		double short_part;
	} page;
	struct {
		double header, header_rule; /* y of baseline and rule */
		double footer, footer_rule;
		double rule; /* the rules' width */
	} furniture;
	bool kern, liga, calt;
	enum figures_style figures;	  /* in sentences */
	enum figures_style table_figures; /* tables and charts */
	struct face *faces[FONT_NUM];
	struct colour colours[COLOUR_NUM];
	struct style styles[STYLE_NUM];
	struct {
		double bullet, hanging, between, below;
	} list;
	struct {
		double above, below, row, padding, least_column;
		double spread; /* between columns that have room */
		double outer_rule, inner_rule, row_rule;
		double caption_gap, note_gap;
		double meter, meter_height; /* 0 to 125 % of a whole */
		double whole; /* what is no higher is not divided */
	} table;
	struct {
		double above, below, caption_gap, note_gap;
		double bar, gap, label_gap, inset, key;
		double outline, dash_on, dash_off;
	} chart;
	struct {
		double above, padding_x, padding_y;
		enum theme_colour ground;
	} panel;
	struct {
		bool given;    /* always: a theme needs it */
		double height; /* of a plot; ticks are fewer under `low` */
		double low;
		double line, mark, edge; /* lines, end marks, their rim */
		double grid, axis, tick, tick_gap;
		double label_gap, value_gap;
		double group, group_gap; /* columns of a group */
		double bar_gap, bar_value_gap;
		double spark, spark_mark;
		double dot, dot_pitch;	      /* the dot field */
		double answers, answers_mark; /* their bar, its middle */
		bool bar_units; /* values of bars with their unit */
	} plot;
	struct {
		bool given;			 /* always: a theme needs it */
		double card, edge, gap, padding; /* of a stage's card */
		double label, count;		 /* baselines in it */
		double widest, least;		 /* lines by count */
		double head;	     /* the least width of an arrow's head */
		double lane, radius; /* lines past cards: pitch, corners */
		double hidden;	     /* the width of a line that is hidden */
	} flows;
	/* What a theme may lack: `given` is false then. */
	struct slide_look slides; /* flow: slides, and no other */
	struct {
		bool given;
		/* the coloured ground's height: without and with a figure */
		double ground, figure_ground;
		double name, title; /* baselines */
		double step;	    /* from title to subtitle to period */
		double bar, bar_width, bar_height;
		double figure_foot; /* room between figure and ground's foot */
		double foot, foot_rule;
	} cover;
	struct {
		bool given;
		double columns; /* of the page's: a card's width */
		double height, edge, padding, gap, above, below;
		double label, value, change, compared; /* baselines */
		double mark, words; /* the change's mark; x of its words */
		double judgement;   /* from the right edge */
		double judgement_size;
		double sparkline, sparkline_least, sparkline_gap;
		double sparkline_top, sparkline_foot;
	} card;
	struct {
		bool given;
		double above, below, edge, left, right, top, bottom;
	} box;
	struct {
		bool given;
		double above, below, bar, indent;
	} quote;
	struct {
		bool given;
		double above, rule, rule_length, gap, hanging;
		double mark, rise; /* of a reference: part of the text's size */
	} footnote;
	struct {
		bool given;
		double indent, number; /* room for the page numbers */
	} contents;
	struct {
		bool given;
		double rule, rule_gap, row_gap, above, below;
		double numeral; /* how far the text beside a numeral hangs */
	} columns;
	struct {
		bool given;
		double above, below, row_gap;
		double room;	  /* to write in, over its line */
		double rule, gap; /* and from it to the word below */
	} signatures;
	struct {
		bool given;
		double above, below, resolution, max_height;
	} image;
	struct {
		bool given;
		double width, height; /* the most; its proportions are kept */
		double top;	      /* y, in a document without a cover */
		double gap;	      /* around it on a cover */
		double resolution;    /* dots an inch, at least */
	} logo;
	/* Of running text; a theme without it breaks no words. */
	struct {
		bool given;
		double ragged; /* part of a line that may stay empty instead */
		double before, after; /* letters of a part, at least */
		double in_a_row;      /* lines that end so, at most */
	} hyphenation;
	struct {
		bool given;
		double height;	    /* the emblem's */
		double text, pitch; /* the statement's */
		double clear;	    /* free space, a part of the height */
	} eu;
	struct {
		double offset, width; /* below the baseline */
	} underline;
	struct {
		double text, graphics;
	} contrast;
};

/*
 * Reads the theme and takes its fonts from `faces`.  Every key is
 * checked; text colours must reach contrast.text on their grounds, colours of
 * data contrast.graphics on the paper and beside each other (rule [contrast]).
 * False: see diag.  The theme lives no longer than its faces.
 */
bool theme_read(const char *path, struct faces *faces, struct arena *arena,
    struct diag *diag, struct theme *theme);

/* The same from memory; `file` is the name for messages. */
bool theme_parse(const char *file, const char *text, size_t length,
    struct faces *faces, struct arena *arena, struct diag *diag,
    struct theme *theme);

/*
 * The theme in a county's own colours: those of `node` (primary, cat1 to cat4
 * with their _text, on_dark_accent, on_dark_data) stand in place of the
 * theme's, and every contrast is checked anew.  False: see diag, at the node's
 * keys.
 */
bool theme_recolour(const struct theme *theme, const struct yaml *node,
    struct arena *arena, struct diag *diag, struct theme *own);

/* Width between the margins. */
double theme_content_width(const struct theme *theme);

#endif
