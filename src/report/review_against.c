/* review_against: what speaks against a text, in the words of who said it. */
#include <string.h>

#include <tacit/facts.h>

#include "report/review_work.h"

/* In force, or such as would be if its kind stopped this call. */
static bool is_against(const struct tacit_judged *judged)
{
	return judged->group >= TACIT_GROUP_CONDITION &&
		(judged->reason == TACIT_REASON_COUNTED ||
			judged->reason == TACIT_REASON_KIND);
}

static void put_words(struct review_work *work,
	const struct tacit_document *doc, struct tacit_review_said *said)
{
	struct tacit_value_style style = tacit_review_style(work);
	size_t count = 0;
	const struct tacit_value *places =
		tacit_document_list(doc, "place", &count);
	size_t i;

	style.arena = work->arena;
	said->comment.id = tacit_review_copy(work, doc->at.id);
	said->comment.name = tacit_printed_id(
		work->reg, work->arena, TACIT_COMMENT, doc->at.id);
	said->text = tacit_review_first_sentence(work, doc->body);
	for (i = 0; i < count; i++)
		tacit_review_add(work, &said->places,
			(struct tacit_review_name){
				tacit_key_id(work->arena, TACIT_KEY_PLACE,
					places[i].text),
				tacit_value_place(&style, places[i].text) });
}

/* The call is forgotten when it is told. */
static const struct tacit_document_receipt *copy_receipt(
	struct review_work *work, const struct tacit_document_receipt *receipt)
{
	struct tacit_document_receipt *out;

	if (!receipt)
		return NULL;
	out = tacit_arena_alloc(work->arena, sizeof(*out));
	*out = *receipt;
	out->from = tacit_review_copy(work, receipt->from);
	return out;
}

void tacit_review_find_against(struct review_work *work,
	const struct tacit_call_case *facts,
	const struct tacit_reading *reading, struct tacit_review_call *call)
{
	size_t cap = 0;
	size_t i;

	for (i = 0; i < reading->judged_count; i++) {
		const struct tacit_judged *judged = &reading->judged[i];
		size_t at =
			(size_t)(judged->statement - facts->facts.statements);
		struct tacit_review_said *said;

		if (at >= facts->comments.count || !is_against(judged))
			continue;
		said = tacit_arena_append(work->arena, &call->against,
			&call->against_count, &cap, sizeof(*said));
		said->state =
			tacit_review_state(work, judged->statement->state);
		said->group = judged->group;
		said->receipt = copy_receipt(work, judged->statement->receipt);
		said->received = judged->statement->received;
		put_words(work, &facts->comments.list[at], said);
	}
}
