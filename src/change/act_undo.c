#include "change/act_undo.h"

#include <string.h>

#include <tacit/facts.h>

/* --- what depends on a document ---------------------------------------------- */

struct counting {
	struct tacit_register *reg;
	size_t count;
};

static bool count_standing(
	const struct tacit_document *doc, void *ctx, struct tacit_err *err)
{
	struct counting *counting = ctx;
	bool stands = true;

	/* what only takes another back says nothing itself */
	if (tacit_document_says(doc, "kind", "withdrawal"))
		return true;
	if (!tacit_facts_stands(counting->reg, doc->at.id, &stands, err))
		return false;
	counting->count += stands;
	return true;
}

/* "3 comments, 1 extension, 1 decision"; "" where nothing does. */
static bool say_depending(struct tacit_register *reg, enum tacit_type_id type,
	const char *id, struct tacit_buf *out, struct tacit_err *err)
{
	const struct {
		enum tacit_type_id of;
		struct tacit_index_query query;
		const char *what;
	} looks[] = {
		{ TACIT_NOTE, { .type = TACIT_COMMENT, .subject = id },
			"comment" },
		{ TACIT_NOTE,
			{ .type = TACIT_NOTE,
				.link_key = "extends",
				.link_target = id },
			"extension" },
		{ TACIT_NOTE, { .type = TACIT_ACT, .subject = id }, "act" },
		{ TACIT_NOTE, { .type = TACIT_DECISION, .subject = id },
			"decision" },
		{ TACIT_COMMENT, { .type = TACIT_DISPOSITION, .subject = id },
			"disposition" },
		{ TACIT_COMMENT,
			{ .type = TACIT_COMMENT,
				.link_key = "follows",
				.link_target = id },
			"comment" },
		{ TACIT_DECISION, { .type = TACIT_COMMENT, .subject = id },
			"statement" },
	};
	size_t i;

	for (i = 0; i < TACIT_COUNT(looks); i++) {
		struct counting counting = { .reg = reg };

		if (looks[i].of != type)
			continue;
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

		ok = !other ||
			say_depending(reg, TACIT_NOTE, other, &depending, err);
		if (ok && depending.len)
			tacit_fault_warn(&edit->faults, note->path,
				tacit_document_line(note, ways[i].key), shown,
				"it %s %s; on that depend: %s", ways[i].what,
				other, tacit_buf_cstr(&depending));
		tacit_buf_clear(&depending);
	}
	return ok;
}

/* Why it is undone must be said, and what depends on it be known. */
static bool check_depending(struct tacit_register *reg, struct tacit_edit *edit,
	const struct tacit_document *doc, const char *because, const char *what,
	struct tacit_err *err)
{
	struct tacit_buf depending = { 0 };
	bool ok = say_depending(
		reg, doc->at.type->id, doc->at.id, &depending, err);
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

bool tacit_act_check_in_error(struct tacit_register *reg,
	struct tacit_edit *edit, const char *id, const char *because,
	struct tacit_err *err)
{
	struct tacit_document doc = { 0 };

	return tacit_register_get(reg, &edit->arena, -1, id, &doc, err) &&
		check_depending(reg, edit, &doc, because,
			"it was entered in error", err);
}

bool tacit_act_check_cancelled(struct tacit_register *reg,
	struct tacit_edit *edit, const char *note, const char *because,
	struct tacit_err *err)
{
	struct tacit_document doc = { 0 };

	return tacit_register_get(
		       reg, &edit->arena, TACIT_NOTE, note, &doc, err) &&
		check_depending(
			reg, edit, &doc, because, "the call is cancelled", err);
}
