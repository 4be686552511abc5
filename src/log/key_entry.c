#include "log/key_entry.h"

#include <inttypes.h>
#include <string.h>

#include "log/proof.h"
#include "log/tree.h"
#include "text/base64.h"

#define KEY_LINE "tacit key "
#define KEY_VERSION "1"

bool tacit_key_entry_is(struct tacit_str entry)
{
	return tacit_str_starts(entry, KEY_LINE);
}

bool tacit_verifier_is(
	const struct tacit_verifier *a, const struct tacit_verifier *b)
{
	return !strcmp(a->name, b->name) &&
		!memcmp(a->key, b->key, sizeof(a->key));
}

/* --- written --------------------------------------------------------------- */

static bool may_stand(const struct tacit_key_entry *entry)
{
	return entry->seq && entry->seq < TACIT_TREE_SIZE_MAX &&
		tacit_instant_is_valid(entry->at) &&
		(!entry->is_lost ||
			(!strcmp(entry->lost.name, entry->key.name) &&
				!tacit_verifier_is(&entry->lost, &entry->key)));
}

static void add_key_line(struct tacit_buf *out, const char *field,
	const struct tacit_verifier *key)
{
	tacit_buf_adds(out, field);
	tacit_verifier_write(key, out);
	tacit_buf_addc(out, '\n');
}

/* What is signed. */
static void add_key_text(
	const struct tacit_key_entry *entry, struct tacit_buf *out)
{
	char at[TACIT_INSTANT_SIZE];

	tacit_instant_format(entry->at, at);
	tacit_buf_printf(out, KEY_LINE KEY_VERSION "\nseq %" PRIu64 "\nat %s\n",
		entry->seq, at);
	add_key_line(out, "key ", &entry->key);
	if (entry->is_lost)
		add_key_line(out, "lost ", &entry->lost);
}

bool tacit_key_entry_write(const struct tacit_key_entry *entry,
	const struct tacit_signer *by, struct tacit_buf *out,
	struct tacit_err *err)
{
	struct tacit_buf text = { 0 };
	bool ok = may_stand(entry) &&
		!strcmp(by->verifier.name, entry->key.name) &&
		tacit_verifier_is(&by->verifier, &entry->key) == entry->is_lost;

	if (!ok)
		return tacit_fail(err, TACIT_INVALID,
			"this is nothing that the entry of a key can say");
	add_key_text(entry, &text);
	ok = tacit_signed_note_write(tacit_buf_str(&text), by, out, err);
	tacit_buf_clear(&text);
	return ok;
}

/* --- read ------------------------------------------------------------------ */

static bool take_key_line(
	struct tacit_str *rest, const char *field, struct tacit_str *value)
{
	return tacit_str_line(rest, value) && tacit_str_skip(value, field);
}

static bool read_key_fields(struct tacit_arena *arena, struct tacit_str rest,
	struct tacit_key_entry *out)
{
	struct tacit_str value;

	if (!take_key_line(&rest, "seq ", &value) ||
		!tacit_tree_number_read(value, &out->seq) ||
		!take_key_line(&rest, "at ", &value) ||
		!tacit_instant_parse(value, &out->at) ||
		!take_key_line(&rest, "key ", &value) ||
		!tacit_verifier_read(arena, value, &out->key, NULL))
		return false;
	out->is_lost = rest.len != 0;
	return !out->is_lost ||
		(take_key_line(&rest, "lost ", &value) && !rest.len &&
			tacit_verifier_read(arena, value, &out->lost, NULL));
}

/* One signature, in the name of the log, as it would be written. */
static bool is_signed_once(
	const struct tacit_key_entry *entry, struct tacit_str lines)
{
	struct tacit_buf bytes = { 0 };
	struct tacit_str line;
	struct tacit_str name;
	const bool is = tacit_str_line(&lines, &line) && !lines.len &&
		tacit_str_skip(&line, TACIT_SIGNATURE_DASH) &&
		tacit_str_split(&line, ' ', &name) &&
		tacit_str_eqs(name, entry->key.name) &&
		tacit_base64_read(line, &bytes) &&
		bytes.len == TACIT_SIGNED_ID_BYTES + TACIT_SIGN_BYTES;

	tacit_buf_clear(&bytes);
	return is;
}

/* There is one text for one entry. */
static bool is_as_written(
	const struct tacit_key_entry *entry, struct tacit_str text)
{
	struct tacit_buf again = { 0 };
	bool is = may_stand(entry);

	if (is)
		add_key_text(entry, &again);
	tacit_buf_addc(&again, '\n');
	is = is && tacit_str_skip(&text, tacit_buf_cstr(&again)) &&
		tacit_str_ends(text, "\n") && is_signed_once(entry, text);
	tacit_buf_clear(&again);
	return is;
}

bool tacit_key_entry_read(struct tacit_arena *arena, struct tacit_str text,
	struct tacit_key_entry *out, struct tacit_err *err)
{
	struct tacit_signed_note note;
	struct tacit_str rest;
	struct tacit_str version;
	uint64_t number;

	*out = (struct tacit_key_entry){ .note = text };
	rest = text;
	if (!take_key_line(&rest, KEY_LINE, &version))
		return tacit_fail(
			err, TACIT_INVALID, "this is no entry of a key");
	if (!tacit_str_eqs(version, KEY_VERSION) &&
		tacit_tree_number_read(version, &number))
		return tacit_fail(err, TACIT_LATER,
			"this entry of a key is of a later version than is "
			"known here");
	if (tacit_signed_note_open(text, NULL, 0, &note) != TACIT_SIGNED_NOT) {
		rest = tacit_str_from(
			note.text, (size_t)(rest.data - text.data));
		if (read_key_fields(arena, rest, out) &&
			is_as_written(out, text))
			return true;
	}
	return tacit_fail(err, TACIT_INVALID,
		"this entry of a key is not as such entries are");
}

bool tacit_key_entry_follows(
	const struct tacit_key_entry *entry, const struct tacit_verifier *old)
{
	const struct tacit_verifier *by = entry->is_lost ? &entry->key : old;
	struct tacit_signed_note note;

	return !strcmp(entry->key.name, old->name) &&
		!tacit_verifier_is(&entry->key, old) &&
		(!entry->is_lost || tacit_verifier_is(&entry->lost, old)) &&
		tacit_signed_note_open(entry->note, by, 1, &note) ==
		TACIT_SIGNED_RIGHT;
}
