/* Whether anybody else works in a folder of git (declared in stale.h). */
#include <dirent.h>
#include <stdlib.h>
#include <sys/stat.h>

#include "store/gc.h"
#include "store/stale.h"

/* Of another user that cannot be seen, and no other writes here. */
static bool stands_in(const char *process, const struct stat *folder)
{
	struct tacit_buf path = { 0 };
	struct stat st;
	bool is;

	tacit_buf_printf(&path, "/proc/%s/cwd", process);
	is = stat(path.data, &st) == 0 && st.st_dev == folder->st_dev &&
		st.st_ino == folder->st_ino;
	tacit_buf_clear(&path);
	return is;
}

bool tacit_stale_is_alone(const char *folder)
{
	struct dirent *entry;
	bool is_alone = true;
	struct stat st;
	DIR *dir;

	if (stat(folder, &st) < 0)
		return false;
	dir = opendir("/proc");
	if (!dir)
		return false;
	while (is_alone && (entry = readdir(dir)) != NULL)
		if (entry->d_name[0] >= '1' && entry->d_name[0] <= '9')
			is_alone = !stands_in(entry->d_name, &st) ||
				tacit_gc_is_ours(
					strtoull(entry->d_name, NULL, 10));
	(void)closedir(dir);
	return is_alone;
}
