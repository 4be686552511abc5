/* comparison_part: one document in two states. */
#include "report/comparison_part.h"

#include <string.h>

#include <tacit/register.h>

/* --- header values ------------------------------------------------------------- */

static const char *values_of(struct tacit_arena *arena,
	const struct tacit_document *doc, const char *key)
{
	size_t count = 0;
	const struct tacit_value *values =
		tacit_document_list(doc, key, &count);
	const char *text = count ? values[0].text : "";
	size_t i;

	for (i = 1; i < count; i++)
		text = tacit_arena_printf(
			arena, "%s\n%s", text, values[i].text);
	return text;
}

static void compare_key(struct tacit_arena *arena,
	struct tacit_comparison_part *part, const struct tacit_document *old,
	const char *key)
{
	const char *before = values_of(arena, old, key);
	const char *after = values_of(arena, &part->doc, key);

	if (strcmp(before, after) != 0)
		part->keys[part->key_count++] = (struct tacit_comparison_key){
			.key = key, .old = before, .now = after
		};
}

static void compare_keys(struct tacit_arena *arena,
	struct tacit_comparison_part *part, const struct tacit_document *old)
{
	const struct tacit_header *now = &part->doc.header;
	size_t i;

	part->keys = tacit_arena_array(
		arena, now->count + old->header.count + 1, sizeof(*part->keys));
	for (i = 0; i < now->count; i++)
		compare_key(arena, part, old, now->fields[i].key);
	for (i = 0; i < old->header.count; i++) {
		const char *key = old->header.fields[i].key;

		if (!tacit_header_field(now, key))
			compare_key(arena, part, old, key);
	}
}

/* --- passages ------------------------------------------------------------------- */

/* Its address in the old text; of what was added, none. */
static const char *old_address(const struct tacit_redline_passage *passage)
{
	return passage->pair->old ? passage->pair->old->address : NULL;
}

/* Of a passage that a comment named: itself, what stood under it, and what
 * stands there now. */
static bool is_of_part(const struct tacit_comparison_part *part,
	const struct tacit_redline_passage *passage)
{
	const char *old = old_address(passage);
	const char *named = part->address;

	if (!named)
		return true;
	if (part->pair)
		named = part->pair->old->address;
	if (old && tacit_address_is_under(old, named))
		return true;
	return part->now && passage->pair->now && !passage->pair->is_joined &&
		tacit_address_is_under(passage->pair->now->address, part->now);
}

void tacit_comparison_align(struct tacit_arena *arena,
	struct tacit_comparison_part *part, const struct tacit_side *old,
	const struct tacit_side *now)
{
	part->doc = now->doc;
	part->from = old->who;
	part->to = now->who;
	tacit_redline_make(
		arena, &old->passages, &now->passages, &part->redline);
}

void tacit_comparison_fill(struct tacit_arena *arena,
	struct tacit_comparison_part *part, const struct tacit_side *old)
{
	size_t i;

	part->passages = tacit_arena_array(
		arena, part->redline.count + 1, sizeof(*part->passages));
	for (i = 0; i < part->redline.count; i++) {
		const struct tacit_redline_passage *passage =
			&part->redline.list[i];

		if (tacit_redline_is_change(passage) &&
			is_of_part(part, passage))
			part->passages[part->passage_count++] = *passage;
	}
	part->is_changed = part->passage_count > 0;
	if (!part->address)
		compare_keys(arena, part, &old->doc);
}

/* --- which document ------------------------------------------------------------ */

/* Where the document stands, or stood before it was removed. */
bool tacit_comparison_of(struct tacit_register *reg, struct tacit_arena *arena,
	const char *id, int type, struct tacit_side_of *out,
	struct tacit_err *err)
{
	struct tacit_document doc = { 0 };

	if (!tacit_register_get(reg, arena, type, id, &doc, err))
		return false;
	*out = (struct tacit_side_of){ .reg = reg,
		.arena = arena,
		.id = doc.at.id,
		.type = doc.at.type->id,
		.path = doc.path };
	return true;
}
