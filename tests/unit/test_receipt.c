/* Receipts: their text, and a state's copy with all that proves it. */
#include <string.h>

#include "arena_fixture.h"
#include "log/proof.h"
#include "log/receipt_copy.h"
#include "log/tiles.h"

#define TIP_A "0123456789abcdef0123456789abcdef01234567"
#define TIP_B "89abcdef0123456789abcdef0123456789abcdef"

enum {
	AT = 1656525600,
	CLOSE = 1656612000
}; /* 2022-06-29T18:00, a day later */

static struct tacit_receipt receipt_at(uint64_t seq)
{
	static const struct tacit_receipt_comment comments[] = {
		{ NULL, { 0 }, false, "area/nct-general/xaa/0123456789abcdef" },
		{ "2022/nct-g-778", { CLOSE }, false, "xaa/7k2m9q4d7k2m9q4d" },
		{ "2022/nct-g-778", { CLOSE }, false, "xaa/8k2m9q4d7k2m9q4d" },
	};

	return (struct tacit_receipt){ .seq = seq,
		.at = { AT },
		.from = "XAA",
		.old_tip = TIP_A,
		.new_tip = TIP_B,
		.comment_count = 3,
		.comments = comments };
}

static const char *text_of(const struct tacit_receipt *receipt)
{
	struct tacit_buf text = { 0 };

	ck_assert(tacit_receipt_write(receipt, &text, NULL));
	return kept(&text);
}

static void is_read_back(const char *text, struct tacit_receipt *found)
{
	struct tacit_err err = { 0 };

	ck_assert_msg(
		tacit_receipt_read(&arena, tacit_str_of(text), found, &err),
		"%s\n%s", err.msg, text);
	ck_assert_str_eq(text_of(found), text);
}

START_TEST(what_it_says)
{
	struct tacit_receipt receipt = receipt_at(41);
	struct tacit_receipt found;

	ck_assert_str_eq(text_of(&receipt),
		"tacit receipt 1\n"
		"seq 41\n"
		"at 2022-06-29T18:00:00Z\n"
		"from XAA\n"
		"old " TIP_A "\n"
		"new " TIP_B "\n"
		"signed none\n"
		"comment area/nct-general/xaa/0123456789abcdef\n"
		"call 2022/nct-g-778 open until 2022-06-30T18:00:00Z\n"
		"comment xaa/7k2m9q4d7k2m9q4d\n"
		"comment xaa/8k2m9q4d7k2m9q4d\n");
	is_read_back(text_of(&receipt), &found);
	ck_assert_uint_eq(found.seq, 41);
	ck_assert_int_eq(found.at.s, AT);
	ck_assert_str_eq(found.from, "XAA");
	ck_assert_uint_eq(found.comment_count, 3);
	ck_assert_ptr_null(found.comments[0].call);
	ck_assert_str_eq(found.comments[2].call, "2022/nct-g-778");
	ck_assert_str_eq(found.comments[2].id, "xaa/8k2m9q4d7k2m9q4d");
	ck_assert_int_eq(found.comments[1].closes.s, CLOSE);
	ck_assert(!found.has_certificate);

	/* where the log begins */
	receipt = (struct tacit_receipt){
		.at = { AT }, .from = "secretariat", .new_tip = TIP_A
	};
	ck_assert_str_eq(text_of(&receipt),
		"tacit receipt 1\nseq 0\nat 2022-06-29T18:00:00Z\n"
		"from secretariat\nold none\nnew " TIP_A "\nsigned none\n");
	is_read_back(text_of(&receipt), &found);
	ck_assert_ptr_null(found.old_tip);
	ck_assert_uint_eq(found.comment_count, 0);
}
END_TEST

START_TEST(what_nobody_sent)
{
	const struct tacit_receipt receipt = { .at = { AT },
		.old_tip = TIP_A,
		.new_tip = TIP_B,
		.recovered = { AT + 300 } };
	struct tacit_receipt found;

	ck_assert_str_eq(text_of(&receipt),
		"tacit receipt 1\nseq 0\nat 2022-06-29T18:00:00Z\n"
		"from nobody\nold " TIP_A "\nnew " TIP_B
		"\nsigned none\nrecovered 2022-06-29T18:05:00Z\n");
	is_read_back(text_of(&receipt), &found);
	ck_assert_ptr_null(found.from);
	ck_assert_int_eq(found.recovered.s, AT + 300);
}
END_TEST

START_TEST(how_calls_close)
{
	const struct tacit_receipt_comment comments[] = {
		{ "a", { CLOSE }, false, "x" }, { "a", { CLOSE }, true, "y" },
		{ "a", { 0 }, false, "z" }, { "b", { 0 }, false, "z" }
	};
	struct tacit_receipt receipt = receipt_at(1);
	struct tacit_receipt found;
	const char *text;

	receipt.comments = comments;
	receipt.comment_count = 4;
	text = text_of(&receipt);
	ck_assert_str_eq(strstr(text, "call"),
		"call a open until 2022-06-30T18:00:00Z\ncomment x\n"
		"call a closed at 2022-06-30T18:00:00Z\ncomment y\n"
		"call a without close\ncomment z\n"
		"call b without close\ncomment z\n");
	is_read_back(text, &found);
	ck_assert(found.comments[1].is_after);
}
END_TEST

START_TEST(many_comments)
{
	struct tacit_receipt_comment comments[6];
	struct tacit_receipt receipt = receipt_at(7);
	struct tacit_receipt found;
	unsigned char digest[TACIT_DIGEST_BYTES];
	struct tacit_buf list = { 0 };
	size_t i;

	for (i = 0; i < 6; i++)
		comments[i] = receipt.comments[1];
	receipt.comments = comments;
	for (receipt.comment_count = 1; receipt.comment_count < 6;
		receipt.comment_count++)
		ck_assert_ptr_nonnull(strstr(text_of(&receipt), "\ncomment "));
	ck_assert_ptr_null(strstr(text_of(&receipt), "\ncomment "));
	is_read_back(text_of(&receipt), &found);
	ck_assert_ptr_null(found.comments);
	ck_assert_uint_eq(found.comment_count, 6);
	ck_assert(tacit_receipt_list_write(comments, 6, &list, NULL));
	tacit_digest(tacit_buf_str(&list), digest);
	ck_assert_mem_eq(digest, found.comments_digest, sizeof(digest));
	ck_assert(tacit_str_starts(tacit_buf_str(&list),
		"call 2022/nct-g-778 open until 2022-06-30T18:00:00Z\n"
		"comment xaa/7k2m9q4d7k2m9q4d\ncomment "));
	tacit_buf_clear(&list);
	/* what takes too much room is not listed, either */
	receipt.comment_count = 5;
	for (i = 1; i < 5; i++)
		comments[i].call = i & 1 ? "2022/nct-g-779" : "2022/nct-g-780";
	ck_assert_ptr_nonnull(strstr(text_of(&receipt), "\ncomments 5 "));
	is_read_back(text_of(&receipt), &found);
}
END_TEST

START_TEST(names_are_words)
{
	static const char *const rows[][2] = { { "two words", "two\\040words" },
		{ "a\nold b", "a\\012old\\040b" },
		{ "back\\slash", "back\\134slash" },
		{ "\xd0\xa2\xd0\xb5\xd1\x81\xd1\x82",
			"\xd0\xa2\xd0\xb5\xd1\x81\xd1\x82" },
		{ "\xff", "\\377" }, { "a\xe2\x80\xae", "a\\342\\200\\256" },
		{ "\x1b[1m", "\\033[1m" }, { "\xc2\xa0", "\\302\\240" } };
	struct tacit_receipt receipt = receipt_at(1);
	struct tacit_receipt found;
	size_t i;

	for (i = 0; i < TACIT_COUNT(rows); i++) {
		const char *line = tacit_arena_printf(
			&arena, "\nfrom %s\nold", rows[i][1]);

		receipt.from = rows[i][0];
		ck_assert_msg(strstr(text_of(&receipt), line) != NULL, "%s",
			text_of(&receipt));
		is_read_back(text_of(&receipt), &found);
		ck_assert_str_eq(found.from, rows[i][0]);
	}
}
END_TEST

START_TEST(what_it_cannot_say)
{
	static const struct tacit_receipt_comment wrong[][2] = {
		{ { "a", { 0 }, false, "x" }, { NULL, { 0 }, false, "x" } },
		{ { "a", { 0 }, true, "x" }, { "a", { 0 }, true, "y" } },
		{ { "a", { 5 }, false, "x" }, { "a", { 5 }, false, "y" } },
		{ { "", { 0 }, false, "x" }, { "", { 0 }, false, "y" } },
		{ { "a", { 0 }, false, "" }, { "a", { 0 }, false, "y" } },
	};
	struct tacit_receipt rows[8];
	struct tacit_err err = { 0 };
	struct tacit_buf out = { 0 };
	char *name;
	size_t i;

	for (i = 0; i < 7; i++)
		rows[i] = receipt_at(1);
	rows[0].at.s = 0;
	rows[1].from = "";
	rows[2].old_tip = "0123";
	rows[3].new_tip = TIP_A "0";
	rows[4].new_tip = "g123456789abcdef0123456789abcdef01234567";
	rows[5].seq = TACIT_TREE_SIZE_MAX;
	rows[6].old_tip = "";
	for (i = 0; i < 7; i++) {
		err = (struct tacit_err){ 0 };
		ck_assert_msg(
			!tacit_receipt_write(&rows[i], &out, &err), "%zu", i);
		ck_assert_int_eq(err.code, TACIT_INVALID);
	}
	rows[0] = receipt_at(1);
	rows[0].comment_count = 2;
	for (i = 0; i < TACIT_COUNT(wrong); i++) {
		rows[0].comments = wrong[i];
		ck_assert_msg(
			!tacit_receipt_write(&rows[0], &out, NULL), "%zu", i);
	}
	name = tacit_arena_alloc(&arena, TACIT_LOG_ENTRY_MAX + 1);
	memset(name, 'x', TACIT_LOG_ENTRY_MAX);
	rows[0] = receipt_at(1);
	rows[0].from = name;
	err = (struct tacit_err){ 0 };
	ck_assert(!tacit_receipt_write(&rows[0], &out, &err));
	ck_assert_int_eq(err.code, TACIT_LIMIT);
	tacit_buf_clear(&out);
}
END_TEST

/* A text with one piece put in the place of another. */
static const char *with(const char *text, const char *piece, const char *other)
{
	const char *found = strstr(text, piece);

	ck_assert_msg(found != NULL, "%s", piece);
	return tacit_arena_printf(&arena, "%.*s%s%s", (int)(found - text), text,
		other, found + strlen(piece));
}

START_TEST(what_is_no_receipt)
{
	static const char *const rows[][2] = { { "tacit", "Tacit" },
		{ "receipt 1", "receipt 01" }, { "receipt 1", "receipt" },
		{ "seq 41", "seq 041" }, { "seq 41", "seq  41" },
		{ "seq 41\n", "" }, { "seq 41", "seq" }, { "seq", "Seq" },
		{ "00Z", "00+00:00" }, { ":00:00Z", ":00Z" },
		{ "from XAA", "from X AA" }, { "from XAA", "from " },
		{ "from XAA", "from X\\101" }, { "from XAA", "from X\\00" },
		{ "from XAA", "from X\\000" }, { "from XAA", "from X\\999" },
		{ "from XAA", "from X\\777" }, { "from XAA", "from XAA\r" },
		{ "from XAA", "from X\xff" }, { "old 0", "old A" },
		{ "old 0", "old " }, { "new 89", "new none89" },
		{ "signed none", "signed no" }, { "signed none\n", "" },
		{ "signed none", "signed 00" },
		{ "signed none", "signed none " },
		{ "signed none", "signed none\nrecovered none" },
		{ "signed none", "signed none\nrecovered " },
		{ "comment area", "comments area" },
		{ "comment area", "comment  area" },
		{ "comment area", "call area" }, { "comment area", "area" },
		{ " open until", "  open until" }, { "open until", "closes" },
		{ "open until 2022-06-30T18:00:00Z", "open until" },
		{ "open until 2022-06-30T18:00:00Z", "without close " },
		{ "open until 2022-06-30", "open until 2022-06-31" },
		{ "comment xaa/8",
			"call 2022/nct-g-778 open until "
			"2022-06-30T18:00:00Z\ncomment xaa/8" },
		{ "comment xaa/8",
			"call none without close\ncall 2 without "
			"close\ncomment xaa/8" },
		{ "comment xaa/8", "\ncomment xaa/8" } };
	struct tacit_receipt receipt = receipt_at(41);
	struct tacit_receipt found;
	const char *text = text_of(&receipt);
	struct tacit_err err = { 0 };
	size_t i;

	for (i = 0; i < TACIT_COUNT(rows); i++) {
		err = (struct tacit_err){ 0 };
		ck_assert_msg(!tacit_receipt_read(&arena,
				      tacit_str_of(with(
					      text, rows[i][0], rows[i][1])),
				      &found, &err),
			"%s", rows[i][1]);
		ck_assert_int_eq(err.code, TACIT_INVALID);
	}
	/* of its first bytes, those up to a comment are one, too */
	for (i = 0; text[i]; i++)
		ck_assert_msg(
			!tacit_receipt_read(&arena,
				(struct tacit_str){ text, i }, &found, NULL) ||
				(strstr(text, "signed none\n") < text + i &&
					text[i - 1] == '\n'),
			"%zu", i);
	err = (struct tacit_err){ 0 };
	ck_assert(!tacit_receipt_read(&arena,
		tacit_str_of(with(text, "receipt 1", "receipt 2")), &found,
		&err));
	ck_assert_int_eq(err.code, TACIT_LATER);
	text = with(text, "comment area/nct-general/xaa/0123456789abcdef\n",
		"comments 0 " TIP_A "0123456789abcdef01234567\n");
	ck_assert(
		!tacit_receipt_read(&arena, tacit_str_of(text), &found, NULL));
}
END_TEST

/* --- a state's copy -------------------------------------------------------- */

static struct tacit_signer log_key;

/* Of a log in which every entry is the same. */
static bool read_alike(void *ctx, unsigned level, uint64_t index,
	struct tacit_tree_hash *out, struct tacit_err *err)
{
	(void)index;
	(void)err;
	tacit_tree_leaf(tacit_str_of((const char *)ctx), out);
	while (level--)
		tacit_tree_node(out, out, out);
	return true;
}

/* The copy, in a log of so many entries. */
static const char *copy_of(const struct tacit_receipt *receipt, uint64_t size)
{
	char *text = tacit_arena_strdup(&arena, text_of(receipt));
	const struct tacit_tree_reader reader = { read_alike, text };
	struct tacit_tree_hash root;
	struct tacit_tree_proof proof;
	struct tacit_buf note = { 0 };
	struct tacit_buf file = { 0 };

	ck_assert(tacit_tree_root(&reader, size, &root, NULL) &&
		tacit_tree_inclusion(
			&reader, receipt->seq, size, &proof, NULL) &&
		tacit_checkpoint_write(size, &root, &log_key, &note, NULL));
	ck_assert(tacit_receipt_copy_write(
		tacit_str_of(text), &proof, tacit_buf_str(&note), &file, NULL));
	tacit_buf_clear(&note);
	return kept(&file);
}

static void make_log_key(void)
{
	ck_assert(tacit_signer_new(&arena, "cica-receipts", &log_key, NULL));
}

static bool is_right(struct tacit_str file)
{
	struct tacit_arena own = { 0 };
	struct tacit_receipt_copy copy;
	struct tacit_checkpoint checkpoint;
	const bool is = tacit_receipt_copy_read(&own, file, &copy, NULL) &&
		tacit_receipt_copy_verify(&copy, &log_key.verifier, 1,
			&checkpoint) == TACIT_RECEIPT_RIGHT;

	tacit_arena_clear(&own);
	return is;
}

START_TEST(one_file)
{
	struct tacit_receipt receipt = receipt_at(41);
	const char *file = copy_of(&receipt, 1000);
	struct tacit_receipt_copy copy;
	struct tacit_checkpoint checkpoint;
	struct tacit_signer other;

	ck_assert(tacit_receipt_copy_read(
		&arena, tacit_str_of(file), &copy, NULL));
	ck_assert(tacit_str_eqs(copy.text, text_of(&receipt)));
	ck_assert_uint_eq(copy.proof.count, 10);
	ck_assert_ptr_nonnull(
		strstr(file, "\n\nc2sp.org/tlog-proof@v1\nindex 41\n"));
	ck_assert_ptr_nonnull(strstr(file, "\n\ncica-receipts\n1000\n"));
	ck_assert_int_eq(tacit_receipt_copy_verify(
				 &copy, &log_key.verifier, 1, &checkpoint),
		TACIT_RECEIPT_RIGHT);
	ck_assert_uint_eq(checkpoint.size, 1000);
	ck_assert_int_eq(tacit_receipt_copy_verify(&copy, NULL, 0, &checkpoint),
		TACIT_RECEIPT_UNKNOWN);
	ck_assert(tacit_signer_new(&arena, "cica-receipts", &other, NULL));
	ck_assert_int_eq(tacit_receipt_copy_verify(
				 &copy, &other.verifier, 1, &checkpoint),
		TACIT_RECEIPT_UNKNOWN);
	/* the only one of its log */
	receipt.seq = 0;
	ck_assert(is_right(tacit_str_of(copy_of(&receipt, 1))));
}
END_TEST

START_TEST(every_flipped_bit_is_found)
{
	struct tacit_receipt receipt = receipt_at(5);
	const char *file = copy_of(&receipt, 11);
	const size_t len = strlen(file);
	char *other = tacit_arena_strdup(&arena, file);
	size_t i;
	unsigned bit;

	ck_assert(is_right(tacit_str_of(file)));
	for (i = 0; i < len; i++) {
		for (bit = 1; bit < 256; bit *= 2) {
			other[i] = (char)((unsigned char)file[i] ^ bit);
			ck_assert_msg(
				!is_right((struct tacit_str){ other, len }),
				"byte %zu, bit %u", i, bit);
		}
		other[i] = file[i];
		ck_assert_msg(!is_right((struct tacit_str){ file, i }),
			"the first %zu bytes", i);
	}
	ck_assert(is_right(tacit_str_of(other)));
}
END_TEST

START_TEST(what_proves_another)
{
	struct tacit_receipt receipt = receipt_at(5);
	struct tacit_receipt_copy copy;
	struct tacit_buf out = { 0 };
	struct tacit_err err = { 0 };
	const char *file = copy_of(&receipt, 11);
	const char *text;

	ck_assert(tacit_receipt_copy_read(
		&arena, tacit_str_of(file), &copy, NULL));
	receipt.from = "XAB";
	text = text_of(&receipt);
	ck_assert(!tacit_receipt_copy_write(
		tacit_str_of(text), &copy.proof, copy.note, &out, &err));
	ck_assert_int_eq(err.code, TACIT_INVALID);
	ck_assert(!tacit_receipt_copy_write(
		tacit_str_of("x\n"), &copy.proof, copy.note, &out, NULL));
	ck_assert(!tacit_receipt_copy_write(
		copy.text, &copy.proof, tacit_str_of("x\n"), &out, NULL));
	ck_assert_uint_eq(out.len, 0);
	/* the right signature beside another text */
	file = tacit_arena_printf(&arena, "%s%s", text, file + copy.text.len);
	ck_assert(tacit_receipt_copy_read(
		&arena, tacit_str_of(file), &copy, NULL));
	ck_assert_int_eq(tacit_receipt_copy_verify(&copy, &log_key.verifier, 1,
				 &(struct tacit_checkpoint){ 0 }),
		TACIT_RECEIPT_ELSEWHERE);
	/* what a line more says, nobody signed */
	ck_assert(!is_right(
		tacit_str_of(with(file, "@v1\n", "@v1\nextra AAAA\n"))));
}
END_TEST

START_TEST(how_large)
{
	struct tacit_receipt_comment comments[5];
	struct tacit_receipt receipt = receipt_at(500000);
	const char *file;
	size_t i;

	for (i = 0; i < 5; i++)
		comments[i] = receipt.comments[1];
	receipt.comments = comments;
	receipt.comment_count = 5;
	receipt.has_certificate = true;
	file = copy_of(&receipt, 1000000);
	ck_assert_ptr_nonnull(strstr(file, "\ncomment "));
	ck_assert(is_right(tacit_str_of(file)));
	ck_assert_uint_le(strlen(file), 1536);
	receipt.comment_count = 1;
	ck_assert_uint_le(strlen(copy_of(&receipt, 1000000)), 1420);
}
END_TEST

Suite *tacit_suite_receipt(void)
{
	Suite *suite = suite_create("receipt");
	TCase *tc = tcase_create("receipt");

	tcase_add_checked_fixture(tc, make_log_key, clear_arena);
	tcase_add_test(tc, what_it_says);
	tcase_add_test(tc, what_nobody_sent);
	tcase_add_test(tc, how_calls_close);
	tcase_add_test(tc, many_comments);
	tcase_add_test(tc, names_are_words);
	tcase_add_test(tc, what_it_cannot_say);
	tcase_add_test(tc, what_is_no_receipt);
	tcase_add_test(tc, one_file);
	tcase_add_test(tc, every_flipped_bit_is_found);
	tcase_add_test(tc, what_proves_another);
	tcase_add_test(tc, how_large);
	suite_add_tcase(suite, tc);
	return suite;
}
