/* Which keys a document has, and which it should have. */
#include "document/document_keys.h"

#include <string.h>

#include "document/document_values.h"
#include "document/personal_key.h"

/* --- the keys that are there --------------------------------------------- */

static void report_unknown(const struct tacit_document *doc,
	const struct tacit_field *field, const char *nearest,
	struct tacit_faults *faults)
{
	const bool is_of_version = !doc->at.lang &&
		tacit_key_named(tacit_type_version_keys(), field->key);

	tacit_fault_add(faults, doc->path, field->line,
		is_of_version ? "it belongs in a language version, NAME.LANG.md"
			      : tacit_key_remedy(&faults->arena, field->key,
					nearest, "remove the line"),
		"a document of the type %s has no key "
		"\"%s\"%s",
		doc->at.type->name, field->key,
		doc->at.lang ? " in a language version" : "");
}

static bool may_repeat(const struct tacit_key *key)
{
	return key->flags & TACIT_LIST || key->kind == TACIT_KEY_TIMED;
}

static void check_former(const struct tacit_document *doc,
	const struct tacit_key *key, struct tacit_faults *faults)
{
	struct tacit_buf what = { 0 };

	if (!(key->flags & TACIT_FORMER) ||
		!tacit_document_has(doc, tacit_key_today(key)->name))
		return;
	tacit_buf_printf(&what, "it is the former name of %s, which is there",
		tacit_key_today(key)->name);
	tacit_document_fault(doc, key->name, faults, tacit_buf_cstr(&what),
		"remove one of the two lines");
	tacit_buf_clear(&what);
}

static void check_repeats(const struct tacit_document *doc,
	const struct tacit_field *field, struct tacit_faults *faults)
{
	size_t i;
	size_t j;

	for (i = 1; i < field->count; i++) {
		for (j = 0; j < i; j++) {
			if (strcmp(field->values[i].text,
				    field->values[j].text) != 0)
				continue;
			tacit_fault_add(faults, doc->path,
				field->values[i].line, "keep one of the two",
				"%s: \"%s\" stands there twice", field->key,
				field->values[i].text);
			break;
		}
	}
}

static void check_field(const struct tacit_document *doc,
	const struct tacit_field *field, struct tacit_faults *faults)
{
	const char *nearest = NULL;
	const struct tacit_key *key =
		tacit_document_key(doc, field->key, &nearest);
	size_t i;

	if (!key) {
		report_unknown(doc, field, nearest, faults);
		return;
	}
	check_former(doc, key, faults);
	if (field->is_list && !may_repeat(key))
		tacit_document_fault(doc, field->key, faults,
			"it takes one value, not a list",
			"write the value on the line of the key");
	if (!field->count)
		tacit_document_fault(doc, field->key, faults,
			"the list is empty", "add values, or remove the line");
	for (i = 0; i < field->count; i++)
		tacit_document_check_value(
			doc, key, field, &field->values[i], faults);
	check_repeats(doc, field, faults);
}

/* --- the keys that are missing ------------------------------------------- */

static void check_required(const struct tacit_document *doc,
	const struct tacit_key *key, struct tacit_faults *faults)
{
	struct tacit_buf remedy = { 0 };

	if (!(key->flags & TACIT_REQUIRED) ||
		tacit_document_has(doc, key->name))
		return;
	tacit_buf_printf(&remedy, "add it: %s", key->help);
	tacit_fault_add(faults, doc->path, 0, tacit_buf_cstr(&remedy),
		"the key \"%s\" is missing", key->name);
	tacit_buf_clear(&remedy);
}

static void check_version(
	const struct tacit_document *doc, struct tacit_faults *faults)
{
	const struct tacit_key *key;

	for (key = tacit_type_version_keys(); key->name; key++)
		check_required(doc, key, faults);
	if (!tacit_document_has(doc, "title") &&
		!tacit_document_has(doc, "subject"))
		tacit_fault_add(faults, doc->path, 0,
			"add it: the title in this language",
			"the key \"title\" is missing");
}

void tacit_document_check_keys(
	const struct tacit_document *doc, struct tacit_faults *faults)
{
	size_t i;

	for (i = 0; i < doc->header.count; i++)
		check_field(doc, &doc->header.fields[i], faults);
	if (doc->at.lang) {
		check_version(doc, faults);
		return;
	}
	for (i = 0; i < doc->at.type->key_count; i++)
		check_required(doc, &doc->at.type->keys[i], faults);
}
