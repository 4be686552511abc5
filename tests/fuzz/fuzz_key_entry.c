/* Nothing follows on a key but what that key signed, and what was read is
 * written in no other way. */
#include <stdlib.h>

#include "log/key_entry.h"

/* Of the log that the corpus is of; its other half is nowhere. */
static const char old_text[] =
	"test-receipts+e504f450+AeL3zujOAgfxJlLC58mjiqngqaegeJbkMIpmtDkgmP3Z";

int LLVMFuzzerTestOneInput(const unsigned char *data, size_t size);

static void require(bool is_so)
{
	if (!is_so)
		abort();
}

static void try_entry(
	const struct tacit_key_entry *entry, const struct tacit_verifier *old)
{
	struct tacit_buf key = { 0 };

	tacit_verifier_write(&entry->key, &key);
	require(tacit_str_find(entry->note, tacit_buf_cstr(&key)) != SIZE_MAX);
	require(entry->seq != 0 && tacit_instant_is_valid(entry->at));
	require(!entry->is_lost ||
		!tacit_verifier_is(&entry->key, &entry->lost));
	/* the corpus has one that the old key signed */
	if (tacit_key_entry_follows(entry, old) && !entry->is_lost)
		require(entry->seq == 42);
	tacit_buf_clear(&key);
}

int LLVMFuzzerTestOneInput(const unsigned char *data, size_t size)
{
	struct tacit_str text = { (const char *)data, size };
	struct tacit_arena arena = { 0 };
	struct tacit_key_entry entry;
	struct tacit_verifier old;
	struct tacit_err err = { 0 };

	require(tacit_verifier_read(
		&arena, tacit_str_of(old_text), &old, NULL));
	if (tacit_key_entry_read(&arena, text, &entry, &err))
		try_entry(&entry, &old);
	else
		require(err.code == TACIT_INVALID || err.code == TACIT_LATER);
	tacit_arena_clear(&arena);
	return 0;
}
