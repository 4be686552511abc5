#include "report/state_kind.h"

#include <string.h>

#include <tacit/words.h>

static bool is_member_kind(const char *kind)
{
	return kind && !strcmp(kind, "member");
}

int tacit_state_kind_order(const char *kind, const char *name,
	const char *other_kind, const char *other_name)
{
	const bool is = is_member_kind(kind);
	const bool is_other = is_member_kind(other_kind);

	return is != is_other ? is_other - is : strcmp(name, other_name);
}

const char *tacit_state_kind_told(struct tacit_arena *arena, const char *lang,
	const char *name, const char *kind)
{
	return !kind || is_member_kind(kind)
		? name
		: tacit_arena_printf(
			  arena, "%s (%s)", name, tacit_tr(lang, kind));
}
