/* A log of test receipts in memory, its files committed by git fast-import, and
 * read out of git. */
#ifndef TACIT_TESTS_LOG_FIXTURE_H
#define TACIT_TESTS_LOG_FIXTURE_H

#include <inttypes.h>
#include <string.h>

#include "log/checkpoint.h"
#include "register/receipts_parts.h"
#include "repository_fixture.h"

enum { FILES_MAX = 16 };

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

static inline bool read_file(void *ctx, const char *path, struct tacit_buf *out,
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

static inline void set_file(const char *path, struct tacit_str bytes)
{
	size_t i = 0;

	while (i < log_.count && strcmp(log_.files[i].path, path) != 0)
		i++;
	ck_assert_uint_lt(i, FILES_MAX);
	log_.files[i] = (struct tacit_tile_file){ path, bytes };
	log_.count += i == log_.count;
}

/* Partial files that are wider now are gone. */
static inline void drop_narrow(void)
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

static inline struct tacit_str receipt_text(uint64_t seq, const char *from)
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

static inline void append(struct tacit_str entry)
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

static inline void grow(uint64_t size)
{
	while (log_.tiles.size < size)
		append(receipt_text(log_.tiles.size, "XAA"));
}

static inline void sign(void)
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

static inline void begin_log(void)
{
	struct tacit_err err = { 0 };

	tacit_arena_clear(&log_.arena);
	log_ = (struct log){ .tiles = { .read = read_file } };
	ck_assert(tacit_signer_new(
		&log_.arena, "test-receipts", &log_.key, &err));
}

/* A commit of these files, of which the last may be left out; its mark. */
static inline unsigned commit_files(bool without_last)
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

static inline void import(void)
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
static inline const char *tip_of(unsigned mark)
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

static inline const char *vkey(void)
{
	static char text[256];
	struct tacit_buf buf = { 0 };

	tacit_verifier_write(&log_.key.verifier, &buf);
	(void)snprintf(text, sizeof(text), "%s", buf.data);
	tacit_buf_clear(&buf);
	return text;
}

static inline void look(unsigned mark, struct tacit_receipts *log,
	enum tacit_receipts_fault fault)
{
	tacit_log_check(store, tip_of(mark), vkey(), false, log);
	ck_assert_msg(log->fault == fault, "%u: %s, not %s", mark,
		tacit_receipts_fault_word(log->fault),
		tacit_receipts_fault_word(fault));
	ck_assert_int_eq(log->outcome,
		fault ? TACIT_RECEIPTS_WRONG : TACIT_RECEIPTS_RIGHT);
}

static inline void set_up_log(void)
{
	set_up();
	begin_log();
	tacit_buf_truncate(&stream, 0);
	marks = 0;
}

static inline void tear_down_log(void)
{
	tacit_store_close(store);
	store = NULL;
	tear_down();
}

#endif
