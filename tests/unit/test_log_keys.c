/* A key takes the place of another: by an entry of the log, and by nothing else.
 */
#include "log/key_entry.h"
#include "log_fixture.h"
#include "register/log_keys.h"

static char first_vkey[256];

static void begin_keys(void)
{
	set_up_log();
	(void)snprintf(first_vkey, sizeof(first_vkey), "%s", vkey());
	grow(2);
}

static struct tacit_signer another_key(const char *name)
{
	struct tacit_signer key;

	ck_assert(tacit_signer_new(&log_.arena, name, &key, NULL));
	return key;
}

/* An entry of that key, at the end or as if it were there. */
static struct tacit_str key_text(uint64_t seq, const struct tacit_signer *next,
	const struct tacit_verifier *lost, const struct tacit_signer *by)
{
	struct tacit_key_entry entry = { .seq = seq,
		.at = { 1656000000 },
		.key = next->verifier,
		.is_lost = lost != NULL };
	struct tacit_buf text = { 0 };
	struct tacit_str out;

	if (lost)
		entry.lost = *lost;
	ck_assert(tacit_key_entry_write(&entry, by, &text, NULL));
	out = tacit_buf_keep(&text, &log_.arena);
	tacit_buf_clear(&text);
	return out;
}

/* The log goes on with that key; by the old one, or as one for a lost one. */
static void replace_key(bool is_lost)
{
	const struct tacit_signer next = another_key("test-receipts");

	append(key_text(log_.tiles.size, &next,
		is_lost ? &log_.key.verifier : NULL,
		is_lost ? &next : &log_.key));
	log_.key = next;
	sign();
}

static unsigned commit_keys(const char *lines)
{
	set_file(TACIT_LOG_KEYS_FILE, tacit_str_of(lines));
	return commit_files(false);
}

static void look_by_first(unsigned mark, struct tacit_receipts *log,
	enum tacit_receipts_fault fault)
{
	tacit_log_check(store, tip_of(mark), first_vkey, false, log);
	ck_assert_msg(log->fault == fault, "%u: %s, not %s", mark,
		tacit_receipts_fault_word(log->fault),
		tacit_receipts_fault_word(fault));
}

START_TEST(the_last_key_signs)
{
	struct tacit_receipts log = { 0 };
	struct tacit_log_keys keys;
	struct tacit_log_at at = { 0 };
	unsigned marks_of[4];

	sign();
	marks_of[0] = commit_files(false);
	replace_key(false);
	marks_of[1] = commit_keys("2\n");
	grow(5);
	replace_key(true);
	marks_of[2] = commit_keys("2\n5\n");
	grow(260);
	sign();
	marks_of[3] = commit_keys("2\n5\n");
	import();

	look_by_first(marks_of[0], &log, TACIT_RECEIPTS_NO_FAULT);
	ck_assert_uint_eq(log.keyed, 0);
	look_by_first(marks_of[1], &log, TACIT_RECEIPTS_NO_FAULT);
	ck_assert_uint_eq(log.keyed, 2);
	ck_assert_uint_eq(log.lost, 0);
	ck_assert_str_eq(log.lost_key, "");
	look_by_first(marks_of[2], &log, TACIT_RECEIPTS_NO_FAULT);
	look_by_first(marks_of[3], &log, TACIT_RECEIPTS_NO_FAULT);
	ck_assert_uint_eq(log.keyed, 5);
	ck_assert_uint_eq(log.lost, 5);
	ck_assert_int_eq(log.lost_at.s, 1656000000);
	ck_assert_str_eq(log.lost_key, vkey());
	log = (struct tacit_receipts){ 0 };
	look_by_first(marks_of[3], &log, TACIT_RECEIPTS_NO_FAULT);
	ck_assert_uint_eq(log.lost, 5);

	at.store = store;
	(void)snprintf(at.tip, sizeof(at.tip), "%s", tip_of(marks_of[3]));
	ck_assert_int_eq(
		tacit_log_keys_read(&at, &log_.arena, first_vkey, &keys),
		TACIT_RECEIPTS_NO_FAULT);
	ck_assert_uint_eq(keys.count, 3);
	ck_assert_uint_eq(keys.from[1], 2);
	ck_assert_uint_eq(keys.from[2], 5);
	ck_assert_uint_eq(keys.lost, 2);
	ck_assert_uint_eq(keys.checkpoint.size, 260);
	/* another key in body.md is none of this log, though one was lost */
	ck_assert_int_eq(tacit_log_keys_read(&at, &log_.arena, vkey(), &keys),
		TACIT_RECEIPTS_NO_ENTRY);
}
END_TEST

START_TEST(who_forgets_a_key_has_another_log)
{
	struct tacit_receipts log = { 0 };
	const struct tacit_signer old = log_.key;
	unsigned right;
	unsigned silent;
	unsigned back;

	replace_key(false);
	right = commit_keys("2\n");
	/* whoever has the old key goes on with it */
	grow(4);
	log_.key = old;
	sign();
	back = commit_keys("2\n");
	silent = commit_keys("");
	import();
	look_by_first(right, &log, TACIT_RECEIPTS_NO_FAULT);
	look_by_first(back, &log, TACIT_RECEIPTS_OTHER_KEY);
	look_by_first(silent, &log, TACIT_RECEIPTS_FORKED);
	log = (struct tacit_receipts){ 0 };
	look_by_first(silent, &log, TACIT_RECEIPTS_NO_ENTRY);
	look_by_first(right, &log, TACIT_RECEIPTS_NO_FAULT);
}
END_TEST

START_TEST(the_file_of_keys_is_a_hint)
{
	static const char *const wrong[] = { "1\n", "3\n", "2\n2\n", "02\n",
		"x\n", "2 \n", "\n", "2\n1\n", "0\n" };
	struct tacit_receipts log;
	size_t i;

	replace_key(false);
	for (i = 0; i < TACIT_COUNT(wrong); i++)
		(void)commit_keys(wrong[i]);
	(void)commit_keys("2\n");
	import();
	for (i = 0; i < TACIT_COUNT(wrong); i++) {
		log = (struct tacit_receipts){ 0 };
		tacit_log_check(store, tip_of((unsigned)i + 1), first_vkey,
			false, &log);
		ck_assert_msg(
			log.outcome == TACIT_RECEIPTS_WRONG, "%s", wrong[i]);
	}
	log = (struct tacit_receipts){ 0 };
	look_by_first((unsigned)i + 1, &log, TACIT_RECEIPTS_NO_FAULT);
}
END_TEST

/* The next entry is that one, and its key signs from there on. */
static void is_no_next(struct tacit_str text, struct tacit_signer signs)
{
	append(text);
	log_.key = signs;
	sign();
}

START_TEST(an_entry_by_a_stranger_is_not_right)
{
	const struct tacit_signer stranger = another_key("test-receipts");
	const struct tacit_signer other = another_key("test-receipts");
	const struct tacit_signer named = another_key("test-others");
	const struct tacit_signer old = log_.key;
	struct tacit_receipts log;
	int row;

	for (row = 0; row < 5; row++) {
		log_.tiles.size = 0;
		log_.count = 0;
		grow(2);
		if (row == 0)
			is_no_next(
				key_text(2, &stranger, NULL, &other), stranger);
		if (row == 1) /* another was lost than signed before it */
			is_no_next(key_text(2, &stranger, &other.verifier,
					   &stranger),
				stranger);
		if (row == 2) /* it stands elsewhere */
			is_no_next(
				key_text(3, &stranger, NULL, &old), stranger);
		if (row == 3) /* by its own key, and not marked as lost */
			is_no_next(tacit_str_of("tacit key 1\nseq 2\n"), old);
		if (row == 4) /* of another log */
			is_no_next(key_text(2, &named,
					   &(struct tacit_verifier){
						   .name = "test-others" },
					   &named),
				named);
		(void)commit_keys("2\n");
	}
	import();
	for (row = 0; row < 5; row++) {
		log = (struct tacit_receipts){ 0 };
		look_by_first((unsigned)row + 1, &log, TACIT_RECEIPTS_NO_ENTRY);
	}
}
END_TEST

START_TEST(a_key_never_comes_back)
{
	const struct tacit_signer first = log_.key;
	struct tacit_receipts log = { 0 };

	replace_key(false);
	is_no_next(key_text(3, &first, NULL, &log_.key), first);
	(void)commit_keys("2\n3\n");
	import();
	look_by_first(1, &log, TACIT_RECEIPTS_NO_ENTRY);
}
END_TEST

Suite *tacit_suite_log_keys(void)
{
	Suite *s = suite_create("log_keys");
	TCase *t = tcase_create("log_keys");

	tcase_add_checked_fixture(t, begin_keys, tear_down_log);
	tcase_add_test(t, the_last_key_signs);
	tcase_add_test(t, who_forgets_a_key_has_another_log);
	tcase_add_test(t, the_file_of_keys_is_a_hint);
	tcase_add_test(t, an_entry_by_a_stranger_is_not_right);
	tcase_add_test(t, a_key_never_comes_back);
	suite_add_tcase(s, t);
	return s;
}
