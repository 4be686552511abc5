/* Whether anybody else works in a folder of git (declared in stale.h). */
#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

#include "store/stale.h"

enum { ANCESTORS_MAX = 64 };

/* 0: it is gone, or has none that is known. */
static long process_parent(long process)
{
	char text[512];
	char *end = NULL;
	struct tacit_buf path = { 0 };
	long parent = 0;
	FILE *file;
	size_t len;

	tacit_buf_printf(&path, "/proc/%ld/stat", process);
	file = fopen(path.data, "re");
	tacit_buf_clear(&path);
	if (!file)
		return 0;
	len = fread(text, 1, sizeof(text) - 1, file);
	(void)fclose(file);
	text[len] = '\0';
	/* after the name of the program, whatever stands in it: its state */
	for (size_t i = 0; i + 4 < len; i++)
		if (text[i] == ')')
			end = text + i;
	if (end)
		parent = strtol(end + 4, NULL, 10);
	return parent;
}

static bool is_ours(long process)
{
	long at = (long)getpid();
	unsigned i;

	for (i = 0; at > 1 && i < ANCESTORS_MAX; i++) {
		if (at == process)
			return true;
		at = process_parent(at);
	}
	return false;
}

/* Of another user that cannot be seen, and nobody else writes here. */
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
				is_ours(strtol(entry->d_name, NULL, 10));
	(void)closedir(dir);
	return is_alone;
}
