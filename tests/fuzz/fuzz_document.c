/*
 * The first line is a path, the rest a document. What is read strictly is
 * read laxly, too, with the same values; both its own check and that of a
 * register which holds it alone come to an end; a warning alone refuses
 * nothing.
 */
#include <stdlib.h>
#include <string.h>

#include "rules/check.h"

int LLVMFuzzerTestOneInput(const unsigned char *data, size_t size);

static void require(bool is_so)
{
	if (!is_so)
		abort();
}

static void compare(
	const struct tacit_document *a, const struct tacit_document *b)
{
	size_t i;

	require(a->header.count == b->header.count);
	require(tacit_str_eq(a->body, b->body));
	require(a->exists_from.s == b->exists_from.s);
	for (i = 0; i < a->header.count; i++)
		require(!strcmp(
			tacit_header_get(&a->header, a->header.fields[i].key),
			tacit_document_get(b, a->header.fields[i].key)));
}

static void check_alone(const struct tacit_document *doc)
{
	struct tacit_corpus corpus = { 0 };
	struct tacit_check check = { .corpus = &corpus };
	struct tacit_faults faults = { 0 };

	tacit_corpus_add(&corpus, doc);
	tacit_check_register(&check, &faults);
	tacit_faults_clear(&faults);
	tacit_corpus_clear(&corpus);
}

int LLVMFuzzerTestOneInput(const unsigned char *data, size_t size)
{
	struct tacit_arena arena = { 0 };
	struct tacit_faults faults = { 0 };
	struct tacit_faults lax_faults = { 0 };
	struct tacit_document strict;
	struct tacit_document lax;
	struct tacit_str text = { (const char *)data, size };
	struct tacit_str line;
	const char *path;
	bool ok;

	if (!tacit_str_split(&text, '\n', &line) || !text.data)
		return 0;
	path = tacit_arena_strndup(&arena, line.data, line.len);
	ok = tacit_document_parse(&arena, path, text, false, &strict, &faults);
	require(ok == !faults.errors);
	if (tacit_document_parse(&arena, path, text, true, &lax, &lax_faults)) {
		if (ok)
			compare(&strict, &lax);
		check_alone(&lax);
	} else {
		require(!ok);
	}
	tacit_faults_clear(&faults);
	tacit_faults_clear(&lax_faults);
	tacit_arena_clear(&arena);
	return 0;
}
