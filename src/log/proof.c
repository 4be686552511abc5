#include "log/proof.h"

#include <string.h>

#include "text/base64.h"

void tacit_tree_hash_write(
	const struct tacit_tree_hash *hash, struct tacit_buf *out)
{
	tacit_base64((struct tacit_str){ (const char *)hash->bytes,
			     sizeof(hash->bytes) },
		out);
}

bool tacit_tree_hash_read(struct tacit_str text, struct tacit_tree_hash *out)
{
	/* 32 bytes are 44 letters: what is longer is not looked at */
	enum { LETTERS = 44 };
	struct tacit_buf bytes = { 0 };
	const bool ok = text.len == LETTERS &&
		tacit_base64_read(text, &bytes) &&
		bytes.len == sizeof(out->bytes);

	if (ok)
		memcpy(out->bytes, bytes.data, sizeof(out->bytes));
	tacit_buf_clear(&bytes);
	return ok;
}

void tacit_tree_proof_write(
	const struct tacit_tree_proof *proof, struct tacit_buf *out)
{
	size_t i;

	for (i = 0; i < proof->count; i++) {
		tacit_tree_hash_write(&proof->hashes[i], out);
		tacit_buf_addc(out, '\n');
	}
}

bool tacit_tree_proof_read(struct tacit_str *rest, struct tacit_tree_proof *out)
{
	struct tacit_str line;

	out->count = 0;
	while (rest->len && rest->data[0] != '\n' &&
		tacit_str_line(rest, &line))
		if (out->count == TACIT_TREE_PROOF_MAX ||
			!tacit_tree_hash_read(line, &out->hashes[out->count++]))
			return false;
	return true;
}

bool tacit_tree_number_read(struct tacit_str text, uint64_t *out)
{
	return tacit_str_number(text, TACIT_TREE_SIZE_MAX, out) &&
		(text.len == 1 || text.data[0] != '0');
}
