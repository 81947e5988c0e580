#include "markdown.h"

#include "base/arena.h"
#include "text/text.h"

struct markdown
markdown_of(
    const char *file, const char *text, size_t length, struct arena *arena)
{
	struct markdown markdown = { .text = text, .length = length };
	size_t capacity = 0;

	for (size_t i = 0; i < length; i++) {
		if (text[i] != '\n')
			continue;
		markdown.lines = arena_grow(arena, markdown.lines,
		    markdown.line_count, &capacity, sizeof(*markdown.lines));
		markdown.lines[markdown.line_count] = (struct pos){
			.file = file,
			.line = (int)markdown.line_count + 1,
		};
		markdown.line_count++;
	}
	return markdown;
}
