#include "report/follow.h"

#include <tacit/facts.h>
#include <tacit/language.h>
#include <tacit/words.h>

#include "register/begun.h"
#include "report/value.h"

/* A word in a table, given to tacit_tr later: so that it is found. */
#define WORD(english) english

static const struct relation {
	const char *key;
	const char *label;
} relations[] = {
	{ "corrects", WORD("Corrected by") },
	{ "adds-to", WORD("Added to by") },
	{ "revises", WORD("Revised by") },
};

struct following {
	const struct tacit_value_style *style;
	const struct relation *relation;
	const char *lang; /* of the version that is meant; or NULL */
	struct tacit_followings *out;
};

/* A note by its number and day, a paper by its id and number. */
static const char *words_of(
	const struct following *f, const struct tacit_document *doc)
{
	const struct tacit_value_style *style = f->style;
	const char *number = tacit_document_get(doc, "number");
	const char *text = tacit_printed_id(
		style->reg, style->arena, doc->at.type->id, doc->at.id);

	if (doc->at.type->id == TACIT_NOTE)
		text = tacit_arena_printf(style->arena, "%s, %s", text,
			tacit_value_joined(style, doc, "date"));
	else if (number)
		text = tacit_arena_printf(style->arena, "%s, %s", number, text);
	if (f->lang)
		text = tacit_arena_printf(
			style->arena, "%s (%s)", text, f->lang);
	return text;
}

static bool take_following(
	const struct tacit_document *doc, void *ctx, struct tacit_err *err)
{
	struct following *f = ctx;
	struct tacit_following *one;
	bool stands = true;

	if (doc->at.lang ||
		(doc->at.type->id == TACIT_NOTE &&
			!tacit_document_has(doc, "issued") &&
			!tacit_document_is_yes(doc, "cited")))
		return true;
	if (doc->at.type->append != TACIT_EDITABLE &&
		!tacit_facts_stands(f->style->reg, doc->at.id, &stands, err))
		return false;
	if (stands &&
		!tacit_register_is_recorded(f->style->reg, doc, &stands, err))
		return false;
	if (!stands)
		return true;
	one = tacit_arena_append(f->style->arena, &f->out->list, &f->out->count,
		&f->out->cap, sizeof(*one));
	one->key = f->relation->key;
	one->label = tacit_tr(f->style->lang, f->relation->label);
	one->id = tacit_arena_strdup(f->style->arena, doc->at.id);
	one->words = words_of(f, doc);
	return true;
}

static bool find_following(struct following *f,
	const struct tacit_document *doc, const char *target,
	struct tacit_err *err)
{
	struct tacit_index_query query = { .type = (int)doc->at.type->id,
		.link_key = f->relation->key,
		.link_target = target };

	return tacit_register_each(
		f->style->reg, &query, take_following, f, err);
}

bool tacit_followings_of(const struct tacit_value_style *style,
	const struct tacit_document *doc, struct tacit_followings *out,
	struct tacit_err *err)
{
	size_t count = 0;
	const struct tacit_value *langs = tacit_document_list(
		&tacit_register_body(style->reg)->doc, "languages", &count);
	size_t i;
	size_t k;

	if (doc->at.type->id != TACIT_NOTE && doc->at.type->id != TACIT_PAPER)
		return true;
	for (i = 0; i < TACIT_COUNT(relations); i++) {
		struct following f = { style, &relations[i], NULL, out };

		if (!find_following(&f, doc, doc->at.id, err))
			return false;
		for (k = 0; k < count; k++) {
			f.lang = langs[k].text;
			if (!find_following(&f, doc,
				    tacit_arena_printf(style->arena, "%s.%s",
					    doc->at.id, f.lang),
				    err))
				return false;
		}
	}
	return true;
}
