#include "document/draft.h"

#include <string.h>

#include "document/contentid.h"
#include "document/document_keys.h"
#include "document/document_rules.h"
#include "document/personal_key.h"
#include "document/place.h"

/* --- setting -------------------------------------------------------------- */

static struct tacit_draft_field *find_field(
	const struct tacit_draft *draft, const char *key)
{
	size_t i;

	for (i = 0; i < draft->count; i++) {
		if (!strcmp(draft->fields[i].key, key))
			return &draft->fields[i];
	}
	return NULL;
}

void tacit_draft_add(
	struct tacit_draft *draft, const char *key, const char *value)
{
	struct tacit_draft_field *field;

	if (!value || !*value)
		return;
	field = find_field(draft, key);
	if (!field) {
		field = tacit_arena_append(&draft->arena, &draft->fields,
			&draft->count, &draft->cap, sizeof(*field));
		*field = (struct tacit_draft_field){
			.key = tacit_arena_strdup(&draft->arena, key)
		};
	}
	field->values = tacit_arena_grow(&draft->arena, field->values,
		&field->cap, field->count + 1, sizeof(*field->values));
	field->values[field->count++] =
		tacit_arena_strdup(&draft->arena, value);
}

void tacit_draft_set(
	struct tacit_draft *draft, const char *key, const char *value)
{
	struct tacit_draft_field *field;

	if (!value || !*value)
		return;
	field = find_field(draft, key);
	if (field)
		field->count = 0;
	tacit_draft_add(draft, key, value);
}

void tacit_draft_clear(struct tacit_draft *draft)
{
	if (!draft)
		return;
	tacit_arena_clear(&draft->arena);
	*draft = (struct tacit_draft){ 0 };
}

/* --- writing -------------------------------------------------------------- */

static bool is_plain(const struct tacit_key *key)
{
	return key->kind == TACIT_KEY_DATE || key->kind == TACIT_KEY_NUMBER ||
		key->kind == TACIT_KEY_YESNO;
}

static void write_field(struct tacit_buf *text, const struct tacit_key *key,
	const struct tacit_draft_field *field)
{
	bool is_list = key->flags & TACIT_LIST || field->count > 1;

	tacit_header_write(text, field->key, field->values, field->count,
		is_list, is_plain(key));
}

static void write_named(const struct tacit_draft *draft, struct tacit_buf *text,
	const struct tacit_key *key)
{
	const struct tacit_draft_field *field = find_field(draft, key->name);

	if (field)
		write_field(text, key, field);
}

/* title-ru, title-kk: below the keys of the row, in the order they came. */
static void write_languages(const struct tacit_draft *draft,
	struct tacit_buf *text, const struct tacit_key *key)
{
	size_t i;

	for (i = 0; i < draft->count; i++) {
		const struct tacit_draft_field *field = &draft->fields[i];

		if (strcmp(field->key, key->name) != 0 &&
			tacit_type_key(draft->type, field->key, NULL) == key)
			write_field(text, key, field);
	}
}

static void write_body(const struct tacit_draft *draft, struct tacit_buf *text)
{
	struct tacit_str body = tacit_str_of(draft->body);

	/* blanks before the first line indent code; only lines are cut */
	while (tacit_str_take(&body, '\n'))
		;
	while (body.len && strchr(" \t\n", body.data[body.len - 1]))
		body.len--;
	if (!body.len)
		return;
	tacit_buf_addc(text, '\n');
	tacit_buf_add_str(text, body);
	tacit_buf_addc(text, '\n');
}

static void write_text(const struct tacit_draft *draft, struct tacit_buf *text)
{
	const struct tacit_type *type = draft->type;
	const struct tacit_key *key;
	size_t i;

	tacit_buf_adds(text, "---\n");
	for (i = 0; i < type->key_count; i++)
		write_named(draft, text, &type->keys[i]);
	for (i = 0; i < type->key_count; i++) {
		if (type->keys[i].flags & TACIT_PER_LANG)
			write_languages(draft, text, &type->keys[i]);
	}
	for (key = tacit_type_common_keys(); key->name; key++)
		write_named(draft, text, key);
	if (type->append != TACIT_EDITABLE) {
		for (key = tacit_type_append_keys(); key->name; key++)
			write_named(draft, text, key);
	}
	tacit_buf_adds(text, "---\n");
	write_body(draft, text);
}

/* A key that the type does not have would be lost without a word. */
static void check_names(
	const struct tacit_draft *draft, struct tacit_faults *faults)
{
	size_t i;

	for (i = 0; i < draft->count; i++) {
		struct tacit_document doc = { .at.type = draft->type };
		const char *name = draft->fields[i].key;
		const char *nearest = NULL;

		if (tacit_document_key(&doc, name, &nearest))
			continue;
		tacit_fault_add(faults, "", 0,
			tacit_key_remedy(&faults->arena, name, nearest, NULL),
			"a document of the type %s has no key \"%s\"",
			draft->type->name, name);
	}
}

/* --- placing -------------------------------------------------------------- */

/* The word that a slug stands for, where a type needs one. */
static enum tacit_word slug_word(enum tacit_type_id type)
{
	static const enum tacit_word words[TACIT_TYPE_COUNT] = {
		[TACIT_AREA] = TACIT_WORD_AREA,
		[TACIT_MEASURE] = TACIT_WORD_MEASURE,
		[TACIT_PAPER] = TACIT_WORD_PAPER,
		[TACIT_ITEM] = TACIT_WORD_ITEM,
		[TACIT_NOTE] = TACIT_WORD_NOTE,
		[TACIT_EVENT] = TACIT_WORD_EVENT,
	};

	return words[type];
}

static void take_slug(const struct tacit_type *type, const char *slug,
	struct tacit_bindings *words)
{
	struct tacit_str rest = tacit_str_of(slug);
	struct tacit_str head;
	enum tacit_word word = slug_word(type->id);

	if (type->id == TACIT_DISPOSITION) {
		if (!strchr(slug, '/')) {
			words->word[TACIT_WORD_AREA] = rest;
			return;
		}
		(void)tacit_str_split(&rest, '/', &head);
		words->word[TACIT_WORD_YEAR] = head;
		words->word[TACIT_WORD_NOTE] = rest;
	} else if (word && !words->word[word].len) {
		words->word[word] = rest;
	}
}

static const char *find_path(struct tacit_draft *draft, const char *slug,
	const struct tacit_document *doc)
{
	const struct tacit_place_row *row = NULL;
	struct tacit_bindings words = { 0 };
	char *id = tacit_arena_alloc(&draft->arena, TACIT_ID_CHARS + 1);

	while ((row = tacit_place_next(draft->type->id, row))) {
		struct tacit_str word =
			tacit_place_word(&draft->arena, doc, row);

		if (word.len)
			words.word[row->word] = word;
	}
	tacit_content_id(doc, id);
	if (id[0])
		words.word[TACIT_WORD_SUM] =
			(struct tacit_str){ id, TACIT_SUM_CHARS };
	if (draft->type->id == TACIT_COMMENT)
		words.word[TACIT_WORD_ID] = tacit_str_of(id);
	if (slug)
		take_slug(draft->type, slug, &words);
	return tacit_place_path(&draft->arena, draft->type, &words);
}

/* Why it has no path: a key is missing, or what it is called. */
static void explain_no_path(
	const struct tacit_document *doc, struct tacit_faults *faults)
{
	tacit_document_check_keys(doc, faults);
	tacit_document_check_rules(doc, faults);
	if (!faults->errors)
		tacit_fault_add(faults, "", 0,
			tacit_arena_printf(&faults->arena, "its path is %s",
				doc->at.type->pattern),
			"the keys of this %s do not say what it is called",
			doc->at.type->name);
}

/* True when what is written in `text` is a document without a fault. */
static bool place_and_check(struct tacit_draft *draft, const char *slug,
	struct tacit_str written, const char **path,
	struct tacit_faults *faults)
{
	struct tacit_document doc = { .path = "",
		.at = { .type = draft->type, .id = "", .name = "" } };
	struct tacit_path at;

	if (!tacit_header_parse(&draft->arena, "", written,
		    tacit_type_is_typed_key, &doc.header, faults))
		return false;
	doc.body = tacit_str_from(written, doc.header.body);
	*path = find_path(draft, slug, &doc);
	if (!*path) {
		explain_no_path(&doc, faults);
		return false;
	}
	/* Whose values are wrong says so of them, not of the path they make. */
	if (!tacit_path_parse(&draft->arena, *path, &at, NULL)) {
		tacit_document_check_keys(&doc, faults);
		if (faults->errors)
			return false;
	}
	return tacit_document_parse(
		&draft->arena, *path, written, false, &doc, faults);
}

bool tacit_draft_judge(struct tacit_draft *draft, const char *slug,
	const char **path, struct tacit_buf *text, struct tacit_faults *faults)
{
	size_t before = text->len;
	size_t errors = faults->errors;
	struct tacit_str written;

	*path = NULL;
	check_names(draft, faults);
	write_text(draft, text);
	written = (struct tacit_str){ text->data + before, text->len - before };
	(void)place_and_check(draft, slug, written, path, faults);
	if (faults->errors == errors)
		return true;
	tacit_buf_truncate(text, before);
	*path = NULL;
	return false;
}

bool tacit_draft_finish(struct tacit_draft *draft, const char *slug,
	const char **path, struct tacit_buf *text, struct tacit_err *err)
{
	struct tacit_faults faults = { 0 };
	bool ok = tacit_draft_judge(draft, slug, path, text, &faults);

	if (!ok)
		(void)tacit_faults_fail(&faults, err);
	tacit_faults_clear(&faults);
	return ok;
}
