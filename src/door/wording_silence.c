/* wording_silence: what silence means by the rule of the call, as its page has
 * it (pages/page_silence_rules.c). */
#include "door/wording.h"

#include <tacit/words.h>

static void add_sentence(
	const char *lang, struct tacit_buf *to, const char *sentence)
{
	if (to->len)
		tacit_buf_addc(to, ' ');
	tacit_buf_adds(to, tacit_tr(lang, sentence));
}

/* "Stops it: objection, amendment." */
static void add_stopping(const struct tacit_silence_view *view,
	const char *lang, struct tacit_buf *to)
{
	const unsigned kinds = view->silence.stopped_by;
	const char *comma = ": ";
	int kind;

	add_sentence(lang, to, "Stops it");
	for (kind = 0; kind < TACIT_KIND_COUNT; kind++) {
		if (!(kinds & TACIT_KIND_BIT(kind)))
			continue;
		tacit_buf_adds(to, comma);
		tacit_buf_adds(to,
			tacit_tr(lang, tacit_kind_word((enum tacit_kind)kind)));
		comma = ", ";
	}
	tacit_buf_addc(to, '.');
}

static void add_rules(const struct tacit_silence_view *view, const char *lang,
	struct tacit_buf *to)
{
	const struct tacit_silence_rules *rules = &view->silence.rules;

	if (rules->objections_needed > 1)
		tacit_buf_printf(to,
			tacit_tr(lang,
				" It takes %llu Member States to stop it."),
			(unsigned long long)rules->objections_needed);
	if (rules->needs_reason)
		add_sentence(
			lang, to, "What gives no reason does not stop it.");
	if (rules->is_final)
		add_sentence(lang, to,
			"What stops it, received in time, ends it at once; "
			"nothing that is received or issued later undoes "
			"that.");
}

void tacit_wording_silence(const struct tacit_silence_view *view,
	const char *lang, struct tacit_template_data *to)
{
	const enum tacit_effect effect = view->call.facts.call.effect;
	const struct tacit_silence_rules *rules = &view->silence.rules;
	struct tacit_buf text = { 0 };

	if (effect == TACIT_EFFECT_FORWARD)
		tacit_buf_printf(&text,
			tacit_tr(lang,
				"In the absence of comments: submission to the "
				"%s."),
			view->organ);
	else if (effect == TACIT_EFFECT_ADOPT)
		add_sentence(lang, &text,
			"If nothing stops it, the texts are adopted.");
	else if (effect == TACIT_EFFECT_ENDORSE)
		add_sentence(lang, &text,
			"If nothing stops it, the texts are endorsed.");
	if (text.len && effect != TACIT_EFFECT_FORWARD) {
		add_stopping(view, lang, &text);
		add_rules(view, lang, &text);
	}
	if (text.len && rules->replies_needed)
		tacit_buf_printf(&text,
			tacit_tr(lang,
				" It takes replies of %llu of those asked."),
			(unsigned long long)rules->replies_needed);
	tacit_template_set(to, "silence", tacit_buf_cstr(&text));
	tacit_buf_clear(&text);
}

static bool is_result(enum tacit_verdict verdict)
{
	return verdict == TACIT_VERDICT_KEPT ||
		verdict == TACIT_VERDICT_BROKEN ||
		verdict == TACIT_VERDICT_TOO_FEW_REPLIES;
}

/* What ended a call before its close, for good, no reply takes back. */
static bool is_still_open_to_replies(const struct tacit_silence *silence)
{
	return silence->is_provisional &&
		!tacit_instant_is_set(silence->readings[0].ended);
}

bool tacit_wording_has_result(
	const struct tacit_silence_view *view, struct tacit_err *err)
{
	const enum tacit_effect effect = view->call.facts.call.effect;
	const enum tacit_verdict verdict = view->silence.verdict;

	if (effect != TACIT_EFFECT_ADOPT && effect != TACIT_EFFECT_ENDORSE)
		return tacit_fail(err, TACIT_INVALID,
			"this call is no silence procedure: no notice of it "
			"is due");
	if (!is_result(verdict)) {
		(void)tacit_fail(err, TACIT_INVALID,
			"there is no result that a notice could tell: silence "
			"is neither kept nor broken, nor are replies too "
			"few");
		return tacit_hint(err, "see: tacit silence %s", view->typed);
	}
	if (is_still_open_to_replies(&view->silence)) {
		(void)tacit_fail(
			err, TACIT_INVALID, "the result is provisional");
		return tacit_hint(err, "first: tacit confirm %s", view->typed);
	}
	return true;
}
