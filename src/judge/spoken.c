#include "judge/spoken.h"

#include <string.h>

#include <tacit/address.h>

#include "align/assemble.h"

/* --- texts ------------------------------------------------------------------ */

static void bring(
	struct tacit_spoken *spoken, enum tacit_type_id type, const char *id)
{
	if (spoken->bring)
		spoken->bring(spoken->ctx, type, id);
}

static bool read_spoken(struct tacit_spoken *spoken, const char *path,
	const char *blob, struct tacit_document *out)
{
	struct tacit_faults ignored = { 0 };
	struct tacit_buf bytes = { 0 };
	struct tacit_err none = { 0 };
	bool ok = spoken->store &&
		tacit_store_blob(
			spoken->store, blob, TACIT_DOCUMENT_MAX, &bytes, &none);

	if (ok)
		(void)tacit_document_parse(spoken->arena, path,
			tacit_buf_keep(&bytes, spoken->arena), true, out,
			&ignored);
	tacit_faults_clear(&ignored);
	tacit_buf_clear(&bytes);
	return ok;
}

/* The passages of a text, as a note circulated it or as it stands. */
struct tacit_spoken_text {
	struct tacit_spoken_text *next;
	const struct tacit_document *note; /* NULL: as it stands */
	const char *id;
	bool is_known; /* it could be read */
	struct tacit_addresses addresses;
};

static bool read_version(struct tacit_spoken *spoken,
	const struct tacit_document *now, const char *path, const char *blob,
	struct tacit_document *out)
{
	if (now && (!blob || (now->blob && !strcmp(now->blob, blob)))) {
		*out = *now;
		return true;
	}
	return blob && path && read_spoken(spoken, path, blob, out) &&
		out->at.type;
}

struct parts {
	struct tacit_plan_item *list;
	size_t count;
	size_t cap;
};

static void add_activity(struct tacit_spoken *spoken, struct parts *parts,
	const struct tacit_document *item)
{
	parts->list = tacit_arena_grow(spoken->arena, parts->list, &parts->cap,
		parts->count + 1, sizeof(*parts->list));
	parts->list[parts->count++] =
		(struct tacit_plan_item){ .id = item->at.name,
			.path = item->path,
			.title = tacit_document_get(item, "title"),
			.body = item->body,
			.body_line = item->header.body_line,
			.gate = tacit_document_get(
				item, tacit_document_called(item, "needs")) };
}

static bool is_of_area(const char *id, const char *area)
{
	size_t len = strlen(area);

	return !strncmp(id, area, len) && id[len] == '/';
}

/* The activities that the note pinned beside the plan. */
static void pinned_parts(struct tacit_spoken *spoken,
	const struct tacit_document *note, const char *area,
	struct parts *parts)
{
	size_t count = 0;
	const struct tacit_value *pins =
		tacit_document_list(note, "encloses", &count);
	size_t i;

	for (i = 0; i < count; i++) {
		struct tacit_document item = { 0 };
		struct tacit_err none = { 0 };
		struct tacit_str id;
		struct tacit_str blob;
		const char *name;
		const char *path = NULL;

		if (!tacit_pin_parse(tacit_str_of(pins[i].text), &id, &blob) ||
			!blob.len || !tacit_path_is_id(TACIT_ITEM, id))
			continue;
		name = tacit_arena_strndup(spoken->arena, id.data, id.len);
		if (is_of_area(name, area) &&
			tacit_path_of_id(spoken->arena, TACIT_ITEM, name, &path,
				&none) &&
			read_version(spoken,
				tacit_corpus_find(
					spoken->corpus, TACIT_ITEM, name),
				path, blob.data, &item))
			add_activity(spoken, parts, &item);
	}
}

static void current_parts(
	struct tacit_spoken *spoken, const char *area, struct parts *parts)
{
	const struct tacit_corpus *corpus = spoken->corpus;
	size_t i;

	bring(spoken, TACIT_AREA, area);
	for (i = 0; i < corpus->count; i++) {
		const struct tacit_document *doc = corpus->list[i];

		if (doc->at.type && doc->at.type->id == TACIT_ITEM &&
			!doc->at.lang && is_of_area(doc->at.id, area))
			add_activity(spoken, parts, doc);
	}
}

static bool is_plan(const struct tacit_document *doc)
{
	const char *kind = tacit_document_get(doc, "kind");

	return doc->at.type->id == TACIT_PAPER && !doc->at.lang && kind &&
		!strcmp(kind, "action-plan");
}

static bool read_tree(struct tacit_spoken *spoken,
	const struct tacit_document *note, const struct tacit_document *doc,
	struct tacit_md_node **root)
{
	const char *area = tacit_document_get(doc, "area");
	struct tacit_assembly assembly = { 0 };
	struct tacit_faults ignored = { 0 };
	struct parts parts = { 0 };
	struct tacit_err err = { 0 };
	bool ok;

	if (!is_plan(doc) || !area)
		return tacit_markdown_parse(spoken->arena, doc->body,
			doc->header.body_line, root, &err);
	if (note)
		pinned_parts(spoken, note, area, &parts);
	else
		current_parts(spoken, area, &parts);
	ok = tacit_assemble(spoken->arena, doc->path, doc->body,
		doc->header.body_line, parts.list, parts.count, &assembly,
		&ignored, &err);
	tacit_faults_clear(&ignored);
	*root = assembly.root;
	return ok;
}

static struct tacit_spoken_text *text_of(struct tacit_spoken *spoken,
	const struct tacit_document *note, const char *id)
{
	const struct tacit_document *now =
		tacit_corpus_find(spoken->corpus, -1, id);
	struct tacit_spoken_text *text = spoken->texts;
	struct tacit_document doc = { 0 };
	struct tacit_md_node *root = NULL;

	while (text && (text->note != note || strcmp(text->id, id) != 0))
		text = text->next;
	if (text)
		return text;
	text = tacit_arena_alloc(spoken->arena, sizeof(*text));
	text->note = note;
	text->id = tacit_arena_strdup(spoken->arena, id);
	text->next = spoken->texts;
	spoken->texts = text;
	text->is_known =
		read_version(spoken, now, now ? now->path : NULL,
			note ? tacit_document_pin(note, "encloses", id) : NULL,
			&doc) &&
		read_tree(spoken, note, &doc, &root);
	if (text->is_known)
		tacit_address_list(
			spoken->arena, doc.path, root, &text->addresses, NULL);
	return text;
}

static bool has_passage(struct tacit_spoken *spoken,
	const struct tacit_document *note, const char *id, const char *address,
	const char **nearest)
{
	struct tacit_spoken_text *text = text_of(spoken, note, id);

	/* what cannot be read is told elsewhere */
	if (!text->is_known || tacit_address_find(&text->addresses, address))
		return true;
	*nearest = tacit_address_nearest(&text->addresses, address);
	return false;
}

/* The note on which a comment, or what became of one, was made. */
static const struct tacit_document *note_spoken_of(
	struct tacit_spoken *spoken, const struct tacit_document *about)
{
	const char *id = tacit_document_get(about, "comment");
	const struct tacit_document *comment = id
		? tacit_corpus_find(spoken->corpus, TACIT_COMMENT, id)
		: about;

	id = comment ? tacit_document_get(comment, "note") : NULL;
	bring(spoken, TACIT_NOTE, id);
	return id ? tacit_corpus_find(spoken->corpus, TACIT_NOTE, id) : NULL;
}

bool tacit_spoken_has(struct tacit_spoken *spoken,
	const struct tacit_document *about, const char *id, const char *address,
	const char **nearest)
{
	bool is_answer = about->at.type->id == TACIT_DISPOSITION;
	const struct tacit_document *note;

	if (about->at.type->id != TACIT_COMMENT && !is_answer)
		return has_passage(spoken, NULL, id, address, nearest);
	note = note_spoken_of(spoken, about);
	/* outside a call the text was that of the day, which may have gone */
	if (!note)
		return true;
	/* an answer may name a passage that it made */
	return has_passage(spoken, note, id, address, nearest) ||
		(is_answer && has_passage(spoken, NULL, id, address, nearest));
}
