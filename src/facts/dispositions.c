#include "facts/dispositions.h"

#include <stdlib.h>
#include <string.h>

#include "facts/standing.h"

/* --- dispositions ------------------------------------------------------------ */

static int by_comment(const void *a, const void *b)
{
	const struct tacit_given *left = a;
	const struct tacit_given *right = b;
	int order = strcmp(left->comment, right->comment);

	return order ? order : strcmp(left->doc.path, right->doc.path);
}

bool tacit_dispositions_on(struct tacit_register *reg,
	struct tacit_arena *arena, const char *note,
	struct tacit_dispositions *out, struct tacit_err *err)
{
	struct tacit_index_query query = { .type = TACIT_DISPOSITION,
		.path_prefix =
			tacit_arena_printf(arena, "dispositions/%s/", note) };
	struct tacit_documents docs = { 0 };
	struct tacit_standing_row *rows;
	size_t i;

	*out = (struct tacit_dispositions){ 0 };
	if (!tacit_register_list(reg, arena, &query, &docs, err))
		return false;
	rows = tacit_arena_array(arena, docs.count + 1, sizeof(*rows));
	out->list =
		tacit_arena_array(arena, docs.count + 1, sizeof(*out->list));
	for (i = 0; i < docs.count; i++) {
		const struct tacit_document *doc = &docs.list[i];

		rows[i].id = doc->at.id;
		rows[i].supersedes = tacit_document_get(doc, "supersedes");
		rows[i].withdraws = tacit_document_get(doc, "withdraws");
	}
	if (!tacit_standing_errors(reg, rows, docs.count, err))
		return false;
	tacit_standing_find(arena, rows, docs.count);
	for (i = 0; i < docs.count; i++) {
		const char *comment =
			tacit_document_get(&docs.list[i], "comment");

		/* what only takes back is no answer */
		if (!comment || rows[i].is_undone || rows[i].withdraws)
			continue;
		out->list[out->count].comment = comment;
		out->list[out->count++].doc = docs.list[i];
	}
	if (out->count)
		qsort(out->list, out->count, sizeof(*out->list), by_comment);
	return true;
}

const struct tacit_document *tacit_dispositions_find(
	const struct tacit_dispositions *given, const char *comment)
{
	size_t low = 0;
	size_t high = given->count;

	/* the first of those that come after it */
	while (low < high) {
		size_t middle = low + (high - low) / 2;

		if (strcmp(given->list[middle].comment, comment) <= 0)
			low = middle + 1;
		else
			high = middle;
	}
	return low && !strcmp(given->list[low - 1].comment, comment)
		? &given->list[low - 1].doc
		: NULL;
}

/* --- comments ---------------------------------------------------------------- */

/* Who names whom, to be found by the one that is named. */
struct naming {
	const char *target;
	size_t by;
	enum tacit_undone undone;
};

static int by_target(const void *a, const void *b)
{
	const struct naming *left = a;
	const struct naming *right = b;
	int order = strcmp(left->target, right->target);

	if (order)
		return order;
	return left->by < right->by ? -1 : left->by > right->by;
}

static size_t list_namings(
	const struct tacit_call_case *call, struct naming *namings)
{
	size_t n = 0;
	size_t i;

	for (i = 0; i < call->comments.count; i++) {
		const struct tacit_statement *s = &call->facts.statements[i];

		if (tacit_instant_is_set(s->entered_in_error))
			continue;
		if (s->withdraws)
			namings[n++] = (struct naming){ s->withdraws, i,
				TACIT_UNDONE_WITHDRAWN };
		if (s->supersedes)
			namings[n++] = (struct naming){ s->supersedes, i,
				TACIT_UNDONE_SUPERSEDED };
	}
	if (n)
		qsort(namings, n, sizeof(*namings), by_target);
	return n;
}

/* Of those that name it the first that stands itself, else the first. */
static const struct naming *undoer_of(const struct naming *namings, size_t n,
	const char *id, const struct tacit_standing_row *rows)
{
	const struct naming *first = NULL;
	size_t low = 0;
	size_t high = n;

	while (low < high) {
		size_t middle = low + (high - low) / 2;

		if (strcmp(namings[middle].target, id) < 0)
			low = middle + 1;
		else
			high = middle;
	}
	for (; low < n && !strcmp(namings[low].target, id); low++) {
		if (!rows[namings[low].by].is_undone)
			return &namings[low];
		if (!first)
			first = &namings[low];
	}
	return first;
}

struct tacit_comment_standing *tacit_comments_standing(
	struct tacit_arena *arena, const struct tacit_call_case *call)
{
	size_t count = call->comments.count;
	struct tacit_comment_standing *out =
		tacit_arena_array(arena, count + 1, sizeof(*out));
	struct tacit_standing_row *rows =
		tacit_arena_array(arena, count + 1, sizeof(*rows));
	struct naming *namings =
		tacit_arena_array(arena, 2 * count + 1, sizeof(*namings));
	size_t n = list_namings(call, namings);
	size_t i;

	for (i = 0; i < count; i++) {
		const struct tacit_statement *s = &call->facts.statements[i];

		rows[i].id = s->id;
		rows[i].supersedes = s->supersedes;
		rows[i].withdraws = s->withdraws;
		rows[i].is_in_error = tacit_instant_is_set(s->entered_in_error);
	}
	tacit_standing_find(arena, rows, count);
	for (i = 0; i < count; i++) {
		const struct naming *by;

		if (!rows[i].is_undone)
			continue;
		out[i].undone = TACIT_UNDONE_IN_ERROR;
		by = rows[i].is_in_error
			? NULL
			: undoer_of(namings, n, rows[i].id, rows);
		if (!by)
			continue;
		out[i].undone = by->undone;
		out[i].by = by->by;
	}
	return out;
}
