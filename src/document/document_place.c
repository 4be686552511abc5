/* Does the header say what the path says? */
#include "document/place.h"

#include <string.h>

#include "document/contentid.h"

static void check_row(const struct tacit_document *doc,
	const struct tacit_place_row *row, const struct tacit_bindings *path,
	struct tacit_arena *arena, struct tacit_faults *faults)
{
	struct tacit_str says = tacit_place_word(arena, doc, row);
	struct tacit_str stands = path->word[row->word];

	if (!says.len || tacit_str_eq(says, stands))
		return;
	tacit_fault_add(faults, doc->path, tacit_document_line(doc, row->key),
		"correct the key, or move the document",
		"%s: \"%s\" does not fit the path, which says %.*s", row->key,
		tacit_document_get(doc, row->key),
		stands.len ? (int)stands.len : 9,
		stands.len ? stands.data : "otherwise");
}

static void check_section(
	const struct tacit_document *doc, struct tacit_faults *faults)
{
	const char *section = tacit_document_get(doc, "section");
	struct tacit_str item = tacit_str_of(doc->at.item);
	struct tacit_str head;

	if (section && tacit_str_split(&item, '.', &head) &&
		!tacit_str_eqs(head, section))
		tacit_document_fault(doc, "section", faults,
			"the path has another section",
			"correct the key, or move the document");
}

static void check_content_id(
	const struct tacit_document *doc, struct tacit_faults *faults)
{
	char expected[TACIT_ID_CHARS + 1];

	if (tacit_content_id_matches(doc, expected))
		return;
	tacit_fault_add(faults, doc->path, 0,
		"what was said or decided is not edited: restore the "
		"document, and record what is new with tacit",
		"the content does not fit the name of the file, which would "
		"be %s",
		expected);
}

static void check_version(
	const struct tacit_document *doc, struct tacit_faults *faults)
{
	const char *lang = tacit_document_get(doc, "lang");
	const char *pin = tacit_document_get(doc, "translates");
	size_t len = strlen(doc->at.id) - strlen(doc->at.lang) - 1;
	struct tacit_str id;
	struct tacit_str blob;

	if (lang && strcmp(lang, doc->at.lang) != 0)
		tacit_document_fault(doc, "lang", faults,
			"the name of the file has another language",
			"correct the key, or rename the file");
	if (!pin || !tacit_pin_parse(tacit_str_of(pin), &id, &blob))
		return;
	if (!blob.len)
		tacit_document_fault(doc, "translates", faults,
			"it does not say of which text this is a version",
			"add the blob of that text, as git hash-object "
			"prints it");
	if (!tacit_str_eq(id, (struct tacit_str){ doc->at.id, len }))
		tacit_document_fault(doc, "translates", faults,
			"it names another document than the path",
			"correct the key, or move the file");
}

void tacit_document_check_place(
	const struct tacit_document *doc, struct tacit_faults *faults)
{
	const struct tacit_place_row *row = NULL;
	struct tacit_arena arena = { 0 };
	struct tacit_bindings words;

	if (doc->at.lang) {
		check_version(doc, faults);
		return;
	}
	tacit_place_words(doc->at.type, doc->path, &words);
	while ((row = tacit_place_next(doc->at.type->id, row)))
		check_row(doc, row, &words, &arena, faults);
	if (doc->at.type->id == TACIT_ITEM)
		check_section(doc, faults);
	check_content_id(doc, faults);
	tacit_arena_clear(&arena);
}
