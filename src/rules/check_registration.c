/* Registrations in a document: who registers for an event is kept apart. */
#include "rules/check.h"

#include "document/personal_key.h"
#include "rules/registration.h"
#include "rules/registration_text.h"

/* Our own headings, and nothing of what stands below them. */
static void fault_registrations(const struct tacit_document *doc, unsigned line,
	const char *where, const struct tacit_registered_text *found,
	struct tacit_faults *faults)
{
	struct tacit_buf fields = { 0 };
	unsigned i;

	for (i = 0; i < TACIT_REGISTRANT_FIELDS; i++)
		if (found->fields >> i & 1)
			tacit_buf_printf(&fields, "%s%s",
				fields.len ? ", " : "",
				tacit_registration_heading(
					(enum tacit_registration_field)i,
					"en"));
	tacit_fault_add(faults, doc->path, line, tacit_personal_elsewhere,
		"%s holds registrations of persons: %s %s", where,
		found->is_table ? "a table with the columns" : "lines of",
		tacit_buf_cstr(&fields));
	tacit_buf_clear(&fields);
}

/* A row, or a line of a person, may be a value of a list. */
static void check_registered_field(const struct tacit_document *doc,
	const struct tacit_field *field, struct tacit_faults *faults)
{
	struct tacit_registered_text found = { 0 };
	struct tacit_buf text = { 0 };
	size_t i;

	for (i = 0; i < field->count; i++)
		tacit_buf_printf(&text, "%s\n", field->values[i].text);
	if (field->count > 1 &&
		tacit_registration_find_in(tacit_buf_str(&text), &found))
		fault_registrations(
			doc, field->line, field->key, &found, faults);
	tacit_buf_clear(&text);
}

bool tacit_check_registrations(
	const struct tacit_document *doc, struct tacit_faults *faults)
{
	const size_t before = faults->errors;
	struct tacit_registered_text found = { 0 };
	size_t i;

	for (i = 0; i < doc->header.count; i++)
		check_registered_field(doc, &doc->header.fields[i], faults);
	if (tacit_registration_find_in(doc->body, &found))
		fault_registrations(doc,
			(doc->header.body_line ? doc->header.body_line : 1) +
				found.line,
			"the text", &found, faults);
	return faults->errors == before;
}
