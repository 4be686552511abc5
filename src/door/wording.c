#include "door/wording.h"

#include <string.h>

#include "base/embedded.h"

static const char *embedded_text(const char *name)
{
	const struct tacit_embedded *file = tacit_embedded_templates;

	for (; file->name; file++) {
		if (!strcmp(file->name, name))
			return file->text;
	}
	return NULL;
}

/* The register's own, else ours. */
static bool find_named(struct tacit_register *reg, struct tacit_arena *arena,
	const char *name, const char **path, struct tacit_str *text,
	bool *exists, struct tacit_err *err)
{
	const char *ours = embedded_text(name);

	*path = tacit_arena_printf(arena, "templates/%s.md", name);
	if (!tacit_register_recorded(reg, arena, *path, text, exists, err))
		return false;
	if (!*exists && ours)
		*text = tacit_str_of(ours);
	*exists = *exists || ours;
	return true;
}

bool tacit_wording_find(struct tacit_register *reg, struct tacit_arena *arena,
	const char *name, const char *lang, struct tacit_wording *out,
	struct tacit_err *err)
{
	bool exists = false;

	*out = (struct tacit_wording){ .lang = lang };
	if (!find_named(reg, arena,
		    tacit_arena_printf(arena, "%s.%s", name, lang), &out->path,
		    &out->text, &exists, err))
		return false;
	if (exists)
		return true;
	out->lang = "en";
	if (!find_named(reg, arena, name, &out->path, &out->text, &exists, err))
		return false;
	return exists ||
		tacit_fail(
			err, TACIT_NOTFOUND, "there is no template %s", name);
}

static void drop_returns(struct tacit_buf *text)
{
	size_t kept = 0;
	size_t i;

	for (i = 0; i < text->len; i++) {
		if (text->data[i] != '\r')
			text->data[kept++] = text->data[i];
	}
	tacit_buf_truncate(text, kept);
}

bool tacit_wording_fill(const struct tacit_wording *wording,
	enum tacit_template_kind kind, const struct tacit_template_data *data,
	struct tacit_buf *out, struct tacit_err *err)
{
	bool ok = tacit_template_fill(
		kind, wording->path, wording->text, data, out, err);

	drop_returns(out);
	return ok;
}
