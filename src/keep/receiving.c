#include "keep/receiving.h"

#include <string.h>

#include "keep/moving.h"
#include "store/moving.h"

enum { MODE_PLAIN = 0100644, HEX = TACIT_OID_SIZE - 1 };

static const char again[] = "git pull --rebase, then push again";

struct receiving {
	struct tacit_store *store;
	const struct tacit_receiving *asked;
	struct tacit_faults *faults;
	struct tacit_arena arena;
	const char *old; /* as whoever pushes knows main */
	const char *new;
	char main[TACIT_OID_SIZE];
	struct tacit_new_commits commits;
	const struct tacit_new_commit *commit; /* that is looked at */
	size_t files; /* that changed, of all of them */
};

/* --- what is asked ----------------------------------------------------------- */

const char *tacit_receiving_id(
	struct tacit_arena *arena, struct tacit_str *rest)
{
	struct tacit_str id = { rest->data, HEX };

	if (rest->len <= HEX || !tacit_str_is_of(id, "0123456789abcdef") ||
		rest->data[HEX] != ' ')
		return NULL;
	*rest = tacit_str_from(*rest, HEX + 1);
	return tacit_arena_strndup(arena, id.data, id.len);
}

static bool is_nothing(const char *id)
{
	return id[strspn(id, "0")] == '\0';
}

/* "OLD NEW refs/heads/main" and the end of the line; nothing after it. */
static void read_lines(struct receiving *receiving)
{
	struct tacit_str rest = receiving->asked->lines;
	struct tacit_faults *faults = receiving->faults;
	struct tacit_str line = { 0 };

	if (!tacit_str_line(&rest, &line) || rest.len ||
		memchr(line.data, '\0', line.len)) {
		tacit_fault_add(faults, "", 0, "git push origin main",
			"a push moves one reference, main, and no other "
			"beside it");
		return;
	}
	receiving->old = tacit_receiving_id(&receiving->arena, &line);
	receiving->new = receiving->old
		? tacit_receiving_id(&receiving->arena, &line)
		: NULL;
	if (!receiving->new)
		tacit_fault_add(
			faults, "", 0, "", "git does not say what is pushed");
	else if (!tacit_str_eqs(line, "refs/heads/main"))
		tacit_fault_add(faults, "", 0, "git push origin main",
			"'%.*s' is not taken: what is shared is main, and "
			"nothing beside it",
			(int)(line.len < 200 ? line.len : 200), line.data);
	else if (is_nothing(receiving->new))
		tacit_fault_add(faults, "", 0, "",
			"main is not taken away: what is recorded stays");
}

/* --- where it goes on -------------------------------------------------------- */

static bool list_new(struct receiving *receiving, struct tacit_err *err)
{
	const char *from = receiving->main;

	if (!tacit_store_reference(
		    receiving->store, "refs/heads/main", receiving->main, err))
		return false;
	if (!receiving->main[0])
		return tacit_fail(err, TACIT_GIT, "there is no main here");
	if (strcmp(receiving->main, receiving->old) != 0) {
		tacit_fault_add(receiving->faults, "", 0, again,
			"somebody else moved main meanwhile");
		return true;
	}
	return tacit_store_new_commits(receiving->store, &receiving->arena,
		&from, 1, receiving->new, &receiving->commits, err);
}

/* One line of history, from main on. */
static void check_line(struct receiving *receiving)
{
	const struct tacit_new_commits *commits = &receiving->commits;
	const char *before = receiving->main;
	size_t i;

	if (commits->count > TACIT_PUSH_COMMITS_MAX) {
		tacit_fault_add(receiving->faults, "", 0,
			"push them in parts: git push origin COMMIT:main",
			"a push has at most %d commits, and this one %zu",
			TACIT_PUSH_COMMITS_MAX, commits->count);
		return;
	}
	if (!commits->count)
		tacit_fault_add(receiving->faults, "", 0, again,
			"main goes on, and not back: what is recorded stays");
	for (i = 0; i < commits->count; i++) {
		const struct tacit_new_commit *one = &commits->list[i];

		if (one->parents > 1)
			tacit_fault_add(receiving->faults, "", 0, again,
				"commit %.7s joins two lines of history; a "
				"record is one line",
				one->commit);
		else if (!one->parent || strcmp(one->parent, before) != 0)
			tacit_fault_add(receiving->faults, "", 0, again,
				"commit %.7s does not go on from main",
				one->commit);
		before = one->commit;
	}
}

/* --- what it changes --------------------------------------------------------- */

static bool look_at_file(
	const struct tacit_difference *d, void *ctx, struct tacit_err *err)
{
	struct receiving *receiving = ctx;

	if (++receiving->files > TACIT_PUSH_FILES_MAX) {
		(void)tacit_fail(err, TACIT_LIMIT,
			"a push changes at most %d files",
			TACIT_PUSH_FILES_MAX);
		return tacit_hint(
			err, "push them in parts: git push origin COMMIT:main");
	}
	if (d->new_blob && d->mode != MODE_PLAIN)
		tacit_fault_add(receiving->faults, d->path, 0,
			"git rm --cached, or git update-index --chmod=-x",
			"is no plain file (mode %06o), and a register has no "
			"others (commit %.7s)",
			d->mode, receiving->commit->commit);
	return true;
}

static bool look_at_files(struct receiving *receiving, struct tacit_err *err)
{
	size_t i;

	for (i = 0; i < receiving->commits.count; i++) {
		const size_t before = receiving->files;

		receiving->commit = &receiving->commits.list[i];
		if (!tacit_store_compare(receiving->store,
			    receiving->commit->parent,
			    receiving->commit->commit, look_at_file, receiving,
			    err))
			return false;
		/* nothing in it would be asked of anybody's rights */
		if (receiving->files == before)
			tacit_fault_add(receiving->faults, "", 0,
				"leave it out: git rebase -i origin/main",
				"commit %.7s changes nothing",
				receiving->commit->commit);
	}
	return true;
}

static bool judge_all_new(struct receiving *receiving, struct tacit_err *err)
{
	struct tacit_move move = { .folder = receiving->asked->folder,
		.to = receiving->new,
		.when = receiving->asked->when,
		.principal = receiving->asked->principal,
		.is_pushed = true };

	return tacit_inspect_move(
		receiving->store, &move, receiving->faults, err);
}

bool tacit_inspect_receiving(struct tacit_store *store,
	const struct tacit_receiving *asked, struct tacit_faults *faults,
	struct tacit_err *err)
{
	struct receiving receiving = {
		.store = store, .asked = asked, .faults = faults
	};
	bool ok = true;

	read_lines(&receiving);
	if (!faults->errors)
		ok = list_new(&receiving, err);
	if (ok && !faults->errors)
		check_line(&receiving);
	if (ok && !faults->errors)
		ok = look_at_files(&receiving, err);
	if (ok && !faults->errors)
		ok = judge_all_new(&receiving, err);
	tacit_arena_clear(&receiving.arena);
	return ok;
}
