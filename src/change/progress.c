#include "change/progress.h"

#include <string.h>

#include <tacit/facts.h>

/* A report of the same state on the same activity and year that stands. */
static bool find_earlier(struct tacit_register *reg, struct tacit_arena *arena,
	const struct tacit_progress *progress, const char **earlier,
	struct tacit_err *err)
{
	struct tacit_index_query query = { .type = TACIT_PROGRESS,
		.subject = progress->item };
	struct tacit_documents docs = { 0 };
	const char *key = progress->state ? "state" : "by-coordinator";
	const char *who =
		progress->state ? progress->state : progress->by_coordinator;
	size_t i;

	*earlier = NULL;
	if (!tacit_register_list(reg, arena, &query, &docs, err))
		return false;
	for (i = 0; i < docs.count; i++) {
		const char *theirs = tacit_document_get(&docs.list[i], key);
		const char *year = tacit_document_get(&docs.list[i], "year");
		bool stands = true;

		if (!theirs || !who || strcmp(theirs, who) != 0 || !year ||
			strcmp(year, progress->year) != 0)
			continue;
		if (!tacit_facts_holds(reg, &docs.list[i], &stands, err))
			return false;
		if (stands)
			*earlier = docs.list[i].at.id;
	}
	return true;
}

/* Nobody reports on a year that has not begun. */
static bool check_begun(struct tacit_register *reg,
	const struct tacit_progress *progress, struct tacit_err *err)
{
	const int now = tacit_register_today(reg).year;
	uint64_t year = 0;

	if (!tacit_str_number(
		    tacit_str_of(progress->year), TACIT_YEAR_MAX, &year) ||
		(int)year <= now)
		return true; /* what is no year is the document's fault */
	(void)tacit_fail(
		err, TACIT_INVALID, "%s has not begun yet", progress->year);
	return tacit_hint(err, "the last year to report on is %d", now);
}

static bool undoes(const struct tacit_progress *progress, const char *earlier)
{
	const char *said = progress->supersedes ? progress->supersedes
						: progress->withdraws;

	return said && !strcmp(said, earlier);
}

static bool check_earlier(struct tacit_register *reg, struct tacit_arena *arena,
	const struct tacit_progress *progress, struct tacit_err *err)
{
	const char *earlier = NULL;

	if (!find_earlier(reg, arena, progress, &earlier, err))
		return false;
	if (!earlier || undoes(progress, earlier))
		return true;
	(void)tacit_fail(err, TACIT_INVALID,
		"%s has been reported on for %s already", progress->item,
		progress->year);
	return tacit_hint(
		err, "to replace that report: --supersedes %s", earlier);
}

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
	ok = check_begun(reg, progress, err) &&
		tacit_edit_draft(reg, edit, &draft, NULL, &id, err);
	if (ok && !tacit_edit_find(edit, id)->is_known)
		ok = check_earlier(reg, &edit->arena, progress, err);
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
