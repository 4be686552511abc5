/*
 * make: a log of test receipts in a folder, as a register would leave it.
 *
 *	tacit_log FOLDER NAME SIZE [DEED]...
 *	key=FILE	sign with the key in that file; else with a new one
 *	texts=FILE	the entries are in that file, an empty line after each
 *	fork=N		from entry N on another log, as if it came from XAB
 *	receipt=N	put the copy of receipt N into FOLDER/N.receipt
 *	old=N		put the checkpoint of the first N entries into
 *			FOLDER/N.checkpoint, the proof that it became this
 *			one into FOLDER/N.proof
 *
 * FOLDER gets tile/, checkpoint, key, and the public half in vkey. Entries are
 * written many at a time, as an import would, and one by one at the end.
 */
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <tacit/io.h>

#include "log/proof.h"
#include "log/receipt_copy.h"
#include "log/tiles.h"

enum { AT_ONCE = 65536, ONE_BY_ONE = 3, KEY_MAX = 1024 };

struct maker {
	const char *folder;
	struct tacit_signer key;
	struct tacit_tiles log;
	uint64_t fork;
	struct tacit_buf texts;
	struct tacit_str rest; /* of them */
	struct tacit_arena arena;
};

static void require(bool is_so, const struct tacit_err *err)
{
	if (is_so)
		return;
	(void)fprintf(stderr, "tacit_log: %s: %s\n", err->path, err->msg);
	exit(1);
}

static const char *path_in(struct maker *m, const char *name)
{
	return tacit_arena_printf(&m->arena, "%s/%s", m->folder, name);
}

static void put_file(struct maker *m, const char *name, struct tacit_str bytes)
{
	char *path = tacit_arena_printf(&m->arena, "%s/%s", m->folder, name);
	struct tacit_err err = { .path = "", .msg = "cannot be written" };
	char *slash = strrchr(path, '/');
	FILE *file;

	*slash = '\0';
	if (!tacit_io_is_folder(path))
		require(tacit_io_make_folders(path, &err), &err);
	*slash = '/';
	file = fopen(path, "wb");
	require(file != NULL, &err);
	require(fwrite(bytes.data, 1, bytes.len, file) == bytes.len, &err);
	require(fclose(file) == 0, &err);
}

static bool read_part(void *ctx, const char *path, struct tacit_buf *out,
	struct tacit_err *err)
{
	struct maker *m = ctx;

	return tacit_io_read(path_in(m, path), 32u << 20, out, err);
}

/* --- entries ----------------------------------------------------------------- */

/* What stands up to the next empty line. */
static struct tacit_str take_text(struct maker *m)
{
	struct tacit_str text = m->rest;
	const size_t end = tacit_str_find(text, "\n\n");

	if (end != SIZE_MAX)
		text.len = end + 1;
	m->rest = tacit_str_from(
		m->rest, end == SIZE_MAX ? text.len : text.len + 1);
	return text;
}

static struct tacit_str entry_of(struct maker *m, uint64_t seq)
{
	const struct tacit_receipt_comment comment = { "2022/nct-g-778",
		{ 1656612000 }, seq % 5 == 4,
		tacit_arena_printf(&m->arena, "xaa/%016" PRIu64, seq) };
	const struct tacit_receipt receipt = { .seq = seq,
		.at = { 1656000000 + (int64_t)(seq % 1000000) },
		.from = seq >= m->fork ? "XAB" : "XAA",
		.old_tip = seq
			? tacit_arena_printf(&m->arena, "%040" PRIx64, seq)
			: NULL,
		.new_tip =
			tacit_arena_printf(&m->arena, "%040" PRIx64, seq + 1),
		.comment_count = seq ? 1 : 0,
		.comments = &comment };
	struct tacit_buf text = { 0 };
	struct tacit_err err = { 0 };

	require(tacit_receipt_write(&receipt, &text, &err), &err);
	return tacit_buf_keep(&text, &m->arena);
}

static void append_entries(struct maker *m, size_t count)
{
	struct tacit_arena arena = { 0 };
	struct tacit_tile_files out = { .arena = &arena };
	struct tacit_err err = { 0 };
	struct tacit_str *entries =
		tacit_arena_array(&arena, count, sizeof(*entries));
	size_t i;

	for (i = 0; i < count; i++)
		entries[i] = m->texts.len ? take_text(m)
					  : entry_of(m, m->log.size + i);
	require(tacit_tiles_append(&m->log, entries, count, &out, &err), &err);
	for (i = 0; i < out.count; i++)
		put_file(m, out.files[i].path, out.files[i].bytes);
	m->log.size += count;
	/* partial tiles are others now */
	tacit_tiles_clear(&m->log);
	tacit_arena_clear(&arena);
	tacit_arena_clear(&m->arena);
}

static void make_log_of_texts(struct maker *m)
{
	m->rest = tacit_buf_str(&m->texts);
	while (m->rest.len)
		append_entries(m, 1);
}

static void make_log(struct maker *m, uint64_t size)
{
	const uint64_t many = size > ONE_BY_ONE ? size - ONE_BY_ONE : 0;

	while (m->log.size < many)
		append_entries(m,
			many - m->log.size < AT_ONCE
				? (size_t)(many - m->log.size)
				: AT_ONCE);
	while (m->log.size < size)
		append_entries(m, 1);
}

/* --- what is signed ---------------------------------------------------------- */

static struct tacit_str checkpoint_of(struct maker *m, uint64_t size)
{
	const struct tacit_tree_reader reader = tacit_tiles_reader(&m->log);
	struct tacit_tree_hash root;
	struct tacit_buf note = { 0 };
	struct tacit_err err = { 0 };

	require(tacit_tree_root(&reader, size, &root, &err) &&
			tacit_checkpoint_write(
				size, &root, &m->key, &note, &err),
		&err);
	return tacit_buf_keep(&note, &m->arena);
}

static void put_receipt(struct maker *m, uint64_t seq)
{
	const struct tacit_tree_reader reader = tacit_tiles_reader(&m->log);
	struct tacit_tree_proof proof;
	struct tacit_str text;
	struct tacit_buf file = { 0 };
	struct tacit_err err = { 0 };

	require(tacit_tree_inclusion(&reader, seq, m->log.size, &proof, &err) &&
			tacit_tiles_entry(
				&m->log, seq, &m->arena, &text, &err) &&
			tacit_receipt_copy_write(text, &proof,
				checkpoint_of(m, m->log.size), &file, &err),
		&err);
	put_file(m, tacit_arena_printf(&m->arena, "%" PRIu64 ".receipt", seq),
		tacit_buf_str(&file));
	tacit_buf_clear(&file);
}

static void put_old(struct maker *m, uint64_t size)
{
	const struct tacit_tree_reader reader = tacit_tiles_reader(&m->log);
	struct tacit_tree_proof proof;
	struct tacit_buf lines = { 0 };
	struct tacit_err err = { 0 };

	require(tacit_tree_consistency(
			&reader, size, m->log.size, &proof, &err),
		&err);
	tacit_tree_proof_write(&proof, &lines);
	put_file(m,
		tacit_arena_printf(&m->arena, "%" PRIu64 ".checkpoint", size),
		checkpoint_of(m, size));
	put_file(m, tacit_arena_printf(&m->arena, "%" PRIu64 ".proof", size),
		tacit_buf_str(&lines));
	tacit_buf_clear(&lines);
}

static void set_key(struct maker *m, const char *name, const char *path)
{
	static struct tacit_arena forever;
	struct tacit_buf text = { 0 };
	struct tacit_err err = { 0 };

	if (path)
		require(tacit_io_read(path, KEY_MAX, &text, &err) &&
				tacit_signer_read(&forever,
					tacit_str_trim(tacit_buf_str(&text)),
					&m->key, &err),
			&err);
	else
		require(tacit_signer_new(&forever, name, &m->key, &err), &err);
	tacit_buf_truncate(&text, 0);
	tacit_signer_write(&m->key, &text);
	put_file(m, "key", tacit_buf_str(&text));
	tacit_buf_truncate(&text, 0);
	tacit_verifier_write(&m->key.verifier, &text);
	put_file(m, "vkey", tacit_buf_str(&text));
	tacit_buf_clear(&text);
}

/* NAME=VALUE of the deeds; NULL: another one. */
static const char *value_of(const char *deed, const char *name)
{
	const size_t len = strlen(name);

	return !strncmp(deed, name, len) && deed[len] == '=' ? deed + len + 1
							     : NULL;
}

int main(int argc, char **argv)
{
	struct maker m = { .fork = UINT64_MAX };
	const char *key = NULL;
	struct tacit_err err = { 0 };
	int i;

	if (argc < 4)
		return 2;
	m.folder = argv[1];
	m.log.read = read_part;
	m.log.ctx = &m;
	for (i = 4; i < argc; i++) {
		if (value_of(argv[i], "key"))
			key = value_of(argv[i], "key");
		else if (value_of(argv[i], "fork"))
			m.fork = strtoull(value_of(argv[i], "fork"), NULL, 10);
		else if (value_of(argv[i], "texts"))
			require(tacit_io_read(value_of(argv[i], "texts"),
					32u << 20, &m.texts, &err),
				&err);
	}
	set_key(&m, argv[2], key);
	make_log_of_texts(&m);
	make_log(&m, strtoull(argv[3], NULL, 10));
	put_file(&m, "checkpoint", checkpoint_of(&m, m.log.size));
	for (i = 4; i < argc; i++) {
		if (value_of(argv[i], "receipt"))
			put_receipt(&m,
				strtoull(value_of(argv[i], "receipt"), NULL,
					10));
		else if (value_of(argv[i], "old"))
			put_old(&m,
				strtoull(value_of(argv[i], "old"), NULL, 10));
	}
	tacit_tiles_clear(&m.log);
	tacit_arena_clear(&m.arena);
	tacit_buf_clear(&m.texts);
	return 0;
}
