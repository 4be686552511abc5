#include "change/create.h"

#include <string.h>

#include "base/embedded.h"
#include "change/create_name.h"
#include "change/setting.h"

/* --- the type ------------------------------------------------------------- */

/* Who makes what is not made here. */
static const struct {
	enum tacit_type_id type;
	const char *command;
} makers[] = {
	{ TACIT_BODY, "tacit edit body" },
	{ TACIT_COMMENT, "tacit comment" },
	{ TACIT_DISPOSITION, "tacit answer" },
	{ TACIT_ACT, "tacit confirm, tacit submit or tacit void" },
	{ TACIT_DECISION, "tacit decide" },
	{ TACIT_PROGRESS, "tacit progress" },
};

bool tacit_create_type(const char *typed, const struct tacit_type **type,
	struct tacit_err *err)
{
	const char *names[TACIT_TYPE_COUNT];
	const char *near;
	size_t i;

	*type = tacit_type_named(typed);
	for (i = 0; *type && i < TACIT_COUNT(makers); i++) {
		if (makers[i].type != (*type)->id)
			continue;
		(void)tacit_fail(err, TACIT_REFUSED,
			"a document of the type %s has a command of its own",
			typed);
		return tacit_hint(err, "%s", makers[i].command);
	}
	if (*type)
		return true;
	for (i = 0; i < TACIT_TYPE_COUNT; i++)
		names[i] = tacit_type((enum tacit_type_id)i)->name;
	near = tacit_nearest(typed, names, TACIT_TYPE_COUNT);
	(void)tacit_fail(
		err, TACIT_NOTFOUND, "%s is no type of document", typed);
	if (near)
		return tacit_hint(err, "did you mean %s?", near);
	return tacit_hint(err,
		"one of: note, paper, item, area, member, measure, event, "
		"event-report, focal-point");
}

/* --- settings ------------------------------------------------------------- */

struct settings {
	struct tacit_setting *list;
	size_t count;
	const char **bad; /* keys whose setting cannot be taken, once told */
	size_t bad_count;
};

/* All that can be read; faults for the rest. */
static void read_settings(struct tacit_register *reg, struct tacit_arena *arena,
	const struct tacit_creation *creation, struct settings *out,
	struct tacit_faults *faults)
{
	size_t i;

	*out = (struct settings){ 0 };
	out->list = tacit_arena_array(
		arena, creation->setting_count + 1, sizeof(*out->list));
	out->bad = tacit_arena_array(
		arena, creation->setting_count + 1, sizeof(*out->bad));
	for (i = 0; i < creation->setting_count; i++) {
		struct tacit_setting *setting = &out->list[out->count];

		if (!tacit_setting_read(reg, arena, creation->type, NULL,
			    creation->settings[i], setting, faults)) {
			if (setting->name)
				out->bad[out->bad_count++] = setting->name;
		} else if (setting->sign == TACIT_SETTING_TAKE ||
			!setting->value[0]) {
			tacit_fault_add(faults, "", 0, "leave it out",
				"%s: a new document has nothing to take away",
				setting->name);
			out->bad[out->bad_count++] = setting->name;
		} else {
			out->count++;
		}
	}
}

static bool takes_several(const struct tacit_setting *setting)
{
	return setting->key->flags & TACIT_LIST ||
		setting->key->kind == TACIT_KEY_TIMED;
}

static bool was_set(const struct settings *settings, size_t before,
	const struct tacit_setting *setting)
{
	size_t i;

	for (i = 0; i < before; i++) {
		if (!strcmp(settings->list[i].name, setting->name))
			return true;
	}
	return false;
}

/* --- the draft ------------------------------------------------------------ */

/* A whole document's header becomes fields of the draft; its body is left.
 * What is wrong with the header is told, the rest is used. */
static const char *take_document(struct tacit_draft *draft,
	struct tacit_str text, struct tacit_header *header,
	struct tacit_faults *faults)
{
	size_t i;
	size_t k;

	(void)tacit_header_parse(&draft->arena, "", text,
		tacit_type_is_typed_key, header, faults);
	for (i = 0; i < header->count; i++) {
		const struct tacit_field *field = &header->fields[i];

		for (k = 0; k < field->count; k++)
			tacit_draft_add(
				draft, field->key, field->values[k].text);
	}
	return tacit_arena_strndup(&draft->arena, text.data + header->body,
		text.len - header->body);
}

/* <!-- ... --> is a note to the writer, but in a fence it is an example. */
static const char *without_notes(struct tacit_arena *arena, const char *body)
{
	struct tacit_buf out = { 0 };
	bool in_fence = false;
	bool at_line = true;

	while (*body) {
		const char *end = NULL;

		if (at_line && !strncmp(body, "```", 3))
			in_fence = !in_fence;
		if (!in_fence && !strncmp(body, "<!--", 4))
			end = strstr(body, "-->");
		if (end) {
			body = end + 3;
			/* the line that it stood on goes with it */
			if (at_line && *body == '\n')
				body++;
			continue;
		}
		at_line = *body == '\n';
		tacit_buf_addc(&out, *body++);
	}
	return tacit_buf_keep(&out, arena).data;
}

static void fill_created(struct tacit_draft *draft,
	const struct tacit_creation *creation, const struct settings *settings,
	struct tacit_header *header, struct tacit_faults *faults)
{
	const char *body = creation->text ? creation->text : "";
	size_t i;

	if (!strncmp(body, "---\n", 4))
		body = take_document(draft, tacit_str_of(body), header, faults);
	for (i = 0; i < settings->count; i++) {
		const struct tacit_setting *setting = &settings->list[i];

		if (!was_set(settings, i, setting))
			tacit_draft_set(draft, setting->name, setting->value);
		else if (takes_several(setting))
			tacit_draft_add(draft, setting->name, setting->value);
		else
			tacit_fault_add(faults, "", 0, "give it one value",
				"%s: set twice", setting->name);
	}
	draft->body = without_notes(&draft->arena, body);
}

static bool is_told(const struct settings *settings,
	const struct tacit_header *header, const char *missing)
{
	size_t i;

	for (i = 0; i < settings->bad_count; i++) {
		if (tacit_str_find(tacit_str_of(missing), settings->bad[i]) !=
			SIZE_MAX)
			return true;
	}
	for (i = 0; i < header->count; i++) {
		if (tacit_str_find(tacit_str_of(missing),
			    header->fields[i].key) != SIZE_MAX)
			return true;
	}
	return false;
}

/* A key whose value could not be taken is not also missing. */
static void drop_missing(struct tacit_faults *faults, size_t from,
	const struct settings *settings, const struct tacit_header *header)
{
	size_t kept = from;
	size_t i;

	for (i = from; i < faults->count; i++) {
		const char *what = faults->list[i].what;

		if (tacit_str_ends(tacit_str_of(what), "is missing") &&
			is_told(settings, header, what))
			faults->errors--;
		else
			faults->list[kept++] = faults->list[i];
	}
	faults->count = kept;
}

/* Lines are those of what was typed, not of what was made of it. */
static void place_faults(struct tacit_faults *faults, size_t from,
	const struct tacit_header *header)
{
	size_t i;
	size_t k;

	for (i = from; i < faults->count; i++) {
		struct tacit_fault *fault = &faults->list[i];

		fault->line = 0;
		for (k = 0; k < header->count; k++) {
			const char *key = header->fields[k].key;
			const size_t len = strlen(key);

			if (!strncmp(fault->what, key, len) &&
				fault->what[len] == ':')
				fault->line = header->fields[k].line;
		}
	}
}

/* --- recording ------------------------------------------------------------ */

/*
 * A name that is taken: by the same text, and then whoever was told nothing of
 * it has it now; or by another one.
 */
static bool judge_name(struct tacit_register *reg, struct tacit_edit *edit,
	const struct tacit_draft *draft, struct tacit_err *err)
{
	struct tacit_edit_item *item = &edit->items[edit->count - 1];
	struct tacit_str there = { 0 };
	bool exists = false;

	if (draft->type->append == TACIT_APPEND_ONLY)
		return true; /* its name is its content */
	if (!tacit_register_recorded(
		    reg, &edit->arena, item->path, &there, &exists, err))
		return false;
	item->is_known = exists && tacit_str_eq(*item->bytes, there);
	if (!exists || item->is_known)
		return true;
	(void)tacit_fail_at(err, TACIT_INVALID, item->path, 0,
		"there is a document of that name: %s", item->id);
	return tacit_hint(err,
		"change it with: tacit edit %s; or name the new one: --slug "
		"NAME",
		item->id);
}

struct making {
	struct tacit_register *reg;
	struct tacit_edit *edit;
	struct tacit_draft draft;
	struct tacit_header header; /* of a whole document, else {0} */
	struct settings settings;
	const char *slug;
	size_t errors; /* that other documents of the edit have */
};

static bool put(struct making *m, struct tacit_err *err)
{
	struct tacit_faults *faults = &m->edit->faults;
	struct tacit_buf text = { 0 };
	const size_t told = faults->count;
	const char *path = NULL;
	const char *id = NULL;
	bool ok = false;

	if (!tacit_draft_judge(&m->draft, m->slug, &path, &text, faults)) {
		drop_missing(faults, told, &m->settings, &m->header);
		place_faults(faults, told, &m->header);
	}
	if (faults->errors > m->errors) {
		(void)tacit_faults_fail(faults, err);
		goto out;
	}
	ok = tacit_edit_draft(m->reg, m->edit, &m->draft, m->slug, &id, err) &&
		judge_name(m->reg, m->edit, &m->draft, err);
	if (ok)
		tacit_edit_message(
			m->edit, "new %s: %s", m->draft.type->name, id);
out:
	tacit_buf_clear(&text);
	return ok;
}

/*
 * The document that was numbered last, where it has the same text: nobody
 * means two of them, and whoever was told nothing tries again.
 */
static bool take_last(struct making *m, const char *last, struct tacit_err *err)
{
	struct tacit_buf text = { 0 };
	struct tacit_err none = { 0 };
	struct tacit_str there = { 0 };
	const char *path = NULL;
	bool exists = false;
	bool ok = true;

	if (last && tacit_draft_finish(&m->draft, last, &path, &text, &none)) {
		ok = tacit_register_recorded(
			m->reg, &m->edit->arena, path, &there, &exists, err);
		if (exists && tacit_str_eq(tacit_buf_str(&text), there))
			m->slug = last;
	}
	tacit_buf_clear(&text);
	return ok;
}

bool tacit_create_put(struct tacit_register *reg, struct tacit_edit *edit,
	const struct tacit_creation *creation, struct tacit_err *err)
{
	struct making m = { .reg = reg,
		.edit = edit,
		.draft = { .type = creation->type },
		.slug = creation->slug,
		.errors = edit->faults.errors };
	const char *last = NULL;
	bool ok;

	read_settings(reg, &edit->arena, creation, &m.settings, &edit->faults);
	fill_created(&m.draft, creation, &m.settings, &m.header, &edit->faults);
	tacit_edit_strip(edit, &m.draft);
	ok = (m.slug ||
		     (tacit_create_name(reg, &edit->arena, &m.draft, &m.slug,
			      &last, err) &&
			     take_last(&m, last, err))) &&
		put(&m, err);
	tacit_draft_clear(&m.draft);
	return ok;
}

static bool build_created(struct tacit_register *reg, struct tacit_edit *edit,
	void *ctx, struct tacit_err *err)
{
	return tacit_create_put(reg, edit, ctx, err);
}

bool tacit_create(struct tacit_register *reg, const struct tacit_actor *actor,
	const struct tacit_creation *creation,
	const struct tacit_write_options *options,
	struct tacit_write_result *result, struct tacit_err *err)
{
	struct tacit_creation copy = *creation;

	return tacit_write(
		reg, actor, build_created, &copy, options, result, err);
}

/* --- the template --------------------------------------------------------- */

static const char *template_of(const struct tacit_type *type)
{
	const struct tacit_embedded *file = tacit_embedded_templates;

	for (; file->name; file++) {
		if (!strcmp(file->name, type->name))
			return file->text;
	}
	return "---\n---\n";
}

/* All values that the settings give to the key of the first of them. */
static bool set_in(struct tacit_arena *arena, const struct settings *settings,
	size_t first, struct tacit_str *text, struct tacit_err *err)
{
	const struct tacit_setting *setting = &settings->list[first];
	const char **values =
		tacit_arena_array(arena, settings->count + 1, sizeof(*values));
	struct tacit_buf out = { 0 };
	size_t count = 0;
	size_t i;
	bool ok;

	for (i = first; i < settings->count; i++) {
		if (!strcmp(settings->list[i].name, setting->name))
			values[count++] = settings->list[i].value;
	}
	ok = tacit_header_set(*text, setting->name, values, count,
		setting->key->flags & TACIT_LIST || count > 1,
		tacit_setting_is_plain(setting->key), NULL, &out, err);
	if (ok)
		*text = (struct tacit_str){ tacit_arena_strndup(arena,
						    tacit_buf_cstr(&out),
						    out.len),
			out.len };
	tacit_buf_clear(&out);
	return ok;
}

bool tacit_create_template(struct tacit_register *reg,
	struct tacit_arena *arena, const struct tacit_creation *creation,
	const char **text, struct tacit_faults *faults, struct tacit_err *err)
{
	struct tacit_str filled = tacit_str_of(template_of(creation->type));
	struct settings settings = { 0 };
	size_t i;

	read_settings(reg, arena, creation, &settings, faults);
	if (faults->errors)
		return tacit_faults_fail(faults, err);
	for (i = 0; i < settings.count; i++) {
		if (!was_set(&settings, i, &settings.list[i]) &&
			!set_in(arena, &settings, i, &filled, err))
			return false;
	}
	*text = tacit_arena_strndup(arena, filled.data, filled.len);
	return true;
}
