/* tacit note: the text of a note verbale, from the record. */
#include <string.h>

#include "change/revise.h"
#include "change/version.h"
#include "cli/commands.h"
#include "cli/print.h"
#include "door/verbale.h"
#include "pages/page_verbale.h"

struct words {
	const char *kind;
	bool names_objectors;
	bool records;
};

static const struct option_row options[] = {
	{ "kind", 'k', OPT_WORD,
		"circulation|reminder|extension|result|dispositions|"
		"invitation|correction|addendum|nomination",
		offsetof(struct words, kind),
		"which kind of note; else what the note's own keys say", NULL },
	{ "name-objectors", 0, OPT_FLAG, NULL,
		offsetof(struct words, names_objectors),
		"of a silence that was broken: say by whom", NULL },
	{ "record", 0, OPT_FLAG, NULL, offsetof(struct words, records),
		"put it into the draft, or into its version in the language",
		NULL },
	{ 0 },
};

static const struct example examples[] = {
	{ "tacit note NCT/G/778 --lang ru", "its text, as the record has it" },
	{ "tacit note NCT/G/778 --format docx -o note.docx",
		"to be edited, printed and signed" },
	{ "tacit note NCT/G/900 --lang ru --record",
		"into the draft's Russian version: to be edited, then "
		"circulated" },
	{ "tacit note NCT/G/778 --kind reminder --lang kk",
		"a note that reminds of that one" },
	{ 0 },
};

static int print_note(struct app *app, const struct tacit_verbale *verbale)
{
	const struct tacit_record record = tacit_record_of(app->reg);
	struct answer answer = app_answer(app);

	if (app->format == FORMAT_MD) {
		tacit_buf_add_str(&answer.out, verbale->text);
	} else if (app->format == FORMAT_JSON) {
		tacit_json_verbale(&record, verbale->kind, verbale->lang,
			verbale->text, &answer.out);
	} else {
		answer.page.lang = verbale->lang;
		tacit_page_verbale(&answer.page, &record, verbale->body,
			verbale->body_short, verbale->text);
	}
	return app_print_answer(app, &answer);
}

/* --- into the register --------------------------------------------------------- */

/* The language in which the note itself is. */
static bool is_own_language(const struct app *app,
	const struct tacit_document *note, const char *lang)
{
	size_t count = 0;
	const struct tacit_value *languages =
		tacit_document_list(note, "languages", &count);

	if (!count)
		languages =
			tacit_document_list(&tacit_register_body(app->reg)->doc,
				"languages", &count);
	return !count || !strcmp(languages[0].text, lang);
}

/* The header stays, and what was written below it goes. */
static bool replace_body(struct app *app, const struct tacit_document *doc,
	struct tacit_str body, struct writing *w)
{
	const size_t head = doc->body.len
		? (size_t)(doc->body.data - doc->text.data)
		: doc->text.len;
	const char *whole = tacit_arena_printf(&app->arena, "%.*s%.*s",
		(int)head, doc->text.data, (int)body.len, body.data);
	const struct tacit_str bytes = tacit_str_of(whole);
	const struct tacit_revision revision = { .id = doc->at.id,
		.type = doc->at.type->id,
		.text = &bytes,
		.base = doc->blob };

	return tacit_revise(app->reg, &app->actor, &revision, &w->options,
		&w->result, &w->err);
}

/* What the members received is not written anew, in whatever language. Always
 * false. */
static bool refuse_issued(
	const struct tacit_document *doc, struct tacit_err *err)
{
	(void)tacit_fail(err, TACIT_REFUSED,
		"%s: its note is issued, and not written anew", doc->path);
	return tacit_hint(err,
		"what was wrong in it, a correction says: tacit "
		"note --kind correction");
}

static bool put_version(struct app *app, const struct tacit_document *note,
	const struct tacit_verbale *verbale, struct writing *w)
{
	const char *id = tacit_arena_printf(
		&app->arena, "%s.%s", note->at.id, verbale->lang);
	const bool is_issued = tacit_document_has(note, "issued");
	const struct tacit_version version = { .id = note->at.id,
		.type = TACIT_NOTE,
		.lang = verbale->lang,
		.title = tacit_document_in(note, "subject", verbale->lang),
		/* it is issued with the note; or comes after it */
		.standing = is_issued ? "unofficial" : "official",
		.text = verbale->text.data };
	struct tacit_document doc = { 0 };

	if (!tacit_register_find(app->reg, &app->arena, -1, id, &doc, &w->err))
		return false;
	if (doc.at.type && is_issued)
		return refuse_issued(&doc, &w->err);
	return doc.at.type
		? replace_body(app, &doc, verbale->text, w)
		: tacit_version_create(app->reg, &app->actor, &version,
			  &w->options, &w->result, &w->err);
}

static int record_note(struct app *app, const struct tacit_verbale *verbale)
{
	struct writing w = app_writing(app);
	struct tacit_document note = { 0 };
	bool ok = tacit_register_get(app->reg, &app->arena, TACIT_NOTE,
		app->operands[0], &note, &w.err);

	ok = ok &&
		(is_own_language(app, &note, verbale->lang)
				? replace_body(app, &note, verbale->text, &w)
				: put_version(app, &note, verbale, &w));
	return app_written(app, ok, &w);
}

static int run_note(struct app *app, void *words)
{
	const struct words *said = words;
	const struct tacit_verbale_ask ask = { .note = app->operands[0],
		.kind = said->kind,
		.lang = app->asked,
		.names_objectors = said->names_objectors };
	struct tacit_verbale verbale = { 0 };
	struct tacit_err err = { 0 };

	if (!tacit_verbale_make(app->reg, &app->arena, &ask, &verbale, &err))
		return app_fail(app, &err);
	if (said->records)
		return record_note(app, &verbale);
	app_note_left_out(app);
	return print_note(app, &verbale);
}

const struct usage usage_note = { "NOTE", options, examples,
	sizeof(struct words), run_note };
