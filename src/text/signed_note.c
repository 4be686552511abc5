#include "text/signed_note.h"

#include <string.h>

#include "base/letter.h"
#include "text/base64.h"
#include "text/digest.h"

#define PRIVATE "PRIVATE+KEY+"

enum { ED25519 = 1, HEX_CHARS = 2 * TACIT_SIGNED_ID_BYTES };

/* --- keys ------------------------------------------------------------------- */

bool tacit_signed_name_is(struct tacit_str name)
{
	uint32_t point;

	if (!name.len || name.len > TACIT_SIGNED_NAME_MAX)
		return false;
	while (name.len)
		if (!tacit_utf8_take(&name, &point) || point < 0x20 ||
			point == '+' || tacit_letter_is_blank(point))
			return false;
	return true;
}

/* What a key is told from others by: name, kind and key, digested. */
static void find_key_id(struct tacit_verifier *key)
{
	unsigned char digest[TACIT_DIGEST_BYTES];
	struct tacit_buf all = { 0 };

	tacit_buf_adds(&all, key->name);
	tacit_buf_addc(&all, '\n');
	tacit_buf_addc(&all, ED25519);
	tacit_buf_add(&all, key->key, sizeof(key->key));
	tacit_digest(tacit_buf_str(&all), digest);
	memcpy(key->id, digest, sizeof(key->id));
	tacit_buf_clear(&all);
}

static void set_seed(struct tacit_signer *key, const char *name)
{
	key->verifier.name = name;
	tacit_sign_key_of(key->seed, key->verifier.key);
	find_key_id(&key->verifier);
}

void tacit_signer_of(struct tacit_arena *arena, struct tacit_str name,
	const unsigned char seed[TACIT_SIGN_SEED_BYTES],
	struct tacit_signer *out)
{
	struct tacit_signer key = { 0 };

	memcpy(key.seed, seed, TACIT_SIGN_SEED_BYTES);
	set_seed(&key, tacit_arena_strndup(arena, name.data, name.len));
	*out = key;
}

bool tacit_signer_new(struct tacit_arena *arena, const char *name,
	struct tacit_signer *out, struct tacit_err *err)
{
	*out = (struct tacit_signer){ 0 };
	if (!tacit_signed_name_is(tacit_str_of(name)))
		return tacit_fail(err, TACIT_INVALID,
			"\"%s\" is no name for a key", name);
	tacit_sign_new_seed(out->seed);
	set_seed(out, tacit_arena_strdup(arena, name));
	return true;
}

void tacit_verifier_told(struct tacit_str name,
	const unsigned char id[TACIT_SIGNED_ID_BYTES], struct tacit_buf *out)
{
	size_t i;

	tacit_buf_add_str(out, name);
	tacit_buf_addc(out, '+');
	for (i = 0; i < TACIT_SIGNED_ID_BYTES; i++)
		tacit_buf_printf(out, "%02x", (unsigned)id[i]);
}

/* NAME+HASH+BASE64 of the kind and 32 bytes */
static void write_coded_key(const struct tacit_verifier *key,
	const unsigned char *bytes, struct tacit_buf *out)
{
	char coded[1 + TACIT_SIGN_KEY_BYTES] = { ED25519 };

	tacit_verifier_told(tacit_str_of(key->name), key->id, out);
	tacit_buf_addc(out, '+');
	memcpy(coded + 1, bytes, TACIT_SIGN_KEY_BYTES);
	tacit_base64((struct tacit_str){ coded, sizeof(coded) }, out);
}

void tacit_verifier_write(
	const struct tacit_verifier *key, struct tacit_buf *out)
{
	write_coded_key(key, key->key, out);
}

void tacit_signer_write(const struct tacit_signer *key, struct tacit_buf *out)
{
	tacit_buf_adds(out, PRIVATE);
	write_coded_key(&key->verifier, key->seed, out);
}

static bool is_id(struct tacit_str hex, const unsigned char *id)
{
	struct tacit_buf own = { 0 };
	size_t i;
	bool is;

	for (i = 0; i < TACIT_SIGNED_ID_BYTES; i++)
		tacit_buf_printf(&own, "%02x", (unsigned)id[i]);
	is = tacit_str_eq(hex, tacit_buf_str(&own));
	tacit_buf_clear(&own);
	return is;
}

/* The parts of such a key, if they are any. */
static bool split_key(struct tacit_str text, struct tacit_str *name,
	struct tacit_str *hex, unsigned char bytes[TACIT_SIGN_KEY_BYTES])
{
	struct tacit_buf coded = { 0 };
	bool ok = tacit_str_split(&text, '+', name) &&
		tacit_str_split(&text, '+', hex) &&
		tacit_signed_name_is(*name) && hex->len == HEX_CHARS &&
		text.len < TACIT_SIGNED_NAME_MAX &&
		tacit_base64_read(text, &coded) &&
		coded.len == 1 + TACIT_SIGN_KEY_BYTES &&
		coded.data[0] == ED25519;

	if (ok)
		memcpy(bytes, coded.data + 1, TACIT_SIGN_KEY_BYTES);
	tacit_buf_clear(&coded);
	return ok;
}

bool tacit_signer_read(struct tacit_arena *arena, struct tacit_str text,
	struct tacit_signer *out, struct tacit_err *err)
{
	struct tacit_str name;
	struct tacit_str hex;

	*out = (struct tacit_signer){ 0 };
	if (!tacit_str_skip(&text, PRIVATE) ||
		!split_key(text, &name, &hex, out->seed))
		return tacit_fail(
			err, TACIT_INVALID, "this is no key to sign with");
	set_seed(out, tacit_arena_strndup(arena, name.data, name.len));
	return is_id(hex, out->verifier.id) ||
		tacit_fail(err, TACIT_INVALID,
			"the key is damaged: its hash is another's");
}

bool tacit_verifier_read(struct tacit_arena *arena, struct tacit_str text,
	struct tacit_verifier *out, struct tacit_err *err)
{
	struct tacit_str name;
	struct tacit_str hex;

	*out = (struct tacit_verifier){ 0 };
	if (!split_key(text, &name, &hex, out->key)) {
		(void)tacit_fail(err, TACIT_INVALID,
			"this is no key by which a signature is checked");
		return tacit_hint(err,
			"NAME+HASH+KEY, the hash of 8 hex digits, the key in "
			"base64, of Ed25519");
	}
	out->name = tacit_arena_strndup(arena, name.data, name.len);
	find_key_id(out);
	return is_id(hex, out->id) ||
		tacit_fail(err, TACIT_INVALID,
			"the key is damaged: its hash is another's");
}

/* --- notes ------------------------------------------------------------------ */

/* UTF-8 without control characters but the ends of lines. */
static bool is_note_text(struct tacit_str text)
{
	uint32_t point;

	while (text.len)
		if (!tacit_utf8_take(&text, &point) ||
			(point < 0x20 && point != '\n'))
			return false;
	return true;
}

bool tacit_signed_note_write(struct tacit_str text,
	const struct tacit_signer *key, struct tacit_buf *out,
	struct tacit_err *err)
{
	unsigned char coded[TACIT_SIGNED_ID_BYTES + TACIT_SIGN_BYTES];
	const size_t before = out->len;

	if (!tacit_str_ends(text, "\n") || !is_note_text(text))
		return tacit_fail(err, TACIT_INVALID,
			"a text that is signed is in UTF-8, without control "
			"characters, and ends in a newline");
	memcpy(coded, key->verifier.id, TACIT_SIGNED_ID_BYTES);
	tacit_sign(key->seed, text, coded + TACIT_SIGNED_ID_BYTES);
	tacit_buf_add_str(out, text);
	tacit_buf_printf(
		out, "\n" TACIT_SIGNATURE_DASH "%s ", key->verifier.name);
	tacit_base64(
		(struct tacit_str){ (const char *)coded, sizeof(coded) }, out);
	tacit_buf_addc(out, '\n');
	return out->len - before <= TACIT_SIGNED_NOTE_MAX ||
		tacit_fail(err, TACIT_LIMIT,
			"a text that is signed has at most %d bytes",
			TACIT_SIGNED_NOTE_MAX);
}

/* Where the last empty line stands: its text ends before it; 0: nowhere. */
static size_t end_of_text(struct tacit_str note)
{
	size_t i;

	for (i = note.len; i > 1; i--)
		if (note.data[i - 1] == '\n' && note.data[i - 2] == '\n')
			return i - 1;
	return 0;
}

/* "— NAME BASE64"; `bytes` gets all that it says, the id first. */
static bool read_signature(struct tacit_str line,
	struct tacit_note_signature *out, struct tacit_buf *bytes)
{
	if (!tacit_str_skip(&line, TACIT_SIGNATURE_DASH) ||
		!tacit_str_split(&line, ' ', &out->name) ||
		!tacit_signed_name_is(out->name) ||
		!tacit_base64_read(line, bytes) ||
		bytes->len <= TACIT_SIGNED_ID_BYTES)
		return false;
	memcpy(out->id, bytes->data, TACIT_SIGNED_ID_BYTES);
	return true;
}

/* The key that a signature says it is by; NULL: none of them. */
static const struct tacit_verifier *named_key(
	const struct tacit_note_signature *of,
	const struct tacit_verifier *keys, size_t count)
{
	size_t i;

	for (i = 0; i < count; i++)
		if (tacit_str_eqs(of->name, keys[i].name) &&
			!memcmp(of->id, keys[i].id, sizeof(of->id)))
			return &keys[i];
	return NULL;
}

static bool is_right_by(const struct tacit_verifier *key, struct tacit_str text,
	const struct tacit_buf *bytes)
{
	return bytes->len == TACIT_SIGNED_ID_BYTES + TACIT_SIGN_BYTES &&
		tacit_sign_is_by(key->key, text,
			(const unsigned char *)bytes->data +
				TACIT_SIGNED_ID_BYTES);
}

/* All lines are read before anything is told of the note. */
static enum tacit_signed_outcome read_signatures(struct tacit_str lines,
	const struct tacit_verifier *keys, size_t count,
	struct tacit_signed_note *out)
{
	enum tacit_signed_outcome outcome = TACIT_SIGNED_UNKNOWN;
	struct tacit_buf bytes = { 0 };
	struct tacit_str line;

	while (tacit_str_line(&lines, &line)) {
		struct tacit_note_signature one = { 0 };

		tacit_buf_truncate(&bytes, 0);
		if (out->count == TACIT_SIGNED_NOTE_SIGNATURES ||
			!read_signature(line, &one, &bytes)) {
			outcome = TACIT_SIGNED_NOT;
			break;
		}
		one.by = named_key(&one, keys, count);
		if (one.by && !is_right_by(one.by, out->text, &bytes))
			outcome = TACIT_SIGNED_FALSE;
		else if (one.by && outcome == TACIT_SIGNED_UNKNOWN)
			outcome = TACIT_SIGNED_RIGHT;
		out->signatures[out->count++] = one;
	}
	tacit_buf_clear(&bytes);
	return outcome;
}

enum tacit_signed_outcome tacit_signed_note_open(struct tacit_str note,
	const struct tacit_verifier *keys, size_t count,
	struct tacit_signed_note *out)
{
	enum tacit_signed_outcome outcome = TACIT_SIGNED_NOT;
	size_t end;
	size_t i;

	*out = (struct tacit_signed_note){ 0 };
	if (note.len > TACIT_SIGNED_NOTE_MAX || !tacit_str_ends(note, "\n") ||
		!is_note_text(note))
		return TACIT_SIGNED_NOT;
	end = end_of_text(note);
	out->text = (struct tacit_str){ note.data, end };
	if (end && end + 1 < note.len)
		outcome = read_signatures(
			tacit_str_from(note, end + 1), keys, count, out);
	if (outcome == TACIT_SIGNED_NOT)
		*out = (struct tacit_signed_note){ 0 };
	for (i = 0; outcome == TACIT_SIGNED_RIGHT && !out->by; i++)
		out->by = out->signatures[i].by;
	return outcome;
}
