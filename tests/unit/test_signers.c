#include <string.h>

#include "arena_fixture.h"
#include "shared/signers.h"
#include "suite.h"

#define FIRST \
	"AAAAC3NzaC1lZDI1NTE5AAAAIAOhB7/zzhC+HXDdGOdLwJln5NYwm6UNXx3chmQSVTG4"
#define OTHER \
	"AAAAC3NzaC1lZDI1NTE5AAAAIAOhB7/zzhC+HXDdGOdLwJln5NYwm6UNXx3chmQSVTG5"

static struct tacit_shared_key tha = { "THA", "ssh-ed25519", FIRST, "", 0 };
static struct tacit_shared_key kaz = { "KAZ", "ssh-ed25519", FIRST, "", 0 };

static void change(struct tacit_signers *signers,
	const struct tacit_shared_key *key, const char *at)
{
	struct tacit_shared_key copy = key ? *key : tha;
	const struct tacit_shared_keys keys = { &copy, key != NULL, 1 };
	struct tacit_instant now;

	ck_assert(tacit_instant_parse(tacit_str_of(at), &now));
	tacit_signers_change(&arena, signers, &keys, now);
}

/* Without the two lines at its head. */
static const char *written(const struct tacit_signers *signers)
{
	struct tacit_buf out = { 0 };
	const char *text;

	tacit_signers_write(signers, &out);
	text = kept(&out);
	return strchr(strchr(text, '\n') + 1, '\n') + 1;
}

static void assert_written(
	const struct tacit_signers *signers, const char *expected)
{
	struct tacit_signers again;
	struct tacit_buf out = { 0 };
	const char *text;

	ck_assert_str_eq(written(signers), expected);
	tacit_signers_write(signers, &out);
	text = kept(&out);
	ck_assert(tacit_signers_read(
		&arena, tacit_str_of(text), "x", &again, NULL));
	ck_assert_str_eq(written(&again), expected);
}

START_TEST(comes_and_goes)
{
	struct tacit_signers signers = { 0 };

	assert_written(&signers, "");
	change(&signers, &tha, "2022-06-01T00:00:00Z");
	ck_assert_int_eq(signers.list[0].fate, TACIT_SIGNER_ADDED);
	assert_written(
		&signers, "THA namespaces=\"git\" ssh-ed25519 " FIRST "\n");
	change(&signers, &tha, "2022-06-02T00:00:00Z");
	ck_assert_int_eq(signers.list[0].fate, TACIT_SIGNER_STAYS);
	change(&signers, &kaz, "2022-06-03T00:00:00Z");
	ck_assert_int_eq(signers.list[0].fate, TACIT_SIGNER_ADDED);
	ck_assert_int_eq(signers.list[1].fate, TACIT_SIGNER_TAKEN);
	assert_written(&signers,
		"KAZ namespaces=\"git\",valid-after=\"20220603000000Z\" "
		"ssh-ed25519 " FIRST "\n"
		"THA namespaces=\"git\",valid-before=\"20220603000000Z\" "
		"ssh-ed25519 " FIRST "\n");
	change(&signers, NULL, "2022-06-04T00:00:00Z");
	ck_assert_int_eq(signers.list[0].fate, TACIT_SIGNER_TAKEN);
	ck_assert_int_eq(signers.list[1].fate, TACIT_SIGNER_PAST);
	ck_assert_uint_eq(signers.count, 2);
}
END_TEST

/* What ended keeps its end, and nothing begins before it. */
START_TEST(clock_goes_back)
{
	struct tacit_signers signers = { 0 };

	change(&signers, &tha, "2022-06-01T00:00:00Z");
	change(&signers, NULL, "2022-06-10T00:00:00Z");
	change(&signers, &tha, "2022-06-05T00:00:00Z");
	change(&signers, NULL, "2022-06-04T00:00:00Z");
	assert_written(&signers,
		"THA namespaces=\"git\",valid-before=\"20220610000000Z\" "
		"ssh-ed25519 " FIRST "\n"
		"THA namespaces=\"git\",valid-after=\"20220610000000Z\","
		"valid-before=\"20220610000000Z\" ssh-ed25519 " FIRST "\n");
}
END_TEST

#define LINE(options) "THA " options " ssh-ed25519 " FIRST "\n"

static const char *const refused[] = {
	"\n#\nTHA\n",
	LINE("namespaces=\"file\""),
	LINE("namespaces=\"git\",cert-authority"),
	LINE("namespaces=\"git\",valid-before=\"20220610\""),
	LINE("namespaces=\"git\",valid-before=\"20220610000000\""),
	LINE("namespaces=\"git\",valid-before=\"20221310000000Z\""),
	LINE("namespaces=\"git\",valid-before=\"20220610000000Z"),
	LINE("namespaces=\"git\",valid-after=\"2022061"),
	LINE("namespaces=\"git\",valid-before=\"20220610000000Z\","
	     "valid-after=\"20220610000000Z\""),
	" namespaces=\"git\" ssh-ed25519 " FIRST "\n",
	"THA namespaces=\"git\"ssh-ed25519 " FIRST "\n",
	"THA namespaces=\"git\" ssh-ed25519 " FIRST " x\n",
	"THA namespaces=\"git\" ssh-rsa " FIRST "\n",
	"THA namespaces=\"git\" ssh-ed25519\n",
};

START_TEST(is_not_ours)
{
	const char *text = tacit_arena_printf(&arena,
		"THA namespaces=\"git\" ssh-ed25519 " OTHER "\n%s",
		refused[_i]);
	struct tacit_signers signers;
	struct tacit_err err = { 0 };

	ck_assert_msg(!tacit_signers_read(&arena, tacit_str_of(text), "path",
			      &signers, &err),
		"%s", text);
	ck_assert_int_eq(err.code, TACIT_INVALID);
	ck_assert_str_eq(err.path, "path");
	ck_assert_uint_eq(err.line, _i ? 2 : 4);
}
END_TEST

Suite *tacit_suite_signers(void)
{
	Suite *suite = suite_create("signers");
	TCase *tc = tcase_create("signers");

	tcase_add_checked_fixture(tc, NULL, clear_arena);
	tcase_add_test(tc, comes_and_goes);
	tcase_add_test(tc, clock_goes_back);
	tcase_add_loop_test(tc, is_not_ours, 0, COUNT(refused));
	suite_add_tcase(suite, tc);
	return suite;
}
