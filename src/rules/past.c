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
	return note && tacit_document_has(note, "issued") &&
		(!doc->at.lang || tacit_document_is_official(doc));
}

/* --- taking changes ------------------------------------------------------------ */

/* What has descendants was there before them, whatever its clock said. */
static void begin_by(struct tacit_past *past, struct tacit_instant when)
{
	size_t i;

	for (i = 0; i < past->begun_count; i++)
		if (past->begun[i].when.s > when.s)
			past->begun[i].when = when;
	past->latest_begun = when.s;
}

void tacit_past_step(
	struct tacit_past *past, const char *commit, struct tacit_instant when)
{
	size_t len = strlen(commit);

	if (len >= sizeof(past->tip))
		len = sizeof(past->tip) - 1;
	memcpy(past->tip, commit, len);
	past->tip[len] = '\0';
	past->when = when;
	if (when.s < past->latest_begun)
		begin_by(past, when);
}

bool tacit_mode_is_file(unsigned mode)
{
	return (mode & 0170000) == 0100000;
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

static const char *id_at(struct tacit_past *past, const char *path)
{
	struct tacit_path at = { 0 };
	struct tacit_err none = { 0 };

	return tacit_path_parse(&past->arena, path, &at, &none) && at.id ? at.id
									 : "";
}

static struct tacit_alteration copied_alteration(
	struct tacit_past *past, const struct tacit_alteration *from)
{
	struct tacit_alteration copy = *from;

	copy.path = kept_text(past, from->path);
	copy.id = id_at(past, copy.path);
	copy.commit = kept_text(past, from->commit);
	copy.before = kept_text(past, from->before);
	copy.after = kept_text(past, from->after);
	copy.noted = kept_text(past, from->noted);
	copy.counts = kept_text(past, from->counts);
	return copy;
}

/* Where the latest alteration of a path stands in the list of those. */
static size_t latest_place(const struct tacit_past *past, const char *path)
{
	size_t low = 0;
	size_t high = past->latest_count;

	while (low < high) {
		size_t middle = low + (high - low) / 2;

		if (strcmp(past->altered[past->latest[middle]].path, path) < 0)
			low = middle + 1;
		else
			high = middle;
	}
	return low;
}

const struct tacit_alteration *tacit_past_latest(
	const struct tacit_past *past, const char *path)
{
	size_t at = latest_place(past, path);
	const struct tacit_alteration *found;

	if (at == past->latest_count)
		return NULL;
	found = &past->altered[past->latest[at]];
	return strcmp(found->path, path) ? NULL : found;
}

void tacit_past_add(
	struct tacit_past *past, const struct tacit_alteration *alteration)
{
	size_t at = latest_place(past, alteration->path);
	bool is_new = !tacit_past_latest(past, alteration->path);
	struct tacit_alteration *added = tacit_arena_append(&past->arena,
		&past->altered, &past->altered_count, &past->altered_cap,
		sizeof(*added));

	*added = copied_alteration(past, alteration);
	added->earlier = is_new ? 0 : past->latest[at] + 1;
	if (is_new) {
		past->latest = tacit_arena_grow(&past->arena, past->latest,
			&past->latest_cap, past->latest_count + 1,
			sizeof(*past->latest));
		memmove(past->latest + at + 1, past->latest + at,
			(past->latest_count - at) * sizeof(*past->latest));
		past->latest_count++;
	}
	past->latest[at] = past->altered_count - 1;
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
	if (past->when.s > past->latest_begun)
		past->latest_begun = past->when.s;
}

void tacit_past_take(struct tacit_past *past, const struct tacit_path *at,
	const struct tacit_past_change *change, bool stays)
{
	struct tacit_alteration alteration = { .path = change->path,
		.commit = past->tip,
		.before = change->before,
		.after = change->after };
	const struct tacit_alteration *removal;

	/* a link, or another repository, was no document, unless it took the
	 * place of one */
	if (stays &&
		(tacit_mode_is_file(change->before_mode) ||
			tacit_past_latest(past, change->path)) &&
		tacit_alteration_of(change, &alteration.kind)) {
		tacit_past_add(past, &alteration);
		return;
	}
	if (change->before || !change->after)
		return;
	removal = tacit_past_latest(past, change->path);
	if (removal && removal->kind == TACIT_ALTERED_REMOVED) {
		alteration.kind = TACIT_ALTERED_AGAIN;
		alteration.before = removal->before;
		tacit_past_add(past, &alteration);
	}
	if (!at->type)
		return;
	if (at->type->id == TACIT_PAPER || at->type->id == TACIT_ITEM ||
		at->type->id == TACIT_ACT)
		add_beginning(past, change->path);
	if (at->type->id == TACIT_ACT &&
		tacit_mode_is_file(change->after_mode) &&
		(strstr(at->name, "-alteration-noted-") ||
			strstr(at->name, "-entered-in-error-")))
		tacit_past_add_act(past,
			&(struct tacit_past_act){ change->path, change->after,
				past->altered_count });
}

void tacit_past_add_act(
	struct tacit_past *past, const struct tacit_past_act *act)
{
	struct tacit_past_act *added = tacit_arena_append(&past->arena,
		&past->acts, &past->act_count, &past->act_cap, sizeof(*act));

	added->path = kept_text(past, act->path);
	added->blob = kept_text(past, act->blob);
	added->known = act->known;
}

/* --- what an act says of it ------------------------------------------------------ */

static bool is_same(const char *a, const char *b)
{
	return a == b || (a && b && !strcmp(a, b));
}

/* The alteration that is meant; altered_count: none, or another text. */
static size_t meant_by(
	const struct tacit_past *past, const struct tacit_past_word *word)
{
	size_t named = past->altered_count;
	size_t latest = past->altered_count;
	bool had_text = false;
	size_t i;

	for (i = 0; i < past->altered_count; i++) {
		const struct tacit_alteration *one = &past->altered[i];

		if (strcmp(one->id, word->subject) != 0)
			continue;
		had_text = had_text || is_same(one->before, word->blob) ||
			is_same(one->after, word->blob);
		if (!strcmp(one->commit, word->commit))
			named = i;
		if (i < word->known)
			latest = i;
	}
	if (!had_text)
		return past->altered_count;
	return named < past->altered_count ? named : latest;
}

void tacit_past_note(
	struct tacit_past *past, const struct tacit_past_word *word)
{
	size_t at = meant_by(past, word);

	if (at == past->altered_count)
		return;
	for (at = at + 1; at; at = past->altered[at - 1].earlier) {
		past->altered[at - 1].noted = kept_text(past, word->act);
		past->altered[at - 1].counts = kept_text(past, word->blob);
	}
}

void tacit_past_unnote(struct tacit_past *past)
{
	size_t i;

	for (i = 0; i < past->altered_count; i++) {
		past->altered[i].noted = NULL;
		past->altered[i].counts = NULL;
	}
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

const struct tacit_alteration *tacit_past_same(const struct tacit_past *past,
	const struct tacit_alteration *alteration)
{
	const struct tacit_alteration *one =
		tacit_past_latest(past, alteration->path);

	while (one &&
		(one->kind != alteration->kind ||
			!is_same(one->before, alteration->before) ||
			!is_same(one->after, alteration->after)))
		one = one->earlier ? &past->altered[one->earlier - 1] : NULL;
	return one;
}

const char *tacit_past_counting(const struct tacit_past *past,
	const struct tacit_alteration *alteration)
{
	const struct tacit_alteration *latest =
		tacit_past_latest(past, alteration->path);
	const struct tacit_alteration *first = latest;

	while (first && first->earlier)
		first = &past->altered[first->earlier - 1];
	if (first && is_same(alteration->counts, first->before))
		return "the text as first recorded counts";
	if (latest && is_same(alteration->counts, latest->after))
		return "the text as it was altered counts";
	return "one of its earlier texts counts";
}

static bool is_removed(
	const struct tacit_alteration *one, const char *id, const char *slug)
{
	const char *last = strrchr(one->id, '/');

	if (one->kind != TACIT_ALTERED_REMOVED || one->noted)
		return false;
	return !strcmp(one->id, id) ||
		(last && slug[0] && !strcmp(last + 1, slug));
}

const struct tacit_alteration *tacit_past_removed(
	const struct tacit_past *past, const char *id, const char *slug)
{
	size_t i;

	for (i = 0; i < past->altered_count; i++) {
		const struct tacit_alteration *one = &past->altered[i];

		if (is_removed(one, id, slug) &&
			tacit_past_latest(past, one->path) == one)
			return one;
	}
	for (i = 0; i < past->lost_count; i++)
		if (is_removed(&past->lost[i], id, slug))
			return &past->lost[i];
	return NULL;
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
