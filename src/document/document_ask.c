/* Asking a document: its values, its rows of the table, since when it is. */
#include <tacit/document.h>

#include <stdio.h>
#include <string.h>

/* --- values --------------------------------------------------------------- */

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

const char *const *tacit_document_texts(struct tacit_arena *arena,
	const struct tacit_document *doc, const char *key, size_t *count)
{
	const struct tacit_value *values = tacit_document_list(doc, key, count);
	const char **texts =
		tacit_arena_array(arena, *count + 1, sizeof(*texts));
	size_t i;

	for (i = 0; i < *count; i++)
		texts[i] = values[i].text;
	return texts;
}

bool tacit_document_is_spoken(const struct tacit_document *doc)
{
	return tacit_document_says(doc, "via", "phone") ||
		tacit_document_says(doc, "via", "meeting");
}

bool tacit_document_is_yes(const struct tacit_document *doc, const char *key)
{
	return tacit_document_says(doc, key, "yes");
}

int tacit_document_offset(const struct tacit_document *doc, int otherwise)
{
	int seconds;

	return tacit_offset_parse(
		       tacit_str_of(tacit_document_get(doc, "offset")),
		       &seconds)
		? seconds
		: otherwise;
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

bool tacit_document_has(const struct tacit_document *doc, const char *key)
{
	return tacit_header_field(&doc->header, key) != NULL;
}

unsigned tacit_document_line(const struct tacit_document *doc, const char *key)
{
	const struct tacit_field *field = tacit_header_field(&doc->header, key);

	return field ? field->line : 0;
}

const char *tacit_document_former(
	const struct tacit_document *doc, const char *key)
{
	size_t i;

	for (i = 0; i < doc->header.count; i++) {
		const char *name = doc->header.fields[i].key;
		const struct tacit_key *row =
			tacit_type_key(doc->at.type, name, NULL);

		if (row && row->flags & TACIT_FORMER &&
			!strcmp(tacit_key_today(row)->name, key))
			return name;
	}
	return NULL;
}

const char *tacit_document_called(
	const struct tacit_document *doc, const char *key)
{
	const char *former = tacit_document_has(doc, key)
		? NULL
		: tacit_document_former(doc, key);

	return former ? former : key;
}

bool tacit_document_says(
	const struct tacit_document *doc, const char *key, const char *value)
{
	const char *text = tacit_document_get(doc, key);

	return text && !strcmp(text, value);
}

bool tacit_document_lists(
	const struct tacit_document *doc, const char *key, const char *value)
{
	size_t count;
	const struct tacit_value *values =
		tacit_document_list(doc, key, &count);
	size_t i;

	for (i = 0; i < count; i++) {
		if (!strcmp(values[i].text, value))
			return true;
	}
	return false;
}

bool tacit_document_is_plan(const struct tacit_document *doc)
{
	return doc->at.type && doc->at.type->id == TACIT_PAPER &&
		!doc->at.lang &&
		tacit_document_says(doc, "kind", "action-plan");
}

bool tacit_document_is_official(const struct tacit_document *version)
{
	return tacit_document_says(version, "text", "official") ||
		tacit_document_says(version, "text", "original");
}

bool tacit_document_is_stale(const struct tacit_document *version,
	const struct tacit_document *original)
{
	const char *pin = tacit_document_get(version, "translates");
	struct tacit_str id;
	struct tacit_str blob;

	if (tacit_document_has(original, "issued") &&
		tacit_document_is_official(version))
		return false;
	return pin && tacit_pin_parse(tacit_str_of(pin), &id, &blob) &&
		blob.len && original->blob &&
		!tacit_str_eqs(blob, original->blob);
}

bool tacit_document_is_version_of(
	const struct tacit_document *doc, const char *id)
{
	size_t len = strlen(id);

	return doc->at.lang && doc->at.id && !strncmp(doc->at.id, id, len) &&
		doc->at.id[len] == '.' &&
		!strcmp(doc->at.id + len + 1, doc->at.lang);
}

/* --- faults at a key --------------------------------------------------------- */

void tacit_document_fault(const struct tacit_document *doc, const char *key,
	struct tacit_faults *faults, const char *what, const char *remedy)
{
	tacit_fault_add(faults, doc->path, tacit_document_line(doc, key),
		remedy, "%s: %s", key, what);
}

void tacit_document_warn(const struct tacit_document *doc, const char *key,
	struct tacit_faults *faults, const char *what, const char *remedy)
{
	tacit_fault_warn(faults, doc->path, tacit_document_line(doc, key),
		remedy, "%s: %s", key, what);
}

/* --- rows of the table ------------------------------------------------------- */

static const struct tacit_key *version_key(
	const char *name, const char **nearest)
{
	static const char *const names[] = { "title", "subject", "lang", "text",
		"translates", "distribution", "inferred", "stated" };
	const struct tacit_key *key =
		tacit_key_named(tacit_type_version_keys(), name);

	if (!key)
		key = tacit_key_named(tacit_type_common_keys(), name);
	if (!key && nearest)
		*nearest = tacit_nearest(name, names, TACIT_COUNT(names));
	return key;
}

const struct tacit_key *tacit_document_key(const struct tacit_document *doc,
	const char *name, const char **nearest)
{
	const struct tacit_key *key;

	if (nearest)
		*nearest = NULL;
	if (doc->at.lang)
		return version_key(name, nearest);
	key = tacit_type_key(doc->at.type, name, nearest);
	return key && key == tacit_key_named(tacit_type_version_keys(), name)
		? NULL
		: key;
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
		doc->exists_from = tacit_zone_day_begins(zone, day);
	return doc->exists_from;
}

bool tacit_document_is_exercise(const struct tacit_document *doc)
{
	return doc && doc->at.type && doc->at.type->id == TACIT_BODY &&
		tacit_document_is_yes(doc, "exercise");
}

bool tacit_document_format_known(
	const struct tacit_document *body, struct tacit_err *err)
{
	const char *format = tacit_document_get(body, "format");
	uint64_t n;

	if (!format ||
		(tacit_str_number(tacit_str_of(format), TACIT_FORMAT, &n) &&
			n > 0))
		return true;
	(void)tacit_fail_at(err, TACIT_LATER, body->path,
		tacit_document_line(body, "format"),
		"the register has the format %s; this program knows formats "
		"up to %d",
		format, TACIT_FORMAT);
	return tacit_hint(err,
		"use a later version of tacit, one that knows format %s",
		format);
}

/* --- pins ---------------------------------------------------------------- */

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
	return rest.len == TACIT_BLOB_HEX &&
		tacit_str_is_of(rest, "0123456789abcdef");
}

const char *tacit_document_pin(
	const struct tacit_document *doc, const char *key, const char *id)
{
	size_t count = 0;
	const struct tacit_value *pins = tacit_document_list(doc, key, &count);
	struct tacit_str pinned;
	struct tacit_str blob;
	size_t i;

	for (i = 0; i < count; i++) {
		if (tacit_pin_parse(
			    tacit_str_of(pins[i].text), &pinned, &blob) &&
			blob.len && tacit_str_eqs(pinned, id))
			return blob.data; /* it ends the value */
	}
	return NULL;
}

const char *tacit_pin_id(struct tacit_arena *arena, const char *pin)
{
	struct tacit_str id;
	struct tacit_str blob;

	return tacit_pin_parse(tacit_str_of(pin), &id, &blob)
		? tacit_arena_strndup(arena, id.data, id.len)
		: NULL;
}

const char *tacit_key_id(
	struct tacit_arena *arena, enum tacit_key_kind kind, const char *value)
{
	const char *last = strrchr(value, ' ');

	switch ((int)kind) {
	case TACIT_KEY_TRACE:
		return tacit_arena_strdup(arena, last ? last + 1 : value);
	case TACIT_KEY_ID:
	case TACIT_KEY_PIN:
	case TACIT_KEY_PLACE:
	case TACIT_KEY_APPLIED:
		return tacit_arena_strndup(arena, value, strcspn(value, "# "));
	default:
		return NULL;
	}
}
