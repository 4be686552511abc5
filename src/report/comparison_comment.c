/* comparison_comment: what became of the passages that a comment named. */
#include <string.h>

#include <tacit/facts.h>

#include "report/comparison_part.h"

struct since {
	struct tacit_register *reg;
	struct tacit_arena *arena;
	struct tacit_comparison *out;
	const char *note; /* on whose call it was made; or NULL */
	const char *commit; /* outside any call: that brought the comment */
};

/* The text that the comment was on. */
static bool read_old(const struct since *since, const struct tacit_side_of *of,
	struct tacit_side *old, struct tacit_err *err)
{
	if (since->note)
		return tacit_side_note(of, since->note, old, err);
	return tacit_side_commit(of, since->commit, old, err);
}

static void find_fate(struct tacit_arena *arena,
	struct tacit_comparison_part *part, const struct tacit_side *old,
	const struct tacit_side *now)
{
	struct tacit_alignment alignment = { 0 };
	const struct tacit_pair *pair;

	tacit_align(arena, &old->passages, &now->passages, &alignment);
	pair = tacit_align_find(&alignment, part->address);
	part->fate = pair ? pair->fate : TACIT_FATE_GONE;
	part->now = pair && pair->now ? pair->now->address : NULL;
}

/* "ID#ADDRESS", or "ID" for all of a document. */
static bool add_place(
	struct since *since, const char *place, struct tacit_err *err)
{
	struct tacit_comparison *out = since->out;
	struct tacit_comparison_part *part = &out->parts[out->count];
	const char *hash = strchr(place, '#');
	struct tacit_side_of of;
	struct tacit_side old = { 0 };
	struct tacit_side now = { 0 };
	const char *id =
		tacit_arena_strndup(since->arena, place, strcspn(place, "#"));

	if (!tacit_comparison_of(since->reg, since->arena, id, -1, &of, err) ||
		!read_old(since, &of, &old, err) ||
		!tacit_side_now(&of, &now, err))
		return false;
	if (hash) {
		part->address = hash + 1;
		find_fate(since->arena, part, &old, &now);
	}
	tacit_comparison_fill(since->arena, part, &old, &now);
	out->count++;
	return true;
}

static bool find_origin(struct since *since, struct tacit_err *err)
{
	const struct tacit_side_of of = { .reg = since->reg,
		.arena = since->arena };

	since->note = tacit_document_get(&since->out->comment, "note");
	return since->note ||
		tacit_side_origin(
			&of, since->out->comment.path, &since->commit, err);
}

bool tacit_comparison_since(struct tacit_register *reg,
	struct tacit_arena *arena, const char *comment,
	struct tacit_comparison *out, struct tacit_err *err)
{
	struct since since = { .reg = reg, .arena = arena, .out = out };
	const struct tacit_value *places;
	size_t count = 0;
	size_t i;

	if (!tacit_register_get(
		    reg, arena, TACIT_COMMENT, comment, &out->comment, err) ||
		!find_origin(&since, err))
		return false;
	places = tacit_document_list(&out->comment, "place", &count);
	if (!count) {
		(void)tacit_fail(
			err, TACIT_INVALID, "%s names no passage", comment);
		return tacit_hint(err,
			"compare a whole document: tacit diff "
			"ID --from %s",
			since.note ? since.note : "REVISION");
	}
	out->parts = tacit_arena_array(arena, count, sizeof(*out->parts));
	for (i = 0; i < count; i++) {
		if (!add_place(&since, places[i].text, err))
			return false;
	}
	return true;
}
