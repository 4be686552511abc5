#include "rules/check.h"

#include <stdlib.h>
#include <string.h>

#include "document/personal.h"
#include "rules/check_parts.h"

/* --- one document ------------------------------------------------------------- */

static void check_stated(
	const struct tacit_document *doc, struct tacit_faults *faults)
{
	size_t count;
	const struct tacit_value *stated =
		tacit_document_list(doc, "stated", &count);
	size_t i;

	for (i = 0; i < count; i++)
		tacit_fault_note(faults, doc->path, stated[i].line,
			"the sources contradict each other: %s",
			stated[i].text);
}

/* Where the body has dimensions, each area belongs to one. */
static void check_area(const struct tacit_check *check,
	const struct tacit_document *doc, struct tacit_faults *faults)
{
	const struct tacit_document *body = tacit_check_body(check);

	if (body && tacit_document_has(body, "dimensions") &&
		!tacit_document_has(doc, "dimension"))
		tacit_fault_add(faults, doc->path, 0,
			"add it: one of those that body.md lists",
			"the key \"%s\" is missing", "dimension");
}

static void check_act(const struct tacit_check *check,
	const struct tacit_document *doc, struct tacit_faults *faults)
{
	bool is_complete = tacit_document_says(doc, "kind", "replies-complete");

	if (!is_complete && !tacit_document_says(doc, "kind", "cancelled"))
		return;
	if (tacit_document_get(doc, "subject") &&
		!tacit_check_named(check, doc, "subject", TACIT_NOTE))
		tacit_document_fault(doc, "subject", faults,
			is_complete
				? "only the replies to a note can be complete"
				: "only the call of a note can be cancelled",
			"write the id of a note");
	(void)tacit_check_call(check, doc, "subject",
		"name a note that calls for comments: tacit list note", faults);
}

void tacit_check_document(const struct tacit_check *check,
	const struct tacit_document *doc, struct tacit_faults *faults)
{
	(void)tacit_check_registrations(doc, faults);
	if (!doc->at.type)
		return;
	tacit_check_references(check, doc, faults);
	check_stated(doc, faults);
	tacit_personal_check_document(doc, faults);
	if (doc->at.lang) {
		tacit_check_version(check, doc, faults);
		return;
	}
	tacit_check_undoing(check, doc, faults);
	tacit_check_words(check, doc, NULL, faults);
	tacit_check_citations(check, doc, NULL, faults);
	switch ((int)doc->at.type->id) {
	case TACIT_AREA:
		check_area(check, doc, faults);
		break;
	case TACIT_NOTE:
		tacit_check_note(check, doc, faults);
		break;
	case TACIT_COMMENT:
		tacit_check_comment(check, doc, faults);
		break;
	case TACIT_ACT:
		check_act(check, doc, faults);
		break;
	case TACIT_DECISION:
		(void)tacit_check_call(check, doc, "call",
			"name a note that calls for comments: tacit list note",
			faults);
		break;
	case TACIT_EVENT:
		if (check->event)
			check->event(doc, NULL, faults);
		break;
	default:
		break;
	}
}

/* --- the register --------------------------------------------------------------- */

/* Two areas with one code would share the numbers of their notes. */
void tacit_check_codes(
	const struct tacit_check *check, struct tacit_faults *faults)
{
	const struct tacit_corpus *corpus = check->corpus;
	const struct tacit_document **areas =
		tacit_zalloc(corpus->count, sizeof(*areas));
	size_t count = 0;
	size_t i;
	size_t k;

	for (i = 0; i < corpus->count; i++) {
		const struct tacit_document *doc = corpus->list[i];

		if (!doc->at.type || doc->at.lang ||
			doc->at.type->id != TACIT_AREA)
			continue;
		for (k = 0; k < count; k++) {
			const char *code = tacit_document_get(doc, "code");

			if (!code ||
				!tacit_document_says(areas[k], "code", code))
				continue;
			tacit_fault_add(faults, doc->path,
				tacit_document_line(doc, "code"),
				"give each area a code of its own",
				"code: %s is the code of %s, too", code,
				areas[k]->at.id);
		}
		areas[count++] = doc;
	}
	free(areas);
}

static bool has_path(const struct tacit_corpus *corpus, const char *path)
{
	size_t i;

	for (i = 0; i < corpus->count; i++) {
		if (!strcmp(corpus->list[i]->path, path))
			return true;
	}
	return false;
}

/* Does an activity set up that network? */
static bool has_network(const struct tacit_corpus *corpus, const char *network)
{
	size_t i;

	for (i = 0; i < corpus->count; i++) {
		const struct tacit_document *doc = corpus->list[i];

		if (doc->at.type && doc->at.type->id == TACIT_ITEM &&
			tacit_document_says(doc, "network", network))
			return true;
	}
	return false;
}

void tacit_check_networks(
	const struct tacit_check *check, struct tacit_faults *faults)
{
	const struct tacit_corpus *corpus = check->corpus;
	const char *last = NULL;
	size_t i;

	for (i = 0; i < corpus->count; i++) {
		const struct tacit_document *doc = corpus->list[i];
		const char *network;

		if (!doc->at.type || doc->at.type->id != TACIT_FOCAL_POINT)
			continue;
		network = tacit_document_get(doc, "network");
		/* focal points of a network come one after the other */
		if (!network || (last && !strcmp(last, network)))
			continue;
		last = network;
		if (!has_network(corpus, network))
			tacit_fault_warn(faults, doc->path,
				tacit_document_line(doc, "network"),
				"compare the name with the key network of the "
				"plan's items",
				"network: no activity sets up a network %s",
				network);
	}
}

void tacit_check_has_body(struct tacit_faults *faults)
{
	tacit_fault_add(faults, "body.md", 0,
		"tacit init makes one; or copy it from a template",
		"the register does not say which body it belongs to");
}

void tacit_check_has_attributes(struct tacit_faults *faults)
{
	tacit_fault_add(faults, ".gitattributes", 0,
		"add it with this one line: * text eol=lf",
		"lines could end differently on other machines");
}

void tacit_check_together(
	const struct tacit_check *check, struct tacit_faults *faults)
{
	tacit_check_successors(check, faults);
	tacit_check_codes(check, faults);
	tacit_check_networks(check, faults);
	tacit_check_numbers(check, faults);
}

void tacit_check_register(
	const struct tacit_check *check, struct tacit_faults *faults)
{
	const struct tacit_corpus *corpus = check->corpus;
	size_t i;

	if (!tacit_check_body(check))
		tacit_check_has_body(faults);
	if (!has_path(corpus, ".gitattributes"))
		tacit_check_has_attributes(faults);
	for (i = 0; i < corpus->count; i++)
		tacit_check_document(check, corpus->list[i], faults);
	tacit_check_together(check, faults);
}

/* --- pins and paths -------------------------------------------------------------- */

static void check_pin(const struct tacit_check *check,
	const struct tacit_document *doc, const struct tacit_field *field,
	const struct tacit_value *value,
	const char *(*blob_of)(void *ctx, const char *path),
	struct tacit_faults *faults)
{
	const struct tacit_document *pinned;
	struct tacit_arena arena = { 0 };
	struct tacit_str id;
	struct tacit_str blob;
	const char *there;

	if (!tacit_pin_parse(tacit_str_of(value->text), &id, &blob) ||
		!blob.len)
		return;
	pinned = tacit_corpus_find(check->corpus, -1,
		tacit_arena_strndup(&arena, id.data, id.len));
	there = pinned ? blob_of(check->ctx, pinned->path) : NULL;
	if (pinned && (!there || !tacit_str_eqs(blob, there)))
		tacit_fault_add(faults, doc->path, value->line,
			"pin the text that stood there when the document was "
			"added; tacit does it",
			"%s: %s %s", field->key, pinned->at.id,
			there ? "had another text before this commit"
			      : "did not exist before this commit");
	tacit_arena_clear(&arena);
}

void tacit_check_pins(const struct tacit_check *check,
	const struct tacit_document *doc,
	const char *(*blob_of)(void *ctx, const char *path),
	struct tacit_faults *faults)
{
	size_t i;
	size_t k;

	for (i = 0; doc->at.type && i < doc->header.count; i++) {
		const struct tacit_field *field = &doc->header.fields[i];
		const struct tacit_key *key =
			tacit_document_key(doc, field->key, NULL);

		if (!key ||
			(key->kind != TACIT_KEY_PIN &&
				key->kind != TACIT_KEY_APPLIED))
			continue;
		for (k = 0; k < field->count; k++)
			check_pin(check, doc, field, &field->values[k], blob_of,
				faults);
	}
}

static int compare_folded(const void *a, const void *b)
{
	const char *x = *(const char *const *)a;
	const char *y = *(const char *const *)b;

	while (*x && tacit_small(*x) == tacit_small(*y)) {
		x++;
		y++;
	}
	return tacit_small(*x) - tacit_small(*y);
}

void tacit_check_paths(
	const char *const *paths, size_t count, struct tacit_faults *faults)
{
	const char **sorted = tacit_zalloc(count, sizeof(*sorted));
	size_t i;

	for (i = 0; i < count; i++)
		sorted[i] = paths[i];
	qsort(sorted, count, sizeof(*sorted), compare_folded);
	for (i = 1; i < count; i++) {
		if (!compare_folded(&sorted[i - 1], &sorted[i]))
			tacit_fault_add(faults, sorted[i], 0,
				"rename one of the two",
				"the path differs from %s in capitals only; "
				"some systems hold one of them",
				sorted[i - 1]);
	}
	free(sorted);
}
