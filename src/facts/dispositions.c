#include "facts/dispositions.h"

#include <stdlib.h>
#include <string.h>

#include "facts/stands.h"
#include "register/near.h"

static int by_comment(const void *a, const void *b)
{
	const struct tacit_given *left = a;
	const struct tacit_given *right = b;
	int order = strcmp(left->comment, right->comment);

	return order ? order : strcmp(left->doc.path, right->doc.path);
}

static bool read_given(struct tacit_register *reg, struct tacit_arena *arena,
	const struct tacit_index_query *query, struct tacit_dispositions *out,
	struct tacit_err *err)
{
	struct tacit_documents docs = { 0 };
	size_t i;

	*out = (struct tacit_dispositions){ 0 };
	if (!tacit_register_list(reg, arena, query, &docs, err) ||
		!tacit_keep_standing(reg, &docs, err))
		return false;
	out->list =
		tacit_arena_array(arena, docs.count + 1, sizeof(*out->list));
	for (i = 0; i < docs.count; i++) {
		const char *comment =
			tacit_document_get(&docs.list[i], "comment");

		if (!comment)
			continue;
		out->list[out->count].comment = comment;
		out->list[out->count++].doc = docs.list[i];
	}
	if (out->count)
		qsort(out->list, out->count, sizeof(*out->list), by_comment);
	return true;
}

bool tacit_dispositions_on(struct tacit_register *reg,
	struct tacit_arena *arena, const char *note,
	struct tacit_dispositions *out, struct tacit_err *err)
{
	struct tacit_index_query query = { .type = TACIT_DISPOSITION,
		.path_prefix =
			tacit_arena_printf(arena, "dispositions/%s/", note) };

	return read_given(reg, arena, &query, out, err);
}

bool tacit_dispositions_of(struct tacit_register *reg,
	struct tacit_arena *arena, const char *comment,
	struct tacit_dispositions *out, struct tacit_err *err)
{
	const struct tacit_index_query query = { .type = TACIT_DISPOSITION,
		.subject = comment };
	bool is_answered = false;

	*out = (struct tacit_dispositions){ 0 };
	if (!tacit_register_is_answered(reg, comment, &is_answered, err))
		return false;
	if (!is_answered)
		return true;
	return read_given(reg, arena, &query, out, err);
}

bool tacit_dispositions_all(struct tacit_register *reg,
	struct tacit_arena *arena, struct tacit_dispositions *out,
	struct tacit_err *err)
{
	const struct tacit_index_query query = { .type = TACIT_DISPOSITION };

	return read_given(reg, arena, &query, out, err);
}

const struct tacit_given *tacit_dispositions_beside(
	const struct tacit_dispositions *given, const char *comment,
	size_t *count)
{
	const struct tacit_given *end = given->list + given->count;
	const struct tacit_given *first = tacit_find(&comment, given->list,
		given->count, sizeof(*first), tacit_by_text);
	const struct tacit_given *last = first;

	while (first && last + 1 < end && !strcmp(last[1].comment, comment))
		last++;
	while (first > given->list && !strcmp(first[-1].comment, comment))
		first--;
	*count = (size_t)(last - first);
	return *count ? first : NULL;
}

const struct tacit_document *tacit_dispositions_find(
	const struct tacit_dispositions *given, const char *comment)
{
	const struct tacit_given *end = given->list + given->count;
	const struct tacit_given *at = tacit_find(&comment, given->list,
		given->count, sizeof(*at), tacit_by_text);

	while (at && at + 1 < end && !strcmp(at[1].comment, comment))
		at++;
	return at ? &at->doc : NULL;
}

const char *tacit_dispositions_outcome(const struct tacit_dispositions *given,
	const char *comment, bool *differs)
{
	const struct tacit_document *doc =
		tacit_dispositions_find(given, comment);
	const char *outcome = doc ? tacit_document_get(doc, "outcome") : NULL;
	size_t count = 0;
	const struct tacit_given *beside =
		tacit_dispositions_beside(given, comment, &count);
	size_t i;

	*differs = false;
	for (i = 0; beside && outcome && i < count; i++)
		*differs |= !tacit_document_says(
			&beside[i].doc, "outcome", outcome);
	return *differs ? NULL : outcome;
}

enum tacit_uptake tacit_uptake_of(const char *outcome)
{
	if (!outcome || !strstr(outcome, "incorporated"))
		return TACIT_UPTAKE_NEITHER;
	return strcmp(outcome, "not-incorporated")
		? TACIT_UPTAKE_INCORPORATED
		: TACIT_UPTAKE_NOT_INCORPORATED;
}
