/* What counts, what might, who replied: for a call or one text of it. */
#include "rules/silence_work.h"

static size_t count_known(const struct tacit_silence_work *work,
	const unsigned *known, unsigned bit)
{
	size_t n = 0;

	for (size_t i = 0; i < work->state_count; i++)
		n += (known[i] & bit) != 0;
	return n;
}

struct tacit_silence_sum tacit_silence_add_up(
	const struct tacit_silence_work *work, struct tacit_window window,
	const struct tacit_judged *judged, const struct tacit_enclosure *whole)
{
	struct tacit_silence_sum sum = { 0 };
	unsigned *known = tacit_arena_array(
		work->arena, work->state_count, sizeof(*known));

	sum.unproved = tacit_silence_words(work, window, judged, whole, known);
	for (size_t i = 0; i < work->count; i++) {
		if (whole &&
			!tacit_silence_concerns(
				&work->facts->call, judged[i].statement, whole))
			continue;
		if (judged[i].reason == TACIT_REASON_COUNTED)
			sum.counted += 1 + judged[i].statement->more;
		if (judged[i].reason == TACIT_REASON_UNREASONED)
			sum.unreasoned += 1 + judged[i].statement->more;
	}
	sum.states = count_known(work, known, TACIT_WORD_COUNTS);
	sum.certain = count_known(work, known, TACIT_WORD_IS_CERTAIN);
	sum.possible = count_known(work, known, TACIT_WORD_IS_POSSIBLE);
	sum.replied = count_known(work, known, TACIT_WORD_REPLIES);
	sum.replied_certain =
		count_known(work, known, TACIT_WORD_REPLY_IS_CERTAIN);
	sum.replied_possible =
		count_known(work, known, TACIT_WORD_REPLY_IS_POSSIBLE);
	return sum;
}
