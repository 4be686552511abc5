/* A row about a comment that the record has: of a matrix that comes back. */
#include "change/sheet_parts.h"

#include <string.h>

#include <tacit/buf.h>
#include <tacit/legible.h>
#include <tacit/words.h>

#include "facts/wording.h"
#include "text/cut.h"

/* --- the same words ------------------------------------------------------------------ */

/* What stands between words as one blank, which no cell keeps. */
static void fold_blanks(struct tacit_buf *out, struct tacit_str text)
{
	size_t i;

	text = tacit_str_trim(text);
	for (i = 0; i < text.len; i++) {
		const char c = text.data[i];

		if (!tacit_is_space(c) && c != '\n')
			tacit_buf_addc(out, c);
		else if (out->data[out->len - 1] != ' ')
			tacit_buf_addc(out, ' ');
	}
}

bool tacit_sheet_says(const char *cell, struct tacit_str recorded)
{
	struct tacit_str typed = tacit_str_of(cell);
	const bool is_cut = tacit_cut_take(&typed);
	struct tacit_buf legible = { 0 };
	struct tacit_buf x = { 0 };
	struct tacit_buf y = { 0 };
	bool says;

	/* what nobody could see was made visible in the sheet */
	tacit_legible_escape(&legible, recorded, true);
	fold_blanks(&x, typed);
	fold_blanks(&y, tacit_buf_str(&legible));
	says = is_cut ? tacit_str_starts(tacit_buf_str(&y), tacit_buf_cstr(&x))
		      : tacit_str_eq(tacit_buf_str(&x), tacit_buf_str(&y));
	tacit_buf_clear(&legible);
	tacit_buf_clear(&x);
	tacit_buf_clear(&y);
	return says;
}

static bool says_words(
	struct sheet_reading *reading, const struct tacit_document *doc)
{
	const char *text = tacit_sheet_cell(reading, TACIT_SHEET_TEXT);
	const char *proposed = tacit_sheet_cell(reading, TACIT_SHEET_PROPOSED);
	struct tacit_str its_text;
	struct tacit_str its_proposed;

	tacit_wording_part(
		&reading->arena, doc->body, &its_text, &its_proposed);
	return tacit_sheet_says(text, its_text) &&
		tacit_sheet_says(proposed, its_proposed);
}

/* --- by its id ----------------------------------------------------------------------- */

static bool says_state(
	struct sheet_reading *reading, const struct tacit_document *doc)
{
	const char *typed = tacit_sheet_typed(reading, TACIT_SHEET_STATE);
	const char *code = NULL;

	return !*typed ||
		!tacit_resolve_state(
			reading->reg, &reading->arena, typed, &code, NULL) ||
		tacit_document_says(doc, "state", code);
}

static bool says_kind(
	struct sheet_reading *reading, const struct tacit_document *doc)
{
	struct tacit_comment said = { 0 };

	if (!*tacit_sheet_typed(reading, TACIT_SHEET_KIND))
		return true;
	tacit_sheet_words(reading, &said);
	return !said.kind || !tacit_document_has(doc, "kind") ||
		tacit_document_says(doc, "kind", said.kind);
}

static bool says_places(
	struct sheet_reading *reading, const struct tacit_document *doc)
{
	struct tacit_str rest =
		tacit_str_of(tacit_sheet_typed(reading, TACIT_SHEET_PLACE));
	size_t count = 0;
	const struct tacit_value *places =
		tacit_document_list(doc, "place", &count);
	struct tacit_str part;
	size_t i = 0;

	if (!rest.len)
		return true;
	while (tacit_str_split(&rest, ';', &part)) {
		part = tacit_str_trim(part);
		if (i >= count || !tacit_str_eqs(part, places[i++].text))
			return false;
	}
	return i == count;
}

/* Of what never was the words are on no page: such a row says nothing. */
static bool says_nothing(struct sheet_reading *reading)
{
	return !*tacit_sheet_cell(reading, TACIT_SHEET_TEXT) &&
		!*tacit_sheet_cell(reading, TACIT_SHEET_PROPOSED);
}

/* "altered since it was recorded": a line of the matrix, and no state's. */
static bool is_notice(struct sheet_reading *reading)
{
	return !*tacit_sheet_cell(reading, TACIT_SHEET_STATE) &&
		!*tacit_sheet_cell(reading, TACIT_SHEET_KIND) &&
		!*tacit_sheet_cell(reading, TACIT_SHEET_STANDING) &&
		!*tacit_sheet_cell(reading, TACIT_SHEET_PLACE);
}

static void tell_received(
	struct sheet_reading *reading, const struct tacit_document *doc)
{
	const char *typed = tacit_sheet_typed(reading, TACIT_SHEET_RECEIVED);
	const char *received = tacit_document_get(doc, "received");

	if (*typed && !reading->terms.is_by_server && received &&
		strcmp(typed, received) != 0)
		tacit_sheet_warn(reading, TACIT_SHEET_RECEIVED,
			"if that is mistaken: tacit void it, then record it "
			"with --again",
			"it is recorded with another date of receipt, which "
			"stays: %s",
			received);
}

bool tacit_sheet_is_recorded(
	struct sheet_reading *reading, bool *is_recorded, struct tacit_err *err)
{
	const char *id = tacit_sheet_typed(reading, TACIT_SHEET_ID);
	struct tacit_document doc = { 0 };

	*is_recorded = false;
	if (!*id)
		return true;
	if (!tacit_register_find(reading->reg, &reading->arena, TACIT_COMMENT,
		    id, &doc, err))
		return false;
	*is_recorded = doc.at.type != NULL;
	if (!*is_recorded || is_notice(reading))
		return true;
	if ((says_nothing(reading) || says_words(reading, &doc)) &&
		says_state(reading, &doc) && says_kind(reading, &doc) &&
		says_places(reading, &doc))
		tell_received(reading, &doc);
	else
		tacit_sheet_fault(reading, TACIT_SHEET_TEXT,
			"restore the row; what the state says instead is "
			"recorded with: tacit comment NOTE --supersedes ID",
			"this row is of %.60s, which says otherwise", id);
	return true;
}

/* --- by what it says ------------------------------------------------------------------ */

static bool is_cut(
	struct sheet_reading *reading, enum tacit_sheet_column column)
{
	struct tacit_str text = tacit_str_of(tacit_sheet_cell(reading, column));

	return tacit_cut_take(&text);
}

/* The secretariat's own column says so of what counts no longer. */
static bool is_undone(struct sheet_reading *reading)
{
	static const char *const words[] = { "withdrawn", "superseded",
		"entered in error" };
	const struct tacit_str typed =
		tacit_str_of(tacit_sheet_typed(reading, TACIT_SHEET_OUTCOME));
	size_t i;

	for (i = 0; i < TACIT_COUNT(words); i++) {
		if (tacit_str_starts(typed, words[i]))
			return true;
	}
	return false;
}

static bool names_same_places(
	const struct tacit_comment *said, const struct tacit_document *doc)
{
	size_t count = 0;
	const struct tacit_value *places =
		tacit_document_list(doc, "place", &count);
	size_t i;

	for (i = 0; i < count && i < said->place_count; i++) {
		if (strcmp(places[i].text, said->places[i]) != 0)
			return false;
	}
	return count == said->place_count;
}

/* Is the same on record, of the same state, on the same call? */
static bool find_same(struct sheet_reading *reading,
	const struct tacit_comment *said, bool *is_there, struct tacit_err *err)
{
	const char *kind = said->kind ? said->kind : "comment";
	struct tacit_index_query query = { .type = TACIT_COMMENT,
		.path_prefix = tacit_arena_printf(
			&reading->arena, "comments/%s/", said->note) };
	struct tacit_documents docs = { 0 };
	size_t i;

	if (!tacit_register_list(
		    reading->reg, &reading->arena, &query, &docs, err))
		return false;
	for (i = 0; i < docs.count && !*is_there; i++) {
		const struct tacit_document *doc = &docs.list[i];

		*is_there = said->state &&
			tacit_document_says(doc, "state", said->state) &&
			tacit_document_says(doc, "kind", kind) &&
			names_same_places(said, doc) &&
			(says_words(reading, doc) ||
				tacit_sheet_says(said->body, doc->body) ||
				(says_nothing(reading) && is_undone(reading)));
	}
	return true;
}

static void fault_alone(struct sheet_reading *reading, bool is_withdrawal)
{
	const enum tacit_sheet_column column =
		*tacit_sheet_cell(reading, TACIT_SHEET_KIND)
		? TACIT_SHEET_KIND
		: TACIT_SHEET_CATEGORY;

	if (is_withdrawal)
		tacit_sheet_fault(reading, column,
			"record it with: tacit comment NOTE -k withdrawal "
			"--withdraws ID",
			"a withdrawal names what it takes back; a sheet has "
			"no column for that");
	else
		tacit_sheet_fault(reading, column,
			"record it with: tacit comment NOTE -k reply "
			"--disposition ID",
			"a reply names what it replies to; a sheet has no "
			"column for that");
}

bool tacit_sheet_is_known(struct sheet_reading *reading,
	const struct tacit_comment *said, bool *is_known, struct tacit_err *err)
{
	const bool is_withdrawal =
		said->kind && !strcmp(said->kind, "withdrawal");
	const bool is_reply = said->kind && !strcmp(said->kind, "reply");
	const bool cuts[] = { is_cut(reading, TACIT_SHEET_TEXT),
		is_cut(reading, TACIT_SHEET_PROPOSED) };

	if (!is_withdrawal && !is_reply && !cuts[0] && !cuts[1] &&
		!is_undone(reading))
		return true;
	if (!find_same(reading, said, is_known, err))
		return false;
	if (*is_known)
		return true;
	if (is_withdrawal || is_reply)
		fault_alone(reading, is_withdrawal);
	if (cuts[0] || cuts[1])
		tacit_sheet_fault(reading,
			cuts[0] ? TACIT_SHEET_TEXT : TACIT_SHEET_PROPOSED,
			"write the whole text, or leave the row out",
			"the text was cut when the sheet was written");
	return true;
}
