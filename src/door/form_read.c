#include "door/form_read.h"

#include <string.h>

#include "door/registrations_parts.h"
#include "door/tables.h"
#include "rules/sheet_layout.h"

struct call_list {
	struct tacit_arena *arena;
	struct tacit_named_call *calls;
	size_t count;
	size_t cap;
};

static bool add_named_call(
	const struct tacit_document *doc, void *ctx, struct tacit_err *err)
{
	struct call_list *list = ctx;
	const char *number = tacit_document_get(doc, "number");
	struct tacit_named_call *call;

	(void)err;
	/* an extension has its number too, but what comes is on the first */
	if (!number || !tacit_document_get(doc, "comments-by") ||
		!tacit_document_get(doc, "issued") ||
		tacit_document_get(doc, "extends"))
		return true;
	call = tacit_arena_append(list->arena, &list->calls, &list->count,
		&list->cap, sizeof(*list->calls));
	call->number = tacit_arena_strdup(list->arena, number);
	call->id = tacit_arena_strdup(list->arena, doc->at.id);
	return true;
}

bool tacit_form_terms(struct tacit_register *reg, struct tacit_arena *arena,
	const struct tacit_contacts *contacts, struct tacit_sorting_terms *out,
	struct tacit_err *err)
{
	const struct tacit_index_query notes = { .type = TACIT_NOTE };
	struct call_list list = { .arena = arena };

	if (!tacit_register_each(reg, &notes, add_named_call, &list, err))
		return false;
	*out = (struct tacit_sorting_terms){ .calls = list.calls,
		.call_count = list.count,
		.contacts = contacts };
	out->servers = tacit_document_list(&tacit_register_body(reg)->doc,
		"received-by", &out->server_count);
	return true;
}

/* --- the form among its files ------------------------------------------------- */

static bool is_row_of_headings(
	struct tacit_tables *tables, const struct tacit_table *table, size_t i)
{
	struct tacit_arena arena = { 0 };
	struct tacit_table_row row;
	struct tacit_heading_row found;
	bool is_it;

	tacit_table_row(tables, table, i, &arena, &row);
	is_it = tacit_heading_row_find(
			&tacit_sheet_headings, row.cells, row.count, &found) &&
		found.found >= 2;
	tacit_arena_clear(&arena);
	return is_it;
}

static bool is_table_of_comments(
	struct tacit_tables *tables, const struct tacit_table *table)
{
	size_t i;

	for (i = 0; i < table->count && i < TACIT_HEADER_ROWS; i++) {
		if (is_row_of_headings(tables, table, i))
			return true;
	}
	return false;
}

/* Two headings or more: a sheet of something else has none of them, or one. */
static bool has_headings(const struct tacit_foreign *foreign,
	const struct tacit_message_part *part, bool *is_sheet,
	bool *is_registration, struct tacit_err *err)
{
	struct tacit_tables_file file = { .path = "", .bytes = part->bytes };
	struct tacit_tables tables = { 0 };
	struct tacit_faults faults = { 0 };
	struct tacit_err why = { 0 };
	size_t i;

	/* that it has faults is said when it is judged */
	if (tacit_tables_read(foreign, &file, &tables, &faults, &why) ||
		faults.errors) {
		*is_registration = tacit_registering_is_form(&tables);
		for (i = 0; !*is_registration && !*is_sheet && i < tables.count;
			i++)
			*is_sheet =
				is_table_of_comments(&tables, &tables.list[i]);
	}
	tacit_faults_clear(&faults);
	tacit_tables_clear(&tables);
	return !tacit_form_is_ours(&why) || tacit_fail_as(err, &why);
}

/* Those that its sender filled in, and those that he only passes on. */
struct forms_found {
	const struct tacit_message_part *form; /* the last */
	size_t own;
	size_t forwarded;
	const struct tacit_message_part *registration; /* the first */
};

/* More than one is not told apart further. */
static bool find_forms(const struct tacit_foreign *foreign,
	const struct tacit_message *message, struct forms_found *out,
	struct tacit_err *err)
{
	size_t i;

	*out = (struct forms_found){ 0 };
	for (i = 0; out->own + out->forwarded < 2 && i < message->part_count;
		i++) {
		const struct tacit_message_part *part = &message->parts[i];
		bool is_sheet = false;
		bool is_registration = false;

		if (!tacit_message_is_table(part))
			continue;
		if (!has_headings(
			    foreign, part, &is_sheet, &is_registration, err))
			return false;
		if (is_registration && !out->registration)
			out->registration = part;
		if (is_sheet && tacit_message_is_forwarded(message, i)) {
			out->forwarded++;
		} else if (is_sheet) {
			out->form = part;
			out->own++;
		}
	}
	return true;
}

bool tacit_form_part(const struct tacit_foreign *foreign,
	const struct tacit_message *message,
	const struct tacit_message_part **out, struct tacit_err *err)
{
	struct forms_found found;

	*out = NULL;
	if (!find_forms(foreign, message, &found, err))
		return false;
	if (found.own == 1 && !found.forwarded)
		*out = found.form;
	return true;
}

bool tacit_form_is_passed_over(const struct tacit_foreign *foreign,
	const struct tacit_message *message, bool *is, struct tacit_err *err)
{
	struct forms_found found;

	if (!find_forms(foreign, message, &found, err))
		return false;
	*is = found.forwarded || found.own > 1;
	return true;
}

bool tacit_form_read(struct tacit_register *reg,
	const struct tacit_foreign *foreign,
	const struct tacit_message_part *part,
	const struct tacit_incoming *letter, const struct tacit_form_how *how,
	struct tacit_sheet *out, struct tacit_faults *faults,
	struct tacit_err *err)
{
	const struct tacit_sheet_terms terms = { .note = letter->note,
		.kind = how ? how->kind : NULL,
		.map = how ? how->map : NULL,
		.map_count = how ? how->map_count : 0,
		.state = letter->sender[0] ? letter->sender : NULL,
		.received = letter->received,
		.is_by_server = true,
		.via = "mail",
		.claimed = letter->claimed[0] ? letter->claimed : NULL,
		.source = letter->source };

	struct tacit_tables_file file = { .path = part->name ? part->name
							     : "form.csv",
		.bytes = part->bytes };
	struct tacit_tables tables = { .spool.folder =
					       tacit_register_folder(reg) };
	bool ok = tacit_tables_read(foreign, &file, &tables, faults, err) &&
		tacit_sheet_read(
			reg, file.path, &tables, &terms, out, faults, err);

	tacit_tables_clear(&tables);
	return ok;
}

/* Which one is meant, a person chooses. */
static bool says_kinds(struct tacit_sheet *sheet)
{
	const struct tacit_comment_source source = tacit_sheet_comments(sheet);
	size_t i;

	for (i = 0; i < source.count; i++) {
		struct tacit_comment comment = { 0 };
		struct tacit_err ignored = { 0 };

		if (!source.read(source.ctx, i, &comment, &ignored) ||
			!comment.kind)
			return false;
	}
	return true;
}

/* How it was read, and whether words stand around its rows. */
static enum tacit_form_state state_of_form(struct tacit_sheet *sheet,
	bool is_read, bool is_around, const struct tacit_incoming *letter,
	const struct tacit_faults *faults)
{
	if (is_read && !says_kinds(sheet))
		return TACIT_FORM_UNKINDED;
	if (is_read)
		return is_around ? TACIT_FORM_AROUND : TACIT_FORM_GOOD;
	if (!faults->errors)
		return TACIT_FORM_OPEN;
	if (sheet->reading && !sheet->has_text)
		return TACIT_FORM_OTHER;
	if (is_around && !sheet->count)
		return TACIT_FORM_ONLY_AROUND;
	return letter->sender[0] ? TACIT_FORM_FAULTY : TACIT_FORM_OPEN;
}

static bool judge_form(struct tacit_register *reg,
	const struct tacit_foreign *foreign,
	const struct tacit_blank_form *blank,
	const struct tacit_message_part *part,
	const struct tacit_incoming *letter, enum tacit_form_state *out,
	struct tacit_err *err)
{
	const struct tacit_blank of = { .note = letter->note,
		.state = letter->sender[0] ? letter->sender : NULL };
	struct tacit_arena arena = { 0 };
	struct tacit_sheet sheet = { 0 };
	struct tacit_faults faults = { 0 };
	struct tacit_err why = { 0 };
	const char *around = "";
	const bool is_read = tacit_form_read(
		reg, foreign, part, letter, NULL, &sheet, &faults, &why);
	bool ok = !tacit_form_is_ours(&why) || tacit_fail_as(err, &why);

	ok = ok &&
		tacit_form_beside(
			foreign, blank, &of, &sheet, &arena, &around, err);
	if (ok)
		*out = state_of_form(
			&sheet, is_read, around[0] != '\0', letter, &faults);
	tacit_sheet_clear(&sheet);
	tacit_faults_clear(&faults);
	tacit_arena_clear(&arena);
	return ok;
}

bool tacit_form_judge(struct tacit_register *reg,
	const struct tacit_foreign *foreign,
	const struct tacit_blank_form *blank,
	const struct tacit_message *message, struct tacit_incoming *letter,
	enum tacit_form_state *out, struct tacit_err *err)
{
	struct forms_found found;

	*out = TACIT_FORM_NONE;
	if (!find_forms(foreign, message, &found, err))
		return false;
	if (found.own + found.forwarded > 1)
		*out = TACIT_FORM_SEVERAL;
	else if (found.forwarded)
		*out = TACIT_FORM_FORWARDED;
	else if (!found.own && found.registration)
		*out = TACIT_FORM_REGISTRATION;
	if (found.own + found.forwarded != 1 || found.forwarded)
		return true;
	letter->form = found.form->name ? found.form->name : "form.csv";
	*out = TACIT_FORM_OPEN;
	return !letter->note[0] ||
		judge_form(reg, foreign, blank, found.form, letter, out, err);
}
