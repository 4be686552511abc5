#include "document/document_rows.h"

#include <string.h>

/* Is the other key there, with one of the words? Without another: always. */
static bool applies(
	const struct tacit_document *doc, const struct tacit_key_rule *row)
{
	struct tacit_str rest = tacit_str_of(row->words);
	struct tacit_str word;

	if (!row->other)
		return true;
	if (!row->words)
		return tacit_document_has(doc, row->other);
	while (tacit_str_split(&rest, ' ', &word)) {
		const char *value = tacit_document_get(doc, row->other);

		if (value && tacit_str_eqs(word, value))
			return true;
	}
	return false;
}

static void check_pair(const struct tacit_document *doc,
	const struct tacit_key_rule *row, struct tacit_faults *faults)
{
	bool has_key = tacit_document_has(doc, row->key);
	bool has_other = tacit_document_has(doc, row->other);

	if (row->kind == TACIT_KEYS_NEEDS) {
		if (has_key && !has_other)
			tacit_fault_add(faults, doc->path,
				tacit_document_line(doc, row->key),
				"add the one, or remove the other",
				"\"%s\" says something only beside \"%s\"",
				row->key, row->other);
	} else if (has_key && has_other) {
		tacit_fault_add(faults, doc->path,
			tacit_document_line(doc, row->other),
			"keep one of the two",
			"\"%s\" and \"%s\" exclude each other", row->key,
			row->other);
	} else if (row->kind == TACIT_KEYS_ONE && !has_key && !has_other) {
		tacit_fault_add(faults, doc->path, 0, "add one of the two",
			"neither \"%s\" nor \"%s\" is there", row->key,
			row->other);
	}
}

static void check_presence(const struct tacit_document *doc,
	const struct tacit_key_rule *row, struct tacit_faults *faults)
{
	bool is_there = tacit_document_has(doc, row->key);
	bool is_asked = applies(doc, row);

	if (row->kind == TACIT_KEYS_REQUIRED) {
		if (is_asked && !is_there)
			tacit_fault_add(faults, doc->path,
				tacit_document_line(doc, row->other), "add it",
				"\"%s: %s\" needs the key \"%s\"", row->other,
				tacit_document_get(doc, row->other), row->key);
	} else if (is_there && is_asked == (row->kind == TACIT_KEYS_NEVER)) {
		tacit_document_fault(
			doc, row->key, faults, row->what, row->remedy);
	}
}

static void check_days(const struct tacit_document *doc,
	const struct tacit_key_rule *row, struct tacit_faults *faults)
{
	struct tacit_date later;
	struct tacit_date earlier;
	int order;

	if (!tacit_document_date(doc, row->key, &later) ||
		!tacit_document_date(doc, row->other, &earlier))
		return;
	order = tacit_date_compare(earlier, later);
	if (order < 0 || (order == 0 && row->kind == TACIT_KEYS_NOT_EARLIER))
		return;
	tacit_fault_add(faults, doc->path, tacit_document_line(doc, row->key),
		"correct one of the two days",
		row->kind == TACIT_KEYS_NOT_EARLIER
			? "\"%s\" is earlier than \"%s\""
			: "\"%s\" is not later than \"%s\"",
		row->key, row->other);
}

static void check_pinned(const struct tacit_document *doc,
	const struct tacit_key_rule *row, struct tacit_faults *faults)
{
	size_t count;
	const struct tacit_value *pins =
		tacit_document_list(doc, row->key, &count);
	struct tacit_str id;
	struct tacit_str blob;
	size_t i;

	for (i = 0; i < count; i++) {
		if (tacit_pin_parse(tacit_str_of(pins[i].text), &id, &blob) &&
			!blob.len)
			tacit_fault_add(faults, doc->path, pins[i].line,
				row->remedy,
				"%s: \"%s\" does not say which text %s",
				row->key, pins[i].text, row->what);
	}
}

/* The first word of a value: an organ's code, a state's. */
static struct tacit_str first_word(const char *text)
{
	struct tacit_str rest = tacit_str_of(text);
	struct tacit_str word = { 0 };

	(void)tacit_str_split(&rest, ' ', &word);
	return word;
}

static void check_distinct(const struct tacit_document *doc,
	const struct tacit_key_rule *row, struct tacit_faults *faults)
{
	size_t count;
	const struct tacit_value *values =
		tacit_document_list(doc, row->key, &count);
	size_t i;
	size_t j;

	for (i = 1; i < count; i++) {
		for (j = 0; j < i; j++) {
			if (!tacit_str_eq(first_word(values[i].text),
				    first_word(values[j].text)) ||
				!strcmp(values[i].text, values[j].text))
				continue;
			tacit_fault_add(faults, doc->path, values[i].line,
				"keep one of the two", "%s: %s twice: %s",
				row->key, row->what, values[i].text);
		}
	}
}

void tacit_document_check_row(const struct tacit_document *doc,
	const struct tacit_key_rule *row, struct tacit_faults *faults)
{
	switch (row->kind) {
	case TACIT_KEYS_NEEDS:
	case TACIT_KEYS_NOT_BOTH:
	case TACIT_KEYS_ONE:
		check_pair(doc, row, faults);
		break;
	case TACIT_KEYS_REQUIRED:
	case TACIT_KEYS_ONLY:
	case TACIT_KEYS_NEVER:
		check_presence(doc, row, faults);
		break;
	case TACIT_KEYS_LATER:
	case TACIT_KEYS_NOT_EARLIER:
		check_days(doc, row, faults);
		break;
	case TACIT_KEYS_NOT_ITSELF:
		if (tacit_document_lists(doc, row->key, doc->at.id))
			tacit_document_fault(
				doc, row->key, faults, row->what, row->remedy);
		break;
	case TACIT_KEYS_PINNED:
		check_pinned(doc, row, faults);
		break;
	case TACIT_KEYS_DISTINCT:
		check_distinct(doc, row, faults);
		break;
	}
}

void tacit_document_check_rows(const struct tacit_document *doc,
	const struct tacit_key_rule *rows, struct tacit_faults *faults)
{
	for (; rows->key; rows++)
		tacit_document_check_row(doc, rows, faults);
}
