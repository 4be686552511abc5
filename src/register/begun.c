#include "register/begun.h"

#include "register/opened.h"
#include "register/past.h"

struct tacit_instant tacit_register_begins(
	const struct tacit_register *reg, const char *path)
{
	const struct tacit_beginning *begun =
		tacit_past_beginning(&reg->past, path);

	return begun ? begun->when : (struct tacit_instant){ 0 };
}

/* A draft has no instant, and pins nothing yet. */
static bool look_for_pin(
	const struct tacit_document *doc, void *ctx, struct tacit_err *err)
{
	bool *is = ctx;

	(void)err;
	*is |= tacit_instant_is_set(doc->exists_from);
	return !*is;
}

static bool find_pin(struct tacit_register *reg, const char *id, bool *is,
	struct tacit_err *err)
{
	struct tacit_index_query pins[] = {
		{ .type = TACIT_NOTE, .link_key = "encloses" },
		{ .type = TACIT_DECISION, .link_key = "documents" },
	};
	size_t i;

	for (i = 0; i < TACIT_COUNT(pins) && !*is; i++) {
		pins[i].link_target = id;
		/* of what the public may read only that tells */
		if (!tacit_register_each(reg, &pins[i], look_for_pin, is, err))
			return false;
	}
	return true;
}

bool tacit_register_is_recorded(struct tacit_register *reg,
	const struct tacit_document *doc, bool *is, struct tacit_err *err)
{
	*is = (doc->at.type->id != TACIT_PAPER &&
		      doc->at.type->id != TACIT_ITEM) ||
		tacit_register_begins(reg, doc->path).s <= reg->now.s;
	return *is || find_pin(reg, doc->at.id, is, err);
}

struct later {
	struct tacit_register *reg;
	uint64_t count;
};

static bool count_later(
	const struct tacit_index_row *row, void *ctx, struct tacit_err *err)
{
	struct later *later = ctx;
	bool is = false;

	if (row->type == TACIT_ACT)
		return true; /* it has an instant of its own */
	if (!find_pin(later->reg, row->id, &is, err))
		return false;
	later->count += !is;
	return true;
}

bool tacit_begun_later(
	struct tacit_register *reg, uint64_t *count, struct tacit_err *err)
{
	const struct tacit_past *past = &reg->past;
	struct later later = { .reg = reg };
	size_t i;

	for (i = 0; i < past->begun_count; i++) {
		struct tacit_index_query query = { .type = -1,
			.path = past->begun[i].path,
			.versions_too = true,
			.without_text = true };

		if (past->begun[i].when.s > reg->now.s &&
			!tacit_register_rows(
				reg, &query, count_later, &later, err))
			return false;
	}
	*count = later.count;
	return true;
}
