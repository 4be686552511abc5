#include <tacit/document.h>

#include <stdio.h>
#include <string.h>

#include <tacit/legible.h>

#include "document/document_parts.h"

/* --- reading ------------------------------------------------------------- */

/* What is read back was written by the rules: nothing to complain of. */
static bool any_key(const char *key)
{
	(void)key;
	return true;
}

static struct tacit_instant known_start(const struct tacit_document *doc)
{
	struct tacit_instant start = { 0 };

	if (doc->at.lang)
		return start;
	if (doc->at.type->id == TACIT_COMMENT)
		(void)tacit_document_instant(doc, "received", &start);
	else if (doc->at.type->id == TACIT_NOTE)
		(void)tacit_document_instant(doc, "issued", &start);
	return start;
}

static void check_free_text(
	const struct tacit_document *doc, struct tacit_faults *faults)
{
	if (!strcmp(doc->path, ".gitattributes") &&
		!tacit_str_eqs(doc->text, "* text eol=lf\n"))
		tacit_fault_add(faults, doc->path, 1,
			"let it have this one line: * text eol=lf",
			"lines could end differently on other machines");
	(void)tacit_legible_check(doc->text, doc->path, 1, faults);
}

static void check_strictly(
	const struct tacit_document *doc, struct tacit_faults *faults)
{
	(void)tacit_legible_check(
		doc->body, doc->path, doc->header.body_line, faults);
	/* without a header at all, each key that is missing is no news */
	if (!doc->at.type || doc->body.data == doc->text.data)
		return;
	tacit_document_check_keys(doc, faults);
	tacit_document_check_rules(doc, faults);
	tacit_document_check_place(doc, faults);
}

bool tacit_document_parse(struct tacit_arena *arena, const char *path,
	struct tacit_str text, bool lax, struct tacit_document *out,
	struct tacit_faults *faults)
{
	struct tacit_err err = { 0 };
	size_t before = faults->errors;

	*out = (struct tacit_document){ .path = path, .text = text };
	out->path = tacit_arena_strdup(arena, path);
	if (!tacit_path_parse(arena, path, &out->at, &err)) {
		tacit_fault_add(faults, path, 0, err.hint, "%s", err.msg);
		if (lax)
			return false;
	} else if (!out->at.type) {
		out->body = text;
		if (!lax)
			check_free_text(out, faults);
		return faults->errors == before;
	}
	(void)tacit_header_parse(arena, path, text,
		lax ? any_key : tacit_type_is_typed_key, &out->header, faults);
	if (text.len)
		out->body = (struct tacit_str){ text.data + out->header.body,
			text.len - out->header.body };
	if (out->at.type)
		out->exists_from = known_start(out);
	if (!lax)
		check_strictly(out, faults);
	return faults->errors == before;
}

/* --- asking -------------------------------------------------------------- */

const char *tacit_document_get(
	const struct tacit_document *doc, const char *key)
{
	return tacit_header_get(&doc->header, key);
}

const char *tacit_document_in(
	const struct tacit_document *doc, const char *key, const char *lang)
{
	char name[80];
	const char *value = NULL;
	int len;

	if (lang) {
		len = snprintf(name, sizeof(name), "%s-%s", key, lang);
		if (len > 0 && (size_t)len < sizeof(name))
			value = tacit_document_get(doc, name);
	}
	return value ? value : tacit_document_get(doc, key);
}

const struct tacit_value *tacit_document_list(
	const struct tacit_document *doc, const char *key, size_t *count)
{
	const struct tacit_field *field = tacit_header_field(&doc->header, key);

	*count = field ? field->count : 0;
	return field ? field->values : NULL;
}

bool tacit_document_is_yes(const struct tacit_document *doc, const char *key)
{
	return tacit_document_says(doc, key, "yes");
}

bool tacit_document_date(const struct tacit_document *doc, const char *key,
	struct tacit_date *out)
{
	*out = (struct tacit_date){ 0 };
	return tacit_date_parse(
		tacit_str_of(tacit_document_get(doc, key)), out);
}

bool tacit_document_instant(const struct tacit_document *doc, const char *key,
	struct tacit_instant *out)
{
	*out = (struct tacit_instant){ 0 };
	return tacit_instant_parse(
		tacit_str_of(tacit_document_get(doc, key)), out);
}

/* --- since when ---------------------------------------------------------- */

/* The key of the day from which it exists, or NULL. */
static const char *day_key(const struct tacit_document *doc)
{
	if (!doc->at.type || doc->at.lang)
		return NULL;
	switch ((int)doc->at.type->id) {
	case TACIT_COMMENT:
		return "known-by";
	case TACIT_NOTE:
		return tacit_document_is_yes(doc, "cited") ? "date" : NULL;
	case TACIT_DISPOSITION:
	case TACIT_ACT:
	case TACIT_DECISION:
	case TACIT_EVENT_REPORT:
		return "date";
	default:
		return NULL;
	}
}

struct tacit_instant tacit_document_exists_from(
	struct tacit_document *doc, const struct tacit_zone *zone)
{
	const char *key = day_key(doc);
	struct tacit_date day;

	if (!tacit_instant_is_set(doc->exists_from) && key &&
		tacit_document_date(doc, key, &day))
		doc->exists_from = tacit_zone_instant(zone, day, 0);
	return doc->exists_from;
}

/* --- pins ---------------------------------------------------------------- */

static bool is_blob(struct tacit_str text)
{
	size_t i;

	for (i = 0; i < text.len; i++) {
		if (!memchr("0123456789abcdef", text.data[i], 16))
			return false;
	}
	return text.len == TACIT_BLOB_HEX;
}

bool tacit_pin_parse(
	struct tacit_str text, struct tacit_str *id, struct tacit_str *blob)
{
	struct tacit_str rest = text;

	*blob = (struct tacit_str){ 0 };
	if (!tacit_str_split(&rest, ' ', id) || !id->len)
		return false;
	if (!rest.data)
		return true;
	*blob = rest;
	return is_blob(rest);
}
