#include "loss.h"

#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

enum kind { MADE, MADE_FOLDER, RENAMED, LINKED, REMOVED };

/* One change of names that is not certain yet. */
struct change {
	enum kind kind;
	char *from;
	char *to; /* the name that was made; NULL: REMOVED */
	char *kept; /* what stood under the name before, or NULL */
	bool from_pending;
	bool to_pending;
};

/* A file with bytes that are not certain yet. */
struct dirty {
	dev_t device;
	ino_t number;
	off_t synced; /* bytes that are */
	char *path; /* a name in ./side, which outlives every rename */
	bool is_object;
};

struct loss {
	char root[PATH_MAX];
	struct change *changes;
	size_t change_count;
	struct dirty *dirty;
	size_t dirty_count;
	struct change next; /* between the entry and the return */
	bool has_next;
	unsigned kept;
};

const char *loss_name(enum loss_model model)
{
	static const char *const names[LOSS_MODELS] = { "bytes lost",
		"names lost", "objects lost" };

	return names[model];
}

static void *grown(void *array, size_t count, size_t size)
{
	void *bigger = realloc(array, (count + 1) * size);

	if (!bigger)
		trace_stop("realloc");
	return bigger;
}

static char *copied(const char *text)
{
	char *copy = strdup(text);

	if (!copy)
		trace_stop("strdup");
	return copy;
}

struct loss *loss_begin(void)
{
	struct loss *loss = calloc(1, sizeof(*loss));

	if (!loss || !realpath("run", loss->root))
		trace_stop("run");
	if (system("rm -rf side && mkdir side") != 0)
		trace_stop("side");
	return loss;
}

/* --- what the child's arguments mean ------------------------------------- */

static void read_text(
	const struct trace_call *call, unsigned argument, char out[PATH_MAX])
{
	char name[64];
	ssize_t n;
	int fd;

	(void)snprintf(name, sizeof(name), "/proc/%ld/mem", (long)call->pid);
	fd = open(name, O_RDONLY | O_CLOEXEC);
	n = fd < 0 ? -1
		   : pread(fd, out, PATH_MAX - 1,
			     (off_t)call->arguments[argument]);
	if (fd >= 0)
		(void)close(fd);
	out[n < 0 ? 0 : n] = '\0';
}

static void link_of(
	const struct trace_call *call, const char *what, char out[PATH_MAX])
{
	char name[64];
	ssize_t n;

	(void)snprintf(
		name, sizeof(name), "/proc/%ld/%s", (long)call->pid, what);
	n = readlink(name, out, PATH_MAX - 1);
	out[n < 0 ? 0 : n] = '\0';
}

static void path_of_fd(
	const struct trace_call *call, int fd, char out[PATH_MAX])
{
	char what[32];

	if (fd == AT_FDCWD)
		(void)snprintf(what, sizeof(what), "cwd");
	else
		(void)snprintf(what, sizeof(what), "fd/%d", fd);
	link_of(call, what, out);
}

/* An absolute path below ./run, or NULL. `folder` is a descriptor. */
static char *path_of(struct loss *loss, const struct trace_call *call,
	int folder, unsigned argument)
{
	static char path[2 * PATH_MAX];
	char base[PATH_MAX];
	char name[PATH_MAX];
	size_t len = strlen(loss->root);

	read_text(call, argument, name);
	base[0] = '\0';
	if (name[0] != '/')
		path_of_fd(call, folder, base);
	(void)snprintf(
		path, sizeof(path), "%s%s%s", base, base[0] ? "/" : "", name);
	if (strncmp(path, loss->root, len) != 0 || path[len] != '/')
		return NULL;
	return copied(path);
}

/* --- notes ---------------------------------------------------------------- */

static bool is_there(const char *path)
{
	struct stat st;

	return lstat(path, &st) == 0;
}

/* Another name in ./side for what stands at a path. */
static char *keep(struct loss *loss, const char *path)
{
	char name[64];

	(void)snprintf(name, sizeof(name), "side/%u", loss->kept++);
	return link(path, name) == 0 ? copied(name) : NULL;
}

static int folder_argument(const struct trace_call *call, unsigned argument)
{
	return (int)(unsigned)call->arguments[argument];
}

static bool note_entry(struct loss *loss, const struct trace_call *call)
{
	struct change *next = &loss->next;
	unsigned flags = (unsigned)call->arguments[2];

	memset(next, 0, sizeof(*next));
	switch (call->number) {
	case SYS_openat:
		next->kind = MADE;
		if (flags & O_CREAT)
			next->to = path_of(
				loss, call, folder_argument(call, 0), 1);
		return next->to && !is_there(next->to);
	case SYS_mkdirat:
		next->kind = MADE_FOLDER;
		next->to = path_of(loss, call, folder_argument(call, 0), 1);
		return next->to && !is_there(next->to);
	case SYS_linkat:
	case SYS_renameat:
	case SYS_renameat2:
		next->kind = call->number == SYS_linkat ? LINKED : RENAMED;
		next->from = path_of(loss, call, folder_argument(call, 0), 1);
		next->to = path_of(loss, call, folder_argument(call, 2), 3);
		break;
	case SYS_unlinkat:
		next->kind = REMOVED;
		next->from = path_of(loss, call, folder_argument(call, 0), 1);
		break;
#ifdef SYS_mkdir
	case SYS_open:
		next->kind = MADE;
		if (call->arguments[1] & O_CREAT)
			next->to = path_of(loss, call, AT_FDCWD, 0);
		return next->to && !is_there(next->to);
	case SYS_mkdir:
		next->kind = MADE_FOLDER;
		next->to = path_of(loss, call, AT_FDCWD, 0);
		return next->to && !is_there(next->to);
	case SYS_link:
	case SYS_rename:
		next->kind = call->number == SYS_link ? LINKED : RENAMED;
		next->from = path_of(loss, call, AT_FDCWD, 0);
		next->to = path_of(loss, call, AT_FDCWD, 1);
		break;
	case SYS_unlink:
		next->kind = REMOVED;
		next->from = path_of(loss, call, AT_FDCWD, 0);
		break;
#endif
	default:
		return false;
	}
	if (next->kind == RENAMED && next->to && is_there(next->to))
		next->kept = keep(loss, next->to);
	if (next->kind == REMOVED && next->from)
		next->kept = keep(loss, next->from);
	return next->from && (next->to || next->kind == REMOVED);
}

static struct dirty *find_dirty(struct loss *loss, const struct stat *st)
{
	for (size_t i = 0; i < loss->dirty_count; i++)
		if (loss->dirty[i].device == st->st_dev &&
			loss->dirty[i].number == st->st_ino)
			return &loss->dirty[i];
	return NULL;
}

static bool stat_fd(const struct trace_call *call, struct stat *st)
{
	char name[64];

	(void)snprintf(name, sizeof(name), "/proc/%ld/fd/%d", (long)call->pid,
		folder_argument(call, 0));
	return stat(name, st) == 0;
}

static bool is_below(const struct loss *loss, const char *path)
{
	size_t len = strlen(loss->root);

	return strncmp(path, loss->root, len) == 0 &&
		(path[len] == '/' || !path[len]);
}

/* Before the first byte: what there is now is certain, what comes is not. */
static void note_write(struct loss *loss, const struct trace_call *call)
{
	char path[PATH_MAX];
	struct dirty *dirty;
	struct stat st;

	path_of_fd(call, folder_argument(call, 0), path);
	if (!is_below(loss, path) || !stat_fd(call, &st) ||
		!S_ISREG(st.st_mode) || find_dirty(loss, &st))
		return;
	loss->dirty = grown(loss->dirty, loss->dirty_count, sizeof(*dirty));
	dirty = &loss->dirty[loss->dirty_count++];
	dirty->device = st.st_dev;
	dirty->number = st.st_ino;
	dirty->synced = st.st_size;
	dirty->is_object = strstr(path, "/objects/") != NULL;
	dirty->path = keep(loss, path);
}

static bool is_in(const char *path, const char *folder)
{
	const char *slash = path ? strrchr(path, '/') : NULL;

	return slash && (size_t)(slash - path) == strlen(folder) &&
		!strncmp(path, folder, strlen(folder));
}

static bool note_sync(struct loss *loss, const struct trace_call *call)
{
	char path[PATH_MAX];
	struct dirty *dirty;
	struct stat st;

	path_of_fd(call, folder_argument(call, 0), path);
	if (!is_below(loss, path) || !stat_fd(call, &st))
		return false;
	dirty = find_dirty(loss, &st);
	if (dirty) {
		free(dirty->path);
		*dirty = loss->dirty[--loss->dirty_count];
	}
	for (size_t i = 0; i < loss->change_count; i++) {
		struct change *change = &loss->changes[i];

		if (is_in(change->from, path))
			change->from_pending = false;
		if (is_in(change->to, path))
			change->to_pending = false;
	}
	return true;
}

bool loss_note(struct loss *loss, const struct trace_call *call)
{
	if (call->is_entry) {
		loss->has_next = note_entry(loss, call);
		if (call->number == SYS_write || call->number == SYS_pwrite64)
			note_write(loss, call);
		return false;
	}
	if (call->result < 0)
		return false;
	if (call->number == SYS_fsync || call->number == SYS_fdatasync)
		return note_sync(loss, call);
	if (!loss->has_next)
		return call->number == SYS_write;
	loss->has_next = false;
	loss->next.from_pending = loss->next.from && loss->next.kind != LINKED;
	loss->next.to_pending = loss->next.to != NULL;
	loss->changes =
		grown(loss->changes, loss->change_count, sizeof(loss->next));
	loss->changes[loss->change_count++] = loss->next;
	return true;
}

/* --- the blow ------------------------------------------------------------- */

static void remove_all(const char *path)
{
	char line[2 * PATH_MAX];

	(void)snprintf(line, sizeof(line), "rm -rf '%s'", path);
	if (system(line) != 0)
		trace_stop(path);
}

/* What stood there before stands there again. */
static void put_back(const struct change *change, const char *path)
{
	if (change->kept && link(change->kept, path) < 0 && errno != EEXIST &&
		errno != ENOENT)
		trace_stop(path);
}

static void undo(const struct change *change)
{
	switch (change->kind) {
	case MADE:
	case MADE_FOLDER:
	case LINKED:
		if (change->to_pending)
			remove_all(change->to);
		break;
	case REMOVED:
		if (change->from_pending)
			put_back(change, change->from);
		break;
	case RENAMED:
		/* both names, neither, or the old one */
		if (change->from_pending && link(change->to, change->from) < 0)
			break; /* the old one was not there to lose */
		if (change->to_pending) {
			(void)unlink(change->to);
			put_back(change, change->to);
		}
		break;
	}
}

static bool is_hit(const struct change *change, enum loss_model model)
{
	const char *path = change->to ? change->to : change->from;

	return model == LOSS_NAMES ||
		(model == LOSS_OBJECTS && strstr(path, "/objects/"));
}

void loss_strike(struct loss *loss, enum loss_model model)
{
	for (size_t i = 0; i < loss->dirty_count; i++) {
		const struct dirty *dirty = &loss->dirty[i];

		if (!dirty->path ||
			(model == LOSS_OBJECTS && !dirty->is_object))
			continue;
		(void)chmod(dirty->path, 0644);
		if (truncate(dirty->path, dirty->synced) < 0)
			trace_stop(dirty->path);
	}
	for (size_t i = loss->change_count; i-- > 0;)
		if (is_hit(&loss->changes[i], model))
			undo(&loss->changes[i]);
	for (size_t i = 0; i < loss->change_count; i++) {
		free(loss->changes[i].from);
		free(loss->changes[i].to);
		free(loss->changes[i].kept);
	}
	for (size_t i = 0; i < loss->dirty_count; i++)
		free(loss->dirty[i].path);
	free(loss->changes);
	free(loss->dirty);
	free(loss);
}
