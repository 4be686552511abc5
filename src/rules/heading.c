#include "rules/heading.h"

#include <string.h>

#include <tacit/buf.h>
#include <tacit/words.h>

#include "base/letter.h"

/* --- comparing ------------------------------------------------------------- */

/* What is in brackets is an example. */
static bool pass_brackets(struct tacit_str *text)
{
	static const char *const pairs[][2] = { { "(", ")" }, { "[", "]" },
		{ "（", "）" } };
	size_t i;

	for (i = 0; i < TACIT_COUNT(pairs); i++) {
		size_t end;

		if (!tacit_str_starts(*text, pairs[i][0]))
			continue;
		end = tacit_str_find(*text, pairs[i][1]);
		if (end == SIZE_MAX)
			return false;
		*text = tacit_str_from(*text, end + strlen(pairs[i][1]));
		return true;
	}
	return false;
}

static void fold_point(struct tacit_buf *out, uint32_t point)
{
	char bytes[4];

	if (point == '#' || point == 0x2116) /* № */
		tacit_buf_adds(out, "number");
	else if (tacit_letter_is(point) && (point < '0' || point > '9') &&
		point != 0xb9 && point != 0xb2 && point != 0xb3 &&
		(point < 0x2070 || point > 0x2089)) /* ¹²³⁴ */
		tacit_buf_add(out, bytes, tacit_utf8_encode(point, bytes));
}

/* The letters, small and without their marks. */
static void fold_heading(struct tacit_str text, struct tacit_buf *out)
{
	struct tacit_buf small = { 0 };
	struct tacit_str rest;

	tacit_buf_truncate(out, 0);
	tacit_fold(text, &small);
	rest = tacit_buf_str(&small);
	while (rest.len) {
		uint32_t point = 0;

		if (!pass_brackets(&rest) && tacit_utf8_take(&rest, &point))
			fold_point(out, point);
	}
	tacit_buf_clear(&small);
}

static bool is_form(const struct tacit_buf *cell, struct tacit_str form,
	struct tacit_buf *at)
{
	fold_heading(form, at);
	return at->len && tacit_str_eq(tacit_buf_str(at), tacit_buf_str(cell));
}

static const char *name_in(
	const struct tacit_heading *heading, const char *lang)
{
	if (!heading->russian || !lang)
		return heading->english;
	return strcmp(lang, "ru") != 0 ? tacit_tr(lang, heading->english)
				       : heading->russian;
}

static bool is_called_so(const struct tacit_heading *heading,
	const struct tacit_buf *cell, struct tacit_buf *at)
{
	struct tacit_str others = tacit_str_of(heading->others);
	struct tacit_str other;
	const char *const *languages = NULL;
	const size_t count = tacit_words_languages(&languages);
	size_t i;

	if (is_form(cell, tacit_str_of(heading->english), at))
		return true;
	for (i = 0; heading->russian && i < count; i++) {
		if (is_form(cell, tacit_str_of(name_in(heading, languages[i])),
			    at))
			return true;
	}
	while (tacit_str_split(&others, '|', &other)) {
		if (is_form(cell, other, at))
			return true;
	}
	return false;
}

/* The first in a layout; -1: none. */
static int column_in(const struct tacit_headings *headings, int layout,
	const struct tacit_buf *folded)
{
	struct tacit_buf at = { 0 };
	int column = -1;
	size_t i;

	for (i = 0; folded->len && column < 0 && i < headings->count; i++) {
		const struct tacit_heading *heading = &headings->list[i];

		if (heading->layout == layout &&
			is_called_so(heading, folded, &at))
			column = heading->column;
	}
	tacit_buf_clear(&at);
	return column;
}

/* What every layout means by it that has it; -1: none has it, or two differ, or
 * it is not for another layout to say. */
static int shared_column(
	const struct tacit_headings *headings, const struct tacit_buf *folded)
{
	int found = -1;
	int layout;

	for (layout = 0; layout < headings->layouts; layout++) {
		const int column = column_in(headings, layout, folded);

		if (column < 0)
			continue;
		if ((found >= 0 && column != found) ||
			!(headings->shared >> column & 1))
			return -1;
		found = column;
	}
	return found;
}

int tacit_heading_column(
	const struct tacit_headings *headings, int layout, const char *cell)
{
	struct tacit_buf folded = { 0 };
	int column;

	fold_heading(tacit_str_of(cell), &folded);
	column = column_in(headings, layout, &folded);
	if (column < 0)
		column = shared_column(headings, &folded);
	tacit_buf_clear(&folded);
	return column;
}

/* --- rows -------------------------------------------------------------------- */

static void read_as(const struct tacit_headings *headings, int layout,
	const char *const *cells, size_t count, struct tacit_heading_row *out)
{
	struct tacit_buf folded = { 0 };
	size_t i;

	*out = (struct tacit_heading_row){ .layout = layout,
		.again = SIZE_MAX };
	for (i = 0; i < TACIT_HEADING_COLUMNS; i++)
		out->at[i] = SIZE_MAX;
	for (i = 0; i < count; i++) {
		int column;

		fold_heading(tacit_str_of(cells[i]), &folded);
		column = column_in(headings, layout, &folded);
		if (column < 0)
			continue;
		if (out->at[column] != SIZE_MAX) {
			if (out->again == SIZE_MAX)
				out->again = i;
			continue;
		}
		out->at[column] = i;
		out->found++;
	}
	tacit_buf_clear(&folded);
}

/* What its layout has no name for, or not this one. */
static void take_shared(const struct tacit_headings *headings,
	const char *const *cells, size_t count, struct tacit_heading_row *out)
{
	size_t i;

	for (i = 0; i < count; i++) {
		const int column =
			tacit_heading_column(headings, out->layout, cells[i]);

		if (column < 0 || out->at[column] != SIZE_MAX)
			continue;
		out->at[column] = i;
		out->found++;
	}
}

bool tacit_heading_row_find(const struct tacit_headings *headings,
	const char *const *cells, size_t count, struct tacit_heading_row *out)
{
	int layout;

	read_as(headings, 0, cells, count, out);
	for (layout = 1; layout < headings->layouts; layout++) {
		struct tacit_heading_row other;

		read_as(headings, layout, cells, count, &other);
		if (other.found > out->found)
			*out = other;
	}
	take_shared(headings, cells, count, out);
	return out->found > 0;
}

/* --- many cells ------------------------------------------------------------------ */

struct tacit_heading_form {
	int column;
	struct tacit_str letters;
};

static void add_form(struct tacit_arena *arena, int column,
	struct tacit_str name, struct tacit_heading_forms *out)
{
	struct tacit_buf folded = { 0 };
	struct tacit_heading_form *form;

	fold_heading(name, &folded);
	if (folded.len) {
		form = tacit_arena_append(arena, &out->list, &out->count,
			&out->cap, sizeof(*form));
		form->column = column;
		form->letters = tacit_buf_keep(&folded, arena);
	}
	tacit_buf_clear(&folded);
}

void tacit_heading_forms(const struct tacit_headings *headings, int layout,
	struct tacit_arena *arena, struct tacit_heading_forms *out)
{
	const char *const *languages = NULL;
	const size_t count = tacit_words_languages(&languages);
	size_t i;
	size_t k;

	*out = (struct tacit_heading_forms){ 0 };
	for (i = 0; i < headings->count; i++) {
		const struct tacit_heading *heading = &headings->list[i];
		struct tacit_str others = tacit_str_of(heading->others);
		struct tacit_str other;

		if (heading->layout != layout)
			continue;
		add_form(arena, heading->column, tacit_str_of(heading->english),
			out);
		for (k = 0; heading->russian && k < count; k++)
			add_form(arena, heading->column,
				tacit_str_of(name_in(heading, languages[k])),
				out);
		while (tacit_str_split(&others, '|', &other))
			add_form(arena, heading->column, other, out);
	}
}

/* The forms that the letters begin with; what is left is one, too. */
static int column_of_letters(const struct tacit_heading_forms *forms,
	struct tacit_str letters, int column)
{
	size_t i;

	for (i = 0; i < forms->count; i++) {
		const struct tacit_heading_form *form = &forms->list[i];

		if ((column < 0 || form->column == column) &&
			tacit_str_eq(form->letters, letters))
			return form->column;
	}
	for (i = 0; column < 0 && i < forms->count; i++) {
		const struct tacit_heading_form *form = &forms->list[i];
		const size_t len = form->letters.len;

		if (letters.len > len &&
			!memcmp(letters.data, form->letters.data, len) &&
			column_of_letters(forms, tacit_str_from(letters, len),
				form->column) >= 0)
			return form->column;
	}
	return -1;
}

int tacit_heading_form_column(
	const struct tacit_heading_forms *forms, struct tacit_str cell)
{
	struct tacit_buf folded = { 0 };
	int column;

	fold_heading(cell, &folded);
	column = folded.len
		? column_of_letters(forms, tacit_buf_str(&folded), -1)
		: -1;
	tacit_buf_clear(&folded);
	return column;
}

/* --- names ---------------------------------------------------------------------- */

const char *tacit_heading_name(const struct tacit_headings *headings,
	int layout, int column, const char *lang)
{
	size_t i;

	for (i = 0; i < headings->count; i++) {
		const struct tacit_heading *heading = &headings->list[i];

		if (heading->layout == layout && heading->column == column)
			return name_in(heading, lang);
	}
	return "";
}

const char *tacit_heading_nearest(const struct tacit_headings *headings,
	const struct tacit_heading_row *header, const char *cell)
{
	const char *names[2 * TACIT_HEADING_COLUMNS];
	size_t count = 0;
	size_t i;

	for (i = 0; i < headings->count; i++) {
		const struct tacit_heading *heading = &headings->list[i];

		if (heading->layout != header->layout ||
			header->at[heading->column] != SIZE_MAX ||
			count + 2 > TACIT_COUNT(names))
			continue;
		names[count++] = heading->english;
		if (heading->russian)
			names[count++] = heading->russian;
	}
	return tacit_nearest(cell, names, count);
}
