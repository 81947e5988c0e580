/* What the two readers of a tree share: blocks, and the lines of a chart. */
#ifndef TESTS_BLOCKS_TREE_IMP_H
#define TESTS_BLOCKS_TREE_IMP_H

#include "tree.h"

#include "base/date.h"
#include "base/unit.h"

#define DEPTH_MAX 8
#define NAMES_MAX 16

struct reader {
	struct arena *arena;
	struct tree *tree;
	struct pos pos;
	struct block *open[DEPTH_MAX];
	/* of the series to come */
	enum unit unit;
	int decimals;
	const char *id;
	struct period period;
	bool fine;
};

void tree_complain(struct reader *reader, const char *what);
/* A new last child. */
struct block *tree_add(
    struct reader *reader, struct block *parent, enum block_type type);
/* Splits at the separator and trims spaces. */
size_t tree_split(struct reader *reader, const char *text, char separator,
    const char **parts);
/* How the words of a change say that it turned out. */
enum judgement tree_judgement(const char *text);
int tree_sign(const char *text);

/* charts.c: "chart KIND", and a line below it. */
struct block *tree_add_chart(
    struct reader *reader, struct block *parent, const char *text);
void tree_read_chart_line(struct reader *reader, struct block *chart,
    const char *key, const char *text);

#endif
