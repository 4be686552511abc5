/*
 * audience: what is for the public, but was undone or moved by a document that
 * is for members only.
 *
 * The public cannot be told by what, and must not be told that it stands: an
 * objection that was withdrawn is none, a cancelled call is not open. So it is
 * not there at all. (design, section 9)
 */
#include <tacit/audience.h>

#include <stdlib.h>

#include "register/opened.h"

/* Whose targets are other than they were. */
static const char *const keys[] = { "supersedes", "withdraws", "extends" };

struct finding_withheld {
	struct tacit_register *reg;
	size_t cap;
};

static void add_withheld(struct finding_withheld *finding, const char *id)
{
	struct tacit_register *reg = finding->reg;

	reg->withheld = tacit_arena_grow(&reg->withheld_arena, reg->withheld,
		&finding->cap, reg->withheld_count + 1, sizeof(*reg->withheld));
	reg->withheld[reg->withheld_count++] =
		tacit_arena_strdup(&reg->withheld_arena, id);
}

static bool is_undoing(const struct tacit_document *act)
{
	static const char *const kinds[] = { "entered-in-error", "cancelled",
		NULL };
	const char *kind = tacit_document_get(act, "kind");

	return act->at.type->id == TACIT_ACT && kind &&
		tacit_is_one_of(kind, kinds);
}

static bool take_hidden(
	const struct tacit_document *doc, void *ctx, struct tacit_err *err)
{
	struct finding_withheld *finding = ctx;
	size_t count = 0;
	size_t i;
	size_t k;

	(void)err;
	if (tacit_is_for_public(doc))
		return true;
	for (k = 0; k < TACIT_COUNT(keys); k++) {
		const struct tacit_value *values =
			tacit_document_list(doc, keys[k], &count);

		for (i = 0; i < count; i++)
			add_withheld(finding, values[i].text);
	}
	if (is_undoing(doc) && tacit_document_get(doc, "subject"))
		add_withheld(finding, tacit_document_get(doc, "subject"));
	return true;
}

bool tacit_withheld_find(struct tacit_register *reg, struct tacit_err *err)
{
	const struct tacit_index_query all = { .type = -1 };
	struct finding_withheld finding = { reg, 0 };

	if (reg->withheld)
		return true;
	add_withheld(&finding, ""); /* it was looked for */
	if (!tacit_register_each(reg, &all, take_hidden, &finding, err))
		return false;
	qsort(reg->withheld, reg->withheld_count, sizeof(*reg->withheld),
		tacit_by_text);
	return true;
}

bool tacit_is_told_public(
	const struct tacit_register *reg, const struct tacit_document *doc)
{
	const char *id = doc->at.id;

	return tacit_is_for_public(doc) &&
		!tacit_find(&id, reg->withheld, reg->withheld_count,
			sizeof(*reg->withheld), tacit_by_text);
}

bool tacit_register_tells_public(struct tacit_register *reg,
	const struct tacit_document *doc, bool *tells, struct tacit_err *err)
{
	if (!tacit_withheld_find(reg, err))
		return false;
	*tells = tacit_is_told_public(reg, doc);
	return true;
}
