#include "rules/past.h"

#include <string.h>

enum tacit_stays tacit_path_stays(const struct tacit_path *at)
{
	if (!at->type || at->type->append == TACIT_EDITABLE)
		return TACIT_STAYS_NOT;
	return at->type->append == TACIT_APPEND_ONLY ? TACIT_STAYS
						     : TACIT_STAYS_ISSUED;
}

bool tacit_note_stays(
	const struct tacit_document *doc, const struct tacit_document *note)
{
	if (!note || !tacit_document_has(note, "issued"))
		return false;
	/* a courtesy translation may still be mended */
	return !doc->at.lang || tacit_document_says(doc, "text", "official") ||
		tacit_document_says(doc, "text", "original");
}

/* --- taking changes ------------------------------------------------------------ */

void tacit_past_step(
	struct tacit_past *past, const char *commit, struct tacit_instant when)
{
	size_t len = strlen(commit);

	if (len >= sizeof(past->tip))
		len = sizeof(past->tip) - 1;
	memcpy(past->tip, commit, len);
	past->tip[len] = '\0';
	past->when = when;
}

bool tacit_alteration_of(const struct tacit_past_change *change,
	enum tacit_alteration_kind *kind)
{
	if (!change->before)
		return false;
	if (!change->after)
		*kind = TACIT_ALTERED_REMOVED;
	else if (strcmp(change->before, change->after) != 0)
		*kind = TACIT_ALTERED_TEXT;
	else
		*kind = TACIT_ALTERED_MODE;
	return !change->after || change->before_mode != change->after_mode ||
		*kind == TACIT_ALTERED_TEXT;
}

static const char *kept_text(struct tacit_past *past, const char *text)
{
	return text ? tacit_arena_strdup(&past->arena, text) : NULL;
}

static struct tacit_alteration copied_alteration(
	struct tacit_past *past, const struct tacit_alteration *from)
{
	return (struct tacit_alteration){ kept_text(past, from->path),
		from->kind, kept_text(past, from->commit),
		kept_text(past, from->before), kept_text(past, from->after) };
}

static int by_path_of(const void *key, const void *element)
{
	return strcmp((*(struct tacit_alteration *const *)key)->path,
		(*(struct tacit_alteration *const *)element)->path);
}

static size_t removed_place(
	const struct tacit_past *past, const struct tacit_alteration *wanted)
{
	return tacit_lower_bound(&wanted, past->removed, past->removed_count,
		sizeof(struct tacit_alteration *), by_path_of);
}

/* The removal of what stood at its path, or NULL. */
static const struct tacit_alteration *removal_of(
	const struct tacit_past *past, const struct tacit_alteration *wanted)
{
	size_t at = removed_place(past, wanted);

	if (at == past->removed_count ||
		strcmp(past->removed[at]->path, wanted->path) != 0)
		return NULL;
	return past->removed[at];
}

static void remember_removal(
	struct tacit_past *past, const struct tacit_alteration *removal)
{
	size_t at = removed_place(past, removal);
	struct tacit_alteration *copy =
		tacit_arena_alloc(&past->arena, sizeof(*copy));

	*copy = *removal;
	if (removal_of(past, removal)) {
		past->removed[at] = copy;
		return;
	}
	past->removed = tacit_arena_grow(&past->arena, past->removed,
		&past->removed_cap, past->removed_count + 1,
		sizeof(struct tacit_alteration *));
	memmove(past->removed + at + 1, past->removed + at,
		(past->removed_count - at) * sizeof(struct tacit_alteration *));
	past->removed[at] = copy;
	past->removed_count++;
}

void tacit_past_add(
	struct tacit_past *past, const struct tacit_alteration *alteration)
{
	struct tacit_alteration *added = tacit_arena_append(&past->arena,
		&past->altered, &past->altered_count, &past->altered_cap,
		sizeof(*added));

	*added = copied_alteration(past, alteration);
	if (added->kind == TACIT_ALTERED_REMOVED)
		remember_removal(past, added);
}

static void add_beginning(struct tacit_past *past, const char *path)
{
	size_t at = tacit_lower_bound(&path, past->begun, past->begun_count,
		sizeof(*past->begun), tacit_by_text);

	if (tacit_past_beginning(past, path))
		return; /* removed and added again: it came before */
	past->begun = tacit_arena_grow(&past->arena, past->begun,
		&past->begun_cap, past->begun_count + 1, sizeof(*past->begun));
	memmove(past->begun + at + 1, past->begun + at,
		(past->begun_count - at) * sizeof(*past->begun));
	past->begun[at] = (struct tacit_beginning){ kept_text(past, path),
		kept_text(past, past->tip), past->when };
	past->begun_count++;
}

void tacit_past_take(struct tacit_past *past, const struct tacit_path *at,
	const struct tacit_past_change *change, bool stays)
{
	struct tacit_alteration alteration = { .path = change->path,
		.commit = past->tip,
		.before = change->before,
		.after = change->after };
	const struct tacit_alteration *removal;

	if (stays && tacit_alteration_of(change, &alteration.kind)) {
		tacit_past_add(past, &alteration);
		return;
	}
	if (change->before || !change->after)
		return;
	removal = removal_of(past, &alteration);
	if (removal) {
		alteration.kind = TACIT_ALTERED_AGAIN;
		alteration.before = removal->before;
		tacit_past_add(past, &alteration);
	}
	if (at->type &&
		(at->type->id == TACIT_PAPER || at->type->id == TACIT_ITEM ||
			at->type->id == TACIT_ACT))
		add_beginning(past, change->path);
}

/* --- what is gone, and asking ---------------------------------------------------- */

void tacit_past_lose(struct tacit_past *past, const char *proved)
{
	(void)snprintf(past->proved, sizeof(past->proved), "%s", proved);
}

void tacit_past_lost(
	struct tacit_past *past, const struct tacit_alteration *alteration)
{
	struct tacit_alteration *lost = tacit_arena_append(&past->arena,
		&past->lost, &past->lost_count, &past->lost_cap, sizeof(*lost));

	*lost = copied_alteration(past, alteration);
}

static bool is_same(const char *a, const char *b)
{
	return a == b || (a && b && !strcmp(a, b));
}

bool tacit_past_has_alteration(const struct tacit_past *past,
	const struct tacit_alteration *alteration)
{
	size_t i;

	for (i = 0; i < past->altered_count; i++) {
		const struct tacit_alteration *one = &past->altered[i];

		if (one->kind == alteration->kind &&
			is_same(one->path, alteration->path) &&
			is_same(one->before, alteration->before) &&
			is_same(one->after, alteration->after))
			return true;
	}
	return false;
}

const struct tacit_beginning *tacit_past_beginning(
	const struct tacit_past *past, const char *path)
{
	return tacit_find(&path, past->begun, past->begun_count,
		sizeof(*past->begun), tacit_by_text);
}

void tacit_past_clear(struct tacit_past *past)
{
	tacit_arena_clear(&past->arena);
	*past = (struct tacit_past){ 0 };
}
