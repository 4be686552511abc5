/* The log of receipts out of git: right, and whatever is not. */
#include <inttypes.h>
#include <string.h>

#include "log/checkpoint.h"
#include "register/receipts_parts.h"
#include "repository_fixture.h"

enum { SMALL = 5, LARGE = 258, FILES_MAX = 16 };

/* A log in memory, and its files as they are now. */
struct log {
	struct tacit_arena arena;
	struct tacit_signer key;
	struct tacit_tiles tiles;
	struct tacit_tile_file files[FILES_MAX];
	size_t count;
};

static struct log log_;
static struct tacit_store *store;
static struct tacit_buf stream; /* for git fast-import */
static unsigned marks;

static bool read_file(void *ctx, const char *path, struct tacit_buf *out,
	struct tacit_err *err)
{
	size_t i;

	(void)ctx;
	for (i = 0; i < log_.count; i++)
		if (!strcmp(log_.files[i].path, path)) {
			tacit_buf_add_str(out, log_.files[i].bytes);
			return true;
		}
	return tacit_fail(err, TACIT_NOTFOUND, "no such file");
}

static void set_file(const char *path, struct tacit_str bytes)
{
	size_t i = 0;

	while (i < log_.count && strcmp(log_.files[i].path, path) != 0)
		i++;
	ck_assert_uint_lt(i, FILES_MAX);
	log_.files[i] = (struct tacit_tile_file){ path, bytes };
	log_.count += i == log_.count;
}

/* Partial files that are wider now are gone. */
static void drop_narrow(void)
{
	size_t kept = 0;
	size_t i;
	size_t k;

	for (i = 0; i < log_.count; i++) {
		const char *part = strstr(log_.files[i].path, ".p/");
		const size_t len =
			part ? (size_t)(part - log_.files[i].path) : 0;
		bool is_narrow = false;

		for (k = i + 1; part && k < log_.count; k++)
			is_narrow |= !strncmp(
				log_.files[i].path, log_.files[k].path, len);
		if (!is_narrow)
			log_.files[kept++] = log_.files[i];
	}
	log_.count = kept;
}

static struct tacit_str receipt_text(uint64_t seq, const char *from)
{
	const struct tacit_receipt receipt = { .seq = seq,
		.at = { 1656000000 },
		.from = from,
		.old_tip =
			seq ? "00000000000000000000000000000000000000aa" : NULL,
		.new_tip = "00000000000000000000000000000000000000bb" };
	struct tacit_buf text = { 0 };
	struct tacit_err err = { 0 };
	struct tacit_str out;

	ck_assert(tacit_receipt_write(&receipt, &text, &err));
	out = tacit_buf_keep(&text, &log_.arena);
	tacit_buf_clear(&text);
	return out;
}

static void append(struct tacit_str entry)
{
	struct tacit_tile_files out = { .arena = &log_.arena };
	struct tacit_err err = { 0 };
	size_t i;

	ck_assert(tacit_tiles_append(&log_.tiles, &entry, 1, &out, &err));
	for (i = 0; i < out.count; i++)
		set_file(out.files[i].path, out.files[i].bytes);
	log_.tiles.size++;
	tacit_tiles_clear(&log_.tiles);
	drop_narrow();
}

static void grow(uint64_t size)
{
	while (log_.tiles.size < size)
		append(receipt_text(log_.tiles.size, "XAA"));
}

static void sign(void)
{
	const struct tacit_tree_reader reader = tacit_tiles_reader(&log_.tiles);
	struct tacit_tree_hash root;
	struct tacit_buf note = { 0 };
	struct tacit_err err = { 0 };

	ck_assert(tacit_tree_root(&reader, log_.tiles.size, &root, &err));
	ck_assert(tacit_checkpoint_write(
		log_.tiles.size, &root, &log_.key, &note, &err));
	set_file("checkpoint", tacit_buf_keep(&note, &log_.arena));
	tacit_buf_clear(&note);
}

static void begin_log(void)
{
	struct tacit_err err = { 0 };

	tacit_arena_clear(&log_.arena);
	log_ = (struct log){ .tiles = { .read = read_file } };
	ck_assert(tacit_signer_new(
		&log_.arena, "test-receipts", &log_.key, &err));
}

/* A commit of these files, of which the last may be left out; its mark. */
static unsigned commit_files(bool without_last)
{
	size_t i;

	tacit_buf_printf(&stream,
		"commit refs/heads/log\nmark :%u\n"
		"committer T <t@x.invalid> 0 +0000\ndata 0\n\ndeleteall\n",
		++marks);
	for (i = 0; i + without_last < log_.count; i++) {
		const struct tacit_str bytes = log_.files[i].bytes;

		tacit_buf_printf(&stream, "M 100644 inline %s\ndata %zu\n",
			log_.files[i].path, bytes.len);
		tacit_buf_add_str(&stream, bytes);
		tacit_buf_addc(&stream, '\n');
	}
	return marks;
}

static void import(void)
{
	FILE *file = fopen(in_folder("stream"), "wb");

	ck_assert_ptr_nonnull(file);
	ck_assert_uint_eq(fwrite(stream.data, 1, stream.len, file), stream.len);
	ck_assert_int_eq(fclose(file), 0);
	sh("cd r && git fast-import --quiet --export-marks=../marks "
	   "<../stream && sort -t: -k2n ../marks -o ../marks");
	store = open_at("r");
}

/* The commit of a mark. */
static const char *tip_of(unsigned mark)
{
	static struct tacit_buf all;
	struct tacit_err err = { 0 };
	struct tacit_str rest;
	struct tacit_str line = { 0 };
	static char tip[TACIT_OID_SIZE];
	unsigned i;

	if (!all.len)
		ck_assert(tacit_io_read(
			in_folder("marks"), 1u << 24, &all, &err));
	rest = tacit_buf_str(&all);
	for (i = 0; i < mark; i++)
		ck_assert(tacit_str_line(&rest, &line));
	(void)snprintf(tip, sizeof(tip), "%.40s",
		line.data + tacit_str_find(line, " ") + 1);
	return tip;
}

static const char *vkey(void)
{
	static char text[256];
	struct tacit_buf buf = { 0 };

	tacit_verifier_write(&log_.key.verifier, &buf);
	(void)snprintf(text, sizeof(text), "%s", buf.data);
	tacit_buf_clear(&buf);
	return text;
}

static void look(unsigned mark, struct tacit_receipts *log,
	enum tacit_receipts_fault fault)
{
	tacit_log_check(store, tip_of(mark), vkey(), false, log);
	ck_assert_msg(log->fault == fault, "%u: %s, not %s", mark,
		tacit_receipts_fault_word(log->fault),
		tacit_receipts_fault_word(fault));
	ck_assert_int_eq(log->outcome,
		fault ? TACIT_RECEIPTS_WRONG : TACIT_RECEIPTS_RIGHT);
}

static void set_up_log(void)
{
	set_up();
	begin_log();
	tacit_buf_truncate(&stream, 0);
	marks = 0;
}

static void tear_down_log(void)
{
	tacit_store_close(store);
	store = NULL;
	tear_down();
}

/* --- a byte ------------------------------------------------------------------ */

/* A commit for each such byte of a file. */
static void commit_flipped(const char *path, size_t step)
{
	size_t i = 0;
	size_t at;

	while (strcmp(log_.files[i].path, path) != 0)
		i++;
	for (at = 0; at < log_.files[i].bytes.len; at += step) {
		const struct tacit_str kept = log_.files[i].bytes;
		char *bytes =
			tacit_arena_strndup(&log_.arena, kept.data, kept.len);

		bytes[at] = (char)(bytes[at] ^ 1);
		log_.files[i].bytes.data = bytes;
		(void)commit_files(false);
		log_.files[i].bytes = kept;
	}
}

static void nothing_is_right(const struct tacit_receipts *before)
{
	unsigned mark;

	for (mark = 2; mark <= marks; mark++) {
		struct tacit_receipts log = *before;

		tacit_log_check(store, tip_of(mark), vkey(), true, &log);
		ck_assert_msg(log.outcome == TACIT_RECEIPTS_WRONG, "%u", mark);
		ck_assert_uint_eq(log.size, before->size);
	}
}

START_TEST(a_byte_that_is_another_makes_it_wrong)
{
	struct tacit_receipts log = { 0 };
	size_t i;

	grow(SMALL);
	sign();
	(void)commit_files(false);
	for (i = 0; i < log_.count; i++)
		commit_flipped(log_.files[i].path, 1);
	import();
	nothing_is_right(&log);
	look(1, &log, TACIT_RECEIPTS_NO_FAULT);
	ck_assert_uint_eq(log.size, SMALL);
	nothing_is_right(&log);
}
END_TEST

START_TEST(so_does_a_byte_of_many_tiles)
{
	struct tacit_receipts log = { 0 };

	grow(LARGE);
	sign();
	(void)commit_files(false);
	commit_flipped("tile/0/000", 97);
	commit_flipped("tile/0/001.p/2", 3);
	commit_flipped("tile/1/000.p/1", 1);
	commit_flipped("tile/entries/000", 997);
	import();
	look(1, &log, TACIT_RECEIPTS_NO_FAULT);
	nothing_is_right(&log);
}
END_TEST

/* --- as it grows ---------------------------------------------------------------- */

START_TEST(it_grows_and_is_never_another)
{
	struct tacit_receipts log = { 0 };
	unsigned small;
	unsigned large;
	unsigned cut;
	unsigned other;

	grow(SMALL);
	sign();
	small = commit_files(false);
	grow(LARGE);
	sign();
	large = commit_files(false);
	/* a tile of long ago is another, and what is new is right */
	grow(LARGE + 1);
	sign();
	commit_flipped("tile/0/000", 8000);
	cut = marks - 1;
	log_.count = 0;
	log_.tiles.size = 0;
	append(receipt_text(0, "XAB"));
	grow(LARGE + 2);
	sign();
	other = commit_files(false);
	import();

	look(small, &log, TACIT_RECEIPTS_NO_FAULT);
	look(small, &log, TACIT_RECEIPTS_NO_FAULT);
	look(large, &log, TACIT_RECEIPTS_NO_FAULT);
	ck_assert_uint_eq(log.size, LARGE);
	look(cut, &log, TACIT_RECEIPTS_OTHER_ROOT);
	look(small, &log, TACIT_RECEIPTS_FORKED);
	look(other, &log, TACIT_RECEIPTS_FORKED);
	look(other, &log, TACIT_RECEIPTS_FORKED);
	ck_assert_uint_eq(log.size, LARGE);
	look(large, &log, TACIT_RECEIPTS_NO_FAULT);
	look(other, &log, TACIT_RECEIPTS_FORKED);
	log = (struct tacit_receipts){ 0 };
	look(other, &log, TACIT_RECEIPTS_NO_FAULT);
}
END_TEST

START_TEST(a_part_that_is_not_there_is_damage)
{
	struct tacit_receipts log = { 0 };

	sign();
	(void)commit_files(false);
	grow(SMALL);
	sign();
	/* the checkpoint is the first, a tile the last */
	(void)commit_files(true);
	log_.files[0].path = "other";
	(void)commit_files(false);
	import();
	look(1, &log, TACIT_RECEIPTS_NO_FAULT);
	ck_assert_uint_eq(log.size, 0);
	look(2, &log, TACIT_RECEIPTS_DAMAGED);
	look(3, &log, TACIT_RECEIPTS_NO_CHECKPOINT);
	tacit_log_check(store, "", vkey(), false, &log);
	ck_assert_int_eq(log.outcome, TACIT_RECEIPTS_MISSING);
	tacit_log_check(store, tip_of(1), NULL, false, &log);
	ck_assert_int_eq(log.outcome, TACIT_RECEIPTS_NONE);
}
END_TEST

/* --- who signed, and what ---------------------------------------------------------- */

START_TEST(a_key_that_is_another_signs_for_nobody)
{
	struct tacit_receipts log = { 0 };
	struct tacit_signer other;
	struct tacit_err err = { 0 };

	grow(1);
	sign();
	(void)commit_files(false);
	import();
	tacit_log_check(store, tip_of(1), "no key", false, &log);
	ck_assert_int_eq(log.fault, TACIT_RECEIPTS_NO_KEY);
	ck_assert(tacit_signer_new(&log_.arena, "test-receipts", &other, &err));
	log_.key = other;
	tacit_log_check(store, tip_of(1), vkey(), true, &log);
	ck_assert_int_eq(log.fault, TACIT_RECEIPTS_OTHER_KEY);
}
END_TEST

START_TEST(an_entry_stands_where_it_says)
{
	struct tacit_receipts log = { 0 };

	append(receipt_text(1, "XAA"));
	sign();
	(void)commit_files(false);
	import();
	look(1, &log, TACIT_RECEIPTS_NO_ENTRY);
}
END_TEST

START_TEST(entries_of_other_kinds_are_passed_over)
{
	struct tacit_receipts log = { 0 };

	append(receipt_text(0, "XAA"));
	append(tacit_str_of("tacit key 1\nof another kind\n"));
	append(receipt_text(2, NULL));
	sign();
	(void)commit_files(false);
	append(tacit_str_of("tacit receipt 2\n"));
	sign();
	(void)commit_files(false);
	import();
	look(1, &log, TACIT_RECEIPTS_NO_FAULT);
	look(2, &log, TACIT_RECEIPTS_LATER);
	ck_assert_uint_eq(log.size, 3);
}
END_TEST

Suite *tacit_suite_receipts_log(void)
{
	Suite *s = suite_create("receipts_log");
	TCase *t = tcase_create("receipts_log");

	tcase_add_checked_fixture(t, set_up_log, tear_down_log);
	tcase_set_timeout(t, 240);
	tcase_add_test(t, a_byte_that_is_another_makes_it_wrong);
	tcase_add_test(t, so_does_a_byte_of_many_tiles);
	tcase_add_test(t, it_grows_and_is_never_another);
	tcase_add_test(t, a_part_that_is_not_there_is_damage);
	tcase_add_test(t, a_key_that_is_another_signs_for_nobody);
	tcase_add_test(t, an_entry_stands_where_it_says);
	tcase_add_test(t, entries_of_other_kinds_are_passed_over);
	suite_add_tcase(s, t);
	return s;
}
