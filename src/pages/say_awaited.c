#include "pages/say_awaited.h"

#include <string.h>

#include "pages/say.h"

#define SAY(english) tacit_tr(page->lang, english)

const char *tacit_say_party(struct tacit_page *page,
	const struct tacit_party *party, const char *states)
{
	switch (party->kind) {
	case TACIT_PARTY_SECRETARIAT:
		return SAY("Secretariat");
	case TACIT_PARTY_MEMBERS:
		return SAY("Member States");
	case TACIT_PARTY_ORGAN:
		return tacit_say_organ(page,
			party->code_count ? party->codes[0] : NULL,
			TACIT_ORGAN_SHORT);
	case TACIT_PARTY_COORDINATOR:
		if (!party->code_count)
			states = SAY("vacant");
		return tacit_page_say(page, "%s (%s)",
			tacit_own_word(page->own, page->lang, "coordinator"),
			states);
	case TACIT_PARTY_STATE:
		return states;
	case TACIT_PARTY_NOBODY:
		break;
	}
	/* an area whose coordinator is not recorded */
	return SAY("not recorded");
}

/* --- what -------------------------------------------------------------------- */

static const char *const what_alone[TACIT_AWAIT_COUNT] = {
	[TACIT_AWAIT_RECEIPTS] = WORD("fetch the receipts; without them the "
				      "call cannot be judged here"),
	[TACIT_AWAIT_CONFIRMATION] =
		WORD("confirm that all replies received are entered"),
	[TACIT_AWAIT_NOTICE] = WORD("the notice of its result"),
	[TACIT_AWAIT_COMMENTS] = WORD("comments, if there are any"),
	[TACIT_AWAIT_CIRCULATION] =
		WORD("the text has changed since it was circulated: circulate "
		     "it again, or submit it and say why"),
	[TACIT_AWAIT_DECISION] = WORD("a decision"),
	[TACIT_AWAIT_TRANSLATION] =
		WORD("the original has changed since it was translated"),
};

void tacit_say_awaited(struct tacit_page *page, const struct tacit_awaited *a,
	const struct tacit_status_row *row, struct tacit_inline *to)
{
	const char *organ = tacit_say_organ(page, a->organ, TACIT_ORGAN_SHORT);
	unsigned long long n = a->count;

	tacit_run_plainf(to, "%s: ", row->subjects);
	if (a->what == TACIT_AWAIT_DISPOSITIONS)
		tacit_run_plainf(to,
			tacit_tr_n(page->lang, n,
				"the disposition of %llu comment",
				"the dispositions of %llu comments"),
			n);
	else if (a->what == TACIT_AWAIT_SUBMISSION && !a->organ)
		tacit_run_plain(to,
			SAY("submission; the organs that approve it are not "
			    "recorded"));
	else if (a->what == TACIT_AWAIT_SUBMISSION)
		tacit_run_plainf(to, SAY("submission to the %s"), organ);
	else if (a->what == TACIT_AWAIT_REVISION)
		tacit_run_plainf(
			to, SAY("returned by the %s: a revision"), organ);
	else if (a->what == TACIT_AWAIT_REPORT)
		tacit_run_plainf(to, SAY("a report on %d"), a->year);
	else if (what_alone[a->what])
		tacit_run_plain(to, SAY(what_alone[a->what]));
}

const char *tacit_say_awaited_command(struct tacit_page *page,
	const struct tacit_awaited *a, const struct tacit_status_row *row)
{
	struct tacit_buf line = { 0 };
	size_t i;

	for (i = 0; i < a->word_count; i++) {
		const char *quote = strpbrk(row->words[i], " ()") ? "\"" : "";

		tacit_buf_printf(&line, "%s%s%s%s", i ? " " : "", quote,
			row->words[i], quote);
	}
	return line.len ? tacit_page_keep(page, &line) : NULL;
}

/* --- since or by when ---------------------------------------------------------- */

static const char *when_told(struct tacit_page *page,
	const struct tacit_awaited *a, const struct tacit_status_row *row)
{
	if (a->after)
		return SAY("after the above");
	if (tacit_instant_is_set(a->by))
		return tacit_say_close_day(page, a->by, &row->clock);
	if (tacit_instant_is_set(a->since))
		return tacit_say_day_of(page, a->since);
	return SAY("not recorded");
}

void tacit_say_awaited_when(struct tacit_page *page,
	const struct tacit_awaited *a, const struct tacit_status_row *row,
	struct tacit_inline *to)
{
	tacit_run_plain(to, when_told(page, a, row));
	if (a->date_has_passed)
		tacit_run_format(
			to, TACIT_RUN_STRONG, "\n%s", SAY("date passed"));
}
