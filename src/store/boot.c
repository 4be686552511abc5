#include "store/boot.h"

#include <stdlib.h>
#include <string.h>

#include <tacit/io.h>

enum { PROC_LIMIT = 4 << 20, DIGITS_MAX = 18 };

bool tacit_boot_of(struct tacit_str stat, int64_t *boot_s)
{
	struct tacit_str line;
	int64_t seconds = 0;

	while (tacit_str_line(&stat, &line)) {
		if (!tacit_str_skip(&line, "btime "))
			continue;
		line = tacit_str_trim(line);
		if (!line.len || line.len > DIGITS_MAX)
			return false;
		for (size_t i = 0; i < line.len; i++) {
			if (line.data[i] < '0' || line.data[i] > '9')
				return false;
			seconds = seconds * 10 + (line.data[i] - '0');
		}
		*boot_s = seconds;
		return true;
	}
	return false;
}

/* Blanks and backslashes in a name are written as three octal digits. */
static void unescape_mount(struct tacit_str name, struct tacit_buf *out)
{
	for (size_t i = 0; i < name.len; i++) {
		char c = name.data[i];

		if (c == '\\' && i + 3 < name.len) {
			c = (char)((name.data[i + 1] - '0') * 64 +
				(name.data[i + 2] - '0') * 8 +
				(name.data[i + 3] - '0'));
			i += 3;
		}
		tacit_buf_addc(out, c);
	}
}

static bool is_below(const char *path, const struct tacit_buf *mount)
{
	size_t len = mount->len == 1 ? 0 : mount->len; /* "/" has everything */

	return !strncmp(path, tacit_buf_cstr(mount), len) &&
		(path[len] == '/' || !path[len]);
}

/* Types whose files only this kernel writes; a network has none of them. */
static bool is_own_type(struct tacit_str type)
{
	static const char *const own[] = { "ext2", "ext3", "ext4", "xfs",
		"btrfs", "zfs", "f2fs", "bcachefs", "jfs", "reiserfs", "vfat",
		"exfat", "overlay", "tmpfs" };

	for (size_t i = 0; i < TACIT_COUNT(own); i++)
		if (tacit_str_eqs(type, own[i]))
			return true;
	return false;
}

/* ID PARENT DEVICE ROOT MOUNT OPTIONS [TAG...] - TYPE SOURCE OPTIONS */
static bool read_mount(
	struct tacit_str line, struct tacit_buf *mount, struct tacit_str *type)
{
	struct tacit_str field;
	size_t i;

	tacit_buf_truncate(mount, 0);
	for (i = 0; tacit_str_split(&line, ' ', &field); i++) {
		if (i == 4)
			unescape_mount(field, mount);
		if (i > 4 && tacit_str_eqs(field, "-"))
			return tacit_str_split(&line, ' ', type);
	}
	return false;
}

bool tacit_boot_is_own_disk(struct tacit_str mounts, const char *path)
{
	struct tacit_buf mount = { 0 };
	struct tacit_str line;
	struct tacit_str type;
	size_t longest = 0;
	bool is_own = false;

	while (tacit_str_line(&mounts, &line)) {
		/* one that came later lies over the one before */
		if (!read_mount(line, &mount, &type) || mount.len < longest ||
			!is_below(path, &mount))
			continue;
		longest = mount.len;
		is_own = is_own_type(type);
	}
	tacit_buf_clear(&mount);
	return is_own;
}

bool tacit_boot_time(const char *path, int64_t *boot_s)
{
	struct tacit_buf mounts = { 0 };
	struct tacit_buf stat = { 0 };
	char *whole = realpath(path, NULL);
	bool ok = whole &&
		tacit_io_read_own(
			"/proc/self/mountinfo", PROC_LIMIT, &mounts, NULL) &&
		tacit_boot_is_own_disk(tacit_buf_str(&mounts), whole) &&
		tacit_io_read_own("/proc/stat", PROC_LIMIT, &stat, NULL) &&
		tacit_boot_of(tacit_buf_str(&stat), boot_s);

	free(whole);
	tacit_buf_clear(&mounts);
	tacit_buf_clear(&stat);
	return ok;
}
