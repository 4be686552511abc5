#include <stdio.h>
#include <string.h>

#include <tacit/io.h>

#include "arena_fixture.h"
#include "script_fixture.h"
#include "text/base64.h"
#include "text/openssh_key.h"
#include "suite.h"

#define NAME "register.example.org/log"
#define BEGIN "-----BEGIN OPENSSH PRIVATE KEY-----\n"
#define END "-----END OPENSSH PRIVATE KEY-----\n"

/* Of the private key that is the bytes 0 to 31. Source: its verifier key in
 * test_signed_note.c, made by Python's cryptography. */
static const char public_line[] =
	"ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIAOhB7/zzhC+HXDdGOdLwJln5NYwm6UN"
	"Xx3chmQSVTG4 " NAME;

static struct tacit_signer made(void)
{
	unsigned char seed[TACIT_SIGN_SEED_BYTES];
	struct tacit_signer key;
	unsigned char i;

	for (i = 0; i < TACIT_SIGN_SEED_BYTES; i++)
		seed[i] = i;
	tacit_signer_of(&arena, tacit_str_of(NAME), seed, &key);
	return key;
}

static char *made_text(void)
{
	const struct tacit_signer key = made();
	struct tacit_buf out = { 0 };

	tacit_openssh_signer_write(&key, &out);
	return kept(&out);
}

static void assert_same(
	const struct tacit_signer *a, const struct tacit_signer *b)
{
	ck_assert_str_eq(a->verifier.name, b->verifier.name);
	ck_assert_mem_eq(a->seed, b->seed, sizeof(a->seed));
	ck_assert_mem_eq(
		a->verifier.key, b->verifier.key, sizeof(a->verifier.key));
	ck_assert_mem_eq(
		a->verifier.id, b->verifier.id, sizeof(a->verifier.id));
}

START_TEST(there_and_back)
{
	const struct tacit_signer key = made();
	struct tacit_signer again;
	struct tacit_openssh_public public;
	struct tacit_buf out = { 0 };

	ck_assert(tacit_openssh_signer_read(
		&arena, tacit_str_of(made_text()), &again, NULL));
	assert_same(&key, &again);
	tacit_openssh_verifier_write(&key.verifier, &out);
	ck_assert_str_eq(tacit_buf_cstr(&out), public_line);
	ck_assert(
		tacit_openssh_public_read(tacit_buf_str(&out), &public, NULL));
	ck_assert(public.is_ed25519);
	ck_assert_mem_eq(public.key, key.verifier.key, sizeof(public.key));
	ck_assert(tacit_str_eqs(public.comment, NAME));
	tacit_buf_clear(&out);
}
END_TEST

/* The bytes of a private key with all that stands around them. */
static const char *armoured(struct tacit_str bytes)
{
	struct tacit_buf out = { 0 };

	tacit_buf_adds(&out, BEGIN);
	tacit_base64(bytes, &out);
	tacit_buf_adds(&out, "\n" END);
	return kept(&out);
}

static struct tacit_str bare_bytes(const char *text)
{
	struct tacit_buf coded = { 0 };
	struct tacit_buf bytes = { 0 };
	const char *c;

	for (c = text + strlen(BEGIN); *c != '-'; c++)
		if (*c != '\n')
			tacit_buf_addc(&coded, *c);
	ck_assert(tacit_base64_read(tacit_buf_str(&coded), &bytes));
	tacit_buf_clear(&coded);
	return tacit_buf_keep(&bytes, &arena);
}

/* Whatever byte is another, it is no key or the same under another name. */
START_TEST(each_byte_is_looked_at)
{
	const struct tacit_signer key = made();
	const struct tacit_str bytes = bare_bytes(made_text());
	char *changed = tacit_arena_strndup(&arena, bytes.data, bytes.len);
	size_t named = 0;
	size_t i;

	for (i = 0; i < bytes.len; i++) {
		const struct tacit_str text = { changed, bytes.len };
		struct tacit_signer again;

		changed[i] = (char)(changed[i] ^ 1);
		if (tacit_openssh_signer_read(&arena,
			    tacit_str_of(armoured(text)), &again, NULL)) {
			named++;
			ck_assert_mem_eq(
				again.seed, key.seed, sizeof(key.seed));
			ck_assert_str_ne(again.verifier.name, NAME);
		}
		changed[i] = bytes.data[i];
	}
	/* no character of it becomes one that no name has */
	ck_assert_uint_eq(named, strlen(NAME));
	for (i = 0; i < bytes.len; i++) {
		const struct tacit_str text = { changed, i };
		struct tacit_signer again;

		ck_assert(!tacit_openssh_signer_read(
			&arena, tacit_str_of(armoured(text)), &again, NULL));
	}
}
END_TEST

static void assert_refused(
	const char *text, enum tacit_code code, const char *said)
{
	struct tacit_signer key;
	struct tacit_err err = { 0 };

	ck_assert_msg(!tacit_openssh_signer_read(
			      &arena, tacit_str_of(text), &key, &err),
		"%s", text);
	ck_assert_int_eq(err.code, code);
	ck_assert_ptr_nonnull(strstr(err.msg, said));
	ck_assert_str_ne(err.hint, "");
}

START_TEST(what_is_none)
{
	static const char *const texts[] = { "", "\n", BEGIN, BEGIN END,
		BEGIN "b3BlbnNzaC1rZXktdjEA\n", BEGIN "AAAA\n" END,
		"-----BEGIN RSA PRIVATE KEY-----\nAAAA\n"
		"-----END RSA PRIVATE KEY-----\n",
		public_line };
	size_t i;

	for (i = 0; i < TACIT_COUNT(texts); i++)
		assert_refused(texts[i], TACIT_INVALID,
			"this is no private key of OpenSSH");
	assert_refused(tacit_arena_printf(&arena, "%s\n", made_text()),
		TACIT_INVALID, "this is no private key of OpenSSH");
	assert_refused(tacit_arena_printf(&arena, "%5000s", ""), TACIT_INVALID,
		"this is no private key of OpenSSH");
	assert_refused(BEGIN "b3BlbnNzaC1rZXktdjEA\n" END, TACIT_INVALID,
		"the private key is damaged");
}
END_TEST

#define CODED \
	"AAAAC3NzaC1lZDI1NTE5AAAAIAOhB7/zzhC+HXDdGOdLwJln5NYwm6UNXx3chmQSVTG4"

static const struct {
	const char *line;
	const char *comment; /* NULL: it is none */
} lines[] = {
	{ "ssh-ed25519 " CODED, "" },
	{ " \tssh-ed25519  " CODED "\ta b c \r", "a b c" },
	{ "", NULL },
	{ "ssh-ed25519", NULL },
	{ "ssh-ed25519 ", NULL },
	{ "ssh-ed25519 " CODED "AAAA", NULL },
	{ "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAAA==", NULL },
	{ "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAABEFBQUE=", NULL },
	{ "ssh-rsa " CODED, NULL },
	{ "SSH-ED25519 " CODED, NULL },
	{ "restrict ssh-ed25519 " CODED, NULL },
	{ "ssh-dss AAAAB3NzaC1kc3MAAAABQQAAAAFB", NULL },
	/* a number of one byte, for each: only the shape is looked at */
	{ "ssh-rsa AAAAB3NzaC1yc2EAAAABQQAAAAFB x", "x" },
	{ "ssh-rsa AAAAB3NzaC1yc2EAAAABQQ==", NULL },
	{ "ssh-rsa AAAAB3NzaC1yc2EAAAABQQAAAAFBAAAAAUE=", NULL },
	{ "ssh-rsa AAAAB3NzaC1yc2H/////QQ==", NULL },
};

START_TEST(public_lines)
{
	const struct tacit_str line = tacit_str_of(lines[_i].line);
	struct tacit_openssh_public key;
	struct tacit_err err = { 0 };
	const bool is_one = tacit_openssh_public_read(line, &key, &err);

	ck_assert_int_eq(is_one, lines[_i].comment != NULL);
	if (is_one) {
		ck_assert(tacit_str_starts(tacit_str_trim(line), key.type));
		ck_assert(tacit_str_eqs(key.comment, lines[_i].comment));
		ck_assert_int_eq(
			key.is_ed25519, !strcmp(key.type, "ssh-ed25519"));
	} else {
		ck_assert_int_eq(err.code, TACIT_INVALID);
	}
}
END_TEST

START_TEST(longest_public_line)
{
	struct tacit_openssh_public key;
	struct tacit_err err = { 0 };

	ck_assert(tacit_openssh_public_read(
		tacit_str_of(tacit_arena_printf(&arena, "%s%*s", public_line,
			TACIT_OPENSSH_PUBLIC_MAX -
				(int)(sizeof(public_line) - 1),
			"x")),
		&key, &err));
	ck_assert(!tacit_openssh_public_read(
		tacit_str_of(tacit_arena_printf(&arena, "%s%*s", public_line,
			TACIT_OPENSSH_PUBLIC_MAX, "x")),
		&key, &err));
	ck_assert_int_eq(err.code, TACIT_LIMIT);
}
END_TEST

/* --- beside OpenSSH's own program -------------------------------------------- */

static char folder[64];

static void in_place(const char *script)
{
	run_script(folder, folder, "log", script);
}

static char *file_text(const char *name)
{
	struct tacit_buf out = { 0 };
	struct tacit_err err = { 0 };

	ck_assert_msg(
		tacit_io_read(tacit_arena_printf(&arena, "%s/%s", folder, name),
			65536, &out, &err),
		"%s", err.msg);
	return kept(&out);
}

START_TEST(beside_ssh_keygen)
{
	struct tacit_openssh_public public;
	struct tacit_signer key;
	struct tacit_buf line = { 0 };

	if (system("command -v ssh-keygen >/dev/null") != 0)
		return;
	(void)snprintf(folder, sizeof(folder), "/tmp/tacit-openssh.XXXXXX");
	ck_assert_ptr_nonnull(mkdtemp(folder));
	ck_assert(
		tacit_io_replace(tacit_arena_printf(&arena, "%s/ours", folder),
			tacit_str_of(made_text()), 0600, NULL));
	in_place("ssh-keygen -y -f ours >ours.pub && "
		 "ssh-keygen -l -f ours | grep -q 'ED25519' && "
		 "for n in 0 1 2 3 4 5 6 7 8; do "
		 "ssh-keygen -q -t ed25519 -N '' -C x$n-${n}$n$n -f k$n && "
		 "ssh-keygen -q -t ed25519 -N '' -C $(printf %0${n}dx 7) "
		 "-f l$n; done; "
		 "ssh-keygen -q -t ed25519 -N secret -C x -f locked && "
		 "ssh-keygen -q -t ed25519 -N '' -C 'two words' -f two && "
		 "ssh-keygen -q -t ecdsa -N '' -C x -f other && "
		 "ssh-keygen -q -t rsa -N '' -C x -f rsa");
	ck_assert_str_eq(
		tacit_str_trim(tacit_str_of(file_text("ours.pub"))).data,
		tacit_arena_printf(&arena, "%s\n", public_line));
	for (char name[] = "k0"; name[1] < '9'; name[1]++) {
		for (name[0] = 'k'; name[0] <= 'l'; name[0]++) {
			struct tacit_str told = tacit_str_of(file_text(
				tacit_arena_printf(&arena, "%s.pub", name)));

			ck_assert(tacit_openssh_signer_read(&arena,
				tacit_str_of(file_text(name)), &key, NULL));
			tacit_openssh_verifier_write(&key.verifier, &line);
			ck_assert(tacit_str_eq(
				tacit_str_trim(told), tacit_buf_str(&line)));
			tacit_buf_clear(&line);
		}
	}
	assert_refused(file_text("locked"), TACIT_REFUSED, "has a passphrase");
	assert_refused(file_text("two"), TACIT_INVALID, "is no name");
	assert_refused(file_text("other"), TACIT_INVALID, "not of Ed25519");
	ck_assert(tacit_openssh_public_read(
		tacit_str_of(file_text("rsa.pub")), &public, NULL));
	ck_assert_str_eq(public.type, "ssh-rsa");
	ck_assert(tacit_openssh_public_read(
		tacit_str_of(file_text("other.pub")), &public, NULL));
	ck_assert_str_eq(public.type, "ecdsa-sha2-nistp256");
	ck_assert(tacit_io_remove_tree(folder, NULL));
}
END_TEST

Suite *tacit_suite_openssh_key(void)
{
	Suite *suite = suite_create("openssh_key");
	TCase *tc = tcase_create("openssh_key");

	tcase_add_checked_fixture(tc, NULL, clear_arena);
	tcase_add_test(tc, there_and_back);
	tcase_add_test(tc, each_byte_is_looked_at);
	tcase_add_test(tc, what_is_none);
	tcase_add_loop_test(tc, public_lines, 0, COUNT(lines));
	tcase_add_test(tc, longest_public_line);
	tcase_add_test(tc, beside_ssh_keygen);
	suite_add_tcase(suite, tc);
	return suite;
}
