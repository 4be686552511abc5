/* Nothing but what was signed is right, and a key that was read reads the same
 * when it is written and read again. */
#include <stdlib.h>

#include "text/signed_note.h"

/* Of c2sp.org/signed-note, whose message is in the corpus. */
static const char key_text[] = "example.com/foo+530d903a+"
			       "AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k";

int LLVMFuzzerTestOneInput(const unsigned char *data, size_t size);

static void require(bool is_so)
{
	if (!is_so)
		abort();
}

static void try_key(struct tacit_arena *arena, struct tacit_str text)
{
	struct tacit_buf out = { 0 };
	struct tacit_verifier key;
	struct tacit_signer signer;

	if (tacit_verifier_read(arena, text, &key, NULL)) {
		tacit_verifier_write(&key, &out);
		require(tacit_str_eq(text, tacit_buf_str(&out)));
	} else if (tacit_signer_read(arena, text, &signer, NULL)) {
		tacit_signer_write(&signer, &out);
		require(tacit_str_eq(text, tacit_buf_str(&out)));
	}
	tacit_buf_clear(&out);
}

int LLVMFuzzerTestOneInput(const unsigned char *data, size_t size)
{
	struct tacit_str text = { (const char *)data, size };
	struct tacit_arena arena = { 0 };
	struct tacit_verifier key;
	struct tacit_signed_note note;

	require(tacit_verifier_read(
		&arena, tacit_str_of(key_text), &key, NULL));
	if (tacit_signed_note_open(text, &key, 1, &note) == TACIT_SIGNED_RIGHT)
		require(tacit_str_eqs(
			note.text, "This is an example message.\n"));
	require(note.count <= TACIT_SIGNED_NOTE_SIGNATURES);
	try_key(&arena, text);
	tacit_arena_clear(&arena);
	return 0;
}
