/* silence_view_asked: yes, no or doubt to a question about a verdict. */
#include <string.h>

#include <tacit/facts.h>

#include "report/silence_view.h"

bool tacit_silence_has_call(const struct tacit_document *note,
	const char *saying, struct tacit_err *err)
{
	const char *number = tacit_document_get(note, "number");

	if (!tacit_facts_check_first(note, saying, err))
		return false;
	if (tacit_document_get(note, "comments-by") ||
		tacit_document_get(note, "closes"))
		return true;
	if (tacit_document_is_yes(note, "cited"))
		return tacit_fail_at(err, TACIT_INVALID, note->path, 0,
			"%s is known by number and date only; whether it "
			"called for comments is not recorded",
			number);
	(void)tacit_fail_at(err, TACIT_INVALID, note->path, 0,
		"%s does not call for comments", number);
	return tacit_hint(err, "what it says: tacit show %s", note->at.id);
}

static const char *const words[] = { "kept", "broken", "open", "closed",
	"provisional", "open-with-comments", "closed-with-comments",
	"not-provable", "too-few-replies", "no-call", "not-issued", "differs",
	"texts-differ", NULL };

static bool is_open(enum tacit_verdict verdict)
{
	return verdict == TACIT_VERDICT_OPEN ||
		verdict == TACIT_VERDICT_OPEN_WITH_COMMENTS;
}

static bool is_closed(enum tacit_verdict verdict)
{
	return verdict == TACIT_VERDICT_KEPT ||
		verdict == TACIT_VERDICT_BROKEN ||
		verdict == TACIT_VERDICT_TOO_FEW_REPLIES ||
		verdict == TACIT_VERDICT_CLOSED ||
		verdict == TACIT_VERDICT_CLOSED_WITH_COMMENTS;
}

/* One verdict that was reached for one text or for all, by one reading. */
static enum tacit_says ask_one(const struct tacit_silence *silence,
	enum tacit_verdict verdict, const char *word)
{
	bool yes = !strcmp(tacit_verdict_word(verdict), word);

	if (verdict == TACIT_VERDICT_NOT_PROVABLE && !yes) {
		/* what cannot be proved is the result, not the hour */
		if (!strcmp(word, "open") || !strcmp(word, "closed"))
			return silence->is_open == !strcmp(word, "open")
				? TACIT_SAYS_YES
				: TACIT_SAYS_NO;
		return TACIT_SAYS_DOUBT;
	}
	if (!strcmp(word, "open"))
		yes = is_open(verdict);
	else if (!strcmp(word, "closed"))
		/* `closed` is also the word for one without a rule */
		yes = is_closed(verdict);
	return yes ? TACIT_SAYS_YES : TACIT_SAYS_NO;
}

static enum tacit_says both(enum tacit_says a, enum tacit_says b)
{
	return a == b ? a : TACIT_SAYS_DOUBT;
}

static enum tacit_says ask_reading(const struct tacit_silence *silence,
	const struct tacit_reading *reading, const char *word)
{
	enum tacit_says answer;
	size_t i;

	if (reading->verdict != TACIT_VERDICT_TEXTS_DIFFER)
		return ask_one(silence, reading->verdict, word);
	answer = ask_one(silence, reading->enclosures[0].verdict, word);
	for (i = 1; i < reading->enclosure_count; i++)
		answer = both(answer,
			ask_one(silence, reading->enclosures[i].verdict, word));
	return answer;
}

bool tacit_silence_is(const struct tacit_silence *silence, const char *word,
	enum tacit_says *out)
{
	size_t i;

	for (i = 0; words[i] && strcmp(words[i], word) != 0; i++)
		;
	if (!words[i])
		return false;
	if (!strcmp(word, "provisional")) {
		*out = silence->is_provisional ? TACIT_SAYS_YES : TACIT_SAYS_NO;
		return true;
	}
	if (!strcmp(word, "differs")) {
		*out = silence->readings_differ ? TACIT_SAYS_YES
						: TACIT_SAYS_NO;
		return true;
	}
	if (!strcmp(word, "texts-differ")) {
		*out = silence->verdict == TACIT_VERDICT_TEXTS_DIFFER
			? TACIT_SAYS_YES
			: TACIT_SAYS_NO;
		return true;
	}
	*out = ask_reading(silence, &silence->readings[0], word);
	for (i = 1; i < silence->reading_count; i++)
		*out = both(*out,
			ask_reading(silence, &silence->readings[i], word));
	return true;
}
