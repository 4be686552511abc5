/* What the parts of checking ask of the corpus. */
#include "rules/check_parts.h"

const struct tacit_document *tacit_check_body(const struct tacit_check *check)
{
	return tacit_corpus_find(check->corpus, TACIT_BODY, "body");
}

const struct tacit_document *tacit_check_named(const struct tacit_check *check,
	const struct tacit_document *doc, const char *key,
	enum tacit_type_id type)
{
	const char *id = tacit_document_get(doc, key);

	return id ? tacit_corpus_find(check->corpus, (int)type, id) : NULL;
}

const struct tacit_document *tacit_check_call(const struct tacit_check *check,
	const struct tacit_document *doc, const char *key, const char *remedy,
	struct tacit_faults *faults)
{
	const struct tacit_document *note =
		tacit_check_named(check, doc, key, TACIT_NOTE);

	if (!note || tacit_document_has(note, "comments-by"))
		return note;
	tacit_document_fault(
		doc, key, faults, "that note has no call for comments", remedy);
	return NULL;
}
