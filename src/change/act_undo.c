#include "change/act_undo.h"

#include <string.h>

#include <tacit/facts.h>

/* --- what depends on a note -------------------------------------------------- */

struct counting {
	struct tacit_register *reg;
	size_t count;
};

static bool count_standing(
	const struct tacit_document *doc, void *ctx, struct tacit_err *err)
{
	struct counting *counting = ctx;
	bool stands = true;

	if (!tacit_facts_stands(counting->reg, doc->at.id, &stands, err))
		return false;
	counting->count += stands;
	return true;
}

/* "3 comments, 1 extension, 1 decision"; "" where nothing does. */
static bool say_depending(struct tacit_register *reg, const char *note,
	struct tacit_buf *out, struct tacit_err *err)
{
	const struct {
		struct tacit_index_query query;
		const char *what;
	} looks[] = {
		{ { .type = TACIT_COMMENT, .subject = note }, "comment" },
		{ { .type = TACIT_NOTE,
			  .link_key = "extends",
			  .link_target = note },
			"extension" },
		{ { .type = TACIT_ACT, .subject = note }, "act" },
		{ { .type = TACIT_DECISION,
			  .link_key = "call",
			  .link_target = note },
			"decision" },
	};
	size_t i;

	for (i = 0; i < TACIT_COUNT(looks); i++) {
		struct counting counting = { .reg = reg };

		if (!tacit_register_each(reg, &looks[i].query, count_standing,
			    &counting, err))
			return false;
		if (counting.count)
			tacit_buf_printf(out, "%s%zu %s%s",
				out->len ? ", " : "", counting.count,
				looks[i].what, counting.count == 1 ? "" : "s");
	}
	return true;
}

static const char shown[] =
	"what is recorded on it stays, and is shown with it";

bool tacit_act_warn_of_depending(struct tacit_register *reg,
	struct tacit_edit *edit, const struct tacit_document *note,
	struct tacit_err *err)
{
	static const struct {
		const char *key;
		const char *what;
	} ways[] = { { "supersedes", "replaces" },
		{ "withdraws", "withdraws" } };
	bool ok = true;
	size_t i;

	for (i = 0; ok && i < TACIT_COUNT(ways); i++) {
		const char *other = tacit_document_get(note, ways[i].key);
		struct tacit_buf depending = { 0 };

		ok = !other || say_depending(reg, other, &depending, err);
		if (ok && depending.len)
			tacit_fault_warn(&edit->faults, note->path,
				tacit_document_line(note, ways[i].key), shown,
				"it %s %s; on that depend: %s", ways[i].what,
				other, tacit_buf_cstr(&depending));
		tacit_buf_clear(&depending);
	}
	return ok;
}

/* Why it is undone must be said, and what depends on a note be known. */
static bool check_depending(struct tacit_register *reg, struct tacit_edit *edit,
	const struct tacit_document *doc, const char *because, const char *what,
	struct tacit_err *err)
{
	struct tacit_buf depending = { 0 };
	bool ok = doc->at.type->id != TACIT_NOTE ||
		say_depending(reg, doc->at.id, &depending, err);
	const char *list = tacit_buf_cstr(&depending);

	if (ok && depending.len && because)
		tacit_fault_warn(&edit->faults, doc->path, 0, shown,
			"on it depend: %s", list);
	if (ok && !because) {
		(void)tacit_fail_at(err, TACIT_INVALID, doc->path, 0,
			"why %s is not said%s%s", what,
			depending.len ? "; on it depend: " : "", list);
		ok = tacit_hint(err, "--because TEXT");
	}
	tacit_buf_clear(&depending);
	return ok;
}

/* --- entered in error -------------------------------------------------------- */

static bool check_is_fixed(
	const struct tacit_document *doc, struct tacit_err *err)
{
	if (doc->at.type->append != TACIT_EDITABLE &&
		(doc->at.type->append != TACIT_APPEND_ONCE_ISSUED ||
			tacit_document_get(doc, "issued")))
		return true;
	(void)tacit_fail_at(err, TACIT_INVALID, doc->path, 0,
		"this can be corrected where it stands");
	if (doc->at.type->id == TACIT_EVENT)
		return tacit_hint(err,
			"tacit edit %s; that it is not held: tacit new "
			"event-report event=%s held=cancelled date=DATE "
			"by=Secretariat",
			doc->at.id, doc->at.id);
	return tacit_hint(err,
		"tacit edit %s; to remove it, while nothing refers to it: git "
		"rm %s, and git commit",
		doc->at.id, doc->path);
}

bool tacit_act_check_in_error(struct tacit_register *reg,
	struct tacit_edit *edit, const char *id, const char *because,
	struct tacit_err *err)
{
	struct tacit_document doc = { 0 };
	struct tacit_undoing undoing = { 0 };

	if (!tacit_register_get(reg, &edit->arena, -1, id, &doc, err) ||
		!check_is_fixed(&doc, err) ||
		!tacit_facts_undoing(reg, &edit->arena, id, &undoing, err))
		return false;
	if (undoing.undone != TACIT_UNDONE_IN_ERROR)
		return check_depending(reg, edit, &doc, because,
			"it was entered in error", err);
	(void)tacit_fail_at(err, TACIT_REFUSED, doc.path, 0,
		"that it was entered in error is recorded: %s", undoing.by);
	return tacit_hint(err, "see: tacit show %s", undoing.by);
}

/* --- cancelled --------------------------------------------------------------- */

static bool check_has_call(
	const struct tacit_call_case *call, struct tacit_err *err)
{
	const char *first = tacit_document_get(&call->note, "extends");

	if (first) {
		(void)tacit_fail_at(err, TACIT_INVALID, call->note.path, 0,
			"this note extends another, which has the call");
		return tacit_hint(err, "tacit cancel %s", first);
	}
	if (tacit_instant_is_set(call->facts.call.closes) &&
		tacit_instant_is_set(call->facts.call.issued))
		return true;
	return tacit_fail_at(err, TACIT_INVALID, call->note.path, 0,
		"no call is open or was: there is nothing to cancel");
}

bool tacit_act_check_cancelled(struct tacit_register *reg,
	struct tacit_edit *edit, const char *note, const char *because,
	struct tacit_err *err)
{
	struct tacit_instant now = tacit_register_now(reg);
	struct tacit_call_case call = { 0 };
	char closes[TACIT_INSTANT_SIZE];

	if (!tacit_facts_call(reg, &edit->arena, note, &call, err) ||
		!check_has_call(&call, err) ||
		!tacit_facts_check_call(reg, &call, err))
		return false;
	if (tacit_call_is_open(&call.facts.call, now))
		return check_depending(reg, edit, &call.note, because,
			"the call is cancelled", err);
	tacit_instant_format(tacit_call_ends(&call.facts.call, now), closes);
	(void)tacit_fail_at(err, TACIT_INVALID, call.note.path, 0,
		"the call closed at %s: there is nothing left to cancel",
		closes);
	return tacit_hint(
		err, "if the note was entered in error: tacit void %s", note);
}
