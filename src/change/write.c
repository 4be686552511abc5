/* write: from an edit to a commit, under the lock, with retries. */
#include <string.h>

#include <tacit/io.h>

#include "judge/judge.h"
#include "register/hooks.h"

enum { TRIES = 20, PAUSE_MS = 5 };

/* One of each thing told; it is filled later, and memory may do without it. */
static void *told_of_each(
	struct tacit_write_result *result, size_t count, size_t size)
{
	void *list = tacit_arena_array(&result->arena, count + 1, size);

	tacit_spool_rest(&result->spool);
	return list;
}

/* What was put together is told of, as it is: it is the result's from here. */
static void tell_written(
	struct tacit_edit *edit, struct tacit_write_result *result)
{
	const size_t count = edit->count;
	struct tacit_str *texts;
	size_t i;

	result->arena = edit->arena;
	result->spool = edit->texts;
	result->arena.spool = &result->spool;
	edit->arena = (struct tacit_arena){ 0 };
	edit->texts = (struct tacit_spool){ 0 };
	tacit_spool_rest(&result->spool);
	texts = told_of_each(result, count, sizeof(*texts));
	result->count = count;
	result->texts = texts;
	result->paths = told_of_each(result, count, sizeof(char *));
	result->ids = told_of_each(result, count, sizeof(char *));
	result->known = told_of_each(result, count, sizeof(bool));
	for (i = 0; i < count; i++) {
		const struct tacit_edit_item *item = &edit->items[i];

		result->paths[i] = item->path;
		result->ids[i] = item->id ? item->id : "";
		result->known[i] = item->is_known;
		if (item->bytes)
			texts[i] = *item->bytes;
		tacit_spool_pass(&result->spool, 16 * sizeof(*item));
	}
	tacit_spool_rest(&result->spool);
}

static void tell_faults(
	const struct tacit_faults *from, struct tacit_faults *to)
{
	size_t i;

	for (i = 0; i < from->count; i++)
		tacit_fault_pass(to, &from->list[i]);
}

static const char *author_name(
	struct tacit_register *reg, const struct tacit_actor *actor)
{
	if (actor->role == TACIT_ROLE_STATE)
		return tacit_state_name(reg, actor->code, "en",
			(struct tacit_date){ 0 }, false);
	return "Secretariat";
}

static const char *author_email(
	struct tacit_arena *arena, const struct tacit_actor *actor)
{
	char *email = tacit_arena_printf(arena, "%s@register.invalid",
		actor->role == TACIT_ROLE_STATE ? actor->code : "secretariat");
	char *p;

	for (p = email; *p; p++)
		*p = tacit_small(*p);
	return email;
}

static bool commit(struct tacit_register *reg, const struct tacit_actor *actor,
	const struct tacit_write_options *options, const char *parent,
	struct tacit_edit *edit, struct tacit_write_result *result,
	struct tacit_err *err)
{
	struct tacit_change *changes = tacit_arena_array(
		&result->arena, edit->count + 1, sizeof(*changes));
	const struct tacit_body *body = tacit_register_body(reg);
	struct tacit_instant when = options->uses_now && body->is_exercise
		? tacit_register_now(reg)
		: options->clock;
	struct tacit_signature author = {
		.name = author_name(reg, actor),
		.email = author_email(&edit->arena, actor),
		.when = when,
		.offset_s = tacit_zone_offset(&body->zone, when),
	};
	size_t count = 0;
	size_t i;

	for (i = 0; i < edit->count; i++) {
		if (edit->items[i].is_known)
			continue;
		changes[count].spool = &result->spool;
		changes[count].path = edit->items[i].path;
		changes[count++].bytes = edit->items[i].bytes;
	}
	if (!count)
		return true;
	tacit_spool_rest(&result->spool);
	return tacit_store_commit(tacit_register_store(reg), parent, changes,
		count, &author, edit->message ? edit->message : "record",
		&result->arena, &result->left, &result->left_count,
		result->commit, err);
}

/* One try, under the lock. */
static bool attempt(struct tacit_register *reg, const struct tacit_actor *actor,
	tacit_build_fn build, void *ctx,
	const struct tacit_write_options *options,
	struct tacit_write_result *result, struct tacit_err *err)
{
	struct tacit_edit edit = { .arena.spool = &edit.texts,
		.strips = options->strips,
		.texts.folder = tacit_register_folder(reg) };
	struct tacit_err later = { 0 };
	/* HEAD may leave main as long as nobody holds the lock */
	bool ok = tacit_store_check_on_main(tacit_register_store(reg), err) &&
		tacit_register_refresh(reg, err) &&
		build(reg, &edit, ctx, err) &&
		tacit_judge_edit(reg, actor, options, &edit, err);

	tell_written(&edit, result);
	tell_faults(&edit.faults, &result->faults);
	if (ok && !options->dry_run)
		ok = commit(reg, actor, options, tacit_register_commit(reg),
			&edit, result, err);
	/* The record is made; an index that cannot follow now is brought up
	 * by the next command. */
	if (ok && result->commit[0] && !tacit_register_refresh(reg, &later))
		tacit_fault_warn(&result->faults, "", 0, "tacit index",
			"recorded, but the index could not follow: %s",
			later.msg);
	tacit_edit_clear(&edit);
	return ok;
}

/* Whoever waited ten seconds for git's lock need not do so six times. */
static bool has_waited(const struct tacit_err *why)
{
	return tacit_str_ends(tacit_str_of(why->path), ".lock");
}

bool tacit_write(struct tacit_register *reg, const struct tacit_actor *actor,
	tacit_build_fn build, void *ctx,
	const struct tacit_write_options *options,
	struct tacit_write_result *result, struct tacit_err *err)
{
	unsigned try;

	*result = (struct tacit_write_result){ 0 };
	if (tacit_register_is_at_revision(reg))
		return tacit_fail(err, TACIT_REFUSED,
			       "--at looks at the past, which nobody writes") ||
			tacit_hint(err, "leave out --at");
	if (tacit_hooks_are_shared(tacit_register_store(reg)))
		return tacit_fail(err, TACIT_REFUSED,
			       "this register is shared: it takes what is "
			       "pushed, by whom the transport names") ||
			tacit_hint(err, "tacit clone it, and write there");
	for (try = 1;; try++) {
		struct tacit_err now = { 0 };
		bool ok;

		if (!tacit_store_lock(tacit_register_store(reg), err))
			return false;
		ok = attempt(reg, actor, build, ctx, options, result, &now);
		tacit_store_unlock(tacit_register_store(reg));
		if (ok)
			return true;
		if (!tacit_register_may_retry(reg, &now) || has_waited(&now) ||
			try == TRIES)
			return tacit_fail_as(err, &now);
		/* somebody used git meanwhile; wait a little, each longer */
		tacit_write_result_clear(result);
		tacit_io_pause_ms(PAUSE_MS * try);
	}
}

void tacit_write_result_clear(struct tacit_write_result *result)
{
	if (!result)
		return;
	tacit_faults_clear(&result->faults);
	tacit_arena_clear(&result->arena);
	tacit_spool_clear(&result->spool);
	*result = (struct tacit_write_result){ 0 };
}
