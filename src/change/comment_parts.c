#include "change/comment_parts.h"

#include <string.h>

bool tacit_comment_check_state(struct tacit_register *reg, const char *state,
	struct tacit_instant received, struct tacit_err *err)
{
	const struct tacit_body *body = tacit_register_body(reg);
	const struct tacit_member *member = tacit_register_member(reg, state);
	struct tacit_date on = tacit_zone_date(&body->zone, received, NULL);
	const char *name;

	if (!member)
		return tacit_fail(err, TACIT_NOTFOUND,
			"%s is no state that this register knows", state);
	if (strcmp(member->kind, "member") != 0 ||
		tacit_member_is_on(member, on))
		return true; /* others are recorded, and not counted */
	name = tacit_state_name(reg, member->code, "en", on, false);
	(void)tacit_fail(err, TACIT_INVALID,
		"%s was no member when it was received", name);
	return tacit_hint(err, "see: tacit show %s", member->code);
}

bool tacit_comment_fail_undated(const struct comment_undated *undated,
	const struct tacit_comment *first, size_t all, struct tacit_err *err)
{
	char closed[TACIT_INSTANT_SIZE];

	tacit_instant_format(undated->closed, closed);
	if (first->origin.path)
		(void)tacit_fail_at(err, TACIT_INVALID, first->origin.path, 0,
			"the call closed on %s, and of %zu of %zu rows it is "
			"not said when they were received",
			closed, undated->count, all);
	else
		(void)tacit_fail(err, TACIT_INVALID,
			"the call closed on %s, and when this was received is "
			"not said",
			closed);
	return tacit_hint(err,
		"--received INSTANT; of a sheet also row by row, in the column "
		"Received");
}

bool tacit_comment_find_undone(struct tacit_register *reg,
	struct tacit_arena *arena, const struct tacit_comment *said,
	const char *kind, struct comment_undone *out, struct tacit_err *err)
{
	const char *spoken = said->follows ? said->follows : said->supersedes;
	struct tacit_document doc = { 0 };

	*out = (struct comment_undone){ said->withdraws, said->supersedes };
	if (!spoken || said->withdraws)
		return true;
	if (!tacit_register_find(reg, arena, TACIT_COMMENT, spoken, &doc, err))
		return false;
	if (!doc.at.type || !tacit_document_is_spoken(&doc) ||
		!tacit_document_says(&doc, "state", said->state) ||
		!tacit_document_says(&doc, "kind", kind))
		return true;
	out->withdraws = tacit_document_get(&doc, "withdraws");
	if (!out->supersedes)
		out->supersedes = tacit_document_get(&doc, "supersedes");
	else if (!out->withdraws && spoken == said->supersedes)
		out->withdraws = tacit_document_get(&doc, "supersedes");
	return true;
}

void tacit_comment_message(struct tacit_register *reg, struct tacit_edit *edit,
	const struct tacit_comment *first, size_t count)
{
	const char *about = first->note ? first->note
		: first->decision	? first->decision
					: first->area;
	const char *printed = first->note
		? tacit_printed_id(reg, &edit->arena, TACIT_NOTE, about)
		: about;

	if (count == 1)
		tacit_edit_message(edit, "comment: %s, %s on %s",
			tacit_state_name(reg, first->state, "en",
				(struct tacit_date){ 0 }, false),
			first->kind ? first->kind : "comment", printed);
	else
		tacit_edit_message(
			edit, "comment: %zu comments on %s", count, printed);
}
