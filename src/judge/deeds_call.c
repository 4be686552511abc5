/* deeds_call: what must hold of a call. */
#include <string.h>

#include <tacit/language.h>

#include "judge/deeds.h"

static const char *note_asked(const struct deed *deed)
{
	if (deed->is == DEED_EXTEND)
		return tacit_document_get(deed->doc, "extends");
	return tacit_document_get(deed->doc,
		deed->doc->at.type->id == TACIT_ACT ? "subject" : "call");
}

/* How it is said again of the note that has the call. */
static const char *saying(const struct deed *deed)
{
	switch (deed->is) {
	case DEED_CLOSE:
		return "tacit confirm";
	case DEED_NOTIFY:
		return "tacit notify";
	case DEED_CANCEL:
		return "tacit cancel";
	case DEED_EXTEND:
		return "extends:";
	default:
		return "--call";
	}
}

static const char *lacking(const struct deed *deed)
{
	switch (deed->is) {
	case DEED_CLOSE:
		return ": there are no replies to complete";
	case DEED_NOTIFY:
		return ": there is no result to tell";
	case DEED_CANCEL:
		return ": there is nothing to cancel";
	default:
		return "";
	}
}

bool tacit_deed_has_call(struct deed *deed, struct tacit_err *err)
{
	const char *note = note_asked(deed);
	struct tacit_call_case *call;
	const char *path;

	if (!note)
		return true;
	call = tacit_arena_alloc(deed->arena, sizeof(*call));
	if (!tacit_facts_call(deed->reg, deed->arena, note, call, err) ||
		!tacit_facts_check_first(&call->note, saying(deed), err))
		return false;
	deed->call = call;
	if (tacit_instant_is_set(call->facts.call.closes) &&
		tacit_instant_is_set(call->facts.call.issued))
		return true;
	path = call->note.path;
	(void)tacit_fail_at(err, TACIT_INVALID, path, 0,
		"no call is open or was%s", lacking(deed));
	return tacit_instant_is_set(call->facts.call.issued)
		? tacit_hint(err, "see: tacit show %s", note)
		: tacit_hint(err, "issue it first: tacit circulate %s", note);
}

bool tacit_deed_call_stands(struct deed *deed, struct tacit_err *err)
{
	return !deed->call ||
		tacit_facts_check_call(deed->reg, deed->call, err);
}

/* When it closes or closed, or at which moment it was broken for good, as pages
 * tell it. */
static const char *told_end(const struct deed *deed)
{
	const struct tacit_call *call = &deed->call->facts.call;
	struct tacit_instant closes =
		tacit_call_closes(call, tacit_register_now(deed->reg), NULL);
	bool is_broken = tacit_instant_is_set(call->ended);
	struct tacit_clock clock = tacit_body_clock(deed->reg, NULL,
		is_broken ? call->ended
			  : (struct tacit_instant){ closes.s - 1 });
	struct tacit_buf text = { 0 };

	if (is_broken)
		tacit_language_moment(&text, "en", call->ended, &clock);
	else
		tacit_language_close(&text, "en", closes, &clock);
	return tacit_buf_keep(&text, deed->arena).data;
}

bool tacit_deed_call_is_over(struct deed *deed, struct tacit_err *err)
{
	struct tacit_instant now = tacit_register_now(deed->reg);
	const struct tacit_call *call = &deed->call->facts.call;

	if (!tacit_call_is_open(call, now))
		return true;
	(void)tacit_fail_at(err, TACIT_INVALID, deed->call->note.path, 0,
		"the call is open: replies may still come, %s", told_end(deed));
	return tacit_hint(err, "see: tacit silence %s", call->note);
}

bool tacit_deed_call_is_open(struct deed *deed, struct tacit_err *err)
{
	struct tacit_instant now = tacit_register_now(deed->reg);
	const struct tacit_call *call = &deed->call->facts.call;

	if (tacit_call_is_open(call, now))
		return true;
	(void)tacit_fail_at(err, TACIT_INVALID, deed->call->note.path, 0,
		"%s%s: there is nothing left to cancel",
		tacit_instant_is_set(call->ended)
			? "the call was broken for good on "
			: "the call has closed: comments were asked for ",
		told_end(deed));
	return tacit_hint(err,
		"if the note was entered in error: tacit void %s", call->note);
}

bool tacit_deed_moves_close(struct deed *deed, struct tacit_err *err)
{
	struct tacit_instant now = tacit_register_now(deed->reg);
	const struct tacit_call *call = &deed->call->facts.call;
	struct tacit_instant closes = { 0 };

	if (!tacit_document_instant(deed->doc, "closes", &closes))
		return true; /* it says nothing of the close */
	if (!tacit_instant_is_set(call->ended))
		return tacit_deadline_extend(
			tacit_call_closes(call, now, NULL), now, closes, err);
	(void)tacit_fail_at(err, TACIT_INVALID, deed->doc->path, 0,
		"extends: it was broken for good on %s", told_end(deed));
	return tacit_hint(err,
		"open a new call: a note with comments-by, without extends");
}

/* --- what was recorded as if the call had run ------------------------------------ */

struct resting {
	struct tacit_register *whole;
	struct tacit_instant now;
	struct tacit_arena *arena;
	const char *id; /* of one that rests on the close; or NULL */
};

static bool look_for_resting(
	const struct tacit_document *doc, void *ctx, struct tacit_err *err)
{
	static const char *const kinds[] = { "replies-complete", "notified",
		NULL };
	struct resting *resting = ctx;
	const char *kind = tacit_document_get(doc, "kind");
	bool holds = false;

	if (resting->id || doc->exists_from.s <= resting->now.s ||
		(kind && !tacit_is_one_of(kind, kinds)))
		return true;
	if (!tacit_facts_holds(resting->whole, doc, &holds, err))
		return false;
	if (holds)
		resting->id = tacit_arena_strdup(resting->arena, doc->at.id);
	return true;
}

bool tacit_deed_nothing_rests(struct deed *deed, struct tacit_err *err)
{
	const char *note = deed->call->facts.call.note;
	const struct tacit_index_query queries[] = {
		{ .type = TACIT_ACT, .subject = note },
		{ .type = TACIT_DECISION, .subject = note },
	};
	struct resting resting = { .arena = deed->arena,
		.now = tacit_register_now(deed->reg) };
	size_t i;

	resting.whole =
		tacit_register_view(deed->reg, deed->arena, TACIT_WHOLE_COMMIT);
	for (i = 0; i < TACIT_COUNT(queries); i++) {
		if (!tacit_register_each(resting.whole, &queries[i],
			    look_for_resting, &resting, err))
			return false;
	}
	if (!resting.id)
		return true;
	(void)tacit_fail_at(err, TACIT_INVALID, deed->call->note.path, 0,
		"that the call closed is recorded since, and rests on its "
		"close: %s",
		resting.id);
	return tacit_hint(
		err, "if that was entered in error: tacit void %s", resting.id);
}
