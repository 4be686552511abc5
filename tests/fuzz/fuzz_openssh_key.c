/* A key that was read is the same when it is written and read again. The bytes
 * are taken as a file, as the bytes of one, and as a public line. */
#include <stdlib.h>
#include <string.h>

#include "text/base64.h"
#include "text/openssh_key.h"

int LLVMFuzzerTestOneInput(const unsigned char *data, size_t size);

static void require(bool is_so)
{
	if (!is_so)
		abort();
}

static void try_private(struct tacit_arena *arena, struct tacit_str text)
{
	struct tacit_buf out = { 0 };
	struct tacit_signer key;
	struct tacit_signer again;

	if (tacit_openssh_signer_read(arena, text, &key, NULL)) {
		tacit_openssh_signer_write(&key, &out);
		require(tacit_openssh_signer_read(
			arena, tacit_buf_str(&out), &again, NULL));
		require(!memcmp(key.seed, again.seed, sizeof(key.seed)));
		require(!strcmp(key.verifier.name, again.verifier.name));
	}
	tacit_buf_clear(&out);
}

static void try_public(struct tacit_str line)
{
	struct tacit_openssh_public key;
	struct tacit_openssh_public again;
	struct tacit_buf out = { 0 };

	if (tacit_openssh_public_read(line, &key, NULL)) {
		tacit_buf_printf(&out, "%s ", key.type);
		tacit_buf_add_str(&out, key.coded);
		require(tacit_openssh_public_read(
			tacit_buf_str(&out), &again, NULL));
		require(key.type == again.type);
		require(!memcmp(key.key, again.key, sizeof(key.key)));
	}
	tacit_buf_clear(&out);
}

int LLVMFuzzerTestOneInput(const unsigned char *data, size_t size)
{
	const struct tacit_str text = { (const char *)data, size };
	struct tacit_arena arena = { 0 };
	struct tacit_buf armoured = { 0 };

	try_private(&arena, text);
	try_public(text);
	tacit_buf_adds(&armoured, "-----BEGIN OPENSSH PRIVATE KEY-----\n");
	tacit_base64(text, &armoured);
	tacit_buf_adds(&armoured, "\n-----END OPENSSH PRIVATE KEY-----\n");
	try_private(&arena, tacit_buf_str(&armoured));
	tacit_buf_clear(&armoured);
	tacit_arena_clear(&arena);
	return 0;
}
