#include "keep/clone.h"

#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include <tacit/io.h>

#include "register/hooks.h"
#include "store/program.h"
#include "store/remote.h"

#define BESIDE ".tacit-clone."

enum { NAMES = 100, LEFT_S = 86400 };

struct cloning {
	const struct tacit_clone *asked;
	struct tacit_arena *arena;
	const char *folder;
	const char *above;
	const char *beside; /* where it is made; NULL: nowhere, or in place */
	int lock; /* on that, so that nobody takes it for left over */
};

/* --- where ----------------------------------------------------------------------- */

static struct tacit_str without(struct tacit_str text, const char *ending)
{
	size_t len = strlen(ending);

	if (text.len > len && tacit_str_ends(text, ending))
		text.len -= len;
	return text;
}

static struct tacit_str without_slashes(struct tacit_str text)
{
	while (text.len > 1 && text.data[text.len - 1] == '/')
		text.len--;
	return text;
}

/* As git has it: the last name of the url, without what it ends in. */
static const char *name_of(struct tacit_arena *arena, const char *url)
{
	struct tacit_str name = without_slashes(tacit_str_of(url));
	size_t at;

	name = without_slashes(without(name, "/.git"));
	for (at = name.len; at > 0; at--) {
		if (strchr("/:", name.data[at - 1]))
			break;
	}
	name = without(without(tacit_str_from(name, at), ".bundle"), ".git");
	return name.len && !tacit_str_starts(name, ".")
		? tacit_arena_strndup(arena, name.data, name.len)
		: NULL;
}

static bool find_place(struct cloning *cloning, struct tacit_err *err)
{
	struct tacit_arena *arena = cloning->arena;
	const char *asked = cloning->asked->folder
		? cloning->asked->folder
		: name_of(arena, cloning->asked->url);
	struct tacit_str folder = without_slashes(tacit_str_of(asked));
	const char **names = NULL;
	const char *slash;
	size_t count = 0;

	if (!folder.len) {
		(void)tacit_fail_at(err, TACIT_INVALID, cloning->asked->url, 0,
			"this names no folder");
		return tacit_hint(
			err, "say into which: tacit clone URL FOLDER");
	}
	cloning->folder = tacit_arena_strndup(arena, folder.data, folder.len);
	slash = strrchr(cloning->folder, '/');
	cloning->above = !slash ? "."
		: slash == cloning->folder
		? "/"
		: tacit_arena_strndup(arena, cloning->folder,
			  (size_t)(slash - cloning->folder));
	if (!tacit_io_exists(cloning->folder) ||
		(tacit_io_is_folder(cloning->folder) &&
			tacit_io_list(
				arena, cloning->folder, &names, &count, err) &&
			!count))
		return tacit_io_make_folders(cloning->above, err);
	(void)tacit_fail_at(err, TACIT_INVALID, cloning->folder, 0,
		"something stands there already");
	return tacit_hint(err,
		"choose another folder; in a clone that is there: tacit doctor "
		"--hooks");
}

/* --- beside ----------------------------------------------------------------------- */

/* What a killed try left: nobody holds it, and for long. */
static void sweep(struct cloning *cloning)
{
	const char **names = NULL;
	struct tacit_err none = { 0 };
	size_t count = 0;
	size_t i;

	if (!tacit_io_list(
		    cloning->arena, cloning->above, &names, &count, &none))
		return;
	for (i = 0; i < count; i++) {
		const char *path = tacit_arena_printf(
			cloning->arena, "%s/%s", cloning->above, names[i]);
		struct stat st;
		int lock = -1;

		if (!tacit_str_starts(tacit_str_of(names[i]), BESIDE) ||
			stat(path, &st) < 0 ||
			cloning->asked->when.now.s - (int64_t)st.st_mtime <
				LEFT_S ||
			!tacit_io_lock_folder(path, 0, &lock, &none))
			continue;
		if (!tacit_io_remove_tree(path, &none))
			none = (struct tacit_err){ 0 };
		tacit_io_unlock(&lock);
	}
}

static bool make_beside(struct cloning *cloning, struct tacit_err *err)
{
	unsigned i;

	for (i = 0; i < NAMES; i++) {
		const char *path = tacit_arena_printf(cloning->arena,
			"%s/" BESIDE "%ld.%u", cloning->above, (long)getpid(),
			i);

		if (mkdir(path, 0777) == 0) {
			cloning->beside = path;
			return tacit_io_lock_folder(
				path, 0, &cloning->lock, err);
		}
		if (errno != EEXIST)
			break;
	}
	return tacit_fail_at(err, TACIT_IO, cloning->above, 0,
		"cannot make a folder in it: %s", strerror(errno));
}

static bool run_clone(struct cloning *cloning, struct tacit_err *err)
{
	const struct tacit_clone *asked = cloning->asked;
	const char *words[] = { "clone", "--origin=origin", "--branch=main",
		"--config=remote.origin.fetch=" TACIT_REMOTE_RECEIPTS,
		"--quiet",
		asked->shows_progress ? "--progress" : "--no-progress", "--",
		asked->url, cloning->beside, NULL };

	return tacit_git_run(words, err) ||
		tacit_hint(err, "mend what git says, and say it again");
}

/* Hooks and settings before anything is read; then the first index. */
static bool set_up(struct cloning *cloning, struct tacit_clone_result *result,
	struct tacit_err *err)
{
	const struct tacit_index_query all = { .type = -1,
		.versions_too = true };
	struct tacit_register *reg = NULL;
	struct tacit_store *store = NULL;
	bool ok = tacit_store_open(cloning->beside, &store, err) &&
		tacit_hooks_install(store, cloning->asked->program, err);

	tacit_store_close(store);
	ok = ok &&
		tacit_register_open(
			cloning->beside, &cloning->asked->when, &reg, err) &&
		tacit_register_count_rows(reg, &all, &result->documents, err);
	if (ok)
		(void)snprintf(result->commit, sizeof(result->commit), "%s",
			tacit_register_commit(reg));
	tacit_register_close(reg);
	return ok;
}

static bool put_in_place(struct cloning *cloning, struct tacit_err *err)
{
	if (rename(cloning->beside, cloning->folder) < 0)
		return tacit_fail_at(err, TACIT_IO, cloning->folder, 0,
			"cannot be put in place: %s", strerror(errno));
	cloning->beside = NULL;
	return true;
}

bool tacit_clone_make(const struct tacit_clone *clone,
	struct tacit_arena *arena, struct tacit_clone_result *result,
	struct tacit_err *err)
{
	struct cloning cloning = { .asked = clone, .arena = arena, .lock = -1 };
	struct tacit_err none = { 0 };
	bool ok;

	*result = (struct tacit_clone_result){ 0 };
	ok = find_place(&cloning, err);
	if (ok)
		sweep(&cloning);
	ok = ok && make_beside(&cloning, err) && run_clone(&cloning, err) &&
		set_up(&cloning, result, err) && put_in_place(&cloning, err);
	/* what cannot be taken away is in nobody's way */
	if (cloning.beside && !tacit_io_remove_tree(cloning.beside, &none))
		cloning.beside = NULL;
	tacit_io_unlock(&cloning.lock);
	result->folder = cloning.folder;
	return ok;
}
