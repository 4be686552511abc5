#include "report/record.h"

#include <tacit/register.h>

#include "facts/doubts.h"
#include "facts/log_noted.h"
#include "register/receipts.h"

static bool has_unnoted_key(
	struct tacit_register *reg, const struct tacit_receipts *log)
{
	return log && log->lost &&
		!tacit_facts_key_is_noted(reg, log->lost_key);
}

struct tacit_record tacit_record_of(struct tacit_register *reg)
{
	const struct tacit_receipts *log =
		tacit_register_body(reg)->has_receipts ? tacit_register_log(reg)
						       : NULL;

	return (struct tacit_record){ .commit = tacit_register_commit(reg),
		.receipts = tacit_register_receipts(reg),
		.log = log,
		.is_key_lost = has_unnoted_key(reg, log),
		.now = tacit_register_now(reg),
		.zone = &tacit_register_body(reg)->zone,
		.is_exercise = tacit_register_body(reg)->is_exercise,
		.is_public = tacit_register_is_public(reg),
		.body = &tacit_register_body(reg)->doc };
}

const char *tacit_record_body(const struct tacit_record *record,
	struct tacit_arena *arena, const char *lang)
{
	const struct tacit_date on =
		tacit_zone_date(record->zone, record->now, NULL);
	const char *keys[] = {
		tacit_arena_printf(arena, "short-%s", lang ? lang : ""), "short"
	};
	const char *text = NULL;
	size_t i;

	for (i = 0; !text && i < TACIT_COUNT(keys); i++) {
		size_t count = 0;
		const struct tacit_value *values =
			tacit_document_list(record->body, keys[i], &count);

		text = tacit_timed_at(arena, values, count, on);
	}
	return text ? text : "";
}

static const char *const what[] = {
	[TACIT_DOUBT_TEXT] = "its text was changed",
	[TACIT_DOUBT_MODE] = "its mode was changed",
	[TACIT_DOUBT_REMOVED] = "it was removed",
	[TACIT_DOUBT_AGAIN] = "it was removed and added again",
	[TACIT_DOUBT_LOST] =
		"what stood there in that commit is not in what is read here",
	[TACIT_DOUBT_NAME] = "its name is not that of what it says",
};

bool tacit_record_find_altered(struct tacit_register *reg,
	struct tacit_arena *arena, const char *about, struct tacit_record *out,
	struct tacit_err *err)
{
	struct tacit_doubts doubts = { 0 };
	struct tacit_altered *rows;
	size_t i;

	if (!tacit_facts_doubts(reg, arena, about, &doubts, err))
		return false;
	rows = tacit_arena_array(arena, doubts.count + 1, sizeof(*rows));
	for (i = 0; i < doubts.count; i++) {
		const struct tacit_doubt *doubt = &doubts.list[i];

		rows[i] = (struct tacit_altered){ .path = doubt->path,
			.document = tacit_printed_id(
				reg, arena, doubt->type, doubt->id),
			.what = what[doubt->kind],
			.commit = doubt->commit,
			.noted = doubt->noted,
			.counts = doubt->counts,
			.counting = doubt->counting,
			.on = doubt->on,
			.because = doubt->because };
	}
	out->altered = rows;
	out->altered_count = doubts.count;
	out->altered_open = doubts.open;
	return true;
}
