#include "change/revise.h"

#include <string.h>

#include "change/setting.h"
#include "document/personal.h"

struct revising {
	const struct tacit_revision *revision;
	struct tacit_register *reg;
	struct tacit_edit *edit;
	struct tacit_document before;
};

/* --- one value -------------------------------------------------------------- */

/* The values that a key has after a setting; false: a fault was added. */
struct values {
	const char **list;
	size_t count;
	size_t cap;
};

static void add_value(
	struct revising *r, struct values *values, const char *value)
{
	values->list = tacit_arena_grow(&r->edit->arena, values->list,
		&values->cap, values->count + 1, sizeof(*values->list));
	values->list[values->count++] = value;
}

static bool has_value(const struct tacit_field *field, const char *value)
{
	size_t i;

	for (i = 0; field && i < field->count; i++) {
		if (!strcmp(field->values[i].text, value))
			return true;
	}
	return false;
}

static bool check_sign(struct revising *r, const struct tacit_setting *setting,
	const struct tacit_field *field)
{
	const bool is_list = setting->key->flags & TACIT_LIST ||
		setting->key->kind == TACIT_KEY_TIMED;

	if (setting->sign == TACIT_SETTING_IS)
		return true;
	if (!is_list) {
		tacit_fault_add(&r->edit->faults, r->before.path,
			field ? field->line : 0,
			tacit_arena_printf(&r->edit->arena, "write %s=VALUE",
				setting->name),
			"%s: has one value, not a list", setting->name);
		return false;
	}
	if (setting->sign == TACIT_SETTING_TAKE &&
		!has_value(field, setting->value)) {
		tacit_fault_add(&r->edit->faults, r->before.path,
			field ? field->line : 0,
			tacit_arena_printf(&r->edit->arena,
				"see them with: tacit show %s --raw",
				r->revision->id),
			"%s: \"%s\" is not in the list", setting->name,
			setting->value);
		return false;
	}
	return true;
}

/* Where a new key goes: behind the last one before it in the type's table. */
static const char *place_after(
	const struct tacit_document *doc, const struct tacit_setting *setting)
{
	const struct tacit_type *type = doc->at.type;
	const char *after = NULL;
	size_t i;

	for (i = 0; i < type->key_count; i++) {
		const char *name = type->keys[i].name;

		if (&type->keys[i] == setting->key) {
			if (strcmp(setting->name, name) != 0 &&
				tacit_header_field(&doc->header, name))
				after = name;
			return after;
		}
		if (tacit_header_field(&doc->header, name))
			after = name;
	}
	return NULL;
}

/* Write the key with the values; none take it away. */
static bool write_key(struct revising *r, const struct tacit_setting *setting,
	const struct values *values, const char *after, struct tacit_str *text,
	struct tacit_err *err)
{
	struct tacit_buf out = { 0 };
	bool ok = tacit_header_set(*text, setting->name, values->list,
		values->count,
		setting->key->flags & TACIT_LIST || values->count > 1,
		tacit_setting_is_plain(setting->key), after, &out, err);

	if (ok && out.len)
		*text = tacit_buf_keep(&out, &r->edit->arena);
	tacit_buf_clear(&out);
	return ok;
}

static bool apply_setting(struct revising *r,
	const struct tacit_setting *setting, struct tacit_str *text,
	struct tacit_err *err)
{
	struct tacit_setting former = *setting;
	const struct values none = { 0 };
	struct tacit_faults ignored = { 0 };
	struct tacit_document doc = { 0 };
	const struct tacit_field *field;
	struct values values = { 0 };
	size_t i;

	(void)tacit_document_parse(
		&r->edit->arena, r->before.path, *text, true, &doc, &ignored);
	tacit_faults_clear(&ignored);
	former.name = tacit_document_former(&doc, setting->name);
	field = tacit_header_field(
		&doc.header, tacit_document_called(&doc, setting->name));
	if (!check_sign(r, setting, field))
		return true; /* told with the others */
	for (i = 0;
		field && setting->sign != TACIT_SETTING_IS && i < field->count;
		i++) {
		if (strcmp(field->values[i].text, setting->value) != 0)
			add_value(r, &values, field->values[i].text);
	}
	if (setting->sign != TACIT_SETTING_TAKE && setting->value[0])
		add_value(r, &values, setting->value);
	/* what is written has one name: the key's own, where it stood */
	return write_key(r, setting, &values,
		       former.name ? former.name : place_after(&doc, setting),
		       text, err) &&
		(!former.name || write_key(r, &former, &none, NULL, text, err));
}

/* KEY=A KEY=B on a list: the second adds to the first. */
static bool is_repeated(const struct tacit_setting *list, size_t at)
{
	size_t i;

	for (i = 0; i < at; i++) {
		if (!strcmp(list[i].name, list[at].name) &&
			list[i].sign == TACIT_SETTING_IS)
			return true;
	}
	return false;
}

/* Those that cannot be read are told, and have no name. */
static void read_settings(struct revising *r, struct tacit_setting *list)
{
	const struct tacit_revision *revision = r->revision;
	size_t i;

	for (i = 0; i < revision->setting_count; i++)
		list[i].name = "";
	for (i = 0; i < revision->setting_count; i++) {
		if (!tacit_setting_read(r->reg, &r->edit->arena,
			    r->before.at.type, r->before.at.lang,
			    revision->settings[i], &list[i], &r->edit->faults))
			list[i].name = "";
		else if (list[i].sign == TACIT_SETTING_IS &&
			is_repeated(list, i))
			list[i].sign = TACIT_SETTING_ADD;
		if (r->edit->strips && list[i].sign != TACIT_SETTING_TAKE)
			list[i].value = tacit_personal_strip_value(
				&r->edit->arena, list[i].key, list[i].value);
	}
}

static bool set_values(
	struct revising *r, struct tacit_str *text, struct tacit_err *err)
{
	const size_t count = r->revision->setting_count;
	struct tacit_setting *list =
		tacit_arena_array(&r->edit->arena, count + 1, sizeof(*list));
	size_t i;

	read_settings(r, list);
	*text = r->before.text;
	for (i = 0; i < count; i++) {
		if (list[i].name[0] && !apply_setting(r, &list[i], text, err))
			return false;
	}
	return !r->edit->faults.errors ||
		tacit_faults_fail(&r->edit->faults, err);
}

/* --- the whole ---------------------------------------------------------------- */

static void describe(struct revising *r)
{
	struct tacit_buf keys = { 0 };
	size_t i;

	for (i = 0; i < r->revision->setting_count; i++) {
		const char *typed = r->revision->settings[i];
		size_t len = strcspn(typed, "=");

		if (len && strchr("+-", typed[len - 1]))
			len--;
		tacit_buf_printf(
			&keys, "%s%.*s", i ? ", " : "", (int)len, typed);
	}
	if (keys.len)
		tacit_edit_message(r->edit, "set: %s: %.40s", r->before.at.id,
			tacit_buf_cstr(&keys));
	else
		tacit_edit_message(r->edit, "edit: %s", r->before.at.id);
	tacit_buf_clear(&keys);
}

static bool is_still_base(struct revising *r, struct tacit_err *err)
{
	const char *base = r->revision->base;

	if (!base || !r->before.blob || !strcmp(base, r->before.blob))
		return true;
	(void)tacit_fail_at(err, TACIT_CHANGED, r->before.path, 0,
		"somebody changed it since you began: the record has %.7s, you "
		"began with %.7s",
		r->before.blob, base);
	return tacit_hint(err,
		"see what changed: tacit diff %s; then edit it "
		"again",
		r->before.at.id);
}

static bool build_revised(struct tacit_register *reg, struct tacit_edit *edit,
	void *ctx, struct tacit_err *err)
{
	struct revising r = { .revision = ctx, .reg = reg, .edit = edit };
	struct tacit_str text = { 0 };

	if (!tacit_register_get(reg, &edit->arena, (int)r.revision->type,
		    r.revision->id, &r.before, err) ||
		!is_still_base(&r, err))
		return false;
	if (r.revision->text)
		text = *r.revision->text;
	else if (!set_values(&r, &text, err))
		return false;
	if (r.revision->text && edit->strips &&
		!tacit_personal_strip_document(
			&edit->arena, r.before.path, text, &text, err))
		return false;
	tacit_edit_put(edit, r.before.path, &text);
	edit->items[0].is_known = tacit_str_eq(text, r.before.text);
	describe(&r);
	return true;
}

bool tacit_revise(struct tacit_register *reg, const struct tacit_actor *actor,
	const struct tacit_revision *revision,
	const struct tacit_write_options *options,
	struct tacit_write_result *result, struct tacit_err *err)
{
	struct tacit_revision copy = *revision;

	return tacit_write(
		reg, actor, build_revised, &copy, options, result, err);
}
