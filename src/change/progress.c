#include "change/progress.h"

#include <string.h>

#include <tacit/facts.h>

static bool build_progress(struct tacit_register *reg, struct tacit_edit *edit,
	void *ctx, struct tacit_err *err)
{
	const struct tacit_progress *progress = ctx;
	struct tacit_draft draft = { .type = tacit_type(TACIT_PROGRESS) };
	const char *id = NULL;
	bool ok;

	tacit_draft_set(&draft, "item", progress->item);
	tacit_draft_set(&draft, "state", progress->state);
	tacit_draft_set(&draft, "by-coordinator", progress->by_coordinator);
	tacit_draft_set(&draft, "year", progress->year);
	tacit_draft_set(&draft, "status", progress->status);
	tacit_draft_set(&draft, "evidence", progress->evidence);
	tacit_draft_set(&draft, "challenges", progress->challenges);
	tacit_draft_set(&draft, "via", progress->via);
	tacit_draft_set(&draft, "reference", progress->reference);
	tacit_draft_set(&draft, "reported-in", progress->reported_in);
	tacit_draft_set(&draft, "supersedes", progress->supersedes);
	tacit_draft_set(&draft, "withdraws", progress->withdraws);
	draft.body = progress->body ? progress->body : "";
	ok = tacit_edit_draft(reg, edit, &draft, NULL, &id, err);
	tacit_edit_message(edit, "progress: %s, %s, %s", progress->item,
		progress->year, progress->status);
	tacit_draft_clear(&draft);
	return ok;
}

bool tacit_progress_record(struct tacit_register *reg,
	const struct tacit_actor *actor, const struct tacit_progress *progress,
	const struct tacit_write_options *options,
	struct tacit_write_result *result, struct tacit_err *err)
{
	struct tacit_progress copy = *progress;

	return tacit_write(
		reg, actor, build_progress, &copy, options, result, err);
}
