/* The same said twice: in two rows of a sheet, or before. */
#include "change/comment_parts.h"

/* When the one that is put under an id was received. */
static const char *received_of(struct tacit_arena *arena,
	const struct tacit_edit_item *item, struct tacit_instant *at)
{
	struct tacit_faults ignored = { 0 };
	struct tacit_document doc = { 0 };

	(void)tacit_document_parse(
		arena, item->path, *item->bytes, true, &doc, &ignored);
	tacit_faults_clear(&ignored);
	(void)tacit_document_instant(&doc, "received", at);
	return tacit_document_get(&doc, "received");
}

/* Two rows that say the same are one comment, received when the first was. */
bool tacit_comment_join_same(
	struct comment_entry *entry, const char *id, struct tacit_err *err)
{
	const struct tacit_comment_origin *origin = &entry->said->origin;
	const struct tacit_edit_item *item = tacit_edit_find(entry->edit, id);
	struct tacit_instant at = { 0 };
	struct tacit_buf earlier = { 0 };
	char text[TACIT_INSTANT_SIZE];
	const char *value = text;
	struct tacit_str bytes;
	struct tacit_arena arena = { 0 };
	bool is_later;
	bool ok = true;

	if (origin->path)
		tacit_comment_tell_row(entry->calls, TACIT_FAULT_WARNING,
			origin, "nothing, if that is meant so",
			"it says the same as a row before it, and is recorded "
			"once");
	is_later = received_of(&arena, item, &at) && !item->is_known &&
		at.s > entry->received.s;
	tacit_arena_clear(&arena);
	if (!is_later)
		return true;
	tacit_instant_format(entry->received, text);
	ok = tacit_header_set(*item->bytes, "received", &value, 1, false, false,
		NULL, &earlier, err);
	bytes = tacit_buf_str(&earlier);
	if (ok)
		tacit_edit_put(entry->edit, item->path, &bytes);
	tacit_buf_clear(&earlier);
	return ok;
}

static void tell_other_date(
	struct comment_entry *entry, const char *path, const char *sentence)
{
	static const char remedy[] = "if that is mistaken: tacit void it, then "
				     "record it with --again";
	const struct tacit_comment_origin *origin = &entry->said->origin;

	if (origin->path)
		tacit_comment_tell_row(entry->calls, TACIT_FAULT_WARNING,
			origin, remedy, sentence);
	else
		tacit_fault_warn(
			&entry->edit->faults, path, 0, remedy, "%s", sentence);
}

/* What stands already keeps its date, and whoever says another must know. */
void tacit_comment_compare_received(struct comment_entry *entry, const char *id)
{
	const struct tacit_edit_item *item = tacit_edit_find(entry->edit, id);
	struct tacit_instant at = { 0 };
	struct tacit_arena arena = { 0 };
	const char *received;

	if (!item->is_known || !tacit_instant_is_set(entry->said->received))
		return;
	received = received_of(&arena, item, &at);
	if (at.s != entry->said->received.s)
		tell_other_date(entry, item->path,
			tacit_arena_printf(&arena,
				"the same is recorded with another date of "
				"receipt, which stays: %s",
				received ? received : "not recorded"));
	tacit_arena_clear(&arena);
}
