#include "report/receipt_told.h"

#include <tacit/words.h>

#include "document/received.h"

#define WORD(english) english

/* "2022-06-29 18:00 UTC", with seconds where they are any. */
static const char *utc_moment(
	struct tacit_arena *arena, struct tacit_instant at)
{
	char text[TACIT_INSTANT_SIZE];

	tacit_instant_format(at, text);
	return tacit_arena_printf(arena, "%.10s %.*s UTC", text,
		at.s % 60 ? 8 : 5, text + sizeof("2022-06-29"));
}

const char *tacit_receipt_told(struct tacit_arena *arena, const char *lang,
	const struct tacit_document_receipt *receipt, const char *state,
	struct tacit_instant received)
{
	const char *text;

	if (!receipt || !receipt->is_there)
		return NULL;
	if (!tacit_received_is_from(receipt->from, state))
		return receipt->from
			? tacit_arena_printf(arena,
				  tacit_tr(lang,
					  "receipt %llu is of a push of %s, "
					  "and dates nothing"),
				  (unsigned long long)receipt->seq,
				  receipt->from)
			: tacit_arena_printf(arena,
				  tacit_tr(lang,
					  "receipt %llu is of nobody's push, "
					  "and dates nothing"),
				  (unsigned long long)receipt->seq);
	text = tacit_arena_printf(arena,
		received.s == receipt->at.s
			? tacit_tr(lang, "receipt %llu, %s")
			: tacit_tr(lang, "recorded by receipt %llu, %s"),
		(unsigned long long)receipt->seq,
		utc_moment(arena, receipt->at));
	return tacit_instant_is_set(receipt->recovered)
		? tacit_arena_printf(arena, tacit_tr(lang, "%s, recovered %s"),
			  text, utc_moment(arena, receipt->recovered))
		: text;
}

static const char *const faults[TACIT_RECEIPTS_FAULTS] = {
	[TACIT_RECEIPTS_NO_FAULT] = "",
	[TACIT_RECEIPTS_NO_KEY] = WORD("body.md names no key of receipts"),
	[TACIT_RECEIPTS_NO_CHECKPOINT] = WORD("nobody signed it"),
	[TACIT_RECEIPTS_OTHER_KEY] =
		WORD("it is signed by another key than body.md names"),
	[TACIT_RECEIPTS_FALSE] = WORD("its signature is false"),
	[TACIT_RECEIPTS_DAMAGED] = WORD("a part of it is missing or damaged"),
	[TACIT_RECEIPTS_OTHER_ROOT] =
		WORD("its entries are not those that were signed"),
	[TACIT_RECEIPTS_NO_ENTRY] =
		WORD("an entry is none that can stand in its place"),
	[TACIT_RECEIPTS_LATER] =
		WORD("an entry is of a later version than this program knows"),
	[TACIT_RECEIPTS_FORKED] = WORD("it is another log than before"),
};

const char *tacit_receipts_told(struct tacit_arena *arena, const char *lang,
	const struct tacit_receipts *log)
{
	const char *text;

	if (!log || log->outcome == TACIT_RECEIPTS_NONE)
		return NULL;
	if (log->outcome == TACIT_RECEIPTS_MISSING)
		return tacit_tr(lang,
			"Declared, and not here: nothing is proved by them.");
	if (log->outcome == TACIT_RECEIPTS_WRONG)
		return tacit_arena_printf(arena,
			tacit_tr(lang,
				"The log here is not right, and proves "
				"nothing: %s."),
			tacit_tr(lang, faults[log->fault]));
	text = tacit_tr(lang,
		"Each is what the key of the log signed, and the log began as "
		"it does here. That others were shown the same log this alone "
		"does not prove: each independent copy that compares as one "
		"with it does, for whoever holds it (tacit shared receipt "
		"compare).");
	if (log->backdated)
		text = tacit_arena_printf(arena,
			tacit_tr(lang,
				"%s Receipt %llu is dated before one that "
				"stands before it: the clock of the register "
				"was wrong, or what it signs was tampered "
				"with."),
			text, (unsigned long long)log->backdated);
	if (log->left)
		text = tacit_arena_printf(arena,
			tacit_tr(lang,
				"%s Before receipt %llu main was moved away "
				"from what receipts before it say: what those "
				"brought need not be in this record."),
			text, (unsigned long long)log->left);
	if (log->applied < log->size)
		text = tacit_arena_printf(arena,
			tacit_tr(lang,
				"%s It goes on to number %llu: what receipts "
				"from number %llu on brought is not in this "
				"record."),
			text, (unsigned long long)log->size - 1,
			(unsigned long long)log->applied);
	return text;
}

const char *tacit_receipts_cited(struct tacit_arena *arena, const char *lang,
	const char *tip, const struct tacit_receipts *log)
{
	if (!tip || !tip[0])
		return "";
	if (!log || !log->applied || log->outcome != TACIT_RECEIPTS_RIGHT)
		return tacit_arena_printf(
			arena, tacit_tr(lang, ", receipts %.7s"), tip);
	return tacit_arena_printf(arena,
		tacit_tr(lang, ", receipts %.7s up to number %llu"), tip,
		(unsigned long long)log->applied - 1);
}
