#include "change/alteration.h"

#include <string.h>

#include "register/past.h"

/* The alterations of one document. */
struct altered {
	const char *id;
	const struct tacit_alteration *first;
	const struct tacit_alteration *last;
	bool is_several; /* what was typed begins the id of another, too */
};

static const char *id_of(struct tacit_arena *arena, const char *path)
{
	struct tacit_path at = { 0 };
	struct tacit_err none = { 0 };

	return tacit_path_parse(arena, path, &at, &none) ? at.id : NULL;
}

static bool is_named(
	const struct tacit_alteration *one, const char *id, const char *name)
{
	return !strcmp(one->path, name) ||
		tacit_str_starts(tacit_str_of(id), name);
}

static void look_for(const struct tacit_past *past, struct tacit_arena *arena,
	const char *name, struct altered *out)
{
	size_t i;

	for (i = 0; i < past->altered_count; i++) {
		const struct tacit_alteration *one = &past->altered[i];
		const char *id = id_of(arena, one->path);

		if (!id || !is_named(one, id, name))
			continue;
		out->is_several |= out->id && strcmp(out->id, id) != 0;
		if (!out->first)
			out->first = one;
		out->id = id;
		out->last = one;
	}
}

/* What people write for it, where it still stands. */
static const char *resolved(struct tacit_register *reg,
	struct tacit_arena *arena, const char *typed)
{
	enum tacit_type_id type = TACIT_BODY;
	struct tacit_err none = { 0 };
	const char *id = NULL;

	return tacit_resolve(reg, arena, typed, 0, &id, &type, &none) ? id
								      : typed;
}

static bool find_altered(struct tacit_register *reg, struct tacit_arena *arena,
	const char *typed, struct altered *out, struct tacit_err *err)
{
	const struct tacit_past *past = tacit_register_past(reg);

	look_for(past, arena, typed, out);
	if (!out->id)
		look_for(past, arena, resolved(reg, arena, typed), out);
	if (out->is_several) {
		(void)tacit_fail(err, TACIT_INVALID,
			"%s begins the names of several that were altered",
			typed);
		return tacit_hint(err, "tacit check names them by their paths");
	}
	if (out->id)
		return true;
	(void)tacit_fail(err, TACIT_NOTFOUND,
		"nothing of the name %s was altered since it was recorded",
		typed);
	return tacit_hint(err, "tacit check names what was");
}

static bool had_text(
	const struct tacit_past *past, const char *path, const char *blob)
{
	size_t i;

	for (i = 0; i < past->altered_count; i++) {
		const struct tacit_alteration *one = &past->altered[i];

		if (!strcmp(one->path, path) &&
			(!strcmp(one->before, blob) ||
				(one->after && !strcmp(one->after, blob))))
			return true;
	}
	return false;
}

bool tacit_alteration_note(struct tacit_register *reg,
	struct tacit_arena *arena, const char *document, const char *counts,
	struct tacit_act *act, struct tacit_err *err)
{
	struct altered altered = { 0 };
	const char **subjects = tacit_arena_array(arena, 1, sizeof(char *));

	if (!find_altered(reg, arena, document, &altered, err))
		return false;
	act->kind = "alteration-noted";
	act->commit = altered.last->commit;
	subjects[0] = altered.id;
	act->subjects = subjects;
	act->subject_count = 1;
	if (!strcmp(counts, "recorded"))
		act->blob = altered.first->before;
	else if (!strcmp(counts, "altered"))
		act->blob = altered.last->after ? altered.last->after
						: altered.last->before;
	else if (had_text(tacit_register_past(reg), altered.last->path, counts))
		act->blob = counts;
	if (act->blob && altered.last->noted &&
		strcmp(act->blob, altered.last->counts) != 0) {
		(void)tacit_fail(err, TACIT_INVALID,
			"that the text %.12s of %s counts is noted already",
			altered.last->counts, altered.id);
		return tacit_hint(err, "take that back first: tacit void %s",
			altered.last->noted);
	}
	if (act->blob)
		return true;
	(void)tacit_fail(err, TACIT_INVALID, "%s never had the text %.50s",
		altered.id, counts);
	return tacit_hint(err,
		"recorded, altered, or the blob of a text that "
		"git log --raw shows of it");
}
