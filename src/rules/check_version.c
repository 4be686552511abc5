/* A language version beside the text that it is a version of. */
#include "rules/check_parts.h"

#include <string.h>

static void check_stale(const struct tacit_document *doc,
	const struct tacit_document *original, struct tacit_faults *faults)
{
	if (!tacit_document_is_stale(doc, original))
		return;
	tacit_document_warn(doc, "translates", faults,
		"the original has changed since: this version is stale",
		"compare the two, and pin the text of today");
}

static void check_lang(const struct tacit_document *doc,
	const struct tacit_document *original, struct tacit_faults *faults)
{
	if (tacit_document_says(original, "lang", doc->at.lang))
		tacit_document_fault(doc, "lang", faults,
			"that is the language of the original",
			"remove the file, or correct one of the two");
	if (tacit_document_says(doc, "text", "original") &&
		original->at.type->id == TACIT_PAPER)
		tacit_document_warn(doc, "text", faults,
			"two texts of one paper call themselves original",
			"write official, courtesy or unofficial");
}

void tacit_check_version(const struct tacit_check *check,
	const struct tacit_document *doc, struct tacit_faults *faults)
{
	struct tacit_arena arena = { 0 };
	const char *id = tacit_arena_strndup(&arena, doc->at.id,
		strlen(doc->at.id) - strlen(doc->at.lang) - 1);
	const struct tacit_document *original =
		tacit_corpus_find(check->corpus, (int)doc->at.type->id, id);

	/* what it translates is a reference, told as such */
	if (original) {
		check_stale(doc, original, faults);
		check_lang(doc, original, faults);
		if (doc->at.type->id == TACIT_EVENT && check->event)
			check->event(doc, original, faults);
		tacit_check_words(check, doc, original, faults);
		tacit_check_citations(check, doc, original, faults);
	}
	tacit_arena_clear(&arena);
}
