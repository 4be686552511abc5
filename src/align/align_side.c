/* One text as a tree of sections and passages. */
#include "align/align_parts.h"

#include <stdlib.h>
#include <string.h>

#include "align/enumerator.h"

enum { LEVELS = 8 };

bool tacit_align_is_heading(const struct tacit_passage *passage)
{
	return passage->node->kind == TACIT_MD_HEADING;
}

bool tacit_align_same_kind(
	const struct tacit_passage *a, const struct tacit_passage *b)
{
	return tacit_align_is_heading(a) == tacit_align_is_heading(b);
}

const char *tacit_align_words(const struct tacit_align_side *side, size_t at)
{
	const struct tacit_passage *passage = &side->texts->list[at];

	return tacit_align_is_heading(passage)
		? side->sections[side->section[at]].title
		: passage->text;
}

/* The section that a note is called after: it stands at the end of the text,
 * or of its assembly. */
static size_t section_of_note(struct tacit_arena *scratch,
	const struct tacit_align_side *side, const char *address, size_t last)
{
	const char *dot = strrchr(address, '.');
	const struct tacit_passage *heading;

	if (!dot)
		return 0;
	heading = tacit_address_find(side->texts,
		tacit_arena_strndup(scratch, address, (size_t)(dot - address)));
	return heading && heading - side->texts->list < (ptrdiff_t)last
		? side->section[heading - side->texts->list]
		: 0;
}

static void add_section(struct tacit_arena *scratch,
	struct tacit_align_side *side, size_t at, size_t open[LEVELS])
{
	const struct tacit_passage *passage = &side->texts->list[at];
	size_t n = side->section_count++;
	struct tacit_section *section = &side->sections[n];
	struct tacit_enumerator enumerator;
	unsigned level = passage->level < LEVELS ? passage->level : LEVELS - 1;
	unsigned above = level;

	(void)tacit_enumerator_read(scratch, passage->text, &enumerator);
	*section = (struct tacit_section){
		.heading = at, .title = enumerator.title, .match = SIZE_MAX
	};
	while (above && open[above - 1] == SIZE_MAX)
		above--;
	section->parent = above ? open[above - 1] : 0;
	for (open[level] = n; ++level < LEVELS;)
		open[level] = SIZE_MAX;
	side->section[at] = n;
}

static void count_words(struct tacit_align_side *side)
{
	size_t i;
	size_t n;

	for (i = 0; i < side->texts->count; i++) {
		if (!tacit_align_is_heading(&side->texts->list[i]))
			side->sections[side->section[i]].words +=
				side->bags[i].count;
	}
	/* what stands under a section comes after it */
	for (n = side->section_count; n-- > 1;)
		side->sections[side->sections[n].parent].words +=
			side->sections[n].words;
}

/* Items stand before those that they contain. */
static size_t item_above(const struct tacit_align_side *side, size_t at)
{
	const struct tacit_passage *list = side->texts->list;
	size_t i = at;

	if (list[at].node->kind != TACIT_MD_ITEM || !at)
		return SIZE_MAX;
	for (i = at - 1; i != SIZE_MAX; i = side->parent[i]) {
		if (list[i].level < list[at].level)
			return list[i].node == list[at].node->parent->parent
				? i
				: SIZE_MAX;
	}
	return SIZE_MAX;
}

void tacit_align_side(struct tacit_arena *scratch,
	const struct tacit_addresses *texts, struct tacit_align_side *out)
{
	size_t count = texts->count;
	size_t open[LEVELS];
	size_t last = 0;
	size_t i;

	*out = (struct tacit_align_side){ .texts = texts };
	out->bags = tacit_arena_array(scratch, count + 1, sizeof(*out->bags));
	out->section = tacit_arena_array(scratch, count + 1, sizeof(size_t));
	out->parent = tacit_arena_array(scratch, count + 1, sizeof(size_t));
	out->match = tacit_arena_array(scratch, count + 1, sizeof(size_t));
	out->sections =
		tacit_arena_array(scratch, count + 2, sizeof(*out->sections));
	out->sections[0] = (struct tacit_section){ .heading = SIZE_MAX,
		.parent = SIZE_MAX,
		.title = "",
		.match = SIZE_MAX };
	out->section_count = 1;
	for (i = 0; i < LEVELS; i++)
		open[i] = SIZE_MAX;
	for (i = 0; i < count; i++) {
		const struct tacit_passage *passage = &texts->list[i];

		out->match[i] = SIZE_MAX;
		if (tacit_align_is_heading(passage)) {
			add_section(scratch, out, i, open);
			last = out->section[i];
		} else {
			out->section[i] =
				passage->node->kind == TACIT_MD_FOOTNOTE
				? section_of_note(
					  scratch, out, passage->address, i)
				: last;
		}
		out->parent[i] = item_above(out, i);
		tacit_bag_fill(
			scratch, tacit_align_words(out, i), &out->bags[i]);
	}
	count_words(out);
}

/* --- candidates ----------------------------------------------------------------- */

void tacit_align_propose(struct tacit_aligner *a,
	struct tacit_candidates *candidates, unsigned score, size_t old,
	size_t now)
{
	*(struct tacit_candidate *)tacit_arena_append(a->scratch,
		&candidates->list, &candidates->count, &candidates->cap,
		sizeof(*candidates->list)) =
		(struct tacit_candidate){ score, old, now };
}

/* Equal scores: in the order of the texts, so that every run is the same. */
static int compare_candidates(const void *left, const void *right)
{
	const struct tacit_candidate *a = left;
	const struct tacit_candidate *b = right;

	if (a->score != b->score)
		return a->score > b->score ? -1 : 1;
	if (a->old != b->old)
		return a->old < b->old ? -1 : 1;
	return (a->now > b->now) - (a->now < b->now);
}

void tacit_align_rank(struct tacit_candidates *candidates)
{
	if (candidates->count)
		qsort(candidates->list, candidates->count,
			sizeof(*candidates->list), compare_candidates);
}
