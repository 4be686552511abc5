#include "cli/receipt_sides.h"

#include <inttypes.h>

#include <tacit/io.h>
#include <tacit/legible.h>
#include <tacit/words.h>

#include "cli/verifiers.h"

bool receipt_read_keys(struct app *app, const struct receipt_words *words,
	struct receipt_keys *out, struct tacit_err *err)
{
	struct tacit_log_keys known;

	if (words->keys.count)
		return app_typed_verifiers(
			app, &words->keys, &out->keys, &out->count, err);
	if (!app_log_keys(app, &known, err))
		return false;
	out->keys = known.list;
	out->from = known.from;
	out->count = known.count;
	return true;
}

static bool read_side_file(struct app *app, const char *path,
	struct tacit_str *out, struct tacit_err *err)
{
	struct tacit_buf bytes = { 0 };
	const bool ok =
		tacit_io_read(path, TACIT_RECEIPT_COPY_MAX, &bytes, err);

	*out = tacit_buf_keep(&bytes, &app->arena);
	return ok;
}

bool receipt_read_side(struct app *app, const char *path, bool is_receipt,
	struct receipt_side *out, struct tacit_err *err)
{
	struct tacit_err why = { 0 };
	struct tacit_str file;

	*out = (struct receipt_side){ .path = path };
	if (!read_side_file(app, path, &file, err))
		return false;
	if (!is_receipt &&
		tacit_checkpoint_open(file, NULL, 0, &out->view.checkpoint) !=
			TACIT_SIGNED_NOT) {
		out->copy.note = file;
		return true;
	}
	if (!tacit_receipt_copy_read(&app->arena, file, &out->copy, &why))
		return tacit_fail_at(err, why.code, path, 0, "%s",
			is_receipt ? why.msg
				   : "this is neither a receipt nor a "
				     "checkpoint");
	out->view.receipt = &out->copy;
	(void)tacit_checkpoint_open(
		out->copy.note, NULL, 0, &out->view.checkpoint);
	return true;
}

/* A key signs from its own entry on, and until another takes its place. */
static bool is_in_turn(const struct receipt_keys *keys,
	const struct tacit_checkpoint *checkpoint)
{
	const size_t at = (size_t)(checkpoint->by - keys->keys);

	return !keys->from ||
		((!at || checkpoint->size > keys->from[at]) &&
			(at + 1 == keys->count ||
				checkpoint->size <= keys->from[at + 1]));
}

static void check_side_note(
	struct receipt_side *side, const struct receipt_keys *keys)
{
	struct tacit_checkpoint *checkpoint = &side->view.checkpoint;

	if (side->view.receipt) {
		side->outcome = tacit_receipt_copy_verify(
			&side->copy, keys->keys, keys->count, checkpoint);
		return;
	}
	switch (tacit_checkpoint_open(
		side->copy.note, keys->keys, keys->count, checkpoint)) {
	case TACIT_SIGNED_RIGHT:
		side->outcome = TACIT_RECEIPT_RIGHT;
		break;
	case TACIT_SIGNED_FALSE:
		side->outcome = TACIT_RECEIPT_FALSE;
		break;
	case TACIT_SIGNED_NOT:
	case TACIT_SIGNED_UNKNOWN:
	default:
		side->outcome = TACIT_RECEIPT_UNKNOWN;
	}
}

void receipt_check_side(
	struct receipt_side *side, const struct receipt_keys *keys)
{
	check_side_note(side, keys);
	if (side->outcome == TACIT_RECEIPT_RIGHT &&
		!is_in_turn(keys, &side->view.checkpoint))
		side->outcome = TACIT_RECEIPT_REPLACED;
}

int receipt_print(struct app *app, struct tacit_buf *out, int status)
{
	struct tacit_buf escaped = { 0 };
	int printed;

	tacit_legible_escape(&escaped, tacit_buf_str(out), true);
	printed = app_print(app, tacit_buf_str(&escaped));
	tacit_buf_clear(&escaped);
	tacit_buf_clear(out);
	return printed == EXIT_DONE ? status : printed;
}

const char *receipt_number(struct app *app, uint64_t number)
{
	return tacit_arena_printf(&app->arena, "%" PRIu64, number);
}

void receipt_add_finding(
	struct app *app, const struct receipt_side *side, struct tacit_buf *out)
{
	const struct tacit_checkpoint *checkpoint = &side->view.checkpoint;
	const char *size = receipt_number(app, checkpoint->size);
	struct tacit_buf by = { 0 };
	const char *who;

	app_add_signers(
		&checkpoint->note, side->outcome != TACIT_RECEIPT_UNKNOWN, &by);
	who = tacit_buf_cstr(&by);
	switch (side->outcome) {
	case TACIT_RECEIPT_RIGHT:
		if (side->view.receipt)
			tacit_buf_printf(out,
				tacit_tr(app->lang,
					"Right: %s signed a log of %s "
					"entries, of which this is number "
					"%s, counted from 0."),
				who, size,
				receipt_number(app, side->copy.receipt.seq));
		else
			tacit_buf_printf(out,
				tacit_tr(app->lang,
					"Right: %s signed a log of %s "
					"entries."),
				who, size);
		break;
	case TACIT_RECEIPT_ELSEWHERE:
		tacit_buf_printf(out,
			tacit_tr(app->lang,
				"Not right: %s signed a log of %s entries, "
				"and this is none of them."),
			who, size);
		break;
	case TACIT_RECEIPT_FALSE:
		tacit_buf_printf(out,
			tacit_tr(app->lang,
				"Not right: this is not what %s signed."),
			who);
		break;
	case TACIT_RECEIPT_REPLACED:
		tacit_buf_printf(out,
			tacit_tr(app->lang,
				"Not right: %s signed a log of %s entries, "
				"which another key of it signs."),
			who, size);
		break;
	case TACIT_RECEIPT_UNKNOWN:
	default:
		tacit_buf_printf(out,
			tacit_tr(app->lang,
				"Not known: signed in the name of %s, which "
				"is none of the keys."),
			who);
	}
	tacit_buf_addc(out, '\n');
	tacit_buf_clear(&by);
}
