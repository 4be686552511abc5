/* Nothing but what was signed is right, and what was read as a receipt is
 * written in the same way again. */
#include <stdlib.h>

#include "log/proof.h"
#include "log/receipt_copy.h"

/* Of the log that the corpus is of; its other half is nowhere. */
static const char key_text[] =
	"test-receipts+ea01bd0f+AX43BYnjva6BTAYKeE8XK7akQGPC+"
	"YdRdIlmWmLJM5Nc";

int LLVMFuzzerTestOneInput(const unsigned char *data, size_t size);

static void require(bool is_so)
{
	if (!is_so)
		abort();
}

static void try_text(struct tacit_arena *arena, struct tacit_str text)
{
	struct tacit_buf out = { 0 };
	struct tacit_receipt receipt;

	if (tacit_receipt_read(arena, text, &receipt, NULL)) {
		require(tacit_receipt_write(&receipt, &out, NULL));
		require(tacit_str_eq(text, tacit_buf_str(&out)));
	}
	tacit_buf_clear(&out);
}

static void try_proof(struct tacit_str text)
{
	struct tacit_buf out = { 0 };
	struct tacit_str rest = text;
	struct tacit_tree_proof proof;

	if (tacit_tree_proof_read(&rest, &proof) && !rest.len &&
		tacit_str_ends(text, "\n")) {
		tacit_tree_proof_write(&proof, &out);
		require(tacit_str_eq(text, tacit_buf_str(&out)));
	}
	tacit_buf_clear(&out);
}

int LLVMFuzzerTestOneInput(const unsigned char *data, size_t size)
{
	struct tacit_str text = { (const char *)data, size };
	struct tacit_arena arena = { 0 };
	struct tacit_checkpoint checkpoint;
	struct tacit_receipt_copy copy;
	struct tacit_verifier key;

	require(tacit_verifier_read(
		&arena, tacit_str_of(key_text), &key, NULL));
	try_text(&arena, text);
	try_proof(text);
	if (tacit_checkpoint_open(text, &key, 1, &checkpoint) ==
		TACIT_SIGNED_RIGHT)
		require(checkpoint.size == 11);
	if (tacit_receipt_copy_read(&arena, text, &copy, NULL) &&
		tacit_receipt_copy_verify(&copy, &key, 1, &checkpoint) ==
			TACIT_RECEIPT_RIGHT)
		require(copy.receipt.seq == 5 &&
			tacit_str_eqs(tacit_str_of(copy.receipt.from), "XAA"));
	tacit_arena_clear(&arena);
	return 0;
}
