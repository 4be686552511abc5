#include <tacit/document.h>

#include <string.h>

#include <tacit/legible.h>
#include <tacit/markdown.h>

#include "document/document_keys.h"
#include "document/document_rules.h"
#include "document/place.h"

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
	else if (doc->at.type->id == TACIT_ACT)
		(void)tacit_document_instant(doc, "at", &start);
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

/* A paper may be long, if it can be read in a bounded time. */
static void check_size(
	const struct tacit_document *doc, struct tacit_faults *faults)
{
	struct tacit_arena scratch = { 0 };
	struct tacit_md_node *root;
	struct tacit_err err = { 0 };

	if (doc->text.len <= TACIT_RECORD_MAX)
		return;
	if (!doc->at.type || doc->at.type->id != TACIT_PAPER)
		tacit_fault_add(faults, doc->path, 0, "split the document",
			"has more than %d KiB, which only a paper may",
			(int)TACIT_RECORD_MAX / 1024);
	else if (!tacit_markdown_parse(&scratch, doc->body,
			 doc->header.body_line, &root, &err))
		tacit_fault_add(faults, doc->path, 0, err.hint, "%s", err.msg);
	tacit_arena_clear(&scratch);
}

static void check_strictly(
	const struct tacit_document *doc, struct tacit_faults *faults)
{
	check_size(doc, faults);
	(void)tacit_legible_check(
		doc->body, doc->path, doc->header.body_line, faults);
	/* without a header at all, each key that is missing is no news */
	if (!doc->at.type || doc->body.data == doc->text.data)
		return;
	tacit_document_check_keys(doc, faults);
	tacit_document_check_rules(doc, faults);
	tacit_document_check_place(doc, faults);
}

static void read_header(struct tacit_arena *arena,
	bool (*is_typed)(const char *key), struct tacit_document *doc,
	struct tacit_faults *faults)
{
	(void)tacit_header_parse(
		arena, doc->path, doc->text, is_typed, &doc->header, faults);
	if (doc->text.len)
		doc->body = tacit_str_from(doc->text, doc->header.body);
	if (doc->at.type)
		doc->exists_from = known_start(doc);
}

void tacit_document_read(struct tacit_arena *arena, const char *path,
	const struct tacit_path *at, struct tacit_str text,
	struct tacit_document *out)
{
	struct tacit_faults ignored = { 0 };

	*out = (struct tacit_document){ .at = *at, .path = path, .text = text };
	read_header(arena, any_key, out, &ignored);
	tacit_faults_clear(&ignored);
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
	read_header(
		arena, lax ? any_key : tacit_type_is_typed_key, out, faults);
	if (!lax)
		check_strictly(out, faults);
	return faults->errors == before;
}
