/* One row of a sheet: what each of its cells says of a comment. */
#include "change/sheet_parts.h"

#include <string.h>

#include <tacit/words.h>

enum { PLACES_MAX = 64, WORDS_MAX = 512 };

static const char *or_null(const char *text)
{
	return *text ? text : NULL;
}

/* --- what was typed before ------------------------------------------------------ */

static const char *recall_word(const struct sheet_reading *reading,
	const void *among, const char *typed)
{
	size_t i;

	for (i = 0; i < reading->word_count; i++) {
		if (reading->words[i].among == among &&
			!strcmp(reading->words[i].typed, typed))
			return reading->words[i].meant;
	}
	return NULL;
}

static const char *keep_word(struct sheet_reading *reading, const void *among,
	const char *typed, const char *meant)
{
	struct tacit_arena *arena = &reading->sheet->arena;
	struct sheet_word *word;

	/* where each row has another one, remembering takes time */
	if (!meant || reading->word_count == WORDS_MAX)
		return meant;
	word = tacit_arena_append(arena, &reading->words, &reading->word_count,
		&reading->word_cap, sizeof(*reading->words));
	*word = (struct sheet_word){ among, tacit_arena_strdup(arena, typed),
		tacit_arena_strdup(arena, meant) };
	return word->meant;
}

/* --- words of the register ---------------------------------------------------- */

/* The word itself, and what people write for it. */
static bool is_word_of_cell(const char *typed, const char *word)
{
	static const char *const languages[] = { "en", "ru" };
	size_t i;

	if (tacit_sheet_same(typed, word))
		return true;
	for (i = 0; i < 2; i++) {
		if (tacit_sheet_same(typed, tacit_tr(languages[i], word)))
			return true;
	}
	return false;
}

static const char *find_word_of_cell(struct sheet_reading *reading,
	const char *const *words, const char *typed)
{
	const char *meant = recall_word(reading, words, typed);
	size_t i;

	if (meant)
		return meant;
	for (i = 0; words[i]; i++) {
		if (is_word_of_cell(typed, words[i]))
			return keep_word(reading, words, typed, words[i]);
	}
	return NULL;
}

static const char *nearest_word(const char *const *words, const char *typed)
{
	size_t count = 0;

	while (words[count])
		count++;
	return tacit_nearest(typed, words, count);
}

static const char *const *choices(const char *key)
{
	return tacit_type_key(tacit_type(TACIT_COMMENT), key, NULL)->choices;
}

static void fault_word(struct sheet_reading *reading,
	enum tacit_sheet_column column, const char *const *words,
	const char *typed)
{
	const char *near = nearest_word(words, typed);
	struct tacit_buf remedy = { 0 };

	if (near) {
		tacit_buf_printf(&remedy, "did you mean %s?", near);
	} else {
		tacit_buf_adds(&remedy, "write one of: ");
		for (; *words; words++)
			tacit_buf_printf(
				&remedy, "%s%s", *words, words[1] ? ", " : "");
	}
	tacit_sheet_fault(reading, column, tacit_buf_cstr(&remedy),
		"there is no such word: %.60s", typed);
	tacit_buf_clear(&remedy);
}

/* What a sheet cannot say, because it names another document. */
static void judge_kind(struct sheet_reading *reading, const char *kind,
	enum tacit_sheet_column column)
{
	if (!strcmp(kind, "withdrawal"))
		tacit_sheet_fault(reading, column,
			"record it with: tacit comment NOTE -k withdrawal "
			"--withdraws ID",
			"a withdrawal names what it takes back; a sheet has "
			"no column for that");
	else if (!strcmp(kind, "reply"))
		tacit_sheet_fault(reading, column,
			"record it with: tacit comment NOTE -k reply "
			"--disposition ID",
			"a reply names what it replies to; a sheet has no "
			"column for that");
}

static void read_kind(struct sheet_reading *reading, struct tacit_comment *out)
{
	const char *typed = tacit_sheet_cell(reading, TACIT_SHEET_KIND);

	out->kind = reading->terms.kind;
	if (!*typed)
		return;
	out->kind = find_word_of_cell(reading, choices("kind"), typed);
	if (out->kind)
		judge_kind(reading, out->kind, TACIT_SHEET_KIND);
	else
		fault_word(reading, TACIT_SHEET_KIND, choices("kind"), typed);
}

static const char *category_of(struct sheet_reading *reading, const char *typed)
{
	static const char *const pairs[][2] = { { "ge", "general" },
		{ "te", "technical" }, { "ed", "editorial" },
		{ "tr", "translation" } };
	size_t i;

	for (i = 0; i < TACIT_COUNT(pairs); i++) {
		if (tacit_str_eq_nocase(
			    tacit_str_of(typed), tacit_str_of(pairs[i][0])))
			return pairs[i][1];
	}
	return find_word_of_cell(reading, choices("category"), typed);
}

/* "te", "technical"; in the ISO sheet "te, objection" for its kind, too. */
static void read_category(
	struct sheet_reading *reading, struct tacit_comment *out)
{
	const char *cell = tacit_sheet_cell(reading, TACIT_SHEET_CATEGORY);
	struct tacit_str rest = tacit_str_of(cell);
	struct tacit_str part;

	while (tacit_str_split(&rest, ',', &part)) {
		const char *typed;
		const char *word;

		part = tacit_str_trim(part);
		if (!part.len)
			continue;
		typed = tacit_arena_strndup(
			&reading->arena, part.data, part.len);
		word = category_of(reading, typed);
		if (word) {
			out->category = word;
			continue;
		}
		word = reading->sheet->layout == TACIT_SHEET_ISO
			? find_word_of_cell(reading, choices("kind"), typed)
			: NULL;
		if (!word) {
			fault_word(reading, TACIT_SHEET_CATEGORY,
				choices("category"), typed);
			continue;
		}
		out->kind = word;
		judge_kind(reading, word, TACIT_SHEET_CATEGORY);
	}
}

/* --- who ------------------------------------------------------------------------------ */

/* "THA", "Thailand"; in the ISO sheet its number may follow: "THA 003". */
static bool find_state(struct sheet_reading *reading, const char *typed,
	const char **code, struct tacit_err *why)
{
	struct tacit_arena *arena = &reading->arena;
	size_t len = strcspn(typed, " -_0123456789");
	bool is_numbered =
		reading->sheet->layout == TACIT_SHEET_ISO && len && typed[len];

	*code = recall_word(reading, NULL, typed);
	if (*code)
		return true;
	if (tacit_resolve_state(reading->reg, arena, typed, code,
		    is_numbered ? NULL : why) ||
		(is_numbered &&
			tacit_resolve_state(reading->reg, arena,
				tacit_arena_strndup(arena, typed, len), code,
				NULL)))
		return keep_word(reading, NULL, typed, *code);
	/* why not, which takes longer, is looked for only here */
	return is_numbered &&
		tacit_resolve_state(reading->reg, arena, typed, code, why);
}

static void read_state(struct sheet_reading *reading, struct tacit_comment *out)
{
	const char *typed = tacit_sheet_cell(reading, TACIT_SHEET_STATE);
	const char *wanted = reading->terms.state;
	struct tacit_err why = { 0 };

	out->state = wanted;
	if (!*typed) {
		if (!wanted)
			tacit_sheet_fault(reading, TACIT_SHEET_STATE,
				"write its code or name, or name it for the "
				"whole sheet with --state",
				"which state says this is not said");
		return;
	}
	if (!find_state(reading, typed, &out->state, &why)) {
		out->state = wanted;
		tacit_sheet_fault(
			reading, TACIT_SHEET_STATE, why.hint, "%s", why.msg);
		return;
	}
	if (wanted && strcmp(wanted, out->state) != 0)
		tacit_sheet_fault(reading, TACIT_SHEET_STATE,
			"correct the row, or leave out --state",
			"%s speaks here, and the sheet is said to be of %s",
			out->state, wanted);
}

/* "THA; Lao PDR" */
static void read_joint(struct sheet_reading *reading, struct tacit_comment *out)
{
	struct tacit_arena *arena = &reading->arena;
	struct tacit_str rest =
		tacit_str_of(tacit_sheet_cell(reading, TACIT_SHEET_JOINT));
	struct tacit_str part;
	size_t cap = 0;

	while (tacit_str_split(&rest, ';', &part)) {
		struct tacit_err why = { 0 };
		const char *code = NULL;

		part = tacit_str_trim(part);
		if (!part.len)
			continue;
		if (find_state(reading,
			    tacit_arena_strndup(arena, part.data, part.len),
			    &code, &why))
			*(const char **)tacit_arena_append(arena, &out->joint,
				&out->joint_count, &cap, sizeof(code)) = code;
		else
			tacit_sheet_fault(reading, TACIT_SHEET_JOINT, why.hint,
				"%s", why.msg);
	}
}

/* --- where ------------------------------------------------------------------------- */

static bool is_fatal(enum tacit_code code)
{
	return code == TACIT_GIT || code == TACIT_DB || code == TACIT_IO;
}

static bool add_place(struct sheet_reading *reading, const char *typed,
	const char **list, size_t *count, struct tacit_err *err)
{
	struct tacit_err why = { 0 };

	if (*count == PLACES_MAX) {
		tacit_sheet_fault(reading, TACIT_SHEET_PLACE,
			"make two rows of it", "more than %d places are named",
			PLACES_MAX);
		return true;
	}
	if (tacit_places_find(&reading->places, typed, &list[*count], &why)) {
		(*count)++;
		return true;
	}
	if (is_fatal(why.code))
		return tacit_fail_as(err, &why);
	tacit_sheet_fault(reading, TACIT_SHEET_PLACE, why.hint, "%s", why.msg);
	return true;
}

/* Clause II and paragraph 2 are II.2; "p1" of it is II.p1. */
static const char *whole_place(
	struct sheet_reading *reading, struct tacit_str clause)
{
	struct tacit_arena *arena = &reading->arena;
	const char *below = tacit_sheet_cell(reading, TACIT_SHEET_PARAGRAPH);

	if (!*below)
		return tacit_arena_strndup(arena, clause.data, clause.len);
	if (!clause.len)
		return below;
	return tacit_arena_printf(
		arena, "%.*s.%s", (int)clause.len, clause.data, below);
}

static bool read_places(struct sheet_reading *reading,
	struct tacit_comment *out, struct tacit_err *err)
{
	char *cell = tacit_arena_strdup(
		&reading->arena, tacit_sheet_cell(reading, TACIT_SHEET_PLACE));
	struct tacit_str rest = tacit_str_of(cell);
	struct tacit_str part;
	const char *list[PLACES_MAX];
	size_t count = 0;
	char *p;

	for (p = cell; *p; p++) {
		if (*p == '\n')
			*p = ';';
	}
	/* a paragraph without a clause is a place, too */
	if (!rest.len && *tacit_sheet_cell(reading, TACIT_SHEET_PARAGRAPH) &&
		!add_place(
			reading, whole_place(reading, rest), list, &count, err))
		return false;
	while (tacit_str_split(&rest, ';', &part)) {
		part = tacit_str_trim(part);
		if (part.len &&
			!add_place(reading, whole_place(reading, part), list,
				&count, err))
			return false;
	}
	if (count) {
		const char **places = tacit_arena_array(
			&reading->arena, count, sizeof(*places));

		memcpy(places, list, count * sizeof(*places));
		out->places = places;
		out->place_count = count;
	}
	return true;
}

/* --- what ---------------------------------------------------------------------------- */

static bool needs_words(const char *kind)
{
	return strcmp(kind, "support") != 0 &&
		strcmp(kind, "no-objection") != 0;
}

static void read_body(struct sheet_reading *reading, struct tacit_comment *out)
{
	const char *text = tacit_sheet_cell(reading, TACIT_SHEET_TEXT);
	const char *proposed = tacit_sheet_cell(reading, TACIT_SHEET_PROPOSED);
	/* a kind that there is not is one fault, and enough */
	const char *kind = tacit_sheet_cell(reading, TACIT_SHEET_KIND);

	if (!*text && !*proposed &&
		(out->kind ? needs_words(out->kind) : !*kind))
		tacit_sheet_fault(reading, TACIT_SHEET_TEXT,
			"write what the state says", "there is no text");
	out->body = *proposed ? tacit_arena_printf(&reading->arena,
					"%s%s## Proposed text\n\n%s\n", text,
					*text ? "\n\n" : "", proposed)
			      : tacit_arena_printf(&reading->arena, "%s%s",
					text, *text ? "\n" : "");
}

/* A row of the blank form that nobody filled in. */
static bool is_blank_row(struct sheet_reading *reading)
{
	static const enum tacit_sheet_column columns[] = { TACIT_SHEET_PLACE,
		TACIT_SHEET_PARAGRAPH, TACIT_SHEET_KIND, TACIT_SHEET_CATEGORY,
		TACIT_SHEET_TEXT, TACIT_SHEET_PROPOSED, TACIT_SHEET_REFERENCE };
	size_t i;

	for (i = 0; i < TACIT_COUNT(columns); i++) {
		if (*tacit_sheet_cell(reading, columns[i]))
			return false;
	}
	return true;
}

bool tacit_sheet_row(struct sheet_reading *reading, struct tacit_comment *out,
	bool *is_blank, struct tacit_err *err)
{
	*out = (struct tacit_comment){ .note = reading->terms.note,
		.via = reading->terms.via ? reading->terms.via : "sheet",
		.reported_in = reading->terms.reported_in,
		.lang = reading->terms.lang };
	*is_blank = is_blank_row(reading);
	if (*is_blank)
		return true;
	out->origin.path = reading->path;
	out->origin.line = reading->row->line;
	out->origin.row = reading->row->row;
	read_state(reading, out);
	read_joint(reading, out);
	read_kind(reading, out);
	read_category(reading, out);
	read_body(reading, out);
	tacit_sheet_received(reading, out);
	out->reference =
		or_null(tacit_sheet_cell(reading, TACIT_SHEET_REFERENCE));
	return read_places(reading, out, err);
}
