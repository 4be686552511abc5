/* Who writes here, as git's configuration says. */
#include "judge/identity.h"

#include <string.h>

static bool has_left(struct tacit_register *reg, const char *code)
{
	const struct tacit_member *member = tacit_register_member(reg, code);

	return member && tacit_date_is_set(member->until) &&
		tacit_date_compare(tacit_register_today(reg), member->until) >=
		0;
}

struct tacit_actor tacit_identity_of(
	struct tacit_register *reg, const char *principal)
{
	if (!strcmp(principal, "secretariat"))
		return (struct tacit_actor){ .role = TACIT_ROLE_SECRETARIAT,
			.is_pushing = true };
	return (struct tacit_actor){ .role = TACIT_ROLE_STATE,
		.is_pushing = true,
		.code = principal,
		.is_listed = tacit_register_member(reg, principal) != NULL,
		.has_left = has_left(reg, principal) };
}

bool tacit_identity_read(struct tacit_register *reg, struct tacit_arena *arena,
	struct tacit_actor *actor, struct tacit_err *err)
{
	struct tacit_buf text = { 0 };
	struct tacit_err why = { 0 };
	bool ok = true;

	*actor = (struct tacit_actor){ 0 };
	if (!tacit_store_config(
		    tacit_register_store(reg), "tacit.identity", &text))
		return true; /* readers need none */
	if (tacit_str_eq_nocase(
		    tacit_buf_str(&text), tacit_str_of("secretariat"))) {
		actor->role = TACIT_ROLE_SECRETARIAT;
	} else {
		ok = tacit_resolve_state(
			reg, arena, tacit_buf_cstr(&text), &actor->code, &why);
		if (!ok) {
			(void)tacit_fail(err, TACIT_NOTFOUND,
				"tacit.identity: %s is neither the secretariat "
				"nor a state of this register",
				tacit_buf_cstr(&text));
			(void)tacit_hint(err,
				"git config tacit.identity secretariat, or a "
				"state's code");
		}
		actor->role = TACIT_ROLE_STATE;
		actor->is_listed = ok;
		actor->has_left = ok && has_left(reg, actor->code);
	}
	tacit_buf_clear(&text);
	return ok;
}
