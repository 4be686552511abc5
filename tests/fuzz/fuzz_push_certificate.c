/* What was read as a certificate is written in no other way. */
#include <stdlib.h>

#include <tacit/buf.h>

#include "shared/push_certificate.h"

int LLVMFuzzerTestOneInput(const unsigned char *data, size_t size);

static void require(bool is_so)
{
	if (!is_so)
		abort();
}

static void try_parts(
	const struct tacit_push_certificate *found, struct tacit_str bytes)
{
	struct tacit_buf parts = { 0 };

	tacit_buf_add_str(&parts, found->old_id);
	tacit_buf_addc(&parts, ' ');
	tacit_buf_add_str(&parts, found->new_id);
	tacit_buf_addc(&parts, ' ');
	tacit_buf_add_str(&parts, found->reference);
	tacit_buf_addc(&parts, '\n');
	require(tacit_str_ends(found->payload, tacit_buf_cstr(&parts)));
	tacit_buf_clear(&parts);
	tacit_buf_add_str(&parts, found->payload);
	tacit_buf_add_str(&parts, found->signature);
	require(tacit_str_eq(tacit_buf_str(&parts), bytes));
	tacit_buf_clear(&parts);
	require(found->pusher.len && found->nonce.len);
	require(tacit_instant_is_valid(found->pushed));
	require(tacit_instant_is_valid(found->given));
	require(found->signature.len <= TACIT_PUSH_SIGNATURE_MAX);
}

int LLVMFuzzerTestOneInput(const unsigned char *data, size_t size)
{
	struct tacit_str bytes = { (const char *)data, size };
	struct tacit_push_certificate found;
	struct tacit_err err = { 0 };

	if (tacit_push_certificate_read(bytes, &found, &err))
		try_parts(&found, bytes);
	else
		require(err.code == TACIT_INVALID || err.code == TACIT_LIMIT);
	return 0;
}
