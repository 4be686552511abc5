/* What the history altered of what was said or decided, and who did. */
#include <string.h>

#include "document/changes.h"
#include "keep/inspect_parts.h"
#include "register/past.h"
#include "store/history.h"

enum { VALUE_MAX = 60, KEYS_MAX = 8, REGULAR = 0100644 };

/* --- who and what ------------------------------------------------------------------ */

static bool take_author(
	const struct tacit_log_entry *entry, void *ctx, struct tacit_err *err)
{
	char when[TACIT_INSTANT_SIZE];

	(void)err;
	tacit_instant_format(entry->when, when);
	tacit_buf_printf(ctx, "%s <%s>, %s", entry->author, entry->email, when);
	return false;
}

/* "1a2b3c4d5e6f (Name <mail>, 2022-06-20T10:00:00Z)" */
static void say_commit(struct inspection *inspection, const char *commit,
	struct tacit_buf *out)
{
	struct tacit_err none = { 0 };

	tacit_buf_printf(out, "%.12s (", commit);
	if (!tacit_store_log(
		    inspection->store, commit, NULL, take_author, out, &none))
		tacit_buf_adds(out, "cannot be read");
	tacit_buf_addc(out, ')');
}

static void say_value(const struct tacit_document *doc, const char *key,
	struct tacit_buf *out)
{
	size_t count = 0;
	const struct tacit_value *values =
		tacit_document_list(doc, key, &count);
	size_t i;

	if (!count)
		tacit_buf_adds(out, "nothing");
	for (i = 0; i < count; i++)
		tacit_buf_printf(out, "%s\"%.*s\"", i ? ", " : "", VALUE_MAX,
			values[i].text);
}

/* "received was "...", is "..."; the body" */
static void say_changes(struct inspection *inspection,
	const struct tacit_alteration *altered, struct tacit_buf *out)
{
	struct tacit_document before = { 0 };
	struct tacit_document after = { 0 };
	struct tacit_changes changes;
	size_t i;

	if (!tacit_inspection_blob(
		    inspection, altered->path, altered->before, &before) ||
		!tacit_inspection_blob(
			inspection, altered->path, altered->after, &after))
		return;
	changes = tacit_document_changes(&inspection->arena, &before, &after);
	for (i = 0; i < changes.count && i < KEYS_MAX; i++) {
		tacit_buf_printf(
			out, "%s%s was ", i ? "; " : ": ", changes.keys[i]);
		say_value(&before, changes.keys[i], out);
		tacit_buf_adds(out, ", is ");
		say_value(&after, changes.keys[i], out);
	}
	if (i < changes.count)
		tacit_buf_printf(out, "; %zu more keys", changes.count - i);
	if (changes.is_body)
		tacit_buf_adds(
			out, changes.count ? "; its body" : ": its body");
}

/* --- one alteration ----------------------------------------------------------------- */

static void say_alteration(struct inspection *inspection,
	const struct tacit_alteration *altered, struct tacit_buf *out)
{
	static const char *const starts[] = {
		[TACIT_ALTERED_TEXT] = "altered since it was recorded, by ",
		[TACIT_ALTERED_MODE] =
			"its mode altered since it was recorded, by ",
		[TACIT_ALTERED_REMOVED] = "removed from the record, by ",
		[TACIT_ALTERED_AGAIN] =
			"removed from the record, and added again by ",
	};

	tacit_buf_adds(out, starts[altered->kind]);
	say_commit(inspection, altered->commit, out);
	if (altered->kind == TACIT_ALTERED_TEXT)
		say_changes(inspection, altered, out);
	else if (altered->kind != TACIT_ALTERED_MODE)
		tacit_buf_printf(out, "; it was %.12s", altered->before);
}

static void tell_altered(struct inspection *inspection,
	const struct tacit_past *past, const struct tacit_alteration *altered,
	struct tacit_faults *faults)
{
	struct tacit_buf what = { 0 };
	struct tacit_buf remedy = { 0 };

	say_alteration(inspection, altered, &what);
	if (altered->noted) {
		tacit_fault_warn(faults, altered->path, 0, "",
			"%s; %s (%.12s), says %s", what.data,
			tacit_past_counting(past, altered), altered->counts,
			altered->noted);
	} else {
		tacit_buf_printf(&remedy,
			"see it: git show %.12s -- '%s'; say which text "
			"counts: tacit alteration '%s' --counts recorded "
			"--because TEXT",
			altered->commit, altered->path, altered->path);
		tacit_fault_add(
			faults, altered->path, 0, remedy.data, "%s", what.data);
	}
	tacit_buf_clear(&what);
	tacit_buf_clear(&remedy);
}

static void tell_lost(const struct tacit_past *past,
	const struct tacit_alteration *lost, struct tacit_faults *faults)
{
	struct tacit_buf remedy = { 0 };

	tacit_buf_printf(
		&remedy, "see it: git show %.12s:%s", past->proved, lost->path);
	tacit_fault_add(faults, lost->path, 0, remedy.data,
		"main no longer has what it had in %.12s, %s", lost->commit,
		lost->kind == TACIT_ALTERED_REMOVED ? "where it was recorded"
						    : "or who altered it");
	tacit_buf_clear(&remedy);
}

void tacit_inspection_settle(
	struct inspection *inspection, const struct tacit_past *past)
{
	size_t i;

	for (i = 0; i < past->altered_count; i++) {
		const struct tacit_alteration *one = &past->altered[i];
		struct inspected_file *file;

		if (!one->noted || tacit_past_latest(past, one->path) != one)
			continue;
		file = tacit_inspection_at(inspection, one->path);
		if (!file) {
			file = tacit_inspection_add(
				inspection, one->path, one->counts, REGULAR);
			inspection->back_count++;
		}
		file->blob = one->counts;
		file->mode = REGULAR;
		file->is_noted = true;
	}
}

void tacit_inspection_past(struct inspection *inspection,
	const struct tacit_past *past, struct tacit_faults *faults)
{
	size_t i;

	for (i = 0; i < past->altered_count; i++)
		if (tacit_inspection_is_asked(
			    inspection, past->altered[i].path))
			tell_altered(
				inspection, past, &past->altered[i], faults);
	if (past->proved[0])
		tacit_fault_add(faults, "", 0,
			"put main back, and what came since on top of it: git "
			"rebase refs/tacit/proved; where all agree to the "
			"change: git update-ref refs/tacit/proved main",
			"main no longer contains %.12s, which this clone "
			"knows: its history was rewritten",
			past->proved);
	for (i = 0; i < past->lost_count; i++)
		tell_lost(past, &past->lost[i], faults);
}

/* --- since a record that somebody printed ---------------------------------------------- */

static bool inspect_since(struct inspection *inspection, const char *since,
	const char *commit, struct tacit_faults *faults, struct tacit_err *err)
{
	struct tacit_past past = { 0 };
	bool ok =
		tacit_past_walk(inspection->store, &past, commit, NULL, err) &&
		tacit_past_prove(inspection->store, since, &past, err);
	size_t i;

	if (ok && past.lost_count)
		tacit_fault_add(faults, "", 0,
			"compare with the clone that printed it",
			"%.12s is no part of main: its history was rewritten "
			"since",
			since);
	else if (ok)
		tacit_fault_warn(faults, "", 0, "",
			"%.12s is no part of main, which has all the same what "
			"was recorded there",
			since);
	for (i = 0; ok && i < past.lost_count; i++)
		tell_lost(&past, &past.lost[i], faults);
	tacit_past_clear(&past);
	return ok;
}

/* What git prints of a commit: some of its digits, or all. */
static bool is_record(const char *text)
{
	enum { DIGITS_MIN = 4 };
	size_t len = 0;

	while (tacit_is_hex(text[len]))
		len++;
	return !text[len] && len >= DIGITS_MIN && len < TACIT_OID_SIZE;
}

bool tacit_inspect_since(struct tacit_store *store, const char *since,
	const char *commit, struct tacit_faults *faults, struct tacit_err *err)
{
	struct inspection inspection;
	struct tacit_err why = { 0 };
	char id[TACIT_OID_SIZE];
	bool ok;

	if (!tacit_store_resolve(store, since, id, &why)) {
		if (why.code != TACIT_NOTFOUND)
			return tacit_fail_as(err, &why);
		if (!is_record(since)) {
			(void)tacit_fail(
				err, TACIT_INVALID, "%s is no record", since);
			return tacit_hint(err,
				"its id stands at the foot of each page, such "
				"as 1a2b3c4");
		}
		tacit_fault_add(faults, "", 0,
			"git fetch, and ask again; else compare with the clone "
			"that printed it",
			"%s is not here: this clone is behind, or the history "
			"was rewritten before it was made",
			since);
		return true;
	}
	if (tacit_store_is_on_line(store, id, commit))
		return true;
	tacit_inspection_begin(&inspection, store);
	ok = inspect_since(&inspection, id, commit, faults, err);
	tacit_inspection_end(&inspection);
	return ok;
}
