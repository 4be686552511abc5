#include "register/resolve_state.h"

#include <tacit/document.h>

#include "base/letter.h"
#include "register/opened.h"
#include "rules/state_code.h"

static bool is_member_code(struct tacit_register *reg,
	struct tacit_arena *arena, const char *typed, const char **code)
{
	size_t i;

	for (i = 0; i < reg->member_count; i++) {
		const char *own = reg->members[i].code;

		if (!tacit_str_eq_nocase(
			    tacit_str_of(typed), tacit_str_of(own)))
			continue;
		/* a refresh reads the members anew: keep a copy */
		*code = tacit_arena_strdup(arena, own);
		return true;
	}
	return false;
}

bool tacit_state_by_code(struct tacit_register *reg, struct tacit_arena *arena,
	const char *typed, const char **code)
{
	char three[4];

	return is_member_code(reg, arena, typed, code) ||
		(tacit_state_code_of_two(typed, three) &&
			is_member_code(reg, arena, three, code));
}

/* Names are compared as somebody types them who has no such keys. */
bool tacit_no_such_state(
	struct tacit_register *reg, const char *typed, struct tacit_err *err)
{
	size_t count = 0;
	const struct tacit_member *members =
		tacit_register_members(reg, &count);
	struct tacit_arena arena = { 0 };
	struct tacit_buf text = { 0 };
	const char **names;
	const char *near;
	size_t i;

	/* nobody asks which may be meant */
	if (!err)
		return false;
	names = tacit_arena_array(&arena, count * 2 + 1, sizeof(*names));
	for (i = 0; i < count; i++) {
		const char *name = tacit_state_name(reg, members[i].code, NULL,
			(struct tacit_date){ 0 }, false);

		tacit_buf_truncate(&text, 0);
		tacit_fold(tacit_str_of(name), &text);
		names[i] = members[i].code;
		names[count + i] =
			tacit_arena_strdup(&arena, tacit_buf_cstr(&text));
	}
	tacit_buf_truncate(&text, 0);
	tacit_fold(tacit_str_of(typed), &text);
	near = tacit_nearest(tacit_buf_cstr(&text), names, count * 2);
	for (i = 0; near && i < count; i++) {
		if (near == names[count + i])
			near = tacit_state_name(reg, members[i].code, NULL,
				(struct tacit_date){ 0 }, false);
	}
	(void)tacit_fail(err, TACIT_NOTFOUND,
		"%s is no state that this register knows", typed);
	if (near)
		(void)tacit_hint(err, "did you mean %s?", near);
	else
		(void)tacit_hint(err, "see them with: tacit list member");
	tacit_buf_clear(&text);
	tacit_arena_clear(&arena);
	return false;
}
