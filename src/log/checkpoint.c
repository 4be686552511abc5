#include "log/checkpoint.h"

#include <inttypes.h>

#include "log/proof.h"

bool tacit_checkpoint_write(uint64_t size, const struct tacit_tree_hash *root,
	const struct tacit_signer *key, struct tacit_buf *out,
	struct tacit_err *err)
{
	struct tacit_buf text = { 0 };
	bool ok;

	tacit_buf_printf(&text, "%s\n%" PRIu64 "\n", key->verifier.name, size);
	tacit_tree_hash_write(root, &text);
	tacit_buf_addc(&text, '\n');
	ok = tacit_signed_note_write(tacit_buf_str(&text), key, out, err);
	tacit_buf_clear(&text);
	return ok;
}

/* The root of nothing is known; lines after the third are others' and have
 * something in them. */
static bool read_checkpoint(struct tacit_str text, struct tacit_checkpoint *out)
{
	struct tacit_tree_hash none;
	struct tacit_str line;

	if (!tacit_str_line(&text, &out->origin) || !out->origin.len ||
		!tacit_str_line(&text, &line) ||
		!tacit_tree_number_read(line, &out->size) ||
		!tacit_str_line(&text, &line) ||
		!tacit_tree_hash_read(line, &out->root))
		return false;
	while (tacit_str_line(&text, &line))
		if (!line.len)
			return false;
	tacit_digest(tacit_str_of(""), none.bytes);
	return out->size > 0 || tacit_tree_hash_eq(&out->root, &none);
}

static const struct tacit_verifier *key_of_log(
	const struct tacit_checkpoint *checkpoint)
{
	const struct tacit_signed_note *note = &checkpoint->note;
	size_t i;

	for (i = 0; i < note->count; i++)
		if (note->signatures[i].by &&
			tacit_str_eq(
				note->signatures[i].name, checkpoint->origin))
			return note->signatures[i].by;
	return NULL;
}

enum tacit_signed_outcome tacit_checkpoint_open(struct tacit_str note,
	const struct tacit_verifier *keys, size_t count,
	struct tacit_checkpoint *out)
{
	enum tacit_signed_outcome outcome;

	*out = (struct tacit_checkpoint){ 0 };
	outcome = tacit_signed_note_open(note, keys, count, &out->note);
	if (outcome != TACIT_SIGNED_NOT &&
		!read_checkpoint(out->note.text, out))
		outcome = TACIT_SIGNED_NOT;
	if (outcome == TACIT_SIGNED_NOT)
		*out = (struct tacit_checkpoint){ 0 };
	if (outcome != TACIT_SIGNED_RIGHT)
		return outcome;
	out->by = key_of_log(out);
	return out->by ? outcome : TACIT_SIGNED_UNKNOWN;
}
