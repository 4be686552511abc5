#include "document/own_words.h"

#include <stdio.h>
#include <string.h>

#include <tacit/mem.h>
#include <tacit/words.h>

/* The words of the format that a body may say in its own: where it says it,
 * and the neutral word, for tacit_tr. */
static const struct own {
	const char *word;
	const char *key;
	const char *neutral;
} owns[] = {
	{ "coordinator", "coordinator-word", "Coordinator" },
	{ "co-coordinator", "co-coordinator-word", "Co-coordinator" },
	{ "measures", "measure-word", "Measures" },
	{ "outside-catalogue", "outside-catalogue", "outside-catalogue" },
};

const char *tacit_own_text(
	const struct tacit_document *body, const char *key, const char *lang)
{
	return body ? tacit_document_in(body, key, lang) : NULL;
}

/* What stands after a code in the list `key`: "CODE Name". */
static const char *own_entry(
	const struct tacit_document *body, const char *key, const char *code)
{
	const size_t len = strlen(code);
	size_t count = 0;
	const struct tacit_value *values =
		tacit_document_list(body, key, &count);
	size_t i;

	for (i = 0; i < count; i++) {
		if (!strncmp(values[i].text, code, len) &&
			values[i].text[len] == ' ')
			return values[i].text + len + 1;
	}
	return NULL;
}

static const char *own_named(const struct tacit_document *body, const char *key,
	const char *code, const char *lang)
{
	const char *name = NULL;
	char in_lang[64];

	if (!body)
		return NULL;
	if (lang) {
		(void)snprintf(in_lang, sizeof(in_lang), "%s-%s", key, lang);
		name = own_entry(body, in_lang, code);
	}
	return name ? name : own_entry(body, key, code);
}

/* NULL: it is the neutral one, which every language has a word for. */
static const char *own_of(const struct tacit_document *body, const char *lang,
	const struct own *own)
{
	const char *text = own ? tacit_own_text(body, own->key, lang) : NULL;

	return text && strcmp(text, own->neutral) != 0 ? text : NULL;
}

static const struct own *own_row(const char *word)
{
	size_t i;

	for (i = 0; i < TACIT_COUNT(owns); i++) {
		if (!strcmp(owns[i].word, word))
			return &owns[i];
	}
	return NULL;
}

const char *tacit_own_word(
	const struct tacit_document *body, const char *lang, const char *word)
{
	const struct own *own = own_row(word);
	const char *text = own ? own_of(body, lang, own)
			       : own_named(body, "dimensions", word, lang);

	return text ? text : tacit_tr(lang, own ? own->neutral : word);
}

size_t tacit_own_dimension_rank(
	const struct tacit_document *body, const char *code)
{
	const size_t len = strlen(code);
	size_t count = 0;
	const struct tacit_value *values =
		tacit_document_list(body, "dimensions", &count);
	size_t i;

	for (i = 0; i < count; i++) {
		if (!strncmp(values[i].text, code, len) &&
			values[i].text[len] == ' ')
			break;
	}
	return i;
}

/* --- organs ----------------------------------------------------------------- */

/* "Name (SHORT)" -> both; without brackets at its end it has no short form. */
static struct tacit_str split_short(const char *text, struct tacit_str *name)
{
	struct tacit_str inner = { 0 };
	size_t len = strlen(text);
	const char *open = strrchr(text, '(');

	*name = tacit_str_of(text);
	if (!open || open == text || text[len - 1] != ')')
		return inner;
	inner.data = open + 1;
	inner.len = (size_t)(text + len - 1 - inner.data);
	name->len = (size_t)(open - text);
	*name = tacit_str_trim(*name);
	return inner;
}

/* Where a language has the name and no short form of it, the name is taken: a
 * code is of another script, perhaps. */
static const char *organ_short(struct tacit_arena *arena,
	const struct tacit_document *body, const char *code, const char *lang)
{
	const char *base = own_named(body, "organs", code, NULL);
	const char *text = own_named(body, "organs", code, lang);
	struct tacit_str name = { 0 };
	struct tacit_str brief = split_short(text, &name);

	if (brief.len)
		return tacit_arena_strndup(arena, brief.data, brief.len);
	return text == base ? code
			    : tacit_arena_strndup(arena, name.data, name.len);
}

const char *tacit_own_organ(struct tacit_arena *arena,
	const struct tacit_document *body, const char *code, const char *lang,
	enum tacit_organ_form form)
{
	const char *text = own_named(body, "organs", code, lang);
	struct tacit_str name = { 0 };
	struct tacit_str brief;

	if (!text)
		return code;
	if (form == TACIT_ORGAN_SHORT)
		return organ_short(arena, body, code, lang);
	brief = split_short(text, &name);
	if (form == TACIT_ORGAN_NAME)
		return tacit_arena_strndup(arena, name.data, name.len);
	if (!brief.len)
		brief = tacit_str_of(organ_short(arena, body, code, lang));
	if (tacit_str_eq(brief, name))
		return tacit_arena_strndup(arena, name.data, name.len);
	return tacit_arena_printf(arena, "%.*s (%.*s)", (int)name.len,
		name.data, (int)brief.len, brief.data);
}

/* --- who says so --------------------------------------------------------------- */

enum tacit_voice tacit_voice_of(const char *name, bool is_co_coordinator)
{
	if (!name)
		return TACIT_VOICE_SECRETARIAT;
	return is_co_coordinator ? TACIT_VOICE_CO_COORDINATOR
				 : TACIT_VOICE_COORDINATOR;
}

void tacit_own_according(struct tacit_buf *out,
	const struct tacit_document *body, const char *lang,
	enum tacit_voice voice, const char *name)
{
	const struct own *own =
		own_row(voice == TACIT_VOICE_COORDINATOR ? "coordinator"
							 : "co-coordinator");
	const char *word = own_of(body, lang, own);

	if (voice == TACIT_VOICE_SECRETARIAT)
		tacit_buf_adds(
			out, tacit_tr(lang, "According to the Secretariat"));
	else if (word)
		tacit_buf_printf(out,
			tacit_tr(lang, "According to the %s (%s)"), word, name);
	else if (voice == TACIT_VOICE_COORDINATOR)
		tacit_buf_printf(out,
			tacit_tr(lang, "According to the Coordinator (%s)"),
			name);
	else
		tacit_buf_printf(out,
			tacit_tr(lang, "According to the Co-coordinator (%s)"),
			name);
}
