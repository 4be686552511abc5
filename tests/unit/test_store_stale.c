#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include <tacit/io.h>

#include "repository_fixture.h"
#include "store/boot.h"
#include "store/stale.h"
#include "suite.h"

/* When the machine was started, as the test has it; 0: as it is. */
static int64_t started_s;

/* The linker puts this before what the library has (--wrap). */
bool __real_tacit_boot_time(const char *path, int64_t *boot_s);
bool __wrap_tacit_boot_time(const char *path, int64_t *boot_s);
bool __wrap_tacit_boot_time(const char *path, int64_t *boot_s)
{
	if (!started_s)
		return __real_tacit_boot_time(path, boot_s);
	*boot_s = started_s;
	return true;
}

static void set_up_stale(void)
{
	started_s = 0;
	set_up();
}

static const struct {
	const char *text;
	int64_t boot_s; /* -1: not said */
} stats[] = {
	{ "cpu  1 2\nbtime 1795861303\nprocesses 3\n", 1795861303 },
	{ "btime 0\n", 0 },
	{ "btime 17 \n", 17 },
	{ "", -1 },
	{ "cpu 1\n", -1 },
	{ "btime \n", -1 },
	{ "btime x\n", -1 },
	{ "btime -1\n", -1 },
	{ "btime 1234567890123456789\n", -1 },
};

START_TEST(reads_when_the_machine_started)
{
	int64_t boot_s = -1;

	ck_assert(tacit_boot_of(tacit_str_of(stats[_i].text), &boot_s) ==
		(stats[_i].boot_s >= 0));
	ck_assert_int_eq(boot_s, stats[_i].boot_s);
}
END_TEST

#define ROOT "27 1 254:1 / / rw,relatime shared:1 - ext4 /dev/vda1 rw\n"

static const struct {
	const char *mounts;
	const char *path;
	bool is_own;
} disks[] = {
	{ ROOT, "/home/x/.git/index.lock", true },
	{ ROOT "30 27 0:40 / /home rw - nfs4 server:/home rw\n",
		"/home/x/.git/index.lock", false },
	{ ROOT "30 27 0:40 / /home rw - nfs4 server:/home rw\n",
		"/homes/x/.git/index.lock", true },
	{ ROOT "30 27 0:40 / /home rw - nfs4 server:/home rw\n", "/home",
		false },
	{ "30 27 0:40 / /home rw - nfs4 server:/home rw\n" ROOT,
		"/home/x/.git/index.lock", false },
	{ ROOT "30 27 0:40 / /a\\040b rw - fuse.sshfs x rw\n",
		"/a b/.git/index.lock", false },
	{ ROOT "30 27 0:40 / /home rw - nfs4 x rw\n"
	       "31 30 0:41 /s /home rw master:2 shared:3 - btrfs /dev/sdb rw\n",
		"/home/x/.git/index.lock", true },
	{ "1 0 0:30 / / rw - overlay overlay rw\n", "/r/.git/HEAD.lock", true },
	{ "1 0 0:30 / / rw - unheard-of x rw\n", "/r/.git/HEAD.lock", false },
	{ "1 0 0:30 / / rw\n", "/r/.git/HEAD.lock", false },
	{ "", "/r/.git/HEAD.lock", false },
};

START_TEST(knows_a_disk_of_its_own)
{
	ck_assert(tacit_boot_is_own_disk(tacit_str_of(disks[_i].mounts),
			  disks[_i].path) == disks[_i].is_own);
}
END_TEST

/* Of this machine and file system, whatever they are: no time to come. */
START_TEST(knows_this_machine)
{
	int64_t boot_s = 0;
	struct stat st;

	sh("touch lock");
	ck_assert_int_eq(stat(in_folder("lock"), &st), 0);
	if (tacit_boot_time(in_folder("lock"), &boot_s))
		ck_assert_int_le(boot_s, (int64_t)st.st_mtime);
	ck_assert(!tacit_boot_time(in_folder("nothing"), &boot_s));
}
END_TEST

static int64_t made_s(const char *name)
{
	struct stat st;

	ck_assert_int_eq(stat(in_folder(name), &st), 0);
	return (int64_t)st.st_mtime;
}

START_TEST(a_lock_of_an_earlier_boot_is_stale)
{
	const char *lock;
	int64_t now;

	sh("touch lock");
	now = made_s("lock") + 60;
	lock = in_folder("lock");
	ck_assert(!tacit_stale_is_lock(lock, now, NULL));
	started_s = now - 30;
	ck_assert(tacit_stale_is_lock(lock, now, NULL));
	/* the clock was set a little */
	started_s = now - 58;
	ck_assert(!tacit_stale_is_lock(lock, now, NULL));
	/* made since */
	started_s = now - 100;
	ck_assert(!tacit_stale_is_lock(lock, now, NULL));
}
END_TEST

/* Whatever the clocks say. */
START_TEST(an_open_lock_is_never_stale)
{
	int64_t now;

	sh("touch lock && { sleep 20 >lock & echo $! >pid; } && sleep 0.2");
	now = made_s("lock") + 60;
	started_s = now - 30;
	ck_assert(!tacit_stale_is_lock(in_folder("lock"), now, NULL));
	sh("kill $(cat pid); sleep 0.2");
	ck_assert(tacit_stale_is_lock(in_folder("lock"), now, NULL));
}
END_TEST

/* Git itself, which waits for somebody's editor, locks nothing there. */
START_TEST(what_only_we_lock_is_stale_sooner)
{
	struct tacit_store *store = open_at("r");
	const char *lock;
	int64_t now;

	put(store, "a", "1");
	sh("mkdir -p r/.git/refs/tacit && touch r/.git/refs/tacit/proved.lock");
	now = made_s("r/.git/refs/tacit/proved.lock");
	lock = in_folder("r/.git/refs/tacit/proved.lock");
	ck_assert(!tacit_stale_is_lock(lock, now + 10, NULL));
	ck_assert(tacit_stale_is_lock(lock, now + 11, NULL));
	sh("touch -d '1 minute ago' r/.git/refs/tacit/proved.lock");
	lock_and_unlock(store);
	sh("test ! -e r/.git/refs/tacit/proved.lock");
	tacit_store_close(store);
}
END_TEST

/* A power cut while git wrote, a minute ago. */
START_TEST(a_write_goes_on_after_a_power_cut)
{
	struct tacit_store *store = open_at("r");

	put(store, "a", "1");
	sh("cd r/.git && touch -d '1 minute ago' index.lock HEAD.lock "
	   "config.lock packed-refs.lock refs/heads/main.lock");
	started_s = made_s("r/.git/index.lock") + 30;
	put(store, "b", "2");
	sh("cd r/.git && ! find . -name '*.lock' | grep . && "
	   "test $(ls tacit | grep -c stale) = 5");
	tacit_store_close(store);
}
END_TEST

START_TEST(a_lock_that_may_be_held_stays)
{
	struct tacit_store *store = open_at("r");

	started_s = 1; /* long before any of them was made */
	put(store, "a", "1");
	/* old enough, but somebody has it open */
	sh("cd r && touch -d '11 minutes ago' .git/index.lock");
	sh("cd r && exec 9<.git/index.lock && { sleep 20 & echo $! >../pid; }");
	lock_and_unlock(store);
	sh("test -e r/.git/index.lock && kill $(cat pid); sleep 0.2");
	/* too young */
	sh("cd r && touch -d '9 minutes ago' .git/index.lock");
	lock_and_unlock(store);
	sh("test -e r/.git/index.lock");
	/* of a clock that went wrong */
	sh("cd r && touch -d '1 hour' .git/index.lock");
	lock_and_unlock(store);
	sh("test -e r/.git/index.lock && ! ls r/.git/tacit | grep stale");
	tacit_store_close(store);
}
END_TEST

Suite *tacit_suite_store_stale(void)
{
	Suite *suite = suite_create("store_stale");
	TCase *tcase = tcase_create("stale");

	tcase_set_timeout(tcase, 60);
	tcase_add_checked_fixture(tcase, set_up_stale, tear_down);
	tcase_add_loop_test(tcase, reads_when_the_machine_started, 0,
		sizeof(stats) / sizeof(stats[0]));
	tcase_add_loop_test(tcase, knows_a_disk_of_its_own, 0,
		sizeof(disks) / sizeof(disks[0]));
	tcase_add_test(tcase, knows_this_machine);
	tcase_add_test(tcase, a_lock_of_an_earlier_boot_is_stale);
	tcase_add_test(tcase, an_open_lock_is_never_stale);
	tcase_add_test(tcase, what_only_we_lock_is_stale_sooner);
	tcase_add_test(tcase, a_write_goes_on_after_a_power_cut);
	tcase_add_test(tcase, a_lock_that_may_be_held_stays);
	suite_add_tcase(suite, tcase);
	return suite;
}
