#include "shared/arrived.h"

#include <string.h>

#include <tacit/facts.h>
#include <tacit/path.h>

struct arriving {
	struct tacit_arena *arena;
	struct tacit_register *reg; /* after the push, when it arrived */
	struct tacit_receipt_comment *list;
	size_t count;
	size_t cap;
};

/* Paths come in their order, and so the comments of a call one after another. */
static bool note_arrival(
	const struct tacit_difference *d, void *ctx, struct tacit_err *err)
{
	struct arriving *arriving = ctx;
	struct tacit_receipt_comment *comment;
	struct tacit_err none = { 0 };
	struct tacit_path at;

	(void)err;
	if (d->old_blob || !d->new_blob ||
		!tacit_path_parse(arriving->arena, d->path, &at, &none) ||
		!at.type || at.type->id != TACIT_COMMENT)
		return true;
	comment = tacit_arena_append(arriving->arena, &arriving->list,
		&arriving->count, &arriving->cap, sizeof(*comment));
	comment->id = at.id;
	return true;
}

/* The call as whoever pushed could know it, where it is one. */
static bool find_call(struct arriving *arriving, const char *note,
	const struct tacit_push *push, struct tacit_receipt_comment *out,
	struct tacit_err *err)
{
	struct tacit_call_case call;
	struct tacit_err why = { 0 };

	out->call = note;
	if (!tacit_facts_call(
		    arriving->reg, arriving->arena, note, &call, &why))
		return why.code == TACIT_NOTFOUND || tacit_fail_as(err, &why);
	out->closes = tacit_call_closes_for(
		&call.facts.call, push->at, push->at, false, NULL);
	out->is_after = tacit_instant_is_set(out->closes) &&
		push->at.s >= out->closes.s;
	return true;
}

static bool fill_arrival(struct arriving *arriving,
	const struct tacit_push *push, size_t i, struct tacit_err *err)
{
	struct tacit_receipt_comment *one = &arriving->list[i];
	struct tacit_receipt_comment *last = i ? one - 1 : NULL;
	const char *id = one->id;
	struct tacit_document doc;
	const char *note;

	if (!tacit_register_find(arriving->reg, arriving->arena, TACIT_COMMENT,
		    id, &doc, err))
		return false;
	note = tacit_document_get(&doc, "note");
	if (!note)
		return true;
	if (last && last->call && !strcmp(last->call, note))
		*one = *last;
	else if (!find_call(arriving, note, push, one, err))
		return false;
	one->id = id;
	return true;
}

/* Those on no call first, each as they came. */
static void put_in_order(struct arriving *arriving)
{
	struct tacit_receipt_comment *sorted = tacit_arena_array(
		arriving->arena, arriving->count + 1, sizeof(*sorted));
	size_t count = 0;
	size_t i;

	for (i = 0; i < arriving->count; i++)
		if (!arriving->list[i].call)
			sorted[count++] = arriving->list[i];
	for (i = 0; i < arriving->count; i++)
		if (arriving->list[i].call)
			sorted[count++] = arriving->list[i];
	arriving->list = sorted;
}

static bool open_after(struct tacit_store *store, const struct tacit_push *push,
	struct tacit_register **reg, struct tacit_err *err)
{
	const struct tacit_when when = {
		.at = push->new_tip, .now = push->at, .is_for_hook = true
	};

	return tacit_register_open(
		tacit_store_common_folder(store), &when, reg, err);
}

bool tacit_arrived_list(struct tacit_store *store,
	const struct tacit_push *push, struct tacit_arena *arena,
	const struct tacit_receipt_comment **out, size_t *count,
	struct tacit_err *err)
{
	struct arriving arriving = { .arena = arena };
	bool ok = tacit_store_compare(store, push->old_tip, push->new_tip,
		note_arrival, &arriving, err);
	size_t i;

	if (ok && arriving.count)
		ok = open_after(store, push, &arriving.reg, err);
	for (i = 0; ok && i < arriving.count; i++)
		ok = fill_arrival(&arriving, push, i, err);
	if (ok)
		put_in_order(&arriving);
	tacit_register_close(arriving.reg);
	*out = arriving.list;
	*count = arriving.count;
	return ok;
}
