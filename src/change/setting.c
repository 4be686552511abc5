#include "change/setting.h"

#include <string.h>

#include "document/personal_key.h"

struct reading {
	struct tacit_register *reg;
	struct tacit_arena *arena;
	const struct tacit_type *type;
	struct tacit_setting *out;
	struct tacit_faults *faults;
};

/* --- the key -------------------------------------------------------------- */

/* Keys that a command writes, because more than the value depends on it. */
static const struct {
	enum tacit_type_id type;
	const char *key;
	const char *command;
} written_by[] = {
	{ TACIT_BODY, "receipts", "tacit" },
	{ TACIT_NOTE, "closes", "tacit circulate" },
	{ TACIT_NOTE, "issued", "tacit circulate" },
	{ TACIT_NOTE, "offset", "tacit circulate" },
};

static const char *writer_of(const struct tacit_type *type, const char *key)
{
	size_t i;

	for (i = 0; i < TACIT_COUNT(written_by); i++) {
		if (written_by[i].type == type->id &&
			!strcmp(written_by[i].key, key))
			return written_by[i].command;
	}
	return NULL;
}

static bool find_key(struct reading *r, const char *lang)
{
	const char *name = r->out->name;
	const char *near = NULL;
	const char *writer = writer_of(r->type, name);

	r->out->key =
		lang ? tacit_key_named(tacit_type_version_keys(), name) : NULL;
	if (!r->out->key)
		r->out->key = tacit_type_key(r->type, name, &near);
	if (r->out->key && r->out->key->flags & TACIT_FORMER) {
		r->out->key = tacit_key_today(r->out->key);
		r->out->name = r->out->key->name;
	}
	if (!r->out->key) {
		tacit_fault_add(r->faults, "", 0,
			!strcmp(name, "slug")
				? "it is an option: tacit new --slug NAME"
				: tacit_key_remedy(r->arena, name, near, NULL),
			"a document of the type %s has no key \"%s\"",
			r->type->name, name);
		r->out->name = near;
		return false;
	}
	if (writer && !lang) {
		tacit_fault_add(r->faults, "", 0,
			tacit_arena_printf(r->arena, "leave it to %s", writer),
			"%s: written by a command, not by hand", name);
		return false;
	}
	return true;
}

/* "key", "=", "value"; also "key+=" and "key-=" */
static bool split(struct reading *r, const char *typed)
{
	const char *sign = strchr(typed, '=');
	size_t len = sign ? (size_t)(sign - typed) : 0;

	if (!len) {
		tacit_fault_add(r->faults, "", 0,
			"write it like title=\"A title\"", "\"%s\" sets no key",
			typed);
		return false;
	}
	r->out->sign = TACIT_SETTING_IS;
	if (typed[len - 1] == '+')
		r->out->sign = TACIT_SETTING_ADD;
	else if (typed[len - 1] == '-')
		r->out->sign = TACIT_SETTING_TAKE;
	if (r->out->sign != TACIT_SETTING_IS)
		len--;
	r->out->name = tacit_arena_strndup(r->arena, typed, len);
	r->out->value = tacit_arena_strdup(r->arena, sign + 1);
	return true;
}

/* --- the value ------------------------------------------------------------ */

static bool not_known(struct reading *r, const struct tacit_err *err)
{
	tacit_fault_add(
		r->faults, "", 0, err->hint, "%s: %s", r->out->name, err->msg);
	return false;
}

static bool read_state(struct reading *r, const char *typed, const char **code)
{
	struct tacit_err err = { 0 };

	if (tacit_resolve_state(r->reg, r->arena, typed, code, &err))
		return true;
	return not_known(r, &err);
}

static bool read_id(struct reading *r, const char *typed, const char **id)
{
	const int target = r->out->key->target;
	struct tacit_err err = { 0 };

	if (tacit_resolve(r->reg, r->arena, typed,
		    target >= 0 ? 1u << (unsigned)target : 0, id, NULL, &err))
		return true;
	return not_known(r, &err);
}

/* "Türkiye since 2022-06-01": the name is resolved, the dates stay. */
static bool read_timed_state(struct reading *r)
{
	struct tacit_str value = { 0 };
	struct tacit_date since;
	struct tacit_date until;
	const char *code = NULL;
	const char *rest;

	if (!tacit_timed_parse(
		    tacit_str_of(r->out->value), &value, &since, &until))
		return true; /* the document's own check says what is wrong */
	rest = value.data + value.len;
	if (!read_state(r, tacit_arena_strndup(r->arena, value.data, value.len),
		    &code))
		return false;
	r->out->value = tacit_arena_printf(r->arena, "%s%s", code, rest);
	return true;
}

/* "ID BLOB", "ID#ADDRESS": what stands after the id stays. */
static bool read_id_and_more(struct reading *r, char sign)
{
	const char *value = r->out->value;
	const char *cut = strchr(value, sign);
	const char *id = NULL;
	size_t len = cut ? (size_t)(cut - value) : strlen(value);

	if (!read_id(r, tacit_arena_strndup(r->arena, value, len), &id))
		return false;
	r->out->value =
		tacit_arena_printf(r->arena, "%s%s", id, cut ? cut : "");
	return true;
}

static bool read_trace(struct reading *r)
{
	const char *value = r->out->value;
	const char *cut = strrchr(value, ' ');
	const char *id = NULL;

	if (!cut)
		return true;
	if (!read_id(r, cut + 1, &id))
		return false;
	r->out->value = tacit_arena_printf(
		r->arena, "%.*s %s", (int)(cut - value), value, id);
	return true;
}

static bool read_organ(struct reading *r)
{
	const struct tacit_body *body = tacit_register_body(r->reg);
	const char *near;
	size_t i;

	for (i = 0; i < body->organ_count; i++) {
		if (!tacit_str_eq_nocase(tacit_str_of(body->organs[i]),
			    tacit_str_of(r->out->value)))
			continue;
		r->out->value = tacit_arena_strdup(r->arena, body->organs[i]);
		return true;
	}
	near = tacit_nearest(r->out->value, body->organs, body->organ_count);
	tacit_fault_add(r->faults, "", 0,
		near ? tacit_arena_printf(r->arena, "did you mean %s?", near)
		     : "see them with: tacit show body",
		"%s: %s is no organ of this body", r->out->name, r->out->value);
	return false;
}

static bool read_value(struct reading *r)
{
	const char **value = &r->out->value;

	switch ((int)r->out->key->kind) {
	case TACIT_KEY_STATE:
		/* a new member's own code is known to nobody yet */
		return r->type->id == TACIT_MEMBER ||
			read_state(r, *value, value);
	case TACIT_KEY_WRITER:
		if (tacit_str_eq_nocase(tacit_str_of(*value),
			    tacit_str_of("secretariat"))) {
			*value = "Secretariat";
			return true;
		}
		return read_state(r, *value, value);
	case TACIT_KEY_TIMED_STATE:
		return read_timed_state(r);
	case TACIT_KEY_ID:
		return read_id(r, *value, value);
	case TACIT_KEY_PIN:
		return read_id_and_more(r, ' ');
	case TACIT_KEY_PLACE:
		return read_id_and_more(r, '#');
	case TACIT_KEY_TRACE:
		return read_trace(r);
	case TACIT_KEY_ORGAN:
		return read_organ(r);
	default:
		return true;
	}
}

bool tacit_setting_read(struct tacit_register *reg, struct tacit_arena *arena,
	const struct tacit_type *type, const char *lang, const char *typed,
	struct tacit_setting *out, struct tacit_faults *faults)
{
	struct reading r = { reg, arena, type, out, faults };

	*out = (struct tacit_setting){ 0 };
	if (!split(&r, typed) || !find_key(&r, lang))
		return false;
	/* what is taken away may be what is wrong */
	if (!out->value[0] || out->sign == TACIT_SETTING_TAKE)
		return true;
	return read_value(&r);
}

bool tacit_setting_is_plain(const struct tacit_key *key)
{
	return key->kind == TACIT_KEY_DATE || key->kind == TACIT_KEY_NUMBER ||
		key->kind == TACIT_KEY_YESNO;
}
