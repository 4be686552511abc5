#include "change/answer_sheet.h"

#include <string.h>

#include <tacit/facts.h>
#include <tacit/words.h>

#include "change/answer_head.h"
#include "change/sheet_parts.h"
#include "facts/dispositions.h"
#include "rules/answer_words.h"
#include "text/cut.h"

struct answer_rows {
	struct tacit_register *reg;
	struct tacit_tables *tables;
	const struct tacit_answer *common;
	struct tacit_answer_sheet *out;
	struct tacit_cell_faults found;
	struct tacit_arena arena; /* of one row */
	/* the table that is read, its headings, and the row */
	const struct tacit_table *table;
	struct answer_head head;
	struct tacit_table_row row;
};

/* --- cells ------------------------------------------------------------------ */

static const char *answer_cell(
	struct answer_rows *rows, enum tacit_sheet_column column)
{
	const size_t at = rows->head.columns.at[column];
	struct tacit_str cell;

	if (at >= rows->row.count)
		return "";
	cell = tacit_str_trim(tacit_str_of(rows->row.cells[at]));
	return tacit_arena_strndup(&rows->arena, cell.data, cell.len);
}

static void fault_cell(struct answer_rows *rows, enum tacit_sheet_column column,
	const char *remedy, const char *fmt, ...) TACIT_PRINTF(4, 5);
static void fault_cell(struct answer_rows *rows, enum tacit_sheet_column column,
	const char *remedy, const char *fmt, ...)
{
	const size_t at = rows->head.columns.at[column];
	const struct tacit_cell_at cell = { .table = rows->table,
		.row = rows->row.row,
		.line = rows->row.line,
		.column = at,
		.heading = at < rows->head.row.count ? rows->head.row.cells[at]
						     : NULL };
	va_list args;

	va_start(args, fmt);
	tacit_cell_vfault(
		&rows->found, TACIT_FAULT_ERROR, &cell, remedy, fmt, args);
	va_end(args);
}

/* The word of a key that was meant, in any language; NULL: none, which is
 * told. */
static const char *word_meant(struct answer_rows *rows, const char *key,
	enum tacit_sheet_column column, const char *typed)
{
	const char *const *languages = NULL;
	const size_t language_count = tacit_words_languages(&languages);
	size_t count = 0;
	const char *const *words = tacit_answer_words(key, &count);
	const char *near;
	size_t i;
	size_t k;

	for (i = 0; i < count; i++) {
		if (tacit_sheet_same(typed, words[i]))
			return words[i];
		for (k = 0; k < language_count; k++) {
			if (tacit_sheet_same(
				    typed, tacit_tr(languages[k], words[i])))
				return words[i];
		}
	}
	near = tacit_nearest(typed, words, count);
	fault_cell(rows, column,
		near ? tacit_arena_printf(
			       &rows->out->arena, "did you mean %s?", near)
		     : "choose one of the list",
		"there is no such word: %.60s", typed);
	return NULL;
}

static const char *keep_answer(struct answer_rows *rows, const char *text)
{
	return text && *text ? tacit_arena_strdup(&rows->out->arena, text)
			     : NULL;
}

static void read_suggested(struct answer_rows *rows, struct tacit_answer *out)
{
	const char *typed = answer_cell(rows, TACIT_SHEET_SUGGESTED);
	enum tacit_type_id type;
	const char *id = NULL;
	struct tacit_err why = { 0 };

	if (!*typed)
		return;
	if (tacit_resolve(rows->reg, &rows->arena, typed, 1u << TACIT_AREA, &id,
		    &type, &why))
		out->suggested_area = keep_answer(rows, id);
	else
		fault_cell(rows, TACIT_SHEET_SUGGESTED,
			why.hint[0] ? tacit_arena_strdup(
					      &rows->out->arena, why.hint)
				    : "choose one of the list",
			"%.60s is no area of this register", typed);
}

/* "concept-paper#II.2; II.3" */
static void read_applied(struct answer_rows *rows, struct tacit_answer *out)
{
	struct tacit_str rest =
		tacit_str_of(answer_cell(rows, TACIT_SHEET_APPLIED));
	const char **list = NULL;
	size_t cap = 0;
	struct tacit_str part;

	while (tacit_str_split(&rest, ';', &part)) {
		part = tacit_str_trim(part);
		if (part.len)
			*(const char **)tacit_arena_append(&rows->out->arena,
				&list, &out->applied_count, &cap,
				sizeof(*list)) =
				tacit_arena_strndup(
					&rows->out->arena, part.data, part.len);
	}
	out->applied = list;
}

/* --- what the record has -------------------------------------------------------- */

static const char *plain_of(struct tacit_arena *arena, struct tacit_str body)
{
	struct tacit_md_node *root = NULL;
	struct tacit_err ignored = { 0 };

	return tacit_markdown_parse(arena, body, 1, &root, &ignored)
		? tacit_markdown_plain(arena, root)
		: "";
}

static bool is_same_word(const char *a, const char *b)
{
	return a && b ? !strcmp(a, b) : a == b;
}

static bool says_same(struct answer_rows *rows,
	const struct tacit_answer *answer, const struct tacit_document *given)
{
	const char *body = answer->body ? answer->body : "";

	return is_same_word(
		       answer->outcome, tacit_document_get(given, "outcome")) &&
		is_same_word(
			answer->reason, tacit_document_get(given, "reason")) &&
		is_same_word(answer->suggested_area,
			tacit_document_get(given, "suggested-area")) &&
		(tacit_sheet_says(body, given->body) ||
			tacit_sheet_says(body,
				tacit_str_of(
					plain_of(&rows->arena, given->body))) ||
			tacit_sheet_says(
				plain_of(&rows->arena, tacit_str_of(body)),
				tacit_str_of(
					plain_of(&rows->arena, given->body))));
}

/* "concept-paper#II.2", or "II.2" alone where that is clear. */
static bool is_same_place(const char *typed, const char *recorded)
{
	const struct tacit_str short_one = tacit_str_of(typed);
	const struct tacit_str whole = tacit_str_of(recorded);
	const char before = whole.len > short_one.len
		? whole.data[whole.len - short_one.len - 1]
		: '/';

	return tacit_str_ends(whole, typed) && (before == '/' || before == '#');
}

/* A sheet without that column does not say where. */
static bool says_where(const struct answer_rows *rows,
	const struct tacit_answer *answer, const struct tacit_document *given)
{
	size_t count = 0;
	const struct tacit_value *places =
		tacit_document_list(given, "applied", &count);
	size_t i;

	if (rows->head.columns.at[TACIT_SHEET_APPLIED] == SIZE_MAX)
		return true;
	for (i = 0; i < count && i < answer->applied_count; i++) {
		if (!is_same_place(answer->applied[i], places[i].text))
			return false;
	}
	return count == answer->applied_count;
}

#define SUPERSEDE \
	"to change the answer: tacit answer COMMENT --supersedes DISPOSITION"

/* Which of the answers that are given is the row's, or what is other in it. */
static bool is_given(struct answer_rows *rows,
	const struct tacit_answer *answer,
	const struct tacit_dispositions *given)
{
	const struct tacit_document *last = &given->list[given->count - 1].doc;
	bool is_elsewhere = false;
	size_t i;

	for (i = 0; i < given->count; i++) {
		const struct tacit_document *doc = &given->list[i].doc;

		if (!says_same(rows, answer, doc))
			continue;
		if (says_where(rows, answer, doc))
			return true;
		is_elsewhere = true;
	}
	if (is_elsewhere)
		fault_cell(rows, TACIT_SHEET_APPLIED, SUPERSEDE,
			"%.40s is answered already, and was applied elsewhere",
			answer->comments[0]);
	else
		fault_cell(rows, TACIT_SHEET_OUTCOME, SUPERSEDE,
			"%.40s is answered already, and otherwise: %s",
			answer->comments[0],
			tacit_document_get(last, "outcome"));
	return false;
}

/* A comment that was undone wants no answer; one that has another is told. */
static bool judge_answer(struct answer_rows *rows,
	const struct tacit_answer *answer, bool *is_known,
	struct tacit_err *err)
{
	const char *comment = answer->comments[0];
	struct tacit_dispositions given = { 0 };
	struct tacit_undoing undoing = { 0 };

	*is_known = false;
	if (!tacit_dispositions_of(
		    rows->reg, &rows->arena, comment, &given, err) ||
		!tacit_facts_undoing(
			rows->reg, &rows->arena, comment, &undoing, err))
		return false;
	if (given.count)
		*is_known = is_given(rows, answer, &given);
	else if (undoing.undone != TACIT_UNDONE_NOT)
		fault_cell(rows, TACIT_SHEET_OUTCOME, "leave the cell empty",
			"%.40s was withdrawn, superseded or entered in error: "
			"it wants no answer",
			comment);
	return true;
}

/* --- rows -------------------------------------------------------------------------- */

static const char *comment_of(struct answer_rows *rows)
{
	const char *typed = answer_cell(rows, TACIT_SHEET_ID);
	enum tacit_type_id type;
	const char *id = NULL;
	struct tacit_err why = { 0 };

	if (tacit_resolve(rows->reg, &rows->arena, typed, 1u << TACIT_COMMENT,
		    &id, &type, &why))
		return keep_answer(rows, id);
	fault_cell(rows, TACIT_SHEET_ID,
		"leave the ids as tacit matrix wrote them",
		"%.60s is no comment of this register", typed);
	return NULL;
}

static bool is_said_twice(const struct answer_rows *rows, const char *comment)
{
	size_t i;

	for (i = 0; i < rows->out->count; i++) {
		if (!strcmp(rows->out->list[i].comments[0], comment))
			return true;
	}
	return false;
}

/* "A; B", as the matrix prints two that stand: nothing new is said. */
static bool is_printed_pair(const char *outcome)
{
	return strchr(outcome, ';') != NULL;
}

static void fill_answer_words(
	struct answer_rows *rows, const char *outcome, struct tacit_answer *out)
{
	const char *reason = answer_cell(rows, TACIT_SHEET_REASON);
	const char *words = answer_cell(rows, TACIT_SHEET_EXPLANATION);

	*out = *rows->common;
	out->outcome =
		word_meant(rows, "outcome", TACIT_SHEET_OUTCOME, outcome);
	out->reason = *reason
		? word_meant(rows, "reason", TACIT_SHEET_REASON, reason)
		: NULL;
	out->body = *words
		? tacit_arena_printf(&rows->out->arena, "%s\n", words)
		: NULL;
	if (out->outcome && !strcmp(out->outcome, TACIT_OUTCOME_WITH_REASON) &&
		!*reason)
		fault_cell(rows, TACIT_SHEET_REASON, "choose one of the list",
			"what is not incorporated needs a reason");
	read_suggested(rows, out);
	read_applied(rows, out);
}

static void judge_cut(struct answer_rows *rows)
{
	struct tacit_str words =
		tacit_str_of(answer_cell(rows, TACIT_SHEET_EXPLANATION));

	if (tacit_cut_take(&words))
		fault_cell(rows, TACIT_SHEET_EXPLANATION,
			"write the whole text",
			"the text was cut when the sheet was written");
}

static bool read_answer(struct answer_rows *rows, struct tacit_err *err)
{
	const char *outcome = answer_cell(rows, TACIT_SHEET_OUTCOME);
	const size_t before = rows->found.errors;
	struct tacit_answer answer;
	const char **comment;
	bool is_known = false;

	if (!*answer_cell(rows, TACIT_SHEET_ID) || is_printed_pair(outcome))
		return true;
	if (!*outcome) {
		if (*answer_cell(rows, TACIT_SHEET_REASON) ||
			*answer_cell(rows, TACIT_SHEET_EXPLANATION) ||
			*answer_cell(rows, TACIT_SHEET_SUGGESTED) ||
			*answer_cell(rows, TACIT_SHEET_APPLIED))
			fault_cell(rows, TACIT_SHEET_OUTCOME,
				"choose one of the list",
				"what became of the comment is not said");
		return true;
	}
	fill_answer_words(rows, outcome, &answer);
	comment = tacit_arena_array(&rows->out->arena, 1, sizeof(*comment));
	*comment = comment_of(rows);
	answer.comments = comment;
	answer.comment_count = 1;
	if (rows->found.errors != before)
		return true;
	if (!judge_answer(rows, &answer, &is_known, err))
		return false;
	if (!is_known)
		judge_cut(rows);
	if (!is_known && is_said_twice(rows, *comment))
		fault_cell(rows, TACIT_SHEET_ID, "remove one of them",
			"two rows answer %.40s", *comment);
	if (is_known)
		rows->out->known++;
	else
		*(struct tacit_answer *)tacit_arena_append(&rows->out->arena,
			&rows->out->list, &rows->out->count, &rows->out->cap,
			sizeof(answer)) = answer;
	return true;
}

static bool read_answers(struct answer_rows *rows, struct tacit_err *err)
{
	size_t i;

	for (i = rows->head.at + 1; i < rows->table->count; i++) {
		tacit_arena_clear(&rows->arena);
		tacit_table_row(
			rows->tables, rows->table, i, &rows->arena, &rows->row);
		if (!read_answer(rows, err))
			return false;
	}
	return true;
}

bool tacit_answer_sheet_read(struct tacit_register *reg, const char *path,
	struct tacit_tables *tables, const struct tacit_answer *common,
	struct tacit_answer_sheet *out, struct tacit_faults *faults,
	struct tacit_err *err)
{
	struct answer_rows rows = { .reg = reg,
		.tables = tables,
		.common = common,
		.out = out,
		.found = { .path = path } };
	const size_t before = faults->errors;
	bool is_found = false;
	bool ok = true;
	size_t i;

	*out = (struct tacit_answer_sheet){ 0 };
	for (i = 0; ok && i < tables->count; i++) {
		rows.table = &tables->list[i];
		if (!tacit_answer_head_find(tables, rows.table, &out->arena,
			    &rows.found, &rows.head))
			continue;
		is_found = true;
		/* of what is misread, each row would be a fault */
		ok = rows.found.errors || read_answers(&rows, err);
	}
	tacit_arena_clear(&rows.arena);
	tacit_cell_faults_tell(&rows.found, faults);
	if (ok && !is_found)
		tacit_fault_add(faults, path, 0,
			"tacit matrix NOTE makes a sheet with every column",
			"there are no columns Id and Outcome");
	return ok &&
		(faults->errors == before || tacit_faults_fail(faults, err));
}

void tacit_answer_sheet_clear(struct tacit_answer_sheet *sheet)
{
	tacit_arena_clear(&sheet->arena);
	*sheet = (struct tacit_answer_sheet){ 0 };
}
