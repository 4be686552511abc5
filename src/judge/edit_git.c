/* What git tells of a change, as an edit. */
#include <tacit/document.h>

#include "judge/edit.h"

enum { MODE_TYPE = 0170000, MODE_REGULAR = 0100000 };

/* The text is put; false with no error set: it is a fault. */
static bool put_blob(struct tacit_edit *edit, struct tacit_store *store,
	const struct tacit_difference *difference, struct tacit_err *err)
{
	struct tacit_buf bytes = { 0 };
	struct tacit_err why = { 0 };
	struct tacit_str text;
	bool ok = tacit_store_blob(
		store, difference->new_blob, TACIT_DOCUMENT_MAX, &bytes, &why);

	text = tacit_buf_str(&bytes);
	if (ok) {
		tacit_edit_put(edit, difference->path, &text);
		edit->items[edit->count - 1].blob =
			tacit_arena_strdup(&edit->arena, difference->new_blob);
	} else if (why.code == TACIT_LIMIT) {
		ok = true;
		tacit_fault_add(&edit->faults, difference->path, 0,
			"shorten it, or divide it", "has more than %d KiB",
			TACIT_DOCUMENT_MAX / 1024);
	} else {
		(void)tacit_fail_at(
			err, why.code, difference->path, 0, "%s", why.msg);
	}
	tacit_buf_clear(&bytes);
	return ok;
}

bool tacit_edit_take(struct tacit_edit *edit, struct tacit_store *store,
	const struct tacit_difference *difference, struct tacit_err *err)
{
	if (!difference->new_blob) {
		tacit_edit_put(edit, difference->path, NULL);
		return true;
	}
	if ((difference->mode & MODE_TYPE) == MODE_REGULAR)
		return put_blob(edit, store, difference, err);
	tacit_fault_add(&edit->faults, difference->path, 0,
		"remove it: git rm --cached, and leave it to a folder of your "
		"own",
		"is no regular file; a register has no links and no "
		"repositories in it");
	return true;
}
