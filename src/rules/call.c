#include <tacit/call.h>

#include <tacit/deadline.h>

static const char *const effect_words[] = { "none", "forward", "adopt",
	"endorse" };

bool tacit_effect_parse(struct tacit_str text, enum tacit_effect *effect,
	struct tacit_str *organ)
{
	struct tacit_str rest = tacit_str_trim(text);
	struct tacit_str word = { 0 };

	*effect = TACIT_EFFECT_NONE;
	*organ = (struct tacit_str){ 0 };
	if (!rest.len || tacit_str_eqs(rest, "none"))
		return true;
	(void)tacit_str_split(&rest, ' ', &word);
	rest = tacit_str_trim(rest);
	if (tacit_str_eqs(word, "forward"))
		*effect = TACIT_EFFECT_FORWARD;
	else if (tacit_str_eqs(word, "adopt"))
		*effect = TACIT_EFFECT_ADOPT;
	else if (tacit_str_eqs(word, "endorse"))
		*effect = TACIT_EFFECT_ENDORSE;
	else
		return false;
	*organ = rest;
	/* what is forwarded goes somewhere; what is adopted stays here */
	return (*effect == TACIT_EFFECT_FORWARD) == (rest.len > 0) &&
		tacit_str_find(rest, " ") == SIZE_MAX;
}

const char *tacit_effect_word(enum tacit_effect effect)
{
	return effect_words[effect];
}

unsigned tacit_effect_stopped_by(enum tacit_effect effect)
{
	const unsigned never = TACIT_KIND_BIT(TACIT_KIND_SUPPORT) |
		TACIT_KIND_BIT(TACIT_KIND_NO_OBJECTION) |
		TACIT_KIND_BIT(TACIT_KIND_WITHDRAWAL) |
		TACIT_KIND_BIT(TACIT_KIND_REPLY) |
		TACIT_KIND_BIT(TACIT_KIND_STATEMENT);

	if (effect == TACIT_EFFECT_ADOPT || effect == TACIT_EFFECT_ENDORSE)
		return TACIT_KIND_BIT(TACIT_KIND_OBJECTION) |
			TACIT_KIND_BIT(TACIT_KIND_AMENDMENT) |
			TACIT_KIND_BIT(TACIT_KIND_RESERVATION) |
			TACIT_KIND_BIT(TACIT_KIND_CONDITION) |
			TACIT_KIND_BIT(TACIT_KIND_EXTENSION_REQUEST);
	return (TACIT_KIND_BIT(TACIT_KIND_COUNT) - 1) & ~never;
}

struct tacit_instant tacit_call_closes_for(const struct tacit_call *call,
	struct tacit_instant now, struct tacit_instant received, bool is_other,
	const struct tacit_extension **by)
{
	const struct tacit_deadline_asked asked = { now, received, is_other };
	struct tacit_instant closes = call->closes;
	const struct tacit_extension *e = NULL;

	if (is_other && tacit_instant_is_set(call->other_closes))
		closes = call->other_closes;
	if (tacit_instant_is_set(call->closes))
		e = tacit_deadline_in_force(closes, call->extensions,
			call->extension_count, &asked);
	if (by)
		*by = e;
	return e ? tacit_deadline_close_of(e, is_other) : closes;
}

struct tacit_instant tacit_call_closes(const struct tacit_call *call,
	struct tacit_instant now, const struct tacit_extension **by)
{
	return tacit_call_closes_for(call, now, now, false, by);
}

struct tacit_instant tacit_call_other_closes(
	const struct tacit_call *call, struct tacit_instant now)
{
	return tacit_call_closes_for(call, now, now, true, NULL);
}

struct tacit_instant tacit_call_ends(
	const struct tacit_call *call, struct tacit_instant now)
{
	return tacit_instant_is_set(call->ended)
		? call->ended
		: tacit_call_closes(call, now, NULL);
}

bool tacit_call_is_undone(
	const struct tacit_call *call, struct tacit_instant now)
{
	return tacit_call_is_undone_but(call, call->ended, now);
}

bool tacit_call_is_undone_but(const struct tacit_call *call,
	struct tacit_instant ended, struct tacit_instant now)
{
	const struct tacit_undoing *undoing = &call->undoing;
	struct tacit_instant closes;

	if (undoing->undone == TACIT_UNDONE_NOT || undoing->since.s > now.s)
		return false;
	if (undoing->undone == TACIT_UNDONE_IN_ERROR)
		return true;
	/* what had closed has a result, which nothing later takes back */
	closes = tacit_instant_is_set(ended)
		? ended
		: tacit_call_closes(call, undoing->since, NULL);
	return !tacit_instant_is_set(closes) || undoing->since.s < closes.s;
}

bool tacit_call_is_assumed(
	const struct tacit_call *call, struct tacit_instant now)
{
	const struct tacit_extension *by = NULL;

	(void)tacit_call_closes(call, now, &by);
	return by ? by->is_assumed : call->is_assumed;
}

bool tacit_call_is_open(const struct tacit_call *call, struct tacit_instant now)
{
	return tacit_instant_is_set(call->issued) && call->issued.s <= now.s &&
		!tacit_call_is_undone(call, now) &&
		now.s < tacit_call_ends(call, now).s;
}
