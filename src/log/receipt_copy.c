#include "log/receipt_copy.h"

#include <inttypes.h>

#include "log/proof.h"

#define PROOF_LINE "c2sp.org/tlog-proof@v1\n"

static bool is_in_tree(const struct tacit_receipt_copy *copy,
	const struct tacit_checkpoint *checkpoint)
{
	struct tacit_tree_hash leaf;

	tacit_tree_leaf(copy->text, &leaf);
	return tacit_tree_is_included(&leaf, copy->receipt.seq,
		checkpoint->size, &copy->proof, &checkpoint->root);
}

bool tacit_receipt_copy_write(struct tacit_str text,
	const struct tacit_tree_proof *proof, struct tacit_str note,
	struct tacit_buf *out, struct tacit_err *err)
{
	struct tacit_receipt_copy copy = {
		.text = text, .proof = *proof, .note = note
	};
	struct tacit_checkpoint checkpoint;
	struct tacit_arena arena = { 0 };
	bool ok = tacit_receipt_read(&arena, text, &copy.receipt, err);

	if (ok) {
		ok = tacit_checkpoint_open(note, NULL, 0, &checkpoint) !=
				TACIT_SIGNED_NOT &&
			is_in_tree(&copy, &checkpoint);
		if (!ok)
			(void)tacit_fail(err, TACIT_INVALID,
				"what is to prove a receipt does not");
	}
	if (ok) {
		tacit_buf_add_str(out, text);
		tacit_buf_printf(out, "\n" PROOF_LINE "index %" PRIu64 "\n",
			copy.receipt.seq);
		tacit_tree_proof_write(proof, out);
		tacit_buf_addc(out, '\n');
		tacit_buf_add_str(out, note);
	}
	tacit_arena_clear(&arena);
	return ok;
}

/* After the receipt and an empty line. */
static bool read_proof_part(
	struct tacit_str rest, struct tacit_receipt_copy *out)
{
	struct tacit_checkpoint checkpoint;
	struct tacit_str line;
	uint64_t index;

	if (!tacit_str_skip(&rest, PROOF_LINE) ||
		!tacit_str_line(&rest, &line) ||
		!tacit_str_skip(&line, "index ") ||
		!tacit_tree_number_read(line, &index) ||
		index != out->receipt.seq ||
		!tacit_tree_proof_read(&rest, &out->proof) ||
		!tacit_str_take(&rest, '\n'))
		return false;
	out->note = rest;
	return tacit_checkpoint_open(rest, NULL, 0, &checkpoint) !=
		TACIT_SIGNED_NOT;
}

bool tacit_receipt_copy_read(struct tacit_arena *arena, struct tacit_str file,
	struct tacit_receipt_copy *out, struct tacit_err *err)
{
	const size_t end = tacit_str_find(file, "\n\n");

	*out = (struct tacit_receipt_copy){ 0 };
	if (file.len > TACIT_RECEIPT_COPY_MAX || end == SIZE_MAX)
		return tacit_fail(err, TACIT_INVALID, "this is no receipt");
	out->text = (struct tacit_str){ file.data, end + 1 };
	if (!tacit_receipt_read(arena, out->text, &out->receipt, err))
		return false;
	return read_proof_part(tacit_str_from(file, end + 2), out) ||
		tacit_fail(err, TACIT_INVALID,
			"what proves this receipt is damaged, or not there");
}

enum tacit_receipt_outcome tacit_receipt_copy_verify(
	const struct tacit_receipt_copy *copy,
	const struct tacit_verifier *keys, size_t count,
	struct tacit_checkpoint *out)
{
	switch (tacit_checkpoint_open(copy->note, keys, count, out)) {
	case TACIT_SIGNED_RIGHT:
		return is_in_tree(copy, out) ? TACIT_RECEIPT_RIGHT
					     : TACIT_RECEIPT_ELSEWHERE;
	case TACIT_SIGNED_FALSE:
		return TACIT_RECEIPT_FALSE;
	case TACIT_SIGNED_NOT:
	case TACIT_SIGNED_UNKNOWN:
	default:
		return TACIT_RECEIPT_UNKNOWN;
	}
}
