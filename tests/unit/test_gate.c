#include <stdlib.h>
#include <string.h>

#include "door/gate.h"
#include "suite.h"

static const char *const READ[][3] = {
	{ "git-upload-pack '/srv/cica.git'", "upload-pack", "/srv/cica.git" },
	{ "git-receive-pack 'cica.git'", "receive-pack", "cica.git" },
	{ "git-receive-pack 'a b'", "receive-pack", "a b" },
	{ "git-receive-pack 'a'\\''b'", "receive-pack", "a'b" },
	{ "git-receive-pack 'a'\\!'b'", "receive-pack", "a!b" },
	{ "git-upload-pack '../x;y'", "upload-pack", "../x;y" },
	{ "git-upload-pack '--exec=x'", "upload-pack", "--exec=x" },
};

START_TEST(test_read)
{
	struct tacit_arena arena = { 0 };
	struct tacit_gate_asked asked;
	struct tacit_err err = { 0 };

	ck_assert_msg(tacit_gate_read(&arena, READ[_i][0], &asked, &err), "%s",
		err.msg);
	ck_assert_str_eq(asked.service, READ[_i][1]);
	ck_assert_str_eq(asked.path, READ[_i][2]);
	tacit_arena_clear(&arena);
}
END_TEST

static const char *const REFUSED[] = {
	NULL,
	"",
	" ",
	"git-upload-pack",
	"git-upload-pack ",
	"git-upload-pack ''",
	"git-upload-pack '",
	"git-upload-pack 'a",
	"git-upload-pack a",
	"git-upload-pack \"a\"",
	"git-upload-pack 'a''b'",
	"git-upload-pack 'a'b",
	"git-upload-pack 'a' ",
	"git-upload-pack  'a'",
	" git-upload-pack 'a'",
	"git-upload-pack 'a' 'b'",
	"git-upload-pack --strict 'a'",
	"git-upload-pack 'a'; id",
	"git-upload-pack 'a';id",
	"git-upload-pack 'a' && id",
	"git-upload-pack 'a'$(id)",
	"git-upload-pack 'a'\\$'b'",
	"git-upload-pack 'a\nb'",
	"git-upload-pack 'a'\nid",
	"git-upload-pack\n'a'",
	"git-upload-pack 'a\tb'",
	"git-upload-pack 'a\x7f'",
	"git-upload-pack '\x1b[2J'",
	"git upload-pack 'a'",
	"Git-Upload-Pack 'a'",
	"GIT-RECEIVE-PACK 'a'",
	"/usr/bin/git-upload-pack 'a'",
	"git-upload-archive 'a'",
	"git-shell -c \"git-upload-pack 'a'\"",
	"git-lfs-authenticate 'a' download",
	"scp -f a",
	"scp -t /srv",
	"internal-sftp",
	"/usr/lib/openssh/sftp-server",
	"rsync --server .",
	"sh",
	"env X=1 git-upload-pack 'a'",
	"X=1 git-upload-pack 'a'",
};

START_TEST(test_refused)
{
	struct tacit_arena arena = { 0 };
	struct tacit_gate_asked asked;
	struct tacit_err err = { 0 };

	ck_assert_msg(!tacit_gate_read(&arena, REFUSED[_i], &asked, &err), "%s",
		REFUSED[_i]);
	ck_assert_int_eq(err.code, TACIT_REFUSED);
	ck_assert_str_ne(err.msg, "");
	ck_assert_str_ne(err.hint, "");
	tacit_arena_clear(&arena);
}
END_TEST

START_TEST(test_limit)
{
	char command[TACIT_GATE_COMMAND_MAX + 2] = "git-upload-pack '";
	struct tacit_arena arena = { 0 };
	struct tacit_gate_asked asked;
	struct tacit_err err = { 0 };
	size_t len = strlen(command);

	memset(command + len, 'a', sizeof(command) - len);
	command[TACIT_GATE_COMMAND_MAX - 1] = '\'';
	command[TACIT_GATE_COMMAND_MAX] = '\0';
	ck_assert(tacit_gate_read(&arena, command, &asked, &err));
	command[TACIT_GATE_COMMAND_MAX - 1] = 'a';
	command[TACIT_GATE_COMMAND_MAX] = '\'';
	command[TACIT_GATE_COMMAND_MAX + 1] = '\0';
	ck_assert(!tacit_gate_read(&arena, command, &asked, &err));
	tacit_arena_clear(&arena);
}
END_TEST

static const struct {
	const char *path;
	bool is;
} PLACES[] = { { "/srv/cica.git", true }, { "/srv/cica", true },
	{ "cica.git", true }, { "cica", true }, { "/cica.git", true },
	{ "", false }, { "/", false }, { "//cica.git", false },
	{ "/srv/cica.git/", false }, { "/srv/../srv/cica.git", false },
	{ "../cica.git", false }, { "./cica.git", false }, { "cica.gi", false },
	{ "cica.git.git", false }, { "CICA.git", false },
	{ "/srv/other.git", false }, { "/etc/passwd", false },
	{ "~/cica.git", false }, { "cica.git/..", false } };

START_TEST(test_place)
{
	struct tacit_err err = { 0 };

	ck_assert_msg(tacit_gate_is_here(PLACES[_i].path, "/srv/cica.git",
			      &err) == PLACES[_i].is,
		"%s", PLACES[_i].path);
	if (!PLACES[_i].is) {
		ck_assert_int_eq(err.code, TACIT_REFUSED);
		ck_assert_str_eq(err.hint, "its address ends in :cica.git");
	}
}
END_TEST

START_TEST(test_words)
{
	ck_assert(tacit_gate_is_protocol("version=2"));
	ck_assert(!tacit_gate_is_protocol("version=2:x"));
	ck_assert(!tacit_gate_is_protocol("version=3"));
	ck_assert(!tacit_gate_is_protocol(""));
	ck_assert(!tacit_gate_is_protocol(NULL));
	ck_assert(tacit_gate_is_principal("THA"));
	ck_assert(tacit_gate_is_principal("secretariat"));
	ck_assert(!tacit_gate_is_principal(""));
	ck_assert(!tacit_gate_is_principal("tha"));
	ck_assert(!tacit_gate_is_principal("THAI"));
	ck_assert(!tacit_gate_is_principal("Secretariat"));
	ck_assert(!tacit_gate_is_principal("THA\n"));
}
END_TEST

Suite *tacit_suite_gate(void)
{
	Suite *suite = suite_create("gate");
	TCase *tests = tcase_create("gate");

	tcase_add_loop_test(tests, test_read, 0, COUNT(READ));
	tcase_add_loop_test(tests, test_refused, 0, COUNT(REFUSED));
	tcase_add_test(tests, test_limit);
	tcase_add_loop_test(tests, test_place, 0, COUNT(PLACES));
	tcase_add_test(tests, test_words);
	suite_add_tcase(suite, tests);
	return suite;
}
