/* Certificates of pushes: their parts, and what is none. */
#include <string.h>

#include "arena_fixture.h"
#include "shared/push_certificate.h"

/* A throw-away key's; nothing was pushed. */
#define TIP_A "0123456789abcdef0123456789abcdef01234567"
#define TIP_B "89abcdef0123456789abcdef0123456789abcdef"
#define BEGINS                      \
	"certificate version 0.1\n" \
	"pusher SHA256:Qf5PmfF+Qtcf  1656525600 +0700\n"
#define NONCE "nonce 1656525599-c4bcd864\n"
#define COMMAND TIP_A " " TIP_B " refs/heads/main\n"
#define ARMOUR "-----BEGIN SSH SIGNATURE-----\n"
#define LINE70                                                                 \
	"U1NIU0lHAAAAAQAAADMAAAALc3NoLWVkMjU1MTkAAAAgebNkiYZl8KPFfbGOK2RBYY6o" \
	"t4\n"
#define ENDS LINE70 "abFQ9hUQ==\n-----END SSH SIGNATURE-----\n"
#define PAYLOAD BEGINS "pushee cica@x.invalid:cica.git\n" NONCE "\n" COMMAND
#define WHOLE PAYLOAD ARMOUR ENDS

static bool is_certificate(
	const char *text, struct tacit_push_certificate *found)
{
	struct tacit_err err = { 0 };
	const bool ok =
		tacit_push_certificate_read(tacit_str_of(text), found, &err);

	ck_assert(ok || err.code == TACIT_INVALID || err.code == TACIT_LIMIT);
	return ok;
}

START_TEST(what_it_has)
{
	struct tacit_push_certificate found;

	ck_assert(is_certificate(WHOLE, &found));
	ck_assert(tacit_str_eqs(found.payload, PAYLOAD));
	ck_assert(tacit_str_eqs(found.signature, ARMOUR ENDS));
	ck_assert(tacit_str_eqs(found.pusher, "SHA256:Qf5PmfF+Qtcf"));
	ck_assert_int_eq(found.pushed.s, 1656525600);
	ck_assert(tacit_str_eqs(found.pushee, "cica@x.invalid:cica.git"));
	ck_assert(tacit_str_eqs(found.nonce, "1656525599-c4bcd864"));
	ck_assert_int_eq(found.given.s, 1656525599);
	ck_assert(tacit_str_eqs(found.old_id, TIP_A));
	ck_assert(tacit_str_eqs(found.new_id, TIP_B));
	ck_assert(tacit_str_eqs(found.reference, "refs/heads/main"));
	/* git leaves out what it does not know */
	ck_assert(
		is_certificate(BEGINS NONCE "\n" COMMAND ARMOUR ENDS, &found));
	ck_assert_uint_eq(found.pushee.len, 0);
}
END_TEST

/* Each is wrong in one thing. */
static const struct {
	const char *text;
	unsigned line;
} NONE[] = {
	{ "", 1 },
	{ "\n", 1 },
	{ "certificate version 0.2\n", 1 },
	{ "certificate version 0.1", 1 },
	{ "certificate version 0.1\nnonce 1656525599-c4\n", 2 },
	{ "certificate version 0.1\npusher \n", 2 },
	{ "certificate version 0.1\npusher 1656525600 +0700\n", 2 },
	{ "certificate version 0.1\npusher x 1656525600\n", 2 },
	{ "certificate version 0.1\npusher x 1656525600 0700\n", 2 },
	{ "certificate version 0.1\npusher x 01656525600 +0700\n", 2 },
	{ "certificate version 0.1\npusher x 5 +0700\n", 2 },
	{ "certificate version 0.1\npusher x\x1b 1656525600 +0700\n", 2 },
	{ "certificate version 0.1\npusher x\xff 1656525600 +0700\n", 2 },
	{ "certificate version 0.1\r\n", 1 },
	{ BEGINS "pushee \n", 3 },
	{ BEGINS "pushee x\npushee y\n", 4 },
	{ BEGINS "\n" COMMAND ARMOUR ENDS, 3 },
	{ BEGINS "nonce \n", 3 },
	{ BEGINS "nonce 1656525599\n", 3 },
	{ BEGINS "nonce 1656525599-\n", 3 },
	{ BEGINS "nonce 1656525599-C4\n", 3 },
	{ BEGINS NONCE NONCE, 4 },
	{ BEGINS NONCE "push-option x\n", 4 },
	{ BEGINS NONCE COMMAND, 4 },
	{ BEGINS NONCE "\n", 5 },
	{ BEGINS NONCE "\n" ARMOUR, 5 },
	{ BEGINS NONCE "\n" TIP_A " " TIP_B " \n", 5 },
	{ BEGINS NONCE "\n" TIP_A " " TIP_B "\n", 5 },
	{ BEGINS NONCE "\n" TIP_A "  " TIP_B " refs/heads/main\n", 5 },
	{ BEGINS NONCE "\n" COMMAND COMMAND ARMOUR ENDS, 6 },
	{ BEGINS NONCE "\n" COMMAND "\n" ARMOUR ENDS, 6 },
	{ BEGINS NONCE "\n" COMMAND "-----BEGIN PGP SIGNATURE-----\n", 6 },
	{ BEGINS NONCE "\n" COMMAND ARMOUR, 7 },
	{ BEGINS NONCE "\n" COMMAND ARMOUR "-----END SSH SIGNATURE-----\n", 7 },
	{ BEGINS NONCE "\n" COMMAND ARMOUR LINE70, 8 },
	{ BEGINS NONCE "\n" COMMAND ARMOUR LINE70 "\n", 8 },
	{ BEGINS NONCE "\n" COMMAND ARMOUR LINE70 "abFQ9hUQ==\nFQ9h\n", 9 },
	{ BEGINS NONCE "\n" COMMAND ARMOUR LINE70 "abFQ9hUQ==\n"
		       "-----END SSH SIGNATURE-----",
		9 },
	/* other letters for the same bytes */
	{ BEGINS NONCE "\n" COMMAND ARMOUR LINE70 "abFQ9hUR==\n"
		       "-----END SSH SIGNATURE-----\n",
		9 },
	{ BEGINS NONCE "\n" COMMAND ARMOUR LINE70 "abF 9hUQ==\n"
		       "-----END SSH SIGNATURE-----\n",
		9 },
	{ WHOLE "\n", 10 },
	{ WHOLE WHOLE, 10 },
};

START_TEST(what_is_none)
{
	struct tacit_push_certificate found;
	struct tacit_err err = { 0 };

	ck_assert_msg(!tacit_push_certificate_read(
			      tacit_str_of(NONE[_i].text), &found, &err),
		"%s", NONE[_i].text);
	ck_assert_int_eq(err.code, TACIT_INVALID);
	ck_assert_msg(err.line == NONE[_i].line, "line %u of %s", err.line,
		NONE[_i].text);
}
END_TEST

/* Of what is cut off anywhere, nothing is left. */
START_TEST(what_ends_too_early)
{
	struct tacit_push_certificate found;
	size_t len;

	for (len = 0; len < strlen(WHOLE); len++)
		ck_assert(!is_certificate(
			tacit_arena_strndup(&arena, WHOLE, len), &found));
}
END_TEST

/* The parts may be others then, and never where one ends. */
START_TEST(what_has_a_nul)
{
	struct tacit_push_certificate found;
	size_t i;

	for (i = 0; i < strlen(WHOLE); i++) {
		char *text = tacit_arena_strdup(&arena, WHOLE);

		text[i] = '\0';
		ck_assert(!tacit_push_certificate_read(
			(struct tacit_str){ text, strlen(WHOLE) }, &found,
			NULL));
	}
}
END_TEST

START_TEST(how_long_it_is)
{
	struct tacit_push_certificate found;
	struct tacit_buf text = { 0 };
	size_t i;

	tacit_buf_adds(&text, BEGINS "pushee ");
	for (i = strlen(WHOLE) - strlen("cica@x.invalid:cica.git");
		i < TACIT_PUSH_CERTIFICATE_MAX; i++)
		tacit_buf_addc(&text, 'x');
	tacit_buf_adds(&text, "\n" NONCE "\n" COMMAND ARMOUR ENDS);
	ck_assert_uint_eq(text.len, TACIT_PUSH_CERTIFICATE_MAX);
	ck_assert(is_certificate(tacit_buf_cstr(&text), &found));
	tacit_buf_addc(&text, '\n');
	ck_assert(!is_certificate(kept(&text), &found));
	tacit_buf_adds(&text, PAYLOAD ARMOUR);
	for (i = 0; i < TACIT_PUSH_SIGNATURE_MAX / 70; i++)
		tacit_buf_adds(&text, LINE70);
	tacit_buf_adds(&text, ENDS);
	ck_assert(!is_certificate(kept(&text), &found));
}
END_TEST

Suite *tacit_suite_push_certificate(void)
{
	Suite *suite = suite_create("push_certificate");
	TCase *tests = tcase_create("push_certificate");

	tcase_add_checked_fixture(tests, NULL, clear_arena);
	tcase_add_test(tests, what_it_has);
	tcase_add_loop_test(tests, what_is_none, 0, COUNT(NONE));
	tcase_add_test(tests, what_ends_too_early);
	tcase_add_test(tests, what_has_a_nul);
	tcase_add_test(tests, how_long_it_is);
	suite_add_tcase(suite, tests);
	return suite;
}
