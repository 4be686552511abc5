#include "sample_fixture.h"

#include <sys/stat.h>

#include "keep/doctor.h"
#include "store/leftover.h"
#include "store/remote.h"
#include "store/verify.h"

static struct tacit_doctor doctor;

static void visit(bool is_fixing, bool only_hooks)
{
	const struct tacit_doctor_options how = { .is_fixing = is_fixing,
		.only_hooks = only_hooks,
		.program = "/bin/sh",
		.clock = at("2100-01-01T00:00:00Z"),
		.zone_version = "version x" };

	tacit_doctor_clear(&doctor);
	ck_assert_msg(tacit_doctor_run(tacit_register_store(reg), reg, &how,
			      &doctor, &err),
		"%s: %s", err.path, err.msg);
}

static void clear(void)
{
	tacit_doctor_clear(&doctor);
	tear_down();
}

/* The finding about that which says so. */
static const struct tacit_finding *finding(const char *about, const char *what)
{
	size_t i;

	for (i = 0; i < doctor.count; i++) {
		if (!strcmp(doctor.list[i].about, about) &&
			strstr(doctor.list[i].what, what))
			return &doctor.list[i];
	}
	ck_abort_msg("%s: nothing says \"%s\"", about, what);
	return NULL;
}

START_TEST(a_new_register_is_sound)
{
	size_t i;

	visit(false, false);
	ck_assert_uint_eq(doctor.amiss, 0);
	ck_assert_uint_ge(doctor.count, 8);
	for (i = 0; i < doctor.count; i++)
		ck_assert_int_eq(doctor.list[i].state, TACIT_FINDING_OK);
	ck_assert_str_eq(
		finding("zones", "close every call")->detail, "version x");
}
END_TEST

static const struct {
	const char *script;
	const char *about;
	const char *what;
	enum tacit_finding_state fixed; /* its state after --fix */
} amiss[] = {
	{ "rm .git/hooks/pre-commit", "hooks", "was not installed",
		TACIT_FINDING_FIXED },
	{ "chmod -x .git/hooks/pre-commit", "hooks", "cannot be run",
		TACIT_FINDING_FIXED },
	{ "echo '# `tacit init`' >.git/hooks/pre-commit", "hooks",
		"another version", TACIT_FINDING_FIXED },
	{ "echo exit >.git/hooks/pre-commit", "hooks", "somebody else's",
		TACIT_FINDING_AMISS },
	{ "git config core.hooksPath /elsewhere", "hooks", "elsewhere",
		TACIT_FINDING_AMISS },
	{ "git config pull.rebase false", "configuration", "would merge",
		TACIT_FINDING_FIXED },
	{ "git config pull.rebase false && touch -d 2100-01-01 "
	  ".git/config.lock",
		"configuration", "would merge", TACIT_FINDING_AMISS },
	{ "git remote add origin /nowhere", "configuration",
		"would not be fetched", TACIT_FINDING_FIXED },
	{ "git checkout -q -b side", "configuration", "HEAD is elsewhere",
		TACIT_FINDING_AMISS },
	{ "touch -d 2100-01-01T00:00:00Z .git/refs/heads/main.lock",
		"leftovers", "held", TACIT_FINDING_AMISS },
	{ "touch .git/objects/tmp_obj_abc", "leftovers", "was killed",
		TACIT_FINDING_FIXED },
	{ "mkdir -p .git/objects/tmp_objdir-incoming-x/pack && touch "
	  ".git/objects/tmp_objdir-incoming-x/pack/a",
		"leftovers", "was killed", TACIT_FINDING_FIXED },
	/* deeper than anybody makes it */
	{ "d=.git/objects/tmp_objdir-incoming-x && for i in 1 2 3 4 5 6 7 8 9; "
	  "do d=$d/a/a/a/a; done && mkdir -p $d",
		"leftovers", "was killed", TACIT_FINDING_AMISS },
	{ "touch .git/objects/pack/pack_git2_1", "leftovers", "was killed",
		TACIT_FINDING_FIXED },
	{ "touch .git/tacit/edit-1.md", "leftovers", "was killed",
		TACIT_FINDING_FIXED },
	{ "touch .git/tacit/unnamed.Ab3xYz", "leftovers", "was killed",
		TACIT_FINDING_FIXED },
	{ "touch .git/tacit/stale.index.lock.1", "leftovers", "moved aside",
		TACIT_FINDING_FIXED },
	{ "touch .git/tacit/private.db && chmod 644 .git/tacit/private.db",
		"folder", "personal data", TACIT_FINDING_FIXED },
	{ "touch .git/tacit/certificate.key && "
	  "chmod 644 .git/tacit/certificate.key",
		"folder", "key to certificates", TACIT_FINDING_FIXED },
	{ "chmod o+w .git/tacit", "folder", "everybody may write",
		TACIT_FINDING_FIXED },
	{ "echo x >.git/x && b=$(git hash-object -w .git/x) && f=.git/objects/"
	  "$(echo $b | cut -c1-2)/$(echo $b | cut -c3-) && git update-index "
	  "--add --cacheinfo 100644,$b,README.md && git commit -qm x && "
	  "chmod u+w $f && echo broken >$f",
		"objects", "is damaged", TACIT_FINDING_AMISS },
	{ "t=$(git commit-tree -m r HEAD^{tree}) && git update-ref "
	  "refs/tacit/receipts $t && f=.git/objects/$(echo $t | cut -c1-2)/"
	  "$(echo $t | cut -c3-) && rm -f $f",
		"receipts", "is damaged", TACIT_FINDING_AMISS },
};

START_TEST(finds_what_is_amiss)
{
	sh(amiss[_i].script);
	visit(false, false);
	ck_assert_int_eq(finding(amiss[_i].about, amiss[_i].what)->state,
		TACIT_FINDING_AMISS);
	ck_assert_uint_ge(doctor.amiss, 1);
	/* looking changes nothing */
	visit(false, false);
	ck_assert_int_eq(finding(amiss[_i].about, amiss[_i].what)->state,
		TACIT_FINDING_AMISS);
}
END_TEST

/* What just ran is no advice. */
static void check_advice(const char *ran)
{
	for (size_t i = 0; i < doctor.count; i++)
		ck_assert_msg(!strstr(doctor.list[i].remedy, ran), "%s: %s",
			doctor.list[i].what, doctor.list[i].remedy);
}

START_TEST(mends_what_is_safe)
{
	sh(amiss[_i].script);
	visit(true, false);
	ck_assert_int_eq(finding(amiss[_i].about, amiss[_i].what)->state,
		amiss[_i].fixed);
	check_advice("doctor --fix");
	check_advice("doctor --hooks");
	if (amiss[_i].fixed != TACIT_FINDING_FIXED)
		return;
	ck_assert_uint_eq(doctor.amiss, 0);
	visit(false, false);
	ck_assert_uint_eq(doctor.amiss, 0);
}
END_TEST

/* Whether the machine was started since or not. */
static const char *const gone[] = {
	"touch -d '11 minutes ago' .git/refs/heads/main.lock",
	"touch -d '2001-01-01' .git/refs/heads/main.lock",
	"touch -d '2001-01-01' .git/config.lock",
};

START_TEST(a_lock_whose_owner_is_gone_is_moved_aside)
{
	sh(gone[_i]);
	visit(false, false);
	ck_assert_int_eq(finding("leftovers", "owner is gone")->state,
		TACIT_FINDING_AMISS);
	visit(true, false);
	ck_assert_int_eq(finding("leftovers", "owner is gone")->state,
		TACIT_FINDING_FIXED);
	/* what was moved aside is told, and goes */
	visit(true, false);
	ck_assert_int_eq(finding("leftovers", "moved aside")->state,
		TACIT_FINDING_FIXED);
	visit(false, false);
	ck_assert_uint_eq(doctor.amiss, 0);
}
END_TEST

START_TEST(sets_a_clone_up_and_looks_at_nothing_else)
{
	size_t i;

	sh("rm .git/hooks/* && git config --unset pull.rebase && "
	   "git config tacit.program /nonexistent/tacit && "
	   "git remote add origin /nowhere && touch .git/objects/tmp_obj_x");
	visit(false, true);
	ck_assert_uint_eq(doctor.amiss, 0);
	for (i = 0; i < doctor.count; i++)
		ck_assert_int_eq(doctor.list[i].state, TACIT_FINDING_FIXED);
	ck_assert(tacit_remote_fetches_receipts(tacit_register_store(reg)));
	sh("git config --get-all remote.origin.fetch | grep -qFx "
	   "'+refs/heads/*:refs/remotes/origin/*'");
	sh("test -x .git/hooks/pre-commit && test -x .git/hooks/post-merge && "
	   "test $(git config tacit.program) = /bin/sh");
}
END_TEST

START_TEST(an_index_that_differs_is_made_anew)
{
	struct tacit_index *index = tacit_register_index(reg);
	struct tacit_index_key key = { 0 };

	/* behind git's back: a row is gone */
	(void)snprintf(key.commit, sizeof(key.commit), "%s",
		tacit_register_commit(reg));
	ck_assert(tacit_index_begin(index, false, &err));
	ck_assert(tacit_index_remove(index, "members/tur.md", &err));
	ck_assert(tacit_index_commit(index, &key, &err));
	visit(false, false);
	ck_assert_str_eq(
		finding("index", "differs")->remedy, "tacit index --rebuild");
	visit(true, false);
	ck_assert_int_eq(
		finding("index", "differs")->state, TACIT_FINDING_FIXED);
	visit(false, false);
	ck_assert_uint_eq(doctor.amiss, 0);
}
END_TEST

START_TEST(verifies_a_history_by_itself)
{
	struct tacit_verified seen = { 0 };

	ck_assert(tacit_verify_history(tacit_register_store(reg),
		tacit_register_commit(reg), &seen, &faults, &err));
	ck_assert_uint_eq(faults.count, 0);
	ck_assert_uint_gt(seen.objects, 80);
	ck_assert_uint_ge(seen.commits, 2);
	ck_assert(!tacit_verify_history(
		tacit_register_store(reg), "no commit", &seen, &faults, &err));
}
END_TEST

Suite *tacit_suite_doctor(void)
{
	Suite *suite = suite_create("doctor");
	TCase *tc = tcase_create("doctor");

	tcase_add_checked_fixture(tc, set_up, clear);
	tcase_set_timeout(tc, 60);
	tcase_add_test(tc, a_new_register_is_sound);
	tcase_add_loop_test(tc, finds_what_is_amiss, 0, COUNT(amiss));
	tcase_add_loop_test(tc, mends_what_is_safe, 0, COUNT(amiss));
	tcase_add_loop_test(
		tc, a_lock_whose_owner_is_gone_is_moved_aside, 0, COUNT(gone));
	tcase_add_test(tc, sets_a_clone_up_and_looks_at_nothing_else);
	tcase_add_test(tc, an_index_that_differs_is_made_anew);
	tcase_add_test(tc, verifies_a_history_by_itself);
	suite_add_tcase(suite, tc);
	return suite;
}
