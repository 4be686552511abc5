#include "text/openssh_key.h"

#include <string.h>

#include "text/base64.h"

#define BEGIN "-----BEGIN OPENSSH PRIVATE KEY-----"
#define END "-----END OPENSSH PRIVATE KEY-----"
#define ED25519 "ssh-ed25519"

/* What the bytes begin with, with its zero. */
static const char magic[] = "openssh-key-v1";

enum { BLOCK = 8, LINE_CHARS = 70 };

/* --- the wire: numbers of four bytes, and strings after their length --------- */

static void add_wire_number(uint32_t n, struct tacit_buf *out)
{
	int shift;

	for (shift = 24; shift >= 0; shift -= 8)
		tacit_buf_addc(out, (char)(unsigned char)(n >> shift & 0xff));
}

static void add_wire_string(struct tacit_str s, struct tacit_buf *out)
{
	add_wire_number((uint32_t)s.len, out);
	tacit_buf_add_str(out, s);
}

static bool take_wire_number(struct tacit_str *rest, uint32_t *out)
{
	size_t i;

	if (rest->len < 4)
		return false;
	*out = 0;
	for (i = 0; i < 4; i++)
		*out = *out << 8 | (unsigned char)rest->data[i];
	*rest = tacit_str_from(*rest, 4);
	return true;
}

static bool take_wire_string(struct tacit_str *rest, struct tacit_str *out)
{
	uint32_t len;

	if (!take_wire_number(rest, &len) || len > rest->len)
		return false;
	*out = (struct tacit_str){ rest->data, len };
	*rest = tacit_str_from(*rest, len);
	return true;
}

static struct tacit_str str_of_bytes(const unsigned char *bytes, size_t len)
{
	return (struct tacit_str){ (const char *)bytes, len };
}

/* The public key by itself: its type, and its bytes. */
static void add_public(
	const unsigned char key[TACIT_SIGN_KEY_BYTES], struct tacit_buf *out)
{
	add_wire_string(tacit_str_of(ED25519), out);
	add_wire_string(str_of_bytes(key, TACIT_SIGN_KEY_BYTES), out);
}

/* --- the private key, read ---------------------------------------------------- */

static bool refuse_key(struct tacit_err *err, const char *what)
{
	(void)tacit_fail(err, TACIT_INVALID, "%s", what);
	return tacit_hint(
		err, "ssh-keygen -t ed25519 -N '' -C NAME -f FILE makes one");
}

/* The bytes between the first line and the last. */
static bool read_armour(struct tacit_str text, struct tacit_buf *out)
{
	struct tacit_buf coded = { 0 };
	struct tacit_str line;
	bool ok = tacit_str_line(&text, &line) && tacit_str_eqs(line, BEGIN);

	while (ok && (ok = tacit_str_line(&text, &line)) &&
		!tacit_str_eqs(line, END))
		tacit_buf_add_str(&coded, line);
	ok = ok && !text.len && tacit_base64_read(tacit_buf_str(&coded), out);
	tacit_buf_clear(&coded);
	return ok;
}

/* All that stands before the private part, which is the last string. */
static bool read_public_part(struct tacit_str bytes, struct tacit_str *public,
	struct tacit_str *private, struct tacit_err *err)
{
	struct tacit_str cipher;
	struct tacit_str kdf;
	struct tacit_str options;
	struct tacit_str type;
	uint32_t keys;

	if (bytes.len < sizeof(magic) ||
		memcmp(bytes.data, magic, sizeof(magic)) != 0)
		return refuse_key(err, "this is no private key of OpenSSH");
	bytes = tacit_str_from(bytes, sizeof(magic));
	if (!take_wire_string(&bytes, &cipher) ||
		!take_wire_string(&bytes, &kdf) ||
		!take_wire_string(&bytes, &options) ||
		!take_wire_number(&bytes, &keys) || keys != 1 ||
		!take_wire_string(&bytes, public) ||
		!take_wire_string(&bytes, private) || bytes.len)
		return refuse_key(err, "the private key is damaged");
	if (!tacit_str_eqs(cipher, "none") || !tacit_str_eqs(kdf, "none")) {
		(void)tacit_fail(err, TACIT_REFUSED,
			"the key has a passphrase; the register could not "
			"sign by itself");
		return tacit_hint(err,
			"a key of its own, that no person signs with: "
			"ssh-keygen -t ed25519 -N '' -C NAME -f FILE");
	}
	bytes = *public;
	if (!take_wire_string(&bytes, &type) || options.len)
		return refuse_key(err, "the private key is damaged");
	return tacit_str_eqs(type, ED25519) ||
		refuse_key(err, "the private key is not of Ed25519");
}

/* 1, 2, 3, up to a whole block, and less than one. */
static bool is_padding(struct tacit_str rest)
{
	size_t i;

	for (i = 0; i < rest.len; i++)
		if ((unsigned char)rest.data[i] != i + 1)
			return false;
	return rest.len < BLOCK;
}

static bool read_private_part(struct tacit_str bytes, struct tacit_signer *out,
	struct tacit_str *comment)
{
	const bool is_whole = bytes.len % BLOCK == 0;
	struct tacit_str type;
	struct tacit_str public;
	struct tacit_str pair;
	uint32_t check;
	uint32_t again;

	if (!take_wire_number(&bytes, &check) ||
		!take_wire_number(&bytes, &again) || check != again ||
		!take_wire_string(&bytes, &type) ||
		!tacit_str_eqs(type, ED25519) ||
		!take_wire_string(&bytes, &public) ||
		!take_wire_string(&bytes, &pair) ||
		pair.len != TACIT_SIGN_SEED_BYTES + TACIT_SIGN_KEY_BYTES ||
		!take_wire_string(&bytes, comment) || !is_whole ||
		!is_padding(bytes))
		return false;
	memcpy(out->seed, pair.data, TACIT_SIGN_SEED_BYTES);
	tacit_sign_key_of(out->seed, out->verifier.key);
	pair = tacit_str_from(pair, TACIT_SIGN_SEED_BYTES);
	return tacit_str_eq(pair, public) &&
		tacit_str_eq(public,
			str_of_bytes(out->verifier.key, TACIT_SIGN_KEY_BYTES));
}

static bool is_public_of(
	struct tacit_str public, const struct tacit_signer *key)
{
	struct tacit_buf own = { 0 };
	bool is;

	add_public(key->verifier.key, &own);
	is = tacit_str_eq(public, tacit_buf_str(&own));
	tacit_buf_clear(&own);
	return is;
}

static bool read_signer_bytes(struct tacit_arena *arena, struct tacit_str bytes,
	struct tacit_signer *out, struct tacit_err *err)
{
	struct tacit_str public;
	struct tacit_str private;
	struct tacit_str comment;

	if (!read_public_part(bytes, &public, &private, err))
		return false;
	if (!read_private_part(private, out, &comment) ||
		!is_public_of(public, out))
		return refuse_key(err, "the private key is damaged");
	if (!tacit_signed_name_is(comment)) {
		(void)tacit_fail(err, TACIT_INVALID,
			"the comment of the private key is no name");
		return tacit_hint(err,
			"one word without a plus, such as the log's address: "
			"ssh-keygen -c -C NAME -f FILE");
	}
	tacit_signer_of(arena, comment, out->seed, out);
	return true;
}

bool tacit_openssh_signer_read(struct tacit_arena *arena, struct tacit_str text,
	struct tacit_signer *out, struct tacit_err *err)
{
	struct tacit_buf bytes = { 0 };
	bool ok;

	*out = (struct tacit_signer){ 0 };
	if (text.len > TACIT_OPENSSH_PRIVATE_MAX || !read_armour(text, &bytes))
		ok = refuse_key(err, "this is no private key of OpenSSH");
	else
		ok = read_signer_bytes(arena, tacit_buf_str(&bytes), out, err);
	if (!ok)
		*out = (struct tacit_signer){ 0 };
	tacit_buf_clear(&bytes);
	return ok;
}

/* --- and written -------------------------------------------------------------- */

static void add_private_part(
	const struct tacit_signer *key, struct tacit_buf *out)
{
	unsigned char pair[TACIT_SIGN_SEED_BYTES + TACIT_SIGN_KEY_BYTES];
	char pad = 0;
	size_t i;

	/* the check, twice: where nothing is enciphered any number will do */
	for (i = 0; i < 2; i++)
		tacit_buf_add(out, key->verifier.id, TACIT_SIGNED_ID_BYTES);
	add_public(key->verifier.key, out);
	memcpy(pair, key->seed, TACIT_SIGN_SEED_BYTES);
	memcpy(pair + TACIT_SIGN_SEED_BYTES, key->verifier.key,
		TACIT_SIGN_KEY_BYTES);
	add_wire_string(str_of_bytes(pair, sizeof(pair)), out);
	add_wire_string(tacit_str_of(key->verifier.name), out);
	while (out->len % BLOCK)
		tacit_buf_addc(out, ++pad);
}

void tacit_openssh_signer_write(
	const struct tacit_signer *key, struct tacit_buf *out)
{
	struct tacit_buf bytes = { 0 };
	struct tacit_buf part = { 0 };
	struct tacit_str rest;

	tacit_buf_add(&bytes, magic, sizeof(magic));
	add_wire_string(tacit_str_of("none"), &bytes);
	add_wire_string(tacit_str_of("none"), &bytes);
	add_wire_string(tacit_str_of(""), &bytes);
	add_wire_number(1, &bytes);
	add_public(key->verifier.key, &part);
	add_wire_string(tacit_buf_str(&part), &bytes);
	tacit_buf_truncate(&part, 0);
	add_private_part(key, &part);
	add_wire_string(tacit_buf_str(&part), &bytes);
	tacit_buf_truncate(&part, 0);
	tacit_base64(tacit_buf_str(&bytes), &part);
	tacit_buf_adds(out, BEGIN "\n");
	for (rest = tacit_buf_str(&part); rest.len;) {
		const size_t len =
			rest.len < LINE_CHARS ? rest.len : LINE_CHARS;

		tacit_buf_add(out, rest.data, len);
		tacit_buf_addc(out, '\n');
		rest = tacit_str_from(rest, len);
	}
	tacit_buf_adds(out, END "\n");
	tacit_buf_clear(&part);
	tacit_buf_clear(&bytes);
}

/* --- public keys -------------------------------------------------------------- */

void tacit_openssh_verifier_write(
	const struct tacit_verifier *key, struct tacit_buf *out)
{
	struct tacit_buf bytes = { 0 };

	add_public(key->key, &bytes);
	tacit_buf_adds(out, ED25519 " ");
	tacit_base64(tacit_buf_str(&bytes), out);
	tacit_buf_printf(out, " %s", key->name);
	tacit_buf_clear(&bytes);
}

/* What stands up to the next blank. */
static struct tacit_str take_unblank(struct tacit_str *rest)
{
	struct tacit_str word = { rest->data, 0 };

	while (word.len < rest->len && !tacit_is_space(rest->data[word.len]))
		word.len++;
	*rest = tacit_str_trim(tacit_str_from(*rest, word.len));
	return word;
}

/* Of each type how many strings follow its name. */
static const struct openssh_type {
	const char *name;
	size_t parts;
} types[] = {
	{ ED25519, 1 },
	{ "ssh-rsa", 2 },
	{ "ecdsa-sha2-nistp256", 2 },
	{ "ecdsa-sha2-nistp384", 2 },
	{ "ecdsa-sha2-nistp521", 2 },
	{ "sk-ssh-ed25519@openssh.com", 2 },
	{ "sk-ecdsa-sha2-nistp256@openssh.com", 3 },
};

static const struct openssh_type *type_named(struct tacit_str name)
{
	size_t i;

	for (i = 0; i < TACIT_COUNT(types); i++)
		if (tacit_str_eqs(name, types[i].name))
			return &types[i];
	return NULL;
}

/* Are these the bytes of such a key? Of Ed25519 they are kept. */
static bool is_key_of(const struct openssh_type *type, struct tacit_str bytes,
	struct tacit_openssh_public *out)
{
	struct tacit_str part;
	size_t i;

	if (!take_wire_string(&bytes, &part) ||
		!tacit_str_eqs(part, type->name))
		return false;
	for (i = 0; i < type->parts; i++)
		if (!take_wire_string(&bytes, &part) || !part.len)
			return false;
	out->is_ed25519 = type == types;
	if (out->is_ed25519) {
		if (part.len != TACIT_SIGN_KEY_BYTES)
			return false;
		memcpy(out->key, part.data, TACIT_SIGN_KEY_BYTES);
	}
	return !bytes.len;
}

bool tacit_openssh_public_read(struct tacit_str line,
	struct tacit_openssh_public *out, struct tacit_err *err)
{
	const struct openssh_type *type;
	struct tacit_buf bytes = { 0 };
	bool ok;

	*out = (struct tacit_openssh_public){ 0 };
	if (line.len > TACIT_OPENSSH_PUBLIC_MAX)
		return tacit_fail(err, TACIT_LIMIT,
			"a public key has at most %d bytes",
			TACIT_OPENSSH_PUBLIC_MAX);
	line = tacit_str_trim(line);
	type = type_named(take_unblank(&line));
	if (!type) {
		(void)tacit_fail(err, TACIT_INVALID,
			"the line does not begin with a type of key");
		return tacit_hint(err,
			"the line of a .pub file that ssh-keygen wrote: "
			"ssh-ed25519 AAAA... COMMENT");
	}
	out->type = type->name;
	out->coded = take_unblank(&line);
	out->comment = line;
	ok = tacit_base64_read(out->coded, &bytes) &&
		is_key_of(type, tacit_buf_str(&bytes), out);
	tacit_buf_clear(&bytes);
	if (!ok)
		*out = (struct tacit_openssh_public){ 0 };
	return ok ||
		tacit_fail(err, TACIT_INVALID,
			"the public key is damaged, or not of type %s",
			type->name);
}
