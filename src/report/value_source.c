/* value_source: from what the secretariat entered what another said. */
#include "report/value.h"

#include <string.h>

#include <tacit/language.h>
#include <tacit/words.h>

/* A word in a table, given to tacit_tr later: so that it is found. */
#define WORD(english) english

static const struct {
	const char *via;
	const char *says;
} sources[] = {
	{ "note", WORD("entered by the Secretariat from a note") },
	{ "mail", WORD("entered by the Secretariat from a message") },
	{ "sheet", WORD("entered by the Secretariat from a sheet") },
	{ "meeting",
		WORD("entered by the Secretariat from an oral statement") },
	{ "phone", WORD("entered by the Secretariat from a telephone call") },
	{ "pouch", WORD("entered by the Secretariat from a letter") },
	{ "bundle", WORD("entered by the Secretariat from a bundle") },
};

static const char *whose(const struct tacit_document *doc)
{
	static const char *const keys[] = { "state", "by", "by-coordinator" };
	const char *who = NULL;
	size_t i;

	for (i = 0; i < TACIT_COUNT(keys) && !who; i++)
		who = tacit_document_get(doc, keys[i]);
	return who ? who : "";
}

const char *tacit_value_source(
	const struct tacit_value_style *style, const struct tacit_document *doc)
{
	const char *via = tacit_document_get(doc, "via");
	const char *reference = tacit_document_get(doc, "reference");
	const char *says;
	const char *who;
	struct tacit_date date;
	size_t i = 0;

	if (!via || doc->at.lang || !tacit_type_is_entered(doc->at.type))
		return NULL;
	while (i < TACIT_COUNT(sources) && strcmp(sources[i].via, via) != 0)
		i++;
	if (i == TACIT_COUNT(sources))
		return NULL;
	says = tacit_tr(style->lang, sources[i].says);
	who = tacit_value_state(style, whose(doc));
	if (!reference)
		return tacit_arena_printf(style->arena,
			tacit_tr(style->lang, "%s of %s"), says, who);
	if (tacit_date_parse(tacit_str_of(reference), &date))
		return tacit_arena_printf(style->arena,
			tacit_tr(style->lang, "%s of %s of %s"), says, who,
			tacit_value_date(style, date));
	return tacit_arena_printf(style->arena,
		tacit_tr(style->lang, "%s of %s, %s"), says, who, reference);
}

void tacit_value_hide(struct tacit_arena *arena,
	const struct tacit_undoing *undoing, struct tacit_document *doc)
{
	struct tacit_field *kept;
	size_t count = 0;
	size_t i;

	if (undoing->undone != TACIT_UNDONE_IN_ERROR || !doc->at.type ||
		doc->at.type->id == TACIT_NOTE)
		return;
	kept = tacit_arena_array(arena, doc->header.count + 1, sizeof(*kept));
	for (i = 0; i < doc->header.count; i++) {
		const struct tacit_field *field = &doc->header.fields[i];
		const struct tacit_key *key =
			tacit_type_key(doc->at.type, field->key, NULL);

		if (key && key->kind != TACIT_KEY_TEXT)
			kept[count++] = *field;
	}
	doc->header.fields = kept;
	doc->header.count = count;
	doc->body = (struct tacit_str){ 0 };
}
