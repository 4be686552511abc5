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

/* Nobody takes back what has not come yet: one of the two is mistyped. A
 * successor may be the correction of just that. */
static void check_order(const struct tacit_document *doc,
	const struct tacit_document *target, struct tacit_faults *faults)
{
	struct tacit_instant received;
	struct tacit_instant before;

	if (tacit_document_instant(doc, "received", &received) &&
		tacit_document_instant(target, "received", &before) &&
		received.s < before.s)
		tacit_document_warn(doc, "received", faults,
			"that is before what it takes back was received",
			"compare both with what came; the mistaken one is "
			"entered in error: tacit void");
}

void tacit_check_undoing(const struct tacit_check *check,
	const struct tacit_document *doc, struct tacit_faults *faults)
{
	static const char *const keys[] = { "supersedes", "withdraws" };
	size_t i;

	for (i = 0; i < 2; i++) {
		const struct tacit_document *target = tacit_check_named(
			check, doc, keys[i], doc->at.type->id);

		if (!target)
			continue;
		check_own(doc, keys[i], target, faults);
		if (i)
			check_order(doc, target, faults);
	}
}

/* --- who undoes whom -------------------------------------------------------- */

struct web {
	const struct tacit_check *check;
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

static void mark_undone(
	const struct web *web, bool *woven, int first, int last, const char *id)
{
	for (int type = first; id && type <= last; type++) {
		size_t at = tacit_corpus_at(web->corpus, type, id);

		if (at != SIZE_MAX)
			woven[at] = true;
	}
}

/* By place in the corpus: does it undo others, or they it? */
static const bool *find_woven(const struct web *web, struct tacit_arena *arena)
{
	size_t all = web->corpus->count;
	bool *woven = tacit_arena_array(arena, all, sizeof(*woven));

	for (size_t i = 0; i < all; i++) {
		const struct tacit_document *doc = web->corpus->list[i];
		const char *replaced = tacit_document_get(doc, "supersedes");
		const char *withdrawn = tacit_document_get(doc, "withdraws");
		int type = doc->at.type ? (int)doc->at.type->id : 0;

		woven[i] = woven[i] || replaced || withdrawn;
		mark_undone(web, woven, type, type, replaced);
		mark_undone(web, woven, type, type, withdrawn);
		if (type == TACIT_ACT)
			mark_undone(web, woven, 0, TACIT_TYPE_COUNT - 1,
				tacit_document_get(doc, "subject"));
	}
	return woven;
}

/* Most of a register are comments that undo nothing and that nothing undoes:
 * they stand, and no more is asked of them. */
static void gather_rows(struct web *web, struct tacit_arena *arena)
{
	/* whatever the date, it is recorded */
	static const struct tacit_instant last = { INT64_MAX };
	const bool *woven = find_woven(web, arena);
	size_t all = web->corpus->count;

	web->docs = tacit_arena_array(arena, all, sizeof(*web->docs));
	web->rows = tacit_arena_array(arena, all, sizeof(*web->rows));
	for (size_t i = 0; i < all; i++) {
		const struct tacit_document *doc = web->corpus->list[i];

		if (!may_undo(doc) ||
			(doc->at.type->id == TACIT_COMMENT && !woven[i]))
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

/* --- what counts for nothing takes no place ---------------------------------- */

/* Of all that moves its close, whatever became of it. */
static struct tacit_instant last_close(
	const struct tacit_corpus *corpus, const char *note)
{
	struct tacit_instant last = { 0 };

	for (size_t i = 0; i < corpus->count; i++) {
		const struct tacit_document *doc = corpus->list[i];
		struct tacit_instant closes = { 0 };

		if (doc->at.type && doc->at.type->id == TACIT_NOTE &&
			(!strcmp(doc->at.id, note) ||
				tacit_document_says(doc, "extends", note)) &&
			tacit_document_instant(doc, "closes", &closes) &&
			closes.s > last.s)
			last = closes;
	}
	return last;
}

/* As far as it and its notes tell; who may speak is asked of the call. */
static bool is_weak(const struct web *web, const struct tacit_document *doc)
{
	const struct tacit_document *body = tacit_check_body(web->check);
	const char *note = doc->at.type->id == TACIT_COMMENT
		? tacit_document_get(doc, "note")
		: NULL;
	struct tacit_instant received = { 0 };
	struct tacit_instant closes;

	if (!note)
		return false;
	if (tacit_document_is_spoken(doc) &&
		!(body && tacit_document_says(body, "in-writing", "no")))
		return true;
	closes = last_close(web->corpus, note);
	return tacit_instant_is_set(closes) &&
		tacit_document_instant(doc, "received", &received) &&
		received.s >= closes.s;
}

/* Those of a group that bear on what they are to replace come first. */
static size_t keep_bearing(
	const struct web *web, struct successor *group, size_t count)
{
	const struct tacit_document *target =
		tacit_corpus_find(web->corpus, group[0].type, group[0].of);
	size_t kept = 0;

	if (count < 2 || is_weak(web, target))
		return count;
	for (size_t i = 0; i < count; i++)
		if (!is_weak(web, group[i].doc))
			group[kept++] = group[i];
	return kept;
}

static void report_two(const struct web *web, struct tacit_arena *arena)
{
	struct successor *list =
		tacit_arena_array(arena, 2 * web->count, sizeof(*list));
	size_t n = list_successors(web, arena, list);
	size_t to;

	for (size_t from = 0; from < n; from = to) {
		struct successor *group = &list[from];
		size_t kept;

		for (to = from; to < n && list[to].type == group->type &&
			!strcmp(list[to].of, group->of);
			to++)
			;
		kept = keep_bearing(web, group, to - from);
		for (size_t i = 1; i < kept; i++)
			tacit_fault_add(web->faults, group[i].doc->path, 0,
				"ask who wrote them which one holds, and "
				"record it; nothing is chosen here",
				"this document and %s both take the place of "
				"%s",
				group[0].doc->at.id, group[0].of);
	}
}

/* --- two outcomes ------------------------------------------------------------ */

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

/* --- reports beside each other, decisions without ground -------------------- */

static bool reports(const struct web *web, size_t row)
{
	const struct tacit_document *doc = web->docs[row];

	return (doc->at.type->id == TACIT_PROGRESS ||
		       doc->at.type->id == TACIT_EVENT_REPORT) &&
		!tacit_only_withdraws(doc) &&
		web->standing[row].undone == TACIT_UNDONE_NOT;
}

struct rival {
	const struct tacit_standing_row *row;
	const struct tacit_document *doc;
};

static int by_hand(const void *a, const void *b)
{
	const struct rival *x = a;
	const struct rival *y = b;
	int order = strcmp(x->row->hand, y->row->hand);

	if (x->row->type != y->row->type)
		return x->row->type < y->row->type ? -1 : 1;
	return order ? order : strcmp(x->doc->path, y->doc->path);
}

/* Two reports of one hand on one thing, neither of which replaces the other. */
static void report_rivals(const struct web *web, struct tacit_arena *arena)
{
	struct rival *list =
		tacit_arena_array(arena, web->count, sizeof(*list));
	size_t n = 0;

	for (size_t i = 0; i < web->count; i++)
		if (reports(web, i))
			list[n++] =
				(struct rival){ &web->rows[i], web->docs[i] };
	if (n)
		qsort(list, n, sizeof(*list), by_hand);
	for (size_t i = 1; i < n; i++)
		if (list[i].row->type == list[i - 1].row->type &&
			!strcmp(list[i].row->hand, list[i - 1].row->hand))
			tacit_fault_warn(web->faults, list[i].doc->path, 0,
				"record which one holds, with supersedes; or "
				"void the other",
				"another report on the same stands beside it: "
				"%s",
				list[i - 1].doc->at.id);
}

static void report_groundless(const struct web *web)
{
	for (size_t i = 0; i < web->count; i++) {
		const struct tacit_document *doc = web->docs[i];
		const char *call = doc->at.type->id == TACIT_DECISION
			? tacit_document_get(doc, "call")
			: NULL;
		size_t k = 0;

		if (!call || tacit_only_withdraws(doc) ||
			web->standing[i].undone != TACIT_UNDONE_NOT)
			continue;
		while (k < web->count &&
			(web->rows[k].type != TACIT_NOTE ||
				strcmp(web->rows[k].id, call) != 0))
			k++;
		if (k < web->count &&
			web->standing[k].undone == TACIT_UNDONE_IN_ERROR)
			tacit_fault_warn(web->faults, doc->path,
				tacit_document_line(doc, "call"),
				"void the decision, where it rests on that "
				"call alone",
				"call: %s was entered in error: %s", call,
				web->rows[web->standing[k].by].id);
	}
}

void tacit_check_successors(
	const struct tacit_check *check, struct tacit_faults *faults)
{
	struct web web = {
		.check = check, .corpus = check->corpus, .faults = faults
	};
	struct tacit_arena arena = { 0 };

	gather_rows(&web, &arena);
	report_circles(&web);
	report_two(&web, &arena);
	report_outcomes(&web, &arena);
	report_rivals(&web, &arena);
	report_groundless(&web);
	tacit_arena_clear(&arena);
}
