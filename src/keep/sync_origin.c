/* The network, which git alone is asked for, and what it is when it fails. */
#include <string.h>

#include <tacit/str.h>

#include "keep/sync_parts.h"
#include "store/history.h"
#include "store/program.h"

enum { WORDS_MAX = 20 };

/* --- a connection that is dead ends ---------------------------------------------- */

/* What the user set, in whatever file of git's, stays. */
static bool is_set(struct syncing *syncing, const char *key)
{
	struct tacit_buf value = { 0 };
	bool answer = tacit_store_config(syncing->store, key, &value);

	tacit_buf_clear(&value);
	return answer;
}

static size_t set_time_outs(struct syncing *syncing, const char **words)
{
	size_t count = 0;

	if (!is_set(syncing, "http.lowspeedlimit") &&
		!is_set(syncing, "http.lowspeedtime")) {
		/* git says something every five seconds while hooks judge */
		words[count++] = "-c";
		words[count++] = "http.lowSpeedLimit=1";
		words[count++] = "-c";
		words[count++] = "http.lowSpeedTime=120";
	}
	if (!syncing->asked->has_ssh && !is_set(syncing, "core.sshcommand")) {
		words[count++] = "-c";
		words[count++] =
			"core.sshCommand=ssh -o ConnectTimeout=60 "
			"-o ServerAliveInterval=30 -o ServerAliveCountMax=4";
	}
	return count;
}

/* --- what git says ------------------------------------------------------------------ */

struct saying {
	enum tacit_sync_end end;
	const char *words; /* of git, ssh or curl, in English */
};

/* The first that is there decides: a key that is refused is a line that is
 * closed, too. */
static const struct saying sayings[] = {
	{ TACIT_SYNC_DENIED, "Permission denied" },
	{ TACIT_SYNC_DENIED, "Authentication failed" },
	{ TACIT_SYNC_DENIED, "could not read Username" },
	{ TACIT_SYNC_DENIED, "could not read Password" },
	{ TACIT_SYNC_DENIED, "returned error: 401" },
	{ TACIT_SYNC_DENIED, "returned error: 403" },
	{ TACIT_SYNC_DENIED, "Host key verification failed" },
	{ TACIT_SYNC_REFUSED, "[remote rejected]" },
	{ TACIT_SYNC_UNREACHED, "Could not resolve" },
	{ TACIT_SYNC_UNREACHED, "unable to look up" },
	{ TACIT_SYNC_UNREACHED, "name resolution" },
	{ TACIT_SYNC_UNREACHED, "Name or service not known" },
	{ TACIT_SYNC_UNREACHED, "onnection refused" },
	{ TACIT_SYNC_UNREACHED, "Failed to connect" },
	{ TACIT_SYNC_UNREACHED, "ould not connect" },
	{ TACIT_SYNC_UNREACHED, "ouldn't connect" },
	{ TACIT_SYNC_UNREACHED, "unable to connect" },
	{ TACIT_SYNC_UNREACHED, "imed out" },
	{ TACIT_SYNC_UNREACHED, "etwork is unreachable" },
	{ TACIT_SYNC_UNREACHED, "No route to host" },
	{ TACIT_SYNC_UNREACHED, "onnection reset" },
	{ TACIT_SYNC_UNREACHED, "onnection closed" },
	{ TACIT_SYNC_UNREACHED, "peration too slow" },
	{ TACIT_SYNC_UNREACHED, "hung up unexpectedly" },
	{ TACIT_SYNC_UNREACHED, "unexpected disconnect" },
	{ TACIT_SYNC_UNREACHED, "early EOF" },
	{ TACIT_SYNC_UNREACHED, "returned error: 502" },
	{ TACIT_SYNC_UNREACHED, "returned error: 503" },
	{ TACIT_SYNC_UNREACHED, "returned error: 504" },
	{ TACIT_SYNC_UNREACHED, "does not appear to be a git repository" },
	{ TACIT_SYNC_UNREACHED, "Could not read from remote repository" },
};

static enum tacit_sync_end reason_in(struct tacit_buf *said)
{
	size_t i;

	for (i = 0; i < TACIT_COUNT(sayings); i++) {
		if (strstr(tacit_buf_cstr(said), sayings[i].words))
			return sayings[i].end;
	}
	return TACIT_SYNC_FAILED;
}

static bool fail_ended(enum tacit_sync_end end, struct tacit_err *err)
{
	switch (end) {
	case TACIT_SYNC_DENIED:
		return tacit_fail(err, TACIT_GIT,
			       "origin is there, and does not let you in") ||
			tacit_hint(err,
				"see to the key or the password that git names "
				"above, then: tacit sync");
	case TACIT_SYNC_REFUSED:
		return tacit_fail(err, TACIT_REFUSED,
			       "origin refused it, as said above, and has "
			       "taken in nothing of it") ||
			tacit_hint(err,
				"put right what it names, or leave it out: "
				"tacit sync --leave-out ID");
	case TACIT_SYNC_UNREACHED:
		return tacit_fail(
			       err, TACIT_GIT, "origin could not be reached") ||
			tacit_hint(
				err, "when there is a connection: tacit sync");
	case TACIT_SYNC_DONE:
	case TACIT_SYNC_FAILED:
		break;
	}
	return tacit_hint(err,
		"mend what git says, and say it again; what is recorded here "
		"stays");
}

static bool run_git(struct syncing *syncing, const char *const *words,
	size_t count, struct tacit_err *err)
{
	struct tacit_store *store = syncing->store;
	const struct tacit_git_ear ear = { syncing->asked->hear,
		syncing->asked->ear };
	const char *all[WORDS_MAX] = { "-C",
		tacit_store_work_folder(store)
			? tacit_store_work_folder(store)
			: tacit_store_git_folder(store) };
	size_t settings = set_time_outs(syncing, all + 2);
	struct tacit_buf said = { 0 };
	struct tacit_err why = { 0 };
	bool ok;
	size_t i;

	for (i = 0; i < count; i++)
		all[settings + 2 + i] = words[i];
	ok = tacit_git_run_heard(all, &ear, &said, &why);
	syncing->out->end = ok ? TACIT_SYNC_DONE : reason_in(&said);
	tacit_buf_clear(&said);
	if (ok)
		return true;
	if (why.code == TACIT_GIT)
		(void)fail_ended(syncing->out->end, err);
	(void)tacit_fail_as(err, &why);
	return fail_ended(TACIT_SYNC_FAILED, err);
}

/* --- there and back ------------------------------------------------------------------- */

bool tacit_sync_origin(struct syncing *syncing, struct tacit_err *err)
{
	return tacit_store_reference(
		syncing->store, TACIT_ORIGIN_MAIN, syncing->theirs, err);
}

/* git takes no log that does not go on from ours, and does not say so: then
 * everything else is fetched, and that log beside it. */
static bool fetch_with_other_log(struct syncing *syncing)
{
	static const char name[] = TACIT_SYNC_OTHER_LOGS "fetched";
	const char *words[] = { "fetch", "--quiet", "--no-tags",
		"--no-progress", "--refmap=", "origin",
		"+refs/heads/*:refs/remotes/origin/*",
		"+refs/tacit/receipts:" TACIT_SYNC_OTHER_LOGS "fetched" };
	struct tacit_err none = { 0 };
	char here[TACIT_OID_SIZE];
	char tip[TACIT_OID_SIZE];

	return syncing->out->end == TACIT_SYNC_FAILED &&
		tacit_store_receipts(syncing->store, here) &&
		run_git(syncing, words, TACIT_COUNT(words), &none) &&
		tacit_sync_origin(syncing, &none) &&
		tacit_store_reference(syncing->store, name, tip, &none) &&
		!tacit_store_is_ancestor(syncing->store, here, tip) &&
		tacit_sync_keep_other_log(syncing, tip, &none) &&
		tacit_store_forget(syncing->store, name, &none);
}

bool tacit_sync_origin_has_log(struct syncing *syncing)
{
	const char *words[] = { "fetch", "--quiet", "--dry-run",
		"--no-progress", "origin", "refs/tacit/receipts" };
	struct tacit_err none = { 0 };

	return run_git(syncing, words, TACIT_COUNT(words), &none) ||
		syncing->out->end != TACIT_SYNC_FAILED;
}

bool tacit_sync_check_kept(struct syncing *syncing, struct tacit_err *err)
{
	const char *received = syncing->asked->received;

	/* of another log more is told than this */
	if (syncing->has_other_log || !received || !received[0] ||
		!syncing->theirs[0] ||
		tacit_store_is_ancestor(
			syncing->store, received, syncing->theirs))
		return true;
	syncing->out->end = TACIT_SYNC_FAILED;
	syncing->out->is_lost = true;
	(void)tacit_fail(err, TACIT_REFUSED,
		"origin's main does not have record %.7s, which receipts here "
		"say it received",
		received);
	return tacit_hint(err,
		"keep this clone, and tell the secretariat, which brings it "
		"back out of: git bundle create FILE main "
		"refs/tacit/receipts");
}

bool tacit_sync_fetch(struct syncing *syncing, struct tacit_err *err)
{
	const char *words[] = { "fetch", "--quiet",
		syncing->asked->shows_progress ? "--progress" : "--no-progress",
		"origin" };
	struct tacit_err why = { 0 };
	char before[TACIT_OID_SIZE];
	bool ok;

	if (!tacit_sync_origin(syncing, err))
		return false;
	memcpy(before, syncing->theirs, sizeof(before));
	ok = run_git(syncing, words, TACIT_COUNT(words), &why);
	if (!tacit_sync_origin(syncing, err))
		return false;
	/* another git was beside it, as after a kill */
	if (!ok && strcmp(before, syncing->theirs) != 0)
		return tacit_sync_fetch(syncing, err);
	if (!ok)
		ok = syncing->has_other_log = fetch_with_other_log(syncing);
	return ok || tacit_fail_as(err, &why);
}

bool tacit_sync_push(
	struct syncing *syncing, bool *is_raced, struct tacit_err *err)
{
	const char *words[] = { "push", "--quiet", "--set-upstream",
		"--no-progress", "origin", "refs/heads/main:refs/heads/main" };
	struct tacit_err why = { 0 };
	enum tacit_sync_end end;
	char before[TACIT_OID_SIZE];

	*is_raced = false;
	if (!tacit_sync_await_receipt(syncing, err))
		return false;
	memcpy(before, syncing->theirs, sizeof(before));
	if (run_git(syncing, words, TACIT_COUNT(words), &why))
		return true;
	end = syncing->out->end;
	*is_raced = tacit_sync_fetch(syncing, NULL) &&
		strcmp(before, syncing->theirs) != 0;
	syncing->out->end = end;
	return *is_raced || tacit_fail_as(err, &why);
}

/* --- what waits here ------------------------------------------------------------------ */

struct seeking {
	const char *commit;
	struct tacit_instant when;
};

static bool take_when(
	const struct tacit_log_entry *entry, void *ctx, struct tacit_err *err)
{
	struct seeking *seeking = ctx;

	(void)err;
	seeking->when = entry->when;
	return false;
}

void tacit_sync_count_waiting(struct syncing *syncing)
{
	struct tacit_sync_result *out = syncing->out;
	struct tacit_new_commits own = { 0 };
	const char *from[] = { syncing->theirs };
	struct seeking oldest = { 0 };
	struct tacit_err none = { 0 };
	char mine[TACIT_OID_SIZE];

	if (!tacit_store_head(syncing->store, mine, &none) ||
		!tacit_sync_origin(syncing, &none) ||
		!tacit_store_new_commits(syncing->store, &syncing->arena, from,
			1, mine, &own, &none) ||
		!own.count)
		return;
	oldest.commit = own.list[0].commit;
	(void)!tacit_store_log(
		syncing->store, oldest.commit, NULL, take_when, &oldest, &none);
	out->waiting = own.count;
	out->waits_since = oldest.when;
}
