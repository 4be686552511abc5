/* latest: when the last of all documents begins to exist: whoever looks at an
 * instant from then on leaves nothing out. Remembered, and found anew. */
#include "register/opened.h"

static const char name[] = "latest";

bool tacit_latest_remember(
	struct tacit_register *reg, int64_t latest, struct tacit_err *err)
{
	struct tacit_buf text = { 0 };
	bool ok;

	tacit_buf_printf(&text, "%lld", (long long)latest);
	ok = tacit_index_remember(
		reg->index, name, "", tacit_buf_str(&text), err);
	tacit_buf_clear(&text);
	return ok;
}

bool tacit_latest_find(
	struct tacit_register *reg, int64_t *latest, struct tacit_err *err)
{
	struct tacit_buf text = { 0 };
	uint64_t n = 0;
	bool has = tacit_index_recall(reg->index, name, &text) &&
		tacit_str_number(tacit_buf_str(&text), INT64_MAX, &n);

	tacit_buf_clear(&text);
	*latest = (int64_t)n;
	return has ||
		(tacit_index_latest(reg->index, latest, err) &&
			tacit_latest_remember(reg, *latest, err));
}

bool tacit_register_left_out(
	struct tacit_register *reg, uint64_t *later, struct tacit_err *err)
{
	const struct tacit_index_query all = {
		.type = -1, .versions_too = true, .without_text = true
	};
	struct tacit_index_query now = all;
	struct tacit_err unknown = { 0 };
	int64_t latest = 0;
	uint64_t total = 0;
	uint64_t known = 0;

	if (!tacit_begun_later(reg, later, err))
		return false;
	/* nothing is later than now: the usual case, without counting */
	if (tacit_latest_find(reg, &latest, &unknown) && latest <= reg->now.s)
		return true;
	now.until = reg->now.s;
	if (!tacit_register_count_rows(reg, &all, &total, err) ||
		!tacit_register_count_rows(reg, &now, &known, err))
		return false;
	*later += total - known;
	return true;
}
