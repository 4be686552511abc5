/* A register that several share: who is let in, its key, what is due. */
#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include <tacit/io.h>

#include "base/embedded.h"
#include "keep/doctor_shared.h"
#include "register/hooks.h"
#include "shared/issuing.h"
#include "shared/journal.h"
#include "store/moving.h"

#define FIX "tacit doctor --fix"

enum { HOOK_MAX = 1 << 20 };

/* --- who is asked ---------------------------------------------------------- */

static const char *text_of_ours(const char *name)
{
	const struct tacit_embedded *hook = tacit_embedded_hooks;

	while (hook->name && strcmp(hook->name, name) != 0)
		hook++;
	return hook->name ? hook->text : NULL;
}

static bool is_as_installed(const char *path, const char *name)
{
	const char *ours = text_of_ours(name);
	struct tacit_buf text = { 0 };
	struct tacit_err none = { 0 };
	bool is;

	is = ours && tacit_io_read_own(path, HOOK_MAX, &text, &none) &&
		!strcmp(tacit_buf_cstr(&text), ours);
	tacit_buf_clear(&text);
	return is;
}

/* What somebody put there may be right: it is said, and no more. */
static void look_at_foreign(
	struct visit *visit, const char *folder, const char *name)
{
	const bool is_adapter = strchr(name, '/') != NULL;
	const char *path =
		tacit_arena_printf(&visit->out->arena, "%s/%s", folder, name);

	if (tacit_io_is_folder(path) || is_as_installed(path, name) ||
		tacit_str_ends(tacit_str_of(name), ".sample"))
		return;
	if (is_adapter && access(path, X_OK) != 0)
		tacit_finding_amiss(visit, "hooks",
			"no push is taken in: what tells who pushes cannot be "
			"run",
			path, "chmod +x it, or take it away");
	else
		tacit_finding_ok(visit, "hooks",
			is_adapter ? "who pushes is told by something that is "
				     "not ours, too"
				   : "a hook is not as tacit installs it",
			path);
}

static void look_at_all_foreign(struct visit *visit, const char *below)
{
	struct tacit_arena *arena = &visit->out->arena;
	const char *folder = tacit_arena_printf(
		arena, "%s/hooks", tacit_store_common_folder(visit->store));
	struct tacit_err none = { 0 };
	const char **names = NULL;
	size_t count = 0;
	size_t i;

	if (!tacit_io_list(arena,
		    tacit_arena_printf(arena, "%s/%s", folder, below), &names,
		    &count, &none))
		return;
	for (i = 0; i < count; i++)
		look_at_foreign(visit, folder,
			tacit_arena_printf(arena, "%s%s", below, names[i]));
}

/* --- the key --------------------------------------------------------------- */

/* Whatever keeps a folder in git keeps the key in it, too. */
static bool is_in_work_tree(struct tacit_arena *arena, const char *path)
{
	char *real = realpath(path, NULL);
	bool is = false;
	char *slash;

	while (real && !is && (slash = strrchr(real, '/')) != NULL) {
		*slash = '\0';
		is = tacit_io_exists(
			tacit_arena_printf(arena, "%s/.git", real));
	}
	free(real);
	return is;
}

static bool look_at_key(struct shared_look *look)
{
	struct visit *visit = look->visit;
	struct tacit_arena *arena = &visit->out->arena;
	const char *path = tacit_signing_key_path(visit->store, arena);
	struct tacit_err why = { 0 };
	struct stat st;

	if (is_in_work_tree(arena, path))
		tacit_finding_amiss(visit, "key",
			"the key that signs receipts is in a folder that git "
			"keeps",
			path,
			"put it elsewhere, and say where: git config "
			"tacit.receipt-key PATH");
	if (stat(path, &st) == 0 && (st.st_mode & 077) != 0)
		tacit_finding_mended(visit,
			visit->options->is_fixing && chmod(path, 0600) == 0,
			"key",
			"others could read the key that signs receipts, and "
			"whoever did may sign",
			path, FIX);
	if (tacit_signing_key_read(visit->store, arena, &look->key, &why))
		return true;
	if (why.code != TACIT_REFUSED ||
		(stat(path, &st) == 0 && (st.st_mode & 077) == 0))
		tacit_finding_amiss(visit, "key",
			tacit_arena_strdup(arena, why.msg), path,
			why.code == TACIT_NOTFOUND
				? "no receipt is given until its copy is put "
				  "there"
				: why.hint);
	return false;
}

/* --- what is due ----------------------------------------------------------- */

struct pushed_there {
	char main[TACIT_OID_SIZE];
	bool is_found;
};

static bool is_push_there(
	const struct tacit_journal_line *line, void *ctx, struct tacit_err *err)
{
	struct pushed_there *pushed = ctx;

	(void)err;
	pushed->is_found = line->word == TACIT_JOURNAL_MOVES &&
		!strcmp(line->new_tip, pushed->main);
	return !pushed->is_found;
}

/* No push that was let in ended where main is. */
static void look_past_hooks(struct visit *visit)
{
	struct pushed_there pushed = { .is_found = false };
	struct tacit_err none = { 0 };

	if (tacit_store_reference(
		    visit->store, "refs/heads/main", pushed.main, &none) &&
		tacit_journal_each_back(
			visit->store, is_push_there, &pushed, &none) &&
		!pushed.is_found)
		tacit_finding_amiss(visit, "journal",
			"ALARM: main is where no push has brought it",
			tacit_arena_strdup(&visit->out->arena, pushed.main),
			"see what is there, and who may write into this "
			"folder: git log -p main");
}

static void tell_due(struct shared_look *look, bool ok,
	const struct tacit_issued *issued, const struct tacit_err *why)
{
	struct visit *visit = look->visit;

	if (ok && issued->is_waiting)
		tacit_finding_amiss(visit, "receipts",
			"a push is under way, whose receipt comes with it",
			NULL, "look again when it has ended");
	else
		tacit_finding_mended(visit, ok, "receipts",
			"main has what no receipt is of yet", NULL,
			why->msg[0] ? why->msg : FIX);
}

/* Given before the log is looked at, which then has them. */
static bool give_due(struct shared_look *look)
{
	struct visit *visit = look->visit;
	const struct tacit_issuing issuing = { .clock = visit->options->clock };
	struct tacit_arena *arena = &visit->out->arena;
	struct tacit_issued issued = { 0 };
	struct tacit_err why = { 0 };
	bool are = false;
	bool ok = false;

	if (!tacit_receipts_are_due(visit->store, arena, &are, &why)) {
		tacit_finding_amiss(visit, "receipts",
			tacit_arena_strdup(arena, why.msg),
			why.path[0] ? why.path : NULL, why.hint);
		return false;
	}
	if (are && visit->options->is_fixing)
		ok = tacit_receipts_issue(
			visit->store, &issuing, arena, &issued, &why);
	if (are) {
		look_past_hooks(visit);
		tell_due(look, ok, &issued, &why);
	}
	return true;
}

/* --- all of it ------------------------------------------------------------- */

/* It was shared, and its hooks ask nobody any more. */
static void look_at_unshared(struct visit *visit)
{
	struct tacit_arena *arena = &visit->out->arena;
	struct tacit_err none = { 0 };
	char tip[TACIT_OID_SIZE];

	if (tacit_store_work_folder(visit->store) ||
		!tacit_store_receipts(visit->store, tip) ||
		!tacit_io_exists(tacit_signing_key_path(visit->store, arena)))
		return;
	tacit_finding_mended(visit,
		visit->options->is_fixing &&
			tacit_store_set_config(visit->store, TACIT_HOOKS_SHARED,
				"true", &none),
		"configuration",
		"receipts were given here, and what is pushed now is not even "
		"judged",
		TACIT_HOOKS_SHARED, FIX);
}

bool tacit_doctor_shared(struct visit *visit, struct tacit_err *err)
{
	struct shared_look look = { .visit = visit };
	char tip[TACIT_OID_SIZE];

	(void)err;
	if (!tacit_hooks_are_shared(visit->store))
		look_at_unshared(visit);
	if (!tacit_hooks_are_shared(visit->store))
		return true;
	look_at_all_foreign(visit, "");
	look_at_all_foreign(visit, "principal.d/");
	/* without a log nobody was promised a receipt */
	if (tacit_store_receipts(visit->store, tip) && look_at_key(&look) &&
		give_due(&look))
		tacit_doctor_given(&look);
	return true;
}
