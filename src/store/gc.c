#include "store/gc.h"

#include <errno.h>
#include <signal.h>
#include <string.h>
#include <unistd.h>

#include <tacit/io.h>

#include "store/handle.h"

enum { LIMIT = 65536, HOST_MAX = 256, DEPTH_MAX = 32, POLL_MS = 20 };

/* gc.pid holds "PID HOST" of the one that is at work; or of one that died. */
static bool read_pid(const struct tacit_store *store, uint64_t *pid)
{
	struct tacit_buf path = { 0 };
	struct tacit_buf text = { 0 };
	struct tacit_str rest;
	struct tacit_str word;
	char host[HOST_MAX] = "";
	bool ok;

	tacit_buf_printf(&path, "%s/gc.pid", store->common);
	ok = tacit_io_exists(path.data) &&
		tacit_io_read_own(path.data, LIMIT, &text, NULL);
	rest = tacit_str_trim(tacit_buf_str(&text));
	ok = ok && gethostname(host, sizeof(host) - 1) == 0 &&
		tacit_str_split(&rest, ' ', &word) &&
		tacit_str_number(word, INT32_MAX, pid) && *pid > 0 &&
		tacit_str_eqs(rest, host);
	tacit_buf_clear(&path);
	tacit_buf_clear(&text);
	return ok;
}

/* "2.weeks.ago", "never"; what is stranger, or shorter, may be too short. */
static bool is_long(const char *age)
{
	static const char *const units[] = { "day", "week", "month", "year",
		"never" };

	for (size_t i = 0; i < TACIT_COUNT(units); i++)
		if (strstr(age, units[i]))
			return true;
	return false;
}

/* "git gc --prune=now", each word ended by a zero; or a setting says so. */
static bool spares_the_young(const struct tacit_buf *text, bool is_set)
{
	struct tacit_str words = tacit_buf_str(text);
	struct tacit_str word;
	bool is_gc = false;

	while (tacit_str_split(&words, '\0', &word)) {
		is_gc = is_gc || tacit_str_eqs(word, "gc");
		if (tacit_str_skip(&word, "--prune="))
			return is_long(word.data);
		if (tacit_str_eqs(word, "--no-prune"))
			return true;
	}
	/* another program has got the number of one that died */
	return !is_gc || !is_set;
}

static bool is_pruning(struct tacit_store *store, uint64_t pid)
{
	struct tacit_buf path = { 0 };
	struct tacit_buf words = { 0 };
	struct tacit_buf expire = { 0 };
	bool is = kill((pid_t)pid, 0) == 0 || errno == EPERM;

	tacit_buf_printf(&path, "/proc/%llu/cmdline", (unsigned long long)pid);
	/* what cannot be told may prune */
	if (is && tacit_io_read_own(path.data, LIMIT, &words, NULL))
		is = !spares_the_young(&words,
			tacit_store_config(store, "gc.pruneexpire", &expire) &&
				!is_long(tacit_buf_cstr(&expire)));
	tacit_buf_clear(&path);
	tacit_buf_clear(&words);
	tacit_buf_clear(&expire);
	return is;
}

/* "PID (NAME) STATE PARENT ..."; 0: none, or it cannot be told. */
static uint64_t parent_of(uint64_t pid)
{
	struct tacit_buf path = { 0 };
	struct tacit_buf text = { 0 };
	struct tacit_str rest;
	struct tacit_str word = { 0 };
	uint64_t parent = 0;
	const char *name_end;

	tacit_buf_printf(&path, "/proc/%llu/stat", (unsigned long long)pid);
	if (tacit_io_read_own(path.data, LIMIT, &text, NULL) &&
		(name_end = strrchr(tacit_buf_cstr(&text), ')')) != NULL) {
		rest = tacit_str_of(name_end);
		for (int i = 0; i < 3; i++)
			(void)tacit_str_split(&rest, ' ', &word);
		(void)tacit_str_number(word, INT32_MAX, &parent);
	}
	tacit_buf_clear(&path);
	tacit_buf_clear(&text);
	return parent;
}

bool tacit_gc_is_ours(uint64_t pid)
{
	uint64_t above = (uint64_t)getpid();

	for (unsigned i = 0; i < DEPTH_MAX && above > 1; i++) {
		if (above == pid)
			return true;
		above = parent_of(above);
	}
	return false;
}

bool tacit_gc_wait(
	struct tacit_store *store, unsigned wait_ms, struct tacit_err *err)
{
	uint64_t first = 0;
	uint64_t pid = 0;

	/* its own hook would wait for it, and it for the hook */
	if (!read_pid(store, &first) || !is_pruning(store, first) ||
		tacit_gc_is_ours(first))
		return true;
	for (unsigned waited = 0;; waited += POLL_MS) {
		if (!read_pid(store, &pid) || pid != first ||
			(kill((pid_t)pid, 0) < 0 && errno == ESRCH))
			return true;
		if (waited >= wait_ms)
			break;
		tacit_io_pause_ms(POLL_MS);
	}
	return tacit_fail(err, TACIT_CHANGED,
		"git gc is at work, and may take away what main names now");
}
