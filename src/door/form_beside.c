#include "door/form_beside.h"

#include <stdlib.h>
#include <string.h>

#include <tacit/words.h>

#include "door/tables.h"

bool tacit_form_is_ours(const struct tacit_err *why)
{
	return why->code == TACIT_DB || why->code == TACIT_GIT ||
		why->code == TACIT_IO;
}

/* Office programs break lines where they like. */
static const char *on_one_line(struct tacit_arena *arena, const char *text)
{
	struct tacit_buf line = { 0 };
	struct tacit_str rest = tacit_str_trim(tacit_str_of(text));
	size_t i;

	for (i = 0; i < rest.len; i++) {
		if (!tacit_is_space(rest.data[i]))
			tacit_buf_addc(&line, rest.data[i]);
		else if (line.data[line.len - 1] != ' ')
			tacit_buf_addc(&line, ' ');
	}
	return tacit_buf_keep(&line, arena).data;
}

/* --- the words that it has from us ---------------------------------------------- */

struct word_set {
	struct tacit_arena *arena;
	const char **words; /* sorted once all are there */
	size_t count;
	size_t cap;
};

static void add_own_word(struct word_set *set, const char *text)
{
	const char **word;

	if (!*text)
		return;
	word = tacit_arena_append(
		set->arena, &set->words, &set->count, &set->cap, sizeof(*word));
	*word = on_one_line(set->arena, text);
}

static void add_own_tables(struct word_set *set, struct tacit_tables *tables)
{
	size_t i;
	size_t k;
	size_t column;

	for (i = 0; i < tables->loose_count; i++)
		add_own_word(set, tables->loose[i]);
	for (i = 0; i < tables->count; i++) {
		for (k = 0; k < tables->list[i].count; k++) {
			struct tacit_table_row row;

			tacit_table_row(
				tables, &tables->list[i], k, set->arena, &row);
			for (column = 0; column < row.count; column++)
				add_own_word(set, row.cells[column]);
		}
	}
	qsort(set->words, set->count, sizeof(*set->words), tacit_by_text);
}

/* As it goes out in that language, read as what comes back is. */
static bool find_own_words(const struct tacit_foreign *foreign,
	const struct tacit_blank_form *blank, const struct tacit_blank *of,
	struct word_set *set, struct tacit_err *err)
{
	struct tacit_buf bytes = { 0 };
	struct tacit_tables tables = { 0 };
	struct tacit_tables_file file = { .path = "" };
	struct tacit_faults ignored = { 0 };
	bool ok = blank->write(blank->ctx, of, &bytes, err);

	file.bytes = tacit_buf_str(&bytes);
	ok = ok && tacit_tables_read(foreign, &file, &tables, &ignored, err);
	if (ok)
		add_own_tables(set, &tables);
	tacit_faults_clear(&ignored);
	tacit_tables_clear(&tables);
	tacit_buf_clear(&bytes);
	return ok;
}

/* --- what is left ----------------------------------------------------------------- */

static size_t leave_out(
	const struct word_set *set, const char **words, size_t n)
{
	size_t kept = 0;
	size_t i;

	for (i = 0; i < n; i++) {
		if (!set->count ||
			!bsearch(&words[i], set->words, set->count,
				sizeof(*set->words), tacit_by_text))
			words[kept++] = words[i];
	}
	return kept;
}

static bool leave_own_out(const struct tacit_foreign *foreign,
	const struct tacit_blank_form *blank, const struct tacit_blank *of,
	const char **words, size_t *count, struct tacit_err *err)
{
	const char *const *codes;
	const size_t languages = tacit_words_languages(&codes);
	size_t i;

	for (i = 0; *count && i < languages; i++) {
		struct tacit_arena arena = { 0 };
		struct word_set set = { .arena = &arena };
		struct tacit_blank in = *of;
		struct tacit_err why = { 0 };

		in.lang = codes[i];
		if (find_own_words(foreign, blank, &in, &set, &why))
			*count = leave_out(&set, words, *count);
		tacit_arena_clear(&arena);
		if (tacit_form_is_ours(&why))
			return tacit_fail_as(err, &why);
	}
	return true;
}

static const char *join_lines(
	struct tacit_arena *arena, const char *const *words, size_t count)
{
	struct tacit_buf text = { 0 };
	size_t i;

	for (i = 0; i < count; i++)
		tacit_buf_printf(&text, "%s\n", words[i]);
	return count ? tacit_buf_keep(&text, arena).data : "";
}

static bool is_a_book(const struct tacit_sheet *sheet)
{
	return sheet->tables.count &&
		!strncmp(sheet->tables.list[0].name, "sheet ", 6);
}

bool tacit_form_beside(const struct tacit_foreign *foreign,
	const struct tacit_blank_form *blank, const struct tacit_blank *of,
	const struct tacit_sheet *sheet, struct tacit_arena *arena,
	const char **out, struct tacit_err *err)
{
	const char **words = tacit_arena_array(
		arena, sheet->beside_count + 1, sizeof(*words));
	struct tacit_blank in = *of;
	size_t count = 0;
	size_t i;

	*out = "";
	for (i = 0; i < sheet->beside_count; i++)
		words[count++] = on_one_line(arena, sheet->beside[i]);
	in.layout = sheet->layout;
	in.is_book = is_a_book(sheet);
	if (blank && sheet->layout <= TACIT_SHEET_ISO) {
		if (!leave_own_out(foreign, blank, &in, words, &count, err))
			return false;
		in.state = sheet->first_state;
		if (in.state &&
			!leave_own_out(foreign, blank, &in, words, &count, err))
			return false;
	}
	*out = join_lines(arena, words, count);
	return true;
}
