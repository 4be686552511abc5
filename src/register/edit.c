/* edit: what a write puts together before anything is judged. */
#include <tacit/edit.h>

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include <tacit/facts.h>

enum { MESSAGE_MAX = 512, SLOTS_MIN = 64 };

/* --- items by path --------------------------------------------------------- */

static size_t hash(const char *path)
{
	uint64_t h = 1469598103934665603u; /* FNV-1a */

	for (; *path; path++)
		h = (h ^ (unsigned char)*path) * 1099511628211u;
	return (size_t)(h ^ h >> 32);
}

/* The slot that has the path, or the free one where it would be. What was
 * taken off the end again still has its slot, and is passed over. */
static size_t *find_slot(const struct tacit_edit *edit, const char *path)
{
	size_t at = hash(path) & (edit->slot_count - 1);

	while (edit->slots[at] &&
		(edit->slots[at] > edit->count ||
			strcmp(edit->items[edit->slots[at] - 1].path, path) !=
				0))
		at = (at + 1) & (edit->slot_count - 1);
	return &edit->slots[at];
}

static void grow_slots(struct tacit_edit *edit)
{
	size_t i;

	edit->slot_count = edit->slot_count ? edit->slot_count * 2 : SLOTS_MIN;
	edit->slots = tacit_arena_array(
		&edit->arena, edit->slot_count, sizeof(*edit->slots));
	for (i = 0; i < edit->count; i++)
		*find_slot(edit, edit->items[i].path) = i + 1;
}

static struct tacit_edit_item *item_at(
	struct tacit_edit *edit, const char *path)
{
	size_t *slot;

	/* also where many were taken off again: half of them are free */
	if (edit->slot_used * 2 >= edit->slot_count) {
		grow_slots(edit);
		edit->slot_used = edit->count;
	}
	slot = find_slot(edit, path);
	if (*slot)
		return &edit->items[*slot - 1];
	edit->items = tacit_arena_grow(&edit->arena, edit->items, &edit->cap,
		edit->count + 1, sizeof(*edit->items));
	edit->items[edit->count] = (struct tacit_edit_item){ 0 };
	edit->items[edit->count].path = tacit_arena_strdup(&edit->arena, path);
	edit->slot_used++;
	*slot = ++edit->count;
	return &edit->items[edit->count - 1];
}

void tacit_edit_put(struct tacit_edit *edit, const char *path,
	const struct tacit_str *bytes)
{
	struct tacit_edit_item *item = item_at(edit, path);
	struct tacit_path at = { 0 };
	struct tacit_err ignored = { 0 };
	struct tacit_str *copy;

	item->bytes = NULL;
	if (bytes) {
		copy = tacit_arena_alloc(&edit->arena, sizeof(*copy));
		copy->len = bytes->len;
		copy->data = tacit_arena_strndup(
			&edit->arena, bytes->data, bytes->len);
		item->bytes = copy;
	}
	if (tacit_path_parse(&edit->arena, path, &at, &ignored))
		item->id = at.id;
}

/* The same content stands already, or once stood. */
static bool judge_known(struct tacit_register *reg, struct tacit_edit *edit,
	const char *path, struct tacit_err *err)
{
	struct tacit_edit_item *item = item_at(edit, path);
	struct tacit_index_query query = { .type = -1, .path = path };
	struct tacit_documents found = { 0 };
	bool stands = true;

	if (!tacit_register_list(reg, &edit->arena, &query, &found, err))
		return false;
	if (!found.count)
		return true;
	if (!tacit_facts_stands(reg, item->id, &stands, err))
		return false;
	item->is_known = true;
	if (stands)
		return true;
	(void)tacit_fail(err, TACIT_REFUSED,
		"%s said the same, and was withdrawn or superseded since",
		item->id);
	return tacit_hint(err, "to say it again: --again");
}

bool tacit_edit_draft(struct tacit_register *reg, struct tacit_edit *edit,
	struct tacit_draft *draft, const char *slug, const char **id,
	struct tacit_err *err)
{
	struct tacit_buf text = { 0 };
	const char *path = NULL;
	struct tacit_str bytes;
	bool ok = false;

	if (!tacit_draft_finish(draft, slug, &path, &text, err))
		goto out;
	bytes = tacit_buf_str(&text);
	tacit_edit_put(edit, path, &bytes);
	if (id)
		*id = item_at(edit, path)->id;
	/* only append-only documents are named by their content */
	ok = draft->type->append != TACIT_APPEND_ONLY ||
		judge_known(reg, edit, path, err);
out:
	tacit_buf_clear(&text);
	return ok;
}

void tacit_edit_message(struct tacit_edit *edit, const char *fmt, ...)
{
	char text[MESSAGE_MAX];
	va_list args;

	va_start(args, fmt);
	(void)vsnprintf(text, sizeof(text), fmt, args);
	va_end(args);
	edit->message = tacit_arena_strdup(&edit->arena, text);
}
