/* deeds_silence: what must hold of what is approved under silence. */
#include <string.h>

#include <tacit/silence.h>

#include "judge/deeds.h"

bool tacit_deed_has_silence(struct deed *deed, struct tacit_err *err)
{
	enum tacit_effect effect =
		deed->call ? deed->call->facts.call.effect : TACIT_EFFECT_ADOPT;

	if (effect == TACIT_EFFECT_ADOPT || effect == TACIT_EFFECT_ENDORSE)
		return true;
	(void)tacit_fail_at(err, TACIT_INVALID, deed->call->note.path, 0,
		"it opened no silence procedure: nothing is approved under it");
	return tacit_hint(err, "--outcome approved, without --call");
}

/* As its own enclosure, or with the plan whose activity it is. */
static const struct tacit_enclosure *enclosure_of(const struct deed *deed)
{
	const struct tacit_call *call = &deed->call->facts.call;
	size_t i;

	for (i = 0; i < call->enclosure_count; i++) {
		if (!strcmp(call->enclosures[i].id, deed->text))
			return &call->enclosures[i];
	}
	return NULL;
}

bool tacit_deed_call_encloses(struct deed *deed, struct tacit_err *err)
{
	if (!deed->call || enclosure_of(deed))
		return true;
	(void)tacit_fail_at(err, TACIT_INVALID, deed->call->note.path, 0,
		"it does not enclose %s: its silence says nothing of it",
		deed->text);
	return tacit_hint(err, "see what it encloses: tacit show %s",
		deed->call->facts.call.note);
}

/* --- kept? ------------------------------------------------------------------------ */

static const char *why_not(enum tacit_verdict verdict)
{
	switch (verdict) {
	case TACIT_VERDICT_KEPT:
		return "its result is provisional, for that all replies are "
		       "entered is not confirmed";
	case TACIT_VERDICT_BROKEN:
		return "silence was broken";
	case TACIT_VERDICT_OPEN:
	case TACIT_VERDICT_OPEN_WITH_COMMENTS:
		return "the call is open";
	case TACIT_VERDICT_NONE:
		return "the two readings of its deadline give different "
		       "results";
	case TACIT_VERDICT_TEXTS_DIFFER:
		return "its texts have different results, and on which was "
		       "decided is not said";
	case TACIT_VERDICT_TOO_FEW_REPLIES:
		return "fewer states replied than it asks for";
	case TACIT_VERDICT_NOT_PROVABLE:
	case TACIT_VERDICT_NO_CALL:
	case TACIT_VERDICT_NOT_ISSUED:
	case TACIT_VERDICT_CLOSED:
	case TACIT_VERDICT_CLOSED_WITH_COMMENTS:
	default:
		return "its result cannot be proved here";
	}
}

/* The text's own, where each has one. */
static enum tacit_verdict result_of(
	const struct deed *deed, const struct tacit_reading *reading)
{
	const struct tacit_enclosure *text = enclosure_of(deed);
	const char *whole = text && text->part_of ? text->part_of : deed->text;
	size_t i;

	for (i = 0; i < reading->enclosure_count; i++) {
		if (!strcmp(reading->enclosures[i].enclosure->id, whole))
			return reading->enclosures[i].verdict;
	}
	return reading->verdict;
}

static enum tacit_verdict result_by_readings(
	const struct deed *deed, const struct tacit_silence *silence)
{
	enum tacit_verdict result = result_of(deed, &silence->readings[0]);
	size_t i;

	for (i = 1; i < silence->reading_count; i++) {
		if (result_of(deed, &silence->readings[i]) != result)
			return TACIT_VERDICT_NONE;
	}
	return result;
}

/* Of all that was decided on: the first that is not kept. */
static enum tacit_verdict find_result(
	struct deed *deed, const struct tacit_silence *silence)
{
	enum tacit_verdict result = silence->verdict;
	size_t i;

	for (i = 0; i < deed->text_count; i++) {
		deed->text = deed->texts[i];
		result = result_by_readings(deed, silence);
		if (result != TACIT_VERDICT_KEPT)
			return result;
	}
	return result;
}

bool tacit_deed_silence_is_kept(struct deed *deed, struct tacit_err *err)
{
	struct tacit_silence silence = { 0 };
	enum tacit_verdict result;

	if (!deed->call)
		return true;
	tacit_silence_judge(deed->arena, &deed->call->facts,
		tacit_register_now(deed->reg), &silence);
	result = find_result(deed, &silence);
	if (result == TACIT_VERDICT_KEPT && !silence.is_provisional)
		return true;
	return tacit_deed_stop(deed, err,
		       "the silence on that call is not shown to be kept: %s",
		       why_not(result)) ||
		tacit_hint(err,
			"see: tacit silence %s; if it was decided all the "
			"same: --because TEXT",
			deed->call->facts.call.note);
}
