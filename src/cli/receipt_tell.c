#include "cli/receipt_tell.h"

#include <tacit/words.h>

/* Against the close of their calls, where they have one. */
static void add_times(struct app *app, const struct tacit_receipt *receipt,
	struct tacit_buf *out)
{
	const struct tacit_receipt_comment *all = receipt->comments;
	size_t after = 0;
	size_t before = 0;
	size_t i;

	for (i = 0; all && i < receipt->comment_count; i++) {
		after += all[i].is_after;
		before +=
			!all[i].is_after && tacit_instant_is_set(all[i].closes);
	}
	if (after)
		tacit_buf_printf(out,
			tacit_tr_n(app->lang, after,
				"%llu of them was received after the close of "
				"its call",
				"%llu of them were received after the close of "
				"their call"),
			(unsigned long long)after);
	else if (before && before == receipt->comment_count)
		tacit_buf_adds(out,
			before == 1 ? tacit_tr(app->lang,
					      "it was received before the "
					      "close of its call")
				    : tacit_tr(app->lang,
					      "all of them were received "
					      "before the close of their "
					      "call"));
	if (after || (before && before == receipt->comment_count))
		tacit_buf_addc(out, '\n');
}

void receipt_add_told(struct app *app, const struct tacit_receipt *receipt,
	struct tacit_buf *out)
{
	char at[TACIT_INSTANT_SIZE];

	tacit_instant_format(receipt->at, at);
	tacit_buf_printf(out,
		tacit_tr(app->lang, "receipt %llu: received at %s from %s"),
		(unsigned long long)receipt->seq, at,
		receipt->from ? receipt->from : tacit_tr(app->lang, "nobody"));
	tacit_buf_addc(out, '\n');
	if (!receipt->comment_count)
		return;
	tacit_buf_printf(out,
		tacit_tr_n(app->lang, receipt->comment_count,
			"it has %llu comment", "it has %llu comments"),
		(unsigned long long)receipt->comment_count);
	tacit_buf_addc(out, '\n');
	add_times(app, receipt, out);
}
