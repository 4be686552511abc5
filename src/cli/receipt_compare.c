#include <tacit/io.h>
#include <tacit/words.h>

#include "cli/receipt_sides.h"
#include "log/proof.h"

enum { PROOF_FILE_MAX = 64 * 1024 };

static bool read_proof_file(
	const char *path, struct tacit_tree_proof *out, struct tacit_err *err)
{
	struct tacit_buf bytes = { 0 };
	struct tacit_str rest;
	bool ok = tacit_io_read(path, PROOF_FILE_MAX, &bytes, err);

	rest = tacit_buf_str(&bytes);
	if (ok && (!tacit_tree_proof_read(&rest, out) || rest.len))
		ok = tacit_fail_at(err, TACIT_INVALID, path, 0,
			"this is no proof: a hash a line, in base64");
	tacit_buf_clear(&bytes);
	return ok;
}

static void add_forked(struct app *app, const struct receipt_side *sides,
	enum tacit_log_relation relation, struct tacit_buf *out)
{
	size_t i;

	if (relation == TACIT_LOGS_FORKED_ENTRY)
		tacit_buf_printf(out,
			tacit_tr(app->lang,
				"FORKED: these are two receipts of number %s."),
			receipt_number(app, sides[0].copy.receipt.seq));
	else
		tacit_buf_printf(out,
			tacit_tr(app->lang,
				"FORKED: the log of %s entries has two roots."),
			receipt_number(app, sides[0].view.checkpoint.size));
	tacit_buf_addc(out, '\n');
	for (i = 0; i < 2 && relation == TACIT_LOGS_FORKED_ROOT; i++) {
		tacit_buf_adds(out, "  ");
		tacit_tree_hash_write(&sides[i].view.checkpoint.root, out);
		tacit_buf_printf(out, "  %s\n", sides[i].path);
	}
	tacit_buf_adds(out,
		tacit_tr(
			app->lang, "Keep both files: together they prove it."));
}

static void add_grown(struct app *app, const char *old, const char *new,
	enum tacit_log_relation relation, struct tacit_buf *out)
{
	if (relation == TACIT_LOGS_GROWN)
		tacit_buf_printf(out,
			tacit_tr(app->lang,
				"One log: the first %s of its %s entries are "
				"all that the shorter has."),
			old, new);
	else if (relation == TACIT_LOGS_NOT_SHOWN)
		tacit_buf_printf(out,
			tacit_tr(app->lang,
				"Not shown: this proof does not lead from %s "
				"entries to %s. Ask who keeps the log for "
				"another; where there is none, it is forked."),
			old, new);
	else
		tacit_buf_printf(out,
			tacit_tr(app->lang,
				"Not to be told from these alone: whether the "
				"log of %s entries became that of %s. Write "
				"both anew, each in its own clone after tacit "
				"sync (tacit shared receipt of NUMBER), and "
				"compare those; or give a proof with "
				"--proof."),
			old, new);
}

/* What is told of two that are right; the exit status. */
static int add_relation(struct app *app, const struct receipt_side *sides,
	enum tacit_log_relation relation, struct tacit_buf *out)
{
	const uint64_t a = sides[0].view.checkpoint.size;
	const uint64_t b = sides[1].view.checkpoint.size;
	const char *old = receipt_number(app, a < b ? a : b);

	if (relation == TACIT_LOGS_FORKED_ENTRY ||
		relation == TACIT_LOGS_FORKED_ROOT)
		add_forked(app, sides, relation, out);
	else if (relation == TACIT_LOGS_SAME)
		tacit_buf_printf(out,
			tacit_tr(app->lang,
				"One log: both have the same %s entries."),
			old);
	else
		add_grown(app, old, receipt_number(app, a < b ? b : a),
			relation, out);
	tacit_buf_addc(out, '\n');
	if (relation == TACIT_LOGS_NOT_TOLD)
		return EXIT_DOUBT;
	return relation == TACIT_LOGS_SAME || relation == TACIT_LOGS_GROWN
		? EXIT_DONE
		: EXIT_NO;
}

/* Both are right: are they of one log? */
static int compare_sides(struct app *app, const struct receipt_side *sides,
	const struct tacit_tree_proof *proof, struct tacit_buf *out)
{
	const enum tacit_log_relation relation =
		tacit_log_compare(&sides[0].view, &sides[1].view, proof);
	struct tacit_err err = { 0 };

	if (relation != TACIT_LOGS_OTHER)
		return receipt_print(
			app, out, add_relation(app, sides, relation, out));
	tacit_buf_clear(out);
	(void)tacit_fail(&err, TACIT_INVALID,
		"these are of two logs, and not to be compared");
	return app_fail(app, &err);
}

int receipt_compare(struct app *app, const struct receipt_words *words)
{
	struct tacit_tree_proof proof = { .count = 0 };
	struct receipt_side sides[2];
	struct receipt_keys keys = { 0 };
	struct tacit_err err = { 0 };
	struct tacit_buf out = { 0 };
	size_t right = 0;
	size_t i;

	if (app->operand_count < 4)
		return words->keys.count || words->proof
			? app_usage(app, "--key and --proof go with two files")
			: receipt_compare_here(app, words);
	for (i = 0; i < 2; i++)
		if (!receipt_read_side(
			    app, app->operands[2 + i], false, &sides[i], &err))
			return app_fail(app, &err);
	if ((words->proof && !read_proof_file(words->proof, &proof, &err)) ||
		!receipt_read_keys(app, words, &keys, &err))
		return app_fail(app, &err);
	for (i = 0; i < 2; i++) {
		receipt_check_side(&sides[i], &keys);
		right += sides[i].outcome == TACIT_RECEIPT_RIGHT;
		tacit_buf_printf(&out, "%s: ", sides[i].path);
		receipt_add_finding(app, &sides[i], &out);
	}
	if (right < 2)
		return receipt_print(app, &out, EXIT_NO);
	return compare_sides(app, sides, words->proof ? &proof : NULL, &out);
}
