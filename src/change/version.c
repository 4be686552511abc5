#include "change/version.h"

#include <string.h>

#include "document/personal.h"

static bool check_language(const struct tacit_version *version,
	const struct tacit_document *of, struct tacit_err *err)
{
	if (!of->at.type->is_translatable || of->at.lang) {
		(void)tacit_fail(err, TACIT_INVALID,
			"%s has no language versions", version->id);
		return tacit_hint(err,
			"areas, measures, papers, activities, notes and "
			"events have them");
	}
	if (tacit_lang_is_known(tacit_str_of(version->lang)))
		return true;
	(void)tacit_fail(err, TACIT_INVALID, "%s is no code of a language",
		version->lang);
	return tacit_hint(err, "two small letters, as in fr");
}

/* The values in the order of the table; those that are not said are left. */
static bool write_header(struct tacit_arena *arena,
	const struct tacit_version *version, const struct tacit_document *of,
	struct tacit_str *text, struct tacit_err *err)
{
	const char *pin =
		tacit_arena_printf(arena, "%s %s", of->at.id, of->blob);
	const struct {
		const char *key;
		const char *value;
	} rows[] = {
		{ of->at.type->id == TACIT_NOTE ? "subject" : "title",
			version->title },
		{ "lang", version->lang },
		{ "text",
			version->standing ? version->standing : "unofficial" },
		{ "translates", pin },
	};
	size_t i;

	*text = tacit_str_of("---\n---\n");
	for (i = 0; i < TACIT_COUNT(rows); i++) {
		struct tacit_buf next = { 0 };

		if (!rows[i].value)
			continue;
		if (!tacit_header_set(*text, rows[i].key, &rows[i].value, 1,
			    false, false, NULL, &next, err)) {
			tacit_buf_clear(&next);
			return false;
		}
		*text = tacit_buf_keep(&next, arena);
	}
	return true;
}

static bool build_version(struct tacit_register *reg, struct tacit_edit *edit,
	void *ctx, struct tacit_err *err)
{
	const struct tacit_version *version = ctx;
	struct tacit_arena *arena = &edit->arena;
	struct tacit_str body = tacit_str_of(version->text);
	struct tacit_document of = { 0 };
	struct tacit_str there = { 0 };
	struct tacit_str text;
	bool exists = false;
	const char *path;

	if (!tacit_register_get(
		    reg, arena, (int)version->type, version->id, &of, err) ||
		!check_language(version, &of, err) ||
		!write_header(arena, version, &of, &text, err))
		return false;
	text.data = tacit_arena_printf(arena, "%.*s\n%.*s", (int)text.len,
		text.data, (int)body.len, body.data);
	text.len = strlen(text.data);
	path = tacit_arena_printf(arena, "%.*s.%s.md",
		(int)(strlen(of.path) - strlen(".md")), of.path, version->lang);
	if (edit->strips &&
		!tacit_personal_strip_document(arena, path, text, &text, err))
		return false;
	if (!tacit_register_recorded(reg, arena, path, &there, &exists, err))
		return false;
	tacit_edit_put(edit, path, &text);
	edit->items[0].is_known = exists && tacit_str_eq(there, text);
	tacit_edit_message(edit, "new version: %s.%s", of.at.id, version->lang);
	if (!exists || edit->items[0].is_known)
		return true;
	(void)tacit_fail_at(err, TACIT_INVALID, path, 0,
		"there is a version in that language");
	return tacit_hint(err, "change it with: tacit edit %s.%s", of.at.id,
		version->lang);
}

bool tacit_version_create(struct tacit_register *reg,
	const struct tacit_actor *actor, const struct tacit_version *version,
	const struct tacit_write_options *options,
	struct tacit_write_result *result, struct tacit_err *err)
{
	struct tacit_version copy = *version;

	return tacit_write(
		reg, actor, build_version, &copy, options, result, err);
}
