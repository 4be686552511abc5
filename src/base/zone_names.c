/* Which names zones may have, and which is near a mistyped one. */
#include "base/zone_parts.h"

#include <string.h>

enum { NAME_MAX_BYTES = 63 };

static bool is_name_char(char c)
{
	return tacit_is_letter(c) || tacit_is_digit(c) || c == '+' ||
		c == '_' || c == '-';
}

static bool is_spelled_well(const char *name)
{
	size_t len = strlen(name);
	size_t i;

	if (len == 0 || len > NAME_MAX_BYTES || name[0] == '/' ||
		name[len - 1] == '/')
		return false;
	for (i = 0; i < len; i++) {
		if (!is_name_char(name[i]) &&
			(name[i] != '/' || name[i + 1] == '/'))
			return false;
	}
	return true;
}

/*
 * Files of the folder whose content depends on the machine (localtime,
 * posixrules), says nothing (Factory) or is another copy (posix, right).
 */
bool tacit_zone_name_is_valid(const char *name)
{
	static const char *const others[] = { "localtime", "posixrules",
		"Factory" };
	struct tacit_str s = tacit_str_of(name);
	size_t i;

	if (!is_spelled_well(name) || tacit_str_starts(s, "posix/") ||
		tacit_str_starts(s, "right/"))
		return false;
	for (i = 0; i < TACIT_COUNT(others); i++) {
		if (tacit_str_eqs(s, others[i]))
			return false;
	}
	return true;
}

/*
 * A line of tzdata.zi is "Z NAME ..." or "L TARGET NAME"; one of the .tab
 * files has the name in its third column, after tabs.
 */
static bool name_in_line(struct tacit_str line, struct tacit_str *name)
{
	bool is_zone = tacit_str_starts(line, "Z ");
	bool is_link = tacit_str_starts(line, "L ");
	char sep = is_zone || is_link ? ' ' : '\t';
	int column = is_zone ? 2 : 3;

	if (tacit_str_starts(line, "#"))
		return false;
	while (column--) {
		if (!tacit_str_split(&line, sep, name))
			return false;
	}
	return name->len > 0;
}

static const char *last_part(const char *name)
{
	const char *slash = strrchr(name, '/');

	return slash ? slash + 1 : name;
}

const char *tacit_zone_nearest(
	struct tacit_arena *arena, const char *name, struct tacit_str list)
{
	const char **names = NULL;
	const char **parts;
	size_t count = 0;
	size_t cap = 0;
	struct tacit_str line;
	struct tacit_str found;
	const char *near;
	size_t i;

	while (tacit_str_line(&list, &line)) {
		if (!name_in_line(line, &found))
			continue;
		names = tacit_arena_grow(
			arena, names, &cap, count + 1, sizeof(*names));
		names[count++] =
			tacit_arena_strndup(arena, found.data, found.len);
	}
	near = tacit_nearest(name, names, count);
	if (near)
		return near;
	parts = tacit_arena_array(arena, count, sizeof(*parts));
	for (i = 0; i < count; i++)
		parts[i] = last_part(names[i]);
	near = tacit_nearest(last_part(name), parts, count);
	for (i = 0; i < count; i++) {
		if (near == parts[i])
			return names[i];
	}
	return NULL;
}
