/* complete_values: candidates from the tables and from the register. */
#include <stdlib.h>
#include <string.h>

#include <tacit/facts.h>
#include <tacit/types.h>
#include <tacit/words.h>

#include "cli/complete.h"
#include "cli/rows.h"

enum { CANDIDATES_MAX = 200, SAYS_WIDTH = 64 };

static bool starts_nocase(const char *text, const char *prefix)
{
	size_t len = strlen(prefix);

	return strlen(text) >= len &&
		tacit_str_eq_nocase((struct tacit_str){ text, len },
			(struct tacit_str){ prefix, len });
}

/* One line, not too long for a list of many. */
static void add_says(struct tacit_buf *out, struct tacit_str says)
{
	size_t width = 0;

	while (says.len) {
		uint32_t point = 0;
		size_t len = tacit_utf8_decode(says, &point);
		struct tacit_str letter = { says.data, len };

		if (!len)
			return; /* no text */
		width += tacit_utf8_width(letter);
		if (width > SAYS_WIDTH) {
			tacit_buf_adds(out, "...");
			return;
		}
		if (point < ' ')
			tacit_buf_addc(out, ' ');
		else
			tacit_buf_add_str(out, letter);
		says = tacit_str_from(says, len);
	}
}

void complete_add(struct completion *c, const char *candidate, const char *says)
{
	if (!starts_nocase(candidate, c->word) || c->count >= CANDIDATES_MAX)
		return;
	c->count++;
	tacit_buf_printf(&c->out, "%s%s\t", c->before, candidate);
	add_says(&c->out, tacit_str_of(says ? says : ""));
	tacit_buf_addc(&c->out, '\n');
}

/* --- what needs no register ------------------------------------------------ */

static void add_types(struct completion *c)
{
	int id;

	for (id = 0; id < TACIT_TYPE_COUNT; id++) {
		const struct tacit_type *type =
			tacit_type((enum tacit_type_id)id);

		complete_add(c, type->name, type->help);
	}
}

/* --- from the register ------------------------------------------------------- */

static void add_states(struct completion *c)
{
	size_t count = 0;
	const struct tacit_member *list =
		tacit_register_members(c->app->reg, &count);
	struct tacit_date today = { 0 };
	size_t i;

	for (i = 0; i < count; i++) {
		const char *name = tacit_state_name(
			c->app->reg, list[i].code, c->app->lang, today, false);

		if (starts_nocase(list[i].code, c->word))
			complete_add(c, list[i].code, name);
		else if (c->word[0])
			complete_add(c, name, list[i].code);
	}
}

static void add_organs(struct completion *c)
{
	const struct tacit_body *body = tacit_register_body(c->app->reg);
	size_t i;

	for (i = 0; i < body->organ_count; i++)
		complete_add(c, body->organs[i],
			tacit_organ_name(
				c->app->reg, body->organs[i], c->app->lang));
}

static void add_languages(struct completion *c)
{
	const struct tacit_body *body = tacit_register_body(c->app->reg);
	size_t count = 0;
	const struct tacit_value *list =
		tacit_document_list(&body->doc, "languages", &count);
	size_t i;

	for (i = 0; i < count; i++)
		complete_add(c, list[i].text, NULL);
}

/* What a document is about, in its own words. */
static const char *subject_of(
	struct completion *c, const struct tacit_document *doc)
{
	static const char *const keys[] = { "title", "subject", "name", "kind",
		"outcome", "authority", "status" };
	const char *state = tacit_document_get(doc, "state");
	struct tacit_date today = { 0 };
	size_t i;

	if (doc->at.type->id == TACIT_MEMBER)
		return tacit_state_name(
			c->app->reg, doc->at.id, c->app->lang, today, false);
	for (i = 0; i < TACIT_COUNT(keys); i++) {
		const char *text =
			tacit_document_in(doc, keys[i], c->app->lang);

		if (text && state)
			return tacit_arena_printf(&c->app->arena, "%s, %s",
				state, tacit_tr(c->app->lang, text));
		if (text)
			return text;
	}
	return doc->at.type->help;
}

/* As people write it, unless a shell would take that for two words. */
static void offer_document(
	struct completion *c, const struct tacit_document *doc)
{
	const char *id = tacit_printed_id(
		c->app->reg, &c->app->arena, doc->at.type->id, doc->at.id);

	if (strchr(id, ' ') || !starts_nocase(id, c->word))
		id = doc->at.id;
	complete_add(c, id, subject_of(c, doc));
}

static void offer_documents(struct completion *c, int type)
{
	struct tacit_index_query query = { .type = type };
	struct tacit_documents found = { 0 };
	struct tacit_err err = { 0 };
	size_t i;

	if (!tacit_register_list(
		    c->app->reg, &c->app->arena, &query, &found, &err))
		return;
	for (i = 0; i < found.count && c->count < CANDIDATES_MAX; i++) {
		if (found.list[i].at.type)
			offer_document(c, &found.list[i]);
	}
}

/* Those that the call encloses, where its note stands there already. */
static bool offer_enclosures(struct completion *c)
{
	struct tacit_document note;
	struct tacit_err err = { 0 };
	const char *id = NULL;
	const struct tacit_value *pins;
	size_t count = 0;
	size_t i;

	if (!c->operand ||
		!tacit_resolve(c->app->reg, &c->app->arena, c->operand,
			1u << TACIT_NOTE, &id, NULL, &err) ||
		!tacit_register_get(c->app->reg, &c->app->arena, TACIT_NOTE, id,
			&note, &err))
		return false;
	pins = tacit_document_list(&note, "encloses", &count);
	for (i = 0; i < count; i++) {
		const char *paper = tacit_pin_id(&c->app->arena, pins[i].text);
		struct tacit_document doc;

		/* an activity is addressed in its plan */
		if (paper &&
			tacit_register_get(c->app->reg, &c->app->arena,
				TACIT_PAPER, paper, &doc, &err))
			offer_document(c, &doc);
		err = (struct tacit_err){ 0 };
	}
	return true;
}

/* Papers, then after the "#" the addresses in one. */
static void add_places(struct completion *c)
{
	const char *hash = strchr(c->word, '#');
	struct tacit_addresses passages = { 0 };
	struct tacit_err err = { 0 };
	const char *id = NULL;
	size_t i;

	if (!hash) {
		if (!offer_enclosures(c))
			offer_documents(c, TACIT_PAPER);
		return;
	}
	id = tacit_arena_strndup(
		&c->app->arena, c->word, (size_t)(hash - c->word));
	if (!tacit_resolve(c->app->reg, &c->app->arena, id, 1u << TACIT_PAPER,
		    &id, NULL, &err) ||
		!tacit_passages(
			c->app->reg, &c->app->arena, NULL, id, &passages, &err))
		return;
	for (i = 0; i < passages.count; i++)
		complete_add(c,
			tacit_arena_printf(&c->app->arena, "%.*s%s",
				(int)(hash + 1 - c->word), c->word,
				passages.list[i].address),
			passages.list[i].text);
}

static void add_files(struct completion *c)
{
	tacit_buf_adds(&c->out, ":files\n");
}

static void add_folders(struct completion *c)
{
	tacit_buf_adds(&c->out, ":folders\n");
}

static void add_all(struct completion *c)
{
	offer_documents(c, -1);
}

static void complete_value(struct completion *c, struct tacit_str word)
{
	static const struct {
		const char *word;
		void (*add)(struct completion *c);
		bool needs_register;
	} values[] = {
		{ "FILE", add_files, false },
		{ "FOLDER", add_folders, false },
		{ "TYPE", add_types, false },
		{ "STATE", add_states, true },
		{ "ORGAN", add_organs, true },
		{ "LANG", add_languages, true },
		{ "ID", add_all, true },
		{ "ID#ADDRESS", add_places, true },
	};
	const struct tacit_type *type = app_type_of(word);
	bool is_literal = word.len && word.data[0] >= 'a';
	size_t i;

	if (is_literal)
		complete_add(c,
			tacit_arena_strndup(
				&c->app->arena, word.data, word.len),
			NULL);
	if (type && c->app->reg)
		offer_documents(c, (int)type->id);
	for (i = 0; i < TACIT_COUNT(values); i++) {
		if (tacit_str_eqs(word, values[i].word) &&
			(c->app->reg || !values[i].needs_register))
			values[i].add(c);
	}
}

void complete_values(struct completion *c, struct tacit_str hint)
{
	struct tacit_str word;

	while (tacit_str_split(&hint, '|', &word))
		complete_value(c, word);
}

/* --- KEY=VALUE ----------------------------------------------------------------- */

void complete_keys(struct completion *c, const struct tacit_type *type)
{
	size_t i;

	for (i = 0; i < type->key_count; i++) {
		const struct tacit_key *key = &type->keys[i];

		if (!(key->flags & TACIT_FORMER))
			complete_add(c,
				tacit_arena_printf(
					&c->app->arena, "%s=", key->name),
				key->help);
	}
}

void complete_key_values(
	struct completion *c, const struct tacit_type *type, const char *name)
{
	const struct tacit_key *key = tacit_type_key(type, name, NULL);
	size_t i;

	if (!key)
		return;
	for (i = 0; key->choices && key->choices[i]; i++)
		complete_add(c, key->choices[i], NULL);
	if (!c->app->reg)
		return;
	if (key->kind == TACIT_KEY_STATE || key->kind == TACIT_KEY_TIMED_STATE)
		add_states(c);
	else if (key->kind == TACIT_KEY_ORGAN)
		add_organs(c);
	else if (key->kind == TACIT_KEY_LANG)
		add_languages(c);
	else if (key->kind == TACIT_KEY_ID)
		offer_documents(c, key->target);
}
