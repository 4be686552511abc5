/* What a document takes the place of, and what takes its own. */
#include "rules/check_parts.h"

#include <stdlib.h>
#include <string.h>

#include <tacit/standing.h>

/* --- only what is one's own ------------------------------------------------ */

static void check_own(const struct tacit_document *doc, const char *key,
	const struct tacit_document *target, struct tacit_faults *faults)
{
	const char *const *asked = tacit_standing_hand(doc->at.type->id);
	const struct tacit_field *field = tacit_header_field(&doc->header, key);

	for (; *asked; asked++) {
		struct tacit_str mine =
			tacit_str_of(tacit_document_get(doc, *asked));
		struct tacit_str theirs =
			tacit_str_of(tacit_document_get(target, *asked));

		if (tacit_str_eq(mine, theirs))
			continue;
		tacit_fault_add(faults, doc->path, field->line,
			"a document is undone only by the same hand, on the "
			"same subject",
			"%s: %s has another %s", key, target->at.id, *asked);
	}
}

void tacit_check_undoing(const struct tacit_check *check,
	const struct tacit_document *doc, struct tacit_faults *faults)
{
	static const char *const keys[] = { "supersedes", "withdraws" };
	size_t i;

	for (i = 0; i < 2; i++) {
		const struct tacit_document *target = tacit_check_named(
			check, doc, keys[i], doc->at.type->id);

		if (target)
			check_own(doc, keys[i], target, faults);
	}
}

/* --- who undoes whom -------------------------------------------------------- */

struct web {
	const struct tacit_corpus *corpus;
	const struct tacit_document **docs; /* row i is of document i */
	struct tacit_standing_row *rows;
	struct tacit_standing *standing;
	size_t count;
	struct tacit_faults *faults;
};

static bool may_undo(const struct tacit_document *doc)
{
	return doc->at.type && !doc->at.lang &&
		(doc->at.type->append != TACIT_EDITABLE ||
			doc->at.type->id == TACIT_PAPER);
}

static void gather_rows(struct web *web, struct tacit_arena *arena)
{
	/* whatever the date, it is recorded */
	static const struct tacit_instant last = { INT64_MAX };
	size_t all = web->corpus->count;

	web->docs = tacit_arena_array(arena, all, sizeof(*web->docs));
	web->rows = tacit_arena_array(arena, all, sizeof(*web->rows));
	for (size_t i = 0; i < all; i++) {
		const struct tacit_document *doc = web->corpus->list[i];

		if (!may_undo(doc))
			continue;
		web->docs[web->count] = doc;
		web->rows[web->count++] = tacit_standing_row_of(arena, doc);
	}
	web->standing = tacit_standing_find(arena, web->rows, web->count, last);
}

static void report_circles(const struct web *web)
{
	for (size_t i = 0; i < web->count; i++)
		if (web->standing[i].circle == i)
			tacit_fault_add(web->faults, web->docs[i]->path, 0,
				"record which of them holds",
				"documents undo each other in a circle, this "
				"one among them");
}

/* One that takes the place of another, to be found by the latter. */
struct successor {
	int type;
	const char *of;
	const struct tacit_document *doc;
};

static int by_replaced(const void *a, const void *b)
{
	const struct successor *x = a;
	const struct successor *y = b;
	int order = strcmp(x->of, y->of);

	if (order)
		return order;
	if (x->type != y->type)
		return x->type < y->type ? -1 : 1;
	return strcmp(y->doc->path, x->doc->path); /* the last first */
}

/* What another hand writes replaces nothing; it is told by itself. */
static bool replaces(const struct web *web, struct tacit_arena *arena,
	const struct tacit_standing_row *row, const char *replaced)
{
	const struct tacit_document *target;

	if (!replaced || !strcmp(replaced, row->id))
		return false;
	target = tacit_corpus_find(web->corpus, row->type, replaced);
	return target &&
		!strcmp(row->hand, tacit_standing_row_of(arena, target).hand);
}

static size_t list_successors(const struct web *web, struct tacit_arena *arena,
	struct successor *list)
{
	size_t n = 0;

	for (size_t i = 0; i < web->count; i++) {
		const struct tacit_standing_row *row = &web->rows[i];
		const char *replaced[] = { row->supersedes, row->withdraws };

		if (web->standing[i].undone != TACIT_UNDONE_NOT)
			continue;
		if (replaced[0] && replaced[1] &&
			!strcmp(replaced[0], replaced[1]))
			replaced[1] = NULL;
		for (size_t k = 0; k < 2; k++)
			if (replaces(web, arena, row, replaced[k]))
				list[n++] = (struct successor){ row->type,
					replaced[k], web->docs[i] };
	}
	if (n)
		qsort(list, n, sizeof(*list), by_replaced);
	return n;
}

static void report_two(const struct web *web, struct tacit_arena *arena)
{
	struct successor *list =
		tacit_arena_array(arena, 2 * web->count, sizeof(*list));
	size_t n = list_successors(web, arena, list);
	size_t first = 0;

	for (size_t i = 1; i < n; i++) {
		if (list[i].type != list[first].type ||
			strcmp(list[i].of, list[first].of) != 0) {
			first = i;
			continue;
		}
		tacit_fault_add(web->faults, list[i].doc->path, 0,
			"ask who wrote them which one holds, and record it; "
			"nothing is chosen here",
			"this document and %s both take the place of %s",
			list[first].doc->at.id, list[i].of);
	}
}

/* The comment that a live outcome is of; SIZE_MAX: it is none. */
static size_t answered_by(const struct web *web, size_t row)
{
	const struct tacit_document *doc = web->docs[row];
	const char *id = tacit_document_get(doc, "comment");

	if (doc->at.type->id != TACIT_DISPOSITION || !id ||
		tacit_only_withdraws(doc) ||
		web->standing[row].undone != TACIT_UNDONE_NOT)
		return SIZE_MAX;
	return tacit_corpus_at(web->corpus, TACIT_COMMENT, id);
}

static void report_outcome(const struct web *web, struct tacit_arena *arena,
	size_t one, size_t other)
{
	const size_t both[] = { one, other, one };

	for (size_t i = 0; i < 2; i++) {
		const struct tacit_document *doc = web->docs[both[i]];
		const char *rival = web->docs[both[i + 1]]->at.id;

		tacit_fault_warn(web->faults, doc->path, 0,
			tacit_arena_printf(arena,
				"decide which one holds, and replace the "
				"other: tacit answer %s --supersedes %s, or "
				"take it back with --withdraws",
				tacit_document_get(doc, "comment"), rival),
			"the comment has another outcome, too: %s", rival);
	}
}

/* Two outcomes of one comment, neither of which replaces the other: told of
 * each, so that whoever adds or asks for either hears of it. */
static void report_outcomes(const struct web *web, struct tacit_arena *arena)
{
	size_t *last =
		tacit_arena_array(arena, web->corpus->count, sizeof(*last));

	for (size_t i = 0; i < web->count; i++) {
		size_t comment = answered_by(web, i);

		if (comment != SIZE_MAX)
			last[comment] = i + 1;
	}
	for (size_t i = web->count; i-- > 0;) {
		size_t comment = answered_by(web, i);
		size_t other;

		if (comment == SIZE_MAX)
			continue;
		other = last[comment] - 1;
		last[comment] = i + 1;
		if (other != i)
			report_outcome(web, arena, i, other);
	}
}

void tacit_check_successors(
	const struct tacit_check *check, struct tacit_faults *faults)
{
	struct web web = { .corpus = check->corpus, .faults = faults };
	struct tacit_arena arena = { 0 };

	gather_rows(&web, &arena);
	report_circles(&web);
	report_two(&web, &arena);
	report_outcomes(&web, &arena);
	tacit_arena_clear(&arena);
}
