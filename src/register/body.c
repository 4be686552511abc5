/* body: the body itself and its members, with the names of a date. */
#include <stdio.h>
#include <string.h>

#include <tacit/document.h>

#include "document/own_words.h"
#include "register/frame.h"
#include "register/opened.h"

static void load_organs(struct tacit_register *reg)
{
	size_t count = 0;
	const struct tacit_value *values =
		tacit_document_list(&reg->body.doc, "organs", &count);
	const char **codes =
		tacit_arena_array(reg->arena, count + 1, sizeof(*codes));
	size_t i;

	for (i = 0; i < count; i++) {
		const char *name = strchr(values[i].text, ' ');
		size_t len = name ? (size_t)(name - values[i].text)
				  : strlen(values[i].text);

		codes[i] = tacit_arena_strndup(reg->arena, values[i].text, len);
	}
	reg->body.organs = codes;
	reg->body.organ_count = count;
}

static bool load_body(struct tacit_register *reg,
	const struct tacit_documents *frame, struct tacit_err *err)
{
	struct tacit_body *body = &reg->body;

	if (!frame->count || frame->list[0].at.type->id != TACIT_BODY)
		return tacit_fail_at(err, TACIT_NOTFOUND, "body.md", 0,
			"this register has no body");
	body->doc = frame->list[0];
	/* a later program may have brought the index here */
	if (!tacit_document_format_known(&body->doc, err))
		return false;
	body->zone_name = tacit_document_get(&body->doc, "zone");
	if (!body->zone_name)
		return tacit_fail_at(err, TACIT_INVALID, "body.md", 1,
			"the body has no zone");
	if (!tacit_zone_load(reg->arena, body->zone_name, &body->zone, err))
		return false;
	body->is_exercise = tacit_document_is_exercise(&body->doc);
	body->has_receipts = tacit_document_get(&body->doc, "receipts") != NULL;
	body->takes_spoken =
		tacit_document_says(&body->doc, "in-writing", "no");
	load_organs(reg);
	return true;
}

static void load_members(
	struct tacit_register *reg, const struct tacit_documents *frame)
{
	size_t i;

	reg->member_count = 0;
	reg->members = tacit_arena_array(
		reg->arena, frame->count + 1, sizeof(*reg->members));
	for (i = 0; i < frame->count; i++) {
		const struct tacit_document *doc = &frame->list[i];
		const char *kind = tacit_document_get(doc, "kind");
		struct tacit_member *member;

		if (doc->at.type->id != TACIT_MEMBER)
			continue;
		member = &reg->members[reg->member_count++];
		member->doc = *doc;
		member->code = doc->at.id;
		member->kind = kind ? kind : "member";
		(void)tacit_document_date(doc, "since", &member->since);
		(void)tacit_document_date(doc, "until", &member->until);
	}
}

bool tacit_body_load(struct tacit_register *reg, struct tacit_err *err)
{
	struct tacit_documents frame = { 0 };

	reg->body = (struct tacit_body){ 0 };
	if (!tacit_frame_read(reg, &frame, err) || !load_body(reg, &frame, err))
		return false;
	load_members(reg, &frame);
	return true;
}

/* The first that holds; without a date, as nearly all are, it is the
 * document's own text: names are asked for row by row. */
static const char *named_on(struct tacit_register *reg,
	const struct tacit_value *values, size_t count, struct tacit_date on)
{
	struct tacit_str first;

	if (count &&
		tacit_timed_holds(tacit_str_of(values[0].text), on, &first) &&
		first.data == values[0].text && !first.data[first.len])
		return values[0].text;
	return tacit_timed_at(reg->arena, values, count, on);
}

/* What the document has under key-LANG. */
static const struct tacit_value *list_in(const struct tacit_document *doc,
	const char *key, const char *lang, size_t *count)
{
	const size_t len = strlen(key);
	size_t i;

	for (i = 0; i < doc->header.count; i++) {
		const struct tacit_field *field = &doc->header.fields[i];

		if (strncmp(field->key, key, len) != 0 ||
			field->key[len] != '-' ||
			strcmp(field->key + len + 1, lang) != 0)
			continue;
		*count = field->count;
		return field->values;
	}
	*count = 0;
	return NULL;
}

/* key-LANG if it is there, else key; the value in force on the date. */
static const char *timed_text(struct tacit_register *reg,
	const struct tacit_document *doc, const char *key, const char *lang,
	struct tacit_date on)
{
	const struct tacit_value *values = NULL;
	size_t count = 0;
	const char *text;

	if (!tacit_date_is_set(on))
		on = tacit_register_today(reg);
	if (lang) {
		values = list_in(doc, key, lang, &count);
		text = named_on(reg, values, count, on);
		if (text)
			return text;
	}
	values = tacit_document_list(doc, key, &count);
	return named_on(reg, values, count, on);
}

const char *tacit_body_text(struct tacit_register *reg, const char *key,
	const char *lang, struct tacit_date on)
{
	const char *text = timed_text(reg, &reg->body.doc, key, lang, on);

	return text ? text : "";
}

struct tacit_clock tacit_body_clock(struct tacit_register *reg,
	const char *lang, struct tacit_instant instant)
{
	const struct tacit_zone *zone = &reg->body.zone;
	const char *seat = tacit_body_text(
		reg, "seat", lang, tacit_zone_date(zone, instant, NULL));

	return (struct tacit_clock){ tacit_zone_offset(zone, instant),
		seat[0] ? seat : NULL };
}

const char *tacit_organ_name(
	struct tacit_register *reg, const char *code, const char *lang)
{
	return tacit_own_organ(
		reg->arena, &reg->body.doc, code, lang, TACIT_ORGAN_NAME);
}

const char *tacit_organ_short(
	struct tacit_register *reg, const char *code, const char *lang)
{
	return tacit_own_organ(
		reg->arena, &reg->body.doc, code, lang, TACIT_ORGAN_SHORT);
}

const struct tacit_member *tacit_register_members(
	const struct tacit_register *reg, size_t *count)
{
	*count = reg->member_count;
	return reg->members;
}

/* Paths are ordered, and so are the codes in them. */
const struct tacit_member *tacit_register_member(
	const struct tacit_register *reg, const char *code)
{
	return tacit_find(&code, reg->members, reg->member_count,
		sizeof(*reg->members), tacit_by_text);
}

bool tacit_member_is_on(const struct tacit_member *member, struct tacit_date on)
{
	return !strcmp(member->kind, "member") &&
		tacit_member_takes_part(member, on);
}

bool tacit_member_takes_part(
	const struct tacit_member *member, struct tacit_date on)
{
	if (tacit_date_is_set(member->since) &&
		tacit_date_compare(on, member->since) < 0)
		return false;
	return !tacit_date_is_set(member->until) ||
		tacit_date_compare(on, member->until) < 0;
}

const char *tacit_state_name(struct tacit_register *reg, const char *code,
	const char *lang, struct tacit_date on, bool formal)
{
	const struct tacit_member *member = tacit_register_member(reg, code);
	const char *name = NULL;

	if (!member)
		return code;
	if (formal)
		name = timed_text(reg, &member->doc, "formal", lang, on);
	if (!name)
		name = timed_text(reg, &member->doc, "name", lang, on);
	return name ? name : code;
}

struct tacit_date tacit_register_today(const struct tacit_register *reg)
{
	return tacit_zone_date(&reg->body.zone, reg->now, NULL);
}

bool tacit_body_zone(struct tacit_register *reg, const char *commit,
	struct tacit_arena *arena, struct tacit_zone *zone, const char **vkey,
	struct tacit_err *err)
{
	char blob[TACIT_OID_SIZE];
	struct tacit_buf *text = &(struct tacit_buf){ 0 };
	struct tacit_faults ignored = { 0 };
	struct tacit_document body = { 0 };
	bool ok = false;

	if (!tacit_store_blob_at(reg->store, commit, "body.md", blob, err)) {
		if (err && err->code == TACIT_NOTFOUND)
			(void)tacit_hint(err,
				"this repository is no register yet: "
				"tacit init makes one");
		return false;
	}
	if (!tacit_store_blob(reg->store, blob, TACIT_DOCUMENT_MAX, text, err))
		goto out;
	(void)tacit_document_parse(
		arena, "body.md", tacit_buf_str(text), true, &body, &ignored);
	if (!tacit_document_format_known(&body, err))
		goto out;
	if (!tacit_document_get(&body, "zone")) {
		(void)tacit_fail_at(err, TACIT_INVALID, "body.md", 1,
			"the body has no zone");
		(void)tacit_hint(err, "add a line such as: zone: Asia/Almaty");
		goto out;
	}
	if (tacit_document_get(&body, "receipts"))
		*vkey = tacit_arena_strdup(
			arena, tacit_document_get(&body, "receipts"));
	ok = tacit_zone_load(
		arena, tacit_document_get(&body, "zone"), zone, err);
out:
	tacit_faults_clear(&ignored);
	tacit_buf_clear(text);
	return ok;
}
