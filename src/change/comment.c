#include "change/comment.h"

#include <stdio.h>
#include <string.h>

#include "change/comment_parts.h"
#include "change/places.h"

/* --- may that be said there? ------------------------------------------------- */

/* With receipts, what a state writes itself is dated by its receipt. */
static bool is_dated(
	const struct comment_entry *entry, const struct tacit_actor *actor)
{
	return !tacit_register_body(entry->reg)->has_receipts ||
		actor->role == TACIT_ROLE_SECRETARIAT;
}

static bool find_received(struct comment_entry *entry,
	const struct comment_recording *all, struct tacit_err *err)
{
	struct tacit_instant now = tacit_register_now(entry->reg);
	const struct tacit_comment *said = entry->said;

	entry->received = now;
	if (tacit_date_is_set(said->known_by))
		entry->received = tacit_zone_instant(
			&tacit_register_body(entry->reg)->zone, said->known_by,
			TACIT_DAY_S / 2);
	else if (tacit_instant_is_set(said->received))
		entry->received = said->received;
	else if (all->now_is_day && is_dated(entry, all->actor)) {
		(void)tacit_fail(err, TACIT_INVALID,
			"at which hour it was received is not said");
		return tacit_hint(
			err, "--received INSTANT; the day of --now tells none");
	}
	if (tacit_date_is_set(said->known_by)
			? tacit_date_compare(said->known_by,
				  tacit_register_today(entry->reg)) > 0
			: entry->received.s > now.s) {
		(void)tacit_fail(err, TACIT_INVALID,
			"received at an instant that has not come");
		return tacit_hint(err, "correct --received, or --now");
	}
	return true;
}

static bool check_call(const struct comment_entry *entry, struct tacit_err *err)
{
	const struct tacit_document *note = &entry->call->note;
	const struct tacit_call *call = &entry->call->facts.call;
	const char *path = note->path;

	if (!tacit_document_get(note, "comments-by")) {
		(void)tacit_fail_at(err, TACIT_INVALID, path, 0,
			"this note does not call for comments");
		return tacit_hint(err,
			"a proposal outside any call is recorded "
			"with --area");
	}
	if (!tacit_instant_is_set(call->issued)) {
		(void)tacit_fail_at(err, TACIT_INVALID, path, 0,
			"this note is not issued yet");
		return tacit_hint(err, "issue it with: tacit circulate");
	}
	if (!tacit_facts_check_first(note, "tacit comment", err))
		return false;
	/* What came while the call was one is entered all the same. On a note
	 * that was an error nobody begins to enter now; but what was recorded
	 * before that was known the policy lets stand. */
	if ((call->undoing.undone == TACIT_UNDONE_IN_ERROR ||
		    entry->received.s >= call->undoing.since.s) &&
		!tacit_facts_check_call(entry->reg, entry->call, err))
		return false;
	if (entry->received.s < call->issued.s)
		return tacit_fail_at(err, TACIT_INVALID, path, 0,
			       "received before the note was issued") ||
			tacit_hint(err,
				"correct --received; see: tacit show %s",
				call->note);
	return true;
}

/* --- the document --------------------------------------------------------------- */

static void set_received(
	struct comment_entry *entry, const struct tacit_actor *actor)
{
	char text[TACIT_INSTANT_SIZE];
	char day[TACIT_DATE_SIZE];

	if (tacit_date_is_set(entry->said->known_by)) {
		tacit_date_format(entry->said->known_by, day);
		tacit_draft_set(&entry->draft, "known-by", day);
		return;
	}
	if (!is_dated(entry, actor))
		return;
	tacit_instant_format(entry->received, text);
	tacit_draft_set(&entry->draft, "received", text);
	if (entry->said->is_day)
		tacit_draft_add(&entry->draft, "inferred", "received");
}

static bool set_places(struct comment_entry *entry, struct tacit_err *err)
{
	size_t i;

	for (i = 0; i < entry->said->place_count; i++) {
		const char *place = NULL;

		if (!tacit_places_find(&entry->calls->places,
			    entry->said->places[i], &place, err))
			return false;
		tacit_draft_add(&entry->draft, "place", place);
	}
	return true;
}

/* Where silence adopts, a comment and an objection are two results: which of
 * them it is, nobody guesses. */
static bool find_kind(struct comment_entry *entry, struct tacit_err *err)
{
	enum tacit_effect effect = entry->call ? entry->call->facts.call.effect
					       : TACIT_EFFECT_NONE;

	entry->kind = entry->said->kind;
	if (entry->kind)
		return true;
	entry->kind = "comment";
	if (effect != TACIT_EFFECT_ADOPT && effect != TACIT_EFFECT_ENDORSE)
		return true;
	(void)tacit_fail(err, TACIT_INVALID,
		"of which kind it is decides on this call, and is not said");
	return tacit_hint(err,
		"--kind comment, objection, reservation, amendment ...; of a "
		"sheet also row by row, in the column Kind");
}

/* What names another comment, or what became of one, may name one of these. */
static bool is_apart(const struct comment_entry *entry)
{
	const struct tacit_comment *said = entry->said;

	return !said->follows && !said->disposition &&
		!entry->undone.supersedes && !entry->undone.withdraws;
}

static void set_words(
	struct comment_entry *entry, const struct tacit_actor *actor)
{
	const struct tacit_comment *said = entry->said;
	const char *via = actor->role == TACIT_ROLE_STATE ? "git" : "mail";
	const struct {
		const char *key;
		const char *value;
	} words[] = {
		{ "state", said->state },
		{ "note", said->note },
		{ "area", said->note ? NULL : said->area },
		{ "decision", said->decision },
		{ "kind", entry->kind },
		{ "category", said->category },
		{ "via", said->via ? said->via : via },
		{ "reference", said->reference },
		{ "reported-in", said->reported_in },
		{ "claimed", said->claimed },
		{ "source", said->source },
		{ "follows", said->follows },
		{ "disposition", said->disposition },
		{ "stance", said->stance },
		{ "supersedes", entry->undone.supersedes },
		{ "withdraws", entry->undone.withdraws },
		{ "lang", said->lang },
	};
	size_t i;

	for (i = 0; i < TACIT_COUNT(words); i++)
		tacit_draft_set(&entry->draft, words[i].key, words[i].value);
	for (i = 0; i < said->joint_count; i++)
		tacit_draft_add(&entry->draft, "joint", said->joint[i]);
	entry->draft.body = said->body ? said->body : "";
}

/* Said before and taken back, or under another reference: the next count that
 * is still free. */
static bool finish(
	struct comment_entry *entry, const char **id, struct tacit_err *err)
{
	struct tacit_edit *edit = entry->edit;
	unsigned again;
	char number[8];

	for (again = 0; again < 100; again++) {
		struct tacit_err now = { 0 };

		if (again) {
			(void)snprintf(number, sizeof(number), "%u", again);
			tacit_draft_set(&entry->draft, "again", number);
		}
		if (tacit_edit_draft(
			    entry->reg, edit, &entry->draft, NULL, id, &now))
			return true;
		if (now.code != TACIT_REFUSED ||
			(!edit->is_other && !entry->said->is_again))
			return tacit_fail_as(err, &now);
	}
	return tacit_fail(
		err, TACIT_LIMIT, "the same was said and taken back 100 times");
}

/* On a call that has closed the day of entry is nobody's day of receipt. */
static void count_undated(struct comment_entry *entry,
	const struct comment_recording *all, const struct tacit_edit_item *item)
{
	const struct tacit_call *call =
		entry->call ? &entry->call->facts.call : NULL;
	struct tacit_instant now = tacit_register_now(entry->reg);

	if (!call || item->is_known || !is_dated(entry, all->actor) ||
		tacit_instant_is_set(entry->said->received) ||
		tacit_call_is_open(call, now))
		return;
	entry->calls->undated.count++;
	entry->calls->undated.closed = tacit_call_ends(call, now);
}

static void look_in(
	struct comment_entry *entry, const struct tacit_call_case *call)
{
	entry->call = call;
	entry->calls->places = (struct tacit_places){
		.reg = entry->reg, .arena = &entry->edit->arena, .call = call
	};
}

static bool read_call_commented(
	struct comment_entry *entry, struct tacit_err *err)
{
	struct comment_calls *calls = entry->calls;
	const char *note = entry->said->note;

	if (!note) {
		if (calls->note || !calls->places.reg)
			look_in(entry, NULL);
		calls->note = NULL;
		return !entry->said->decision ||
			tacit_facts_check_decision(entry->reg,
				&entry->edit->arena, entry->said->decision,
				entry->received, err);
	}
	if (!calls->note || strcmp(calls->note, note) != 0) {
		calls->note = NULL;
		if (!tacit_facts_call_alone(entry->reg, &entry->edit->arena,
			    note, &calls->last, err))
			return false;
		calls->note = note;
		look_in(entry, &calls->last);
	}
	entry->call = &calls->last;
	return check_call(entry, err);
}

static bool build_one_comment(struct comment_entry *entry,
	const struct comment_recording *all, struct tacit_err *err)
{
	size_t before = entry->edit->count;
	const char *id = NULL;
	bool ok = false;

	entry->draft.type = tacit_type(TACIT_COMMENT);
	if (!find_received(entry, all, err) ||
		!read_call_commented(entry, err) || !find_kind(entry, err) ||
		!tacit_comment_find_undone(entry->reg, &entry->edit->arena,
			entry->said, entry->kind, &entry->undone, err) ||
		!tacit_comment_check_state(
			entry->reg, entry->said->state, entry->received, err))
		goto out;
	entry->edit->is_apart = entry->edit->is_apart && is_apart(entry);
	set_words(entry, all->actor);
	set_received(entry, all->actor);
	ok = set_places(entry, err) && finish(entry, &id, err);
	if (ok)
		count_undated(entry, all, tacit_edit_find(entry->edit, id));
	if (ok && entry->edit->count == before)
		ok = tacit_comment_join_same(entry, id, err);
	else if (ok)
		tacit_comment_compare_received(entry, id);
out:
	tacit_draft_clear(&entry->draft);
	return ok;
}

/* --- all of them -------------------------------------------------------------------- */

void tacit_comment_tell_row(struct comment_calls *calls,
	enum tacit_severity severity, const struct tacit_comment_origin *origin,
	const char *remedy, const char *sentence)
{
	const struct tacit_cell_at at = {
		.row = origin->row, .line = origin->line, .column = SIZE_MAX
	};

	calls->rows.path = origin->path;
	tacit_cell_say(&calls->rows, severity, &at, remedy, sentence);
}

static void tell_fault(struct tacit_edit *edit, struct comment_calls *calls,
	const struct tacit_comment *said, const struct tacit_err *err)
{
	const struct tacit_comment_origin *origin = &said->origin;

	if (origin->path)
		tacit_comment_tell_row(
			calls, TACIT_FAULT_ERROR, origin, err->hint, err->msg);
	else
		tacit_fault_add(&edit->faults, err->path, err->line, err->hint,
			"%s", err->msg);
}

/* What would go wrong with every comment alike. */
static bool is_environment(enum tacit_code code)
{
	return code == TACIT_IO || code == TACIT_GIT || code == TACIT_DB;
}

static bool build_next(struct tacit_register *reg, struct tacit_edit *edit,
	const struct comment_recording *all, struct comment_calls *calls,
	size_t i, struct tacit_err *err)
{
	struct tacit_comment said = { 0 };
	struct comment_entry entry = {
		.reg = reg, .edit = edit, .calls = calls, .said = &said
	};

	if (all->source->read(all->source->ctx, i, &said, err) &&
		build_one_comment(&entry, all, err))
		return true;
	/* all that is wrong is said at once */
	tell_fault(edit, calls, &said, err);
	return false;
}

static bool build_comments(struct tacit_register *reg, struct tacit_edit *edit,
	void *ctx, struct tacit_err *err)
{
	const struct comment_recording *all = ctx;
	const struct tacit_comment_source *source = all->source;
	struct comment_calls calls = { 0 };
	struct tacit_comment said = { 0 };
	struct tacit_err first = { 0 };
	size_t i;

	edit->is_apart = true;
	for (i = 0; i < source->count; i++) {
		struct tacit_err now = { 0 };

		if (build_next(reg, edit, all, &calls, i, &now))
			continue;
		if (first.code == TACIT_OK)
			first = now;
		if (is_environment(now.code))
			break;
	}
	tacit_cell_faults_tell(&calls.rows, &edit->faults);
	if (first.code != TACIT_OK)
		return tacit_fail_as(err, &first);
	if (!source->read(source->ctx, 0, &said, err))
		return false;
	if (calls.undated.count)
		return tacit_comment_fail_undated(
			&calls.undated, &said, source->count, err);
	tacit_comment_message(reg, edit, &said, source->count);
	return true;
}

bool tacit_comment_record_from(struct tacit_register *reg,
	const struct tacit_actor *actor,
	const struct tacit_comment_source *source,
	const struct tacit_write_options *options,
	struct tacit_write_result *result, struct tacit_err *err)
{
	struct comment_recording all = { source, actor, options->now_is_day };

	*result = (struct tacit_write_result){ 0 };
	if (!source->count)
		return true;
	return tacit_write(
		reg, actor, build_comments, &all, options, result, err);
}

bool tacit_comment_put(struct tacit_register *reg, struct tacit_edit *edit,
	const struct tacit_comment_source *source, bool now_is_day,
	struct tacit_err *err)
{
	const struct tacit_actor secretariat = {
		.role = TACIT_ROLE_SECRETARIAT
	};
	struct comment_recording all = { source, &secretariat, now_is_day };

	return build_comments(reg, edit, &all, err);
}

struct listed {
	const struct tacit_comment *list;
};

static bool read_listed(
	void *ctx, size_t i, struct tacit_comment *out, struct tacit_err *err)
{
	const struct listed *listed = ctx;

	(void)err;
	*out = listed->list[i];
	return true;
}

bool tacit_comment_record(struct tacit_register *reg,
	const struct tacit_actor *actor, const struct tacit_comment *comments,
	size_t count, const struct tacit_write_options *options,
	struct tacit_write_result *result, struct tacit_err *err)
{
	struct listed listed = { comments };
	struct tacit_comment_source source = { count, read_listed, &listed };

	return tacit_comment_record_from(
		reg, actor, &source, options, result, err);
}
