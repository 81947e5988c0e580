/*
 * Images as blocks: those of the template, whose files lie in the document's
 * folder, and the county's logo.  Words say what each shows.
 */
#include "document/document-imp.h"

#include "document/picture.h"

void
image_parse(struct parse *parse, struct block *parent, const char *path,
    const char *alternative, struct pos pos)
{
	bool said = picture_alternative_valid(alternative, path);
	if (!said)
		diag_error(parse->diag, pos, "alternative",
		    "expected words that say what the image shows: "
		    "![words](%s)",
		    path);
	const struct picture *picture =
	    picture_read(parse->folder, path, pos, parse->arena, parse->diag);
	if (picture == NULL || !said)
		return;
	struct block *image = block_new(parse, parent, BLOCK_IMAGE, pos);
	image->image.picture = picture;
	image->image.alternative = alternative;
}

static struct block *
find_cover(struct block *root)
{
	for (struct block *at = root->first; at != NULL; at = at->next)
		if (at->type == BLOCK_COVER)
			return at;
	return NULL;
}

void
logo_place(struct parse *parse)
{
	const struct logo *logo = &parse->document->logo;
	struct block *root = parse->document->root;
	struct block *cover = find_cover(root);
	if (logo->picture == NULL)
		return;
	struct block *block = block_new(parse, NULL, BLOCK_LOGO, logo->pos);
	block->image.picture = logo->picture;
	block->image.alternative = logo->alternative;
	if (cover != NULL)
		block_append(cover, block);
	else
		block_prepend(root, block);
}
