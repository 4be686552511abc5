#include "log/compare.h"

static bool are_two_entries(
	const struct tacit_receipt_copy *a, const struct tacit_receipt_copy *b)
{
	return a && b && a->receipt.seq == b->receipt.seq &&
		!tacit_str_eq(a->text, b->text);
}

enum tacit_log_relation tacit_log_compare(const struct tacit_log_view *a,
	const struct tacit_log_view *b, const struct tacit_tree_proof *proof)
{
	const struct tacit_tree_proof none = { .count = 0 };
	const struct tacit_checkpoint *old = &a->checkpoint;
	const struct tacit_checkpoint *new = &b->checkpoint;

	if (!tacit_str_eq(old->origin, new->origin))
		return TACIT_LOGS_OTHER;
	if (are_two_entries(a->receipt, b->receipt))
		return TACIT_LOGS_FORKED_ENTRY;
	if (old->size == new->size)
		return tacit_tree_hash_eq(&old->root, &new->root)
			? TACIT_LOGS_SAME
			: TACIT_LOGS_FORKED_ROOT;
	if (old->size > new->size) {
		old = &b->checkpoint;
		new = &a->checkpoint;
	}
	/* how nothing grew needs no proof */
	if (!proof && old->size)
		return TACIT_LOGS_NOT_TOLD;
	return tacit_tree_is_consistent(old->size, &old->root, new->size,
		       &new->root, proof && old->size ? proof : &none)
		? TACIT_LOGS_GROWN
		: TACIT_LOGS_NOT_SHOWN;
}
