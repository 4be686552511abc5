/* The footnotes of texts that become one text. */
#ifndef TACIT_ALIGN_ASSEMBLE_NOTES_H
#define TACIT_ALIGN_ASSEMBLE_NOTES_H

#include <tacit/markdown.h>

struct tacit_joined_notes {
	struct tacit_md_node **list; /* by the number that references carry */
	size_t count;
	size_t cap;
};

/** Take a document's notes off it, and number its references after them. */
void tacit_notes_take(struct tacit_arena *arena,
	struct tacit_joined_notes *notes, struct tacit_md_node *root);

/** Put all at the end of `root`, numbered as they are referred to there. */
void tacit_notes_put(struct tacit_arena *arena,
	struct tacit_joined_notes *notes, struct tacit_md_node *root);

#endif
